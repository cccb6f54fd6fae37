using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims;
using SplitProofs.Commands;
using SplitProofs.Descriptions;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Generators;
using SplitProofs.Inputs.Networks;
using SplitProofs.Models;
using SplitProofs.Onnx;
using SplitProofs.Program.Commands;
using SplitProofs.Reports.Pages;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Architecture;

/// <summary>The compiled projects, which the tests of the architecture look at.</summary>
internal static class ProjectAssemblies
{
    /// <summary>One for each project of src, and the models.</summary>
    public static ImmutableArray<Assembly> All { get; } =
    [
        typeof(Fault).Assembly,
        typeof(Description).Assembly,
        typeof(DescriptionGenerator).Assembly,
        typeof(Bits).Assembly,
        typeof(Catalogue).Assembly,
        typeof(OnnxImport).Assembly,
        typeof(NetworkLookup).Assembly,
        typeof(Experiment).Assembly,
        typeof(Claim).Assembly,
        typeof(ShippedClaims).Assembly,
        typeof(Report).Assembly,
        typeof(ClaimsProgram).Assembly,
        typeof(SplitProofsProgram).Assembly,
    ];
}
