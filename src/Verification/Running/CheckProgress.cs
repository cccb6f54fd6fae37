using System.Globalization;

namespace SplitProofs.Verification.Running;

/// <summary>How far a check has come, as it goes on; written by the check's thread, read by any.</summary>
internal sealed class CheckProgress
{
    private volatile Step _step = new("", 0, 0);

    /// <summary>Begins a part of the check.</summary>
    /// <param name="what">What it has many of: “instances”.</param>
    /// <param name="of">How many.</param>
    public void Begin(string what, int of) => _step = new(what, 0, of);

    /// <summary>One more is done.</summary>
    public void Advance() => _step = _step with { Done = _step.Done + 1 };

    /// <summary>How far it has come: “213 of 400 instances”.</summary>
    public override string ToString() => _step.ToString();

    private sealed record Step(string What, int Done, int Of)
    {
        public override string ToString() =>
            What.Length == 0 ? "no instance" : string.Create(CultureInfo.InvariantCulture, $"{Done} of {Of} {What}");
    }
}
