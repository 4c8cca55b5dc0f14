"""Reads claims off the encoder's states with three small heads; numpy only.

Which words name an event that an analyst would store, and of which kind; which words of its
sentence are who did it, whom it was done to, where and when; how certain, affirmed or denied, and
when it is told to be. Trained by ``train_claim_heads``.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from .claim_features import (
    Document,
    Inventory,
    choice_features,
    pair_states,
    pairs,
    pos_numbers,
    predicate_features,
)

ROLES = ("agent", "recipient", "thing", "instrument", "place", "from", "to", "time")
VALUES = {
    "certainty": ("certain", "probable", "possible", "unknown"),
    "polarity": ("affirmed", "denied"),
    "tense": ("past", "present", "future", "hypothetical"),
}
ARRAYS, FACTS = "heads.npz", "heads.json"
Weights = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class Argument:
    """A word that fills a role, and the phrase that it heads."""

    role: str
    token: int
    start: int  # first token of the phrase
    end: int  # token after its last
    score: float  # share of this role among all and none


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that names an event; scores are shares of one."""

    token: int
    kind: str
    score: float  # that an analyst would store it
    kind_score: float  # of this kind among all kinds
    arguments: tuple[Argument, ...]  # in text order
    certainty: str
    certainty_score: float
    polarity: str
    polarity_score: float
    tense: str
    tense_score: float


@dataclass
class Heads:
    """The three heads: arrays, what their columns mean, and from which score on they store."""

    weights: dict[str, Weights]
    inventory: Inventory
    hedges: dict[str, str] = field(repr=False)  # word or lemma → certainty it leaves
    threshold: float = 0.5

    def __call__(self, document: Document, *, least: float | None = None) -> list[Predicate]:
        """Read the predicates of a document.

        Args:
            document: Its tokens and states.
            least: Score from which on a predicate is given; by default the heads' own threshold.

        Returns:
            Predicates in text order.
        """
        tokens, store, kinds = self.predicates(document)
        places = np.flatnonzero(store >= (self.threshold if least is None else least))
        if not len(places):
            return []
        chosen, best = [tokens[place] for place in places], kinds[places].argmax(1)
        roles = self._roles(document, chosen, best)
        features = choice_features(document, chosen, self.inventory)
        shares = [softmax(one) for one in run(self.weights["choices"], features)]
        found = []
        for number, token in enumerate(chosen):
            choices: dict[str, Any] = {}
            for (name, values), share in zip(VALUES.items(), shares, strict=True):
                value = int(share[number].argmax())
                choices[name] = values[value]
                choices[f"{name}_score"] = float(share[number][value])
            found.append(
                Predicate(
                    token=token,
                    kind=self.inventory.kinds[best[number]],
                    score=float(store[places[number]]),
                    kind_score=float(kinds[places[number]].max()),
                    arguments=tuple(roles.get(token, ())),
                    **choices,
                )
            )
        return found

    def predicates(self, document: Document) -> tuple[list[int], np.ndarray, np.ndarray]:
        """Give candidates, how likely each is stored, and the shares of the kinds."""
        tokens = document.candidates
        if not tokens:
            return [], np.zeros(0), np.zeros((0, len(self.inventory.kinds)))
        features = predicate_features(document, tokens, self.inventory)
        kinds, _, store = run(self.weights["predicate"], features)
        shares = softmax(kinds)
        stored = (1 - shares[:, 0] + 1 / (1 + np.exp(-store[:, 0]))) / 2
        return tokens, stored, shares[:, 1:] / shares[:, 1:].sum(1, keepdims=True)

    def _roles(
        self, document: Document, tokens: list[int], kinds: np.ndarray
    ) -> dict[int, list[Argument]]:
        paths = {name: number for number, name in enumerate(self.inventory.paths)}
        tables = [pairs(document, token, paths) for token in tokens]
        table = np.concatenate(tables)
        number = np.repeat(kinds + 1, [len(one) for one in tables])
        pos, states = pos_numbers(document, self.inventory), pair_states(document)
        shares = softmax(run_roles(self.weights["roles"], states, table, number, pos))
        best = shares.argmax(1)
        roles: dict[int, list[Argument]] = {}
        for row in np.flatnonzero(best).tolist():
            at, word = table[row, :2].tolist()
            start, end = document.phrase(word)
            argument = Argument(
                ROLES[best[row] - 1], word, start, end, float(shares[row, best[row]])
            )
            roles.setdefault(at, []).append(argument)
        return roles

    def to_bytes(self) -> bytes:
        """Serialise the arrays, in half precision, compressed."""
        arrays = {f"{n}/{k}": v for n, part in self.weights.items() for k, v in part.items()}
        half: dict[str, Any] = {name: array.astype("float16") for name, array in arrays.items()}
        file = BytesIO()
        np.savez_compressed(file, **half)
        return file.getvalue()

    def facts(self) -> dict[str, Any]:
        """Give what the columns mean, as plain data."""
        return {
            "threshold": self.threshold,
            "inventory": asdict(self.inventory),
            "hedges": self.hedges,
        }

    @staticmethod
    def of(arrays: bytes, facts: Mapping[str, Any]) -> "Heads":
        """Build what ``to_bytes`` and ``facts`` gave."""
        weights: dict[str, Weights] = {}
        with np.load(BytesIO(arrays)) as kept:
            for name in kept.files:
                head, _, key = name.partition("/")
                weights.setdefault(head, {})[key] = kept[name].astype("float32")
        inventory = Inventory(**facts["inventory"])
        return Heads(weights, inventory, dict(facts["hedges"]), facts["threshold"])

    def write(self, folder: Path) -> None:
        """Write arrays and facts into a folder."""
        (folder / ARRAYS).write_bytes(self.to_bytes())
        (folder / FACTS).write_text(json.dumps(self.facts()) + "\n", encoding="utf-8")

    @staticmethod
    def read(folder: Path) -> "Heads":
        """Read what ``write`` wrote."""
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        return Heads.of((folder / ARRAYS).read_bytes(), facts)


