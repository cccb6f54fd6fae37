namespace SplitProofs.Properties.Descriptions;

/// <summary>Compares an operator's counts with numbers worked out by hand. Outputs are in elements of 32 bits.</summary>
internal static class Counts
{
    /// <summary>Of an operator that opens a stage.</summary>
    public static void AssertOpens(
        string shape,
        string layer,
        long macs,
        long elementWise,
        long parameters,
        long output
    )
    {
        var stage = Compiling.OnlyStage($"{{shape: {shape}}}", $"  - {layer}");
        Assert.Equal(
            (macs, elementWise, parameters, parameters * 32, output * 32),
            (stage.Macs, stage.ElementWise, stage.Parameters, stage.ParameterBits, stage.OutputBits)
        );
    }

    /// <summary>Of an operator that joins the stage before, here pooling by windows of one element.</summary>
    public static void AssertJoins(string shape, string layer, long elementWise, long parameters, long output)
    {
        var axes = shape.Split(',').Length - 1;
        var before = shape.Trim('[', ']').Split(',').Aggregate(1L, (product, extent) => product * long.Parse(extent));
        var stage = Compiling.OnlyStage($"{{shape: {shape}}}", $"  - maxpool{(axes == 1 ? "1d" : "")}: 1\n  - {layer}");
        Assert.Equal(
            (0, before + elementWise, parameters, output * 32),
            (stage.Macs, stage.ElementWise, stage.Parameters, stage.OutputBits)
        );
    }
}
