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
        first is Result<T1>.Success one && second is Result<T2>.Success two
            ? new Result<(T1, T2)>.Success((one.Value, two.Value))
            : new Result<(T1, T2)>.Failure([.. first.Faults, .. second.Faults]);

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
    ) =>
        first is Result<T1>.Success one && second is Result<T2>.Success two
            ? new Result<TOut>.Success(function(one.Value, two.Value))
            : new Result<TOut>.Failure([.. first.Faults, .. second.Faults]);

    /// <summary>A function of three values, or the faults of all.</summary>
    public static Result<TOut> Combine<T1, T2, T3, TOut>(
        Result<T1> first,
        Result<T2> second,
        Result<T3> third,
        Func<T1, T2, T3, TOut> function
    ) =>
        first is Result<T1>.Success one && second is Result<T2>.Success two && third is Result<T3>.Success three
            ? new Result<TOut>.Success(function(one.Value, two.Value, three.Value))
            : new Result<TOut>.Failure([.. first.Faults, .. second.Faults, .. third.Faults]);

    /// <summary>A function of four values, or the faults of all.</summary>
    public static Result<TOut> Combine<T1, T2, T3, T4, TOut>(
        Result<T1> first,
        Result<T2> second,
        Result<T3> third,
        Result<T4> fourth,
        Func<T1, T2, T3, T4, TOut> function
    ) =>
        first is Result<T1>.Success one
        && second is Result<T2>.Success two
        && third is Result<T3>.Success three
        && fourth is Result<T4>.Success four
            ? new Result<TOut>.Success(function(one.Value, two.Value, three.Value, four.Value))
            : new Result<TOut>.Failure([.. first.Faults, .. second.Faults, .. third.Faults, .. fourth.Faults]);
}
