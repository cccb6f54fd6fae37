namespace SplitProofs.Text.Yaml;

/// <summary>How messages speak of a language that is written in YAML.</summary>
/// <param name="Document">The name of what a file holds: <c>description</c>.</param>
/// <param name="Start">How a file starts: a sentence.</param>
/// <param name="Shorter">How a text that is too long gets shorter: a sentence.</param>
/// <param name="InsteadOfAlias">What to write instead of an anchor or an alias: a sentence.</param>
public sealed record YamlLanguage(string Document, string Start, string Shorter, string InsteadOfAlias);
