using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Properties.Proofs;

/// <summary>Numbers, laws and lists as terms of Coq over rational numbers, and the laws that the tables draw from.</summary>
internal static class CoqTable
{
    private static readonly ImmutableArray<ImmutableArray<Rational>> _probabilities =
    [
        [Rational.One],
        [Rational.Of(1, 2), Rational.Of(1, 2)],
        [Rational.Of(3, 4), Rational.Of(1, 4)],
        [Rational.Of(1, 8), Rational.Of(1, 2), Rational.Of(3, 8)],
    ];

    /// <summary>The probabilities of the states of a law.</summary>
    public static ImmutableArray<Rational> Probabilities(SeededChoices choices) => choices.Of(_probabilities);

    /// <summary>A law with these probabilities, whose airtimes are quarters and differ.</summary>
    public static FiniteLaw Law(ImmutableArray<Rational> probabilities, SeededChoices choices) =>
        new([
            .. probabilities.Select((probability, i) => (Rational.Of(1 + (8 * i) + choices.Next(8), 4), probability)),
        ]);

    public static string Of(Rational number) =>
        string.Create(CultureInfo.InvariantCulture, $"({number.Numerator} # {number.Denominator})");

    public static string Of(FiniteLaw law) =>
        $"[{string.Join("; ", law.States.Select(state => $"({Of(state.Airtime)}, {Of(state.Probability)})"))}]";

    public static string List(IEnumerable<Rational> numbers) => $"[{string.Join("; ", numbers.Select(Of))}]";

    /// <summary>Doubles as the fractions that they are.</summary>
    public static string List(IEnumerable<double> numbers) => List(numbers.Select(Rational.Exactly));
}
