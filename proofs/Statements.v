(** * Claims, read in Coq

    Generated from src/Claims by tests/Properties/Proofs, which fails when this file differs. Each formula of a claim, under
    the claim's setting and hypotheses. Claims.v proves them. *)

From Coq Require Import Reals ZArith.
From SplitProofs Require Import Airtime Rules Geometric Generated.
Open Scope R_scope.

Definition R4_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  (J_optimal A mu delta t (N + 1)%nat) <= (J_optimal A mu delta t N).

Definition R7_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ N = M) ->
  (mean A mu \/ S n = M) ->
  (n < M)%nat ->
  (n < N <= M)%nat ->
  (xi A mu delta t N n) <= (xi_hat mu delta t n).

Definition R7_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((N - 1)%nat < M)%nat ->
  ((N - 1)%nat < N <= M)%nat ->
  (1 <= N)%nat ->
  (mean A mu \/ N = M) ->
  (mean A mu \/ S (N - 1)%nat = M) ->
  (xi A mu delta t N (N - 1)%nat) = (xi_hat mu delta t (N - 1)%nat).

Definition R8_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  ((N + 1)%nat <= M)%nat ->
  (N < M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ S N = M) ->
  mean A mu ->
  ((J_look_ahead A mu delta t N) - (J_look_ahead A mu delta t (N + 1)%nat)) = (((reach A mu delta t 0 N) * (t N)) * (excess A mu (xi_hat mu delta t N))).

Definition R8_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  (0%nat <= M)%nat ->
  mean A mu ->
  (J_look_ahead A mu delta t 0%nat) = ((t 0%nat) * mu).

