using System.Collections.Immutable;

namespace SplitProofs.Onnx.Splitting;

/// <summary>
/// Finds which nodes run on the device at each cut: the nodes of the stages before it. Nodes that belong to no stage, such as a reshape
/// or a dequantisation, run on the side that makes less data to send.
/// </summary>
internal sealed class DeviceNodes
{
    private readonly StagedNodes _nodes;
    private readonly ImmutableHashSet<string> _results;

    private DeviceNodes(StagedNodes nodes, IEnumerable<string> results) =>
        (_nodes, _results) = (nodes, results.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>
    /// The places of the nodes on the device, for cut 0 and each of the given cuts in ascending order; at the last cut, all nodes.
    /// </summary>
    public static ImmutableDictionary<int, ImmutableHashSet<int>> Of(
        StagedNodes nodes,
        IEnumerable<string> results,
        IEnumerable<int> cuts,
        int stages
    )
    {
        var sides = new DeviceNodes(nodes, results);
        var device = ImmutableHashSet<int>.Empty;
        var all = ImmutableDictionary.CreateBuilder<int, ImmutableHashSet<int>>();
        all[0] = device;
        foreach (var cut in cuts)
        {
            device = sides.At(cut, device);
            all[cut] = device;
        }

        all[stages] = [.. nodes.All];
        return all.ToImmutable();
    }

    /// <summary>The tensors to send: those that the device computes or receives, and that the edge server takes.</summary>
    public static IEnumerable<string> Live(StagedNodes nodes, ImmutableHashSet<int> device) =>
        nodes
            .All.Where(place => !device.Contains(place))
            .SelectMany(place => nodes.Reads[place])
            .Where(name => nodes.MakerOf(name) is not { } maker || device.Contains(maker))
            .Distinct();

    private ImmutableHashSet<int> At(int cut, ImmutableHashSet<int> before)
    {
        var device = before.ToBuilder();
        var added = _nodes.All.Where(place => _nodes.StageOf(place) <= cut && device.Add(place)).ToArray();
        foreach (var place in added.Reverse())
        {
            if (_nodes.IsFree(place) && SendsNoMore(place, device))
            {
                device.Remove(place);
            }
        }

        return device.ToImmutable();
    }

    /// <summary>Whether no more must be sent if a node runs on the edge server.</summary>
    private bool SendsNoMore(int place, ImmutableHashSet<int>.Builder device)
    {
        string[] outputs = [.. _nodes.Nodes[place].Outputs.Where(output => output.Length > 0)];
        if (outputs.Any(output => _results.Contains(output) || _nodes.Takers[output].Any(device.Contains)))
        {
            return false;
        }

        var spared = outputs.Where(output => _nodes.Takers[output].Any()).Sum(Bits);
        var more = _nodes
            .Reads[place]
            .Where(name => _nodes.Takers[name].All(taker => taker == place || device.Contains(taker)))
            .Sum(Bits);
        return more <= spared;
    }

    private long Bits(string name) => _nodes.Tensor(name).Bits;
}
