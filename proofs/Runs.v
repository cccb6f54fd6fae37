(** * Runs of equal steps (R11) and periodic chains (R16) *)

From Coq Require Import Reals Lra Lia List.
From SplitProofs Require Import Airtime Rules AnyChain Geometric.
Open Scope R_scope.

(** ** R11 *)
Section Runs.
  Variables (A : airtime) (mu : R) (M : nat) (delta t phi : nat -> R) (K edge : R).
  Hypothesis chain : is_chain M t.
  Hypothesis finite : mean A mu.
  Hypothesis count : 0 <= K.
  Hypothesis downloads : forall n, (1 <= n <= M)%nat -> 0 <= phi n.

  Notation J_LA := (J_look_ahead A mu delta t).
  Notation T_LA := (frame_cost phi K edge J_LA).
  Notation xi_hat := (xi_hat mu delta t).
  Notation S_ := (reach A mu delta t 0).

  (** The steps a -> a + 1, ..., a + L - 1 -> a + L have equal (delta_{N+1}, t_N, t_{N+1}, phi_{N+1}). *)
  Definition run (a L : nat) : Prop := (a + L <= M)%nat /\ forall i, (i < L)%nat ->
    delta (S (a + i)) = delta (S a) /\ t (a + i)%nat = t a /\ t (S (a + i)) = t (S a) /\ phi (S (a + i)) = phi (S a).

  Definition run_worth (a : nat) : R := K * S_ a * t a * (mu - psi A (xi_hat a)).
  Definition run_candidate (a L : nat) : nat := (a + candidate (run_worth a) (tail A (xi_hat a)) (phi (S a)) L)%nat.

  Lemma run_threshold : forall a L i, run a L -> (i < L)%nat -> xi_hat (a + i) = xi_hat a.
  Proof. intros a L i [_ H] Hi. destruct (H i Hi) as (E1 & E2 & E3 & _). unfold Rules.xi_hat. now rewrite E1, E2, E3. Qed.

  Lemma reach_in_a_run : forall a L i, run a L -> (i <= L)%nat -> S_ (a + i)%nat = S_ a * tail A (xi_hat a) ^ i.
  Proof.
    intros a L i H Hi. unfold reach. rewrite product_plus_length. f_equal.
    apply product_constant. intros j Hj. simpl. rewrite (run_threshold a L) by (easy || lia). easy.
  Qed.

  Theorem R11_gains_in_a_run : forall a L i, run a L -> (i < L)%nat ->
    K * (J_LA (a + i)%nat - J_LA (S (a + i))) = run_worth a * tail A (xi_hat a) ^ i.
  Proof.
    intros a L i H Hi. assert (R := H). destruct R as [HL R]. destruct (R i Hi) as (_ & E & _ & _).
    destruct (R8_worth_of_one_more_stage A mu M delta t chain finite (a + i) ltac:(lia)) as [-> _].
    rewrite (reach_in_a_run a L), (run_threshold a L), E by (easy || lia). unfold run_worth. ring.
  Qed.

  Lemma run_worth_nonnegative : forall a, (a < M)%nat -> 0 <= run_worth a.
  Proof.
    intros a H. destruct (R8_worth_of_one_more_stage A mu M delta t chain finite a H) as [_ P].
    unfold run_worth. replace (K * S_ a * t a * (mu - psi A (xi_hat a))) with (K * (S_ a * t a * (mu - psi A (xi_hat a)))) by ring.
    now apply Rmult_le_pos.
  Qed.

  Theorem R11_candidate_of_a_run : forall a L, (1 <= L)%nat -> run a L -> best T_LA a (a + L) (run_candidate a L).
  Proof.
    intros a L HL H. assert (R := H). destruct R as [Ha R]. apply geometric_best.
    - apply run_worth_nonnegative. lia.
    - split; [apply tail_nonnegative | apply tail_at_most_one].
    - apply downloads. lia.
    - intros i Hi. rewrite Nat.add_succ_r. unfold frame_cost. rewrite total_next.
      destruct (R i Hi) as (_ & _ & _ & ->). pose proof (R11_gains_in_a_run a L i H Hi). lra.
  Qed.

  (** Nothing is reached where S_a = 0: the candidate is a. *)
  Theorem R11_candidate_where_nothing_is_reached : forall a L, (1 <= L)%nat -> run a L -> S_ a = 0 -> run_candidate a L = a.
  Proof.
    intros a L HL [Ha _] H. assert (0 <= phi (S a)) by (apply downloads; lia).
    unfold run_candidate, candidate, run_worth. rewrite H. destruct Rle_dec as [|C]; [lia|]. exfalso. apply C. lra.
  Qed.

  (** Where S_a > 0 the closed form is R10's: its case p = 0 has no worth, and comes first. *)
  Theorem R11_order_of_cases : forall a L, (a < M)%nat -> run_candidate a L = (a +
    (if Rle_dec (run_worth a) (phi (S a)) then 0
     else if Rle_dec (phi (S a)) 0 then L
     else if Rle_dec 1 (tail A (xi_hat a)) then L
     else Nat.min L (Z.to_nat (ceiling (ln (phi (S a) / run_worth a) / ln (tail A (xi_hat a)))))))%nat.
  Proof.
    intros a L Ha. assert (0 <= phi (S a)) by (apply downloads; lia). unfold run_candidate, candidate. f_equal.
    destruct (Rle_dec (run_worth a) (phi (S a))) as [|C]; [easy|]. destruct (Rle_dec (tail A (xi_hat a)) 0) as [Z|]; [|easy].
    exfalso. assert (tail A (xi_hat a) = 0) by (pose proof (tail_nonnegative A (xi_hat a)); lra).
    assert (mu - psi A (xi_hat a) = 0) by now apply (no_excess_iff_no_tail A mu finite).
    apply C. unfold run_worth. rewrite H1, Rmult_0_r. lra.
  Qed.

  (** A chain is cut into runs, given as (start, length); each step lies in one of them. *)
  Definition runs_cover (runs : list (nat * nat)) : Prop :=
    (forall a L, In (a, L) runs -> (1 <= L)%nat /\ run a L) /\
    forall N, (N < M)%nat -> exists a L, In (a, L) runs /\ (a <= N < a + L)%nat.

  (** No placement beats the best of the runs' candidates, 0 and M. *)
  Theorem R11_best_of_the_candidates : forall runs, runs_cover runs -> forall N, (N <= M)%nat ->
    T_LA M <= T_LA N \/ exists a L, In (a, L) runs /\ T_LA (run_candidate a L) <= T_LA N.
  Proof.
    intros runs [R C] N H. destruct (Nat.eq_dec N M) as [->|]; [left; lra|right].
    destruct (C N ltac:(lia)) as (a & L & I & B). exists a, L. split; [easy|]. destruct (R a L I) as [HL HR].
    apply (R11_candidate_of_a_run a L HL HR). lia.
  Qed.
End Runs.

(** ** R16

    Blocks of P stages from cut [a] on: delta_{n+P} = delta_n, t_{n+P} = t_n and phi_{n+P} = phi_n for the cuts a..b.
    A whole periodic chain has a = 0; with other stages after the blocks, the cuts up to b < M are those of the blocks. *)
Section Periods.
  Variables (A : airtime) (mu : R) (M : nat) (delta t phi : nat -> R) (K edge : R) (P a b : nat).
  Hypothesis chain : is_chain M t.
  Hypothesis finite : mean A mu.
  Hypothesis count : 0 <= K.
  Hypothesis period : (1 <= P)%nat.
  Hypothesis inside : (a <= b < M)%nat.
  Hypothesis downloads : forall n, (1 <= n <= M)%nat -> 0 <= phi n.
  Hypothesis same_t : forall n, (a <= n)%nat -> (n + P <= b)%nat -> t (n + P)%nat = t n.
  Hypothesis same_delta : forall n, (a < n)%nat -> (n + P <= b)%nat -> delta (n + P)%nat = delta n.
  Hypothesis same_phi : forall n, (a < n)%nat -> (n + P <= b)%nat -> phi (n + P)%nat = phi n.

  Notation v := (optimal A mu delta t).
  Notation J := (J_optimal A mu delta t).
  Notation J_LA := (J_look_ahead A mu delta t).
  Notation xi_hat := (xi_hat mu delta t).
  Notation S_ := (reach A mu delta t 0).

  (** The probability of going on through a whole block. *)
  Definition rho : R := reach A mu delta t a P.

  Lemma period_threshold : forall n, (a <= n)%nat -> (n + P < b)%nat -> xi_hat (n + P) = xi_hat n.
  Proof.
    intros n Hn H. unfold Rules.xi_hat. replace (S (n + P)) with (S n + P)%nat by lia.
    now rewrite (same_delta (S n)), (same_t (S n)), (same_t n) by lia.
  Qed.

  (** Any window of P cuts has the same product of tails. *)
  Lemma window_of_tails : forall n, (a <= n)%nat -> (n + P <= b)%nat -> reach A mu delta t n P = rho.
  Proof.
    intros n Hn. induction Hn; intro H; [easy|]. rewrite <- IHHn by lia. symmetry. unfold reach.
    replace P with (S (P - 1)) by lia. rewrite product_shift. cbn [product].
    rewrite (product_ext (fun i => tail A (xi_hat (S m + i))) (fun i => tail A (xi_hat (m + S i)))) by (intros; do 2 f_equal; lia).
    replace (S m + (P - 1))%nat with (m + P)%nat by lia. rewrite period_threshold, Nat.add_0_r by lia. ring.
  Qed.

  Theorem R16_reach_after_a_period : forall N, (a <= N)%nat -> (N + P <= b)%nat -> S_ (N + P)%nat = rho * S_ N.
  Proof.
    intros N Hn H. unfold reach at 1. rewrite product_plus_length. fold (S_ N).
    change (product (fun i => tail A (xi_hat (0 + (N + i)))) P) with (reach A mu delta t N P).
    rewrite window_of_tails by easy. unfold reach. ring.
  Qed.

  (** The gain of one stage, then of one period from N. *)
  Lemma gain_after_a_period : forall N, (a <= N)%nat -> (N + P < b)%nat ->
    J_LA (N + P)%nat - J_LA (S (N + P)) = rho * (J_LA N - J_LA (S N)).
  Proof.
    intros N Hn H. destruct (R8_worth_of_one_more_stage A mu M delta t chain finite (N + P) ltac:(lia)) as [-> _].
    destruct (R8_worth_of_one_more_stage A mu M delta t chain finite N ltac:(lia)) as [-> _].
    rewrite R16_reach_after_a_period, period_threshold, same_t by lia. ring.
  Qed.

  Lemma gain_of_later_cuts : forall N i, (a <= N)%nat -> (N + P + i <= b)%nat ->
    J_LA (N + P)%nat - J_LA (N + P + i)%nat = rho * (J_LA N - J_LA (N + i)%nat).
  Proof.
    intros N i Hn. induction i; intro H; [rewrite !Nat.add_0_r; ring|].
    pose proof (IHi ltac:(lia)) as I. pose proof (gain_after_a_period (N + i) ltac:(lia) ltac:(lia)) as G.
    replace (N + i + P)%nat with (N + P + i)%nat in G by lia. rewrite !Nat.add_succ_r.
    replace (J_LA (N + P)%nat - J_LA (S (N + P + i))) with
      (J_LA (N + P)%nat - J_LA (N + P + i)%nat + (J_LA (N + P + i)%nat - J_LA (S (N + P + i)))) by ring.
    rewrite I, G. ring.
  Qed.

  Definition gain_of_a_period (j : nat) : R := J_LA j - J_LA (j + P)%nat.

  Theorem R16_gains_per_period : forall j k, (a <= j)%nat -> (j + S k * P <= b)%nat ->
    J_LA (j + k * P)%nat - J_LA (j + S k * P)%nat = gain_of_a_period j * rho ^ k.
  Proof.
    intros j k Hj. induction k; intro H; [simpl; unfold gain_of_a_period; rewrite !Nat.add_0_r; ring|].
    pose proof (gain_of_later_cuts (j + k * P) P ltac:(lia) ltac:(lia)) as G.
    replace (j + S k * P)%nat with (j + k * P + P)%nat by lia. replace (j + S (S k) * P)%nat with (j + k * P + P + P)%nat by lia.
    rewrite G. replace (j + k * P + P)%nat with (j + S k * P)%nat by lia. rewrite IHk by lia. simpl. ring.
  Qed.

  (** Stages before the blocks: what a period is worth is S_a times its worth to a device that starts at cut a. *)
  Lemma gain_from_the_first_block : forall i, (a + i <= M)%nat ->
    J_LA a - J_LA (a + i)%nat = S_ a * (look_ahead A mu delta t 0 a - look_ahead A mu delta t i a).
  Proof.
    induction i; intro H; [rewrite Nat.add_0_r; simpl; ring|].
    destruct (R8_worth_of_one_more_stage A mu M delta t chain finite (a + i) ltac:(lia)) as [W _].
    pose proof (worth_of_a_stage A mu M delta t chain i a ltac:(lia)) as W'.
    assert (F : S_ (a + i)%nat = S_ a * reach A mu delta t a i) by apply product_plus_length.
    rewrite F in W. rewrite Nat.add_succ_r. pose proof (IHi ltac:(lia)) as I.
    replace (J_LA a - J_LA (S (a + i))) with (J_LA a - J_LA (a + i)%nat + (J_LA (a + i)%nat - J_LA (S (a + i)))) by ring.
    rewrite I, W. replace (look_ahead A mu delta t (S i) a) with
      (look_ahead A mu delta t i a - (look_ahead A mu delta t i a - look_ahead A mu delta t (S i) a)) by ring.
    rewrite W'. ring.
  Qed.

  Theorem R16_gain_has_the_reach_of_the_first_block : forall j, (a <= j)%nat -> (j + P <= b)%nat ->
    gain_of_a_period j = S_ a * (look_ahead A mu delta t (j - a) a - look_ahead A mu delta t (j + P - a) a).
  Proof.
    intros j Hj H. pose proof (gain_from_the_first_block (j - a) ltac:(lia)) as G1.
    pose proof (gain_from_the_first_block (j + P - a) ltac:(lia)) as G2.
    replace (a + (j - a))%nat with j in G1 by lia. replace (a + (j + P - a))%nat with (j + P)%nat in G2 by lia.
    unfold gain_of_a_period. lra.
  Qed.

  Definition price_of_a_block (j : nat) : R := sum (fun i => phi (S (j + i))) P.

  (** Any P stages in a row within the blocks cost the same to place. *)
  Lemma window_of_downloads : forall j, (a <= j)%nat -> (j + P + P <= b)%nat -> price_of_a_block (j + P) = price_of_a_block j.
  Proof.
    intros j Hj H. apply sum_ext. intros i Hi. replace (S (j + P + i)) with (S (j + i) + P)%nat by lia. apply same_phi; lia.
  Qed.

  Theorem R16_any_window_is_a_block : forall j, (a <= j)%nat -> (j + P <= b)%nat -> price_of_a_block j = price_of_a_block a.
  Proof.
    intros j Hj. induction Hj; intro H; [easy|]. rewrite <- IHHj by lia. symmetry. unfold price_of_a_block.
    replace P with (S (P - 1)) by lia. rewrite sum_shift. cbn [sum].
    rewrite (sum_ext (fun i => phi (S (S (m + i)))) (fun i => phi (S (m + S i)))) by (intros; f_equal; lia).
    replace (S (S m + (P - 1))) with (S m + P)%nat by lia. rewrite same_phi, Nat.add_0_r by lia. ring.
  Qed.

  Lemma prices_of_the_periods : forall j k, (a <= j)%nat -> (j + S k * P <= b)%nat ->
    total phi (j + S k * P) - total phi (j + k * P) = price_of_a_block a.
  Proof.
    intros j k Hj H. replace (j + S k * P)%nat with (j + k * P + P)%nat by lia. rewrite total_between.
    apply (R16_any_window_is_a_block (j + k * P)); lia.
  Qed.

  (** Along N = j + k P the frame cost, as a function of k. *)
  Definition along (J : nat -> R) (j k : nat) : R := frame_cost phi K edge J (j + k * P).

  Lemma step_along : forall J j k, (a <= j)%nat -> (j + S k * P <= b)%nat ->
    along J j (S k) - along J j k = price_of_a_block a - K * (J (j + k * P)%nat - J (j + S k * P)%nat).
  Proof. intros J0 j k Hj H. unfold along, frame_cost. pose proof (prices_of_the_periods j k Hj H). lra. Qed.

  Lemma rho_is_a_probability : 0 <= rho <= 1.
  Proof.
    split; [apply reach_nonnegative|]. apply product_at_most_one. intros. split; [apply tail_nonnegative | apply tail_at_most_one].
  Qed.

  Lemma gain_of_a_period_nonnegative : forall j, (j + P <= b)%nat -> 0 <= gain_of_a_period j.
  Proof.
    intros j H. unfold gain_of_a_period. assert (G : forall i, (i <= P)%nat -> J_LA (j + i)%nat <= J_LA j).
    { induction i; intro Hi; [rewrite Nat.add_0_r; lra|].
      destruct (R8_worth_of_one_more_stage A mu M delta t chain finite (j + i) ltac:(lia)) as [E Q].
      rewrite Nat.add_succ_r. pose proof (IHi ltac:(lia)). lra. }
    pose proof (G P ltac:(lia)). lra.
  Qed.

  Theorem R16_look_ahead_is_convex_along_the_periods : forall j k, (a <= j)%nat -> (j + S (S k) * P <= b)%nat ->
    along J_LA j (S k) - along J_LA j k <= along J_LA j (S (S k)) - along J_LA j (S k).
  Proof.
    intros j k Hj H. rewrite !step_along by lia. rewrite !R16_gains_per_period by lia.
    pose proof rho_is_a_probability. pose proof (gain_of_a_period_nonnegative j ltac:(lia)).
    assert (rho ^ S k <= rho ^ k) by (apply pow_never_increases; [easy|lia]).
    assert (gain_of_a_period j * rho ^ S k <= gain_of_a_period j * rho ^ k) by (apply Rmult_le_compat_l; easy).
    assert (K * (gain_of_a_period j * rho ^ S k) <= K * (gain_of_a_period j * rho ^ k)) by (apply Rmult_le_compat_l; easy). lra.
  Qed.

  (** The closed form of k; with rho = 0 and a first period that pays, k = 1. *)
  Theorem R16_candidate : forall j last, (a <= j)%nat -> (j + last * P <= b)%nat -> (1 <= last)%nat ->
    best (along J_LA j) 0 last (candidate (K * gain_of_a_period j) rho (price_of_a_block a) last).
  Proof.
    intros j last Hj H Hl. pose proof (gain_of_a_period_nonnegative j ltac:(nia)).
    apply (geometric_best (along J_LA j) 0 last).
    - now apply Rmult_le_pos.
    - apply rho_is_a_probability.
    - unfold price_of_a_block. rewrite <- (Rmult_0_l (sum (fun _ => 1) P)), <- sum_scale. apply sum_le.
      intros i Hi. rewrite Rmult_0_l. apply downloads. nia.
    - intros i Hi. simpl (0 + _)%nat. rewrite step_along, R16_gains_per_period by nia. ring.
  Qed.

  (** R10's order of cases, but 1 where rho = 0 and the first period pays. *)
  Theorem R16_order_of_cases : forall j last, candidate (K * gain_of_a_period j) rho (price_of_a_block a) last =
    if Rle_dec (K * gain_of_a_period j) (price_of_a_block a) then 0%nat
    else if Rle_dec rho 0 then Nat.min last 1
    else if Rle_dec (price_of_a_block a) 0 then last
    else if Rle_dec 1 rho then last
    else Nat.min last (Z.to_nat (ceiling (ln (price_of_a_block a / (K * gain_of_a_period j)) / ln rho))).
  Proof. reflexivity. Qed.

  (** Where there are no other stages (a = 0, b = M - 1): the best of the P candidates and M. *)
  Theorem R16_best_of_the_candidates : a = 0%nat -> b = (M - 1)%nat -> forall N, (N <= M)%nat ->
    frame_cost phi K edge J_LA M <= frame_cost phi K edge J_LA N \/
    exists j, (j < P)%nat /\ (j <= b)%nat /\
      along J_LA j (candidate (K * gain_of_a_period j) rho (price_of_a_block a) ((b - j) / P)) <= frame_cost phi K edge J_LA N.
  Proof.
    intros Ha Hb N H. destruct (Nat.eq_dec N M) as [->|]; [left; lra|right].
    exists (N mod P)%nat. pose proof (Nat.mod_upper_bound N P ltac:(lia)) as U. pose proof (Nat.div_mod N P ltac:(lia)) as D.
    pose proof (Nat.mod_le N P ltac:(lia)) as L. set (j := (N mod P)%nat) in *. repeat split; [lia | lia |].
    set (last := ((b - j) / P)%nat).
    pose proof (Nat.mul_div_le (b - j) P ltac:(lia)) as B. fold last in B.
    assert (Q : (N / P <= last)%nat) by (apply Nat.div_le_lower_bound; lia).
    replace (frame_cost phi K edge J_LA N) with (along J_LA j (N / P)) by (unfold along; f_equal; lia).
    destruct (Nat.eq_dec last 0) as [E|].
    - replace (N / P)%nat with O by lia. pose proof (candidate_at_most (K * gain_of_a_period j) rho (price_of_a_block a) last).
      replace (candidate (K * gain_of_a_period j) rho (price_of_a_block a) last) with O by lia. lra.
    - apply R16_candidate; lia.
  Qed.

  (** *** The optimal rule: convexity, without other stages before the blocks (a = 0).
      F is the block's map from the value after it to the value before it; J*(j + k P) = F^k(J*(j)). *)
  Fixpoint steps (k n : nat) (x : R) : R :=
    match k with O => x | S k' => t n * psi A ((delta (S n) + steps k' (S n) x) / t n) end.

  Lemma optimal_by_steps : forall i k n, v (i + k) n = steps i n (v k (n + i)).
  Proof.
    induction i; intros k n; simpl; [now rewrite Nat.add_0_r|]. rewrite IHi.
    now replace (S n + i)%nat with (n + S i)%nat by lia.
  Qed.

  Lemma steps_order : forall k n x y, (n + k <= M)%nat -> x <= y -> 0 <= steps k n y - steps k n x <= y - x.
  Proof.
    induction k; intros n x y H Hxy; simpl; [lra|]. assert (Q : 0 < t n) by (apply chain; lia).
    destruct (IHk (S n) x y ltac:(lia) Hxy).
    pose proof (value_nondecreasing A (t n) (delta (S n) + steps k (S n) x) (delta (S n) + steps k (S n) y) Q ltac:(lra)).
    pose proof (value_lipschitz A (t n) (delta (S n) + steps k (S n) x) (delta (S n) + steps k (S n) y) Q ltac:(lra)). lra.
  Qed.

  Lemma steps_repeat : forall k n x, (a <= n)%nat -> (n + P + k <= b)%nat -> steps k (n + P) x = steps k n x.
  Proof.
    induction k; intros n x Hn H; [easy|]. simpl. replace (S (n + P)) with (S n + P)%nat by lia.
    now rewrite IHk, (same_t n), (same_delta (S n)) by lia.
  Qed.

  Lemma optimal_repeats : forall k n, (a <= n)%nat -> (n + P + k <= b)%nat -> v k (n + P) = v k n.
  Proof.
    induction k; intros n Hn H; simpl.
    - rewrite same_t by lia. easy.
    - replace (S (n + P)) with (S n + P)%nat by lia. now rewrite IHk, (same_t n), (same_delta (S n)) by lia.
  Qed.

  Lemma optimal_after_a_period : a = 0%nat -> forall N, (N + P <= b)%nat -> J (N + P)%nat = steps P 0 (J N).
  Proof.
    intros Ha N H. unfold J_optimal. rewrite (Nat.add_comm N P), optimal_by_steps. simpl. f_equal.
    apply (optimal_repeats N 0); lia.
  Qed.

  Theorem R16_optimal_rule_is_convex_along_the_periods : a = 0%nat -> forall j k, (j + S (S k) * P <= b)%nat ->
    along J j (S k) - along J j k <= along J j (S (S k)) - along J j (S k).
  Proof.
    intros Ha j k H. rewrite !step_along by lia.
    set (x := J (j + k * P)%nat).
    replace (j + S k * P)%nat with (j + k * P + P)%nat by lia. replace (j + S (S k) * P)%nat with (j + k * P + P + P)%nat by lia.
    rewrite (optimal_after_a_period Ha (j + k * P + P)), (optimal_after_a_period Ha (j + k * P)) by lia. fold x.
    set (y := steps P 0 x).
    assert (D : y <= x).
    { unfold y, x. rewrite <- optimal_after_a_period by (easy || lia). apply (more_stages A mu M delta t chain finite); lia. }
    destruct (steps_order P 0 y x ltac:(lia) D) as [_ L]. fold y in L.
    assert (K * (y - steps P 0 y) <= K * (x - y)) by (apply Rmult_le_compat_l; lra). lra.
  Qed.
End Periods.
