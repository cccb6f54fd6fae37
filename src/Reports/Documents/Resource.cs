namespace SplitProofs.Reports.Documents;

/// <summary>Texts that are embedded in the library.</summary>
internal static class Resource
{
    /// <summary>The text, with line feeds alone.</summary>
    /// <param name="name">The name under which it is embedded.</param>
    public static string Read(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"“{name}” is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
