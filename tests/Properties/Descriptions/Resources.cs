namespace SplitProofs.Properties.Descriptions;

/// <summary>The files that are embedded in the tests: models, documents, reference values, snapshots.</summary>
internal static class Resources
{
    public static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name);
        Assert.True(stream is not null, $"There is no resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    public static IEnumerable<string> NamesIn(string folder) =>
        typeof(Resources)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
