"""From a plan to files: what it is made into, and folders that appear whole or not at all."""

from scheduler.output.folder import COMPARISON_FILE, check_target, remove_file, write_file, write_folder, write_made
from scheduler.output.made import KINDS, files_of, made

__all__ = [
    "COMPARISON_FILE",
    "KINDS",
    "check_target",
    "files_of",
    "made",
    "remove_file",
    "write_file",
    "write_folder",
    "write_made",
]
