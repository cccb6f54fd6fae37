(** * Claims, read in Coq

    Generated from src/Claims by src/Claims/Proofs; a test fails when this file differs. Each formula of a claim, under
    the claim's setting and hypotheses. Claims.v proves those of true statements, ClaimsFail.v refutes those of false ones.
    That draws are independent is no premise: it is how the rules' costs are defined. *)

From Coq Require Import Reals ZArith.
From SplitProofs Require Import Airtime Rules Geometric Expectation EqualLayers Runs Latency Markov States Generated.
Open Scope R_scope.

Definition R1_formula_1 : Prop :=
  forall (A : airtime) (mu K x : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean_up_to A x) = ((psi A x) - (x * (tail A x))).

Definition R1_formula_2 : Prop :=
  forall (A : airtime) (mu K x : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  (excess A mu x) = (mu - (psi A x)).

Definition R3_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  ((n + 1)%nat <= N <= M)%nat ->
  (mean A mu \/ N = M) ->
  (n < N <= M)%nat ->
  (xi A mu delta t N n) = (((delta (n + 1)%nat) + (optimal A mu delta t (N - (n + 1)%nat)%nat (n + 1)%nat)) / (t n)).

Definition R3_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (mean A mu \/ N = M) ->
  (n < N <= M)%nat ->
  (n <= N <= M)%nat ->
  (optimal A mu delta t (N - n)%nat n) = ((t n) * (psi A (xi A mu delta t N n))).

Definition R4_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  (J_optimal A mu delta t (N + 1)%nat) <= (J_optimal A mu delta t N).

Definition R5_formula_1 : Prop :=
  forall (X : law) (K : R) (M N : nat) (delta t phi C D : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail (airtime_of X) 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (delta m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = (D n)) ->
  (forall n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z -> (C N) <= ((D n) + ((t n) * (mean_of X)))) ->
  (exists n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z /\ (C N) = ((D n) + ((t n) * (mean_of X)))) ->
  (integrable X (fun x => x) \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (N <= M)%nat ->
  (integrable X (fun x => x) \/ N = M) ->
  integrable X (fun x => x) ->
  (genie_cost X delta t N) <= (J_optimal (airtime_of X) (mean_of X) delta t N).

Definition R5_formula_2 : Prop :=
  forall (X : law) (K : R) (M N : nat) (delta t phi C D : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail (airtime_of X) 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (delta m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = (D n)) ->
  (forall n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z -> (C N) <= ((D n) + ((t n) * (mean_of X)))) ->
  (exists n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z /\ (C N) = ((D n) + ((t n) * (mean_of X)))) ->
  (integrable X (fun x => x) \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (N <= M)%nat ->
  (integrable X (fun x => x) \/ N = M) ->
  integrable X (fun x => x) ->
  (J_optimal (airtime_of X) (mean_of X) delta t N) <= ((t 0%nat) * (psi (airtime_of X) ((C N) / (t 0%nat)))).

Definition R5_formula_3 : Prop :=
  forall (X : law) (K : R) (M N : nat) (delta t phi C D : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail (airtime_of X) 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (delta m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = (D n)) ->
  (forall n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z -> (C N) <= ((D n) + ((t n) * (mean_of X)))) ->
  (exists n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z /\ (C N) = ((D n) + ((t n) * (mean_of X)))) ->
  (integrable X (fun x => x) \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  integrable X (fun x => x) ->
  ((t 0%nat) * (psi (airtime_of X) ((C N) / (t 0%nat)))) <= (Rmin ((t 0%nat) * (mean_of X)) (C N)).

Definition R6_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat n = (Z.of_nat M - 1))%Z) ->
  (mean A mu \/ S n = M) ->
  (n < M)%nat ->
  (xi_hat mu delta t n) = (((delta (n + 1)%nat) + ((t (n + 1)%nat) * mu)) / (t n)).

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
  ((J_look_ahead A mu delta t N) - (J_look_ahead A mu delta t (N + 1)%nat)) = (((reach A mu delta t 0 N) * (t N)) * (excess A mu (xi_hat mu delta t N))).

Definition R8_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  (0%nat <= M)%nat ->
  (J_look_ahead A mu delta t 0%nat) = ((t 0%nat) * mu).

Definition R9_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi L c reached : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((c (N - 1)%nat) = ((delta N) + ((t N) * mu)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat N - 2))%Z -> (c n) = ((delta (n + 1)%nat) + ((t (n + 1)%nat) * (psi A ((c (n + 1)%nat) / (t (n + 1)%nat)))))) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat N - 1))%Z -> ((t n) * (xi A mu delta t N n)) = (c n))) ->
  ((reached 0%nat) = 1 /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat N - 1))%Z -> (reached (n + 1)%nat) = ((reached n) * (tail A (xi_hat mu delta t n))))) ->
  mean A mu ->
  (L 0%nat) = 0 ->
  (forall n : nat, (n < N)%nat -> ((L (n + 1)%nat) - (L n)) = ((reached n) * (((t n) * ((mean_up_to A (xi_hat mu delta t n)) - (mean_up_to A (xi A mu delta t N n)))) - ((c n) * ((tail A (xi A mu delta t N n)) - (tail A (xi_hat mu delta t n))))))) ->
  (1 <= N)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
  ((J_look_ahead A mu delta t N) - (J_optimal A mu delta t N)) = (L N).

