using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using SplitProofs.Experiments.Sweeps;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Commands;

/// <summary><c>splitproofs verify</c>: checks claims at a chosen level of evidence, or checks counterexamples again.</summary>
internal static class VerifyCommand
{
    private static readonly ImmutableSortedDictionary<string, EvidenceLevel> _levels = Enum.GetValues<EvidenceLevel>()
        .ToImmutableSortedDictionary(LevelText.Of, level => level, StringComparer.Ordinal);

    /// <summary>Makes the command.</summary>
    /// <param name="known">The claims that the command can check.</param>
    public static Command Create(ImmutableArray<Claim> known)
    {
        var ids = new Argument<string[]>("claim")
        {
            Description =
                $"The claims to check, by number ({string.Join(", ", known.Take(2).Select(claim => claim.Id.Number))}) or by "
                + $"collection ({known[0].Id.Collection}); by default all of them.",
            HelpName = "CLAIM",
            Arity = ArgumentArity.ZeroOrMore,
            CompletionSources = { _ => known.Select(claim => new CompletionItem(claim.Id.Number)) },
        };
        var cases = new Option<int>("--cases")
        {
            Description = "How many random instances to try for each claim.",
            HelpName = "N",
            DefaultValueFactory = _ => Budget.Quick.Cases,
            CustomParser = WholeNumber.From(1, 2_000_000_000),
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The seed of the random instances.",
            HelpName = "S",
            DefaultValueFactory = _ => Budget.Quick.Seed,
            CustomParser = WholeNumber.From(ulong.MinValue, ulong.MaxValue),
        };
        var level = new Option<EvidenceLevel?>("--level")
        {
            Description =
                "The level of evidence: sampled (random instances), enclosed (interval proofs as well, and the "
                + "theorems that proofs/checked.json records), or proved (Coq checks the theorems in this run). "
                + $"Without it: {LevelText.Of(Budget.Quick.Level)}.",
            HelpName = string.Join('|', Enum.GetValues<EvidenceLevel>().Select(LevelText.Of)),
            CustomParser = result => Level(result),
        };
        var boxes = new Option<int>("--boxes")
        {
            Description = "How many parts of its box each interval proof may examine.",
            HelpName = "N",
            DefaultValueFactory = _ => Budget.Quick.Boxes,
            CustomParser = WholeNumber.From(16, 4_000_000),
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var replay = new Option<string?>("--replay")
        {
            Description =
                "Check the counterexamples in a file again, and nothing else: one as verify prints it, or those in the output of --json.",
            HelpName = "FILE",
        };
        var shard = new Option<string?>("--shard")
        {
            Description =
                "Try only one of N parts of the instances, such as 2/8, and write the findings to --output for verify merge. By default "
                + "the environment of a Slurm array task or of an indexed Kubernetes Job says which part; without it, all are tried.",
            HelpName = "I/N",
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder that all shards write into.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "verify.evidence",
        };
        var command = new Command("verify", "Checks claims, and says what it found.")
        {
            ids,
            cases,
            seed,
            level,
            boxes,
            json,
            replay,
            shard,
            output,
            VerifyMergeCommand.Create(known),
        };
        ids.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                var hint = Suggestion.For(token.Value, command.Options.Select(option => option.Name));
                result.AddError($"{token.Value}: there is no such option. {hint}");
            }
        });
        command.SetLimitedAction(
            "not checked to its end",
            (parse, limit) =>
                parse.GetValue(replay) is { } file
                    ? Alone(parse, ids, [cases, seed, level, boxes, shard, output])
                        .And(ReplayReader.Load(file, known))
                        .Match(asked => ReplayRun.Run(asked.Second, parse.GetValue(json), limit), Messages.Faults)
                    : Claims(known, parse.GetValue(ids) ?? [])
                        .And(ShardOf(parse.GetValue(shard), parse.GetValue(json)))
                        .Match(asked => Run(asked.First, asked.Second, parse, limit), Messages.Faults)
        );
        return command;

        int Run(ImmutableArray<Claim> claims, Shard part, ParseResult parse, RunLimit limit)
        {
            var budget = new Budget(parse.GetValue(cases), parse.GetValue(seed))
            {
                Level = parse.GetValue(level) ?? Budget.Quick.Level,
                Boxes = parse.GetValue(boxes),
            };
            return parse.GetValue(shard) is null && part == Shard.Whole
                ? CheckRun.Run(claims, budget, _ => [], parse.GetValue(json), limit)
                : ShardRun.Run(claims, budget, part, parse.GetRequiredValue(output), limit);
        }
    }

    private static Result<Shard> ShardOf(string? text, bool json) =>
        (text is null ? Shard.OfEnvironment(Environment.GetEnvironmentVariable) : Shard.Read(text)).Unless(
            part => json && (text is not null || part != Shard.Whole),
            _ => new(new Place.Option("--json"), "a shard has no verdict to print", "Give it to verify merge.")
        );

    private static Result<ImmutableArray<Claim>> Claims(ImmutableArray<Claim> known, string[] ids) =>
        ids.Length == 0
            ? Results.Success(known)
            : Results
                .All(ids.Distinct(StringComparer.OrdinalIgnoreCase).Select(id => Claims(known, id)))
                .Map(found => found.SelectMany(claims => claims).Distinct().ToImmutableArray());

    private static Result<ImmutableArray<Claim>> Claims(ImmutableArray<Claim> known, string id) =>
        ClaimLookup.FindAll(
            known,
            id,
            new Place.Option(string.IsNullOrWhiteSpace(id) ? Quote.Of(id) : id),
            "there is no such claim"
        );

    /// <summary>A fault if options are given beside <c>--replay</c> that it would ignore.</summary>
    private static Result<bool> Alone(ParseResult parse, Argument<string[]> ids, ImmutableArray<Option> options) =>
        Results
            .All(
                (parse.GetValue(ids) ?? [])
                    .Concat(
                        options
                            .Where(option => parse.GetResult(option) is { Implicit: false })
                            .Select(option => option.Name)
                    )
                    .Select(word =>
                        Results.Failure<bool>(
                            new Place.Option(word),
                            "--replay checks the instances of its file alone",
                            $"Leave {word} out."
                        )
                    )
            )
            .Map(_ => true);

    private static EvidenceLevel Level(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (_levels.TryGetValue(text, out var level))
        {
            return level;
        }

        result.AddError($"--level: {Quote.Of(text)} is no level. {Suggestion.For(text, _levels.Keys)}");
        return default;
    }
}
