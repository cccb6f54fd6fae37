(** * The law of the airtime, reduced to what the rules use

    X > 0 is the airtime of one bit per hertz.  Every rule meets its law only through two functions:
    [psi x] = E[min(X, x)] and [tail x] = P(X > x).  What is assumed of them holds for every law:

    - min(X, x) = x when x <= 0, as X > 0;
    - a probability lies between 0 and 1;
    - min(X, y) <= min(X, x) + 1{X > x} (y - x) for all x and y.  Its mean is [psi_tangent]:
      P(X > x) is the slope of a line through (x, psi x) that lies nowhere below psi;
    - P(X > x) is continuous from the right.

    A law may have an infinite mean, and even an atom at infinity.  [mean A mu] says that mu is its mean and is finite.
    Expectation.v derives such a pair from an expectation; FiniteLaw.v and DensityLaw.v have instances. *)

From Coq Require Import Reals Lra Lia.
Open Scope R_scope.

Record airtime := {
  psi : R -> R;
  tail : R -> R;
  psi_nonpositive : forall x, x <= 0 -> psi x = x;
  tail_nonnegative : forall x, 0 <= tail x;
  tail_at_most_one : forall x, tail x <= 1;
  psi_tangent : forall x y, psi y <= psi x + tail x * (y - x);
  tail_right_continuous : forall x eps, 0 < eps ->
    exists eta, 0 < eta /\ forall y, x <= y < x + eta -> tail x - eps < tail y
}.

Record mean (A : airtime) (mu : R) : Prop := {
  psi_at_most_mean : forall x, psi A x <= mu;
  mean_approached : forall eps, 0 < eps -> exists x, mu - eps < psi A x
}.

(** E[(X - x)+] = mu - psi x, and E[X; X <= x] = psi x - x P(X > x), by R1. *)
Definition excess (A : airtime) (mu x : R) : R := mu - psi A x.
Definition mean_up_to (A : airtime) (x : R) : R := psi A x - x * tail A x.

