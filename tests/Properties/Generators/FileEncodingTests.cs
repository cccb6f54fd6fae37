using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SplitProofs.Inputs.Networks;
using SplitProofs.Properties.Reports.Output;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Generators;

/// <summary>Files that are not UTF-8 text, or hold nothing: one clear message from the compiler, and one from the program.</summary>
public sealed class FileEncodingTests : IDisposable
{
    private const string Accented = "name: Perceptron\nsummary: Réseau\ninput: {shape: [8]}\nlayers: [dense: 8]\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Bytes; the message's identifier, line, column and words in the compiler; place and words in the program.</summary>
    public static TheoryData<string, byte[], string, string, string, string> Files =>
        new()
        {
            { "empty", [], "SP0002(1,1)", "The file is empty", "(1,1)", "The file is empty" },
            { "blanks", "  \n\n"u8.ToArray(), "SP0002(3,1)", "The file is empty", "(3,1)", "The file is empty" },
            { "only a mark", [0xEF, 0xBB, 0xBF], "SP0002(1,1)", "The file is empty", "(1,1)", "The file is empty" },
            {
                "only a mark of UTF-16",
                [0xFF, 0xFE],
                "SP0502(1,1)",
                "Save it as UTF-8",
                "(1,1)",
                "Save the file as UTF-8"
            },
            {
                "Latin-1",
                Encoding.Latin1.GetBytes(Accented),
                "SP0502(2,11)",
                "Save it as UTF-8",
                "(2,11)",
                "Save the file as UTF-8"
            },
            {
                "invalid bytes",
                [.. "name: A\n# "u8, 0xC3, 0x28, 0xFF, .. "\ninput: {shape: [8]}\nlayers: [dense: 8]\n"u8],
                "SP0502(2,3)",
                "Save it as UTF-8",
                "(2,3)",
                "Save the file as UTF-8"
            },
            {
                "half a surrogate pair",
                [.. "name: A\n# "u8, 0xED, 0xA0, 0x80, .. "\n"u8],
                "SP0502(2,3)",
                "Save it as UTF-8",
                "(2,3)",
                "Save the file as UTF-8"
            },
            {
                "UTF-16 with its mark",
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Driver.Perceptron)],
                "SP0502(1,1)",
                "Save it as UTF-8",
                "(1,1)",
                "Save the file as UTF-8"
            },
            {
                "UTF-16 the other way round",
                [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Driver.Perceptron)],
                "SP0502(1,1)",
                "Save it as UTF-8",
                "(1,1)",
                "Save the file as UTF-8"
            },
            {
                "UTF-16 without a mark",
                Encoding.Unicode.GetBytes(Driver.Perceptron),
                "SP0001(1,2)",
                "U+0000 is not text",
                "(1,2)",
                "U+0000 is not text"
            },
            {
                "a NUL, where a parser may stop",
                Encoding.UTF8.GetBytes($"{Driver.Perceptron}\n\0  - rellu\n"),
                "SP0001(7,1)",
                "U+0000 is not text",
                "(7,1)",
                "U+0000 is not text"
            },
            {
                "an escape character",
                "name: A\nsummary: a\u001b[1m\ninput: {shape: [8]}\nlayers: [dense: 8]\n"u8.ToArray(),
                "SP0001(2,11)",
                "U+001B is not text",
                "(2,11)",
                "U+001B is not text"
            },
            {
                "a NUL in an escape",
                "name: A\nsummary: \"a\\0b\"\ninput: {shape: [8]}\nlayers: [dense: 8]\n"u8.ToArray(),
                "SP0003(2,10)",
                "U+0000, which is not text",
                "(2,10)",
                "U+0000, which is not text"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_not_UTF_8_text_has_one_message(
        string what,
        byte[] bytes,
        string place,
        string words,
        string placeInProgram,
        string wordsInProgram
    )
    {
        var result = Driver.Run(new FileOfBytes("/a/file.dnn.yaml", bytes));
        Assert.Null(result.Exception);
        var diagnostic = Assert.Single(result.Diagnostics);
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        Assert.Equal(place, $"{diagnostic.Id}({start.Line + 1},{start.Character + 1})");
        Assert.Contains(words, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(result.GeneratedSources);

        var path = _folder["file.dnn.yaml"];
        File.WriteAllBytes(path, bytes);
        var fault = Assert.Single(FaultsOf(path));
        Assert.Equal($"{path}:{placeInProgram.Trim('(', ')').Replace(',', ':')}", fault.Place.ToString());
        Assert.Contains(wordsInProgram, $"{fault.Cause}. {fault.Remedy}", StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void UTF_8_with_its_mark_and_accents_is_text()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Accented)];
        Assert.Empty(Driver.Run(new FileOfBytes("/a/file.dnn.yaml", bytes)).Diagnostics);
        var path = _folder["file.dnn.yaml"];
        File.WriteAllBytes(path, bytes);
        Assert.Empty(FaultsOf(path));
    }

    /// <summary>Some editors say of plain ASCII that it is in the system's encoding, or do not say.</summary>
    [Fact]
    public void What_is_the_same_in_UTF_8_is_text_whatever_it_was_read_as()
    {
        foreach (var encoding in new[] { Encoding.Latin1, Encoding.ASCII, null })
        {
            var file = new FileOfText("/a/file.dnn.yaml", SourceText.From(Driver.Perceptron, encoding));
            Assert.Empty(Driver.Run(file).Diagnostics);
        }
    }

    private static ImmutableArray<Fault> FaultsOf(string path) =>
        NetworkLookup.Find(path).Match(_ => ImmutableArray<Fault>.Empty, faults => faults);

    private sealed class FileOfText(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>A file as the compiler reads one: by Roslyn's own decoder, which nothing public calls.</summary>
    private sealed class FileOfBytes(string path, byte[] bytes) : AdditionalText
    {
        private static readonly MethodInfo _decoder = typeof(SourceText)
            .Assembly.GetType("Microsoft.CodeAnalysis.Text.EncodedStringText", throwOnError: true)!
            .GetMethods(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == "Create" && method.GetParameters()[1].ParameterType == typeof(Encoding));

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            try
            {
                return (SourceText)
                    _decoder.Invoke(null, [new MemoryStream(bytes), null, SourceHashAlgorithm.Sha256, false])!;
            }
            catch (TargetInvocationException exception) when (exception.InnerException is InvalidDataException)
            {
                return null;
            }
        }
    }
}
