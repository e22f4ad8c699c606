"""Why this and not that: what forbids what is wanted, or what it costs; and what holds a thing where it is."""

from scheduler.explain.why.answers import Allowed, Answer, Forbidden, Open
from scheduler.explain.why.question import Question
from scheduler.explain.why.reading import Call, question
from scheduler.explain.why.wanted import Wanted
from scheduler.explain.why.why import Why, why

__all__ = ["Allowed", "Answer", "Call", "Forbidden", "Open", "Question", "Wanted", "Why", "question", "why"]
