(** * The false statements F1 to F10, each refuted by its instance, and what R18's bounds attain

    Each theorem negates the statement for all laws of finitely many states and all chains; its proof computes one instance,
    that of section 7 of derivations.md. *)

From Coq Require Import Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules AnyChain Expectation FiniteLaw.
Import ListNotations.
Open Scope R_scope.

Section Costs.
  Variables (s : states) (law : is_law s) (delta t : nat -> R).
  Definition LA : nat -> R := J_look_ahead (airtime_of (finite_law s law)) (mean_of (finite_law s law)) delta t.
  Definition OPT : nat -> R := J_optimal (airtime_of (finite_law s law)) (mean_of (finite_law s law)) delta t.
  Definition threshold : nat -> nat -> R := xi (airtime_of (finite_law s law)) (mean_of (finite_law s law)) delta t.
End Costs.

(** delta_1, delta_2, ... and t_0, t_1, ...; 0 beyond the list, so t_M = 0. *)
Definition stages (l : list R) (n : nat) : R := nth (n - 1) l 0.
Definition cuts (l : list R) (n : nat) : R := nth n l 0.

Lemma cuts_chain : forall l, (forall y, In y l -> 0 < y) -> is_chain (length l) (cuts l).
Proof.
  intros l H. split; unfold cuts.
  - intros n Hn. apply H. now apply nth_In.
  - now apply nth_overflow.
Qed.

Ltac positive_list := simpl; intros; repeat match goal with H : _ \/ _ |- _ => destruct H end; subst; (lra || easy).
Ltac chain_of l := apply (cuts_chain l); positive_list.

(** The channel that always has airtime c, and the one with two equally likely airtimes. *)
Lemma constant_law : forall c, 0 < c -> is_law [(c, 1)].
Proof.
  intros c H. split; simpl; try lra; intros x p [E|[]]; injection E as <- <-; lra.
Qed.

Lemma fair_law : forall c d, 0 < c -> 0 < d -> is_law [(c, / 2); (d, / 2)].
Proof.
  intros c d Hc Hd. split; simpl; try lra; intros x p [E|[E|[]]]; injection E as <- <-; lra.
Qed.

(** Unfold a cost down to comparisons of rational numbers, and decide each, the innermost first. *)
Ltac decide_comparisons :=
  repeat match goal with
  | |- context [Rle_dec ?a ?b] =>
      lazymatch constr:((a, b)) with
      | context [Rle_dec] => fail
      | context [Rlt_dec] => fail
      | _ => destruct (Rle_dec a b); try (exfalso; lra)
      end
  | |- context [Rlt_dec ?a ?b] =>
      lazymatch constr:((a, b)) with
      | context [Rle_dec] => fail
      | context [Rlt_dec] => fail
      | _ => destruct (Rlt_dec a b); try (exfalso; lra)
      end
  end.

Ltac compute_cost :=
  unfold LA, OPT, threshold, J_look_ahead, J_optimal, xi;
  cbn [look_ahead optimal Nat.sub];
  unfold threshold_step, xi_hat, stages, cuts;
  cbn [psi tail airtime_of E finite_law mean_of weighted nth Nat.sub];
  unfold mean_of; cbn [E finite_law weighted];
  unfold above, Rmin; decide_comparisons; lra.

Definition one := constant_law 1 Rlt_0_1.

(** The instance of F1, F2, F4, F5: X = 1, M = 2, delta = (1, 1), t = (3, 3), phi = (1, 1), K = 1:
    J_LA = (3, 3, 3) and J* = (3, 3, 2). *)
Definition d11 := stages [1; 1].
Definition t33 := cuts [3; 3].
Lemma chain33 : is_chain 2 t33. Proof. chain_of [3; 3]. Qed.

Lemma LA_0 : LA _ one d11 t33 0 = 3. Proof. unfold d11, t33. compute_cost. Qed.
Lemma LA_1 : LA _ one d11 t33 1 = 3. Proof. unfold d11, t33. compute_cost. Qed.
Lemma LA_2 : LA _ one d11 t33 2 = 3. Proof. unfold d11, t33. compute_cost. Qed.
Lemma OPT_0 : OPT _ one d11 t33 0 = 3. Proof. unfold d11, t33. compute_cost. Qed.
Lemma OPT_1 : OPT _ one d11 t33 1 = 3. Proof. unfold d11, t33. compute_cost. Qed.
Lemma OPT_2 : OPT _ one d11 t33 2 = 2. Proof. unfold d11, t33. compute_cost. Qed.

