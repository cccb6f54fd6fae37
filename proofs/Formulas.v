(** * The theorems are about the formulas that run

    Generated.v has every formula of src/Analytics/Formulas as a function.  Here the recursions and closed forms of the theorems
    are shown to be these functions: where the proof is [reflexivity], letter by letter.  Statements.v has formulas of claims with
    their hypotheses; [R4_formula_1_holds] and the like prove them.  A character changed in C# changes those files, and
    then a proof here fails. *)

From Coq Require Import Reals Lra Lia ZArith.
From SplitProofs Require Import Airtime Rules AnyChain Geometric EqualLayers Reservation Runs Generated.
Open Scope R_scope.

Section Recursions.
  Variables (A : airtime) (mu : R) (delta t : nat -> R).

  (** ** Backward induction (R3, R12) *)
  Theorem Formulas_optimal_threshold : forall N n,
    xi A mu delta t N n = OptimalStep_Threshold (delta (S n)) (t n) (optimal A mu delta t (N - S n) (S n)).
  Proof. reflexivity. Qed.

  Theorem Formulas_optimal_value : forall k n,
    optimal A mu delta t (S k) n =
    OptimalStep_Value A (t n) (OptimalStep_Threshold (delta (S n)) (t n) (optimal A mu delta t k (S n))).
  Proof. reflexivity. Qed.

  Theorem Formulas_equal_layer_step : forall d s x, f A d s x = EqualLayerStep_Value A d s x.
  Proof. reflexivity. Qed.

  (** ** Look-ahead (R6, R8, R15) *)
  Theorem Formulas_look_ahead_threshold : forall n,
    xi_hat mu delta t n = LookAheadThreshold_Airtime mu (delta (S n)) (t n) (t (S n)).
  Proof. reflexivity. Qed.

  Theorem Formulas_look_ahead_value : forall k n,
    look_ahead A mu delta t (S k) n = ThresholdStep_Value A (delta (S n)) (t n) (look_ahead A mu delta t k (S n)) (xi_hat mu delta t n).
  Proof. reflexivity. Qed.

  Theorem Formulas_worth_of_a_stage : forall M, is_chain M t -> mean A mu -> forall N, (N < M)%nat ->
    J_look_ahead A mu delta t N - J_look_ahead A mu delta t (S N) =
    PlacementGain_PerInference A mu (t N) (xi_hat mu delta t N) (reach A mu delta t 0 N).
  Proof. intros M chain finite N H. exact (proj1 (R8_worth_of_one_more_stage A mu M delta t chain finite N H)). Qed.

  (** ** The price of myopia (R9) and its bounds (R18) *)
  Theorem Formulas_price_of_myopia : forall tn c xi hat S,
    S * mean_between A tn c xi hat = MyopiaPrice_AtCut A tn c hat xi S.
  Proof. intros. unfold mean_between, MyopiaPrice_AtCut, mean_up_to. ring. Qed.

  Theorem Formulas_bound_of_the_difference : forall M, is_chain M t -> mean A mu -> forall N, (1 <= N <= M)%nat ->
    J_look_ahead A mu delta t N - J_optimal A mu delta t N <=
    MyopiaBounds_Difference A mu (t 1%nat) (optimal A mu delta t (N - 1) 1) (xi A mu delta t N 0).
  Proof. exact (fun M chain finite => R18_first_bound A mu M delta t chain finite). Qed.

  Theorem Formulas_bound_of_the_ratio : forall M, is_chain M t -> mean A mu -> forall N, (1 <= N <= M)%nat ->
    (forall n, (1 <= n <= M)%nat -> 0 <= delta n) -> 0 < delta 1%nat ->
    J_look_ahead A mu delta t N <= MyopiaBounds_Ratio mu (t 1%nat) (delta 1%nat) * J_optimal A mu delta t N.
  Proof. exact (fun M chain finite => R18_third_bound A mu M delta t chain finite). Qed.

  (** ** Static look-ahead (R19): from the horizon back *)
  Theorem Formulas_static_threshold_at_the_horizon : forall n, 0 < t n ->
    t n * xi_static mu delta t 1 n = StaticLookAheadStep_GoingOnToHorizon mu (delta (S n)) (t (S n)).
  Proof.
    intros n H. unfold xi_static, StaticLookAheadStep_GoingOnToHorizon, fixed_cut. cbn [Nat.sub least]. rewrite total_next. field. lra.
  Qed.

  Theorem Formulas_static_threshold : forall k n, 0 < t n -> 0 < t (S n) ->
    t n * xi_static mu delta t (S (S k)) n =
    StaticLookAheadStep_GoingOn mu (delta (S n)) (t (S n)) (t (S n) * xi_static mu delta t (S k) (S n)).
  Proof.
    intros k n H H'. unfold xi_static, StaticLookAheadStep_GoingOn. rewrite !Nat.sub_succ, !Nat.sub_0_r.
    rewrite (going_on_to_the_best_cut mu delta t (S k)), (b_next mu delta t k).
    rewrite (going_on_to_the_best_cut mu delta t k (S n)). set (c := delta (S (S n)) + b mu delta t k (S (S n))).
    replace (t (S n) * (c / t (S n))) with c by (field; lra). field. lra.
  Qed.

  (** ** The reservation airtime (R13) *)
  Theorem Formulas_reservation_saving : forall r, shortfall A r = ReservationAirtime_Saving A r.
  Proof. reflexivity. Qed.

  Theorem Formulas_endless_cost : forall d s r, s * r - d = ReservationAirtime_EndlessCost d s r.
  Proof. reflexivity. Qed.

  Theorem Formulas_gap : forall x N gap, tail A x ^ N * gap = ReservationAirtime_Gap A gap x N.
  Proof. reflexivity. Qed.
