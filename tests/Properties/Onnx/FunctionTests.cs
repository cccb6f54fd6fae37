using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>Operators that a file defines by nodes.</summary>
public class FunctionTests
{
    [Fact]
    public void A_function_counts_as_its_nodes()
    {
        var file = new OnnxWriter();
        var body = new OnnxWriter();
        body.NamedNode("product", "MatMul", "", ["a", "w"], ["p"]);
        body.NamedNode("act", "Relu", "", ["p"], ["r"]);
        file.Function("mine", "Layer", ["a", "w"], ["r"], body);
        var first = file.NamedNode("one", "Layer", "mine", [file.Input("x", 1, 6), file.Weights(6, 4)], ["h"]);
        file.Output(file.NamedNode("two", "Layer", "mine", [first[0], file.Weights(4, 3)], ["y"])[0]);
        Assert.Equal(
            [
                "- dense: {units: 4, bias: false, name: one.product}",
                "- relu",
                "- dense: {units: 3, bias: false, name: two.product}",
                "- relu",
            ],
            Importing.Layers(file.Bytes())
        );
        Assert.Equal((24 + 12, 4 + 3, 24 + 12), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void An_attribute_of_the_use_holds_before_the_default()
    {
        var file = new OnnxWriter();
        var body = new OnnxWriter();
        body.NamedNode("", "Gemm", "", ["a", "w"], ["p"], Given("transB", "turned"));
        file.Function("mine", "Layer", ["a", "w"], ["p"], body, Int("turned", 1));
        var first = file.NamedNode("", "Layer", "mine", [file.Input("x", 1, 6), file.Weights(4, 6)], ["h"]);
        file.Output(file.NamedNode("", "Layer", "mine", [first[0], file.Weights(4, 3)], ["y"], Int("turned", 0))[0]);
        Assert.Equal((24 + 12, 0, 24 + 12), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_function_that_uses_itself_is_refused()
    {
        var file = new OnnxWriter();
        var body = new OnnxWriter();
        body.NamedNode("again", "Layer", "mine", ["a"], ["p"]);
        file.Function("mine", "Layer", ["a"], ["p"], body);
        file.Output(file.NamedNode("call", "Layer", "mine", [file.Input("x", 1, 6)], ["y"])[0]);
        Assert.Contains(
            "functions are inside of more than 16 others",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Functions_that_multiply_their_nodes_are_refused()
    {
        var file = new OnnxWriter();
        for (var level = 0; level < 12; level++)
        {
            var body = new OnnxWriter();
            var tensor = "a";
            for (var use = 0; use < 10; use++)
            {
                tensor = body.NamedNode(
                    "",
                    level == 0 ? "Relu" : $"Level{level - 1}",
                    level == 0 ? "" : "mine",
                    [tensor],
                    [$"p{use}"]
                )[0];
            }

            file.Function("mine", $"Level{level}", ["a"], [tensor], body);
        }

        file.Output(file.NamedNode("call", "Level11", "mine", [file.Input("x", 1, 6)], ["y"])[0]);
        Assert.Contains(
            "have more than 100000 nodes together",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }
}