Definition R10_formula_1 : Prop :=
  forall (A : airtime) (mu K d ph s : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  mean A mu ->
  (INR (N_circle A mu d s ph K (M - 1))) = (if Rle_dec ((K * s) * (excess A mu (mu + (d / s)))) ph then 0 else (if Rle_dec ph 0 then ((INR M) - 1) else (if Rle_dec 1 (tail A (mu + (d / s))) then ((INR M) - 1) else (Rmin ((INR M) - 1) (IZR (ceiling ((ln (ph / ((K * s) * (excess A mu (mu + (d / s)))))) / (ln (tail A (mu + (d / s))))))))))).

Definition R10_formula_2 : Prop :=
  forall (A : airtime) (mu K d ph s : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  (Z.of_nat N < Z.of_nat M)%Z ->
  mean A mu ->
  (N <= M)%nat ->
  (J_look_ahead A mu delta t N) = ((((s * (mean_up_to A (mu + (d / s)))) + ((tail A (mu + (d / s))) * d)) * (sum (fun i => (tail A (mu + (d / s))) ^ i) N)) + (((tail A (mu + (d / s))) ^ N) * (s * mu))).

Definition R10_formula_3 : Prop :=
  forall (A : airtime) (mu K d ph s : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  mean A mu ->
  (M <= M)%nat ->
  (J_look_ahead A mu delta t M) = ((((s * (mean_up_to A (mu + (d / s)))) + ((tail A (mu + (d / s))) * d)) * (sum (fun i => (tail A (mu + (d / s))) ^ i) (M - 1)%nat)) + (((tail A (mu + (d / s))) ^ (M - 1)%nat) * (s * (psi A (d / s))))).

Definition R11_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M L a : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  (1 <= L)%nat ->
  (a <= M)%nat ->
  run M delta t phi a L ->
  (INR (candidate (run_worth A mu delta t K a) (tail A (xi_hat mu delta t a)) (phi (S a)) L)) = (if Rle_dec (K * (((reach A mu delta t 0 a) * (t a)) * (excess A mu (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a))))) (phi (S a)) then 0 else (if Rle_dec (phi (S a)) 0 then (INR L) else (if Rle_dec 1 (tail A (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a))) then (INR L) else (Rmin (INR L) (IZR (ceiling ((ln ((phi (S a)) / (K * (((reach A mu delta t 0 a) * (t a)) * (excess A mu (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a))))))) / (ln (tail A (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a))))))))))).

Definition R11_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M L a k : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  ((a + k)%nat <= M)%nat ->
  (1 <= L)%nat ->
  (a <= M)%nat ->
  (k <= L)%nat ->
  run M delta t phi a L ->
  (J_look_ahead A mu delta t (a + k)%nat) = ((((J_look_ahead A mu delta t a) - reach A mu delta t 0 a * t a * mu) + ((reach A mu delta t 0 a) * ((((t a) * (mean_up_to A (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a)))) + ((tail A (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a))) * (delta (S a)))) * (sum (fun i => (tail A (((delta (S a)) + ((t (a + 1)%nat) * mu)) / (t a))) ^ i) k)))) + ((((reach A mu delta t 0 a) * ((tail A (xi_hat mu delta t a)) ^ k)) * (t (a + k)%nat)) * mu)).

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

