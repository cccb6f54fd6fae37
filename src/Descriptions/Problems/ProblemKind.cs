using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Problems;

/// <summary>The kinds of faults of descriptions; docs/diagnostics.md has a section on each.</summary>
public static class ProblemKind
{
    internal static readonly FaultKind WrongForm = YamlFaultKind.WrongForm;

    internal static readonly FaultKind UnsuitableName = FaultKind.Error(
        "SP0104",
        "A name cannot be used in the generated code"
    );

    internal static readonly FaultKind MalformedExpression = FaultKind.Error("SP0201", "Malformed expression");
    internal static readonly FaultKind UnknownParameter = FaultKind.Error("SP0202", "Unknown parameter");
    internal static readonly FaultKind InexactDivision = FaultKind.Error("SP0203", "A division may leave a remainder");
    internal static readonly FaultKind InvalidDivisor = FaultKind.Error("SP0204", "A divisor is not positive");
    internal static readonly FaultKind ExpressionTooLarge = FaultKind.Error(
        "SP0205",
        "An expression is too large to analyse"
    );
    internal static readonly FaultKind ParameterOutOfRange = FaultKind.Error(
        "SP0206",
        "A default is outside of its parameter's range"
    );
    internal static readonly FaultKind UnusedParameter = FaultKind.Warning("SP0207", "A parameter is never used");

    internal static readonly FaultKind UnknownOperator = FaultKind.Error("SP0301", "Unknown operator");
    internal static readonly FaultKind UnknownArgument = FaultKind.Error("SP0302", "Unknown argument");
    internal static readonly FaultKind MissingArgument = FaultKind.Error("SP0303", "An argument is missing");
    internal static readonly FaultKind InvalidArgument = FaultKind.Error("SP0304", "An argument has the wrong form");
    internal static readonly FaultKind InvalidStageName = FaultKind.Error("SP0305", "A stage's name cannot be used");

    internal static readonly FaultKind UnknownTensor = FaultKind.Error("SP0306", "Unknown tensor");
    internal static readonly FaultKind UnsuitableTensorName = FaultKind.Error(
        "SP0307",
        "A tensor's name cannot be used"
    );
    internal static readonly FaultKind UnusedTensor = FaultKind.Warning("SP0308", "A tensor is never used");
    internal static readonly FaultKind InvalidBlock = FaultKind.Error("SP0309", "A block cannot be used so");
    internal static readonly FaultKind UnusedBlock = FaultKind.Warning("SP0310", "A block is never used");

    internal static readonly FaultKind UndecidedCondition = FaultKind.Error("SP0311", "A condition is not decided");

    internal static readonly FaultKind UnsuitableShape = FaultKind.Error(
        "SP0401",
        "An operator does not take a tensor of this shape"
    );
    internal static readonly FaultKind TooSmall = FaultKind.Error("SP0402", "A number is too small");
    internal static readonly FaultKind WindowTooLarge = FaultKind.Error(
        "SP0403",
        "A window is larger than its padded input"
    );
    internal static readonly FaultKind ShapeNeverSettles = FaultKind.Error(
        "SP0404",
        "A repeated part changes the shape every time"
    );
    internal static readonly FaultKind TooManyStages = FaultKind.Error("SP0405", "The chain has too many stages");
    internal static readonly FaultKind NoStages = FaultKind.Error("SP0406", "The network has no stage");
    internal static readonly FaultKind NumberTooLarge = FaultKind.Error("SP0407", "A number does not fit in 64 bits");

    internal static readonly FaultKind MismatchedShapes = FaultKind.Error("SP0408", "Tensors do not fit together");
    internal static readonly FaultKind DifferentWeights = FaultKind.Error("SP0409", "Shared weights differ in size");

    internal static readonly FaultKind EqualByDefault = new(
        "SP0410",
        "Stages are equal for the default parameters only",
        Severity.Information
    );

    internal static readonly FaultKind ChannelsLast = FaultKind.Warning(
        "SP0411",
        "The channels of an image seem to come last"
    );

    internal static readonly FaultKind DuplicateModel = FaultKind.Error(
        "SP0501",
        "Two descriptions have the same name"
    );
    internal static readonly FaultKind UnreadableFile = FaultKind.Error("SP0502", "A description cannot be read");

    /// <summary>Every kind of problem, by identifier.</summary>
    public static EquatableArray<FaultKind> All { get; } =
        YamlFaultKind
            .All.Concat([
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
                UndecidedCondition,
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
                ChannelsLast,
                DuplicateModel,
                UnreadableFile,
            ])
            .ToEquatableArray();
}
