using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Reads how many bits the activations and the weights take.</summary>
internal static class PlatformBitsReader
{
    private const int MostBits = 64;

    private static readonly Key<int> _activations = new("activations", "8", Bits);

    private static readonly Key<int> _weights = new("weights", "8", Bits);

    /// <summary>The key of a platform and of a class of operators: one number for both, or each on its own.</summary>
    public static Key<(int Activations, int Weights)> Key { get; } =
        new(
            "bits",
            "8",
            field =>
                field.Value is YamlNode.Map
                    ? field
                        .AsFields()
                        .Bind(fields =>
                            fields.Closed(
                                fields.Required(_activations).And(fields.Required(_weights)),
                                _activations,
                                _weights
                            )
                        )
                    : Bits(field).Map(bits => (bits, bits))
        );

    private static Result<int> Bits(Field field) =>
        field
            .AsLiteral()
            .Bind(literal => Quantity.ReadWhole(literal, minimum: 1, MostBits, example: "8"))
            .Map(value => (int)value);
}
