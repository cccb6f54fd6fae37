using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Proofs;

/// <summary>The names that a statement uses, and the premises that give them a meaning.</summary>
internal sealed partial class StatementScope
{
    private const string Nothing = "True";

    private static readonly ImmutableHashSet<string> _wholeLetters = ["M", "N", "n", "m"];

    private readonly SortedSet<string> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bound = [];
    private readonly ReadClaim _claim;
    private readonly Gallina _gallina;

    /// <summary>The scope of a statement of a claim.</summary>
    public StatementScope(ReadClaim claim)
    {
        _claim = claim;
        _gallina = new(symbol => Real(Named(symbol)), Count, (Airtime, MeanAirtime));
    }

    /// <summary>The premises that give the symbols a meaning.</summary>
    public IEnumerable<string> Meanings => _meanings;

    /// <summary>The natural numbers that the statement is about, besides M.</summary>
    public SortedSet<string> Wholes { get; } = new(StringComparer.Ordinal);

    /// <summary>The real numbers that the statement is about.</summary>
    public SortedSet<string> Reals { get; } = new(StringComparer.Ordinal);

    /// <summary>The sequences that the statement is about, besides δ, t and φ.</summary>
    public SortedSet<string> Sequences { get; } = new(StringComparer.Ordinal);

    /// <summary>Anything else that the statement is about, with its type.</summary>
    public SortedSet<string> Others { get; } = new(StringComparer.Ordinal);

    /// <summary>The law of the airtime.</summary>
    public string Airtime => _claim.HasLaw ? "(airtime_of X)" : "A";

    /// <summary>The mean airtime.</summary>
    public string MeanAirtime => _claim.HasLaw ? "(mean_of X)" : "mu";

    /// <summary>The premise that the mean is finite.</summary>
    public string FiniteMean =>
        _claim.HasLaw ? "integrable X (fun x => x)"
        : _claim.HasMemory ? Nothing
        : "mean A mu";

    /// <summary>The laws that the statement is about, with their types.</summary>
    public string Laws => _claim.HasLaw ? "(X : law)" : "(A : airtime)";

    /// <summary>A relation between real or whole numbers.</summary>
    public string Relation(Expression.Relation relation) =>
        Whole(relation.Left) is { } left && Whole(relation.Right) is { } right
            ? $"({left} {Gallina.SignOf(relation.Sign)} {right})%Z"
            : relation.Match(_gallina);

    /// <summary>A relation that holds for each value of a letter from 0 to N − 1.</summary>
    public string Each(string letter, Expression.Relation relation) =>
        Bind(letter, () => $"(forall {letter} : nat, ({letter} < {Letter("N")})%nat -> {Relation(relation)})");

    /// <summary>A condition; <see langword="true"/> if the theorems have it by construction.</summary>
    public string Condition(Condition condition) =>
        condition.Match(
            holds: c => Relation(c.Relation),
            less: c =>
                Whole(c.Left) is { } left && Whole(c.Right) is { } right
                    ? $"({left} < {right})%Z"
                    : $"{c.Left.Match(_gallina)} < {c.Right.Match(_gallina)}",
            forAll: c =>
                Bind(
                    c.Index,
                    () =>
                        $"(forall {c.Index} : nat, ({Bound(c.First)} <= Z.of_nat {c.Index} <= {Bound(c.Last)})%Z -> {Condition(c.Body)})"
                ),
            exists: c =>
                Bind(
                    c.Index,
                    () =>
                        $"(exists {c.Index} : nat, ({Bound(c.First)} <= Z.of_nat {c.Index} <= {Bound(c.Last)})%Z /\\ {Condition(c.Body)})"
                ),
            sumsTo: c => $"{Bind(c.Index, () => Sum(c))} = {c.Total.Match(_gallina)}",
            all: c => $"({string.Join(" /\\ ", c.Conditions.Select(Condition))})",
            any: c => $"({string.Join(" \\/ ", c.Conditions.Select(Condition))})",
            finiteMean: _ => FiniteMean,
            drawnAnew: _ => Nothing,
            expectedMinimumAtMost: _ => "(forall c : R, psi A c <= psi B c)"
        );

    /// <summary>Whether a premise says nothing.</summary>
    public static bool IsEmpty(string premise) => premise == Nothing;

    /// <summary>A real number that the statement is about.</summary>
    public string RealNumber(string name)
    {
        Reals.Add(name);
        return name;
    }

