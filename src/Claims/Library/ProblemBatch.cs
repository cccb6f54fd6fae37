using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.Library;

/// <summary>Stopping problems to be solved together.</summary>
/// <param name="Problems">The problems, at least one; those with the same law share a channel.</param>
/// <param name="Edge">The cost of running every stage on the edge server (Σe), the same in each problem.</param>
public sealed record ProblemBatch(ImmutableArray<RunInstance> Problems, int Edge)
{
    /// <summary>The problems as the solvers take them.</summary>
    public ImmutableArray<StoppingProblem> ToProblems()
    {
        var channels = new Dictionary<string, Channel>(StringComparer.Ordinal);
        return
        [
            .. Problems.Select(problem =>
            {
                var law = problem.Stages.Law;
                if (!channels.TryGetValue($"{law}", out var channel))
                {
                    channels.Add($"{law}", channel = law.ToChannel());
                }

                var solved = problem.Stages.ToProblem(channel);
                return new StoppingProblem(
                    new(solved.Costs.Extra, solved.Costs.Offload, Edge),
                    solved.Placement,
                    solved.Inferences,
                    channel,
                    problem.HorizonLimit
                );
            }),
        ];
    }

    /// <summary>The problems in words.</summary>
    public override string ToString() => $"Σe = {Edge} in each: {string.Join(" | ", Problems)}";
}
