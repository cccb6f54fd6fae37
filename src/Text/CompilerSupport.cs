// Types that the C# compiler needs and netstandard2.0 lacks: for init-only members, for handlers of interpolated strings, and the
// exception that a switch throws where no arm matches. The projects that see this one's internal types use them too.

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
