namespace SplitProofs.Verification.Verdicts;

/// <summary>How many instances have an error within a decade.</summary>
/// <param name="Exponent">The decade: errors above 10^(n−1) and up to 10^n.</param>
/// <param name="Count">The number of instances.</param>
public sealed record ErrorDecade(int Exponent, int Count);
