"""Write the model card's scores from what ``language_model/benchmark.py`` measured.

``python -m language_model.score_tables`` replaces the sections "Scores" and "Speed and size" of
``MODEL_CARD.md``; ``--check`` only says whether they are those of the result.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CARD = HERE / "MODEL_CARD.md"
RESULT = HERE.parent / "bench" / "results" / "language.json"
SYNTAX = {
    "upos": "UPOS", "xpos": "XPOS", "features": "features", "lemma": "lemma", "uas": "UAS",
    "las": "LAS", "sentences": "sentence F1",
}  # fmt: skip
TREEBANKS = {
    "gum": "GUM dev (all genres)",
    "gum_licensed_genres": "GUM dev (genres in training)",
    "ewt": "EWT dev",
}
NOT_MEASURED = "–"

Row = dict[str, Any]
Line = tuple[str, Callable[[Row], str]]


def _with_interval(percent: float, low_high: list[float]) -> str:
    return f"{percent:.1f} ({low_high[0]:.1f}–{low_high[1]:.1f})"


def _syntax(bank: str, measure: str) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        value, *low_high = row["syntax"][bank][measure]
        return _with_interval(value, low_high)

    return cell


def _genre(genre: str) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        scores = row["syntax"]["gum_by_genre"][genre]
        return " / ".join(f"{scores[name][0]:.1f}" for name in ("upos", "las", "sentences"))

    return cell


def _f1(path: tuple[str, ...], interval: tuple[str, ...]) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        found, low_high = _at(row, path), _at(row, interval)
        value = found["f1"] if "f1" in found else found["accuracy"]
        return _with_interval(100 * value, [100 * end for end in low_high])

    return cell


def _entity(kind: str) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        both = (row["re3d"][how]["per_type"][kind]["f1"] for how in ("exact", "overlap"))
        return " / ".join(f"{100 * value:.1f}" for value in both)

    return cell


def _tokens(row: Row) -> str:
    found = row["attribution"]["polnear"]["token"]
    return " / ".join(f"{100 * found[role]['f1']:.1f}" for role in ("source", "cue", "content"))


def _at(row: Row, path: tuple[str, ...]) -> Any:
    value: Any = row
    for key in path:
        value = value[key]
    return value


def score_lines(example: Row) -> Iterator[Line]:
    """Name each measure of a row and say how its cell is written."""
    for bank, title in TREEBANKS.items():
        for measure, name in SYNTAX.items():
            yield f"{title}: {name}", _syntax(bank, measure)
    for genre in example["syntax"]["gum_by_genre"]:
        yield f"GUM {genre}: UPOS / LAS / sentences", _genre(genre)
    for how in ("exact", "overlap"):
        title = f"re3d dev, names and nominals: {how} F1"
        yield title, _f1(("re3d", how, "micro"), ("re3d", "bootstrap_95", f"{how} micro F1"))
    for kind, found in example["re3d"]["exact"]["per_type"].items():
        yield f"re3d dev, {kind}: exact / overlap F1 ({found['gold']} in gold)", _entity(kind)
    for name, title in {"trnews": "TR-News", "geowebnews": "GeoWebNews"}.items():
        where = ("toponyms", name)
        yield (
            f"toponyms, {title} (all that is visible, never trained on): overlap F1",
            _f1((*where, "recognition", "overlap"), (*where, "bootstrap_95", "overlap F1")),
        )
    polnear = ("attribution", "polnear")
    for key, title, interval in (
        ("attribution", "attribution F1", "attribution F1"),
        ("source_given_content", "source given content", "source|content acc"),
    ):
        yield f"PolNeAR dev: {title}", _f1((*polnear, key), (*polnear, "bootstrap_95", interval))
    yield "PolNeAR dev: tokens source / cue / content", _tokens


def sections(models: dict[str, Row]) -> str:
    """Write both sections for the measured models, one column each."""
    names = list(models)
    lines = [
        "## Scores",
        "",
        "Dev parts, from raw text of whole documents, F1 in per cent with 95 % intervals over",
        "documents. `make bench-language` measures them, this table is written from its result",
        "(`bench/results/language.json` has more) by `python -m language_model.score_tables`.",
        "",
        "| measure | " + " | ".join(f"`{name}`" for name in names) + " |",
        "|---" * (1 + len(names)) + "|",
    ]
    for title, cell in score_lines(models[names[0]]):
        lines.append(f"| {title} | " + " | ".join(_safely(cell, models[n]) for n in names) + " |")
    lines += [
        "",
        "## Speed and size",
        "",
        "20 texts of PolNeAR dev, words without punctuation, all components, one process, one",
        "thread, on a virtual machine with two EPYC cores.",
        "",
        "| measure | " + " | ".join(f"`{name}`" for name in names) + " |",
        "|---" * (1 + len(names)) + "|",
    ]
    for key, title in {
        "words_per_second": "words a second by the clock",
        "words_per_core_second": "words a second of the core's work",
        "words_per_second_tokeniser": "the same of bare tokenising",
        "load_seconds": "seconds to load",
        "memory_mb": "MB of memory after reading",
    }.items():
        cells = (f"{row['cost'][key]:,}" for row in models.values())
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", ""])


def _safely(cell: Callable[[Row], str], row: Row) -> str:
    try:
        return cell(row)
    except KeyError:  # an older row, or a type that this model gives none of
        return NOT_MEASURED


def with_sections(card: str, models: dict[str, Row]) -> str:
    """Replace the two sections of a card.

    Raises:
        ValueError: If the card has no such sections.
    """
    new, count = re.subn(
        r"## Scores\n.*?(?=\n## Variants\n)", lambda _: sections(models).rstrip(), card, flags=re.S
    )
    if count != 1:
        raise ValueError(f"{CARD.name} has no sections from '## Scores' to '## Variants'")
    return new


def main() -> None:
    """Rewrite the card, or check it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    card = CARD.read_text(encoding="utf-8")
    new = with_sections(card, json.loads(RESULT.read_text(encoding="utf-8"))["models"])
    if args.check:
        sys.exit(0 if new == card else f"{CARD.name} is not what {RESULT.name} says; run this")
    CARD.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