(** F1: look-ahead never costs more than the best static split. *)
Theorem F1_is_false : ~ forall s law M delta t, is_chain M t ->
  LA s law delta t M <= least (fun m => total delta m + t m * mean_of (finite_law s law)) M 0.
Proof.
  intro H. specialize (H _ one 2%nat d11 t33 chain33). rewrite LA_2 in H.
  pose proof (least_at_most (fun m => total d11 m + t33 m * mean_of (finite_law _ one)) 2 0 2 ltac:(lia)) as L.
  unfold total, d11, t33, stages, cuts in *. simpl in *. lra.
Qed.

(** F2: look-ahead is optimal. *)
Theorem F2_is_false : ~ forall s law M delta t, is_chain M t -> LA s law delta t M <= OPT s law delta t M.
Proof. intro H. specialize (H _ one 2%nat d11 t33 chain33). rewrite LA_2, OPT_2 in H. lra. Qed.

(** F3: the optimal thresholds of horizon M are monotone in n. *)
Theorem F3_is_false : ~ forall s law M delta t, is_chain M t ->
  (forall n, (S n < M)%nat -> threshold s law delta t M n <= threshold s law delta t M (S n)) \/
  (forall n, (S n < M)%nat -> threshold s law delta t M (S n) <= threshold s law delta t M n).
Proof.
  intro H. specialize (H _ one 3%nat (stages [0; 0; 1]) (cuts [1; 2; 1]) ltac:(chain_of [1; 2; 1])).
  assert (E0 : threshold _ one (stages [0; 0; 1]) (cuts [1; 2; 1]) 3 0 = 1) by compute_cost.
  assert (E1 : threshold _ one (stages [0; 0; 1]) (cuts [1; 2; 1]) 3 1 = / 2) by compute_cost.
  assert (E2 : threshold _ one (stages [0; 0; 1]) (cuts [1; 2; 1]) 3 2 = 1) by compute_cost.
  destruct H as [H|H]; [specialize (H 0%nat ltac:(lia)) | specialize (H 1%nat ltac:(lia))]; lra.
Qed.

(** F4: J* is convex on 0..M. *)
Theorem F4_is_false : ~ forall s law M delta t N, is_chain M t -> (S (S N) <= M)%nat ->
  OPT s law delta t (S N) - OPT s law delta t (S (S N)) <= OPT s law delta t N - OPT s law delta t (S N).
Proof. intro H. specialize (H _ one 2%nat d11 t33 0%nat chain33 ltac:(lia)). rewrite OPT_0, OPT_1, OPT_2 in H. lra. Qed.

(** F5: one more stage never costs more under look-ahead, downloads included. *)
Theorem F5_is_false : ~ forall s law M delta t phi K edge N, is_chain M t -> 0 <= K -> 0 <= edge ->
  (forall n, 0 <= phi n) -> (N < M)%nat ->
  frame_cost phi K edge (LA s law delta t) (S N) <= frame_cost phi K edge (LA s law delta t) N.
Proof.
  intro H. specialize (H _ one 2%nat d11 t33 (fun _ => 1) 1 0 0%nat chain33 ltac:(lra) ltac:(lra) ltac:(intros; lra) ltac:(lia)).
  unfold frame_cost, total in H. simpl sum in H. rewrite LA_0, LA_1 in H. lra.
Qed.

(** F6: where no airtime gets longer, look-ahead's best placement does not grow.
    Equal layers, M = 3, t = delta = 2, phi = 1/4, K = 1: from X = 3 to {1/2, 3} the placement goes from 0 to 3. *)
Definition d222 := stages [2; 2; 2].
Definition t222 := cuts [2; 2; 2].
Lemma chain222 : is_chain 3 t222. Proof. chain_of [2; 2; 2]. Qed.
Definition worse3 : is_law [(3, / 2); (3, / 2)] := fair_law 3 3 ltac:(lra) ltac:(lra).
Definition better3 : is_law [(/ 2, / 2); (3, / 2)] := fair_law (/ 2) 3 ltac:(lra) ltac:(lra).

