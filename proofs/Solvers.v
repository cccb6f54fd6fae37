(** * What the solvers compute is what the theorems speak of, on every instance of Instances.v *)

From Coq Require Import QArith Qreals Reals Lia List.
From SplitProofs Require Import Airtime Rules Expectation FiniteLaw Exact Instances.
Open Scope Q_scope.

(** Coq computes the three rules' costs of every instance and every number of placed stages in rational numbers. *)
Lemma all_instances_agree : forallb agrees instances = true.
Proof. vm_compute. reflexivity. Qed.

(** Over the real numbers: the solvers' numbers are J*, J_LA and J_SLA, exactly. *)
Theorem solvers_agree : forall i, In i instances -> exists law : is_law (real_states (channel i)),
  let A := airtime_of (finite_law _ law) in let mu := mean_of (finite_law _ law) in
  let delta n := Q2R (delta_of i n) in let t n := Q2R (t_of i n) in
  is_chain (length (offload i)) t /\ forall N, (N <= length (offload i))%nat ->
    J_optimal A mu delta t N = Q2R (nth N (optimal_costs i) 0) /\
    J_look_ahead A mu delta t N = Q2R (nth N (look_ahead_costs i) 0) /\
    J_static A mu delta t N = Q2R (nth N (static_costs i) 0).
Proof.
  intros i H. pose proof all_instances_agree as All. rewrite forallb_forall in All.
  exact (agreement_over_the_reals i (All i H)).
Qed.
