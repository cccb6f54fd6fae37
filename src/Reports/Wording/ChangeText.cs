using System.Collections.Immutable;
using SplitProofs.Analytics.Sensitivity;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Wording;

/// <summary>The changes that would alter a placement, in words.</summary>
public static class ChangeText
{
    /// <summary>The headings of a table of changes.</summary>
    public static ImmutableArray<string> Headings { get; } = ["value", "now", "nearest below", "nearest above"];

    /// <summary>The cells of a change: “bandwidth”, “2 MHz”, “1.2 MHz: 5 stages”, “none up to 2 GHz”.</summary>
    public static ImmutableArray<string> Cells(ChangeOver change) =>
        [
            change.Quantity.Name,
            double.IsPositiveInfinity(change.Present) ? "no bound" : Value(change.Quantity, change.Present),
            Nearest(change, change.Below, "down"),
            Nearest(change, change.Above, "up"),
        ];

    /// <summary>How the changes were searched for, in sentences.</summary>
    public static ImmutableArray<string> Method(ChangeOvers changes)
    {
        var scanned = changes.All.Where(change => change.Method == SearchMethod.Scan).ToArray();
        return
        [
            "Each line changes one value and keeps the others. Inferences and memory are exact. The others are the nearest values of "
                + "three digits (for dB, hundredths): this value and its neighbour were both solved for.",
            .. scanned.Length == 0
                ? []
                : new[]
                {
                    $"Along {Names(scanned.Select(change => change.Quantity))} the answer may change and change back. "
                        + $"It was solved for at {Steps(scanned)}; a change that is undone between two of these is missed.",
                },
            .. changes.LeftOut.IsEmpty
                ? []
                : new[] { $"To search {Names(changes.LeftOut)} as well would take too long." },
        ];
    }

    private static string Steps(ChangeOver[] scanned)
    {
        var isDecibels = scanned.ToLookup(change => change.Quantity == ScenarioQuantity.MeanSnr);
        return string.Join(
            ", and at ",
            new[]
            {
                (isDecibels[true].Any(), "each decibel"),
                (isDecibels[false].Any(), $"{Exactly.Of(ChangeOvers.StepsPerDecade)} values a decade"),
            }
                .Where(step => step.Item1)
                .Select(step => step.Item2)
        );
    }

    private static string Names(IEnumerable<ScenarioQuantity> quantities)
    {
        string[] names = [.. quantities.Select(quantity => quantity.Name)];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string Nearest(ChangeOver change, NearestChange nearest, string direction) =>
        nearest.Match(
            found: at => $"{Value(change.Quantity, at.Value)}: {Exactly.Of(at.PlacedStages, "stage")}",
            noPlacement: at => $"{Value(change.Quantity, at.Value)}: no finite cost",
            none: at =>
                double.IsPositiveInfinity(at.Limit) ? "none" : $"none {direction} to {Value(change.Quantity, at.Limit)}"
        );

    private static string Value(ScenarioQuantity quantity, double value) =>
        quantity == ScenarioQuantity.Inferences ? Exactly.Of((long)value)
        : quantity == ScenarioQuantity.Memory ? Exactly.Of(new Bits((long)value))
        : quantity == ScenarioQuantity.MeanSnr ? $"{SixDigits.Of(value)}\u00A0{quantity.Unit}"
        : WithPrefix.Of(value, quantity.Unit);
}
