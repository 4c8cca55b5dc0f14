"""Mentions: every name, nominal or speaking pronoun that may stand for an actor or a place.

Starts from the model's entities and adds what these leave out: nominals by their head noun
("the extremists", "government forces", "the city"), names widened to the common noun they
belong to ("IS" to "IS militants"), pronouns that are said to have said something. Who a mention
stands for is not asked here.
"""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import MentionAnnotation, register_extensions
from pipeline.extract.mentions.spans import (
    PLACE_ENTITIES,
    Candidate,
    entity_candidate,
    is_capital,
    is_hyphened,
    left_edge,
    name_pieces,
    role_pieces,
)
from pipeline.extract.mentions.types import label_text_of, mention_type_of, toponym_role_of
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Pronouns that can stand for who speaks.
_SPEAKER_PRONOUNS = frozenset("he she they we i it who".split())
ACTOR_ENTITIES = frozenset("PERSON ORG NORP MILITARY_UNIT".split())
_KEPT_ENTITIES = ACTOR_ENTITIES | PLACE_ENTITIES
_DOERS = frozenset({"nsubj", "obl:agent"})
# As adjectives these say nothing of who acts: "individual attacks".
_NO_ACTORS_ADJECTIVES = frozenset({"individual", "suspect"})
_LONGEST_ACRONYM = 6  # letters: "UNICEF"; longer capitals are more often shouted words


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
        for first, end, label in _hyphened(parse, entities)
        if label in _KEPT_ENTITIES
        for low, high, kind in _pieces(parse, first, end, label)
        for found in [entity_candidate(parse, low, high, kind)]
        if found is not None
    ]
    known = {i for one in named for i in range(one.first, one.last + 1)}
    for i, lower in enumerate(parse.lower):
        # Models know "IS" as a verb only; the parse says where it is a name.
        if lower == "is" and parse.pos[i] == "PROPN" and i not in known:
            found = entity_candidate(parse, i, i + 1, "ORG")
            named.extend([found] if found else [])
    taken = {i for one in named for i in range(one.first, one.last + 1)}
    nominals = _nominals(parse, named)
    pronouns = [
        Candidate(i, i, i, "ORG" if parse.lower[i] == "it" else "PERSON")
        for i, pos in enumerate(parse.pos)
        if pos == "PRON"
        and i not in taken
        and parse.lower[i] in _SPEAKER_PRONOUNS
        and parse.dep[i] in SUBJECTS
        and parse.lemma[parse.head[i]] in speech_lemmas
    ]
    speakers = _unlabelled_names(parse, taken, speech_lemmas)
    kept = _without_overlaps(parse, [*named, *nominals, *pronouns, *speakers])
    return [_annotation(parse, one, speech_lemmas) for one in kept]


