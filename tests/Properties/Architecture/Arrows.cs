using System.Collections.Immutable;

namespace SplitProofs.Properties.Architecture;

/// <summary>
/// Which folder of a project uses which other folder of the same project, and which project uses which. A folder stands below
/// those that it uses, so that no circle can be written down. docs/architecture.md draws the same picture.
/// </summary>
internal static class Arrows
{
    /// <summary>A folder or a project, and what it uses.</summary>
    public sealed record Room(string Name, ImmutableArray<string> Uses);

    /// <summary>The projects, each below those that it uses.</summary>
    public static ImmutableArray<Room> Projects { get; } =
    [
        new("Text", []),
        new("Descriptions", ["Text"]),
        new("Generators", ["Descriptions", "Text"]),
        new("Analytics", []),
        new("Models", ["Analytics"]),
        new("Onnx", ["Descriptions", "Text"]),
        new("Inputs", ["Analytics", "Descriptions", "Models", "Onnx", "Text"]),
        new("Experiments", ["Analytics", "Inputs", "Onnx", "Text"]),
        new("Verification", ["Analytics", "Text"]),
        new("Claims", ["Analytics", "Verification"]),
        new("Reports", ["Analytics", "Experiments", "Inputs", "Models", "Text", "Verification"]),
        new("Commands", ["Analytics", "Claims", "Experiments", "Inputs", "Onnx", "Reports", "Text", "Verification"]),
        new(
            "Program",
            ["Analytics", "Claims", "Commands", "Experiments", "Inputs", "Onnx", "Reports", "Text", "Verification"]
        ),
    ];

    /// <summary>The folders, each below those that it uses.</summary>
    public static ImmutableArray<Room> Folders { get; } =
    [
        new("Text.Faults", []),
        new("Text.Quantities", ["Text.Faults"]),
        new("Text.Yaml", ["Text.Faults"]),
        .. Within("Descriptions", DescriptionFolders),
        .. Within("Generators", [new("Emission", []), new("", ["Emission"])]),
        .. Within("Analytics", AnalyticsFolders),
        .. Within("Onnx", OnnxFolders),
        .. Within("Inputs", InputFolders),
        .. Within("Experiments", ExperimentFolders),
        .. Within("Verification", VerificationFolders),
        .. Within("Claims", ClaimFolders),
        .. Within("Reports", ReportFolders),
        .. Within("Commands", [new("", [])]),
        .. Within("Program", [new("Answers", []), new("Commands", ["Answers"])]),
    ];

    private static ImmutableArray<Room> DescriptionFolders =>
        [
            new("Collections", []),
            new("Algebra", ["Collections"]),
            new("Chains", ["Algebra", "Collections"]),
            new("Problems", ["Collections"]),
            new("Expressions", ["Algebra", "Collections", "Problems"]),
            new("Evaluation", ["Algebra", "Chains", "Collections", "Expressions"]),
            new("Operators", ["Algebra", "Chains", "Collections", "Expressions", "Problems"]),
            new("Binding", ["Algebra", "Chains", "Collections", "Evaluation", "Expressions", "Operators", "Problems"]),
            new("", ["Binding", "Chains", "Collections", "Evaluation", "Problems"]),
        ];

    private static ImmutableArray<Room> AnalyticsFolders =>
        [
            new("Units", []),
            new("Channels", ["Units"]),
            new("Channels.Memory", ["Channels", "Units"]),
            new("Formulas", ["Channels"]),
            new("Intervals", ["Formulas"]),
            new("Allocation", ["Channels", "Formulas", "Units"]),
            new("Platforms", ["Formulas", "Units"]),
            new("Networks", ["Units"]),
            new("Scenarios", ["Channels", "Channels.Memory", "Networks", "Units"]),
            new("Tuning", ["Channels", "Formulas", "Scenarios", "Units"]),
            new("Stopping", ["Channels", "Channels.Memory", "Formulas", "Networks", "Scenarios", "Units"]),
            new("Placement", ["Channels", "Channels.Memory", "Formulas", "Networks", "Scenarios", "Stopping", "Units"]),
            new(
                "Sensitivity",
                ["Channels", "Channels.Memory", "Networks", "Placement", "Scenarios", "Stopping", "Units"]
            ),
            new("Simulation", ["Channels", "Channels.Memory", "Stopping", "Units"]),
            new("Routing", ["Channels", "Formulas", "Networks", "Scenarios", "Units"]),
        ];

