using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Binding;

/// <summary>What the parts of a description are read in: the parameters in scope, and where findings go.</summary>
internal sealed class BindingContext
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public BindingContext(EquatableArray<Parameter> parameters, ProblemLog problems)
    {
        Parameters = parameters;
        Problems = problems;
        Requirements = new(parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal), problems);
    }

    public EquatableArray<Parameter> Parameters { get; }

    public ProblemLog Problems { get; }

    public Requirements Requirements { get; }

    /// <summary>The parameters that no expression has named.</summary>
    public IEnumerable<Parameter> Unused => Parameters.Where(parameter => !used.Contains(parameter.Name));

    /// <summary>The value of a name; <see langword="null"/> where it is unknown, which is reported.</summary>
    public Polynomial? Resolve(string name, SourceSpan span)
    {
        used.Add(name);
        if (Parameters.Any(parameter => parameter.Name == name))
        {
            return Polynomial.Parameter(name);
        }

        var suggestion = Suggestion.For(name, Parameters.Select(parameter => parameter.Name));
        Problems.Report(ProblemKind.UnknownParameter, span, $"There is no parameter '{name}'. {suggestion}");
        return null;
    }
}
