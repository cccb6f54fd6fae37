using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Generators;

namespace SplitProofs.Properties.Generators;

/// <summary>What runs again after which edit.</summary>
public class IncrementalityTests
{
    private const string Path = "/a/x.dnn.yaml";

    private static readonly DescriptionText _before = new(Path, Driver.Perceptron);
    private static readonly DescriptionText _other = new(
        "/a/y.dnn.yaml",
        Driver.Perceptron.Replace("Perceptron", "Other")
    );

    [Fact]
    public void An_edit_of_the_code_leaves_every_step_cached()
    {
        var result = After(driver => driver, Driver.Compilation("class Edited;"));
        Assert.All(
            StepNames.All.Where(step => step != StepNames.Compiled),
            step => Assert.All(Reasons(result, step), reason => Assert.Contains(reason, _untouched))
        );
        AssertOutputs(result, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void The_same_text_as_a_new_file_leaves_the_output_cached()
    {
        var result = Replaced(Driver.Perceptron);
        AssertReason(result, StepNames.Text, IncrementalStepRunReason.Unchanged);
        AssertOutputs(result, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edited_comment_is_parsed_but_leaves_the_output_cached()
    {
        var result = Replaced($"# A comment.\n{Driver.Perceptron.Replace("depth: 3,", "depth:  3, ")}");
        AssertReason(result, StepNames.Text, IncrementalStepRunReason.Modified);
        AssertReason(result, StepNames.Compiled, IncrementalStepRunReason.Unchanged);
        AssertOutputs(result, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_real_change_runs_through_for_its_file_only()
    {
        var result = Replaced(Driver.Perceptron.Replace("depth: 3", "depth: 4"));
        AssertReason(result, StepNames.Text, IncrementalStepRunReason.Modified);
        AssertReason(result, StepNames.Compiled, IncrementalStepRunReason.Modified);
        AssertReason(result, StepNames.Model, IncrementalStepRunReason.Modified);
        Assert.All(Reasons(result, StepNames.Names), reason => Assert.Contains(reason, _untouched));
        var outputs = OutputReasons(result);
        Assert.Single(outputs, reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(
            outputs.Where(reason => reason != IncrementalStepRunReason.Modified),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)
        );
    }

    [Fact]
    public void No_step_holds_symbols_syntax_or_compilations()
    {
        var result = After(driver => driver, Driver.Compilation("class Edited;"));
        foreach (var step in StepNames.All.SelectMany(name => result.TrackedSteps[name]))
        {
            Assert.All(
                step.Outputs,
                output => AssertHoldsNoCode(output.Value, new HashSet<object>(ReferenceEqualityComparer.Instance))
            );
        }
    }

    [Fact]
    public void The_same_description_compiles_to_equal_networks() =>
        Assert.Equal(
            Descriptions.Compiling.Network(Driver.Perceptron),
            Descriptions.Compiling.Network("# x\n" + Driver.Perceptron)
        );

    [Fact]
    public void Different_descriptions_compile_to_unequal_networks() =>
        Assert.NotEqual(
            Descriptions.Compiling.Network(Driver.Perceptron),
            Descriptions.Compiling.Network(Driver.Perceptron.Replace("relu", "tanh"))
        );

    private static readonly IncrementalStepRunReason[] _untouched =
    [
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Unchanged,
    ];

    private static GeneratorRunResult Replaced(string text) =>
        After(driver => driver.ReplaceAdditionalText(_before, new DescriptionText(Path, text)), Driver.Compilation());

    private static GeneratorRunResult After(
        Func<GeneratorDriver, GeneratorDriver> edit,
        CSharpCompilation compilation
    ) =>
        edit(Driver.Of(_before, _other).RunGenerators(Driver.Compilation()))
            .RunGenerators(compilation)
            .GetRunResult()
            .Results[0];

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static List<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        [
            .. result
                .TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(run => run.Outputs)
                .Select(output => output.Reason),
        ];

    private static void AssertReason(GeneratorRunResult result, string step, IncrementalStepRunReason expected) =>
        Assert.Equal(
            [expected, IncrementalStepRunReason.Cached],
            Reasons(result, step).OrderBy(reason => reason == IncrementalStepRunReason.Cached)
        );

    private static void AssertOutputs(GeneratorRunResult result, IncrementalStepRunReason expected)
    {
        Assert.NotEmpty(OutputReasons(result));
        Assert.All(OutputReasons(result), reason => Assert.Equal(expected, reason));
    }

    private static void AssertHoldsNoCode(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertHoldsNoCode(item, seen);
            }
        }

        for (
            var type = value.GetType();
            type is not null && type.Assembly != typeof(object).Assembly;
            type = type.BaseType
        )
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                AssertHoldsNoCode(field.GetValue(value), seen);
            }
        }
    }
}
