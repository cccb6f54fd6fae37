using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// Some tensors, each once. A part adds nothing to its whole. Parts of one tensor that may together have more elements than the
/// whole are kept as the whole.
/// </summary>
internal sealed class TensorSet
{
    private readonly Func<Polynomial, bool> _isNeverNegative;
    private readonly IReadOnlyList<Tensor> _tensors;

    private TensorSet(Func<Polynomial, bool> isNeverNegative, IReadOnlyList<Tensor> tensors) =>
        (_isNeverNegative, _tensors) = (isNeverNegative, tensors);

    /// <summary>No tensors.</summary>
    /// <param name="isNeverNegative">Whether a quantity was shown never to be negative.</param>
    public static TensorSet Empty(Func<Polynomial, bool> isNeverNegative) => new(isNeverNegative, []);

    public int Count => _tensors.Count;

    public Polynomial Bits => Sum(_tensors, tensor => tensor.Bits);

    /// <summary>The elements of the computed tensors.</summary>
    public Polynomial FeatureElements =>
        Sum(_tensors.Where(tensor => !tensor.IsRawInput), tensor => tensor.Shape.Elements);

    /// <summary>The bits of the raw inputs.</summary>
    public Polynomial RawInputBits => Sum(_tensors.Where(tensor => tensor.IsRawInput), tensor => tensor.Bits);

    public TensorSet With(Tensor other) =>
        Has(other) ? this : other.Wholes.Aggregate(Joined(other), (set, whole) => set.WithoutExcess(whole));

    public TensorSet With(IEnumerable<Tensor> others) => others.Aggregate(this, (set, other) => set.With(other));

    public bool Has(Tensor tensor) => _tensors.Any(one => one.Holds(tensor));

    public bool HasAll(IEnumerable<Tensor> others) => others.All(Has);

    /// <summary>Whether some tensor here and another one are parts of the same tensor, or one is a part of the other.</summary>
    public bool Overlaps(Tensor other) => _tensors.Any(one => one.Root.Equals(other.Root));

    private TensorSet Joined(Tensor other) =>
        new(_isNeverNegative, [.. _tensors.Where(tensor => !other.Holds(tensor)), other]);

    /// <summary>The whole in place of its parts, unless these were shown to have no more elements.</summary>
    private TensorSet WithoutExcess(Tensor whole)
    {
        var parts = _tensors.Where(whole.Holds).ToArray();
        return parts.Length > 1 && !_isNeverNegative(whole.Shape.Elements - Sum(parts, part => part.Shape.Elements))
            ? Joined(whole)
            : this;
    }

    private static Polynomial Sum(IEnumerable<Tensor> tensors, Func<Tensor, Polynomial> quantity) =>
        tensors.Aggregate(Polynomial.Zero, (sum, tensor) => sum + quantity(tensor));
}
