using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SplitProofs.Text.Faults;

namespace SplitProofs.Generators;

/// <summary>
/// The faults of descriptions as the compiler's diagnostics. Each descriptor is written out, because release tracking
/// (AnalyzerReleases.*.md) reads them from the source.
/// </summary>
internal static class Diagnostics
{
    private const string Category = "SplitProofs.Descriptions";

    private static readonly DiagnosticDescriptor _malformedYaml = new(
        "SP0001",
        "The file is not valid YAML",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _notOneDocument = new(
        "SP0002",
        "The file does not hold exactly one document",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unsupportedYaml = new(
        "SP0003",
        "A feature of YAML that is not used here",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _duplicateKey = new(
        "SP0004",
        "A key is given twice",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _nestedTooDeeply = new(
        "SP0005",
        "The file is nested too deeply",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _tooLong = new(
        "SP0006",
        "The file is too long",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unknownKey = new(
        "SP0101",
        "Unknown key",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _missingKey = new(
        "SP0102",
        "A key is missing",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _wrongForm = new(
        "SP0103",
        "A value has the wrong form",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unsuitableName = new(
        "SP0104",
        "A name cannot be used in the generated code",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _malformedExpression = new(
        "SP0201",
        "Malformed expression",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unknownParameter = new(
        "SP0202",
        "Unknown parameter",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _inexactDivision = new(
        "SP0203",
        "A division may leave a remainder",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _invalidDivisor = new(
        "SP0204",
        "A divisor is not positive",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _expressionTooLarge = new(
        "SP0205",
        "An expression is too large to analyse",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _parameterOutOfRange = new(
        "SP0206",
        "A default is outside of its parameter's range",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unusedParameter = new(
        "SP0207",
        "A parameter is never used",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unknownOperator = new(
        "SP0301",
        "Unknown operator",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unknownArgument = new(
        "SP0302",
        "Unknown argument",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _missingArgument = new(
        "SP0303",
        "An argument is missing",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _invalidArgument = new(
        "SP0304",
        "An argument has the wrong form",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _invalidStageName = new(
        "SP0305",
        "A stage's name cannot be used",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unknownTensor = new(
        "SP0306",
        "Unknown tensor",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unsuitableTensorName = new(
        "SP0307",
        "A tensor's name cannot be used",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unusedTensor = new(
        "SP0308",
        "A tensor is never used",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _invalidBlock = new(
        "SP0309",
        "A block cannot be used so",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unusedBlock = new(
        "SP0310",
        "A block is never used",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _undecidedCondition = new(
        "SP0311",
        "A condition is not decided",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unsuitableShape = new(
        "SP0401",
        "An operator does not take a tensor of this shape",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _tooSmall = new(
        "SP0402",
        "A number is too small",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _windowTooLarge = new(
        "SP0403",
        "A window is larger than its padded input",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _shapeNeverSettles = new(
        "SP0404",
        "A repeated part changes the shape every time",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _tooManyStages = new(
        "SP0405",
        "The chain has too many stages",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _noStages = new(
        "SP0406",
        "The network has no stage",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _numberTooLarge = new(
        "SP0407",
        "A number does not fit in 64 bits",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _mismatchedShapes = new(
        "SP0408",
        "Tensors do not fit together",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _differentWeights = new(
        "SP0409",
        "Shared weights differ in size",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _equalByDefault = new(
        "SP0410",
        "Stages are equal for the default parameters only",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _channelsLast = new(
        "SP0411",
        "The channels of an image seem to come last",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _duplicateModel = new(
        "SP0501",
        "Two descriptions have the same name",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor _unreadableFile = new(
        "SP0502",
        "A description cannot be read",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    /// <summary>A descriptor for each kind of fault.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        _malformedYaml,
        _notOneDocument,
        _unsupportedYaml,
        _duplicateKey,
        _nestedTooDeeply,
        _tooLong,
        _unknownKey,
        _missingKey,
        _wrongForm,
        _unsuitableName,
        _malformedExpression,
        _unknownParameter,
        _inexactDivision,
        _invalidDivisor,
        _expressionTooLarge,
        _parameterOutOfRange,
        _unusedParameter,
        _unknownOperator,
        _unknownArgument,
        _missingArgument,
        _invalidArgument,
        _invalidStageName,
        _unknownTensor,
        _unsuitableTensorName,
        _unusedTensor,
        _invalidBlock,
        _unusedBlock,
        _undecidedCondition,
        _unsuitableShape,
        _tooSmall,
        _windowTooLarge,
        _shapeNeverSettles,
        _tooManyStages,
        _noStages,
        _numberTooLarge,
        _mismatchedShapes,
        _differentWeights,
        _equalByDefault,
        _channelsLast,
        _duplicateModel,
        _unreadableFile,
    ];

    /// <summary>A fault as a diagnostic on its place in the description.</summary>
    public static Diagnostic Of(Fault fault) =>
        Diagnostic.Create(
            Descriptors.First(known => known.Id == fault.Kind.Id),
            fault.Place is Place.Span span ? LocationOf(span) : Location.None,
            fault.Message
        );

    private static Location LocationOf(Place.Span place)
    {
        var line = place.At.Position.Line - 1;
        var column = place.At.Position.Column - 1;
        return Location.Create(
            place.File,
            new TextSpan(place.At.Start, place.At.Length),
            new LinePositionSpan(new(line, column), new(line, column + place.At.Length))
        );
    }
}
