"""Who says what: attributions, claims, figures, times, certainty, and what reading costs.

PolNeAR's dev part goes through the whole pipeline, rules included, and is scored by the
corpora's own script, beside the model's labeller alone; two real articles are compared with rows
that a person labelled, and single sentences with their labelled polarity and certainty. The
articles and corpora lie outside the project: say where with --shared.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.costs import layer_costs, long_text_ratios  # noqa: E402
from pipeline.commands.documents import document  # noqa: E402
from pipeline.commands.extracting import read_documents  # noqa: E402
from pipeline.fetch.batch import read_batch  # noqa: E402
from pipeline.records import Article  # noqa: E402
from pipeline.reference import read_reference  # noqa: E402
from pipeline.settings import Settings  # noqa: E402
from scoring.articles import stored_spans  # noqa: E402
from scoring.classes import ClassTable, Pair  # noqa: E402
from scoring.corpus import score  # noqa: E402
from scoring.gold import gold_scores  # noqa: E402
from scoring.gold_claims import (  # noqa: E402
    claim_certainties,
    claim_polarities,
    negated_claims,
)
from scoring.gold_labels import labelled_articles  # noqa: E402
from scoring.reading import Reader  # noqa: E402
from scoring.score import Score  # noqa: E402
from scoring.statements import labelled_statements, read_statements  # noqa: E402

# What is wanted at least, or at most, by the path of the figure in the JSON.
LEAST = {
    "polnear.attribution.f1": 0.68,
    "polnear.source_given_content.accuracy": 0.88,
    "polnear.token.content.f1": 0.88,
    "articles.core_claims.share": 0.75,
    "articles.core_claim_agents.share": 0.85,
    "articles.core_claim_exact_types.share": 0.75,
    "articles.negated_claims.share": 1.0,
    "articles.certainty.macro_f1": 0.65,
    "articles.figures.share": 0.90,
    "articles.times.share": 0.90,
    "articles.decoys.share": 1.0,
    "statements.polarity.accuracy": 0.90,
    "statements.certainty.accuracy": 0.90,
}
MOST = {"cost.rules_to_model": 0.25, "cost.long_to_short.whole": 1.5}


def polnear_figures(reader: Reader, shared: Path, bootstrap: int) -> dict[str, Any]:
    """Score the whole pipeline and the labeller alone; intervals from resampled documents."""
    gold = polnear(shared)
    documents = read_documents(gold)
    reference = read_reference(Settings.from_environment().reference_dir)
    whole, alone = [], []
    read = reader.extractor.extract([article for _, article in documents])
    for (doc_id, article), (doc, rows) in zip(documents, read, strict=True):
        resolved = reader.resolver.resolve_article(article, rows)
        one = document(
            doc_id, article, entities=[], rows=rows, resolved=resolved, reference=reference
        )
        whole.append({"doc_id": doc_id, "attributions": one["attributions"]})
        links = [stored_spans(link, article) for link in doc._.attribution_links]
        alone.append({"doc_id": doc_id, "attributions": links})
    scorer = shared / "bench" / "score.py"
    figures = score(scorer, gold, whole, task="attribution", bootstrap=bootstrap)
    labeller = score(scorer, gold, alone, task="attribution", bootstrap=0)
    return {**figures, "labeller_alone": labeller}


def article_figures(reader: Reader, shared: Path) -> dict[str, Any]:
    """Compare two real articles with the rows that a person labelled."""
    labelled = labelled_articles(shared)
    totals: dict[str, Score] = {}
    polarities: list[Pair] = []
    certainties: list[Pair] = []
    readings = reader.read([article for article, _ in labelled])
    for reading, (_, labels) in zip(readings, labelled, strict=True):
        found = {**gold_scores(reading, labels), "negated_claims": negated_claims(reading, labels)}
        for name, one in found.items():
            totals.setdefault(name, Score()).add(one)
        polarities += claim_polarities(reading, labels)
        certainties += claim_certainties(reading, labels)
    counts = {
        name: {"right": one.right, "labelled": one.labelled, "share": round(one.recall, 3)}
        for name, one in totals.items()
    }
    return {
        **counts,
        "polarity": by_class(polarities),
        "certainty": by_class(certainties),
    }


def statement_figures(reader: Reader) -> dict[str, Any]:
    """Polarity and certainty of the labelled sentences."""
    read = list(read_statements(reader, labelled_statements()))
    return {
        "sentences": len(read),
        "without_a_claim": sum(one.polarity is None for one in read),
        "polarity": by_class([one.polarities for one in read]),
        "certainty": by_class([one.certainties for one in read]),
    }


def by_class(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Scores of each class, beside the guess of always the most frequent one."""
    table = ClassTable(pairs)
    guess = table.constant()
    return {
        "accuracy": round(table.accuracy, 3),
        "macro_f1": round(table.macro_f1, 3),
        "constant_accuracy": round(guess.accuracy, 3),
        "constant_macro_f1": round(guess.macro_f1, 3),
        "classes": {
            name: {key: round(value, 3) for key, value in asdict(table.of(name)).items()}
            for name in table.classes
        },
    }


