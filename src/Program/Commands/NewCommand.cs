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

    /// <summary>Writes the files. None of them may exist already.</summary>
    private static Result<ImmutableArray<string>> Write(ImmutableArray<TemplateFile> files) =>
        Results
            .All(files.Select(RequireNew))
            .Bind(_ =>
                Results.All(
                    files.Select(file =>
                    {
                        if (Path.GetDirectoryName(file.Path) is { Length: > 0 } folder)
                        {
                            Directory.CreateDirectory(folder);
                        }

                        return ReplacedFile.Write(file.Path, file.Text);
                    })
                )
            );

    private static Result<string> RequireNew(TemplateFile file) =>
        Path.Exists(file.Path)
            ? Results.Failure<string>(
                new Place.WholeFile(file.Path),
                "this is there already",
                "Choose another name, or delete it first."
            )
            : Results.Success(file.Path);
}
