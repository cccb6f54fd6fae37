(** * Laws of finitely many states

    A state is (airtime, probability).  Every function is integrable, so that R3 is about every rule. *)

From Coq Require Import Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules AnyChain Expectation.
Import ListNotations.
Open Scope R_scope.

Definition states := list (R * R).

Fixpoint weighted (f : R -> R) (s : states) : R :=
  match s with [] => 0 | (x, p) :: rest => p * f x + weighted f rest end.

Record is_law (s : states) : Prop := {
  airtimes_positive : forall x p, In (x, p) s -> 0 < x;
  probabilities_nonnegative : forall x p, In (x, p) s -> 0 <= p;
  probabilities_sum_to_one : weighted (fun _ => 1) s = 1
}.

Section FiniteLaw.
  Variable s : states.
  Hypothesis law : is_law s.

  Lemma weighted_plus : forall f g l, weighted (fun x => f x + g x) l = weighted f l + weighted g l.
  Proof. induction l as [|[x p] l IH]; simpl; [ring|]. rewrite IH. ring. Qed.

  Lemma weighted_scale : forall c f l, weighted (fun x => c * f x) l = c * weighted f l.
  Proof. induction l as [|[x p] l IH]; simpl; [ring|]. rewrite IH. ring. Qed.

  Lemma weighted_constant : forall c, weighted (fun _ => c) s = c.
  Proof.
    intro c. transitivity (c * weighted (fun _ => 1) s); [|rewrite (probabilities_sum_to_one s law); ring].
    rewrite <- weighted_scale. assert (G : forall l, weighted (fun _ => c) l = weighted (fun _ => c * 1) l).
    { induction l as [|[x p] l IH]; simpl; [easy|]. rewrite IH. ring. }
    apply G.
  Qed.

  Lemma weighted_monotone : forall f g l,
    (forall x p, In (x, p) l -> 0 <= p) -> (forall x p, In (x, p) l -> f x <= g x) -> weighted f l <= weighted g l.
  Proof.
    induction l as [|[x p] l IH]; simpl; intros Hp H; [lra|].
    assert (p * f x <= p * g x) by (apply Rmult_le_compat_l; [apply (Hp x) | apply (H x p)]; now left).
    assert (weighted f l <= weighted g l) by (apply IH; intros; eauto). lra.
  Qed.

  Lemma weighted_same : forall f g l, (forall x p, In (x, p) l -> f x = g x) -> weighted f l = weighted g l.
  Proof.
    induction l as [|[x p] l IH]; simpl; intro H; [easy|]. rewrite (H x p) by now left. rewrite IH; [easy|]. intros; eauto.
  Qed.

  Lemma finite_monotone : forall f g, (forall x, 0 < x -> f x <= g x) -> weighted f s <= weighted g s.
  Proof.
    intros f g H. apply weighted_monotone; [apply law|]. intros x p I. apply H. now apply (airtimes_positive s law x p).
  Qed.

  (** Close above a, no state lies between. *)
  Lemma gap_above : forall a (l : states), exists eta, 0 < eta /\ forall b, a <= b < a + eta ->
    forall x p, In (x, p) l -> above a x = above b x.
  Proof.
    intros a l. induction l as [|[y q] l [eta [He H]]].
    - exists 1. split; [lra|]. intros b _ x p [].
    - destruct (Rlt_dec a y) as [L|L].
      + exists (Rmin eta (y - a)). split; [apply Rmin_glb_lt; lra|]. intros b Hb x p [I|I].
        * injection I as <- <-. pose proof (Rmin_r eta (y - a)). unfold above. repeat destruct Rlt_dec; lra.
        * apply (H b) with p; [pose proof (Rmin_l eta (y - a)); lra | easy].
      + exists eta. split; [easy|]. intros b Hb x p [I|I].
        * injection I as <- <-. unfold above. repeat destruct Rlt_dec; lra.
        * now apply (H b) with p.
  Qed.

  Lemma largest_airtime : forall l : states, exists cap, forall x p, In (x, p) l -> x <= cap.
  Proof.
    induction l as [|[y q] l [cap H]]; [exists 0; intros x p []|].
    exists (Rmax y cap). intros x p [I|I].
    - injection I as <- <-. apply Rmax_l.
    - eapply Rle_trans; [now apply (H x p) | apply Rmax_r].
  Qed.

  Definition finite_law : Expectation.law.
  Proof.
    refine {| integrable := fun _ => True; E := fun f => weighted f s |}; try easy.
    - apply weighted_constant.
    - intros. apply weighted_plus.
    - intros. apply weighted_scale.
    - intros f g _ _ H. now apply finite_monotone.
    - intros a eps He. destruct (gap_above a s) as [eta [Hp H]]. exists eta. split; [easy|]. intros b Hb.
      rewrite (weighted_same (above a) (above b) s); [lra | now apply H].
    - intros _ eps He. destruct (largest_airtime s) as [cap H]. exists cap.
      rewrite (weighted_same (fun x => x) (fun x => Rmin x cap) s); [lra|].
      intros x p I. rewrite Rmin_left; [easy | now apply (H x p)].
  Defined.

  (** The finite law's Psi and tail, as sums, and its mean. *)
  Theorem finite_psi : forall c, psi (airtime_of finite_law) c = weighted (fun x => Rmin x c) s.
  Proof. reflexivity. Qed.

  Theorem finite_tail : forall a, tail (airtime_of finite_law) a = weighted (above a) s.
  Proof. reflexivity. Qed.

  Theorem finite_mean : mean (airtime_of finite_law) (weighted (fun x => x) s).
  Proof. now apply law_has_mean. Qed.

  (** Every rule is admissible: R3 without any condition on the rule. *)
  Lemma every_rule_is_admissible : forall delta t sends k n past, admissible finite_law delta t sends k n past.
  Proof. intros delta t sends. induction k; simpl; intros; [easy|]. split; [easy|]. intros. apply IHk. Qed.

  Theorem R3_finite_law_no_rule_costs_less : forall M delta t N sends, is_chain M t -> (N <= M)%nat ->
    J_optimal (airtime_of finite_law) (mean_of finite_law) delta t N <= cost finite_law delta t sends N 0 [].
  Proof.
    intros M delta t N sends chain H. apply (R3_no_rule_costs_less finite_law M); try easy; [now left|].
    apply every_rule_is_admissible.
  Qed.

  Theorem R3_finite_law_attained : forall M delta t N, is_chain M t -> (N <= M)%nat -> exists sends,
    cost finite_law delta t sends N 0 [] = J_optimal (airtime_of finite_law) (mean_of finite_law) delta t N.
  Proof.
    intros M delta t N chain H. exists (threshold_rule finite_law delta t N). apply (R3_attained finite_law M); try easy. now left.
  Qed.
End FiniteLaw.
