using System.Reflection;
using SplitProofs.Claims;
using SplitProofs.Commands;
using SplitProofs.Properties.Generators;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Commands;

/// <summary>Claims of an assembly that SplitProofs knows nothing of, compiled here from what somebody might write.</summary>
public class OutsideClaimTests
{
    [Fact]
    public void Claims_are_found_in_any_class_and_ordered_by_stance_series_and_number()
    {
        var claims = ClaimRegistry.In(
            Assembled(
                """
                static class A
                {
                    public static Claim Tenth => Make.Claim("TP10");
                    public static readonly Claim Second = Make.Claim("tp2");
                    static Claim NotStated => Make.Claim("TP3");
                    public static class Inner { public static Claim<int> Typed { get; } = Make.Claim("Lemma"); }
                }
                public class B
                {
                    public static Claim False => Make.Claim("A1") with { Stance = Stance.IsFalse, Work = Make.Worked };
                    public static Claim Result => Make.Claim("R1000");
                    public static Claim SubNumber => Make.Claim("TP2.1");
                }
                """
            )
        );
        Assert.Equal(["R1000", "Lemma", "tp2", "TP2.1", "TP10", "A1"], claims.Select(claim => claim.Id.Number));
        Assert.All(claims.Take(5), claim => Assert.True(claim.Check(Budget.Quick, CancellationToken.None).Holds));
    }

