"""The labelled token sequences that the converters write and the encoder's training reads."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Labelled:
    """A document's tokens with one label number each, as ``components.labels`` numbers them."""

    doc_id: str
    tokens: list[str]
    labels: list[int]

    def labels_array(self) -> np.ndarray:
        """Give the labels as ``components.labels`` takes them."""
        return np.array(self.labels, dtype="int64")


def write_labelled(path: Path, documents: Iterable[Labelled]) -> int:
    """Write one document a line and give how many there were."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(asdict(document), ensure_ascii=False) + "\n")
            count += 1
    return count


def read_labelled(path: Path) -> Iterator[Labelled]:
    """Read what ``write_labelled`` wrote, in order."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield Labelled(**json.loads(line))
