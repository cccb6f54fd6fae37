using System.Globalization;

namespace SplitProofs.Program.Answers;

/// <summary>An inspected network as comma-separated values: a header, a row for the raw input, and one for each stage.</summary>
internal static class InspectionCsv
{
    private const string Header =
        "stage,macs,elementwise_flops,parameters,parameter_bits,output_bits,output_tensors,peak_bits";

    /// <summary>The lines, without a line break at the end.</summary>
    public static string Of(Inspection network) =>
        string.Join(
            '\n',
            [
                Header,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"input,,,,,{network.Input.Value},{network.InputTensors},{network.Input.Value}"
                ),
                // The language allows no comma and no quotation mark in the name of a stage.
                .. network.Stages.Select(stage =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stage.Name},{stage.Work.Macs.Value},{stage.Work.ElementWise.Value},{stage.Parameters},"
                            + $"{stage.ParameterBits.Value},{stage.Output.Value},{stage.OutputTensors},{stage.Peak.Value}"
                    )
                ),
            ]
        );
}