Definition no_longer (s s' : states) : Prop := Forall2 (fun a b => fst a <= fst b /\ snd a = snd b) s s'.

(** The costs of the frames with 0, ..., 3 placed are 7/2, 7/2, 29/8, 27/8 over the better channel, and 6 + N/4 over the worse one. *)
Lemma placements_of_F6 :
  least_best (frame_cost (fun _ => / 4) 1 0 (LA _ better3 d222 t222)) 0 3 3 /\
  least_best (frame_cost (fun _ => / 4) 1 0 (LA _ worse3 d222 t222)) 0 3 0.
Proof.
  assert (B0 : LA _ better3 d222 t222 0 = 7 / 2) by (unfold d222, t222; compute_cost).
  assert (B1 : LA _ better3 d222 t222 1 = 13 / 4) by (unfold d222, t222; compute_cost).
  assert (B2 : LA _ better3 d222 t222 2 = 25 / 8) by (unfold d222, t222; compute_cost).
  assert (B3 : LA _ better3 d222 t222 3 = 21 / 8) by (unfold d222, t222; compute_cost).
  assert (W0 : LA _ worse3 d222 t222 0 = 6) by (unfold d222, t222; compute_cost).
  assert (W1 : LA _ worse3 d222 t222 1 = 6) by (unfold d222, t222; compute_cost).
  assert (W2 : LA _ worse3 d222 t222 2 = 6) by (unfold d222, t222; compute_cost).
  assert (W3 : LA _ worse3 d222 t222 3 = 6) by (unfold d222, t222; compute_cost).
  split; (split; [split; [lia|] |]); intros m Hm; unfold frame_cost, total;
    (destruct m as [|[|[|[|m]]]]; [| | | | lia]); simpl sum; rewrite ?B0, ?B1, ?B2, ?B3, ?W0, ?W1, ?W2, ?W3; (lra || lia).
Qed.

Theorem F6_is_false : ~ forall s s' law law' M delta t phi K edge n n', is_chain M t -> 0 <= K -> 0 <= edge ->
  (forall m, 0 <= phi m) -> no_longer s s' ->
  least_best (frame_cost phi K edge (LA s law delta t)) 0 M n ->
  least_best (frame_cost phi K edge (LA s' law' delta t)) 0 M n' -> (n <= n')%nat.
Proof.
  intro H. enough (3 <= 0)%nat by lia.
  apply (H _ _ better3 worse3 3%nat d222 t222 (fun _ => / 4) 1 0 3%nat 0%nat chain222); try (intros; lra).
  - repeat constructor; simpl; lra.
  - apply placements_of_F6.
  - apply placements_of_F6.
Qed.

(** F7: with every stage placed, look-ahead costs no more over a channel whose airtimes are no longer.
    M = 2, t = 3, delta = 2: over {1, 2} it costs 9/2, over {1, 3} it costs 7/2. *)
Definition law12 : is_law [(1, / 2); (2, / 2)] := fair_law 1 2 ltac:(lra) ltac:(lra).
Definition law13 : is_law [(1, / 2); (3, / 2)] := fair_law 1 3 ltac:(lra) ltac:(lra).

Lemma better_cost_of_F7 : LA _ law12 (stages [2; 2]) t33 2 = 9 / 2.
Proof. unfold t33. compute_cost. Qed.
Lemma worse_cost_of_F7 : LA _ law13 (stages [2; 2]) t33 2 = 7 / 2.
Proof. unfold t33. compute_cost. Qed.

Theorem F7_is_false : ~ forall s s' law law' M delta t, is_chain M t -> no_longer s s' ->
  LA s law delta t M <= LA s' law' delta t M.
Proof.
  intro H. specialize (H _ _ law12 law13 2%nat (stages [2; 2]) t33 chain33 ltac:(repeat constructor; simpl; lra)).
  rewrite better_cost_of_F7, worse_cost_of_F7 in H. lra.
Qed.

(** F8: with every stage placed, look-ahead costs no more over twice the bandwidth. *)
Theorem F8_is_false : ~ forall s law M delta t, is_chain M t ->
  LA s law delta (fun n => / 2 * t n) M <= LA s law delta t M.