Definition R15_formula_1 : Prop :=
  forall (X : law) (K : R) (M N n : nat) (delta t phi theta : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail (airtime_of X) 0) = 1) ->
  ((n + 1)%nat <= N <= M)%nat ->
  (n <= N <= M)%nat ->
  (threshold_cost X theta delta t (N - n)%nat n) = (((t n) * (mean_up_to (airtime_of X) (theta n))) + ((tail (airtime_of X) (theta n)) * ((delta (n + 1)%nat) + (threshold_cost X theta delta t (N - (n + 1)%nat)%nat (n + 1)%nat)))).

Definition R15_formula_2 : Prop :=
  forall (X : law) (K edge_time weight_E weight_T : R) (M N : nat) (delta t phi download_energy download_time energy theta time upload_energy upload_time : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail (airtime_of X) 0) = 1) ->
  (forall i, delta i = weight_T * time i + weight_E * energy i) ->
  (forall i, phi i = weight_T * download_time i + weight_E * download_energy i) ->
  (forall i, t i = weight_T * upload_time i + weight_E * upload_energy i) ->
  ((weight_T * (edge_time + threshold_cost X theta time upload_time N 0)) + (weight_E * (threshold_cost X theta energy upload_energy N 0))) = (weight_T * edge_time + threshold_cost X theta delta t N 0).

Definition R15_formula_3 : Prop :=
  forall (X : law) (K edge_time weight_E weight_T : R) (M N : nat) (delta t phi download_energy download_time energy theta time upload_energy upload_time : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail (airtime_of X) 0) = 1) ->
  (forall i, delta i = weight_T * time i + weight_E * energy i) ->
  (forall i, phi i = weight_T * download_time i + weight_E * download_energy i) ->
  (forall i, t i = weight_T * upload_time i + weight_E * upload_energy i) ->
  (frame_cost phi K (weight_T * edge_time) (fun n => threshold_cost X theta delta t n 0) N) = (((weight_T * (total download_time N)) + (weight_E * (total download_energy N))) + (K * (weight_T * edge_time + threshold_cost X theta delta t N 0))).

Definition R16_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M P j last : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 0))%Z -> (delta (m + P)%nat) = (delta m)) /\ (forall m : nat, (1 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 0))%Z -> (phi (m + P)%nat) = (phi m)) /\ (forall m : nat, (0 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 1))%Z -> (t (m + P)%nat) = (t m))) ->
  (exists b : nat, (1 <= Z.of_nat b <= Z.of_nat M)%Z /\ (Z.of_nat M = (Z.of_nat b * Z.of_nat P))%Z) ->
  mean A mu ->
  ((j + P)%nat <= M)%nat ->
  (1 <= P < M)%nat ->
  (j + last * P < M)%nat ->
  (j <= M)%nat ->
  (INR (candidate (K * (J_look_ahead A mu delta t j - J_look_ahead A mu delta t (j + P)%nat)) (reach A mu delta t 0 P) (sum (fun i => phi (S i)) P) last)) = (if Rle_dec (K * ((J_look_ahead A mu delta t j) - (J_look_ahead A mu delta t (j + P)%nat))) (sum (fun i => phi (S i)) P) then 0 else (if Rle_dec (reach A mu delta t 0 P) 0 then (Rmin (INR last) 1) else (if Rle_dec (sum (fun i => phi (S i)) P) 0 then (INR last) else (if Rle_dec 1 (reach A mu delta t 0 P) then (INR last) else (Rmin (INR last) (IZR (ceiling ((ln ((sum (fun i => phi (S i)) P) / (K * ((J_look_ahead A mu delta t j) - (J_look_ahead A mu delta t (j + P)%nat))))) / (ln (reach A mu delta t 0 P)))))))))).

Definition R16_formula_3 : Prop :=
  forall (A : airtime) (mu K : R) (M N P : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 0))%Z -> (delta (m + P)%nat) = (delta m)) /\ (forall m : nat, (1 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 0))%Z -> (phi (m + P)%nat) = (phi m)) /\ (forall m : nat, (0 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 1))%Z -> (t (m + P)%nat) = (t m))) ->
  (exists b : nat, (1 <= Z.of_nat b <= Z.of_nat M)%Z /\ (Z.of_nat M = (Z.of_nat b * Z.of_nat P))%Z) ->
  mean A mu ->
  ((N + P)%nat <= M)%nat ->
  (1 <= P < M)%nat ->
  (N + P < M)%nat ->
  (N <= M)%nat ->
  (reach A mu delta t 0 (N + P)%nat) = ((reach A mu delta t 0 P) * (reach A mu delta t 0 N)).

