// What the C# compiler needs for init-only members, and an exception, which netstandard2.0 does not bring along.

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit { }
}

namespace System.Diagnostics
{
    internal sealed class UnreachableException : Exception { }
}
