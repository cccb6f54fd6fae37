using SplitProofs.Mutation;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestCollectionOrderer(TellingTestsFirst.Name, TellingTestsFirst.Assembly)]
[assembly: TestCaseOrderer(TellingTestsFirst.Name, TellingTestsFirst.Assembly)]

namespace SplitProofs.Mutation;

/// <summary>
/// Tests of the folder that is mutated before claims, claims before other tests, and expensive ones last: a run ends at its first
/// failure, so the order is most of what a mutant costs.
/// </summary>
public sealed class TellingTestsFirst : ITestCollectionOrderer, ITestCaseOrderer
{
    internal const string Name = "SplitProofs.Mutation.TellingTestsFirst";
    internal const string Assembly = "SplitProofs.Mutation";

    /// <summary>Quick tests of one class each; those of formulas, rules and placement detect less than the claims.</summary>
    private static readonly string[] _direct =
    [
        "Analytics.Units",
        "Analytics.Scenarios",
        "Analytics.Simulation",
        "Analytics.Channels",
    ];

    private static readonly string[] _expensive = ["M1", "R12", "R14", "V1", "R10", "R4", "R2", "R8", "M7", "S2"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection =>
            _direct.Any(folder => collection.DisplayName.Contains(folder)) ? 0
            : collection.DisplayName.Contains(nameof(ClaimTests)) ? 1
            : 2
        );

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(testCase => Array.IndexOf(_expensive, testCase.TestMethodArguments?[0]));
}
