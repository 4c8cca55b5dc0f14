"""Mentions that mean a curated actor, by their words and the words around them.

A name, a place that speaks, an adjective before an army: what a mention is called decides
here; what it may refer back to is for ``actors`` and ``nominals``.
"""

import re
from dataclasses import dataclass

from pipeline.names.alias_scan import Occurrences
from pipeline.names.keys import fold, strip_possessive
from pipeline.names.place_words import without_direction
from pipeline.records import Mention
from pipeline.resolve import weights
from pipeline.resolve.actor_index import ActorIndex, NameMatch
from pipeline.resolve.capitals import Capitals
from pipeline.resolve.covered import Covered
from pipeline.resolve.name_forms import person_key, without_role
from pipeline.resolve.place_candidates import CandidateFinder
from pipeline.resolve.place_choice import PlaceChoice

_NEXT_WORD = re.compile(r"[ \u00a0]+([\w’'./-]+)")
_JOINING = frozenset({"and", "or"})
# "told reporters in Ruritania", "the capital, Ruritania": a place and no speaker.
_INSIDE = re.compile(r"\b(?:in|at|near|outside|inside|capital|city),?[ \u00a0](?:the )?$", re.I)
_WHERE = re.compile(
    r"\b(?:in|at|near|outside|inside|across|throughout|around|from|of|into|to|capital|city),?"
    r"[ \u00a0](?:the )?$",
    re.I,
)
_PEOPLE = re.compile(r"[^s]s$")
_SUFFERS = frozenset("plunged descended slipped slid sank collapsed".split())  # no state does that
_OWNS = re.compile(r"['’]s?[ \u00a0]+((?:[\w-]+[ \u00a0]?){1,3})")
_REACH = 40  # characters beside a place in which that is seen
_AFTER_DATELINE = re.compile(r"[ \u00a0]?[,(—–-]")
# "General Tom “Bear” Reed": a name that its nickname cuts in two.
_NICKNAMED = re.compile(r"[ \u00a0]+[\"“‘'(][^\"”’')]{2,20}[\"”’')][ \u00a0]+([A-Z][\w’'-]+)")
_SMALL = frozenset("of for from by with and or against to in on at the".split())
_FIRST_PART = re.compile(r"\s*[,;/()]\s*")


@dataclass(frozen=True)
class ArticleView:
    """What resolving a mention may look at."""

    text: str
    places: dict[str, PlaceChoice]
    names: Occurrences
    acting: frozenset[str]  # mentions that fill a place of a statement as an actor
    speaking: frozenset[str]
    headings: Covered  # lines that have capitals, and no articles, of their own
    capitals: Capitals

    def speaks(self, mention: Mention) -> bool:
        """Whether a mention is the source of what is said."""
        return mention.mention_id in self.speaking

    def is_doing(self, mention: Mention) -> bool:
        """Whether a mention speaks or acts."""
        return mention.mention_id in self.speaking or mention.mention_id in self.acting

    def place_of(self, mention: Mention) -> PlaceChoice | None:
        """Return the choice of a mention that has a place; None without one."""
        choice = self.places.get(mention.mention_id)
        return choice if choice is not None and choice.place is not None else None


