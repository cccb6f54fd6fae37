using System.CommandLine;

namespace SplitProofs.Commands;

/// <summary>
/// Gives a command the option <c>--timeout</c>, and an action that stops on Ctrl-C, on SIGTERM and at the end of that time.
/// </summary>
internal static class LimitedCommand
{
    /// <summary>Sets the action of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="undone">A clause for the message if the action is stopped, which says what is not done: “no answer was found”.</param>
    /// <param name="run">
    /// The action, which returns the exit code. If it is stopped, it throws an <see cref="OperationCanceledException"/> with the token of
    /// its limit, or reports itself what is not done.
    /// </param>
    public static void SetLimitedAction(this Command command, string undone, Func<ParseResult, RunLimit, int> run)
    {
        var timeout = new Option<int?>("--timeout")
        {
            Description = "Stop after this time, with exit code 124.",
            HelpName = "SECONDS",
            CustomParser = WholeNumber.Optional(1, RunLimit.LongestTime),
        };
        command.Add(timeout);
        command.SetAction(
            (parse, _) =>
                Task.Run(
                    () =>
                    {
                        using var limit = new RunLimit(parse.GetValue(timeout));
                        try
                        {
                            return run(parse, limit);
                        }
                        catch (OperationCanceledException) when (limit.Token.IsCancellationRequested)
                        {
                            return limit.Report(undone);
                        }
                    },
                    CancellationToken.None
                )
        );
    }
}
