using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Inputs;

/// <summary>A scenario with a text that states it.</summary>
internal sealed record WrittenScenario(Scenario Scenario, string Text)
{
    public override string ToString() => Text;

    public static Arbitrary<WrittenScenario> Arbitrary { get; } =
        (
            from name in Gen.Elements("mine", "a b", "x-1", "Ünï", "it's", "100")
            from processors in Processing
            from memory in Memory
            from bandwidth in Positive("Hz")
            from power in Positive("W")
            from precision in Precision
            from channel in Fading
            from rate in Positive("bit/s")
            from receive in NonNegative("W")
            from time in Positive("/s")
            from energy in NonNegative("/J")
            from inferences in Gen.OneOf(Gen.Choose(1, 10_000).Select(n => (long)n), Gen.Constant(long.MaxValue))
            select Of(
                name,
                processors,
                memory,
                bandwidth,
                power,
                precision,
                channel,
                rate,
                receive,
                time,
                energy,
                inferences
            )
        ).ToArbitrary();

    private static Gen<double> Magnitude =>
        from digits in Gen.Choose(1, int.MaxValue)
        from exponent in Gen.Choose(-20, 10)
        select double.Parse($"{digits}e{exponent}", CultureInfo.InvariantCulture);

    private static Gen<(double Value, string Text)> Positive(string unit) =>
        Magnitude.Select(value => (value, $"{Plain(value)} {unit}"));

    private static Gen<(double Value, string Text)> NonNegative(string unit) =>
        Gen.OneOf(Positive(unit), Gen.Constant((0.0, $"0 {unit}")));

    private static Gen<(Processors Value, string Device, string Edge)> Processing =>
        Gen.OneOf(
            Gen.Constant(((Processors)new Processors.Unstated(), "", "")),
            from device in Positive("FLOP/s")
            from energy in NonNegative("J/FLOP")
            from edge in Positive("FLOP/s")
            select (
                (Processors)new Processors.Stated(new(device.Value), new(energy.Value), new(edge.Value)),
                $"speed: {device.Text}, energy: {energy.Text}",
                $"edge: {{speed: {edge.Text}}}\n"
            )
        );

    private static Gen<(DeviceMemory Value, string Text)> Memory =>
        Gen.OneOf(
            Gen.Constant(((DeviceMemory)new DeviceMemory.Unlimited(), "")),
            Gen.Choose(0, int.MaxValue)
                .Select(n => ((DeviceMemory)new DeviceMemory.Limited(new(8L * 1024 * n)), $"memory: {n} KiB"))
        );

    private static Gen<(FeaturePrecision Value, string Text)> Precision =>
        Gen.OneOf(
            Gen.Constant(((FeaturePrecision)new FeaturePrecision.OfNetwork(), "")),
            Gen.OneOf(Gen.Choose(1, 64).Select(bits => (long)bits), Gen.Constant(long.MaxValue))
                .Select(bits => ((FeaturePrecision)new FeaturePrecision.OfLink(new(bits)), $"  feature_bits: {bits}\n"))
        );

    private static Gen<(double Value, string Text)> Snr =>
        Gen.OneOf(
            Magnitude.Select(value => (value, Plain(value))),
            Gen.Choose(-1000, 1000)
                .Select(n => (SignalToNoiseRatio.FromDecibels(n / 8.0).Linear, $"{Plain(n / 8.0)} dB"))
        );

    private static Gen<(double Value, string Text)> Cutoff =>
        Gen.OneOf(Gen.Constant((0.0, "")), Snr.Select(snr => (snr.Value, $", cutoff_snr: {snr.Text}")));

    private static Gen<(Channel Value, string Text)> Fading =>
        Gen.OneOf(
            from mean in Snr
            from cutoff in Cutoff
            select (
                (Channel)new RayleighChannel(new(mean.Value), new(cutoff.Value)),
                $"family: rayleigh, mean_snr: {mean.Text}{cutoff.Text}"
            ),
            from mean in Snr
            from shape in Gen.Choose(1, 1000).Select(n => n / 64.0)
            from cutoff in Cutoff
            select (
                (Channel)new NakagamiChannel(new(mean.Value), shape, new(cutoff.Value)),
                $"family: nakagami, mean_snr: {mean.Text}, m: {Plain(shape)}{cutoff.Text}"
            ),
            from snrs in Snr.ListOf(4)
            from hasCutoff in Gen.Elements(true, false)
            let best = snrs.MaxBy(snr => snr.Value)
            select (
                (Channel)
                    FiniteStateChannel.OfSnr(
                        [.. snrs.Select(snr => new SnrState(new(snr.Value), 0.25))],
                        new(hasCutoff ? best.Value : 0)
                    ),
                $"family: finite, states: [{string.Join(", ", snrs.Select(snr => $"{{snr: {snr.Text}, probability: 0.25}}"))}]"
                    + (hasCutoff ? $", cutoff_snr: {best.Text}" : "")
            )
        );

    private static WrittenScenario Of(
        string name,
        (Processors Value, string Device, string Edge) processors,
        (DeviceMemory Value, string Text) memory,
        (double Value, string Text) bandwidth,
        (double Value, string Text) power,
        (FeaturePrecision Value, string Text) precision,
        (Channel Value, string Text) channel,
        (double Value, string Text) rate,
        (double Value, string Text) receive,
        (double Value, string Text) time,
        (double Value, string Text) energy,
        long inferences
    ) =>
        new(
            new Scenario(
                name,
                processors.Value,
                memory.Value,
                new Uplink(new(bandwidth.Value), new(power.Value), new Fading.Independent(channel.Value))
                {
                    Precision = precision.Value,
                },
                new Downlink(new(rate.Value), new(receive.Value)),
                new Weights(new(time.Value), new(energy.Value)),
                inferences
            ),
            $"name: {name}\n"
                + $"device: {{{string.Join(", ", ImmutableArray.Create(processors.Device, memory.Text).Where(part => part.Length > 0))}}}\n"
                + processors.Edge
                + $"uplink:\n  bandwidth: {bandwidth.Text}\n  transmit_power: {power.Text}\n{precision.Text}  fading: {{{channel.Text}}}\n"
                + $"downlink: {{rate: {rate.Text}, receive_power: {receive.Text}}}\n"
                + $"weights: {{time: {time.Text}, energy: {energy.Text}}}\n"
                + $"inferences_per_update: {inferences.ToString(CultureInfo.InvariantCulture)}\n"
        );

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
