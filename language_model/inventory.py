"""Which labels the encoder's heads tell apart, and which column of its output belongs to which."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from spacy.tokens import Doc

from language_model.components.entities import NAME_TYPES
from language_model.components.labels import bio_names
from language_model.components.lemma_rules import lemma_rule
from language_model.convert_attributions import ROLES
from language_model.convert_re3d import TYPES

SPAN_HEADS = {
    "entity": bio_names(TYPES),
    "attribution": bio_names(ROLES),
    "name": bio_names(NAME_TYPES),
}
TOKEN_HEADS = ("upos", "tag", "morph", "lemma")
ARC_WIDTH = 128
RELATION_WIDTH = 96
MOST_OF = 0.7  # of a form's occurrences have the lemma that the table gives
# Rarer feature sets and lemma edits are slips of the annotation more often than not.
FEWEST = {"upos": 1, "tag": 1, "morph": 3, "lemma": 3, "dep": 1}


@dataclass(frozen=True)
class Inventory:
    """The labels of the syntactic heads, numbered by their order."""

    upos: list[str]
    tag: list[str]
    morph: list[str]
    lemma: list[str]
    dep: list[str]

    def widths(self) -> dict[str, int]:
        """Give the outputs of each linear head while training."""
        return {
            **{head: len(names) for head, names in SPAN_HEADS.items()},
            "sentence": 2,
            "root": 1,
            **{head: len(getattr(self, head)) for head in TOKEN_HEADS},
        }

    def columns(self) -> dict[str, int]:
        """Give the columns that each head fills in the exported output, in order.

        Tags, features and lemmas leave the number of their best label only.
        """
        widths = self.widths()
        return {
            **{head: 1 if head in TOKEN_HEADS else width for head, width in widths.items()},
            "arc_dep": ARC_WIDTH,
            "arc_head": ARC_WIDTH,
            "label_dep": RELATION_WIDTH,
            "label_head": RELATION_WIDTH,
        }

    def write(self, path: Path) -> None:
        """Keep the labels beside the weights that were trained with them."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @staticmethod
    def read(path: Path) -> "Inventory":
        """Read what ``write`` wrote."""
        return Inventory(**json.loads(path.read_text(encoding="utf-8")))


def token_labels(doc: Doc) -> dict[str, list[str]]:
    """Give each token's labels of every syntactic kind."""
    return {
        "upos": [token.pos_ for token in doc],
        "tag": [token.tag_ for token in doc],
        "morph": [str(token.morph) for token in doc],
        "lemma": [lemma_rule(token.text, token.lemma_) for token in doc],
        "dep": [token.dep_ for token in doc],
    }


def inventory_of(docs: Iterable[Doc]) -> Inventory:
    """Collect the labels of training documents; white space is labelled by rule and left out."""
    counts: dict[str, Counter] = {kind: Counter() for kind in FEWEST}
    for doc in docs:
        labels = token_labels(doc)
        for kind, counter in counts.items():
            counter.update(
                name for token, name in zip(doc, labels[kind], strict=True) if not token.is_space
            )
    return Inventory(
        **{
            kind: sorted(name for name, count in counter.items() if count >= FEWEST[kind])
            for kind, counter in counts.items()
        }
    )


def lemma_table(docs: Iterable[Doc]) -> dict[str, dict[str, str]]:
    """Collect the lemmas that forms have had more than once; names are spelled in many ways.

    Returns:
        Part of speech → lower-cased form → its usual lemma.
    """
    counts: dict[tuple[str, str], Counter] = {}
    for doc in docs:
        for token in doc:
            if not token.is_space and token.pos_ != "PROPN":
                counts.setdefault((token.pos_, token.lower_), Counter())[token.lemma_] += 1
    table: dict[str, dict[str, str]] = {}
    for (pos, form), counter in sorted(counts.items()):
        lemma, count = counter.most_common(1)[0]
        if count > 1 and count >= MOST_OF * counter.total():
            table.setdefault(pos, {})[form] = lemma
    return table
