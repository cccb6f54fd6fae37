(** * The chain, the three rules, and what a frame costs

    A chain has [depth] stages; [delta n] is the extra cost of stage n on the device (n >= 1), [t n] the cost of sending cut n
    per unit of airtime.  At cut [depth] nothing is sent: t depth = 0.  So a horizon N always ends with t N * mu, whether
    N < depth (a forced upload) or N = depth (0).

    The costs are functions of [k] and [n]: a device at cut n that may run k more stages, so that the horizon is n + k. *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime.
Open Scope R_scope.

Record is_chain (depth : nat) (t : nat -> R) : Prop := {
  sending_costs : forall n, (n < depth)%nat -> 0 < t n;
  last_cut_sends_nothing : t depth = 0
}.

(** f 0 + ... + f (n - 1), and the product. *)
Fixpoint sum (f : nat -> R) (n : nat) : R := match n with O => 0 | S m => sum f m + f m end.
Fixpoint product (f : nat -> R) (n : nat) : R := match n with O => 1 | S m => product f m * f m end.

(** The least of f n, ..., f (n + k). *)
Fixpoint least (f : nat -> R) (k n : nat) : R := match k with O => f n | S k' => Rmin (f n) (least f k' (S n)) end.

(** D_n, the sum of delta 1, ..., delta n; and likewise what placing the first n stages costs. *)
Definition total (delta : nat -> R) (n : nat) : R := sum (fun i => delta (S i)) n.

Section Rules.
  Variables (A : airtime) (mu : R) (delta t : nat -> R).

  (** R3: the optimal rule's recursion. *)
  Fixpoint optimal (k n : nat) : R :=
    match k with
    | O => t n * mu
    | S k' => t n * psi A ((delta (S n) + optimal k' (S n)) / t n)
    end.

  (** xi_n of horizon N, for n < N. *)
  Definition xi (N n : nat) : R := (delta (S n) + optimal (N - S n) (S n)) / t n.

  (** R6: look-ahead's threshold, and its cost: E[t_n X; X <= xi_hat] + P(X > xi_hat) (delta_{n+1} + cost from n + 1). *)
  Definition xi_hat (n : nat) : R := (delta (S n) + t (S n) * mu) / t n.

  Fixpoint look_ahead (k n : nat) : R :=
    match k with
    | O => t n * mu
    | S k' => threshold_step A (t n) (xi_hat n) (delta (S n) + look_ahead k' (S n))
    end.

  (** R8: the probability that look-ahead goes on from each of the cuts a, ..., a + k - 1. *)
  Definition reach (a k : nat) : R := product (fun i => tail A (xi_hat (a + i))) k.

  (** The cost, relative to stopping at cut n for nothing, of the upload fixed beforehand at cut m. *)
  Definition fixed_cut (n m : nat) : R := total delta m - total delta n + t m * mu.

  (** R19: static look-ahead's threshold (k more stages, k >= 1) and cost. *)
  Definition xi_static (k n : nat) : R := least (fixed_cut n) (k - 1) (S n) / t n.

  Fixpoint static_look_ahead (k n : nat) : R :=
    match k with
    | O => t n * mu
    | S k' => threshold_step A (t n) (xi_static k n) (delta (S n) + static_look_ahead k' (S n))
    end.

  (** J(N) of each rule. *)
  Definition J_optimal (N : nat) : R := optimal N 0.
  Definition J_look_ahead (N : nat) : R := look_ahead N 0.
  Definition J_static (N : nat) : R := static_look_ahead N 0.
End Rules.

(** T(N) = phi_1 + ... + phi_N + K (edge + J(N)). *)
Definition frame_cost (phi : nat -> R) (K edge : R) (J : nat -> R) (N : nat) : R := total phi N + K * (edge + J N).

(** N is a best placement among lo..hi, and the least of the best. *)
Definition best (T : nat -> R) (lo hi N : nat) : Prop :=
  (lo <= N <= hi)%nat /\ forall m, (lo <= m <= hi)%nat -> T N <= T m.
Definition least_best (T : nat -> R) (lo hi N : nat) : Prop :=
  best T lo hi N /\ forall m, (lo <= m < N)%nat -> T N < T m.

(** ** Sums and least elements *)

Lemma sum_ext : forall f g n, (forall i, (i < n)%nat -> f i = g i) -> sum f n = sum g n.
Proof. induction n; simpl; intro H; [easy|]. rewrite IHn, H; auto with arith. Qed.

Lemma sum_le : forall f g n, (forall i, (i < n)%nat -> f i <= g i) -> sum f n <= sum g n.
Proof.
  induction n; simpl; intro H; [lra|]. assert (f n <= g n) by auto.
  assert (sum f n <= sum g n) by (apply IHn; intros; apply H; lia). lra.
