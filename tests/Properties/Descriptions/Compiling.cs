using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Descriptions;

/// <summary>Compiles descriptions as tests want them.</summary>
internal static class Compiling
{
    /// <summary>The network of a description that must compile.</summary>
    public static CompiledNetwork Network(string text) =>
        Description
            .Compile(text, "test.dnn.yaml")
            .Match(
                succeeded => succeeded.Network,
                failed => throw new Xunit.Sdk.XunitException(string.Join("\n", failed.Errors) + "\n\n" + text)
            );

    /// <summary>A network with an input and layers given in flow or block style.</summary>
    public static CompiledNetwork Network(string input, string layers, string parameters = "{}") =>
        Network(Text(input, layers, parameters));

    public static string Text(string input, string layers, string parameters = "{}") =>
        $"name: Test\nparameters: {parameters}\ninput: {input}\nlayers:\n{layers}\n";

    /// <summary>The only stage of a network, for the defaults.</summary>
    public static EvaluatedStage OnlyStage(string input, string layers, string parameters = "{}") =>
        Assert.Single(Network(input, layers, parameters).EvaluateDefaults().Stages);

    /// <summary>The faults of a description, as <c>SP0301(4,5)</c>.</summary>
    public static string[] Faults(string text) =>
        [
            .. Description
                .Compile(text, "test.dnn.yaml")
                .Faults.Select(fault => $"{fault.Kind.Id}({fault.Span.Position.Line},{fault.Span.Position.Column})"),
        ];

    public static Fault OnlyFault(string text) => Assert.Single(Description.Compile(text, "test.dnn.yaml").Faults);

    extension(Fault fault)
    {
        /// <summary>Where a fault of a description is.</summary>
        public SourceSpan Span => Assert.IsType<Place.Span>(fault.Place).At;
    }
}
