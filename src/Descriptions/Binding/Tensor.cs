using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Binding;

/// <summary>A tensor of a network; two are the same where they hold the same elements, in whatever shape.</summary>
internal sealed class Tensor
{
    private readonly object elements;
    private Polynomial? bits;

    public Tensor(Shape shape, Polynomial elementBits, PrecisionScope? scope = null)
        : this(shape, elementBits, scope, new object()) { }

    private Tensor(Shape shape, Polynomial elementBits, PrecisionScope? scope, object elements)
    {
        Shape = shape;
        ElementBits = elementBits;
        Scope = scope;
        this.elements = elements;
    }

    public Shape Shape { get; }

    public Polynomial ElementBits { get; }

    /// <summary>Where its bits come from: those that join it in there keep them. <see langword="null"/> for an input.</summary>
    public PrecisionScope? Scope { get; }

    public Polynomial Bits => bits ??= ElementBits * Shape.Elements;

    /// <summary>The same elements in another shape, with the same bits, which may come from elsewhere.</summary>
    public Tensor As(Shape shape, PrecisionScope? scope) => new(shape, ElementBits, scope, elements);

    /// <summary>Whether another one could take its place, for layers of this scope.</summary>
    public bool IsLike(Tensor other, PrecisionScope scope) =>
        Shape == other.Shape && ElementBits == other.ElementBits && scope.Holds(Scope) == scope.Holds(other.Scope);

    public override bool Equals(object? obj) => obj is Tensor other && ReferenceEquals(elements, other.elements);

    public override int GetHashCode() => elements.GetHashCode();
}

/// <summary>Some tensors, each once.</summary>
internal sealed class TensorSet
{
    private readonly IReadOnlyList<Tensor> tensors;

    private TensorSet(IReadOnlyList<Tensor> tensors) => this.tensors = tensors;

    public static TensorSet Empty { get; } = new([]);

    public int Count => tensors.Count;

    public Polynomial Bits => tensors.Aggregate(Polynomial.Zero, (sum, tensor) => sum + tensor.Bits);

    public TensorSet With(Tensor other) => Has(other) ? this : new([.. tensors, other]);

    public TensorSet With(IEnumerable<Tensor> others)
    {
        var added = others.ToArray();
        return added.Length == 0 ? this : new(tensors.Concat(added).Distinct().ToArray());
    }

    public bool Has(Tensor tensor) => tensors.Contains(tensor);

    public bool HasAll(IEnumerable<Tensor> others) => others.All(Has);
}