class CuratedNames:
    """Finds the curated actors that mentions of an article are called.

    Args:
        index: The curated actors by name.
        finder: Knows demonyms and countries.
    """

    def __init__(self, index: ActorIndex, finder: CandidateFinder) -> None:
        self._index = index
        self._words = index.words
        self._finder = finder

    def find(self, mention: Mention, view: ArticleView) -> NameMatch | None:
        """Return the curated actors that a name may mean; None where it is no curated name."""
        text = mention.mention_text
        if self._index.needs_article(text) and not self._is_outlet(mention, view.text):
            return None
        around = view.names.around(mention.start_char, mention.end_char)
        if around is not None and self._is_part(mention, around.actor_id):
            return NameMatch((around.actor_id,), "name_in_text", weights.NAME_IN_TEXT)
        if mention.toponym_role in ("metonymic", "literal", "affiliation"):
            if view.place_of(mention) is None:
                return self._index.name(text)
            return self.stands_for_state(mention, view)
        if mention.entity_label == "PERSON":
            text = text.partition(" (")[0]  # "Free Valley Host (FVH"
            are_members = text.split()[-1].islower()  # "BSB fighters"
            is_plain = are_members or " " not in text
            found = self._index.name(text) if is_plain else self._index.whole_name(text)
            found = found or self._index.whole_name(without_role(text, self._words))
            found = found or self._index.whole_name(person_key(text, self._words.titles))
            if found is None and (surname := _NICKNAMED.match(view.text, mention.end_char)):
                name = f"{person_key(text, self._words.titles)} {surname[1]}"
                found = self._index.whole_name(name)
            return found or (self._index.metonym(text) if view.is_doing(mention) else None)
        if self._finder.country_of_demonym(text) is not None:
            return self._adjective(mention, view)
        found = self._index.name(text) or self._in_first_part(mention, view)
        if found is None and view.is_doing(mention):
            found = self._index.metonym(text)
        return found

    def _is_outlet(self, mention: Mention, text: str) -> bool:
        """Whether a plain word is the outlet called so: "The Hill", and no "Hindu nationalists"."""
        if not _has_article(mention, text) or not mention.mention_text[:1].isupper():
            return False
        words = self._words
        of_others = words.groups | words.armies | words.acts_of_war | words.governments
        behind = _next_words(text, mention.end_char)[:2]  # "The Hindu nationalist party"
        return of_others.isdisjoint(
            form for word in behind for form in (fold(word), fold(word).removesuffix("s"))
        )

    def _is_part(self, mention: Mention, actor_id: str) -> bool:
        """Whether a mention inside a curated name means that actor: not "U.S." of his title."""
        is_person = self._index.actors[actor_id].actor_type == "person"
        is_adjective = mention.toponym_role == "demonym" or mention.entity_label == "NORP"
        if is_person and mention.entity_label != "PERSON":
            return False
        return mention.toponym_role != "affiliation" and not is_adjective

    def _in_first_part(self, mention: Mention, view: ArticleView) -> NameMatch | None:
        """Read a name with more behind it: "SDF, Syria's government", "… Observatory watchdog"."""
        parts = [part for part in _FIRST_PART.split(mention.mention_text) if part]
        if len(parts) > 1:
            found = self._index.whole_name(parts[0])
            if found is not None:
                return NameMatch(
                    found.actor_ids, "first_part", round(found.score * weights.FIRST_PART_FACTOR, 3)
                )
        inside = view.names.inside(mention.start_char, mention.end_char)
        if len(inside) == 1:
            before = view.text[mention.start_char : inside[0].start_char]
            behind = fold(view.text[inside[0].end_char : mention.end_char]).split()
            if behind[:1] == ["in"] and self._finder.country_named(" ".join(behind[1:])):
                behind = []
            is_plain = (self._words.plain_adjectives | self._words.groups).issuperset(behind)
            if is_plain and (not before or self._only_describes(before)):
                return NameMatch((inside[0].actor_id,), "name_in_mention", weights.NAME_IN_MENTION)
        if not inside:
            return self._behind_description(mention.mention_text)
        return None

    def _behind_description(self, text: str) -> NameMatch | None:
        """Read "Ruritania's paramilitary BSB" as the BSB: the name of one word at its end."""
        before, _, name = text.rpartition(" ")
        if not before or not name.isupper() or not self._only_describes(before + " "):
            return None
        if not _SMALL.isdisjoint(before.split()):
            return None  # "a faction of BSB" is not the BSB
        found = self._index.whole_name(name)
        return found and NameMatch(found.actor_ids, "name_in_mention", weights.NAME_IN_MENTION)

    def _only_describes(self, before: str) -> bool:
        """Whether words before a name only say what it is: "Ruritania's paramilitary".

        Those of "Ruritanian and" say who else is meant.
        """
        if not _JOINING.isdisjoint(before.split()):
            return False
        return before[-1].isspace() and all(
            word.islower()
            or "-" in word
            or self._finder.country_of_demonym(word) is not None
            or (
                word.endswith(("'s", "’s"))
                and self._finder.country_named(strip_possessive(word)) is not None
            )
            for word in before.split()
        )

    def stands_for_state(self, mention: Mention, view: ArticleView) -> NameMatch | None:
        """Return what a place stands for that speaks or acts: a metonym, or its government."""
        is_part = without_direction(mention.mention_text) != mention.mention_text
        if is_part or _is_dateline(mention, view.text) or _is_where(mention, view.text):
            return None
        if mention.toponym_role == "literal" and self._has_no_deed(mention, view):
            return None
        choice = view.place_of(mention)
        place = choice.place if choice else None
        is_metonymic = mention.toponym_role == "metonymic" or mention.mention_id in view.speaking
        score = weights.METONYM if is_metonymic else weights.METONYM_ACTING
        found = self._index.metonym(mention.mention_text)
        if found is None and place is not None and place.feature_class == "S":
            found = self._index.name(mention.mention_text)  # a house and who is in it
        if found is not None and place is not None and len(found.actor_ids) > 1:
            same = [
                actor_id
                for actor_id in found.actor_ids
                if self._index.actors[actor_id].country_code == place.country_code
            ]
            found = NameMatch(tuple(same), found.method, found.score) if same else found
        if found is not None:
            return NameMatch(found.actor_ids, "metonym", score)
        if place is None or not (place.feature_code or "").startswith(("PCL", "PPLC")):
            return None
        government = self._index.government(place.country_code)
        score -= weights.METONYM_COUNTRY_LOSS
        return NameMatch((government,), "metonym_country", score) if government else None

    def _adjective(self, mention: Mention, view: ArticleView) -> NameMatch | None:
        """Read "Russian" by what it stands before, or as a people that acts."""
        if _PEOPLE.search(mention.mention_text):
            return None  # "Ruritanians" are a people, whatever stands behind them
        country = self._finder.country_of_demonym(mention.mention_text)
        code = country.country_code if country else None
        army, government = self._index.army(code), self._index.government(code)
        state = army or government
        for word in _next_words(view.text, mention.end_char):
            head = fold(word).replace(" ", "-")
            if head in _JOINING or self._finder.country_of_demonym(word) is not None:
                continue  # "Syrian and Russian warplanes"
            if head in self._words.forces and state:
                return NameMatch((state,), "demonym_forces", weights.DEMONYM_FORCES)
            if head in self._words.governments | self._words.policies and government:
                return NameMatch((government,), "demonym_government", weights.DEMONYM_GOVERNMENT)
            if head not in self._words.fillers and word[0].islower():
                break
        return None  # a people is not its government

    def _has_no_deed(self, mention: Mention, view: ArticleView) -> bool:
        """Whether what a place has is no deed of its government: "Ruritania's largest city"."""
        owned = _OWNS.match(view.text[mention.end_char : mention.end_char + _REACH])
        place = view.place_of(mention)
        is_city = place is not None and place.place is not None and place.place.feature_class == "P"
        if owned is None:
            beside = _NEXT_WORD.match(view.text, mention.end_char)
            word = fold(beside.group(1)) if beside else ""
            # "The Aleppo attacks", "Aleppo airport".
            is_named_after = is_city and word in self._words.acts_of_war | self._words.sites
            return is_named_after or word in _SUFFERS
        deeds = self._words.forces | self._words.governments | self._words.policies
        return deeds.isdisjoint(fold(owned.group(1)).split())


