"""Places and actors against labelled text: recognition, distance, keys, and what they cost.

Three corpora of toponyms (TR-News, GeoWebNews and the local news of LGL; their dev parts) go
through extraction and resolution as `claimhouse extract` runs them, and are scored by the
corpora's own script; two real articles are compared with rows that a person labelled. A toponym
is a name: "the city" is left out of the first comparison, and counted in the second. The labels
lie outside the project: say where with --shared.
"""

import argparse
import json
import os
import platform
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.gazetteer import gazetteer_figures  # noqa: E402
from pipeline.commands.documents import document  # noqa: E402
from pipeline.commands.extracting import read_documents  # noqa: E402
from pipeline.records import Article  # noqa: E402
from pipeline.reference import read_reference  # noqa: E402
from pipeline.resources.gazetteer import GazetteerStore  # noqa: E402
from pipeline.resources.nlp import load_extractor  # noqa: E402
from pipeline.resources.resolving import load_resolver  # noqa: E402
from pipeline.settings import Settings  # noqa: E402
from scoring.corpus import score  # noqa: E402
from scoring.gold import gold_scores  # noqa: E402
from scoring.gold_labels import ACTORS, labelled_articles  # noqa: E402
from scoring.labels import overlap  # noqa: E402
from scoring.reading import Reading  # noqa: E402

CORPORA = ("trnews", "geowebnews", "lgl")
# Least allowed: recognition F1, Acc@161km over resolved pairs, end-to-end F1@161km.
WANTED = {
    "trnews": (0.80, 0.90, 0.70),
    "geowebnews": (0.80, 0.92, 0.70),
    "lgl": (0.72, 0.72, None),
}
LONGEST_OPENING = 0.3  # seconds of opening the gazetteer
LARGEST_GAZETTEER = 150.0  # megabytes of a worker
LARGEST_SHARE = 0.20  # of the extraction's time that resolution may cost


class Pipeline:
    """Extraction and resolution with the processor time that each has taken."""

    def __init__(self, settings: Settings) -> None:
        self.extractor = load_extractor(settings)
        self.resolver = load_resolver(settings.reference_dir, GazetteerStore(settings.cache_dir))
        self.reference = read_reference(settings.reference_dir)
        self.seconds: Counter[str] = Counter()

    def read(self, articles: Sequence[Article]) -> list[tuple[Any, Reading]]:
        """Return each article's Doc and its rows of both stages."""
        started = time.process_time()
        extracted = list(self.extractor.extract(articles))
        between = time.process_time()
        found = [
            (doc, Reading(article, {**rows, **self.resolver.resolve_article(article, rows)}))
            for article, (doc, rows) in zip(articles, extracted, strict=True)
        ]
        self.seconds["extract_cpu"] += between - started
        self.seconds["resolve_cpu"] += time.process_time() - between
        return found


def corpus_figures(pipeline: Pipeline, gold: Path, scorer: Path, bootstrap: int) -> dict[str, Any]:
    """Score one corpus; intervals from resamples of its documents."""
    documents = read_documents(gold)
    found = pipeline.read([article for _, article in documents])
    predicted = []
    for (doc_id, article), (_, reading) in zip(documents, found, strict=True):
        one = document(
            doc_id,
            article,
            entities=[],
            rows=reading.rows,
            resolved=reading.rows,
            reference=pipeline.reference,
        )
        names = [place for place in one["locations"] if place["mention_type"] == "name"]
        predicted.append({"doc_id": doc_id, "locations": names})
    return score(scorer, gold, predicted, task="geoparse", bootstrap=bootstrap)


def article_figures(pipeline: Pipeline, shared: Path) -> dict[str, Any]:
    """Compare two real articles with the rows that a person labelled."""
    labelled = labelled_articles(shared)
    counts: Counter[str] = Counter()
    found = pipeline.read([article for article, _ in labelled])
    for (_, reading), (_, labels) in zip(found, labelled, strict=True):
        counts += _actor_counts(reading, labels)
        places = gold_scores(reading, labels)["places"]
        counts["places_right"] += places.right
        counts["places_labelled"] += places.labelled
        counts["decoys_taken"] += _decoys_taken(reading, labels)
        counts["decoys"] += sum(row["layer"] in ("actors", "locations") for row in labels["decoys"])
    return {
        **counts,
        "actors_found_share": _share(counts["actors_found"], counts["actors_labelled"]),
        "actors_right_share": _share(counts["actors_right"], counts["actors_with_key"]),
        "places_right_share": _share(counts["places_right"], counts["places_labelled"]),
    }


