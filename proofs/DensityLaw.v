(** * Laws with a density (Coquelicot's Riemann integral)

    X has the density g, continuous and non-negative: E[f(X)] is the limit of the integrals of f g over [0, n].
    f is integrable if f g is on each [0, b] and the integrals of |f g| are bounded.  The mean may be infinite. *)

From Coq Require Import Reals Lra Lia ZArith.
From Coquelicot Require Import Coquelicot.
From SplitProofs Require Import Airtime Rules AnyChain Expectation.
Open Scope R_scope.

Local Notation RInt := (@RInt R_CompleteNormedModule).
Local Notation ex_RInt := (@ex_RInt R_NormedModule).

Lemma exceeded_by_a_natural : forall x, exists n, x < INR n.
Proof.
  intro x. exists (Z.to_nat (Z.max 0 (up x))). rewrite INR_IZR_INZ, Z2Nat.id by lia.
  destruct (archimed x) as [H _]. assert (IZR (up x) <= IZR (Z.max 0 (up x))) by (apply IZR_le; lia). lra.
Qed.

Section Density.
  Variable g : R -> R.
  Hypothesis g_continuous : forall x, continuous g x.
  Hypothesis g_nonnegative : forall x, 0 <= g x.
  Hypothesis g_total : is_lim_seq (fun n => RInt g 0 (INR n)) 1.

  (** ** Integrals over [0, b] *)
  Definition on_each_interval (h : R -> R) : Prop := forall b, 0 <= b -> ex_RInt h 0 b.

  Lemma on_sub_interval : forall h a b, on_each_interval h -> 0 <= a <= b -> ex_RInt h a b.
  Proof.
    intros h a b H Hab. apply (ex_RInt_Chasles_2 (V := R_CompleteNormedModule) h 0 a b); [easy|]. apply H. lra.
  Qed.

  Lemma integral_grows : forall h a b, on_each_interval h -> (forall x, 0 < x -> 0 <= h x) -> 0 <= a <= b ->
    RInt h 0 a <= RInt h 0 b.
  Proof.
    intros h a b H Hh Hab. rewrite <- (RInt_Chasles h 0 a b); [|apply H; lra | now apply on_sub_interval].
    assert (0 <= RInt h a b).
    { replace 0 with (RInt (fun _ => 0) a b) by (rewrite RInt_const; unfold scal; simpl; unfold mult; simpl; ring).
      apply RInt_le; [lra | apply ex_RInt_const | now apply on_sub_interval |]. intros x Hx. apply Hh. lra. }
    unfold plus; simpl. lra.
  Qed.

  Lemma each_plus : forall h k, on_each_interval h -> on_each_interval k -> on_each_interval (fun x => h x + k x).
  Proof. intros h k H K b Hb. apply (ex_RInt_plus h k); [now apply H | now apply K]. Qed.

  Lemma each_scale : forall c h, on_each_interval h -> on_each_interval (fun x => c * h x).
  Proof. intros c h H b Hb. apply (ex_RInt_scal h 0 b c). now apply H. Qed.

  Lemma each_abs : forall h, on_each_interval h -> on_each_interval (fun x => Rabs (h x)).
  Proof. intros h H b Hb. apply (ex_RInt_norm h). now apply H. Qed.

  Lemma each_same : forall h k, (forall x, 0 < x -> h x = k x) -> on_each_interval h -> on_each_interval k.
  Proof.
    intros h k E H b Hb. apply ex_RInt_ext with h; [|now apply H]. intros x Hx. apply E.
    rewrite Rmin_left in Hx by easy. lra.
  Qed.

  Lemma each_continuous : forall h, (forall x, continuous h x) -> on_each_interval h.
  Proof. intros h H b Hb. apply (ex_RInt_continuous h). intros. apply H. Qed.

  Lemma integral_plus : forall (h k : R -> R) b, on_each_interval h -> on_each_interval k -> 0 <= b ->
    RInt (fun x => h x + k x) 0 b = RInt h 0 b + RInt k 0 b.
  Proof. intros h k b H K Hb. apply (RInt_plus h k); [now apply H | now apply K]. Qed.

  Lemma integral_scale : forall c (h : R -> R) b, on_each_interval h -> 0 <= b -> RInt (fun x => c * h x) 0 b = c * RInt h 0 b.
  Proof. intros c h b H Hb. apply (RInt_scal h 0 b c). now apply H. Qed.

  Lemma integral_le : forall (h k : R -> R) b, on_each_interval h -> on_each_interval k -> 0 <= b ->
    (forall x, 0 < x -> h x <= k x) -> RInt h 0 b <= RInt k 0 b.
  Proof. intros h k b H K Hb E. apply RInt_le; [easy | now apply H | now apply K |]. intros x Hx. apply E. lra. Qed.

  Lemma integral_same : forall (h k : R -> R) b, 0 <= b -> (forall x, 0 < x -> h x = k x) -> RInt h 0 b = RInt k 0 b.
  Proof. intros h k b Hb E. apply RInt_ext. intros x Hx. rewrite Rmin_left in Hx by easy. apply E. lra. Qed.

  (** ** Integrable functions and the expectation *)
  Definition weigh (f : R -> R) (x : R) : R := f x * g x.
  Definition part (f : R -> R) (n : nat) : R := RInt (weigh f) 0 (INR n).

  Definition density_integrable (f : R -> R) : Prop :=
    on_each_interval (weigh f) /\ exists B, forall n, RInt (fun x => Rabs (weigh f x)) 0 (INR n) <= B.

  Definition density_E (f : R -> R) : R := real (Lim_seq (part f)).

  Lemma bounded_parts_converge : forall h B, on_each_interval h -> (forall x, 0 < x -> 0 <= h x) ->
    (forall n, RInt h 0 (INR n) <= B) -> ex_finite_lim_seq (fun n => RInt h 0 (INR n)).
  Proof.
    intros h B H Hh HB. apply ex_finite_lim_seq_incr with B; [|easy].
    intro n. apply integral_grows; try easy. split; [apply pos_INR | apply le_INR; lia].
  Qed.

  Lemma parts_converge : forall f, density_integrable f -> is_lim_seq (part f) (density_E f).
  Proof.
    intros f [H [B HB]].
    assert (Ha : on_each_interval (fun x => Rabs (weigh f x))) by now apply each_abs.
    destruct (bounded_parts_converge _ B Ha (fun x _ => Rabs_pos _) HB) as [la La].
    assert (Hs : on_each_interval (fun x => Rabs (weigh f x) + weigh f x)) by now apply each_plus.
    destruct (bounded_parts_converge _ (2 * B) Hs) as [ls Ls].
    - intros x _. unfold Rabs. destruct Rcase_abs; lra.
    - intro n. apply Rle_trans with (2 * RInt (fun x => Rabs (weigh f x)) 0 (INR n)); [|pose proof (HB n); lra].
      rewrite <- integral_scale by (easy || apply pos_INR). apply integral_le; try easy; [now apply each_scale | apply pos_INR |].
      intros x _. unfold Rabs. destruct Rcase_abs; lra.
    - assert (L : is_lim_seq (part f) (ls + -1 * la)).
      { apply is_lim_seq_ext with (fun n => RInt (fun x => Rabs (weigh f x) + weigh f x) 0 (INR n) + -1 * RInt (fun x => Rabs (weigh f x)) 0 (INR n)).
        - intro n. rewrite integral_plus by (easy || apply pos_INR). unfold part. ring.
        - apply is_lim_seq_plus'; [easy|]. apply (is_lim_seq_scal_l _ (-1) la La). }
      unfold density_E. now rewrite (is_lim_seq_unique _ _ L).
  Qed.

  Lemma limit_is : forall f l, is_lim_seq (part f) (Finite l) -> density_E f = l.
  Proof. intros f l H. unfold density_E. now rewrite (is_lim_seq_unique _ _ H). Qed.

  Lemma g_on_each : on_each_interval g.
  Proof. now apply each_continuous. Qed.

  Lemma mass_at_most_one : forall b, 0 <= b -> RInt g 0 b <= 1.
  Proof.
    intros b Hb. destruct (exceeded_by_a_natural b) as [n Hn].
    apply Rle_trans with (RInt g 0 (INR n)); [apply integral_grows; try easy; [apply g_on_each | lra]|].
    apply (is_lim_seq_incr_compare (fun n => RInt g 0 (INR n)) 1 g_total).
    intro m. apply integral_grows; try easy; [apply g_on_each | split; [apply pos_INR | apply le_INR; lia]].
  Qed.

  Lemma density_same : forall f f', (forall x, 0 < x -> f x = f' x) -> density_integrable f -> density_integrable f'.
  Proof.
    intros f f' E [H [B HB]]. split.
    - apply each_same with (weigh f); [|easy]. intros x Hx. unfold weigh. now rewrite E.
    - exists B. intro n. rewrite <- (integral_same (fun x => Rabs (weigh f x))); [easy | apply pos_INR |].
      intros x Hx. unfold weigh. now rewrite E.
  Qed.

  (** A function bounded by a constant needs only the first condition. *)
  Lemma bounded_integrable : forall f C, on_each_interval (weigh f) -> (forall x, 0 < x -> Rabs (f x) <= C) -> density_integrable f.
  Proof.
    intros f C H HC. split; [easy|]. exists (Rabs C). intro n.
    apply Rle_trans with (RInt (fun x => Rabs C * g x) 0 (INR n)).
    - apply integral_le; [now apply each_abs | apply each_scale, g_on_each | apply pos_INR |].
      intros x Hx. unfold weigh. rewrite Rabs_mult, (Rabs_pos_eq (g x)) by apply g_nonnegative.
      apply Rmult_le_compat_r; [apply g_nonnegative|]. eapply Rle_trans; [now apply HC | apply Rle_abs].
    - rewrite integral_scale by (apply g_on_each || apply pos_INR).
      pose proof (mass_at_most_one (INR n) (pos_INR n)). pose proof (Rabs_pos C).
      assert (Rabs C * RInt g 0 (INR n) <= Rabs C * 1) by (apply Rmult_le_compat_l; lra). lra.
  Qed.

  Lemma density_plus : forall f f', density_integrable f -> density_integrable f' -> density_integrable (fun x => f x + f' x).
  Proof.
    intros f f' [H [B HB]] [H' [B' HB']].
    assert (S : on_each_interval (weigh (fun x => f x + f' x))).
    { apply each_same with (fun x => weigh f x + weigh f' x); [intros; unfold weigh; ring | now apply each_plus]. }
    split; [easy|]. exists (B + B'). intro n.
    apply Rle_trans with (RInt (fun x => Rabs (weigh f x) + Rabs (weigh f' x)) 0 (INR n)).
    - apply integral_le; [now apply each_abs | apply each_plus; now apply each_abs | apply pos_INR |].
      intros x _. unfold weigh. rewrite Rmult_plus_distr_r. apply Rabs_triang.
    - rewrite integral_plus by (apply pos_INR || now apply each_abs). pose proof (HB n). pose proof (HB' n). lra.
  Qed.

  Lemma density_scale : forall c f, density_integrable f -> density_integrable (fun x => c * f x).
  Proof.
    intros c f [H [B HB]]. split.
    - apply each_same with (fun x => c * weigh f x); [intros; unfold weigh; ring | now apply each_scale].
    - exists (Rabs c * B). intro n. rewrite (integral_same _ (fun x => Rabs c * Rabs (weigh f x))); [|apply pos_INR|].
      + rewrite integral_scale by (apply pos_INR || now apply each_abs). apply Rmult_le_compat_l; [apply Rabs_pos | easy].
      + intros x _. unfold weigh. rewrite <- Rabs_mult. f_equal. ring.
  Qed.

  Lemma below_the_cut : forall a f x, x <= a -> weigh (fun x => above a x * f x) x = 0.
  Proof. intros. unfold weigh, above. destruct Rlt_dec; [lra | ring]. Qed.

  Lemma beyond_the_cut : forall a f x, a < x -> weigh (fun x => above a x * f x) x = weigh f x.
  Proof. intros. unfold weigh, above. destruct Rlt_dec; [ring | lra]. Qed.

  (** 1{x > a} f(x): integrate on both sides of a. *)
  Lemma density_above : forall a f, density_integrable f -> density_integrable (fun x => above a x * f x).
  Proof.
    intros a f [H [B HB]].
    assert (S : on_each_interval (weigh (fun x => above a x * f x))).
    { intros b Hb. set (m := Rmin (Rmax a 0) b).
      assert (Hm : 0 <= m <= b) by (unfold m, Rmin, Rmax; repeat destruct Rle_dec; lra).
      apply ex_RInt_Chasles with m.
      - apply ex_RInt_ext with (fun _ => 0); [|apply ex_RInt_const]. intros x Hx. rewrite Rmin_left, Rmax_right in Hx by lra.
        symmetry. apply below_the_cut. unfold m, Rmin, Rmax in Hx. repeat destruct Rle_dec; lra.
      - apply ex_RInt_ext with (weigh f); [|now apply on_sub_interval]. intros x Hx. rewrite Rmin_left, Rmax_right in Hx by lra.
        symmetry. apply beyond_the_cut. unfold m, Rmin, Rmax in Hx. repeat destruct Rle_dec; lra. }
    split; [easy|]. exists B. intro n. eapply Rle_trans; [|apply (HB n)].
    apply integral_le; [now apply each_abs | now apply each_abs | apply pos_INR |].
    intros x _. unfold weigh. rewrite Rmult_assoc, Rabs_mult. rewrite <- (Rmult_1_l (Rabs (f x * g x))) at 2.
    apply Rmult_le_compat_r; [apply Rabs_pos|]. unfold above. destruct Rlt_dec; rewrite Rabs_pos_eq; lra.
  Qed.

  Lemma lipschitz_continuous : forall L f x, lipschitz L f -> continuous f x.
  Proof.
    intros L f x H. apply continuity_pt_filterlim. intros eps He. exists (eps / (Rabs L + 1)).
    assert (P : 0 < Rabs L + 1) by (pose proof (Rabs_pos L); lra). split; [apply Rdiv_lt_0_compat; lra|].
    intros y [_ Hy]. simpl in *. unfold R_dist in *. eapply Rle_lt_trans; [apply H|].
    apply Rle_lt_trans with (Rabs L * Rabs (y - x)); [apply Rmult_le_compat_r; [apply Rabs_pos | apply Rle_abs]|].
    apply Rmult_lt_compat_l with (r := Rabs L + 1) in Hy; [|easy]. replace ((Rabs L + 1) * (eps / (Rabs L + 1))) with eps in Hy by (field; lra).
    pose proof (Rabs_pos (y - x)). lra.
  Qed.

  Lemma lipschitz_weighed : forall L f, lipschitz L f -> on_each_interval (weigh f).
  Proof.
    intros L f H. apply each_continuous. intro x. apply (continuous_mult f g); [now apply lipschitz_continuous with L | apply g_continuous].
  Qed.

  Lemma density_capped : forall L f cap, lipschitz L f -> density_integrable (fun x => f (Rmin x cap)).
  Proof.
    intros L f cap H.
    assert (Hc : lipschitz (Rabs L) (fun x => f (Rmin x cap))).
    { intros x y. eapply Rle_trans; [apply H|]. apply Rle_trans with (Rabs L * Rabs (Rmin x cap - Rmin y cap)).
      - apply Rmult_le_compat_r; [apply Rabs_pos | apply Rle_abs].
      - apply Rmult_le_compat_l; [apply Rabs_pos | apply min_lipschitz]. }
    apply bounded_integrable with (Rabs (f 0) + Rabs L * Rabs cap); [now apply lipschitz_weighed with (Rabs L)|].
    intros x Hx. replace (f (Rmin x cap)) with (f 0 + (f (Rmin x cap) - f 0)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat_l. eapply Rle_trans; [apply H|].
    apply Rle_trans with (Rabs L * Rabs (Rmin x cap - 0)); [apply Rmult_le_compat_r; [apply Rabs_pos | apply Rle_abs]|].
    apply Rmult_le_compat_l; [apply Rabs_pos|]. rewrite Rminus_0_r. unfold Rmin. destruct Rle_dec; [|lra].
    rewrite !Rabs_pos_eq; lra.
  Qed.

  Lemma density_lipschitz : density_integrable (fun x => x) -> forall L f, lipschitz L f -> density_integrable f.
  Proof.
    intros [_ [B HB]] L f H. assert (I := lipschitz_weighed L f H). split; [easy|].
    assert (Hx : on_each_interval (weigh (fun x => x))) by (apply lipschitz_weighed with 1; apply lipschitz_identity).
    exists (Rabs (f 0) + Rabs L * B). intro n.
    apply Rle_trans with (RInt (fun x => Rabs (f 0) * g x + Rabs L * Rabs (weigh (fun x => x) x)) 0 (INR n)).
    - apply integral_le; [now apply each_abs | apply each_plus; [apply each_scale, g_on_each | apply each_scale; now apply each_abs] | apply pos_INR |].
      intros x _. unfold weigh. rewrite !Rabs_mult, (Rabs_pos_eq (g x)) by apply g_nonnegative.
      replace (Rabs (f 0) * g x + Rabs L * (Rabs x * g x)) with ((Rabs (f 0) + Rabs L * Rabs x) * g x) by ring.
      apply Rmult_le_compat_r; [apply g_nonnegative|].
      replace (f x) with (f 0 + (f x - f 0)) by ring. eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat_l.
      eapply Rle_trans; [apply H|]. rewrite Rminus_0_r. apply Rmult_le_compat_r; [apply Rabs_pos | apply Rle_abs].
    - rewrite integral_plus by (apply pos_INR || (apply each_scale; apply g_on_each) || (apply each_scale; now apply each_abs)).
      rewrite !integral_scale by (apply pos_INR || apply g_on_each || now apply each_abs).
      pose proof (mass_at_most_one (INR n) (pos_INR n)). pose proof (HB n).
      assert (Rabs (f 0) * RInt g 0 (INR n) <= Rabs (f 0) * 1) by (apply Rmult_le_compat_l; [apply Rabs_pos | easy]).
      assert (Rabs L * RInt (fun x => Rabs (weigh (fun x => x) x)) 0 (INR n) <= Rabs L * B) by (apply Rmult_le_compat_l; [apply Rabs_pos | easy]).
      lra.
  Qed.

  Lemma density_E_plus : forall f f', density_integrable f -> density_integrable f' ->
    density_E (fun x => f x + f' x) = density_E f + density_E f'.
  Proof.
    intros f f' H H'. apply limit_is. apply is_lim_seq_ext with (fun n => part f n + part f' n).
    - intro n. unfold part. rewrite <- integral_plus by (apply H || apply H' || apply pos_INR).
      apply integral_same; [apply pos_INR | intros; unfold weigh; ring].
    - apply is_lim_seq_plus'; now apply parts_converge.
  Qed.

  Lemma density_E_scale : forall c f, density_integrable f -> density_E (fun x => c * f x) = c * density_E f.
  Proof.
    intros c f H. apply limit_is. apply is_lim_seq_ext with (fun n => c * part f n).
    - intro n. unfold part. rewrite <- integral_scale by (apply H || apply pos_INR).
      apply integral_same; [apply pos_INR | intros; unfold weigh; ring].
    - apply (is_lim_seq_scal_l _ c (density_E f)). now apply parts_converge.
  Qed.

  Lemma density_E_constant : forall c, density_E (fun _ => c) = c.
  Proof.
    intro c. apply limit_is. replace (Finite c) with (Rbar_mult c 1) by (simpl; f_equal; ring).
    apply is_lim_seq_ext with (fun n => c * RInt g 0 (INR n)).
    - intro n. unfold part, weigh. rewrite integral_scale; [easy | apply g_on_each | apply pos_INR].
    - apply (is_lim_seq_scal_l _ c 1 g_total).
  Qed.

  Lemma density_constant : forall c, density_integrable (fun _ => c).
  Proof.
    intro c. apply bounded_integrable with (Rabs c); [exact (each_scale c g g_on_each) | intros; lra].
  Qed.

  Lemma density_E_monotone : forall f f', density_integrable f -> density_integrable f' ->
    (forall x, 0 < x -> f x <= f' x) -> density_E f <= density_E f'.
  Proof.
    intros f f' H H' E. apply (is_lim_seq_le (part f) (part f') (density_E f) (density_E f')); [|now apply parts_converge | now apply parts_converge].
    intro n. apply integral_le; [apply H | apply H' | apply pos_INR |].
    intros x Hx. apply Rmult_le_compat_r; [apply g_nonnegative | now apply E].
  Qed.

  (** P(X > a) = 1 - (integral of g up to a): no jumps. *)
  Lemma tail_by_integral : forall a, density_E (above a) = 1 - RInt g 0 (Rmax a 0).
  Proof.
    intro a. set (m := Rmax a 0). assert (Hm : 0 <= m) by apply Rmax_r. destruct (exceeded_by_a_natural m) as [N HN].
    apply limit_is. apply is_lim_seq_ext_loc with (fun n => RInt g 0 (INR n) + - RInt g 0 m).
    - exists N. intros n Hn. assert (Q : m <= INR n) by (apply le_INR in Hn; lra). unfold part.
      rewrite <- (RInt_Chasles g 0 m (INR n)) by (try apply on_sub_interval; try apply g_on_each; lra).
      assert (Z : forall x, Rmin 0 m < x < Rmax 0 m -> weigh (above a) x = 0).
      { intros x Hx. rewrite Rmin_left, Rmax_right in Hx by lra. unfold weigh, above.
        destruct Rlt_dec; [|ring]. exfalso. unfold m, Rmax in Hx. destruct Rle_dec; lra. }
      assert (O : forall x, Rmin m (INR n) < x < Rmax m (INR n) -> weigh (above a) x = g x).
      { intros x Hx. rewrite Rmin_left, Rmax_right in Hx by lra. unfold weigh, above.
        destruct Rlt_dec as [|L]; [ring|]. exfalso. apply L. unfold m, Rmax in Hx. destruct Rle_dec; lra. }
      rewrite <- (RInt_Chasles (weigh (above a)) 0 m (INR n)).
      + rewrite (RInt_ext _ _ _ _ Z), (RInt_ext _ _ _ _ O), RInt_const. unfold plus, scal; simpl. unfold mult; simpl. ring.
      + apply ex_RInt_ext with (fun _ => 0); [|apply ex_RInt_const]. intros x Hx. symmetry. now apply Z.
      + apply ex_RInt_ext with g; [|apply on_sub_interval; [apply g_on_each | lra]]. intros x Hx. symmetry. now apply O.
    - apply is_lim_seq_plus'; [easy | apply is_lim_seq_const].
  Qed.

  Lemma density_right_continuous : forall a eps, 0 < eps ->
    exists eta, 0 < eta /\ forall b, a <= b < a + eta -> density_E (above a) - eps < density_E (above b).
  Proof.
    intros a eps He. set (m := Rmax a 0). assert (Hm : 0 <= m) by apply Rmax_r.
    (* g is bounded on [m, m + 1]. *)
    destruct (continuity_ab_maj g m (m + 1)) as [top [Ht _]]; [lra | intros; apply continuity_pt_filterlim; apply g_continuous |].
    set (C := g top + 1). assert (HC : 0 < C) by (unfold C; pose proof (g_nonnegative top); lra).
    exists (Rmin 1 (eps / C)). split; [apply Rmin_glb_lt; [lra | now apply Rdiv_lt_0_compat]|].
    intros b Hb. pose proof (Rmin_l 1 (eps / C)). pose proof (Rmin_r 1 (eps / C)).
    rewrite !tail_by_integral. fold m. set (k := Rmax b 0).
    assert (Hk : m <= k /\ k - m <= b - a /\ k <= m + 1) by (unfold m, k, Rmax; repeat destruct Rle_dec; lra).
    rewrite <- (RInt_Chasles g 0 m k) by (try apply on_sub_interval; try apply g_on_each; lra).
    assert (RInt g m k <= (k - m) * C).
    { replace ((k - m) * C) with (RInt (fun _ => C) m k) by (rewrite RInt_const; reflexivity).
      apply RInt_le; [lra | apply on_sub_interval; [apply g_on_each | lra] | apply ex_RInt_const |].
      intros x Hx. unfold C. pose proof (Ht x ltac:(lra)). lra. }
    assert ((k - m) * C < eps).
    { apply Rle_lt_trans with ((b - a) * C); [apply Rmult_le_compat_r; lra|].
      apply Rlt_le_trans with (eps / C * C); [apply Rmult_lt_compat_r; lra|]. right. field. lra. }
    unfold plus; simpl. lra.
  Qed.

  (** Below the cap n, min(X, n) = X: the means approach. *)
  Lemma density_capped_limit : density_integrable (fun x => x) -> forall eps, 0 < eps ->
    exists cap, density_E (fun x => x) - eps < density_E (fun x => Rmin x cap).
  Proof.
    intros H eps He. pose proof (parts_converge _ H) as L. apply is_lim_seq_spec in L.
    destruct (L (mkposreal (eps / 2) ltac:(lra))) as [n Hn]. specialize (Hn n ltac:(lia)). simpl in Hn.
    exists (INR n). assert (I : density_integrable (fun x => Rmin x (INR n))).
    { exact (density_capped 1 (fun x => x) (INR n) lipschitz_identity). }
    assert (Q : part (fun x => x) n <= density_E (fun x => Rmin x (INR n))).
    { apply Rle_trans with (part (fun x => Rmin x (INR n)) n).
      - right. unfold part. apply RInt_ext. intros x Hx. rewrite Rmin_left, Rmax_right in Hx by apply pos_INR.
        unfold weigh. rewrite Rmin_left; [easy | lra].
      - apply (is_lim_seq_incr_compare (part (fun x => Rmin x (INR n))) _ (parts_converge _ I)).
        intro m. apply integral_grows; [apply I | | split; [apply pos_INR | apply le_INR; lia]].
        intros x Hx. apply Rmult_le_pos; [|apply g_nonnegative]. apply Rmin_glb; [lra | apply pos_INR]. }
    apply Rabs_def2 in Hn. lra.
  Qed.

  Definition density_law : law := {|
    integrable := density_integrable;
    E := density_E;
    integrable_same := density_same;
    integrable_constant := density_constant;
    integrable_plus := density_plus;
    integrable_scale := density_scale;
    integrable_above := density_above;
    integrable_capped := density_capped;
    integrable_lipschitz := density_lipschitz;
    E_constant := density_E_constant;
    E_plus := density_E_plus;
    E_scale := density_E_scale;
    E_monotone := density_E_monotone;
    E_above_right_continuous := density_right_continuous;
    E_capped_limit := density_capped_limit
  |}.

  (** Its mean, where it is finite. *)
  Theorem density_has_mean : forall mu, is_lim_seq (fun n => RInt (fun x => x * g x) 0 (INR n)) (Finite mu) ->
    mean (airtime_of density_law) mu.
  Proof.
    intros mu H. assert (Hx : on_each_interval (weigh (fun x => x))) by (apply lipschitz_weighed with 1; apply lipschitz_identity).
    assert (N : forall x, 0 < x -> 0 <= weigh (fun x => x) x) by (intros x Hp; apply Rmult_le_pos; [lra | apply g_nonnegative]).
    assert (I : density_integrable (fun x => x)).
    { split; [easy|]. exists mu. intro n. rewrite (integral_same _ (weigh (fun x => x))); [|apply pos_INR | intros; now rewrite Rabs_pos_eq by auto].
      apply (is_lim_seq_incr_compare (fun n => RInt (weigh (fun x => x)) 0 (INR n)) mu H).
      intro m. apply integral_grows; try easy. split; [apply pos_INR | apply le_INR; lia]. }
    replace mu with (mean_of density_law) by (apply limit_is; exact H). now apply law_has_mean.
  Qed.
End Density.

(** ** There is such a law: the exponential airtime, g(x) = exp(-x), of mean 1 *)
Section Exponential.
  Let g (x : R) : R := exp (- x).

  Lemma exponential_integral : forall b, RInt g 0 b = 1 - exp (- b).
  Proof.
    intro b. apply is_RInt_unique. replace (1 - exp (- b)) with (minus (- exp (- b)) (- exp (- 0))).
    - apply (is_RInt_derive (fun x => - exp (- x)) g).
      + intros x _. unfold g. auto_derive; [easy | ring].
      + intros x _. apply (ex_derive_continuous g). unfold g. auto_derive. easy.
    - unfold minus, plus, opp; simpl. rewrite Ropp_0, exp_0. ring.
  Qed.

  Lemma exponential_mean_integral : forall b, RInt (fun x => x * g x) 0 b = 1 - (b + 1) * exp (- b).
  Proof.
    intro b. apply is_RInt_unique. replace (1 - (b + 1) * exp (- b)) with (minus (- (b + 1) * exp (- b)) (- (0 + 1) * exp (- 0))).
    - apply (is_RInt_derive (fun x => - (x + 1) * exp (- x)) (fun x => x * g x)).
      + intros x _. unfold g. auto_derive; [easy | ring].
      + intros x _. apply (ex_derive_continuous (fun x => x * g x)). unfold g. auto_derive. easy.
    - unfold minus, plus, opp; simpl. rewrite Ropp_0, exp_0. ring.
  Qed.

  Lemma exponential_vanishes : is_lim_seq (fun n => exp (- INR n)) 0.
  Proof.
    apply (is_lim_comp_seq (fun x => exp (- x)) INR p_infty 0).
    - apply (is_lim_comp exp (fun x => - x) p_infty 0 m_infty); [apply is_lim_exp_m | | exists 0; easy].
      replace m_infty with (Rbar_opp p_infty) by easy. apply is_lim_opp. apply is_lim_id.
    - exists 0%nat. easy.
    - apply is_lim_seq_INR.
  Qed.

  Lemma exponential_beats_the_line : is_lim_seq (fun n => (INR n + 1) * exp (- INR n)) 0.
  Proof.
    replace (Finite 0) with (Finite (0 + 0)) by (f_equal; ring).
    apply is_lim_seq_ext with (fun n => - (- INR n * exp (- INR n)) + exp (- INR n)); [intro; ring|].
    apply is_lim_seq_plus'; [|apply exponential_vanishes].
    replace (Finite 0) with (Rbar_opp 0) by (simpl; f_equal; ring). apply -> is_lim_seq_opp.
    apply (is_lim_comp_seq (fun x => x * exp x) (fun n => - INR n) m_infty 0); [apply is_lim_mul_exp_m | exists 0%nat; easy |].
    replace m_infty with (Rbar_opp p_infty) by easy. apply -> is_lim_seq_opp. apply is_lim_seq_INR.
  Qed.

  Lemma exponential_total : is_lim_seq (fun n => RInt g 0 (INR n)) 1.
  Proof.
    apply is_lim_seq_ext with (fun n => 1 + -1 * exp (- INR n)); [intro; rewrite exponential_integral; ring|].
    replace (Finite 1) with (Finite (1 + -1 * 0)) by (f_equal; ring).
    apply is_lim_seq_plus'; [apply is_lim_seq_const|]. apply (is_lim_seq_scal_l _ (-1) 0). apply exponential_vanishes.
  Qed.

  Definition exponential_law : law := density_law g
    (fun x => ex_derive_continuous g x ltac:(unfold g; auto_derive; easy))
    (fun x => Rlt_le _ _ (exp_pos (- x))) exponential_total.

  Theorem exponential_law_has_mean_1 : mean (airtime_of exponential_law) 1.
  Proof.
    apply density_has_mean.
    apply is_lim_seq_ext with (fun n => 1 + -1 * ((INR n + 1) * exp (- INR n))); [intro; rewrite exponential_mean_integral; ring|].
    replace (Finite 1) with (Finite (1 + -1 * 0)) by (f_equal; ring).
    apply is_lim_seq_plus'; [apply is_lim_seq_const|]. apply (is_lim_seq_scal_l _ (-1) 0). apply exponential_beats_the_line.
  Qed.
End Exponential.
