namespace SplitProofs.Descriptions.Expressions;

/// <summary>Which names an expression can hold.</summary>
internal static class ExpressionNames
{
    /// <summary>Whether an expression can contain this name: a letter, then letters, digits and underscores.</summary>
    public static bool IsName(string name) => name.Length > 0 && IsLetter(name[0]) && IsWord(name);

    /// <summary>Whether it consists of letters, digits and underscores alone.</summary>
    public static bool IsWord(string name) =>
        name.All(letter => IsLetter(letter) || letter is >= '0' and <= '9' or '_');

    /// <summary>Whether a word is a value other than a number, in YAML or in similar languages.</summary>
    public static bool IsOtherValue(string word) =>
        word is "null" or "None" or "~" or "true" or "false" or "True" or "False";

    /// <summary>Whether a word is a fragment of a parameter's name that no expression can contain, such as <c>my-depth</c>.</summary>
    public static bool IsCutUp(string parameter, string word) => !IsWord(parameter) && parameter.Contains(word);

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
