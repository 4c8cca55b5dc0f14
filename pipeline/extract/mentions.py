"""Mentions: every name, nominal or speaking pronoun that may stand for an actor or a place.

Starts from the model's entities and adds what these leave out: nominals by their head noun
("the extremists", "government forces", "the city"), names widened to the common noun they
belong to ("IS" to "IS militants"), pronouns that are said to have said something. Who a mention
stands for is not asked here.
"""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import MentionAnnotation, register_extensions
from pipeline.extract.nouns import (
    ACTOR_LABELS,
    AFFILIATION_PARTICIPLES,
    AMBIGUOUS,
    CRAFT,
    DECISION_LEMMAS,
    PERSON_NOUNS,
    PLACE_LABELS,
    ROLE_NOUNS,
    SPEAKER_PRONOUNS,
    VAGUE_PLACES,
)
from pipeline.extract.parse import SUBJECTS, Parse, require_parse

ACTOR_ENTITIES = frozenset("PERSON ORG NORP MILITARY_UNIT".split())
PLACE_ENTITIES = frozenset("GPE LOC FAC".split())
_KEPT_ENTITIES = ACTOR_ENTITIES | PLACE_ENTITIES
_DOERS = frozenset({"nsubj", "obl:agent"})


@dataclass(frozen=True)
class Candidate:
    """Tokens ``first`` to ``last`` (included) under ``head``."""

    first: int
    last: int
    head: int
    label: str
    is_nested: bool = False  # inside another mention by right: "U.S." in "U.S.-backed forces"


def find_mentions(
    parse: Parse, entities: list[tuple[int, int, str]], *, speech_lemmas: frozenset[str]
) -> list[MentionAnnotation]:
    """Find mentions of actors and places.

    Args:
        parse: The parsed text.
        entities: The model's entities as first token, token after the last, label.
        speech_lemmas: Verbs that make a pronoun or a place in front of them a speaker.

    Returns:
        Mentions in text order. Two of them never cross; one lies inside another only where a
        place is named in a description of an actor.
    """
    named = [
        found
        for first, end, label in entities
        if label in _KEPT_ENTITIES
        for found in [_entity(parse, first, end, label)]
        if found is not None
    ]
    known = {i for one in named for i in range(one.first, one.last + 1)}
    for i, lower in enumerate(parse.lower):
        # Models know "IS" as a verb only; the parse says where it is a name.
        if lower == "is" and parse.pos[i] == "PROPN" and i not in known:
            found = _entity(parse, i, i + 1, "ORG")
            named.extend([found] if found else [])
    taken = {i for one in named for i in range(one.first, one.last + 1)}
    nominals = _nominals(parse, named)
    pronouns = [
        Candidate(i, i, i, "ORG" if parse.lower[i] == "it" else "PERSON")
        for i, pos in enumerate(parse.pos)
        if pos == "PRON"
        and i not in taken
        and parse.lower[i] in SPEAKER_PRONOUNS
        and parse.dep[i] in SUBJECTS
        and parse.lemma[parse.head[i]] in speech_lemmas
    ]
    speakers = _unlabelled_names(parse, taken, speech_lemmas)
    kept = _without_overlaps(parse, [*named, *nominals, *pronouns, *speakers])
    return [_annotation(parse, one, speech_lemmas) for one in kept]


def _entity(parse: Parse, first: int, end: int, label: str) -> Candidate | None:
    """Strip article, quotes and possessive off the model's span; widen it to its common noun."""
    first, last = _trim(parse, first, end - 1)
    if first > last or _is_measure(parse, first, last):
        return None
    inside = range(first, last + 1)
    head = next((i for i in inside if parse.head[i] not in inside or parse.head[i] == i), first)
    widened = _widened(parse, first, last, head, label)
    if widened is not None:
        return widened
    lemma = parse.lemma[head]
    if parse.pos[head] == "NOUN" and not _is_capital(parse, head):
        if lemma in ACTOR_LABELS and lemma not in AMBIGUOUS:
            label = ACTOR_LABELS[lemma]
        elif lemma not in PLACE_LABELS and label in PLACE_ENTITIES:
            return None  # "helicopter", "meters": what the model takes for a place at times
    elif parse.pos[head] not in {"NOUN", "PROPN", "ADJ", "X", "PRON"} and first == last:
        return None
    return Candidate(first, last, head, label)


