using SplitProofs.Experiments.Sweeps;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

public class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/8", 2, 8)]
    [InlineData("1000000/1000000", 1_000_000, 1_000_000)]
    public void A_shard_is_read_as_a_fraction(string text, int number, int of) =>
        Assert.Equal(new Shard(number, of), Shard.Read(text).Value());

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("1/0")]
    [InlineData("1/1000001")]
    [InlineData("-1/8")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_text_that_is_not_a_shard_is_a_fault(string text) =>
        Shard.Read(text).IsOneFault("--shard", "Write for example --shard 2/8");

    [Theory]
    [InlineData("", "1/1")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=4", "3/4")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1", "3/4")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=0", "4/4")]
    [InlineData("JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=5", "1/5")]
    [InlineData("JOB_COMPLETION_INDEX=4 JOB_COMPLETIONS=5", "5/5")]
    public void A_cluster_says_which_shard(string environment, string shard) =>
        Assert.Equal(shard, $"{Shard.OfEnvironment(Variables(environment)).Value()}");

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=3", "SLURM_ARRAY_TASK_COUNT")]
    [InlineData("SLURM_ARRAY_TASK_COUNT=3", "SLURM_ARRAY_TASK_ID")]
    [InlineData("SLURM_ARRAY_TASK_ID=x SLURM_ARRAY_TASK_COUNT=4", "SLURM_ARRAY_TASK_ID")]
    [InlineData("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_COUNT=4", "SLURM_ARRAY_TASK_ID")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=1 SLURM_ARRAY_TASK_MIN=3", "SLURM_ARRAY_TASK_ID")]
    [InlineData("JOB_COMPLETION_INDEX=0", "JOB_COMPLETIONS")]
    [InlineData("JOB_COMPLETIONS=4", "JOB_COMPLETION_INDEX")]
    [InlineData("JOB_COMPLETION_INDEX=4 JOB_COMPLETIONS=4", "JOB_COMPLETION_INDEX")]
    [InlineData(
        "JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=4 SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_COUNT=1",
        "SLURM_ARRAY_TASK_ID"
    )]
    public void Half_a_configuration_is_a_fault(string environment, string variable) =>
        Shard.OfEnvironment(Variables(environment)).IsOneFault(variable, "--shard");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(5000, 16)]
    [InlineData(1_000_000, 1000)]
    public void Every_batch_is_of_one_shard_and_every_cell_of_one_batch(long cells, int shards)
    {
        var layout = new SweepLayout(cells);
        var ends = Enumerable.Range(0, layout.Batches).Select(layout.CellsOf).ToArray();
        Assert.Equal(cells, ends.Sum(batch => batch.Count));
        Assert.All(
            ends.Skip(1).Zip(ends),
            pair => Assert.Equal(pair.Second.First + pair.Second.Count, pair.First.First)
        );
        Assert.All(
            Enumerable.Range(0, layout.Batches),
            batch => Assert.Single(Enumerable.Range(1, shards), number => new Shard(number, shards).Has(batch))
        );
    }

    private static Func<string, string?> Variables(string environment)
    {
        var set = environment
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);
        return set.GetValueOrDefault;
    }
}
