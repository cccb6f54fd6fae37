using System.Collections.Concurrent;
using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>
/// A scenario that is read with very many combinations of values. What a section says follows from the values in it alone, so each
/// section is read once for each combination of its own values, and scenarios that agree in a section share its objects, channel
/// included. Usable from several threads.
/// </summary>
/// <param name="document">The scenario.</param>
public sealed class ScenarioVariants(ScenarioDocument document)
{
    /// <summary>The scenario as it is written.</summary>
    public ScenarioDocument Document { get; } = document;

    /// <summary>A channel keeps what was prepared for it, usually some twenty kilobytes: beyond this number all are let go.</summary>
    private const int MostKept = 1024;

    private static readonly ImmutableArray<ImmutableArray<string>> _sections =
    [
        ["device", "edge"],
        ["uplink"],
        ["downlink"],
        ["weights"],
        ["inferences_per_update"],
        ["placement"],
        ["filter"],
        ["name"],
    ];

    /// <summary>Per section: a scenario that was read with given values in the section, and with any values elsewhere.</summary>
    private readonly ImmutableArray<ConcurrentDictionary<ImmutableArray<Setting>, ScenarioFile>> _read =
    [
        .. _sections.Select(_ => new ConcurrentDictionary<ImmutableArray<Setting>, ScenarioFile>(new SameSettings())),
    ];

    /// <summary>The scenario with some values in place of those in the text.</summary>
    /// <param name="settings">
    /// The values, in the order in which they apply. A section counts as the same where its values are the same objects.
    /// </param>
    public Result<ScenarioFile> With(ImmutableArray<Setting> settings)
    {
        var given = _sections.Select(_ => ImmutableArray<Setting>.Empty).ToArray();
        foreach (var setting in settings)
        {
            var section = SectionOf(setting.Key);
            if (section < 0)
            {
                return Document.With(settings);
            }

            given[section] = given[section].Add(setting);
        }

        var known = new ScenarioFile[_sections.Length];
        for (var section = 0; section < known.Length; section++)
        {
            if (!_read[section].TryGetValue(given[section], out known[section]!))
            {
                return Document.With(settings).Map(file => Keep(given, file));
            }
        }

        return Results.Success(Join(known, settings));
    }

    private static int SectionOf(string key)
    {
        var end = key.IndexOf('.', StringComparison.Ordinal);
        var name = end < 0 ? key : key[..end];
        for (var section = 0; section < _sections.Length; section++)
        {
            if (_sections[section].Contains(name))
            {
                return section;
            }
        }

        return -1;
    }

    /// <summary>Keeps what was read for the sections that were not known, and gives back the scenario with those that were.</summary>
    private ScenarioFile Keep(ImmutableArray<Setting>[] given, ScenarioFile file) =>
        Join(
            [
                .. _read.Select(
                    (kept, section) =>
                    {
                        if (kept.Count >= MostKept)
                        {
                            kept.Clear();
                        }

                        return kept.GetOrAdd(given[section], file);
                    }
                ),
            ],
            file.Settings
        );

    /// <summary>The scenario whose sections are each that of another one.</summary>
    private static ScenarioFile Join(ReadOnlySpan<ScenarioFile> of, ImmutableArray<Setting> settings)
    {
        var (computing, uplink, downlink, weights) = (of[0], of[1], of[2], of[3]);
        var (inferences, placement, filter, name) = (of[4], of[5], of[6], of[7]);
        return uplink with
        {
            Scenario = uplink.Scenario with
            {
                Name = name.Scenario.Name,
                Processors = computing.Scenario.Processors,
                Memory = computing.Scenario.Memory,
                Downlink = downlink.Scenario.Downlink,
                Weights = weights.Scenario.Weights,
                InferencesPerUpdate = inferences.Scenario.InferencesPerUpdate,
                Updated = placement.Scenario.Updated,
                UploadedShare = filter.Scenario.UploadedShare,
            },
            Computing = computing.Computing,
            InferencesPlace = inferences.InferencesPlace,
            UpdatedPlace = placement.UpdatedPlace,
            Settings = settings,
        };
    }

    /// <summary>Lists of the same objects.</summary>
    private sealed class SameSettings : IEqualityComparer<ImmutableArray<Setting>>
    {
        public bool Equals(ImmutableArray<Setting> first, ImmutableArray<Setting> second)
        {
            var isSame = first.Length == second.Length;
            for (var index = 0; isSame && index < first.Length; index++)
            {
                isSame = ReferenceEquals(first[index], second[index]);
            }

            return isSame;
        }

        public int GetHashCode(ImmutableArray<Setting> settings)
        {
            var hash = new HashCode();
            foreach (var setting in settings)
            {
                hash.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(setting));
            }

            return hash.ToHashCode();
        }
    }
}
