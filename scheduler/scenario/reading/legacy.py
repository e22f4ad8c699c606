"""Telling the Vietnamese encodings of the years before Unicode by the letter pairs that they leave behind.

TCVN3 (fonts named .VnTime) puts accented letters where Western text has signs: ``thi ®ua``, ``b¸o c¸o``.
VNI (fonts named VNI-Times) writes a vowel and then its accent as a second letter: ``hoäi nghò``, ``ngaøy``.
Text in one of them may also be stored as UTF-8, when it was copied out of an old document.
"""

from __future__ import annotations

import re
from typing import Literal

LegacyEncoding = Literal["TCVN3", "VNI"]

_TCVN3 = re.compile(
    "[A-Za-z][¨©ª«¬\xad®µ¶·¸¹»¼½¾](?=[a-z])"  # a sign inside a word: b¸o, n¨m, tr­ëng
    "|(?<![A-Za-z])[®§](?=[a-zµ-ÿ])"  # one before a word: ®ua, §iÒu
    "|[A-Za-z][¬µ¶·¸¹](?![A-Za-z0-9])"  # one after it: s¬, và = vµ
)
_VNI = re.compile("[aeouyAEOUY][ùøûõïâáàåãäÙØÛÕÏÂÁÀÅÃÄ]|[aA][êéèúüëÊÉÈÚÜË]|[öôÖÔ][ùøûõïÙØÛÕÏ]")
_UNICODE_VIETNAMESE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u0300-\u036f\u1ea0-\u1ef9]")
_LEAST_PAIRS = 3
# Shares of the letters outside ASCII, far from either side: in text of that encoding about half of them stand
# in such pairs, in French or Finnish a few in a hundred.
_LEAST_SHARE = {"TCVN3": 0.15, "VNI": 0.4}
_PAIRS: dict[LegacyEncoding, re.Pattern[str]] = {"TCVN3": _TCVN3, "VNI": _VNI}


def legacy_encoding(text: str) -> tuple[LegacyEncoding, int] | None:
    """Which legacy encoding a text is really in, and where it first shows; None for honest Unicode."""
    if _UNICODE_VIETNAMESE.search(text):
        return None
    foreign = sum(char > "\x7f" for char in text)
    likely = [name for name in _PAIRS if _is_likely(name, text, foreign)]
    if not likely:
        return None
    name = max(likely, key=lambda each: len(_PAIRS[each].findall(text)))
    return name, next(_PAIRS[name].finditer(text)).start()


def _is_likely(name: LegacyEncoding, text: str, foreign: int) -> bool:
    pairs = _PAIRS[name].findall(text)
    return len(pairs) >= _LEAST_PAIRS and len(set(pairs)) >= 2 and len(pairs) >= _LEAST_SHARE[name] * foreign
