using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Figures;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The option that names the file of a figure, whose ending says in which format it is drawn.</summary>
/// <param name="shows">What the figure shows, after “A figure to write, with ”.</param>
/// <param name="example">A name for such a file, without its ending.</param>
internal sealed class FigureFileOption(string shows, string example)
{
    /// <summary>The name of the option, for messages.</summary>
    public const string Name = "--output";

    private readonly Option<string?> _path = new(Name)
    {
        Description =
            $"A figure to write, with {shows}: .svg for a page, .tikz for LaTeX. A file that exists is replaced.",
        HelpName = string.Join('|', FigureFormat.All.Select(known => $"FILE.{known.Name}")),
    };

    /// <summary>Gives a command this option.</summary>
    public void AddTo(Command command) => command.Add(_path);

    /// <summary>Whether it is given.</summary>
    public bool IsGiven(ParseResult parse) => parse.GetValue(_path) is not null;

    /// <summary>The function that writes a figure to the path; it writes nothing if no path is given.</summary>
    public Result<Func<IChart, Result<string>>> Read(ParseResult parse)
    {
        if (parse.GetValue(_path) is not { } path)
        {
            return Results.Success<Func<IChart, Result<string>>>(_ => Results.Success(""));
        }

        var format = FigureFormat.All.FirstOrDefault(known =>
            path.EndsWith($".{known.Name}", StringComparison.OrdinalIgnoreCase)
        );
        return format is null
            ? Results.Failure<Func<IChart, Result<string>>>(
                new Place.Option(Name),
                $"{Quote.Of(path)} does not end as figures do",
                $"Name a file such as {string.Join(" or ", FigureFormat.All.Select(known => $"{example}.{known.Name}"))}."
            )
            : Results.Success<Func<IChart, Result<string>>>(chart => ReplacedFile.Write(path, format.Write(chart)));
    }
}
