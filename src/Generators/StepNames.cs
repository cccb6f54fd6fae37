namespace SplitProofs.Generators;

/// <summary>The names under which the steps of the generator are tracked.</summary>
public static class StepNames
{
    /// <summary>The text of each description.</summary>
    public const string Text = "Text";

    /// <summary>The result of compiling each description.</summary>
    public const string Compiled = "Compiled";

    /// <summary>Each network that compiled.</summary>
    public const string Model = "Model";

    /// <summary>The descriptions whose network has the same name as another.</summary>
    public const string Namesakes = "Namesakes";

    /// <summary>The namespace of the generated classes.</summary>
    public const string Namespace = "Namespace";

    /// <summary>The names of all networks.</summary>
    public const string Names = "Names";

    /// <summary>Every step.</summary>
    public static IReadOnlyList<string> All { get; } = [Text, Compiled, Model, Namesakes, Namespace, Names];
}