def run(weights: Weights, features: np.ndarray) -> list[np.ndarray]:
    """Score rows of features under every output of a perceptron with one hidden layer."""
    rows = normed(weights, features)
    hidden = np.maximum(rows @ weights["hidden.weight"].T + weights["hidden.bias"], 0)
    numbers = sorted({name.split(".")[1] for name in weights if name.startswith("outputs")})
    return [
        hidden @ weights[f"outputs.{n}.weight"].T + weights[f"outputs.{n}.bias"] for n in numbers
    ]


def normed(weights: Weights, rows: np.ndarray) -> np.ndarray:
    """Scale the columns as in training, then every row to mean 0 and variance 1."""
    rows = (rows - weights["mean"]) / weights["scale"]
    rows = rows - rows.mean(1, keepdims=True)
    rows /= np.sqrt((rows**2).mean(1, keepdims=True) + 1e-5)
    return rows * weights["norm.weight"] + weights["norm.bias"]


def run_roles(
    weights: Weights, states: np.ndarray, pairs: np.ndarray, kinds: np.ndarray, pos: np.ndarray
) -> np.ndarray:
    """Score pairs of predicate and word (as ``claim_features.pairs`` gives them) for each role.

    Returns:
        A row a pair; columns: none, then ``ROLES``.
    """
    rows = normed(weights, states)

    def linear(name: str, values: np.ndarray) -> np.ndarray:
        return values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    at, word, path, case, distance, passive = pairs.T
    heads, place = np.unique(at, return_inverse=True)
    words, where = np.unique(word, return_inverse=True)
    mixed = linear("predicate", rows[heads])[place] + linear("word", rows[words])[where]
    names = ("path", "case", "distance", "passive", "kind", "pos")
    numbers = (path, case, distance, passive, kinds, pos[word])
    for name, number in zip(names, numbers, strict=True):
        mixed += weights[f"tables.{name}.weight"][number]
    product = linear("left", rows[heads])[place] * linear("right", rows[words])[where]
    voice = weights["voice.weight"][path] * (2 * passive[:, None] - 1)
    joined = np.concatenate([np.maximum(mixed, 0), product, voice], axis=1)
    return linear("output", np.maximum(linear("hidden", joined), 0))


def softmax(values: np.ndarray) -> np.ndarray:
    """Give shares of one by row."""
    powers = np.exp(values - values.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)
