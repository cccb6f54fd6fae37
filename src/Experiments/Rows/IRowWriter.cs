using System.Collections.Immutable;

namespace SplitProofs.Experiments.Rows;

/// <summary>Writes rows to a stream, one after the other. Dispose writes what is still buffered.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Writes a row, which has a value for each column.</summary>
    void Write(ImmutableArray<RowValue> row);
}
