"""Names that no curated row knows: the article's own acronyms, short forms, persons and bodies.

A model takes ordinary words with a capital for names at times. A word that has its capital from
the place where it stands (the start of a sentence, a headline) is a name only where the article
writes it so elsewhere; nor does a credit line make its reporter an actor of the news.
"""

import re

from pipeline.ids import make_id
from pipeline.names.keys import fold, strip_determiner, strip_possessive
from pipeline.records import Entity, Mention
from pipeline.resolve import weights
from pipeline.resolve.actor_index import ActorIndex
from pipeline.resolve.actor_words import (
    CALENDAR_WORDS,
    LABEL_TYPES,
    NO_NAMES,
    ActorWords,
)
from pipeline.resolve.article_actors import ActorChoice, ArticleActors
from pipeline.resolve.curated_names import ArticleView
from pipeline.resolve.name_forms import fold_actor, is_described, person_key, without_role
from pipeline.resolve.place_candidates import CandidateFinder

_THE = re.compile(r"\b[Tt]he[ \u00a0]$")
_RULED = re.compile(r"\w[\w.]*[-‑](?:led|run|ruled|majority|dominated)", re.I)
_JOINED = re.compile(r"[-‑–/]| and ")
_PAIRS = (("(", ")"), ("“", "”"), ("[", "]"))
_PARTY = re.compile(r"^[DR]-[A-Z]")
_LETTERS = re.compile(r"(?<=\w)[ \u00a0]\(([A-Z][A-Z-]+)\)")
_LETTERS_REACH = 16  # characters behind a name in which they are seen
_BEHIND = re.compile(r"[ \u00a0]\d+|(?:[ \u00a0][a-z]+-[a-z-]+)?[ \u00a0][a-z]+")
_BUT_A_NAME = re.compile(r"^(?:anti|pro|non|ex)[-‑]", re.I)
_MANY = re.compile(r"[A-Z]{2,5}s")  # "NGOs", "IDPs": a plural is no one's name
_PLACED = frozenset("at from in near".split())
_OFFICES = frozenset("ambassador chief minister president secretary".split())
# Small words inside a person's name.
_PARTICLES = frozenset(
    "de da di del della la le dos das do du van von der den ter bin ibn ben al el ad ez as e y"
    " of the and bint abu ould for in at to".split()
)


