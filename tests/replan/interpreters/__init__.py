"""A family of decisions that nothing else has ever heard of: one file of records and one of the model."""
