using System.Text;

namespace SplitProofs.Onnx.Layers;

/// <summary>The name of a network's class, made of the name of its file.</summary>
internal static class NetworkName
{
    private const int Longest = 60;

    /// <summary>The name: words with capitals, of letters and digits.</summary>
    public static string Of(string path)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var c in Path.GetFileNameWithoutExtension(path))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else
            {
                startsWord = true;
            }
        }

        var whole = name.Length > 0 && char.IsAsciiLetter(name[0]) ? name.ToString() : $"Net{name}";
        return whole.Length > Longest ? whole[..Longest] : whole;
    }
}
