using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// A set of tensors. A part is not counted beside its whole. If several parts of one tensor may together have more elements than the
/// whole, the whole takes their place.
/// </summary>
internal sealed class TensorSet
{
    private readonly Func<Polynomial, bool> _isNeverNegative;
    private readonly IReadOnlyList<Tensor> _tensors;

    private TensorSet(Func<Polynomial, bool> isNeverNegative, IReadOnlyList<Tensor> tensors) =>
        (_isNeverNegative, _tensors) = (isNeverNegative, tensors);

    /// <summary>No tensors.</summary>
    /// <param name="isNeverNegative">Whether a quantity is proved never to be negative.</param>
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

    /// <summary>Whether a tensor here and another one are parts of the same tensor, or one is a part of the other.</summary>
    public bool Overlaps(Tensor other) => _tensors.Any(one => one.Root.Equals(other.Root));

    private TensorSet Joined(Tensor other) =>
        new(_isNeverNegative, [.. _tensors.Where(tensor => !other.Holds(tensor)), other]);

    /// <summary>Puts the whole in place of its parts, unless these are proved to have no more elements than it.</summary>
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
