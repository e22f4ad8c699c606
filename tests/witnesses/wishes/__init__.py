"""How each objective is examined, one file an objective, named for it."""