    private static ImmutableArray<Room> OnnxFolders =>
        [
            new("Wire", []),
            new("Graphs", []),
            new("Reading", ["Graphs", "Wire"]),
            new("Inference", ["Graphs"]),
            new("Conversion", ["Graphs", "Inference"]),
            new("Operators", ["Conversion", "Graphs", "Inference"]),
            new("Tracing", ["Graphs", "Inference", "Operators"]),
            new("Layers", ["Conversion"]),
            new("", ["Conversion", "Graphs", "Inference", "Layers", "Operators", "Reading", "Tracing", "Wire"]),
            new("Splitting", ["", "Conversion", "Graphs", "Inference", "Layers", "Reading", "Tracing", "Wire"]),
        ];

    private static ImmutableArray<Room> InputFolders =>
        [
            new("", []),
            new("Networks", [""]),
            new("Tables", [""]),
            new("Profiles", ["", "Networks", "Tables"]),
            new("Quantities", []),
            new("Traces", ["", "Quantities", "Tables"]),
            new("Policies", [""]),
            new("Scenarios.Families", ["Quantities", "Traces"]),
            new("Platforms", ["", "Networks", "Quantities"]),
            new("Calibration", ["Networks", "Platforms"]),
            new("Scenarios", ["", "Networks", "Platforms", "Quantities", "Scenarios.Families", "Traces"]),
            new("Nodes", ["", "Networks", "Platforms", "Quantities", "Scenarios", "Scenarios.Families"]),
            new("Candidates", ["", "Networks"]),
            new("Devices", ["", "Networks", "Quantities", "Scenarios"]),
        ];

    private static ImmutableArray<Room> ExperimentFolders =>
        [
            new("Rows", []),
            new("Solving", ["Rows"]),
            new("Answers", ["Rows"]),
            new("Declarations", ["Answers", "Rows", "Solving"]),
            new("Running", ["Declarations", "Rows", "Solving"]),
            new("Sweeps", ["Declarations", "Rows", "Running"]),
        ];

    private static ImmutableArray<Room> VerificationFolders =>
        [
            new("Enclosures", []),
            new("Exact", []),
            new("Instances", ["Exact"]),
            new("Readings", ["Exact"]),
            new("Statements", ["Enclosures", "Exact", "Readings"]),
            new("Printed", ["Exact", "Readings", "Statements"]),
            new("Proofs", ["Statements"]),
            new("Registry", ["Enclosures", "Statements"]),
            new("Verdicts", ["Enclosures", "Instances", "Proofs", "Statements"]),
            new("Running", ["Enclosures", "Exact", "Instances", "Statements", "Verdicts"]),
            new("Hashing", ["Enclosures", "Proofs", "Running", "Statements", "Verdicts"]),
            new("Replays", ["Registry", "Running", "Statements", "Verdicts"]),
            new("Writing", ["Enclosures", "Hashing", "Instances", "Proofs", "Statements", "Verdicts"]),
            new("Shards", ["Hashing", "Statements", "Verdicts", "Writing"]),
        ];

