using SplitProofs.Descriptions.Binding;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Generators.Emission;

/// <summary>
/// The names of the parts of a network's class. Private functions and the counters of repetitions get <c>_</c> into their names where the
/// network or a parameter already has the name.
/// </summary>
internal sealed class ClassNames
{
    private readonly HashSet<string> _taken;
    private readonly HashSet<string> _parameters;

    public ClassNames(CompiledNetwork network)
    {
        _parameters = new(network.Parameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
        _taken = new(
            _parameters.Concat(_parameters.Select(CSharpNames.PropertyOf)).Append(network.Name),
            StringComparer.Ordinal
        );
        Class = CSharpCode.Identifier(network.Name);
    }

    public CSharpCode Class { get; }

    /// <summary>The function that makes the cost of a stage.</summary>
    public CSharpCode Cost => Function("Cost");

    /// <summary>The function that makes a part of the chain that repeats.</summary>
    public CSharpCode Block => Function("Block");

    /// <summary>The function that writes out repetitions inside such a part.</summary>
    public CSharpCode Repeat => Function("Repeat");

    /// <summary>The function that divides and rounds down.</summary>
    public CSharpCode Floor => Function("Floor");

    public static CSharpCode Of(GeneratedMember member) => CSharpCode.Identifier(member.Text);

    /// <summary>The property that holds a parameter.</summary>
    public static CSharpCode Property(string parameter) => CSharpCode.Identifier(CSharpNames.PropertyOf(parameter));

    /// <summary>
    /// A parameter of the constructor, or the counter of a repetition; the compiler's name <c>#1</c> is the outermost counter.
    /// </summary>
    public CSharpCode Variable(string name) =>
        CSharpCode.Identifier(
            name[0] == '#' ? Free(name == "#1" ? "i" : $"i{name.Substring(1)}", _parameters, 1) : name
        );

    private CSharpCode Function(string name) => CSharpCode.Identifier(Free(name, _taken, name.Length));

    private static string Free(string name, HashSet<string> taken, int stem) =>
        taken.Contains(name) ? Free(name.Insert(stem, "_"), taken, stem + 1) : name;
}
