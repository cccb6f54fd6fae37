using System.Collections.Immutable;

namespace SplitProofs.Text.Faults;

/// <summary>Makes results, and joins them so that the faults of all are kept.</summary>
public static class Results
{
    /// <summary>A value.</summary>
    public static Result<T> Success<T>(T value) => new Result<T>.Success(value);

    /// <summary>A fault.</summary>
    public static Result<T> Failure<T>(Place place, string cause, string remedy) =>
        new Result<T>.Failure([new Fault(place, cause, remedy)]);

    /// <summary>Both values, or the faults of both.</summary>
    public static Result<(T1 First, T2 Second)> And<T1, T2>(this Result<T1> first, Result<T2> second) =>
        first.Match(
            success: one => second.Map(two => (one, two)),
            failure: faults => new Result<(T1, T2)>.Failure([.. faults, .. second.Faults])
        );

    /// <summary>All values, or the faults of all.</summary>
    public static Result<ImmutableArray<T>> All<T>(IEnumerable<Result<T>> results)
    {
        ImmutableArray<Result<T>> all = [.. results];
        ImmutableArray<Fault> faults = [.. all.SelectMany(result => result.Faults)];
        return faults.IsEmpty
            ? Success<ImmutableArray<T>>([.. all.OfType<Result<T>.Success>().Select(success => success.Value)])
            : new Result<ImmutableArray<T>>.Failure(faults);
    }

    /// <summary>A function of two values, or the faults of both.</summary>
    public static Result<TOut> Combine<T1, T2, TOut>(
        Result<T1> first,
        Result<T2> second,
        Func<T1, T2, TOut> function
    ) => first.And(second).Map(both => function(both.First, both.Second));

    /// <summary>A function of three values, or the faults of all.</summary>
    public static Result<TOut> Combine<T1, T2, T3, TOut>(
        Result<T1> first,
        Result<T2> second,
        Result<T3> third,
        Func<T1, T2, T3, TOut> function
    ) => Combine(first.And(second), third, (two, last) => function(two.First, two.Second, last));

    /// <summary>A function of four values, or the faults of all.</summary>
    public static Result<TOut> Combine<T1, T2, T3, T4, TOut>(
        Result<T1> first,
        Result<T2> second,
        Result<T3> third,
        Result<T4> fourth,
        Func<T1, T2, T3, T4, TOut> function
    ) =>
        Combine(
            first.And(second),
            third.And(fourth),
            (left, right) => function(left.First, left.Second, right.First, right.Second)
        );
}
