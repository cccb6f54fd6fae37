using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Properties.Descriptions.OtherTools;

/// <summary>docs/other-names.md, which prints the tables of <see cref="NamesElsewhere"/>.</summary>
internal static class OtherNamesPage
{
    public static string Text { get; } =
        $"""
            # Names of other tools

            What PyTorch, Keras, ONNX and darknet call operators and arguments, and what to write in a
            [description](description-language.md). The compiler says the same where it meets such a name. Capitals, `-`, `_` and a module
            before the name (`nn.Conv2d`) do not matter. Numbers are examples. `skip` is a tensor with a name.

            ## Operators

            | elsewhere | here |
            |---|---|
            {string.Join('\n', NamesElsewhere.Operators.Select(Row))}

            ## Arguments

            Shapes have no batch axis, and axes count from 0 without it.

            | elsewhere | here |
            |---|---|
            {string.Join('\n', NamesElsewhere.Arguments.Select(Row))}

            """;

    private static string Row(OperatorElsewhere row) =>
        $"| {Code(row.Names)} | {row.Here.Match(
            renamed => $"`{renamed.Operator}`",
            written => string.Join("; or ", written.Ways.Select(WayOf)),
            leftOut => $"leave it out: {leftOut.Reason}",
            not => $"not describable: {not.Reason}. {not.Instead}"
        )} |";

    private static string WayOf(Way way) => way.Quoted(layer => $"`{layer}`").TrimEnd();

    private static string Row(ArgumentElsewhere row) =>
        $"| {Code(row.Names)} | {(row.Here.Count > 0 ? string.Join(" or ", row.Here.Select(here => $"`{here}`")) : row.Advice)} |";

    private static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
