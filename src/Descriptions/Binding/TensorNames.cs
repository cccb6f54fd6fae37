using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Makes sure that each tensor that is used was named before, in the same part of the description or in one around it.</summary>
internal sealed class TensorNames(ProblemLog problems)
{
    private const int MostNames = 256;

    private Stack<Dictionary<string, SourceSpan>> _scopes = new([new(StringComparer.Ordinal)]);
    private readonly HashSet<SourceSpan> _read = [];
    private readonly List<(SourceSpan Span, Objection Objection)> _unused = [];
    private bool _hasUnsuitable;

    /// <summary>Binds a part of the description that has names of its own besides those around it.</summary>
    public T Inside<T>(Func<T> bind)
    {
        _scopes.Push(new(StringComparer.Ordinal));
        var bound = bind();
        Close();
        return bound;
    }

    /// <summary>Binds a part of the description that sees only its own names.</summary>
    public T Apart<T>(Func<T> bind)
    {
        var around = _scopes;
        _scopes = new();
        var bound = Inside(bind);
        _scopes = around;
        return bound;
    }

    /// <summary>Ends the innermost part, and notes its unused tensors.</summary>
    public void Close()
    {
        foreach (var entry in _scopes.Pop().Where(entry => !_read.Contains(entry.Value)))
        {
            _unused.Add(
                (
                    entry.Value,
                    new(
                        $"Nothing uses the tensor '{entry.Key}'",
                        "Use it, list it under 'outputs', or remove the name."
                    )
                )
            );
        }
    }

    /// <summary>Notes that nothing uses the tensor computed before a <c>from</c>.</summary>
    public void Lose(SourceSpan span) =>
        _unused.Add(
            (
                span,
                new(
                    "Nothing uses what was computed before this 'from'",
                    "Name it first, with '- as: ...', or remove it."
                )
            )
        );

    /// <summary>Reports unused tensors. Not to be called when there are errors, which may be the cause.</summary>
    public void ReportUnused()
    {
        // A condition may choose a use of the tensor only in some uses of a block.
        foreach (var (span, objection) in _unused.Where(unused => !_read.Contains(unused.Span)))
        {
            problems.Report(ProblemKind.UnusedTensor, span, objection);
        }
    }

    /// <summary>Names a tensor; <see langword="false"/> if the name cannot be used, which is reported.</summary>
    public bool Define(string name, SourceSpan span)
    {
        Objection? objection =
            !StageNames.IsSuitable(name)
                ? new("A tensor's name starts with a letter and goes on with letters, digits, '_', '-' and '.'", "")
            : _scopes.Sum(scope => scope.Count) >= MostNames
                ? new(
                    $"At most {MostNames} tensors have names in one place",
                    "Put layers into a block, which has its own."
                )
            : _scopes.Any(scope => scope.ContainsKey(name))
                ? new($"Another tensor has the name '{name}'", "Choose another.")
            : null;
        if (objection is not null)
        {
            _hasUnsuitable = true;
            problems.Report(ProblemKind.UnsuitableTensorName, span, objection);
            return false;
        }

        _scopes.Peek()[name] = span;
        return true;
    }

    /// <summary>
    /// Notes that a tensor is used. <see langword="false"/> if no tensor has this name; that is reported, unless the name may
    /// be one that was itself reported.
    /// </summary>
    public bool Read(TensorReference reference)
    {
        if (_scopes.FirstOrDefault(scope => scope.ContainsKey(reference.Name)) is { } found)
        {
            _read.Add(found[reference.Name]);
            return true;
        }

        if (_hasUnsuitable)
        {
            return false;
        }

        var known = _scopes.SelectMany(scope => scope.Keys).ToArray();
        problems.Report(
            ProblemKind.UnknownTensor,
            reference.Span,
            $"There is no tensor '{reference.Name}' here: name it before, with '- as: {reference.Name}'",
            known.Length == 0 ? "" : Suggestion.For(reference.Name, known)
        );
        return false;
    }
}
