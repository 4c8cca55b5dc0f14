"""Decide what a figure measures: by its unit, the noun it counts and the verb that stands over it.

The words stand in the ``measure_words`` table; here stands how they meet in a parse (Universal
Dependencies).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

PEOPLE = "people"
COUNT_OTHER = ("count_other", "count")
# Nouns of these measures are places when a share of them is stated.
_PLACE_MEASURES = frozenset({"settlements", "countries", "territory_share", "positions"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# Endings of the names of peoples and believers, in the plural.
_PEOPLES = re.compile(
    r"(?:[^aeiou]ans|ians|eans|[a-z]{2}is|[a-z]{2}ites|ards|kurds|turks|arabs|jews|serbs|croats|swedes"
    r"|danes|poles|finns|saxons|[iae]ks|yghurs|muslims)$"
)
# The subject of these is the one it happens to, in the active voice as well.
_UNACCUSATIVE = frozenset(
    "die perish drown flee escape live reside dwell return surrender defect disappear vanish"
    " protest demonstrate rally march need evacuate relocate train enlist starve".split()
)
_PATIENT_DEPS = frozenset({"obj", "nsubj:pass", "nsubjpass", "dobj"})
_TOLL_VERB_DEPS = frozenset({"obl", "obj", "dobj", "nmod", "xcomp", "pobj", "obl:arg"})


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit found beside a number: its measure, its normalised name and where it ends."""

    measure: str
    unit: str
    end_char: int
    is_hyphenated: bool
    is_age: bool = False


class MeasureWords:
    """The ``measure_words`` table, by role."""

    def __init__(self, rows: Iterable[dict]) -> None:
        self.counted: dict[str, tuple[str, str]] = {}
        self.predicate: dict[str, tuple[str, str]] = {}
        self.unit: dict[str, tuple[str, str]] = {}
        tables = {"counted": self.counted, "predicate": self.predicate, "unit": self.unit}
        for row in rows:
            tables[row["word_role"]][row["word_lemma"].lower()] = (row["measure"], row["unit"])
        words = sorted((word for word in self.unit if word[-1].isalnum()), key=len, reverse=True)
        body = "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in words)
        self._unit_right = re.compile(
            rf"(?P<glue>[^\S\r\n]|[^\S\r\n]?\r?\n|-|‑)?(?P<unit>{body or '(?!)'})"
            r"(?P<old>-olds?|[ ]old)?(?!\w)",
            re.IGNORECASE,
        )

    def unit_at(self, text: str, at: int) -> Unit | None:
        """Find the unit noun that follows a number directly or after a hyphen."""
        found = self._unit_right.match(text, at)
        if found is None:
            return None
        measure, unit = self.unit[" ".join(found["unit"].lower().split())]
        is_hyphenated = (found["glue"] or "") in ("-", "‑")
        if measure == "money" and is_hyphenated and found["unit"].lower() == "pound":
            measure, unit = "weight", "pounds_weight"
        return Unit(
            measure=measure,
            unit=unit,
            end_char=found.end(),
            is_hyphenated=is_hyphenated,
            is_age=found["old"] is not None,
        )

    def currency(self, sign: str) -> tuple[str, str]:
        """Give measure and unit of a currency sign; an unknown sign keeps its own name."""
        folded = sign.lower()
        return self.unit.get(folded) or self.unit.get(folded[-1:]) or ("money", folded)

    def counted_noun(self, token: Token) -> tuple[str, str] | None:
        """Give measure and unit of a counted noun, by lemma or by its plural's singular."""
        for word in _forms(token):
            if word in self.counted:
                return self.counted[word]
        # "1,200 Yazidis": members of a people, by the plural of its name.
        is_plural = token.pos_ == "PROPN" and token.lower_.endswith("s")
        is_people = is_plural and (token.ent_type_ == "GPE" or _PEOPLES.search(token.lower_))
        if token.ent_type_ == "NORP" or is_people:
            return ("people", PEOPLE)
        return None

    def is_territory(self, token: Token) -> bool:
        """Say whether a share of this is a share of land."""
        if token.ent_type_ in _PLACE_LABELS:
            return True
        known = self.counted_noun(token)
        return known is not None and known[0] in _PLACE_MEASURES

    def unit_of(self, token: Token) -> tuple[str, str] | None:
        """Give measure and unit of a unit noun that does not follow its number directly."""
        return next((self.unit[word] for word in _forms(token) if word in self.unit), None)

    def predicate_of(self, token: Token) -> str | None:
        """Give the measure that a verb, participle or noun of happening stands for."""
        for word in _forms(token):
            if word in self.predicate:
                return self.predicate[word][0]
        return None


