using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Running;

/// <summary>Faults that name an option of the command line, where an experiment's file says what the option would.</summary>
internal static class PlacedFaults
{
    /// <summary>The result, with a place of the experiment for each fault of an option.</summary>
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
                        : fault
                ),
            ])
        );

    /// <summary>The same with one place.</summary>
    public static Result<T> LocatedAt<T>(this Result<T> result, Place place) => result.LocatedAt(place, place);
}
