namespace SplitProofs.Properties.Descriptions;

/// <summary>Layers that a condition chooses.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("1 == 1", true)]
    [InlineData("1 == 2", false)]
    [InlineData("1 != 2", true)]
    [InlineData("2 != 2", false)]
    [InlineData("1 < 2", true)]
    [InlineData("2 < 2", false)]
    [InlineData("2 <= 2", true)]
    [InlineData("3 <= 2", false)]
    [InlineData("3 > 2", true)]
    [InlineData("2 > 2", false)]
    [InlineData("2 >= 2", true)]
    [InlineData("1 >= 2", false)]
    [InlineData("2*width + 1 > width", true)]
    [InlineData("width - width == 0", true)]
    [InlineData("width == 0", false)]
    [InlineData("width // 2 + 1 < 1", false)]
    [InlineData("limited >= 2", true)]
    [InlineData("limited < 2", false)]
    public void The_layers_are_those_that_the_condition_chooses(string condition, bool holds)
    {
        var layers =
            $"  - dense: width + limited\n  - when: {condition}\n    layers: [dense: 3]\n    otherwise: [dense: 5, relu]";
        var network = Compiling.Network("{shape: [4]}", layers, "{width: 7, limited: {default: 4, min: 2, max: 5}}");
        Assert.Equal(holds ? 3 * 32 : 5 * 32, network.EvaluateDefaults().Stages[^1].OutputBits);
    }

    [Fact]
    public void Without_an_alternative_there_is_nothing() =>
        Assert.Equal(
            ["dense1", "dense2"],
            Compiling
                .Network("{shape: [4]}", "  - dense: 4\n  - when: 1 > 2\n    layers: [dense: 3]\n  - dense: 2")
                .EvaluateDefaults()
                .Stages.Select(stage => stage.Name)
        );

    [Fact]
    public void Chosen_layers_are_as_if_they_were_written_in_place() =>
        Assert.Equal(
            Compiling
                .Network("{shape: [4]}", "  - dense: 4\n  - as: skip\n  - relu\n  - dense: 4\n  - add: skip")
                .EvaluateDefaults(),
            Compiling
                .Network(
                    "{shape: [4]}",
                    "  - dense: 4\n  - when: 1 < 2\n    layers: [as: skip, relu]\n  - dense: 4\n  - add: skip"
                )
                .EvaluateDefaults()
        );

    // The inverted residuals of MobileNetV2 in one block: 3,504,872 parameters, as torchvision states.
    [Fact]
    public void A_block_may_leave_out_layers_by_its_arguments()
    {
        const string text = """
            name: Mobile
            input: {shape: [3, 224, 224], bits: 8}
            blocks:
              inverted:
                arguments: {before: , expansion: , filters: , stride: 1}
                layers:
                  - as: whole
                  - when: expansion != 1
                    layers:
                      - conv: {filters: before*expansion, kernel: 1, bias: false}
                      - batchnorm
                      - relu6
                  - depthwise: {kernel: 3, stride: stride, padding: 1, bias: false}
                  - batchnorm
                  - relu6
                  - conv: {filters: filters, kernel: 1, bias: false}
                  - batchnorm
                  - when: stride == 1
                    layers:
                      - when: before == filters
                        layers: [add: whole]
            layers:
              - conv: {filters: 32, kernel: 3, stride: 2, padding: 1, bias: false}
              - batchnorm
              - relu6
              - inverted: {before: 32, expansion: 1, filters: 16}
              - inverted: {before: 16, expansion: 6, filters: 24, stride: 2}
              - inverted: {before: 24, expansion: 6, filters: 24}
              - inverted: {before: 24, expansion: 6, filters: 32, stride: 2}
              - repeat: 2
                layers: [inverted: {before: 32, expansion: 6, filters: 32}]
              - inverted: {before: 32, expansion: 6, filters: 64, stride: 2}
              - repeat: 3
                layers: [inverted: {before: 64, expansion: 6, filters: 64}]
              - inverted: {before: 64, expansion: 6, filters: 96}
              - repeat: 2
                layers: [inverted: {before: 96, expansion: 6, filters: 96}]
              - inverted: {before: 96, expansion: 6, filters: 160, stride: 2}
              - repeat: 2
                layers: [inverted: {before: 160, expansion: 6, filters: 160}]
              - inverted: {before: 160, expansion: 6, filters: 320}
              - conv: {filters: 1280, kernel: 1, bias: false}
              - batchnorm
              - relu6
              - global_avgpool
              - flatten
              - dense: 1000
            """;
        Assert.Empty(Compiling.Faults(text));
        var network = Compiling.Network(text).EvaluateDefaults();
        var shipped = Compiling.Network(Resources.Read("models/mobilenet-v2.dnn.yaml")).EvaluateDefaults();
        Assert.Equal((3_504_872, shipped.Macs), (network.Parameters, network.Macs));
    }

    [Theory]
    [InlineData(
        "«width == 7»",
        "SP0311",
        "depends on the parameters: width == 7 is true for some of their values only"
    )]
    [InlineData("«width < 8»", "SP0311", "depends on the parameters")]
    [InlineData("«width»", "SP0103", "A condition compares two expressions")]
    [InlineData("«1 < 2 < 3»", "SP0103", "A condition compares two expressions")]
    [InlineData("«1 = 2»", "SP0103", "A condition compares two expressions")]
    [InlineData("1 == «widht»", "SP0202", "Did you mean 'width'?")]
    [InlineData("width + «» == 2", "SP0201", "")]
    public void A_condition_that_cannot_be_read_or_decided_is_reported_at_its_place(
        string marked,
        string id,
        string words
    )
    {
        var condition = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var text = Compiling.Text(
            "{shape: [4]}",
            $"  - dense: width\n  - when: {condition}\n    layers: [relu]",
            "{width: 7}"
        );
        var fault = Compiling.OnlyFault(text);
        Assert.Equal(id, fault.Kind.Id);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        if (words.Length > 0)
        {
            Assert.Equal((6, 11 + marked.IndexOf('«')), (fault.Span.Position.Line, fault.Span.Position.Column));
        }
    }

    [Fact]
    public void A_tensor_that_a_block_uses_in_some_of_its_uses_draws_no_warning()
    {
        const string text = """
            name: Test
            input: {shape: [4]}
            blocks:
              step:
                arguments: [skips]
                layers:
                  - as: before
                  - dense: 4
                  - when: skips == 1
                    layers: [add: before]
            layers:
              - step: 0
              - step: 1
            """;
        Assert.Empty(Compiling.Faults(text));
        Assert.Equal(["SP0308(7,13)"], Compiling.Faults(text.Replace("step: 1", "step: 2", StringComparison.Ordinal)));
    }
}
