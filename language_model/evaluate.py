"""Measure a pipeline on the dev parts, from raw text, with 95 % bootstrap intervals.

Entities, toponyms and attributions go through the corpora's own scorer; nothing here is used to
choose weights of the training. ``benchmark.py`` adds what it costs and what was asked for.
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from language_model.components.entities import NAMES, PEOPLE
from language_model.convert_ud import licensed_documents, whole_documents
from language_model.syntax_scores import syntax_scores
from scoring.corpus import score

HERE = Path(__file__).parent
# Never trained on, so that all that may be seen of them is measured.
TOPONYM_PARTS = {
    "trnews": ("trnews.train", "trnews.dev"),
    "geowebnews": ("geowebnews.train", "geowebnews.dev"),
}


class Measurer:
    """Measures one loaded pipeline.

    Args:
        nlp: The pipeline.
        shared: Holds ``corpora/`` and ``bench/score.py``.
        resamples: Of the documents, for the intervals.
    """

    def __init__(self, nlp: Language, shared: Path, *, resamples: int = 500) -> None:
        self.nlp = nlp
        self.corpora, self.scorer = shared / "corpora", shared / "bench" / "score.py"
        self.resamples = resamples

    def all(self) -> dict:
        """Measure everything that the pipeline has components for."""
        result = {"syntax": self.syntax()}
        if "entity_labeller" in self.nlp.pipe_names:
            result |= {"re3d": self.re3d(), "toponyms": self.toponyms()}
        if "attribution_linker" in self.nlp.pipe_names:
            result["attribution"] = self.attribution()
        return result

    def syntax(self) -> dict:
        """Score tags, lemmas, trees and sentences; GUM also by genre."""
        gum, ewt = (self._syntax_pairs(f"{name}/dev.conllu") for name in ("gum", "ewt"))
        licensed = licensed_documents(self.corpora / "gum" / "documents.tsv")
        genres = groupby(sorted(gum, key=lambda row: _genre(row[0])), key=lambda r: _genre(r[0]))
        return {
            "gum": self._syntax_scores(gum),
            "gum_licensed_genres": self._syntax_scores([row for row in gum if row[0] in licensed]),
            "gum_by_genre": {genre: self._syntax_scores(list(rows)) for genre, rows in genres},
            "ewt": self._syntax_scores(ewt),
        }

    def _syntax_pairs(self, name: str) -> list[tuple[str, Doc, Doc]]:
        golds = whole_documents(self.corpora / name, self.nlp.vocab)
        docs = self.nlp.pipe(gold.text for _, gold in golds)
        return [(doc_id, gold, doc) for (doc_id, gold), doc in zip(golds, docs, strict=True)]

    def _syntax_scores(self, rows: Sequence[tuple[str, Doc, Doc]]) -> dict:
        pairs = ((gold, doc) for _, gold, doc in rows)
        return syntax_scores(pairs, resamples=self.resamples)

    def re3d(self) -> dict:
        """Score entities, names and nominal mentions, under re3d's types."""
        options = ["--no-pronouns", "--map", re3d_map(HERE / "re3d.map")]
        return self._score(["re3d/dev"], "entities", entities_of, options)

    def toponyms(self) -> dict:
        """Score place names; adjectives ("Syrian") are among them, as the corpora have it."""
        return {
            name: self._score([f"geo/{part}" for part in parts], "toponyms", toponyms_of)
            for name, parts in TOPONYM_PARTS.items()
        }

    def attribution(self) -> dict:
        """Score attributions; GUM's are not exhaustive, so that only their recall says much."""
        return {
            name: self._score([part], "attribution", attributions_of)
            for name, part in {"polnear": "polnear/dev", "gum": "gum/attributions/dev"}.items()
        }

    def _score(
        self,
        parts: Iterable[str],
        task: str,
        read: Callable[[Doc], dict],
        options: Sequence[str] = (),
    ) -> dict:
        """Run the pipeline over parts of a corpus and the scorer over what it found."""
        text = "".join((self.corpora / f"{part}.jsonl").read_text("utf-8") for part in parts)
        rows = [json.loads(line) for line in text.splitlines()]
        docs = self.nlp.pipe(row["text"] for row in rows)
        with tempfile.TemporaryDirectory() as folder:
            gold = Path(folder) / "gold.jsonl"
            gold.write_text(text, encoding="utf-8")
            return score(
                self.scorer,
                gold,
                (
                    {"doc_id": row["doc_id"], **read(doc)}
                    for row, doc in zip(rows, docs, strict=True)
                ),
                task=task,
                bootstrap=self.resamples,
                options=options,
            )


def _genre(doc_id: str) -> str:
    return doc_id.split("_")[1]


def entities_of(doc: Doc) -> dict:
    """Give the entities of a document in bench format."""
    return {"entities": [_offsets(ent) | {"type": ent.label_} for ent in doc.ents]}


def attributions_of(doc: Doc) -> dict:
    """Give the attributions of a document in bench format."""
    return {"attributions": doc._.attribution_links}


def toponyms_of(doc: Doc) -> dict:
    """Give the named places and their adjectives in bench format, without coordinates."""
    return {
        "locations": [
            _offsets(name) | {"lat": None, "lon": None}
            for name in doc.spans[NAMES]
            if name.label_ in ("LOC", PEOPLE)
        ]
    }


def _offsets(span: Span) -> dict[str, int]:
    return {"start": span.start_char, "end": span.end_char}


def re3d_map(path: Path) -> str:
    """Read the map's one line, which is what ``score.py --map`` takes."""
    return path.read_text(encoding="utf-8").strip()


def load(model: str) -> Language:
    """Load an installed package, or a folder with the components as they are here."""
    if Path(model).is_dir():
        # A package brings the components itself, and spaCy takes a factory's name only once.
        import language_model.components.factories  # noqa: F401
    return spacy.load(model)


def main() -> None:
    """Write one JSON with all that was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", required=True, help="installed package or folder")
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora/ and bench/")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    result = Measurer(load(args.model), args.shared).all()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
