"""Relations that the text states between two mentions, mostly inside one noun phrase.

"X-backed Y", "Y backed by X", "X, head of Y", "X's Y agency", "Y fighting X". The subject of
``backed_by`` is who is backed; of ``head_of`` the person.
"""

from collections.abc import Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import MentionAnnotation, RelationAnnotation, register_extensions
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.tree import Parse

_PARTS = frozenset({"part", "member", "branch", "wing"})


def find_relations(
    parse: Parse, mentions: list[MentionAnnotation], *, roles: dict[str, str]
) -> list[RelationAnnotation]:
    """Find relations between mentions.

    Args:
        parse: The parsed text.
        mentions: What ``mentions`` found.
        roles: Role nouns to the relation they state ("spokesman" to ``spokesman_for``).

    Returns:
        Relations in text order, each pair and type once.
    """
    found = MentionMap(parse, mentions)
    triples: list[tuple[int, int, str]] = []
    for i, lemma in enumerate(parse.lemma):
        if parse.lower[i] in parse.lexicon.relations:
            triples.extend(_of_participle(parse, i, found))
        if lemma in roles:
            triples.extend(_of_role(parse, i, found, roles[lemma]))
        if lemma in parse.lexicon.fighting or parse.dep[i] == "nmod":
            triples.extend(_of_fighting(parse, i, found))
        if lemma in _PARTS:
            triples.extend(_of_parts(parse, i, found))
    rows = []
    for subject, other, kind in dict.fromkeys(triples):
        if subject == other:
            continue
        pair = (mentions[subject], mentions[other])
        rows.append(
            RelationAnnotation(
                subject_index=subject,
                object_index=other,
                relation_type=kind,
                start_char=min(m["start_char"] for m in pair),
                end_char=max(m["end_char"] for m in pair),
            )
        )
    rows.sort(key=lambda row: (row["start_char"], row["end_char"], row["relation_type"]))
    return rows


def _of_participle(parse: Parse, i: int, found: MentionMap) -> Iterable[tuple[int, int, str]]:
    """Read "X-backed Y" and "Y backed by X"."""
    kind = parse.lexicon.relations[parse.lower[i]]
    if parse.pos[i] not in {"VERB", "ADJ"}:
        return
    owners = found.in_phrase(parse.head[i], actors=False)
    if parse.dep[i] in {"amod", "compound"} and i >= 2 and parse.lower[i - 1] in {"-", "‑"}:
        behind = _mention_ending_at(parse, i - 2, found)
        for subject in owners:
            if behind is not None and behind != subject:
                yield subject, behind, kind
    elif parse.dep[i] in {"acl", "advcl"}:
        if parse.dep[i] == "advcl":
            above = parse.child(parse.head[i], "nsubj")
            owners = found.in_phrase(above) if above is not None else []
        cases = (
            {"in"} if kind == "based_in" else {"with", "to"} if kind == "allied_with" else {"by"}
        )
        for oblique in parse.children(i, "obl", "obl:agent"):
            if parse.case(oblique) in cases:
                for other in found.in_phrase(oblique, actors=False):
                    for subject in owners:
                        yield subject, other, kind


def _mention_ending_at(parse: Parse, i: int, found: MentionMap) -> int | None:
    """Find the shortest mention whose last token is ``i``: "U.S." of "U.S.-backed forces"."""
    ending = found.ending_at.get(parse.end[i], [])
    return min(ending)[1] if ending else None


def _of_role(parse: Parse, i: int, found: MentionMap, kind: str) -> Iterable[tuple[int, int, str]]:
    """Read "X, spokesman for Y", "Y spokesman X", "Y's leader, X", "X, who heads Y"."""
    if parse.pos[i] not in {"NOUN", "PROPN"}:
        return
    persons = _holders(parse, i, found)
    bodies = [
        index
        for kid in parse.children(i, "nmod", "nmod:poss", "compound", "amod")
        if parse.dep[kid] != "nmod" or parse.case(kid) in {"of", "for", "to", "at", "with", "in"}
        for index in found.in_phrase(kid, actors=False)
        if found.mentions[index]["entity_label"] != "PERSON"
    ]
    for person in persons:
        for body in bodies[:1]:
            yield person, body, kind


def _holders(parse: Parse, i: int, found: MentionMap) -> list[int]:
    """Who holds the role: what it is in apposition to, or what is in apposition to it."""
    candidates = []
    if parse.dep[i] in {"appos", "compound", "nmod:desc"}:
        candidates.append(parse.head[i])
    candidates += parse.children(i, "appos", "flat")
    if parse.child(i, "cop") is not None:
        candidates += parse.children(i, "nsubj")
    named = [
        index
        for token in candidates
        for index in [found.at.get(token)]
        if index is not None and found.mentions[index]["entity_label"] == "PERSON"
    ]
    # "The spokesman for the coalition": whoever he is, he is mentioned by his role.
    own = found.by_head.get(i)
    if named or own is None or found.mentions[own]["mention_type"] != "nominal":
        return named
    return [own] if found.mentions[own]["entity_label"] == "PERSON" else []


def _of_parts(parse: Parse, i: int, found: MentionMap) -> Iterable[tuple[int, int, str]]:
    """Read "X is part of Y", "X, part of Y"."""
    if parse.pos[i] != "NOUN":
        return
    owner = parse.head[i] if parse.dep[i] == "appos" else parse.child(i, "nsubj")
    if owner is None or (parse.dep[i] != "appos" and parse.child(i, "cop") is None):
        return
    for whole in parse.children(i, "nmod"):
        if parse.case(whole) == "of":
            for subject in found.in_phrase(owner):
                for other in found.in_phrase(whole):
                    yield subject, other, "part_of"


def _of_fighting(parse: Parse, i: int, found: MentionMap) -> Iterable[tuple[int, int, str]]:
    """Read "the coalition fighting IS", "the coalition against IS"."""
    if parse.lemma[i] in parse.lexicon.fighting and parse.dep[i] in {"acl", "acl:relcl"}:
        others = [o for o in parse.children(i, "obj", "obl") if parse.case(o) in {"", "against"}]
        owner = parse.head[i]
    elif parse.dep[i] == "nmod" and parse.case(i) == "against":
        owner, others = parse.head[i], [i]
        if parse.lemma[owner] not in {"coalition", "alliance", "front", "force", "group"}:
            return
    else:
        return
    for subject in found.in_phrase(owner):
        for other in others:
            for index in found.in_phrase(other):
                yield subject, index, "fights"


@Language.factory(
    "relations",
    default_config={"roles": {}},
    requires=["token.dep", "token.head", "doc._.mentions"],
    assigns=["doc._.relations"],
)
def make_relation_finder(nlp: Language, name: str, roles: dict[str, str]) -> "RelationFinder":
    """Build the component from pipeline config."""
    return RelationFinder(name, roles=roles)


class RelationFinder:
    """Writes ``doc._.relations``."""

    def __init__(self, name: str, *, roles: dict[str, Any]) -> None:
        register_extensions()
        self.name = name
        self.roles: dict[str, str] = roles

    def __call__(self, doc: Doc) -> Doc:
        """Find the relations of ``doc``.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        parse = parse_of(doc, self.name)
        doc._.relations = find_relations(parse, doc._.mentions, roles=self.roles)
        return doc