Definition R16_formula_4 : Prop :=
  forall (A : airtime) (mu K : R) (M P j k : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((forall m : nat, (1 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 0))%Z -> (delta (m + P)%nat) = (delta m)) /\ (forall m : nat, (1 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 0))%Z -> (phi (m + P)%nat) = (phi m)) /\ (forall m : nat, (0 <= Z.of_nat m <= ((Z.of_nat M - Z.of_nat P) - 1))%Z -> (t (m + P)%nat) = (t m))) ->
  (exists b : nat, (1 <= Z.of_nat b <= Z.of_nat M)%Z /\ (Z.of_nat M = (Z.of_nat b * Z.of_nat P))%Z) ->
  mean A mu ->
  ((j + (k * P))%nat <= M)%nat ->
  (1 <= P < M)%nat ->
  (j + k * P < M)%nat ->
  (j <= M)%nat ->
  (J_look_ahead A mu delta t (j + (k * P))%nat) = (((J_look_ahead A mu delta t P - reach A mu delta t 0 P * J_look_ahead A mu delta t 0) * (sum (fun i => (reach A mu delta t 0 P) ^ i) k)) + (((reach A mu delta t 0 P) ^ k) * (J_look_ahead A mu delta t j))).

Definition R17_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  ((J_look_ahead A mu delta t N) - (J_look_ahead A mu delta t (N + 1)%nat)) <= ((J_optimal A mu delta t N) - (J_optimal A mu delta t (N + 1)%nat)).

Definition R17_formula_2 : Prop :=
  forall (A : airtime) (mu K edge : R) (M n_look_ahead n_optimal : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((exists m : nat, (0 <= Z.of_nat m <= Z.of_nat M)%Z /\ ((Z.of_nat m = Z.of_nat n_look_ahead)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> (frame_cost phi K edge (J_look_ahead A mu delta t) m) <= (frame_cost phi K edge (J_look_ahead A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K edge (J_look_ahead A mu delta t) m) < (frame_cost phi K edge (J_look_ahead A mu delta t) n)))) /\ (exists m : nat, (0 <= Z.of_nat m <= Z.of_nat M)%Z /\ ((Z.of_nat m = Z.of_nat n_optimal)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> (frame_cost phi K edge (J_optimal A mu delta t) m) <= (frame_cost phi K edge (J_optimal A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K edge (J_optimal A mu delta t) m) < (frame_cost phi K edge (J_optimal A mu delta t) n))))) ->
  mean A mu ->
  (Z.of_nat n_look_ahead <= Z.of_nat n_optimal)%Z.

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

Definition R17_formula_5 : Prop :=
  forall (A : airtime) (mu K d edge ph s : R) (M n_look_ahead n_optimal : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  0 < d ->
  ((exists m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z /\ ((Z.of_nat m = Z.of_nat n_look_ahead)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (frame_cost phi K edge (J_look_ahead A mu delta t) m) <= (frame_cost phi K edge (J_look_ahead A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K edge (J_look_ahead A mu delta t) m) < (frame_cost phi K edge (J_look_ahead A mu delta t) n)))) /\ (exists m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z /\ ((Z.of_nat m = Z.of_nat n_optimal)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (frame_cost phi K edge (J_optimal A mu delta t) m) <= (frame_cost phi K edge (J_optimal A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K edge (J_optimal A mu delta t) m) < (frame_cost phi K edge (J_optimal A mu delta t) n))))) ->
  mean A mu ->
  (Z.of_nat n_look_ahead <= Z.of_nat n_optimal)%Z.

Definition R17_formula_6 : Prop :=
  forall (A : airtime) (mu K d edge ph r s : R) (M n_look_ahead n_optimal : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (delta m) = d) /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (t m) = s)) /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> (phi m) = ph)) ->
  0 < d ->
  (r - (psi A r)) = (d / s) ->
  ((exists m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z /\ ((Z.of_nat m = Z.of_nat n_look_ahead)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (frame_cost phi K edge (J_look_ahead A mu delta t) m) <= (frame_cost phi K edge (J_look_ahead A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K edge (J_look_ahead A mu delta t) m) < (frame_cost phi K edge (J_look_ahead A mu delta t) n)))) /\ (exists m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z /\ ((Z.of_nat m = Z.of_nat n_optimal)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (frame_cost phi K edge (J_optimal A mu delta t) m) <= (frame_cost phi K edge (J_optimal A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K edge (J_optimal A mu delta t) m) < (frame_cost phi K edge (J_optimal A mu delta t) n))))) ->
  mean A mu ->
  (INR n_optimal) <= (if Rle_dec ((K * s) * (excess A mu (mu + (d / s)))) ph then 0 else (if Rle_dec ph 0 then ((INR M) - 1) else (if Rle_dec 1 (tail A r) then ((INR M) - 1) else (Rmin ((INR M) - 1) (IZR (ceiling ((ln (ph / ((K * s) * (excess A mu (mu + (d / s)))))) / (ln (tail A r))))))))).

