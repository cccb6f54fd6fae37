using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Binding;

/// <summary>A tensor of a network; two are the same where they hold the same elements, in whatever shape.</summary>
internal sealed class Tensor
{
    private readonly object elements;
    private readonly Tensor? whole;
    private Polynomial? bits;

    public Tensor(Shape shape, Polynomial elementBits, PrecisionScope? scope = null)
        : this(shape, elementBits, scope, new object(), whole: null) { }

    private Tensor(Shape shape, Polynomial elementBits, PrecisionScope? scope, object elements, Tensor? whole)
    {
        Shape = shape;
        ElementBits = elementBits;
        Scope = scope;
        this.elements = elements;
        this.whole = whole;
    }

    public Shape Shape { get; }

    public Polynomial ElementBits { get; }

    /// <summary>Where its bits come from: those that join it in there keep them. <see langword="null"/> for an input.</summary>
    public PrecisionScope? Scope { get; }

    public Polynomial Bits => bits ??= ElementBits * Shape.Elements;

    /// <summary>The same elements in another shape, with the same bits, which may come from elsewhere.</summary>
    public Tensor As(Shape shape, PrecisionScope? scope) => new(shape, ElementBits, scope, elements, whole);

    /// <summary>Some of the elements, in a shape of their own: whoever has this tensor has these.</summary>
    public Tensor Part(Shape shape) => new(shape, ElementBits, Scope, new object(), whole: this);

    /// <summary>Whether this holds the elements of another one, or more than these.</summary>
    public bool Holds(Tensor other) => Equals(other) || (other.whole is { } larger && Holds(larger));

    /// <summary>Whether another one could take its place, for layers of this scope.</summary>
    public bool IsLike(Tensor other, PrecisionScope scope) =>
        Shape == other.Shape && ElementBits == other.ElementBits && scope.Holds(Scope) == scope.Holds(other.Scope);

    public override bool Equals(object? obj) => obj is Tensor other && ReferenceEquals(elements, other.elements);

    public override int GetHashCode() => elements.GetHashCode();
}

/// <summary>Some tensors, each once; parts of one of them are nothing more.</summary>
internal sealed class TensorSet
{
    private readonly IReadOnlyList<Tensor> tensors;

    private TensorSet(IReadOnlyList<Tensor> tensors) => this.tensors = tensors;

    public static TensorSet Empty { get; } = new([]);

    public int Count => tensors.Count;

    public Polynomial Bits => tensors.Aggregate(Polynomial.Zero, (sum, tensor) => sum + tensor.Bits);

    public TensorSet With(Tensor other) =>
        Has(other) ? this : new([.. tensors.Where(tensor => !other.Holds(tensor)), other]);

    public TensorSet With(IEnumerable<Tensor> others) => others.Aggregate(this, (set, other) => set.With(other));

    public bool Has(Tensor tensor) => tensors.Any(one => one.Holds(tensor));

    public bool HasAll(IEnumerable<Tensor> others) => others.All(Has);
}
