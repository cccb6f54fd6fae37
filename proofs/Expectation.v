(** * Laws as expectations: R1, R3, R5, R9 in terms of E

    A law of X > 0 is an expectation E on a set of integrable functions: linear, monotone, E[1] = 1.  A bounded Lipschitz
    function is integrable (here: a Lipschitz function of min(x, cap)); if the mean is finite, every Lipschitz function is.
    The last two fields are what countable additivity is used for.  No density and no number of states appears, so the
    results hold for every law; FiniteLaw.v and DensityLaw.v have instances. *)

From Coq Require Import Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules AnyChain.
Import ListNotations.
Open Scope R_scope.

(** ** R1: psi xi is the integral of the tail over [0, xi].  The lower and the upper sum over n equal parts enclose it, and
    differ by at most the width of a part. *)
Theorem R1_integral_of_the_tail : forall A x n, 0 <= x -> (1 <= n)%nat ->
  let h := x / INR n in
  let lower := sum (fun i => tail A (INR (S i) * h) * h) n in
  let upper := sum (fun i => tail A (INR i * h) * h) n in
  lower <= psi A x <= upper /\ upper - lower <= h.
Proof.
  intros A x n Hx Hn h lower upper. assert (Pn : 0 < INR n) by (apply lt_0_INR; lia).
  assert (Hh : 0 <= h) by (apply Rmult_le_pos; [easy | left; now apply Rinv_0_lt_compat]).
  assert (T : forall k, psi A (INR k * h) = sum (fun i => psi A (INR (S i) * h) - psi A (INR i * h)) k).
  { induction k; [simpl; rewrite Rmult_0_l; apply psi_zero|]. cbn [sum]. rewrite <- IHk. ring. }
  assert (E : INR n * h = x) by (unfold h; field; lra).
  assert (W : forall i, INR (S i) * h - INR i * h = h) by (intro; rewrite S_INR; ring).
  split; [split|].
  - rewrite <- E, T. apply sum_le. intros i _. pose proof (slope_at_least A (INR i * h) (INR (S i) * h)) as L.
    rewrite W in L. exact L.
  - rewrite <- E at 1. rewrite T. apply sum_le. intros i _. pose proof (slope_at_most A (INR i * h) (INR (S i) * h)) as U.
    rewrite W in U. exact U.
  - assert (G : forall k, sum (fun i => tail A (INR i * h) * h) k - sum (fun i => tail A (INR (S i) * h) * h) k =
                 (tail A 0 - tail A (INR k * h)) * h).
    { induction k; [simpl; rewrite Rmult_0_l; ring|]. cbn [sum].
      replace (sum (fun i => tail A (INR i * h) * h) k + tail A (INR k * h) * h -
        (sum (fun i => tail A (INR (S i) * h) * h) k + tail A (INR (S k) * h) * h)) with
        (sum (fun i => tail A (INR i * h) * h) k - sum (fun i => tail A (INR (S i) * h) * h) k +
         (tail A (INR k * h) - tail A (INR (S k) * h)) * h) by ring.
      rewrite IHk. ring. }
    unfold upper, lower. rewrite G. pose proof (tail_at_most_one A 0). pose proof (tail_nonnegative A (INR n * h)).
    assert ((tail A 0 - tail A (INR n * h)) * h <= 1 * h) by (apply Rmult_le_compat_r; lra). lra.
Qed.

Definition lipschitz (L : R) (f : R -> R) : Prop := forall x y, Rabs (f x - f y) <= L * Rabs (x - y).

Definition above (a x : R) : R := if Rlt_dec a x then 1 else 0.

Record law := {
  integrable : (R -> R) -> Prop;
  E : (R -> R) -> R;
  integrable_same : forall f g, (forall x, 0 < x -> f x = g x) -> integrable f -> integrable g;
  integrable_constant : forall c, integrable (fun _ => c);
  integrable_plus : forall f g, integrable f -> integrable g -> integrable (fun x => f x + g x);
  integrable_scale : forall c f, integrable f -> integrable (fun x => c * f x);
  integrable_above : forall a f, integrable f -> integrable (fun x => above a x * f x);
  integrable_capped : forall L f cap, lipschitz L f -> integrable (fun x => f (Rmin x cap));
  integrable_lipschitz : integrable (fun x => x) -> forall L f, lipschitz L f -> integrable f;
  E_constant : forall c, E (fun _ => c) = c;
  E_plus : forall f g, integrable f -> integrable g -> E (fun x => f x + g x) = E f + E g;
  E_scale : forall c f, integrable f -> E (fun x => c * f x) = c * E f;
  E_monotone : forall f g, integrable f -> integrable g -> (forall x, 0 < x -> f x <= g x) -> E f <= E g;
  E_above_right_continuous : forall a eps, 0 < eps ->
    exists eta, 0 < eta /\ forall b, a <= b < a + eta -> E (above a) - eps < E (above b);
  E_capped_limit : integrable (fun x => x) -> forall eps, 0 < eps ->
    exists cap, E (fun x => x) - eps < E (fun x => Rmin x cap)
}.

