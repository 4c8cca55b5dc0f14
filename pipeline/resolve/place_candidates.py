"""Which places a mention could be by its name, and what the words beside it ask for.

Here spans are mended and candidates collected; which of them is meant is decided in
``places``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.names.alias_scan import Occurrences
from pipeline.names.keys import bare, fold, strip_determiner, strip_possessive
from pipeline.names.place_words import (
    SITE_NOUNS,
    kind_asked,
    kind_of_noun,
    qualifier_start,
    without_class_words,
)
from pipeline.records import Mention
from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Gazetteer, Match, Place, is_country
from pipeline.resolve.surface import readings, widened

_ARTICLE_FIRST = re.compile(r"(?:Al|El|Ad|Ar|As|Ash|Az)[ \u00a0-][A-Z]")
_BOUND_NAME = re.compile(r"[ae][a-z]{1,2}-[A-Z]\S*$")  # "al-Shaddadi", which looks no name
_NOT_CALLED_AFTER = frozenset({"H", "S"})  # classes of GeoNames: waters, and other sites
_STARTS_NAME = re.compile(r"(?:[ae][a-z]{1,2}-)?[A-Z]")  # with its Arabic article or without


@dataclass(frozen=True, slots=True)
class Toponym:
    """A mention with its candidates."""

    mention: Mention
    name: str  # the reading that found them
    matches: tuple[Match, ...]
    kind: str | None  # of place, as the words beside it ask
    container: Mention | None  # the place a comma ties it to: "Tripoli, Lebanon"


class CandidateFinder:
    """Finds the candidates of an article's place mentions.

    Args:
        gazetteer: The world's places with the curated ones laid over them.
        demonyms: Demonym as written → location id.
    """

    def __init__(self, gazetteer: Gazetteer, *, demonyms: dict[str, str]) -> None:
        self._gazetteer = gazetteer
        self._demonyms = {fold(text): location_id for text, location_id in demonyms.items()}

    def find(self, text: str, mentions: Sequence[Mention]) -> list[Toponym]:
        """Collect the candidates of mentions that bear a place name."""
        by_start: dict[int, Mention] = {}
        for mention in mentions:
            by_start.setdefault(mention.start_char, mention)
        return [self._toponym(text, mention, by_start) for mention in mentions]

    def find_mislabelled(
        self, text: str, mentions: Sequence[Mention], toponyms: Sequence[Toponym]
    ) -> list[Toponym]:
        """Find names taken for persons or bodies which the article, or a curator, has as places.

        One word alone counts only where the article has it as a place elsewhere, and never for
        a person: "Jordan" may well be one.
        """
        known = {bare(fold(t.name)): t.matches for t in toponyms if t.matches}
        placed = {match.place.location_id for matches in known.values() for match in matches}
        found = []
        for mention in mentions:
            if mention.toponym_role is not None or mention.mention_type != "name":
                continue
            for name in (
                mention.mention_text,
                *widened(text, mention.start_char, mention.end_char),
            ):
                is_lone_person = mention.entity_label == "PERSON" and " " not in name
                matches = None if is_lone_person else known.get(bare(fold(name)))
                matches = matches or self._known_spelling(name, placed)
                if matches:
                    found.append(Toponym(mention, name, matches, _kind(text, mention, name), None))
                    break
        return found

    def _known_spelling(self, name: str, placed: set[str]) -> tuple[Match, ...]:
        """Return the places of several words' name that a curator or the article has."""
        if " " not in name:
            return ()
        matches = tuple(self._gazetteer.find(name))
        is_placed = any(m.place.location_id in placed and m.level != "skeleton" for m in matches)
        # "El Fasher": hardly a person's name, if a city is called so first of all.
        is_city = bool(_ARTICLE_FIRST.match(name)) and any(
            m.is_main_name and m.level == "folded" and m.place.population >= weights.KNOWN_CITY
            for m in matches
        )
        return matches if is_placed or is_city or self._gazetteer.is_curated_name(name) else ()

    def country_of_demonym(self, text: str) -> Place | None:
        """Return the country that an adjective or a people's name belongs to."""
        location_id = self._demonyms.get(fold(strip_possessive(text)))
        return None if location_id is None else self._gazetteer.place(location_id)

    def country_named(self, text: str) -> Place | None:
        """Return the country of that very name; None for any other place."""
        return self._gazetteer.find_country(text)

    def is_well_known(self, name: str) -> bool:
        """Whether a name is, as it is written, that of a city or province that people know."""
        return any(
            match.level == "folded"
            and match.is_main_name
            and (
                match.place.population >= weights.KNOWN_CITY
                or match.place.feature_code in ("ADM1", "RGN")
            )
            for match in self._gazetteer.find(name)
        )

    def _toponym(self, text: str, mention: Mention, by_start: dict[int, Mention]) -> Toponym:
        start = qualifier_start(text, mention.end_char)
        container = None if start is None else by_start.get(start)
        name, matches = self._candidates(text, mention)
        return Toponym(mention, name, tuple(matches), _kind(text, mention, name), container)

    def _candidates(self, text: str, mention: Mention) -> tuple[str, list[Match]]:
        """By the fullest reading that is known exactly, else by one that is known loosely."""
        if _is_abbreviation(mention.mention_text):
            matches = self._gazetteer.find(mention.mention_text)
            return mention.mention_text, [m for m in matches if m.place.is_curated]
        found = [(name, self._gazetteer.find(name)) for name in self._names(mention)]
        for name, matches in found:
            if matches and matches[0].level == "folded":
                return name, matches
        for name in widened(text, mention.start_char, mention.end_char):
            matches = self._gazetteer.find(name)
            if matches and matches[0].level != "skeleton":
                return name, matches
        for name, matches in found:
            if matches:
                return name, matches
        return self._at_front(mention)

    def _at_front(self, mention: Mention) -> tuple[str, list[Match]]:
        """Find the town that a site is called after: "Manila" of "Manila Cathedral"."""
        words = strip_determiner(mention.mention_text).split()
        last = words[-1].casefold()
        if mention.entity_label != "FAC" and kind_of_noun(last) is None and last not in SITE_NOUNS:
            return mention.mention_text, []
        for count in range(len(words) - 1, 0, -1):
            name = strip_possessive(" ".join(words[:count]))
            if not words[count - 1][:1].isupper() or self.country_of_demonym(name) is not None:
                continue
            # "Ben Rufen Airport" is called after no town that "Ben" is another name of, and what
            # is called after a country, a sea or another site need not be there: "US Embassy".
            matches = [
                m
                for m in self._gazetteer.find(name)
                if m.level == "folded"
                and (m.is_main_name or count == len(words) - 1)
                and m.place.feature_class not in _NOT_CALLED_AFTER
                and not is_country(m.place)
            ]
            if any(m.place.population >= weights.SITE_TOWN or m.place.is_curated for m in matches):
                return name, matches
        return mention.mention_text, []

    def _names(self, mention: Mention) -> Iterator[str]:
        """Yield the readings that can be names: "Syrian" of "Syrian air base" is none.

        Nor is a noun for a place: a town called "Airport" is not the one of "Ben-Rufen Airport".
        """
        for name in readings(mention.mention_text):
            is_noun = kind_of_noun(name.casefold()) is not None or name.casefold() in SITE_NOUNS
            if not name.islower() and not is_noun and self.country_of_demonym(name) is None:
                yield name