class NewNames:
    """Gives names without a curated actor an entity of their own, or of the article's.

    Args:
        index: The curated actors by name.
        finder: Knows demonyms and countries.
    """

    def __init__(self, index: ActorIndex, finder: CandidateFinder) -> None:
        self._index = index
        self._words = index.words
        self._finder = finder

    def choose(self, mention: Mention, known: ArticleActors, view: ArticleView) -> ActorChoice:
        """Return the entity of a name, new or not; a choice without one where it is no name."""
        text = _closed(strip_determiner(strip_possessive(mention.mention_text)))
        if not text or self._joins_two(text):
            return ActorChoice(None, "no_candidate", None)
        if self._finder.country_of_demonym(text) is not None:
            return ActorChoice(None, "demonym_alone", None)
        if fold(text).rpartition(" ")[2].removesuffix("s") in self._words.peoples:
            return ActorChoice(None, "demonym_alone", None)
        if fold(text) in known.acronyms:
            return ActorChoice(
                known.acronyms[fold(text)], "introduced_acronym", weights.INTRODUCED_ACRONYM
            )
        if (whose := self._known_by_letters(mention, text, known, view)) is not None:
            return ActorChoice(whose, "introduced_acronym", weights.INTRODUCED_ACRONYM)
        is_place = view.place_of(mention) is not None or self._index.metonym(text) is not None
        if is_place or self._is_land(text):
            return ActorChoice(None, "place_name", None)
        name = without_role(_bare_person(text), self._words)
        if mention.entity_label == "PERSON" and not _seems_body(
            mention, text, name, view, self._words
        ):
            return self._person(mention, name, known, view)
        if mention.label_text is not None:
            return _named_nominal(text, known, self._words)
        text = _from_capital(text)
        if not text or self._is_weapon(mention, text, view):
            return ActorChoice(None, "described", None)
        short_for = known.short_form_of(text) or known.short_form_of(text.rpartition("'s ")[2])
        if short_for is not None:
            return ActorChoice(short_for, "short_form", weights.SHORT_FORM)
        if " " not in text and not view.is_doing(mention):
            return ActorChoice(None, "no_candidate", None)  # one word could be anything
        is_body = mention.entity_label in ("ORG", "MILITARY_UNIT") or (
            mention.entity_label == "PERSON" and " " in text  # "Centre for Trade"
        )
        if (
            not is_body
            or not _is_proper(text, self._words)
            or not self._is_body(text, is_start=view.capitals.is_start(mention.start_char))
            or _is_only_placed_so(mention, text, view)
        ):
            return ActorChoice(None, "no_candidate", None)
        entity_type = _type_of(text, mention, self._words)
        if entity_type == "other" and self._finder.is_well_known(text):
            return ActorChoice(None, "place_name", None)
        entity_id = _mint(mention, text, entity_type, fold_actor(text), known)
        return ActorChoice(entity_id, "new_name", weights.NEW_NAME)

    def _known_by_letters(
        self, mention: Mention, text: str, known: ArticleActors, view: ArticleView
    ) -> str | None:
        """Return the curated actor of the letters in brackets behind a name: "Free Host (EHL)"."""
        after = mention.start_char + len(text)
        letters = _LETTERS.search(view.text, after - 1, after + _LETTERS_REACH)
        if letters is None or mention.entity_label not in ("ORG", "MILITARY_UNIT"):
            return None
        found = self._index.whole_name(letters[1])
        if found is None or len(found.actor_ids) > 1:
            return None
        return found.actor_ids[0] if found.actor_ids[0] in known.entities else None

    def _joins_two(self, text: str) -> bool:
        """Whether a name is those of two who are told of together: "Karsonia-Veldoria" talks."""
        parts = [part.strip() for part in _JOINED.split(text)]
        return len(parts) == 2 and all(
            self._finder.country_named(part) is not None
            or self._finder.country_of_demonym(part) is not None
            or self._index.name(part) is not None
            for part in parts
            if part
        )

    def _is_land(self, text: str) -> bool:
        """Whether a name is a country's with a word of what it is like: "Shiite-led Karsonia"."""
        words = text.split()
        return any(
            self._finder.country_named(" ".join(words[at:])) is not None
            and all(map(self._describes_land, words[:at]))
            for at in range(1, len(words))
        )

    def _describes_land(self, word: str) -> bool:
        return (
            fold(word) in self._words.of_a_land | self._words.peoples
            or _RULED.fullmatch(word) is not None
            or self._finder.country_of_demonym(word) is not None
        )

    def _is_weapon(self, mention: Mention, text: str, view: ArticleView) -> bool:
        """Whether a word is a kind of weapon: "Longbow air-to-surface missiles"."""
        behind = _BEHIND.match(view.text, mention.end_char)
        if " " in text or behind is None:
            return False
        words = fold(behind.group()).split()
        return words[0].isdigit() or not self._words.materiel.isdisjoint(words)

    def _is_body(self, text: str, *, is_start: bool) -> bool:
        """Whether a name can be one body's: it ends as a name does, and joins no two others."""
        words = text.split()
        is_shouted = text.isupper() and len(words) > 2
        ends_low = words[-1].isalpha() and words[-1].islower()
        if is_shouted or ends_low or _BUT_A_NAME.match(text):
            return False
        if (
            not self._words.no_bodies.isdisjoint(fold(text).split())
            or fold(words[0]) in self._words.ships
        ):
            return False
        if " on the " in text or self._is_whoever(words, is_start=is_start):
            return False  # "Democrat on the Senate committee" is whoever that is
        if _PARTY.match(text) or (len(words) == 1 and any(map(str.isdigit, text))):
            return False  # "D-N.J.", a flight, a missile
        first, joined, _ = text.partition(" and ")
        is_list = bool(joined) and (
            self._finder.country_named(first) is not None or self._index.name(first) is not None
        )
        return not is_list and self._finder.country_of_demonym(words[-1]) is None

    def _is_whoever(self, words: list[str], *, is_start: bool) -> bool:
        """Whether a name says only what somebody is: "Rights Chief", "Rebels in Tarn", "NGOs".

        "Doctors of" somewhere may be a body, unless the capital is that of a sentence.
        """
        first, last = fold(words[0]), set(fold(words[-1]).split())
        if words[-2:-1] not in ([], ["of"]):  # unlike "Council of Ministers"
            last |= {one.removesuffix("s") for one in last}
        if _MANY.fullmatch(words[-1]) or last & (self._words.persons | _OFFICES):
            return True
        if len(words) < 3:
            return False
        if words[1] == "of":
            return first in self._words.titles or (is_start and first in self._words.generic)
        many = self._words.generic | self._words.groups
        return words[1] in _PLACED and first in many and first.endswith("s")

    def _person(
        self, mention: Mention, text: str, known: ArticleActors, view: ArticleView
    ) -> ActorChoice:
        if not text:
            return ActorChoice(None, "role_alone", None)
        if text.isupper() and " " not in text and len(text) > 1:  # initials are a body's
            entity_id = _mint(
                mention, text, _type_of(text, mention, self._words, "other"), fold(text), known
            )
            return ActorChoice(entity_id, "new_name", weights.NEW_INITIALS)
        key = person_key(text, self._words.titles)
        is_low = text.split()[-1].isalpha() and text.split()[-1].islower()
        if mention.label_text is not None or not key or is_low:
            return ActorChoice(None, "no_candidate", None)
        if not _is_proper(text, self._words):
            return ActorChoice(None, "no_candidate", None)
        if len(key.split()) <= 2:
            same = known.person_of(key)
            if len(same) == 1:
                return ActorChoice(next(iter(same)), "surname", weights.SURNAME)
            if same:
                return ActorChoice(None, "ambiguous", None)
        called = known.person_called(key)
        if called is not None:
            return ActorChoice(called, "first_name", weights.FIRST_NAME)
        if not view.speaks(mention) and (" " not in key or _is_only_placed_so(mention, text, view)):
            return ActorChoice(None, "no_candidate", None)
        entity_id = _mint(mention, text, "person", key, known)
        if len(key.split()) > 1:
            return ActorChoice(entity_id, "new_name", weights.NEW_NAME)
        return ActorChoice(entity_id, "new_surname", weights.NEW_SURNAME)


