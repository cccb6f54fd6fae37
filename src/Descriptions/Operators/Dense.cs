using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The fully-connected layer: in·out multiply-accumulates and weights, and a bias for each output.</summary>
internal static class Dense
{
    private static readonly Argument<Polynomial> Units = ArgumentForms.Count("units");
    private static readonly Argument<bool> Bias = ArgumentForms.Flag("bias", otherwise: true);

    public static Operator Operator { get; } =
        new(
            "dense",
            StageRole.Opens,
            "Fully-connected layer.",
            EquatableArray.Of<Argument>(Units, Bias),
            EquatableArray.Of("linear", "fc", "gemm", "fullyconnected", "innerproduct"),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 1)
        {
            return use.RefuseShape("It takes [features]: put '- flatten' before it.");
        }

        var inputs = use.Input.Elements;
        var units = use.Arguments.Get(Units);
        var biases = use.Arguments.Get(Bias, otherwise: true) ? units : Polynomial.Zero;
        return new(Shape.Of(units), inputs * units, biases, inputs * units + biases);
    }
}
