using SplitProofs.Mutation;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestCollectionOrderer(TellingTestsFirst.Name, TellingTestsFirst.Assembly)]
[assembly: TestCaseOrderer(TellingTestsFirst.Name, TellingTestsFirst.Assembly)]

namespace SplitProofs.Mutation;

/// <summary>
/// Claims before other tests, and expensive ones last: a run ends at its first failure, so the order is most of what a
/// mutant costs.
/// </summary>
public sealed class TellingTestsFirst : ITestCollectionOrderer, ITestCaseOrderer
{
    internal const string Name = "SplitProofs.Mutation.TellingTestsFirst";
    internal const string Assembly = "SplitProofs.Mutation";

    private static readonly string[] _dear = ["M1", "R12", "R14", "V1", "R10", "R4", "R2", "R8"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => !collection.DisplayName.Contains(nameof(ClaimTests)));

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(testCase => Array.IndexOf(_dear, testCase.TestMethodArguments?[0]));
}
