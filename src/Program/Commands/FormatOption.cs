using System.CommandLine;
using SplitProofs.Commands;

namespace SplitProofs.Program.Commands;

/// <summary>The option for the format in which a result is printed: text, or JSON.</summary>
internal sealed class FormatOption
{
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object and nothing else." };

    /// <summary>Gives a command this option.</summary>
    public void AddTo(Command command) => command.Add(_json);

    /// <summary>Whether JSON is requested.</summary>
    public bool IsJson(ParseResult parse) => parse.GetValue(_json);

    /// <summary>Prints a result in the requested format.</summary>
    /// <returns>The exit code.</returns>
    public int Print<T>(ParseResult parse, T result, Func<T, string> text, Func<T, string> json)
    {
        var write = IsJson(parse) ? json : text;
        Console.Out.WriteLine(write(result));
        return ExitCode.Success;
    }
}
