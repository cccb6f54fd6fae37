using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Descriptions.Problems;

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

    /// <summary>The problems of a description, as <c>SP0301(4,5)</c>.</summary>
    public static string[] Problems(string text) =>
        [.. Description.Compile(text, "test.dnn.yaml").Problems.Select(Place)];

    public static Problem OnlyProblem(string text) =>
        Assert.Single(Description.Compile(text, "test.dnn.yaml").Problems);

    private static string Place(Problem problem) =>
        $"{problem.Kind.Id}({problem.Span.Position.Line},{problem.Span.Position.Column})";
}
