"""The speed benchmarks' results as one picture: bench/results/speed.svg.

What is drawn stands in the JSON files beside it; a benchmark that was not run is left out.
"""

import json
from pathlib import Path
from typing import Any

import altair as alt

RESULTS = Path(__file__).resolve().parent / "results"
WIDTH = 520  # pixels


def read(name: str) -> dict[str, Any] | None:
    """A result, or None where there is none."""
    file = RESULTS / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def bars(title: str, rows: list[tuple[str, float]], unit: str) -> alt.Chart:
    """Draw values as bars with their numbers, in the order given."""
    data = alt.Data(values=[{"what": what, "value": value} for what, value in rows])
    base = alt.Chart(data, title=title, width=WIDTH).encode(
        x=alt.X("value:Q", title=unit),
        y=alt.Y("what:N", title=None, sort=None, axis=alt.Axis(labelLimit=260)),
    )
    return base.mark_bar(color="#4c78a8") + base.mark_text(align="left", dx=4).encode(
        text=alt.Text("value:Q", format=",.4~g")
    )


def charts() -> list[alt.Chart]:
    """One of each result that there is."""
    found = []
    if speed := read("throughput"):
        rows = [
            ("bare model", speed["model_words_per_second"]),
            ("extraction", speed["extraction_words_per_second"]),
        ]
        if whole := speed.get("whole_pipeline_words_per_second"):
            rows.append(("files to published tables", whole))
        title = f"{speed['words']:,} words, {speed['model']}, one core"
        found.append(bars(title, rows, "words a second of processor time"))
    if startup := read("startup"):
        rows = [
            ("bare start-ups", startup["bare_start_ups_s"]),
            ("samples into a new home", startup["run_new_s"]),
            ("the same again", startup["run_again_s"]),
        ]
        found.append(bars("A small run", rows, "seconds"))
    if files := read("many_files"):
        title = f"{files['files']:,} files, {files['processes']} processes"
        rows = [("a run", files["run_s"]), ("nothing new", files["run_with_nothing_new_s"])]
        found.append(bars(title, rows, "seconds"))
    return found


def main() -> None:
    """Draw what there is."""
    chart = alt.vconcat(*charts()).resolve_scale(x="independent", y="independent")
    chart.save(RESULTS / "speed.svg")
    print(RESULTS / "speed.svg")


if __name__ == "__main__":
    main()