def _has_article(mention: Mention, text: str) -> bool:
    """Whether "The" stands right before a name; no adjective is one: "a Hindu nationalist"."""
    before = text[max(0, mention.start_char - len("the ")) : mention.start_char]
    return before.casefold() == "the " and mention.entity_label != "NORP"


def _is_where(mention: Mention, text: str) -> bool:
    """Whether the word before says that something happens there: "in", "the capital,"."""
    before = text[max(0, mention.start_char - _REACH) : mention.start_char]
    words = _INSIDE if mention.toponym_role == "metonymic" else _WHERE
    return bool(words.search(before))


def _is_dateline(mention: Mention, text: str) -> bool:
    """Whether a place only says where a report was written: "SANAA, Yemen - …"."""
    is_set_off = _AFTER_DATELINE.match(text[mention.end_char : mention.end_char + 3])
    if is_set_off is None or not mention.mention_text.isupper():
        return False
    start = mention.start_char
    while start and text[start - 1].isspace() and text[start - 1] != "\n":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _next_words(text: str, at: int) -> list[str]:
    """Return the words that follow without a sign between."""
    words: list[str] = []
    while len(words) < weights.LOOK_AHEAD and (found := _NEXT_WORD.match(text, at)):
        words.append(found.group(1))
        at = found.end()
    return words
