using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Claims;
using SplitProofs.Verification.Instances;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Verification.Instances;

/// <summary>The instances of every shipped claim, written down and built again.</summary>
public class ShippedInstanceTests
{
    public static TheoryData<string> Ids => [.. ShippedClaims.All.Select(claim => claim.Id.Number)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_instance_written_as_JSON_is_read_as_the_same_instance(string id) =>
        OfEach(id, nameof(AssertSameThroughJson));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_instance_read_from_JSON_has_the_same_trial(string id) => OfEach(id, nameof(AssertSameTrial));

    [Fact]
    public void The_code_of_an_instance_compiles_and_builds_the_same_instance()
    {
        ImmutableArray<(Type Type, object Instance, InstanceForm Form)> written =
        [
            .. ShippedClaims.All.SelectMany(claim =>
                (IEnumerable<(Type, object, InstanceForm)>)OfEach(claim.Id.Number, nameof(Written))!
            ),
        ];
        var built = CompiledCode.Run([.. written.Select(value => (value.Type, value.Form))]);
        Assert.All(
            written.Zip(built),
            pair => Assert.True(SameValue.Of(pair.First.Instance, pair.Second), $"{pair.First}\n{pair.Second}")
        );
    }

    private static object? OfEach(string id, string test)
    {
        var claim = ShippedClaims.All.Single(claim => claim.Id.Number == id);
        return typeof(ShippedInstanceTests)
            .GetMethod(test, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(claim.GetType().GetGenericArguments())
            .Invoke(null, [claim]);
    }

    private static void AssertSameThroughJson<T>(Claim<T> claim)
        where T : notnull =>
        Assert.All(
            claim.Domain.Generator.Draw(100),
            instance =>
            {
                var json = InstanceJson.Of(instance);
                var read = Read<T>(json);
                Assert.True(SameValue.Of(instance, read), $"{instance}\n{json}\n{read}");
                Assert.Equal(json, InstanceJson.Of(read));
            }
        );

    private static void AssertSameTrial<T>(Claim<T> claim)
        where T : notnull =>
        Assert.All(
            claim.Domain.Generator.Draw(3),
            instance =>
            {
                using var json = JsonDocument.Parse(InstanceJson.Of(instance));
                var replay = Assert.IsType<ReplayOutcome.Tried>(claim.Replay(json.RootElement));
                Assert.Equal(claim.Try(instance), replay.Trial);
                Assert.Equal($"{instance}", replay.Instance);
            }
        );

    private static IEnumerable<(Type, object, InstanceForm)> Written<T>(Claim<T> claim)
        where T : notnull =>
        claim.Domain.Generator.Draw(8).Select(value => (typeof(T), (object)value, InstanceForm.Of(value)));

    private static T Read<T>(string json)
        where T : notnull
    {
        using var document = JsonDocument.Parse(json);
        return Assert.IsType<InstanceReading<T>.Read>(InstanceJson.Read<T>(document.RootElement)).Instance;
    }
}
