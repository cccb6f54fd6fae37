using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Binding;

/// <summary>A tensor of a network. Two are the same if they hold the same elements, in whatever shapes.</summary>
internal sealed class Tensor
{
    private readonly object _elements;
    private readonly object? _layout;
    private readonly Tensor? _whole;
    private Polynomial? _bits;

    private Tensor(
        Shape shape,
        Polynomial elementBits,
        PrecisionScope? scope,
        bool isRawInput,
        object elements,
        object? layout = null,
        Tensor? whole = null
    )
    {
        Shape = shape;
        ElementBits = elementBits;
        Scope = scope;
        IsRawInput = isRawInput;
        _elements = elements;
        _layout = layout;
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

    /// <summary>
    /// The scope that sets its bits; operators that join it in that scope keep them. <see langword="null"/> for an input.
    /// </summary>
    public PrecisionScope? Scope { get; }

    /// <summary>Whether it is an input, or consists of elements of one that were only moved: its bits are then the input's own.</summary>
    public bool IsRawInput { get; }

    public Polynomial Bits => _bits ??= ElementBits * Shape.Elements;

    /// <summary>The tensors of which this is a part, from the smallest to the one that was computed.</summary>
    public IEnumerable<Tensor> Wholes
    {
        get
        {
            for (var whole = _whole; whole is not null; whole = whole._whole)
            {
                yield return whole;
            }
        }
    }

    /// <summary>The tensor of which this is a part, or this one.</summary>
    public Tensor Root => Wholes.LastOrDefault() ?? this;

    /// <summary>The same elements in another shape, with the same bits, which may belong to another scope.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="scope">The scope that sets the bits.</param>
    /// <param name="movement">How the elements move; <see langword="null"/> if they do not move, or if it is unknown how.</param>
    public Tensor As(Shape shape, PrecisionScope? scope, Movement? movement) =>
        new(
            shape,
            ElementBits,
            scope,
            IsRawInput,
            _elements,
            movement is null && shape == Shape ? _layout : new Layout(_layout, movement ?? new object()),
            _whole
        );

    /// <summary>Some of the elements, in a shape of their own. A place that has this tensor has these elements too.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="movement">Which elements these are; <see langword="null"/> if that is unknown.</param>
    public Tensor Part(Shape shape, Movement? movement) =>
        new(
            shape,
            ElementBits,
            Scope,
            IsRawInput,
            movement is null ? new object() : new Selection(_elements, _layout, movement),
            whole: this
        );

    /// <summary>Copies of the elements.</summary>
    public Tensor Moved(Shape shape) => new(shape, ElementBits, Scope, IsRawInput, new object());

    /// <summary>Whether this tensor holds all elements of another one.</summary>
    public bool Holds(Tensor other) => Equals(other) || (other._whole is { } larger && Holds(larger));

    /// <summary>Whether another tensor could take its place, for layers of this scope.</summary>
    public bool IsLike(Tensor other, PrecisionScope scope) =>
        Shape == other.Shape
        && ElementBits == other.ElementBits
        && IsRawInput == other.IsRawInput
        && scope.Holds(Scope) == scope.Holds(other.Scope);

    public override bool Equals(object? obj) => obj is Tensor other && _elements.Equals(other._elements);

    public override int GetHashCode() => _elements.GetHashCode();

    private sealed record Layout(object? Before, object Movement);

    private sealed record Selection(object Elements, object? Layout, Movement Movement);
}
