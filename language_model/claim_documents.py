"""Labelled documents as the trainer of claim heads needs them: trees and gold.

Needs a pipeline and the texts; what it writes holds their words and stays outside the project:

    python -m language_model.claim_documents --corpora PATH/corpora --model FOLDER
        --out documents.jsonl
"""

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from language_model.components.claim_heads import ROLES
from language_model.components.claims import row_of
from language_model.evaluate import load
from language_model.label_texts import ROUNDS, Text, read_texts

LABELS_DIR = Path(__file__).parent / "labels"
# Whole wars that no head is trained on: to choose with, and to measure with once.
DEV_WARS = frozenset(
    {"Pakistan/India", "Somalia/Kenya", "Iran", "Colombia/Latin America", "Libya"}
    | {"Ethiopia/Eritrea", "Mozambique"}
)
TEST_WARS = frozenset(
    {"Yemen", "Sudan/South Sudan", "Congo/Great Lakes/CAR", "Nigeria/Cameroon", "Myanmar"}
    | {"Egypt", "Sri Lanka/Nepal"}
)
PEACE = "news"  # GUM's reports on other matters: every second one is held out
CHOICES = ("certainty", "polarity", "tense")
SENSES, SENSES_AT_ONCE = (
    "peaceful_senses",
    20,
)  # sentences of our own, in nothing of which is stored


def read_labels(folder: Path = LABELS_DIR) -> list[dict[str, Any]]:
    """Read the labelled documents, without their texts, file by file."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def labelled_texts(corpora: Path) -> list[tuple[Text, dict[str, Any]]]:
    """Find the text of every labelled document.

    Raises:
        ValueError: If a text is missing or is not the one that was labelled.
    """
    texts = {(text.corpus, text.doc_id): text for text in read_texts(corpora)}
    found = []
    for label in read_labels():
        text = texts.get((label["corpus"], label["doc_id"]))
        if text is None or hashlib.sha256(text.text.encode()).hexdigest() != label["sha256"]:
            raise ValueError(f"{label['corpus']}: {label['doc_id']} is not the text once labelled")
        found.append((text, label))
    return found


def peaceful_texts() -> list[tuple[Text, dict[str, Any]]]:
    """Give the sentences in which a word of war means something peaceful, some to a document."""
    lines = (LABELS_DIR / f"{SENSES}.txt").read_text(encoding="utf-8").replace("*", "").splitlines()
    nothing: dict[str, Any] = {"predicates": [], "actors": [], "no_actor": []}
    texts = []
    for start in range(0, len(lines), SENSES_AT_ONCE):
        text = "\n\n".join(lines[start : start + SENSES_AT_ONCE])
        name = f"{SENSES}-{start}"
        texts.append(
            (Text(SENSES, name, SENSES, SENSES, "CC BY 4.0", None, None, text, len(text)), nothing)
        )
    return texts


def part_of(war: str, turn: int) -> str:
    """Say what a document is for; ``turn`` counts the documents of its war."""
    if war in TEST_WARS:
        return "test"
    if war in DEV_WARS:
        return "dev"
    if war == SENSES:
        return "senses"
    return "peace" if war == PEACE and turn % 2 == 0 else "train"


def round_of(source: str, place: int) -> int:
    """Say in which round a document was labelled; ``place`` counts those of its source."""
    for number, shares in enumerate(ROUNDS, start=1):
        place -= shares.get(source, 0)
        if place < 0:
            return number
    return len(ROUNDS) + 1


def tokens_of(doc: Doc) -> dict[str, Any]:
    """Give a parsed text as plain lists, one value a token."""
    return {**row_of(doc), "offsets": [[token.idx, token.idx + len(token)] for token in doc]}


def span_of(offsets: list[list[int]], start: int, end: int) -> tuple[int, int]:
    """Give first and last token of a stretch of characters."""
    inside = [i for i, (a, b) in enumerate(offsets) if a < end and b > start]
    return inside[0], inside[-1]


def gold_of(label: dict[str, Any], offsets: list[list[int]]) -> dict[str, Any]:
    """Give the labels in tokens."""
    gold = []
    for row in label["predicates"]:
        roles = {r: [span_of(offsets, *s) for s in row[r]] for r in ROLES if r in row}
        token = span_of(offsets, *row["span"])[0]
        choices = {choice: row[choice] for choice in CHOICES}
        one = {"token": token, "kind": row["kind"], "roles": roles, **choices}
        if "implicit" in row:  # what other sentences say, where they were read for it
            one["implicit"] = {
                role: [span_of(offsets, *s) for s in spans]
                for role, spans in row["implicit"].items()
            }
        gold.append(one)
    chains = [[span_of(offsets, *m) for m in one["mentions"]] for one in label["actors"]]
    nobody = [span_of(offsets, *one) for one in label["no_actor"]]
    return {"gold": gold, "actors": chains, "no_actor": nobody}


def read_documents(corpora: Path, nlp: Language) -> Iterator[dict[str, Any]]:
    """Read every labelled text, and the peaceful senses."""
    turns: dict[str, int] = defaultdict(int)
    places: dict[str, int] = defaultdict(int)
    for text, label in [*labelled_texts(corpora), *peaceful_texts()]:
        row = tokens_of(nlp(text.text[: text.end]))
        yield {
            "doc_id": text.doc_id,
            "war": text.war,
            "part": part_of(text.war, turns[text.war]),
            "round": round_of(text.source, places[text.source]),
            **row,
            **gold_of(label, row["offsets"]),
        }
        turns[text.war] += 1
        places[text.source] += 1


def main() -> None:
    """Write the documents, a line each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", required=True, help="a pipeline's folder or name")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    nlp = load(args.model)
    with args.out.open("w", encoding="utf-8") as file:
        for row in read_documents(args.corpora, nlp):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
