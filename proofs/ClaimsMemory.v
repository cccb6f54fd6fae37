(** * The claims' formulas on channels with memory hold (M1 to M8)

    Statements.v has them as the claims in C# state them: states 1..Z, rows of probabilities, sums.  States.v takes them to the
    averages of Markov.v's theorems. *)

From Coq Require Import Reals Lra Lia List ZArith.
From SplitProofs Require Import Airtime Rules AnyChain Markov States Statements.
Open Scope R_scope.

Lemma over_of_sum : forall (states : nat) (p f : nat -> R),
  sum (fun i => let s := (Z.to_nat 1 + i)%nat in p s * f s) (Z.to_nat (Z.of_nat states + 1 - 1)) = over states p f.
Proof. intros states p f. replace (Z.to_nat (Z.of_nat states + 1 - 1)) with states by lia. reflexivity. Qed.

Lemma one_of_sum : forall (states : nat) (p : nat -> R),
  sum (fun i => let s := (Z.to_nat 1 + i)%nat in p s) (Z.to_nat (Z.of_nat states + 1 - 1)) = over states p (fun _ => 1).
Proof.
  intros states p. replace (Z.to_nat (Z.of_nat states + 1 - 1)) with states by lia. apply sum_ext. intros. ring_simplify. reflexivity.
Qed.

Lemma total_of_terms : forall (f : nat -> R) n,
  sum (fun i => let m := (Z.to_nat 1 + i)%nat in f m) (Z.to_nat (Z.of_nat n + 1 - 1)) = total f n.
Proof. intros f n. replace (Z.to_nat (Z.of_nat n + 1 - 1)) with n by lia. reflexivity. Qed.

Ltac begin :=
  intros; repeat match goal with H : _ /\ _ |- _ => destruct H end;
  repeat match goal with H : context [(?n + 1)%nat] |- _ => rewrite (Nat.add_1_r n) in H end;
  repeat match goal with |- context [(?n + 1)%nat] => rewrite (Nat.add_1_r n) end.

Theorem M1_formula_1_holds : M1_formula_1.
Proof.
  unfold M1_formula_1. begin.
  match goal with Q : rows_of _ _ _ _ _ |- _ => pose proof (next_average _ _ _ _ _ Q) as A1 end.
  replace (N - n)%nat with (S (N - S n)) by lia. cbn [value]. do 2 f_equal. rewrite A1 by lia.
  match goal with Q : forall n : nat, _ -> forall s : nat, _ -> _ = w n s |- _ => pose proof (Q n ltac:(lia) s ltac:(lia)) as W end.
  rewrite (Nat.add_1_r n), over_of_sum in W. exact W.
Qed.

Theorem M2_formula_1_holds : M2_formula_1.
Proof.
  unfold M2_formula_1. begin.
  match goal with Q : rows_of _ _ _ _ _ |- _ => pose proof (next_average _ _ _ _ _ Q) as A1; pose proof (start_average _ _ _ _ _ Q) as A0 end.
  match goal with Q : forall n : nat, _ -> t n * threshold n = _ |- _ => pose proof (Q n ltac:(lia)) as T end.
  match goal with Q : forall s : nat, _ -> forall z : nat, _ -> P s z = first z |- _ => rename Q into Same end.
  match goal with Q : forall c : R, psi A c = _ |- _ => rename Q into Psi end.
  assert (Tn : 0 < t n) by (match goal with Q : forall m : nat, _ -> 0 < t m |- _ => apply Q; lia end).
  rewrite (Nat.add_1_r n) in T. replace (N - n)%nat with (S (N - S n)) by lia.
  rewrite Psi, !A0, <- over_scale. apply over_same. intros state Hs. cbn [value].
  assert (R : avg (next state) (value next x delta t (N - S n) (S n)) = avg start (value next x delta t (N - S n) (S n))).
  { rewrite A1, A0 by lia. apply sum_ext. intros i Hi. now rewrite Same by lia. }
  rewrite R, <- T. unfold Rmin. destruct (Rle_dec (t n * x state) (t n * threshold n)) as [L|L]; destruct (Rle_dec (x state) (threshold n)) as [L'|L']; try lra.
  - apply Rmult_le_reg_l in L; lra.
  - apply (Rmult_le_compat_l (t n)) in L'; lra.
Qed.

Theorem M3_formula_1_holds : M3_formula_1.
Proof.
  unfold M3_formula_1. begin.
  match goal with Q : rows_of _ _ _ _ _ |- _ => pose proof (next_average _ _ _ _ _ Q) as A1 end.
  replace (N - n)%nat with (S (N - S n)) by lia. cbn [value]. do 2 f_equal. rewrite A1 by lia.
  apply constant_row; try lia.
  - match goal with Q : forall s : nat, _ -> forall z : nat, _ -> 0 <= P s z |- _ => intros z Hz; apply Q; lia end.
  - rewrite <- one_of_sum. match goal with Q : forall s : nat, _ -> sum _ _ = 1 |- _ => apply Q; lia end.
  - match goal with Q : forall s : nat, _ -> P s s = 1 |- _ => apply Q; lia end.
Qed.

Theorem M4_formula_2_holds : M4_formula_2.
Proof. unfold M4_formula_2. begin. apply M4_look_ahead_costs_no_less. Qed.

Theorem M4_formula_3_holds : M4_formula_3.
Proof. unfold M4_formula_3. begin. symmetry. now apply M4_equal_up_to_one_stage. Qed.

Theorem M6_formula_1_holds : M6_formula_1.
Proof. unfold M6_formula_1. begin. apply M6_static_look_ahead_between. Qed.

(** The mean airtime at cut m, by the laws of the state at the cuts. *)
Lemma mean_of_means : forall (states : nat) (first : nat -> R) (P : nat -> nat -> R) next start (x : nat -> R) (law : nat -> nat -> R) means M,
  rows_of states first P next start ->
  (forall s : nat, (1 <= Z.of_nat s <= Z.of_nat states)%Z -> law 0%nat s = first s) ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M - 1)%Z -> forall z : nat, (1 <= Z.of_nat z <= Z.of_nat states)%Z ->
    sum (fun i => let s := (Z.to_nat 1 + i)%nat in law n s * P s z) (Z.to_nat (Z.of_nat states + 1 - 1)) = law (n + 1)%nat z) ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z ->
    sum (fun i => let s := (Z.to_nat 1 + i)%nat in law n s * x s) (Z.to_nat (Z.of_nat states + 1 - 1)) = means n) ->
  forall m, (m <= M)%nat -> avg start (ahead next x m) = means m.
