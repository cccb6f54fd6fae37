(** * The claims' false formulas fail

    Statements.v has the formulas of F1 to F10 as the claims in C# state them, with their settings and hypotheses.  Each theorem
    here negates one: it computes an instance, most of them that of section 7 of derivations.md, which satisfies all of these. *)

From Coq Require Import Reals Lra Lia List ZArith.
From SplitProofs Require Import Airtime Rules AnyChain Expectation FiniteLaw Refutations States Statements.
Import ListNotations.
Open Scope R_scope.

(** The channel that always has airtime 1. *)
Definition unit_airtime := airtime_of (finite_law _ one).
Definition unit_mean := mean_of (finite_law _ one).

Lemma unit_mean_is_1 : unit_mean = 1.
Proof. unfold unit_mean, mean_of. cbn [E finite_law weighted]. lra. Qed.

Lemma unit_is_finite : mean unit_airtime unit_mean.
Proof. apply law_has_mean. exact I. Qed.

(** The setting of the claims, for a chain that is given by lists. *)
Lemma setting : forall (A : airtime) (K : R) (l downloads : list R), 1 <= K -> (1 <= length l)%nat -> tail A 0 = 1 ->
  (forall y, In y l -> 0 < y) -> (forall n, 0 <= stages downloads n) ->
  (1 <= Z.of_nat (length l))%Z /\ 1 <= K /\
  (forall m : nat, (0 <= Z.of_nat m <= Z.of_nat (length l) - 1)%Z -> 0 < cuts l m) /\ cuts l (length l) = 0 /\
  (forall m : nat, (1 <= Z.of_nat m <= Z.of_nat (length l))%Z -> 0 <= stages downloads m) /\ tail A 0 = 1.
Proof.
  intros A K l downloads HK Hl Ht Hy Hd. pose proof (cuts_chain l Hy) as [S L].
  refine (conj _ (conj HK (conj _ (conj L (conj _ Ht))))); [lia | intros m Hm; apply S; lia | intros m _; apply Hd].
Qed.

Lemma unit_tail : tail unit_airtime 0 = 1.
Proof. unfold unit_airtime. cbn [tail airtime_of E finite_law weighted]. unfold above. destruct (Rlt_dec 0 1); lra. Qed.

Lemma no_downloads : forall n, 0 <= stages [] n.
Proof. intro n. unfold stages. destruct (n - 1)%nat; simpl; lra. Qed.

Lemma unit_downloads : forall n, 0 <= stages [1; 1] n.
Proof. intro n. unfold stages. destruct (n - 1)%nat as [|[|[|m]]]; simpl; lra. Qed.

Ltac unit_setting l downloads lemma := apply (setting unit_airtime 1 l downloads); [lra | simpl; lia | exact unit_tail | positive_list | exact lemma].

(** F1, F2, F4, F5: X = 1, M = 2, delta = (1, 1), t = (3, 3), phi = (1, 1), K = 1. *)
Theorem F1_formula_1_fails : ~ F1_formula_1.
Proof.
  intro H. specialize (H unit_airtime unit_mean 1 2%nat d11 t33 (stages [])).
  assert (B : J_look_ahead unit_airtime unit_mean d11 t33 2 <= least (fun m => total d11 m + t33 m * unit_mean) 2 0).
  { apply H; [unit_setting [3; 3] (@nil R) no_downloads | lia | exact unit_is_finite]. }
  pose proof LA_2 as L. unfold LA in L. fold unit_airtime unit_mean in L. rewrite L in B.
  pose proof (least_at_most (fun m => total d11 m + t33 m * unit_mean) 2 0 2 ltac:(lia)) as U. rewrite unit_mean_is_1 in *.
  unfold total, d11, t33, stages, cuts in *. simpl in *. lra.
Qed.

Theorem F2_formula_1_fails : ~ F2_formula_1.
Proof.
  intro H. specialize (H unit_airtime unit_mean 1 2%nat d11 t33 (stages [])).
  assert (B : J_look_ahead unit_airtime unit_mean d11 t33 2 <= J_optimal unit_airtime unit_mean d11 t33 2).
  { apply H; [unit_setting [3; 3] (@nil R) no_downloads | lia | now right | exact unit_is_finite]. }
  pose proof LA_2 as L. pose proof OPT_2 as O. unfold LA, OPT in *. fold unit_airtime unit_mean in *. lra.
Qed.

