using System.CommandLine;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Program.Commands;

/// <summary>The option for the time within which inferences should be done.</summary>
internal sealed class DeadlineOption
{
    private readonly Option<string?> _deadline = new("--deadline")
    {
        Description = "A time, such as 200ms: says also which share of inferences is done within it.",
        HelpName = "TIME",
    };

    /// <summary>Gives a command this option.</summary>
    public void AddTo(Command command) => command.Add(_deadline);

    /// <summary>The time, where one is given.</summary>
    public Result<Seconds?> Read(ParseResult parse) =>
        parse.GetValue(_deadline) is { } text
            ? Quantity
                .Read(new("the deadline", text.Trim(), new Place.Option(_deadline.Name)), Unit.Second, Bound.Positive)
                .Map(seconds => (Seconds?)new Seconds(seconds))
            : Results.Success<Seconds?>(null);
}
