(** * Infinite mean: R5 and R19 with every stage placed (N = M)

    Where E[X] = infinity, every upload fixed at a cut before M costs infinity, so that the best fixed cut is M alone:
    C = D_M in R5, and static look-ahead compares with D_M - D_n.  Nothing here assumes a mean, and [mu] only ever meets
    t_M = 0.  (R3 and R14 with N = M need no mean either: Expectation.v, EqualLayers.v.) *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime Rules AnyChain.
Open Scope R_scope.

Section AllPlaced.
  Variables (A : airtime) (mu : R) (M : nat) (delta t : nat -> R).
  Hypothesis chain : is_chain M t.

  Notation v := (optimal A mu delta t).

  (** The device-only costs that are left from cut n on. *)
  Definition to_the_end (n : nat) : R := total delta M - total delta n.

  Lemma to_the_end_next : forall n, to_the_end n = delta (S n) + to_the_end (S n).
  Proof. intro n. unfold to_the_end. rewrite total_next. ring. Qed.

  Lemma optimal_at_most_to_the_end : forall k n, (n + k = M)%nat -> v k n <= to_the_end n.
  Proof.
    induction k; intros n H; simpl.
    - replace n with M by lia. rewrite (last_cut_sends_nothing M t chain). unfold to_the_end. lra.
    - eapply Rle_trans; [apply value_at_most_cost; apply (sends M t chain); lia|].
      rewrite to_the_end_next. apply Rplus_le_compat_l. apply IHk. lia.
  Qed.

  Theorem R5_infinite_mean : (1 <= M)%nat ->
    J_optimal A mu delta t M <= t 0%nat * psi A (total delta M / t 0%nat) /\
    t 0%nat * psi A (total delta M / t 0%nat) <= total delta M.
  Proof.
    intro HM. assert (P := sends M t chain 0 ltac:(lia)). split; [|now apply value_at_most_cost].
    assert (G : forall k, S k = M -> v (S k) 0 <= t 0%nat * psi A (total delta M / t 0%nat)).
    { intros k E. cbn [optimal]. apply value_nondecreasing; [easy|].
      pose proof (optimal_at_most_to_the_end k 1 ltac:(lia)) as L.
      pose proof (to_the_end_next 0) as N. unfold to_the_end in *. unfold total in N at 2. simpl sum in N. lra. }
    unfold J_optimal. specialize (G (M - 1)%nat ltac:(lia)). replace (S (M - 1)) with M in G by lia. easy.
  Qed.

  (** Static look-ahead where only M counts. *)
  Fixpoint static_to_the_end (k n : nat) : R :=
    match k with
    | O => t n * mu
    | S k' => threshold_step A (t n) (to_the_end n / t n) (delta (S n) + static_to_the_end k' (S n))
    end.

  Theorem R19_infinite_mean_threshold : forall n, (n < M)%nat -> xi A mu delta t M n <= to_the_end n / t n.
  Proof.
    intros n H. unfold xi. apply divide_order; [now apply (sends M t chain)|]. rewrite to_the_end_next.
    apply Rplus_le_compat_l. apply optimal_at_most_to_the_end. lia.
  Qed.

  Lemma static_to_the_end_between : forall k n, (n + k = M)%nat -> v k n <= static_to_the_end k n <= to_the_end n.
  Proof.
    induction k; intros n H; simpl static_to_the_end.
    - simpl. replace n with M by lia. rewrite (last_cut_sends_nothing M t chain). unfold to_the_end. lra.
    - assert (P := sends M t chain n ltac:(lia)). destruct (IHk (S n) ltac:(lia)) as [L U]. split.
      + apply Rle_trans with (threshold_step A (t n) (to_the_end n / t n) (delta (S n) + v k (S n))).
        * now apply best_threshold.
        * apply step_next. lra.
      + apply Rle_trans with (threshold_step A (t n) (to_the_end n / t n) (to_the_end n)).
        * apply step_next. rewrite (to_the_end_next n). lra.
        * rewrite step_at_own_threshold by easy. now apply value_at_most_cost.
  Qed.

  Theorem R19_infinite_mean : J_optimal A mu delta t M <= static_to_the_end M 0 <= total delta M.
  Proof. pose proof (static_to_the_end_between M 0 ltac:(lia)) as B. unfold to_the_end in B. change (total delta 0) with 0 in B. unfold J_optimal. lra. Qed.
End AllPlaced.
