"""Event types of predicates, looked up in the curated words.

A row with an object counts only with one of its objects, a row with a particle only with that
particle; the most specific row wins. Verbs that carry an event noun ("launched an offensive")
take the noun's type.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from pipeline.extract.claims.event_verbs import ANY, FORCE, PLACE, TAKER_AFTER
from pipeline.extract.reading.subjects import responsibility_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

OTHER = "OTHER"
CHARACTERISTIC = "CHARACTERISTIC"


@dataclass(frozen=True)
class EventWord:
    """One row of the curated list."""

    event_type: str
    particle: str | None
    objects: frozenset[str]
    is_inverted: bool

    @property
    def specificity(self) -> int:
        """How much the row asks for: an object counts more than a particle."""
        return 2 * bool(self.objects) + bool(self.particle)


class EventWords:
    """The curated event words, by part of speech and lemma."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self._rows: dict[tuple[str, str], list[EventWord]] = {}
        for row in rows:
            word = EventWord(
                event_type=row["event_type"],
                particle=row["particle"],
                objects=frozenset((row["object_lemmas"] or "").split()),
                is_inverted=row["is_inverted"],
            )
            self._rows.setdefault((row["part_of_speech"], row["word_lemma"]), []).append(word)
        for words in self._rows.values():
            words.sort(key=lambda word: -word.specificity)

    @property
    def verbs(self) -> frozenset[str]:
        """Lemmas of all verbs listed."""
        return frozenset(lemma for part, lemma in self._rows if part == "verb")

    def verb(
        self,
        lemma: str,
        *,
        particles: set[str],
        objects: set[str],
    ) -> EventWord | None:
        """Find the most specific row of a verb that its particles and objects allow."""
        for word in self._rows.get(("verb", lemma), []):
            if word.particle is not None and word.particle not in particles:
                continue
            if not word.objects or word.objects & objects:
                return word
        return None

    def noun(self, lemma: str) -> EventWord | None:
        """Find the row of an event noun."""
        return next(iter(self._rows.get(("noun", lemma), [])), None)

    def adjective(self, lemma: str) -> EventWord | None:
        """Find the row of an adjective."""
        return next(iter(self._rows.get(("adjective", lemma), [])), None)


@dataclass(frozen=True)
class Event:
    """The type of a predicate, and the event noun that gave it, if one did."""

    event_type: str
    noun: int | None = None
    is_inverted: bool = False
    taker: int | None = None  # who an inverted event goes to: "fell to the rebels"


def event_of(
    parse: Parse,
    i: int,
    *,
    subject: int | None,
    words: EventWords,
    places: Collection[int] = frozenset(),
) -> Event:
    """Type the predicate ``i``: a verb, or a noun or adjective with a copula.

    Args:
        parse: The parsed text.
        i: The predicate.
        subject: Its subject, if it has one.
        words: The curated words.
        places: Tokens that head the name of a place.
    """
    if parse.child(i, "cop") is not None or parse.pos[i] not in {"VERB", "AUX"}:
        return _event_of_nominal(parse, i, subject=subject, words=words)
    if (taken := responsibility_of(parse, i)) and (deed := words.noun(parse.lemma[taken[1]])):
        return Event(deed.event_type, noun=taken[1])
    objects = _objects(parse, i)
    found = words.verb(
        parse.lemma[i],
        particles=_particles(parse, i),
        objects=_lemmas_of_objects(parse, i, objects, subject=subject, places=places),
    )
    plain = None
    if found is not None:
        taker = _taker(parse, i, found)
        plain = Event(found.event_type, is_inverted=found.is_inverted, taker=taker)
        if found.specificity:
            return plain
    return (
        _of_governed_noun(parse, i, objects, words)
        or _undergone(parse, i, words)
        or _of_subject(parse, i, subject, words)
        or plain
        or Event(OTHER)
    )


def _lemmas_of_objects(
    parse: Parse, i: int, objects: list[int], *, subject: int | None, places: Collection[int]
) -> set[str]:
    """List what a row of the curated words may ask for: lemmas of objects, and their kinds."""
    asked = list(objects)
    lemmas = {ANY} if objects else set()
    if objects and subject is not None and parse.lemma[subject] in parse.lexicon.conquerors:
        lemmas.add(FORCE)
    if not objects and subject is not None:  # "the truce collapsed"
        asked = [subject, *(n for n in parse.children(subject, "nmod") if parse.case(n) == "of")]
    if any(o in places for o in asked):
        lemmas.add(PLACE)
    # "Supplied the group with missiles" gives missiles.
    asked += [o for o in parse.children(i, "obl") if parse.case(o) == "with"]
    # "troops" is its own lemma in UD
    return lemmas.union(*({parse.lemma[o], parse.lemma[o].removesuffix("s")} for o in asked))


