(** * When each further step is worth a fixed fraction of the one before (R10, R11, R16)

    Step i + 1 is worth W p^i and costs phi.  [candidate] is the closed form of the best number of steps among 0..last,
    in R10's order of cases, with R16's case p = 0.  [candidate_before] and [candidate_after] say that it stops where the worth falls to the price. *)

From Coq Require Import Reals Lra Lia ZArith.
From SplitProofs Require Import Airtime Rules.
Open Scope R_scope.

Definition ceiling (x : R) : Z := (- Int_part (- x))%Z.

Lemma ceiling_bounds : forall x, x <= IZR (ceiling x) < x + 1.
Proof. intro x. unfold ceiling. rewrite opp_IZR. destruct (base_Int_part (- x)). lra. Qed.

Definition candidate (W p phi : R) (last : nat) : nat :=
  if Rle_dec W phi then 0%nat
  else if Rle_dec p 0 then Nat.min last 1
  else if Rle_dec phi 0 then last
  else if Rle_dec 1 p then last
  else Nat.min last (Z.to_nat (ceiling (ln (phi / W) / ln p))).

Section Candidate.
  Variables (W p phi : R) (last : nat).
  Hypothesis worth : 0 <= W.
  Hypothesis ratio : 0 <= p <= 1.
  Hypothesis price : 0 <= phi.

  Lemma candidate_at_most : (candidate W p phi last <= last)%nat.
  Proof. unfold candidate. repeat (destruct Rle_dec); lia. Qed.

  Lemma pow_nonnegative : forall i, 0 <= p ^ i.
  Proof. intro. apply pow_le. lra. Qed.

  Lemma pow_never_increases : forall i j, (i <= j)%nat -> p ^ j <= p ^ i.
  Proof.
    intros i j H. induction H; [lra|]. simpl. pose proof (pow_nonnegative m).
    assert (p * p ^ m <= 1 * p ^ m) by (apply Rmult_le_compat_r; lra). lra.
  Qed.

  Lemma ln_of_pow : forall i, 0 < p -> ln (p ^ i) = INR i * ln p.
  Proof. intros i H. rewrite <- Rpower_pow by easy. unfold Rpower. apply ln_exp. Qed.

  (** For 0 < p < 1 and W > phi > 0: W p^i > phi exactly where i is less than ln(phi/W)/ln p. *)
  Lemma worth_exceeds_price : 0 < p < 1 -> 0 < phi < W -> forall i, phi < W * p ^ i <-> INR i < ln (phi / W) / ln p.
  Proof.
    intros Hp Hphi i. assert (L : ln p < 0) by (rewrite <- ln_1; apply ln_increasing; lra).
    assert (Q : 0 < phi / W) by (apply Rmult_lt_0_compat; [lra | apply Rinv_0_lt_compat; lra]).
    assert (P : 0 < p ^ i) by (apply pow_lt; lra).
    assert (E : phi < W * p ^ i <-> phi / W < p ^ i).
    { split; intro H.
      - apply Rmult_lt_reg_l with W; [lra|]. replace (W * (phi / W)) with phi by (field; lra). easy.
      - apply Rmult_lt_compat_l with (r := W) in H; [|lra]. replace (W * (phi / W)) with phi in H by (field; lra). easy. }
    rewrite E. split; intro H.
    - apply ln_increasing in H; [|easy]. rewrite ln_of_pow in H by lra.
      replace (INR i) with (- (INR i * ln p) * / - ln p) by (field; lra).
      replace (ln (phi / W) / ln p) with (- ln (phi / W) * / - ln p) by (field; lra).
      apply Rmult_lt_compat_r; [apply Rinv_0_lt_compat; lra | lra].
    - apply Rnot_le_lt. intro C. destruct (Rle_lt_or_eq_dec _ _ C) as [C'|C'].
      + apply ln_increasing in C'; [|easy]. rewrite ln_of_pow in C' by lra.
        apply Rmult_lt_compat_r with (r := - ln p) in H; [|lra].
        replace (ln (phi / W) / ln p * - ln p) with (- ln (phi / W)) in H by (field; lra). lra.
      + rewrite <- C', ln_of_pow in H by lra. replace (INR i * ln p / ln p) with (INR i) in H by (field; lra). lra.
  Qed.

  Lemma candidate_before : forall i, (i < candidate W p phi last)%nat -> phi <= W * p ^ i.
  Proof.
    intros i. unfold candidate. destruct (Rle_dec W phi); [lia|].
    destruct (Rle_dec p 0) as [Hp|Hp].
    { intro H. replace i with O by lia. simpl. lra. }
    destruct (Rle_dec phi 0) as [H0|H0].
    { intros _. assert (0 <= W * p ^ i) by (apply Rmult_le_pos; [lra | apply pow_nonnegative]). lra. }
    destruct (Rle_dec 1 p) as [H1|H1].
    { intros _. replace p with 1 by lra. rewrite pow1. lra. }
    intro H. left. apply worth_exceeds_price; [lra|lra|].
    set (x := ln (phi / W) / ln p) in *. destruct (ceiling_bounds x) as [_ U].
    assert (I : (Z.of_nat i <= ceiling x - 1)%Z) by lia. apply IZR_le in I. rewrite minus_IZR in I.
    rewrite INR_IZR_INZ. lra.
  Qed.

  Lemma candidate_before_strictly : 0 < phi -> forall i, (i < candidate W p phi last)%nat -> phi < W * p ^ i.
  Proof.
    intros Hphi i. unfold candidate. destruct (Rle_dec W phi); [lia|].
    destruct (Rle_dec p 0) as [Hp|Hp].
    { intro H. replace i with O by lia. simpl. lra. }
    destruct (Rle_dec phi 0) as [H0|H0]; [lra|].
    destruct (Rle_dec 1 p) as [H1|H1].
    { intros _. replace p with 1 by lra. rewrite pow1. lra. }
    intro H. apply worth_exceeds_price; [lra|lra|].
    set (x := ln (phi / W) / ln p) in *. destruct (ceiling_bounds x) as [_ U].
    assert (I : (Z.of_nat i <= ceiling x - 1)%Z) by lia. apply IZR_le in I. rewrite minus_IZR in I.
    rewrite INR_IZR_INZ. lra.
  Qed.

  Lemma candidate_after : forall i, (candidate W p phi last <= i < last)%nat -> W * p ^ i <= phi.
  Proof.
    intros i. unfold candidate. destruct (Rle_dec W phi).
    { intros _. pose proof (pow_never_increases 0 i). simpl in H.
      assert (W * p ^ i <= W * 1) by (apply Rmult_le_compat_l; [lra | apply H; lia]). lra. }
    destruct (Rle_dec p 0) as [Hp|Hp].
    { intro H. replace p with 0 by lra. rewrite pow_i by lia. lra. }
    destruct (Rle_dec phi 0); [lia|]. destruct (Rle_dec 1 p); [lia|].
    intro H. apply Rnot_lt_le. intro C. apply worth_exceeds_price in C; [|lra|lra].
    set (x := ln (phi / W) / ln p) in *. destruct (ceiling_bounds x) as [B _].
    assert (I : (ceiling x <= Z.of_nat i)%Z) by lia. apply IZR_le in I. rewrite <- INR_IZR_INZ in I. lra.
  Qed.

  (** R10's two inequalities: W p^{n-1} > phi unless n = 0 (or phi = 0), and phi >= W p^n unless n = last. *)
  Theorem R10_placement_by_two_inequalities : 0 < phi -> forall n, (n <= last)%nat ->
    (n = candidate W p phi last <->
     (n = 0%nat \/ W * p ^ (n - 1) > phi) /\ (n = last \/ phi >= W * p ^ n)).
  Proof.
    intros Hphi n Hn. pose proof candidate_at_most as At. split.
    - intros ->. split.
      + destruct (Nat.eq_dec (candidate W p phi last) 0); [now left|right]. apply candidate_before_strictly; [easy|lia].
      + destruct (Nat.eq_dec (candidate W p phi last) last); [now left|right]. apply Rle_ge, candidate_after. lia.
    - intros [[H0|Hlow] Hhigh].
      + subst n. destruct Hhigh as [Hl|Hg]; [lia|]. destruct (Nat.eq_dec (candidate W p phi last) 0); [easy|].
        pose proof (candidate_before_strictly Hphi 0 ltac:(lia)). lra.
      + destruct (Nat.lt_trichotomy n (candidate W p phi last)) as [L|[E|G]]; [|easy|].
        * destruct Hhigh as [Hl|Hg]; [lia|]. pose proof (candidate_before_strictly Hphi n L). lra.
        * pose proof (candidate_after (n - 1) ltac:(lia)). lra.
  Qed.
End Candidate.

(** A function on a..a + last whose steps are phi - W p^i has its least value at a + candidate. *)
Lemma falls_then_rises : forall (T : nat -> R) a k last,
  (k <= last)%nat ->
  (forall i, (i < k)%nat -> T (a + S i)%nat <= T (a + i)%nat) ->
  (forall i, (k <= i < last)%nat -> T (a + i)%nat <= T (a + S i)%nat) ->
  best T a (a + last) (a + k).
Proof.
  intros T a k last Hk Hfall Hrise. split; [lia|]. intros m Hm. replace m with (a + (m - a))%nat by lia.
  set (i := (m - a)%nat). assert (Hi : (i <= last)%nat) by (unfold i; lia). clearbody i. clear m Hm.
  destruct (Nat.le_gt_cases k i) as [H|H].
  - revert Hi. induction H; intro Hi; [lra|].
    apply Rle_trans with (T (a + m)%nat); [apply IHle; lia | apply Hrise; lia].
  - assert (G : forall d, (d <= k)%nat -> T (a + k)%nat <= T (a + (k - d))%nat).
    { induction d; intro Hd; [rewrite Nat.sub_0_r; lra|].
      apply Rle_trans with (T (a + (k - d))%nat); [apply IHd; lia|].
      replace (k - d)%nat with (S (k - S d)) by lia. apply Hfall. lia. }
    specialize (G (k - i)%nat ltac:(lia)). replace (k - (k - i))%nat with i in G by lia. easy.
Qed.

Lemma geometric_best : forall (T : nat -> R) a last W p phi,
  0 <= W -> 0 <= p <= 1 -> 0 <= phi ->
  (forall i, (i < last)%nat -> T (a + S i)%nat - T (a + i)%nat = phi - W * p ^ i) ->
  best T a (a + last) (a + candidate W p phi last).
Proof.
  intros T a last W p phi HW Hp Hphi H. pose proof (candidate_at_most W p phi last) as At.
  apply falls_then_rises; [easy| |]; intros i Hi.
  - pose proof (candidate_before W p phi last HW Hp Hphi i Hi). pose proof (H i ltac:(lia)). lra.
  - pose proof (candidate_after W p phi last HW Hp Hphi i Hi). pose proof (H i ltac:(lia)). lra.
Qed.

(** The least best placement exists, and equals a placement before which the cost falls strictly and after which it rises. *)
Lemma falls_strictly_then_rises : forall (T : nat -> R) k last,
  (k <= last)%nat ->
  (forall i, (i < k)%nat -> T (S i) < T i) ->
  (forall i, (k <= i < last)%nat -> T i <= T (S i)) ->
  least_best T 0 last k.
Proof.
  intros T k last Hk Hfall Hrise. split.
  - apply (falls_then_rises T 0 k last Hk); simpl; [intros; left; now apply Hfall | easy].
  - intros m Hm. assert (G : forall d, (1 <= d <= k)%nat -> T k < T (k - d)%nat).
    { induction d; intro Hd; [lia|]. destruct (Nat.eq_dec d 0) as [->|].
      - replace k with (S (k - 1)) at 1 by lia. apply Hfall. lia.
      - apply Rlt_trans with (T (k - d)%nat); [apply IHd; lia|].
        replace (k - d)%nat with (S (k - S d)) by lia. apply Hfall. lia. }
    specialize (G (k - m)%nat ltac:(lia)). replace (k - (k - m))%nat with m in G by lia. easy.
Qed.

(** (1 - p^n) / (1 - p) is the sum 1 + p + ... + p^{n-1}. *)
Lemma geometric_sum : forall p n, p <> 1 -> sum (fun i => p ^ i) n = (1 - p ^ n) / (1 - p).
Proof. intros p n H. induction n; simpl; [field; lra|]. rewrite IHn. field. lra. Qed.
