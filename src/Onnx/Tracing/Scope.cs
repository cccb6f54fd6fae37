namespace SplitProofs.Onnx.Tracing;

/// <summary>
/// The names of tensors that a graph can use: its own, and those of the graphs around it. Its own become unique in the file.
/// </summary>
internal sealed class Scope
{
    private readonly Scope? _around;
    private readonly string _prefix;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private Scope(Scope? around, string prefix) => (_around, _prefix) = (around, prefix);

    /// <summary>The scope of the file's graph, whose names stay as they are.</summary>
    public static Scope Outermost => new(null, "");

    /// <summary>Whether it is the scope of the file's graph.</summary>
    public bool IsOutermost => _around is null;

    /// <summary>A scope inside of this one.</summary>
    public Scope Inside(string prefix) => new(this, $"{_prefix}{prefix}/");

    /// <summary>Makes a name of this graph mean a tensor that is already defined.</summary>
    public void Bind(string name, string tensor) => _names[name] = tensor;

    /// <summary>The unique name of a tensor that this graph defines.</summary>
    public string Define(string name) => name.Length == 0 || _around is null ? name : _names[name] = _prefix + name;

    /// <summary>The unique name of a tensor that this graph uses.</summary>
    public string Resolve(string name) =>
        name.Length == 0 || _around is null ? name
        : _names.TryGetValue(name, out var own) ? own
        : _around.Resolve(name);
}
