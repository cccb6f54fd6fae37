// What the C# compiler needs for init-only members and netstandard2.0 does not bring along.

namespace System.Runtime.CompilerServices;

internal static class IsExternalInit { }
