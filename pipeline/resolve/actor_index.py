"""Looking up actors by what they are called: curated aliases and names made of a country.

No article is known here; what the rest of a text adds is ``actors``' business.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.names.alias_scan import AliasScanner, Occurrences
from pipeline.names.keys import fold, strip_determiner, strip_possessive
from pipeline.reference import ActorRow, Reference
from pipeline.resolve import weights
from pipeline.resolve.actor_words import (
    ActorWords,
)
from pipeline.resolve.gazetteer import Place
from pipeline.resolve.name_forms import (
    DESCRIBED,
    fold_actor,
    without_standing,
)

_DESCRIBED_AFTER = re.compile(r"[ \u00a0](?:fighting|battling|against|opposed to|loyal to)\b")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)?")
_BEHIND_KIND = re.compile(
    r"^(?:.*[ \u00a0])?(?:group|militia|movement|party|organi[sz]ation|network|agency|charity"
    r"|newspaper|broadcaster|channel|website|alliance|mission)"
    r"[ \u00a0](?:the[ \u00a0])?((?:al-)?[A-Z].*)$"
)
_BEFORE_KIND = re.compile(
    r"^(\S.*?)[ \u00a0](?:news[ \u00a0]agency|newspaper|daily|television|TV|radio|channel|magazine"
    r"|website|broadcaster)$"
)
_OWNED = re.compile(r"^(.+?)['’]s?[ \u00a0]([A-Z].*)$")
# One of a country's may be an airline's.
_CIVIL = frozenset({"plane", "aircraft", "jet", "helicopter", "pilot"})
_NAMES_KEPT = 10_000  # of what was asked last
_OF_WHOM = frozenset({"for", "of", "in", "from", "to", "at", "with"})


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Curated actors that a name may mean, how it was recognised, and how surely."""

    actor_ids: tuple[str, ...]
    method: str
    score: float


