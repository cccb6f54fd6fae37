using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using SplitProofs.Onnx.Splitting;

namespace SplitProofs.Runtime.Sessions;

/// <summary>A network, or a part of one, loaded to run on the processor.</summary>
internal sealed class NetworkSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string[] _inputs;
    private readonly string[] _outputs;

    private NetworkSession(InferenceSession session, IEnumerable<string> inputs, IEnumerable<string> outputs) =>
        (_session, _inputs, _outputs) = (session, [.. inputs], [.. outputs]);

    /// <summary>The names of the tensors that it leaves.</summary>
    public IReadOnlyList<string> Outputs => _outputs;

    /// <summary>Loads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">The names of the tensors to give it.</param>
    /// <param name="outputs">The names of the tensors to ask for.</param>
    /// <param name="threads">How many threads an operator may use.</param>
    public static NetworkSession Load(string path, IEnumerable<string> inputs, IEnumerable<string> outputs, int threads)
    {
        using var options = Options(threads);
        return new(new InferenceSession(path, options), inputs, outputs);
    }

    /// <summary>Loads a part of a network through a temporary file.</summary>
    public static NetworkSession Load(SplittableNetwork network, NetworkPart part, int threads)
    {
        var folder = Directory.CreateTempSubdirectory("splitproofs-");
        try
        {
            var path = PartFiles.Write(network, part, folder.FullName, "part");
            return Load(
                path,
                part.Inputs.Select(input => input.Name),
                part.Outputs.Select(output => output.Name),
                threads
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Loads the file of a whole network.</summary>
    public static NetworkSession LoadWhole(SplittableNetwork network, int threads) =>
        Load(network.Path, network.Inputs.Select(input => input.Name), network.Graph.Trace.Outputs, threads);

    /// <summary>Loads a network of one operator that does nothing, to measure the time of a session by itself.</summary>
    public static NetworkSession LoadEmpty(int threads)
    {
        using var options = Options(threads);
        return new(new InferenceSession(EmptyNetwork.Bytes, options), [EmptyNetwork.Input], [EmptyNetwork.Output]);
    }

    /// <summary>Runs it.</summary>
    /// <param name="tensors">Contains its inputs.</param>
    /// <returns>Its outputs, in the order of <see cref="Outputs"/>; the caller owns them.</returns>
    public ImmutableArray<OrtValue> Run(Tensors tensors) =>
        [.. _session.Run(_options, _inputs, [.. _inputs.Select(name => tensors[name])], _outputs)];

    /// <summary>Runs it, and adds its outputs to the tensors.</summary>
    public void RunInto(Tensors tensors)
    {
        foreach (var (name, value) in _outputs.Zip(Run(tensors)))
        {
            tensors.Add(name, value);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }

    private static SessionOptions Options(int threads)
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        // Threads that spin while they wait would take processor time from the sessions of the other stages.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
