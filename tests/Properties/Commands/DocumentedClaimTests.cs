using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Generators;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Commands;

/// <summary>The claim of docs/your-own-claim.md: it holds, and each slip in its formula or its oracle makes it fail.</summary>
public partial class DocumentedClaimTests
{
    [Fact]
    public void The_documented_claim_holds_at_5000_instances()
    {
        var verdict = Checked(source => source, new Budget(Cases: 5000, Seed: 7));
        Assert.True(verdict.Holds, verdict.ToString());
    }

    [Theory]
    [InlineData("(ratio - one)", "(ratio + one)")]
    [InlineData("(received - one)", "(received + one)")]
    [InlineData("one + T.LambertW", "one - T.LambertW")]
    [InlineData("/ T.Exponential(one)", "* T.Exponential(one)")]
    [InlineData("gain / noise", "gain * noise")]
    [InlineData("timeWeight * gainToNoise / energyWeight", "timeWeight / gainToNoise / energyWeight")]
    [InlineData("T.Logarithm(T.Integer(2))", "T.Logarithm(T.Integer(3))")]
    [InlineData("T.Logarithm(T.Integer(2)) / gainToNoise", "T.Logarithm(T.Integer(2)) * gainToNoise")]
    [InlineData("withinLimit, atLimit)", "atLimit, withinLimit)")]
    [InlineData("T.WhereAtMost(interior, limit,", "T.WhereAtMost(limit, interior,")]
    [InlineData("T.Minimum(interior, limit)", "interior")]
    [InlineData("(energyWeight * power) + timeWeight", "(energyWeight * power) - timeWeight")]
    [InlineData("T.Integer(1) + (power", "T.Integer(2) + (power")]
    [InlineData("T.BinaryLogarithm", "T.Logarithm")]
    [InlineData("At(high - step) < At(low + step)", "At(high - step) > At(low + step)")]
    [InlineData("sum == 1 ? snr : Math.Log(sum) * snr / (sum - 1)", "Math.Log(sum) * 1.000001")]
    public void Each_slip_in_the_documented_claim_is_caught(string written, string slip)
    {
        var verdict = Checked(
            source =>
            {
                Assert.Contains(written, source, StringComparison.Ordinal);
                return source.Replace(written, slip, StringComparison.Ordinal);
            },
            Budget.Quick
        );
        Assert.False(verdict.Holds);
    }

    /// <summary>The files of the page, by name, with what it says is in them.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        File()
            .Matches(Resources.Read("docs/your-own-claim.md"))
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["text"].Value);

    private static Verdict Checked(Func<string, string> edit, Budget budget)
    {
        const string implicitUsings = """
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            global using System.Threading;

            """;
        var files = Files.Where(file => file.Key is not ("Program.cs" or "ClaimTests.cs")).Select(file => file.Value);
        // One text, so that a slip may be in any file.
        const string border = "//// next file\n";
        var edited = edit(string.Join(border, files)).Split(border).Append(implicitUsings);
        var compilation = Driver
            .Compilation()
            .WithAssemblyName("PowerClaims")
            .AddSyntaxTrees(
                edited.Select(text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest)))
            );
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assert.Single(ClaimRegistry.In(Assembly.Load(stream.ToArray()))).Check(budget, CancellationToken.None);
    }

    [GeneratedRegex(
        @"^\*\*(?<name>\w+\.cs)\*\*\n\n```csharp\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex File();
}
