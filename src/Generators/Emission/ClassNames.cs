using SplitProofs.Descriptions.Binding;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Generators.Emission;

/// <summary>
/// What the class of a network calls its parts. A name that nobody else uses gets <c>_</c> after it where the description has
/// the name already: a private function where the network or a parameter is called like it, and the counter of a repetition.
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

    /// <summary>Makes the cost of a stage.</summary>
    public CSharpCode Cost => Function("Cost");

    /// <summary>Makes a part of the chain that repeats.</summary>
    public CSharpCode Block => Function("Block");

    /// <summary>Writes repetitions within such a part out.</summary>
    public CSharpCode Repeat => Function("Repeat");

    /// <summary>Divides and rounds down.</summary>
    public CSharpCode Floor => Function("Floor");

    public static CSharpCode Of(GeneratedMember member) => CSharpCode.Identifier(member.Text);

    /// <summary>The property that holds a parameter.</summary>
    public static CSharpCode Property(string parameter) => CSharpCode.Identifier(CSharpNames.PropertyOf(parameter));

    /// <summary>A parameter of the constructor, or the counter of a repetition: <c>#1</c> is the outermost.</summary>
    public CSharpCode Variable(string name) =>
        CSharpCode.Identifier(
            name[0] == '#' ? Free(name == "#1" ? "i" : $"i{name.Substring(1)}", _parameters, 1) : name
        );

    private CSharpCode Function(string name) => CSharpCode.Identifier(Free(name, _taken, name.Length));

    private static string Free(string name, HashSet<string> taken, int stem) =>
        taken.Contains(name) ? Free(name.Insert(stem, "_"), taken, stem + 1) : name;
}
