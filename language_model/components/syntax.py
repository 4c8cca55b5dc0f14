"""Tags, lemmas, sentences and the dependency tree from what the encoder left in ``doc.tensor``."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import srsly
from spacy.attrs import DEP, HEAD, IS_SPACE, LEMMA, MORPH, ORTH, POS, SENT_START, TAG
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import ensure_path
from spacy.vocab import Vocab

from .encoder import check_scores
from .lemma_rules import apply_lemma_rule
from .trees import best_trees

# Longer runs without a boundary are cut where one is likeliest: arcs grow with the square.
MAX_SENTENCE = 250
MOST_LEMMAS = 200_000  # kept in mind; then they are looked up anew
ROOT = "ROOT"
# What is written for white space.
SPACE = {"upos": "SPACE", "tag": "_SP", "morph": "", "dep": "dep"}
# Adjectives are left alone: Universal Dependencies keeps "Syrian". So are pronouns ("I").
COMMON = frozenset({"NOUN", "VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ", "DET", "PART"})

_NOTHING: dict[str, str] = {}


class _Known:
    """Numbers of strings in one vocabulary, so that none is looked up twice.

    Args:
        vocab: Learns the labels.
        label_names: Kind → labels in the order of the encoder's numbers.
    """

    def __init__(self, vocab: Vocab, label_names: Mapping[str, Sequence[str]]) -> None:
        self.vocab = vocab
        adders = dict.fromkeys(SPACE, vocab.strings.add) | {"morph": vocab.morphology.add}
        self.labels = {
            kind: np.array([add(name) for name in label_names[kind]], dtype="uint64")
            for kind, add in adders.items()
        }
        self.space = {kind: add(SPACE[kind]) for kind, add in adders.items()}
        self.root = vocab.strings.add(ROOT)
        self.lemmas: dict[tuple[int, int, int], int] = {}  # form, rule, part of speech → lemma


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
        self._known: _Known | None = None

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
        self._lemmas, self._known = {pos: dict(known) for pos, known in lemmas.items()}, None
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
        if self._known is None or self._known.vocab is not doc.vocab:
            self._known = _Known(doc.vocab, self.label_names)
        spaces = doc.to_array(IS_SPACE).astype(bool)
        heads = self.heads(doc, spaces)
        numbers = {
            kind: self._scores(doc, kind)[:, 0].astype("int64")
            for kind in ("upos", "tag", "morph", "lemma")
        }
        numbers["dep"] = self._relations(doc, heads)
        ids = {kind: self._known.labels[kind][numbers[kind]] for kind in SPACE}
        for kind, of_space in self._known.space.items():
            ids[kind][spaces] = of_space
        places = np.arange(len(doc))
        ids["dep"][heads == places] = self._known.root
        values = {
            POS: ids["upos"],
            TAG: ids["tag"],
            MORPH: ids["morph"],
            LEMMA: self._lemma_ids(doc, spaces, numbers["lemma"], numbers["upos"]),
            DEP: ids["dep"],
            HEAD: (heads - places).astype("uint64"),
        }
        return doc.from_array(list(values), np.stack(list(values.values()), axis=1))

    def heads(self, doc: Doc, spaces: np.ndarray) -> np.ndarray:
        """Give each token's head; a root's is its own, a space hangs on a neighbour."""
        arcs, goals, roots = (self._scores(doc, head) for head in ("arc_dep", "arc_head", "root"))
        heads = np.arange(len(doc))
        sentences, squares = [], []
        for start, stop in self.sentences(doc, spaces):
            words = start + np.flatnonzero(~spaces[start:stop])
            if len(words):
                scores = arcs[words] @ goals[words].T
                np.fill_diagonal(scores, roots[words, 0])
                sentences.append(words)
                squares.append(scores)
            if len(words) < stop - start:
                # On the word before it; on the first one where there is none.
                anchor = int(words[0]) if len(words) else start
                before = np.where(spaces[start:stop], anchor, np.arange(start, stop))
                heads[start:stop] = np.maximum.accumulate(before)
        for words, tree in zip(sentences, best_trees(squares), strict=True):
            heads[words] = words[tree]
        return heads

    def sentences(self, doc: Doc, spaces: np.ndarray) -> list[tuple[int, int]]:
        """Cut the document into sentences, none longer than ``MAX_SENTENCE``."""
        scores = self._scores(doc, "sentence")
        gain = scores[:, 1] - scores[:, 0]
        gain[spaces] = -np.inf
        given = doc.to_array(SENT_START).astype("int64")
        gain[given > 0], gain[given < 0] = np.inf, -np.inf
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

    def _relations(self, doc: Doc, heads: np.ndarray) -> np.ndarray:
        """Give each token's relation as a number."""
        features = self._scores(doc, "label_dep") * self._scores(doc, "label_head")[heads]
        return (features @ self._weights.T + self._bias).argmax(1)

    def _lemma_ids(
        self, doc: Doc, spaces: np.ndarray, rules: np.ndarray, tags: np.ndarray
    ) -> np.ndarray:
        """Give each token's lemma as a string's number; white space is its own."""
        forms, known = doc.to_array(ORTH), self._known.lemmas
        if len(known) > MOST_LEMMAS:
            known.clear()
        keys = zip(forms.tolist(), rules.tolist(), tags.tolist(), strict=True)
        ids = []
        for key in keys:
            lemma = known.get(key)
            if lemma is None:
                form, rule, pos = key
                lemma = known[key] = doc.vocab.strings.add(
                    self._lemma(
                        doc.vocab.strings[form],
                        self.label_names["lemma"][rule],
                        self.label_names["upos"][pos],
                    )
                )
            ids.append(lemma)
        return np.where(spaces, forms, np.array(ids, dtype="uint64"))

    def _lemma(self, form: str, rule: str, pos: str) -> str:
        """Look the form up, else apply the rule; common words in headlines are lowered."""
        known = self._lemmas.get(pos, _NOTHING).get(form.lower())
        if known is not None:
            return known
        lemma = apply_lemma_rule(form, rule)
        return lemma.lower() if pos in COMMON and lemma.istitle() else lemma

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

    def __getstate__(self) -> dict:
        """Leave out what hangs on the vocabulary of this process."""
        return {**self.__dict__, "_known": None}

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Serialise the weights; labels and columns are in the config."""
        return srsly.msgpack_dumps(
            {"weights": self._weights, "bias": self._bias, "lemmas": self._lemmas}
        )

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> "SyntaxReader":
        """Load what ``to_bytes`` gave."""
        state = srsly.msgpack_loads(data)
        self._weights, self._bias = state["weights"], state["bias"]
        self._lemmas, self._known = state["lemmas"], None
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write ``syntax.msgpack`` into a folder."""
        folder = ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "syntax.msgpack").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> "SyntaxReader":
        """Load what ``to_disk`` wrote."""
        return self.from_bytes((ensure_path(path) / "syntax.msgpack").read_bytes())
