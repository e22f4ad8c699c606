"""What a planner should know before anything is solved, one kind a file; listed in the order of reading."""
