using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random problems in which only the channel gets better.</summary>
public static class ChannelChanges
{
    /// <summary>Problems of one to four stages whose airtimes get shorter in some states.</summary>
    public static Domain<ChannelChange> Domain { get; } =
        new(
            FiniteInstances.Short.Description + "; and a channel whose airtimes are shorter in some states",
            from instance in FiniteInstances.Short.Generator
            from airtimes in Gen.ArrayOf(Fractions.PositiveQuarters(4), instance.Law.States.Length)
            select Of(instance, airtimes),
            Simpler,
            [
                .. FiniteInstances.Short.Corners.Select(corner => new Corner<ChannelChange>(
                    corner.Name,
                    change => corner.Holds(change.Worse)
                )),
                new("the same channel", change => change.Worse.Law.Mean == change.Better.Law.Mean),
            ]
        );

    /// <summary>The same problems where both channels meet a condition: for example, that no decision depends on a tie.</summary>
    public static Domain<ChannelChange> Where(string condition, Func<FiniteInstance, bool> holds)
    {
        return Domain with
        {
            Description = $"{Domain.Description}; {condition}",
            Generator = Domain.Generator.Where(BothHold),
            Shrink = change => Simpler(change).Where(BothHold),
            Corners = [],
        };

        bool BothHold(ChannelChange change) => holds(change.Worse) && holds(change.Better);
    }

    private static ChannelChange Of(FiniteInstance instance, IEnumerable<Rational> airtimes) =>
        new(instance, [.. instance.Law.States.Zip(airtimes, (state, airtime) => Rational.Min(state.Airtime, airtime))]);

    private static IEnumerable<ChannelChange> Simpler(ChannelChange change)
    {
        var states = change.Worse.Law.States;
        for (var dropped = 0; states.Length > 1 && dropped < states.Length; dropped++)
        {
            var heir = dropped == 0 ? 1 : 0;
            var probability = states[heir].Probability + states[dropped].Probability;
            yield return new(
                change.Worse with
                {
                    Law = new(states.SetItem(heir, (states[heir].Airtime, probability)).RemoveAt(dropped)),
                },
                change.Airtimes.RemoveAt(dropped)
            );
        }

        foreach (var simpler in FiniteInstances.Simpler(change.Worse).Where(s => s.Law.States.Length == states.Length))
        {
            yield return Of(simpler, change.Airtimes);
        }

        for (var n = 0; n < states.Length; n++)
        {
            if (change.Airtimes[n] != states[n].Airtime)
            {
                yield return Of(change.Worse, change.Airtimes.SetItem(n, states[n].Airtime));
            }

            foreach (var airtime in Fractions.Simpler(change.Airtimes[n], positive: true))
            {
                if (airtime <= states[n].Airtime)
                {
                    yield return Of(change.Worse, change.Airtimes.SetItem(n, airtime));
                }
            }
        }
    }
}
