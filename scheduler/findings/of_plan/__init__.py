"""What a planner should know about a plan, one kind a file; listed in the order of reading."""
