using System.Security.Cryptography;
using System.Text;

namespace SplitProofs.Reports.Output;

/// <summary>SHA-256 in lower-case hexadecimal digits, which identifies the inputs of a report.</summary>
public static class Sha256
{
    /// <summary>The hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
