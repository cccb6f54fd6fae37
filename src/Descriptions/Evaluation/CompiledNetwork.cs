using System.Numerics;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Evaluation;

/// <summary>
/// A network compiled from a description, for all values of its parameters. It is equal by value, and holds no places in the file.
/// </summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Title">The name to print.</param>
/// <param name="Summary">What it is, in a sentence; may be empty.</param>
/// <param name="Source">Where it was published; may be empty.</param>
/// <param name="ContentHash">
/// The SHA-256 of what the description says, in lower-case hexadecimal: comments and layout do not count.
/// </param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Requirements">The conditions on the parameters beyond their ranges, to be checked in this order.</param>
/// <param name="Chain">Its stages.</param>
public sealed record CompiledNetwork(
    string Name,
    string Title,
    string Summary,
    string Source,
    string ContentHash,
    EquatableArray<Parameter> Parameters,
    EquatableArray<Requirement> Requirements,
    SymbolicChain Chain
)
{
    /// <summary>
    /// Whether all stages are proved to cost the same, and to send as much as the raw input, for all values of the parameters.
    /// </summary>
    public bool HasEqualLayers => Chain.EqualLayer.Count == 1;

    /// <summary>The network in numbers, with the default of every parameter, which the compiler has checked.</summary>
    public EvaluatedNetwork EvaluateDefaults() => Expansion.Of(Chain, ValueOf(new Dictionary<string, long>()));

    /// <summary>The network in numbers.</summary>
    /// <param name="values">Values of parameters by name; the default holds for those left out.</param>
    public EvaluationResult Evaluate(IReadOnlyDictionary<string, long> values)
    {
        var objection = Objections(values).FirstOrDefault();
        return objection is null
            ? new EvaluationResult.Succeeded(Expansion.Of(Chain, ValueOf(values)))
            : new EvaluationResult.Refused(objection);
    }

    private IEnumerable<string> Objections(IReadOnlyDictionary<string, long> values)
    {
        foreach (var name in values.Keys.Where(name => Parameters.All(parameter => parameter.Name != name)))
        {
            var suggestion = Suggestion.For(name, Parameters.Select(parameter => parameter.Name));
            yield return $"{Title} has no parameter '{name}'. {suggestion}";
        }

        var valueOf = ValueOf(values);
        foreach (var parameter in Parameters)
        {
            var value = valueOf(parameter.Name);
            if (value < parameter.Least || value > parameter.Most)
            {
                var most = parameter.Most == long.MaxValue ? "up" : $"to {parameter.Most}";
                yield return $"'{parameter.Name}' is {value}, and its range is from {parameter.Least} {most}.";
            }
        }

        foreach (
            var requirement in Requirements.Where(requirement => requirement.NonNegative.Evaluate(valueOf).Sign < 0)
        )
        {
            yield return requirement.Message;
        }

        if (Chain.Quantities.Any(quantity => !SixtyFourBits.Holds(quantity.Evaluate(valueOf))))
        {
            yield return "A count exceeds 2^63 - 1. Make the parameters smaller.";
        }
    }

    private Func<string, BigInteger> ValueOf(IReadOnlyDictionary<string, long> values) =>
        name => values.TryGetValue(name, out var value) ? value : Parameters.First(known => known.Name == name).Default;
}
