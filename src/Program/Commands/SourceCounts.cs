using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Pages;

namespace SplitProofs.Program.Commands;

/// <summary>The sizes of the source, the tests and the proofs, which CountSources.targets counted when this program was built.</summary>
internal static class SourceCounts
{
    private static readonly ImmutableArray<(string Key, string What, string Command)> _known =
    [
        ("code", "lines of code in src/", "git ls-files 'src/*.cs' | xargs cat | wc -l"),
        ("tests", "lines of tests", "git ls-files 'tests/*.cs' | xargs cat | wc -l"),
        (
            "methods",
            "tests, many of them over hundreds of random inputs",
            "grep -rhE --include=*.cs '^ *\\[(\\w*Fact|\\w*Theory|Property)\\b' tests | wc -l"
        ),
        (
            "damaged",
            "damaged inputs that readers must survive in every run of the tests; more for longer",
            "tests/fuzz 1"
        ),
        ("proofs", "lines of proofs", "cat proofs/*.v | wc -l"),
    ];

    /// <summary>The counts. A count of 0 is left out, for folders that were absent in the build.</summary>
    public static ImmutableArray<SourceCount> All { get; } = Read();

    private static ImmutableArray<SourceCount> Read()
    {
        using var stream = typeof(SourceCounts).Assembly.GetManifestResourceStream("source-counts.txt");
        if (stream is null)
        {
            return [];
        }

        using var reader = new StreamReader(stream);
        var counts = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => long.Parse(words[1], CultureInfo.InvariantCulture));
        return
        [
            .. _known
                .Where(known => counts.GetValueOrDefault(known.Key) > 0)
                .Select(known => new SourceCount(known.What, counts[known.Key], known.Command)),
        ];
    }
}