Section Consequences.
  Variable A : airtime.

  (** The two inequalities of section 13 of derivations.md. *)
  Lemma slope_at_most : forall x y, psi A y - psi A x <= tail A x * (y - x).
  Proof. intros x y. pose proof (psi_tangent A x y). lra. Qed.

  Lemma slope_at_least : forall x y, tail A y * (y - x) <= psi A y - psi A x.
  Proof. intros x y. pose proof (psi_tangent A y x). lra. Qed.

  Lemma psi_zero : psi A 0 = 0.
  Proof. apply psi_nonpositive; lra. Qed.

  Lemma psi_nondecreasing : forall x y, x <= y -> psi A x <= psi A y.
  Proof.
    intros x y H. pose proof (slope_at_least x y). pose proof (tail_nonnegative A y).
    assert (0 <= tail A y * (y - x)) by (apply Rmult_le_pos; lra). lra.
  Qed.

  Lemma psi_lipschitz : forall x y, x <= y -> psi A y - psi A x <= y - x.
  Proof.
    intros x y H. pose proof (slope_at_most x y). pose proof (tail_at_most_one A x).
    assert (tail A x * (y - x) <= 1 * (y - x)) by (apply Rmult_le_compat_r; lra). lra.
  Qed.

  Lemma psi_at_most : forall x, psi A x <= x.
  Proof.
    intro x. destruct (Rle_dec x 0).
    - rewrite psi_nonpositive; lra.
    - pose proof (psi_lipschitz 0 x). rewrite psi_zero in H. lra.
  Qed.

  Lemma psi_nonnegative : forall x, 0 <= x -> 0 <= psi A x.
  Proof. intros x H. rewrite <- psi_zero. now apply psi_nondecreasing. Qed.

  (** A concave function with its slope at each point: the slopes never increase. *)
  Lemma tail_nonincreasing : forall x y, x <= y -> tail A y <= tail A x.
  Proof.
    intros x y H. destruct (Req_dec x y) as [->|]; [lra|].
    pose proof (slope_at_least x y). pose proof (slope_at_most x y).
    apply Rmult_le_reg_r with (y - x); lra.
  Qed.

  Lemma tail_times_at_most_psi : forall x, tail A x * x <= psi A x.
  Proof. intro x. pose proof (psi_tangent A x 0). rewrite psi_zero in H. lra. Qed.

  (** *** R1 *)
  Theorem R1_psi_is_concave : forall x y s, 0 <= s <= 1 ->
    s * psi A x + (1 - s) * psi A y <= psi A (s * x + (1 - s) * y).
  Proof.
    intros x y s Hs. set (z := s * x + (1 - s) * y).
    pose proof (psi_tangent A z x). pose proof (psi_tangent A z y).
    assert (s * psi A x <= s * (psi A z + tail A z * (x - z))) by (apply Rmult_le_compat_l; lra).
    assert ((1 - s) * psi A y <= (1 - s) * (psi A z + tail A z * (y - z))) by (apply Rmult_le_compat_l; lra).
    replace (psi A z) with (s * (psi A z + tail A z * (x - z)) + (1 - s) * (psi A z + tail A z * (y - z))) at 1;
      [lra | unfold z; ring].
  Qed.

  Theorem R1_psi_is_nondecreasing_and_1_lipschitz : forall x y, x <= y -> 0 <= psi A y - psi A x <= y - x.
  Proof. intros. pose proof (psi_nondecreasing x y H). pose proof (psi_lipschitz x y H). lra. Qed.

  (** The right derivative of psi is the tail probability. *)
  Theorem R1_right_derivative : forall x eps, 0 < eps -> exists eta, 0 < eta /\
    forall h, 0 < h < eta -> Rabs ((psi A (x + h) - psi A x) / h - tail A x) < eps.
  Proof.
    intros x eps He. destruct (tail_right_continuous A x eps He) as [eta [Heta H]].
    exists eta. split; [easy|]. intros h Hh. specialize (H (x + h)).
    assert (Ht : tail A x - eps < tail A (x + h)) by (apply H; lra).
    pose proof (slope_at_least x (x + h)) as L. pose proof (slope_at_most x (x + h)) as U.
    replace (x + h - x) with h in * by ring.
    assert (E : psi A (x + h) - psi A x = ((psi A (x + h) - psi A x) / h) * h) by (field; lra).
    rewrite E in L, U.
    assert (tail A (x + h) <= (psi A (x + h) - psi A x) / h) by (apply Rmult_le_reg_r with h; lra).
    assert ((psi A (x + h) - psi A x) / h <= tail A x) by (apply Rmult_le_reg_r with h; lra).
    apply Rabs_def1; lra.
  Qed.

  Theorem R1_limit_is_the_mean : forall mu, mean A mu -> forall eps, 0 < eps ->
    exists x0, forall x, x0 <= x -> mu - eps < psi A x <= mu.
  Proof.
    intros mu Hmu eps He. destruct (mean_approached A mu Hmu eps He) as [x0 H]. exists x0. intros x Hx.
    pose proof (psi_nondecreasing x0 x Hx). pose proof (psi_at_most_mean A mu Hmu x). lra.
  Qed.

  (** No more than the mean lies above x exactly where no probability does. *)
  Lemma no_excess_iff_no_tail : forall mu, mean A mu -> forall x, mu - psi A x = 0 <-> tail A x = 0.
  Proof.
    intros mu Hmu x. split; intro H.
    - destruct (Rle_lt_or_eq_dec 0 (tail A x) (tail_nonnegative A x)) as [Hp|]; [|easy].
      destruct (tail_right_continuous A x (tail A x) Hp) as [eta [Heta Hr]].
      specialize (Hr (x + eta / 2)). assert (0 < tail A (x + eta / 2)) by (assert (tail A x - tail A x < tail A (x + eta / 2)) by (apply Hr; lra); lra).
      pose proof (slope_at_least x (x + eta / 2)). pose proof (psi_at_most_mean A mu Hmu (x + eta / 2)).
      assert (0 < tail A (x + eta / 2) * (x + eta / 2 - x)) by (apply Rmult_lt_0_compat; lra). lra.
    - destruct (Rle_lt_or_eq_dec (psi A x) mu (psi_at_most_mean A mu Hmu x)) as [Hlt|]; [|lra].
      destruct (mean_approached A mu Hmu (mu - psi A x)) as [y Hy]; [lra|].
      pose proof (slope_at_most x y). rewrite H in *. lra.
  Qed.
End Consequences.

(** The expected cost of one look at the channel: stop iff X <= theta, at tn X on average; otherwise [next]. *)
Definition threshold_step (A : airtime) (tn theta next : R) : R :=
  tn * (psi A theta - theta * tail A theta) + tail A theta * next.

