"""Turn re3d's documents into labelled token sequences; its non-commercial part is left out."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from language_model.components.labels import encode_spans
from language_model.components.tokens import blank_pipeline
from language_model.records import Labelled, write_labelled

# Types with a handful of examples teach nothing and are folded or dropped: see re3d.map.
TYPES = (
    "Organisation", "Location", "Person", "Temporal", "Quantity", "Weapon", "DocumentReference",
    "Nationality", "MilitaryPlatform", "Money", "Vehicle",
)  # fmt: skip
NON_COMMERCIAL = "NC"


def may_be_trained_on(row: dict) -> bool:
    """Say whether a document's licence lets what is trained on it be passed on (BBC's does not)."""
    return NON_COMMERCIAL not in row["licence"]


def outer_entities(entities: list[dict]) -> list[dict]:
    """Keep the longest of nested or overlapping entities: a flat labeller can give only one."""
    kept: list[dict] = []
    for entity in sorted(entities, key=lambda e: (e["start"] - e["end"], e["start"])):
        if all(
            entity["end"] <= other["start"] or other["end"] <= entity["start"] for other in kept
        ):
            kept.append(entity)
    return sorted(kept, key=lambda e: e["start"])


def labelled_from_row(row: dict, nlp: Language) -> Labelled:
    """Label the tokens of one document with re3d's own types.

    A span that ends inside a token takes the whole token.
    """
    doc = nlp.make_doc(row["text"])
    spans = []
    for entity in outer_entities(row["entities"]):
        if entity["type"] in TYPES:
            span = doc.char_span(entity["start"], entity["end"], alignment_mode="expand")
            if span is not None:
                spans.append((span.start, span.end, entity["type"]))
    return Labelled(
        doc_id=row["doc_id"],
        tokens=[token.text for token in doc],
        labels=encode_spans(len(doc), spans, TYPES).tolist(),
    )


def convert(path: Path, *, licensed_only: bool = True) -> Iterator[Labelled]:
    """Read a file of re3d in bench format, in order."""
    nlp = blank_pipeline()
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if may_be_trained_on(row) or not licensed_only:
                yield labelled_from_row(row, nlp)


def main() -> None:
    """Write the training part as labelled tokens."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    count = write_labelled(args.out, convert(args.corpora / "re3d" / "train.jsonl"))
    print(f"re3d: {count} documents")


if __name__ == "__main__":
    main()