def _hyphened(parse: Parse, entities: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Join two spans of one person's double name: "Ann Marsh" and "Lund" of "Ann Marsh-Lund"."""
    joined: list[tuple[int, int, str]] = []
    for first, end, label in entities:
        before = joined[-1] if joined else None
        is_double = (
            before is not None
            and (before[2], label) == ("PERSON", "PERSON")
            and before[1] + 1 == first
            and parse.lower[before[1]] in {"-", "‑", "–"}
            and parse.start[first] - parse.end[before[1] - 1] == 1
        )
        if before is not None and is_double:
            joined[-1] = (before[0], end, label)
        else:
            joined.append((first, end, label))
    return joined


def _pieces(parse: Parse, first: int, end: int, label: str) -> list[tuple[int, int, str]]:
    """Cut what acts where the model ran on; a place keeps its commas ("Raqqa, Syria")."""
    if label not in ACTOR_ENTITIES:
        return [(first, end, label)]
    cut: list[tuple[int, int, str]] = []
    for number, (low, high) in enumerate(name_pieces(parse, first, end)):
        kind = "ORG" if number else label
        cut += role_pieces(parse, low, high) or [(low, high, kind)]
    return cut


def _nominals(parse: Parse, named: list[Candidate]) -> list[Candidate]:
    heads = {one.head for one in named}
    last_names = {one.last for one in named}
    found: list[Candidate] = []
    for i, pos in enumerate(parse.pos):
        lemma = parse.lemma[i]
        is_adjective = pos == "ADJ" and lemma not in _NO_ACTORS_ADJECTIVES
        if pos not in {"NOUN", "PROPN"} and not (is_adjective and lemma in parse.lexicon.actors):
            continue
        if i in heads:
            continue
        label = parse.lexicon.actors.get(lemma) or parse.lexicon.places.get(lemma)
        if label is None or (pos == "PROPN" and not _has_article(parse, i)):
            continue
        if pos == "ADJ" or parse.dep[i] in {"compound", "flat", "amod", "fixed", "nmod:desc"}:
            if _is_attackers(parse, i):
                found.append(Candidate(i, i, i, label))
            continue
        first = left_edge(parse, i, -1)
        if _says_nothing_new(parse, i, first, last_names) or _is_deed(parse, i):
            continue
        found.append(Candidate(first, i, i, label))
    return found


def _has_article(parse: Parse, i: int) -> bool:
    return parse.child(i, "det", "nmod:poss") is not None


def _is_attackers(parse: Parse, i: int) -> bool:
    """Whether a noun says whose attack it is: "army" of "army shelling", not "rebel" of a name."""
    above = parse.head[i]
    if parse.dep[above] == "compound" and above == i + 1:
        above = parse.head[above]  # "government air strikes"
    is_plain = parse.pos[i] in {"NOUN", "ADJ"} and parse.dep[i] in {"compound", "amod"}
    return (
        is_plain
        and i < above
        and parse.lemma[above] in parse.lexicon.attacks
        and not is_hyphened(parse, i)
    )


def _is_deed(parse: Parse, i: int) -> bool:
    """Whether a noun is what is done to a place: "the division of the city", "its defence"."""
    return parse.lemma[i] in parse.lexicon.deeds and any(
        parse.case(kid) == "of" and parse.lemma[kid] in parse.lexicon.places
        for kid in parse.children(i, "nmod")
    )


def _says_nothing_new(parse: Parse, i: int, first: int, last_names: set[int]) -> bool:
    """Titles, "the city of Mosul" before its name, bare craft and bare "part"."""
    lemma = parse.lemma[i]
    if lemma in parse.lexicon.craft and first == i:
        return True
    if lemma in parse.lexicon.vague_places and first == i and parse.child(i, "nmod") is None:
        return True
    if lemma in parse.lexicon.vague_places and parse.child(i, "cop") is not None:
        return True  # "is part of"
    before_name = i + 2 < len(parse) and parse.lower[i + 1] == "of" and parse.pos[i + 2] == "PROPN"
    if before_name and lemma in parse.lexicon.places and lemma not in parse.lexicon.vague_places:
        return True
    of_name = [kid for kid in parse.children(i, "nmod") if parse.case(kid) == "of"]
    is_place = lemma in parse.lexicon.places and lemma not in parse.lexicon.vague_places
    if is_place and any(parse.pos[kid] == "PROPN" and kid == i + 2 for kid in of_name):
        return True
    is_role = parse.dep[i] == "appos" and lemma in parse.lexicon.persons
    return is_role and parse.head[i] in last_names


def _unlabelled_names(
    parse: Parse, taken: set[int], speech_lemmas: frozenset[str]
) -> list[Candidate]:
    """Take acronyms, and proper nouns that do something, where the model gave them no label.

    Before a verb of speech a bare name is a person; anything else that acts is a body.
    """
    found = []
    for i, pos in enumerate(parse.pos):
        above = parse.head[i]
        if pos != "PROPN" or i in taken:
            continue
        if _is_lone_acronym(parse, i):
            found.append(Candidate(i, i, i, "ORG"))
            continue
        if parse.dep[i] not in _DOERS:
            continue
        if parse.pos[above] != "VERB" or not is_capital(parse, i):
            continue
        words = [k for k in parse.children(i, "flat", "compound") if k not in taken]
        first, last = left_edge(parse, i, -1), max([i, *words])
        if last - first < 8 and not taken & set(range(first, last + 1)):
            speaks = parse.lemma[above] in speech_lemmas and not _has_article(parse, i)
            label = "PERSON" if speaks and not _is_acronym(parse, i) else "ORG"
            found.append(Candidate(first, last, i, label))
    return found


def _is_lone_acronym(parse: Parse, i: int) -> bool:
    """Whether a token is a body's initials: "told VOA", no word of a shouted line."""
    word = parse.text[parse.start[i] : parse.end[i]]
    if not (2 <= len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper()):
        return False
    beside = [k for k in (i - 1, i + 1) if 0 <= k < len(parse) and parse.lower[k].isalpha()]
    joined = ("flat", "compound", "nmod:desc", "goeswith")
    is_part = parse.dep[i] in joined or bool(parse.children(i, *joined))
    return bool(beside) and not is_part and not any(_is_acronym(parse, k) for k in beside)


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
    if inner.last + 2 > outer.last or not is_hyphened(parse, inner.last + 1):
        return False
    return parse.lower[inner.last + 2] in parse.lexicon.ties and inner.head != outer.head


def _annotation(parse: Parse, one: Candidate, speech: frozenset[str]) -> MentionAnnotation:
    start, end = parse.offsets(one.first, one.last)
    mention_type = mention_type_of(parse, one)
    is_place = one.label in PLACE_ENTITIES
    return {
        "start_char": start,
        "end_char": end,
        "mention_type": mention_type,
        "entity_label": one.label,
        "head_lemma": parse.lemma[one.head] or parse.lower[one.head],
        "label_text": None if is_place or mention_type == "pronoun" else label_text_of(parse, one),
        "toponym_role": toponym_role_of(parse, one, speech),
    }


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
        parse = parse_of(doc, self.name)
        entities = [(span.start, span.end, span.label_) for span in doc.ents]
        doc._.mentions = find_mentions(parse, entities, speech_lemmas=self.speech_lemmas)
        return doc
