using SplitProofs.Claims.Papers.Jmsnas;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

public class NodeByNodeTests
{
    /// <summary>What JMSNAS4 refutes for longer lines: with one link there is one decision.</summary>
    [Fact]
    public void Over_two_nodes_deciding_node_by_node_is_the_best()
    {
        var claim = Assert.IsType<Claim<SmallLine>>(JMSNAS4NodeByNode.Claim);
        Assert.All(
            SmallLines.Pairs.Generator.Draw(200),
            line => Assert.Equal(0, Assert.Single(claim.Assertions(line)).Violation)
        );
    }
}
