(** * The claims' formulas hold

    Statements.v has them as the claims in C# state them, with their settings and hypotheses.  Each theorem here is one of
    those, for every law and every chain. *)

From Coq Require Import Reals Lra Lia ZArith.
From SplitProofs Require Import Airtime Rules AnyChain Geometric Expectation EqualLayers Reservation Runs Statics Latency.
From SplitProofs Require Import Generated Formulas Statements.
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

(** The index of a stage, the sum of the first n terms as a claim writes it, and the smallest best placement likewise. *)
Lemma total_of_sum : forall (f : nat -> R) n v,
  sum (fun i => let m := (Z.to_nat 1 + i)%nat in f m) (Z.to_nat (Z.of_nat n + 1 - 1)) = v -> total f n = v.
Proof. intros f n v <-. replace (Z.to_nat (Z.of_nat n + 1 - 1)) with n by lia. reflexivity. Qed.

Lemma least_best_of : forall (T : nat -> R) (hi placed : nat) (last : Z), last = Z.of_nat hi ->
  (exists m : nat, (0 <= Z.of_nat m <= last)%Z /\ ((Z.of_nat m = Z.of_nat placed)%Z /\
    (forall n : nat, (0 <= Z.of_nat n <= last)%Z -> T m <= T n) /\
    (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat m - 1)%Z -> T m < T n))) -> least_best T 0 hi placed.
Proof.
  intros T hi placed last -> (m & Hm & E & Best & Least). assert (m = placed) by lia. subst m.
  split; [split; [lia|]|]; intros; [apply Best | apply Least]; lia.
Qed.

Lemma equal_layers_with_downloads : forall M (delta t phi : nat -> R) d s ph,
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> delta m = d) ->
  (forall m : nat, (0 <= Z.of_nat m <= Z.of_nat M - 1)%Z -> t m = s) ->
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> phi m = ph) -> equal_layers M delta t phi d s ph.
Proof. intros M delta t phi d s ph Hd Ht Hp. split; intros n H; [apply Hd | apply Hp | apply Ht]; lia. Qed.

Lemma download_of : forall M (phi : nat -> R) ph, (1 <= M)%nat ->
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> phi m = ph) ->
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M)%Z -> 0 <= phi m) -> 0 <= ph.
Proof. intros M phi ph HM E P. rewrite <- (E 1%nat) by lia. apply P. lia. Qed.

(** ** The definitions of section 2 to 4 (R1, R3, R6) are those of the claims *)
Theorem R1_formula_1_holds : R1_formula_1.
Proof. unfold R1_formula_1. intros. reflexivity. Qed.

Theorem R1_formula_2_holds : R1_formula_2.
Proof. unfold R1_formula_2. intros. reflexivity. Qed.

Theorem R3_formula_1_holds : R3_formula_1.
Proof. unfold R3_formula_1. start. reflexivity. Qed.

Theorem R3_formula_2_holds : R3_formula_2.
Proof. unfold R3_formula_2. start. unfold xi. replace (N - n)%nat with (S (N - S n)) by lia. reflexivity. Qed.

Theorem R6_formula_1_holds : R6_formula_1.
Proof. unfold R6_formula_1. start. reflexivity. Qed.

(** ** R4 to R22, but the reservation airtime *)
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

(** ** R5: a genie, and looking once *)
Lemma least_fixed_cut : forall M (delta t C D : nat -> R) (mu : R) N, (N <= M)%nat -> (1 <= Z.of_nat N)%Z ->
  (forall n : nat, (0 <= Z.of_nat n <= Z.of_nat M)%Z ->
    sum (fun i => let m := (Z.to_nat 1 + i)%nat in delta m) (Z.to_nat (Z.of_nat n + 1 - 1)) = D n) ->
  (forall n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z -> C N <= D n + t n * mu) ->
  (exists n : nat, (1 <= Z.of_nat n <= Z.of_nat N)%Z /\ C N = D n + t n * mu) ->
  C N = least (fun m => total delta m + t m * mu) (N - 1) 1.
