using System.Globalization;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>One of several parts of a sweep, or of a <c>verify</c> run, which are computed separately.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">The number of parts.</param>
public sealed record Shard(int Number, int Of)
{
    private const string Option = "--shard";
    private const string Example = $"Write for example {Option} 2/8: the second of eight.";
    private const string Task = "SLURM_ARRAY_TASK_ID";
    private const string Tasks = "SLURM_ARRAY_TASK_COUNT";
    private const string Least = "SLURM_ARRAY_TASK_MIN";
    private const string Index = "JOB_COMPLETION_INDEX";
    private const string Completions = "JOB_COMPLETIONS";

    /// <summary>The largest number of parts.</summary>
    public const int MostShards = 1_000_000;

    /// <summary>The whole, as the only part.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether it computes a batch of cells.</summary>
    /// <param name="batch">The number of the batch, from 0.</param>
    public bool Has(int batch) => batch % Of == Number - 1;

    /// <summary>The form in which the option takes it: <c>2/8</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    /// <summary>Reads a shard: <c>2/8</c>.</summary>
    public static Result<Shard> Read(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Digits(parts[0]) is { } number && Digits(parts[1]) is { } of
            ? Within(number, of, new Place.Option(Option), Example)
            : Results.Failure<Shard>(new Place.Option(Option), $"{Quote.Of(text)} is no shard", Example);

        static int? Digits(string digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>
    /// The shard of a task of a Slurm array, or of a pod of an indexed Kubernetes Job, by their environment variables. The whole if neither
    /// set of variables is set; a fault if they are incomplete or contradictory.
    /// </summary>
    /// <param name="variable">The value of a variable of the environment; <see langword="null"/> or empty where it is not set.</param>
    public static Result<Shard> OfEnvironment(Func<string, string?> variable)
    {
        var (isSlurm, isKubernetes) = (IsSet(Task) || IsSet(Tasks), IsSet(Index) || IsSet(Completions));
        return isSlurm && isKubernetes
                ? Wrong(Task, $"both {Task} and {Index} are set", $"Unset one of them, or give {Option}.")
            : isSlurm ? OfSlurm()
            : isKubernetes ? OfKubernetes()
            : Results.Success(Whole);

        bool IsSet(string name) => !string.IsNullOrEmpty(variable(name));

        Result<Shard> OfSlurm() =>
            Number(Task, Tasks)
                .And(Number(Tasks, Task))
                .And(IsSet(Least) ? Number(Least, Task) : Results.Success(1))
                .Bind(read =>
                {
                    var ((task, tasks), least) = read;
                    // If only some tasks of an array run again, they do not show the number of all shards.
                    return least is 0 or 1 && task >= least && task < least + tasks
                        ? Within(task - least + 1, tasks, new Place.Option(Task), Example)
                        : Wrong(
                            Task,
                            $"task {task} is not one of {tasks} tasks that are counted from 0 or 1",
                            $"Name the shard: {Option} $SLURM_ARRAY_TASK_ID/N, with the number N of all shards."
                        );
                });

        Result<Shard> OfKubernetes() =>
            Number(Index, Completions)
                .And(Number(Completions, Index))
                .Bind(read => Within(read.First + 1, read.Second, new Place.Option(Index), Example));

        Result<int> Number(string name, string other) =>
            !IsSet(name)
                ? Results.Failure<int>(
                    new Place.Option(name),
                    $"{other} is set, and {name} is not",
                    name == Completions
                        ? $"Set {name} to the number of completions of the Job, as sweep plan --kubernetes does, or give {Option}."
                        : $"Run it as a task of an array, or give {Option}."
                )
            : int.TryParse(variable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? Results.Success(value)
            : Results.Failure<int>(
                new Place.Option(name),
                $"{Quote.Of(variable(name)!)} is not a whole number",
                $"Correct it, or give {Option}."
            );

        static Result<Shard> Wrong(string name, string cause, string remedy) =>
            Results.Failure<Shard>(new Place.Option(name), cause, remedy);
    }

    private static Result<Shard> Within(int number, int of, Place place, string remedy) =>
        of is < 1 or > MostShards
            ? Results.Failure<Shard>(place, $"there are {of} shards, and may be from 1 to {MostShards}", remedy)
        : number < 1 || number > of ? Results.Failure<Shard>(place, $"there is no shard {number} of {of}", remedy)
        : Results.Success(new Shard(number, of));
}
