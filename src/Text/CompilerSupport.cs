// What netstandard2.0 lacks: types that the C# compiler needs for init-only members and for handlers of interpolated strings,
// and the exception of an arm that no value reaches. The compiler's other projects use them too.

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute { }
}

namespace System.Diagnostics
{
    internal sealed class UnreachableException : Exception { }
}
