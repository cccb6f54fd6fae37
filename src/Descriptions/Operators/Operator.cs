namespace SplitProofs.Descriptions.Operators;

/// <summary>Whether an operator begins a stage of the chain, or belongs to the one before it.</summary>
internal enum StageRole
{
    /// <summary>It begins a stage.</summary>
    Opens,

    /// <summary>It belongs to the stage before it.</summary>
    Joins,

    /// <summary>It belongs to the stage after it, because it does no work of its own and enlarges the tensor to send.</summary>
    Leads,
}

/// <summary>One operator of the language, with all its rules.</summary>
/// <param name="Name">Its name in descriptions.</param>
/// <param name="Role">Whether it opens a stage.</param>
/// <param name="Summary">What it does, its shape rule and its counts, in a line.</param>
/// <param name="Arguments">Its arguments; a single value without a name is for the first.</param>
/// <param name="Apply">Its shape rule and counts; <see langword="null"/> if it cannot be applied, which is reported.</param>
internal sealed record Operator(
    string Name,
    StageRole Role,
    string Summary,
    EquatableArray<Argument> Arguments,
    Func<Application, Effect?> Apply
);
