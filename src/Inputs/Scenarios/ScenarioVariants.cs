using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>
/// A scenario that is read with very many combinations of values. What a section says depends only on the values in it. So each
/// section is read once for each combination of its own values. Scenarios that agree in a section share its objects, also the
/// channel. Usable from several threads.
/// </summary>
/// <param name="document">The scenario.</param>
public sealed class ScenarioVariants(ScenarioDocument document)
{
    /// <summary>The scenario as it is written.</summary>
    public ScenarioDocument Document { get; } = document;

    /// <summary>
    /// Beyond this number all kept sections with a channel are discarded. A channel keeps what was prepared for it,
    /// usually some twenty kilobytes.
    /// </summary>
    private const int MostChannels = 1024;

    /// <summary>Beyond this number all kept readings of another section are discarded. Each is small.</summary>
    private const int MostSmall = 65_536;

    private readonly ImmutableArray<Section> _sections =
    [
        new(["device", "edge"], MostSmall, OfProcessors),
        new(["uplink"], MostChannels, OfUplink),
        new(["downlink"], MostSmall, OfDownlink),
        new(["weights"], MostSmall, OfWeights),
        new(["inferences_per_update"], MostSmall, OfInferences),
        new(["placement"], MostSmall, OfPlacement),
        new(["filter"], MostSmall, OfFilter),
        new(["name"], MostSmall, OfName),
    ];

    /// <summary>A scenario that was read before. Any of them will do, because each of its sections is replaced.</summary>
    private ScenarioFile? _some;

    /// <summary>The scenario with some values in place of those in the text.</summary>
    /// <param name="settings">
    /// The values, in the order in which they apply. A section counts as the same where its values are the same objects.
    /// </param>
    public Result<ScenarioFile> With(ImmutableArray<Setting> settings)
    {
        var given = new ImmutableArray<Setting>[_sections.Length];
        Array.Fill(given, []);
        foreach (var setting in settings)
        {
            var section = SectionOf(setting.Key);
            if (section < 0)
            {
                return Document.With(settings);
            }

            given[section] = given[section].Add(setting);
        }

        var parts = new Part[_sections.Length];
        for (var section = 0; section < parts.Length; section++)
        {
            if (!_sections[section].TryGet(given[section], out parts[section]!))
            {
                return Document.With(settings).Map(file => Keep(given, file));
            }
        }

        return Results.Success(Join(_some!, parts, settings));
    }

    private int SectionOf(string key)
    {
        var end = key.IndexOf('.', StringComparison.Ordinal);
        var name = end < 0 ? key : key[..end];
        for (var section = 0; section < _sections.Length; section++)
        {
            if (_sections[section].Keys.Contains(name))
            {
                return section;
            }
        }

        return -1;
    }

    /// <summary>
    /// Keeps what was read for sections that were not known. Returns the scenario with the kept objects in all sections.
    /// </summary>
    private ScenarioFile Keep(ImmutableArray<Setting>[] given, ScenarioFile file)
    {
        _some ??= file;
        return Join(file, [.. _sections.Select((section, at) => section.Keep(given[at], file))], file.Settings);
    }

    private static ScenarioFile Join(ScenarioFile file, ReadOnlySpan<Part> parts, ImmutableArray<Setting> settings)
    {
        foreach (var part in parts)
        {
            file = part(file);
        }

        return file with
        {
            Settings = settings,
        };
    }

    private static Part OfProcessors(ScenarioFile from)
    {
        var (processors, memory, computing) = (from.Scenario.Processors, from.Scenario.Memory, from.Computing);
        return file =>
            file with
            {
                Scenario = file.Scenario with { Processors = processors, Memory = memory },
                Computing = computing,
            };
    }

    private static Part OfUplink(ScenarioFile from)
    {
        var (uplink, traces) = (from.Scenario.Uplink, from.Traces);
        var (bits, fading) = (from.FeatureBitsPlace, from.FadingPlace);
        return file =>
            file with
            {
                Scenario = file.Scenario with { Uplink = uplink },
                Traces = traces,
                FeatureBitsPlace = bits,
                FadingPlace = fading,
            };
    }

    private static Part OfDownlink(ScenarioFile from)
    {
        var downlink = from.Scenario.Downlink;
        return file => file with { Scenario = file.Scenario with { Downlink = downlink } };
    }

    private static Part OfWeights(ScenarioFile from)
    {
        var weights = from.Scenario.Weights;
        return file => file with { Scenario = file.Scenario with { Weights = weights } };
    }

    private static Part OfInferences(ScenarioFile from)
    {
        var (inferences, place) = (from.Scenario.InferencesPerUpdate, from.InferencesPlace);
        return file =>
            file with
            {
                Scenario = file.Scenario with { InferencesPerUpdate = inferences },
                InferencesPlace = place,
            };
    }

    private static Part OfPlacement(ScenarioFile from)
    {
        var (updated, place) = (from.Scenario.Updated, from.UpdatedPlace);
        return file => file with { Scenario = file.Scenario with { Updated = updated }, UpdatedPlace = place };
    }

    private static Part OfFilter(ScenarioFile from)
    {
        var share = from.Scenario.UploadedShare;
        return file => file with { Scenario = file.Scenario with { UploadedShare = share } };
    }

    private static Part OfName(ScenarioFile from)
    {
        var name = from.Scenario.Name;
        return file => file with { Scenario = file.Scenario with { Name = name } };
    }

    /// <summary>Puts what a section says into a scenario.</summary>
    private delegate ScenarioFile Part(ScenarioFile file);

    /// <summary>A section and what was read in it. It holds nothing of the other sections.</summary>
    /// <param name="Keys">The keys that belong to it.</param>
    /// <param name="Most">Beyond this number all that is kept is discarded.</param>
    /// <param name="PartOf">What the section says in a scenario.</param>
    private sealed record Section(ImmutableArray<string> Keys, int Most, Func<ScenarioFile, Part> PartOf)
    {
        private readonly ConcurrentDictionary<ImmutableArray<Setting>, Part> _read = new(new SameSettings());
        private int _count;

        public bool TryGet(ImmutableArray<Setting> given, [NotNullWhen(true)] out Part? part) =>
            _read.TryGetValue(given, out part);

        public Part Keep(ImmutableArray<Setting> given, ScenarioFile file)
        {
            if (_read.TryGetValue(given, out var known))
            {
                return known;
            }

            if (Interlocked.Increment(ref _count) > Most)
            {
                _read.Clear();
                _count = 0;
            }

            return _read.GetOrAdd(given, PartOf(file));
        }
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
                hash.Add(RuntimeHelpers.GetHashCode(setting));
            }

            return hash.ToHashCode();
        }
    }
}