Proof.
  intros states first P next start x law means M R L0 LS X m Hm. rewrite <- (X m) by lia. rewrite over_of_sum.
  apply (mean_at_a_cut states first P next start R x law M); [intros; apply L0; lia | | easy].
  intros n Hn z Hz. pose proof (LS n ltac:(lia) z ltac:(lia)) as E. rewrite (over_of_sum states (law n) (fun s => P s z)) in E.
  now rewrite Nat.add_1_r in E.
Qed.

Theorem M6_formula_2_holds : M6_formula_2.
Proof.
  unfold M6_formula_2. begin.
  match goal with Q : forall n : nat, _ -> sum _ _ = D n |- _ => pose proof (Q m ltac:(lia)) as Dm end.
  rewrite total_of_terms in Dm.
  destruct (M6_static_look_ahead_between next start x delta t N) as [_ B]. eapply Rle_trans; [exact B|].
  eapply Rle_trans; [apply (least_at_most _ N 0 m); lia|]. rewrite Dm.
  rewrite (mean_of_means Z first P next start x law means M) by (easy || lia). lra.
Qed.

Theorem M8_formula_1_holds : M8_formula_1.
Proof.
  unfold M8_formula_1. begin. rewrite M8_fixed_cut.
  match goal with Q : forall n : nat, _ -> sum _ _ = D n |- _ => pose proof (Q n ltac:(lia)) as Dn end. rewrite total_of_terms in Dn.
  rewrite (mean_of_means Z first P next start x law means M) by (easy || lia). now rewrite Dn.
Qed.
