using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>What reading gave, as tests ask for it.</summary>
internal static class Reading
{
    /// <summary>The value, or a failed test that shows the faults.</summary>
    public static T Value<T>(this Result<T> result) =>
        result.Match(success: value => value, failure: faults => throw new Xunit.Sdk.XunitException(Lines(faults)));

    /// <summary>The messages, one a line; empty for a success.</summary>
    public static string Messages<T>(this Result<T> result) => Lines(result.Faults);

    /// <summary>Asserts that there is one fault, on one line, at a place, that says these words in this order.</summary>
    public static void IsOneFault<T>(this Result<T> result, string place, params string[] words)
    {
        var message = Assert.Single(result.Faults).ToString();
        Assert.StartsWith($"{place}: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        var from = place.Length;
        foreach (var word in words)
        {
            from = message.IndexOf(word, from, StringComparison.Ordinal);
            Assert.True(from >= 0, $"No '{word}', or not in its turn, in: {message}");
        }
    }

    private static string Lines(IEnumerable<Fault> faults) => string.Join("\n", faults);
}
