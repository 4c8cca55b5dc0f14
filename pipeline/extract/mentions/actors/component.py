"""Curated names of actors that the model left without a label: "SANA", "told VOA".

A name of several words is taken wherever it stands, one word only if it is an acronym, written
as the curated tables write it. What the model found is kept where it says more.
"""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import MentionAnnotation, register_extensions
from pipeline.extract.mentions.places.place_names import is_abbreviation
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.tree import Parse
from pipeline.names.alias_scan import AliasScanner
from pipeline.names.keys import fold, is_uncapitalised
from pipeline.reference import Reference

_SHORTEST_ACRONYM = 2
_SHORTEST = 3  # letters that a word may have: longer ones are no word of English
_LONGEST_MIXED = 5  # letters of an acronym with small ones in it, such as "SoHR"
_ALIAS_TYPES = frozenset({"name", "acronym", "spelling", "former_name", "metonym"})


class ActorNames:
    """The curated names, by what is asked of a text.

    Args:
        names: Names as written, each with the label of its mentions.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        rows = list(names)
        self._scanner = AliasScanner(rows)
        self._acronyms = {name: label for name, label in rows if _is_acronym(name)}
        # In a text without capitals "is" and "who" are no names.
        self._small_acronyms = {
            name.lower(): label for name, label in self._acronyms.items() if len(name) > _SHORTEST
        }

    def find(self, parse: Parse) -> list[tuple[int, int, str]]:
        """Return the names in a text: first token, last token, label."""
        found = []
        for one in self._scanner.find(parse.text):
            tokens = parse.tokens_in(one.start_char, one.end_char)
            found.append((tokens[0], tokens[-1], one.actor_id))
        acronyms = self._small_acronyms if is_uncapitalised(parse.text) else self._acronyms
        taken = {i for first, last, _ in found for i in range(first, last + 1)}
        for i in range(len(parse)):
            label = acronyms.get(parse.text[parse.start[i] : parse.end[i]])
            if label is not None and i not in taken and not _is_shouted(parse, i):
                found.append((i, i, label))
        return found


def _is_acronym(name: str) -> bool:
    if not name.isalpha() or len(name) < _SHORTEST_ACRONYM:
        return False
    is_mixed = (
        len(name) <= _LONGEST_MIXED and name[-1].isupper() and sum(map(str.isupper, name)) > 1
    )
    return name.isupper() or is_mixed


def _is_shouted(parse: Parse, i: int) -> bool:
    """Whether all of the sentence is in capitals, so that "WHO" may be a pronoun."""
    first, end = parse.sents[parse.sent[i]]
    return parse.text[parse.start[first] : parse.end[end - 1]].isupper() and end - first > 1


def add_actor_names(
    parse: Parse, mentions: Sequence[MentionAnnotation], *, names: ActorNames
) -> list[MentionAnnotation]:
    """Add the curated names that ``mentions`` lacks; a piece of one gives way to the whole.

    Args:
        parse: The parsed text.
        mentions: What was found so far.
        names: The curated names.

    Returns:
        All mentions in text order, an outer one before those inside it.
    """
    kept = dict(enumerate(mentions))
    by_token: dict[int, set[int]] = {}
    for key, mention in kept.items():
        for token in parse.tokens_in(mention["start_char"], mention["end_char"]):
            by_token.setdefault(token, set()).add(key)
    for first, last, label in names.find(parse):
        start, end = parse.offsets(first, last)
        keys = set().union(*(by_token.get(t, set()) for t in range(first, last + 1)))
        beside = {key: kept[key] for key in sorted(keys) if key in kept}
        # "led coalition against X" is cut wrong: it gives way to "U.S.-led coalition".
        pieces = {
            key: m
            for key, m in beside.items()
            if start < m["start_char"] or (start == m["start_char"] and m["end_char"] <= end)
        }
        outer = [m for key, m in beside.items() if key not in pieces]
        if any(_is_same(m, start, end) for m in pieces.values()):
            continue
        if not all(_is_described(parse, m) for m in outer):
            continue
        if any(not (m["start_char"] <= start and end <= m["end_char"]) for m in outer):
            continue
        for key in pieces:
            del kept[key]
        new = len(mentions) + first  # no two names of one article start at the same token
        kept[new] = MentionAnnotation(
            start_char=start,
            end_char=end,
            mention_type="name",
            entity_label=label,
            head_lemma=parse.lemma[last] or parse.lower[last],
            label_text=None,
            toponym_role=None,
        )
        for token in range(first, last + 1):
            by_token.setdefault(token, set()).add(new)
    return sorted(kept.values(), key=lambda m: (m["start_char"], -m["end_char"]))


def _is_same(mention: MentionAnnotation, start: int, end: int) -> bool:
    return (mention["start_char"], mention["end_char"]) == (start, end)


def _is_described(parse: Parse, mention: MentionAnnotation) -> bool:
    """Whether a mention is told by other names: "west of IS", "IS officials", "IS air base"."""
    is_plain = mention["head_lemma"] in parse.lexicon.places and mention["toponym_role"] is not None
    return mention["mention_type"] == "nominal" or is_plain


def curated_actor_names(reference: Reference) -> list[tuple[str, str]]:
    """List the curated names with the labels of their mentions, as plain data."""
    labels = {row.actor_id: _label(row.actor_type) for row in reference.actors}
    places = {
        row.alias_text for row in reference.location_aliases if is_abbreviation(row.alias_text)
    }
    names = {row.actor_name: labels[row.actor_id] for row in reference.actors}
    names |= {
        row.alias_text: labels[row.actor_id]
        for row in reference.actor_aliases
        if row.alias_type in _ALIAS_TYPES and row.actor_id in labels
    }
    return sorted((name, label) for name, label in names.items() if name not in places)


def curated_bodies(reference: Reference) -> dict[str, str]:
    """Give the labels of curated names of one word that are no place's, as plain data."""
    places = {fold(row.alias_text) for row in reference.location_aliases}
    places |= {fold(row.location_name) for row in reference.locations}
    places |= {fold(row.demonym_text) for row in reference.demonyms}
    places |= {
        fold(row.alias_text) for row in reference.actor_aliases if row.alias_type == "metonym"
    }
    return {
        name: label
        for name, label in curated_actor_names(reference)
        if name.isalpha() and fold(name) not in places and not name.islower()
    }


def _label(actor_type: str) -> str:
    return "PERSON" if actor_type == "person" else "ORG"


@Language.factory(
    "actor_names",
    default_config={"names": []},
    requires=["token.dep", "doc._.mentions"],
    assigns=["doc._.mentions"],
)
def make_actor_name_finder(
    nlp: Language, name: str, names: list[tuple[str, str]]
) -> "ActorNameFinder":
    """Build the component from pipeline config."""
    return ActorNameFinder(name, names=ActorNames(names))


class ActorNameFinder:
    """Completes ``doc._.mentions`` with curated names of actors."""

    def __init__(self, name: str, *, names: ActorNames) -> None:
        register_extensions()
        self.name = name
        self.names = names

    def __call__(self, doc: Doc) -> Doc:
        """Add the curated names of ``doc`` that its mentions lack.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        parse = parse_of(doc, self.name)
        doc._.mentions = add_actor_names(parse, doc._.mentions, names=self.names)
        return doc