# Past forms that a statistical lemmatiser can miss.
_IRREGULAR = {"fled": "flee", "held": "hold", "slain": "slay", "slew": "slay", "fed": "feed"}


def _forms(token: Token) -> Iterator[str]:
    """Give the word's forms under which the table may know it, the surest first."""
    lemma, lower = token.lemma_.lower(), token.lower_
    yield lower
    if lemma and lemma != lower:
        yield lemma
    if lower in _IRREGULAR:
        yield _IRREGULAR[lower]
    if lower.endswith("ed"):
        yield from (lower[:-2], lower[:-1])
    if lower.endswith("ies"):
        yield lower[:-3] + "y"
    if lower.endswith("es"):
        yield lower[:-2]
    if lower.endswith("s"):
        yield lower[:-1]


def _is_unaccusative(token: Token) -> bool:
    return any(form in _UNACCUSATIVE for form in _forms(token))


def people_measure(
    words: MeasureWords, doc: Doc, *, first: int, head: int, last: int
) -> str | None:
    """Find what happened to the people counted.

    Args:
        words: The table.
        doc: A parsed Doc.
        first: Index of the figure's first token, approximators included.
        head: Index of the counted noun, or of the number's last token where no noun follows.
        last: Index of the counted phrase's last token.

    Returns:
        A measure such as ``killed``; ``casualties`` where killed and injured share one figure;
        None where no such word stands over, before or behind the phrase.
    """
    inside = (
        doc[i] for i in range(first, last + 1) if i != head and doc[i].pos_ not in ("NUM", "DET")
    )
    for token in inside:
        if token.tag_ in ("VBN", "JJ", "VBG") and (measure := words.predicate_of(token)):
            return measure
    found = [
        *_noun_before(words, doc, first=first),
        *_behind(words, doc, head=head, last=last),
        *_over(words, doc[head], first=first),
        *_before(words, doc, first=first),
    ]
    measures = list(dict.fromkeys(found))
    if {"killed", "injured"} <= set(measures[:2]):
        return "casualties"
    return measures[0] if measures else None


def _behind(words: MeasureWords, doc: Doc, *, head: int, last: int) -> Iterator[str]:
    """Participles and adjectives after the phrase: "civilians trapped", "people dead"."""
    index = last + 1
    while index < min(len(doc), last + 3) and (
        doc[index].pos_ == "ADV"
        or doc[index].lower_ in ("still", "were", "was", "are", "have", "had", "been", "more")
    ):
        index += 1
    if index < len(doc) and not doc[index].is_sent_start:
        token = doc[index]
        is_passive = index > last + 1 and token.tag_ in ("VBN", "VBD")
        if (
            token.tag_ in ("VBN", "JJ")
            or is_passive
            or (token.tag_ == "VBD" and token.dep_ != "ROOT" and token.dep_ != "root")
        ):
            yield from _with_partner(words, token, after=index)
        elif _is_unaccusative(token) and (measure := words.predicate_of(token)):
            yield measure
    for child in doc[head].children:
        is_behind = child.i > last and child.tag_ != "VBG"
        is_modifier = is_behind and child.dep_ in ("acl", "amod", "acl:relcl")
        if is_modifier and (measure := words.predicate_of(child)):
            yield measure