Proof.
  intros M delta t C D mu N HM HN HD Hall [n [Hn E]]. apply Rle_antisym.
  - apply least_is_greatest_bound. intros m Hm. rewrite (total_of_sum delta m (D m)) by (apply HD; lia). apply Hall. lia.
  - rewrite E, <- (total_of_sum delta n (D n)) by (apply HD; lia).
    apply (least_at_most (fun m => total delta m + t m * mu) (N - 1) 1 n). lia.
Qed.

Theorem R5_formula_1_holds : R5_formula_1.
Proof.
  unfold R5_formula_1. start. apply (R5_genie X M delta t chain N); [easy|]. unfold end_is_finite. tauto.
Qed.

Theorem R5_formula_2_holds : R5_formula_2.
Proof.
  unfold R5_formula_2. start.
  rewrite (least_fixed_cut M delta t C D (mean_of X) N) by easy.
  assert (F : mean (airtime_of X) (mean_of X)) by now apply law_has_mean.
  apply (R5_look_once_then_commit (airtime_of X) (mean_of X) M delta t chain F N). lia.
Qed.

Theorem R5_formula_3_holds : R5_formula_3.
Proof.
  unfold R5_formula_3. start.
  assert (F : mean (airtime_of X) (mean_of X)) by now apply law_has_mean.
  assert (P : 0 < t 0%nat) by (apply chain; lia). apply Rmin_glb.
  - apply Rmult_le_compat_l; [lra|]. now apply psi_at_most_mean.
  - replace (C N) with (t 0%nat * (C N / t 0%nat)) at 2 by (field; lra). apply Rmult_le_compat_l; [lra | apply psi_at_most].
Qed.

(** ** R9: c and S are what the hypotheses say, L what the second and third formula say *)
Theorem R9_formula_1_holds : R9_formula_1.
Proof.
  unfold R9_formula_1. start.
  match goal with C : forall n : nat, _ -> t n * xi A mu delta t N n = c n |- _ => rename C into HC end.
  match goal with Q : forall n : nat, _ -> reached (n + 1)%nat = _ |- _ => rename Q into HS end.
  match goal with Q : forall n : nat, _ -> L (n + 1)%nat - L n = _ |- _ => rename Q into HL end.
  assert (R : forall n, (n <= N)%nat -> reached n = reach A mu delta t 0 n).
  { induction n; intro Hn; [easy|]. rewrite <- Nat.add_1_r, HS, IHn by lia. rewrite Nat.add_1_r. reflexivity. }
  assert (G : forall n, (n < N)%nat -> c n = delta (S n) + optimal A mu delta t (N - S n) (S n)).
  { intros n Hn. rewrite <- HC by lia. unfold xi. assert (0 < t n) by (apply chain; lia). field. lra. }
  assert (E : forall k, (k <= N)%nat -> L k = sum (fun n => reach A mu delta t 0 n *
    mean_between A (t n) (delta (S n) + optimal A mu delta t (N - S n) (S n)) (xi A mu delta t N n) (xi_hat mu delta t n)) k).
  { induction k; intro Hk; [easy|]. cbn [sum]. rewrite <- IHk by lia. rewrite <- (G k), <- (R k) by lia.
    pose proof (HL k ltac:(lia)) as Q. rewrite Nat.add_1_r in Q. unfold mean_between, mean_up_to in *. lra. }
  rewrite (E N) by lia. apply (R9_price_of_myopia A mu M); easy.
Qed.

(** ** R10 *)
Theorem R10_formula_1_holds : R10_formula_1.
Proof.
  unfold R10_formula_1. start.
  assert (E : equal_layers M delta t phi d s ph) by now apply equal_layers_with_downloads.
  assert (P : 0 <= ph) by (apply (download_of M phi); easy || lia).
  rewrite <- (Formulas_equal_layer_placement A mu M delta t phi) by (easy || lia || lra).
  rewrite minus_INR by lia. reflexivity.
