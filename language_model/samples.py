"""Training samples: the tokens of a document and its targets under every head that knows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc

from language_model.components.entities import NAME_TYPES
from language_model.components.labels import bio_names
from language_model.inventory import TOKEN_HEADS, Inventory, token_labels
from language_model.records import Labelled

IGNORED = -100


@dataclass(frozen=True)
class Sample:
    """A document to train on.

    Attributes:
        tokens: Texts.
        targets: Head → one number per token; ``IGNORED`` where nothing is known. ``head`` holds
            indices of tokens, ``group`` the number of the sentence (-1 on white space).
    """

    tokens: list[str]
    targets: dict[str, np.ndarray]


def sample_from_labelled(task: str, rows: Iterable[Labelled]) -> Sample:
    """Join the labels of one text: the first row's under ``task``, a second one's under ``name``.

    Raises:
        ValueError: If the rows do not hold the same tokens.
    """
    first, *more = rows
    targets = {task: first.labels_array()}
    for row in more:
        if row.tokens != first.tokens:
            raise ValueError(f"{first.doc_id}: the two label files differ in their tokens")
        targets["name"] = row.labels_array()
    return Sample(first.tokens, targets)


def samples_from_docs(docs: Iterable[Doc], inventory: Inventory) -> Iterator[Sample]:
    """Turn treebank documents into samples with tags, tree, sentence starts and names."""
    numbers = {
        kind: {name: number for number, name in enumerate(getattr(inventory, kind))}
        for kind in (*TOKEN_HEADS, "dep")
    }
    for doc in docs:
        spaces = np.array([token.is_space for token in doc])
        labels = token_labels(doc)
        targets = {
            kind: np.array([known.get(name, IGNORED) for name in labels[kind]])
            for kind, known in numbers.items()
        }
        targets["sentence"] = np.array([int(bool(token.is_sent_start)) for token in doc])
        targets["head"] = np.array([token.head.i for token in doc])
        for values in targets.values():
            values[spaces] = IGNORED
        targets["dep"][targets["head"] == np.arange(len(doc))] = IGNORED
        group = np.cumsum([bool(token.is_sent_start) for token in doc])
        targets["group"] = np.where(spaces, -1, group)
        targets["name"] = _name_targets(doc)
        yield Sample([token.text for token in doc], targets)


def _name_targets(doc: Doc) -> np.ndarray:
    known = {name: number for number, name in enumerate(bio_names(NAME_TYPES))}
    marks = {0: None, 1: "I-", 2: "O", 3: "B-"}
    targets = np.full(len(doc), IGNORED)
    for index, token in enumerate(doc):
        mark = marks[token.ent_iob]
        if mark is not None:
            targets[index] = known[mark if mark == "O" else mark + token.ent_type_]
    return targets
