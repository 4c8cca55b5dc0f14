"""Turn PolNeAR's or GUM's attributions into labelled token sequences (source, cue, content).

PolNeAR's text never enters the project: only weights trained on it do, as the model card says.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from language_model.components.labels import encode_spans
from language_model.components.tokens import blank_pipeline
from language_model.records import Labelled, write_labelled

ROLES = ("source", "cue", "content")
SOURCES = {
    "polnear": ("polnear/train.jsonl",),
    "gum": ("gum/attributions/train.jsonl", "gum/attributions/train.sharealike.jsonl"),
}


def outermost(attributions: list[dict]) -> list[dict]:
    """Leave out GUM's attributions inside another one's content: a token has one role here."""
    return [row for row in attributions if row.get("nested_in") is None]


def labelled_from_row(row: dict, nlp: Language) -> Labelled:
    """Label the tokens of one document; shorter roles first, should roles ever overlap.

    Every fragment of a discontinuous span begins anew: the linker joins them.
    """
    doc = nlp.make_doc(row["text"])
    spans = []
    for role in ROLES:
        for attribution in outermost(row["attributions"]):
            for start, end in attribution[role]:
                span = doc.char_span(start, end, alignment_mode="expand")
                if span is not None:
                    spans.append((span.start, span.end, role))
    return Labelled(
        doc_id=row["doc_id"],
        tokens=[token.text for token in doc],
        labels=encode_spans(len(doc), spans, ROLES).tolist(),
    )


def convert(paths: list[Path]) -> Iterator[Labelled]:
    """Read attribution files in bench format, in order."""
    nlp = blank_pipeline()
    for path in paths:
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield labelled_from_row(json.loads(line), nlp)


def main() -> None:
    """Write one corpus's training part as labelled tokens."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--source", choices=SOURCES, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    paths = [args.corpora / path for path in SOURCES[args.source]]
    print(f"{args.source}: {write_labelled(args.out, convert(paths))} documents")


if __name__ == "__main__":
    main()
