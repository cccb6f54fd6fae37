using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>
/// A condition on the parameters, beyond their ranges, without which the network would make no sense: for example, that a kernel is not
/// larger than its input. It holds for the defaults.
/// </summary>
/// <param name="NonNegative">A quantity that must not be negative.</param>
/// <param name="Message">What is wrong if the quantity is negative.</param>
public sealed record Requirement(Polynomial NonNegative, string Message);
