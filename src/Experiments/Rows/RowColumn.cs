namespace SplitProofs.Experiments.Rows;

/// <summary>A column of rows.</summary>
/// <param name="Name">Its name, by which figures and answers refer to it.</param>
/// <param name="Unit">The unit of its values; empty where they have none.</param>
/// <param name="Kind">The kind of its values. Any value may also be absent.</param>
public sealed record RowColumn(string Name, string Unit, ColumnKind Kind)
{
    /// <summary>Whether the values are shares (1 is all), which figures and answers show in percent.</summary>
    public bool IsShare { get; init; }

    /// <summary>The meaning of the values in words; empty where the name is clear.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The name in words, as figures and sentences write it.</summary>
    public string Words { get; init; } = Name.Replace('_', ' ');

    /// <summary>
    /// How a sentence says a value, with {0} for the value and {1} for the ending of a plural; empty if the value needs no words.
    /// </summary>
    public string Phrase { get; init; } = "";

    /// <summary>The name in the first line of a table: with the unit in brackets.</summary>
    public string Title => Unit.Length == 0 ? Name : $"{Name} [{Unit}]";
}

/// <summary>The kind of the values of a column.</summary>
public enum ColumnKind
{
    /// <summary>Names.</summary>
    Words,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Numbers.</summary>
    Amount,
}
