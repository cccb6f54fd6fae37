using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>The expected cost of an inference if every channel state were known in advance (R5).</summary>
public static class Genie
{
    /// <summary>E[min_{n≤N}(D_n + t_n·X_n)], over every sequence of channel states.</summary>
    public static Rational ExpectedCost(FiniteInstance instance, int placedStages)
    {
        return instance.Law.Expect(first => Beyond(0, Rational.Zero, instance.Offload[0] * first));

        Rational Beyond(int cut, Rational spent, Rational least)
        {
            if (cut == placedStages)
            {
                return least;
            }

            var further = spent + instance.Extra[cut];
            return instance.Law.Expect(x =>
                Beyond(cut + 1, further, Rational.Min(least, further + (instance.OffloadAt(cut + 1) * x)))
            );
        }
    }
}
