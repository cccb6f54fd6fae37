namespace SplitProofs.Reports.Figures;

/// <summary>Neighbouring indices, from the first to the last.</summary>
internal readonly record struct Run(int First, int Last)
{
    /// <summary>The runs of values with a property.</summary>
    public static IReadOnlyList<Run> Where(IReadOnlyList<double> values, Func<double, bool> property)
    {
        var runs = new List<Run>();
        for (var i = 0; i < values.Count; i++)
        {
            if (!property(values[i]))
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].Last == i - 1)
            {
                runs[^1] = runs[^1] with { Last = i };
            }
            else
            {
                runs.Add(new(i, i));
            }
        }

        return runs;
    }

    /// <summary>“3” or “3–5”.</summary>
    public override string ToString() =>
        First == Last ? FormattableString.Invariant($"{First}") : FormattableString.Invariant($"{First}–{Last}");
}
