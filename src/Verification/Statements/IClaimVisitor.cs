namespace SplitProofs.Verification.Statements;

/// <summary>Something done with a claim that depends on its kind of instance.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface IClaimVisitor<out TResult>
{
    /// <summary>Handles a claim about instances of one kind.</summary>
    TResult Visit<T>(Claim<T> claim)
        where T : notnull;
}