def _actor_counts(reading: Reading, labels: dict[str, Any]) -> Counter[str]:
    """Count non-optional actor mentions found, and those of them on the right key."""
    counts: Counter[str] = Counter()
    looked_up = {row.mention_id for row in reading.rows["resolved_actors"]}
    entity_of = reading.entity_of_mention()
    mentions = [m for m in reading.rows["mentions"] if m.mention_id in looked_up]
    for wanted in labels["actors"]:
        if wanted["optional"] or wanted["boilerplate"]:
            continue
        counts["actors_labelled"] += 1
        span = (wanted["start"], wanted["end"])
        at = [m for m in mentions if overlap((m.start_char, m.end_char), span)]
        counts["actors_found"] += bool(at)
        ours = ACTORS.get(wanted["key"])
        if at and ours is not None:
            counts["actors_with_key"] += 1
            counts["actors_right"] += any(entity_of.get(m.mention_id) in ours for m in at)
    return counts


def _decoys_taken(reading: Reading, labels: dict[str, Any]) -> int:
    """Count decoys that were resolved to a place or an actor with that very span."""
    places = {r.mention_id for r in reading.rows["resolved_locations"] if r.location_id}
    actors = set(reading.entity_of_mention())
    resolved = {"locations": places, "actors": actors}
    return sum(
        any(
            (m.start_char, m.end_char) == (row["start"], row["end"])
            and m.mention_id in resolved[row["layer"]]
            and m.toponym_role in (None, "literal")
            for m in reading.rows["mentions"]
        )
        for row in labels["decoys"]
        if row["layer"] in resolved
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def measure(shared: Path, bootstrap: int) -> dict[str, Any]:
    """Measure everything once, in one run."""
    pipeline = Pipeline(Settings.from_environment())
    pipeline.read([article for _, article in read_documents(_dev_part(shared, CORPORA[0]))])
    pipeline.seconds.clear()  # that was to warm it
    scorer = shared / "bench" / "score.py"
    corpora = {
        name: corpus_figures(pipeline, _dev_part(shared, name), scorer, bootstrap)
        for name in CORPORA
    }
    seconds = {name: round(value, 2) for name, value in pipeline.seconds.items()}
    return {
        "corpora": corpora,
        "articles": article_figures(pipeline, shared),
        "gazetteer": gazetteer_figures(),
        "seconds": seconds,
        "resolve_share_of_extract": _share_of(seconds),
        "versions": {
            "extractor": pipeline.extractor.version,
            "model": pipeline.extractor.nlp.meta.get("version"),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
        },
    }


def _dev_part(shared: Path, name: str) -> Path:
    return shared / "corpora" / "geo" / f"{name}.dev.jsonl"


def _share_of(seconds: dict[str, float]) -> float:
    return round(seconds["resolve_cpu"] / seconds["extract_cpu"], 3)


def show(result: dict[str, Any]) -> list[str]:
    """Print a table; return what falls short of what is wanted."""
    problems = []
    print(f"{'':12}{'recognition F1':>16}{'Acc@161km':>12}{'end-to-end F1':>16}")
    for name, figures in result["corpora"].items():
        values = (
            figures["recognition"]["overlap"]["f1"],
            figures["resolution"]["acc161"],
            figures["e2e161"]["f1"],
        )
        print(f"{name:12}{values[0]:16.3f}{values[1]:12.3f}{values[2]:16.3f}")
        problems += [
            f"{name}: {value:.3f} < {wanted}"
            for value, wanted in zip(values, WANTED[name], strict=True)
            if wanted is not None and value < wanted
        ]
    articles = result["articles"]
    for what in ("actors_found", "actors_right", "places_right"):
        value = articles[f"{what}_share"]
        print(f"{what:28}{value:.3f}")
        if value < 0.9:
            problems.append(f"{what}: {value:.3f} < 0.9")
    taken = articles.get("decoys_taken", 0)
    print(f"{'decoys taken':28}{taken} of {articles.get('decoys', 0)}")
    if taken:
        problems.append(f"decoys taken: {taken}")
    problems += _show_costs(result)
    return problems


def _show_costs(result: dict[str, Any]) -> list[str]:
    problems = []
    opening = result["gazetteer"]
    print(f"{'gazetteer opens in':28}{opening['wall']:.3f} s, {opening['megabytes']} MB")
    if opening["wall"] >= LONGEST_OPENING:
        problems.append(f"the gazetteer opens in {opening['wall']} s")
    if opening["megabytes"] is not None and opening["megabytes"] >= LARGEST_GAZETTEER:
        problems.append(f"the gazetteer takes {opening['megabytes']} MB")
    share = result["resolve_share_of_extract"]
    print(f"{'resolution / extraction':28}{share:.3f}")
    if share > LARGEST_SHARE:
        problems.append(f"resolution takes {share:.2f} of the extraction's time")
    return problems


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora, gold, bench")
    parser.add_argument("--bootstrap", type=int, default=1000, help="resamples for intervals")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    if not _dev_part(arguments.shared, CORPORA[0]).is_file():
        sys.exit(f"no labelled corpora in {arguments.shared}; name their folder in --shared")
    result = measure(arguments.shared, arguments.bootstrap)
    problems = show(result)
    result["falls_short"] = problems
    if arguments.output:
        arguments.output.parent.mkdir(parents=True, exist_ok=True)
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(*(f"falls short: {problem}" for problem in problems), sep="\n")


if __name__ == "__main__":
    main()
