using System.Globalization;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A fading law of the signal-to-noise ratio, conditional on being at or above a cut-off.</summary>
public abstract record FadingLaw
{
    private FadingLaw(double meanDecibels, double cutoffDecibels)
    {
        MeanDecibels = meanDecibels;
        CutoffDecibels = cutoffDecibels;
    }

    /// <summary>The mean SNR before the cut-off [dB]; the median of a log-normal law.</summary>
    public double MeanDecibels { get; init; }

    /// <summary>The cut-off [dB]; −∞ for none.</summary>
    public double CutoffDecibels { get; init; }

    /// <summary>The mean SNR before the cut-off, linear; the median of a log-normal law.</summary>
    public double Mean => Math.Pow(10, MeanDecibels / 10);

    /// <summary>The cut-off, linear; 0 for none.</summary>
    public double Cutoff => Math.Pow(10, CutoffDecibels / 10);

    /// <summary>Rayleigh fading.</summary>
    public sealed record Rayleigh(double MeanDecibels, double CutoffDecibels) : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        /// <inheritdoc/>
        public override string ToString() => $"Rayleigh, {Words("mean")}";
    }

    /// <summary>Nakagami fading with a shape m.</summary>
    public sealed record Nakagami(double MeanDecibels, double Shape, double CutoffDecibels)
        : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"Nakagami m = {Shape}, {Words("mean")}");
    }

    /// <summary>Rician fading with a line of sight K times as strong as the rest.</summary>
    public sealed record Rician(double MeanDecibels, double LineOfSight, double CutoffDecibels)
        : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"Rician K = {LineOfSight}, {Words("mean")}");
    }

    /// <summary>Log-normal shadowing with a standard deviation σ in decibels.</summary>
    public sealed record LogNormal(double MeanDecibels, double Deviation, double CutoffDecibels)
        : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"log-normal σ = {Deviation} dB, {Words("median")}");
    }

    /// <summary>Handles each law.</summary>
    public T Match<T>(
        Func<Rayleigh, T> rayleigh,
        Func<Nakagami, T> nakagami,
        Func<Rician, T> rician,
        Func<LogNormal, T> logNormal
    ) =>
        this switch
        {
            Rayleigh law => rayleigh(law),
            Nakagami law => nakagami(law),
            Rician law => rician(law),
            LogNormal law => logNormal(law),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The channel as the solvers take it.</summary>
    public Channel ToChannel() =>
        Match<Channel>(
            _ => new RayleighChannel(new(Mean), new(Cutoff)),
            law => new NakagamiChannel(new(Mean), law.Shape, new(Cutoff)),
            law => new RicianChannel(new(Mean), law.LineOfSight, new(Cutoff)),
            law => new LogNormalChannel(new(Mean), law.Deviation, new(Cutoff))
        );

    private string Words(string mean) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{mean} {MeanDecibels} dB, {(Cutoff == 0 ? "no cut-off" : $"cut-off {CutoffDecibels} dB")}"
        );
}
