namespace SplitProofs.Reports.Output;

/// <summary>A file to be written.</summary>
/// <param name="Path">Where, relative to the folder, with forward slashes.</param>
/// <param name="Text">The text; every line ends in a line feed alone.</param>
public sealed record OutputFile(string Path, string Text);
