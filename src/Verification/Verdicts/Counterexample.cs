namespace SplitProofs.Verification.Verdicts;

/// <summary>A shrunk instance that violates a statement, or at which its check threw.</summary>
/// <param name="Instance">The instance in the claim's notation.</param>
/// <param name="Form">The instance in a form that can be used again.</param>
/// <param name="Trial">The result of the check at the instance.</param>
public sealed record Counterexample(string Instance, Instances.InstanceForm Form, Trial Trial);
