using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>Reads options that are whole numbers in digits.</summary>
internal static class WholeNumber
{
    public static T Read<T>(ArgumentResult result)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"{result.Argument.Name}: {Quote.Of(text)} is no whole number of a size that can be used.");
        return default;
    }
}
