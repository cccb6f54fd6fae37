using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>Pooling over all positions of each channel: one floating-point operation for each input element.</summary>
internal static class GlobalPooling
{
    public static Operator Average { get; } = Pool("global_avgpool", "Mean of each channel.");

    public static Operator Maximum { get; } = Pool("global_maxpool", "Largest value of each channel.");

    private static Operator Pool(string name, string summary) =>
        new(name, StageRole.Opens, summary, Arguments: default, Apply);

    private static Effect? Apply(Application use) =>
        use.Input.Rank < 2
            ? use.RefuseShape("It takes [channels, length] or [channels, height, width].")
            : new(
                Shape.Of([use.Input.Extents[0], .. use.Input.Extents.Skip(1).Select(_ => Polynomial.One)]),
                Polynomial.Zero,
                use.Input.Elements,
                Polynomial.Zero
            );
}
