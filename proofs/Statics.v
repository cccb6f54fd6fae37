(** * Comparative statics (R20), and the concavity of J* (R3)

    [gains] are what one more stage saves.  A least best placement moves with them. *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime Rules AnyChain Reservation.
Open Scope R_scope.

(** ** Any rule whose costs never increase with the horizon (R4, R8): K and phi *)
Section Placement.
  Variables (J : nat -> R) (limit : nat) (edge : R).
  Hypothesis never_cost_more : forall N, (N < limit)%nat -> J (S N) <= J N.

  Lemma placement_and_prices : forall phi phi' K n n', 0 <= K ->
    (forall m, (1 <= m <= limit)%nat -> phi m <= phi' m) ->
    least_best (frame_cost phi' K edge J) 0 limit n -> least_best (frame_cost phi K edge J) 0 limit n' -> (n <= n')%nat.
  Proof.
    intros phi phi' K n n' HK H. apply steps_order_placements. intros i Hi. unfold frame_cost. rewrite !total_next.
    pose proof (H (S i) ltac:(lia)). lra.
  Qed.

  Lemma placement_and_count : forall phi K K' n n', K <= K' ->
    least_best (frame_cost phi K edge J) 0 limit n -> least_best (frame_cost phi K' edge J) 0 limit n' -> (n <= n')%nat.
  Proof.
    intros phi K K' n n' HK. apply steps_order_placements. intros i Hi. unfold frame_cost. rewrite !total_next.
    pose proof (never_cost_more i ltac:(lia)). assert (K * (J i - J (S i)) <= K' * (J i - J (S i))) by (apply Rmult_le_compat_r; lra). lra.
  Qed.

  (** min_N T is concave in K, and linear between finitely many lines: it is the least of limit + 1 of them. *)
  Lemma least_frame_cost_is_concave : forall phi K K' s, 0 <= s <= 1 ->
    let T K := least (frame_cost phi K edge J) limit 0 in
    s * T K + (1 - s) * T K' <= T (s * K + (1 - s) * K').
  Proof.
    intros phi K K' s Hs T. unfold T. apply least_is_greatest_bound. intros m Hm.
    pose proof (least_at_most (frame_cost phi K edge J) limit 0 m Hm).
    pose proof (least_at_most (frame_cost phi K' edge J) limit 0 m Hm).
    replace (frame_cost phi (s * K + (1 - s) * K') edge J m)
      with (s * frame_cost phi K edge J m + (1 - s) * frame_cost phi K' edge J m) by (unfold frame_cost; ring).
    apply Rplus_le_compat; apply Rmult_le_compat_l; lra.
  Qed.

  Lemma least_frame_cost_is_a_line : forall phi K, exists N, (N <= limit)%nat /\
    least (frame_cost phi K edge J) limit 0 = total phi N + K * (edge + J N).
  Proof. intros phi K. destruct (least_attained (frame_cost phi K edge J) limit 0) as [N [H E]]. exists N. split; [lia | exact E]. Qed.
End Placement.

Section Rules.
  Variables (A : airtime) (mu : R) (M : nat) (t : nat -> R).
  Hypothesis chain : is_chain M t.
  Hypothesis finite : mean A mu.

  Notation v := (optimal A mu).
  Notation J := (J_optimal A mu).
  Notation J_LA := (J_look_ahead A mu).

  Lemma optimal_never_costs_more : forall delta N, (N < M)%nat -> J delta t (S N) <= J delta t N.
  Proof. intros. now apply (R4_more_stages_never_cost_more A mu M). Qed.

  Lemma look_ahead_never_costs_more : forall delta N, (N < M)%nat -> J_LA delta t (S N) <= J_LA delta t N.
  Proof. intros delta N H. destruct (R8_worth_of_one_more_stage A mu M delta t chain finite N H). lra. Qed.

  Theorem R20_count_optimal : forall delta phi edge limit K K' n n', (limit <= M)%nat -> K <= K' ->
    least_best (frame_cost phi K edge (J delta t)) 0 limit n ->
    least_best (frame_cost phi K' edge (J delta t)) 0 limit n' -> (n <= n')%nat.
  Proof.
    intros delta phi edge limit K K' n n' Hl HK. apply placement_and_count; [|easy].
    intros. apply optimal_never_costs_more. lia.
  Qed.

  Theorem R20_count_look_ahead : forall delta phi edge limit K K' n n', (limit <= M)%nat -> K <= K' ->
    least_best (frame_cost phi K edge (J_LA delta t)) 0 limit n ->
    least_best (frame_cost phi K' edge (J_LA delta t)) 0 limit n' -> (n <= n')%nat.
  Proof.
    intros delta phi edge limit K K' n n' Hl HK. apply placement_and_count; [|easy].
    intros. apply look_ahead_never_costs_more. lia.
  Qed.

  Theorem R20_download : forall delta phi phi' edge limit K n n', 0 <= K ->
    (forall m, (1 <= m <= limit)%nat -> phi m <= phi' m) ->
    (least_best (frame_cost phi' K edge (J delta t)) 0 limit n ->
     least_best (frame_cost phi K edge (J delta t)) 0 limit n' -> (n <= n')%nat) /\
    (least_best (frame_cost phi' K edge (J_LA delta t)) 0 limit n ->
     least_best (frame_cost phi K edge (J_LA delta t)) 0 limit n' -> (n <= n')%nat).
  Proof. intros. split; now apply placement_and_prices. Qed.

  Theorem R20_least_frame_cost_is_concave_in_the_count : forall delta phi edge limit K K' s, 0 <= s <= 1 ->
    (let T K := least (frame_cost phi K edge (J delta t)) limit 0 in
     s * T K + (1 - s) * T K' <= T (s * K + (1 - s) * K')) /\
    (let T K := least (frame_cost phi K edge (J_LA delta t)) limit 0 in
     s * T K + (1 - s) * T K' <= T (s * K + (1 - s) * K')).
  Proof. intros. split; now apply least_frame_cost_is_concave. Qed.

  (** The least of finitely many functions linear in K: so it is piecewise linear. *)
  Theorem R20_least_frame_cost_is_piecewise_linear : forall delta phi edge limit K,
    (exists N, (N <= limit)%nat /\ least (frame_cost phi K edge (J delta t)) limit 0 = total phi N + K * (edge + J delta t N)) /\
    (exists N, (N <= limit)%nat /\ least (frame_cost phi K edge (J_LA delta t)) limit 0 = total phi N + K * (edge + J_LA delta t N)).
  Proof. intros. split; apply least_frame_cost_is_a_line. Qed.

  (** ** delta: no gain increases with a delta_m *)
  Section Delta.
  Variables delta delta' : nat -> R.
  Hypothesis larger : forall m, (1 <= m <= M)%nat -> delta m <= delta' m.

  Lemma hat_grows : forall n, (n < M)%nat -> xi_hat mu delta t n <= xi_hat mu delta' t n.
  Proof.
    intros n H. unfold xi_hat. apply divide_order; [now apply (sends M t chain)|].
    pose proof (larger (S n) ltac:(lia)). lra.
  Qed.

  Lemma look_ahead_gain_falls : forall N, (N < M)%nat ->
    J_LA delta' t N - J_LA delta' t (S N) <= J_LA delta t N - J_LA delta t (S N).
  Proof.
    intros N H. destruct (R8_worth_of_one_more_stage A mu M delta t chain finite N H) as [-> _].
    destruct (R8_worth_of_one_more_stage A mu M delta' t chain finite N H) as [-> _].
    assert (R : reach A mu delta' t 0 N <= reach A mu delta t 0 N).
    { unfold reach. assert (Q : (N <= M)%nat) by lia. clear H. revert Q. generalize N as k.
      induction k; intro Q; simpl; [lra|]. apply Rmult_le_compat.
      - apply product_nonnegative. intros. apply tail_nonnegative.
      - apply tail_nonnegative.
      - apply IHk. lia.
      - apply tail_nonincreasing. apply hat_grows. lia. }
    pose proof (sends M t chain N H). pose proof (psi_at_most_mean A mu finite (xi_hat mu delta' t N)).
    pose proof (psi_nondecreasing A _ _ (hat_grows N H)).
    rewrite !Rmult_assoc. apply Rmult_le_compat; [apply reach_nonnegative | apply Rmult_le_pos; lra | easy |].
    apply Rmult_le_compat_l; lra.
  Qed.

  (** Two horizons, costs of going on c >= c' (and d >= d' with delta'): if the lower cost rises and the gap between the two
      does not, the gap between the values does not either, as psi is concave and non-decreasing. *)
  Lemma gap_of_values : forall s c c' d d', 0 < s -> c' <= d' -> d - d' <= c - c' -> c' <= c -> d' <= d ->
    s * psi A (d / s) - s * psi A (d' / s) <= s * psi A (c / s) - s * psi A (c' / s).
  Proof.
    intros s c c' d d' Hs H1 H2 H3 H4.
    apply Rle_trans with (s * psi A ((c' + (d - d')) / s) - s * psi A (c' / s)).
    2: { pose proof (value_nondecreasing A s (c' + (d - d')) c Hs ltac:(lra)). lra. }
    set (g := d - d') in *. replace d with (d' + g) by (unfold g; ring).
    destruct (Rle_dec g 0) as [Z|Z]; [replace g with 0 by (unfold g in *; lra); rewrite !Rplus_0_r; lra|].
    (* psi((d' + g)/s) - psi(d'/s) <= psi((c' + g)/s) - psi(c'/s): equal steps, the later one is worth no more. *)
    destruct (Rle_dec (c' + g) d') as [F|F].
    - pose proof (value_slope_at_most A s d' (d' + g) Hs). pose proof (value_slope_at_least A s c' (c' + g) Hs).
      pose proof (tail_nonincreasing A _ _ (divide_order s _ _ Hs F)).
      replace (d' + g - d') with g in * by ring. replace (c' + g - c') with g in * by ring.
      assert (tail A (d' / s) * g <= tail A ((c' + g) / s) * g) by (apply Rmult_le_compat_r; lra). lra.
    - (* overlapping steps: compare c' to d' with c' + g to d' + g *)
      pose proof (value_slope_at_least A s c' d' Hs). pose proof (value_slope_at_most A s (c' + g) (d' + g) Hs).
      pose proof (tail_nonincreasing A d' (c' + g)). replace (d' + g - (c' + g)) with (d' - c') in * by ring.
      assert (tail A ((c' + g) / s) <= tail A (d' / s)) by (apply tail_nonincreasing; apply divide_order; lra).
      assert (tail A ((c' + g) / s) * (d' - c') <= tail A (d' / s) * (d' - c')) by (apply Rmult_le_compat_r; lra). lra.
  Qed.

  Lemma values_and_gaps : forall k n, (n + k < M)%nat ->
    v delta t (S k) n <= v delta' t (S k) n /\
    v delta' t k n - v delta' t (S k) n <= v delta t k n - v delta t (S k) n.
  Proof.
    induction k; intros n H; assert (P := sends M t chain n ltac:(lia)); pose proof (larger (S n) ltac:(lia)) as L.
    - simpl. pose proof (value_nondecreasing A (t n) (delta (S n) + t (S n) * mu) (delta' (S n) + t (S n) * mu) P ltac:(lra)). lra.
    - destruct (IHk (S n) ltac:(lia)) as [I1 I2].
      pose proof (one_more_stage A mu M delta t chain finite k (S n) ltac:(lia)).
      pose proof (one_more_stage A mu M delta' t chain finite k (S n) ltac:(lia)).
      change (v delta t (S (S k)) n) with (t n * psi A ((delta (S n) + v delta t (S k) (S n)) / t n)).
      change (v delta' t (S (S k)) n) with (t n * psi A ((delta' (S n) + v delta' t (S k) (S n)) / t n)).
      change (v delta t (S k) n) with (t n * psi A ((delta (S n) + v delta t k (S n)) / t n)).
      change (v delta' t (S k) n) with (t n * psi A ((delta' (S n) + v delta' t k (S n)) / t n)).
      split; [apply value_nondecreasing; lra|]. apply gap_of_values; lra.
  Qed.

  Lemma optimal_gain_falls : forall N, (N < M)%nat ->
    J delta' t N - J delta' t (S N) <= J delta t N - J delta t (S N).
  Proof. intros N H. apply (values_and_gaps N 0). lia. Qed.

  Theorem R20_delta : forall phi edge edge' limit K n n', 0 <= K -> (limit <= M)%nat ->
    (least_best (frame_cost phi K edge' (J delta' t)) 0 limit n ->
     least_best (frame_cost phi K edge (J delta t)) 0 limit n' -> (n <= n')%nat) /\
    (least_best (frame_cost phi K edge' (J_LA delta' t)) 0 limit n ->
     least_best (frame_cost phi K edge (J_LA delta t)) 0 limit n' -> (n <= n')%nat).
  Proof.
    intros phi edge edge' limit K n n' HK Hl. split; apply steps_order_placements; intros i Hi; unfold frame_cost; rewrite !total_next.
    - pose proof (optimal_gain_falls i ltac:(lia)) as G. apply Rmult_le_compat_l with (r := K) in G; lra.
    - pose proof (look_ahead_gain_falls i ltac:(lia)) as G. apply Rmult_le_compat_l with (r := K) in G; lra.
  Qed.
  End Delta.
End Rules.

(** ** Bandwidth: t is divided by c >= 1, the edge and the downloads stay.  All delta >= 0. *)
Section Scale.
  Variables (A : airtime) (mu : R) (M : nat) (delta t : nat -> R) (c : R).
  Hypothesis chain : is_chain M t.
  Hypothesis scale : 0 < c.

  (** Costs in other units: both rules' costs scale with (delta, t). *)
  Lemma optimal_scales : forall k n, (n + k <= M)%nat ->
    optimal A mu (fun i => c * delta i) (fun i => c * t i) k n = c * optimal A mu delta t k n.
  Proof.
    induction k; intros n H; simpl; [ring|]. rewrite IHk by lia. pose proof (sends M t chain n ltac:(lia)).
    replace ((c * delta (S n) + c * optimal A mu delta t k (S n)) / (c * t n))
      with ((delta (S n) + optimal A mu delta t k (S n)) / t n) by (field; lra). ring.
  Qed.

  Lemma hat_scales : forall n, (n < M)%nat ->
    xi_hat mu (fun i => c * delta i) (fun i => c * t i) n = xi_hat mu delta t n.
  Proof. intros n H. unfold xi_hat. pose proof (sends M t chain n H). field. lra. Qed.

  Lemma look_ahead_scales : forall k n, (n + k <= M)%nat ->
    look_ahead A mu (fun i => c * delta i) (fun i => c * t i) k n = c * look_ahead A mu delta t k n.
  Proof.
    induction k; intros n H; simpl; [ring|]. rewrite IHk, hat_scales by lia. unfold threshold_step. ring.
  Qed.

  Lemma thresholds_do_not_scale : forall N n, (n < N <= M)%nat ->
    xi A mu (fun i => c * delta i) (fun i => c * t i) N n = xi A mu delta t N n.
  Proof.
    intros N n H. unfold xi. rewrite optimal_scales by lia. pose proof (sends M t chain n ltac:(lia)). field. lra.
  Qed.

  Lemma scaled_chain : is_chain M (fun i => c * t i).
  Proof.
    split.
    - intros n H. apply Rmult_lt_0_compat; [easy | now apply chain].
    - rewrite (last_cut_sends_nothing M t chain). ring.
  Qed.
End Scale.

Section Bandwidth.
  Variables (A : airtime) (mu : R) (M : nat) (delta t : nat -> R) (c : R).
  Hypothesis chain : is_chain M t.
  Hypothesis finite : mean A mu.
  Hypothesis wider : 1 <= c.
  Hypothesis nonnegative : forall m, (1 <= m <= M)%nat -> 0 <= delta m.

  Let narrow := t.
  Let wide := fun n => / c * t n.

  Lemma inverse_at_most_one : 0 < / c <= 1.
  Proof. split; [apply Rinv_0_lt_compat; lra|]. rewrite <- Rinv_1. apply Rinv_le_contravar; lra. Qed.

  (** The wide band's costs are 1/c times those of t with delta multiplied by c >= 1. *)
  Lemma wide_optimal : forall N, (N <= M)%nat -> J_optimal A mu delta wide N = / c * J_optimal A mu (fun i => c * delta i) t N.
  Proof.
    intros N H. unfold J_optimal. rewrite <- (optimal_scales A mu M) by (easy || apply inverse_at_most_one || lia).
    assert (E : forall k n, optimal A mu delta wide k n = optimal A mu (fun i => / c * (c * delta i)) (fun i => / c * t i) k n).
    { induction k; intro n; simpl; [easy|]. rewrite IHk. fold (wide n). unfold wide. do 3 f_equal. field. lra. }
    apply E.
  Qed.

  Lemma wide_look_ahead : forall N, (N <= M)%nat -> J_look_ahead A mu delta wide N = / c * J_look_ahead A mu (fun i => c * delta i) t N.
  Proof.
    intros N H. unfold J_look_ahead. rewrite <- (look_ahead_scales A mu M) by (easy || apply inverse_at_most_one || lia).
    assert (E : forall k n, look_ahead A mu delta wide k n = look_ahead A mu (fun i => / c * (c * delta i)) (fun i => / c * t i) k n).
    { induction k; intro n; simpl; [easy|]. rewrite IHk. unfold xi_hat, wide.
      replace (/ c * (c * delta (S n))) with (delta (S n)) by (field; lra). easy. }
    apply E.
  Qed.

  Lemma larger_with_scale : forall m, (1 <= m <= M)%nat -> delta m <= c * delta m.
  Proof.
    intros m H. pose proof (nonnegative m H). assert (1 * delta m <= c * delta m) by (apply Rmult_le_compat_r; lra). lra.
  Qed.

  Theorem R20_bandwidth : forall phi edge limit K n n', 0 <= K -> (limit <= M)%nat ->
    (least_best (frame_cost phi K edge (J_optimal A mu delta wide)) 0 limit n ->
     least_best (frame_cost phi K edge (J_optimal A mu delta narrow)) 0 limit n' -> (n <= n')%nat) /\
    (least_best (frame_cost phi K edge (J_look_ahead A mu delta wide)) 0 limit n ->
     least_best (frame_cost phi K edge (J_look_ahead A mu delta narrow)) 0 limit n' -> (n <= n')%nat).
  Proof.
    intros phi edge limit K n n' HK Hl. pose proof inverse_at_most_one as [C1 C2].
    split; apply steps_order_placements; intros i Hi; unfold frame_cost, narrow; rewrite !total_next.
    - rewrite !wide_optimal by lia.
      pose proof (optimal_gain_falls A mu M t chain finite delta (fun i => c * delta i) larger_with_scale i ltac:(lia)) as G.
      pose proof (optimal_never_costs_more A mu M t chain finite (fun i => c * delta i) i ltac:(lia)) as D.
      set (x := J_optimal A mu (fun i => c * delta i) t i) in *. set (y := J_optimal A mu (fun i => c * delta i) t (S i)) in *.
      assert (/ c * (x - y) <= 1 * (x - y)) by (apply Rmult_le_compat_r; lra).
      assert (B : / c * x - / c * y <= J_optimal A mu delta t i - J_optimal A mu delta t (S i)) by lra.
      apply Rmult_le_compat_l with (r := K) in B; lra.
    - rewrite !wide_look_ahead by lia.
      pose proof (look_ahead_gain_falls A mu M t chain finite delta (fun i => c * delta i) larger_with_scale i ltac:(lia)) as G.
      pose proof (look_ahead_never_costs_more A mu M t chain finite (fun i => c * delta i) i ltac:(lia)) as D.
      set (x := J_look_ahead A mu (fun i => c * delta i) t i) in *. set (y := J_look_ahead A mu (fun i => c * delta i) t (S i)) in *.
      assert (/ c * (x - y) <= 1 * (x - y)) by (apply Rmult_le_compat_r; lra).
      assert (B : / c * x - / c * y <= J_look_ahead A mu delta t i - J_look_ahead A mu delta t (S i)) by lra.
      apply Rmult_le_compat_l with (r := K) in B; lra.
  Qed.
End Bandwidth.

(** ** Channels: Psi_X <= Psi_Y everywhere *)
Section Channels.
  Variables (X Y : airtime) (mu_X mu_Y : R) (M : nat) (delta t : nat -> R).
  Hypothesis chain : is_chain M t.
  Hypothesis finite_X : mean X mu_X.
  Hypothesis finite_Y : mean Y mu_Y.
  Hypothesis better : forall x, psi X x <= psi Y x.

  Lemma means_ordered : mu_X <= mu_Y.
  Proof.
    apply Rnot_lt_le. intro C. destruct (mean_approached X mu_X finite_X (mu_X - mu_Y)) as [x H]; [lra|].
    pose proof (better x). pose proof (psi_at_most_mean Y mu_Y finite_Y x). lra.
  Qed.

  Lemma optimal_ordered : forall k n, (n + k <= M)%nat -> optimal X mu_X delta t k n <= optimal Y mu_Y delta t k n.
  Proof.
    induction k; intros n H; simpl.
    - apply Rmult_le_compat_l; [apply (t_nonnegative M t chain); lia | apply means_ordered].
    - assert (P := sends M t chain n ltac:(lia)). apply Rle_trans with (t n * psi Y ((delta (S n) + optimal X mu_X delta t k (S n)) / t n)).
      + apply Rmult_le_compat_l; [lra | apply better].
      + apply value_nondecreasing; [easy|]. apply Rplus_le_compat_l. apply IHk. lia.
  Qed.

  Theorem R20_channels : forall N, (N <= M)%nat ->
    J_optimal X mu_X delta t N <= J_optimal Y mu_Y delta t N /\
    forall n, (n < N)%nat -> xi X mu_X delta t N n <= xi Y mu_Y delta t N n.
  Proof.
    intros N H. split; [now apply optimal_ordered|]. intros n Hn. unfold xi.
    apply divide_order; [apply (sends M t chain); lia|]. apply Rplus_le_compat_l. apply optimal_ordered. lia.
  Qed.
End Channels.

(** ** Weights: delta_m = a w_m and t_n = b o_n / B with a = beta_T (1/f_WD - 1/f_edge) + beta_E J/FLOP and
    b = beta_T + beta_E p_tx.  Only a / b matters to the thresholds, and they rise with it. *)
Section Weights.
  Variables (A : airtime) (mu : R) (M : nat) (w o : nat -> R) (B : R).
  Hypothesis bandwidth : 0 < B.
  Hypothesis work : forall m, (1 <= m <= M)%nat -> 0 <= w m.
  Hypothesis outputs : is_chain M o.
  Hypothesis finite : mean A mu.

  Definition unit_costs (n : nat) : R := o n / B.

  Lemma unit_chain : is_chain M unit_costs.
  Proof.
    split; unfold unit_costs.
    - intros n H. apply Rmult_lt_0_compat; [now apply outputs | now apply Rinv_0_lt_compat].
    - rewrite (last_cut_sends_nothing M o outputs). unfold Rdiv. ring.
  Qed.

  (** Under weights (a, b) the thresholds are those of delta = (a/b) w and t = o/B. *)
  Theorem R20_thresholds_depend_on_a_over_b : forall a b, 0 < b -> forall N n, (n < N <= M)%nat ->
    xi A mu (fun i => a * w i) (fun i => b * o i / B) N n = xi A mu (fun i => a / b * w i) unit_costs N n /\
    xi_hat mu (fun i => a * w i) (fun i => b * o i / B) n = xi_hat mu (fun i => a / b * w i) unit_costs n.
  Proof.
    intros a b Hb N n H.
    assert (E : forall k n, optimal A mu (fun i => a * w i) (fun i => b * o i / B) k n =
                            optimal A mu (fun i => b * (a / b * w i)) (fun i => b * unit_costs i) k n).
    { induction k; intro m; simpl; unfold unit_costs.
      - unfold Rdiv. ring.
      - rewrite IHk. unfold unit_costs. replace (b * o m / B) with (b * (o m / B)) by (unfold Rdiv; ring).
        replace (b * (a / b * w (S m))) with (a * w (S m)) by (field; lra). easy. }
    split.
    - rewrite <- (thresholds_do_not_scale A mu M (fun i => a / b * w i) unit_costs b unit_chain Hb N n H).
      unfold xi. rewrite E. unfold unit_costs. replace (b * (a / b * w (S n))) with (a * w (S n)) by (field; lra).
      f_equal. unfold Rdiv. ring.
    - rewrite <- (hat_scales mu M (fun i => a / b * w i) unit_costs b unit_chain Hb n ltac:(lia)).
      unfold xi_hat, unit_costs. replace (b * (a / b * w (S n))) with (a * w (S n)) by (field; lra).
      replace (b * o (S n) / B) with (b * (o (S n) / B)) by (unfold Rdiv; ring).
      f_equal. unfold Rdiv. ring.
  Qed.

  Theorem R20_thresholds_rise_with_a_over_b : forall r r', r <= r' -> forall N n, (n < N <= M)%nat ->
    xi A mu (fun i => r * w i) unit_costs N n <= xi A mu (fun i => r' * w i) unit_costs N n /\
    xi_hat mu (fun i => r * w i) unit_costs n <= xi_hat mu (fun i => r' * w i) unit_costs n.
  Proof.
    intros r r' H N n Hn.
    assert (L : forall m, (1 <= m <= M)%nat -> r * w m <= r' * w m).
    { intros m Hm. apply Rmult_le_compat_r; [now apply work | easy]. }
    assert (V : forall k m, (m + k <= M)%nat ->
      optimal A mu (fun i => r * w i) unit_costs k m <= optimal A mu (fun i => r' * w i) unit_costs k m).
    { induction k; intros m Hm; simpl; [lra|]. apply value_nondecreasing; [apply (sends M _ unit_chain); lia|].
      pose proof (L (S m) ltac:(lia)). pose proof (IHk (S m) ltac:(lia)). lra. }
    pose proof (L (S n) ltac:(lia)). assert (P := sends M _ unit_chain n ltac:(lia)). split.
    - unfold xi. apply divide_order; [easy|]. pose proof (V (N - S n)%nat (S n) ltac:(lia)). lra.
    - unfold xi_hat. apply divide_order; [easy|]. lra.
  Qed.
End Weights.

(** ** R3: J* is concave in (delta, t) *)
Section Concavity.
  Variables (A : airtime) (mu : R) (M : nat) (delta delta' t t' : nat -> R) (s : R).
  Hypothesis chain : is_chain M t.
  Hypothesis chain' : is_chain M t'.
  Hypothesis share : 0 <= s <= 1.

  Let mix (f g : nat -> R) (n : nat) : R := s * f n + (1 - s) * g n.

  Lemma mix_positive : forall n, (n < M)%nat -> 0 < mix t t' n.
  Proof.
    intros n H. pose proof (sends M t chain n H). pose proof (sends M t' chain' n H). unfold mix.
    destruct (Req_dec s 0) as [->|]; [lra|]. assert (0 < s * t n) by (apply Rmult_lt_0_compat; lra).
    assert (0 <= (1 - s) * t' n) by (apply Rmult_le_pos; lra). lra.
  Qed.

  Lemma optimal_concave : forall k n, (n + k <= M)%nat ->
    s * optimal A mu delta t k n + (1 - s) * optimal A mu delta' t' k n <= optimal A mu (mix delta delta') (mix t t') k n.
  Proof.
    induction k; intros n H; simpl; [unfold mix; lra|].
    pose proof (sends M t chain n ltac:(lia)). pose proof (sends M t' chain' n ltac:(lia)).
    pose proof (mix_positive n ltac:(lia)) as P. pose proof (IHk (S n) ltac:(lia)) as I.
    set (c := delta (S n) + optimal A mu delta t k (S n)). set (c' := delta' (S n) + optimal A mu delta' t' k (S n)).
    assert (C : s * c + (1 - s) * c' <= mix delta delta' (S n) + optimal A mu (mix delta delta') (mix t t') k (S n)).
    { unfold c, c', mix in *. lra. }
    eapply Rle_trans; [|apply (value_nondecreasing A _ _ _ P C)].
    set (z := (s * c + (1 - s) * c') / mix t t' n).
    assert (Z : mix t t' n * z = s * c + (1 - s) * c') by (unfold z; field; lra).
    pose proof (best_threshold A (t n) z c ltac:(easy)) as T. pose proof (best_threshold A (t' n) z c' ltac:(easy)) as T'.
    rewrite step_at in T, T'.
    apply Rmult_le_compat_l with (r := s) in T; [|lra]. apply Rmult_le_compat_l with (r := 1 - s) in T'; [|lra].
    assert (Q : mix t t' n * psi A z = s * (t n * psi A z + tail A z * (c - t n * z)) + (1 - s) * (t' n * psi A z + tail A z * (c' - t' n * z))).
    { replace (s * (t n * psi A z + tail A z * (c - t n * z)) + (1 - s) * (t' n * psi A z + tail A z * (c' - t' n * z)))
        with (mix t t' n * psi A z + tail A z * (s * c + (1 - s) * c' - mix t t' n * z)) by (unfold mix; ring).
      rewrite Z. ring. }
    lra.
  Qed.

  Theorem R3_concave : forall N, (N <= M)%nat ->
    s * J_optimal A mu delta t N + (1 - s) * J_optimal A mu delta' t' N <= J_optimal A mu (mix delta delta') (mix t t') N.
  Proof. intros N H. apply optimal_concave. lia. Qed.
End Concavity.