def _of_governed_noun(parse: Parse, i: int, objects: list[int], words: EventWords) -> Event | None:
    """Read "launched an offensive", "reported three deaths": the noun, beside a light verb."""
    if parse.lemma[i] not in parse.lexicon.light | parse.lexicon.counting:
        return None
    for o in objects:
        noun = words.noun(parse.lemma[o])
        if noun is not None:
            return Event(noun.event_type, noun=o)
    return None


def _of_subject(parse: Parse, i: int, subject: int | None, words: EventWords) -> Event | None:
    """Read "the shelling went on", "the truce began": the noun in front."""
    if subject is None or parse.lemma[i] not in parse.lexicon.happening:
        return None
    if parse.pos[subject] not in {"NOUN", "VERB"}:
        return None
    noun = words.noun(parse.lemma[subject]) or words.noun(parse.lower[subject])
    return None if noun is None else Event(noun.event_type, noun=subject)


def _undergone(parse: Parse, i: int, words: EventWords) -> Event | None:
    """Read what "came under attack", "remain under siege", "went into exile": the noun."""
    if parse.lemma[i] not in parse.lexicon.undergoing:
        return None
    for oblique in parse.children(i, "obl"):
        noun = words.noun(parse.lemma[oblique])
        if noun is not None and parse.case(oblique) in {"under", "in", "into"}:
            return Event(noun.event_type, noun=oblique, is_inverted=True)
    return None


def _event_of_nominal(parse: Parse, i: int, *, subject: int | None, words: EventWords) -> Event:
    case = parse.case(i).split(" ")[0]
    if parse.pos[i] == "ADJ":
        adjective = words.adjective(parse.lemma[i])
        return Event(adjective.event_type if adjective else CHARACTERISTIC)
    noun = words.noun(parse.lemma[i])
    if noun is not None and case in {"under", "amid"}:
        # "The valley is under heavy fire": the subject undergoes it.
        return Event(noun.event_type, noun=i, is_inverted=True)
    if noun is not None and (case == "in" or parse.child(i, "expl") is not None):
        return Event(noun.event_type, noun=i)
    if parse.pos[i] == "VERB" and parse.child(i, "cop") is None:
        return Event(OTHER)
    return Event(CHARACTERISTIC)


def _objects(parse: Parse, i: int) -> list[int]:
    """Find what the verb is done to: object, subject of a passive, noun of a participle."""
    found = [o for first in parse.children(i, "obj") for o in parse.conjuncts(first)]
    found += [o for first in parse.children(i, "nsubj:pass") for o in parse.conjuncts(first)]
    is_told = parse.child(i, *SUBJECTS) is not None or parse.has_morph(i, "VerbForm=Fin")
    if parse.dep[i] == "acl" and parse.has_morph(i, "Tense=Past") and not is_told:
        found.append(parse.head[i])
    if parse.dep[i] == "acl:relcl" and parse.child(i, "nsubj:pass") is not None:
        found.append(parse.head[i])
    if parse.dep[i] == "conj" and not found:
        found += [o for first in parse.children(parse.head[i], "nsubj:pass") for o in [first]]
    # "much of the city", "dozens of villages": the noun behind the measure counts as well.
    for _ in range(2):  # "more than half of the city"
        found += [
            n
            for o in list(found)
            for n in parse.children(o, "nmod", "obl")
            if parse.case(n) in {"of", "than"} and n not in found
        ]
    return found


def _particles(parse: Parse, i: int) -> set[str]:
    words = {parse.lower[p] for p in parse.children(i, "compound:prt", "advmod", "mark", "case")}
    for oblique in parse.children(i, "obl", "advcl"):
        words.update(parse.case(oblique).split())
        words.update(parse.lower[p] for p in parse.children(oblique, "mark"))
    return words


def _taker(parse: Parse, i: int, word: EventWord) -> int | None:
    if not word.is_inverted:
        return None
    cases = TAKER_AFTER.get(word.event_type, frozenset())
    return next((o for o in parse.children(i, "obl") if parse.case(o) in cases), None)
