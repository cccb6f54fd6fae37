using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random channels with and without an infinite mean airtime, and chains over them.</summary>
public static class IllPosedInstances
{
    /// <summary>Fading laws, and chains of one to four stages over one to three states, some perhaps at an SNR of 0.</summary>
    public static Domain<IllPosedInstance> Domain { get; } =
        new(
            $"{FadingDomains.Description}; and chains: "
                + $"{FiniteInstances.Short.Description}, where any number of the states may be at an SNR of 0",
            from fading in FadingDomains.Generator
            from hasCutoff in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
            from chain in FiniteInstances.Short.Generator
            from dead in Gen.Choose(0, chain.Law.States.Length)
            select new IllPosedInstance(
                hasCutoff ? fading : fading with { CutoffDecibels = double.NegativeInfinity },
                chain,
                dead
            ),
            instance =>
                [
                    .. FadingDomains.Simpler(instance.Fading).Select(law => instance with { Fading = law }),
                    .. FiniteInstances
                        .Simpler(instance.Chain)
                        .Select(chain =>
                            instance with
                            {
                                Chain = chain,
                                DeadStates = Math.Min(instance.DeadStates, chain.Law.States.Length),
                            }
                        ),
                    .. instance.DeadStates > 0
                        ? [instance with { DeadStates = instance.DeadStates - 1 }]
                        : Array.Empty<IllPosedInstance>(),
                ],
            [
                new("a cut-off", instance => instance.Fading.Cutoff > 0),
                .. FadingDomains
                    .All.SelectMany(domain => domain.Corners)
                    .Select(corner => new Corner<IllPosedInstance>(
                        corner.Name,
                        instance => corner.Holds(instance.Fading)
                    )),
                new("no state at SNR 0", instance => instance.DeadStates == 0),
                new(
                    "some states at SNR 0, but not all",
                    instance => instance.DeadStates > 0 && instance.DeadStates < instance.Chain.Law.States.Length
                ),
                new("every state at SNR 0", instance => instance.DeadStates == instance.Chain.Law.States.Length),
                new(
                    "a state at SNR 0 and one stage",
                    instance => instance.DeadStates > 0 && instance.Chain.Stages == 1
                ),
                new(
                    "a state at SNR 0 and several stages",
                    instance => instance.DeadStates > 0 && instance.Chain.Stages > 1
                ),
            ]
        );
}
