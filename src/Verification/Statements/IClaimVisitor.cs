namespace SplitProofs.Verification.Statements;

/// <summary>An operation on a claim that depends on its kind of instance.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public interface IClaimVisitor<out TResult>
{
    /// <summary>Handles a claim about instances of one kind.</summary>
    TResult Visit<T>(Claim<T> claim)
        where T : notnull;
}
