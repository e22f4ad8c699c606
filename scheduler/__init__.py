"""A calendar and logistics scheduling engine for conferences."""

__version__ = "0.1.0"
