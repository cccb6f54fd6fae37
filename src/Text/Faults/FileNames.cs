namespace SplitProofs.Text.Faults;

/// <summary>Names that become names of files, which have to work on every system.</summary>
public static class FileNames
{
    /// <summary>The most characters of such a name.</summary>
    public const int GreatestLength = 64;

    private static readonly HashSet<string> _devices = new(
        ["con", "prn", "aux", "nul", .. Numbered("com"), .. Numbered("lpt")],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether Windows takes a name for a device, whatever ending follows: <c>con</c>, <c>com1</c>.</summary>
    public static bool IsDevice(string name) => _devices.Contains(name.Split('.')[0]);

    /// <summary>Why a file cannot have this name: a clause to put after the name; empty if it can.</summary>
    public static string Objection(string name) =>
        name.Length > GreatestLength ? $"has {name.Length} characters, and may have {GreatestLength}"
        : name.Length == 0 || !IsLetterOrDigit(name[0]) ? "does not start with a letter from a to z or a digit"
        : !name.All(c => IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? "holds something else than letters from a to z, digits, '-', '_' and '.'"
        : name[name.Length - 1] == '.' ? "ends with a full stop"
        : IsDevice(name) ? "is a device on Windows, where no file can have this name"
        : "";

    private static IEnumerable<string> Numbered(string device) => Enumerable.Range(0, 10).Select(n => $"{device}{n}");

    private static bool IsLetterOrDigit(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
