"""Two witnesses for every rule: what is told to the solver, and what is judged on a plan.

``test_constraints.py`` takes every constraint in the registry through 200 seeded small cases (a first stretch of 60
every time, the rest among the long tests) and asserts of each stretch

* *with the plan fixed in an unpruned model that holds only this rule, each subject can be kept if and only if
  ``violations`` finds nothing for it*, one by one (``post``) and all together (``post_all``);
* at least a fifth of the cases break the rule, and at least a fifth keep it;
* four mutants of ``post`` are caught: left out, one unit too early, one unit too late (together: a pair of cases
  on either side of the boundary), and the wrong end.

To cover a constraint, write ``cases/<name of the constraint>.py`` with one ``WITNESS``::

    def case(random: Random) -> Case:
        resolved = tiny(conferences={"a": meeting(when={"on": "2024-06-07"})})
        return resolved, random_plan(resolved, random, when={("a", "main"): random.choice(...)})

    WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())

A case is drawn from ``random`` alone. What helps to write one:

* ``scenarios.tiny(**rooms)`` and ``scenarios.meeting(**facts)``: a scenario of a few days from plain maps, on a
  grid of half hours; ``scenarios.instants`` lists the grains, ``scenarios.instant("2024-06-06 09:00")`` reads one,
  ``scenarios.clocks`` finds those at which the clock shows something; ``FAR`` and ``somewhere`` add a second zone;
* ``plans.random_plan(resolved, random, **said)``: every decision drawn at random, those in ``said`` (family, then
  key) given; aim ``said`` at the boundary, or both verdicts will not be common enough. It holds conferences whose
  outcome is open at random; ``plans.near`` picks an instant within a grain of some anchors;
* ``mutants``: what the post is told wrongly, by wrapping a family of the model. ``one_off`` is called with +1 and
  -1. ``later`` and ``end_for_start`` change when things happen; ``more`` the seats; ``shifted``, ``negated``,
  ``rotated`` and ``told`` anything else.

``harness`` holds the cross-examination itself, for rules that need an examination of their own.
"""
