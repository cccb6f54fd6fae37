using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Verification;

/// <summary>Layers of work, some of them on the device: an instance as a user may state it.</summary>
public sealed record Schedule(ImmutableArray<int> Loads, double Speed)
{
    public override string ToString() => $"loads ({string.Join(", ", Loads)}) at speed {Speed}";
}

/// <summary>A claim on sums that is deliberately false, and the same with its formula mended.</summary>
internal static class FalseClaim
{
    /// <summary>Work takes as long as its parts: the false formula forgets all parts after the third.</summary>
    public static Claim<Schedule> Broken { get; } =
        new()
        {
            Id = "T1",
            Title = "Work adds up",
            Stance = Stance.Holds,
            Statement = "The time of all loads is the sum of their times.",
            Formulas = [],
            Hypotheses = [],
            Oracle = "Each load by itself.",
            Domain = new(
                "1 to 8 loads from 0 to 9, at speeds that are multiples of 1/2",
                from loads in Gen.Choose(0, 9).NonEmptyListOf()
                from speed in Gen.Choose(1, 8)
                select new Schedule([.. loads], speed / 2.0),
                Simpler,
                []
            ),
            Tolerance = new Tolerance<Schedule>.Running(
                schedule => schedule.Loads.Length + 1,
                "each load is divided once and added as often as there are loads"
            ),
            Assertions = schedule => Compare(schedule, schedule.Loads.Take(3)),
            Mutants = [new("loads count twice", schedule => Compare(schedule, schedule.Loads.Concat(schedule.Loads)))],
        };

    /// <summary>The same claim with its formula mended.</summary>
    public static Claim<Schedule> Mended { get; } =
        Broken with
        {
            Assertions = schedule => Compare(schedule, schedule.Loads),
        };

    private static IEnumerable<Assertion> Compare(Schedule schedule, IEnumerable<int> counted) =>
        [
            new Assertion.Equal(
                counted.Sum() / schedule.Speed,
                schedule.Loads.Sum(load => load / schedule.Speed),
                1 + schedule.Loads.Sum() / schedule.Speed
            ),
        ];

    private static IEnumerable<Schedule> Simpler(Schedule schedule)
    {
        for (var n = 0; schedule.Loads.Length > 1 && n < schedule.Loads.Length; n++)
        {
            yield return schedule with
            {
                Loads = schedule.Loads.RemoveAt(n),
            };
        }

        for (var n = 0; n < schedule.Loads.Length; n++)
        {
            if (schedule.Loads[n] > 0)
            {
                yield return schedule with
                {
                    Loads = schedule.Loads.SetItem(n, schedule.Loads[n] / 2),
                };
            }
        }

        if (schedule.Speed != 1)
        {
            yield return schedule with
            {
                Speed = 1,
            };
        }
    }
}
