"""Measurements: how long it takes to load, build and solve what is shipped, and to start the command line."""
