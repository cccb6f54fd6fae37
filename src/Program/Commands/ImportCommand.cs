using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Inputs.Networks;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs import</c>: writes the description of a network in the ONNX format.</summary>
internal static class ImportCommand
{
    private const string Ending = ".yaml";

    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "A network in the ONNX format. Its weights are not read.",
            HelpName = "FILE.onnx",
        };
        var output = new Option<string?>("--output")
        {
            Description = "The file to write, in place of standard output. A file that exists is replaced.",
            HelpName = "FILE.dnn.yaml",
        };
        var onnx = new OnnxOptions();
        var command = new Command("import", "Writes the description of a network in the ONNX format.") { file, output };
        onnx.AddTo(command);
        command.SetLimitedAction(
            "the network was not imported",
            (parse, limit) =>
                limit
                    .Run(() =>
                        onnx.Read(parse)
                            .Unless(
                                _ =>
                                    parse.GetValue(output)?.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
                                    == false,
                                _ =>
                                    new(
                                        new Place.Option("--output"),
                                        $"{Quote.Of(parse.GetValue(output)!)} does not end in {Ending}, as descriptions do",
                                        "Name a description, such as net.dnn.yaml."
                                    )
                            )
                            .Bind(options => OnnxFile.Import(parse.GetRequiredValue(file), options))
                    )
                    .Bind(imported => Write(imported, parse.GetValue(output)))
                    .Match(imported => Report(imported, parse.GetValue(output)), Messages.Faults)
        );
        return command;
    }

    private static Result<ImportedNetwork> Write(ImportedNetwork imported, string? path)
    {
        if (path is null)
        {
            Console.Out.Write(imported.Description);
            return Results.Success(imported);
        }

        return ReplacedFile.Write(path, imported.Description).Map(_ => imported);
    }

    private static int Report(ImportedNetwork imported, string? path)
    {
        foreach (var note in imported.Notes)
        {
            Messages.Warning(note);
        }

        if (path is not null)
        {
            Messages.Progress($"The description is in {path}.");
        }

        return ExitCode.Success;
    }
}
