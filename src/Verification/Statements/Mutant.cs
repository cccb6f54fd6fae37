namespace SplitProofs.Verification.Statements;

/// <summary>A plausible wrong form of a claim, which the runner must refute on every run.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Assertions">The wrong form's assertions on an instance.</param>
public sealed record Mutant<T>(string Name, Func<T, IEnumerable<Assertion>> Assertions);
