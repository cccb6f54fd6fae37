(** * The claims' formulas hold

    Statements.v has them as the claims in C# state them, with their settings and hypotheses.  Each theorem here is one of
    those, for every law and every chain. *)

From Coq Require Import Reals Lra Lia ZArith.
From SplitProofs Require Import Airtime Rules AnyChain EqualLayers Reservation Generated Statements.
Open Scope R_scope.

(** The model of the claims is a chain of at least one stage. *)
Lemma model_is_chain : forall (M : nat) (t : nat -> R),
  (forall m : nat, (0 <= Z.of_nat m <= Z.of_nat M - 1)%Z -> 0 < t m) -> t M = 0 -> is_chain M t.
Proof. intros M t H E. split; [|exact E]. intros n Hn. apply H. lia. Qed.

Ltac start :=
  intros; repeat match goal with H : _ /\ _ |- _ => destruct H end;
  match goal with P : forall m : nat, (0 <= Z.of_nat m <= Z.of_nat ?M - 1)%Z -> 0 < ?t m, E : ?t ?M = 0 |- _ =>
    pose proof (model_is_chain M t P E) as chain end;
  repeat match goal with H : context [(?n + 1)%nat] |- _ => rewrite (Nat.add_1_r n) in H end;
  repeat match goal with |- context [(?n + 1)%nat] => rewrite (Nat.add_1_r n) end.

(** Where N < M the mean is finite. *)
Ltac finite_mean := match goal with
  | F : mean ?A ?mu |- mean ?A ?mu => exact F
  | F : mean ?A ?mu \/ _ |- mean ?A ?mu => destruct F as [F|F]; [exact F | exfalso; lia]
  end.

Lemma equal_layers_of : forall M (delta t phi : nat -> R) d s,
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> delta m = d) ->
  (forall m : nat, (0 <= Z.of_nat m <= Z.of_nat M - 1)%Z -> t m = s) -> equal_layers M delta t (fun _ => 0) d s 0.
Proof. intros M delta t phi d s Hd Ht. split; [intros n H; apply Hd; lia | easy | intros n H; apply Ht; lia]. Qed.

Theorem R4_formula_1_holds : R4_formula_1.
Proof. unfold R4_formula_1. start. apply (R4_more_stages_never_cost_more A mu M); (easy || lia || finite_mean). Qed.

Theorem R7_formula_1_holds : R7_formula_1.
Proof.
  unfold R7_formula_1. start. destruct (Nat.eq_dec (S n) N) as [E|E].
  - right. apply (R7_equal_at_the_last_decision A mu M); (easy || lia).
  - apply (R7_optimal_threshold_at_most_look_aheads A mu M); (easy || lia || finite_mean).
Qed.

Theorem R7_formula_2_holds : R7_formula_2.
Proof. unfold R7_formula_2. start. apply (R7_equal_at_the_last_decision A mu M); lia. Qed.

Theorem R8_formula_1_holds : R8_formula_1.
Proof. unfold R8_formula_1. start. apply (R8_worth_of_one_more_stage A mu M); (easy || lia). Qed.

Theorem R8_formula_2_holds : R8_formula_2.
Proof. unfold R8_formula_2. start. reflexivity. Qed.

Theorem R12_formula_2_holds : R12_formula_2.
Proof.
  unfold R12_formula_2. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy).
  rewrite !(R12_iterate_below_the_last_cut A mu M delta t (fun _ => 0) d s 0) by (easy || lia). reflexivity.
Qed.

Theorem R12_formula_3_holds : R12_formula_3.
Proof.
  unfold R12_formula_3. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy).
  now rewrite (R12_iterate_below_the_last_cut A mu M delta t (fun _ => 0) d s 0) by (easy || lia).
Qed.

Theorem R14_formula_1_holds : R14_formula_1.
Proof.
  unfold R14_formula_1. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy).
  apply (R14_thresholds_rise_below_the_last_cut A mu M delta t (fun _ => 0) d s 0); (easy || lia || finite_mean).