Section Steps.
  Variable A : airtime.

  Lemma step_at : forall tn theta next,
    threshold_step A tn theta next = tn * psi A theta + tail A theta * (next - tn * theta).
  Proof. intros. unfold threshold_step. ring. Qed.

  (** At its own threshold, c = tn theta, a step costs E[min(tn X, c)]. *)
  Lemma step_at_own_threshold : forall tn c, 0 < tn -> threshold_step A tn (c / tn) c = tn * psi A (c / tn).
  Proof. intros. rewrite step_at. field. lra. Qed.

  (** No threshold is better than c / tn: psi lies below its tangents. *)
  Lemma best_threshold : forall tn theta c, 0 < tn -> tn * psi A (c / tn) <= threshold_step A tn theta c.
  Proof.
    intros tn theta c H. rewrite step_at. pose proof (psi_tangent A theta (c / tn)) as T.
    apply Rmult_le_compat_l with (r := tn) in T; [|lra].
    replace (tn * (psi A theta + tail A theta * (c / tn - theta)))
      with (tn * psi A theta + tail A theta * (c - tn * theta)) in T by (field; lra). easy.
  Qed.

  Lemma step_next : forall tn theta y z, y <= z -> threshold_step A tn theta y <= threshold_step A tn theta z.
  Proof.
    intros. unfold threshold_step. pose proof (tail_nonnegative A theta).
    assert (tail A theta * y <= tail A theta * z) by (apply Rmult_le_compat_l; lra). lra.
  Qed.

  (** Of two thresholds, neither below what going on costs, the lower is the better. *)
  Lemma lower_threshold : forall tn theta theta' y, 0 < tn -> theta <= theta' -> y <= tn * theta ->
    threshold_step A tn theta y <= threshold_step A tn theta' y.
  Proof.
    intros tn a b y Ht Hab Hy. rewrite !step_at.
    pose proof (slope_at_least A a b) as S. apply Rmult_le_compat_l with (r := tn) in S; [|lra].
    pose proof (tail_nonincreasing A a b Hab) as T.
    assert (0 <= (tail A a - tail A b) * (tn * a - y)) by (apply Rmult_le_pos; lra).
    replace (tn * (tail A b * (b - a))) with (tail A b * (tn * b - tn * a)) in S by ring. lra.
  Qed.

  (** tn psi (c / tn) = E[min(tn X, c)]: its bounds, order and slopes in c. *)
  Lemma value_at_most_cost : forall tn c, 0 < tn -> tn * psi A (c / tn) <= c.
  Proof.
    intros. pose proof (psi_at_most A (c / tn)) as P. apply Rmult_le_compat_l with (r := tn) in P; [|lra].
    replace (tn * (c / tn)) with c in P by (field; lra). easy.
  Qed.

  Lemma value_at_most_sending : forall mu tn c, mean A mu -> 0 < tn -> tn * psi A (c / tn) <= tn * mu.
  Proof. intros. apply Rmult_le_compat_l; [lra|]. now apply psi_at_most_mean. Qed.

  Lemma divide_order : forall tn c d, 0 < tn -> c <= d -> c / tn <= d / tn.
  Proof. intros. apply Rmult_le_compat_r; [|easy]. left. now apply Rinv_0_lt_compat. Qed.

  Lemma value_nondecreasing : forall tn c d, 0 < tn -> c <= d -> tn * psi A (c / tn) <= tn * psi A (d / tn).
  Proof. intros. apply Rmult_le_compat_l; [lra|]. apply psi_nondecreasing. now apply divide_order. Qed.

  Lemma value_slope_at_least : forall tn c d, 0 < tn ->
    tail A (d / tn) * (d - c) <= tn * psi A (d / tn) - tn * psi A (c / tn).
  Proof.
    intros. pose proof (slope_at_least A (c / tn) (d / tn)) as S. apply Rmult_le_compat_l with (r := tn) in S; [|lra].
    replace (tn * (tail A (d / tn) * (d / tn - c / tn))) with (tail A (d / tn) * (d - c)) in S by (field; lra). lra.
  Qed.

  Lemma value_slope_at_most : forall tn c d, 0 < tn ->
    tn * psi A (d / tn) - tn * psi A (c / tn) <= tail A (c / tn) * (d - c).
  Proof.
    intros. pose proof (slope_at_most A (c / tn) (d / tn)) as S. apply Rmult_le_compat_l with (r := tn) in S; [|lra].
    replace (tn * (tail A (c / tn) * (d / tn - c / tn))) with (tail A (c / tn) * (d - c)) in S by (field; lra). lra.
  Qed.

  Lemma value_lipschitz : forall tn c d, 0 < tn -> c <= d -> tn * psi A (d / tn) - tn * psi A (c / tn) <= d - c.
  Proof.
    intros tn c d Ht H. pose proof (value_slope_at_most tn c d Ht). pose proof (tail_at_most_one A (c / tn)).
    assert (tail A (c / tn) * (d - c) <= 1 * (d - c)) by (apply Rmult_le_compat_r; lra). lra.
  Qed.
End Steps.
