using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
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
    /// <summary>The command.</summary>
    /// <param name="known">The claims that it may be asked for.</param>
    public static Command Create(ImmutableArray<Claim> known)
    {
        var ids = new Argument<string[]>("claim")
        {
            Description =
                $"The claims to check, by number ({string.Join(", ", known.Take(2).Select(claim => claim.Id))}); all of them where none is given.",
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
        var level = new Option<EvidenceLevel>("--level")
        {
            Description =
                "How far up the ladder of evidence to go: sampled (random instances), or enclosed (interval proofs as well).",
            DefaultValueFactory = _ => EvidenceLevel.Enclosed,
            CustomParser = Level,
        };
        var boxes = new Option<int>("--boxes")
        {
            Description = "How many parts of its box each interval proof may examine.",
            HelpName = "N",
            DefaultValueFactory = _ => Budget.Quick.Boxes,
            CustomParser = WholeNumber.Read<int>,
        };
        var command = new Command("verify", "Checks claims, and says what it found.")
        {
            ids,
            cases,
            seed,
            level,
            boxes,
        };
        ids.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                var hint = Suggestion.For(token.Value, command.Options.Select(option => option.Name));
                result.AddError($"{token.Value}: there is no such option. {hint}");
            }
        });
        command.SetAction(
            (parse, cancellation) =>
                Task.Run(
                    () =>
                        Claims(known, parse.GetValue(ids) ?? [])
                            .And(Cases(parse.GetValue(cases)))
                            .And(Boxes(parse.GetValue(boxes)))
                            .Match(
                                chosen =>
                                    Run(
                                        chosen.First.First,
                                        new(chosen.First.Second, parse.GetValue(seed))
                                        {
                                            Level = parse.GetValue(level),
                                            Boxes = chosen.Second,
                                        },
                                        cancellation
                                    ),
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

    private static Result<ImmutableArray<Claim>> Claims(ImmutableArray<Claim> known, string[] ids) =>
        ids.Length == 0
            ? Results.Success(known)
            : Results.All(ids.Distinct(StringComparer.OrdinalIgnoreCase).Select(id => Claim(known, id)));

    private static Result<Claim> Claim(ImmutableArray<Claim> known, string id) =>
        known.FirstOrDefault(claim => claim.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Results.Success(found)
            : Results.Failure<Claim>(
                new Place.Option(id),
                "there is no such claim",
                Suggestion.For(id, known.Select(claim => claim.Id))
            );

    private static Result<int> Cases(int cases) =>
        cases is >= 1 and <= 10_000_000
            ? Results.Success(cases)
            : Results.Failure<int>(
                new Place.Option("--cases"),
                string.Create(CultureInfo.InvariantCulture, $"the number of instances is {cases}"),
                "Write a whole number from 1 to 10000000."
            );

    private static Result<int> Boxes(int boxes) =>
        boxes is >= 16 and <= 4_000_000
            ? Results.Success(boxes)
            : Results.Failure<int>(
                new Place.Option("--boxes"),
                string.Create(CultureInfo.InvariantCulture, $"the number of boxes is {boxes}"),
                "Write a whole number from 16 to 4000000."
            );

    private static EvidenceLevel Level(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is "sampled" or "enclosed")
        {
            return text == "sampled" ? EvidenceLevel.Sampled : EvidenceLevel.Enclosed;
        }

        result.AddError($"--level: {Quote.Of(text)} is no level. {Suggestion.For(text, ["sampled", "enclosed"])}");
        return default;
    }
}
