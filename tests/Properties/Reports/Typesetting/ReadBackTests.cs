using System.Xml.Linq;
using FsCheck.Fluent;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Properties.Reports.Typesetting;

public sealed class ReadBackTests
{
    private const int Cases = 5000;

    // Up to how sums and products are grouped, which a printer may leave out.
    [Fact]
    public void What_is_printed_reads_as_what_was_meant() =>
        Property.Holds(
            Cases,
            Prop.ForAll(
                ExpressionGenerator.Arithmetic,
                expression =>
                {
                    var latex = Formula.Of(expression).Latex;
                    var read = LatexReader.Read(latex);
                    return Shape
                        .Of(read)
                        .Equals(Shape.Of(expression), StringComparison.Ordinal)
                        .Label($"{latex} reads as {read}");
                }
            )
        );

    [Fact]
    public void MathML_is_well_formed() =>
        Property.Holds(
            Cases,
            Prop.ForAll(
                ExpressionGenerator.Arithmetic,
                expression => XElement.Parse(Formula.Of(expression).MathMl).Name == "mrow"
            )
        );

    [Fact]
    public void Every_element_of_MathML_has_the_number_of_children_that_it_needs() =>
        Property.Holds(
            Cases,
            Prop.ForAll(
                ExpressionGenerator.Arithmetic,
                expression =>
                    XElement
                        .Parse(Formula.Of(expression).MathMl)
                        .DescendantsAndSelf()
                        .All(element =>
                            element.Name.LocalName switch
                            {
                                "mfrac" or "msup" or "msub" or "mover" => element.Elements().Count() == 2,
                                "msubsup" or "munderover" => element.Elements().Count() == 3,
                                "mi" or "mn" or "mo" => !element.HasElements && element.Value.Length > 0,
                                _ => true,
                            }
                        )
            )
        );
}
