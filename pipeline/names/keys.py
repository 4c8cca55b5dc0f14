"""Spelling keys: what two spellings of one name have in common, from strict to loose.

``fold`` undoes case, diacritics and punctuation; ``bare`` also drops the Arabic article in
its many spellings; ``skeleton`` keeps only what transliterations agree on. A looser key is
asked only when every stricter one found nothing, since it confuses more names.
"""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "e"}
)
_DROPPED = re.compile(r"[.'’‘ʼʻʿʾ`´]")
_SEPARATORS = re.compile(r"[^\w]+|_+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_DETERMINER = re.compile(r"^(?:the|an?|this|that|these|those|its|their|his|her|our)\s+", re.I)

# The Arabic article before each of its sun letters, as newspapers write it; "us" and "un"
# are left out, since in a name they mean the United States and the United Nations.
_ARTICLES = frozenset(
    "al el il ul ad ed az ez uz as es ash esh ush ar er ur at et ut an en adh edh".split()
)
# The article written into the word: "Ezzor", "Assalam".
_GLUED_ARTICLE = re.compile(r"^[aeu](?=([zsrdtnl])\1)[zsrdtnl]")
# Letters that such a word needs; a first word needs more ("Essen" is not the article and "Sen").
_GLUED_MINIMUM, _GLUED_FIRST_MINIMUM = 5, 7

_DIGRAPHS = (
    ("tch", "c"), ("sch", "s"), ("dj", "j"), ("dh", "d"), ("th", "t"), ("gh", "g"), ("kh", "k"),
    ("ph", "f"), ("sh", "s"), ("ch", "s"), ("ck", "k"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouwy]+")
_DIGIT = re.compile(r"\d")
_DOUBLED = re.compile(r"(.)\1+")
_FINAL_H = re.compile(r"(?<=[ae])h\b")  # the feminine ending: "Raqqah" is "Raqqa"

# The Arabic "servant of" with its article, written apart or together: "Abd el", "Abdur R…".
_SERVANT = re.compile(r"\babd ?[aeou](?:l|(sh|[rsnzdt])(?= ?\1)) ?")
_SLAVIC = re.compile(r"(?:[eo]va?|enko|uk|sk(?:y|i|iy|yi|yy|aya))$")
_SLAVIC_H = re.compile(r"(?<=[a-z])(?<![kszct])h")

MINIMUM_SKELETON = 3  # consonants; fewer are shared by too many names
MINIMUM_FOR_SKELETON = 5  # letters of the folded name


def fold(text: str) -> str:
    """Case, diacritics, apostrophes and dots gone; hyphens and other signs become spaces."""
    return _fold_name(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    text = text.casefold()
    if text.isascii() and text.isalnum():
        return text  # most words: nothing to undo but case
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_LETTERS)
    return _SEPARATORS.sub(" ", _DROPPED.sub("", text)).strip()


# The names of an article come again and again; its whole text is folded too, once.
_LONGEST_KEPT = 100  # characters
_fold_name = lru_cache(maxsize=2**16)(_fold)


def bare(folded: str) -> str:
    """Drop Arabic articles (apart or written into the word) or final h."""
    words: list[str] = []
    for word in folded.split():
        if word in _ARTICLES:
            continue
        minimum = _GLUED_MINIMUM if words else _GLUED_FIRST_MINIMUM
        word = _GLUED_ARTICLE.sub("", word) if len(word) >= minimum else word
        words.append(_FINAL_H.sub("", word))
    return " ".join(words) or folded


def skeleton(folded: str) -> str:
    """Keep the consonants on which transliterations agree; empty when they are too few."""
    if len(folded) < MINIMUM_FOR_SKELETON or _DIGIT.search(folded):
        return ""
    text = bare(folded)
    for written, kept in _DIGRAPHS:
        text = text.replace(written, kept)
    # Where a name begins with a vowel, that much is kept: "Edlib" is "Idlib" and not "Dalab".
    start = "a" if text[0] in "aeiou" else ""
    key = start + _VOWELS.sub("", _DOUBLED.sub(r"\1", text)).replace(" ", "")
    return key if len(key) - len(start) >= MINIMUM_SKELETON else ""


def one_spelling(folded: str) -> str:
    """Write a person's folded name as one language writes it, where newspapers take it from two.

    ``abd el karim``, ``abdelkarim`` and ``abdul karim`` are one first name, and the letter that is
    *g* in a Russian name is *h* in the Ukrainian one: ``ihor petrenko`` is ``igor petrenko``. Only
    behind a first letter and in a Slavic name: elsewhere *h* and *g* tell two names apart.
    """
    text = _SERVANT.sub("abdul", folded)
    return _SLAVIC_H.sub("g", text) if _SLAVIC.search(text) else text


def strip_possessive(text: str) -> str:
    """``Syria's`` → ``Syria``; ``the rebels'`` → ``the rebels``."""
    return _POSSESSIVE.sub("", text.strip())


def strip_determiner(text: str) -> str:
    """Turn ``the army`` into ``army``; a name that is only a determiner stays."""
    return _DETERMINER.sub("", text.strip())


def is_uncapitalised(text: str) -> bool:
    """Whether a text is written in small letters throughout, so that no capital marks a name."""
    return not any(map(str.isupper, text)) and any(map(str.islower, text))