Definition R12_formula_2 : Prop :=
  forall (A : airtime) (mu K d ph s : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  (Z.of_nat N <= (Z.of_nat M - 2))%Z ->
  mean A mu ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  (J_optimal A mu delta t (N + 1)%nat) = (s * (psi A ((d + (J_optimal A mu delta t N)) / s))).

Definition R12_formula_3 : Prop :=
  forall (A : airtime) (mu K d ph s : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  mean A mu ->
  (0%nat <= M)%nat ->
  (mean A mu \/ 0%nat = M) ->
  (J_optimal A mu delta t 0%nat) = (s * mu).

Definition R13_formula_3 : Prop :=
  forall (A : airtime) (mu K d r s star : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) ->
  0 < d ->
  (Z.of_nat N < Z.of_nat M)%Z ->
  mean A mu ->
  (r - (psi A r)) = (d / s) ->
  star = ((s * r) - d) ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  (((tail A (mu + (d / s))) ^ N) * ((s * mu) - star)) <= ((J_optimal A mu delta t N) - star).

Definition R13_formula_4 : Prop :=
  forall (A : airtime) (mu K d r s star : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) ->
  0 < d ->
  (Z.of_nat N < Z.of_nat M)%Z ->
  mean A mu ->
  (r - (psi A r)) = (d / s) ->
  star = ((s * r) - d) ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  ((J_optimal A mu delta t N) - star) <= (((tail A r) ^ N) * ((s * mu) - star)).

Definition R13_formula_5 : Prop :=
  forall (A : airtime) (mu K d r s star : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) ->
  0 < d ->
  mean A mu ->
  (r - (psi A r)) = (d / s) ->
  star = ((s * r) - d) ->
  (M <= M)%nat ->
  (mean A mu \/ M = M) ->
  (J_optimal A mu delta t M) <= star.

Definition R13_formula_6 : Prop :=
  forall (A : airtime) (mu K d r s star : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) ->
  0 < d ->
  mean A mu ->
  (r - (psi A r)) = (d / s) ->
  star = ((s * r) - d) ->
  (M <= M)%nat ->
  (mean A mu \/ M = M) ->
  (star - (J_optimal A mu delta t M)) <= (((tail A (d / s)) ^ M) * star).

Definition R14_formula_1 : Prop :=
  forall (A : airtime) (mu K d s : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) ->
  (Z.of_nat N < Z.of_nat M)%Z ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  ((n + 1)%nat < N <= M)%nat ->
  (mean A mu \/ N = M) ->
  (n < N <= M)%nat ->
  (xi A mu delta t N n) <= (xi A mu delta t N (n + 1)%nat).

Definition R14_formula_2 : Prop :=
  forall (A : airtime) (mu K d s : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) ->
  (Z.of_nat N = Z.of_nat M)%Z ->
  0 <= d ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  ((n + 1)%nat < N <= M)%nat ->
  (mean A mu \/ N = M) ->
  (n < N <= M)%nat ->
  (xi A mu delta t N n) >= (xi A mu delta t N (n + 1)%nat).

Definition R17_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  mean A mu ->
  ((J_look_ahead A mu delta t N) - (J_look_ahead A mu delta t (N + 1)%nat)) <= ((J_optimal A mu delta t N) - (J_optimal A mu delta t (N + 1)%nat)).

Definition R17_formula_3 : Prop :=
  forall (A : airtime) (mu K d ph s : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  0 < d ->
  (Z.of_nat N <= (Z.of_nat M - 2))%Z ->
  mean A mu ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  (((tail A (EqualLayers_Threshold mu d s)) ^ N) * (s * (excess A mu (EqualLayers_Threshold mu d s)))) <= ((J_optimal A mu delta t N) - (J_optimal A mu delta t (N + 1)%nat)).

Definition R17_formula_4 : Prop :=
  forall (A : airtime) (mu K d ph r s : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  0 < d ->
  (Z.of_nat N <= (Z.of_nat M - 2))%Z ->
  (r - (psi A r)) = (d / s) ->
  mean A mu ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  ((J_optimal A mu delta t N) - (J_optimal A mu delta t (N + 1)%nat)) <= (((tail A r) ^ N) * (s * (excess A mu (EqualLayers_Threshold mu d s)))).

Definition R18_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  mean A mu ->
  (0%nat < N <= M)%nat ->
  (1%nat <= N <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  mean A mu ->
  ((J_look_ahead A mu delta t N) - (J_optimal A mu delta t N)) <= ((tail A (xi A mu delta t N 0%nat)) * (((t 1%nat) * mu) - (optimal A mu delta t (N - 1%nat)%nat 1%nat))).

Definition R18_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  0 < (xi A mu delta t N 0%nat) ->
  mean A mu ->
  (0%nat < M)%nat ->
  (0%nat < N <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  (mean A mu \/ S 0%nat = M) ->
  mean A mu ->
  (J_look_ahead A mu delta t N) <= (((xi_hat mu delta t 0%nat) / (xi A mu delta t N 0%nat)) * (J_optimal A mu delta t N)).

Definition R18_formula_3 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  0 < (delta 1%nat) ->
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (delta m)) ->
  mean A mu ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  mean A mu ->
  (J_look_ahead A mu delta t N) <= ((1 + (((t 1%nat) * mu) / (delta 1%nat))) * (J_optimal A mu delta t N)).

Definition R19_formula_4 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  mean A mu ->
  (J_optimal A mu delta t N) <= (J_static A mu delta t N).

Definition R19_formula_5 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (N <= M)%nat ->
  mean A mu ->
  (J_static A mu delta t N) <= (Rmin (J_look_ahead A mu delta t N) (least (fun m => total delta m + t m * mu) N 0)).

Definition R19_formula_6 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (mean A mu \/ N = M) ->
  (n < N <= M)%nat ->
  mean A mu ->
  (xi A mu delta t N n) <= (xi_static mu delta t (N - n)%nat n).

Definition R19_formula_7 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (mean A mu \/ S n = M) ->
  (n < M)%nat ->
  (n < N <= M)%nat ->
  mean A mu ->
  (xi_static mu delta t (N - n)%nat n) <= (xi_hat mu delta t n).
