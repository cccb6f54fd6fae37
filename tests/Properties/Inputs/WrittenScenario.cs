using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Inputs;

/// <summary>The parts of a scenario, each with the text that states it.</summary>
public sealed record WrittenScenario(
    string Name,
    (Processors Value, string Device, string Edge) Processors,
    (DeviceMemory Value, string Text) Memory,
    (double Value, string Text) Bandwidth,
    (double Value, string Text) Power,
    (FeaturePrecision Value, string Text) Precision,
    (Channel Value, string Text) Channel,
    (double Value, string Text) Rate,
    (double Value, string Text) Receive,
    (double Value, string Text) Time,
    (double Value, string Text) Energy,
    long Inferences
)
{
    public static Arbitrary<WrittenScenario> Arbitrary { get; } =
        Arb.From(
            from name in Gen.Elements("mine", "a.b", "x-1", "X_2", "100", "1e3")
            from processors in Processing
            from memory in MemoryOf
            from bandwidth in Positive("Hz")
            from power in Positive("W")
            from precision in PrecisionOf
            from channel in Fading
            from rate in Positive("bit/s")
            from receive in NonNegative("W")
            from time in Positive("/s")
            from energy in NonNegative("/J")
            from inferences in Gen.OneOf(Gen.Choose(1, 10_000).Select(n => (long)n), Gen.Constant(long.MaxValue))
            select new WrittenScenario(
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
            ),
            Simpler
        );

    private static readonly WrittenScenario _simplest = new(
        "mine",
        (new Processors.Unstated(), "", ""),
        (new DeviceMemory.Unlimited(), ""),
        (1, "1 Hz"),
        (1, "1 W"),
        (new FeaturePrecision.OfNetwork(), ""),
        (new RayleighChannel(new(1), new(1)), "family: rayleigh, mean_snr: 1, cutoff_snr: 1"),
        (1, "1 bit/s"),
        (0, "0 W"),
        (1, "1 /s"),
        (0, "0 /J"),
        1
    );

    public Scenario Scenario =>
        new(
            Name,
            Processors.Value,
            Memory.Value,
            new Uplink(new(Bandwidth.Value), new(Power.Value), new Fading.Independent(Channel.Value))
            {
                Precision = Precision.Value,
            },
            new Downlink(new(Rate.Value), new(Receive.Value)),
            new Weights(new(Time.Value), new(Energy.Value)),
            Inferences
        );

    public string Text =>
        $"name: {Name}\n"
        + $"device: {{{string.Join(", ", ImmutableArray.Create(Processors.Device, Memory.Text).Where(part => part.Length > 0))}}}\n"
        + Processors.Edge
        + $"uplink:\n  bandwidth: {Bandwidth.Text}\n  transmit_power: {Power.Text}\n{Precision.Text}  fading: {{{Channel.Text}}}\n"
        + $"downlink: {{rate: {Rate.Text}, receive_power: {Receive.Text}}}\n"
        + $"weights: {{time: {Time.Text}, energy: {Energy.Text}}}\n"
        + $"inferences_per_update: {Inferences.ToString(CultureInfo.InvariantCulture)}\n";

    public override string ToString() => Text;

    /// <summary>The same with one part as simple as it can be.</summary>
    private static IEnumerable<WrittenScenario> Simpler(WrittenScenario written) =>
        new[]
        {
            written with
            {
                Name = _simplest.Name,
            },
            written with
            {
                Processors = _simplest.Processors,
            },
            written with
            {
                Memory = _simplest.Memory,
            },
            written with
            {
                Bandwidth = _simplest.Bandwidth,
            },
            written with
            {
                Power = _simplest.Power,
            },
            written with
            {
                Precision = _simplest.Precision,
            },
            written with
            {
                Channel = _simplest.Channel,
            },
            written with
            {
                Rate = _simplest.Rate,
            },
            written with
            {
                Receive = _simplest.Receive,
            },
            written with
            {
                Time = _simplest.Time,
            },
            written with
            {
                Energy = _simplest.Energy,
            },
            written with
            {
                Inferences = _simplest.Inferences,
            },
        }.Where(simpler => simpler.Text != written.Text);

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

    private static Gen<(DeviceMemory Value, string Text)> MemoryOf =>
        Gen.OneOf(
            Gen.Constant(((DeviceMemory)new DeviceMemory.Unlimited(), "")),
            Gen.Choose(0, int.MaxValue)
                .Select(n => ((DeviceMemory)new DeviceMemory.Limited(new(8L * 1024 * n)), $"memory: {n} KiB"))
        );

    private static Gen<(FeaturePrecision Value, string Text)> PrecisionOf =>
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

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