def _widened(parse: Parse, first: int, last: int, head: int, label: str) -> Candidate | None:
    """Join a name to the common noun behind it: "IS" to "IS militants"."""
    noun = parse.head[head]
    joins = parse.dep[head] in {"compound", "amod", "nmod:desc", "flat"}
    if noun != last + 1 or not joins or parse.pos[noun] not in {"NOUN", "PROPN"}:
        return None
    if parse.dep[noun] in {"compound", "amod"}:
        return None  # "Islamic State command post": the noun belongs to another one
    lemma = parse.lemma[noun]
    if lemma in ACTOR_LABELS and not (lemma in AMBIGUOUS and label in PLACE_ENTITIES):
        return Candidate(_left_edge(parse, noun, first), noun, noun, ACTOR_LABELS[lemma])
    if lemma in PLACE_LABELS and label in PLACE_ENTITIES and lemma not in VAGUE_PLACES:
        return Candidate(first, noun, noun, label)
    return None


def _is_measure(parse: Parse, first: int, last: int) -> bool:
    """Whether a span counts instead of naming: "45 kilometers west"."""
    return parse.pos[first] == "NUM" and all(
        parse.pos[i] != "PROPN" for i in range(first, last + 1)
    )


def _trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    while first <= last and (
        parse.pos[first] in {"DET", "PUNCT", "SPACE", "ADP", "CCONJ"}
        or parse.lower[first] in {"the", "a", "an", "'s", "’s"}
    ):
        first += 1
    while last >= first and (
        parse.pos[last] in {"PUNCT", "SPACE", "ADP", "DET", "CCONJ"}
        or parse.lower[last] in {"'s", "’s", "'", "’"}
    ):
        if parse.lower[last] in {")", "]"} and any(
            parse.lower[i] in {"(", "["} for i in range(first, last)
        ):
            break
        last -= 1
    return first, last


def _left_edge(parse: Parse, head: int, limit: int) -> int:
    """Where the modifiers before ``head`` begin: after article, number and possessor."""
    first = head
    subtree = set(parse.subtree(head))
    while first - 1 >= 0 and first - 1 in subtree and parse.pos[first - 1] != "SPACE":
        before = first - 1
        is_stop = (
            parse.pos[before] in {"DET", "NUM", "CCONJ", "ADP", "SCONJ", "PRON", "PART", "VERB"}
            and not _is_hyphened(parse, before)
        ) or parse.dep[before] in {"case", "det", "nummod", "cc", "mark", "appos"}
        if is_stop or (parse.pos[before] == "PUNCT" and not _is_hyphened(parse, before)):
            break
        if parse.dep[before] == "advmod" and parse.pos[before] == "ADV":
            break
        first = before
    while first < head and parse.pos[first] == "PUNCT":
        first += 1
    first = min(first, limit) if limit >= 0 else first
    while first >= 2 and _is_glued(parse, first - 1):
        first -= 2  # "U.S." of "U.S.-led", wherever the parse has hung it
    brackets = [i for i in range(first, head) if parse.lower[i] in {"(", ")"}]
    return brackets[-1] + 1 if brackets else first


def _is_glued(parse: Parse, i: int) -> bool:
    """Whether ``i`` is a hyphen without a space on either side."""
    return (
        parse.lower[i] in {"-", "‑"}
        and parse.end[i - 1] == parse.start[i]
        and i + 1 < len(parse)
        and parse.end[i] == parse.start[i + 1]
    )


def _is_hyphened(parse: Parse, i: int) -> bool:
    """Whether ``i`` is part of a hyphenated word: "U.S.", "-", "backed"."""
    hyphens = {"-", "‑", "–"}
    near = [j for j in (i - 1, i, i + 1) if 0 <= j < len(parse) and parse.lower[j] in hyphens]
    return any(
        (j == i or parse.end[min(i, j)] == parse.start[max(i, j)])
        and (j == 0 or parse.end[j - 1] == parse.start[j])
        for j in near
    )


def _nominals(parse: Parse, named: list[Candidate]) -> list[Candidate]:
    heads = {one.head for one in named}
    last_names = {one.last for one in named}
    found: list[Candidate] = []
    for i, pos in enumerate(parse.pos):
        if pos not in {"NOUN", "PROPN"} or i in heads:
            continue
        lemma = parse.lemma[i]
        label = ACTOR_LABELS.get(lemma) or PLACE_LABELS.get(lemma)
        if label is None or (pos == "PROPN" and not _has_article(parse, i)):
            continue
        if parse.dep[i] in {"compound", "flat", "amod", "fixed", "nmod:desc"}:
            continue
        first = _left_edge(parse, i, -1)
        if _says_nothing_new(parse, i, first, last_names):
            continue
        found.append(Candidate(first, i, i, label))
    return found


