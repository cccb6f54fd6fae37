(** * The library's formulas, read in Coq

    Generated from src/Analytics/Formulas by src/Claims/Proofs; a test fails when this file differs. Formulas.v proves
    that the theorems are about these functions. A count of powers is a natural number. *)

From Coq Require Import Reals.
From SplitProofs Require Import Airtime Rules Geometric.
Open Scope R_scope.

Definition EqualLayerStep_Value (A : airtime) (delta : R) (t : R) (value : R) : R :=
  (t * (psi A ((delta + value) / t))).

Definition EqualLayers_Threshold (mu : R) (delta : R) (t : R) : R :=
  (mu + (delta / t)).

Definition EqualLayers_PlacedStages (A : airtime) (mu : R) (delta : R) (t : R) (phi : R) (inferences : R) (count : R) : R :=
  (if Rle_dec ((inferences * t) * (excess A mu (mu + (delta / t)))) phi then 0 else (if Rle_dec phi 0 then count else (if Rle_dec 1 (tail A (mu + (delta / t))) then count else (Rmin count (IZR (ceiling ((ln (phi / ((inferences * t) * (excess A mu (mu + (delta / t)))))) / (ln (tail A (mu + (delta / t))))))))))).

Definition EqualLayers_ExpectedCost (A : airtime) (mu : R) (delta : R) (t : R) (count : nat) : R :=
  ((((t * (mean_up_to A (mu + (delta / t)))) + ((tail A (mu + (delta / t))) * delta)) * (sum (fun i => (tail A (mu + (delta / t))) ^ i) count)) + (((tail A (mu + (delta / t))) ^ count) * (t * mu))).

Definition EqualLayers_ExpectedCostOfAll (A : airtime) (mu : R) (delta : R) (t : R) (count : nat) : R :=
  ((((t * (mean_up_to A (mu + (delta / t)))) + ((tail A (mu + (delta / t))) * delta)) * (sum (fun i => (tail A (mu + (delta / t))) ^ i) count)) + (((tail A (mu + (delta / t))) ^ count) * (t * (psi A (delta / t))))).

Definition GeometricGains_Steps (value : R) (phi : R) (reached : R) (count : R) : R :=
  (if Rle_dec value phi then 0 else (if Rle_dec phi 0 then count else (if Rle_dec 1 reached then count else (Rmin count (IZR (ceiling ((ln (phi / value)) / (ln reached)))))))).

Definition LayerTimes_Efficiency (next : R) (value : R) : R :=
  (1 / ((1 - next) + (next / value))).

Definition LayerTimes_Refined (delta : R) (next : R) (value : R) (level : R) : R :=
  (if Rle_dec delta next then level else (level / value)).

Definition LayerTimes_Roofline (delta : R) (next : R) : R :=
  (if Rle_dec delta next then next else delta).

Definition LayerTimes_Utilisation (other : R) (count : R) : R :=
  (if Rle_dec other count then (count / ((IZR (ceiling (count / other))) * other)) else 1).

Definition LookAheadThreshold_Airtime (mu : R) (delta : R) (t : R) (next : R) : R :=
  ((delta + (next * mu)) / t).

Definition MyopiaBounds_Difference (A : airtime) (mu : R) (next : R) (value : R) (level : R) : R :=
  ((tail A level) * ((next * mu) - value)).

Definition MyopiaBounds_Ratio (mu : R) (next : R) (going_on : R) : R :=
  (1 + ((next * mu) / going_on)).

Definition MyopiaBracket_MostPlacedStages (A : airtime) (mu : R) (delta : R) (t : R) (level : R) (phi : R) (inferences : R) (count : R) : R :=
  (if Rle_dec ((inferences * t) * (excess A mu (mu + (delta / t)))) phi then 0 else (if Rle_dec phi 0 then count else (if Rle_dec 1 (tail A level) then count else (Rmin count (IZR (ceiling ((ln (phi / ((inferences * t) * (excess A mu (mu + (delta / t)))))) / (ln (tail A level))))))))).

Definition MyopiaPrice_AtCut (A : airtime) (t : R) (going_on : R) (level : R) (other : R) (reached : R) : R :=
  (reached * ((t * ((mean_up_to A level) - (mean_up_to A other))) - (going_on * ((tail A other) - (tail A level))))).

Definition OptimalStep_Threshold (delta : R) (t : R) (value : R) : R :=
  ((delta + value) / t).

Definition OptimalStep_Value (A : airtime) (t : R) (level : R) : R :=
  (t * (psi A level)).

Definition PeriodicStages_PlacedPeriods (value : R) (phi : R) (inferences : R) (reached : R) (count : R) : R :=
  (if Rle_dec (inferences * value) phi then 0 else (if Rle_dec reached 0 then (Rmin count 1) else (if Rle_dec phi 0 then count else (if Rle_dec 1 reached then count else (Rmin count (IZR (ceiling ((ln (phi / (inferences * value))) / (ln reached))))))))).

Definition PeriodicStages_ExpectedCost (value : R) (going_on : R) (reached : R) (count : nat) : R :=
  ((going_on * (sum (fun i => reached ^ i) count)) + ((reached ^ count) * value)).

Definition PlacementGain_PerInference (A : airtime) (mu : R) (t : R) (level : R) (reached : R) : R :=
  ((reached * t) * (excess A mu level)).

Definition ReservationAirtime_Saving (A : airtime) (level : R) : R :=
  (level - (psi A level)).

Definition ReservationAirtime_EndlessCost (delta : R) (t : R) (level : R) : R :=
  ((t * level) - delta).

Definition ReservationAirtime_Gap (A : airtime) (value : R) (level : R) (count : nat) : R :=
  (((tail A level) ^ count) * value).

Definition RunOfStages_PlacedStages (A : airtime) (mu : R) (delta : R) (t : R) (next : R) (phi : R) (inferences : R) (reached : R) (count : R) : R :=
  (if Rle_dec (inferences * ((reached * t) * (excess A mu ((delta + (next * mu)) / t)))) phi then 0 else (if Rle_dec phi 0 then count else (if Rle_dec 1 (tail A ((delta + (next * mu)) / t)) then count else (Rmin count (IZR (ceiling ((ln (phi / (inferences * ((reached * t) * (excess A mu ((delta + (next * mu)) / t)))))) / (ln (tail A ((delta + (next * mu)) / t)))))))))).

Definition RunOfStages_ExpectedlyPaid (A : airtime) (mu : R) (delta : R) (t : R) (next : R) (count : nat) : R :=
  (((t * (mean_up_to A ((delta + (next * mu)) / t))) + ((tail A ((delta + (next * mu)) / t)) * delta)) * (sum (fun i => (tail A ((delta + (next * mu)) / t)) ^ i) count)).

Definition StaticLookAheadStep_GoingOn (mu : R) (delta : R) (next : R) (value : R) : R :=
  (delta + (Rmin (next * mu) value)).

Definition StaticLookAheadStep_GoingOnToHorizon (mu : R) (delta : R) (next : R) : R :=
  (delta + (next * mu)).

Definition ThresholdStep_Value (A : airtime) (delta : R) (t : R) (value : R) (level : R) : R :=
  ((t * (mean_up_to A level)) + ((tail A level) * (delta + value))).
