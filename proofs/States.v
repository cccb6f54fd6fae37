(** * A channel of finitely many states, by its rows of probabilities

    The claims number the states 1..Z and write an average over the next state as a sum of P(s, z) f(z).  Markov.v has averages.
    [rows_of] says that averages are those of rows; [rows_have_averages] that every table of probabilities has some. *)

From Coq Require Import Reals Lra Lia ZArith List.
From SplitProofs Require Import Airtime Rules AnyChain Markov.
Open Scope R_scope.

(** The sum of f over the states 1..Z, each with its probability. *)
Definition over (Z : nat) (p f : nat -> R) : R := sum (fun i => p (S i) * f (S i)) Z.

(** The law of an airtime that is x s in the states s of 1..Z, each with its probability, and its mean. *)
Record law_of_states (Z : nat) (p x : nat -> R) (A : airtime) (mu : R) : Prop := {
  state_probabilities : forall s, (1 <= s <= Z)%nat -> 0 <= p s;
  state_total : over Z p (fun _ => 1) = 1;
  state_airtimes : forall s, (1 <= s <= Z)%nat -> 0 < x s;
  state_psi : forall c, psi A c = over Z p (fun s => Rmin (x s) c);
  state_tail : forall c, tail A c = over Z p (fun s => if Rlt_dec c (x s) then 1 else 0);
  state_mean : mu = over Z p x
}.

Record rows_of (Z : nat) (start_row : nat -> R) (row : nat -> nat -> R) (next : nat -> average nat) (start : average nat) : Prop := {
  start_average : forall f, avg start f = over Z start_row f;
  next_average : forall s, (1 <= s <= Z)%nat -> forall f, avg (next s) f = over Z (row s) f
}.

Lemma over_same : forall Z p f g, (forall s, (1 <= s <= Z)%nat -> f s = g s) -> over Z p f = over Z p g.
Proof. intros Z p f g H. apply sum_ext. intros i Hi. now rewrite H by lia. Qed.

Lemma over_scale : forall Z p c f, over Z p (fun s => c * f s) = c * over Z p f.
Proof. intros. unfold over. rewrite <- sum_scale. apply sum_ext. intros. ring. Qed.

Lemma over_plus : forall Z p f g, over Z p (fun s => f s + g s) = over Z p f + over Z p g.
Proof. unfold over. induction Z; intros; simpl; [ring|]. rewrite IHZ. ring. Qed.

(** A row of probabilities as an average on all numbers: those beyond Z have none. *)
Definition clamped (Z : nat) (p : nat -> R) (i : nat) : R := if Nat.leb 1 i then if Nat.leb i Z then p i else 0 else 0.

Lemma clamped_sum : forall Z p f, sum (fun i => clamped Z p i * f i) (S Z) = over Z p f.
Proof.
  intros Z p f. rewrite sum_shift. unfold clamped at 1. simpl Nat.leb. rewrite Rmult_0_l, Rplus_0_l. apply sum_ext. intros i Hi.
  unfold clamped. change (Nat.leb 1 (S i)) with true. cbv iota. destruct (Nat.leb_spec (S i) Z); [easy | lia].
Qed.

Lemma row_average : forall Z p, (forall s, (1 <= s <= Z)%nat -> 0 <= p s) -> over Z p (fun _ => 1) = 1 ->
  exists a : average nat, forall f, avg a f = over Z p f.
Proof.
  intros Z p Hp H1.
  assert (N : forall i, 0 <= clamped Z p i).
  { intro i. unfold clamped. destruct (Nat.leb_spec 1 i); [|lra]. destruct (Nat.leb_spec i Z); [|lra]. apply Hp. lia. }
  assert (O : sum (clamped Z p) (S Z) = 1).
  { rewrite <- H1, <- clamped_sum. apply sum_ext. intros. ring. }
  exists (finite_average (S Z) (clamped Z p) N O). intro f. exact (clamped_sum Z p f).
Qed.

(** Every table of probabilities has averages, so that [rows_of] is never an empty premise. *)
Theorem rows_have_averages : forall Z start_row row,
  (forall s, (1 <= s <= Z)%nat -> 0 <= start_row s) -> over Z start_row (fun _ => 1) = 1 ->
  (forall s, (1 <= s <= Z)%nat -> (forall z, (1 <= z <= Z)%nat -> 0 <= row s z) /\ over Z (row s) (fun _ => 1) = 1) ->
  exists next start, rows_of Z start_row row next start.
Proof.
  intros Z start_row row Hs H1 HR. destruct (row_average Z start_row Hs H1) as [start E].
  assert (G : forall n, (n <= Z)%nat -> exists next : nat -> average nat, forall s, (1 <= s <= n)%nat -> forall f, avg (next s) f = over Z (row s) f).
  { induction n; intro Hn; [exists (fun _ => start); intros; lia|]. destruct (IHn ltac:(lia)) as [next Hnext].
    destruct (HR (S n) ltac:(lia)) as [P O]. destruct (row_average Z (row (S n)) P O) as [a Ha].
    exists (fun s => if Nat.eqb s (S n) then a else next s). intros s H f. destruct (Nat.eqb_spec s (S n)) as [->|]; [easy|]. apply Hnext. lia. }
  destruct (G Z ltac:(lia)) as [next Hnext]. exists next, start. split; easy.
Qed.