(** F3: X = 1, delta = (0, 0, 1), t = (1, 2, 1): the thresholds are 1, 1/2, 1, so that both the rise and the fall are 1/2. *)
Theorem F3_formula_1_fails : ~ F3_formula_1.
Proof.
  intro H. pose (d := stages [0; 0; 1]). pose (t := cuts [1; 2; 1]).
  assert (E0 : xi unit_airtime unit_mean d t 3 0 = 1) by (pose proof (eq_refl : threshold _ one d t 3 0 = xi unit_airtime unit_mean d t 3 0) as Q; rewrite <- Q; unfold d, t; compute_cost).
  assert (E1 : xi unit_airtime unit_mean d t 3 1 = / 2) by (pose proof (eq_refl : threshold _ one d t 3 1 = xi unit_airtime unit_mean d t 3 1) as Q; rewrite <- Q; unfold d, t; compute_cost).
  assert (E2 : xi unit_airtime unit_mean d t 3 2 = 1) by (pose proof (eq_refl : threshold _ one d t 3 2 = xi unit_airtime unit_mean d t 3 2) as Q; rewrite <- Q; unfold d, t; compute_cost).
  assert (B : Rmin (/ 2) (/ 2) <= 0).
  { apply (H unit_airtime unit_mean 1 (/ 2) (/ 2) 3%nat 3%nat d t (stages [])).
    - unit_setting [1; 2; 1] (@nil R) no_downloads.
    - easy.
    - right. split.
      + intros n Hn. destruct n as [|[|n]]; [| | lia]; simpl Nat.add; rewrite ?E0, ?E1, ?E2; lra.
      + exists 1%nat. split; [lia|]. simpl Nat.add. rewrite E1, E2. lra.
    - right. split.
      + intros n Hn. destruct n as [|[|n]]; [| | lia]; simpl Nat.add; rewrite ?E0, ?E1, ?E2; lra.
      + exists 0%nat. split; [lia|]. simpl Nat.add. rewrite E0, E1. lra.
    - now right. }
  rewrite Rmin_left in B; lra.
Qed.

Theorem F4_formula_1_fails : ~ F4_formula_1.
Proof.
  intro H. specialize (H unit_airtime unit_mean 1 2%nat 1%nat d11 t33 (stages [])). simpl Nat.add in H. simpl Nat.sub in H.
  pose proof OPT_0 as O0. pose proof OPT_1 as O1. pose proof OPT_2 as O2. unfold OPT in *. fold unit_airtime unit_mean in *.
  rewrite O0, O1, O2 in H. enough (3 - 2 <= 3 - 3) by lra.
  apply H; try lia; try (left; exact unit_is_finite). unit_setting [3; 3] (@nil R) no_downloads.
Qed.

Theorem F5_formula_1_fails : ~ F5_formula_1.
Proof.
  intro H. pose (T := frame_cost (stages [1; 1]) 1 0 (J_look_ahead unit_airtime unit_mean d11 t33)).
  assert (B : T 1%nat <= T 0%nat).
  { apply (H unit_airtime unit_mean 1 2%nat 0%nat d11 t33 (stages [1; 1]) T); try lia; [unit_setting [3; 3] [1; 1] unit_downloads | | exact unit_is_finite].
    intros n Hn. replace (Z.to_nat (Z.of_nat n + 1 - 1)) with n by lia.
    match goal with |- ?terms = _ => change terms with (total (stages [1; 1]) n) end. unfold T, frame_cost. ring. }
  pose proof LA_0 as L0. pose proof LA_1 as L1. unfold LA in *. fold unit_airtime unit_mean in *.
  unfold T, frame_cost, total in B. simpl sum in B. rewrite L0, L1 in B. unfold stages in B. simpl in B. lra.
Qed.

(** Two states of probability 1/2, as a law of states 1 and 2 and as that of a list. *)
Definition halves : nat -> R := fun _ => / 2.

Lemma fair_law_of_states : forall c d (hc : 0 < c) (hd : 0 < d), let law := finite_law _ (fair_law c d hc hd) in
  law_of_states 2 halves (stages [c; d]) (airtime_of law) (mean_of law).
Proof.
  intros c d hc hd law. unfold law, mean_of, halves, stages. split; unfold over; cbn [sum airtime_of psi tail E finite_law weighted Nat.sub nth].
  - intros. lra.
  - lra.
  - intros s Hs. destruct s as [|[|[|s]]]; [lia | easy | easy | lia].
  - intro e. ring.
  - intro e. unfold above. ring.
  - ring.
Qed.

Lemma two_states_no_longer : forall b d c, b <= c -> forall s : nat, (1 <= Z.of_nat s <= Z.of_nat 2)%Z -> stages [b; d] s <= stages [c; d] s.
Proof. intros b d c H s Hs. destruct s as [|[|[|s]]]; [lia | exact H | apply Rle_refl | lia]. Qed.

(** F6: M = 3, K = 1, t = delta = 2, phi = 1/4: from X = 3 to {1/2, 3} the placement goes from 0 to 3. *)
Theorem F6_formula_1_fails : ~ F6_formula_1.
Proof.
  intro H. pose (A := airtime_of (finite_law _ worse3)). pose (B := airtime_of (finite_law _ better3)).
  pose (mu := mean_of (finite_law _ worse3)). pose (nu := mean_of (finite_law _ better3)).
  assert (C : (Z.of_nat 3 <= Z.of_nat 0)%Z); [|lia].
  apply (H A mu 1 0 nu 3%nat 2%nat 3%nat 0%nat d222 t222 (fun _ => / 4) (stages [/ 2; 3]) halves (stages [3; 3]) B).
  - pose proof chain222 as [S L]. refine (conj _ (conj _ (conj _ (conj L (conj _ _))))); [lia | lra | intros m Hm; apply S; lia | intros; lra |].
    unfold A. cbn [tail airtime_of E finite_law weighted]. unfold above. destruct (Rlt_dec 0 3); lra.
  - apply two_states_no_longer. lra.
  - apply fair_law_of_states.
  - apply fair_law_of_states.
  - exact (proj2 placements_of_F6).
  - exact (proj1 placements_of_F6).
