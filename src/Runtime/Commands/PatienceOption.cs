using System.CommandLine;
using SplitProofs.Commands;

namespace SplitProofs.Runtime.Commands;

/// <summary>The option <c>--patience</c>: how long to wait for the other side.</summary>
internal sealed class PatienceOption
{
    private const int Default = 60;
    private const int Most = 86_400;

    private readonly Option<int> _patience = new("--patience")
    {
        Description = "How long to wait for the other side, before and within each message.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => Default,
        CustomParser = WholeNumber.From(1, Most),
    };

    /// <summary>Adds this option to a command.</summary>
    public void AddTo(Command command) => command.Add(_patience);

    /// <summary>The time.</summary>
    public TimeSpan Read(ParseResult parse) => TimeSpan.FromSeconds(parse.GetValue(_patience));

    /// <summary>The command-line arguments that give another process the same value.</summary>
    public string[] Arguments(ParseResult parse) => [_patience.Name, $"{parse.GetValue(_patience)}"];
}
