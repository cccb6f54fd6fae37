using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Routing;

/// <summary>Nodes one after the other, each with a link to the next: a device, a gateway, an edge server, a cloud.</summary>
public abstract record NodeLine
{
    private NodeLine() { }

    /// <summary>The nodes, in their order.</summary>
    public abstract ImmutableArray<LineNode> Nodes { get; }

    /// <summary>All links have fixed rates.</summary>
    public sealed record Fixed : NodeLine
    {
        /// <summary>States the line.</summary>
        /// <param name="nodes">The nodes, at least one.</param>
        /// <param name="links">The links, one fewer than the nodes: link m goes from node m to node m + 1.</param>
        /// <exception cref="ArgumentException">
        /// There is no node, or the number of links is not one less than the number of nodes.
        /// </exception>
        public Fixed(ImmutableArray<LineNode> nodes, ImmutableArray<LineLink> links)
        {
            if (nodes.IsEmpty || links.Length != nodes.Length - 1)
            {
                throw new ArgumentException("There is a link between each node and the next.", nameof(links));
            }

            (Nodes, Links) = (nodes, links);
        }

        /// <inheritdoc/>
        public override ImmutableArray<LineNode> Nodes { get; }

        /// <summary>The links: element m is that from node m to node m + 1.</summary>
        public ImmutableArray<LineLink> Links { get; }
    }

    /// <summary>The first link fades.</summary>
    /// <param name="First">The node at which inferences begin.</param>
    /// <param name="Uplink">Its link to the next node.</param>
    /// <param name="Rest">The nodes beyond that link.</param>
    public sealed record FadingFirst(LineNode First, Uplink Uplink, Fixed Rest) : NodeLine
    {
        /// <inheritdoc/>
        public override ImmutableArray<LineNode> Nodes => [First, .. Rest.Nodes];
    }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Fixed, T> ofFixed, Func<FadingFirst, T> fading) =>
        this switch
        {
            Fixed f => ofFixed(f),
            FadingFirst f => fading(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