    /// <summary>A place of a sequence that the statement is about.</summary>
    public string Sequence(string name, string cut)
    {
        Sequences.Add(name);
        return $"({name} {cut})";
    }

    /// <summary>A letter for a natural number.</summary>
    public string Letter(string letter)
    {
        if (letter != "M" && !_bound.Contains(letter))
        {
            Wholes.Add(letter);
        }

        return letter;
    }

    /// <summary>
    /// Adds a premise that a symbol needs, unless it contains a bound letter. The range of such a
    /// letter is stated where it is bound.
    /// </summary>
    public void Needs(string meaning)
    {
        if (!Word().Matches(meaning).Any(word => _bound.Contains(word.Value)))
        {
            _meanings.Add(meaning);
        }
    }

    /// <summary>A subscript as a natural number: “n+1”, “N−1”, “0”, “M”, “j+k P”.</summary>
    public string Cut(string subscript)
    {
        var parts = subscript.Split('+', '−');
        var first = Number(parts[0]);
        if (parts.Length == 1)
        {
            return first;
        }

        var isLess = subscript.Contains('−', StringComparison.Ordinal);
        var second = char.IsDigit(parts[1][0]) ? parts[1] : Number(parts[1]);
        if (isLess)
        {
            Needs($"({second} <= {first})%nat");
        }

        return $"({first} {(isLess ? "-" : "+")} {second})%nat";
    }

    private string Number(string text) =>
        char.IsDigit(text[0]) ? $"{text}%nat"
        : text.Split(' ') is [var left, var right] ? $"({Letter(left)} * {Letter(right)})"
        : Letter(text);

    private string Bind(string letter, Func<string> body)
    {
        var isNew = _bound.Add(letter);
        var text = body();
        if (isNew)
        {
            _bound.Remove(letter);
        }

        return text;
    }

    private string Sum(Condition.SumsTo condition) =>
        $"sum (fun i => let {condition.Index} := (Z.to_nat {Bound(condition.First)} + i)%nat in {condition.Term.Match(_gallina)}) "
        + $"(Z.to_nat ({Bound(condition.Last)} + 1 - {Bound(condition.First)}))";

    private string Bound(Expression expression) =>
        Whole(expression) ?? throw new NotSupportedException("A range has whole ends.");

    private static string Real(CoqTerm term) => term.IsWhole ? $"(INR {term.Text})" : term.Text;

    /// <summary>A whole number as an integer of Coq, where subtraction is not truncated at 0; otherwise null.</summary>
    private string? Whole(Expression expression) =>
        expression switch
        {
            Expression.Constant constant => constant.Value.ToString(CultureInfo.InvariantCulture),
            Expression.Variable { Symbol: var symbol } => WholeName(symbol) is { } name ? $"Z.of_nat {name}" : null,
            Expression.Sum sum when Whole(sum.Left) is { } left && Whole(sum.Right) is { } right =>
                $"({left} + {right})",
            Expression.Difference difference
                when Whole(difference.Left) is { } left && Whole(difference.Right) is { } right =>
                $"({left} - {right})",
            Expression.Product product when Whole(product.Left) is { } left && Whole(product.Right) is { } right =>
                $"({left} * {right})",
            _ => null,
        };

    /// <summary>An exponent or a number of terms, as a natural number.</summary>
    private string Count(Expression expression) =>
        expression switch
        {
            Expression.Variable { Symbol: var symbol } when WholeName(symbol) is { } name => name,
            Expression.Difference { Left: Expression.Variable left, Right: Expression.Constant { Value: var right } } =>
                $"({Count(left)} - {right.ToString(CultureInfo.InvariantCulture)})%nat",
            _ => throw new NotSupportedException("A number of powers is a letter, or one less than a letter."),
        };

    private string? WholeName(Symbol symbol) =>
        _claim.Names(this, symbol) is { } named ? (named.IsWhole ? named.Text : null)
        : IsLetter(symbol) ? Letter(symbol.Letter)
        : null;

    private bool IsLetter(Symbol symbol) =>
        symbol is { Subscript: "", Superscript: "", Hat: false }
        && (_wholeLetters.Contains(symbol.Letter) || _claim.Wholes.Contains(symbol.Letter));

    private CoqTerm Named(Symbol symbol) =>
        _claim.Names(this, symbol)
        ?? (IsLetter(symbol) ? CoqTerm.Whole(Letter(symbol.Letter)) : CoqTerm.Real(CommonName(symbol)));