def bears_name(mention: Mention) -> bool:
    """Whether there is a name to look up: not in "the city", but in "the town of Hama"."""
    if mention.mention_type == "name" or _BOUND_NAME.match(mention.mention_text):
        return True
    rest = without_class_words(strip_determiner(mention.mention_text))
    is_shorter = mention.mention_type == "nominal" and rest != mention.mention_text
    return is_shorter and _STARTS_NAME.match(rest) is not None


def _is_abbreviation(text: str) -> bool:
    """Tell "BC", "EU", "Kan." from towns, though towns are called Eu and Kan."""
    letters = [c for c in text if c.isalpha()]
    is_short = len(letters) <= 4 and " " not in text
    return is_short and (text.endswith(".") or (text.isupper() and len(letters) <= 3))


def surnames_of(mentions: Sequence[Mention]) -> set[str]:
    """Return the last names of persons whom the article names in full."""
    names = [
        strip_possessive(mention.mention_text).split()
        for mention in mentions
        if mention.entity_label == "PERSON" and mention.mention_type == "name"
    ]
    return {words[-1] for words in names if len(words) > 1 and words[-2][:1].isupper()}


def is_part_of_actor(mention: Mention, actor_names: Occurrences) -> bool:
    """Whether a name is only a part of an actor's: "Raqqa" of "Raqqa Civil Council"."""
    if mention.toponym_role == "affiliation":
        return False
    return actor_names.around(mention.start_char, mention.end_char) is not None


def _kind(text: str, mention: Mention, name: str) -> str | None:
    """Return the kind asked for by the words beside the name itself."""
    offset = mention.mention_text.find(name)
    if offset < 0:  # a widened name begins at the mention or before it
        first = max(0, mention.start_char - len(name))
        start = text.rfind(name, first, mention.end_char + len(name))
        start = mention.start_char if start < 0 else start
    else:
        start = mention.start_char + offset
    return kind_asked(text, start, start + len(name))
