"""The language models against labelled text, and what they cost: one row for each model.

Everything is measured from raw text on dev parts that no training saw (the corpora of toponyms
in all that is visible: no training sees them at all). The labels lie outside the project: say
where with --shared. A model not measured again keeps its row in the output.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from language_model.evaluate import Measurer, load  # noqa: E402

DOCUMENTS = 20  # of PolNeAR dev, for the speed
MOST_WHEEL_MB = 60.0  # of all models together
# Where a figure stands → what is asked of the accurate and of the fast tier; None: nothing.
WANTED: dict[tuple[str, ...], tuple[float | None, float | None]] = {
    ("syntax", "gum", "upos"): (96.5, None),
    ("syntax", "gum", "las"): (84.0, None),
    ("syntax", "gum", "sentences"): (95.0, None),
    ("syntax", "ewt", "upos"): (95.5, None),
    ("syntax", "ewt", "las"): (82.0, None),
    ("re3d", "exact", "micro", "f1"): (70.0, 58.0),
    ("re3d", "overlap", "micro", "f1"): (84.0, 75.0),
    ("toponyms", "trnews", "recognition", "overlap", "f1"): (80.0, None),
    ("toponyms", "geowebnews", "recognition", "overlap", "f1"): (80.0, None),
    ("attribution", "polnear", "attribution", "f1"): (67.0, 62.0),
    ("attribution", "polnear", "source_given_content", "accuracy"): (87.0, 85.0),
    ("attribution", "polnear", "token", "content", "f1"): (88.0, 85.0),
    ("cost", "words_per_second"): (2500, 7000),
}
MOST = {("cost", "load_seconds"): 1.5, ("cost", "memory_mb"): 800}
# Shown beside the words by the clock, which others on the machine slow down.
BESIDE = (("cost", "words_per_core_second"), ("cost", "words_per_second_tokeniser"))
# The scorer's names of the figures that it gives intervals for.
_INTERVALS = {
    ("re3d", "exact"): "exact micro F1",
    ("re3d", "overlap"): "overlap micro F1",
    ("toponyms", "trnews"): "overlap F1",
    ("toponyms", "geowebnews"): "overlap F1",
    ("attribution", "polnear", "attribution"): "attribution F1",
    ("attribution", "polnear", "source_given_content"): "source|content acc",
    ("attribution", "polnear", "token"): "content token F1",
}


def figure_at(row: dict[str, Any], path: tuple[str, ...]) -> tuple[float, list[float] | None]:
    """Find a figure in a model's row, in per cent, with its interval where there is one.

    Raises:
        KeyError: If the row has no such figure.
    """
    value: Any = row
    for key in path:
        value = value[key]
    if path[0] == "syntax":
        return value[0], value[1:]
    if path[0] == "cost":
        return value, None
    name = next(name for start, name in _INTERVALS.items() if path[: len(start)] == start)
    holder = row[path[0]] if path[0] == "re3d" else row[path[0]][path[1]]
    low_high = [round(100 * one, 2) for one in holder["bootstrap_95"][name]]
    return round(100 * value, 2), low_high


def shortfalls(name: str, row: dict[str, Any]) -> Iterator[str]:
    """Say where a model is below what is asked of its tier; a figure that is not there is."""
    is_fast = name.endswith("_fast")
    for path, wanted in WANTED.items():
        least = wanted[is_fast]
        if least is None:
            continue
        try:
            value, _ = figure_at(row, path)
        except KeyError:
            yield f"{name}: {' '.join(path)} was not measured"
            continue
        if value < least:
            yield f"{name}: {' '.join(path)} {value:g} < {least:g}"
    for path, most in MOST.items():
        value, _ = figure_at(row, path)
        if value is not None and value > most:
            yield f"{name}: {' '.join(path)} {value:g} > {most:g}"


def measure(model: str, shared: Path, *, bootstrap: int, rounds: int) -> dict[str, Any]:
    """Measure one model: its cost first, while nothing else is loaded."""
    costs = [one_cost(model, shared) for _ in range(rounds)]
    nlp = load(model)
    return {
        "model": {key: nlp.meta[key] for key in ("name", "version", "pipeline")},
        "cost": {
            key: None if costs[0][key] is None else statistics.median(c[key] for c in costs)
            for key in costs[0]
        }
        | {"rounds": rounds},
        **Measurer(nlp, shared, resamples=bootstrap).all(),
        "versions": {"python": platform.python_version(), "cores": os.cpu_count()},
    }


def one_cost(model: str, shared: Path) -> dict[str, Any]:
    """Measure the cost once, in a process of its own with one thread."""
    texts = shared / "corpora" / "polnear" / "dev.jsonl"
    program = Path(__file__).with_name("cost.py")
    command = [sys.executable, str(program), "--model", model, "--texts", str(texts)]
    one_thread = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [*command, "--documents", str(DOCUMENTS)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **one_thread},
    )
    if done.returncode:
        sys.exit(f"{program.name} failed on {model}:\n{done.stderr}")
    return json.loads(done.stdout)


def wheel_megabytes() -> dict[str, float]:
    """Give the sizes of the committed wheels."""
    wheels = sorted((PROJECT_DIR / "language_model" / "dist").glob("*.whl"))
    return {wheel.name: round(wheel.stat().st_size / 1e6, 1) for wheel in wheels}


def show(result: dict[str, Any]) -> None:
    """Print one line for each figure that something is asked of."""
    for name, row in result["models"].items():
        print(name, row["model"]["version"])
        for path in [*WANTED, *BESIDE, *MOST]:
            try:
                value, interval = figure_at(row, path)
            except KeyError:
                continue
            between = f"   {interval[0]:g} to {interval[1]:g}" if interval else ""
            print(f"  {' '.join(path):58}{value!s:>9}{between}")
    print("wheels, MB:", result["wheels_mb"])
    print(*(f"falls short: {problem}" for problem in result["falls_short"]), sep="\n")


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora and bench")
    parser.add_argument(
        "--model", nargs="+", default=["en_claimhouse"], help="installed packages or folders"
    )
    parser.add_argument("--bootstrap", type=int, default=1000, help="resamples for intervals")
    parser.add_argument("--rounds", type=int, default=3, help="times that the cost is measured")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    if not (arguments.shared / "corpora" / "gum" / "dev.conllu").is_file():
        sys.exit(f"no labelled corpora in {arguments.shared}; name their folder in --shared")
    output: Path | None = arguments.output
    known = json.loads(output.read_text("utf-8")) if output and output.is_file() else {}
    models = known.get("models", {}) | {
        Path(model).name: measure(
            model, arguments.shared, bootstrap=arguments.bootstrap, rounds=arguments.rounds
        )
        for model in arguments.model
    }
    wheels = wheel_megabytes()
    problems = [problem for name, row in models.items() for problem in shortfalls(name, row)]
    if sum(wheels.values()) > MOST_WHEEL_MB:
        problems.append(f"wheels: {sum(wheels.values()):g} MB > {MOST_WHEEL_MB:g}")
    result = {"models": models, "wheels_mb": wheels, "falls_short": problems}
    show(result)
    if output:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
