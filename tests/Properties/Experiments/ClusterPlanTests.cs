using SplitProofs.Experiments.Sweeps;

namespace SplitProofs.Properties.Experiments;

public class ClusterPlanTests
{
    [Theory]
    [InlineData("1 2 3 4", 1000, "submit 0 1-4 \"$@\"")]
    [InlineData("2", 1000, "submit 0 2 \"$@\"")]
    [InlineData("1 2 5 7 8", 1000, "submit 0 1-2,5,7-8 \"$@\"")]
    [InlineData("1 2 3 4 5 6 7", 3, "submit 0 1-3 \"$@\"|submit 3 1-3 \"$@\"|submit 6 1 \"$@\"")]
    [InlineData("5 7", 3, "submit 3 2 \"$@\"|submit 6 1 \"$@\"")]
    [InlineData("", 3, "")]
    public void Arrays_name_what_is_left_to_run_within_the_limit(string left, int limit, string calls) =>
        Assert.Equal(
            calls,
            string.Join(
                '|',
                SlurmScript
                    .Of(Plan("mine.yaml", left, limit))
                    .Split('\n')
                    .Where(line => line.StartsWith("submit ", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Names_of_files_reach_the_shell_as_they_are() =>
        Assert.Contains(
            """sweep 'it'\''s $HOME.yaml' \""",
            SlurmScript.Of(Plan("it's $HOME.yaml", "1", 10)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Each_indexed_job_has_its_part_of_the_shards()
    {
        var jobs = KubernetesJob.Of(Plan("mine.yaml", "1 2 3 4 5 6 7", 3), "image:1", "shared").Split("\n---\n");
        Assert.Equal(3, jobs.Length);
        Assert.Contains("completions: 3\n", jobs[0], StringComparison.Ordinal);
        Assert.Contains("--shard $((JOB_COMPLETION_INDEX + 1))/7", jobs[0], StringComparison.Ordinal);
        Assert.Contains("completions: 1\n", jobs[2], StringComparison.Ordinal);
        Assert.Contains("--shard $((JOB_COMPLETION_INDEX + 7))/7", jobs[2], StringComparison.Ordinal);
        Assert.All(
            jobs,
            job =>
            {
                var yaml = new YamlDotNet.RepresentationModel.YamlStream();
                yaml.Load(new StringReader(job));
                Assert.Contains("Indexed", $"{yaml.Documents[0].RootNode}", StringComparison.Ordinal);
            }
        );
    }

    private static ClusterPlan Plan(string file, string left, int limit) =>
        new(
            "mine",
            file,
            "out",
            7,
            [.. left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
            limit
        );
}
