using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>
/// The density of a fading law in w = ln(1 + γ) to the digits of a decimal, up to a constant: Rayleigh, Nakagami or log-normal.
/// </summary>
internal sealed class DecimalLaw
{
    private readonly Func<decimal, decimal, decimal, decimal> _logModulus;
    private readonly Func<double, double> _roughly;

    /// <summary>Reads a law.</summary>
    /// <exception cref="ArgumentException">The law is Rician: its density is no elementary function.</exception>
    public DecimalLaw(FadingLaw law)
    {
        Cutoff = DecimalFunctions.Of(law.Cutoff);
        if (law is FadingLaw.LogNormal { Deviation: var deviation })
        {
            var median = DecimalFunctions.Log(DecimalFunctions.Of(law.Mean));
            var spread = DecimalFunctions.Of(deviation) * DecimalFunctions.Ln10 / 10;
            var (roughMedian, roughSpread) = ((double)median, (double)spread);
            // |exp(−(ln γ − ln γ̃)²/(2s²))/γ| with ln γ = ln |γ| + i·arg γ.
            _logModulus = (logRatio, angle, _) =>
                ((angle * angle) - ((logRatio - median) * (logRatio - median))) / (2 * spread * spread) - logRatio;
            _roughly = ratio =>
                -Math.Pow((Math.Log(ratio) - roughMedian) / roughSpread, 2) / 2 - Math.Log(ratio) + Math.Log(1 + ratio);
            return;
        }

        var shape = law switch
        {
            FadingLaw.Rayleigh => 1,
            FadingLaw.Nakagami nakagami => nakagami.Shape,
            _ => throw new ArgumentException("The density of this law is no elementary function.", nameof(law)),
        };
        var (power, rate) = (
            DecimalFunctions.Of(shape) - 1,
            DecimalFunctions.Of(shape) / DecimalFunctions.Of(law.Mean)
        );
        var (roughPower, roughRate) = ((double)power, (double)rate);
        // |γ^(m−1)·exp(−mγ/γ̄)|.
        _logModulus = (logRatio, _, real) => (power * logRatio) - (rate * real);
        _roughly = ratio => (roughPower * Math.Log(ratio)) - (roughRate * ratio) + Math.Log(1 + ratio);
    }

    /// <summary>The cut-off κ.</summary>
    public decimal Cutoff { get; }

    /// <summary>The logarithm of the density at w, in double precision.</summary>
    public double Roughly(double w) => _roughly(Math.Exp(w) - 1);

    /// <summary>The logarithm of the density f(γ)·(1 + γ) at a real w > 0.</summary>
    public decimal LogDensity(decimal w)
    {
        var ratio = DecimalFunctions.Exp(w) - 1;
        return _logModulus(DecimalFunctions.Log(ratio), 0, ratio) + w;
    }

    /// <summary>
    /// The logarithm of the modulus of the airtime's density, f(γ)·(1 + γ)/ξ² up to a constant, at a complex airtime ξ = ln 2/w with
    /// Re w > 0; and the real part and the modulus of γ.
    /// </summary>
    public (decimal LogModulus, decimal Real, decimal Modulus) AtAirtime(decimal real, decimal imaginary)
    {
        var square = (real * real) + (imaginary * imaginary);
        var (w, angle) = (DecimalFunctions.Ln2 * real / square, -DecimalFunctions.Ln2 * imaginary / square);
        var (cos, sin) = DecimalFunctions.CosAndSin(angle);
        var radius = DecimalFunctions.Exp(w);
        var (x, y) = ((radius * cos) - 1, radius * sin);
        var logRatio = DecimalFunctions.Log((x * x) + (y * y)) / 2;
        var modulus = DecimalFunctions.Exp(logRatio);
        return (_logModulus(logRatio, Angle(x, y, modulus), x) + w - DecimalFunctions.Log(square), x, modulus);
    }

    /// <summary>The angle of x + i·y: the angle in doubles, corrected by its sine.</summary>
    private static decimal Angle(decimal x, decimal y, decimal modulus)
    {
        var angle = DecimalFunctions.Of(Math.Atan2((double)y, (double)x));
        var (cos, sin) = DecimalFunctions.CosAndSin(angle);
        return angle + (((y * cos) - (x * sin)) / modulus);
    }
}