    private string CommonName(Symbol symbol) =>
        symbol switch
        {
            { Letter: "μ", Subscript: "" } => MeanAirtime,
            { Letter: "K" or "r", Subscript: "" } => RealNumber(symbol.Letter),
            { Letter: "v", Subscript: "", Superscript: "∗" } => RealNumber("star"),
            { Letter: "δ", Subscript: "" } => RealNumber("d"),
            { Letter: "t", Subscript: "" } => RealNumber("s"),
            { Letter: "φ", Subscript: "" } => RealNumber("ph"),
            { Letter: "δ", Superscript: "" } => $"(delta {Cut(symbol.Subscript)})",
            { Letter: "t", Superscript: "" } => $"(t {Cut(symbol.Subscript)})",
            { Letter: "φ" } => $"(phi {Cut(symbol.Subscript)})",
            { Letter: "ξ", Subscript: "", Hat: true } =>
                $"(EqualLayers_Threshold {MeanAirtime} {RealNumber("d")} {RealNumber("s")})",
            { Letter: "ξ", Hat: true } => LookAheadThreshold(Cut(symbol.Subscript)),
            { Letter: "ξ", Superscript: "SLA" } => StaticThreshold(Cut(symbol.Subscript)),
            { Letter: "ξ", Subscript: not "" } => OptimalThreshold(Cut(symbol.Subscript)),
            { Letter: "J", Superscript: "∗" } => OptimalCost(Cut(symbol.Subscript)),
            { Letter: "J", Superscript: "LA" } => Cost("J_look_ahead", Cut(symbol.Subscript)),
            { Letter: "J", Superscript: "SLA" } => Cost("J_static", Cut(symbol.Subscript)),
            { Letter: "J", Superscript: "static" } => BestStaticSplit(Cut(symbol.Subscript)),
            { Letter: "S" } => Reach(Cut(symbol.Subscript)),
            { Letter: "v" } => Value(Cut(symbol.Subscript)),
            _ => throw new NotSupportedException($"The symbol {symbol} has no name in Coq."),
        };

    /// <summary>J∗ of a horizon.</summary>
    public string OptimalCost(string horizon)
    {
        Needs($"({horizon} <= M)%nat");
        Needs($"({FiniteMean} \\/ {horizon} = M)");
        return $"(J_optimal {Airtime} {MeanAirtime} delta t {horizon})";
    }

    /// <summary>The cost of another rule with a horizon, which needs a finite mean.</summary>
    public string Cost(string rule, string horizon)
    {
        Needs($"({horizon} <= M)%nat");
        Needs(FiniteMean);
        return $"({rule} {Airtime} {MeanAirtime} delta t {horizon})";
    }

    private string Reach(string cut)
    {
        Needs($"({cut} <= M)%nat");
        Needs(FiniteMean);
        return $"(reach {Airtime} {MeanAirtime} delta t 0 {cut})";
    }

    private string BestStaticSplit(string horizon)
    {
        Needs($"({horizon} <= M)%nat");
        Needs(FiniteMean);
        return $"(least (fun m => total delta m + t m * {MeanAirtime}) {horizon} 0)";
    }

    private string OptimalThreshold(string cut)
    {
        Needs($"({cut} < {Letter("N")} <= M)%nat");
        Needs($"({FiniteMean} \\/ N = M)");
        return $"(xi {Airtime} {MeanAirtime} delta t N {cut})";
    }

    private string StaticThreshold(string cut)
    {
        Needs($"({cut} < {Letter("N")} <= M)%nat");
        Needs(FiniteMean);
        return $"(xi_static {MeanAirtime} delta t (N - {cut})%nat {cut})";
    }

    private string LookAheadThreshold(string cut)
    {
        Needs($"({cut} < M)%nat");
        Needs($"({FiniteMean} \\/ S {cut} = M)");
        return $"(xi_hat {MeanAirtime} delta t {cut})";
    }

    private string Value(string cut)
    {
        Needs($"({cut} <= {Letter("N")} <= M)%nat");
        Needs($"({FiniteMean} \\/ N = M)");
        return $"(optimal {Airtime} {MeanAirtime} delta t (N - {cut})%nat {cut})";
    }

    [GeneratedRegex(@"[A-Za-z]\w*")]
    private static partial Regex Word();
}
