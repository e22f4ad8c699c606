"""Facts as phrases in the planner's language, the same in every format of report."""