Qed.

Lemma sum_shift : forall f n, sum f (S n) = f O + sum (fun i => f (S i)) n.
Proof. induction n; simpl in *; [lra|]. rewrite IHn. ring. Qed.

Lemma sum_scale : forall c f n, sum (fun i => c * f i) n = c * sum f n.
Proof. induction n; simpl; [ring|]. rewrite IHn. ring. Qed.

Lemma sum_minus : forall f g n, sum (fun i => f i - g i) n = sum f n - sum g n.
Proof. induction n; simpl; [ring|]. rewrite IHn. ring. Qed.

Lemma sum_plus_length : forall f a b, sum f (a + b) = sum f a + sum (fun i => f (a + i)%nat) b.
Proof.
  induction b; simpl; [rewrite Nat.add_0_r; ring|].
  rewrite Nat.add_succ_r. simpl. rewrite IHb. ring.
Qed.

Lemma product_ext : forall f g n, (forall i, (i < n)%nat -> f i = g i) -> product f n = product g n.
Proof. induction n; simpl; intro H; [easy|]. rewrite IHn, H; auto with arith. Qed.

Lemma product_shift : forall f n, product f (S n) = f O * product (fun i => f (S i)) n.
Proof. induction n; simpl in *; [ring|]. rewrite IHn. ring. Qed.

Lemma product_nonnegative : forall f n, (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= product f n.
Proof. induction n; simpl; intro H; [lra|]. apply Rmult_le_pos; auto. Qed.

Lemma product_at_most_one : forall f n, (forall i, (i < n)%nat -> 0 <= f i <= 1) -> product f n <= 1.
Proof.
  induction n; simpl; intro H; [lra|].
  assert (product f n <= 1) by auto. assert (0 <= product f n) by (apply product_nonnegative; intros; apply H; lia).
  assert (0 <= f n <= 1) by auto.
  assert (product f n * f n <= 1 * 1) by (apply Rmult_le_compat; lra). lra.
Qed.

Lemma product_plus_length : forall f a b, product f (a + b) = product f a * product (fun i => f (a + i)%nat) b.
Proof.
  induction b; simpl; [rewrite Nat.add_0_r; ring|].
  rewrite Nat.add_succ_r. simpl. rewrite IHb. ring.
Qed.

Lemma product_constant : forall f p n, (forall i, (i < n)%nat -> f i = p) -> product f n = p ^ n.
Proof. induction n; simpl; intro H; [easy|]. rewrite IHn, H; auto with arith. ring. Qed.

Lemma total_next : forall f n, total f (S n) = total f n + f (S n).
Proof. reflexivity. Qed.

Lemma total_between : forall f n k, total f (n + k) - total f n = sum (fun i => f (S (n + i))) k.
Proof. intros. unfold total. rewrite sum_plus_length. ring. Qed.

Lemma least_at_most : forall f k n m, (n <= m <= n + k)%nat -> least f k n <= f m.
Proof.
  induction k; simpl; intros n m H.
  - replace m with n by lia. lra.
  - destruct (Nat.eq_dec m n) as [->|].
    + apply Rmin_l.
    + eapply Rle_trans; [apply Rmin_r|]. apply IHk. lia.
Qed.

Lemma least_attained : forall f k n, exists m, (n <= m <= n + k)%nat /\ least f k n = f m.
Proof.
  induction k; simpl; intro n.
  - exists n. split; [lia|easy].
  - destruct (IHk (S n)) as [m [Hm E]]. unfold Rmin. destruct (Rle_dec (f n) (least f k (S n))).
    + exists n. split; [lia|easy].
    + exists m. split; [lia|easy].
Qed.

Lemma least_is_greatest_bound : forall f k n c, (forall m, (n <= m <= n + k)%nat -> c <= f m) -> c <= least f k n.
Proof. intros f k n c H. destruct (least_attained f k n) as [m [Hm ->]]. now apply H. Qed.

Lemma least_ext : forall f g k n, (forall m, (n <= m <= n + k)%nat -> f m = g m) -> least f k n = least g k n.
Proof.
  induction k; simpl; intros n H; [apply H; lia|]. rewrite (H n) by lia. f_equal. apply IHk. intros. apply H. lia.
Qed.

Lemma least_plus : forall f g k n c, (forall m, (n <= m <= n + k)%nat -> f m = c + g m) -> least f k n = c + least g k n.
Proof.
  intros f g k n c H. destruct (least_attained f k n) as [m [Hm E]]. destruct (least_attained g k n) as [m' [Hm' E']].
  apply Rle_antisym.
  - rewrite E'. rewrite <- H by easy. now apply least_at_most.
  - rewrite E, H by easy. apply Rplus_le_compat_l. now apply least_at_most.
Qed.
