namespace SplitProofs.Descriptions.Problems;

/// <summary>A kind of problem; docs/diagnostics.md has a section on each.</summary>
/// <param name="Id">Its identifier, <c>SP</c> and four digits.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record ProblemKind(string Id, string Title, Severity Severity)
{
    internal static readonly ProblemKind MalformedYaml = Error("SP0001", "The file is not valid YAML");
    internal static readonly ProblemKind NotOneDocument = Error(
        "SP0002",
        "The file does not hold exactly one description"
    );
    internal static readonly ProblemKind UnsupportedYaml = Error(
        "SP0003",
        "A feature of YAML that descriptions do not use"
    );
    internal static readonly ProblemKind DuplicateKey = Error("SP0004", "A key is given twice");
    internal static readonly ProblemKind NestedTooDeeply = Error("SP0005", "The description is nested too deeply");
    internal static readonly ProblemKind TooLong = Error("SP0006", "The description is too long");

    internal static readonly ProblemKind UnknownKey = Error("SP0101", "Unknown key");
    internal static readonly ProblemKind MissingKey = Error("SP0102", "A key is missing");
    internal static readonly ProblemKind WrongForm = Error("SP0103", "A value has the wrong form");
    internal static readonly ProblemKind UnsuitableName = Error(
        "SP0104",
        "A name cannot be used in the generated code"
    );

    internal static readonly ProblemKind MalformedExpression = Error("SP0201", "Malformed expression");
    internal static readonly ProblemKind UnknownParameter = Error("SP0202", "Unknown parameter");
    internal static readonly ProblemKind InexactDivision = Error("SP0203", "A division may leave a remainder");
    internal static readonly ProblemKind InvalidDivisor = Error("SP0204", "A divisor is not positive");
    internal static readonly ProblemKind ExpressionTooLarge = Error("SP0205", "An expression is too large to analyse");
    internal static readonly ProblemKind ParameterOutOfRange = Error(
        "SP0206",
        "A default is outside of its parameter's range"
    );
    internal static readonly ProblemKind UnusedParameter = Warning("SP0207", "A parameter is never used");

    internal static readonly ProblemKind UnknownOperator = Error("SP0301", "Unknown operator");
    internal static readonly ProblemKind UnknownArgument = Error("SP0302", "Unknown argument");
    internal static readonly ProblemKind MissingArgument = Error("SP0303", "An argument is missing");
    internal static readonly ProblemKind InvalidArgument = Error("SP0304", "An argument has the wrong form");
    internal static readonly ProblemKind InvalidStageName = Error("SP0305", "A stage's name cannot be used");

    internal static readonly ProblemKind UnknownTensor = Error("SP0306", "Unknown tensor");
    internal static readonly ProblemKind UnsuitableTensorName = Error("SP0307", "A tensor's name cannot be used");
    internal static readonly ProblemKind UnusedTensor = Warning("SP0308", "A tensor is never used");
    internal static readonly ProblemKind InvalidBlock = Error("SP0309", "A block cannot be used so");
    internal static readonly ProblemKind UnusedBlock = Warning("SP0310", "A block is never used");

    internal static readonly ProblemKind UnsuitableShape = Error(
        "SP0401",
        "An operator does not take a tensor of this shape"
    );
    internal static readonly ProblemKind TooSmall = Error("SP0402", "A number is too small");
    internal static readonly ProblemKind WindowTooLarge = Error("SP0403", "A window is larger than its padded input");
    internal static readonly ProblemKind ShapeNeverSettles = Error(
        "SP0404",
        "A repeated part changes the shape every time"
    );
    internal static readonly ProblemKind TooManyStages = Error("SP0405", "The chain has too many stages");
    internal static readonly ProblemKind NoStages = Error("SP0406", "The network has no stage");
    internal static readonly ProblemKind NumberTooLarge = Error("SP0407", "A number does not fit in 64 bits");

    internal static readonly ProblemKind MismatchedShapes = Error("SP0408", "Tensors do not fit together");
    internal static readonly ProblemKind DifferentWeights = Error("SP0409", "Shared weights differ in size");

    internal static readonly ProblemKind EqualByDefault = new(
        "SP0410",
        "Stages are equal for the default parameters only",
        Severity.Information
    );

    internal static readonly ProblemKind DuplicateModel = Error("SP0501", "Two descriptions have the same name");
    internal static readonly ProblemKind UnreadableFile = Error("SP0502", "A description cannot be read");

    /// <summary>Every kind of problem, by identifier.</summary>
    public static EquatableArray<ProblemKind> All { get; } =
        EquatableArray.Of(
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
            UnreadableFile
        );

    private static ProblemKind Error(string id, string title) => new(id, title, Severity.Error);

    private static ProblemKind Warning(string id, string title) => new(id, title, Severity.Warning);
}
