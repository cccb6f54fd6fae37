(** * Channels with memory: M1, M2, M3, M4, M6, M8

    The next state's law given the present one is an average on the states: linear, monotone, of constants their value.
    Any Markov chain with finitely many states is an instance ([finite_average]).  x s > 0 is the airtime of state s. *)

From Coq Require Import Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules AnyChain.
Import ListNotations.
Open Scope R_scope.

Record average (S : Type) := {
  avg : (S -> R) -> R;
  avg_constant : forall c, avg (fun _ => c) = c;
  avg_plus : forall f g, avg (fun s => f s + g s) = avg f + avg g;
  avg_scale : forall c f, avg (fun s => c * f s) = c * avg f;
  avg_monotone : forall f g, (forall s, f s <= g s) -> avg f <= avg g
}.
Arguments avg {S}.

Section Average.
  Context {S : Type} (a : average S).

  Lemma avg_same : forall f g, (forall s, f s = g s) -> avg a f = avg a g.
  Proof. intros f g H. apply Rle_antisym; apply avg_monotone; intro s; rewrite H; lra. Qed.

  Lemma avg_affine : forall c d f, avg a (fun s => c + d * f s) = c + d * avg a f.
  Proof. intros. rewrite avg_plus, avg_constant, avg_scale. easy. Qed.

  Lemma avg_shift : forall c f, avg a (fun s => c + f s) = c + avg a f.
  Proof. intros. now rewrite avg_plus, avg_constant. Qed.

  (** The average of a least element is at most the least average. *)
  Lemma avg_least : forall (f : nat -> S -> R) k n, avg a (fun s => least (fun m => f m s) k n) <= least (fun m => avg a (f m)) k n.
  Proof.
    intros f k n. apply least_is_greatest_bound. intros m Hm. apply avg_monotone. intro s.
    apply (least_at_most (fun m => f m s) k n m Hm).
  Qed.
End Average.

(** States 0..Z-1 with probabilities p: the average is the weighted sum. *)
Definition finite_average (Z : nat) (p : nat -> R) (nonnegative : forall z, 0 <= p z) (one : sum p Z = 1) : average nat.
Proof.
  refine {| avg := fun f => sum (fun z => p z * f z) Z |}.
  - intro c. rewrite (sum_ext _ (fun z => c * p z)) by (intros; ring). rewrite sum_scale, one. ring.
  - intros f g. clear one. induction Z; simpl; [ring|]. rewrite IHZ. ring.
  - intros c f. rewrite <- sum_scale. apply sum_ext. intros. ring.
  - intros f g H. apply sum_le. intros z _. now apply Rmult_le_compat_l.
Defined.

