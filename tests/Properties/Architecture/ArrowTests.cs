using System.Collections.Immutable;
using System.Reflection;
using ArchUnitNET.Loader;
using SplitProofs.Models;

namespace SplitProofs.Properties.Architecture;

/// <summary>Folders and projects use one another as <see cref="Arrows"/> says: the compiled code is asked, not its source.</summary>
public class ArrowTests
{
    private const string Root = "SplitProofs.";

    private static readonly ILookup<string, string> _found = Found().ToLookup(arrow => arrow.From, arrow => arrow.To);

    public static TheoryData<string> Folders => [.. Arrows.Folders.Select(room => room.Name)];

    public static TheoryData<string> Projects => [.. Arrows.Projects.Select(room => room.Name)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_the_folders_of_its_project_that_the_table_allows_and_no_others(string folder)
    {
        var allowed = Arrows.Folders.Single(room => room.Name == folder).Uses;
        Assert.Equal([], _found[folder].Except(allowed).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_the_projects_that_the_table_allows_and_no_others(string project)
    {
        var allowed = Arrows.Projects.Single(room => room.Name == project).Uses;
        var assembly = ProjectAssemblies.All.Single(assembly => ProjectOf(assembly.GetName()) == project);
        var used = assembly
            .GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith(Root, StringComparison.Ordinal))
            .Select(ProjectOf);
        Assert.Equal([], used.Except(allowed).Order(StringComparer.Ordinal));
    }

    /// <summary>Otherwise the tests above would pass where nothing was found.</summary>
    [Fact]
    public void Each_arrow_that_the_table_allows_between_folders_is_there() =>
        Assert.Equal(
            [],
            Arrows.Folders.SelectMany(room =>
                room.Uses.Except(_found[room.Name]).Select(unused => $"{room.Name} -> {unused}")
            )
        );

    [Fact]
    public void Each_folder_stands_in_the_table() =>
        Assert.Equal(
            Arrows.Folders.Select(room => room.Name).Order(StringComparer.Ordinal),
            ProjectAssemblies
                .All.Where(assembly => assembly != typeof(Catalogue).Assembly)
                .SelectMany(assembly => assembly.GetTypes())
                .Select(type => type.Namespace ?? "")
                .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
                .Select(name => name[Root.Length..])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_tables_have_no_circle()
    {
        AssertEachStandsBelowWhatItUses(Arrows.Projects);
        AssertEachStandsBelowWhatItUses(Arrows.Folders);
    }

    private static void AssertEachStandsBelowWhatItUses(ImmutableArray<Arrows.Room> rooms) =>
        Assert.All(
            rooms.Index(),
            room =>
                Assert.Subset(
                    rooms.Take(room.Index).Select(above => above.Name).ToHashSet(),
                    room.Item.Uses.ToHashSet()
                )
        );

    private static string ProjectOf(AssemblyName name) =>
        name.Name == "splitproofs" ? "Program" : name.Name![Root.Length..];

    /// <summary>The arrows between folders of one project that the compiled code has.</summary>
    private static IEnumerable<(string From, string To)> Found() =>
        new ArchLoader()
            .LoadAssemblies([.. ProjectAssemblies.All])
            .Build()
            .Types.SelectMany(type =>
                type.Dependencies.Select(used => (From: FolderOf(type), To: FolderOf(used.Target)))
            )
            .Where(arrow => arrow.From != arrow.To && IsOfOneProject(arrow.From, arrow.To))
            .Distinct();

    private static string FolderOf(ArchUnitNET.Domain.IType type) =>
        type.Namespace?.FullName is { } name && name.StartsWith(Root, StringComparison.Ordinal)
            ? name[Root.Length..]
            : "";

    private static bool IsOfOneProject(string from, string to) =>
        from.Length > 0 && to.Length > 0 && from.Split('.')[0] == to.Split('.')[0];
}
