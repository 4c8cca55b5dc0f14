"""Named and nominal entities from the encoder's scores, under the labels of claimhouse."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.attrs import IS_SPACE
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example

from .encoder import head_scores
from .head_nouns import FACILITIES, MILITARY_UNITS, PREPOSITIONS, REGIONS, VEHICLES, WEAPONS
from .labels import best_path, bio_names, decode_spans
from .span_edges import mend_spans

# The labeller is trained on re3d's types.
LABELS = {
    "Organisation": "ORG",
    "Location": "GPE",
    "Person": "PERSON",
    "Temporal": "DATE",
    "Quantity": "QUANTITY",
    "Weapon": "WEAPON",
    "DocumentReference": "DOCUMENT",
    "Nationality": "NORP",
    "MilitaryPlatform": "VEHICLE",
    "Money": "MONEY",
    "Vehicle": "VEHICLE",
}
# Plain names of any field: a state is a LOC here, also where it acts and ``doc.ents`` has an ORG.
NAME_TYPES = ("PERSON", "ORG", "LOC")
NAMES = "names"
# Adjectives of a country, a people or a faith ("Syrian", "British", "French") are no names in the
# treebanks; they join the names under this label.
PEOPLE = "NORP"
_PEOPLE_ENDINGS = ("an", "ese", "sh", "ch", "i")
# re3d annotates pronouns that name an actor; an entity table has no use for them.
PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours he him his himself she her hers "
    "herself it its itself they them their theirs themselves who whom whose which that".split()
)


def head_word(words: Sequence[str]) -> str:
    """Give the lower-cased head of a noun phrase by position: the word before a preposition.

    >>> head_word(["the", "outskirts", "of", "Raqqa"])
    'outskirts'
    """
    for index, word in enumerate(words):
        if index and word.lower() in PREPOSITIONS:
            return words[index - 1].lower()
    return words[-1].lower()


def refine_place(words: Sequence[str]) -> str:
    """Tell facilities, regions and places with a government apart, which re3d does not.

    A plain rule on the head noun: a name without one ("Aleppo") is taken for a GPE.
    """
    return _kind_of(words, {"FAC": FACILITIES, "LOC": REGIONS}, "GPE")


def refine_organisation(words: Sequence[str]) -> str:
    """Tell military units, craft and arms from other organisations by the head noun."""
    kinds = {"MILITARY_UNIT": MILITARY_UNITS, "VEHICLE": VEHICLES, "WEAPON": WEAPONS}
    return _kind_of(words, kinds, "ORG")


def _kind_of(words: Sequence[str], kinds: Mapping[str, frozenset[str]], otherwise: str) -> str:
    head = head_word(words)
    for form in (head, head.removesuffix("s"), head.removesuffix("es")):
        for kind, nouns in kinds.items():
            if form in nouns:
                return kind
    return otherwise


def people_adjectives(doc: Doc, taken: Iterable[Span]) -> list[Span]:
    """Find capitalised adjectives of peoples and places outside ``taken``.

    A word at a sentence start has its capital from there: it counts if the text has the same word
    elsewhere with a capital.
    """
    inside = {token.i for span in taken for token in span}
    found = [
        token
        for token in doc
        if token.pos_ == "ADJ" and token.text.istitle() and token.text.endswith(_PEOPLE_ENDINGS)
    ]
    known = {token.text for token in found if not token.is_sent_start}
    return [
        Span(doc, token.i, token.i + 1, PEOPLE)
        for token in found
        if token.i not in inside and token.text in known
    ]


def final_label(words: Sequence[str], label: str) -> str:
    """Give the label of a span, given the one that its type maps to."""
    if label == "GPE":
        return refine_place(words)
    return refine_organisation(words) if label == "ORG" else label


class EntityLabeller:
    """Writes ``doc.ents``, and ``doc.spans["names"]`` where the encoder has a head for names.

    Args:
        name: Name in the pipeline.
        labels: Type of the training data → label; in the order of the encoder's columns.
        first_column: Where the entity scores begin in ``doc.tensor``.
        name_column: Where the scores of plain names begin; None if the encoder has none.
        n_columns: Columns that the encoder writes.
        outside_bias: Added to the score of standing in no entity; below zero finds more.
    """

    def __init__(
        self,
        name: str,
        *,
        labels: Mapping[str, str],
        first_column: int,
        name_column: int | None = None,
        n_columns: int,
        outside_bias: float,
    ) -> None:
        self.name = name
        self.type_labels = dict(labels)
        self.types = tuple(labels)
        self.n_columns = n_columns
        self.outside_bias = outside_bias
        self.columns = slice(first_column, first_column + len(bio_names(self.types)))
        self.name_columns = name_column is not None and slice(
            name_column, name_column + len(bio_names(NAME_TYPES))
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels that may occur, for ``nlp.pipe_labels``."""
        given = {label for label in self.type_labels.values() if label}
        return tuple(sorted(given | {"LOC", "FAC", "MILITARY_UNIT"}))

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities; earlier ones are replaced.

        Raises:
            ValueError: If the encoder has not run.
        """
        spans = []
        found = self._spans(doc, self.columns, self.types, outside_bias=self.outside_bias)
        texts = [token.text for token in doc]
        for start, stop, kind in mend_spans(texts, found):
            label = self.type_labels[kind]
            words = texts[start:stop]
            if label and not (len(words) == 1 and words[0].lower() in PRONOUNS):
                spans.append(Span(doc, start, stop, label=final_label(words, label)))
        doc.set_ents(spans)
        if self.name_columns:
            found = self._spans(doc, self.name_columns, NAME_TYPES)
            names = [Span(doc, start, stop, label) for start, stop, label in found]
            doc.spans[NAMES] = sorted([*names, *people_adjectives(doc, names)])
        return doc

    def _spans(
        self, doc: Doc, columns: slice, types: Sequence[str], *, outside_bias: float = 0.0
    ) -> list[tuple[int, int, str]]:
        """Find the best spans of one head."""
        scores = head_scores(doc, columns, self.n_columns, asked_by=self.name).copy()
        scores[:, 0] += outside_bias
        scores[doc.to_array(IS_SPACE) > 0, 1:] = -1e4  # a name does not run over a line break
        return list(decode_spans(best_path(scores), types))

    def score(self, examples: Iterable[Example], **options) -> dict:
        """Score entities for ``nlp.evaluate``, with spaCy's own measure."""
        return get_ner_prf(examples)
