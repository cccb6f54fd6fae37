namespace SplitProofs.Reports.Typesetting;

/// <summary>The LaTeX commands for marks that are not ASCII.</summary>
internal static class LatexCommands
{
    private static readonly Dictionary<char, string> _commands = new()
    {
        ['α'] = @"\alpha",
        ['β'] = @"\beta",
        ['γ'] = @"\gamma",
        ['δ'] = @"\delta",
        ['ε'] = @"\varepsilon",
        ['ϵ'] = @"\epsilon",
        ['ζ'] = @"\zeta",
        ['η'] = @"\eta",
        ['θ'] = @"\theta",
        ['ϑ'] = @"\vartheta",
        ['ι'] = @"\iota",
        ['κ'] = @"\kappa",
        ['λ'] = @"\lambda",
        ['μ'] = @"\mu",
        ['ν'] = @"\nu",
        ['ξ'] = @"\xi",
        ['π'] = @"\pi",
        ['ρ'] = @"\rho",
        ['σ'] = @"\sigma",
        ['ς'] = @"\varsigma",
        ['τ'] = @"\tau",
        ['υ'] = @"\upsilon",
        ['φ'] = @"\varphi",
        ['ϕ'] = @"\phi",
        ['χ'] = @"\chi",
        ['ψ'] = @"\psi",
        ['ω'] = @"\omega",
        ['Γ'] = @"\Gamma",
        ['Δ'] = @"\Delta",
        ['Θ'] = @"\Theta",
        ['Λ'] = @"\Lambda",
        ['Ξ'] = @"\Xi",
        ['Π'] = @"\Pi",
        ['Σ'] = @"\Sigma",
        ['Υ'] = @"\Upsilon",
        ['Φ'] = @"\Phi",
        ['Ψ'] = @"\Psi",
        ['Ω'] = @"\Omega",
        ['ℓ'] = @"\ell",
        ['∞'] = @"\infty",
        ['−'] = "-",
        ['∘'] = @"\circ",
        ['°'] = @"\circ",
        // Markdown would take a bare asterisk for emphasis.
        ['*'] = @"\ast",
        ['∗'] = @"\ast",
        ['′'] = @"\prime",
        ['†'] = @"\dagger",
        ['≤'] = @"\le",
        ['≥'] = @"\ge",
    };

    /// <summary>The command for a mark; the mark itself if LaTeX takes it as it is.</summary>
    /// <exception cref="ArgumentException">There is no command for the mark.</exception>
    public static string Of(char mark) =>
        _commands.TryGetValue(mark, out var command) ? command
        : char.IsAsciiLetterOrDigit(mark) || "+-=,()<>/".Contains(mark) ? mark.ToString()
        : throw new ArgumentException($"No LaTeX is known for “{mark}” (U+{(int)mark:X4}).");
}
