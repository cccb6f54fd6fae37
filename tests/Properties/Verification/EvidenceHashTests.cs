using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using System.Text;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Claims.Library;
using SplitProofs.Verification.Hashing;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Verification;

public class EvidenceHashTests
{
    private static readonly Budget _budget = new(Cases: 10, Seed: 1);

    private static readonly ImmutableArray<Assembly> _assemblies =
    [
        typeof(Expression).Assembly,
        typeof(Claim).Assembly,
        typeof(ShippedClaims).Assembly,
    ];

    private static readonly SourceTree _tree = SourceTree.Of(_assemblies);

    [Fact]
    public void The_sources_that_assemblies_carry_are_the_code_of_the_files()
    {
        var files = new[] { "Analytics", "Claims", "Verification" }
            .SelectMany(project =>
                Directory.EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories)
            )
            .Select(file => (Path: Path.GetRelativePath(Root(), file).Replace('\\', '/'), file))
            .Where(file => !file.Path.Split('/').Any(folder => folder is "bin" or "obj"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, Hash(Code(File.ReadAllLines(file.file)))));
        Assert.Equal(files, _tree.Files.Select(file => (file.Path, file.Hash)));

        static string Code(string[] lines) =>
            string.Join(
                '\n',
                lines
                    .Select(line => line.Trim(' ', '\uFEFF'))
                    .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            );
    }

    [Fact]
    public void Comments_blank_lines_indentation_and_line_ends_make_no_difference_and_code_does()
    {
        const string file = "namespace N;\n\n/// <summary>A.</summary>\nclass A\n{\n    int a = 1; // one\n}\n";
        var hash = SourceFile.Read("A.cs", file).Hash;
        Assert.Equal(hash, Read(file.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(hash, Read(file.Replace("A.<", "Another comment.<", StringComparison.Ordinal)));
        Assert.Equal(hash, Read(file.Replace("    int", "\tint", StringComparison.Ordinal)));
        Assert.Equal(hash, Read(file + "\n\n// The end.\n"));
        Assert.NotEqual(hash, Read(file.Replace("= 1", "= 2", StringComparison.Ordinal)));

        static string Read(string text) => SourceFile.Read("A.cs", text).Hash;
    }

    [Fact]
    public void A_changed_formula_changes_the_hashes_of_the_claims_that_use_it_and_no_others()
    {
        Assert.True(DependsOn("R10", "src/Analytics/Formulas/EqualLayers.cs"));
        Assert.True(DependsOn("R10", "src/Claims/DeviceEdge/Results/R10EqualLayers.cs"));
        Assert.True(DependsOn("R10", "src/Claims/DeviceEdge/Domains/EqualLayerInstances.cs"));
        Assert.True(DependsOn("R10", "src/Verification/Running/ClaimCheck.cs"));
        Assert.False(DependsOn("R10", "src/Claims/DeviceEdge/Results/R21Latency.cs"));
        Assert.False(DependsOn("R10", "src/Claims/Library/S2SimulationOfFading.cs"));
        Assert.False(DependsOn("R10", "src/Verification/Writing/VerdictsJson.cs"));
        Assert.False(DependsOn("F1", "src/Analytics/Formulas/PeriodicStages.cs"));

        static bool DependsOn(string id, string path) => EvidenceHash.Sources(Find(id)).Any(file => file.Path == path);
    }

    [Fact]
    public void Every_claim_depends_on_the_file_that_states_it() =>
        Assert.All(
            from type in typeof(ShippedClaims).Assembly.GetTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.PropertyType.IsAssignableTo(typeof(Claim))
            select (Claim: (Claim)property.GetValue(null)!, Type: type),
            stated =>
                Assert.Superset(
                    _tree.Declaring(stated.Type).Select(file => file.Path).ToHashSet(),
                    EvidenceHash.Sources(stated.Claim).Select(file => file.Path).ToHashSet()
                )
        );

    [Fact]
    public void The_claim_that_reads_the_others_formulas_depends_on_each_of_these()
    {
        var sources = EvidenceHash.Sources(V2PrintedFormulas.Claim);
        Assert.All(
            ShippedClaims.All.Where(claim => claim.Tables.Count > 0),
            claim =>
                Assert.Contains(sources, file => file.Path.Contains($"/{claim.Id.Number}", StringComparison.Ordinal))
        );
    }

    /// <summary>The oracle: what the compiler's output of a class refers to.</summary>
    [Fact]
    public void No_file_that_compiled_code_needs_is_left_out()
    {
        var closures = new Dictionary<Type, HashSet<string>>();
        var checks = 0;
        foreach (var type in _assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            var outermost = Outermost(type);
            if (!closures.TryGetValue(outermost, out var closure))
            {
                closure = [.. _tree.Closure(_tree.Declaring(outermost)).Select(file => file.Path)];
                closures.Add(outermost, closure);
            }

            foreach (var used in closure.Count == 0 ? [] : References(type).Select(Outermost).Distinct())
            {
                var files = _tree.Declaring(used).Select(file => file.Path).ToArray();
                Assert.True(files.All(closure.Contains), $"{outermost} uses {used}");
                checks += files.Length;
            }
        }

        Assert.True(checks > 3000, $"{checks}");
    }

    [Fact]
    public void Another_claim_seed_or_number_of_cases_gives_another_hash()
    {
        string[] hashes =
        [
            Of("R4", _budget),
            Of("R5", _budget),
            Of("R4", _budget with { Seed = 2 }),
            Of("R4", _budget with { Cases = 11 }),
        ];
        Assert.Distinct(hashes);
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    [Fact]
    public void The_level_and_the_boxes_matter_where_there_is_something_to_enclose()
    {
        Assert.Distinct([
            Of("R7", _budget),
            Of("R7", _budget with { Level = EvidenceLevel.Sampled }),
            Of("R7", _budget with { Boxes = 16 }),
        ]);
        Assert.Equal(Of("R4", _budget), Of("R4", _budget with { Level = EvidenceLevel.Sampled, Boxes = 16 }));
    }

    [Fact]
    public void A_claim_of_another_assembly_depends_on_that_assembly_too()
    {
        var shipped = (Claim<SplitProofs.Claims.DeviceEdge.Instances.FiniteInstance>)R4DeeperHorizons.Claim;
        Assert.NotEqual(
            EvidenceHash.Of(shipped, _budget),
            EvidenceHash.Of(shipped with { Assertions = instance => [] }, _budget)
        );
    }

    private static Claim Find(string number) => ShippedClaims.All.Single(claim => claim.Id.Number == number);

    private static string Of(string number, Budget budget) => EvidenceHash.Of(Find(number), budget);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The types of these assemblies that a class's members, or the code of them, refer to.</summary>
    private static IEnumerable<Type> References(Type type)
    {
        const BindingFlags all =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).ToArray();
        return type.GetFields(all)
            .Select(field => field.FieldType)
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.SelectMany(Code))
            .SelectMany(Parts)
            .Where(used => _assemblies.Contains(used.Assembly));
    }

    /// <summary>A type with what it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private static IEnumerable<Type> Code(MethodBase method)
    {
        var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        var own = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length; )
        {
            var isLong = il[at] == 0xFE;
            var code = _codes[isLong ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += isLong ? 2 : 1;
            switch (code.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(il, at));
                    break;
                case OperandType.InlineMethod
                or OperandType.InlineField
                or OperandType.InlineType
                or OperandType.InlineTok:
                    var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), types, own)!;
                    foreach (var type in member is Type whole ? [whole] : Named(member))
                    {
                        yield return type;
                    }

                    at += 4;
                    break;
                default:
                    at += 4;
                    break;
            }
        }

        static IEnumerable<Type> Named(MemberInfo member) =>
            member is MethodInfo { IsGenericMethod: true } generic
                ? [member.DeclaringType!, .. generic.GetGenericArguments()]
                : [member.DeclaringType!];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SplitProofs.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside of the repository.");
        }

        return folder.FullName;
    }
}
