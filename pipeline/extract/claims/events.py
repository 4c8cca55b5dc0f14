"""Event types of predicates, looked up in the curated words.

A row with an object counts only with one of its objects, a row with a particle only with that
particle; the most specific row wins. Verbs that carry an event noun ("launched an offensive")
take the noun's type.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from pipeline.extract.claims.event_verbs import (
    ANY,
    CAUSING_VERBS,
    COMING,
    COUNTING_VERBS,
    FORCE,
    FORCES,
    HAPPEN_VERBS,
    LIGHT_VERBS,
    PLACE,
    RELIEF,
    TAKER_AFTER,
    UNARMED,
    UNDERGOING,
    VOYAGES,
)
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
        obliques: frozenset[str] = frozenset(),
    ) -> EventWord | None:
        """Find the most specific row of a verb that its particles and objects allow.

        Beside a particle the object may be what stands behind it: "cut in half".
        """
        for word in self._rows.get(("verb", lemma), []):
            if word.particle is not None and word.particle not in particles:
                continue
            governed = objects | obliques if word.particle else objects
            if not word.objects or word.objects & governed:
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
    obj = _objects(parse, i)
    lemmas = {parse.lemma[o] for o in obj}
    if obj:
        lemmas.add(ANY)
    if obj and subject is not None and parse.lemma[subject] in FORCES:
        lemmas.update(() if _is_relief(parse, subject) else (FORCE,))
    lemmas |= {lemma.removesuffix("s") for lemma in lemmas}  # "troops" is its own lemma in UD
    if not obj and subject is not None:
        obj = [subject]  # "the truce collapsed"
        lemmas |= {parse.lemma[subject], parse.lemma[subject].removesuffix("s")}
        obj += [n for n in parse.children(subject, "nmod") if parse.case(n) == "of"]
        lemmas |= {parse.lemma[n] for n in obj}
    if any(o in places for o in obj):
        lemmas.add(PLACE)
    particles = _particles(parse, i)
    behind = frozenset(parse.lemma[o] for o in parse.children(i, "obl")) | _halves(parse, i)
    # "Supplied the group with missiles" gives missiles.
    given = [o for o in parse.children(i, "obl") if parse.case(o) == "with"]
    lemmas |= {parse.lemma[o].removesuffix("s") for o in given}
    found = words.verb(parse.lemma[i], particles=particles, objects=lemmas, obliques=behind)
    if found is not None and found.event_type == "SEIZE_TERRITORY" and subject is not None:
        peaceful = _peaceful(parse, i, subject)
        if peaceful is not None:
            return Event(peaceful)
    if found is not None and found.specificity:
        return Event(found.event_type, is_inverted=found.is_inverted, taker=_taker(parse, i, found))
    if parse.lemma[i] in LIGHT_VERBS | COUNTING_VERBS:
        for o in (o for o in obj if o != subject):
            noun = words.noun(parse.lemma[o])
            if noun is not None:
                return Event(noun.event_type, noun=o)
    undergone = _undergone(parse, i, words)
    if undergone is not None:
        return undergone
    if subject is not None and parse.lemma[subject] in VOYAGES and _is_relief(parse, subject):
        return Event("AID")  # "aid flights have stopped"
    happens = parse.lemma[i] in HAPPEN_VERBS
    if happens and subject is not None and parse.pos[subject] in {"NOUN", "VERB"}:
        noun = words.noun(parse.lemma[subject]) or words.noun(parse.lower[subject])
        if noun is not None:
            return Event(noun.event_type, noun=subject)
    caused = _caused(parse, i, words) if parse.lemma[i] in CAUSING_VERBS else None
    if caused is not None:
        return caused
    if found is not None:
        return Event(found.event_type, is_inverted=found.is_inverted, taker=_taker(parse, i, found))
    return Event(OTHER)


def _halves(parse: Parse, i: int) -> frozenset[str]:
    """Find "half" of "cut in half the enclave", whose object a parser puts behind "in"."""
    return frozenset(
        parse.lemma[part]
        for oblique in parse.children(i, "obl", "obj")
        for part in parse.children(oblique, "det:predet", "det", "nummod")
        if 0 < part < oblique
        and parse.lower[part - 1] == "in"
        and parse.dep[part + 1] in {"det", "nmod:poss"}
    )


def _is_relief(parse: Parse, i: int) -> bool:
    """Whether a noun is one of help: "aid convoy", "relief trucks"."""
    return any(parse.lemma[k] in RELIEF for k in parse.children(i, "compound", "amod"))


def _peaceful(parse: Parse, i: int, subject: int) -> str | None:
    """Type what is no conquest, since who comes does not fight: "refugees reached the city"."""
    if parse.lemma[i] not in COMING:
        return None
    if _is_relief(parse, subject):
        return "AID"
    return "MOVEMENT" if parse.lemma[subject] in UNARMED else None


def _undergone(parse: Parse, i: int, words: EventWords) -> Event | None:
    """Read what "came under attack", "remain under siege", "went into exile": the noun."""
    if parse.lemma[i] not in UNDERGOING:
        return None
    for oblique in parse.children(i, "obl"):
        noun = words.noun(parse.lemma[oblique])
        if noun is not None and parse.case(oblique) in {"under", "in", "into"}:
            return Event(noun.event_type, noun=oblique, is_inverted=True)
    return None


def _caused(parse: Parse, i: int, words: EventWords) -> Event | None:
    """Read what "contributed to the collapse of the truce": the noun, by what it happens to."""
    for oblique in parse.children(i, "obl"):
        if parse.case(oblique) not in {"to", "in"}:
            continue
        of = [n for n in parse.children(oblique, "nmod") if parse.case(n) == "of"]
        lemmas = {parse.lemma[n] for n in of}
        # "cease-fire" is three tokens.
        lemmas |= {
            parse.lemma[c] + parse.lemma[n] for n in of for c in parse.children(n, "compound")
        }
        same = words.verb(parse.lemma[oblique], particles=set(), objects=lemmas)
        if same is not None and same.objects:
            return Event(same.event_type)
        noun = words.noun(parse.lemma[oblique])
        if noun is not None:
            return Event(noun.event_type, noun=oblique)
    return None


def _event_of_nominal(parse: Parse, i: int, *, subject: int | None, words: EventWords) -> Event:
    case = parse.case(i).split(" ")[0]
    if parse.pos[i] == "ADJ":
        adjective = words.adjective(parse.lemma[i])
        return Event(adjective.event_type if adjective else CHARACTERISTIC)
    noun = words.noun(parse.lemma[i])
    if noun is not None and case in {"under", "amid"}:
        # "The area is under fierce air raids": the subject undergoes it.
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
    if parse.dep[i] == "amod" and parse.child(i, "aux") is not None and parse.head[i] > i:
        found.append(parse.head[i])  # "had established control", whatever it hangs on
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
