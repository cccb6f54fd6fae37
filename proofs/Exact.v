(** * The recursions in rational numbers

    The same recursions over laws of finitely many states with rational airtimes and probabilities.  Coq computes them;
    [optimal_exact], [look_ahead_exact] and [static_exact] prove that they are the costs that the theorems speak of.
    Instances.v has the costs of a table of instances, as the solvers compute them. *)

From Coq Require Import QArith Qminmax Qreals Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules Expectation FiniteLaw.
Import ListNotations.
Open Scope Q_scope.

Definition rational_states := list (Q * Q).

Fixpoint weightedQ (f : Q -> Q) (s : rational_states) : Q :=
  match s with [] => 0 | (x, p) :: rest => p * f x + weightedQ f rest end.

Definition meanQ (s : rational_states) : Q := weightedQ (fun x => x) s.
Definition psiQ (s : rational_states) (c : Q) : Q := weightedQ (fun x => Qmin x c) s.
Definition tailQ (s : rational_states) (a : Q) : Q := weightedQ (fun x => if Qle_bool x a then 0 else 1) s.

Section Recursions.
  Variables (s : rational_states) (delta t : nat -> Q).

  Fixpoint optimalQ (k n : nat) : Q :=
    match k with
    | O => t n * meanQ s
    | S k' => Qred (t n * psiQ s (Qred ((delta (S n) + optimalQ k' (S n)) / t n)))
    end.

  Definition stepQ (tn theta next : Q) : Q := tn * (psiQ s theta - theta * tailQ s theta) + tailQ s theta * next.

  Fixpoint look_aheadQ (k n : nat) : Q :=
    match k with
    | O => t n * meanQ s
    | S k' => Qred (stepQ (t n) (Qred ((delta (S n) + t (S n) * meanQ s) / t n)) (delta (S n) + look_aheadQ k' (S n)))
    end.

  Fixpoint totalQ (n : nat) : Q := match n with O => 0 | S m => totalQ m + delta (S m) end.
  Fixpoint leastQ (f : nat -> Q) (k n : nat) : Q := match k with O => f n | S k' => Qmin (f n) (leastQ f k' (S n)) end.

  Fixpoint staticQ (k n : nat) : Q :=
    match k with
    | O => t n * meanQ s
    | S k' => Qred (stepQ (t n) (Qred (leastQ (fun m => totalQ m - totalQ n + t m * meanQ s) k' (S n) / t n))
                (delta (S n) + staticQ k' (S n)))
    end.
End Recursions.

(** ** They are the costs over the real numbers *)
Definition real_states (s : rational_states) : states := map (fun xp => (Q2R (fst xp), Q2R (snd xp))) s.

Lemma Q2R_red : forall q, Q2R (Qred q) = Q2R q.
Proof. intro q. apply Qeq_eqR. apply Qred_correct. Qed.

Lemma Q2R_min : forall a b, Q2R (Qmin a b) = Rmin (Q2R a) (Q2R b).
Proof.
  intros a b. destruct (Q.min_spec a b) as [[H E]|[H E]]; rewrite (Qeq_eqR _ _ E).
  - symmetry. apply Rmin_left. apply Qle_Rle. now apply Qlt_le_weak.
  - symmetry. apply Rmin_right. now apply Qle_Rle.
Qed.

Lemma Q2R_0 : Q2R 0 = 0%R.
Proof. unfold Q2R. simpl. lra. Qed.

Lemma Q2R_1 : Q2R 1 = 1%R.
Proof. unfold Q2R. simpl. lra. Qed.

Lemma weighted_exact : forall f g s, (forall x, Q2R (f x) = g (Q2R x)) ->
  Q2R (weightedQ f s) = weighted g (real_states s).
Proof.
  intros f g s H. induction s as [|[x p] s IH]; simpl; [apply Q2R_0|]. now rewrite Q2R_plus, Q2R_mult, H, IH.
Qed.

Section Correctness.
  Variables (s : rational_states) (law : is_law (real_states s)).

  Let A := airtime_of (finite_law (real_states s) law).
  Let mu := mean_of (finite_law (real_states s) law).

  Lemma mean_exact : Q2R (meanQ s) = mu.
  Proof. now apply weighted_exact. Qed.

  Lemma psi_exact : forall c, Q2R (psiQ s c) = psi A (Q2R c).
  Proof. intro c. apply (weighted_exact _ (fun x => Rmin x (Q2R c))). intro x. apply Q2R_min. Qed.

  Lemma tail_exact : forall a, Q2R (tailQ s a) = tail A (Q2R a).
  Proof.
    intro a. apply (weighted_exact _ (above (Q2R a))). intro x. unfold above.
    destruct (Qle_bool x a) eqn:E; destruct (Rlt_dec (Q2R a) (Q2R x)) as [L|L].
    - apply Qle_bool_iff, Qle_Rle in E. lra.
    - apply Q2R_0.
    - apply Q2R_1.
    - exfalso. apply L. apply Qlt_Rlt. apply Qnot_le_lt. intro C. apply Qle_bool_iff in C. congruence.
  Qed.

  Variables (M : nat) (delta t : nat -> Q).
  Hypothesis positive : forall n, (n < M)%nat -> 0 < t n.

  Let delta' n := Q2R (delta n).
  Let t' n := Q2R (t n).

  Lemma t_is_not_zero : forall n, (n < M)%nat -> ~ t n == 0.
  Proof. intros n H E. pose proof (positive n H) as P. rewrite E in P. now apply (Qlt_irrefl 0). Qed.

  Lemma quotient_exact : forall c n, (n < M)%nat -> Q2R (Qred (c / t n)) = (Q2R c / t' n)%R.
  Proof. intros c n H. rewrite Q2R_red, Q2R_div by now apply t_is_not_zero. reflexivity. Qed.

  Theorem optimal_exact : forall k n, (n + k <= M)%nat -> Q2R (optimalQ s delta t k n) = optimal A mu delta' t' k n.
  Proof.
    induction k; intros n H; cbn [optimalQ optimal].
    - now rewrite Q2R_mult, mean_exact.
    - rewrite Q2R_red, Q2R_mult, psi_exact, quotient_exact, Q2R_plus, IHk by lia. reflexivity.
  Qed.

  Lemma step_exact : forall tn theta next, Q2R (stepQ s tn theta next) = threshold_step A (Q2R tn) (Q2R theta) (Q2R next).
  Proof.
    intros. unfold stepQ, threshold_step. now rewrite Q2R_plus, !Q2R_mult, Q2R_minus, Q2R_mult, psi_exact, tail_exact.
  Qed.

  Theorem look_ahead_exact : forall k n, (n + k <= M)%nat -> Q2R (look_aheadQ s delta t k n) = look_ahead A mu delta' t' k n.
  Proof.
    induction k; intros n H; cbn [look_aheadQ look_ahead].
    - now rewrite Q2R_mult, mean_exact.
    - rewrite Q2R_red, step_exact, quotient_exact, !Q2R_plus, Q2R_mult, mean_exact, IHk by lia. reflexivity.
  Qed.

  Lemma total_exact : forall n, Q2R (totalQ delta n) = total delta' n.
  Proof. unfold total. induction n; simpl; [apply Q2R_0|]. now rewrite Q2R_plus, IHn. Qed.

  Lemma least_exact : forall f g k n, (forall m, Q2R (f m) = g m) -> Q2R (leastQ f k n) = least g k n.
  Proof. intros f g k. induction k; intros n H; simpl; [apply H|]. now rewrite Q2R_min, IHk, H. Qed.

  Theorem static_exact : forall k n, (n + k <= M)%nat -> Q2R (staticQ s delta t k n) = static_look_ahead A mu delta' t' k n.
  Proof.
    induction k; intros n H; cbn [staticQ static_look_ahead].
    - now rewrite Q2R_mult, mean_exact.
    - rewrite Q2R_red, step_exact, quotient_exact, Q2R_plus, IHk by lia. unfold xi_static.
      rewrite Nat.sub_succ, Nat.sub_0_r.
      rewrite (least_exact _ (fixed_cut mu delta' t' n)); [reflexivity|].
      intro m. unfold fixed_cut. now rewrite Q2R_plus, Q2R_minus, Q2R_mult, mean_exact, !total_exact.
  Qed.
End Correctness.

(** ** Stopping problems as lists, and rows of a table: a problem, and what the solvers say it costs *)
Record problem := {
  channel : rational_states;
  extra : list Q;
  offload : list Q
}.

Record instance := {
  stopping : problem;
  optimal_costs : list Q;
  look_ahead_costs : list Q;
  static_costs : list Q
}.

Definition stages_of (c : problem) : nat := length (offload c).
Definition delta_of (c : problem) (n : nat) : Q := nth (n - 1) (extra c) 0.
Definition t_of (c : problem) (n : nat) : Q := nth n (offload c) 0.

(** Positive probabilities that sum to 1, positive airtimes, t_n > 0: what the theorems need. *)
Definition well_posed (c : problem) : bool :=
  forallb (fun xp => negb (Qle_bool (fst xp) 0) && negb (Qle_bool (snd xp) 0)) (channel c) &&
  Qeq_bool (weightedQ (fun _ => 1) (channel c)) 1 &&
  forallb (fun y => negb (Qle_bool y 0)) (offload c) &&
  Nat.eqb (length (extra c)) (length (offload c)).

(** The list has what the function gives for N = 0, ..., M. *)
Definition costs_agree (cost : nat -> Q) (stages : nat) (costs : list Q) : bool :=
  Nat.eqb (length costs) (S stages) &&
  forallb (fun nc => Qeq_bool (cost (fst nc)) (snd nc)) (combine (seq 0 (S stages)) costs).

Definition agrees (i : instance) : bool :=
  let c := stopping i in
  well_posed c &&
  costs_agree (fun N => optimalQ (channel c) (delta_of c) (t_of c) N 0) (stages_of c) (optimal_costs i) &&
  costs_agree (fun N => look_aheadQ (channel c) (delta_of c) (t_of c) N 0) (stages_of c) (look_ahead_costs i) &&
  costs_agree (fun N => staticQ (channel c) (delta_of c) (t_of c) N 0) (stages_of c) (static_costs i).

Lemma not_at_most : forall a b, negb (Qle_bool a b) = true -> b < a.
Proof.
  intros a b H. apply Qnot_le_lt. intro C. apply Qle_bool_iff in C. rewrite C in H. discriminate.
Qed.

(** A well-posed problem has a law and a chain. *)
Section Problem.
  Variable c : problem.
  Hypothesis posed : well_posed c = true.

  Lemma problem_law : is_law (real_states (channel c)).
  Proof.
    unfold well_posed in posed. rewrite !Bool.andb_true_iff in posed. destruct posed as [[[C S] _] _].
    rewrite forallb_forall in C.
    assert (G : forall x p, In (x, p) (real_states (channel c)) -> (0 < x)%R /\ (0 < p)%R).
    { intros x p I. apply in_map_iff in I. destruct I as [[a b] [E I]]. simpl in E. injection E as <- <-.
      specialize (C _ I). apply Bool.andb_true_iff in C. destruct C as [Ca Cb]. simpl in *.
      rewrite <- Q2R_0. split; apply Qlt_Rlt; now apply not_at_most. }
    split.
    - intros x p I. now apply (G x p).
    - intros x p I. destruct (G x p I). lra.
    - apply Qeq_bool_eq, Qeq_eqR in S. rewrite <- (weighted_exact (fun _ => 1)); [now rewrite S, Q2R_1 | intros; apply Q2R_1].
  Qed.

  Lemma problem_t : forall n, (n < stages_of c)%nat -> 0 < t_of c n.
  Proof.
    intros n H. unfold well_posed in posed. rewrite !Bool.andb_true_iff in posed. destruct posed as [[_ T] _].
    rewrite forallb_forall in T. apply not_at_most. apply T. now apply nth_In.
  Qed.

  Lemma problem_chain : is_chain (stages_of c) (fun n => Q2R (t_of c n)).
  Proof.
    split.
    - intros n H. rewrite <- Q2R_0. apply Qlt_Rlt. now apply problem_t.
    - unfold t_of, stages_of. rewrite nth_overflow by lia. apply Q2R_0.
  Qed.
End Problem.

(** What agreement means over the real numbers. *)
Section Meaning.
  Variable i : instance.
  Hypothesis agreement : agrees i = true.

  Let c := stopping i.
  Let M := stages_of c.

  Lemma parts : well_posed c = true /\
    costs_agree (fun N => optimalQ (channel c) (delta_of c) (t_of c) N 0) M (optimal_costs i) = true /\
    costs_agree (fun N => look_aheadQ (channel c) (delta_of c) (t_of c) N 0) M (look_ahead_costs i) = true /\
    costs_agree (fun N => staticQ (channel c) (delta_of c) (t_of c) N 0) M (static_costs i) = true.
  Proof. unfold agrees in agreement. fold c M in agreement. cbv zeta in agreement. rewrite !Bool.andb_true_iff in agreement. tauto. Qed.

  Lemma combine_seq : forall (l : list Q) a n, (n < length l)%nat -> In ((a + n)%nat, nth n l 0) (combine (seq a (length l)) l).
  Proof.
    induction l as [|q l IH]; intros a n H; simpl in *; [lia|]. destruct n as [|n].
    - left. now rewrite Nat.add_0_r.
    - right. replace (a + S n)%nat with (S a + n)%nat by lia. apply IH. lia.
  Qed.

  Lemma costs_agree_at : forall cost costs N, costs_agree cost M costs = true -> (N <= M)%nat -> cost N == nth N costs 0.
  Proof.
    intros cost costs N H HN. unfold costs_agree in H. rewrite Bool.andb_true_iff, Nat.eqb_eq, forallb_forall in H.
    destruct H as [L H]. pose proof (combine_seq costs 0 N ltac:(lia)) as I. rewrite L in I. specialize (H _ I).
    simpl in H. now apply Qeq_bool_eq.
  Qed.

  (** The solvers' numbers are the theorems' costs, exactly. *)
  Theorem agreement_over_the_reals : exists law : is_law (real_states (channel c)),
    let A := airtime_of (finite_law _ law) in let mu := mean_of (finite_law _ law) in
    let delta n := Q2R (delta_of c n) in let t n := Q2R (t_of c n) in
    is_chain M t /\ forall N, (N <= M)%nat ->
      J_optimal A mu delta t N = Q2R (nth N (optimal_costs i) 0) /\
      J_look_ahead A mu delta t N = Q2R (nth N (look_ahead_costs i) 0) /\
      J_static A mu delta t N = Q2R (nth N (static_costs i) 0).
  Proof.
    destruct parts as (P0 & P1 & P2 & P3). exists (problem_law c P0). intros A mu delta t. split; [now apply problem_chain|].
    intros N H. unfold J_optimal, J_look_ahead, J_static, A, mu, delta, t.
    rewrite <- (optimal_exact _ (problem_law c P0) M), <- (look_ahead_exact _ (problem_law c P0) M),
      <- (static_exact _ (problem_law c P0) M) by (now apply problem_t || lia).
    repeat split; apply Qeq_eqR.
    - now apply (costs_agree_at (fun N => optimalQ (channel c) (delta_of c) (t_of c) N 0)).
    - now apply (costs_agree_at (fun N => look_aheadQ (channel c) (delta_of c) (t_of c) N 0)).
    - now apply (costs_agree_at (fun N => staticQ (channel c) (delta_of c) (t_of c) N 0)).
  Qed.
End Meaning.
