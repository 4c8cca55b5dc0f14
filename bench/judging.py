"""What benches share whose rows somebody judged by reading: the wars' warehouse, shares, floors."""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
JUDGEMENTS = PROJECT_DIR / "bench" / "judgements"


def parse_arguments(description: str | None, **sample: Any) -> argparse.Namespace:
    """Read the command line of a bench.

    Args:
        description: What the bench measures.
        **sample: Of the option that prints what is left to judge; none: there is no such option.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--warehouse", type=Path, help="a built one, instead of building anew")
    if sample:
        parser.add_argument("--sample", **sample)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    arguments.wars = arguments.shared / "wars"
    if not arguments.wars.is_dir():
        parser.error(f"{arguments.wars} is not there: say with --shared where the articles lie")
    return arguments


@contextmanager
def wars_database(arguments: argparse.Namespace) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the warehouse of the wars' articles, built where none is given."""
    with tempfile.TemporaryDirectory() as folder:
        warehouse = arguments.warehouse or _build(arguments.wars, Path(folder))
        with duckdb.connect(str(warehouse), read_only=True) as database:
            yield database


def _build(articles: Path, home: Path) -> Path:
    texts = map(str, sorted(articles.glob("*.txt")))
    command = [sys.executable, "-m", "pipeline.cli", "run", *texts]
    environment = os.environ | {"CLAIMHOUSE_HOME": str(home), "PYTHONPATH": str(PROJECT_DIR)}
    subprocess.run(command, check=True, env=environment, cwd=PROJECT_DIR)
    return home / "warehouse" / "claimhouse.duckdb"


def wilson(right: int, total: int, z: float = 1.96) -> list[float]:
    """Give the interval in which a share lies, by Wilson's score."""
    share, spread = right / total, z * z / total
    middle = share + spread / 2
    width = z * math.sqrt((share * (1 - share) + spread / 4) / total)
    return [round((middle + sign * width) / (1 + spread), 3) for sign in (-1, 1)]


def below(
    figures: Mapping[str, dict[str, Any]], floors: Mapping[str, float], *, share: str = "share"
) -> list[str]:
    """Say which shares lie below what is asked; one that nobody judged does, too."""
    return [
        f"{name} {figures[name][share]} < {floor}"
        for name, floor in floors.items()
        if (figures[name][share] or 0) < floor
    ]


def report(figures: dict[str, Any], low: Sequence[str], output: Path | None) -> int:
    """Print and keep the figures, and say what is below what is asked; 1 where something is."""
    print(json.dumps(figures, indent=2))
    if output:
        output.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if low:
        print("below what is asked: " + ", ".join(low), file=sys.stderr)
    return 1 if low else 0