Definition R18_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (1 <= Z.of_nat N)%Z ->
  mean A mu ->
  (0%nat < N <= M)%nat ->
  (1%nat <= N <= M)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ N = M) ->
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
  (J_look_ahead A mu delta t N) <= ((1 + (((t 1%nat) * mu) / (delta 1%nat))) * (J_optimal A mu delta t N)).

Definition R19_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  ((n + 1)%nat < N <= M)%nat ->
  (n < N <= M)%nat ->
  mean A mu ->
  (least (fixed_cut mu delta t n) (N - n - 1) (S n)) = ((delta (n + 1)%nat) + (Rmin ((t (n + 1)%nat) * mu) (least (fixed_cut mu delta t (n + 1)%nat) (N - (n + 1)%nat - 1) (S (n + 1)%nat)))).

Definition R19_formula_2 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  ((N - 1)%nat < N <= M)%nat ->
  (1 <= N)%nat ->
  mean A mu ->
  (least (fixed_cut mu delta t (N - 1)%nat) (N - (N - 1)%nat - 1) (S (N - 1)%nat)) = ((delta N) + ((t N) * mu)).

Definition R19_formula_3 : Prop :=
  forall (A : airtime) (mu K : R) (M N n : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (mean A mu \/ (Z.of_nat N = Z.of_nat M)%Z) ->
  (n < N <= M)%nat ->
  mean A mu ->
  (xi_static mu delta t (N - n)%nat n) = ((least (fixed_cut mu delta t n) (N - n - 1) (S n)) / (t n)).

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

Definition R20_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M n_fewer n_more : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (((exists m : nat, (0 <= Z.of_nat m <= Z.of_nat M)%Z /\ ((Z.of_nat m = Z.of_nat n_fewer)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> (frame_cost phi K 0 (J_look_ahead A mu delta t) m) <= (frame_cost phi K 0 (J_look_ahead A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K 0 (J_look_ahead A mu delta t) m) < (frame_cost phi K 0 (J_look_ahead A mu delta t) n)))) /\ (exists m : nat, (0 <= Z.of_nat m <= Z.of_nat M)%Z /\ ((Z.of_nat m = Z.of_nat n_more)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> ((frame_cost phi K 0 (J_look_ahead A mu delta t) m) + ((J_look_ahead A mu delta t) m)) <= ((frame_cost phi K 0 (J_look_ahead A mu delta t) n) + ((J_look_ahead A mu delta t) n))) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> ((frame_cost phi K 0 (J_look_ahead A mu delta t) m) + ((J_look_ahead A mu delta t) m)) < ((frame_cost phi K 0 (J_look_ahead A mu delta t) n) + ((J_look_ahead A mu delta t) n)))))) \/ ((exists m : nat, (0 <= Z.of_nat m <= Z.of_nat M)%Z /\ ((Z.of_nat m = Z.of_nat n_fewer)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> (frame_cost phi K 0 (J_optimal A mu delta t) m) <= (frame_cost phi K 0 (J_optimal A mu delta t) n)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> (frame_cost phi K 0 (J_optimal A mu delta t) m) < (frame_cost phi K 0 (J_optimal A mu delta t) n)))) /\ (exists m : nat, (0 <= Z.of_nat m <= Z.of_nat M)%Z /\ ((Z.of_nat m = Z.of_nat n_more)%Z /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> ((frame_cost phi K 0 (J_optimal A mu delta t) m) + ((J_optimal A mu delta t) m)) <= ((frame_cost phi K 0 (J_optimal A mu delta t) n) + ((J_optimal A mu delta t) n))) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat m - 1))%Z -> ((frame_cost phi K 0 (J_optimal A mu delta t) m) + ((J_optimal A mu delta t) m)) < ((frame_cost phi K 0 (J_optimal A mu delta t) n) + ((J_optimal A mu delta t) n))))))) ->
  mean A mu ->
  (Z.of_nat n_fewer <= Z.of_nat n_more)%Z.

