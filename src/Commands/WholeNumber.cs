using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>Reads options whose values are whole numbers in digits, within a range.</summary>
internal static class WholeNumber
{
    /// <summary>Reads a number.</summary>
    /// <param name="least">The least number that the option takes.</param>
    /// <param name="most">The greatest.</param>
    public static Func<ArgumentResult, T> From<T>(T least, T most)
        where T : struct, INumber<T> => result => Read(result, least, most, Range(least, most)) ?? default;

    /// <summary>Reads a number of an option that may be left out.</summary>
    /// <param name="least">The least number that the option takes.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="range">The range in words, if <paramref name="most"/> depends on more than the option.</param>
    public static Func<ArgumentResult, T?> Optional<T>(T least, T most, string? range = null)
        where T : struct, INumber<T> => result => Read(result, least, most, range ?? Range(least, most));

    private static T? Read<T>(ArgumentResult result, T least, T most, string range)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (
            T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        result.AddError($"{result.Argument.Name}: {Quote.Of(text)} is not a whole number {range}.");
        return null;
    }

    private static string Range<T>(T least, T most)
        where T : struct, INumber<T> => string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
}