Qed.

Theorem R10_formula_2_holds : R10_formula_2.
Proof.
  unfold R10_formula_2. start.
  assert (E : equal_layers M delta t phi d s ph) by now apply equal_layers_with_downloads.
  apply (R10_cost_below_the_last_cut A mu M delta t phi d s ph); (easy || lia).
Qed.

Theorem R10_formula_3_holds : R10_formula_3.
Proof.
  unfold R10_formula_3. start.
  assert (E : equal_layers M delta t phi d s ph) by now apply equal_layers_with_downloads.
  apply (R10_cost_at_the_last_cut A mu M delta t phi d s ph); (easy || lia).
Qed.

(** ** R11 *)
Theorem R11_formula_1_holds : R11_formula_1.
Proof.
  unfold R11_formula_1. start.
  match goal with Q : run M delta t phi a L |- _ => assert (Ha : (a < M)%nat) by (destruct Q; lia) end.
  assert (F := Formulas_run_placement A mu M delta t phi ltac:(easy) chain K a L ltac:(lra)).
  match goal with Q : forall m : nat, _ -> 0 <= phi m |- _ => specialize (F (Q (S a) ltac:(lia)) Ha) end.
  unfold run_candidate in F. rewrite plus_INR in F. apply Rplus_eq_reg_l in F. rewrite <- F. reflexivity.
Qed.

Lemma geometric_next : forall p n, sum (fun i => p ^ i) (S n) = 1 + p * sum (fun i => p ^ i) n.
Proof. intro p. induction n; [simpl; ring|]. change (sum (fun i => p ^ i) (S (S n))) with (sum (fun i => p ^ i) (S n) + p ^ S n). rewrite IHn at 1. simpl. ring. Qed.

(** What is paid from the first cut of a run on, k steps further and sending there. *)
Lemma cost_within_a_run : forall A mu M delta t phi a L, run M delta t phi a L -> forall k i, (i + k <= L)%nat ->
  look_ahead A mu delta t k (a + i) =
  (t a * mean_up_to A (xi_hat mu delta t a) + tail A (xi_hat mu delta t a) * delta (S a)) * sum (fun j => tail A (xi_hat mu delta t a) ^ j) k +
  tail A (xi_hat mu delta t a) ^ k * (t (a + i + k)%nat * mu).
