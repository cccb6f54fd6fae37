using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Tuning;

namespace SplitProofs.Program.Answers;

/// <summary>A quantity of a scenario whose best value is a closed form.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Heading">The name of its best value in the answer.</param>
/// <param name="NeedsSpeeds">Whether tuning it needs stated speeds, so that it has no effect on measured stages.</param>
/// <param name="Tune">Finds the scenario with the best value; <see langword="null"/> where there is no best value.</param>
internal sealed record TunedQuantity(
    string Name,
    string Unit,
    string Heading,
    bool NeedsSpeeds,
    Func<Scenario, TunedScenario?> Tune
)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<TunedQuantity> All { get; } =
    [
        new(
            "power",
            "W",
            "Best transmit power at the mean SNR (TUNE1)",
            NeedsSpeeds: false,
            scenario => TunedScenario.TryPower(scenario, out var tuned) ? tuned : null
        ),
        new(
            "frequency",
            "FLOP/s",
            "Best device speed (TUNE2)",
            NeedsSpeeds: true,
            scenario => TunedScenario.TryFrequency(scenario, out var tuned) ? tuned : null
        ),
    ];
}