    [Theory]
    [InlineData("class A { }", "Outside: there is no claim in it. A claim is a public static property")]
    [InlineData(
        """class A { public static Claim C => Make.Claim("1"); }""",
        "1 (A.C): “1” is no number of a claim. Write"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T/1"); }""",
        "“T” is no name of a collection. Write small letters"
    )]
    [InlineData("""class A { public static Claim C => Make.Claim(""); }""", "A.C: “” is no number of a claim")]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Title = " " }; }""",
        "its Title is empty"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Mutants = [] }; }""",
        "T1 (A.C): it has no mutant, so nothing shows that its check can fail. State at least one"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Mutants = default }; }""",
        "its Mutants were never set. Write [] for none."
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Tolerance = null! }; }""",
        "no Tolerance"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Tolerance = new Tolerance<int>.Exact("") }; }""",
        "its Tolerance's reason is empty. Say why"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Domain = null! }; }""",
        "it has no Domain"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Stance = Stance.IsFalse }; }""",
        "its counterexample is not worked through. Recompute"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Hypotheses = [new Hypothesis.InSymbols("i > 0.")] }; }""",
        "a hypothesis in symbols has no condition. State the condition"
    )]
    [InlineData(
        """class A { public static Claim C => Make.Claim("T1") with { Hypotheses = [new Hypothesis.InWordsOnly("i.", "")] }; }""",
        "a hypothesis in words only gives no reason. Say why"
    )]
    [InlineData(
        "class A { public static Claim? C => null; }",
        "A.C: the claim is null. Static members are set in the order"
    )]
    [InlineData(
        """
            class A
            {
                public static Claim C { get; } = Make.Claim("T" + number.Length);
                private static readonly string number = "1";
            }
            """,
        "A.C: the claim could not be made: NullReferenceException"
    )]
    [InlineData("""class A<T> { public static Claim C => Make.Claim("T1"); }""", "the claim is in a generic class")]
    [InlineData(
        """class A { public static Claim B => Make.Claim("T1"); public static Claim C => Make.Claim("t1"); }""",
        "T1: A.B and A.C have this number. Give each its own."
    )]
    public void What_is_not_stated_in_full_has_its_place_cause_and_way_out(string source, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<ClaimDefinitionException>(() => ClaimRegistry.In(Assembled(source))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        """Make.Claim("device-edge/R99")""",
        "R99: the collection 'device-edge' is one of SplitProofs. Give yours another name, as in “my-paper/R99”."
    )]
    [InlineData(
        """Make.Claim("T1") with { Uses = ["R88"] }""",
        "T1: it uses 'R88', which is no claim. Known here: T1, device-edge/F1"
    )]
    [InlineData(
        """Make.Claim("T1") with { Uses = ["R8"] }""",
        "T1: it uses 'R8', which is no claim. Write “device-edge/R8” for a claim of another collection."
    )]
    [InlineData("""Make.Claim("T1") with { Uses = ["T1"] }""", "T1: it rests on itself")]
    [InlineData(
        """Make.Claim("T1") with { Formulas = [Expression.Of(new Symbol("☃"))] }""",
        "T1: a formula of it cannot be printed: No LaTeX is known for “☃”"
    )]
    public void What_a_report_could_not_show_is_said_before_anything_is_checked(string claim, string message)
    {
        var faults = ClaimsOfAssembly.Read(Assembled($"class A {{ public static Claim C => {claim}; }}")).Faults;
        Assert.Contains(message, Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_claim_rests_on_comes_with_it_and_nothing_else()
    {
        var assembly = Assembled(
            """class A { public static Claim C => Make.Claim("T1") with { Uses = ["device-edge/R7"] }; }"""
        );
        ClaimsOfAssembly
            .Read(assembly)
            .Match(
                claims =>
                {
                    Assert.Equal("T1", claims[0].Id.Number);
                    Assert.Equal("outside/T1", $"{claims[0].Id}");
                    Assert.Contains("device-edge/R7", claims.Select(claim => $"{claim.Id}"));
                    Assert.All(
                        claims.SelectMany(claim => claim.Uses),
                        used => Assert.Contains(used, claims.Select(c => c.Id))
                    );
                    Assert.True(claims.Length < ShippedClaims.All.Length);
                    return claims;
                },
                faults => throw new Xunit.Sdk.XunitException(string.Join("\n", faults))
            );
    }

    [Fact]
    public void Another_collection_may_have_a_claim_of_the_same_number()
    {
        var assembly = Assembled(
            """class A { public static Claim C => Make.Claim("R8") with { Uses = ["device-edge/R8"] }; }"""
        );
        var claims = ClaimsOfAssembly.Read(assembly).Match(read => read, _ => []);
        var names = new ClaimNames(claims);
        Assert.Equal(["outside/R8", "R1", "R6", "device-edge/R8"], claims.Select(names.Of));
        Assert.Equal("outside/R8", $"{Find("outside/r8")}");
        Assert.Equal("R6", Find("r6"));
        Assert.Equal("r8: claims of 2 collections have this number. Write outside/R8 or device-edge/R8.", Find("r8"));

        string Find(string name) =>
            ClaimLookup
                .Find(claims, name, new Place.Option(name), "there is none")
                .Match(names.Of, faults => $"{Assert.Single(faults)}");
    }

    [Theory]
    [InlineData(
        "Assertions = _ => throw new ArithmeticException(\"too far\")",
        "the check itself failed at 1: too far"
    )]
    [InlineData(
        "Domain = new(\"none\", Gen.Constant(0).Select<int, int>(_ => throw new ArithmeticException(\"too far\")), _ => [], [])",
        "too far"
    )]
    [InlineData(
        "Mutants = [new(\"the same\", i => [new Assertion.Equal(i, i, 1)])]",
        "the check did not refute the mutant “the same”"
    )]
    [InlineData("Assertions = i => [new Assertion.Equal(i, i + 1, 1)]", "violated by 1 of its scale")]
    public void A_claim_that_does_not_pass_says_why(string part, string reason)
    {
        var source = $$"""class A { public static Claim C => Make.Claim("T1") with { {{part}} }; }""";
        var verdict = ClaimRegistry.In(Assembled(source))[0].Check(Budget.Quick, CancellationToken.None);
        Assert.False(verdict.Holds);
        Assert.StartsWith("T1 fails: ", verdict.ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, verdict.ToString(), StringComparison.Ordinal);
    }

    private static Assembly Assembled(string source)
    {
        const string surroundings = """
            using System;
            using System.Collections.Generic;
            using FsCheck;
            using FsCheck.Fluent;
            using SplitProofs.Analytics.Formulas;
            using SplitProofs.Verification.Statements;

            static class Make
            {
                public static Claim<int> Claim(string id) =>
                    new()
                    {
                        Id = id,
                        Title = "A number is itself",
                        Stance = Stance.Holds,
                        Statement = "i = i.",
                        Formulas = [],
                        Hypotheses = [],
                        Oracle = "Counting.",
                        Tolerance = new Tolerance<int>.Exact("whole numbers"),
                        Domain = new("numbers", Gen.Choose(1, 9), i => i > 1 ? [1] : [], []),
                        Assertions = i => [new Assertion.Equal(i, i, 1)],
                        Mutants = [new("one more", i => [new Assertion.Equal(i, i + 1, 1)])],
                    };

                public static WorkedCounterexample Worked(int i) => new([], 1, 0);
            }

            """;
        var compilation = Driver.Compilation(surroundings + source).WithAssemblyName("Outside");
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }
}
