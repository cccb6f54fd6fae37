using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Finds the panel of an airtime without a search. The exponent of the airtime gives its octave. Each octave is divided into equal parts as
/// narrow as its narrowest panel; the leading bits of the mantissa give the part, and a table gives the panel of the part.
/// </summary>
internal sealed class PanelIndex
{
    /// <summary>The most entries of the table. A larger one would not stay in the processor's cache.</summary>
    private const int MostParts = 1 << 14;

    private const int UsualParts = 256;

    private readonly int _firstOctave;
    private readonly Octave[] _octaves;
    private readonly ushort[] _panels;

    private PanelIndex(int firstOctave, Octave[] octaves, ushort[] panels)
    {
        _firstOctave = firstOctave;
        _octaves = octaves;
        _panels = panels;
    }

    /// <summary>The index of the panel that holds an airtime within the panels.</summary>
    public int Of(double airtime)
    {
        var bits = BitConverter.DoubleToUInt64Bits(airtime);
        var octave = _octaves[(int)(bits >> PanelPlace.MantissaBits) - _firstOctave];
        return _panels[octave.Offset + (int)((bits & PanelPlace.Mantissa) >> octave.Shift)];
    }

    /// <summary>Builds the index of panels without gaps; <see langword="false"/> where its table would be too large.</summary>
    /// <param name="places">The panels, from the shortest airtime up.</param>
    /// <param name="shortest">An airtime in the first panel, below which none is looked up.</param>
    /// <param name="longest">An airtime in the last panel or at its end, from which on none is looked up.</param>
    /// <param name="index">Receives the index.</param>
    public static bool TryBuild(
        ReadOnlySpan<PanelPlace> places,
        double shortest,
        double longest,
        [NotNullWhen(true)] out PanelIndex? index
    )
    {
        index = null;
        var octaves = new Octave[places[^1].Octave - places[0].Octave + 1];
        var panels = new List<ushort>(UsualParts);
        for (var next = 0; next < places.Length; )
        {
            var (octave, finest, end) = (places[next].Octave, places[next].Level, next);
            for (; end < places.Length && places[end].Octave == octave; end++)
            {
                finest = Math.Max(finest, places[end].Level);
            }

            var first = PanelPlace.About(Math.Max(places[next].Low, shortest), finest).Index;
            octaves[octave - places[0].Octave] = new(PanelPlace.MantissaBits - finest, panels.Count - first);
            for (var part = first; next < end; next++)
            {
                var place = places[next];
                var above = (place.Index + 1) << (finest - place.Level);
                if (place.High > longest)
                {
                    above = PanelPlace.About(longest, finest).Index + 1;
                }

                if (panels.Count + above - part > MostParts)
                {
                    return false;
                }

                var start = panels.Count;
                CollectionsMarshal.SetCount(panels, start + above - part);
                CollectionsMarshal.AsSpan(panels)[start..].Fill((ushort)next);
                part = above;
            }
        }

        index = new(places[0].Octave, octaves, [.. panels]);
        return true;
    }

    /// <summary>How an octave is divided into parts.</summary>
    /// <param name="Shift">The number of low bits of the mantissa to drop to get the part.</param>
    /// <param name="Offset">The index in the table at which part 0 of the octave would be; negative if the panels begin later.</param>
    private readonly record struct Octave(int Shift, int Offset);
}
