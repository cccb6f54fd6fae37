using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs inspect</c>: shows what each stage of a network costs, what each cut sends, and the memory up to it.</summary>
internal static class InspectCommand
{
    private static readonly ImmutableArray<(string Name, Func<Inspection, string> Write)> _formats =
    [
        ("table", InspectionText.Of),
        ("markdown", InspectionMarkdown.Of),
        ("csv", InspectionCsv.Of),
        ("json", InspectionJson.Of),
    ];

    private static readonly ImmutableArray<string> _formatNames = [.. _formats.Select(format => format.Name)];

    public static Command Create()
    {
        var model = new Argument<string>("model")
        {
            Description =
                "A shipped network by name, a description (.dnn.yaml), or a network in the ONNX format (.onnx).",
            HelpName = "NAME|FILE.dnn.yaml|FILE.onnx",
        };
        model.CompletionSources.Add(_ => NetworkOptions.Names.Select(name => new CompletionItem(name)));
        var onnx = new OnnxOptions();
        var format = new Option<string>("--format")
        {
            Description = "The format of the answer.",
            HelpName = string.Join('|', _formatNames),
            DefaultValueFactory = _ => _formatNames[0],
        };
        var parameters = new ParameterOption();
        var json = new FormatOption();
        var command = new Command("inspect", "Counts what a network costs, stage by stage, and what each cut sends.")
        {
            model,
            format,
        };
        parameters.AddTo(command);
        json.AddTo(command);
        onnx.AddTo(command);
        command.SetLimitedAction(
            "the network was not inspected",
            (parse, limit) =>
                limit
                    .Run(() =>
                        Writer(parse, format, json)
                            .And(
                                parameters
                                    .Read(parse)
                                    .And(onnx.Read(parse))
                                    .Bind(given =>
                                        NetworkOptions.Described(
                                            parse.GetRequiredValue(model),
                                            given.First,
                                            given.Second,
                                            "inspect"
                                        )
                                    )
                                    .Map(Inspection.Of)
                            )
                    )
                    .Match(asked => json.Print(parse, asked.Second, asked.First, InspectionJson.Of), Messages.Faults)
        );
        return command;
    }

    private static Result<Func<Inspection, string>> Writer(ParseResult parse, Option<string> option, FormatOption json)
    {
        var isGiven = parse.GetResult(option) is { Implicit: false };
        return NamedChoice
            .Find(option.Name, parse.GetRequiredValue(option), _formats, known => known.Name, "no format")
            .Map(known => known.Write)
            .Unless(
                write => isGiven && json.IsJson(parse) && write != InspectionJson.Of,
                _ => new(new Place.Option("--format, --json"), "two formats are given", "Leave one of them out.")
            );
    }
}