Proof.
  intros A mu M delta t phi a L R. induction k; intros i H; cbn [look_ahead sum]; [rewrite Nat.add_0_r; simpl; ring|].
  assert (R' := R). destruct R' as [_ R']. destruct (R' i ltac:(lia)) as (E1 & E2 & _ & _).
  rewrite (run_threshold mu M delta t phi a L) by (easy || lia). rewrite E1, E2. replace (S (a + i)) with (a + S i)%nat by lia.
  rewrite IHk by lia. replace (a + S i + k)%nat with (a + i + S k)%nat by lia. unfold threshold_step.
  change (sum (fun j => tail A (xi_hat mu delta t a) ^ j) k + tail A (xi_hat mu delta t a) ^ k)
    with (sum (fun j => tail A (xi_hat mu delta t a) ^ j) (S k)).
  rewrite geometric_next. unfold mean_up_to. simpl pow. ring.
Qed.

Theorem R11_formula_2_holds : R11_formula_2.
Proof.
  unfold R11_formula_2. start.
  match goal with Q : run M delta t phi a L |- _ => rename Q into R; assert (Ha : (a < M)%nat) by (destruct R; lia) end.
  change ((delta (S a) + t (S a) * mu) / t a) with (xi_hat mu delta t a).
  pose proof (gain_from_the_first_block A mu M delta t 1 a a chain ltac:(easy) ltac:(lia) ltac:(lia) k ltac:(destruct R; lia)) as G.
  pose proof (cost_within_a_run A mu M delta t phi a L R k 0 ltac:(lia)) as C. rewrite Nat.add_0_r in C. rewrite C in G. simpl look_ahead in G. lra.
Qed.

(** ** R15 *)
Theorem R15_formula_1_holds : R15_formula_1.
Proof. unfold R15_formula_1. start. replace (N - n)%nat with (S (N - S n)) by lia. reflexivity. Qed.

Lemma threshold_cost_same : forall X theta delta t delta' t', (forall i, delta i = delta' i) -> (forall i, t i = t' i) ->
  forall k n, threshold_cost X theta delta t k n = threshold_cost X theta delta' t' k n.
Proof.
  intros X theta delta t delta' t' Hd Ht. induction k; intro n; cbn [threshold_cost]; [now rewrite Ht|]. now rewrite IHk, Hd, Ht.
Qed.

Theorem R15_formula_2_holds : R15_formula_2.
Proof.
  unfold R15_formula_2. start.
  rewrite (threshold_cost_same X theta delta t (fun i => weight_T * time i + weight_E * energy i)
    (fun i => weight_T * upload_time i + weight_E * upload_energy i)) by easy.
  rewrite R15_time_and_energy_add_up. ring.
Qed.

Theorem R15_formula_3_holds : R15_formula_3.
Proof.
  unfold R15_formula_3. start. match goal with Q : forall i, phi i = _ |- _ => rename Q into HP end.
  assert (T : forall k, total phi k = weight_T * total download_time k + weight_E * total download_energy k).
  { unfold total. induction k; simpl; [ring|]. rewrite IHk, HP. ring. }
  unfold frame_cost. now rewrite T.
Qed.

(** ** R16: a chain of equal blocks, from the first cut on *)
Section Blocks.
  Variables (A : airtime) (mu : R) (M P : nat) (delta t : nat -> R).
  Hypothesis finite : mean A mu.
  Hypothesis chain : is_chain M t.
  Hypothesis blocks : (1 <= P < M)%nat.
  Hypothesis same_delta : forall m : nat, (1 <= Z.of_nat m <= Z.of_nat M - Z.of_nat P - 0)%Z -> delta (m + P)%nat = delta m.
  Hypothesis same_t : forall m : nat, (0 <= Z.of_nat m <= Z.of_nat M - Z.of_nat P - 1)%Z -> t (m + P)%nat = t m.

  Lemma blocks_t : forall n, (0 <= n)%nat -> (n + P <= M - 1)%nat -> t (n + P)%nat = t n.
  Proof. intros. apply same_t. lia. Qed.

  Lemma blocks_delta : forall n, (0 < n)%nat -> (n + P <= M - 1)%nat -> delta (n + P)%nat = delta n.
  Proof. intros. apply same_delta. lia. Qed.

  Lemma blocks_reach : forall N, (N + P < M)%nat -> reach A mu delta t 0 (N + P) = reach A mu delta t 0 P * reach A mu delta t 0 N.
  Proof.
    intros N H. apply (R16_reach_after_a_period A mu M delta t P 0 (M - 1)); try lia; [apply blocks_t | apply blocks_delta].
  Qed.

  Lemma blocks_cost : forall x, (P + x < M)%nat -> J_look_ahead A mu delta t (P + x) =
    J_look_ahead A mu delta t P - reach A mu delta t 0 P * J_look_ahead A mu delta t 0 + reach A mu delta t 0 P * J_look_ahead A mu delta t x.
  Proof.
    intros x H. pose proof (gain_of_later_cuts A mu M delta t P 0 (M - 1) chain finite ltac:(lia) ltac:(lia) blocks_t blocks_delta 0 x ltac:(lia) ltac:(lia)) as G.
    unfold rho in G. simpl (0 + _)%nat in G. lra.
  Qed.

  Lemma blocks_costs : forall k j, (j + k * P < M)%nat -> J_look_ahead A mu delta t (j + k * P) =
    (J_look_ahead A mu delta t P - reach A mu delta t 0 P * J_look_ahead A mu delta t 0) * sum (fun i => reach A mu delta t 0 P ^ i) k +
    reach A mu delta t 0 P ^ k * J_look_ahead A mu delta t j.
  Proof.
    induction k; intros j H; [simpl; rewrite Nat.add_0_r; ring|].
    replace (j + S k * P)%nat with (P + (j + k * P))%nat by lia. rewrite blocks_cost, IHk by lia.
    rewrite geometric_next. simpl pow. ring.
  Qed.
End Blocks.

Lemma deeper_costs_no_more : forall A mu M delta t, is_chain M t -> mean A mu -> forall p j, (j + p <= M)%nat ->
  0 <= J_look_ahead A mu delta t j - J_look_ahead A mu delta t (j + p).
Proof.
  intros A mu M delta t chain finite. induction p; intros j H; [rewrite Nat.add_0_r; lra|].
  pose proof (IHp j ltac:(lia)). pose proof (look_ahead_never_costs_more A mu M t chain finite delta (j + p) ltac:(lia)).
  rewrite Nat.add_succ_r. lra.
Qed.

Theorem R16_formula_1_holds : R16_formula_1.
Proof.
  unfold R16_formula_1. start. symmetry. apply Formulas_periodic_placement.
  - apply Rmult_le_pos; [lra|]. now apply (deeper_costs_no_more A mu M).
  - split; [apply (reach_nonnegative A mu delta t 0) | apply product_at_most_one; intros; split; [apply tail_nonnegative | apply tail_at_most_one]].
  - rewrite <- (Rmult_0_l (sum (fun _ => 1) P)), <- sum_scale. apply sum_le. intros i Hi. rewrite Rmult_0_l.
    match goal with Q : forall m : nat, _ -> 0 <= phi m |- _ => apply Q; lia end.
Qed.

Theorem R16_formula_3_holds : R16_formula_3.
Proof. unfold R16_formula_3. start. apply (blocks_reach A mu M P delta t); (easy || lia). Qed.

Theorem R16_formula_4_holds : R16_formula_4.
Proof. unfold R16_formula_4. start. apply (blocks_costs A mu M P delta t); (easy || lia). Qed.

(** ** R17: the placements *)
Ltac placements := match goal with
  | Q : exists m : nat, (0 <= Z.of_nat m <= ?last)%Z /\ ((Z.of_nat m = Z.of_nat ?n)%Z /\ (forall n' : nat, _ -> ?T _ <= _) /\ _) |- least_best ?T' 0 _ ?n =>
      apply (least_best_of T' _ n last); [lia | exact Q] end.

Theorem R17_formula_2_holds : R17_formula_2.
Proof.
  unfold R17_formula_2. start. apply inj_le.
  apply (R17_myopia_never_over_places A mu M delta t phi K edge M); try (easy || lia || lra); placements.
Qed.

Theorem R17_formula_5_holds : R17_formula_5.
Proof.
  unfold R17_formula_5. start. apply inj_le.
  apply (R17_myopia_never_over_places A mu M delta t phi K edge (M - 1)); try (easy || lia || lra); placements.
Qed.

Theorem R17_formula_6_holds : R17_formula_6.
Proof.
  unfold R17_formula_6. start.
  assert (E : equal_layers M delta t phi d s ph) by now apply equal_layers_with_downloads.
  assert (P : 0 <= ph) by (apply (download_of M phi); easy || lia).
  assert (Q : (n_look_ahead <= n_optimal <= candidate (K * s * excess A mu (mu + d / s)) (tail A r) ph (M - 1))%nat).
  { apply (R17_bracket A mu M delta t phi d s ph K edge); try (easy || lia || lra); placements. }
  destruct Q as [_ Q]. apply le_INR in Q. eapply Rle_trans; [exact Q|].
  rewrite <- (Formulas_bracket_of_the_reservation A mu M delta t phi) by (easy || lia || lra).
  rewrite minus_INR by lia. right. reflexivity.
Qed.

(** ** R19: going on to the best fixed cut *)
Theorem R19_formula_1_holds : R19_formula_1.
Proof.
  unfold R19_formula_1. start. replace (N - n - 1)%nat with (S (N - S n - 1)) by lia.
  now rewrite going_on_to_the_best_cut, b_next, <- going_on_to_the_best_cut.
Qed.

Theorem R19_formula_2_holds : R19_formula_2.
Proof.
  unfold R19_formula_2. start. destruct N as [|m]; [lia|]. replace (S m - 1)%nat with m by lia. replace (S m - m - 1)%nat with 0%nat by lia.
  unfold fixed_cut. cbn [least]. rewrite total_next. ring.
Qed.

Theorem R19_formula_3_holds : R19_formula_3.
Proof. unfold R19_formula_3. start. reflexivity. Qed.

(** ** R20 *)
Theorem R20_formula_1_holds : R20_formula_1.
Proof.
  unfold R20_formula_1. start. apply inj_le.
  assert (C : forall J n, frame_cost phi (K + 1) 0 J n = frame_cost phi K 0 J n + J n) by (intros; unfold frame_cost; ring).
  match goal with Q : _ \/ _ |- _ => destruct Q as [[Q1 Q2]|[Q1 Q2]] end.
  - apply (R20_count_look_ahead A mu M t chain ltac:(easy) delta phi 0 M K (K + 1)); try (lia || lra).
    + now apply (least_best_of (frame_cost phi K 0 (J_look_ahead A mu delta t)) M n_fewer (Z.of_nat M)).
    + apply (least_best_of (frame_cost phi (K + 1) 0 (J_look_ahead A mu delta t)) M n_more (Z.of_nat M)); [easy|].
      destruct Q2 as (m & Hm & E & Best & Least). exists m. repeat split; try easy; intros; rewrite !C; [now apply Best | now apply Least].
  - apply (R20_count_optimal A mu M t chain ltac:(easy) delta phi 0 M K (K + 1)); try (lia || lra).
    + now apply (least_best_of (frame_cost phi K 0 (J_optimal A mu delta t)) M n_fewer (Z.of_nat M)).
    + apply (least_best_of (frame_cost phi (K + 1) 0 (J_optimal A mu delta t)) M n_more (Z.of_nat M)); [easy|].
      destruct Q2 as (m & Hm & E & Best & Least). exists m. repeat split; try easy; intros; rewrite !C; [now apply Best | now apply Least].
Qed.

Theorem R20_formula_2_holds : R20_formula_2.
Proof.
  unfold R20_formula_2. start. destruct (least_attained (frame_cost phi (K + 1) edge J) M 0) as (N & HN & ->).
  pose proof (least_at_most (frame_cost phi K edge J) M 0 N HN). pose proof (least_at_most (frame_cost phi (K + 2) edge J) M 0 N HN).
  unfold frame_cost in *. lra.
Qed.

Theorem R20_formula_3_holds : R20_formula_3.
Proof. unfold R20_formula_3. start. apply (R20_channels A B mu nu M delta t); easy. Qed.

Theorem R20_formula_4_holds : R20_formula_4.
Proof. unfold R20_formula_4. start. apply (R20_channels A B mu nu M delta t); easy. Qed.

(** ** R22 *)
Theorem R22_formula_2_holds : R22_formula_2.
Proof.
  unfold R22_formula_2. intros A mu edge l M N delta t phi C' C Hl HN H.
  destruct (R22_below_the_last_cut A mu M delta t l N ltac:(lia)) as [E1 E2].
  destruct H as [H|H]; destruct (H N) as [-> ->]; lra.
Qed.