Definition R20_formula_2 : Prop :=
  forall (A : airtime) (mu K edge : R) (M : nat) (delta t phi J : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  mean A mu ->
  ((least (frame_cost phi K edge J) M 0) + (least (frame_cost phi (K + 2) edge J) M 0)) <= (2 * (least (frame_cost phi (K + 1) edge J) M 0)).

Definition R20_formula_3 : Prop :=
  forall (A : airtime) (mu K nu : R) (M N : nat) (delta t phi : nat -> R) (B : airtime),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (forall c : R, psi A c <= psi B c) ->
  mean A mu ->
  (N <= M)%nat ->
  mean B nu ->
  (J_optimal A mu delta t N) <= (J_optimal B nu delta t N).

Definition R20_formula_4 : Prop :=
  forall (A : airtime) (mu K nu : R) (M N n : nat) (delta t phi : nat -> R) (B : airtime),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (forall c : R, psi A c <= psi B c) ->
  mean A mu ->
  (N <= M)%nat ->
  (n < N)%nat ->
  mean B nu ->
  (xi A mu delta t N n) <= (xi B nu delta t N n).

Definition R22_formula_2 : Prop :=
  forall (A : airtime) (mu edge l : R) (M N : nat) (delta t phi with_latency without : nat -> R),
  0 <= l ->
  (Z.of_nat N < Z.of_nat M)%Z ->
  costs_of_a_rule A mu M delta t l with_latency without ->
  (edge + with_latency N) = ((edge + without N) + l).

Definition M1_formula_1 : Prop :=
  forall (A : airtime) (mu : R) (M N Z n s : nat) (delta t phi first x : nat -> R) (P : nat -> nat -> R) (next : nat -> average nat) (start : average nat) (w : nat -> nat -> R),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat N - 1))%Z -> (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in ((P s z) * (value next x delta t (N - (n + 1)%nat)%nat (n + 1)%nat z))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (w n s))) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (value next x delta t (N - N)%nat N s) = ((t N) * (x s))) ->
  sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((first s) * (value next x delta t (N - 0%nat)%nat 0%nat s))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (J_memory next start x delta t N) ->
  (0%nat <= N <= M)%nat ->
  (1 <= s <= Z)%nat ->
  (N <= M)%nat ->
  (N <= N <= M)%nat ->
  (n < N)%nat ->
  (n <= N <= M)%nat ->
  rows_of Z first P next start ->
  (value next x delta t (N - n)%nat n s) = (Rmin ((t n) * (x s)) ((delta (n + 1)%nat) + (w n s))).

Definition M2_formula_1 : Prop :=
  forall (A : airtime) (mu : R) (M N Z n : nat) (delta t phi first threshold x : nat -> R) (P : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (avg start (value next x delta t (N - N)%nat N)) = ((t N) * mu) ->
  (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat N - 1))%Z -> ((t n) * (threshold n)) = ((delta (n + 1)%nat) + (avg start (value next x delta t (N - (n + 1)%nat)%nat (n + 1)%nat)))) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> (P s z) = (first z))) ->
  (N <= N <= M)%nat ->
  (forall c : R, psi A c = avg start (fun s => Rmin (x s) c)) ->
  (n < N)%nat ->
  (n <= N <= M)%nat ->
  mu = avg start x ->
  rows_of Z first P next start ->
  (avg start (value next x delta t (N - n)%nat n)) = ((t n) * (psi A (threshold n))).

Definition M3_formula_1 : Prop :=
  forall (A : airtime) (mu : R) (M N Z n s : nat) (delta t phi first x : nat -> R) (P : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (value next x delta t (N - N)%nat N s) = ((t N) * (x s))) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (P s s) = 1) ->
  ((n + 1)%nat <= N <= M)%nat ->
  (1 <= s <= Z)%nat ->
  (N <= N <= M)%nat ->
  (n <= N <= M)%nat ->
  rows_of Z first P next start ->
  (value next x delta t (N - n)%nat n s) = (Rmin ((t n) * (x s)) ((delta (n + 1)%nat) + (value next x delta t (N - (n + 1)%nat)%nat (n + 1)%nat s))).

