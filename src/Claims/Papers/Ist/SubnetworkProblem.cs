using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>A client's quadratic function x′·L·x/2 − b′·x, with L = √D·((1 − c)·I + c·11′)·√D and D its diagonal.</summary>
/// <param name="Roots">The square roots of the diagonal of L, each positive.</param>
/// <param name="Slopes">b.</param>
/// <param name="Coupling">c, from 0 to below 1.</param>
public sealed record QuadraticClient(ImmutableArray<Rational> Roots, ImmutableArray<Rational> Slopes, Rational Coupling)
{
    /// <summary>An entry of L.</summary>
    public Rational Curvature(int row, int column) =>
        Roots[row] * Roots[column] * (row == column ? Rational.One : Coupling);

    /// <summary>The client in words.</summary>
    public override string ToString() =>
        $"√D = ({string.Join(", ", Roots)}), b = ({string.Join(", ", Slopes)}), c = {Coupling}";
}

/// <summary>As many clients as coordinates, and some iterations.</summary>
/// <param name="Clients">The clients.</param>
/// <param name="Start">x₀.</param>
/// <param name="Step">γ, above 0 and at most 1.</param>
/// <param name="Iterations">k.</param>
public sealed record SubnetworkProblem(
    ImmutableArray<QuadraticClient> Clients,
    ImmutableArray<Rational> Start,
    Rational Step,
    int Iterations
)
{
    /// <summary>n, the number of clients and of coordinates.</summary>
    public int Size => Clients.Length;

    /// <summary>Whether all clients have the same function.</summary>
    public bool IsHomogeneous =>
        Clients.All(client =>
            client.Roots.SequenceEqual(Clients[0].Roots)
            && client.Slopes.SequenceEqual(Clients[0].Slopes)
            && client.Coupling == Clients[0].Coupling
        );

    /// <summary>The magnitude of the values involved.</summary>
    public double Scale =>
        1
        + Start.Max(x => Math.Abs(x.ToDouble()))
        + Clients.Max(client => client.Slopes.Zip(client.Roots).Max(at => Math.Abs((at.First / at.Second).ToDouble())));

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join("; ", Clients.Select(client => $"{client}"))}; x₀ = ({string.Join(", ", Start)}), γ = {Step}, k = {Iterations}"
        );
}

/// <summary>Random problems of independent subnetwork training.</summary>
internal static class SubnetworkProblems
{
    /// <summary>One to four clients.</summary>
    public static Domain<SubnetworkProblem> Domain { get; } = Of("1 to 4 clients", Gen.Choose(1, 4));

    /// <summary>One to four clients and at least one iteration.</summary>
    public static Domain<SubnetworkProblem> WithIterations { get; } =
        Domain with
        {
            Description = Domain.Description.Replace(
                "up to 2 iterations",
                "1 or 2 iterations",
                StringComparison.Ordinal
            ),
            Generator = Domain.Generator.Select(problem =>
                problem with
                {
                    Iterations = Math.Max(1, problem.Iterations),
                }
            ),
            Corners = [.. Domain.Corners.Where(corner => corner.Name != "no iteration")],
        };

    /// <summary>One or four clients, for which √n is a whole number.</summary>
    public static Domain<SubnetworkProblem> WithWholeRoot { get; } =
        Of("1 or 4 clients", Gen.Elements(1, 4)) with
        {
            Corners = [],
        };

    private static Domain<SubnetworkProblem> Of(string clients, Gen<int> sizes) =>
        new(
            $"{clients}, each with its own or all with one function; √D from 1/2 to 2, b and x₀ between −2 and 2, coupling up to 3/4, "
                + "γ from 1/8 to 1, up to 2 iterations",
            from size in sizes
            from alike in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
            from quiet in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
            from drawn in Gen.ArrayOf(Client(size), size)
            from start in SmallFractions.Several(SmallFractions.Of(-4, 4, 2), size)
            from step in SmallFractions.Of(1, 8, 8)
            from iterations in Gen.Choose(0, 2)
            select new SubnetworkProblem(
                [
                    .. drawn
                        .Select(client => alike ? drawn[0] : client)
                        .Select(client =>
                            quiet ? client with { Slopes = [.. client.Slopes.Select(_ => Rational.Zero)] } : client
                        ),
                ],
                start,
                step,
                iterations
            ),
            Simpler,
            [
                new("one client", problem => problem.Size == 1),
                new("four clients", problem => problem.Size == 4),
                new("all clients alike", problem => problem.Size > 1 && problem.IsHomogeneous),
                new("no slopes", problem => problem.Clients.All(client => client.Slopes.All(b => b == 0))),
                new("no iteration", problem => problem.Iterations == 0),
                new("full steps", problem => problem.Step == 1),
            ]
        );

    private static Gen<QuadraticClient> Client(int size) =>
        from roots in SmallFractions.Several(SmallFractions.Of(1, 4, 2), size)
        from slopes in SmallFractions.Several(SmallFractions.Of(-4, 4, 2), size)
        from coupling in SmallFractions.Of(0, 3, 4)
        select new QuadraticClient(roots, slopes, coupling);

    private static IEnumerable<SubnetworkProblem> Simpler(SubnetworkProblem problem) =>
        [
            .. SmallFractions.SimplerElements(problem.Start, -2, 2).Select(start => problem with { Start = start }),
            .. SmallFractions.Simpler(problem.Step, Rational.Of(1, 8), 1).Select(step => problem with { Step = step }),
            .. problem.Iterations > 1 ? [problem with { Iterations = 1 }] : Array.Empty<SubnetworkProblem>(),
            .. problem.Clients.SelectMany(
                (client, n) =>
                    Simpler(client).Select(simpler => problem with { Clients = problem.Clients.SetItem(n, simpler) })
            ),
        ];

    private static IEnumerable<QuadraticClient> Simpler(QuadraticClient client) =>
        [
            .. client.Coupling > 0 ? [client with { Coupling = Rational.Zero }] : Array.Empty<QuadraticClient>(),
            .. SmallFractions
                .SimplerElements(client.Roots, Rational.Of(1, 2), 2)
                .Select(roots => client with { Roots = roots }),
            .. SmallFractions.SimplerElements(client.Slopes, -2, 2).Select(slopes => client with { Slopes = slopes }),
        ];
}