def _has_article(parse: Parse, i: int) -> bool:
    return parse.child(i, "det", "nmod:poss") is not None


def _says_nothing_new(parse: Parse, i: int, first: int, last_names: set[int]) -> bool:
    """Titles, "the city of Mosul" before its name, bare craft and bare "part"."""
    lemma = parse.lemma[i]
    if lemma in CRAFT and first == i:
        return True
    if lemma in VAGUE_PLACES and first == i and parse.child(i, "nmod") is None:
        return True
    before_name = i + 2 < len(parse) and parse.lower[i + 1] == "of" and parse.pos[i + 2] == "PROPN"
    if before_name and lemma in PLACE_LABELS and lemma not in VAGUE_PLACES:
        return True
    of_name = [kid for kid in parse.children(i, "nmod") if parse.case(kid) == "of"]
    is_place = lemma in PLACE_LABELS and lemma not in VAGUE_PLACES
    if is_place and any(parse.pos[kid] == "PROPN" and kid == i + 2 for kid in of_name):
        return True
    is_role = parse.dep[i] == "appos" and lemma in PERSON_NOUNS
    return is_role and parse.head[i] in last_names


def _unlabelled_names(
    parse: Parse, taken: set[int], speech_lemmas: frozenset[str]
) -> list[Candidate]:
    """Take proper nouns that do something, where the model gave them no label.

    Before a verb of speech a bare name is a person; anything else that acts is a body.
    """
    found = []
    for i, pos in enumerate(parse.pos):
        above = parse.head[i]
        if pos != "PROPN" or i in taken or parse.dep[i] not in _DOERS:
            continue
        if parse.pos[above] != "VERB" or not _is_capital(parse, i):
            continue
        words = [k for k in parse.children(i, "flat", "compound") if k not in taken]
        first, last = _left_edge(parse, i, -1), max([i, *words])
        if last - first < 8 and not taken & set(range(first, last + 1)):
            speaks = parse.lemma[above] in speech_lemmas and not _has_article(parse, i)
            label = "PERSON" if speaks and not _is_acronym(parse, i) else "ORG"
            found.append(Candidate(first, last, i, label))
    return found


def _is_acronym(parse: Parse, i: int) -> bool:
    return parse.text[parse.start[i] : parse.end[i]].isupper()


def _without_overlaps(parse: Parse, candidates: list[Candidate]) -> list[Candidate]:
    """Longest first; what lies inside is dropped, but for places an actor is described by."""
    owner: dict[int, Candidate] = {}
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (c.first - c.last, c.first)):
        span = range(one.first, one.last + 1)
        holders = {id(owner[i]) for i in span if i in owner}
        if not holders:
            kept.append(one)
            owner.update(dict.fromkeys(span, one))
            continue
        holder = owner.get(one.first)
        inside = len(holders) == 1 and all(i in owner for i in span)
        if inside and holder is not None and _is_described_by(parse, one, holder):
            kept.append(Candidate(one.first, one.last, one.head, one.label, is_nested=True))
    return sorted(kept, key=lambda c: (c.first, -c.last))


def _is_described_by(parse: Parse, inner: Candidate, outer: Candidate) -> bool:
    """Tell "U.S." in "U.S.-backed forces", "Turkey" in "Turkey-based activist"."""
    if inner.last + 2 > outer.last or not _is_hyphened(parse, inner.last + 1):
        return False
    return parse.lower[inner.last + 2] in AFFILIATION_PARTICIPLES and inner.head != outer.head


def _annotation(parse: Parse, one: Candidate, speech: frozenset[str]) -> MentionAnnotation:
    start, end = parse.offsets(one.first, one.last)
    mention_type = _mention_type(parse, one)
    is_place = one.label in PLACE_ENTITIES
    return {
        "start_char": start,
        "end_char": end,
        "mention_type": mention_type,
        "entity_label": one.label,
        "head_lemma": parse.lemma[one.head] or parse.lower[one.head],
        "label_text": None if is_place or mention_type == "pronoun" else _label_text(parse, one),
        "toponym_role": _toponym_role(parse, one, speech),
    }


