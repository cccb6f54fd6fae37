using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Reading;

/// <summary>Reads an entry of a list of texts with keys, such as the list that says where external data are.</summary>
internal static class TextEntry
{
    /// <summary>Reads the message.</summary>
    public static (string Key, string Value) Read(WireReader reader)
    {
        var (key, value) = ("", "");
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    key = reader.Text();
                    break;
                case 2 when wire == WireType.Bytes:
                    value = reader.Text();
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return (key, value);
    }
}
