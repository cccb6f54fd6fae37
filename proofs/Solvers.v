(** * What the solvers compute is what the theorems speak of, on every instance of Instances.v and Walks.v *)

From Coq Require Import QArith Qreals Reals Lia List.
From SplitProofs Require Import Airtime Rules Expectation FiniteLaw Exact ExactRuns Instances Walks.
Open Scope Q_scope.

(** Coq computes the three rules' costs of every instance and every number of placed stages in rational numbers. *)
Lemma all_instances_agree : forallb agrees instances = true.
Proof. vm_compute. reflexivity. Qed.

(** Over the real numbers: the solvers' numbers are J*, J_LA and J_SLA, exactly. *)
Theorem solvers_agree : forall i, In i instances -> let c := stopping i in exists law : is_law (real_states (channel c)),
  let A := airtime_of (finite_law _ law) in let mu := mean_of (finite_law _ law) in
  let delta n := Q2R (delta_of c n) in let t n := Q2R (t_of c n) in
  is_chain (stages_of c) t /\ forall N, (N <= stages_of c)%nat ->
    J_optimal A mu delta t N = Q2R (nth N (optimal_costs i) 0) /\
    J_look_ahead A mu delta t N = Q2R (nth N (look_ahead_costs i) 0) /\
    J_static A mu delta t N = Q2R (nth N (static_costs i) 0).
Proof.
  intros i H. pose proof all_instances_agree as All. rewrite forallb_forall in All.
  exact (agreement_over_the_reals i (All i H)).
Qed.

(** Coq walks the runs and periods of every problem of Walks.v, and finds the same candidates, placement and cost. *)
Lemma all_walks_agree : forallb walk_agrees walks = true.
Proof. vm_compute. reflexivity. Qed.

(** Over the real numbers: the candidates are those of R11 and R16, and no placement that the memory holds costs less than the one chosen. *)
Theorem walks_agree : forall w, In w walks -> let c := walked w in exists law : is_law (real_states (channel c)),
  let A := airtime_of (finite_law _ law) in let mu := mean_of (finite_law _ law) in
  let delta n := Q2R (delta_of c n) in let t n := Q2R (t_of c n) in let phi n := Q2R (phi_of w n) in
  let K := Q2R (inferences w) in let T := frame_cost phi K 0 (J_look_ahead A mu delta t) in
  is_chain (stages_of c) t /\ (limit w <= stages_of c)%nat /\
  (forall b, In b (blocks w) -> is_block (stages_of c) delta t phi b) /\
  candidates w = flat_map (real_candidates A mu delta t phi K (limit w)) (blocks w) /\
  In (placed w) (candidates w) /\ T (placed w) = Q2R (cost w) /\ best T 0 (limit w) (placed w) /\
  forall N, In N (candidates w) -> (N < placed w)%nat -> (N <= limit w)%nat -> (T (placed w) < T N)%R.
Proof.
  intros w H. pose proof all_walks_agree as All. rewrite forallb_forall in All.
  exact (walk_over_the_reals w (All w H)).
Qed.
