using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random measured networks under random scenarios.</summary>
public static class MeasuredInstances
{
    private const int Many = 200;

    private static readonly Gen<MeasuredStage> _stage =
        from deviceTime in Fractions.Quarters(0, 4)
        from deviceEnergy in Fractions.Quarters(0, 2)
        from edgeTime in Fractions.Quarters(0, 2)
        from parameters in Gen.Choose(0, 12)
        from output in Gen.Choose(1, 12)
        select new MeasuredStage(deviceTime, deviceEnergy, edgeTime, parameters, output);

    /// <summary>Networks of one to five stages over one to three channel states.</summary>
    public static Domain<MeasuredInstance> Domain { get; } =
        new(
            "1 to 5 measured stages (also faster on the device), 1 to 3 channel states, weights that may be 0; "
                + "numbers are small dyadic fractions",
            Of(Gen.Choose(1, 5)),
            Simpler,
            [
                new("one stage", instance => instance.Stages.Length == 1),
                new("a stage faster on the device", instance => instance.Stages.Any(s => s.DeviceTime < s.EdgeTime)),
                new("time is worth nothing", instance => instance.TimeWeight == 0),
                new("energy is worth nothing", instance => instance.EnergyWeight == 0),
            ]
        );

    /// <summary>The same, some of them made hard, and a few with 200 stages.</summary>
    public static Domain<MeasuredInstance> Hard { get; } =
        Domain with
        {
            Description =
                Domain.Description.Replace(
                    "1 to 5 measured stages",
                    "1 to 5 measured stages, 200 in one of eighty instances",
                    StringComparison.Ordinal
                )
                + "; "
                + HardNumbers.Description,
            Generator =
                from plain in Of(Gen.Frequency((79, Gen.Choose(1, 5)), (1, Gen.Constant(Many))))
                from instance in HardNumbers.Of(plain)
                select instance,
            Corners =
            [
                .. Domain.Corners,
                new("200 stages", instance => instance.Stages.Length == Many),
                new("a negative δ", instance => instance.Weighted.Extra.Any(delta => delta < 0)),
                .. HardNumbers.Corners.Select(corner => new Corner<MeasuredInstance>(
                    corner.Name,
                    instance => corner.Holds(instance.Weighted)
                )),
            ],
        };

    private static Gen<MeasuredInstance> Of(Gen<int> lengths) =>
        from input in Gen.Choose(1, 12)
        from count in lengths
        from stages in Gen.ArrayOf(_stage, count)
        from bandwidth in Gen.Elements(Rational.One, 2, 4)
        from power in Fractions.PositiveQuarters(2)
        from weights in Gen.Elements<(Rational Time, Rational Energy)>(
            (1, 0),
            (0, 1),
            (1, 1),
            (Rational.Of(1, 2), 2),
            (3, Rational.Of(1, 4))
        )
        from rate in Gen.Elements(Rational.One, 2, 4)
        from receivePower in Fractions.Quarters(0, 2)
        from inferences in Gen.Choose(1, 8)
        from law in Fractions.Law(3)
        select new MeasuredInstance(
            input,
            [.. stages],
            bandwidth,
            power,
            rate,
            receivePower,
            weights.Time,
            weights.Energy,
            inferences,
            law
        );

    private static IEnumerable<MeasuredInstance> Simpler(MeasuredInstance instance)
    {
        if (instance.Stages.Length > 5)
        {
            yield return instance with
            {
                Stages = instance.Stages[..5],
            };
        }

        for (var stage = 0; instance.Stages.Length > 1 && stage < instance.Stages.Length; stage++)
        {
            yield return instance with
            {
                Stages = instance.Stages.RemoveAt(stage),
            };
        }

        foreach (var law in Fractions.Simpler(instance.Law))
        {
            yield return instance with
            {
                Law = law,
            };
        }

        for (var n = 0; n < instance.Stages.Length; n++)
        {
            var stage = instance.Stages[n];
            IEnumerable<MeasuredStage> simpler =
            [
                .. Nonnegative(stage.DeviceTime).Select(time => stage with { DeviceTime = time }),
                .. Nonnegative(stage.DeviceEnergy).Select(energy => stage with { DeviceEnergy = energy }),
                .. Nonnegative(stage.EdgeTime).Select(time => stage with { EdgeTime = time }),
            ];
            foreach (var candidate in simpler)
            {
                yield return instance with
                {
                    Stages = instance.Stages.SetItem(n, candidate),
                };
            }
        }

        if (instance.Bandwidth != 1)
        {
            yield return instance with
            {
                Bandwidth = 1,
            };
        }
    }

    private static IEnumerable<Rational> Nonnegative(Rational value) =>
        Fractions.Simpler(value).Where(simpler => simpler >= 0);
}
