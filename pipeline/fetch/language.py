"""Whether a text is in English, by the share of its commonest words: offline, no model."""

import re

_WORD = re.compile(r"[^\W\d_]+")

# The function words that no English text does without; those that are also common words of
# another European language ("in", "die", "a", "as", "no") are left out.
_ENGLISH = frozenset(
    "the of and to that is was for it with on his her by this are from have has had been were"
    " which their they said will would who not but at an its or be about after".split()
)
# Measured on news: English has 30–40 % of these words, headline style and tables 20 %,
# German, French, Spanish, Dutch and Turkish under 8 %.
_LEAST_SHARE = 0.15
_MOST_OF_ANOTHER = 0.08
_ENOUGH_WORDS = 15  # below that other languages have as few of these words as English may have
_FEWEST_WORDS = 8  # below that the share says nothing
_CHARS_READ = 20_000


# Of other languages, for texts too short for a share; none is an English word or part of a name.
_FOREIGN = frozenset(
    "et dans pour avec selon après une aux qui pas ont été und ist nicht mit nach wurde wurden bei"
    " dem las por para según más nel sono dopo het een voor niet ve bir için göre uma não pelo pela"
    " się że och att dengan".split()
)
_FEWEST_FOREIGN = 2
# More function words, numbers and days, none of another language, for texts whose names fill the
# share. Closed: eight words of news beside them changed 8 of 47,878 sentences (2026-11-30).
_ENGLISH_TOO = frozenset(
    "against between into more than when while before during among since until out two three four"
    " five seven eight nine first last year years day days month today yesterday people including"
    " new other also according some only she it you says monday tuesday wednesday thursday friday"
    " saturday sunday".split()
)
_SHORT_WORDS = 60
_FEWEST_ENGLISH = 2

_SCRIPT = re.compile(r"[A-Za-z]")
OTHER = "und"  # ISO 639-2's code for what is not determined
_CODES = {
    "english": "en", "eng": "en", "arabic": "ar", "ara": "ar", "french": "fr", "fra": "fr",
    "fre": "fr", "german": "de", "deu": "de", "ger": "de", "spanish": "es", "spa": "es",
    "russian": "ru", "rus": "ru", "ukrainian": "uk", "ukr": "uk", "hebrew": "he", "heb": "he",
    "turkish": "tr", "tur": "tr", "persian": "fa", "fas": "fa", "per": "fa", "chinese": "zh",
    "zho": "zh", "chi": "zh", "portuguese": "pt", "por": "pt", "italian": "it", "ita": "it",
}  # fmt: skip


def detect_language(text: str) -> str | None:
    """``en``; ``und`` for another language; None where the text is too short to say."""
    words = [word.lower() for word in _WORD.findall(text[:_CHARS_READ])]
    letters = sum(map(len, words))
    if letters and sum(len(_SCRIPT.findall(word)) for word in words) < letters / 2:
        return OTHER if letters >= _FEWEST_WORDS else None
    if len(words) < _ENOUGH_WORDS and not _ENGLISH.intersection(words):
        foreign = _FOREIGN.intersection(words)
        if len(foreign) >= _FEWEST_FOREIGN or (foreign and not text.isascii()):
            return OTHER
    if len(words) < _FEWEST_WORDS:
        return None
    share = sum(word in _ENGLISH for word in words) / len(words)
    if share >= _LEAST_SHARE:
        return "en"
    # Between the two are tables, lists of names and headlines: not known to be anything else.
    if share >= _MOST_OF_ANOTHER or len(words) < _ENOUGH_WORDS or _may_be_english(words):
        return None
    return OTHER


def _may_be_english(words: list[str]) -> bool:
    """Whether a short text has words of English news, and none of another language."""
    if len(words) >= _SHORT_WORDS or _FOREIGN.intersection(words):
        return False
    return len((_ENGLISH | _ENGLISH_TOO).intersection(words)) >= _FEWEST_ENGLISH


def language_code(supplied: str | None) -> str | None:
    """``en`` of ``en-GB``, ``eng`` and ``English``; what is no language code is not used."""
    name = (supplied or "").strip().lower()
    if name in _CODES:
        return _CODES[name]
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9-]+)?", name)
    return match.group(1) if match else None
