namespace SplitProofs.Descriptions.Expressions;

/// <summary>A parameter of a network.</summary>
/// <param name="Name">Its name, a C# identifier.</param>
/// <param name="Default">Its value where none is given.</param>
/// <param name="Least">The least value it may have.</param>
/// <param name="Most">The greatest value it may have.</param>
public sealed record Parameter(string Name, long Default, long Least, long Most);
