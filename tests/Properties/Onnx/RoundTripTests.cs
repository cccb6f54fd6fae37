namespace SplitProofs.Properties.Onnx;

/// <summary>Random networks, written as files and imported: the description has the counts of what was written.</summary>
public class RoundTripTests
{
    [Property(MaxTest = 150, Arbitrary = new[] { typeof(WrittenNetwork) })]
    public void A_random_network_that_is_written_and_imported_has_its_counts(WrittenNetwork network)
    {
        var (file, counts) = network.Write();
        Assert.Equal(counts, Importing.Counts(file));
    }
}
