using Microsoft.CodeAnalysis;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Generators;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Generators;

public class DescriptionGeneratorTests
{
    [Fact]
    public void A_problem_is_a_diagnostic_on_its_line_and_column()
    {
        var diagnostic = Assert.Single(
            Driver.Run(new DescriptionText("/a/x.dnn.yaml", Driver.Perceptron.Replace("relu", "rellu"))).Diagnostics
        );
        Assert.Equal("SP0301", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/a/x.dnn.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal("(5,29)-(5,34)", diagnostic.Location.GetLineSpan().Span.ToString());
        Assert.Equal("There is no operator 'rellu'. Did you mean 'relu'?", diagnostic.GetMessage());
    }

    [Fact]
    public void A_broken_description_does_not_keep_the_others_from_compiling()
    {
        var result = Driver.Run(
            new DescriptionText("/a/x.dnn.yaml", "name: ["),
            new DescriptionText("/a/y.dnn.yaml", Driver.Perceptron)
        );
        Assert.Equal("SP0001", Assert.Single(result.Diagnostics).Id);
        Assert.Equal(
            ["Catalogue.g.cs", "Perceptron.g.cs"],
            result.GeneratedSources.Select(source => source.HintName).Order()
        );
    }

    [Theory]
    [InlineData("Perceptron")]
    [InlineData("PERCEPTRON")]
    public void The_second_description_of_a_name_is_reported_and_left_out(string name)
    {
        var second = Driver.Perceptron.Replace("Perceptron", name);
        var result = Driver.Run(
            new DescriptionText("/b/second.dnn.yaml", second),
            new DescriptionText("/a/first.dnn.yaml", Driver.Perceptron)
        );
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("SP0501", diagnostic.Id);
        Assert.Equal("/b/second.dnn.yaml: (0,6)-(0,16)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Contains("first.dnn.yaml", Driver.Source(result, "Perceptron.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_reported()
    {
        static DescriptionText File() => new("/a/x.dnn.yaml", Driver.Perceptron);
        Assert.Contains(Driver.Run(File(), File()).Diagnostics, diagnostic => diagnostic.Id == "SP0501");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported() =>
        Assert.Equal("SP0502", Assert.Single(Driver.Run(new DescriptionText("/a/x.dnn.yaml", null)).Diagnostics).Id);

    [Fact]
    public void Other_files_are_left_alone()
    {
        var result = Driver.Run(new DescriptionText("/a/x.yaml", "name: ["));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    [Theory]
    [InlineData("My.Networks", "namespace My.Networks;")]
    [InlineData("my-app.2d.class", "namespace my_app._2d.@class;")]
    [InlineData("", "namespace SplitProofs.Models;")]
    [InlineData(null, "namespace SplitProofs.Models;")]
    public void The_namespace_is_the_projects(string? root, string expected)
    {
        var driver = Driver.InNamespace(root, new DescriptionText("/a/x.dnn.yaml", Driver.Perceptron));
        var sources = driver.RunGenerators(Driver.Compilation()).GetRunResult().Results[0].GeneratedSources;
        Assert.All(
            sources,
            source => Assert.Contains($"\n{expected}\n", source.SourceText.ToString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Generated_code_names_no_folder() =>
        Assert.All(
            Driver.Run(new DescriptionText("/secret/x.dnn.yaml", Driver.Perceptron)).GeneratedSources,
            source => Assert.DoesNotContain("secret", source.SourceText.ToString(), StringComparison.Ordinal)
        );

    [Fact]
    public void Every_kind_of_problem_has_its_descriptor() =>
        Assert.Equal(
            ProblemKind.All.Select(kind => (kind.Id, kind.Title, kind.Severity == Severity.Error)),
            Diagnostics.Descriptors.Select(known =>
                (known.Id, known.Title.ToString(), known.DefaultSeverity == DiagnosticSeverity.Error)
            )
        );
}
