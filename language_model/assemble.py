"""Put the trained parts together into one pipeline on disk."""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path

import numpy as np
import spacy

import language_model.components.factories  # noqa: F401 (makes the components known)
from language_model.components.tokens import blank_pipeline
from language_model.encoder_states import with_states
from language_model.inventory import Inventory

META = {
    "name": "claimhouse",
    "lang": "en",
    "version": "0.5.0",
    "license": "CC BY-SA 4.0",
    "author": "claimhouse contributors",
    "description": (
        "English for conflict news: tags, Universal Dependencies, sentences, "
        "named and nominal entities, who is said to have said what, and events with their roles."
    ),
    "requirements": ["numpy>=1.26", "onnxruntime>=1.20,<2"],
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "GUM (freely licensed genres)", "license": "CC BY 4.0, texts CC BY and CC BY-SA"},
        {"name": "re3d (without its BBC part)", "license": "per document, see NOTICE"},
        {"name": "PolNeAR (attribution weights only)", "license": "none stated"},
        {"name": "all-MiniLM-L6-v2", "license": "Apache-2.0"},
    ],
}


def column_ranges(columns: Mapping[str, int]) -> dict[str, list[int]]:
    """Give each head's first and last (exclusive) column."""
    ends = list(accumulate(columns.values()))
    return {
        head: [end - width, end] for (head, width), end in zip(columns.items(), ends, strict=True)
    }


def assemble(encoder: Path) -> spacy.Language:
    """Put the encoder first and after it what reads its scores; claims are not read yet.

    Args:
        encoder: The training's folder.
    """
    nlp = blank_pipeline()
    inventory = Inventory.read(encoder / "labels.json")
    columns = column_ranges(inventory.columns())
    n_columns = max(end for _, end in columns.values())
    vocabulary = (encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    component = nlp.add_pipe(
        "claimhouse_encoder",
        name="encoder",
        config={"heads": [[head, width] for head, width in inventory.columns().items()]},
    )
    component.set_model((encoder / "encoder.onnx").read_bytes(), vocabulary)
    read = set(columns) - {"entity", "attribution", "name"}
    syntax = nlp.add_pipe(
        "claimhouse_syntax",
        name="syntax",
        config={
            "columns": {head: borders for head, borders in columns.items() if head in read},
            "n_columns": n_columns,
            "labels": asdict(inventory),
        },
    )
    with np.load(encoder / "relations.npz") as relations:
        lemmas = json.loads((encoder / "lemmas.json").read_text(encoding="utf-8"))
        syntax.set_model(relations["weights"], relations["bias"], lemmas)
    own = {"n_columns": n_columns}
    nlp.add_pipe(
        "entity_labeller",
        config={
            **own, "first_column": columns["entity"][0], "name_column": columns["name"][0]
        },
    )  # fmt: skip
    nlp.add_pipe("attribution_labeller", config={**own, "first_column": columns["attribution"][0]})
    nlp.add_pipe("attribution_linker")
    return nlp


def add_heads(nlp: spacy.Language, heads: Path) -> None:
    """Give a pipeline a reader of claims, or the one that it has other heads."""
    encoder = nlp.get_pipe("encoder")
    graph, vocabulary = encoder.graph, encoder.vocabulary
    encoder.set_model(with_states(graph), vocabulary)
    if "claim_reader" not in nlp.pipe_names:
        first = encoder.columns("entity").start
        config = {"n_columns": encoder.n_columns, "first_entity_column": first}
        nlp.add_pipe("claim_reader", config=config)
    nlp.get_pipe("claim_reader").from_disk(heads)


def main() -> None:
    """Write the whole pipeline to a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--encoder", type=Path, help="train_encoder's work folder")
    start.add_argument("--model", type=Path, help="an assembled pipeline that gets other heads")
    parser.add_argument("--heads", type=Path, help="what train_claim_heads wrote")
    parser.add_argument("--name", default=META["name"])
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    nlp = assemble(args.encoder) if args.encoder else spacy.load(args.model)
    if args.heads:
        add_heads(nlp, args.heads)
    nlp.meta.update(META, name=args.name)
    if args.name != META["name"]:
        nlp.meta["requirements"] = [*META["requirements"], f"en_claimhouse=={META['version']}"]
    nlp.to_disk(args.out)
    print(" ".join(nlp.pipe_names))


if __name__ == "__main__":
    main()
