"""Public event sets, scored by their own scorers: roles, kinds of police acts, sentences, times.

MUC-4 (as distributed in upper case, and in mixed case as a truecaser writes it), ISAF releases,
IndiaPoliceEvents, PLOVER sentences and TimeBank go through extraction and resolution as
`claimhouse extract` runs them. They are for measuring: nothing here is trained on them, and other
parts of the same sets are held back. Intervals (95 %) are over resampled documents. The texts lie
outside the project: see --shared. `--keep` writes what was found, for reading what is wrong.
"""

import argparse
import dataclasses
import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import report  # noqa: E402
from bench.rule_sets import program  # noqa: E402
from bench.truecasing import truecaser  # noqa: E402
from pipeline.commands.extracting import (  # noqa: E402
    extract_documents,
    read_documents,
    write_documents,
)
from pipeline.settings import Settings  # noqa: E402

Figures = dict[str, float]
Documents = Sequence[dict[str, Any]]
# Least asked of each figure, by the issue that asks for it.
FLOORS = {
    "muc_mixed": {"head": 0.50, "strict": 0.45},
    "muc_upper": {"head": 0.45, "strict": 0.40},
    "police": {"sentence": 0.70, "document": 0.78, "calm": 0.90},
    "plover": {"root": 0.70, "who and whom": 0.65},
    "isaf": {"mean": 0.87},
    "times": {"value": 0.78, "relaxed": 0.90},
}
RESAMPLES = 200


@dataclass(frozen=True)
class EventSet:
    """A public set: its files under ``corpora/events``, and how its scorer's answer is read."""

    inputs: tuple[str, ...]
    scorer: str
    figures: Callable[[ModuleType, Documents, Documents], Figures]
    gold: tuple[str, ...] = ()  # as the inputs where they hold the labels too
    recased: bool = False


def _muc(scorer: ModuleType, gold: Documents, found: Documents) -> Figures:
    scores, _ = scorer.score_muc(_by_number(gold), _by_number(found))
    abductions, _ = scorer.score_muc(_by_number(gold), _by_number(_as_detentions(found)))
    return {
        "head": scores["head"]["micro"]["f1"],
        "strict": scores["ceaf"]["micro"]["f1"],
        **{f"head {role}": scores["head"][role]["f1"] for role in scorer.ROLES},
        "head, abductions counted": abductions["head"]["micro"]["f1"],
        "strict, abductions counted": abductions["ceaf"]["micro"]["f1"],
    }


def _as_detentions(found: Documents) -> Documents:
    """Tell abductions as the scorer knows them, which is older than the type KIDNAP.

    It takes a DETAIN whose words say kidnap, abduct or hostage, and no other type, for one.
    """
    return [
        one
        | {
            "claims": [
                claim | {"event_type": "DETAIN"} if claim["event_type"] == "KIDNAP" else claim
                for claim in one["claims"]
            ]
        }
        for one in found
    ]


def _isaf(scorer: ModuleType, gold: Documents, found: Documents) -> Figures:
    scores, _ = scorer.score_isaf(_by_number(gold), _by_number(found))
    return dict(scores["accuracy"])


def _times(scorer: ModuleType, gold: Documents, found: Documents) -> Figures:
    scores, _ = scorer.score_times(_by_number(gold), _by_number(found))
    return {name: scores[name]["f1"] for name in ("value", "relaxed", "strict")}


def _police(scorer: ModuleType, gold: Documents, found: Documents) -> Figures:
    scores = scorer.police(*_by_doc(gold, found), _options(), [])
    bar = scores["bar"]
    return {
        "sentence": bar["sentence"]["macro_f1"],
        "document": bar["document"]["macro_f1"],
        "calm": scores["calm"]["articles"],
        **{
            f"{unit} {label}": bar[unit][label]["f1"]
            for unit in ("sentence", "document")
            for label in ("kill", "arrest", "force")
        },
        "five labels sentence": scores["sentence"]["macro_f1"],
        "five labels document": scores["document"]["macro_f1"],
    }


