using SplitProofs.Properties;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SplitProofs.Properties." + nameof(LongTestsFirst), "SplitProofs.Properties")]

namespace SplitProofs.Properties;

/// <summary>Starts the longest classes first, so that all processors have work to the end.</summary>
public sealed class LongTestsFirst : ITestCollectionOrderer
{
    private static readonly string[] _longest =
    [
        "PackedFeed",
        "ReportCommandTests",
        "Program",
        "ClaimTests",
        "TrimmingTests",
        "RemovedDescriptionTests",
        "SvgDependencyGraphTests",
        "SamplingTests",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection =>
            Array.FindIndex(
                _longest,
                name => $".{collection.DisplayName}".EndsWith($".{name}", StringComparison.Ordinal)
            )
                is >= 0
                    and var place
                ? place
                : _longest.Length
        );
}