Definition M4_formula_2 : Prop :=
  forall (A : airtime) (mu : R) (M N Z : nat) (delta t phi first means x : nat -> R) (P : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in ((P s z) * (x z))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (means s)) ->
  (N <= M)%nat ->
  rows_of Z first P next start ->
  (J_memory next start x delta t N) <= (J_memory_look_ahead next start x delta t N).

Definition M4_formula_3 : Prop :=
  forall (A : airtime) (mu : R) (M Z : nat) (delta t phi first means x : nat -> R) (P : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in ((P s z) * (x z))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (means s)) ->
  (1%nat <= M)%nat ->
  rows_of Z first P next start ->
  (J_memory next start x delta t 1%nat) = (J_memory_look_ahead next start x delta t 1%nat).

Definition M6_formula_1 : Prop :=
  forall (A : airtime) (mu : R) (M N Z : nat) (delta t phi D first means x : nat -> R) (P : nat -> nat -> R) (law : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (delta m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = (D n)) ->
  ((forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (law 0%nat s) = (first s)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((law n s) * (P s z))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (law (n + 1)%nat z))) /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((law n s) * (x s))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (means n))) ->
  (N <= M)%nat ->
  rows_of Z first P next start ->
  (J_memory next start x delta t N) <= (J_memory_static next start x delta t N).

Definition M6_formula_2 : Prop :=
  forall (A : airtime) (mu : R) (M N Z m : nat) (delta t phi D first means x : nat -> R) (P : nat -> nat -> R) (law : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (delta m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = (D n)) ->
  ((forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (law 0%nat s) = (first s)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((law n s) * (P s z))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (law (n + 1)%nat z))) /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((law n s) * (x s))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (means n))) ->
  (0 <= Z.of_nat m)%Z ->
  (Z.of_nat m <= Z.of_nat N)%Z ->
  (N <= M)%nat ->
  rows_of Z first P next start ->
  (J_memory_static next start x delta t N) <= ((D m) + ((t m) * (means m))).

Definition M8_formula_1 : Prop :=
  forall (A : airtime) (mu : R) (M Z n : nat) (delta t phi D first means x : nat -> R) (P : nat -> nat -> R) (law : nat -> nat -> R) (next : nat -> average nat) (start : average nat),
  ((1 <= Z.of_nat M)%Z /\ (1 <= Z.of_nat Z)%Z /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 < (x s)) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> 0 <= (first s)) /\ sum (fun i => let s := (Z.to_nat 1 + i)%nat in (first s)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1 /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> 0 <= (P s z))) /\ (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> sum (fun i => let z := (Z.to_nat 1 + i)%nat in (P s z)) (Z.to_nat (Z.of_nat Z + 1 - 1)) = 1)) ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (delta m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = (D n)) ->
  ((forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (law 0%nat s) = (first s)) /\ (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (forall z : nat, (1 <= Z.of_nat z <= Z.of_nat Z)%Z -> sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((law n s) * (P s z))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (law (n + 1)%nat z))) /\ (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let s := (Z.to_nat 1 + i)%nat in ((law n s) * (x s))) (Z.to_nat (Z.of_nat Z + 1 - 1)) = (means n))) ->
  (n <= M)%nat ->
  rows_of Z first P next start ->
  (avg start (rule_cost next x delta t (fun _ => false) n 0 nil)) = ((D n) + ((t n) * (means n))).

Definition F1_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (M <= M)%nat ->
  mean A mu ->
  (J_look_ahead A mu delta t M) <= (least (fun m => total delta m + t m * mu) M 0).

Definition F2_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (M <= M)%nat ->
  (mean A mu \/ M = M) ->
  mean A mu ->
  (J_look_ahead A mu delta t M) <= (J_optimal A mu delta t M).

