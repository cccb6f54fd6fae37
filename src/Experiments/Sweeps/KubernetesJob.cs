using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>The shards of a plan as indexed Jobs of Kubernetes.</summary>
public static class KubernetesJob
{
    private static readonly JsonSerializerOptions _plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The manifests, as YAML.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="image">The image with the program.</param>
    /// <param name="claim">The claim of the volume that all pods share, in which they work.</param>
    public static string Of(ClusterPlan plan, string image, string claim) =>
        string.Join("\n---\n", plan.Arrays.Select((array, index) => Job(plan, image, claim, array.Offset, index + 1)));

    private static string Job(ClusterPlan plan, string image, string claim, int offset, int number)
    {
        var tasks = Math.Min(plan.MostTasks, plan.Shards - offset);
        var script =
            $"exec splitproofs sweep {ClusterPlan.Quoted(plan.File)} "
            + string.Create(
                CultureInfo.InvariantCulture,
                $"--shard $((JOB_COMPLETION_INDEX + {offset + 1}))/{plan.Shards} "
            )
            + $"--output {ClusterPlan.Quoted(plan.Folder)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Shards {offset + 1} to {offset
                + tasks} of {plan.Shards}. What is solved already is not solved again, so apply it anew after failures.
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: {NameOf(plan.Experiment)}-{number}
            spec:
              completionMode: Indexed
              completions: {tasks}
              parallelism: {tasks}
              backoffLimitPerIndex: 3
              maxFailedIndexes: {tasks}
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: sweep
                      image: {Text(image)}
                      workingDir: /work
                      command: [sh, -c, {Text(script)}]
                      volumeMounts:
                        - {"{"}name: work, mountPath: /work{"}"}
                  volumes:
                    - name: work
                      persistentVolumeClaim: {"{"}claimName: {Text(claim)}{"}"}
            """
        );
    }

    /// <summary>Quotes a text in the syntax that JSON and YAML share.</summary>
    private static string Text(string text) => JsonSerializer.Serialize(text, _plain);

    /// <summary>Turns the name of an experiment into the name of a Kubernetes object: lower-case letters, digits and hyphens.</summary>
    private static string NameOf(string experiment) =>
        string.Concat(experiment.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))
            .Trim('-');
}
