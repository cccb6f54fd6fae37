using SplitProofs.Descriptions.Expressions;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Operators;

/// <summary>An argument of an operator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What may be written for it, in words.</param>
/// <param name="Default">Its default, in words; empty if it must be given.</param>
/// <param name="Read">Reads the written value; <see langword="null"/> if it cannot be used, which is reported.</param>
internal abstract record Argument(
    string Name,
    string Form,
    string Default,
    Func<YamlNode, BindingContext, object?> Read
)
{
    public bool IsRequired => Default.Length == 0;
}

/// <summary>An argument whose value has a known type.</summary>
internal sealed record Argument<T>(
    string Name,
    string Form,
    string Default,
    Func<YamlNode, BindingContext, object?> Read
) : Argument(Name, Form, Default, Read)
    where T : notnull;

/// <summary>The arguments that a use of an operator gives.</summary>
internal sealed class Arguments(IReadOnlyDictionary<string, object> values)
{
    /// <summary>None.</summary>
    public static Arguments None { get; } = new(new Dictionary<string, object>());

    /// <summary>The tensors that are named.</summary>
    public IEnumerable<TensorReference> Tensors =>
        values.Values.OfType<EquatableArray<TensorReference>>().SelectMany(tensors => tensors);

    /// <summary>The value of an argument that must be given.</summary>
    public T Get<T>(Argument<T> argument)
        where T : notnull => (T)values[argument.Name];

    /// <summary>The value of an argument, or another value if it is left out.</summary>
    public T Get<T>(Argument<T> argument, T otherwise)
        where T : notnull => values.TryGetValue(argument.Name, out var value) ? (T)value : otherwise;

    /// <summary>The value of an argument; <see langword="null"/> if it is left out.</summary>
    public T? Find<T>(Argument<T> argument)
        where T : class => values.TryGetValue(argument.Name, out var value) ? (T)value : null;
}