End Recursions.

(** ** How far to go (R10, R11, R16, R17) *)

(** The code's ⌈ln(price/worth)/ln ratio⌉ with its cases, as a real number, is [candidate]: for a ratio that is a
    probability, and a worth that is 0 where the ratio is. *)
Theorem Formulas_steps : forall W p phi last, 0 <= W -> 0 <= p <= 1 -> 0 <= phi -> (p = 0 -> W = 0) ->
  GeometricGains_Steps W phi p (INR last) = INR (candidate W p phi last).
Proof.
  intros W p phi last HW Hp Hphi H0. unfold GeometricGains_Steps, candidate.
  destruct (Rle_dec W phi) as [|HWphi]; [easy|]. destruct (Rle_dec p 0) as [Z|Z].
  - exfalso. assert (W = 0) by (apply H0; lra). lra.
  - destruct (Rle_dec phi 0) as [|H]; [easy|]. destruct (Rle_dec 1 p) as [|H1]; [easy|]. set (x := ln (phi / W) / ln p).
    assert (Px : 0 < x).
    { assert (E : phi < W * p ^ 0 <-> INR 0 < x) by (apply worth_exceeds_price; lra). simpl in E. apply E. lra. }
    destruct (ceiling_bounds x) as [B _].
    assert (C : (0 <= ceiling x)%Z) by (apply le_IZR; lra).
    assert (E : IZR (ceiling x) = INR (Z.to_nat (ceiling x))) by (rewrite INR_IZR_INZ, Z2Nat.id by easy; easy).
    rewrite E. unfold Rmin. destruct (Rle_dec (INR last) (INR (Z.to_nat (ceiling x)))) as [L|L].
    + apply INR_le in L. f_equal. lia.
    + apply Rnot_le_lt, INR_lt in L. f_equal. lia.
Qed.

