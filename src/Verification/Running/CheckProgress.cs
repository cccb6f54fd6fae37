using System.Globalization;

namespace SplitProofs.Verification.Running;

/// <summary>The progress of a running check. The check's thread writes it; any thread may read it.</summary>
internal sealed class CheckProgress
{
    private volatile Step _step = new("", 0, 0);

    /// <summary>Begins a part of the check.</summary>
    /// <param name="what">What the part counts: “instances”.</param>
    /// <param name="of">The total number.</param>
    public void Begin(string what, int of) => _step = new(what, 0, of);

    /// <summary>Counts one more.</summary>
    public void Advance() => _step = _step with { Done = _step.Done + 1 };

    /// <summary>The progress in words: “213 of 400 instances”.</summary>
    public override string ToString() => _step.ToString();

    private sealed record Step(string What, int Done, int Of)
    {
        public override string ToString() =>
            What.Length == 0 ? "no instance" : string.Create(CultureInfo.InvariantCulture, $"{Done} of {Of} {What}");
    }
}