def _mention_type(parse: Parse, one: Candidate) -> str:
    pos = parse.pos[one.head]
    if pos == "PRON":
        return "pronoun"
    if pos in {"PROPN", "ADJ", "X"}:
        return "name"
    if (
        parse.lemma[one.head] in PERSON_NOUNS
        and one.label == "PERSON"
        and not _is_fighter(parse.lemma[one.head])
    ):
        return "nominal"
    before = range(one.first, one.head)
    has_name = any(
        (parse.pos[i] == "PROPN" or (parse.pos[i] == "ADJ" and _is_capital(parse, i)))
        and (i != one.first or parse.sent[i] == 0 or i != parse.sents[parse.sent[i]][0])
        for i in before
    )
    starts_sentence = one.first == parse.sents[parse.sent[one.first]][0]
    if not has_name and starts_sentence and before:
        has_name = parse.pos[one.first] == "PROPN"
    return "name" if has_name or _is_capital_inside(parse, one) else "nominal"


def _is_fighter(lemma: str) -> bool:
    """Nouns that with a name in front are that name's body: "IS militants"."""
    return lemma in {
        "militant", "terrorist", "extremist", "jihadist", "jihadi", "fighter", "soldier",
        "rebel", "insurgent", "gunman", "militiaman", "separatist",
    }  # fmt: skip


def _is_capital(parse: Parse, i: int) -> bool:
    return parse.text[parse.start[i]].isupper()


def _is_capital_inside(parse: Parse, one: Candidate) -> bool:
    """Tell common nouns written as a name inside a sentence: "Defense Ministry"."""
    at_start = one.first == parse.sents[parse.sent[one.first]][0]
    return _is_capital(parse, one.head) and not (at_start and one.first == one.head)


def _label_text(parse: Parse, one: Candidate) -> str | None:
    """Take the common noun used for an actor and those before it: "terror group"."""
    if parse.pos[one.head] != "NOUN" or _is_capital_inside(parse, one):
        return None
    words = [one.head]
    while words[0] - 1 >= one.first and (
        parse.pos[words[0] - 1] == "NOUN" and parse.dep[words[0] - 1] == "compound"
    ):
        words.insert(0, words[0] - 1)
    return " ".join(parse.lower[i] for i in words)


def _toponym_role(parse: Parse, one: Candidate, speech: frozenset[str]) -> str | None:
    if one.label == "NORP":
        return "demonym"
    if one.label not in PLACE_ENTITIES:
        return None
    head, above = one.head, parse.head[one.head]
    if one.is_nested or (
        parse.lower[above] in AFFILIATION_PARTICIPLES and _is_hyphened(parse, one.last + 1)
    ):
        return "affiliation"
    dep, lemma = parse.dep[head], parse.lemma[above]
    if dep == "conj":
        dep, lemma = parse.dep[above], parse.lemma[parse.head[above]]
    if dep == "nsubj" and (lemma in speech or lemma in DECISION_LEMMAS):
        return "metonymic"
    if dep == "obl:agent" or (dep in {"obj", "obl"} and lemma in {"accuse", "blame", "urge"}):
        return "metonymic"
    if dep in {"nmod", "nmod:poss", "compound"} and lemma in ROLE_NOUNS:
        return "affiliation"
    if dep == "nmod:poss" and lemma in ACTOR_LABELS and lemma not in AMBIGUOUS:
        return "affiliation"
    return "literal"


@Language.factory(
    "mentions",
    default_config={"speech_lemmas": []},
    requires=["doc.ents", "token.dep", "token.head", "token.pos", "token.lemma"],
    assigns=["doc._.mentions"],
)
def make_mention_finder(nlp: Language, name: str, speech_lemmas: list[str]) -> "MentionFinder":
    """Build the component from pipeline config."""
    return MentionFinder(name, speech_lemmas=frozenset(speech_lemmas))


class MentionFinder:
    """Writes ``doc._.mentions``."""

    def __init__(self, name: str, *, speech_lemmas: frozenset[str]) -> None:
        register_extensions()
        self.name = name
        self.speech_lemmas = speech_lemmas

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of ``doc``.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        require_parse(doc, self.name)
        entities = [(span.start, span.end, span.label_) for span in doc.ents]
        doc._.mentions = find_mentions(
            Parse(doc, known_verbs=self.speech_lemmas | DECISION_LEMMAS),
            entities,
            speech_lemmas=self.speech_lemmas,
        )
        return doc