Section Memory.
  Context {S : Type}.
  Variables (next : S -> average S) (start : average S) (x : S -> R) (M : nat) (delta t : nat -> R).
  Hypothesis airtimes : forall s, 0 < x s.
  Hypothesis chain : is_chain M t.

  (** ** M1 *)
  Fixpoint value (k n : nat) (s : S) : R :=
    match k with
    | O => t n * x s
    | Datatypes.S k' => Rmin (t n * x s) (delta (Datatypes.S n) + avg (next s) (value k' (Datatypes.S n)))
    end.

  Definition J_memory (N : nat) : R := avg start (value N 0).

  Theorem M1_end_of_the_recursion : forall N s, (N <= M)%nat -> value 0 N s = if Nat.ltb N M then t N * x s else 0.
  Proof.
    intros N s H. destruct (Nat.ltb_spec N M); simpl; [easy|].
    replace N with M by lia. rewrite (last_cut_sends_nothing M t chain). ring.
  Qed.

  (** A rule sees the states so far, the latest first. *)
  Definition rule := list S -> bool.

  Fixpoint rule_cost (sends : rule) (k n : nat) (past : list S) (s : S) : R :=
    match k with
    | O => t n * x s
    | Datatypes.S k' =>
        if sends (s :: past) then t n * x s
        else delta (Datatypes.S n) + avg (next s) (rule_cost sends k' (Datatypes.S n) (s :: past))
    end.

  Theorem M1_no_rule_costs_less : forall N sends, J_memory N <= avg start (rule_cost sends N 0 []).
  Proof.
    intros N sends. apply avg_monotone.
    assert (G : forall k n past s, value k n s <= rule_cost sends k n past s).
    { induction k; intros n past s; simpl; [lra|]. destruct (sends (s :: past)); [apply Rmin_l|].
      eapply Rle_trans; [apply Rmin_r|]. apply Rplus_le_compat_l. apply avg_monotone. intro z. apply IHk. }
    intro s. apply G.
  Qed.

  (** The optimal decision at a cut is a set of states; it need not be an interval of airtimes. *)
  Definition best_rule (N : nat) : rule := fun past =>
    match past with
    | [] => true
    | s :: before => let n := length before in
        if Rle_dec (t n * x s) (delta (Datatypes.S n) + avg (next s) (value (N - Datatypes.S n) (Datatypes.S n))) then true else false
    end.

  Theorem M1_attained : forall N, avg start (rule_cost (best_rule N) N 0 []) = J_memory N.
  Proof.
    intro N. apply avg_same.
    assert (G : forall k n past s, (n + k = N)%nat -> length past = n -> rule_cost (best_rule N) k n past s = value k n s).
    { induction k; intros n past s H L; [easy|]. cbn [rule_cost value].
      rewrite (avg_same (next s) _ (value k (Datatypes.S n))) by (intro z; apply IHk; simpl; lia).
      unfold best_rule. rewrite L. replace (N - Datatypes.S n)%nat with k by lia. unfold Rmin. now destruct Rle_dec. }
    intro s. now apply G.
  Qed.

  (** ** M2, M3 *)

  (** If all rows are the start's law, M1 is R3: for any airtime law whose psi and mean are the start's. *)
  Theorem M2_independent_states : forall A mu, (forall s f, avg (next s) f = avg start f) ->
    (forall c, psi A c = avg start (fun s => Rmin (x s) c)) -> mu = avg start x ->
    forall N, (N <= M)%nat -> J_memory N = J_optimal A mu delta t N.
  Proof.
    intros A mu rows HA Hmu.
    assert (G : forall k n, (n + k <= M)%nat -> avg start (value k n) = optimal A mu delta t k n).
    { induction k; intros n H; simpl.
      - rewrite avg_scale. now rewrite Hmu.
      - pose proof (sends M t chain n ltac:(lia)) as P. set (c := delta (Datatypes.S n) + optimal A mu delta t k (Datatypes.S n)).
        rewrite HA, <- avg_scale. apply avg_same. intro s. rewrite rows, IHk by lia. fold c.
        assert (C : t n * (c / t n) = c) by (field; lra).
        unfold Rmin. destruct (Rle_dec (x s) (c / t n)) as [L|L]; destruct (Rle_dec (t n * x s) c) as [L'|L']; try lra.
        + apply Rmult_le_compat_l with (r := t n) in L; lra.
        + exfalso. apply L. apply Rmult_le_reg_l with (t n); lra. }
    intros N H. now apply G.
  Qed.

  (** If the state stays, the best split given the channel seen. *)
  Theorem M3_constant_state : (forall s f, avg (next s) f = f s) -> forall N s,
    value N 0 s = least (fun m => total delta m + t m * x s) N 0.
  Proof.
    intros stays.
    assert (G : forall k n s, value k n s = least (fun m => total delta m - total delta n + t m * x s) k n).
    { induction k; intros n s; simpl; [ring|]. rewrite stays, IHk. f_equal; [ring|].
      symmetry. apply least_plus. intros. rewrite total_next. ring. }
    intros N s. rewrite G. apply least_ext. intros. unfold total; simpl. ring.
  Qed.

  (** ** M4 *)
  Definition mean_next (s : S) : R := avg (next s) x.

  Fixpoint memory_look_ahead (k n : nat) (s : S) : R :=
    match k with
    | O => t n * x s
    | Datatypes.S k' =>
        if Rle_dec (t n * x s) (delta (Datatypes.S n) + t (Datatypes.S n) * mean_next s) then t n * x s
        else delta (Datatypes.S n) + avg (next s) (memory_look_ahead k' (Datatypes.S n))
    end.

  Definition J_memory_look_ahead (N : nat) : R := avg start (memory_look_ahead N 0).

  Lemma value_at_most_sending : forall k n s, value k n s <= t n * x s.
  Proof. intros [|k] n s; simpl; [lra | apply Rmin_l]. Qed.

  Theorem M4_last_threshold : forall n s, Datatypes.S n = M ->
    delta (Datatypes.S n) + t (Datatypes.S n) * mean_next s = delta M.
  Proof. intros n s ->. rewrite (last_cut_sends_nothing M t chain). ring. Qed.

  Theorem M4_sends_wherever_the_optimal_rule_does : forall k n s,
    t n * x s <= delta (Datatypes.S n) + avg (next s) (value k (Datatypes.S n)) ->
    t n * x s <= delta (Datatypes.S n) + t (Datatypes.S n) * mean_next s.
  Proof.
    intros k n s H. eapply Rle_trans; [apply H|]. apply Rplus_le_compat_l. unfold mean_next. rewrite <- avg_scale.
    apply avg_monotone. intro z. apply value_at_most_sending.
  Qed.

  Theorem M4_same_at_the_last_decision : forall n s,
    delta (Datatypes.S n) + avg (next s) (value 0 (Datatypes.S n)) = delta (Datatypes.S n) + t (Datatypes.S n) * mean_next s.
  Proof. intros. simpl. now rewrite avg_scale. Qed.

  Theorem M4_look_ahead_costs_no_less : forall N, J_memory N <= J_memory_look_ahead N.
  Proof.
    assert (G : forall k n s, value k n s <= memory_look_ahead k n s).
    { induction k; intros n s; simpl; [lra|]. destruct Rle_dec; [apply Rmin_l|].
      eapply Rle_trans; [apply Rmin_r|]. apply Rplus_le_compat_l. apply avg_monotone. intro z. apply IHk. }
    intro N. apply avg_monotone. intro s. apply G.
  Qed.

  Theorem M4_equal_up_to_one_stage : forall N, (N <= 1)%nat -> J_memory_look_ahead N = J_memory N.
  Proof.
    intros N H. apply avg_same. intro s. destruct N as [|N]; [easy|]. replace N with O by lia. simpl.
    rewrite avg_scale. fold (mean_next s). unfold Rmin. now destruct Rle_dec.
  Qed.

  (** ** M6.  The mean airtime i stages on. *)
  Fixpoint ahead (i : nat) (s : S) : R := match i with O => x s | Datatypes.S i' => avg (next s) (ahead i') end.

  Definition fixed (n m : nat) (s : S) : R := total delta m - total delta n + t m * ahead (m - n) s.

  Fixpoint memory_static (k n : nat) (s : S) : R :=
    match k with
    | O => t n * x s
    | Datatypes.S k' =>
        if Rle_dec (t n * x s) (least (fun m => fixed n m s) k' (Datatypes.S n)) then t n * x s
        else delta (Datatypes.S n) + avg (next s) (memory_static k' (Datatypes.S n))
    end.

  Definition J_memory_static (N : nat) : R := avg start (memory_static N 0).

  Lemma going_on_to_a_fixed_cut : forall n m s, (n < m)%nat ->
    delta (Datatypes.S n) + avg (next s) (fixed (Datatypes.S n) m) = fixed n m s.
  Proof.
    intros n m s H. unfold fixed. rewrite avg_affine, total_next. replace (m - n)%nat with (Datatypes.S (m - Datatypes.S n)) by lia.
    simpl ahead. ring.
  Qed.

  (** What going on costs on average, to the best fixed cut that will then look best, is at most the best fixed cut from here. *)
  Lemma memory_static_at_most : forall k n s, memory_static k n s <= least (fun m => fixed n m s) k n.
  Proof.
    assert (F : forall n s, fixed n n s = t n * x s) by (intros; unfold fixed; rewrite Nat.sub_diag; simpl; ring).
    induction k; intros n s; simpl; rewrite F; [lra|].
    set (b := least (fun m => fixed n m s) k (Datatypes.S n)).
    assert (G : delta (Datatypes.S n) + avg (next s) (memory_static k (Datatypes.S n)) <= b).
    { apply Rle_trans with (delta (Datatypes.S n) + least (fun m => avg (next s) (fixed (Datatypes.S n) m)) k (Datatypes.S n)).
      - apply Rplus_le_compat_l. eapply Rle_trans; [|apply avg_least]. apply avg_monotone. intro z. apply IHk.
      - right. symmetry. apply least_plus. intros m Hm. symmetry. apply going_on_to_a_fixed_cut. lia. }
    unfold Rmin. destruct (Rle_dec (t n * x s) b); lra.
  Qed.

  Theorem M6_static_look_ahead_between : forall N,
    J_memory N <= J_memory_static N <= least (fun m => total delta m + t m * avg start (ahead m)) N 0.
  Proof.
    intro N. split.
    - apply avg_monotone.
      assert (G : forall k n s, value k n s <= memory_static k n s).
      { induction k; intros n s; simpl; [lra|]. destruct Rle_dec; [apply Rmin_l|].
        eapply Rle_trans; [apply Rmin_r|]. apply Rplus_le_compat_l. apply avg_monotone. intro z. apply IHk. }
      intro s. apply G.
    - apply Rle_trans with (avg start (fun s => least (fun m => fixed 0 m s) N 0)).
      + apply avg_monotone. intro s. apply memory_static_at_most.
      + eapply Rle_trans; [apply avg_least|]. right. apply least_ext. intros m _. unfold fixed. rewrite avg_affine.
        rewrite Nat.sub_0_r. unfold total; simpl. ring.
  Qed.

  (** ** M8: the rule that sends at cut m whatever it sees *)
  Theorem M8_fixed_cut : forall m,
    avg start (rule_cost (fun _ => false) m 0 []) = total delta m + t m * avg start (ahead m).
  Proof.
    assert (G : forall k n past s, rule_cost (fun _ => false) k n past s = total delta (n + k) - total delta n + t (n + k)%nat * ahead k s).
    { induction k; intros n past s; simpl; [rewrite Nat.add_0_r; ring|].
      rewrite (avg_same (next s) _ (fun z => total delta (Datatypes.S n + k) - total delta (Datatypes.S n) + t (Datatypes.S n + k)%nat * ahead k z))
        by (intro z; apply IHk).
      rewrite avg_affine, total_next. replace (Datatypes.S n + k)%nat with (n + Datatypes.S k)%nat by lia. ring. }
    intro m. rewrite (avg_same start _ (fun s => total delta m - total delta 0 + t m * ahead m s)) by (intro s; apply (G m 0%nat [])).
    rewrite avg_affine. unfold total; simpl. ring.
  Qed.
End Memory.