Section States.
  Variables (Z : nat) (start_row : nat -> R) (row : nat -> nat -> R) (next : nat -> average nat) (start : average nat).
  Hypothesis rows : rows_of Z start_row row next start.

  (** The average of what lies m stages on is the sum over the law of the state there. *)
  Lemma mean_at_a_cut : forall (x : nat -> R) (law : nat -> nat -> R) M,
    (forall s, (1 <= s <= Z)%nat -> law 0%nat s = start_row s) ->
    (forall n, (n < M)%nat -> forall z, (1 <= z <= Z)%nat -> over Z (law n) (fun s => row s z) = law (S n) z) ->
    forall m, (m <= M)%nat -> avg start (ahead next x m) = over Z (law m) x.
  Proof.
    intros x law M L0 LS m Hm. rewrite (start_average _ _ _ _ _ rows).
    assert (S0 : over Z start_row (ahead next x m) = over Z (law 0%nat) (ahead next x m)).
    { apply sum_ext. intros i Hi. now rewrite L0 by lia. }
    rewrite S0. clear S0.
    assert (X : forall p (q : nat -> nat -> R) f, over Z p (fun s => over Z (q s) f) = over Z (fun z => over Z p (fun s => q s z)) f).
    { intros p q f. unfold over. assert (G : forall a b, sum (fun i => p (S i) * sum (fun j => q (S i) (S j) * f (S j)) b) a =
        sum (fun j => sum (fun i => p (S i) * q (S i) (S j)) a * f (S j)) b).
      { intros a b. induction b; simpl.
        - induction a; simpl; [easy|]. rewrite IHa. ring.
        - rewrite <- IHb. clear IHb. induction a; simpl; [ring|]. rewrite IHa. ring. }
      apply G. }
    assert (G : forall k n, (n + k <= M)%nat -> over Z (law n) (ahead next x k) = over Z (law (n + k)%nat) x).
    { induction k; intros n H; [now rewrite Nat.add_0_r|]. cbn [ahead].
      rewrite (over_same Z (law n) _ (fun s => over Z (row s) (ahead next x k))) by (intros s Hs; now apply (next_average _ _ _ _ _ rows)).
      rewrite X. transitivity (over Z (law (S n)) (ahead next x k)).
      - apply sum_ext. intros i Hi. now rewrite LS by lia.
      - rewrite IHk by lia. now replace (S n + k)%nat with (n + S k)%nat by lia. }
    now rewrite (G m 0%nat).
  Qed.

  (** A row with probability 1 on its own state. *)
  Lemma constant_row : forall s f, (1 <= s <= Z)%nat -> (forall z, (1 <= z <= Z)%nat -> 0 <= row s z) -> over Z (row s) (fun _ => 1) = 1 ->
    row s s = 1 -> over Z (row s) f = f s.
  Proof.
    intros s f Hs P O D.
    assert (G : forall n, (n <= Z)%nat -> sum (fun i => row s (S i)) n = (if Nat.leb s n then 1 else 0) + sum (fun i => if Nat.eqb (S i) s then 0 else row s (S i)) n).
    { induction n; intro Hn; cbn [sum].
      - destruct (Nat.leb_spec s 0); [lia | ring].
      - rewrite IHn by lia. destruct (Nat.eqb_spec (S n) s) as [E|E]; destruct (Nat.leb_spec s n); destruct (Nat.leb_spec s (S n)); try lia; try (subst s; rewrite ?D; ring); ring. }
    assert (Z0 : sum (fun i => if Nat.eqb (S i) s then 0 else row s (S i)) Z = 0).
    { pose proof (G Z ltac:(lia)) as E. destruct (Nat.leb_spec s Z); [|lia].
      assert (sum (fun i => row s (S i)) Z = 1) by (rewrite <- O; unfold over; apply sum_ext; intros; ring). lra. }
    assert (N : forall n, (n <= Z)%nat -> 0 <= sum (fun i => if Nat.eqb (S i) s then 0 else row s (S i)) n).
    { induction n; intro Hn; cbn [sum]; [lra|]. pose proof (IHn ltac:(lia)). destruct (Nat.eqb_spec (S n) s); [lra|]. pose proof (P (S n) ltac:(lia)). lra. }
    assert (Each : forall z, (1 <= z <= Z)%nat -> z <> s -> row s z = 0).
    { assert (W : forall n, (n <= Z)%nat -> sum (fun i => if Nat.eqb (S i) s then 0 else row s (S i)) n = 0 -> forall z, (1 <= z <= n)%nat -> z <> s -> row s z = 0).
      { induction n; intros Hn E z Hz Hne; [lia|]. cbn [sum] in E. pose proof (N n ltac:(lia)). pose proof (P (S n) ltac:(lia)).
        destruct (Nat.eqb_spec (S n) s) as [e|e].
        - apply IHn; try lia. lra.
        - destruct (Nat.eq_dec z (S n)) as [->|]; [lra|]. apply IHn; try lia. lra. }
      intros z Hz. apply (W Z); easy. }
    unfold over. transitivity (sum (fun i => if Nat.eqb (S i) s then f s else 0) Z).
    - apply sum_ext. intros i Hi. destruct (Nat.eqb_spec (S i) s) as [<-|E]; [rewrite D; ring | rewrite Each by lia; ring].
    - assert (W : forall n, (n <= Z)%nat -> sum (fun i => if Nat.eqb (S i) s then f s else 0) n = if Nat.leb s n then f s else 0).
      { induction n; intro Hn; cbn [sum].
        - destruct (Nat.leb_spec s 0); [lia | easy].
        - rewrite IHn by lia. destruct (Nat.eqb_spec (S n) s); destruct (Nat.leb_spec s n); destruct (Nat.leb_spec s (S n)); try lia; lra. }
      rewrite W by lia. destruct (Nat.leb_spec s Z); [easy | lia].
  Qed.
End States.