    private static ImmutableArray<Room> ClaimFolders =>
        [
            new("DeviceEdge", []),
            new("DeviceEdge.Enclosures", []),
            new("DeviceEdge.Enclosures.Statements", ["DeviceEdge.Enclosures"]),
            new("DeviceEdge.FadingLaws", []),
            new("DeviceEdge.Instances", ["DeviceEdge.FadingLaws"]),
            new("DeviceEdge.Tolerances", ["DeviceEdge.Instances"]),
            new("DeviceEdge.Oracles", ["DeviceEdge.FadingLaws", "DeviceEdge.Instances", "DeviceEdge.Tolerances"]),
            new("DeviceEdge.Domains", ["DeviceEdge.FadingLaws", "DeviceEdge.Instances", "DeviceEdge.Oracles"]),
            new("DeviceEdge.Oracles.Printed", ["DeviceEdge.Instances", "DeviceEdge.Oracles"]),
            new(
                "DeviceEdge.Refutations",
                [
                    "DeviceEdge",
                    "DeviceEdge.Domains",
                    "DeviceEdge.Instances",
                    "DeviceEdge.Oracles",
                    "DeviceEdge.Tolerances",
                ]
            ),
            new(
                "DeviceEdge.Results",
                [
                    "DeviceEdge",
                    "DeviceEdge.Domains",
                    "DeviceEdge.Enclosures.Statements",
                    "DeviceEdge.FadingLaws",
                    "DeviceEdge.Instances",
                    "DeviceEdge.Oracles",
                    "DeviceEdge.Oracles.Printed",
                    "DeviceEdge.Tolerances",
                ]
            ),
            new("Library.Numerics", ["DeviceEdge.FadingLaws"]),
            new(
                "Library",
                [
                    "DeviceEdge",
                    "DeviceEdge.Domains",
                    "DeviceEdge.FadingLaws",
                    "DeviceEdge.Instances",
                    "DeviceEdge.Oracles",
                    "DeviceEdge.Tolerances",
                    "Library.Numerics",
                ]
            ),
            new("Papers", []),
            .. PaperFolders,
            new("", ["Papers.Cfc"]),
            new("Proofs", ["", "Library"]),
        ];

    /// <summary>Papers share how small instances are drawn, and symbols with the first one.</summary>
    private static ImmutableArray<Room> PaperFolders =>
        [
            .. new[] { "Annette", "Cfc", "Fusion", "Ist", "Partel", "SplitFederated", "Tuning" }.Select(
                name => new Room($"Papers.{name}", ["DeviceEdge", "Papers"])
            ),
            new(
                "Papers.Cema",
                [
                    "DeviceEdge",
                    "DeviceEdge.Domains",
                    "DeviceEdge.Instances",
                    "DeviceEdge.Oracles",
                    "DeviceEdge.Tolerances",
                    "Library",
                    "Papers",
                ]
            ),
            new(
                "Papers.Jmsnas",
                [
                    "DeviceEdge",
                    "DeviceEdge.Domains",
                    "DeviceEdge.Instances",
                    "DeviceEdge.Oracles",
                    "DeviceEdge.Tolerances",
                    "Papers",
                ]
            ),
        ];

    private static ImmutableArray<Room> ReportFolders =>
        [
            new("Numbers", []),
            new("Output", []),
            new("Typesetting", []),
            new("Documents", ["Output", "Typesetting"]),
            new("Figures", ["Numbers"]),
            new("Wording", ["Numbers"]),
            new("Solutions", ["Numbers", "Wording"]),
            new("Experiments", ["Figures", "Numbers"]),
            new("Explorer", ["Documents", "Numbers", "Wording"]),
            new(
                "Pages",
                [
                    "Documents",
                    "Experiments",
                    "Explorer",
                    "Figures",
                    "Numbers",
                    "Output",
                    "Solutions",
                    "Typesetting",
                    "Wording",
                ]
            ),
        ];

    private static IEnumerable<Room> Within(string project, ImmutableArray<Room> rooms)
    {
        return rooms.Select(room => new Room(Name(room.Name), [.. room.Uses.Select(Name)]));

        string Name(string folder) => folder.Length == 0 ? project : $"{project}.{folder}";
    }
}
