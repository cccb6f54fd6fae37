(** * The reservation airtime (R13), and myopia never over-places (R17)

    r solves E[(r - X)+] = d / s, that is r - psi r = d / s: the threshold of an endless chain of equal layers. *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime Rules AnyChain Geometric EqualLayers.
Open Scope R_scope.

(** E[(x - X)+] = x - psi x. *)
Definition shortfall (A : airtime) (x : R) : R := x - psi A x.

(** ** Placements of two costs whose steps are ordered *)

(** If each step of T' costs no more than the same step of T, the least best placement of T' is no less. *)
Lemma steps_order_placements : forall T T' lo hi n n',
  (forall i, (lo <= i < hi)%nat -> T' (S i) - T' i <= T (S i) - T i) ->
  least_best T lo hi n -> least_best T' lo hi n' -> (n <= n')%nat.
Proof.
  intros T T' lo hi n n' H [[Hn Hbest] Hleast] [[Hn' Hbest'] _].
  destruct (Nat.le_gt_cases n n') as [|C]; [easy|]. exfalso.
  assert (G : forall k, (n' + k <= hi)%nat -> T' (n' + k)%nat - T' n' <= T (n' + k)%nat - T n').
  { induction k; intro Hk; [rewrite Nat.add_0_r; lra|].
    pose proof (IHk ltac:(lia)). pose proof (H (n' + k)%nat ltac:(lia)). rewrite Nat.add_succ_r. lra. }
  pose proof (G (n - n')%nat ltac:(lia)) as E. replace (n' + (n - n'))%nat with n in E by lia.
  pose proof (Hleast n' ltac:(lia)). pose proof (Hbest' n ltac:(lia)). lra.
Qed.

(** If no step from c on pays, the least best placement is at most c. *)
Lemma no_step_pays : forall T lo hi c n, (lo <= c)%nat ->
  (forall i, (c <= i < hi)%nat -> T i <= T (S i)) -> least_best T lo hi n -> (n <= c)%nat.
Proof.
  intros T lo hi c n Hc H [[Hn _] Hleast]. destruct (Nat.le_gt_cases n c) as [|C]; [easy|]. exfalso.
  assert (G : forall k, (c + k <= hi)%nat -> T c <= T (c + k)%nat).
  { induction k; intro Hk; [rewrite Nat.add_0_r; lra|].
    rewrite Nat.add_succ_r. pose proof (IHk ltac:(lia)). pose proof (H (c + k)%nat ltac:(lia)). lra. }
  pose proof (G (n - c)%nat ltac:(lia)) as E. replace (c + (n - c))%nat with n in E by lia.
  pose proof (Hleast c ltac:(lia)). lra.
Qed.

(** ** R17: N*_LA <= N*_opt on any chain, with or without a memory bound *)
Theorem R17_myopia_never_over_places : forall A mu M delta t phi K edge limit n n',
  is_chain M t -> mean A mu -> 0 <= K -> (limit <= M)%nat ->
  least_best (frame_cost phi K edge (J_look_ahead A mu delta t)) 0 limit n ->
  least_best (frame_cost phi K edge (J_optimal A mu delta t)) 0 limit n' ->
  (n <= n')%nat.
Proof.
  intros A mu M delta t phi K edge limit n n' chain finite HK Hl. apply steps_order_placements.
  intros i Hi. unfold frame_cost. rewrite !total_next.
  pose proof (R17_a_stage_is_worth_no_less_to_the_optimal_rule A mu M delta t chain finite i ltac:(lia)) as W.
  apply Rmult_le_compat_l with (r := K) in W; [|easy]. lra.
Qed.

Section Reservation.
  Variables (A : airtime) (mu : R) (M : nat) (delta t phi : nat -> R) (d s ph K edge : R).
  Hypothesis some_stage : (1 <= M)%nat.
  Hypothesis chain : is_chain M t.
  Hypothesis equal : equal_layers M delta t phi d s ph.
  Hypothesis finite : mean A mu.
  Hypothesis delta_positive : 0 < d.

  Notation J := (J_optimal A mu delta t).
  Notation J_LA := (J_look_ahead A mu delta t).
  Let s_positive : 0 < s := s_positive M delta t phi d s ph some_stage chain equal.

  (** ** R13 *)

  Lemma psi_is_continuous : continuity (fun x => shortfall A x - d / s).
  Proof.
    intros x eps He. exists eps. split; [easy|]. intros y [_ Hy]. unfold dist in *; simpl in *. unfold R_dist in *.
    unfold shortfall. apply Rabs_def2 in Hy.
    destruct (Rle_dec x y).
    - destruct (R1_psi_is_nondecreasing_and_1_lipschitz A x y ltac:(lra)). apply Rabs_def1; lra.
    - destruct (R1_psi_is_nondecreasing_and_1_lipschitz A y x ltac:(lra)). apply Rabs_def1; lra.
  Qed.

  Theorem R13_reservation_airtime_exists : exists r, shortfall A r = d / s.
  Proof.
    assert (Hd : 0 < d / s) by (apply Rmult_lt_0_compat; [easy | now apply Rinv_0_lt_compat]).
    pose proof (mean_nonnegative A mu finite).
    destruct (IVT (fun x => shortfall A x - d / s) 0 (mu + d / s + 1)) as [r [_ E]].
    - apply psi_is_continuous.
    - lra.
    - unfold shortfall. rewrite psi_zero. lra.
    - unfold shortfall. pose proof (psi_at_most_mean A mu finite (mu + d / s + 1)). lra.
    - exists r. lra.
  Qed.

  (** Where the shortfall is positive, P(X > r) < 1, and the shortfall increases strictly. *)
  Lemma tail_below_one : forall r, 0 < shortfall A r -> tail A r < 1.
  Proof.
    intros r H. destruct (Rle_lt_or_eq_dec _ _ (tail_at_most_one A r)) as [|E]; [easy|].
    pose proof (tail_times_at_most_psi A r) as L. rewrite E in L. unfold shortfall in H. lra.
  Qed.

  Lemma shortfall_increases : forall r r', r < r' -> 0 < shortfall A r -> shortfall A r < shortfall A r'.
  Proof.
    intros r r' H Hr. pose proof (tail_below_one r Hr). pose proof (slope_at_most A r r').
    assert (tail A r * (r' - r) < 1 * (r' - r)) by (apply Rmult_lt_compat_r; lra). unfold shortfall. lra.
  Qed.

  Lemma shortfall_is_positive : forall r, shortfall A r = d / s -> 0 < shortfall A r.
  Proof. intros r ->. apply Rmult_lt_0_compat; [easy | now apply Rinv_0_lt_compat]. Qed.

  Theorem R13_reservation_airtime_is_unique : forall r r', shortfall A r = d / s -> shortfall A r' = d / s -> r = r'.
  Proof.
    intros r r' H H'. destruct (Rtotal_order r r') as [L|[E|G]]; [|easy|].
    - pose proof (shortfall_increases r r' L (shortfall_is_positive r H)). lra.
    - pose proof (shortfall_increases r' r G (shortfall_is_positive r' H')). lra.
  Qed.

  Variable r : R.
  Hypothesis reservation : shortfall A r = d / s.

  Let star := s * r - d.
  Let hat := mu + d / s.
  Let p := tail A hat.
  Let step := f A d s.

  (** v* is what an endless chain costs: f(v* ) = v*, with the threshold (d + v* ) / s = r. *)
  Theorem R13_endless_chain : f A d s star = star /\ (d + star) / s = r.
  Proof.
    assert (E : (d + star) / s = r) by (unfold star; field; lra). split; [|easy].
    unfold f. rewrite E. unfold shortfall in reservation. replace (psi A r) with (r - d / s) by lra.
    unfold star. field. lra.
  Qed.

  Lemma star_at_most_sending : star <= s * mu.
  Proof.
    rewrite <- (proj1 R13_endless_chain). apply value_at_most_sending; easy.
  Qed.

  Lemma star_nonnegative : 0 <= star.
  Proof.
    assert (0 <= r).
    { apply Rnot_lt_le. intro C. pose proof (shortfall_is_positive r reservation) as P.
      unfold shortfall in P. rewrite psi_nonpositive in P; lra. }
    rewrite <- (proj1 R13_endless_chain). unfold f. rewrite (proj2 R13_endless_chain).
    apply Rmult_le_pos; [lra|]. now apply psi_nonnegative.
  Qed.

  (** From v* to s mu, the slope of f lies between P(X > hat) and P(X > r). *)
  Lemma slope_above_star : forall x, star <= x <= s * mu ->
    p * (x - star) <= step x - star <= tail A r * (x - star) /\ star <= step x <= s * mu.
  Proof.
    intros x Hx. destruct R13_endless_chain as [F R]. unfold step.
    pose proof (value_slope_at_least A s (d + star) (d + x) s_positive) as L.
    pose proof (value_slope_at_most A s (d + star) (d + x) s_positive) as U.
    fold (f A d s star) in L, U. fold (f A d s x) in L, U. rewrite F in L, U. rewrite R in U.
    replace (d + x - (d + star)) with (x - star) in * by ring.
    assert (Q : p <= tail A ((d + x) / s)).
    { apply tail_nonincreasing. unfold hat. replace (mu + d / s) with ((d + s * mu) / s) by (field; lra).
      apply divide_order; lra. }
    assert (p * (x - star) <= tail A ((d + x) / s) * (x - star)) by (apply Rmult_le_compat_r; lra).
    assert (0 <= p * (x - star)) by (apply Rmult_le_pos; [apply tail_nonnegative | lra]).
    repeat split; try lra. unfold f. now apply value_at_most_sending.
  Qed.

  Lemma iterate_above_star : forall k,
    p ^ k * (s * mu - star) <= iterate A d s k (s * mu) - star <= tail A r ^ k * (s * mu - star) /\
    star <= iterate A d s k (s * mu) <= s * mu.
  Proof.
    pose proof star_at_most_sending.
    induction k as [|k [[L U] B]]; simpl; [lra|].
    destruct (slope_above_star _ B) as [[L' U'] B']. unfold step in *. repeat split; try lra.
    - apply Rle_trans with (p * (iterate A d s k (s * mu) - star)); [|lra].
      rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply tail_nonnegative | easy].
    - apply Rle_trans with (tail A r * (iterate A d s k (s * mu) - star)); [lra|].
      rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply tail_nonnegative | easy].
  Qed.

  Theorem R13_bounds_below_the_last_cut : forall N, (N < M)%nat ->
    p ^ N * (s * mu - star) <= J N - star <= tail A r ^ N * (s * mu - star).
  Proof.
    intros N H. rewrite (R12_iterate_below_the_last_cut A mu M delta t phi d s ph some_stage equal) by easy.
    apply iterate_above_star.
  Qed.

  Lemma iterate_below_star : forall k,
    star - iterate A d s k 0 <= tail A (d / s) ^ k * star /\ 0 <= iterate A d s k 0 <= star.
  Proof.
    pose proof star_nonnegative. assert (0 <= d / s) by (apply Rmult_le_pos; [lra | left; now apply Rinv_0_lt_compat]).
    induction k as [|k [U B]]; simpl; [lra|]. set (x := iterate A d s k 0) in *. destruct R13_endless_chain as [F R].
    pose proof (value_slope_at_most A s (d + x) (d + star) s_positive) as V.
    fold (f A d s star) in V. fold (f A d s x) in V. rewrite F in V.
    replace (d + star - (d + x)) with (star - x) in V by ring.
    assert (tail A ((d + x) / s) <= tail A (d / s)) by (apply tail_nonincreasing; apply divide_order; lra).
    assert (tail A ((d + x) / s) * (star - x) <= tail A (d / s) * (star - x)) by (apply Rmult_le_compat_r; lra).
    assert (tail A (d / s) * (star - x) <= tail A (d / s) * (tail A (d / s) ^ k * star)).
    { apply Rmult_le_compat_l; [apply tail_nonnegative | easy]. }
    repeat split; try lra.
    - unfold f. apply Rmult_le_pos; [lra|]. apply psi_nonnegative. apply Rmult_le_pos; [lra | left; now apply Rinv_0_lt_compat].
    - rewrite <- F. unfold f. apply value_nondecreasing; lra.
  Qed.

  Theorem R13_bounds_at_the_last_cut : 0 <= star - J M <= tail A (d / s) ^ M * star.
  Proof.
    rewrite (R12_iterate_at_the_last_cut A mu M delta t phi d s ph some_stage chain equal).
    pose proof (iterate_below_star M). lra.
  Qed.

  (** ** R17 over equal layers *)
  Let g := excess A mu hat.

  Theorem R17_rates_of_worth : forall N, (S N < M)%nat ->
    p ^ N * (s * g) <= J N - J (S N) <= tail A r ^ N * (s * g).
  Proof.
    intros N H. split.
    - rewrite <- (R10_gain A mu M delta t phi d s ph some_stage chain equal finite) by easy.
      apply (R17_a_stage_is_worth_no_less_to_the_optimal_rule A mu M delta t chain finite). lia.
    - induction N.
      + rewrite !(R12_iterate_below_the_last_cut A mu M delta t phi d s ph some_stage equal) by lia. simpl.
        unfold f, g, excess, hat. replace ((d + s * mu) / s) with (mu + d / s) by (field; lra). lra.
      + rewrite !(R12_iterate_below_the_last_cut A mu M delta t phi d s ph some_stage equal) in * by lia.
        pose proof (IHN ltac:(lia)) as I.
        destruct (iterate_above_star (S N)) as [_ B].
        pose proof (R4_more_stages_never_cost_more A mu M delta t chain finite N ltac:(lia)) as D.
        rewrite !(R12_iterate_below_the_last_cut A mu M delta t phi d s ph some_stage equal) in D by lia.
        simpl iterate in *. set (x := iterate A d s N (s * mu)) in *. set (y := f A d s x) in *.
        pose proof (value_slope_at_most A s (d + y) (d + x) s_positive) as V.
        fold (f A d s x) in V. fold (f A d s y) in V. fold y in V.
        replace (d + x - (d + y)) with (x - y) in V by ring.
        assert (tail A ((d + y) / s) <= tail A r).
        { apply tail_nonincreasing. rewrite <- (proj2 R13_endless_chain). apply divide_order; lra. }
        assert (tail A ((d + y) / s) * (x - y) <= tail A r * (x - y)) by (apply Rmult_le_compat_r; lra).
        assert (tail A r * (x - y) <= tail A r * (tail A r ^ N * (s * g))).
        { apply Rmult_le_compat_l; [apply tail_nonnegative | easy]. }
        simpl pow. lra.
  Qed.

  (** N°_LA and N°_opt are the least best placements below the last cut. *)
  Theorem R17_bracket : forall n n', 0 <= K -> 0 <= ph ->
    least_best (frame_cost phi K edge J_LA) 0 (M - 1) n ->
    least_best (frame_cost phi K edge J) 0 (M - 1) n' ->
    (n <= n' <= candidate (K * s * g) (tail A r) ph (M - 1))%nat.
  Proof.
    intros n n' HK Hph Hn Hn'. split.
    - apply (R17_myopia_never_over_places A mu M delta t phi K edge (M - 1) n n'); try easy; lia.
    - apply (no_step_pays (frame_cost phi K edge J) 0 (M - 1)); [lia | | easy]. intros i Hi.
      pose proof (frame_step M delta t phi d s ph K edge some_stage equal J i ltac:(lia)).
      pose proof (R17_rates_of_worth i ltac:(lia)) as [_ U].
      assert (0 <= g) by (apply g_nonnegative; easy).
      pose proof (candidate_after (K * s * g) (tail A r) ph (M - 1)) as C.
      assert (K * s * g * tail A r ^ i <= ph).
      { apply C; try easy; [repeat apply Rmult_le_pos; lra | split; [apply tail_nonnegative | apply tail_at_most_one]]. }
      apply Rmult_le_compat_l with (r := K) in U; [|easy]. lra.
  Qed.
End Reservation.
