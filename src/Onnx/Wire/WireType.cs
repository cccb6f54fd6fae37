namespace SplitProofs.Onnx.Wire;

/// <summary>How the value of a field is written in the wire format of Protocol Buffers.</summary>
internal enum WireType
{
    /// <summary>A number in groups of seven bits.</summary>
    Varint = 0,

    /// <summary>Eight bytes.</summary>
    SixtyFourBits = 1,

    /// <summary>A length, then as many bytes: a text, a message, or packed numbers.</summary>
    Bytes = 2,

    /// <summary>Four bytes.</summary>
    ThirtyTwoBits = 5,
}