Section Laws.
  Variable X : law.

  Lemma E_same : forall f g, integrable X f -> (forall x, 0 < x -> f x = g x) -> E X f = E X g.
  Proof.
    intros f g Hf H. assert (Hg : integrable X g) by (eapply integrable_same; eauto).
    apply Rle_antisym; apply E_monotone; try easy; intros x Hx; rewrite H by easy; lra.
  Qed.

  Lemma lipschitz_identity : lipschitz 1 (fun x => x).
  Proof. intros x y. lra. Qed.

  Lemma integrable_min : forall c, integrable X (fun x => Rmin x c).
  Proof. intro c. exact (integrable_capped X 1 (fun x => x) c lipschitz_identity). Qed.

  Lemma integrable_above_only : forall a, integrable X (above a).
  Proof.
    intro a. apply (integrable_same X (fun x => above a x * 1)); [intros; ring|].
    apply integrable_above. apply integrable_constant.
  Qed.

  (** ** The airtime functionals of a law (R1) *)

  Lemma law_nonpositive : forall c, c <= 0 -> E X (fun x => Rmin x c) = c.
  Proof.
    intros c H. transitivity (E X (fun _ => c)); [|apply E_constant]. apply E_same; [apply integrable_min|].
    intros x Hx. apply Rmin_right. lra.
  Qed.

  Lemma law_tail_nonnegative : forall a, 0 <= E X (above a).
  Proof.
    intro a. rewrite <- (E_constant X 0). apply E_monotone; [apply integrable_constant | apply integrable_above_only|].
    intros x _. unfold above. destruct Rlt_dec; lra.
  Qed.

  Lemma law_tail_at_most_one : forall a, E X (above a) <= 1.
  Proof.
    intro a. rewrite <- (E_constant X 1). apply E_monotone; [apply integrable_above_only | apply integrable_constant|].
    intros x _. unfold above. destruct Rlt_dec; lra.
  Qed.

  Lemma law_tangent : forall a b, E X (fun x => Rmin x b) <= E X (fun x => Rmin x a) + E X (above a) * (b - a).
  Proof.
    intros a b. rewrite (Rmult_comm (E X (above a))), <- E_scale, <- E_plus;
      [| apply integrable_min | apply integrable_scale, integrable_above_only | apply integrable_above_only].
    apply E_monotone; [apply integrable_min | apply integrable_plus; [apply integrable_min | apply integrable_scale, integrable_above_only]|].
    intros x _. unfold above, Rmin. repeat destruct Rle_dec; destruct Rlt_dec; lra.
  Qed.

  Definition airtime_of : airtime := {|
    psi := fun c => E X (fun x => Rmin x c);
    tail := fun a => E X (above a);
    psi_nonpositive := law_nonpositive;
    tail_nonnegative := law_tail_nonnegative;
    tail_at_most_one := law_tail_at_most_one;
    psi_tangent := law_tangent;
    tail_right_continuous := E_above_right_continuous X
  |}.

  Definition mean_of : R := E X (fun x => x).

  Theorem law_has_mean : integrable X (fun x => x) -> mean airtime_of mean_of.
  Proof.
    intro H. split.
    - intro c. apply E_monotone; [apply integrable_min | easy |]. intros x _. apply Rmin_l.
    - now apply E_capped_limit.
  Qed.

  (** E[X; X <= a] = psi a - a P(X > a). *)
  Definition up_to (a x : R) : R := if Rlt_dec a x then 0 else x.

  Lemma up_to_is : forall a x, up_to a x = Rmin x a + (- a) * above a x.
  Proof. intros. unfold up_to, above, Rmin. destruct Rlt_dec; destruct Rle_dec; lra. Qed.

  Lemma integrable_up_to : forall a, integrable X (up_to a).
  Proof.
    intro a. apply (integrable_same X (fun x => Rmin x a + (- a) * above a x)); [intros; now rewrite up_to_is|].
    apply integrable_plus; [apply integrable_min | apply integrable_scale, integrable_above_only].
  Qed.

  Theorem R1_mean_up_to : forall a, E X (up_to a) = psi airtime_of a - a * tail airtime_of a.
  Proof.
    intro a. rewrite (E_same _ (fun x => Rmin x a + (- a) * above a x)); [|apply integrable_up_to | intros; apply up_to_is].
    rewrite E_plus, E_scale; [simpl; ring | apply integrable_above_only | apply integrable_min | apply integrable_scale, integrable_above_only].
  Qed.

  (** E[(X - a)+] = mu - psi a, and E[(a - X)+] = a - psi a. *)
  Theorem R1_excess : integrable X (fun x => x) -> forall a,
    E X (fun x => Rmax 0 (x - a)) = mean_of - psi airtime_of a.
  Proof.
    intros H a. rewrite (E_same _ (fun x => x + (-1) * Rmin x a)).
    - rewrite E_plus, E_scale; [unfold mean_of; simpl; ring | apply integrable_min | easy | apply integrable_scale, integrable_min].
    - apply (integrable_same X (fun x => x + (-1) * Rmin x a)).
      + intros. unfold Rmin, Rmax. repeat destruct Rle_dec; lra.
      + apply integrable_plus; [easy | apply integrable_scale, integrable_min].
    - intros. unfold Rmin, Rmax. repeat destruct Rle_dec; lra.
  Qed.

  Theorem R1_shortfall : forall a, E X (fun x => Rmax 0 (a - x)) = a - psi airtime_of a.
  Proof.
    intro a. rewrite (E_same _ (fun x => a + (-1) * Rmin x a)).
    - rewrite E_plus, E_scale, E_constant; [simpl; ring | apply integrable_min | apply integrable_constant | apply integrable_scale, integrable_min].
    - apply (integrable_same X (fun x => a + (-1) * Rmin x a)).
      + intros. unfold Rmin, Rmax. repeat destruct Rle_dec; lra.
      + apply integrable_plus; [apply integrable_constant | apply integrable_scale, integrable_min].
    - intros. unfold Rmin, Rmax. repeat destruct Rle_dec; lra.
  Qed.

  (** E[s X - c; a < X <= b], R9's summand, is AnyChain's [mean_between]. *)
  Definition between (s c a b x : R) : R := if Rlt_dec a x then if Rlt_dec b x then 0 else s * x - c else 0.

  Theorem R9_summand : forall s c a b, a <= b -> E X (between s c a b) = mean_between airtime_of s c a b.
  Proof.
    intros s c a b H. unfold mean_between. rewrite <- !R1_mean_up_to.
    set (g := fun x => (s * up_to b x + (- s) * up_to a x) + ((- c) * above a x + c * above b x)).
    assert (S : forall x, between s c a b x = g x).
    { intro x. unfold between, g, up_to, above. destruct (Rlt_dec a x); destruct (Rlt_dec b x); try lra. }
    assert (I1 : integrable X (fun x => s * up_to b x + (- s) * up_to a x)).
    { apply integrable_plus; apply integrable_scale, integrable_up_to. }
    assert (I2 : integrable X (fun x => (- c) * above a x + c * above b x)).
    { apply integrable_plus; apply integrable_scale, integrable_above_only. }
    rewrite (E_same _ g); [| | easy].
    - unfold g. rewrite E_plus by easy.
      rewrite (E_plus X (fun x => s * up_to b x)), (E_plus X (fun x => - c * above a x)), !E_scale;
        try (apply integrable_scale); try apply integrable_up_to; try apply integrable_above_only. simpl. ring.
    - apply (integrable_same X g); [intros; now rewrite S | now apply integrable_plus].
  Qed.

  (** ** R3: every rule that may use the whole past

      A rule sees the airtimes of the cuts 0..n, the latest first, and says whether to send at cut n.  Its cost is the
      iterated expectation over fresh draws.  [admissible] only asks that these expectations exist; for a law of finitely
      many states all rules are (FiniteLaw.v). *)
  Section Rules.
  Variables (M : nat) (delta t : nat -> R).
  Hypothesis chain : is_chain M t.

  Definition rule := list R -> bool.

  Fixpoint cost (sends : rule) (k n : nat) (past : list R) : R :=
    match k with
    | O => E X (fun x => t n * x)
    | S k' => E X (fun x => if sends (x :: past) then t n * x else delta (S n) + cost sends k' (S n) (x :: past))
    end.

  Fixpoint admissible (sends : rule) (k n : nat) (past : list R) : Prop :=
    match k with
    | O => True
    | S k' =>
        integrable X (fun x => if sends (x :: past) then t n * x else delta (S n) + cost sends k' (S n) (x :: past)) /\
        forall x, 0 < x -> admissible sends k' (S n) (x :: past)
    end.

  Notation v := (optimal airtime_of mean_of delta t).

  (** The forced upload needs a finite mean, or the last cut, where nothing is sent. *)
  Definition end_is_finite (N : nat) : Prop := integrable X (fun x => x) \/ N = M.

  Lemma forced_upload : forall N, (N <= M)%nat -> end_is_finite N -> E X (fun x => t N * x) = t N * mean_of.
  Proof.
    intros N H [F| ->]; [now apply E_scale|]. rewrite (last_cut_sends_nothing M t chain).
    rewrite (E_same _ (fun _ => 0)), E_constant; [ring | | intros; ring].
    apply (integrable_same X (fun _ => 0)); [intros; ring | apply integrable_constant].
  Qed.

  Lemma value_as_mean : forall s c, 0 < s -> s * psi airtime_of (c / s) = E X (fun x => s * Rmin x (c / s)).
  Proof. intros. rewrite E_scale; [easy | apply integrable_min]. Qed.

  Lemma least_of_sending_and_going_on : forall s c x, 0 < s -> s * Rmin x (c / s) = Rmin (s * x) c.
  Proof.
    intros s c x H. assert (C : s * (c / s) = c) by (field; lra).
    unfold Rmin. destruct (Rle_dec x (c / s)) as [L|L]; destruct (Rle_dec (s * x) c) as [L'|L']; try lra.
    - apply Rmult_le_compat_l with (r := s) in L; lra.
    - exfalso. apply L. apply Rmult_le_reg_l with s; lra.
  Qed.

  Lemma no_rule_costs_less : forall sends k n past, (n + k <= M)%nat -> end_is_finite (n + k) ->
    admissible sends k n past -> v k n <= cost sends k n past.
  Proof.
    intro sends. induction k; intros n past H F A.
    - simpl. rewrite Nat.add_0_r in *. rewrite forced_upload by easy. lra.
    - destruct A as [I A]. cbn [cost optimal]. assert (P : 0 < t n) by (apply chain; lia).
      rewrite value_as_mean by easy. apply E_monotone; [apply integrable_scale, integrable_min | easy |].
      intros x Hx. rewrite least_of_sending_and_going_on by easy.
      destruct (sends (x :: past)); [apply Rmin_l|]. eapply Rle_trans; [apply Rmin_r|]. apply Rplus_le_compat_l.
      apply IHk; [lia | now replace (S n + k)%nat with (n + S k)%nat by lia | now apply A].
  Qed.

  (** R3: no rule costs less than the recursion. *)
  Theorem R3_no_rule_costs_less : forall N sends, (N <= M)%nat -> end_is_finite N -> admissible sends N 0 [] ->
    J_optimal airtime_of mean_of delta t N <= cost sends N 0 [].
  Proof. intros. now apply no_rule_costs_less. Qed.

  (** R3's rule: send iff X <= xi_n. *)
  Definition threshold_rule (N : nat) : rule := fun past =>
    match past with
    | [] => true
    | x :: before => if Rle_dec x (xi airtime_of mean_of delta t N (length before)) then true else false
    end.

  Lemma threshold_rule_attains : forall N, (N <= M)%nat -> end_is_finite N -> forall k n past, (n + k = N)%nat -> length past = n ->
    admissible (threshold_rule N) k n past /\ cost (threshold_rule N) k n past = v k n.
  Proof.
    intros N HN F. induction k; intros n past H L.
    - split; [easy|]. simpl. replace n with N by lia. now apply forced_upload.
    - assert (P : 0 < t n) by (apply chain; lia). set (c := delta (S n) + v k (S n)).
      assert (S : forall x, t n * Rmin x (c / t n) =
        (if threshold_rule N (x :: past) then t n * x else delta (S n) + cost (threshold_rule N) k (S n) (x :: past))).
      { intro x. destruct (IHk (S n) (x :: past)) as [_ ->]; [lia | simpl; lia |].
        simpl. unfold xi. rewrite L. replace (N - S n)%nat with k by lia. fold c. rewrite least_of_sending_and_going_on by easy.
        assert (C : t n * (c / t n) = c) by (field; lra).
        destruct (Rle_dec x (c / t n)) as [Q|Q].
        - apply Rmin_left. apply Rmult_le_compat_l with (r := t n) in Q; lra.
        - apply Rmin_right. apply Rnot_le_lt in Q. apply Rmult_lt_compat_l with (r := t n) in Q; lra. }
      assert (I : integrable X (fun x => t n * Rmin x (c / t n))) by (apply integrable_scale, integrable_min).
      repeat split.
      + apply (integrable_same X _ _ (fun x _ => S x) I).
      + intros x _. apply IHk; [lia | simpl; lia].
      + cbn [cost optimal]. rewrite value_as_mean by easy. symmetry. apply E_same; [easy | intros; apply S].
  Qed.

  (** R3: and the threshold rule costs just that. *)
  Theorem R3_attained : forall N, (N <= M)%nat -> end_is_finite N ->
    admissible (threshold_rule N) N 0 [] /\ cost (threshold_rule N) N 0 [] = J_optimal airtime_of mean_of delta t N.
  Proof. intros. now apply threshold_rule_attains. Qed.

  (** R9 with its expectations. *)
  Theorem R9_price_of_myopia_as_means : forall N, (N <= M)%nat -> integrable X (fun x => x) ->
    J_look_ahead airtime_of mean_of delta t N - J_optimal airtime_of mean_of delta t N =
    sum (fun n => reach airtime_of mean_of delta t 0 n *
      E X (between (t n) (delta (S n) + v (N - S n) (S n)) (xi airtime_of mean_of delta t N n) (xi_hat mean_of delta t n))) N.
  Proof.
    intros N H F. rewrite (R9_price_of_myopia airtime_of mean_of M delta t chain N H). apply sum_ext. intros n Hn.
    rewrite R9_summand; [easy|]. apply (R7_optimal_threshold_at_most_look_aheads _ _ M); [easy | now apply law_has_mean | lia].
  Qed.


  (** ** R5, the genie: E[min_{n <= N} (D_n + t_n X_n)], an iterated expectation over independent draws.
      [genie k n least] adds the draws of the cuts n + 1, ..., n + k to the least cost so far. *)
  Fixpoint genie (k n : nat) (least : R) : R :=
    match k with
    | O => least
    | S k' => E X (fun x => genie k' (S n) (Rmin least (total delta (S n) + t (S n) * x)))
    end.

  Definition genie_cost (N : nat) : R := E X (fun x => genie N 0 (total delta 0 + t 0%nat * x)).

  Lemma min_lipschitz : forall a b c, Rabs (Rmin a c - Rmin b c) <= Rabs (a - b).
  Proof. intros. unfold Rmin. repeat destruct Rle_dec; unfold Rabs; repeat destruct Rcase_abs; lra. Qed.

  (** As a function of x, a draw's cost capped at [least] depends on min(x, cap) only. *)
  Lemma capped_draw : forall m least, (m <= M)%nat -> exists cap, forall x,
    Rmin least (total delta m + t m * x) = Rmin least (total delta m + t m * Rmin x cap).
  Proof.
    intros m least H. destruct (Nat.eq_dec m M) as [->|].
    - exists 0. intro x. rewrite (last_cut_sends_nothing M t chain). f_equal. ring.
    - assert (P : 0 < t m) by (apply chain; lia). exists ((least - total delta m) / t m). intro x.
      rewrite (least_of_sending_and_going_on (t m)) by easy. unfold Rmin. repeat destruct Rle_dec; lra.
  Qed.

  Lemma t_at_least_zero : forall n, (n <= M)%nat -> 0 <= t n.
  Proof. exact (t_nonnegative M t chain). Qed.

  Lemma draw_lipschitz : forall m least, (m <= M)%nat -> lipschitz (t m) (fun x => Rmin least (total delta m + t m * x)).
  Proof.
    intros m least H x y. rewrite !(Rmin_comm least). eapply Rle_trans; [apply min_lipschitz|].
    replace (total delta m + t m * x - (total delta m + t m * y)) with (t m * (x - y)) by ring.
    rewrite Rabs_mult, (Rabs_pos_eq (t m)) by (now apply t_at_least_zero). lra.
  Qed.

  Lemma genie_integrable_if : forall k m least, (m <= M)%nat -> lipschitz 1 (genie k m) ->
    integrable X (fun x => genie k m (Rmin least (total delta m + t m * x))).
  Proof.
    intros k m least H L. destruct (capped_draw m least H) as [cap C].
    apply (integrable_same X (fun x => genie k m (Rmin least (total delta m + t m * Rmin x cap)))); [intros; now rewrite <- C|].
    apply (integrable_capped X (t m) (fun x => genie k m (Rmin least (total delta m + t m * x)))).
    intros x y. eapply Rle_trans; [apply L|]. rewrite Rmult_1_l. now apply draw_lipschitz.
  Qed.

  Lemma genie_lipschitz : forall k n, (n + k <= M)%nat -> lipschitz 1 (genie k n).
  Proof.
    induction k; intros n H; [intros x y; simpl; lra|].
    assert (L : lipschitz 1 (genie k (S n))) by (apply IHk; lia).
    assert (I : forall a, integrable X (fun x => genie k (S n) (Rmin a (total delta (S n) + t (S n) * x)))).
    { intro a. apply genie_integrable_if; [lia | easy]. }
    assert (G : forall a b, genie (S k) n a - genie (S k) n b <= Rabs (a - b)).
    { intros a b. simpl. apply Rplus_le_reg_r with (E X (fun x => genie k (S n) (Rmin b (total delta (S n) + t (S n) * x)))).
      rewrite <- (E_constant X (Rabs (a - b))), <- E_plus by (try apply I; apply integrable_constant).
      ring_simplify. apply E_monotone; [apply I | apply integrable_plus; [apply integrable_constant | apply I]|].
      intros x _. set (da := Rmin a _). set (db := Rmin b _).
      assert (Rabs (da - db) <= Rabs (a - b)) by apply min_lipschitz.
      pose proof (L da db) as Q. unfold Rabs in *. repeat destruct Rcase_abs; lra. }
    intros a b. pose proof (G a b). pose proof (G b a). rewrite (Rabs_minus_sym b a) in *.
    unfold Rabs in *. repeat destruct Rcase_abs; lra.
  Qed.

  Lemma genie_integrable : forall k m least, (m + k <= M)%nat ->
    integrable X (fun x => genie k m (Rmin least (total delta m + t m * x))).
  Proof. intros. apply genie_integrable_if; [lia | now apply genie_lipschitz]. Qed.

  Lemma genie_at_most_least : forall k n least, (n + k <= M)%nat -> genie k n least <= least.
  Proof.
    induction k; intros n a H; [simpl; lra|]. simpl. apply Rle_trans with (E X (fun _ => a)); [|rewrite E_constant; lra].
    apply E_monotone; [apply genie_integrable; lia | apply integrable_constant|].
    intros x _. eapply Rle_trans; [apply IHk; lia | apply Rmin_l].
  Qed.

  Lemma E_affine : forall a s f, integrable X f -> E X (fun x => a + s * f x) = a + s * E X f.
  Proof. intros. rewrite E_plus, E_constant, E_scale; try easy; [apply integrable_constant | now apply integrable_scale]. Qed.

  Lemma integrable_affine : forall a s f, integrable X f -> integrable X (fun x => a + s * f x).
  Proof. intros. apply integrable_plus; [apply integrable_constant | now apply integrable_scale]. Qed.

  (** A genie that also sees the draws of the cuts after n pays no more than the optimal rule that goes on. *)
  Lemma genie_at_most_going_on : forall k n least, (S n + k <= M)%nat -> end_is_finite (S n + k) ->
    genie (S k) n least <= total delta (S n) + v k (S n).
  Proof.
    induction k; intros n a H F.
    - simpl. rewrite Nat.add_0_r in *. destruct F as [F|F].
      + unfold mean_of. rewrite <- (E_affine _ _ (fun x => x)) by easy.
        apply E_monotone; [apply (genie_integrable 0); lia | now apply integrable_affine | intros; apply Rmin_r].
      + rewrite F, (last_cut_sends_nothing M t chain).
        rewrite <- (E_constant X (total delta M + 0 * mean_of)).
        apply E_monotone; [|apply integrable_constant | intros; eapply Rle_trans; [apply Rmin_r|]; lra].
        pose proof (genie_integrable 0 M a ltac:(lia)) as I. rewrite (last_cut_sends_nothing M t chain) in I. exact I.
    - assert (P : 0 < t (S n)) by (apply chain; lia). set (c := delta (S (S n)) + v k (S (S n))).
      replace (v (S k) (S n)) with (E X (fun x => t (S n) * Rmin x (c / t (S n)))) by (rewrite E_scale; [easy | apply integrable_min]).
      rewrite (E_scale X _ (fun x => Rmin x (c / t (S n)))) by apply integrable_min.
      rewrite <- (E_affine _ _ (fun x => Rmin x (c / t (S n)))) by apply integrable_min.
      change (E X (fun x => genie (S k) (S n) (Rmin a (total delta (S n) + t (S n) * x))) <=
              E X (fun x => total delta (S n) + t (S n) * Rmin x (c / t (S n)))).
      apply E_monotone; [apply (genie_integrable (S k)); lia | apply integrable_affine, integrable_min |].
      intros x _. rewrite least_of_sending_and_going_on by easy.
      set (a' := Rmin a (total delta (S n) + t (S n) * x)).
      assert (Q1 : genie (S k) (S n) a' <= a') by (apply genie_at_most_least; lia).
      assert (Q2 : genie (S k) (S n) a' <= total delta (S (S n)) + v k (S (S n))).
      { apply IHk; [lia | now replace (S (S n) + k)%nat with (S n + S k)%nat by lia]. }
      assert (a' <= total delta (S n) + t (S n) * x) by (unfold a'; apply Rmin_r).
      rewrite total_next in Q2. unfold c. clearbody a'. apply Rmin_case; lra.
  Qed.

  (** The genie's cost is the mean of an integrable function; with an infinite mean, because the last cut caps it. *)
  Lemma genie_capped_by_the_last_cut : forall k n a, (S n + k = M)%nat ->
    genie (S k) n a = genie (S k) n (Rmin a (total delta M)).
  Proof.
    induction k; intros n a H.
    - replace (S n) with M by lia. simpl. replace (S n) with M by lia. rewrite (last_cut_sends_nothing M t chain).
      apply E_same.
      + pose proof (genie_integrable 0 M a ltac:(lia)) as I. rewrite (last_cut_sends_nothing M t chain) in I. exact I.
      + intros x _. unfold Rmin. repeat destruct Rle_dec; lra.
    - assert (I := genie_integrable (S k) (S n) a ltac:(lia)).
      change (E X (fun x => genie (S k) (S n) (Rmin a (total delta (S n) + t (S n) * x))) =
              E X (fun x => genie (S k) (S n) (Rmin (Rmin a (total delta M)) (total delta (S n) + t (S n) * x)))).
      apply E_same; [easy|]. intros x _. rewrite (IHk (S n)) by lia.
      rewrite (IHk (S n) (Rmin (Rmin a (total delta M)) (total delta (S n) + t (S n) * x))) by lia. f_equal.
      unfold Rmin. repeat destruct Rle_dec; lra.
  Qed.

  Lemma genie_cost_integrable : forall N, (N <= M)%nat -> end_is_finite N ->
    integrable X (fun x => genie N 0 (total delta 0 + t 0%nat * x)).
  Proof.
    intros N H [F|F].
    - apply (integrable_lipschitz X F (t 0%nat)). intros x y.
      eapply Rle_trans; [apply (genie_lipschitz N 0); lia|]. rewrite Rmult_1_l.
      replace (total delta 0 + t 0%nat * x - (total delta 0 + t 0%nat * y)) with (t 0%nat * (x - y)) by ring.
      rewrite Rabs_mult, (Rabs_pos_eq (t 0%nat)) by (apply t_at_least_zero; lia). lra.
    - destruct N as [|k].
      + apply (integrable_same X (fun _ => total delta 0)); [|apply integrable_constant].
        intros. simpl. rewrite F, (last_cut_sends_nothing M t chain). ring.
      + apply (integrable_same X (fun x => genie (S k) 0 (Rmin (total delta M) (total delta 0 + t 0%nat * x)))).
        * intros. rewrite (genie_capped_by_the_last_cut k 0 (total delta 0 + _)) by lia. now rewrite Rmin_comm.
        * apply genie_integrable. lia.
  Qed.

  Theorem R5_genie : forall N, (N <= M)%nat -> end_is_finite N ->
    integrable X (fun x => genie N 0 (total delta 0 + t 0%nat * x)) /\
    genie_cost N <= J_optimal airtime_of mean_of delta t N.
  Proof.
    intros N H F. assert (I := genie_cost_integrable N H F). split; [easy|]. unfold genie_cost, J_optimal. destruct N as [|k].
    - simpl in *. rewrite <- forced_upload by easy. destruct F as [F|F].
      + apply E_monotone; [easy | now apply integrable_scale | intros; unfold total; simpl; lra].
      + apply E_monotone; [easy | | intros; unfold total; simpl; lra].
        apply (integrable_same X _ _ (fun x (_ : 0 < x) => Rplus_0_l (t 0%nat * x)) I).
    - assert (P : 0 < t 0%nat) by (apply chain; lia). cbn [optimal]. set (c := delta 1%nat + v k 1).
      rewrite value_as_mean by easy. apply E_monotone; [easy | apply integrable_scale, integrable_min |].
      intros x _. rewrite least_of_sending_and_going_on by easy.
      pose proof (genie_at_most_least (S k) 0 (total delta 0 + t 0%nat * x) ltac:(lia)) as Q1.
      pose proof (genie_at_most_going_on k 0 (total delta 0 + t 0%nat * x) ltac:(lia) F) as Q2.
      rewrite total_next in Q2. unfold total in *; simpl sum in *. unfold c, Rmin. destruct Rle_dec; lra.
  Qed.
  End Rules.

  (** ** R6, R15: what a rule with fixed thresholds costs

      Send at cut n iff X <= theta n.  R15: this recursion is its cost, for any delta and t - those of the cost, of time or
      of energy - as the thresholds do not depend on them.  R6: look-ahead is such a rule. *)
  Section FixedThresholds.
  Variables (theta delta t : nat -> R).

  Fixpoint threshold_cost (k n : nat) : R :=
    match k with
    | O => t n * mean_of
    | S k' => threshold_step airtime_of (t n) (theta n) (delta (S n) + threshold_cost k' (S n))
    end.

  Definition fixed_thresholds : rule := fun past =>
    match past with
    | [] => true
    | x :: before => if Rle_dec x (theta (length before)) then true else false
    end.

  Lemma fixed_thresholds_cost : forall N, integrable X (fun x => x) \/ t N = 0 -> forall k n past, (n + k = N)%nat -> length past = n ->
    admissible delta t fixed_thresholds k n past /\ cost delta t fixed_thresholds k n past = threshold_cost k n.
  Proof.
    intros N F. induction k; intros n past H L.
    - split; [easy|]. simpl. replace n with N by lia. destruct F as [F|F]; [now apply E_scale|]. rewrite F.
      rewrite (E_same _ (fun _ => 0)), E_constant; [ring | | intros; ring].
      apply (integrable_same X (fun _ => 0)); [intros; ring | apply integrable_constant].
    - set (c := delta (S n) + threshold_cost k (S n)).
      assert (S : forall x, t n * up_to (theta n) x + c * above (theta n) x =
        (if fixed_thresholds (x :: past) then t n * x else delta (S n) + cost delta t fixed_thresholds k (S n) (x :: past))).
      { intro x. destruct (IHk (S n) (x :: past)) as [_ ->]; [lia | simpl; lia |].
        simpl. rewrite L. fold c. unfold up_to, above. destruct (Rle_dec x (theta n)); destruct (Rlt_dec (theta n) x); lra. }
      assert (I1 : integrable X (fun x => t n * up_to (theta n) x)) by apply integrable_scale, integrable_up_to.
      assert (I2 : integrable X (fun x => c * above (theta n) x)) by apply integrable_scale, integrable_above_only.
      assert (I := integrable_plus X _ _ I1 I2). repeat split.
      + apply (integrable_same X _ _ (fun x _ => S x) I).
      + intros x _. apply IHk; [lia | simpl; lia].
      + cbn [cost threshold_cost]. fold c. rewrite <- (E_same _ _ I (fun x _ => S x)), E_plus by easy.
        rewrite !E_scale by (apply integrable_up_to || apply integrable_above_only). rewrite R1_mean_up_to.
        unfold threshold_step. simpl. ring.
  Qed.

  Theorem R15_cost_of_fixed_thresholds : forall N, integrable X (fun x => x) \/ t N = 0 ->
    admissible delta t fixed_thresholds N 0 [] /\ cost delta t fixed_thresholds N 0 [] = threshold_cost N 0.
  Proof. intros N F. now apply (fixed_thresholds_cost N F). Qed.
  End FixedThresholds.

  (** R15: time and energy, each with its own delta and t, add up to the cost under the same thresholds. *)
  Theorem R15_time_and_energy_add_up : forall theta bT bE deltaT tT deltaE tE k n,
    threshold_cost theta (fun i => bT * deltaT i + bE * deltaE i) (fun i => bT * tT i + bE * tE i) k n =
    bT * threshold_cost theta deltaT tT k n + bE * threshold_cost theta deltaE tE k n.
  Proof.
    intros theta bT bE deltaT tT deltaE tE. induction k; intro n; simpl threshold_cost; [ring|].
    rewrite IHk. unfold threshold_step. ring.
  Qed.

  (** The three rules' costs are those of their thresholds. *)
  Theorem R15_optimal_cost : forall M delta t N, is_chain M t -> (N <= M)%nat -> forall k n, (n + k = N)%nat ->
    threshold_cost (xi airtime_of mean_of delta t N) delta t k n = optimal airtime_of mean_of delta t k n.
  Proof.
    intros M delta t N chain HN. induction k; intros n H; [easy|]. cbn [threshold_cost optimal]. rewrite IHk by lia.
    unfold xi. replace (N - S n)%nat with k by lia. apply step_at_own_threshold. apply chain. lia.
  Qed.

  Lemma look_ahead_is_fixed_thresholds : forall delta t k n,
    threshold_cost (xi_hat mean_of delta t) delta t k n = look_ahead airtime_of mean_of delta t k n.
  Proof. intros delta t. induction k; intro n; [easy|]. cbn [threshold_cost look_ahead]. now rewrite IHk. Qed.

  (** R6: the rule that sends iff sending now costs no more than one more stage and sending then. *)
  Definition look_ahead_rule (delta t : nat -> R) : rule := fun past =>
    match past with
    | [] => true
    | x :: before => let n := length before in
        if Rle_dec (t n * x) (delta (S n) + t (S n) * mean_of) then true else false
    end.

  (** Rules that agree at every cut before the last cost the same. *)
  Lemma same_rule_same_cost : forall delta t r r' N,
    (forall past, (1 <= length past <= N)%nat -> r past = r' past) ->
    forall k n past, length past = n -> (n + k <= N)%nat -> admissible delta t r k n past ->
    admissible delta t r' k n past /\ cost delta t r' k n past = cost delta t r k n past.
  Proof.
    intros delta t r r' N H. induction k; intros n past L HN; [easy|]. intros [I A].
    assert (G : forall x, 0 < x -> (if r (x :: past) then t n * x else delta (S n) + cost delta t r k (S n) (x :: past)) =
                          (if r' (x :: past) then t n * x else delta (S n) + cost delta t r' k (S n) (x :: past))).
    { intros x Hx. rewrite (H (x :: past)) by (simpl; lia). destruct (r' (x :: past)); [easy|]. f_equal. symmetry.
      apply IHk; [simpl; lia | lia | now apply A]. }
    repeat split.
    - exact (integrable_same X _ _ G I).
    - intros x Hx. apply (IHk (S n) (x :: past)); [simpl; lia | lia | now apply A].
    - symmetry. now apply E_same.
  Qed.

  Theorem R6_cost_of_look_ahead : forall M delta t N, is_chain M t -> (N <= M)%nat -> integrable X (fun x => x) ->
    admissible delta t (look_ahead_rule delta t) N 0 [] /\
    cost delta t (look_ahead_rule delta t) N 0 [] = J_look_ahead airtime_of mean_of delta t N.
  Proof.
    intros M delta t N chain HN F.
    destruct (R15_cost_of_fixed_thresholds (xi_hat mean_of delta t) delta t N (or_introl F)) as [A C].
    rewrite look_ahead_is_fixed_thresholds in C. fold (J_look_ahead airtime_of mean_of delta t N) in C. rewrite <- C.
    apply (same_rule_same_cost _ _ (fixed_thresholds (xi_hat mean_of delta t)) _ N); try easy.
    intros [|x before] H; simpl in *; [lia|].
    assert (P : 0 < t (length before)) by (apply chain; lia). unfold xi_hat.
    set (c := delta (S (length before)) + t (S (length before)) * mean_of).
    assert (C' : t (length before) * (c / t (length before)) = c) by (field; lra).
    destruct (Rle_dec x (c / t (length before))) as [Q|Q]; destruct (Rle_dec (t (length before) * x) c) as [Q'|Q']; try easy; exfalso.
    - apply Rmult_le_compat_l with (r := t (length before)) in Q; lra.
    - apply Rnot_le_lt in Q. apply Rmult_lt_compat_l with (r := t (length before)) in Q; lra.
  Qed.

  (** R19: static look-ahead's cost is that of its thresholds. *)
  Theorem R19_cost_of_static_look_ahead : forall delta t N k n, (n + k = N)%nat ->
    threshold_cost (fun i => xi_static mean_of delta t (N - i) i) delta t k n = static_look_ahead airtime_of mean_of delta t k n.
  Proof.
    intros delta t N. induction k; intros n H; [easy|]. cbn [threshold_cost static_look_ahead]. rewrite IHk by lia.
    now replace (N - n)%nat with (S k) by lia.
  Qed.
End Laws.