def _plover(scorer: ModuleType, gold: Documents, found: Documents) -> Figures:
    scores = scorer.plover(*_by_doc(gold, found), _options(), [])
    return {
        "root": scores["root"]["macro_f1"],
        "who and whom": scores["both"]["any"],
        "root given": scores["root"]["coverage"],
        "quad": scores["quad"]["macro_f1"],
        "who": scores["source"]["any"],
        "whom": scores["target"]["any"],
    }


SETS = {
    "muc_mixed": EventSet(("muc/dev.jsonl",), "score_roles.py", _muc, recased=True),
    "muc_upper": EventSet(("muc/dev.jsonl",), "score_roles.py", _muc),
    "police": EventSet(("police/input.jsonl",), "score_types.py", _police, ("police/gold.jsonl",)),
    "plover": EventSet(("plv/input.jsonl",), "score_types.py", _plover, ("plv/gold.jsonl",)),
    "isaf": EventSet(("isaf/train.jsonl", "isaf/dev.jsonl"), "score_roles.py", _isaf),
    "times": EventSet(("times/timebank.jsonl",), "score_roles.py", _times),
}


def _by_number(documents: Documents) -> dict[str, dict[str, Any]]:
    """Key documents by where they stand, as a resampled one stands more than once."""
    return {str(number): one for number, one in enumerate(documents)}


def _by_doc(gold: Documents, found: Documents) -> tuple[Documents, dict[str, Any]]:
    return gold, {one["doc_id"]: one for one in found}


def _options() -> Any:
    return argparse.Namespace(reference=Settings.from_environment().reference_dir)


def measure(shared: Path, names: Sequence[str], keep: Path | None) -> dict[str, Any]:
    """Read the named sets and score each; intervals from resampled documents."""
    folder = shared / "corpora" / "events"
    result = {}
    for name in names:
        one = SETS[name]
        scorer = program(shared / "bench" / one.scorer)
        gold = _lines(folder, one.gold or one.inputs)
        found = _read(shared, one, folder, keep / f"{name}.jsonl" if keep else None)
        result[name] = with_intervals(
            lambda some, one=one, scorer=scorer, gold=gold, found=found: one.figures(
                scorer, [gold[n] for n in some], [found[n] for n in some]
            ),
            len(gold),
            FLOORS[name],
        )
    return result


def _lines(folder: Path, names: Sequence[str]) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for name in names
        for line in (folder / name).read_text(encoding="utf-8").split("\n")
        if line
    ]


def _read(shared: Path, one: EventSet, folder: Path, keep: Path | None) -> list[dict[str, Any]]:
    settings = Settings.from_environment()
    given = [read for name in one.inputs for read in read_documents(folder / name)]
    if one.recased:
        write = truecaser(shared)
        given = [
            (doc_id, dataclasses.replace(article, body_text=write(article.body_text)))
            for doc_id, article in given
        ]
    found = list(extract_documents(settings, given))
    if keep:
        write_documents(keep, iter(found))
    return found


def with_intervals(
    figures: Callable[[Sequence[int]], Figures], count: int, floors: Figures
) -> dict[str, Any]:
    """Give each figure of all documents, its interval over resampled ones, and what is asked."""
    lot = random.Random(0)
    whole = figures(range(count))
    drawn = [figures([lot.randrange(count) for _ in range(count)]) for _ in range(RESAMPLES)]
    result: dict[str, Any] = {"documents": count}
    for name, value in whole.items():
        several = sorted(one[name] for one in drawn)
        low, high = several[int(RESAMPLES * 0.025)], several[int(RESAMPLES * 0.975)]
        result[name] = {"value": round(value, 3), "interval": [round(low, 3), round(high, 3)]}
        if name in floors:
            result[name]["asked"] = floors[name]
    return result


def main() -> int:
    """Measure, print, and keep the figures; 1 where one is below what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--keep", type=Path, help="a folder for what was found")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    result = measure(arguments.shared, arguments.sets, arguments.keep)
    low = [
        f"{name} {figure} {result[name][figure]['value']} < {floor}"
        for name, floors in FLOORS.items()
        if name in result
        for figure, floor in floors.items()
        if result[name][figure]["value"] < floor
    ]
    return report(result, low, arguments.output)


if __name__ == "__main__":
    sys.exit(main())
