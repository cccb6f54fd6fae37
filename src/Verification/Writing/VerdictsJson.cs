using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Verification.Hashing;
using SplitProofs.Verification.Instances;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>
/// The verdicts of a run for programs: one JSON object without times, so that the same run gives the same text; numbers
/// round-trip, and a number that is not finite is a text.
/// </summary>
public static class VerdictsJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(ImmutableArray<Verdict> verdicts) =>
        JsonText.Of(writer =>
        {
            writer.WriteString("sources", EvidenceHash.OfSources(verdicts.Select(verdict => verdict.Claim)));
            writer.WriteBoolean("allHold", verdicts.All(verdict => verdict.Holds));
            writer.WriteStartArray("claims");
            foreach (var verdict in verdicts)
            {
                writer.WriteStartObject();
                Write(writer, verdict);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter writer, Verdict verdict)
    {
        writer.WriteString("id", verdict.Claim.Id.Number);
        writer.WriteString("collection", verdict.Claim.Id.Collection);
        writer.WriteString("title", verdict.Claim.Title);
        writer.WriteString("stance", verdict.Claim.Stance == Stance.Holds ? "holds" : "false");
        writer.WriteString("status", Status(verdict));
        writer.WriteString("reason", verdict.WhyNot);
        writer.WriteString("level", LevelText.Of(verdict.Level));
        writer.WriteNumber("cases", verdict.Budget.Cases);
        writer.WriteNumber("seed", verdict.Budget.Seed);
        Sampled(writer, verdict);
        writer.WriteStartArray("mutants");
        foreach (var mutant in verdict.Mutants)
        {
            Mutant(writer, mutant);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("enclosures");
        foreach (var enclosure in verdict.Enclosures)
        {
            Enclosure(writer, enclosure);
        }

        writer.WriteEndArray();
        Proofs(writer, verdict.Claim, verdict.Proofs);
        Counterexample(writer, verdict);
        writer.WriteString("hash", EvidenceHash.Of(verdict));
    }

    private static string Status(Verdict verdict) =>
        verdict.Holds ? "holds"
        : verdict.Fails ? "fails"
        : "unchecked";

    private static void Sampled(Utf8JsonWriter writer, Verdict verdict)
    {
        if (verdict.Evidence is not Evidence.Sampled sampled)
        {
            writer.WriteNull("sampled");
            return;
        }

        writer.WriteStartObject("sampled");
        writer.WriteNumber("instances", sampled.Cases);
        TrialJson.Number(writer, "worstError", sampled.WorstViolation);
        writer.WriteString("worstInstance", sampled.WorstInstance);
        TrialJson.Number(writer, "largestTolerance", sampled.LargestTolerance);
        TrialJson.Number(writer, "toleranceUsed", sampled.ToleranceUsed);
        writer.WriteStartArray("corners");
        foreach (var corner in sampled.Corners)
        {
            writer.WriteStartObject();
            writer.WriteString("name", corner.Name);
            writer.WriteNumber("instances", corner.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Mutant(Utf8JsonWriter writer, MutantOutcome mutant)
    {
        writer.WriteStartObject();
        writer.WriteString("name", mutant.Name);
        writer.WriteBoolean("refuted", mutant.IsRefuted);
        writer.WriteString("counterexample", mutant.Match(refuted: e => e.Counterexample, lives: _ => ""));
        writer.WriteString("reason", mutant.Match(refuted: _ => "", lives: e => e.Reason));
        writer.WriteEndObject();
    }

    private static void Enclosure(Utf8JsonWriter writer, EnclosureResult result)
    {
        var partition = result.Partition;
        writer.WriteStartObject();
        writer.WriteString("statement", result.Enclosure.Statement);
        writer.WriteNumber("boxes", partition.Boxes);
        writer.WriteNumber("provedBoxes", partition.ProvedBoxes);
        writer.WriteNumber("undecidedBoxes", partition.UndecidedBoxes);
        writer.WriteNumber("provedVolume", partition.Proved);
        writer.WriteNumber("provedDirectlyVolume", partition.ProvedDirectly);
        writer.WriteNumber("undecidedVolume", partition.Undecided);
        writer.WriteString("violatedThroughout", partition.Counterexample);
        writer.WriteString("contradictedIn", partition.Contradiction);
        writer.WriteStartArray("mutants");
        foreach (var mutant in result.Mutants)
        {
            Mutant(writer, mutant);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Proofs(Utf8JsonWriter writer, Claim claim, ProofFindings proofs)
    {
        if (proofs.IsNone)
        {
            writer.WriteNull("proofs");
            return;
        }

        writer.WriteStartObject("proofs");
        writer.WriteString("checked", proofs.Origin == ProofOrigin.Run ? "run" : "record");
        writer.WriteString("assistant", proofs.Assistant);
        writer.WriteStartArray("formulas");
        for (var place = 1; place <= claim.Formulas.Length; place++)
        {
            writer.WriteStringValue(
                proofs.Of(claim, place) switch
                {
                    FormulaProof.Proved => "proved",
                    FormulaProof.Definition => "definition",
                    _ => "sampled",
                }
            );
        }

        writer.WriteEndArray();
        writer.WriteStartArray("theorems");
        foreach (var theorem in proofs.Theorems)
        {
            writer.WriteStartObject();
            writer.WriteString("name", theorem.Name);
            writer.WriteString("file", theorem.File);
            writer.WriteString("says", theorem.Says);
            writer.WriteString("hash", theorem.Hash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Texts(writer, "axioms", proofs.Axioms);
        Texts(writer, "changed", proofs.Changed);
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Counterexample(Utf8JsonWriter writer, Verdict verdict)
    {
        if (verdict.Counterexamples is not [var counterexample, ..])
        {
            writer.WriteNull("counterexample");
            return;
        }

        writer.WriteStartObject("counterexample");
        writer.WriteString("instance", counterexample.Instance);
        TrialJson.Write(writer, counterexample.Trial);
        if (counterexample.Form is InstanceForm.Written form)
        {
            writer.WriteString("csharp", form.Code);
            writer.WriteStartArray("namespaces");
            foreach (var name in form.Namespaces)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            writer.WritePropertyName("replay");
            writer.WriteRawValue(ReplayJson.Of(verdict.Claim.Id, form.Json));
        }

        writer.WriteEndObject();
    }
}