def _noun_before(words: MeasureWords, doc: Doc, *, first: int) -> Iterator[str]:
    """Read "a population of 80,000", "a toll of at least 12"."""
    if first < 2 or doc[first - 1].lower_ not in ("of", "at") or doc[first - 2].pos_ != "NOUN":
        return
    if measure := words.predicate_of(doc[first - 2]):
        yield measure


_BEFORE_NUMBER = frozenset({"ADV", "ADJ", "ADP", "DET", "SCONJ"})


def _before(words: MeasureWords, doc: Doc, *, first: int) -> Iterator[str]:
    """Verbs right before the phrase, for where the parse has lost their object."""
    index, seen = first - 1, 0
    while index >= 0 and seen < 6 and not doc[index + 1].is_sent_start:
        token = doc[index]
        is_active = token.pos_ == "VERB" and not any(c.dep_ == "aux:pass" for c in token.children)
        if is_active and (measure := words.predicate_of(token)):
            yield measure
            if index < 2 or doc[index - 1].lower_ not in ("and", "or"):
                return
            index -= 1
        elif token.pos_ not in ("ADV", "ADJ", "ADP", "DET", "SCONJ") or token.lower_ in (
            "by",
            "of",
        ):
            return
        index, seen = index - 1, seen + 1


def _with_partner(words: MeasureWords, token: Token, *, after: int) -> Iterator[str]:
    """Read "killed or wounded" as both, where they share what they are said of."""
    measure = words.predicate_of(token)
    if measure is None:
        return
    yield measure
    doc = token.doc
    if after + 2 < len(doc) and doc[after + 1].lower_ in ("or", "and"):
        other = words.predicate_of(doc[after + 2])
        if other and other != measure:
            yield other


def _over(words: MeasureWords, head: Token, *, first: int) -> Iterator[str]:
    """Find the verb or noun that governs the phrase, where the phrase is what it happens to."""
    if any(child.dep_ == "case" and child.lower_ == "by" for child in head.children):
        return
    token, hops = head, 0
    while hops < 4 and (
        token.dep_ in ("conj", "appos", "nummod", "compound") or first <= token.head.i < token.i
    ):
        token, hops = token.head, hops + 1
    governor = token.head
    if governor.i == token.i:
        return
    if token.dep_ in _PATIENT_DEPS:
        yield from _verb_and_partner(words, governor, head)
    if token.dep_.startswith("nsubj"):
        yield from _raised(words, governor)
    if token.dep_ in _PATIENT_DEPS:
        return
    if token.dep_ == "nsubj" and _is_unaccusative(governor):
        if measure := words.predicate_of(governor):
            yield measure
    elif token.dep_ in _TOLL_VERB_DEPS:
        if governor.pos_ in ("NOUN", "ADJ") and (measure := words.predicate_of(governor)):
            yield measure
        for sibling in governor.children:
            if sibling.dep_.startswith("nsubj") and sibling.pos_ == "NOUN":
                for noun in (sibling, *sibling.children):
                    if noun.pos_ in ("NOUN", "ADJ") and (measure := words.predicate_of(noun)):
                        yield measure


def _raised(words: MeasureWords, governor: Token) -> Iterator[str]:
    """Read "are estimated to live", "were reported killed": the lower verb says what happened."""
    for child in governor.children:
        if child.dep_ != "xcomp" or child.i < governor.i:
            continue
        is_passive = child.tag_ == "VBN" or any(c.dep_ == "aux:pass" for c in child.children)
        if (is_passive or _is_unaccusative(child)) and (measure := words.predicate_of(child)):
            yield measure


def _verb_and_partner(words: MeasureWords, verb: Token, head: Token) -> Iterator[str]:
    """Read the governing verb, and the one it is joined with if that has no object of its own."""
    if measure := words.predicate_of(verb):
        yield measure
    partners = [child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB"]
    if verb.dep_ == "conj":
        partners.append(verb.head)
    for partner in partners:
        # "Killing and wounding 20", not "killing a guard and wounding 20".
        is_beside = abs(partner.i - verb.i) <= 2 and partner.i < head.i
        if is_beside and (measure := words.predicate_of(partner)):
            yield measure
