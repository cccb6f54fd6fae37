using SplitProofs.Inputs;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Running;

/// <summary>
/// Gives places in an experiment's file to two kinds of faults: those that name an option of the command line, because the file states
/// the value instead, and those of files that are missing, because the file names them.
/// </summary>
internal static class PlacedFaults
{
    /// <summary>The result, in which each fault of an option has a place in the experiment.</summary>
    /// <param name="result">The result.</param>
    /// <param name="place">The place.</param>
    /// <param name="ofParameters">The place for faults of parameters.</param>
    public static Result<T> LocatedAt<T>(this Result<T> result, Place place, Place ofParameters) =>
        result.Match(
            success: Results.Success,
            failure: faults => new Result<T>.Failure([
                .. faults.Select(fault =>
                    fault.Place is Place.Option option
                        ? fault with
                        {
                            Place = option.Name.StartsWith("--param", StringComparison.Ordinal) ? ofParameters : place,
                        }
                        : Source.WhereNamed(fault, place)
                ),
            ])
        );

    /// <summary>The result, in which each fault of an option has the same place in the experiment.</summary>
    public static Result<T> LocatedAt<T>(this Result<T> result, Place place) => result.LocatedAt(place, place);
}
