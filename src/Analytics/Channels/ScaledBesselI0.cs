namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The logarithm of exp(−z)·I₀(z), z ≥ 0, where I₀ is the modified Bessel function: to 1e-15, by its power series up to
/// z = 25 (all terms positive) and its asymptotic series beyond (least term below exp(−2z)).
/// </summary>
internal static class ScaledBesselI0
{
    private const double Border = 25;

    public static double Logarithm(double z) =>
        z <= Border ? Math.Log(Series(z)) - z : Math.Log(Asymptotic(z)) - (0.5 * Math.Log(2 * Math.PI * z));

    private static double Series(double z)
    {
        var quarter = z * z / 4;
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > 1e-18 * sum; k++)
        {
            term *= quarter / ((double)k * k);
            sum += term;
        }

        return sum;
    }

    private static double Asymptotic(double z)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > 1e-18 * sum; k++)
        {
            term *= ((2.0 * k) - 1) * ((2.0 * k) - 1) / (8 * k * z);
            sum += term;
        }

        return sum;
    }
}
