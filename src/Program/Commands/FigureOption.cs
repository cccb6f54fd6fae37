using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The option for the format of figures.</summary>
internal sealed class FigureOption
{
    private static readonly ImmutableArray<string> _names = [.. FigureFormat.All.Select(format => format.Name)];

    private readonly Option<string> _figure = new("--figure")
    {
        Description = "How figures are drawn: svg for a page, or tikz for a paper in LaTeX (package pgfplots).",
        HelpName = string.Join('|', _names),
        DefaultValueFactory = _ => _names[0],
    };

    /// <summary>Gives a command this option.</summary>
    public void AddTo(Command command) => command.Add(_figure);

    /// <summary>The requested format.</summary>
    public Result<FigureFormat> Read(ParseResult parse) =>
        NamedChoice.Find(
            _figure.Name,
            parse.GetRequiredValue(_figure),
            FigureFormat.All,
            format => format.Name,
            "no format"
        );
}
