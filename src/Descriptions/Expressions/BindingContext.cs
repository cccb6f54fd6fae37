using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>What all parts of a description share while they are read: the parameters in scope, and the log of faults.</summary>
internal sealed class BindingContext
{
    private readonly bool _isComplete;
    private readonly HashSet<string> _used;
    private readonly IReadOnlyDictionary<string, Polynomial> _arguments;

    /// <summary>
    /// The parameters of a description. If some could not be read, they are not complete (<paramref name="isComplete"/>), and no name is
    /// reported as unknown.
    /// </summary>
    public BindingContext(EquatableArray<Parameter> parameters, ProblemLog problems, bool isComplete)
        : this(
            parameters,
            problems,
            isComplete,
            new(parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal), problems),
            new(StringComparer.Ordinal),
            new Dictionary<string, Polynomial>()
        ) { }

    private BindingContext(
        EquatableArray<Parameter> parameters,
        ProblemLog problems,
        bool isComplete,
        Requirements requirements,
        HashSet<string> used,
        IReadOnlyDictionary<string, Polynomial> arguments
    )
    {
        Parameters = parameters;
        Problems = problems;
        _isComplete = isComplete;
        Requirements = requirements;
        _used = used;
        _arguments = arguments;
    }

    /// <summary>Whether costs keep their layers.</summary>
    public bool KeepsLayers { get; init; }

    public EquatableArray<Parameter> Parameters { get; }

    public ProblemLog Problems { get; }

    public Requirements Requirements { get; }

    /// <summary>The parameters that no expression has named.</summary>
    public IEnumerable<Parameter> Unused => Parameters.Where(parameter => !_used.Contains(parameter.Name));

    /// <summary>The context inside a block with these arguments, which hide parameters of the same names.</summary>
    public BindingContext With(IReadOnlyDictionary<string, Polynomial> values) =>
        new(Parameters, Problems, _isComplete, Requirements, _used, values) { KeepsLayers = KeepsLayers };

    /// <summary>
    /// The value of a name; <see langword="null"/> if the name is unknown. That is reported, unless the name may be a parameter that was
    /// itself reported.
    /// </summary>
    public Polynomial? Resolve(string name, SourceSpan span)
    {
        if (_arguments.TryGetValue(name, out var argument))
        {
            return argument;
        }

        _used.Add(name);
        if (Parameters.Any(parameter => parameter.Name == name))
        {
            return Polynomial.Parameter(name);
        }

        if (!_isComplete || Parameters.Any(parameter => ExpressionNames.IsCutUp(parameter.Name, name)))
        {
            return null;
        }

        var known = _arguments.Keys.Concat(Parameters.Select(parameter => parameter.Name)).ToArray();
        Problems.Report(
            ProblemKind.UnknownParameter,
            span,
            $"There is no parameter '{name}'",
            known.Length == 0
                ? $"Declare it with a default: 'parameters: {{{name}: ...}}'."
                : Suggestion.For(name, known)
        );
        return null;
    }
}
