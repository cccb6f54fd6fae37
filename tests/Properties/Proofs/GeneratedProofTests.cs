using SplitProofs.Claims.Proofs;
using SplitProofs.Properties.Packages;

namespace SplitProofs.Properties.Proofs;

/// <summary>
/// What the proofs say of the code is generated from the code, and committed. A formula that changes makes another file, and
/// then proofs/check says whether the theorems still hold. Where SPLITPROOFS_WRITE_PROOFS is set, the files are written.
/// </summary>
public class GeneratedProofTests
{
    [Fact]
    public void The_formulas_in_Coq_are_those_of_the_library() => Same("Generated.v", GeneratedFormulas.Source());

    [Fact]
    public void The_statements_in_Coq_are_those_of_the_claims() => Same("Statements.v", GeneratedStatements.Source());

    [Fact]
    public void The_instances_in_Coq_cost_what_the_solvers_say() => Same("Instances.v", GeneratedInstances.Source());

    [Fact]
    public void The_walks_in_Coq_find_what_the_closed_form_of_blocks_finds() =>
        Same("Walks.v", GeneratedWalks.Source());

    private static void Same(string file, string source)
    {
        var path = Path.Combine(Programs.Root(), "proofs", file);
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_WRITE_PROOFS") is { Length: > 0 })
        {
            File.WriteAllText(path, source);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), source);
    }
}
