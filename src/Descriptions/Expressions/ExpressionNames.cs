namespace SplitProofs.Descriptions.Expressions;

/// <summary>Which names an expression can hold.</summary>
internal static class ExpressionNames
{
    /// <summary>Whether an expression can name it: a letter, then letters, digits and underscores.</summary>
    public static bool IsName(string name) => name.Length > 0 && IsLetter(name[0]) && IsWord(name);

    /// <summary>Whether it consists of letters, digits and underscores alone.</summary>
    public static bool IsWord(string name) =>
        name.All(letter => IsLetter(letter) || letter is >= '0' and <= '9' or '_');

    /// <summary>Whether a word is another value than a number, in YAML or in languages near it.</summary>
    public static bool IsOtherValue(string word) =>
        word is "null" or "None" or "~" or "true" or "false" or "True" or "False";

    /// <summary>Whether a word is only part of a parameter's name that an expression cannot hold, such as <c>my-depth</c>.</summary>
    public static bool IsCutUp(string parameter, string word) => !IsWord(parameter) && parameter.Contains(word);

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
