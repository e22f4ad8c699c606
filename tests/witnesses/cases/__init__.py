"""How each constraint is examined, one file a constraint, named for it."""
