using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Sessions;

/// <summary>
/// Inputs for running networks, drawn from a seed: real numbers between -1 and 1, bytes from 0 to 255, and other whole numbers that are 0
/// or 1. A given number may fill all elements of an input instead.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="fills">The inputs that are filled with one number, and that number.</param>
internal sealed class GeneratedInputs(int seed, ImmutableDictionary<string, double> fills)
{
    /// <summary>The inputs of a network.</summary>
    public Tensors Of(SplittableNetwork network)
    {
        var random = new Random(seed);
        var tensors = new Tensors();
        foreach (var input in network.Inputs)
        {
            var value = Tensors.Allocate(input);
            Fill(value, input, random);
            tensors.Add(input.Name, value);
        }

        return tensors;
    }

    /// <summary>The same generator, if the network has every input that is given a number, and all types can be generated.</summary>
    public Result<GeneratedInputs> Require(SplittableNetwork network)
    {
        var names = network.Inputs.Select(input => input.Name).ToArray();
        return fills.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown
                ? Results.Failure<GeneratedInputs>(
                    new Place.Option("--fill"),
                    $"{Quote.Plain(network.Path)} has no input {Quote.Of(unknown)}",
                    $"Name one of its inputs: {string.Join(", ", names.Select(Quote.Plain))}."
                )
            : network.Inputs.FirstOrDefault(input => !CanFill(input.Type)) is { } other
                ? Results.Failure<GeneratedInputs>(
                    new Place.WholeFile(network.Path),
                    $"the input {Quote.Plain(other.Name)} has elements of the type {other.Type}, which cannot be drawn",
                    "Export the network with inputs that are numbers."
                )
            : Results.Success(this);
    }

    /// <summary>Reads the values of the form <c>NAME=NUMBER</c>.</summary>
    public static Result<ImmutableDictionary<string, double>> ReadFills(IEnumerable<string> given)
    {
        var fills = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var end = text.LastIndexOf('=');
            if (
                end <= 0
                || !double.TryParse(text[(end + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || !double.IsFinite(number)
                || !fills.TryAdd(text[..end], number)
            )
            {
                return Results.Failure<ImmutableDictionary<string, double>>(
                    new Place.Option("--fill"),
                    $"{Quote.Of(text)} gives no input a number",
                    "Write NAME=NUMBER, once for an input, as in sr=16000."
                );
            }
        }

        return Results.Success(fills.ToImmutable());
    }

    private static bool CanFill(ElementType type) =>
        type
            is ElementType.Float
                or ElementType.Double
                or ElementType.Float16
                or ElementType.Int64
                or ElementType.Int32
                or ElementType.UInt8
                or ElementType.Int8
                or ElementType.Bool;

    private void Fill(OrtValue value, GraphTensor input, Random random)
    {
        double? only = fills.TryGetValue(input.Name, out var given) ? given : null;
        switch (input.Type)
        {
            case ElementType.Float:
                Fill(value, () => (float)(only ?? Fraction()));
                break;
            case ElementType.Double:
                Fill(value, () => only ?? Fraction());
                break;
            case ElementType.Float16:
                var halves = MemoryMarshal.Cast<byte, Half>(value.GetTensorMutableRawData());
                foreach (ref var half in halves)
                {
                    half = (Half)(only ?? Fraction());
                }

                break;
            case ElementType.Int64:
                Fill(value, () => (long)(only ?? random.Next(2)));
                break;
            case ElementType.Int32:
                Fill(value, () => (int)(only ?? random.Next(2)));
                break;
            case ElementType.UInt8:
                Fill(value, () => (byte)(only ?? random.Next(256)));
                break;
            case ElementType.Int8:
                Fill(value, () => (sbyte)(only ?? random.Next(-128, 128)));
                break;
            default:
                Fill(value, () => (only ?? random.Next(2)) != 0);
                break;
        }

        double Fraction() => (2 * random.NextDouble()) - 1;
    }

    private static void Fill<T>(OrtValue value, Func<T> next)
        where T : unmanaged
    {
        foreach (ref var element in value.GetTensorMutableDataAsSpan<T>())
        {
            element = next();
        }
    }
}