def cost_figures(reader: Reader, shared: Path) -> dict[str, Any]:
    """What the rule layers add to the model, and how time grows with length."""
    samples = read([Settings.from_environment().sample_articles_dir])
    extractor = reader.extractor
    distinct = [article for _, article in read_documents(polnear(shared))]
    return {
        **layer_costs(extractor, [*samples, *real_articles(shared)]),
        "long_to_short": long_text_ratios(extractor, distinct),
    }


def read(paths: list[Path]) -> list[Article]:
    """Read articles as a run would."""
    return read_batch(paths, batch_id="bench", logged_at=datetime.now(UTC)).articles


def real_articles(shared: Path) -> list[Article]:
    """Read the articles that lie outside the project."""
    return read([shared / "articles"])


def polnear(shared: Path) -> Path:
    """Say where the labelled corpus lies."""
    return shared / "corpora" / "polnear" / "dev.jsonl"


def measure(shared: Path, bootstrap: int) -> dict[str, Any]:
    """Measure everything once, in one run."""
    reader = Reader(Settings.from_environment().cache_dir)
    list(reader.read(real_articles(shared)))  # that was to warm it
    extractor = reader.extractor
    return {
        "polnear": polnear_figures(reader, shared, bootstrap),
        "articles": article_figures(reader, shared),
        "statements": statement_figures(reader),
        "cost": cost_figures(reader, shared),
        "versions": {
            "extractor": extractor.version,
            "model": extractor.nlp.meta.get("version"),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
        },
    }


def at(result: dict[str, Any], path: str) -> Any:
    """Take a figure by its path."""
    for name in path.split("."):
        result = result[name]
    return result


def show(result: dict[str, Any]) -> list[str]:
    """Print tables; return what falls short of what is wanted."""
    problems = []
    for wanted, sign in ((LEAST, "≥"), (MOST, "≤")):
        for path, limit in wanted.items():
            value = at(result, path)
            falls_short = value < limit if sign == "≥" else value > limit
            mark = "falls short" if falls_short else ""
            print(f"{path:42}{value:8.3f}  {sign} {limit:.2f}  {mark}".rstrip())
            if falls_short:
                problems.append(f"{path}: {value:.3f}, wanted {sign} {limit}")
    show_polnear(result["polnear"])
    show_counts(result["articles"])
    for place in ("articles", "statements"):
        for name in ("polarity", "certainty"):
            show_classes(f"{place}: {name}", result[place][name])
    show_costs(result["cost"])
    return problems


def show_polnear(figures: dict[str, Any]) -> None:
    """Print the whole pipeline beside the labeller alone."""
    print(f"\n{'PolNeAR dev':30}{'whole':>8}{'labeller':>10}")
    for path in (
        "attribution.p attribution.r attribution.f1 source_given_content.accuracy"
        " token.source.f1 token.cue.f1 token.content.f1"
    ).split():
        both = at(figures, path), at(figures["labeller_alone"], path)
        print(f"{path:30}{both[0]:8.3f}{both[1]:10.3f}")
    for name, (low, high) in figures.get("bootstrap_95", {}).items():
        print(f"{name}: {low:.3f} to {high:.3f} (95 %)")


def show_counts(articles: dict[str, Any]) -> None:
    """Print what was right of what is labelled in the two articles."""
    print(f"\n{'two labelled articles':28}{'right':>6}{'of':>6}{'share':>8}")
    for name, one in articles.items():
        if "right" in one:
            print(f"{name:28}{one['right']:6}{one['labelled']:6}{one['share']:8.3f}")


def show_classes(title: str, figures: dict[str, Any]) -> None:
    """Print the classes, and their mean beside the constant guess."""
    print(f"\n{title:28}{'precision':>10}{'recall':>8}{'F1':>7}{'of':>5}")
    for name, one in figures["classes"].items():
        numbers = f"{one['precision']:10.3f}{one['recall']:8.3f}{one['f1']:7.3f}"
        print(f"{name:28}{numbers}{one['labelled']:5}")
    for name in ("accuracy", "macro_f1"):
        print(f"{name}: {figures[name]:.3f} (constant guess {figures[f'constant_{name}']:.3f})")


def show_costs(cost: dict[str, Any]) -> None:
    """Print the processor time of each layer, and its growth."""
    print(f"\n{'layer':24}{'of all':>8}{'10^5 : 10^4 characters':>26}")
    for name, share in cost["shares"].items():
        print(f"{name:24}{share:8.3f}{cost['long_to_short'][name]:26.2f}")
    print(f"{cost['words']} words, {cost['words_per_second']} a second of processor time")


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora, gold, bench")
    parser.add_argument("--bootstrap", type=int, default=1000, help="resamples for intervals")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    if not polnear(arguments.shared).is_file():
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