def _named_nominal(text: str, known: ArticleActors, words: ActorWords) -> ActorChoice:
    """Read "BSB fighters" as the body that the article's own name means."""
    parts = text.split()
    if len(parts) > 1 and fold(parts[-1]) in words.groups | words.armies:
        inside = " ".join(parts[:-1])
        entity_id = known.acronyms.get(fold(inside)) or known.short_form_of(inside)
        if entity_id is not None:
            return ActorChoice(entity_id, "head_of_article_name", weights.HEAD_OF_ARTICLE_NAME)
    return ActorChoice(None, "described", None)


def _from_capital(text: str) -> str:
    """Drop plain words in front of a name: ``state-owned Valley Mills``; a part of it is none."""
    words = text.split()
    while words and words[0][:1].islower() and words[0] not in _PARTICLES and "al-" not in words[0]:
        words.pop(0)
    return "" if words and words[0] in ("of", "for", "in", "and") else " ".join(words)


def _seems_body(
    mention: Mention, text: str, name: str, view: ArticleView, words: ActorWords
) -> bool:
    """Whether what was taken for a person is a body by its words: "the Observatory"."""
    before = view.text[max(0, mention.start_char - 5) : mention.start_char]
    is_lone = " " not in text and bool(_THE.search(before))
    bodies = frozenset({"assembly", "office"}).union(*(hints for hints, _ in words.name_types))
    return is_lone or not (bodies | words.no_persons).isdisjoint(fold(name).split())


def _closed(text: str) -> str:
    """Drop what a model cut out of brackets or quotation marks: "Aid Board (VAB"."""
    for opening, closing in _PAIRS:
        if text.count(opening) > text.count(closing):
            text = text.rpartition(opening)[0].strip()
        elif text.count(opening) < text.count(closing):
            return ""
    return "" if text.count('"') % 2 else text


def _mint(mention: Mention, name: str, entity_type: str, folded: str, known: ArticleActors) -> str:
    entity_id = make_id("ent", entity_type, folded)
    known.add(
        Entity(
            entity_id=entity_id,
            article_id=mention.article_id,
            entity_name=name,
            entity_type=entity_type,
            folded_name=folded,
            country_code=None,
            is_curated=False,
        )
    )
    return entity_id


def _is_proper(text: str, words: ActorWords) -> bool:
    """Whether a text can be a name of its own: a capital, and not only common nouns."""
    parts = fold(text).split()
    has_capital = any(c.isupper() or c.isdigit() for c in text)
    common = (
        NO_NAMES | words.generic | words.persons | words.groups | words.armies | words.governments
    )
    if words.no_names.issuperset(parts):
        return False
    described = bool(parts) and parts[-1] in common and is_described(text)
    is_common = (common | CALENDAR_WORDS | words.titles).issuperset(parts)
    return has_capital and not described and not is_common


def _is_only_placed_so(mention: Mention, text: str, view: ArticleView) -> bool:
    """Whether the only capital of a text is owed to its place, and seen nowhere else."""
    if not view.headings.hold(mention.start_char):
        capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in text.split())
        is_acronym = sum(c.isupper() for c in text.split()[0]) > 1 or not text[0].isupper()
        if capitals > 1 or is_acronym or not view.capitals.is_start(mention.start_char):
            return False
    elif text.isupper() and " " not in text:
        return False
    return not view.capitals.is_written_inside(text)


def _bare_person(text: str) -> str:
    """Take the name at the end: of ``BSB director Dana Reyes``, ``Ruritania's Dana Reyes``."""
    words = text.split()
    for at in range(len(words) - 1, 0, -1):
        word = words[at - 1]
        is_role = word[:1].islower() and word not in _PARTICLES and "-" not in word
        if (is_role or word.endswith(("'s", "’s"))) and words[at][:1].isupper():
            return " ".join(words[at:])
    return text


def _type_of(name: str, mention: Mention, words: ActorWords, otherwise: str = "") -> str:
    parts = set(fold(name).split())
    for hints, actor_type in words.name_types:
        if parts & hints:
            return actor_type
    return otherwise or LABEL_TYPES.get(mention.entity_label, "other")
