namespace SplitProofs.Onnx.Graphs;

/// <summary>The type of a tensor's elements, numbered as in the format.</summary>
internal enum ElementType
{
    /// <summary>Not stated.</summary>
    Unknown = 0,
    Float = 1,
    UInt8 = 2,
    Int8 = 3,
    UInt16 = 4,
    Int16 = 5,
    Int32 = 6,
    Int64 = 7,
    Text = 8,
    Bool = 9,
    Float16 = 10,
    Double = 11,
    UInt32 = 12,
    UInt64 = 13,
    Complex64 = 14,
    Complex128 = 15,
    BFloat16 = 16,
    Float8E4M3FN = 17,
    Float8E4M3FNUZ = 18,
    Float8E5M2 = 19,
    Float8E5M2FNUZ = 20,
    UInt4 = 21,
    Int4 = 22,
    Float4E2M1 = 23,
}

/// <summary>Properties of the types of elements.</summary>
internal static class ElementTypes
{
    /// <summary>The bits in which an element is stored; a truth value takes a byte.</summary>
    public static int Bits(this ElementType type) =>
        type switch
        {
            ElementType.UInt4 or ElementType.Int4 or ElementType.Float4E2M1 => 4,
            ElementType.UInt8
            or ElementType.Int8
            or ElementType.Bool
            or ElementType.Float8E4M3FN
            or ElementType.Float8E4M3FNUZ
            or ElementType.Float8E5M2
            or ElementType.Float8E5M2FNUZ => 8,
            ElementType.UInt16 or ElementType.Int16 or ElementType.Float16 or ElementType.BFloat16 => 16,
            ElementType.Int64 or ElementType.Double or ElementType.UInt64 or ElementType.Complex64 => 64,
            ElementType.Complex128 => 128,
            _ => 32,
        };

    /// <summary>Whether the elements are real numbers.</summary>
    public static bool IsReal(this ElementType type) =>
        type
            is ElementType.Float
                or ElementType.Double
                or ElementType.Float16
                or ElementType.BFloat16
                or (>= ElementType.Float8E4M3FN and <= ElementType.Float8E5M2FNUZ)
                or ElementType.Float4E2M1;
}