Section Placement.
  Variables (A : airtime) (mu : R) (M : nat) (delta t phi : nat -> R).
  Hypothesis finite : mean A mu.
  Hypothesis chain : is_chain M t.

  Section EqualLayers.
  Variables (d s ph K : R).
  Hypothesis some_stage : (1 <= M)%nat.
  Hypothesis equal : equal_layers M delta t phi d s ph.
  Hypothesis count : 0 <= K.
  Hypothesis download : 0 <= ph.

  Let hat := mu + d / s.

  Lemma worth_is_nonnegative : 0 <= K * s * excess A mu hat.
  Proof.
    repeat apply Rmult_le_pos; [easy | left; apply (s_positive M delta t phi d s ph some_stage chain equal) |].
    unfold excess. pose proof (psi_at_most_mean A mu finite hat). lra.
  Qed.

  Lemma probability : forall x, 0 <= tail A x <= 1.
  Proof. intro x. split; [apply tail_nonnegative | apply tail_at_most_one]. Qed.

  Theorem Formulas_equal_layer_threshold : hat = EqualLayers_Threshold mu d s.
  Proof. reflexivity. Qed.

  (** R10: the code's number of stages is N°. *)
  Theorem Formulas_equal_layer_placement : forall L,
    EqualLayers_PlacedStages A mu d s ph K (INR L) = INR (N_circle A mu d s ph K L).
  Proof.
    intro L. apply (Formulas_steps (K * s * excess A mu hat) (tail A hat) ph L); try easy; [apply worth_is_nonnegative | apply probability |].
    intro Z. unfold excess. rewrite (proj2 (no_excess_iff_no_tail A mu finite hat) Z). ring.
  Qed.

  Theorem Formulas_equal_layer_cost : forall N, (N < M)%nat ->
    J_look_ahead A mu delta t N = EqualLayers_ExpectedCost A mu d s N.
  Proof. exact (R10_cost_below_the_last_cut A mu M delta t phi d s ph some_stage chain equal finite). Qed.

  Theorem Formulas_equal_layer_cost_of_all : J_look_ahead A mu delta t M = EqualLayers_ExpectedCostOfAll A mu d s (M - 1).
  Proof. exact (R10_cost_at_the_last_cut A mu M delta t phi d s ph some_stage chain equal finite). Qed.

  (** R17: the code's bracket, with r or with any level whose tail is not 0 unless nothing is worth anything. *)
  Theorem Formulas_bracket : forall r L, (tail A r = 0 -> K * s * excess A mu hat = 0) ->
    MyopiaBracket_MostPlacedStages A mu d s r ph K (INR L) = INR (candidate (K * s * excess A mu hat) (tail A r) ph L).
  Proof. intros r L Z. apply Formulas_steps; try easy; [apply worth_is_nonnegative | apply probability]. Qed.

  (** That condition holds for the reservation airtime: r <= hat, and beyond r there is nothing. *)
  Theorem Formulas_bracket_of_the_reservation : forall r L, 0 < d -> shortfall A r = d / s ->
    MyopiaBracket_MostPlacedStages A mu d s r ph K (INR L) = INR (candidate (K * s * excess A mu hat) (tail A r) ph L).
  Proof.
    intros r L Hd Hr. apply Formulas_bracket. intro Z.
    assert (P := s_positive M delta t phi d s ph some_stage chain equal).
    pose proof (star_at_most_sending A mu M delta t phi d s ph some_stage chain equal finite r Hr) as S.
    assert (r <= hat).
    { unfold hat. apply Rmult_le_reg_l with s; [easy|]. replace (s * (mu + d / s)) with (s * mu + d) by (field; lra). lra. }
    assert (T : tail A hat = 0).
    { pose proof (tail_nonincreasing A r hat H). pose proof (tail_nonnegative A hat). lra. }
    unfold excess. rewrite (proj2 (no_excess_iff_no_tail A mu finite hat) T). ring.
  Qed.
  End EqualLayers.

  (** R11: the code's candidate of a run. *)
  Theorem Formulas_run_placement : forall K a L, 0 <= K -> 0 <= phi (S a) -> (a < M)%nat ->
    INR a + RunOfStages_PlacedStages A mu (delta (S a)) (t a) (t (S a)) (phi (S a)) K (reach A mu delta t 0 a) (INR L) =
    INR (run_candidate A mu delta t phi K a L).
  Proof.
    intros K a L HK Hphi Ha. unfold run_candidate. rewrite plus_INR. f_equal.
    unfold RunOfStages_PlacedStages. fold (LookAheadThreshold_Airtime mu (delta (S a)) (t a) (t (S a))).
    change (LookAheadThreshold_Airtime mu (delta (S a)) (t a) (t (S a))) with (xi_hat mu delta t a).
    replace (K * (reach A mu delta t 0 a * t a * excess A mu (xi_hat mu delta t a))) with (run_worth A mu delta t K a)
      by (unfold run_worth, excess; ring).
    apply (Formulas_steps (run_worth A mu delta t K a) (tail A (xi_hat mu delta t a)) (phi (S a)) L); try easy.
    - now apply (run_worth_nonnegative A mu M delta t K chain finite HK).
    - split; [apply tail_nonnegative | apply tail_at_most_one].
    - intro Z. unfold run_worth. rewrite (proj2 (no_excess_iff_no_tail A mu finite _) Z). ring.
  Qed.

  (** R16: the code's number of periods, where rho = 0 too. *)
  Theorem Formulas_periodic_placement : forall K gain rho price last, 0 <= K * gain -> 0 <= rho <= 1 -> 0 <= price ->
    PeriodicStages_PlacedPeriods gain price K rho (INR last) = INR (candidate (K * gain) rho price last).
  Proof.
    intros K gain rho price last HW Hrho Hprice.
    destruct (Rle_dec rho 0) as [Z|Z].
    - unfold PeriodicStages_PlacedPeriods, candidate. destruct (Rle_dec (K * gain) price); [easy|].
      destruct (Rle_dec rho 0); [|lra]. change 1 with (INR 1). unfold Rmin. destruct (Rle_dec (INR last) (INR 1)) as [L|L].
      + apply INR_le in L. f_equal. lia.
      + apply Rnot_le_lt, INR_lt in L. f_equal. lia.
    - rewrite <- Formulas_steps by (easy || lra). unfold PeriodicStages_PlacedPeriods, GeometricGains_Steps.
      destruct (Rle_dec (K * gain) price); [easy|]. destruct (Rle_dec rho 0); [easy|]. easy.
  Qed.
End Placement.

(** The times of layers (ANNETTE1 to ANNETTE3). *)
Theorem Formulas_roofline : forall operating moving, LayerTimes_Roofline operating moving = Rmax operating moving.
Proof. reflexivity. Qed.

Theorem Formulas_refined : forall operating moving time e, 0 <= time -> 0 < e <= 1 ->
  time <= LayerTimes_Refined operating moving e time <= time / e.
Proof.
  intros operating moving time e Ht He.
  assert (D : time <= time / e).
  { apply Rmult_le_reg_r with e; [lra|]. replace (time / e * e) with time by (field; lra).
    rewrite <- (Rmult_1_r time) at 2. apply Rmult_le_compat_l; lra. }
  unfold LayerTimes_Refined. destruct (Rle_dec operating moving); lra.
Qed.

Theorem Formulas_efficiency : forall alpha eta, 0 <= alpha <= 1 -> 0 < eta <= 1 ->
  0 < LayerTimes_Efficiency alpha eta <= 1.
Proof.
  intros alpha eta Ha He. unfold LayerTimes_Efficiency.
  assert (D : alpha <= alpha / eta).
  { apply Rmult_le_reg_r with eta; [lra|]. replace (alpha / eta * eta) with alpha by (field; lra).
    rewrite <- (Rmult_1_r alpha) at 2. apply Rmult_le_compat_l; lra. }
  split.
  - apply Rdiv_lt_0_compat; lra.
  - apply Rmult_le_reg_r with (1 - alpha + alpha / eta); [lra|].
    unfold Rdiv at 1. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.

Theorem Formulas_utilisation : forall u s, 0 < s -> 0 < u -> 0 < LayerTimes_Utilisation s u <= 1.
Proof.
  intros u s Hs Hu. unfold LayerTimes_Utilisation. destruct (Rle_dec s u) as [L|L]; [|lra].
  assert (C : u / s <= IZR (ceiling (u / s))) by (destruct (ceiling_bounds (u / s)); easy).
  assert (P : u <= IZR (ceiling (u / s)) * s).
  { apply Rmult_le_reg_r with (/ s); [now apply Rinv_0_lt_compat|].
    replace (IZR (ceiling (u / s)) * s * / s) with (IZR (ceiling (u / s))) by (field; lra). exact C. }
  split.
  - apply Rdiv_lt_0_compat; lra.
  - apply Rmult_le_reg_r with (IZR (ceiling (u / s)) * s); [lra|].
    unfold Rdiv at 1. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.
