using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Claims.Running;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Reports.Inputs;
using SplitProofs.Reports.Pages;

namespace SplitProofs.Reports.Commands;

/// <summary><c>splitproofs verify</c>: checks claims as thoroughly as one likes.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("claim")
        {
            Description = "The claims to check, by number (R8, F1); all of them where none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var cases = new Option<int>("--cases")
        {
            Description = "How many random instances to try for each claim.",
            HelpName = "N",
            DefaultValueFactory = _ => Budget.Quick.Cases,
            CustomParser = WholeNumber.Read<int>,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The seed that they are drawn from.",
            HelpName = "S",
            DefaultValueFactory = _ => Budget.Quick.Seed,
            CustomParser = WholeNumber.Read<ulong>,
        };
        var command = new Command("verify", "Checks claims on random instances, and says what it found.")
        {
            ids,
            cases,
            seed,
        };
        command.SetAction(
            (parse, cancellation) =>
                Task.Run(
                    () =>
                        Claims(parse.GetValue(ids) ?? [])
                            .And(Cases(parse.GetValue(cases)))
                            .Match(
                                chosen => Run(chosen.First, new(chosen.Second, parse.GetValue(seed)), cancellation),
                                Messages.Faults
                            ),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static int Run(ImmutableArray<Claim> claims, Budget budget, CancellationToken cancellation)
    {
        var verdicts = ClaimProgress.Show(
            claims.Length,
            progress => ClaimRunner.Run(claims, budget, progress, cancellation)
        );
        cancellation.ThrowIfCancellationRequested();
        foreach (var verdict in verdicts)
        {
            Console.Out.WriteLine(Line(verdict));
        }

        return VerdictMessages.Judge(verdicts) ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Line(Verdict verdict)
    {
        var status =
            !verdict.Stands ? "does not stand"
            : verdict.Claim.Stance == Stance.Holds ? "holds"
            : "is false, as claimed";
        var mutants = verdict.Mutants.IsEmpty ? "" : $"; mutants refuted: {ClaimsPage.MutantsInBrief(verdict)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict.Claim.Id, -4} {verdict.Claim.Title}: {status} ({ClaimsPage.EvidenceInBrief(verdict)}{mutants})"
        );
    }

    private static Result<ImmutableArray<Claim>> Claims(string[] ids) =>
        ids.Length == 0
            ? Results.Success(ClaimRegistry.All)
            : Results.All(ids.Distinct(StringComparer.OrdinalIgnoreCase).Select(Claim));

    private static Result<Claim> Claim(string id) =>
        ClaimRegistry.All.FirstOrDefault(claim => claim.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Results.Success(found)
            : Results.Failure<Claim>(
                new Place.Option(id),
                "there is no such claim",
                Suggestion.For(id, ClaimRegistry.All.Select(claim => claim.Id))
            );

    private static Result<int> Cases(int cases) =>
        cases is >= 1 and <= 10_000_000
            ? Results.Success(cases)
            : Results.Failure<int>(
                new Place.Option("--cases"),
                string.Create(CultureInfo.InvariantCulture, $"the number of instances is {cases}"),
                "Write a whole number from 1 to 10000000."
            );
}
