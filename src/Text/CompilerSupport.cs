// What netstandard2.0 lacks: a type that the C# compiler needs for init-only members, and the exception of an arm that no
// value reaches. The compiler's other projects use them too.

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit { }
}

namespace System.Diagnostics
{
    internal sealed class UnreachableException : Exception { }
}
