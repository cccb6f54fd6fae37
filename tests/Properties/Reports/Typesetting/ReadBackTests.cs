using System.Xml.Linq;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Properties.Reports.Typesetting;

[Properties(Arbitrary = new[] { typeof(ExpressionGenerator) })]
public sealed class ReadBackTests
{
    private const int Cases = 5000;

    // Up to how sums and products are grouped, which a printer may leave out.
    [Property(MaxTest = Cases)]
    public FsCheck.Property What_is_printed_reads_as_what_was_meant(Expression expression)
    {
        var latex = Formula.Of(expression).Latex;
        var read = LatexReader.Read(latex);
        return Shape.Of(read).Equals(Shape.Of(expression), StringComparison.Ordinal).Label($"{latex} reads as {read}");
    }

    [Property(MaxTest = Cases)]
    public bool MathML_is_well_formed(Expression expression) =>
        XElement.Parse(Formula.Of(expression).MathMl).Name == "mrow";

    [Property(MaxTest = Cases)]
    public bool Every_element_of_MathML_has_the_number_of_children_that_it_needs(Expression expression) =>
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
            );
}