class ActorIndex:
    """Curated actors by name.

    Args:
        reference: The curated tables.
        country_of: Country of a name or demonym; None for anything else.
    """

    def __init__(self, reference: Reference, country_of: Callable[[str], Place | None]) -> None:
        self._country_of = country_of
        self._national_key = lru_cache(_NAMES_KEPT)(self._key_with_country)
        self.words = ActorWords.of(reference.actor_words)
        self.actors: dict[str, ActorRow] = {row.actor_id: row for row in reference.actors}
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._folded: dict[str, list[str]] = defaultdict(list)
        self._acronyms: dict[str, list[str]] = defaultdict(list)
        self._nominals: dict[str, list[str]] = defaultdict(list)
        self._metonyms: dict[str, list[str]] = defaultdict(list)
        self._with_article: set[str] = set()  # outlets' names of one word that need a "The"
        self._national: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._governments: dict[str, str] = {}
        self._armies: dict[str, str] = {}
        for row in reference.actors:
            # Civilians are called by common nouns alone.
            kind = "nominal" if row.actor_type == "civilians" else "name"
            self._add(row.actor_name, row.actor_id, alias_type=kind)
        for alias in reference.actor_aliases:
            self._add(alias.alias_text, alias.actor_id, alias_type=alias.alias_type)
        for outlet in reference.publishers:
            self._add_outlet(outlet.publisher_name, outlet.actor_id)
        outlets = {row.publisher_id: row.actor_id for row in reference.publishers}
        for alias_of in reference.publisher_aliases:
            self._add_outlet(alias_of.alias_text, outlets[alias_of.publisher_id])
        self._states(reference.actors)
        self._scanner = AliasScanner(
            (name, actor_id) for name, ids in self._exact.items() for actor_id in ids
        )

    def _add(self, name: str, actor_id: str, *, alias_type: str) -> None:
        key = fold_actor(strip_determiner(name))
        if alias_type == "metonym":
            _put(self._metonyms, key, actor_id)
            return
        if alias_type == "nominal":
            _put(self._nominals, key, actor_id)
            return
        bare = strip_determiner(name)
        if alias_type == "name" and bare != name and bare.isalpha() and not bare.isupper():
            self._with_article.add(key)
        _put(self._exact, bare, actor_id)
        is_acronym = alias_type == "acronym" or (name.isupper() and len(name) <= 5)
        _put(self._acronyms if is_acronym else self._folded, key, actor_id)
        national = self._national_key(name)
        if national is not None:
            _put(self._national, national, actor_id)

    def _add_outlet(self, name: str, actor_id: str | None) -> None:
        if actor_id is not None and "." not in name:  # host names are not how texts cite
            kind = "acronym" if name.isupper() else "name"
            self._add(name, actor_id, alias_type=kind)

    def _states(self, rows: list[ActorRow]) -> None:
        """Learn each country's government and armed forces.

        The government is the one without a parent, called so if there are several; the armed
        forces are the military actor that answers to it, one called so before others.
        """
        for row in rows:
            if row.country_code and row.actor_type == "government" and row.parent_actor_id is None:
                is_plain = fold(row.actor_name).startswith("government of ")
                if is_plain or row.country_code not in self._governments:
                    self._governments[row.country_code] = row.actor_id
        military = [row for row in rows if row.actor_type == "military" and row.country_code]
        for row in sorted(military, key=lambda row: "armed forces" not in fold(row.actor_name)):
            code = row.country_code or ""
            answers = row.parent_actor_id == self._governments.get(code, "")
            is_whole = row.parent_actor_id is None and "armed forces" in fold(row.actor_name)
            if answers or is_whole:
                self._armies.setdefault(code, row.actor_id)

    # ------------------------------------------------------------ asking

    def find_in(self, text: str) -> Occurrences:
        """Find the curated names of two and more words in a text."""
        return Occurrences(self._scanner.find(text))

    def needs_article(self, text: str) -> bool:
        """Whether a word is an outlet's name only behind "The": The Hindu, The Hill."""
        return fold_actor(strip_possessive(text)) in self._with_article

    def country_code(self, text: str) -> str | None:
        """Return the country of a name or an adjective."""
        country = self._country_of(strip_possessive(text))
        return country.country_code if country is not None else None

    def government(self, country_code: str | None) -> str | None:
        """Return the curated government of a country."""
        return self._governments.get(country_code or "")

    def army(self, country_code: str | None) -> str | None:
        """Return the curated armed forces of a country."""
        return self._armies.get(country_code or "")

    def metonym(self, name: str) -> NameMatch | None:
        """Return what a place stands for where it speaks or acts."""
        found = self._metonyms.get(fold_actor(strip_determiner(strip_possessive(name))))
        return NameMatch(tuple(found), "metonym", weights.METONYM) if found else None

    def nominal(self, text: str) -> NameMatch | None:
        """Return the actors that a curated common noun phrase means."""
        found = self._nominals.get(fold_actor(strip_determiner(strip_possessive(text))))
        return NameMatch(tuple(found), "alias_nominal", weights.ALIAS_NOMINAL) if found else None

    def name(self, text: str) -> NameMatch | None:
        """Find the actor a name means, trying the surest reading first.

        As written; folded; as country plus institution ("Russia's Defence Ministry"); without
        what describes it ("U.S.-backed …"); and without a head for its members ("… militants").
        A description in front of a bare common noun is never dropped: "U.S.-backed forces" are
        neither the United States nor anybody's forces in general.
        """
        plain = strip_determiner(strip_possessive(_PARENTHESIS.sub("", text).strip()))
        plain = _DESCRIBED_AFTER.split(plain)[0]
        if not plain or len(plain) > weights.LONGEST_NAME:
            return None
        bare = without_standing(plain, self.words)
        found = self._direct(plain) or self._state(plain) or self._state(bare)
        found = found or self._behind_kind(plain) or self._before_kind(plain)
        found = found or self._of_its_country(plain)
        if found is not None:
            return found
        rest = DESCRIBED.sub("", plain)
        if rest != plain and rest[:1].isupper():
            found = self._direct(rest) or self._state(rest) or self._under_head(rest)
            return found and NameMatch(found.actor_ids, f"{found.method}_described", found.score)
        if rest != plain:
            return None
        return self._under_head(plain) or self._of_many(plain) or self._of_office(plain)

    def _of_its_country(self, plain: str) -> NameMatch | None:
        """Read "Ruritania's BSB": a curated name behind the country that it is of."""
        owned = _OWNED.match(plain)
        if owned is None or self._country_of(owned.group(1)) is None:
            return None
        found = self._direct(owned.group(2))
        return found and NameMatch(found.actor_ids, "alias_of_country", weights.NAME_BEHIND_KIND)

    def _behind_kind(self, plain: str) -> NameMatch | None:
        """Read "the Ruritanian militant group BSB": what is called so stands last."""
        tail = None if " and " in plain else _BEHIND_KIND.match(plain)
        found = self._direct(tail.group(1)) if tail else None
        return found and NameMatch(found.actor_ids, "alias_behind_kind", weights.NAME_BEHIND_KIND)

    def _before_kind(self, plain: str) -> NameMatch | None:
        """Read "BSB news agency": an outlet before the word for what it is."""
        head = _BEFORE_KIND.match(plain)
        found = self._direct(head.group(1)) if head else None
        if found is None or {self.actors[one].actor_type for one in found.actor_ids} != {"media"}:
            return None
        return NameMatch(found.actor_ids, "alias_before_kind", weights.NAME_BEHIND_KIND)

    def _of_many(self, plain: str) -> NameMatch | None:
        """Read "dozens of Syrian soldiers" as Syrian soldiers."""
        first, _, rest = plain.partition(" of ")
        if not rest or self.words.quantities.isdisjoint(fold(first).split()[-1:]):
            return None
        return self.name(rest)

    def _of_office(self, plain: str) -> NameMatch | None:
        """Read "the Office of the High Commissioner" as the body that bears his title."""
        first, _, rest = plain.partition(" of ")
        actor_id = self.curated_name(strip_determiner(rest)) if fold(first) == "office" else None
        if actor_id is None:
            return None
        return NameMatch((actor_id,), "name_of_office", weights.NAME_OF_OFFICE)

    def whole_name(self, text: str) -> NameMatch | None:
        """Find an actor by the whole phrase: a descriptive alias, a country and its forces."""
        plain = strip_determiner(strip_possessive(text))
        return (self._direct(plain) or self._state(plain)) if plain else None

    def curated_name(self, name: str) -> str | None:
        """Return the one organisation called exactly so, or made of its country so."""
        found = self._direct(name) or self._state(name)
        if found is None or len(found.actor_ids) != 1:
            return None
        is_person = self.actors[found.actor_ids[0]].actor_type == "person"
        return None if is_person else found.actor_ids[0]

    def _direct(self, plain: str) -> NameMatch | None:
        if plain in self._exact:
            return NameMatch(tuple(self._exact[plain]), "alias_exact", weights.ALIAS_EXACT)
        key = fold_actor(plain)
        if key in self._folded:
            return NameMatch(tuple(self._folded[key]), "alias_folded", weights.ALIAS_FOLDED)
        letters = [c for c in plain if c.isalpha()]
        if key in self._acronyms and letters and all(c.isupper() for c in letters):
            return NameMatch(tuple(self._acronyms[key]), "alias_acronym", weights.ALIAS_ACRONYM)
        national = self._national_key(plain)
        if national is not None and national in self._national:
            return NameMatch(
                tuple(self._national[national]), "alias_country_form", weights.ALIAS_COUNTRY_FORM
            )
        return None

    def _state(self, plain: str) -> NameMatch | None:
        """Read a country and its institution: "Syrian government", "Russia's air force"."""
        key = self._national_key(plain)
        if key is None or len(key) < 2 or not key[0].startswith("@"):
            return None
        country, middle, head = key[0][1:], key[1:-1], key[-1]
        is_equipment = (
            plain.split()[-1].islower()
            and all(not word[0].islower() for word in plain.split()[:-1])
            and self.words.peoples.isdisjoint(middle)  # Kurdish forces are not the country's
        )
        if head in _CIVIL and not middle:
            return None
        if not self.words.fillers.issuperset(middle) and not is_equipment:
            return None
        is_act = head in self.words.acts_of_war and bool({"air", "military"}.intersection(middle))
        if head in self.words.governments and not middle:
            actor_id, method = self.government(country), "state_government"
        elif "security" in middle and head in self.words.armies:
            actor_id, method = self.government(country), "state_security"  # police and soldiers
        elif head in self.words.armies or is_act:
            actor_id, method = self.army(country) or self.government(country), "state_forces"
        else:
            return None
        return NameMatch((actor_id,), method, weights.STATE_BODY) if actor_id else None

    def _under_head(self, plain: str) -> NameMatch | None:
        """Read a group's name under a head for its members: "IS militants"."""
        words = plain.split()
        while len(words) > 1 and fold(words[-1]) in self.words.groups:
            words.pop()
            if self.needs_article(" ".join(words)):
                return None  # "hill militias" are not of the outlet called "The Hill"
            found = self._direct(strip_possessive(" ".join(words)))
            if found is not None and self._is_person(found):
                return None  # a man's forces are not the man
            if found is not None:
                return NameMatch(
                    found.actor_ids, "alias_head", round(found.score * weights.HEAD_FACTOR, 3)
                )
        return self._behind_adjective(plain)

    def _behind_adjective(self, plain: str) -> NameMatch | None:
        """Read a name behind an adjective: "terrorist Islamic State", "local IS militants"."""
        first, *others = plain.split()
        if not others or not (first[:1].islower() or fold(first) in self.words.peoples):
            return None
        if others[0] in _OF_WHOM:
            return None  # "a faction of the …", "spokesman for the …" is not the …
        rest = " ".join(others)
        found = self._direct(rest) or self._under_head(rest)
        if found is not None and found.method == "alias_folded" and others[-1].islower():
            return None  # "a strict Islamic state" is no name
        return found and NameMatch(
            found.actor_ids, "alias_head", min(found.score, weights.NAME_BEHIND_ADJECTIVE)
        )

    def _is_person(self, found: NameMatch) -> bool:
        return any(self.actors[actor_id].actor_type == "person" for actor_id in found.actor_ids)

    def _key_with_country(self, name: str) -> tuple[str, ...] | None:
        """Return a name with its country, however written, as ``@XX`` in front; None without."""
        words = strip_determiner(name).split()
        for length in (3, 2, 1):
            first = " ".join(words[:length])
            if len(words) <= length or first.islower():
                continue  # a "car bomber" is nobody's of CAR
            country = self._country_of(strip_possessive(first))
            if country is not None and country.country_code:
                rest = fold_actor(" ".join(words[length:])).split()
                return (f"@{country.country_code}", *_institution(rest)) if rest else None
        folded = fold_actor(name).split()
        if "of" in folded[1:-1]:
            at = folded.index("of")
            for cut in (at, len(folded) - 1 - folded[::-1].index("of")):
                country = self._country_of(" ".join(folded[cut + 1 :]).removeprefix("the "))
                if country is not None and country.country_code:
                    return (f"@{country.country_code}", *_institution(folded[:cut]))
        return None


def _institution(words: list[str]) -> tuple[str, ...]:
    """``ministry of defense`` → ``defense ministry``."""
    if len(words) == 3 and words[1] == "of":
        return (words[2], words[0])
    return tuple(words)


def _put(table: dict[Any, list[str]], key: Any, actor_id: str) -> None:
    values = table.setdefault(key, [])
    if actor_id not in values:
        values.append(actor_id)
