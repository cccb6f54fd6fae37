namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// A member that every generated class has, whatever its parameters and stages are called. The generator declares these members from this
/// list, and <see cref="CSharpNames"/> reserves their names from it, so that both always agree.
/// </summary>
internal sealed class GeneratedMember
{
    private static readonly List<string> _ofClass = [];
    private static readonly List<string> _ofStages = [];

    private GeneratedMember(string name, List<string> names)
    {
        Text = name;
        names.Add(name);
    }

    /// <summary>The names of the members of the class itself.</summary>
    public static IReadOnlyList<string> OfClass => _ofClass;

    /// <summary>
    /// The names of the members of the nested types that hold stages and cuts.
    /// </summary>
    public static IReadOnlyList<string> OfStages => _ofStages;

    /// <summary>The members that every class has from <see cref="object"/>.</summary>
    public static IReadOnlyList<string> OfObject { get; } =
    ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public static GeneratedMember Name { get; } = new("Name", _ofClass);

    public static GeneratedMember Title { get; } = new("Title", _ofClass);

    public static GeneratedMember Summary { get; } = new("Summary", _ofClass);

    public static GeneratedMember Source { get; } = new("Source", _ofClass);

    public static GeneratedMember DescriptionHash { get; } = new("DescriptionHash", _ofClass);

    public static GeneratedMember ParameterCount { get; } = new("ParameterCount", _ofClass);

    public static GeneratedMember Macs { get; } = new("Macs", _ofClass);

    public static GeneratedMember Chain { get; } = new("Chain", _ofClass);

    /// <summary>The enumeration of the cuts.</summary>
    public static GeneratedMember Cut { get; } = new("Cut", _ofClass);

    /// <summary>The cuts by the name of the stage before them.</summary>
    public static GeneratedMember CutAfter { get; } = new("CutAfter", _ofClass);

    /// <summary>The type of <see cref="CutAfter"/>.</summary>
    public static GeneratedMember CutsByName { get; } = new("CutsByName", _ofClass);

    /// <summary>The stages by name.</summary>
    public static GeneratedMember ByName { get; } = new("ByName", _ofClass);

    /// <summary>The type of <see cref="ByName"/>.</summary>
    public static GeneratedMember StagesByName { get; } = new("StagesByName", _ofClass);

    /// <summary>The cut before all stages.</summary>
    public static GeneratedMember Input { get; } = new("Input", _ofStages);

    /// <summary>Finds the cut after a stage.</summary>
    public static GeneratedMember Find { get; } = new("Find", _ofStages);

    /// <summary>Its name.</summary>
    public string Text { get; }
}
