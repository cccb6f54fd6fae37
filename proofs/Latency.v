(** * Latency of uploads (R22)

    Ending at a cut n < M costs l more, ending at M does not.  The cost of one look is then E[min(t X + l, c)] =
    l + E[min(t X, c - l)].  With delta_M - l in place of delta_M, both rules cost l less at every cut before M, and their
    thresholds are the same. *)

From Coq Require Import Reals Lra Lia.
From SplitProofs Require Import Airtime Rules AnyChain.
Open Scope R_scope.

Section Latency.
  Variables (A : airtime) (mu : R) (M : nat) (delta t : nat -> R) (l : R).
  Hypothesis chain : is_chain M t.

  (** What ending at cut n adds. *)
  Definition latency (n : nat) : R := if Nat.eqb n M then 0 else l.

  (** The optimal rule: send iff t X + l <= c, and the value is l + t psi((c - l) / t). *)
  Fixpoint optimal_with_latency (k n : nat) : R :=
    match k with
    | O => t n * mu + latency n
    | S k' => l + t n * psi A ((delta (S n) + optimal_with_latency k' (S n) - l) / t n)
    end.

  (** Look-ahead: send iff t X + l <= delta + t' mu + latency of the next cut. *)
  Definition xi_hat_with_latency (n : nat) : R := (delta (S n) + (t (S n) * mu + latency (S n)) - l) / t n.

  Fixpoint look_ahead_with_latency (k n : nat) : R :=
    match k with
    | O => t n * mu + latency n
    | S k' => threshold_step A (t n) (xi_hat_with_latency n) (delta (S n) + look_ahead_with_latency k' (S n))
              + l * (1 - tail A (xi_hat_with_latency n))
    end.

  (** delta_M - l in place of delta_M. *)
  Definition delta_less (n : nat) : R := if Nat.eqb n M then delta n - l else delta n.

  Lemma next_cost : forall n a b, (n < M)%nat -> a = b + latency (S n) -> delta (S n) + a - l = delta_less (S n) + b.
  Proof. intros n a b H E. unfold latency, delta_less in *. destruct (Nat.eqb (S n) M); lra. Qed.

  Lemma latency_before_the_last_cut : forall n, (n < M)%nat -> latency n = l.
  Proof. intros n H. unfold latency. destruct (Nat.eqb_spec n M); [lia | easy]. Qed.

  Lemma optimal_latency : forall k n, (n + k <= M)%nat -> optimal_with_latency k n = optimal A mu delta_less t k n + latency n.
  Proof.
    induction k; intros n H; cbn [optimal_with_latency optimal]; [easy|].
    rewrite (next_cost n _ (optimal A mu delta_less t k (S n))) by (lia || (apply IHk; lia)).
    rewrite latency_before_the_last_cut by lia. ring.
  Qed.

  Lemma hat_latency : forall n, (n < M)%nat -> xi_hat_with_latency n = xi_hat mu delta_less t n.
  Proof. intros n H. unfold xi_hat_with_latency, xi_hat. now rewrite (next_cost n _ (t (S n) * mu)) by easy. Qed.

  Lemma look_ahead_latency : forall k n, (n + k <= M)%nat -> look_ahead_with_latency k n = look_ahead A mu delta_less t k n + latency n.
  Proof.
    induction k; intros n H; cbn [look_ahead_with_latency look_ahead]; [easy|].
    rewrite hat_latency by lia. rewrite IHk by lia. rewrite (latency_before_the_last_cut n) by lia.
    pose proof (next_cost n (look_ahead A mu delta_less t k (S n) + latency (S n)) (look_ahead A mu delta_less t k (S n)) ltac:(lia) eq_refl) as E.
    rewrite !step_at. replace (delta (S n) + (look_ahead A mu delta_less t k (S n) + latency (S n)))
      with (delta_less (S n) + look_ahead A mu delta_less t k (S n) + l) by lra. ring.
  Qed.

  (** Relative to the edge's cost plus l, the problem with latency is the one without and with delta_less. *)
  Theorem R22_optimal_cost : forall N, (1 <= M)%nat -> (N <= M)%nat ->
    optimal_with_latency N 0 = l + J_optimal A mu delta_less t N.
  Proof.
    intros N HM H. unfold J_optimal. rewrite optimal_latency, latency_before_the_last_cut by lia. ring.
  Qed.

  Theorem R22_look_ahead_cost : forall N, (1 <= M)%nat -> (N <= M)%nat ->
    look_ahead_with_latency N 0 = l + J_look_ahead A mu delta_less t N.
  Proof.
    intros N HM H. unfold J_look_ahead. rewrite look_ahead_latency, latency_before_the_last_cut by lia. ring.
  Qed.

  (** What an inference costs with each horizon, with the latency and without, under the one rule or the other. *)
  Definition costs_of_a_rule (with_latency without : nat -> R) : Prop :=
    (forall N, with_latency N = optimal_with_latency N 0 /\ without N = J_optimal A mu delta t N) \/
    (forall N, with_latency N = look_ahead_with_latency N 0 /\ without N = J_look_ahead A mu delta t N).

  (** Horizons before M do not see the last stage: their costs rise by l, and their thresholds stay. *)
  Lemma same_before_the_last_stage : forall k n, (n + k < M)%nat ->
    optimal A mu delta_less t k n = optimal A mu delta t k n /\ look_ahead A mu delta_less t k n = look_ahead A mu delta t k n.
  Proof.
    induction k; intros n H; cbn [optimal look_ahead]; [easy|]. destruct (IHk (S n) ltac:(lia)) as [-> ->].
    unfold xi_hat, delta_less. destruct (Nat.eqb_spec (S n) M); [lia | easy].
  Qed.

  Theorem R22_below_the_last_cut : forall N, (N < M)%nat ->
    optimal_with_latency N 0 = l + J_optimal A mu delta t N /\
    look_ahead_with_latency N 0 = l + J_look_ahead A mu delta t N.
  Proof.
    intros N H. rewrite R22_optimal_cost, R22_look_ahead_cost by lia. unfold J_optimal, J_look_ahead.
    destruct (same_before_the_last_stage N 0 ltac:(lia)) as [-> ->]. easy.
  Qed.

  Theorem R22_thresholds_below_the_last_cut : forall N n, (n < N < M)%nat ->
    (delta (S n) + optimal_with_latency (N - S n) (S n) - l) / t n = xi A mu delta t N n /\
    xi_hat_with_latency n = xi_hat mu delta t n.
  Proof.
    intros N n H. split.
    - rewrite optimal_latency, (proj1 (same_before_the_last_stage (N - S n) (S n) ltac:(lia))) by lia.
      unfold xi. rewrite latency_before_the_last_cut by lia. f_equal. ring.
    - rewrite hat_latency by lia. unfold xi_hat, delta_less. destruct (Nat.eqb_spec (S n) M); [lia | easy].
  Qed.
End Latency.
