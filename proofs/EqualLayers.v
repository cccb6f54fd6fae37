(** * Equal layers: R10, R12, R13, R14 and the bracket of R17

    delta_1 = ... = delta_M = d, phi_1 = ... = phi_M = ph and t_0 = ... = t_{M-1} = s; t_M = 0. *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime Rules AnyChain Geometric.
Open Scope R_scope.

Record equal_layers (M : nat) (delta t phi : nat -> R) (d s ph : R) : Prop := {
  same_delta : forall n, (1 <= n <= M)%nat -> delta n = d;
  same_phi : forall n, (1 <= n <= M)%nat -> phi n = ph;
  same_t : forall n, (n < M)%nat -> t n = s
}.

Section EqualLayers.
  Variables (A : airtime) (mu : R) (M : nat) (delta t phi : nat -> R) (d s ph K edge : R).
  Hypothesis some_stage : (1 <= M)%nat.
  Hypothesis chain : is_chain M t.
  Hypothesis equal : equal_layers M delta t phi d s ph.
  Hypothesis finite : mean A mu.

  Notation v := (optimal A mu delta t).
  Notation J := (J_optimal A mu delta t).
  Notation J_LA := (J_look_ahead A mu delta t).
  Notation T := (frame_cost phi K edge J).
  Notation T_LA := (frame_cost phi K edge J_LA).

  Let hat := mu + d / s.
  Let p := tail A hat.
  Let g := excess A mu hat.
  Let a := s * mean_up_to A hat + p * d.

  Lemma s_positive : 0 < s.
  Proof. rewrite <- (same_t _ _ _ _ _ _ _ equal 0) by lia. apply chain. lia. Qed.

  Lemma p_is_a_probability : 0 <= p <= 1.
  Proof. split; [apply tail_nonnegative | apply tail_at_most_one]. Qed.

  Lemma g_nonnegative : 0 <= g.
  Proof. unfold g, excess. pose proof (psi_at_most_mean A mu finite hat). lra. Qed.

  Lemma hat_is_look_aheads_threshold : forall n, (S n < M)%nat -> xi_hat mu delta t n = hat.
  Proof.
    intros n H. unfold xi_hat, hat. rewrite (same_delta _ _ _ _ _ _ _ equal) by lia.
    rewrite !(same_t _ _ _ _ _ _ _ equal) by lia. pose proof s_positive. field. lra.
  Qed.

  Lemma reach_is_a_power : forall N, (N < M)%nat -> reach A mu delta t 0 N = p ^ N.
  Proof. intros N H. apply product_constant. intros i Hi. simpl. now rewrite hat_is_look_aheads_threshold by lia. Qed.

  (** ** R10 *)
  Theorem R10_gain : forall N, (S N < M)%nat -> J_LA N - J_LA (S N) = p ^ N * (s * g).
  Proof.
    intros N H. destruct (R8_worth_of_one_more_stage A mu M delta t chain finite N ltac:(lia)) as [-> _].
    rewrite reach_is_a_power, hat_is_look_aheads_threshold, (same_t _ _ _ _ _ _ _ equal) by lia. unfold g, excess. ring.
  Qed.

  (** One look: s g = s mu - (A + p s mu). *)
  Lemma one_look : s * g = s * mu - (a + p * (s * mu)).
  Proof. pose proof s_positive. unfold g, a, excess, mean_up_to. fold p. unfold hat. field. lra. Qed.

  Theorem R10_cost_below_the_last_cut : forall N, (N < M)%nat ->
    J_LA N = a * sum (fun i => p ^ i) N + p ^ N * (s * mu).
  Proof.
    induction N; intro H; simpl.
    - unfold J_look_ahead; simpl. rewrite (same_t _ _ _ _ _ _ _ equal) by lia. ring.
    - pose proof (R10_gain N H) as G. rewrite one_look, IHN in G by lia. lra.
  Qed.

  Theorem R10_closed_form : forall N, (N < M)%nat -> p <> 1 -> J_LA N = a * (1 - p ^ N) / (1 - p) + p ^ N * s * mu.
  Proof. intros N H Hp. rewrite R10_cost_below_the_last_cut, geometric_sum by easy. field. lra. Qed.

  Lemma sum_of_ones : forall n, sum (fun i => 1 ^ i) n = INR n.
  Proof. induction n; [easy|]. rewrite S_INR. simpl. rewrite IHn, pow1. ring. Qed.

  Theorem R10_closed_form_where_p_is_1 : forall N, (N < M)%nat -> p = 1 -> J_LA N = INR N * a + s * mu.
  Proof. intros N H Hp. rewrite R10_cost_below_the_last_cut, Hp, sum_of_ones, pow1 by easy. ring. Qed.

  (** The last stage: S_{M-1} = p^{M-1}, and cut M - 1 is worth s psi(d / s). *)
  Theorem R10_cost_at_the_last_cut :
    J_LA M = a * sum (fun i => p ^ i) (M - 1) + p ^ (M - 1) * (s * psi A (d / s)).
  Proof.
    destruct (R8_worth_of_one_more_stage A mu M delta t chain finite (M - 1) ltac:(lia)) as [E _].
    replace (S (M - 1)) with M in E by lia.
    rewrite R10_cost_below_the_last_cut, reach_is_a_power, (same_t _ _ _ _ _ _ _ equal) in E by lia.
    rewrite (R6_last_threshold mu M delta t chain (M - 1)) in E by lia.
    rewrite (same_delta _ _ _ _ _ _ _ equal), (same_t _ _ _ _ _ _ _ equal) in E by lia. lra.
  Qed.

  Theorem R10_closed_form_at_the_last_cut : p <> 1 ->
    J_LA M = a * (1 - p ^ (M - 1)) / (1 - p) + p ^ (M - 1) * s * psi A (d / s).
  Proof. intro Hp. rewrite R10_cost_at_the_last_cut, geometric_sum by easy. field. lra. Qed.

  Theorem R10_p_is_0_iff_g_is_0 : p = 0 <-> g = 0.
  Proof. unfold p, g, excess. symmetry. now apply no_excess_iff_no_tail. Qed.

  (** Were p = 1 with d >= 0, then psi(hat) >= hat >= mu: nothing would lie above hat, where all the probability is. *)
  Theorem R10_p_is_1_only_if_delta_is_negative : p = 1 -> d < 0.
  Proof.
    intro Hp. apply Rnot_le_lt. intro Hd. pose proof s_positive.
    assert (0 <= d / s) by (apply Rmult_le_pos; [easy | left; now apply Rinv_0_lt_compat]).
    pose proof (tail_times_at_most_psi A hat) as L. fold p in L. rewrite Hp in L.
    pose proof (psi_at_most_mean A mu finite hat). unfold hat in L at 1.
    assert (E : tail A hat = 0) by (apply (no_excess_iff_no_tail A mu finite); lra). fold p in E. lra.
  Qed.

  Lemma frame_step : forall J N, (N < M)%nat -> frame_cost phi K edge J (S N) - frame_cost phi K edge J N = ph - K * (J N - J (S N)).
  Proof.
    intros J0 N H. unfold frame_cost. rewrite total_next, (same_phi _ _ _ _ _ _ _ equal) by lia. ring.
  Qed.

  Section Placement.
  Hypothesis count : 0 <= K.
  Hypothesis download : 0 <= ph.

  (** T_LA is convex on 0..M-1. *)
  Theorem R10_convex : forall N, (S (S N) < M)%nat -> T_LA (S N) - T_LA N <= T_LA (S (S N)) - T_LA (S N).
  Proof.
    intros N H. rewrite !frame_step, !R10_gain by lia. pose proof p_is_a_probability. pose proof g_nonnegative. pose proof s_positive.
    assert (p ^ S N <= p ^ N) by (apply pow_never_increases; [easy|lia]).
    assert (p ^ S N * (s * g) <= p ^ N * (s * g)).
    { apply Rmult_le_compat_r; [apply Rmult_le_pos; lra | easy]. }
    assert (K * (p ^ S N * (s * g)) <= K * (p ^ N * (s * g))) by (apply Rmult_le_compat_l; easy). lra.
  Qed.

  (** N° with the bound L on the number of stages below the last: L = M - 1, or min(N_mem, M - 1) with a memory bound. *)
  Definition N_circle (L : nat) : nat := candidate (K * s * g) p ph L.

  Theorem R10_best_placement_below_the_last_cut : forall L, (L <= M - 1)%nat -> best T_LA 0 L (N_circle L).
  Proof.
    intros L HL. pose proof p_is_a_probability. pose proof g_nonnegative. pose proof s_positive.
    apply (geometric_best T_LA 0 L (K * s * g) p ph); try easy.
    - repeat apply Rmult_le_pos; lra.
    - intros i Hi. simpl. rewrite frame_step, R10_gain by lia. ring.
  Qed.

  (** The case p = 0 of [candidate] never applies: p = 0 only with g = 0, and then K s g = 0 <= phi. *)
  Theorem R10_order_of_cases : forall L, N_circle L =
    if Rle_dec (K * s * g) ph then 0%nat
    else if Rle_dec ph 0 then L
    else if Rle_dec 1 p then L
    else Nat.min L (Z.to_nat (ceiling (ln (ph / (K * s * g)) / ln p))).
  Proof.
    intro L. unfold N_circle, candidate. destruct (Rle_dec (K * s * g) ph) as [|H]; [easy|].
    destruct (Rle_dec p 0) as [Hp|]; [|easy]. exfalso. apply H. pose proof p_is_a_probability. replace g with 0; [lra|]. symmetry. apply R10_p_is_0_iff_g_is_0. lra.
  Qed.

  (** The whole chain: the better of N° and M. *)
  Theorem R10_best_placement : best T_LA 0 M (if Rle_dec (T_LA (N_circle (M - 1))) (T_LA M) then N_circle (M - 1) else M).
  Proof.
    destruct (R10_best_placement_below_the_last_cut (M - 1) ltac:(lia)) as [Hr Hb].
    destruct Rle_dec as [H|H]; (split; [lia|]); intros m Hm;
      (destruct (Nat.eq_dec m M) as [->|]; [lra | pose proof (Hb m ltac:(lia)); lra]).
  Qed.
  End Placement.

  (** ** R12.  f is the step of R3; J*(N) iterates it from s mu, or from 0 at M. *)
  Definition f (x : R) : R := s * psi A ((d + x) / s).

  Fixpoint iterate (k : nat) (x : R) : R := match k with O => x | S k' => f (iterate k' x) end.

  Lemma optimal_is_an_iterate : forall k n, (n + k <= M)%nat -> v k n = iterate k (t (n + k)%nat * mu).
  Proof.
    induction k; intros n H; simpl; [now rewrite Nat.add_0_r|].
    rewrite IHk by lia. unfold f. rewrite (same_delta _ _ _ _ _ _ _ equal), (same_t _ _ _ _ _ _ _ equal n) by lia.
    now replace (S n + k)%nat with (n + S k)%nat by lia.
  Qed.

  Theorem R12_iterate_below_the_last_cut : forall N, (N < M)%nat -> J N = iterate N (s * mu).
  Proof. intros N H. unfold J_optimal. rewrite optimal_is_an_iterate by lia. simpl. now rewrite (same_t _ _ _ _ _ _ _ equal) by lia. Qed.

  Theorem R12_iterate_at_the_last_cut : J M = iterate M 0.
  Proof.
    unfold J_optimal. rewrite optimal_is_an_iterate by lia. simpl. rewrite (last_cut_sends_nothing M t chain). f_equal. ring.
  Qed.

  Lemma f_nondecreasing : forall x y, x <= y -> f x <= f y.
  Proof. intros. apply value_nondecreasing; [apply s_positive | lra]. Qed.

  Lemma f_lipschitz : forall x y, x <= y -> f y - f x <= y - x.
  Proof. intros x y H. pose proof (value_lipschitz A s (d + x) (d + y) s_positive ltac:(lra)). unfold f. lra. Qed.

  (** The gains never increase, as f is non-decreasing and 1-Lipschitz. *)
  Theorem R12_gains_never_increase : forall N, (S (S N) < M)%nat -> 0 <= J (S N) - J (S (S N)) <= J N - J (S N).
  Proof.
    intros N H. pose proof (R4_more_stages_never_cost_more A mu M delta t chain finite N ltac:(lia)).
    pose proof (R4_more_stages_never_cost_more A mu M delta t chain finite (S N) ltac:(lia)). split; [lra|].
    rewrite (R12_iterate_below_the_last_cut (S (S N))), (R12_iterate_below_the_last_cut (S N)) in * by lia.
    rewrite (R12_iterate_below_the_last_cut N) in * by lia. simpl iterate in *.
    pose proof (f_lipschitz (f (iterate N (s * mu))) (iterate N (s * mu)) ltac:(lra)). lra.
  Qed.

  (** The first N <= M - 2 whose next stage does not pay, else M - 1: n is that N. *)
  Theorem R12_first_stage_that_does_not_pay : forall n, 0 <= K ->
    (n <= M - 1)%nat ->
    (forall i, (i < n)%nat -> ph < K * (J i - J (S i))) ->
    (n = (M - 1)%nat \/ K * (J n - J (S n)) <= ph) ->
    least_best T 0 (M - 1) n.
  Proof.
    intros n HK Hn Hpays Hstops. apply falls_strictly_then_rises; [easy| |].
    - intros i Hi. pose proof (frame_step J i ltac:(lia)). pose proof (Hpays i Hi). lra.
    - intros i Hi. destruct Hstops as [->|Hstop]; [lia|].
      enough (K * (J i - J (S i)) <= ph) by (pose proof (frame_step J i ltac:(lia)); lra).
      destruct Hi as [Hni HiM]. induction Hni; [easy|].
      eapply Rle_trans; [|apply IHHni; lia]. apply Rmult_le_compat_l; [easy|]. apply R12_gains_never_increase. lia.
  Qed.

  (** ** R14 *)
  Theorem R14_thresholds_rise_below_the_last_cut : forall N n, (N < M)%nat -> (S n < N)%nat ->
    xi A mu delta t N n <= xi A mu delta t N (S n).
  Proof.
    intros N n H Hn. unfold xi. rewrite !(same_t _ _ _ _ _ _ _ equal), !(same_delta _ _ _ _ _ _ _ equal) by lia.
    apply divide_order; [apply s_positive|]. apply Rplus_le_compat_l.
    rewrite !optimal_is_an_iterate by lia. rewrite !(same_t _ _ _ _ _ _ _ equal) by lia.
    replace (N - S n)%nat with (S (N - S (S n))) by lia.
    rewrite <- !R12_iterate_below_the_last_cut by lia.
    apply (R4_more_stages_never_cost_more A mu M delta t chain finite). lia.
  Qed.
  End EqualLayers.

  (** At the horizon M the end is worth 0, with or without a mean: no hypothesis on it. *)
  Section LastCut.
  Variables (A : airtime) (mu : R) (M : nat) (delta t phi : nat -> R) (d s ph : R).
  Hypothesis some_stage : (1 <= M)%nat.
  Hypothesis chain : is_chain M t.
  Hypothesis equal : equal_layers M delta t phi d s ph.

  Theorem R14_thresholds_fall_at_the_last_cut : forall n, 0 <= d -> (S n < M)%nat ->
    xi A mu delta t M (S n) <= xi A mu delta t M n.
  Proof.
    intros n Hd Hn. unfold xi. assert (P := s_positive M delta t phi d s ph some_stage chain equal).
    rewrite !(same_t _ _ _ _ _ _ _ equal), !(same_delta _ _ _ _ _ _ _ equal) by lia.
    apply divide_order; [easy|]. apply Rplus_le_compat_l.
    rewrite !(optimal_is_an_iterate A mu M delta t phi d s ph some_stage equal) by lia.
    replace (S n + (M - S n))%nat with M by lia. replace (S (S n) + (M - S (S n)))%nat with M by lia.
    rewrite (last_cut_sends_nothing M t chain), Rmult_0_l.
    replace (M - S n)%nat with (S (M - S (S n))) by lia. set (k := (M - S (S n))%nat). clearbody k. clear n Hn.
    induction k; simpl.
    - unfold f. apply Rmult_le_pos; [lra|]. apply psi_nonnegative. rewrite Rplus_0_r.
      apply Rmult_le_pos; [easy|]. left. now apply Rinv_0_lt_compat.
    - simpl in IHk. apply value_nondecreasing; [easy | lra].
  Qed.
End LastCut.