Qed.

(** F7: M = 2, t = 3, delta = 2: over {1, 2} look-ahead costs 9/2, over {1, 3} it costs 7/2. *)
Theorem F7_formula_1_fails : ~ F7_formula_1.
Proof.
  intro H. pose (A := airtime_of (finite_law _ law13)). pose (B := airtime_of (finite_law _ law12)).
  assert (C : 9 / 2 <= 7 / 2); [|lra].
  rewrite <- better_cost_of_F7, <- worse_cost_of_F7.
  apply (H A (mean_of (finite_law _ law13)) 1 (mean_of (finite_law _ law12)) 2%nat 2%nat (stages [2; 2]) t33 (stages [])
    (stages [1; 2]) halves (stages [1; 3]) B).
  - apply (setting A 1 [3; 3] []); [lra | simpl; lia | | positive_list | exact no_downloads].
    unfold A. cbn [tail airtime_of E finite_law weighted]. unfold above. destruct (Rlt_dec 0 1); destruct (Rlt_dec 0 3); lra.
  - intros s Hs. destruct s as [|[|[|s]]]; [lia | apply Rle_refl | unfold stages; simpl; lra | lia].
  - apply fair_law_of_states.
  - apply fair_law_of_states.
Qed.

(** F8: X = 1, delta = (1, 0), t = (4, 2); F9: delta = 0, t = (2, 3) and (4, 3); F10: delta = 0, t = (1, 2). *)
Theorem F8_formula_1_fails : ~ F8_formula_1.
Proof.
  intro H. pose (d := stages [1; 0]). pose (t := cuts [4; 2]). pose (t' := cuts [2; 1]).
  assert (L : J_look_ahead unit_airtime unit_mean d t 2 = 1) by (change (LA _ one d t 2 = 1); unfold d, t; compute_cost).
  assert (L' : J_look_ahead unit_airtime unit_mean d t' 2 = 2) by (change (LA _ one d t' 2 = 2); unfold d, t'; compute_cost).
  specialize (H unit_airtime unit_mean 1 2%nat d t (stages []) t'). rewrite L, L' in H. enough (2 <= 1) by lra.
  apply H; [unit_setting [4; 2] (@nil R) no_downloads | | exact unit_is_finite | reflexivity].
  intros n Hn. destruct n as [|[|n]]; [| | lia]; unfold t, t', cuts; simpl; lra.
Qed.

Theorem F9_formula_1_fails : ~ F9_formula_1.
Proof.
  intro H. pose (d := stages [0; 0]). pose (t := cuts [2; 3]). pose (t' := cuts [4; 3]).
  assert (L : J_look_ahead unit_airtime unit_mean d t 2 = 2) by (change (LA _ one d t 2 = 2); unfold d, t; compute_cost).
  assert (L' : J_look_ahead unit_airtime unit_mean d t' 2 = 0) by (change (LA _ one d t' 2 = 0); unfold d, t'; compute_cost).
  specialize (H unit_airtime unit_mean 1 2%nat d t (stages []) t'). rewrite L, L' in H. enough (2 <= 0) by lra.
  apply H; [unit_setting [2; 3] (@nil R) no_downloads | unfold t, t', cuts; simpl; lra | | exact unit_is_finite | reflexivity].
  intros n Hn. destruct n as [|[|n]]; [lia | reflexivity | lia].
Qed.

Theorem F10_formula_1_fails : ~ F10_formula_1.
Proof.
  intro H. pose (d := stages [0; 0]). pose (t := cuts [1; 2]). pose (d' := stages [0]). pose (t' := cuts [1]).
  assert (L : J_look_ahead unit_airtime unit_mean d t 2 = 1) by (change (LA _ one d t 2 = 1); unfold d, t; compute_cost).
  assert (L' : J_look_ahead unit_airtime unit_mean d' t' 1 = 0) by (change (LA _ one d' t' 1 = 0); unfold d', t'; compute_cost).
  specialize (H unit_airtime unit_mean 1 2%nat d t (stages []) d' t'). simpl Nat.sub in H. rewrite L, L' in H. enough (1 <= 0) by lra.
  apply H; [unit_setting [1; 2] (@nil R) no_downloads | lia | unfold d, d', stages; simpl; lra | | reflexivity | | exact unit_is_finite | reflexivity].
  - intros n Hn. lia.
  - intros n Hn. destruct n as [|[|n]]; [lia | reflexivity | lia].
Qed.