Qed.

Theorem R14_formula_2_holds : R14_formula_2.
Proof.
  unfold R14_formula_2. start. assert (N = M) by lia. subst N.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy).
  apply Rle_ge. apply (R14_thresholds_fall_at_the_last_cut A mu M delta t (fun _ => 0) d s 0); (easy || lia).
Qed.

Theorem R17_formula_1_holds : R17_formula_1.
Proof. unfold R17_formula_1. start. apply (R17_a_stage_is_worth_no_less_to_the_optimal_rule A mu M); (easy || lia). Qed.

Theorem R18_formula_1_holds : R18_formula_1.
Proof. unfold R18_formula_1. start. apply (R18_first_bound A mu M); (easy || lia). Qed.

Theorem R18_formula_2_holds : R18_formula_2.
Proof. unfold R18_formula_2. start. apply (R18_second_bound A mu M); (easy || lia). Qed.

Theorem R18_formula_3_holds : R18_formula_3.
Proof.
  unfold R18_formula_3. start.
  match goal with D : forall m : nat, _ -> 0 <= delta m |- _ =>
    apply (R18_third_bound A mu M delta t); try easy; try lia; intros n Hn; apply D; lia end.
Qed.

Theorem R19_formula_4_holds : R19_formula_4.
Proof. unfold R19_formula_4. start. apply (R19_static_look_ahead_between A mu M); (easy || lia). Qed.

Theorem R19_formula_5_holds : R19_formula_5.
Proof. unfold R19_formula_5. start. apply (R19_static_look_ahead_between A mu M); (easy || lia). Qed.

Theorem R19_formula_6_holds : R19_formula_6.
Proof. unfold R19_formula_6. start. apply (R19_threshold_between A mu M); (easy || lia). Qed.

Theorem R19_formula_7_holds : R19_formula_7.
Proof. unfold R19_formula_7. start. apply (R19_threshold_between A mu M); (easy || lia). Qed.

(** ** With the reservation airtime (R13, R17): r and star are given by R13's first two formulas *)
Theorem R13_formula_3_holds : R13_formula_3.
Proof.
  unfold R13_formula_3. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy). subst star.
  apply (R13_bounds_below_the_last_cut A mu M delta t (fun _ => 0) d s 0); (easy || lia).
Qed.

Theorem R13_formula_4_holds : R13_formula_4.
Proof.
  unfold R13_formula_4. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy). subst star.
  apply (R13_bounds_below_the_last_cut A mu M delta t (fun _ => 0) d s 0); (easy || lia).
Qed.

Theorem R13_formula_5_holds : R13_formula_5.
Proof.
  unfold R13_formula_5. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy). subst star.
  pose proof (R13_bounds_at_the_last_cut A mu M delta t (fun _ => 0) d s 0) as B. apply Rminus_le. apply Ropp_le_cancel.
  rewrite Ropp_0, Ropp_minus_distr. apply B with (r := r); (easy || lia).
Qed.

Theorem R13_formula_6_holds : R13_formula_6.
Proof.
  unfold R13_formula_6. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy). subst star.
  apply (R13_bounds_at_the_last_cut A mu M delta t (fun _ => 0) d s 0); (easy || lia).
Qed.

Theorem R17_formula_3_holds : R17_formula_3.
Proof.
  unfold R17_formula_3. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy).
  destruct (R13_reservation_airtime_exists A mu M delta t (fun _ => 0) d s 0) as [r Hr]; try (easy || lia).
  apply (R17_rates_of_worth A mu M delta t (fun _ => 0) d s 0) with (r := r); (easy || lia).
Qed.

Theorem R17_formula_4_holds : R17_formula_4.
Proof.
  unfold R17_formula_4. start.
  assert (E : equal_layers M delta t (fun _ => 0) d s 0) by (apply equal_layers_of; easy).
  apply (R17_rates_of_worth A mu M delta t (fun _ => 0) d s 0); (easy || lia).
Qed.
