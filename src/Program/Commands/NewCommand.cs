using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs new</c>: writes a commented file, or a project, to start from.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var command = new Command("new", "Writes a commented file, or a project, to start from.");
        foreach (var template in Template.All)
        {
            command.Add(Create(template));
        }

        return command;
    }

    private static Command Create(Template template)
    {
        var name = new Argument<string>("name")
        {
            Description = "Its name: lower-case letters, digits and hyphens, beginning with a letter.",
            HelpName = "NAME",
        };
        var command = new Command(template.Kind, template.Summary) { name };
        command.SetAction(parse =>
            TemplateName
                .Read(parse.GetRequiredValue(name))
                .Map(template.FilesFor)
                .Bind(Write)
                .Match(
                    files =>
                    {
                        foreach (var file in files)
                        {
                            Console.Out.WriteLine(file);
                        }

                        return ExitCode.Success;
                    },
                    Messages.Faults
                )
        );
        return command;
    }

    /// <summary>Writes the files, all of them or none. None of them may exist already.</summary>
    private static Result<ImmutableArray<string>> Write(ImmutableArray<TemplateFile> files) =>
        Results
            .All(files.Select(RequireNew))
            .Bind(_ =>
            {
                var made = files
                    .Select(file => Path.GetDirectoryName(file.Path)!)
                    .Distinct()
                    .Where(folder => folder.Length > 0 && !Directory.Exists(folder))
                    .ToImmutableArray();
                var written = ImmutableArray.CreateBuilder<string>();
                foreach (var file in files)
                {
                    var one = Folder(file).Bind(_ => ReplacedFile.Write(file.Path, file.Text));
                    if (!one.Faults.IsEmpty)
                    {
                        foreach (var path in written)
                        {
                            File.Delete(path);
                        }

                        foreach (var folder in made.Where(Directory.Exists))
                        {
                            Directory.Delete(folder);
                        }

                        return one.Map(_ => written.ToImmutable());
                    }

                    written.Add(file.Path);
                }

                return Results.Success(written.ToImmutable());
            });

    /// <summary>Makes the folder of a file, if it is in one.</summary>
    private static Result<TemplateFile> Folder(TemplateFile file)
    {
        if (Path.GetDirectoryName(file.Path) is not { Length: > 0 } folder)
        {
            return Results.Success(file);
        }

        try
        {
            Directory.CreateDirectory(folder);
            return Results.Success(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Results.Failure<TemplateFile>(
                new Place.WholeFile(folder),
                $"this folder cannot be made ({Quote.Plain(e.Message).TrimEnd('.')})",
                "Go to a folder that may be written to, or choose another name."
            );
        }
    }

    private static Result<string> RequireNew(TemplateFile file) =>
        Path.Exists(file.Path)
            ? Results.Failure<string>(
                new Place.WholeFile(file.Path),
                "this is there already",
                "Choose another name, or delete it first."
            )
            : Results.Success(file.Path);
}