Definition F3_formula_1 : Prop :=
  forall (A : airtime) (mu K fall rise : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (Z.of_nat N = Z.of_nat M)%Z ->
  (((Z.of_nat M = 1)%Z /\ rise = 0) \/ ((forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 2))%Z -> ((xi A mu delta t N (n + 1)%nat) - (xi A mu delta t N n)) <= rise) /\ (exists n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 2))%Z /\ ((xi A mu delta t N (n + 1)%nat) - (xi A mu delta t N n)) = rise))) ->
  (((Z.of_nat M = 1)%Z /\ fall = 0) \/ ((forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 2))%Z -> ((xi A mu delta t N n) - (xi A mu delta t N (n + 1)%nat)) <= fall) /\ (exists n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 2))%Z /\ ((xi A mu delta t N n) - (xi A mu delta t N (n + 1)%nat)) = fall))) ->
  (mean A mu \/ N = M) ->
  (Rmin rise fall) <= 0.

Definition F4_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  ((N + 1)%nat <= M)%nat ->
  ((N - 1)%nat <= M)%nat ->
  (1 <= N)%nat ->
  (N <= M)%nat ->
  (mean A mu \/ (N + 1)%nat = M) ->
  (mean A mu \/ (N - 1)%nat = M) ->
  (mean A mu \/ N = M) ->
  ((J_optimal A mu delta t N) - (J_optimal A mu delta t (N + 1)%nat)) <= ((J_optimal A mu delta t (N - 1)%nat) - (J_optimal A mu delta t N)).

Definition F5_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M N : nat) (delta t phi T : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z -> sum (fun i => let m := (Z.to_nat 1 + i)%nat in (phi m)) (Z.to_nat (Z.of_nat n + 1 - 1)) = ((T n) - (K * (J_look_ahead A mu delta t n)))) ->
  ((N + 1)%nat <= M)%nat ->
  (N <= M)%nat ->
  mean A mu ->
  (T (N + 1)%nat) <= (T N).

Definition F6_formula_1 : Prop :=
  forall (A : airtime) (mu K edge nu : R) (M Z n_better n_worse : nat) (delta t phi better prob worse : nat -> R) (B : airtime),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (better s) <= (worse s)) ->
  law_of_states Z prob better B nu ->
  law_of_states Z prob worse A mu ->
  least_best (frame_cost phi K edge (J_look_ahead A mu delta t)) 0 M n_worse ->
  least_best (frame_cost phi K edge (J_look_ahead B nu delta t)) 0 M n_better ->
  (Z.of_nat n_better <= Z.of_nat n_worse)%Z.

Definition F7_formula_1 : Prop :=
  forall (A : airtime) (mu K nu : R) (M Z : nat) (delta t phi better prob worse : nat -> R) (B : airtime),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat Z)%Z -> (better s) <= (worse s)) ->
  law_of_states Z prob better B nu ->
  law_of_states Z prob worse A mu ->
  ((J_look_ahead B nu delta t) M) <= ((J_look_ahead A mu delta t) M).

Definition F8_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi other : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (forall n : nat, (0 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (2 * (other n)) = (t n)) ->
  mean A mu ->
  other M = 0 ->
  (J_look_ahead A mu delta other M) <= (J_look_ahead A mu delta t M).

Definition F9_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi other : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (other 0%nat) = (2 * (t 0%nat)) ->
  (forall n : nat, (1 <= Z.of_nat n <= (Z.of_nat M - 1))%Z -> (other n) = (t n)) ->
  mean A mu ->
  other M = 0 ->
  (J_look_ahead A mu delta t M) <= (J_look_ahead A mu delta other M).

Definition F10_formula_1 : Prop :=
  forall (A : airtime) (mu K : R) (M : nat) (delta t phi extra other : nat -> R),
  ((1 <= Z.of_nat M)%Z /\ 1 <= K /\ (forall m : nat, (0 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> 0 < (t m)) /\ (t M) = 0 /\ (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= (phi m)) /\ (tail A 0) = 1) ->
  (2 <= Z.of_nat M)%Z ->
  (extra 1%nat) = ((delta 1%nat) + (delta 2%nat)) ->
  (forall m : nat, (2 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (extra m) = (delta (m + 1)%nat)) ->
  (other 0%nat) = (t 0%nat) ->
  (forall m : nat, (1 <= Z.of_nat m <= (Z.of_nat M - 1))%Z -> (other m) = (t (m + 1)%nat)) ->
  mean A mu ->
  other (M - 1)%nat = 0 ->
  (J_look_ahead A mu delta t M) <= (J_look_ahead A mu extra other (M - 1)%nat).
