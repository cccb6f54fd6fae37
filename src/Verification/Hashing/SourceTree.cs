using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Verification.Registry;

namespace SplitProofs.Verification.Hashing;

/// <summary>The C# files that assemblies carry with them, and which of them a file depends on.</summary>
internal sealed class SourceTree
{
    /// <summary>The start of the names of embedded sources.</summary>
    private const string Prefix = "sources/";

    /// <summary>The project of the claim registry itself, whose files do not depend on the claims that it finds.</summary>
    private const string Framework = "src/Verification";

    private readonly ImmutableArray<SourceFile> _files;
    private readonly Dictionary<SourceFile, ImmutableArray<SourceFile>> _uses = [];

    /// <summary>A tree of files.</summary>
    public SourceTree(ImmutableArray<SourceFile> files) => _files = files;

    /// <summary>All files, in the order of their paths.</summary>
    public ImmutableArray<SourceFile> Files => _files;

    /// <summary>The files that some assemblies carry.</summary>
    public static SourceTree Of(IEnumerable<Assembly> assemblies) =>
        new([.. assemblies.Distinct().SelectMany(Embedded).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    /// <summary>Whether an assembly carries its sources.</summary>
    public static bool IsCarriedBy(Assembly assembly) =>
        assembly.GetManifestResourceNames().Any(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>The files that declare a type; none for a type of another assembly.</summary>
    public IEnumerable<SourceFile> Declaring(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }

        var name = outermost.Name.Split('`')[0];
        return _files.Where(file => file.Namespace == outermost.Namespace && file.Declared.Contains(name));
    }

    /// <summary>Some files and every file that these depend on, in the order of their paths.</summary>
    public ImmutableArray<SourceFile> Closure(IEnumerable<SourceFile> roots)
    {
        var reached = new HashSet<SourceFile>(roots);
        var waiting = new Queue<SourceFile>(reached);
        while (waiting.TryDequeue(out var file))
        {
            foreach (var used in Uses(file).Where(reached.Add))
            {
                waiting.Enqueue(used);
            }
        }

        return [.. reached.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files that a file may use itself. A file that asks the claim registry may use every file of its project.</summary>
    private ImmutableArray<SourceFile> Uses(SourceFile file)
    {
        lock (_uses)
        {
            if (!_uses.TryGetValue(file, out var uses))
            {
                var looksForClaims = file.Has(nameof(ClaimRegistry)) && Project(file) != Framework;
                uses =
                [
                    .. _files.Where(other =>
                        other != file && (file.MayUse(other) || (looksForClaims && Project(other) == Project(file)))
                    ),
                ];
                _uses.Add(file, uses);
            }

            return uses;
        }
    }

    private static string Project(SourceFile file) => string.Join('/', file.Path.Split('/').Take(2));

    private static IEnumerable<SourceFile> Embedded(Assembly assembly) =>
        assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var reader = new StreamReader(stream);
                return SourceFile.Read(name[Prefix.Length..].Replace('\\', '/'), reader.ReadToEnd());
            });
}
