using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The panel of an airtime, without a search: the exponent gives the octave, which is cut as finely as its narrowest panel, the next bits
/// the part, and a table the panel which holds that.
/// </summary>
internal sealed class PanelIndex
{
    /// <summary>A table larger than this does not stay in the cache.</summary>
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

    /// <summary>How an octave is cut.</summary>
    /// <param name="Shift">The lower bits of a number that do not matter for its part.</param>
    /// <param name="Offset">The index in the table of the part at the octave's start, were it there.</param>
    private readonly record struct Octave(int Shift, int Offset);
}
