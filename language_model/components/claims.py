"""The ``claim_reader``: which words of a text name events, and what fills their roles.

Heads and what they see stand in ``claim_heads`` and ``claim_features``.
"""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START
from spacy.tokens import Doc
from spacy.util import ensure_path

from .claim_features import ENTITY_SCORES, LAYERS, WIDTH, Document
from .claim_heads import ARRAYS, FACTS, Argument, Heads, Predicate
from .encoder import check_scores, take_states

KEY = "predicates"
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
ENTITY_LIMIT, ENTITY_SCALE = 12, 6  # the encoder's own scores are cut off and scaled


def predicates_of(doc: Doc) -> tuple[Predicate, ...]:
    """Give what the reader found in a Doc, in text order; empty where it has not run."""
    return tuple(
        Predicate(**{**row, "arguments": tuple(Argument(**one) for one in row["arguments"])})
        for row in doc.user_data.get(KEY, ())
    )


def register_extension() -> None:
    """Make ``doc._.predicates`` known; what is kept is plain data and survives a DocBin.

    Whoever declared it before, for pipelines without a reader, gives way.
    """
    Doc.set_extension(KEY, getter=predicates_of, setter=keep_predicates, force=True)


def keep_predicates(doc: Doc, predicates: Sequence[Predicate]) -> None:
    """Keep predicates on a Doc, as ``predicates_of`` gives them."""
    doc.user_data[KEY] = [
        {**_plain(one), "arguments": [_plain(argument) for argument in one.arguments]}
        for one in predicates
    ]


def _plain(record: Predicate | Argument) -> dict[str, Any]:
    """Give a record's fields; ``dataclasses.asdict`` takes ten times as long."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


class ClaimReader:
    """Writes ``doc._.predicates``.

    Args:
        name: Name in the pipeline.
        n_columns: Columns that the encoder writes.
        first_entity_column: Where the columns of entities, attributions and names begin.
        least: Score from which on a predicate is kept; who reads them may ask for more.
    """

    def __init__(
        self, name: str, *, n_columns: int, first_entity_column: int, least: float
    ) -> None:
        self.name = name
        self.n_columns = n_columns
        self.columns = slice(first_entity_column, first_entity_column + ENTITY_SCORES)
        self.least = least
        self.heads: Heads | None = None
        register_extension()

    def __call__(self, doc: Doc) -> Doc:
        """Read the predicates of a parsed Doc, and forget the encoder's states of it.

        Raises:
            ValueError: If no heads are loaded, or the encoder left no states.
        """
        if self.heads is None:
            raise ValueError(f"{self.name} has no heads; load them from disk or set them")
        states = take_states(doc)
        found: list[Predicate] = []
        if len(doc):
            check_scores(doc, self.n_columns, asked_by=self.name)
            if states is None or states.shape != (len(doc), LAYERS * WIDTH):
                raise ValueError(f"{self.name} needs an encoder that leaves its states")
            own = scaled(doc.tensor[:, self.columns])
            document = Document(row_of(doc), shaped(states), own, self.heads.hedges)
            found = self.heads(document, least=self.least)
        keep_predicates(doc, found)
        return doc

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Serialise the heads."""
        if self.heads is None:
            return srsly.msgpack_dumps(None)
        return srsly.msgpack_dumps([self.heads.to_bytes(), self.heads.facts()])

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> "ClaimReader":
        """Load what ``to_bytes`` gave."""
        kept = srsly.msgpack_loads(data)
        self.heads = None if kept is None else Heads.of(*kept)
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write ``heads.npz`` and ``heads.json`` into a folder."""
        folder = ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if self.heads is not None:
            self.heads.write(folder)

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> "ClaimReader":
        """Load what ``to_disk`` wrote."""
        folder = ensure_path(path)
        if (folder / ARRAYS).exists() and (folder / FACTS).exists():
            self.heads = Heads.read(folder)
        return self


def scaled(scores: np.ndarray) -> np.ndarray:
    """Cut the encoder's own scores off and scale them, as the heads know them."""
    return np.clip(scores, -ENTITY_LIMIT, ENTITY_LIMIT) / ENTITY_SCALE


def shaped(states: np.ndarray) -> np.ndarray:
    """Give states as float32 of shape (tokens, layers, width)."""
    return states.astype("float32").reshape(-1, LAYERS, WIDTH)


def row_of(doc: Doc) -> dict[str, Any]:
    """Give a parsed Doc as plain lists, one value a token.

    Raises:
        ValueError: If it has not been parsed.
    """
    if len(doc) and not (doc.has_annotation("DEP") and doc.has_annotation("SENT_START")):
        raise ValueError("the reader of claims needs a dependency parse and sentences")
    table = doc.to_array([HEAD, DEP, POS, LEMMA, MORPH, ORTH, SENT_START])
    strings = doc.vocab.strings
    names = {key: strings[key] if key else "" for key in np.unique(table[:, 1:6]).tolist()}
    columns = ([names[key] for key in table[:, i].tolist()] for i in range(1, 6))
    dep, pos, lemmas, morph, words = columns
    # "IS" in a sentence that is not all capitals is a name, whatever the tagger takes it for.
    is_upper = [word.isupper() or not word.isalpha() for word in words]
    for number, word in enumerate(words):
        near = is_upper[max(0, number - 4) : number + 5]
        if pos[number] == "AUX" and word.isupper() and len(word) > 1 and not all(near):
            pos[number], dep[number] = "PROPN", "nsubj" if dep[number] in AUXILIARY else dep[number]
    offsets = table[:, 0].astype("int32").tolist()
    starts = table[:, 6].astype("int64") == 1
    starts[0] = True
    return {
        "words": words,
        "lemmas": [lemma.lower() for lemma in lemmas],
        "pos": pos,
        "dep": dep,
        "head": [token + offset for token, offset in enumerate(offsets)],
        "morph": morph,
        "sentence": (starts.cumsum() - 1).tolist(),
    }
