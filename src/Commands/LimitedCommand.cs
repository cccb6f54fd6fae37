using System.CommandLine;

namespace SplitProofs.Commands;

/// <summary>Gives a command the option <c>--timeout</c>, and an action that Ctrl-C, SIGTERM and the end of that time stop.</summary>
internal static class LimitedCommand
{
    /// <summary>Sets the action of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="undone">What is not done if the action is stopped, as a clause: “no answer was found”.</param>
    /// <param name="run">
    /// The action, which returns the exit code. To be stopped it throws an <see cref="OperationCanceledException"/> by the token of
    /// its limit, or reports by itself what is not done.
    /// </param>
    public static void SetLimitedAction(this Command command, string undone, Func<ParseResult, RunLimit, int> run)
    {
        var timeout = new Option<int?>("--timeout")
        {
            Description = "Stop after so long, with exit code 124.",
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
