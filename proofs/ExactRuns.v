(** * The walk of runs and periods in rational numbers

    The closed form of R11 and R16 as the solver walks it, block by block: the candidates of each block, and the best of them.  Coq counts
    the powers of a ratio where the solver takes logarithms; [candidate_exact] proves that this is the closed form.  Walks.v has a table
    of problems, and what the solver finds; [walk_over_the_reals] says what it means that Coq finds the same. *)

From Coq Require Import QArith Qreals Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules AnyChain Expectation FiniteLaw Geometric Runs Exact.
Import ListNotations.
Open Scope Q_scope.

(** The least i <= last with W p^i <= phi, or last; and the candidate in R10's order of cases. *)
Fixpoint countQ (W p phi : Q) (last : nat) : nat :=
  match last with O => O | S l => if Qle_bool W phi then O else S (countQ (Qred (W * p)) p phi l) end.

Definition candidateQ (W p phi : Q) (last : nat) : nat :=
  if Qle_bool W phi then O
  else if Qle_bool p 0 then Nat.min last 1
  else if Qle_bool phi 0 then last
  else if Qle_bool 1 p then last
  else countQ W p phi last.

Lemma at_most_or_not : forall a b, if Qle_bool a b then (Q2R a <= Q2R b)%R else (Q2R b < Q2R a)%R.
Proof.
  intros a b. destruct (Qle_bool a b) eqn:E.
  - now apply Qle_Rle, Qle_bool_iff.
  - apply Qlt_Rlt. apply Qnot_le_lt. intro C. apply Qle_bool_iff in C. congruence.
Qed.

Ltac decide_at_most a b :=
  let E := fresh "E" in pose proof (at_most_or_not a b) as E; destruct (Qle_bool a b); rewrite ?Q2R_0, ?Q2R_1 in E.

Lemma count_exact : forall p phi last W,
  (countQ W p phi last <= last)%nat /\
  (countQ W p phi last = 0%nat \/ Q2R W * Q2R p ^ (countQ W p phi last - 1) > Q2R phi)%R /\
  (countQ W p phi last = last \/ Q2R phi >= Q2R W * Q2R p ^ countQ W p phi last)%R.
Proof.
  intros p phi last. induction last as [|l IH]; intro W; cbn [countQ]; [repeat split; try lia; now left|].
  decide_at_most W phi; [repeat split; [lia | now left | right; simpl; lra]|].
  destruct (IH (Qred (W * p))) as (B & Low & High). rewrite Q2R_red, Q2R_mult in *.
  set (n := countQ (Qred (W * p)) p phi l) in *. repeat split; [lia | right | ].
  - rewrite Nat.sub_succ, Nat.sub_0_r. destruct Low as [->|Low]; [simpl; lra|].
    destruct n as [|n]; [simpl; lra|]. rewrite Nat.sub_succ, Nat.sub_0_r in Low. simpl. rewrite <- Rmult_assoc. exact Low.
  - destruct High as [->|High]; [now left|right]. simpl. rewrite <- Rmult_assoc. exact High.
Qed.

Theorem candidate_exact : forall W p phi last, (0 <= Q2R W)%R -> (0 <= Q2R p <= 1)%R -> (0 <= Q2R phi)%R ->
  candidateQ W p phi last = candidate (Q2R W) (Q2R p) (Q2R phi) last.
Proof.
  intros W p phi last HW Hp Hphi. unfold candidateQ.
  decide_at_most W phi; [unfold candidate; destruct Rle_dec; [easy|lra]|].
  decide_at_most p 0.
  { unfold candidate. destruct (Rle_dec (Q2R W) (Q2R phi)); [lra|]. destruct (Rle_dec (Q2R p) 0); [easy|lra]. }
  decide_at_most phi 0.
  { unfold candidate. destruct (Rle_dec (Q2R W) (Q2R phi)); [lra|]. destruct (Rle_dec (Q2R p) 0); [lra|].
    destruct (Rle_dec (Q2R phi) 0); [easy|lra]. }
  decide_at_most 1 p.
  { unfold candidate. destruct (Rle_dec (Q2R W) (Q2R phi)); [lra|]. destruct (Rle_dec (Q2R p) 0); [lra|].
    destruct (Rle_dec (Q2R phi) 0); [lra|]. destruct (Rle_dec 1 (Q2R p)); [easy|lra]. }
  destruct (count_exact p phi last W) as (B & Low & High).
  apply (R10_placement_by_two_inequalities (Q2R W) (Q2R p) (Q2R phi) last); easy.
Qed.

(** ** What a block of stages comes to, over a law of finitely many states *)
Section Blocks.
  Variables (s : rational_states) (delta t phi : nat -> Q) (K : Q) (limit : nat).

  Definition xi_hatQ (n : nat) : Q := Qred ((delta (S n) + t (S n) * meanQ s) / t n).

  Fixpoint reachQ (a k : nat) : Q := match k with O => 1 | S j => Qred (reachQ a j * tailQ s (xi_hatQ (a + j))) end.

  Definition frame_costQ (N : nat) : Q := Qred (totalQ phi N + K * look_aheadQ s delta t N 0).

  Definition run_worthQ (a : nat) : Q := Qred (K * reachQ 0 a * t a * (meanQ s - psiQ s (xi_hatQ a))).

  (** R11: a run of L steps from cut a, of which the memory leaves [limit]. *)
  Definition run_candidateQ (a L : nat) : nat :=
    (a + candidateQ (run_worthQ a) (tailQ s (xi_hatQ a)) (phi (S a)) (Nat.min L (limit - a)))%nat.

  (** R16: P steps that repeat, and the placements j, j + P, j + 2 P, ... of which the memory leaves some. *)
  Definition gainQ (P j : nat) : Q := Qred (look_aheadQ s delta t j 0 - look_aheadQ s delta t (j + P) 0).

  Definition periods (P repetitions a j : nat) : nat := Nat.min (repetitions - 1) ((limit - j) / P).

  Definition period_candidateQ (P repetitions a j : nat) : nat :=
    (j + candidateQ (K * gainQ P j) (reachQ a P) (totalQ phi (a + P) - totalQ phi a) (periods P repetitions a j) * P)%nat.
End Blocks.

(** A block: its first cut, its period, and how often it repeats. *)
Definition block : Type := nat * nat * nat.

(** ** Rows of a table: a problem, and what the walk finds *)
Record walk := {
  walked : problem;
  download : list Q;
  inferences : Q;
  limit : nat;
  blocks : list block;
  candidates : list nat;
  placed : nat;
  cost : Q
}.

Section Walk.
  Variable w : walk.
  Let c := walked w.
  Let M := stages_of c.

  Definition phi_of (n : nat) : Q := nth (n - 1) (download w) 0.

  (** The candidates of a block, where the memory reaches it. *)
  Definition candidates_of (b : block) : list nat :=
    let '(a, P, repetitions) := b in
    if Nat.leb a (limit w) then
      if Nat.eqb P 1 then [run_candidateQ (channel c) (delta_of c) (t_of c) phi_of (inferences w) (limit w) a repetitions]
      else map (period_candidateQ (channel c) (delta_of c) (t_of c) phi_of (inferences w) (limit w) P repetitions a)
        (filter (fun j => Nat.leb j (limit w)) (seq a P))
    else [].

  (** Step n + P is as step n, with what sending costs before and after it. *)
  Definition same_step (P n : nat) : bool :=
    Qeq_bool (delta_of c (S (n + P))) (delta_of c (S n)) && Qeq_bool (t_of c (n + P)) (t_of c n) &&
    Qeq_bool (t_of c (S (n + P))) (t_of c (S n)) && Qeq_bool (phi_of (S (n + P))) (phi_of (S n)).

  Definition repeats (b : block) : bool :=
    let '(a, P, repetitions) := b in
    Nat.leb 1 P && Nat.leb 1 repetitions && Nat.leb (a + P * repetitions) M &&
    (Nat.eqb P 1 || Nat.leb 2 repetitions && Nat.ltb (a + P * repetitions) M) && forallb (same_step P) (seq a (P * (repetitions - 1))).

  (** The blocks are the chain, one after the other. *)
  Fixpoint in_order (a : nat) (l : list block) : bool :=
    match l with
    | [] => Nat.eqb a M
    | (a', P, repetitions) :: rest => Nat.eqb a' a && in_order (a + P * repetitions) rest
    end.

  Definition T_of (N : nat) : Q := frame_costQ (channel c) (delta_of c) (t_of c) phi_of (inferences w) N.

  Definition walk_agrees : bool :=
    well_posed c && Nat.eqb (length (download w)) M && forallb (Qle_bool 0) (download w) && Qle_bool 0 (inferences w) &&
    Nat.leb (limit w) M && in_order 0 (blocks w) && forallb repeats (blocks w) &&
    (if list_eq_dec Nat.eq_dec (candidates w) (flat_map candidates_of (blocks w)) then true else false) &&
    existsb (Nat.eqb (placed w)) (candidates w) &&
    Nat.leb (placed w) (limit w) && Qeq_bool (T_of (placed w)) (cost w) &&
    forallb (fun N => Qle_bool (cost w) (T_of N)) (seq 0 (S (limit w))) &&
    forallb (fun N => Nat.leb (placed w) N || negb (Qle_bool (T_of N) (cost w))) (candidates w).
End Walk.

(** ** What agreement means over the real numbers *)

(** The candidates of a block, as R11 and R16 have them. *)
Definition real_candidates (A : airtime) (mu : R) (delta t phi : nat -> R) (K : R) (limit : nat) (b : block) : list nat :=
  let '(a, P, repetitions) := b in
  if Nat.leb a limit then
    if Nat.eqb P 1 then [run_candidate A mu delta t phi K a (Nat.min repetitions (limit - a))]
    else map (fun j => (j + candidate (K * gain_of_a_period A mu delta t P j) (rho A mu delta t P a)
          (price_of_a_block phi P a) (periods limit P repetitions a j) * P)%nat)
      (filter (fun j => Nat.leb j limit) (seq a P))
  else [].

(** Blocks of equal steps, P of them at a time. *)
Definition is_block (M : nat) (delta t phi : nat -> R) (b : block) : Prop :=
  let '(a, P, repetitions) := b in (1 <= P)%nat /\ (a + P * repetitions <= M)%nat /\
  forall n, (a <= n < a + P * (repetitions - 1))%nat ->
    delta (S (n + P)) = delta (S n) /\ t (n + P)%nat = t n /\ t (S (n + P)) = t (S n) /\ phi (S (n + P)) = phi (S n).

Section Meaning.
  Variable w : walk.
  Hypothesis agreement : walk_agrees w = true.

  Let c := walked w.
  Let M := stages_of c.
  Let delta n := Q2R (delta_of c n).
  Let t n := Q2R (t_of c n).
  Let phi n := Q2R (phi_of w n).
  Let K := Q2R (inferences w).

  Lemma walk_parts : well_posed c = true /\ length (download w) = M /\ forallb (Qle_bool 0) (download w) = true /\
    (0 <= K)%R /\ (limit w <= M)%nat /\ in_order w 0 (blocks w) = true /\ forallb (repeats w) (blocks w) = true /\
    candidates w = flat_map (candidates_of w) (blocks w) /\ In (placed w) (candidates w) /\
    (placed w <= limit w)%nat /\ T_of w (placed w) == cost w /\
    (forall N, (N <= limit w)%nat -> (Q2R (cost w) <= Q2R (T_of w N))%R) /\
    (forall N, In N (candidates w) -> (N < placed w)%nat -> (Q2R (cost w) < Q2R (T_of w N))%R).
  Proof.
    pose proof agreement as H. unfold walk_agrees in H. fold c M in H. rewrite !Bool.andb_true_iff in H.
    destruct H as [[[[[[[[[[[[W L] D] C] B] O] R] E] I] P] Q] A] S]. repeat split; try easy.
    - now apply Nat.eqb_eq.
    - apply Qle_bool_iff, Qle_Rle in C. rewrite Q2R_0 in C. exact C.
    - now apply Nat.leb_le.
    - now destruct list_eq_dec.
    - apply existsb_exists in I. destruct I as [x [I X]]. apply Nat.eqb_eq in X. now subst.
    - now apply Nat.leb_le.
    - now apply Qeq_bool_eq.
    - intros N H. rewrite forallb_forall in A. apply Qle_Rle, Qle_bool_iff, A. apply in_seq. lia.
    - intros N H Lt. rewrite forallb_forall in S. specialize (S N H). apply Bool.orb_true_iff in S. destruct S as [S|S].
      + apply Nat.leb_le in S. lia.
      + now apply Qlt_Rlt, not_at_most.
  Qed.

  Let posed : well_posed c = true := proj1 walk_parts.
  Let law := problem_law c posed.
  Let A := airtime_of (finite_law _ law).
  Let mu := mean_of (finite_law _ law).
  Let J := J_look_ahead A mu delta t.
  Let T := frame_cost phi K 0 J.

  Lemma xi_hat_exact : forall n, (n < M)%nat -> Q2R (xi_hatQ (channel c) (delta_of c) (t_of c) n) = xi_hat mu delta t n.
  Proof.
    intros n H. unfold xi_hatQ. rewrite (quotient_exact M (t_of c)) by (now apply problem_t || easy).
    rewrite Q2R_plus, Q2R_mult, (mean_exact _ law). reflexivity.
  Qed.

  Lemma reach_exact : forall a k, (a + k <= M)%nat -> Q2R (reachQ (channel c) (delta_of c) (t_of c) a k) = reach A mu delta t a k.
  Proof.
    intros a k. induction k; intro H; cbn [reachQ]; [apply Q2R_1|].
    rewrite Q2R_red, Q2R_mult, IHk, (tail_exact _ law), xi_hat_exact by lia. reflexivity.
  Qed.

  Lemma costs_exact : forall N, (N <= M)%nat -> Q2R (look_aheadQ (channel c) (delta_of c) (t_of c) N 0) = J N.
  Proof. intros N H. apply (look_ahead_exact _ law M); [now apply problem_t | lia]. Qed.

  Lemma frame_exact : forall N, (N <= M)%nat -> Q2R (T_of w N) = T N.
  Proof.
    intros N H. unfold T_of, frame_costQ. fold c. rewrite Q2R_red, Q2R_plus, Q2R_mult, costs_exact, total_exact by easy.
    unfold T, frame_cost, phi, K. lra.
  Qed.

  Lemma downloads_exact : forall n, (1 <= n <= M)%nat -> (0 <= phi n)%R.
  Proof.
    intros n H. pose proof walk_parts as (_ & L & D & _). rewrite forallb_forall in D. unfold phi, phi_of.
    rewrite <- Q2R_0. apply Qle_Rle, Qle_bool_iff, D. apply nth_In. lia.
  Qed.

  Lemma worth_exact : forall a, (a < M)%nat ->
    Q2R (run_worthQ (channel c) (delta_of c) (t_of c) (inferences w) a) = run_worth A mu delta t K a.
  Proof.
    intros a H. unfold run_worthQ. rewrite Q2R_red, !Q2R_mult, Q2R_minus, reach_exact, (mean_exact _ law), (psi_exact _ law), xi_hat_exact by lia.
    reflexivity.
  Qed.

  Let finite : mean A mu. Proof. apply law_has_mean. exact Logic.I. Qed.

  Lemma count_of_inferences : (0 <= K)%R. Proof. apply walk_parts. Qed.

  (** What the walk finds in a run is R11's candidate, and best in what the memory leaves of it. *)
  Lemma run_exact : forall a L, (a < M)%nat ->
    run_candidateQ (channel c) (delta_of c) (t_of c) (phi_of w) (inferences w) (limit w) a L =
    run_candidate A mu delta t phi K a (Nat.min L (limit w - a)).
  Proof.
    intros a L H. unfold run_candidateQ, run_candidate. f_equal. rewrite <- worth_exact by easy.
    rewrite <- (xi_hat_exact a H). unfold A at 1. rewrite <- (tail_exact _ law). apply candidate_exact.
    - rewrite worth_exact by easy. apply (run_worth_nonnegative A mu M delta t); [now apply problem_chain | exact finite | exact count_of_inferences | easy].
    - rewrite (tail_exact _ law). split; [apply tail_nonnegative | apply tail_at_most_one].
    - apply downloads_exact. lia.
  Qed.

  Lemma same_step_exact : forall P n, same_step w P n = true ->
    delta (S (n + P)) = delta (S n) /\ t (n + P)%nat = t n /\ t (S (n + P)) = t (S n) /\ phi (S (n + P)) = phi (S n).
  Proof.
    intros P n H. unfold same_step in H. fold c in H. rewrite !Bool.andb_true_iff in H. destruct H as [[[D T0] T1] F].
    repeat split; apply Qeq_eqR; now apply Qeq_bool_eq.
  Qed.

  Lemma repeats_exact : forall a P repetitions, repeats w (a, P, repetitions) = true ->
    (1 <= P)%nat /\ (1 <= repetitions)%nat /\ (a + P * repetitions <= M)%nat /\
    (P = 1%nat \/ (2 <= repetitions)%nat /\ (a + P * repetitions < M)%nat) /\
    forall n, (a <= n < a + P * (repetitions - 1))%nat ->
      delta (S (n + P)) = delta (S n) /\ t (n + P)%nat = t n /\ t (S (n + P)) = t (S n) /\ phi (S (n + P)) = phi (S n).
  Proof.
    intros a P r H. unfold repeats in H. fold c M in H.
    rewrite !Bool.andb_true_iff, Bool.orb_true_iff, Bool.andb_true_iff, !Nat.leb_le, Nat.eqb_eq, Nat.ltb_lt, forallb_forall in H.
    destruct H as [[[[H1 H2] H3] H4] H5]. refine (conj H1 (conj H2 (conj H3 (conj H4 _)))).
    intros n Hn. apply same_step_exact. apply H5. apply in_seq. lia.
  Qed.

  Lemma run_of_a_block : forall a L, repeats w (a, 1%nat, L) = true -> run M delta t phi a L.
  Proof.
    intros a L H. destruct (repeats_exact a 1 L H) as (_ & L1 & B & _ & R). split; [lia|].
    induction i; intro Hi; [rewrite Nat.add_0_r; easy|]. destruct (IHi ltac:(lia)) as (D & T0 & T1 & F).
    destruct (R (a + i)%nat ltac:(lia)) as (D' & T0' & T1' & F'). rewrite Nat.add_1_r in *. rewrite Nat.add_succ_r.
    now rewrite D', T0', T1', F'.
  Qed.

  (** What it finds in a block of several stages is R16's candidate for each j. *)
  Lemma price_exact : forall a P, Q2R (totalQ (phi_of w) (a + P) - totalQ (phi_of w) a) = price_of_a_block phi P a.
  Proof. intros a P. rewrite Q2R_minus, !total_exact. apply (total_between phi a P). Qed.

  Lemma period_exact : forall a P r j, repeats w (a, P, r) = true -> P <> 1%nat -> (a <= j < a + P)%nat ->
    period_candidateQ (channel c) (delta_of c) (t_of c) (phi_of w) (inferences w) (limit w) P r a j =
    (j + candidate (K * gain_of_a_period A mu delta t P j) (rho A mu delta t P a) (price_of_a_block phi P a) (periods (limit w) P r a j) * P)%nat.
  Proof.
    intros a P r j H HP Hj. destruct (repeats_exact a P r H) as (P1 & _ & _ & [|[Hr Hb]] & _); [easy|]. unfold period_candidateQ. do 2 f_equal.
    assert (G : Q2R (gainQ (channel c) (delta_of c) (t_of c) P j) = gain_of_a_period A mu delta t P j).
    { unfold gainQ. rewrite Q2R_red, Q2R_minus, !costs_exact by nia. reflexivity. }
    assert (E : Q2R (reachQ (channel c) (delta_of c) (t_of c) a P) = rho A mu delta t P a) by (apply reach_exact; nia).
    rewrite <- G, <- E, <- (price_exact a P). replace (K * Q2R (gainQ (channel c) (delta_of c) (t_of c) P j))%R with
      (Q2R (inferences w * gainQ (channel c) (delta_of c) (t_of c) P j)) by apply Q2R_mult. apply candidate_exact.
    - rewrite Q2R_mult, G. apply Rmult_le_pos; [exact count_of_inferences|].
      apply (gain_of_a_period_nonnegative A mu M delta t P 0 (j + P)); [now apply problem_chain | exact finite | lia | nia | lia].
    - rewrite E. apply rho_is_a_probability.
    - rewrite price_exact. unfold price_of_a_block. rewrite <- (Rmult_0_l (sum (fun _ => 1%R) P)), <- sum_scale. apply sum_le.
      intros i Hi. rewrite Rmult_0_l. apply downloads_exact. nia.
  Qed.

  Lemma candidates_exact : forall b, In b (blocks w) -> candidates_of w b = real_candidates A mu delta t phi K (limit w) b.
  Proof.
    intros [[a P] r] I. pose proof walk_parts as (_ & _ & _ & _ & _ & _ & R & _). rewrite forallb_forall in R. specialize (R _ I).
    destruct (repeats_exact a P r R) as (P1 & r1 & B & _). unfold candidates_of, real_candidates. fold c.
    destruct (Nat.leb_spec a (limit w)); [|easy]. destruct (Nat.eqb_spec P 1) as [->|NP].
    - f_equal. apply run_exact. lia.
    - apply map_ext_in. intros j Hj. apply filter_In in Hj. destruct Hj as [Hj _]. apply in_seq in Hj. now apply period_exact.
  Qed.

  (** The walk's blocks are blocks of the chain, its candidates are those of R11 and R16, and the placement that it chooses costs
      what it says, and no placement that the memory holds costs less. *)
  Theorem walk_over_the_reals : exists law : is_law (real_states (channel c)),
    let A := airtime_of (finite_law _ law) in let mu := mean_of (finite_law _ law) in
    let T := frame_cost phi K 0 (J_look_ahead A mu delta t) in
    is_chain M t /\ (limit w <= M)%nat /\ (forall b, In b (blocks w) -> is_block M delta t phi b) /\
    candidates w = flat_map (real_candidates A mu delta t phi K (limit w)) (blocks w) /\
    In (placed w) (candidates w) /\ T (placed w) = Q2R (cost w) /\ best T 0 (limit w) (placed w) /\
    forall N, In N (candidates w) -> (N < placed w)%nat -> (N <= limit w)%nat -> (T (placed w) < T N)%R.
  Proof.
    exists law. intros A' mu' T'. pose proof walk_parts as (W & _ & _ & _ & B & _ & R & E & I & Pl & C & Least & First).
    rewrite forallb_forall in R. apply Qeq_eqR in C.
    assert (TP : T (placed w) = Q2R (cost w)) by (rewrite <- frame_exact by lia; exact C).
    refine (conj (problem_chain c W) (conj B (conj _ (conj _ (conj I (conj TP (conj _ _))))))).
    - intros [[a P] r] Ib. destruct (repeats_exact a P r (R _ Ib)) as (P1 & _ & Bound & _ & Eq). exact (conj P1 (conj Bound Eq)).
    - rewrite E. rewrite !flat_map_concat_map. f_equal. apply map_ext_in. exact candidates_exact.
    - split; [lia|]. intros N HN. change (T (placed w) <= T N)%R. rewrite TP, <- frame_exact by lia. apply Least. lia.
    - intros N HN Lt Hl. change (T (placed w) < T N)%R. rewrite TP, <- frame_exact by lia. now apply First.
  Qed.
End Meaning.
