using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Instances;

namespace SplitProofs.Properties.Verification.Instances;

public enum Duplex
{
    Half,
    Full,
}

public abstract record Power
{
    public sealed record Fixed(double Watts) : Power;

    public sealed record Adaptive(double Least, double Most) : Power;

    public sealed record Off : Power;
}

/// <summary>An instance as a user may write one: of whatever the language offers.</summary>
public sealed record OwnInstance(double Gain, int[] Slots, IReadOnlyList<Power> Powers, FadingLaw Law, string @class)
{
    public required Seconds Deadline { get; init; }

    public ulong Seed { get; init; }

    public (long Count, bool IsOpen) Window { get; init; }

    public Duplex Duplex { get; init; }

    public ImmutableSortedDictionary<string, Rational> Shares { get; init; } =
        ImmutableSortedDictionary<string, Rational>.Empty;

    public double Doubled => 2 * Gain;
}

public sealed record WithChannel(Channel Channel);

public sealed record WithText(string? Text);

public class NotARecord(int value)
{
    public int Value => value;
}

public sealed record Positive
{
    public Positive(double value) => Value = value > 0 ? value : throw new ArgumentException("It is above 0.");

    public double Value { get; }
}

/// <summary>Instances that a user states.</summary>
public class OwnInstanceTests
{
    private static readonly OwnInstance _instance = new(
        -0.0,
        [3, int.MinValue],
        [new Power.Fixed(0.1), new Power.Off(), new Power.Adaptive(double.Epsilon, double.MaxValue)],
        new FadingLaw.LogNormal(10, 6, double.NegativeInfinity),
        "\"quoted\\\" \u2028 \ud83d\ude00\t{x}"
    )
    {
        Deadline = new Seconds(1.0 / 3),
        Seed = ulong.MaxValue,
        Window = (long.MinValue, true),
        Duplex = Duplex.Full,
        Shares = ImmutableSortedDictionary
            .Create<string, Rational>(StringComparer.Ordinal)
            .Add("δ \"new\"", Rational.Of(-7, System.Numerics.BigInteger.Pow(10, 30)))
            .Add("a", 5_000_000_000),
    };

    [Fact]
    public void An_instance_of_all_kinds_of_parts_is_read_from_JSON_as_it_was()
    {
        var json = InstanceJson.Of(_instance);
        Assert.DoesNotContain("doubled", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', json);
        Assert.True(SameValue.Of(_instance, Read<OwnInstance>(json)), json);
    }

    [Fact]
    public void An_instance_of_all_kinds_of_parts_is_built_by_its_code_as_it_was() =>
        Assert.True(SameValue.Of(_instance, CompiledCode.Run(_instance)), InstanceCode.Of(_instance));

    [Fact]
    public void A_number_or_a_tuple_is_an_instance_too()
    {
        Assert.Equal("18", InstanceCode.Of(18));
        Assert.Equal(18, Read<int>(InstanceJson.Of(18)));
        Assert.Equal("(1, 0.5d)", InstanceCode.Of((1, 0.5)));
        Assert.Equal((1, 0.5), Read<(int, double)>("[1, 0.5]"));
    }

    public static TheoryData<InstanceForm, string> WithoutForm =>
        new()
        {
            { InstanceForm.Of(new WithChannel(new RayleighChannel(new(1)))), "Channel is not an abstract record" },
            { InstanceForm.Of(new WithText(null)), "WithText.Text is null" },
            { InstanceForm.Of(new WithText("\ud83d")), "one of its texts is not Unicode" },
            { InstanceForm.Of(new NotARecord(1)), "NotARecord is not a public record" },
            { InstanceForm.Of(double.NaN), "one of its values is not a number" },
            { InstanceForm.Of(new object?[] { null }), "an item of one of its lists is null" },
            { InstanceForm.Of(new[] { new object() }), "Object is not a public record" },
            { InstanceForm.Of((1, 2, 3, 4, 5, 6, 7, 8)), "a tuple of more than 7 values" },
            { InstanceForm.Of<ImmutableArray<int>>(default), "one of its lists was never set" },
        };

    [Theory]
    [MemberData(nameof(WithoutForm))]
    public void An_instance_that_cannot_be_written_has_a_reason(InstanceForm form, string reason) =>
        Assert.StartsWith(reason, Assert.IsType<InstanceForm.None>(form).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"gain":1}""", "instance", "\"slots\" is missing")]
    [InlineData("""{"gian":1}""", "instance", "there is no field \"gian\"")]
    [InlineData("[]", "instance", "this is a list")]
    [InlineData("null", "instance", "this is null")]
    public void JSON_that_is_no_instance_is_a_fault(string json, string path, string cause) =>
        AssertFault<OwnInstance>(json, path, cause);

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("1e999")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void Only_a_number_or_an_infinity_is_a_double(string json) =>
        AssertFault<Positive>($$"""{"value":{{json}}}""", "instance.value", "this is ");

    [Theory]
    [InlineData("""{"$type":"Fixd","watts":1}""", "instance.$type", "there is no case \"Fixd\"")]
    [InlineData("""{"watts":1}""", "instance", "\"$type\" is missing")]
    [InlineData("""{"$type":"Fixed"}""", "instance", "\"watts\" is missing")]
    [InlineData("""{"$type":"Off","watts":1}""", "instance", "there is no field \"watts\"")]
    public void A_case_is_one_of_the_records_that_there_are(string json, string path, string cause) =>
        AssertFault<Power>(json, path, cause);

    [Fact]
    public void What_a_constructor_refuses_is_a_fault() =>
        AssertFault<Positive>("""{"value":-1}""", "instance", "these values make no instance (It is above 0)");

    [Fact]
    public void An_unknown_name_comes_with_the_one_that_was_meant()
    {
        using var json = JsonDocument.Parse("""{"valeu":1}""");
        var reading = InstanceJson.Read<Positive>(json.RootElement);
        var fault = Assert.IsType<InstanceReading<Positive>.Unreadable>(reading).Fault;
        Assert.Equal("instance: there is no field \"valeu\". Did you mean 'value'?", fault.ToString());
    }

    private static void AssertFault<T>(string text, string path, string cause)
        where T : notnull
    {
        using var json = JsonDocument.Parse(text);
        var fault = Assert.IsType<InstanceReading<T>.Unreadable>(InstanceJson.Read<T>(json.RootElement)).Fault;
        Assert.Equal(new Place.Json(path), fault.Place);
        Assert.StartsWith(cause, fault.Cause, StringComparison.Ordinal);
        Assert.Matches(@"[.?]$", fault.Remedy);
    }

    private static T Read<T>(string text)
        where T : notnull
    {
        using var json = JsonDocument.Parse(text);
        return Assert.IsType<InstanceReading<T>.Read>(InstanceJson.Read<T>(json.RootElement)).Instance;
    }
}
