using System.Globalization;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>A shell script that gives the shards of a plan to Slurm, as job arrays.</summary>
public static class SlurmScript
{
    /// <summary>The text of the script. Run it with sh on a node that may submit jobs.</summary>
    public static string Of(ClusterPlan plan)
    {
        var (file, folder) = (ClusterPlan.Quoted(plan.File), ClusterPlan.Quoted(plan.Folder));
        IEnumerable<string> lines =
        [
            "#!/bin/sh",
            string.Create(
                CultureInfo.InvariantCulture,
                $"# {plan.Experiment}: {plan.ToRun.Length} of {plan.Shards} shards, in arrays of at most {plan.MostTasks} tasks. "
                    + $"Run it with sh."
            ),
            "# SPLITPROOFS names the program, where it is not in the path; further options go to sbatch.",
            "set -eu",
            "export SPLITPROOFS=\"${SPLITPROOFS:-splitproofs}\"",
            "submit() {",
            "  offset=$1 array=$2",
            "  shift 2",
            $"  sbatch --job-name={plan.Experiment} --array=\"$array\" --export=\"ALL,OFFSET=$offset\" \"$@\" <<'TASK'",
            "#!/bin/sh",
            $"exec $SPLITPROOFS sweep {file} \\",
            string.Create(
                CultureInfo.InvariantCulture,
                $"  --shard $((SLURM_ARRAY_TASK_ID + OFFSET))/{plan.Shards} \\"
            ),
            $"  --output {folder} --threads \"${{SLURM_CPUS_PER_TASK:-1}}\"",
            "TASK",
            "}",
            .. plan.Arrays.Select(array =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"submit {array.Offset} {ClusterPlan.Ranges(array.Tasks)} \"$@\""
                )
            ),
            .. plan.ToRun.IsEmpty ? ["# Nothing is left to run."] : Array.Empty<string>(),
            "# Print this plan again for the shards that did not end, and when all have:",
            $"# splitproofs sweep merge {folder}",
        ];
        return string.Join('\n', lines);
    }
}
