using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>The table of panels against a search through their ends.</summary>
public class PanelIndexTests
{
    [Fact]
    public void The_panel_of_an_airtime_is_the_one_between_whose_ends_it_lies()
    {
        var cuts =
            from seed in Gen.Choose(0, int.MaxValue)
            from octaves in Gen.Choose(1, 5)
            from share in Gen.Choose(0, 99)
            select (seed, octaves, share);
        Assert.All(cuts.Draw(300), cut => Assert.True(Agrees(new Random(cut.seed), cut.octaves, cut.share / 100.0)));
    }

    private static bool Agrees(Random random, int octaves, double share)
    {
        var shortest = Math.ScaleB(1 + random.NextDouble(), random.Next(-20, 20));
        var longest = shortest * (1 + (share * (Math.ScaleB(1, octaves) - 1))) * (1 + 1e-9);
        var places = new List<PanelPlace>();
        for (var low = shortest; low < longest; low = places[^1].High)
        {
            var level = random.Next(0, 9);
            while (places.Count > 0 && PanelPlace.About(low, level).Low != low)
            {
                level++;
            }

            places.Add(PanelPlace.About(low, level));
        }

        Assert.True(PanelIndex.TryBuild([.. places], shortest, longest, out var index));
        var looked = Enumerable
            .Range(0, 200)
            .Select(_ => shortest + (random.NextDouble() * (longest - shortest)))
            .Concat(places.Select(place => Math.Max(shortest, place.Low)))
            .Concat(places.Select(place => Math.BitDecrement(Math.Min(longest, place.High))))
            .Where(airtime => airtime >= shortest && airtime < longest);
        return looked.All(airtime =>
            index.Of(airtime) == places.FindIndex(place => place.Low <= airtime && airtime < place.High)
        );
    }

    [Fact]
    public void Panels_of_very_unlike_widths_in_one_octave_are_refused_where_their_table_would_be_too_large()
    {
        var places = new List<PanelPlace>();
        var low = 1.0;
        for (var level = 1; level <= 20; level++)
        {
            places.Add(PanelPlace.About(low, level));
            low = places[^1].High;
        }

        Assert.False(PanelIndex.TryBuild([.. places], 1, low, out _));
    }
}
