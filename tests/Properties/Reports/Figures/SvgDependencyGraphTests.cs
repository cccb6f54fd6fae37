using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck.Xunit;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

[Properties(Arbitrary = new[] { typeof(GraphGenerator) })]
public sealed class SvgDependencyGraphTests
{
    private const int Cases = 100;
    private const double LabelSize = 11.5;
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Property(MaxTest = Cases)]
    public void No_two_texts_overlap(DependencyGraph graph) =>
        AssertNone(() =>
        {
            var boxes = TextBoxes(Parse(graph));
            return Pairs(boxes, (a, b) => a.Meets(b));
        });

    [Property(MaxTest = Cases)]
    public void No_two_nodes_overlap(DependencyGraph graph) =>
        Assert.Empty(Pairs([.. Nodes(Parse(graph)).Values], (a, b) => a.Meets(b)));

    [Property(MaxTest = Cases)]
    public void Everything_is_within_the_figure(DependencyGraph graph) =>
        AssertNone(() =>
        {
            var svg = Parse(graph);
            var (width, height) = (Box.Attribute(svg, "width"), Box.Attribute(svg, "height"));
            return TextBoxes(svg)
                .Concat(Nodes(svg).Values)
                .Where(box => box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height)
                .Select(box => $"{box} is beyond {width} × {height}")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void The_texts_of_a_node_are_within_it(DependencyGraph graph) =>
        AssertNone(() =>
        {
            var svg = Parse(graph);
            var nodes = Nodes(svg);
            return svg.Elements(_svg + "g")
                .Where(group => group.Attribute("data-node") is not null)
                .SelectMany(group =>
                    group.Elements(_svg + "text").Select(text => (Node: nodes[Name(group)], Text: BoxOf(text)))
                )
                .Where(pair =>
                    pair.Text.Left < pair.Node.Left
                    || pair.Text.Right > pair.Node.Right
                    || pair.Text.Top < pair.Node.Top
                    || pair.Text.Bottom > pair.Node.Bottom
                )
                .Select(pair => $"{pair.Text} leaves {pair.Node}")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void Every_line_leads_from_a_user_up_to_what_it_uses(DependencyGraph graph) =>
        AssertNone(() =>
        {
            var svg = Parse(graph);
            var nodes = Nodes(svg);
            var trunks = Edges(svg).Where(edge => edge.User is null).ToList();
            return Edges(svg)
                .Where(edge => edge.User is not null)
                .Select(edge =>
                {
                    var (user, used) = (nodes[edge.User!], nodes[edge.Used]);
                    if (edge.Start.Y != user.Top || edge.Start.X <= user.Left || edge.Start.X >= user.Right)
                    {
                        return $"{edge} does not start at its user {user}";
                    }

                    var end = edge.End;
                    while (end != ((used.Left + used.Right) / 2, used.Bottom))
                    {
                        var next = trunks.Where(trunk => trunk.Used == edge.Used && trunk.Start == end).ToList();
                        if (next.Count != 1 || next[0].End.Y >= end.Y)
                        {
                            return $"{edge} does not reach {used}";
                        }

                        end = next[0].End;
                    }

                    return "";
                })
                .FirstOrDefault(fault => fault.Length > 0, "");
        });

    [Property(MaxTest = Cases)]
    public void Whatever_is_used_is_joined_directly_or_through_others_and_nothing_else_is(DependencyGraph graph) =>
        AssertNone(() =>
        {
            var drawn = Edges(Parse(graph))
                .Where(edge => edge.User is not null)
                .Select(edge => (edge.User!, edge.Used))
                .ToHashSet();
            var uses = graph.Nodes.SelectMany(node => node.Uses.Select(used => (node.Name, used))).ToHashSet();
            return !drawn.IsSubsetOf(uses) ? "a line stands for no use"
                : Closure(uses).SetEquals(Closure(drawn)) ? ""
                : "a use is neither drawn nor follows from what is";
        });

    [Property(MaxTest = Cases)]
    public void No_line_passes_behind_a_node(DependencyGraph graph) =>
        AssertNone(() =>
        {
            var svg = Parse(graph);
            var nodes = Nodes(svg);
            return (
                from edge in Edges(svg)
                from point in edge.Points
                from node in nodes.Values
                where node.Holds(point.X, point.Y)
                select $"{edge} crosses {node}"
            ).FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void The_same_graph_gives_the_same_bytes(DependencyGraph graph) =>
        Assert.Empty(SvgDependencyGraph.Of(graph) == SvgDependencyGraph.Of(graph with { }) ? "" : "the bytes differ");

    [Fact]
    public void Kinds_differ_without_any_colour()
    {
        var svg = Parse(
            Graph(
                new GraphNode("A", "a", 0, []),
                new GraphNode("B", "b", 1, []),
                new GraphNode("C", "c", 2, []),
                new GraphNode("D", "d", 3, [])
            )
        );
        var paths = svg.Elements(_svg + "g")
            .Where(group => group.Attribute("data-node") is not null)
            .Select(group => group.Descendants(_svg + "path").ToList())
            .ToList();
        Assert.Equal(4, paths.Select(p => Outline(p[0])).Distinct().Count());
        Assert.Equal(4, paths.Select(p => (string?)p[1].Attribute("d")).Distinct().Count());

        // The dashes, and the commands that draw the corners, wherever the node is.
        static string Outline(XElement path) =>
            (string?)path.Attribute("stroke-dasharray")
            + string.Concat(path.Attribute("d")!.Value.Where(char.IsLetter));
    }

    [Fact]
    public void A_figure_is_named_and_described()
    {
        var svg = Parse(Graph(new GraphNode("A", "a", 0, [])));
        Assert.Equal("T <1>", svg.Element(_svg + "title")!.Value);
        Assert.Equal("D & d", svg.Element(_svg + "desc")!.Value);
    }

    [Fact]
    public void Uses_that_go_round_in_a_circle_are_an_error() =>
        Assert.Contains(
            "circle",
            Assert
                .Throws<ArgumentException>(() =>
                    SvgDependencyGraph.Of(Graph(new GraphNode("A", "a", 0, ["B"]), new GraphNode("B", "b", 0, ["A"])))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_use_of_what_is_not_there_is_an_error() =>
        Assert.Contains(
            "A uses Z",
            Assert
                .Throws<ArgumentException>(() => SvgDependencyGraph.Of(Graph(new GraphNode("A", "a", 0, ["Z"]))))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_graph_of_nothing_is_an_error() =>
        Assert.Throws<ArgumentException>(() => SvgDependencyGraph.Of(Graph()));

    private static DependencyGraph Graph(params GraphNode[] nodes) =>
        new("T <1>", "D & d", ["proved", "holds", "false", "fails"], nodes);

    private static XElement Parse(DependencyGraph graph) => XElement.Parse(SvgDependencyGraph.Of(graph));

    private static string Name(XElement group) => (string)group.Attribute("data-node")!;

    private static List<Box> TextBoxes(XElement svg) => [.. svg.Descendants(_svg + "text").Select(BoxOf)];

    private static Box BoxOf(XElement text) =>
        Box.Of(text, ((string)text.Attribute("class")!).Contains("label", StringComparison.Ordinal) ? LabelSize : 13);

    private static Dictionary<string, Box> Nodes(XElement svg) =>
        svg.Elements(_svg + "g")
            .Where(group => group.Attribute("data-node") is not null)
            .ToDictionary(
                Name,
                group => Outline(Name(group), (string)group.Descendants(_svg + "path").First().Attribute("d")!)
            );

    // The outline goes along all four sides, so its absolute coordinates and the starts of its turns span the box.
    private static Box Outline(string name, string path)
    {
        var start = Numbers(Regex.Match(path, "^M[^A-Za-z]*").Value);
        var across = Regex.Matches(path, "H(-?[0-9.]+)").Select(match => Numbers(match.Value)[0]).ToList();
        var down = Regex.Matches(path, "V(-?[0-9.]+)").Select(match => Numbers(match.Value)[0]).ToList();
        var corner =
            path.Contains('a') || path.Contains('l')
                ? Math.Abs(Numbers(Regex.Match(path, "[al].*?[HV]").Value)[^1])
                : 0;
        return new(name, across.Append(start[0]).Min() - corner, across.Max() + corner, start[1], down.Max() + corner);
    }

    private static IEnumerable<Edge> Edges(XElement svg) =>
        svg.Elements(_svg + "path")
            .Where(path => (string?)path.Attribute("class") == "edge")
            .Select(path =>
                Edge.Of(
                    (string?)path.Attribute("data-user"),
                    (string)path.Attribute("data-used")!,
                    (string)path.Attribute("d")!
                )
            );

    private static HashSet<(string, string)> Closure(HashSet<(string User, string Used)> uses)
    {
        var closure = new HashSet<(string User, string Used)>(uses);
        while (
            closure
                .SelectMany(first =>
                    uses.Where(second => second.User == first.Used).Select(second => (first.User, second.Used))
                )
                .Where(pair => !closure.Contains(pair))
                .ToList()
                is { Count: > 0 } more
        )
        {
            closure.UnionWith(more);
        }

        return closure;
    }

    private static List<double> Numbers(string text) =>
        [
            .. Regex
                .Matches(text, @"-?\d+(\.\d+)?")
                .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)),
        ];

    private static string Pairs(List<Box> boxes, Func<Box, Box, bool> overlap) =>
        (
            from i in Enumerable.Range(0, boxes.Count)
            from j in Enumerable.Range(0, i)
            where overlap(boxes[i], boxes[j])
            select $"{boxes[j]} overlaps {boxes[i]}"
        ).FirstOrDefault("");

    private static void AssertNone(Func<string> fault) => Assert.Empty(fault());

    private sealed record Edge(string? User, string Used, IReadOnlyList<(double X, double Y)> Points)
    {
        public (double X, double Y) Start => Points[0];

        public (double X, double Y) End => Points[^1];

        /// <summary>A path of one move, at most one vertical line and one cubic curve, as points along it.</summary>
        public static Edge Of(string? user, string used, string path)
        {
            var points = new List<(double X, double Y)>();
            foreach (Match part in Regex.Matches(path, "[MVC][^MVC]*"))
            {
                var n = Numbers(part.Value);
                switch (part.Value[0])
                {
                    case 'M':
                        points.Add((n[0], n[1]));
                        break;
                    case 'V':
                        var (x, from) = points[^1];
                        points.AddRange(Enumerable.Range(1, 20).Select(i => (x, from + (n[0] - from) * i / 20)));
                        break;
                    default:
                        var start = points[^1];
                        points.AddRange(
                            Enumerable
                                .Range(1, 20)
                                .Select(i =>
                                    (
                                        Cubic(start.X, n[0], n[2], n[4], i / 20.0),
                                        Cubic(start.Y, n[1], n[3], n[5], i / 20.0)
                                    )
                                )
                        );
                        break;
                }
            }

            return new(user, used, points);
        }

        private static double Cubic(double a, double b, double c, double d, double s) =>
            s == 1
                ? d
                : (1 - s) * (1 - s) * (1 - s) * a
                    + 3 * (1 - s) * (1 - s) * s * b
                    + 3 * (1 - s) * s * s * c
                    + s * s * s * d;
    }
}