Proof.
  intro H. specialize (H _ one 2%nat (stages [1; 0]) (cuts [4; 2]) ltac:(chain_of [4; 2])).
  assert (E : LA _ one (stages [1; 0]) (cuts [4; 2]) 2 = 1) by compute_cost.
  assert (E' : LA _ one (stages [1; 0]) (fun n => / 2 * cuts [4; 2] n) 2 = 2) by compute_cost.
  lra.
Qed.

(** F9: with every stage placed, look-ahead costs no less with a larger input: only t_0 changes.
    The claim doubles the input: X = 1, delta = 0, t = (2, 3) -> (4, 3).  The page's instance is t = (1, 2) -> (3, 2). *)
Theorem F9_is_false : ~ forall s law M delta t t', is_chain M t -> is_chain M t' -> t 0%nat <= t' 0%nat ->
  (forall n, (1 <= n)%nat -> t' n = t n) -> LA s law delta t M <= LA s law delta t' M.
Proof.
  intro H. specialize (H _ one 2%nat (stages [0; 0]) (cuts [1; 2]) (cuts [3; 2]) ltac:(chain_of [1; 2]) ltac:(chain_of [3; 2])).
  assert (E : LA _ one (stages [0; 0]) (cuts [1; 2]) 2 = 1) by compute_cost.
  assert (E' : LA _ one (stages [0; 0]) (cuts [3; 2]) 2 = 0) by compute_cost.
  rewrite E, E' in H. enough (1 <= 0) by lra. apply H; [unfold cuts; simpl; lra|].
  intros [|n] Hn; [lia|easy].
Qed.

Theorem F9_is_false_for_twice_the_input : ~ forall s law M delta t t', is_chain M t -> t' 0%nat = 2 * t 0%nat ->
  (forall n, (1 <= n)%nat -> t' n = t n) -> LA s law delta t M <= LA s law delta t' M.
Proof.
  intro H. specialize (H _ one 2%nat (stages [0; 0]) (cuts [2; 3]) (cuts [4; 3]) ltac:(chain_of [2; 3])).
  assert (E : LA _ one (stages [0; 0]) (cuts [2; 3]) 2 = 2) by compute_cost.
  assert (E' : LA _ one (stages [0; 0]) (cuts [4; 3]) 2 = 0) by compute_cost.
  rewrite E, E' in H. enough (2 <= 0) by lra. apply H; [unfold cuts; simpl; lra|].
  intros [|n] Hn; [lia|easy].
Qed.

(** F10: an extra cut in the middle of the first stage never costs look-ahead more. *)
Theorem F10_is_false : ~ forall s law M delta t delta' t', is_chain (S M) t -> is_chain M t' -> (1 <= M)%nat ->
  delta' 1%nat = delta 1%nat + delta 2%nat -> (forall n, (2 <= n)%nat -> delta' n = delta (S n)) ->
  t' 0%nat = t 0%nat -> (forall n, (1 <= n)%nat -> t' n = t (S n)) ->
  LA s law delta t (S M) <= LA s law delta' t' M.
Proof.
  intro H.
  specialize (H _ one 1%nat (stages [0; 0]) (cuts [1; 2]) (stages [0]) (cuts [1]) ltac:(chain_of [1; 2]) ltac:(chain_of [1])).
  assert (E : LA _ one (stages [0; 0]) (cuts [1; 2]) 2 = 1) by compute_cost.
  assert (E' : LA _ one (stages [0]) (cuts [1]) 1 = 0) by compute_cost.
  rewrite E, E' in H. enough (1 <= 0) by lra. apply H; unfold stages, cuts; simpl; try lra; try lia; try easy.
  - intros [|[|[|n]]] Hn; simpl; try lia; try easy; now destruct n.
  - intros [|[|n]] Hn; simpl; try lia; try easy; now destruct n.
Qed.

(** ** R18's bounds are attained by X = 1, delta = (1, 0), t = (2, 1), N = M = 2: J_LA = 2 and J* = 1. *)
Theorem R18_bounds_are_attained :
  let delta := stages [1; 0] in let t := cuts [2; 1] in
  let A := airtime_of (finite_law _ one) in let mu := mean_of (finite_law _ one) in
  LA _ one delta t 2 = 2 /\ OPT _ one delta t 2 = 1 /\
  tail A (xi A mu delta t 2 0) * (t 1%nat * mu - optimal A mu delta t 1 1) = 1 /\
  xi_hat mu delta t 0 / xi A mu delta t 2 0 = 2 /\
  1 + t 1%nat * mu / delta 1%nat = 2.
Proof.
  assert (O : optimal (airtime_of (finite_law _ one)) (mean_of (finite_law _ one)) (stages [1; 0]) (cuts [2; 1]) 1 1 = 0) by compute_cost.
  assert (X0 : xi (airtime_of (finite_law _ one)) (mean_of (finite_law _ one)) (stages [1; 0]) (cuts [2; 1]) 2 0 = / 2) by compute_cost.
  assert (m : mean_of (finite_law _ one) = 1) by (unfold mean_of; cbn [E finite_law weighted]; lra).
  intros delta t A mu. repeat split.
  - unfold delta, t; compute_cost.
  - unfold delta, t; compute_cost.
  - unfold delta, t, A, mu. rewrite X0, O, m. cbn [tail airtime_of E finite_law weighted]. unfold above, cuts. simpl.
    destruct Rlt_dec; lra.
  - unfold delta, t, A, mu. rewrite X0, m. unfold xi_hat, stages, cuts. simpl. lra.
  - unfold delta, t, A, mu. rewrite m. unfold stages, cuts. simpl. lra.
Qed.

(** No constant ratio exists as delta -> 0: X = 1, delta = (e, 0), t = (1 + e, 1). *)
Theorem R18_no_constant_ratio : forall ratio, exists s law M delta t, is_chain M t /\
  (forall n, 0 <= delta n) /\ 0 < OPT s law delta t M /\ ratio * OPT s law delta t M < LA s law delta t M.
Proof.
  intro ratio. set (e := / (Rabs ratio + 1)). assert (Q : 0 < Rabs ratio + 1) by (pose proof (Rabs_pos ratio); lra).
  assert (P : 0 < e) by now apply Rinv_0_lt_compat.
  exists [(1, 1)], one, 2%nat, (stages [e; 0]), (cuts [1 + e; 1]).
  assert (chain : is_chain 2 (cuts [1 + e; 1])) by chain_of [1 + e; 1].
  assert (C : (1 + e) * / (1 + e) = 1) by (field; lra).
  assert (L : LA _ one (stages [e; 0]) (cuts [1 + e; 1]) 2 = 1 + e).
  { unfold LA, J_look_ahead. cbn [look_ahead]. rewrite !step_at.
    assert (m : mean_of (finite_law _ one) = 1) by (unfold mean_of; cbn [E finite_law weighted]; lra).
    assert (X0 : xi_hat (mean_of (finite_law _ one)) (stages [e; 0]) (cuts [1 + e; 1]) 0 = 1).
    { rewrite m. unfold xi_hat, stages, cuts. simpl. field. lra. }
    rewrite X0. cbn [psi tail airtime_of E finite_law weighted]. unfold above, Rmin. decide_comparisons; unfold cuts; simpl; lra. }
  assert (O : OPT _ one (stages [e; 0]) (cuts [1 + e; 1]) 2 = e).
  { unfold OPT, J_optimal.
    assert (O1 : optimal (airtime_of (finite_law _ one)) (mean_of (finite_law _ one)) (stages [e; 0]) (cuts [1 + e; 1]) 1 1 = 0).
    { cbn [optimal]. unfold stages, cuts. simpl. unfold Rmin. decide_comparisons; lra. }
    change (optimal (airtime_of (finite_law _ one)) (mean_of (finite_law _ one)) (stages [e; 0]) (cuts [1 + e; 1]) 2 0)
      with (cuts [1 + e; 1] 0 * psi (airtime_of (finite_law _ one)) ((stages [e; 0] 1 +
        optimal (airtime_of (finite_law _ one)) (mean_of (finite_law _ one)) (stages [e; 0]) (cuts [1 + e; 1]) 1 1) / cuts [1 + e; 1] 0)).
    rewrite O1, Rplus_0_r. unfold stages, cuts. simpl. rewrite Rmin_right; [field; lra|].
    apply Rmult_le_reg_r with (1 + e); [lra|]. unfold Rdiv. rewrite Rmult_assoc, (Rmult_comm (/ _)), C. lra. }
  repeat split; try apply chain.
  - intros [|[|[|n]]]; unfold stages; simpl; try lra. destruct n; lra.
  - rewrite O. easy.
  - rewrite L, O. assert (ratio * e <= Rabs ratio * e) by (apply Rmult_le_compat_r; [lra | apply Rle_abs]).
    assert ((Rabs ratio + 1) * e = 1) by (unfold e; field; lra). lra.
Qed.
