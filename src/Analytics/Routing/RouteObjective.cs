using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>A quantity that the best route minimises.</summary>
public abstract record RouteObjective
{
    private RouteObjective() { }

    /// <summary>All of them; the first is the usual one.</summary>
    public static ImmutableArray<RouteObjective> All { get; } = [new Latency(), new Energy(), new Throughput()];

    /// <summary>Its name on the command line.</summary>
    public abstract string Option { get; }

    /// <summary>A phrase for the best route: “least latency”.</summary>
    public abstract string Best { get; }

    /// <summary>The unit of its values.</summary>
    public abstract string Unit { get; }

    /// <summary>What a stage costs on a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="stage">The number of the stage, from 0 on.</param>
    /// <param name="work">The operations of the stage.</param>
    public abstract double Computing(LineNode node, int stage, Flops work);

    /// <summary>The cost of sending over a link.</summary>
    public abstract double Sending(LineLink link, Bits data);

    /// <summary>Joins the costs of two parts of a route.</summary>
    public abstract double Join(double one, double other);

    /// <summary>The value of this quantity for an inference with these times and energies.</summary>
    public abstract double Of(RouteUsage usage);

    /// <summary>The time from the input to the result of one inference [s].</summary>
    public sealed record Latency : RouteObjective
    {
        /// <inheritdoc/>
        public override string Option => "latency";

        /// <inheritdoc/>
        public override string Best => "least latency";

        /// <inheritdoc/>
        public override string Unit => "s";

        /// <inheritdoc/>
        public override double Computing(LineNode node, int stage, Flops work) => node.TimeFor(stage, work).Value;

        /// <inheritdoc/>
        public override double Sending(LineLink link, Bits data) => (link.TimeFor(data) + link.Latency).Value;

        /// <inheritdoc/>
        public override double Join(double one, double other) => one + other;

        /// <inheritdoc/>
        public override double Of(RouteUsage usage) => usage.Latency.Value;
    }

    /// <summary>The energy of all nodes for one inference [J].</summary>
    public sealed record Energy : RouteObjective
    {
        /// <inheritdoc/>
        public override string Option => "energy";

        /// <inheritdoc/>
        public override string Best => "least energy";

        /// <inheritdoc/>
        public override string Unit => "J";

        /// <inheritdoc/>
        public override double Computing(LineNode node, int stage, Flops work) => node.EnergyFor(work).Value;

        /// <inheritdoc/>
        public override double Sending(LineLink link, Bits data) => link.EnergyFor(data).Value;

        /// <inheritdoc/>
        public override double Join(double one, double other) => one + other;

        /// <inheritdoc/>
        public override double Of(RouteUsage usage) => usage.Energy.Value;
    }

    /// <summary>
    /// The time of the busiest node or link [s], while all nodes and links work on different inferences. Its inverse is the number of
    /// inferences per second.
    /// </summary>
    public sealed record Throughput : RouteObjective
    {
        /// <inheritdoc/>
        public override string Option => "throughput";

        /// <inheritdoc/>
        public override string Best => "greatest throughput";

        /// <inheritdoc/>
        public override string Unit => "s";

        /// <inheritdoc/>
        public override double Computing(LineNode node, int stage, Flops work) => node.TimeFor(stage, work).Value;

        /// <inheritdoc/>
        public override double Sending(LineLink link, Bits data) => link.TimeFor(data).Value;

        /// <inheritdoc/>
        public override double Join(double one, double other) => Math.Max(one, other);

        /// <inheritdoc/>
        public override double Of(RouteUsage usage) => usage.Period.Value;
    }

    /// <summary>The operations of a stage.</summary>
    /// <exception cref="InvalidOperationException">The work is measured, on other processors than the nodes.</exception>
    public static Flops WorkOf(Stage stage) =>
        stage.Cost.Work.Match(
            counted: counted => counted.Workload,
            measured: _ => throw new InvalidOperationException("A route needs counted work.")
        );
}
