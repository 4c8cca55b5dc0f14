"""Tags, lemmas, sentences and the dependency tree from what the encoder left in ``doc.tensor``."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import srsly
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import ensure_path

from .encoder import check_scores
from .lemma_rules import apply_lemma_rule
from .trees import best_heads

# Longer runs without a boundary are cut where one is likeliest: arcs grow with the square.
MAX_SENTENCE = 250
ROOT, SPACE_DEP = "ROOT", "dep"
# Adjectives are left alone: Universal Dependencies keeps "Syrian". So are pronouns ("I").
COMMON = frozenset({"NOUN", "VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ", "DET", "PART"})

_NOTHING: dict[str, str] = {}


class SyntaxReader:
    """Writes tags, features, lemmas, heads, relations and sentence starts.

    A sentence start that an earlier component set to True or False is kept.

    Args:
        name: Name in the pipeline.
        columns: Head of the encoder → its first and last (exclusive) column in ``doc.tensor``.
        n_columns: Columns that the encoder writes.
        labels: ``upos``, ``tag``, ``morph``, ``lemma`` (rules) and ``dep``, in the order of the
            encoder's numbers.
    """

    def __init__(
        self,
        name: str,
        *,
        columns: Mapping[str, Sequence[int]],
        n_columns: int,
        labels: Mapping[str, Sequence[str]],
    ) -> None:
        self.name = name
        self.columns = {head: slice(*borders) for head, borders in columns.items()}
        self.n_columns = n_columns
        self.label_names = {kind: list(names) for kind, names in labels.items()}
        self._weights = np.zeros((0, 0), dtype="float32")
        self._bias = np.zeros(0, dtype="float32")
        self._lemmas: dict[str, dict[str, str]] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """Dependency relations, for ``nlp.pipe_labels``."""
        return tuple(sorted(self.label_names["dep"]))

    def set_model(
        self, weights: np.ndarray, bias: np.ndarray, lemmas: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Take what was learned beside the encoder.

        Args:
            weights: Turns a dependent's and its head's features into scores of relations; of
                shape (relations, width of ``label_dep``).
            bias: Of shape (relations,).
            lemmas: Part of speech → lower-cased form → lemma; goes before the rule.
        """
        self._lemmas = {pos: dict(known) for pos, known in lemmas.items()}
        self._weights, self._bias = weights.astype("float32"), bias.astype("float32").copy()
        self._bias[self.label_names["dep"].index(ROOT)] = -1e9  # the tree says who the root is

    def __call__(self, doc: Doc) -> Doc:
        """Set the annotations; earlier ones are replaced, but for sentence starts.

        Raises:
            ValueError: If the encoder has not run or no weights have been loaded.
        """
        if not len(doc):
            return doc
        if not len(self._bias):
            raise ValueError(f"{self.name} has no weights; load it from disk")
        check_scores(doc, self.n_columns, asked_by=self.name)
        spaces = np.fromiter((token.is_space for token in doc), dtype=bool, count=len(doc))
        heads = self.heads(doc, spaces)
        strings, add = self._strings(doc), doc.vocab.strings.add
        names = self._names(doc, heads, spaces)
        lemmas = (
            token.text if is_space else self._lemma(token.text, rule, pos)
            for token, is_space, rule, pos in zip(
                doc, spaces.tolist(), names["lemma"], names["upos"], strict=True
            )
        )
        values = {
            POS: [strings[name] for name in names["upos"]],
            TAG: [strings[name] for name in names["tag"]],
            MORPH: [doc.vocab.morphology.add(name) for name in names["morph"]],
            LEMMA: [add(lemma) for lemma in lemmas],
            DEP: [strings[name] for name in names["dep"]],
            HEAD: (heads - np.arange(len(doc))).astype("uint64"),
        }
        rows = np.stack([np.asarray(column, dtype="uint64") for column in values.values()], axis=1)
        return doc.from_array(list(values), rows)

    def heads(self, doc: Doc, spaces: np.ndarray) -> np.ndarray:
        """Give each token's head; a root's is its own, a space hangs on a neighbour."""
        arcs, goals, roots = (self._scores(doc, head) for head in ("arc_dep", "arc_head", "root"))
        heads = np.arange(len(doc))
        for start, stop in self.sentences(doc, spaces):
            words = start + np.flatnonzero(~spaces[start:stop])
            if len(words):
                scores = arcs[words] @ goals[words].T
                np.fill_diagonal(scores, roots[words, 0])
                heads[words] = words[best_heads(scores)]
            anchor = int(words[0]) if len(words) else start
            for place in range(start, stop):
                if spaces[place]:
                    heads[place] = anchor
                else:
                    anchor = place
        return heads

    def sentences(self, doc: Doc, spaces: np.ndarray) -> list[tuple[int, int]]:
        """Cut the document into sentences, none longer than ``MAX_SENTENCE``."""
        scores = self._scores(doc, "sentence")
        gain = scores[:, 1] - scores[:, 0]
        gain[spaces] = -np.inf
        for token in doc:
            if token.is_sent_start is not None:
                gain[token.i] = np.inf if token.is_sent_start else -np.inf
        starts = [0, *(index for index in np.flatnonzero(gain > 0).tolist() if index)]
        pairs = []
        for start, stop in zip(starts, [*starts[1:], len(doc)], strict=True):
            while stop - start > MAX_SENTENCE:
                half = start + MAX_SENTENCE // 2
                cut = half + int(gain[half : start + MAX_SENTENCE].argmax())
                pairs.append((start, cut))
                start = cut
            pairs.append((start, stop))
        return pairs

    def _scores(self, doc: Doc, head: str) -> np.ndarray:
        return doc.tensor[:, self.columns[head]]

    def _names(self, doc: Doc, heads: np.ndarray, spaces: np.ndarray) -> dict[str, list[str]]:
        """Name each token's labels of every kind."""
        features = self._scores(doc, "label_dep") * self._scores(doc, "label_head")[heads]
        relations = (features @ self._weights.T + self._bias).argmax(1)
        numbers = {
            kind: self._scores(doc, kind)[:, 0].astype("int64")
            for kind in ("upos", "tag", "morph", "lemma")
        }
        names = {
            kind: [self.label_names[kind][number] for number in chosen.tolist()]
            for kind, chosen in {**numbers, "dep": relations}.items()
        }
        for index in np.flatnonzero(spaces).tolist():
            names["upos"][index], names["tag"][index], names["morph"][index] = "SPACE", "_SP", ""
            names["dep"][index] = SPACE_DEP
        for index in np.flatnonzero(heads == np.arange(len(doc))).tolist():
            names["dep"][index] = ROOT
        return names

    def _lemma(self, form: str, rule: str, pos: str) -> str:
        """Look the form up, else apply the rule; common words in headlines are lowered."""
        known = self._lemmas.get(pos, _NOTHING).get(form.lower())
        if known is not None:
            return known
        lemma = apply_lemma_rule(form, rule)
        return lemma.lower() if pos in COMMON and lemma.istitle() else lemma

    def _strings(self, doc: Doc) -> dict[str, int]:
        kinds = ("upos", "tag", "dep")
        known = {name for kind in kinds for name in self.label_names[kind]}
        return {name: doc.vocab.strings.add(name) for name in known | {"SPACE", "_SP", SPACE_DEP}}

    def score(self, examples: Iterable[Example], **options) -> dict:
        """Score tags, lemmas, sentences and the tree for ``nlp.evaluate``, by spaCy's measures."""
        examples = list(examples)
        scores = {}
        for attr in ("tag", "pos", "lemma"):
            scores.update(Scorer.score_token_attr(examples, attr))
        scores.update(Scorer.score_spans(examples, "sents", getter=lambda doc, _: doc.sents))
        del scores["sents_per_type"]
        scores.update(Scorer.score_deps(examples, "dep", ignore_labels=("p", "punct")))
        return scores

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Serialise the weights; labels and columns are in the config."""
        return srsly.msgpack_dumps(
            {"weights": self._weights, "bias": self._bias, "lemmas": self._lemmas}
        )

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> "SyntaxReader":
        """Load what ``to_bytes`` gave."""
        state = srsly.msgpack_loads(data)
        self._weights, self._bias = state["weights"], state["bias"]
        self._lemmas = state["lemmas"]
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write ``syntax.msgpack`` into a folder."""
        folder = ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "syntax.msgpack").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> "SyntaxReader":
        """Load what ``to_disk`` wrote."""
        return self.from_bytes((ensure_path(path) / "syntax.msgpack").read_bytes())
