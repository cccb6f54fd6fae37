using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Which elements of a tensor an operator leaves, and in what order. Equal movements of one tensor leave the same elements.
/// </summary>
/// <param name="Operator">The operator's name.</param>
/// <param name="Numbers">The numbers that it was given.</param>
internal sealed record Movement(string Operator, EquatableArray<Polynomial> Numbers);
