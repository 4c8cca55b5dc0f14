"""Which documents are labelled: openly licensed ones, spread over sources and wars by a seed."""

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Documents of each source, a round after the other: 280, 180, 180 and 285. What is not named in the
# first is left out, with the reason below.
ROUNDS: tuple[dict[str, int], ...] = (
    {
        "wikinews": 40,
        "state-hrr": 40,
        "whitehouse": 18,
        "un-general-debate": 18,
        "cia-factbook": 10,
        "wikipedia": 45,
        "wp-current-events": 35,
        "re3d": 45,
        "gum-news": 19,
        "gum-other": 10,
    },
    {
        "state-hrr": 28,
        "whitehouse": 14,
        "un-general-debate": 8,
        "wikipedia": 45,
        "wp-current-events": 80,
        "re3d": 5,
    },
    {
        "state-hrr": 30,
        "whitehouse": 20,
        "un-general-debate": 15,
        "wikipedia": 45,
        "wp-current-events": 70,
    },
    {
        "state-hrr": 70,
        "whitehouse": 20,
        "un-general-debate": 15,
        "wikipedia": 100,
        "wp-current-events": 80,
    },
)
LEFT_OUT = {
    "president-ua": "licence seen at second hand only",
    "kremlin": "licence seen at second hand only",
    "voa-gmb": "that the texts are the broadcaster's is inferred, and so is their licence",
}
# Of GUM only what comes from sites with one licence; peaceful senses of the words of war.
GUM_GENRES = {"news": "gum-news", "interview": "gum-other", "bio": "gum-other"}
NON_COMMERCIAL = "NC"
LEAST_WORDS, MOST_WORDS = 60, 350
_PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\s*\Z)", re.DOTALL)


@dataclass(frozen=True)
class Text:
    """A document of a corpus and how much of it is labelled (``text[:end]``)."""

    corpus: str  # file under the folder of corpora
    doc_id: str
    source: str
    war: str
    licence: str
    title: str | None
    published_at: str | None
    text: str
    end: int


def passage_end(text: str, *, most_words: int = MOST_WORDS) -> int:
    """Give the end of the whole paragraphs that fit; of the first one where it alone is longer."""
    end = words = 0
    for paragraph in _PARAGRAPH.finditer(text):
        words += len(paragraph.group().split())
        if end and words > most_words:
            break
        end = paragraph.end()
    return end


def read_texts(corpora: Path) -> Iterator[Text]:
    """Read every document that may be labelled: train parts only, in the order of the corpora.

    Raises:
        ValueError: If a source is neither taken nor left out with a reason.
    """
    for corpus, row in _rows(corpora):
        source = _source(corpus, row)
        if source in LEFT_OUT or source is None or NON_COMMERCIAL in row["licence"]:
            continue
        if source not in ROUNDS[0]:
            raise ValueError(f"{corpus}: source {source!r} has no share; add it to ROUNDS")
        yield Text(
            corpus=corpus,
            doc_id=row["doc_id"],
            source=source,
            war=row.get("war") or row.get("genre") or "Syria/Iraq",
            licence=row["licence"],
            title=row.get("title"),
            published_at=row.get("published_at"),
            text=row["text"],
            end=passage_end(row["text"]),
        )


def choose(texts: Iterable[Text], *, rounds: Sequence[dict[str, int]], seed: int) -> list[Text]:
    """Choose each source's share, turn by turn from its wars, and shuffle the round.

    A later round takes what the earlier ones left, and moves nothing that they chose.

    Raises:
        ValueError: If a source has fewer documents than its share.
    """
    draw = random.Random(seed)
    by_source: dict[str, dict[str, list[Text]]] = defaultdict(lambda: defaultdict(list))
    for text in texts:
        if len(text.text[: text.end].split()) >= LEAST_WORDS:
            by_source[text.source][text.war].append(text)
    turns: dict[str, list[Text]] = {}
    for source in rounds[0]:
        queues = [draw.sample(rows, len(rows)) for _, rows in sorted(by_source[source].items())]
        turns[source] = [
            queue[turn] for turn in range(_longest(queues)) for queue in queues if turn < len(queue)
        ]
    chosen: list[Text] = []
    for shares in rounds:
        taken: list[Text] = []
        for source, share in shares.items():
            if len(turns[source]) < share:
                raise ValueError(f"{source}: {share} documents wanted, {len(turns[source])} there")
            taken += turns[source][:share]
            turns[source] = turns[source][share:]
        draw.shuffle(taken)
        chosen += taken
    return chosen


def _longest(queues: list[list[Text]]) -> int:
    return max(map(len, queues), default=0)


def _rows(corpora: Path) -> Iterator[tuple[str, dict]]:
    for corpus in (
        "opennews/documents.jsonl",
        "re3d/train.jsonl",
        "gum/attributions/train.jsonl",
        "gum/attributions/train.sharealike.jsonl",
    ):
        with (corpora / corpus).open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield corpus, json.loads(line)


def _source(corpus: str, row: dict) -> str | None:
    if corpus.startswith("gum/"):
        return GUM_GENRES.get(row["genre"])
    return "re3d" if corpus.startswith("re3d/") else row["source"]
