(** * Results for every chain: R4, R5 (both upper bounds), R6, R7, R8, R9, R17 (first part), R18, R19

    Each is an induction on k, the number of stages still to go. *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime Rules.
Open Scope R_scope.

Section AnyChain.
  Variables (A : airtime) (mu : R) (M : nat) (delta t : nat -> R).
  Hypothesis chain : is_chain M t.

  Notation v := (optimal A mu delta t).
  Notation w := (look_ahead A mu delta t).
  Notation u := (static_look_ahead A mu delta t).
  Notation J := (J_optimal A mu delta t).
  Notation J_LA := (J_look_ahead A mu delta t).
  Notation J_SLA := (J_static A mu delta t).
  Notation xi := (xi A mu delta t).
  Notation xi_hat := (xi_hat mu delta t).
  Notation S_ := (reach A mu delta t 0).

  Lemma sends : forall n, (n < M)%nat -> 0 < t n.
  Proof. apply chain. Qed.

  Lemma t_xi_hat : forall n, (n < M)%nat -> t n * xi_hat n = delta (S n) + t (S n) * mu.
  Proof. intros n H. pose proof (sends n H). unfold Rules.xi_hat. field. lra. Qed.

  Lemma t_xi : forall N n, (n < M)%nat -> t n * xi N n = delta (S n) + v (N - S n) (S n).
  Proof. intros N n H. pose proof (sends n H). unfold Rules.xi. field. lra. Qed.

  (** The last decision before the end of the chain compares with delta_M alone. *)
  Theorem R6_last_threshold : forall n, S n = M -> xi_hat n = delta M / t n.
  Proof. intros n H. unfold Rules.xi_hat. rewrite H, (last_cut_sends_nothing M t chain). f_equal. ring. Qed.

  (** R3 writes the end of the recursion in two cases: t_N mu before the last cut, 0 at it. *)
  Theorem R3_end_of_the_recursion : forall N, (N <= M)%nat -> v 0 N = if Nat.ltb N M then t N * mu else 0.
  Proof.
    intros N H. destruct (Nat.ltb_spec N M); simpl; [easy|].
    replace N with M by lia. rewrite (last_cut_sends_nothing M t chain). ring.
  Qed.

  Section FiniteMean.
  Hypothesis finite : mean A mu.

  (** Sending at once is a rule of every horizon: v <= t mu. *)
  Lemma optimal_at_most_sending : forall k n, (n + k <= M)%nat -> v k n <= t n * mu.
  Proof.
    intros [|k] n H; simpl; [lra|]. apply value_at_most_sending; [easy|]. apply sends; lia.
  Qed.

  (** *** R4.  A longer horizon has one more rule to choose from; here: v <= t mu at the shorter end, then by induction. *)
  Lemma one_more_stage : forall k n, (n + k < M)%nat -> v (S k) n <= v k n.
  Proof.
    induction k; intros n H.
    - apply optimal_at_most_sending; lia.
    - simpl optimal at 2. change (v (S (S k)) n) with (t n * psi A ((delta (S n) + v (S k) (S n)) / t n)).
      apply value_nondecreasing; [apply sends; lia|]. specialize (IHk (S n)). assert (v (S k) (S n) <= v k (S n)) by (apply IHk; lia). lra.
  Qed.

  Theorem R4_more_stages_never_cost_more : forall N, (N < M)%nat -> J (S N) <= J N.
  Proof. intros. apply one_more_stage; lia. Qed.

  Lemma more_stages : forall k k' n, (k <= k')%nat -> (n + k' <= M)%nat -> v k' n <= v k n.
  Proof.
    intros k k' n H. induction H; intro Hn; [lra|].
    apply Rle_trans with (v m n); [apply one_more_stage; lia | apply IHle; lia].
  Qed.

  (** *** R7 *)
  Theorem R7_optimal_threshold_at_most_look_aheads : forall N n, (n < N <= M)%nat -> xi N n <= xi_hat n.
  Proof.
    intros N n H. unfold Rules.xi, Rules.xi_hat. apply divide_order; [apply sends; lia|].
    apply Rplus_le_compat_l. apply optimal_at_most_sending. lia.
  Qed.

  Theorem R7_equal_at_the_last_decision : forall N n, S n = N -> (N <= M)%nat -> xi N n = xi_hat n.
  Proof. intros N n E H. unfold Rules.xi, Rules.xi_hat. subst N. now rewrite Nat.sub_diag. Qed.

  (** *** R8.  Two horizons share everything up to cut n + k; there the longer one looks once more, which is worth
      E[(t X - c)+] = t (mu - psi xi_hat). *)
  Lemma worth_of_a_stage : forall k n, (n + k < M)%nat ->
    w k n - w (S k) n = reach A mu delta t n k * (t (n + k)%nat * (mu - psi A (xi_hat (n + k)))).
  Proof.
    induction k; intros n H.
    - simpl look_ahead. unfold reach; simpl. rewrite Nat.add_0_r, step_at.
      rewrite t_xi_hat by lia. ring.
    - change (w (S (S k)) n) with (threshold_step A (t n) (xi_hat n) (delta (S n) + w (S k) (S n))).
      change (w (S k) n) with (threshold_step A (t n) (xi_hat n) (delta (S n) + w k (S n))).
      rewrite !step_at. specialize (IHk (S n)).
      unfold reach in *. rewrite product_shift, Nat.add_0_r.
      replace (S n + k)%nat with (n + S k)%nat in IHk by lia.
      rewrite (product_ext _ (fun i => tail A (xi_hat (S n + i)))) by (intros; f_equal; f_equal; lia).
      assert (E := IHk ltac:(lia)). rewrite Rmult_assoc, <- E. ring.
  Qed.

  Lemma reach_nonnegative : forall a k, 0 <= reach A mu delta t a k.
  Proof. intros. apply product_nonnegative. intros. apply tail_nonnegative. Qed.

  Theorem R8_worth_of_one_more_stage : forall N, (N < M)%nat ->
    J_LA N - J_LA (S N) = S_ N * t N * (mu - psi A (xi_hat N)) /\ 0 <= S_ N * t N * (mu - psi A (xi_hat N)).
  Proof.
    intros N H. split.
    - unfold J_look_ahead. rewrite worth_of_a_stage by lia. simpl. ring.
    - apply Rmult_le_pos; [apply Rmult_le_pos; [apply reach_nonnegative | left; now apply sends]|].
      pose proof (psi_at_most_mean A mu finite (xi_hat N)). lra.
  Qed.

  Theorem R8_no_stage_placed : J_LA 0 = t 0 * mu.
  Proof. reflexivity. Qed.

  Lemma look_ahead_one_more_stage : forall k n, (n + k < M)%nat -> w (S k) n <= w k n.
  Proof.
    intros k n H. pose proof (worth_of_a_stage k n H) as E.
    assert (0 <= reach A mu delta t n k * (t (n + k)%nat * (mu - psi A (xi_hat (n + k))))).
    { apply Rmult_le_pos; [apply reach_nonnegative|]. apply Rmult_le_pos; [left; apply sends; lia|].
      pose proof (psi_at_most_mean A mu finite (xi_hat (n + k))). lra. }
    lra.
  Qed.

  Lemma look_ahead_at_most_sending : forall k n, (n + k <= M)%nat -> w k n <= t n * mu.
  Proof.
    induction k; intros n H; [simpl; lra|].
    apply Rle_trans with (w k n); [apply look_ahead_one_more_stage; lia | apply IHk; lia].
  Qed.

  (** *** R9.  E[t_n X - c; a < X <= b], as psi and tail give it (Expectation.v: this is that mean). *)
  Definition mean_between (tn c a b : R) : R :=
    tn * (psi A b - b * tail A b - (psi A a - a * tail A a)) - c * (tail A a - tail A b).

  Lemma price_of_myopia : forall k n, (n + k <= M)%nat ->
    w k n - v k n = sum (fun i => reach A mu delta t n i *
      mean_between (t (n + i)%nat) (delta (S (n + i)) + v (k - S i) (S (n + i))) (xi (n + k) (n + i)) (xi_hat (n + i))) k.
  Proof.
    induction k; intros n H; [simpl; ring|].
    rewrite sum_shift. rewrite (sum_ext _ (fun i => tail A (xi_hat n) * (reach A mu delta t (S n) i *
      mean_between (t (S n + i)%nat) (delta (S (S n + i)) + v (k - S i) (S (S n + i))) (xi (S n + k) (S n + i)) (xi_hat (S n + i))))).
    2: { intros i Hi. unfold reach. rewrite product_shift, Nat.add_0_r.
         rewrite (product_ext _ (fun j => tail A (xi_hat (S n + j)))) by (intros; f_equal; f_equal; lia).
         replace (n + S i)%nat with (S n + i)%nat by lia. replace (S k - S (S i))%nat with (k - S i)%nat by lia.
         replace (n + S k)%nat with (S n + k)%nat by lia. ring. }
    rewrite sum_scale, <- IHk by lia.
    simpl look_ahead. simpl optimal. rewrite step_at, Nat.sub_0_r, Nat.add_0_r, t_xi_hat by lia.
    unfold reach; simpl product. unfold mean_between, Rules.xi.
    replace (n + S k - S n)%nat with k by lia.
    assert (E := t_xi_hat n ltac:(lia)). pose proof (sends n ltac:(lia)).
    set (b := xi_hat n) in *. set (c := delta (S n) + v k (S n)). set (qa := tail A (c / t n)). set (pa := psi A (c / t n)).
    replace (t n * (psi A b - b * tail A b - (pa - c / t n * qa)) - c * (qa - tail A b))
      with (t n * psi A b - (t n * b) * tail A b - t n * pa + c * tail A b) by (field; lra).
    rewrite E. unfold c. ring.
  Qed.

  Theorem R9_price_of_myopia : forall N, (N <= M)%nat ->
    J_LA N - J N = sum (fun n => S_ n *
      mean_between (t n) (delta (S n) + v (N - S n) (S n)) (xi N n) (xi_hat n)) N.
  Proof. intros N H. unfold J_look_ahead, J_optimal. now rewrite price_of_myopia. Qed.

  (** *** R17, any chain: a stage is worth no less to the optimal rule.
      Both rules go on beyond xi_hat; with d = c - c' the difference of what going on costs with the two horizons, the
      optimal rule's worth is at least P(X > c / t) d, as psi's slope at c / t is, and P(X > c / t) >= P(X > xi_hat). *)
  Lemma worth_to_either_rule : forall k n, (n + k < M)%nat -> w k n - w (S k) n <= v k n - v (S k) n.
  Proof.
    induction k; intros n H.
    - simpl. rewrite step_at, t_xi_hat by lia. fold (xi_hat n). unfold Rules.xi_hat. lra.
    - assert (P := sends n ltac:(lia)).
      change (w (S (S k)) n) with (threshold_step A (t n) (xi_hat n) (delta (S n) + w (S k) (S n))).
      change (w (S k) n) with (threshold_step A (t n) (xi_hat n) (delta (S n) + w k (S n))).
      rewrite !step_at.
      change (v (S (S k)) n) with (t n * psi A ((delta (S n) + v (S k) (S n)) / t n)).
      change (v (S k) n) with (t n * psi A ((delta (S n) + v k (S n)) / t n)).
      pose proof (IHk (S n) ltac:(lia)) as I. pose proof (one_more_stage k (S n) ltac:(lia)) as D.
      pose proof (value_slope_at_least A (t n) (delta (S n) + v (S k) (S n)) (delta (S n) + v k (S n)) P) as L.
      assert (Q : tail A (xi_hat n) <= tail A ((delta (S n) + v k (S n)) / t n)).
      { apply tail_nonincreasing. unfold Rules.xi_hat. apply divide_order; [easy|].
        pose proof (optimal_at_most_sending k (S n) ltac:(lia)). lra. }
      set (q := tail A (xi_hat n)) in *. set (d := v k (S n) - v (S k) (S n)) in *.
      replace (delta (S n) + v k (S n) - (delta (S n) + v (S k) (S n))) with d in L by (unfold d; ring).
      assert (q * (w k (S n) - w (S k) (S n)) <= q * d).
      { apply Rmult_le_compat_l; [apply tail_nonnegative | easy]. }
      assert (q * d <= tail A ((delta (S n) + v k (S n)) / t n) * d).
      { apply Rmult_le_compat_r; [unfold d; lra | easy]. }
      lra.
  Qed.

  Theorem R17_a_stage_is_worth_no_less_to_the_optimal_rule : forall N, (N < M)%nat ->
    J_LA N - J_LA (S N) <= J N - J (S N).
  Proof. intros. apply worth_to_either_rule; lia. Qed.

  Theorem R17_price_of_myopia_grows : forall N, (N < M)%nat -> J_LA N - J N <= J_LA (S N) - J (S N).
  Proof. intros N H. pose proof (R17_a_stage_is_worth_no_less_to_the_optimal_rule N H). lra. Qed.

  (** *** R19.  b k n is the least cost among the uploads fixed at n, ..., n + k. *)
  Definition b (k n : nat) : R := least (fixed_cut mu delta t n) k n.

  Lemma fixed_cut_next : forall n m, fixed_cut mu delta t n m = delta (S n) + fixed_cut mu delta t (S n) m.
  Proof. intros. unfold fixed_cut. rewrite total_next. ring. Qed.

  Lemma fixed_cut_now : forall n, fixed_cut mu delta t n n = t n * mu.
  Proof. intros. unfold fixed_cut. ring. Qed.

  Lemma going_on_to_the_best_cut : forall k n, least (fixed_cut mu delta t n) k (S n) = delta (S n) + b k (S n).
  Proof. intros. apply least_plus. intros. apply fixed_cut_next. Qed.

  Lemma b_next : forall k n, b (S k) n = Rmin (t n * mu) (delta (S n) + b k (S n)).
  Proof. intros. unfold b at 1. simpl. now rewrite fixed_cut_now, going_on_to_the_best_cut. Qed.

  Lemma b_at_most_sending : forall k n, b k n <= t n * mu.
  Proof. intros. rewrite <- fixed_cut_now. unfold b. apply least_at_most. lia. Qed.

  Lemma optimal_at_most_best_cut : forall k n, (n + k <= M)%nat -> v k n <= b k n.
  Proof.
    induction k; intros n H; [simpl; unfold b; simpl; rewrite fixed_cut_now; lra|].
    rewrite b_next. apply Rmin_glb; [apply optimal_at_most_sending; lia|].
    simpl. eapply Rle_trans; [apply value_at_most_cost; apply sends; lia|]. apply Rplus_le_compat_l. apply IHk. lia.
  Qed.

  Lemma t_xi_static : forall k n, (n < M)%nat -> t n * xi_static mu delta t (S k) n = delta (S n) + b k (S n).
  Proof.
    intros k n H. unfold xi_static. rewrite Nat.sub_succ, Nat.sub_0_r, going_on_to_the_best_cut.
    pose proof (sends n H). field. lra.
  Qed.

  Theorem R19_threshold_between : forall N n, (n < N <= M)%nat ->
    xi N n <= xi_static mu delta t (N - n) n <= xi_hat n.
  Proof.
    intros N n H. assert (P := sends n ltac:(lia)).
    replace (N - n)%nat with (S (N - S n)) by lia. unfold xi_static. rewrite Nat.sub_succ, Nat.sub_0_r, going_on_to_the_best_cut.
    split; apply divide_order; try easy; apply Rplus_le_compat_l.
    - apply optimal_at_most_best_cut. lia.
    - apply b_at_most_sending.
  Qed.

  Lemma static_at_least_optimal : forall k n, (n + k <= M)%nat -> v k n <= u k n.
  Proof.
    induction k; intros n H; [simpl; lra|].
    change (u (S k) n) with (threshold_step A (t n) (xi_static mu delta t (S k) n) (delta (S n) + u k (S n))).
    apply Rle_trans with (threshold_step A (t n) (xi_static mu delta t (S k) n) (delta (S n) + v k (S n))).
    - simpl. apply best_threshold. apply sends; lia.
    - apply step_next. apply Rplus_le_compat_l. apply IHk. lia.
  Qed.

  Lemma static_at_most_best_cut : forall k n, (n + k <= M)%nat -> u k n <= b k n.
  Proof.
    induction k; intros n H; [simpl; unfold b; simpl; rewrite fixed_cut_now; lra|].
    assert (P := sends n ltac:(lia)).
    change (u (S k) n) with (threshold_step A (t n) (xi_static mu delta t (S k) n) (delta (S n) + u k (S n))).
    set (theta := xi_static mu delta t (S k) n). assert (E : t n * theta = delta (S n) + b k (S n)) by (apply t_xi_static; lia).
    pose proof (IHk (S n) ltac:(lia)) as I. rewrite b_next, <- E.
    apply Rle_trans with (threshold_step A (t n) theta (t n * theta)); [apply step_next; lra|].
    rewrite step_at. replace (t n * theta - t n * theta) with 0 by ring. rewrite Rmult_0_r, Rplus_0_r.
    apply Rmin_glb.
    - apply Rmult_le_compat_l; [lra|]. now apply psi_at_most_mean.
    - apply Rmult_le_compat_l; [lra|]. apply psi_at_most.
  Qed.

  Lemma static_at_most_look_ahead : forall k n, (n + k <= M)%nat -> u k n <= w k n.
  Proof.
    induction k; intros n H; [simpl; lra|]. assert (P := sends n ltac:(lia)).
    change (u (S k) n) with (threshold_step A (t n) (xi_static mu delta t (S k) n) (delta (S n) + u k (S n))).
    change (w (S k) n) with (threshold_step A (t n) (xi_hat n) (delta (S n) + w k (S n))).
    apply Rle_trans with (threshold_step A (t n) (xi_hat n) (delta (S n) + u k (S n))).
    - apply lower_threshold; [easy| |].
      + pose proof (R19_threshold_between (n + S k) n ltac:(lia)) as B. replace (n + S k - n)%nat with (S k) in B by lia. apply B.
      + rewrite t_xi_static by lia. apply Rplus_le_compat_l. apply static_at_most_best_cut. lia.
    - apply step_next. apply Rplus_le_compat_l. apply IHk. lia.
  Qed.

  Lemma from_the_first_cut : forall N, least (fun m => total delta m + t m * mu) N 0 = b N 0.
  Proof. intro N. unfold b. apply least_ext. intros. unfold fixed_cut, total; simpl. ring. Qed.

  Theorem R19_static_look_ahead_between : forall N, (N <= M)%nat ->
    J N <= J_SLA N <= Rmin (J_LA N) (least (fun m => total delta m + t m * mu) N 0).
  Proof.
    intros N H. split; [apply static_at_least_optimal; lia|]. apply Rmin_glb.
    - apply static_at_most_look_ahead; lia.
    - rewrite from_the_first_cut. apply static_at_most_best_cut; lia.
  Qed.

  (** Rolling l stages ahead: at each cut, compare with the optimal rule of the next l stages, or of those that are left. *)
  Fixpoint rolling (l k n : nat) : R :=
    match k with
    | O => t n * mu
    | S k' => threshold_step A (t n) ((delta (S n) + v (Nat.min l k - 1) (S n)) / t n) (delta (S n) + rolling l k' (S n))
    end.

  (** It costs no more than the plan it compares with. *)
  Lemma rolling_at_most_its_plan : forall l k n, (1 <= l)%nat -> (n + k <= M)%nat -> rolling l k n <= v (Nat.min l k) n.
  Proof.
    intros l. induction k; intros n Hl H; [rewrite Nat.min_0_r; simpl; lra|]. assert (P := sends n ltac:(lia)).
    cbn [rolling]. replace (Nat.min l (S k)) with (S (Nat.min l (S k) - 1)) at 2 by lia. simpl optimal.
    rewrite <- step_at_own_threshold by easy. apply step_next. apply Rplus_le_compat_l.
    eapply Rle_trans; [apply IHk; lia|]. apply more_stages; lia.
  Qed.

  Lemma rolling_further_never_costs_more : forall l k n, (1 <= l)%nat -> (n + k <= M)%nat -> rolling (S l) k n <= rolling l k n.
  Proof.
    intros l. induction k; intros n Hl H; [simpl; lra|]. assert (P := sends n ltac:(lia)). cbn [rolling].
    apply Rle_trans with (threshold_step A (t n) ((delta (S n) + v (Nat.min l (S k) - 1) (S n)) / t n) (delta (S n) + rolling (S l) k (S n))).
    - apply lower_threshold; [easy| |].
      + apply divide_order; [easy|]. apply Rplus_le_compat_l. apply more_stages; lia.
      + replace (t n * ((delta (S n) + v (Nat.min (S l) (S k) - 1) (S n)) / t n))
          with (delta (S n) + v (Nat.min (S l) (S k) - 1) (S n)) by (field; lra).
        apply Rplus_le_compat_l. eapply Rle_trans; [apply rolling_at_most_its_plan; lia|]. apply more_stages; lia.
    - apply step_next. apply Rplus_le_compat_l. apply IHk; lia.
  Qed.

  Theorem R19_rolling_further_never_costs_more : forall l N, (1 <= l)%nat -> (N <= M)%nat ->
    rolling (S l) N 0 <= rolling l N 0.
  Proof. intros. now apply rolling_further_never_costs_more. Qed.

  Theorem R19_rolling_one_stage_is_look_ahead : forall k n, rolling 1 k n = w k n.
  Proof.
    induction k; intro n; [easy|]. cbn [rolling look_ahead]. replace (Nat.min 1 (S k) - 1)%nat with O by lia. now rewrite IHk.
  Qed.

  Theorem R19_rolling_all_stages_is_optimal : forall k l n, (k <= l)%nat -> (n + k <= M)%nat -> rolling l k n = v k n.
  Proof.
    induction k; intros l n Hl H; [easy|]. simpl rolling. rewrite IHk by lia.
    replace (Nat.min l (S k) - 1)%nat with k by lia. simpl. apply step_at_own_threshold. apply sends; lia.
  Qed.

  (** *** R5, the two upper bounds.  C is the least cost of an upload fixed at one of the cuts 1..N. *)
  Theorem R5_look_once_then_commit : forall N, (1 <= N <= M)%nat ->
    let C := least (fun m => total delta m + t m * mu) (N - 1) 1 in
    J N <= t 0%nat * psi A (C / t 0%nat) /\
    t 0%nat * psi A (C / t 0%nat) <= least (fun m => total delta m + t m * mu) N 0.
  Proof.
    intros N H C. destruct N as [|k]; [lia|]. assert (P := sends 0 ltac:(lia)).
    assert (E : C = delta 1%nat + b k 1).
    { unfold C. rewrite Nat.sub_succ, Nat.sub_0_r, <- going_on_to_the_best_cut. apply least_ext. intros. unfold fixed_cut, total; simpl. ring. }
    split.
    - unfold J_optimal. simpl. apply value_nondecreasing; [easy|]. rewrite E. apply Rplus_le_compat_l.
      apply optimal_at_most_best_cut. lia.
    - rewrite from_the_first_cut, b_next, <- E. apply Rmin_glb.
      + now apply value_at_most_sending.
      + now apply value_at_most_cost.
  Qed.

  Theorem R5_optimal_at_most_best_static_split : forall N, (N <= M)%nat -> J N <= least (fun m => total delta m + t m * mu) N 0.
  Proof. intros N H. rewrite from_the_first_cut. apply optimal_at_most_best_cut. lia. Qed.

  (** *** R18 *)
  Theorem R18_first_bound : forall N, (1 <= N <= M)%nat ->
    J_LA N - J N <= tail A (xi N 0) * (t 1%nat * mu - v (N - 1) 1).
  Proof.
    intros N H. destruct N as [|k]; [lia|]. assert (P := sends 0 ltac:(lia)).
    unfold J_look_ahead, J_optimal, Rules.xi. rewrite !Nat.sub_succ, Nat.sub_0_r. simpl look_ahead. simpl optimal.
    rewrite step_at, t_xi_hat by lia.
    pose proof (look_ahead_at_most_sending k 1 ltac:(lia)) as L.
    pose proof (value_slope_at_most A (t 0%nat) (delta 1%nat + v k 1) (delta 1%nat + t 1%nat * mu) P) as V.
    fold (xi_hat 0) in V.
    assert (tail A (xi_hat 0) * (delta 1%nat + w k 1 - (delta 1%nat + t 1%nat * mu)) <= tail A (xi_hat 0) * 0).
    { apply Rmult_le_compat_l; [apply tail_nonnegative | lra]. }
    replace (delta 1%nat + t 1%nat * mu - (delta 1%nat + v k 1)) with (t 1%nat * mu - v k 1) in V by ring. unfold Rules.xi_hat in *. lra.
  Qed.

  Lemma look_ahead_at_most_its_plan : forall N, (1 <= N <= M)%nat -> J_LA N <= t 0%nat * psi A (xi_hat 0).
  Proof.
    intros N H. destruct N as [|k]; [lia|]. unfold J_look_ahead. simpl. rewrite step_at, t_xi_hat by lia.
    pose proof (look_ahead_at_most_sending k 1 ltac:(lia)) as L.
    assert (tail A (xi_hat 0) * (delta 1%nat + w k 1 - (delta 1%nat + t 1%nat * mu)) <= tail A (xi_hat 0) * 0).
    { apply Rmult_le_compat_l; [apply tail_nonnegative | lra]. }
    lra.
  Qed.

  (** A concave function that starts at 0 grows no faster than its argument. *)
  Lemma psi_star_shaped : forall x y, 0 < x -> x <= y -> psi A y <= y / x * psi A x.
  Proof.
    intros x y Hx Hy. pose proof (psi_tangent A x y) as T. pose proof (tail_times_at_most_psi A x) as S.
    assert (tail A x * x * ((y - x) / x) <= psi A x * ((y - x) / x)).
    { apply Rmult_le_compat_r; [|easy]. apply Rmult_le_pos; [lra|]. left. now apply Rinv_0_lt_compat. }
    replace (tail A x * x * ((y - x) / x)) with (tail A x * (y - x)) in H by (field; lra).
    replace (y / x * psi A x) with (psi A x + psi A x * ((y - x) / x)) by (field; lra). lra.
  Qed.

  Theorem R18_second_bound : forall N, (1 <= N <= M)%nat -> 0 < xi N 0 -> J_LA N <= xi_hat 0 / xi N 0 * J N.
  Proof.
    intros N H Hx. eapply Rle_trans; [now apply look_ahead_at_most_its_plan|].
    pose proof (psi_star_shaped (xi N 0) (xi_hat 0) Hx) as S.
    assert (P := sends 0 ltac:(lia)).
    assert (E : J N = t 0%nat * psi A (xi N 0)).
    { destruct N as [|k]; [lia|]. unfold J_optimal, Rules.xi. now rewrite Nat.sub_succ, Nat.sub_0_r. }
    rewrite E. replace (xi_hat 0 / xi N 0 * (t 0%nat * psi A (xi N 0))) with (t 0%nat * (xi_hat 0 / xi N 0 * psi A (xi N 0))) by ring.
    apply Rmult_le_compat_l; [lra|]. apply S. apply R7_optimal_threshold_at_most_look_aheads. lia.
  Qed.

  Lemma mean_nonnegative : 0 <= mu.
  Proof. pose proof (psi_at_most_mean A mu finite 0). rewrite psi_zero in H. easy. Qed.

  Lemma t_nonnegative : forall n, (n <= M)%nat -> 0 <= t n.
  Proof.
    intros n H. destruct (Nat.eq_dec n M) as [->|]; [rewrite (last_cut_sends_nothing M t chain); lra|].
    left. apply sends. lia.
  Qed.

  Lemma optimal_nonnegative : (forall n, (1 <= n <= M)%nat -> 0 <= delta n) ->
    forall k n, (n + k <= M)%nat -> 0 <= v k n.
  Proof.
    intro Hd. induction k; intros n H; simpl.
    - apply Rmult_le_pos; [apply t_nonnegative; lia | apply mean_nonnegative].
    - assert (P := sends n ltac:(lia)). apply Rmult_le_pos; [lra|]. apply psi_nonnegative.
      apply Rmult_le_pos; [|left; now apply Rinv_0_lt_compat].
      assert (0 <= delta (S n)) by (apply Hd; lia). assert (0 <= v k (S n)) by (apply IHk; lia). lra.
  Qed.

  Theorem R18_third_bound : forall N, (1 <= N <= M)%nat ->
    (forall n, (1 <= n <= M)%nat -> 0 <= delta n) -> 0 < delta 1%nat ->
    J_LA N <= (1 + t 1%nat * mu / delta 1%nat) * J N.
  Proof.
    intros N H Hd H1. assert (P := sends 0 ltac:(lia)).
    assert (V : 0 <= v (N - 1) 1) by (apply optimal_nonnegative; [easy|lia]).
    assert (Hx : delta 1%nat / t 0%nat <= xi N 0) by (unfold Rules.xi; apply divide_order; [easy|lra]).
    assert (H0 : 0 < delta 1%nat / t 0%nat) by (apply Rmult_lt_0_compat; [easy | now apply Rinv_0_lt_compat]).
    eapply Rle_trans; [apply R18_second_bound; [easy | lra]|].
    apply Rmult_le_compat_r; [unfold J_optimal; apply optimal_nonnegative; [easy|lia]|].
    assert (Hm : 0 <= t 1%nat * mu) by (apply Rmult_le_pos; [apply t_nonnegative; lia | apply mean_nonnegative]).
    apply Rmult_le_reg_r with (xi N 0); [lra|].
    replace (xi_hat 0 / xi N 0 * xi N 0) with (xi_hat 0) by (field; lra).
    replace (xi_hat 0) with ((1 + t 1%nat * mu / delta 1%nat) * (delta 1%nat / t 0%nat)) by (unfold Rules.xi_hat; field; lra).
    apply Rmult_le_compat_l; [|easy].
    assert (0 <= t 1%nat * mu / delta 1%nat) by (apply Rmult_le_pos; [easy | left; now apply Rinv_0_lt_compat]). lra.
  Qed.
  End FiniteMean.
End AnyChain.
