using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>A row of a table of reference values: a law, an airtime, and named values at 25 digits.</summary>
internal sealed record AirtimeReference(
    string Family,
    double Scale,
    double Shape,
    double Cutoff,
    double Airtime,
    ImmutableDictionary<string, double> Values
)
{
    /// <summary>The families that the program has.</summary>
    private static readonly ImmutableDictionary<string, Func<AirtimeReference, Channel>> _families =
        ImmutableDictionary.CreateRange<string, Func<AirtimeReference, Channel>>([
            new("rayleigh", row => new RayleighChannel(new(row.Scale), new(row.Cutoff))),
            new("nakagami", row => new NakagamiChannel(new(row.Scale), row.Shape, new(row.Cutoff))),
            new("rician", row => new RicianChannel(new(row.Scale), row.Shape, new(row.Cutoff))),
            new("lognormal", row => new LogNormalChannel(new(row.Scale), row.Shape, new(row.Cutoff))),
        ]);

    public double this[string value] => Values[value];

    public Channel ToChannel() => _families[Family](this);

    /// <summary>The rows of a table whose family the program has.</summary>
    public static ImmutableArray<AirtimeReference> Read(string table)
    {
        var lines = Resources.Read($"reference/{table}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return
        [
            .. lines
                .Skip(1)
                .Select(line => Of(header, line.Split(',')))
                .Where(row => _families.ContainsKey(row.Family)),
        ];
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Family}, scale {Scale:R}, shape {Shape:R}, cut-off {Cutoff:R}, ξ = {Airtime:R}"
        );

    private static AirtimeReference Of(string[] header, string[] cells) =>
        new(
            cells[0],
            Number(cells[1]),
            Number(cells[2]),
            Number(cells[3]),
            Number(cells[4]),
            header.Zip(cells).Skip(5).ToImmutableDictionary(cell => cell.First, cell => Number(cell.Second))
        );

    private static double Number(string text) =>
        text == "+inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
}
