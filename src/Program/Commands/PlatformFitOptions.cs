using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Commands;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options of <c>calibrate</c> that ask for a platform.</summary>
internal sealed class PlatformFitOptions
{
    private const string Name = "--platform";
    private const string Ending = ".platform.yaml";
    private const int UsualBits = 32;
    private const int MostBits = 64;

    private static readonly ImmutableArray<(string Option, string Noun, Func<CalibrationStage, double> Time)> _sides =
    [
        ("device", "device", stage => stage.Device),
        ("edge", "edge server", stage => stage.Edge),
    ];

    private readonly Option<string?> _file = new(Name)
    {
        Description =
            "A file to write, with a platform: a rate and a memory bandwidth for each class of operators, as every command reads "
            + "them. A file that exists is replaced.",
        HelpName = $"FILE{Ending}",
    };

    private readonly Option<string> _side = new("--side")
    {
        Description = $"Fit the platform of {Name} to the times of the device or of the edge server.",
        HelpName = string.Join('|', _sides.Select(side => side.Option)),
        DefaultValueFactory = _ => _sides[0].Option,
    };

    private readonly Option<int> _bits = new("--bits")
    {
        Description = $"The bits of an element of a tensor and of a weight on the platform of {Name}.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualBits,
        CustomParser = WholeNumber.From(1, MostBits),
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_side);
        command.Add(_bits);
    }

    /// <summary>
    /// The function that fits a platform to networks with their measured stages; it fits none if the options are not given.
    /// </summary>
    public Result<Func<ImmutableArray<CalibrationPair>, Result<ImmutableArray<FittedPlatform>>>> Read(ParseResult parse)
    {
        if (parse.GetValue(_file) is not { } path)
        {
            return
                new Option[] { _side, _bits }.FirstOrDefault(option => parse.GetResult(option) is { Implicit: false })
                    is { } alone
                ? Results.Failure<Func<ImmutableArray<CalibrationPair>, Result<ImmutableArray<FittedPlatform>>>>(
                    new Place.Option(alone.Name),
                    "it describes a platform, and none is asked for",
                    $"Add {Name} my-board{Ending}, or leave {alone.Name} out."
                )
                : Results.Success<Func<ImmutableArray<CalibrationPair>, Result<ImmutableArray<FittedPlatform>>>>(_ =>
                    Results.Success<ImmutableArray<FittedPlatform>>([])
                );
        }

        var bits = parse.GetValue(_bits);
        return NameOf(path)
            .And(NamedChoice.Find(_side.Name, parse.GetRequiredValue(_side), _sides, side => side.Option, "no side"))
            .Map<Func<ImmutableArray<CalibrationPair>, Result<ImmutableArray<FittedPlatform>>>>(asked =>
                pairs => Fit(pairs, asked.First, asked.Second, bits)
            );
    }

    /// <summary>Writes the platform, if there is one.</summary>
    public Result<string> Write(ParseResult parse, ImmutableArray<FittedPlatform> platforms) =>
        platforms is [var platform]
            ? ReplacedFile.Write(parse.GetRequiredValue(_file)!, FittedPlatformText.File(platform))
            : Results.Success("");

    /// <summary>A fault if the platform is to be written to the file that is to get a part of a scenario.</summary>
    public Result<string?> RequireOther(ParseResult parse, string? scenario) =>
        Results
            .Success(scenario)
            .Unless(
                path =>
                    path is not null
                    && parse.GetValue(_file) is { } platform
                    && string.Equals(
                        Path.GetFullPath(path),
                        Path.GetFullPath(platform),
                        StringComparison.OrdinalIgnoreCase
                    ),
                _ =>
                    new(
                        new Place.Option(Name),
                        $"{Quote.Of(parse.GetRequiredValue(_file)!)} is to get the part of a scenario that --output asks for",
                        "Name another file with one of both options."
                    )
            );

    private static Result<string> NameOf(string path)
    {
        var file = Path.GetFileName(path);
        var name = file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : "";
        var objection = name.Length > 0 ? FileNames.Objection(name) : $"does not end in {Ending}, as platforms do";
        return objection.Length == 0
            ? Results.Success(name)
            : Results.Failure<string>(
                new Place.Option(Name),
                $"{Quote.Of(name.Length > 0 ? name : path)} {objection}",
                $"The platform has the name of its file: choose one such as my-board{Ending}."
            );
    }

    private static Result<ImmutableArray<FittedPlatform>> Fit(
        ImmutableArray<CalibrationPair> pairs,
        string name,
        (string Option, string Noun, Func<CalibrationStage, double> Time) side,
        int bits
    ) =>
        Results
            .All(pairs.Select(pair => PlatformSample.Of(pair.Network, [.. pair.Stages.Select(side.Time)])))
            .Map(read => (ImmutableArray<PlatformSample>)[.. read.SelectMany(samples => samples)])
            .Bind(RequireEnough)
            .Map(samples =>
                (ImmutableArray<FittedPlatform>)
                    [new(name, side.Noun, [.. pairs.Select(pair => pair.Source)], PlatformFit.Of(samples, bits))]
            );

    private static string Classes(int count) => $"{Exactly.Of(count)} {(count == 1 ? "class" : "classes")}";

    private static Result<ImmutableArray<PlatformSample>> RequireEnough(ImmutableArray<PlatformSample> samples) =>
        Results
            .Success(samples)
            .Unless(
                all => all.Length <= PlatformFit.CountClasses(all) || all.IsEmpty,
                all =>
                    new(
                        new Place.Option("--profile"),
                        all.IsEmpty
                            ? "no stage has a time on that side"
                            : $"a time is given for {Exactly.Of(all.Length, "stage")}, and the layers have "
                                + Classes(PlatformFit.CountClasses(all)),
                        all.IsEmpty
                            ? "Choose the other --side, or measure it."
                            : "Give the profiles of further networks: more stages than classes, at best several times more."
                    )
            )
            .Unless(
                all => all.Length > PlatformFit.MostSamples,
                all =>
                    new(
                        new Place.Option("--profile"),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"there are {all.Length} stages with a time, and a platform is fitted to at most {PlatformFit.MostSamples}"
                        ),
                        "Give fewer profiles."
                    )
            );
}
