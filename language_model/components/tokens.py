"""How text is cut into tokens, the same way in training and at run time.

Universal Dependencies splits most hyphenated compounds ("US-led" is three words) but keeps
prefixes ("anti-aircraft"). Names with an Arabic or Kurdish article, and type designations such as
"Su-34", stay whole: they name one thing, and a place list looks them up whole. A run of marks
("?!", "=====") is one token, as Universal Dependencies has it.
"""

import re

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# Articles that open a name: "al-Shaddadi", "Deir ez-Zor", "Umm ar-Rasas", "Bab el-Mandeb".
NAME_ARTICLES = (
    "al el ul as ash es esh az ez ad ed ar er at et an en adh ath ibn abu umm bin ben tal tell tel"
).split()
# UD keeps these prefixes on their word; the list is what EWT and GUM train show more than once.
PREFIXES = (
    "anti co counter cross de e ex extra inter intra mid mini multi neo non over pan para post pre "
    "pro psycho quasi re semi socio sub super trans ultra under vice"
).split()

# Abbreviations that keep their full stop and that spaCy's English does not know.
ABBREVIATIONS = (
    "al. approx. ca. Capt. Col. Ft. Lt. Maj. Mon. Sat. Sgt. Thu. Thur. Thurs. Tue. Tues. Wed."
).split()
# Said as one word, two in the treebanks; "gonna" and "gotta" spaCy knows.
JOINED = {"wanna": ("wan", "na"), "outta": ("out", "ta"), "lotta": ("lot", "ta")}
# "7:30pm" is two words; "7pm" spaCy knows.
CLOCK = r"(?<=:[0-9]{2})[AaPp]\.?[Mm]\.?"
TELEPHONE = re.compile(r"(?:[0-9]-)?[0-9]{3}-[0-9]{3}-[0-9]{4}$")
# Forms that spaCy cuts or joins in its own way: "id" as "I'd", "):" as a face.
NOT_SPECIAL = frozenset(("and/or", "id", "Id", "):"))
# Marks that say one thing together, and marks that draw a line.
MARK_RUNS = (r"[!?.]*[!?][!?.]+", r"[!?.]+[!?]", *(rf"\{mark}{{2,}}" for mark in "=*_-~#<>$+"))

_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿĀ-ž"


def _not_after(words: list[str]) -> str:
    """Give lookbehinds that refuse a split after any of ``words`` standing at a word's start.

    Capitals throughout are left out: "EU-brokered" and "US-led" hold names, not prefixes.
    """
    shapes = sorted({shape for word in words for shape in (word, word.capitalize())})
    return "".join(rf"(?<!\b{shape})" for shape in shapes)


def hyphen_infix() -> str:
    """Give the pattern of the hyphens inside a word at which it is cut.

    Only a plain hyphen can belong to a name, so the longer dashes always cut. A full stop may
    stand before the hyphen ("U.S.-led").
    """
    keep = _not_after(NAME_ARTICLES) + _not_after(PREFIXES)
    # "Su-34", "Il-2M3" hold digits and never reach this rule, which asks for letters on both sides.
    name_tail = rf"(?!(?:al|el|ez|as|ash|az|ad|ar|e)-[{_LETTERS}])"
    plain = rf"(?<=[{_LETTERS}.’']){keep}-(?=[{_LETTERS}]){name_tail}"
    measure = r"(?<=[0-9])-(?=[a-z]{3})"  # "15-year-old"
    return rf"{plain}|{measure}|(?<=[{_LETTERS}])(?:–|—|--|---|~)(?=[{_LETTERS}])"


def set_tokenizer_rules(nlp: Language) -> Language:
    """Replace spaCy's hyphen rule by ours, in place, and give ``nlp`` back."""
    infixes = [rule for rule in nlp.Defaults.infixes if "|—|--|---|" not in rule]
    if len(infixes) == len(nlp.Defaults.infixes):
        raise ValueError("spaCy's hyphen rule was not found; its default infixes have changed")
    tokenizer, defaults = nlp.tokenizer, nlp.Defaults
    tokenizer.infix_finditer = compile_infix_regex([*infixes, hyphen_infix()]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*MARK_RUNS, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*MARK_RUNS, CLOCK, *defaults.suffixes]).search
    tokenizer.token_match = TELEPHONE.match
    rules = {form: parts for form, parts in tokenizer.rules.items() if form not in NOT_SPECIAL}
    for parts in [*((form,) for form in ABBREVIATIONS), *JOINED.values()]:
        for first in {parts[0], parts[0].capitalize()}:
            split = (first, *parts[1:])
            rules["".join(split)] = [{ORTH: part} for part in split]
    tokenizer.rules = rules
    return nlp


def blank_pipeline() -> Language:
    """Make an empty English pipeline with our tokeniser."""
    return set_tokenizer_rules(spacy.blank("en"))
