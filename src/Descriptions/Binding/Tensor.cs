using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Binding;

/// <summary>A tensor of a network; two are the same where they hold the same elements, in whatever shape.</summary>
internal sealed class Tensor
{
    private readonly object _elements;
    private readonly Tensor? _whole;
    private Polynomial? _bits;

    private Tensor(
        Shape shape,
        Polynomial elementBits,
        PrecisionScope? scope,
        bool isRawInput,
        object elements,
        Tensor? whole = null
    )
    {
        Shape = shape;
        ElementBits = elementBits;
        Scope = scope;
        IsRawInput = isRawInput;
        _elements = elements;
        _whole = whole;
    }

    /// <summary>An input of the network.</summary>
    public static Tensor Input(Shape shape, Polynomial elementBits) =>
        new(shape, elementBits, scope: null, isRawInput: true, new object());

    /// <summary>What an operator computes.</summary>
    public static Tensor Feature(Shape shape, Polynomial elementBits, PrecisionScope scope) =>
        new(shape, elementBits, scope, isRawInput: false, new object());

    public Shape Shape { get; }

    public Polynomial ElementBits { get; }

    /// <summary>Where its bits come from: those that join it in there keep them. <see langword="null"/> for an input.</summary>
    public PrecisionScope? Scope { get; }

    /// <summary>Whether it is an input, or some elements of one that were only moved: it has the bits in which that comes.</summary>
    public bool IsRawInput { get; }

    public Polynomial Bits => _bits ??= ElementBits * Shape.Elements;

    /// <summary>The same elements in another shape, with the same bits, which may come from elsewhere.</summary>
    public Tensor As(Shape shape, PrecisionScope? scope) =>
        new(shape, ElementBits, scope, IsRawInput, _elements, _whole);

    /// <summary>Some of the elements, in a shape of their own: whoever has this tensor has these.</summary>
    public Tensor Part(Shape shape) => new(shape, ElementBits, Scope, IsRawInput, new object(), whole: this);

    /// <summary>Copies of the elements.</summary>
    public Tensor Moved(Shape shape) => new(shape, ElementBits, Scope, IsRawInput, new object());

    /// <summary>Whether this holds the elements of another one, or more than these.</summary>
    public bool Holds(Tensor other) => Equals(other) || (other._whole is { } larger && Holds(larger));

    /// <summary>Whether another one could take its place, for layers of this scope.</summary>
    public bool IsLike(Tensor other, PrecisionScope scope) =>
        Shape == other.Shape
        && ElementBits == other.ElementBits
        && IsRawInput == other.IsRawInput
        && scope.Holds(Scope) == scope.Holds(other.Scope);

    public override bool Equals(object? obj) => obj is Tensor other && ReferenceEquals(_elements, other._elements);

    public override int GetHashCode() => _elements.GetHashCode();
}

/// <summary>Some tensors, each once; parts of one of them are nothing more.</summary>
internal sealed class TensorSet
{
    private readonly IReadOnlyList<Tensor> _tensors;

    private TensorSet(IReadOnlyList<Tensor> tensors) => _tensors = tensors;

    public static TensorSet Empty { get; } = new([]);

    public int Count => _tensors.Count;

    public Polynomial Bits => Sum(_tensors, tensor => tensor.Bits);

    /// <summary>The elements of the computed tensors.</summary>
    public Polynomial FeatureElements =>
        Sum(_tensors.Where(tensor => !tensor.IsRawInput), tensor => tensor.Shape.Elements);

    /// <summary>The bits of the raw inputs.</summary>
    public Polynomial RawInputBits => Sum(_tensors.Where(tensor => tensor.IsRawInput), tensor => tensor.Bits);

    public TensorSet With(Tensor other) =>
        Has(other) ? this : new([.. _tensors.Where(tensor => !other.Holds(tensor)), other]);

    public TensorSet With(IEnumerable<Tensor> others) => others.Aggregate(this, (set, other) => set.With(other));

    public bool Has(Tensor tensor) => _tensors.Any(one => one.Holds(tensor));

    public bool HasAll(IEnumerable<Tensor> others) => others.All(Has);

    private static Polynomial Sum(IEnumerable<Tensor> tensors, Func<Tensor, Polynomial> quantity) =>
        tensors.Aggregate(Polynomial.Zero, (sum, tensor) => sum + quantity(tensor));
}
