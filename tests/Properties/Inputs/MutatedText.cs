using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Inputs;

/// <summary>A text with random slips of the hand in it.</summary>
public sealed record MutatedText(string Original, ImmutableArray<Func<string, string>> Slips)
{
    private const string Inserts =
        " \t\n\r:,-{}[]\"'#&*!|>%@`\0\u00B5\u2028\uFEFF\u0085\u001B\u202E\u200B0123456789.eEkMGxyz/";

    public string Text => Slips.Aggregate(Original, (text, slip) => slip(text));

    public static Arbitrary<MutatedText> Of(params string[] texts) =>
        Arb.From(
            from text in Gen.Elements(texts)
            from count in Gen.Choose(1, 6)
            from slips in Gen.ListOf(Slip, count)
            select new MutatedText(text, [.. slips]),
            mutated => mutated.Slips.Select((_, place) => mutated with { Slips = mutated.Slips.RemoveAt(place) })
        );

    public override string ToString() => Text;

    private static Gen<Func<string, string>> Slip =>
        from kind in Gen.Choose(0, 8)
        from first in Gen.Choose(0, int.MaxValue - 1)
        from second in Gen.Choose(0, int.MaxValue - 1)
        from inserted in Gen.Elements(Inserts.ToCharArray())
        select new Func<string, string>(text => Apply(text, kind, first, second, inserted));

    private static string Apply(string text, int kind, int first, int second, char inserted)
    {
        if (text.Length == 0)
        {
            return inserted.ToString();
        }

        var (i, j) = (first % text.Length, second % text.Length);
        var lines = text.Split('\n').ToList();
        var (p, q) = (first % lines.Count, second % lines.Count);
        switch (kind)
        {
            case 0:
                return text.Remove(i, 1);
            case 1:
                return text.Insert(i, text[i].ToString());
            case 2:
                var characters = text.ToCharArray();
                (characters[i], characters[j]) = (characters[j], characters[i]);
                return new string(characters);
            case 3:
                return text.Insert(i, inserted.ToString());
            case 4:
                return text[..i] + inserted + text[(i + 1)..];
            case 5:
                lines.RemoveAt(p);
                break;
            case 6:
                lines.Insert(q, lines[p]);
                break;
            case 7:
                (lines[p], lines[q]) = (lines[q], lines[p]);
                break;
            default:
                return text[..i];
        }

        return string.Join('\n', lines);
    }
}
