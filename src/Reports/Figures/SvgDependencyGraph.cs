namespace SplitProofs.Reports.Figures;

/// <summary>Draws a dependency graph as self-contained SVG, legible on light and on dark pages.</summary>
public static class SvgDependencyGraph
{
    private const string Arrow = "M0 0L3.6 7.5H-3.6Z";

    private static readonly string _sheet = $$"""
        {{ChartStyle.Sheet}}
        .edge { fill: none; stroke: #7d8692; stroke-width: 1.3; }
        .arrow { fill: #7d8692; }
        .node { fill: #ffffff; stroke: currentColor; stroke-width: 1.8; }
        .mark { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
        .label { font-size: 11.5px; }
        @media (prefers-color-scheme: dark) {
        .node { fill: #14171b; }
        .edge { stroke: #7f8a97; }
        .arrow { fill: #7f8a97; }
        }
        """;

    /// <summary>The whole text of the file.</summary>
    /// <exception cref="ArgumentException">
    /// There is no node, there are too many kinds, a node uses one that does not exist, or the uses form a circle.
    /// </exception>
    public static string Of(DependencyGraph graph)
    {
        if (graph.Nodes.Count == 0)
        {
            throw new ArgumentException("A graph has at least one node.", nameof(graph));
        }

        if (graph.Kinds.Count > NodeStyle.Count)
        {
            throw new ArgumentException("There are more kinds than a reader can distinguish.", nameof(graph));
        }

        var layout = new GraphLayout(graph);
        var svg = Svg.Figure(
            graph.Title,
            graph.Description,
            layout.Width,
            layout.Height,
            _sheet,
            [
                .. layout.Legend.SelectMany(Legend),
                .. layout.Trunks().Select(trunk => Line(trunk.Path, Used(trunk.Used))),
                .. layout.Uses().Select(use => Line(use.Path, $"data-user=\"{Name(use.User)}\" {Used(use.Used)}")),
                .. Enumerable.Range(0, graph.Nodes.Count).Where(layout.IsUsed).Select(node => Arrowhead(layout, node)),
                .. Enumerable.Range(0, graph.Nodes.Count).Select(node => Node(layout, node)),
            ]
        );
        // An image has no parts to which a link could lead.
        return graph.Nodes.Any(node => node.Link.Length > 0) ? svg.Replace("role=\"img\"", "role=\"group\"") : svg;

        string Used(int node) => $"data-used=\"{Name(node)}\"";

        string Name(int node) => Svg.Escape(graph.Nodes[node].Name);
    }

    private static IEnumerable<string> Legend(LegendEntry entry)
    {
        var top = GraphLayout.LegendTop(entry.Row);
        yield return Box(entry.Place, entry.X, top, GraphLayout.SwatchWidth, GraphLayout.SwatchHeight, (0.5, 0.5));
        yield return Svg.Text(
            entry.X + GraphLayout.SwatchWidth + 10,
            top + GraphLayout.SwatchHeight / 2 + 4.5,
            "class=\"ink\"",
            entry.Text
        );
    }

    private static string Line(string path, string ends) => Svg.Path(path, $"class=\"edge\" {ends}");

    private static string Arrowhead(GraphLayout layout, int node)
    {
        var (x, y) = layout.Foot(node);
        return Svg.Path(Arrow, $"class=\"arrow\" {Svg.At(x, y + 1)}");
    }

    private static string Node(GraphLayout layout, int node)
    {
        var (left, top) = (layout.Left(node), layout.Top(node));
        var (name, kind) = (layout.Graph.Nodes[node].Name, layout.Graph.Nodes[node].Kind);
        var label = layout
            .Labels[node]
            .Select(
                (line, i) => Svg.Text(left + 10, top + 35 + i * GraphLayout.LineHeight, "class=\"ink label\"", line)
            );
        var link = layout.Graph.Nodes[node].Link;
        return string.Join(
            '\n',
            [
                .. link.Length > 0 ? [$"<a href=\"{Svg.Escape(link)}\">"] : Array.Empty<string>(),
                $"<g data-node=\"{Svg.Escape(name)}\">",
                Box(kind, left, top, GraphLayout.NodeWidth, layout.NodeHeight, (0.91, 15 / layout.NodeHeight)),
                Svg.Text(
                    left + 10,
                    top + 19,
                    "class=\"strong\"",
                    TextMetrics.Fit(name, GraphLayout.FontSize, GraphLayout.NameRoom)
                ),
                .. label,
                "</g>",
                .. link.Length > 0 ? ["</a>"] : Array.Empty<string>(),
            ]
        );
    }

    private static string Box(int kind, double left, double top, double width, double height, (double X, double Y) mark)
    {
        var style = NodeStyle.Of(kind);
        var dashes = style.Dashes.Length == 0 ? "" : $" stroke-dasharray=\"{style.Dashes}\"";
        return $"<g class=\"series{style.Series}\">\n"
            + Svg.Path(style.Outline(left, top, width, height), $"class=\"node\"{dashes}")
            + "\n"
            + Svg.Path(style.Mark, $"class=\"mark\" {Svg.At(left + mark.X * width, top + mark.Y * height)}")
            + "\n</g>";
    }
}
