"""The ``measure_words`` table: units, counted nouns and words for what happened to people."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pipeline.extract.reading.lemmas import known_form
from pipeline.extract.reading.tree import Parse

PEOPLE = "people"
COUNT_OTHER = ("count_other", "count")
# Nouns of these measures are places when a share of them is stated.
_PLACE_MEASURES = frozenset({"settlements", "countries", "territory_share", "positions"})
# What these say of people depends on a place: "left 17 dead" and "remain missing" move nobody.
PLACED = frozenset({"leave", "cross", "remain", "stay"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# Endings of the names of peoples and believers, in the plural.
_PEOPLES = re.compile(
    r"(?:[^aeiou]ans|ians|eans|[a-z]{2}is|[a-z]{2}ites|ards|kurds|turks|arabs|jews|serbs|croats|swedes"
    r"|danes|poles|finns|saxons|[iae]ks|yghurs|muslims)$"
)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit found beside a number: its measure, its normalised name and where it ends."""

    measure: str
    unit: str
    end_char: int
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
            is_age=found["old"] is not None,
        )

    def currency(self, sign: str) -> tuple[str, str]:
        """Give measure and unit of a currency sign; an unknown sign keeps its own name."""
        folded = sign.lower()
        return self.unit.get(folded) or self.unit.get(folded[-1:]) or ("money", folded)

    def counted_noun(self, parse: Parse, i: int) -> tuple[str, str] | None:
        """Give measure and unit of a counted noun, by lemma or by its plural's singular."""
        is_noun = parse.pos[i] in {"NOUN", "PROPN"}
        word = form_in(parse, i, self.counted) if is_noun else parse.lower[i]
        if word in self.counted:
            return self.counted[word]
        if is_noun and form_in(parse, i, parse.lexicon.persons):
            return ("people", PEOPLE)
        # "1,200 Yazidis": members of a people, by the plural of its name.
        is_plural = parse.pos[i] == "PROPN" and parse.lower[i].endswith("s")
        is_people = is_plural and (parse.entity[i] == "GPE" or _PEOPLES.search(parse.lower[i]))
        if parse.entity[i] == "NORP" or is_people:
            return ("people", PEOPLE)
        return None

    def is_territory(self, parse: Parse, i: int) -> bool:
        """Say whether a share of this is a share of land."""
        if parse.entity[i] in PLACE_LABELS:
            return True
        known = self.counted_noun(parse, i)
        return known is not None and known[0] in _PLACE_MEASURES

    def unit_of(self, parse: Parse, i: int) -> tuple[str, str] | None:
        """Give measure and unit of a unit noun that does not follow its number directly."""
        word = form_in(parse, i, self.unit)
        return self.unit[word] if word else None

    def predicate_of(self, parse: Parse, i: int) -> str | None:
        """Give the measure that a verb, participle or noun of happening stands for.

        Verbs that need a place are left to ``placed_by``.
        """
        word = form_in(parse, i, self.predicate)
        return self.predicate[word][0] if word and word not in PLACED else None

    def placed_by(self, parse: Parse, i: int) -> str | None:
        """Give the measure of people who leave a place, cross into one or stay there."""
        word = form_in(parse, i, PLACED)
        return self.predicate[word][0] if word and word in self.predicate else None


def form_in(parse: Parse, i: int, known: Collection[str]) -> str | None:
    """Give the form under which ``known`` has a word, or None."""
    return known_form(parse.lower[i], parse.lemma[i], parse.pos[i], known=known)
