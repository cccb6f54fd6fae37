using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>
/// What must hold of the parameters beyond their ranges for the network to make sense, such as a kernel that is not larger
/// than its input. It holds for the defaults.
/// </summary>
/// <param name="NonNegative">A quantity that must not be negative.</param>
/// <param name="Message">What is wrong when it is.</param>
public sealed record Requirement(Polynomial NonNegative, string Message);
