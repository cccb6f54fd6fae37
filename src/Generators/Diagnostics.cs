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

    private static readonly DiagnosticDescriptor MalformedYaml = new(
        "SP0001",
        "The file is not valid YAML",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NotOneDocument = new(
        "SP0002",
        "The file does not hold exactly one document",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnsupportedYaml = new(
        "SP0003",
        "A feature of YAML that is not used here",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor DuplicateKey = new(
        "SP0004",
        "A key is given twice",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NestedTooDeeply = new(
        "SP0005",
        "The file is nested too deeply",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor TooLong = new(
        "SP0006",
        "The file is too long",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnknownKey = new(
        "SP0101",
        "Unknown key",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor MissingKey = new(
        "SP0102",
        "A key is missing",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor WrongForm = new(
        "SP0103",
        "A value has the wrong form",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnsuitableName = new(
        "SP0104",
        "A name cannot be used in the generated code",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor MalformedExpression = new(
        "SP0201",
        "Malformed expression",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnknownParameter = new(
        "SP0202",
        "Unknown parameter",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor InexactDivision = new(
        "SP0203",
        "A division may leave a remainder",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor InvalidDivisor = new(
        "SP0204",
        "A divisor is not positive",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor ExpressionTooLarge = new(
        "SP0205",
        "An expression is too large to analyse",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor ParameterOutOfRange = new(
        "SP0206",
        "A default is outside of its parameter's range",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnusedParameter = new(
        "SP0207",
        "A parameter is never used",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnknownOperator = new(
        "SP0301",
        "Unknown operator",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnknownArgument = new(
        "SP0302",
        "Unknown argument",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor MissingArgument = new(
        "SP0303",
        "An argument is missing",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor InvalidArgument = new(
        "SP0304",
        "An argument has the wrong form",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor InvalidStageName = new(
        "SP0305",
        "A stage's name cannot be used",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnknownTensor = new(
        "SP0306",
        "Unknown tensor",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnsuitableTensorName = new(
        "SP0307",
        "A tensor's name cannot be used",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnusedTensor = new(
        "SP0308",
        "A tensor is never used",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor InvalidBlock = new(
        "SP0309",
        "A block cannot be used so",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnusedBlock = new(
        "SP0310",
        "A block is never used",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnsuitableShape = new(
        "SP0401",
        "An operator does not take a tensor of this shape",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor TooSmall = new(
        "SP0402",
        "A number is too small",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor WindowTooLarge = new(
        "SP0403",
        "A window is larger than its padded input",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor ShapeNeverSettles = new(
        "SP0404",
        "A repeated part changes the shape every time",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor TooManyStages = new(
        "SP0405",
        "The chain has too many stages",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NoStages = new(
        "SP0406",
        "The network has no stage",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NumberTooLarge = new(
        "SP0407",
        "A number does not fit in 64 bits",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor MismatchedShapes = new(
        "SP0408",
        "Tensors do not fit together",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor DifferentWeights = new(
        "SP0409",
        "Shared weights differ in size",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor EqualByDefault = new(
        "SP0410",
        "Stages are equal for the default parameters only",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor DuplicateModel = new(
        "SP0501",
        "Two descriptions have the same name",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor UnreadableFile = new(
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
        MalformedYaml,
        NotOneDocument,
        UnsupportedYaml,
        DuplicateKey,
        NestedTooDeeply,
        TooLong,
        UnknownKey,
        MissingKey,
        WrongForm,
        UnsuitableName,
        MalformedExpression,
        UnknownParameter,
        InexactDivision,
        InvalidDivisor,
        ExpressionTooLarge,
        ParameterOutOfRange,
        UnusedParameter,
        UnknownOperator,
        UnknownArgument,
        MissingArgument,
        InvalidArgument,
        InvalidStageName,
        UnknownTensor,
        UnsuitableTensorName,
        UnusedTensor,
        InvalidBlock,
        UnusedBlock,
        UnsuitableShape,
        TooSmall,
        WindowTooLarge,
        ShapeNeverSettles,
        TooManyStages,
        NoStages,
        NumberTooLarge,
        MismatchedShapes,
        DifferentWeights,
        EqualByDefault,
        DuplicateModel,
        UnreadableFile,
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
