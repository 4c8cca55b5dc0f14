"""What each rule gains: every rule of extraction is switched off in turn, on labelled texts.

A rule is a function of the rooms below that answers a question: whether (bool), which one (or
None), which ones (a list), or that changes what it is given (nothing returned). The layout is no
such room: it is found before the model reads. Switched off, it
answers no, none or nothing; ``SWITCHED_OFF`` says what the others answer. A first reading finds the
rules that never say anything else; they change nothing. A figure is what the
rule gains: positive where the result is worse without it. Intervals (95 %) are of the paired
difference, over resampled texts. A function without which nothing can be read shows itself by
its losses, or as "needed" where the code behind it fails.

Two kinds change nothing: those "silent" on every set, which the sets cannot judge, and those that
say something which nothing comes of. ``--firing`` prints only how often each rule says something on
which set, in a few minutes. ``--kept`` keeps what the model reads, so that it need not again.
Labels see little of what a rule changes: before one goes, read with ``--rows`` what goes and comes.
"""

import argparse
import importlib
import inspect
import json
import pkgutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

import numpy as np

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.rule_sets import ModelReader, TextSet, text_sets  # noqa: E402
from pipeline.settings import Settings  # noqa: E402
from scoring.war_labels import Counts  # noqa: E402

# room → the sets of texts that its rules are measured on
ROOMS = {
    "reading": ("gum", "ewt", "polnear", "wars", "statements", "plv", "news"),
    "attributions": ("polnear", "polnear_train", "wars", "plv", "news"),
    "mentions": ("wars", "plv", "muc", "isaf", "news"),
    "figures": ("wars", "muc", "isaf", "times", "news"),
    "times": ("wars", "isaf", "times", "news"),
    "relations": ("wars", "plv", "isaf", "news"),
    "claims": (
        *("wars", "statements", "plv", "police", "muc", "muc_train", "isaf", "isaf_train", "news"),
    ),
}
# The component that rules of a room are run from on, where nothing reads what they write before it.
FIRST = {"claims": "claims"}
# What a rule that chooses from what it is given, or adds to it, hands back when it is switched off.
GIVEN_BACK = {
    "claims.kinds.senses.in_context": "predicates",
    "claims.kinds.senses.as_request": "one",
    "claims.roles.own_clause.named_with": "words",
    "claims.roles.own_clause.own_first": "words",
    "claims.roles.arguments.with_those_beside": "predicates",
    "claims.roles.arguments._mended": "one",
    "claims.roles.arguments._parted": "arguments",
    "claims.roles.containers.with_containers": "places",
    "claims.statement_rows.RowMaker._told_of_itself": "clause",
    "claims.statements._StatementFinder._around": "clause",
    "claims.statements._StatementFinder._with_denials": "rows",
    "claims.denials.laid_to": "row",
    "claims.whole_clauses._first_of": "top",
    "claims.whole_clauses._clause_before": "which",
    "claims.whole_clauses._phrase_start": "head",
    "claims.whole_clauses._without_opener": "first",
}
# What a rule that returns something else gives when it is switched off.
SWITCHED_OFF: dict[str, Callable[..., Any]] = {
    "claims.voices.Voices.cut_off": lambda self, clause, attributions: clause,
    "attributions.joining._without_misread_cues": lambda learned, ruled: learned,
    "attributions.labelled.kept_in_its_sentence": lambda parse, one, quotes: one["content"],
    "attributions.labelled.mended_source": lambda parse, source, verb: source,
    "attributions.labelled._speaking": lambda parse, source, verb: source,
    "attributions.labelled.says_something": lambda parse, one, words: True,
    "attributions.nesting.without_hearsay": lambda rows: rows,
    "attributions.speech.cut_out": lambda pieces, holes, text: pieces,
    "reading.subjects.joint_sources": lambda parse, source: [source],
    "reading.subjects.trim": lambda parse, tokens, *, keep_quotes=False: sorted(tokens),
    "reading.lemmas.mended_lemma": lambda form, guess, *, known: guess,
    "claims.kinds.senses._received": lambda parse, verb: tuple(verb.arguments),
    "claims.kinds.senses._with_captives": lambda parse, verb: tuple(verb.arguments),
    "claims.roles.arguments._row_of": lambda parse, token: [token],
    "claims.roles.arguments._with_instruments": lambda parse, one, each, types: [each],
    "claims.roles.fillers._row_of": lambda parse, word: parse.conjuncts(word),
    "claims.roles.places._told_by": lambda word, found: [word],
    "claims.roles.fillers.actors_at": lambda parse, token, found, antecedents: found.at_word(token),
    "claims.whole_clauses._shared_end": lambda parse, clause: clause.tokens[-1],
}


@dataclass(frozen=True)
class Rule:
    """A function of a room, and what it gives when it is switched off."""

    name: str  # room.module.function, or room.module.Class.method
    holder: Any  # of a method: its class; else None
    function: FunctionType
    off: Callable[..., Any]

    @property
    def changes_what_it_is_given(self) -> bool:
        """Whether it returns nothing, whatever it does."""
        return inspect.signature(self.function).return_annotation in (None, "None")

    @property
    def lines(self) -> int:
        """Lines of its code."""
        code = self.function.__code__
        return max(line or 0 for *_, line in code.co_lines()) - code.co_firstlineno + 1


def rules_of(room: str) -> Iterator[Rule]:
    """Give the rules of a room, by module and line."""
    package = importlib.import_module(f"pipeline.extract.{room}")
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(info.name)
        place = info.name.removeprefix("pipeline.extract.")
        for name, value in vars(module).items():
            if getattr(value, "__module__", None) != info.name:
                continue
            if isinstance(value, FunctionType):
                yield from _rule(f"{place}.{name}", None, value)
            elif isinstance(value, type):
                for part, method in vars(value).items():
                    if isinstance(method, FunctionType) and not part.startswith("__"):
                        yield from _rule(f"{place}.{name}.{part}", value, method)


def _rule(name: str, holder: Any, function: FunctionType) -> Iterator[Rule]:
    off = SWITCHED_OFF.get(name) or _hands_back(function, GIVEN_BACK.get(name)) or _answer(function)
    is_factory = ".component.make_" in name
    if off is not None and not is_factory:
        yield Rule(name, holder, function, off)


def _hands_back(function: FunctionType, name: str | None) -> Callable[..., Any] | None:
    """Give what the function is given by a name, a list where it returns one."""
    if name is None:
        return None
    asked = inspect.signature(function)
    is_list = str(asked.return_annotation).startswith("list")

    def answer(*given: Any, **named: Any) -> Any:
        value = asked.bind(*given, **named).arguments[name]
        return list(value) if is_list else value

    return answer


def _answer(function: FunctionType) -> Callable[..., Any] | None:
    """Say no, none or nothing, by what the function says that it returns."""
    returned = str(inspect.signature(function).return_annotation)
    if "bool" in returned and "tuple" not in returned and "list" not in returned:
        return lambda *_, **__: False
    if returned.endswith("None") or returned == "<class 'NoneType'>":
        return lambda *_, **__: None
    if returned.startswith(("list", "collections.abc.Iter", "typing.Iter")):
        return lambda *_, **__: []
    if returned.startswith(("set[", "frozenset[")):
        return lambda *_, **__: frozenset()
    return None


@contextmanager
def switched_off(rule: Rule) -> Iterator[None]:
    """Let a rule answer no, none or nothing."""
    with replaced(rule, rule.off):
        yield


def times_fired(
    rules: Sequence[Rule], sets: Sequence[TextSet], nlp: Any, *, first: str | None = None
) -> dict[str, dict[str, Counter[int]]]:
    """Count by rule, set and text how often something else is said than when switched off.

    The rules that never say anything change nothing, and need not be switched off one by one.
    """
    fired: dict[str, dict[str, Counter[int]]] = {rule.name: {} for rule in rules}
    reading = ("", 0)

    def says(rule: Rule) -> None:
        fired[rule.name].setdefault(reading[0], Counter())[reading[1]] += 1

    def watched(rule: Rule) -> Callable[..., Any]:
        def answer(*given: Any, **named: Any) -> Any:
            said = rule.function(*given, **named)
            if isinstance(said, Iterator):
                said = list(said)
                if said:
                    says(rule)
                return iter(said)
            # What returns nothing does something to what it is given, for all we know.
            is_silent = said is None and rule.changes_what_it_is_given
            if is_silent or _differ(said, rule.off(*given, **named)):
                says(rule)
            return said

        return answer

    with ExitStack() as stack:
        for rule in rules:
            stack.enter_context(replaced(rule, watched(rule)))
        for one in sets:
            for number in range(len(one.docs)):
                reading = (one.name, number)
                one.run(nlp, number, first)
    return fired


def _differ(one: Any, other: Any) -> bool:
    """Whether two answers differ, also in what their records leave out when they compare."""
    return bool(one != other) or repr(one) != repr(other)


@contextmanager
def replaced(rule: Rule, function: Callable[..., Any]) -> Iterator[None]:
    """Put another function in a rule's place, wherever it is known by a name or listed."""
    undo: list[tuple[Any, str, Any]] = []
    if rule.holder is not None:
        name = rule.function.__name__
        undo.append((rule.holder, name, rule.function))
        setattr(rule.holder, name, function)
    else:
        for module in [m for n, m in sys.modules.items() if n.startswith("pipeline.extract")]:
            for name, value in list(vars(module).items()):
                if value is rule.function:
                    undo.append((module, name, value))
                    setattr(module, name, function)
                elif isinstance(value, tuple) and rule.function in value:
                    undo.append((module, name, value))
                    kept = tuple(function if one is rule.function else one for one in value)
                    setattr(module, name, kept)
                elif isinstance(value, dict) and rule.function in value.values():
                    undo.append((module, name, value))
                    new = {k: function if v is rule.function else v for k, v in value.items()}
                    setattr(module, name, new)
    try:
        yield
    finally:
        for place, name, value in undo:
            setattr(place, name, value)


def gains(
    with_it: list[Counts], without: list[Counts], *, resamples: int
) -> dict[str, list[float]]:
    """Give what each measure loses in points without a rule: [gain, low, high] of 95 %.

    Measures that do not change are left out.
    """
    names = sorted({name for one in [*with_it, *without] for name, _ in one})
    sides = ("tp", "gold", "pred")

    def table(counts: list[Counts]) -> np.ndarray:
        return np.array([[[one[name, side] for side in sides] for name in names] for one in counts])

    both = np.stack([table(with_it), table(without)])
    drawn = np.random.default_rng(0).integers(0, len(with_it), (resamples, len(with_it)))
    found = {}
    for number, name in enumerate(names):
        counts = both[:, :, number]
        if (counts[0] == counts[1]).all():
            continue
        whole = _score(counts.sum(1))
        samples = _score(counts[:, drawn].sum(2))
        low, high = np.percentile(samples[0] - samples[1], [2.5, 97.5])
        found[name] = [round(float(x), 2) for x in (whole[0] - whole[1], low, high)]
    return found


def _score(counts: np.ndarray) -> np.ndarray:
    """F1 in per cent; the share of what is labelled where nothing is counted as predicted."""
    tp, gold, pred = np.moveaxis(counts, -1, 0)
    predicted = (
        np.where(pred.any(axis=-1, keepdims=True), pred, gold) if pred.ndim else (pred or gold)
    )
    return 200 * tp / np.maximum(gold + predicted, 1)


def measure(
    room: str,
    sets: Sequence[TextSet],
    nlp: Any,
    *,
    resamples: int,
    only: Sequence[str],
    only_firing: bool,
    at_most: int,
) -> Iterator[dict[str, Any]]:
    """Switch off the rules of a room, one after the other.

    A rule is switched off where it says something alone: elsewhere nothing can change. Of a rule
    that does in more texts of a set than ``at_most`` these are drawn evenly, and it is measured on
    them. Rules that say little come first.
    """
    rules = [one for one in rules_of(room) if any(part in one.name for part in only)]
    first = FIRST.get(room)
    for one in sets:
        one.keep(nlp)
    fired = times_fired(rules, sets, nlp, first=first)
    rules.sort(key=lambda rule: sum(len(numbers) for numbers in fired[rule.name].values()))
    for rule in rules:
        said = {name: numbers.total() for name, numbers in fired[rule.name].items()}
        row: dict[str, Any] = {"rule": rule.name, "lines": rule.lines, "fired": said}
        if only_firing:
            yield row
            continue
        row |= {"texts": 0, "changed": {}, "gains": {}, "told": []}
        with switched_off(rule):
            for one in sets:
                speaks = sorted(fired[rule.name].get(one.name, ()))
                drawn = speaks[:: -(-len(speaks) // at_most) or 1]
                try:
                    without = one.counts(nlp, drawn, first)
                except Exception as error:  # noqa: BLE001 (whatever fails: it cannot be left out)
                    row["needed"] = f"{type(error).__name__}: {error}"[:80]
                    break
                row["told"] += one.told
                texts = range(len(one.docs)) if drawn == speaks else drawn
                _add_changes(row, one, [without[n] for n in texts], texts, resamples)
        yield row


def _add_changes(
    row: dict[str, Any],
    one: TextSet,
    without: list[Counts],
    texts: Sequence[int],
    resamples: int,
) -> None:
    """Add to a rule's row what changes in the texts of a set: texts, for the better, the worse."""
    with_it = [one.kept[number] for number in texts]
    pairs = [(a, b) for a, b in zip(with_it, without, strict=True) if a != b]
    if pairs:
        better = sum(_worth(a) > _worth(b) for a, b in pairs)
        worse = sum(_worth(a) < _worth(b) for a, b in pairs)
        row["texts"] += len(pairs)
        row["changed"][one.name] = [len(pairs), better, worse]
        row["gains"][one.name] = gains(with_it, without, resamples=resamples)


def _worth(counts: Counts) -> int:
    """Give what is right less what is wrong, over all measures of a text."""
    return sum({"tp": 2, "pred": -1}.get(side, 0) * n for (_, side), n in counts.items())


def verdict(row: dict[str, Any]) -> str:
    """Say in a word whether a rule pays."""
    if "needed" in row:
        return "needed"
    if not row["fired"] or "gains" not in row:
        return "fires" if row["fired"] else "silent"
    figures = [one for measures in row["gains"].values() for one in measures.values()]
    gains_something = any(low > 0 for _, low, _ in figures)
    costs_something = any(high < 0 for _, _, high in figures)
    if gains_something:
        return "mixed" if costs_something else "gains"
    if costs_something:
        return "costs"
    return "noise" if row["texts"] else "nothing"


def show(row: dict[str, Any]) -> None:
    """Print a rule's line, with what it changes most."""
    figures = sorted(
        (
            (abs(one[0]), f"{name} {measure} {one[0]:+.1f} ({one[1]:+.1f} to {one[2]:+.1f})")
            for name, measures in row.get("gains", {}).items()
            for measure, one in measures.items()
        ),
        reverse=True,
    )
    most = "; ".join(text for _, text in figures[:4])
    texts = row.get("texts", 0)
    if not texts:
        most = "says something on " + ", ".join(f"{k} {n}" for k, n in row["fired"].items())
    print(f"{verdict(row):8}{row['rule']:58}{row['lines']:4}{texts:5}  {most}", flush=True)


def main() -> None:
    """Measure, print, and write the JSON if asked: rooms measured before stay in it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora, wars, bench")
    parser.add_argument("--rooms", nargs="*", default=list(ROOMS), choices=list(ROOMS))
    parser.add_argument("--sets", nargs="*", help="of the room's sets of texts, only these")
    parser.add_argument("--only", nargs="*", default=[""], help="rules whose name holds one of")
    parser.add_argument("--firing", action="store_true", help="only how often each says something")
    parser.add_argument("--kept", type=Path, help="a folder for what the model reads, once for all")
    parser.add_argument(
        "--at-most", type=int, default=1000, help="texts of a set that a rule takes"
    )
    parser.add_argument(
        "--rows", type=int, default=0, help="statements to print that a rule changes in the news"
    )
    parser.add_argument("--resamples", type=int, default=1000)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    if not (arguments.shared / "corpora").is_dir():
        sys.exit(f"no labelled corpora in {arguments.shared}; name their folder in --shared")
    reader = ModelReader(Settings.from_environment().cache_dir, arguments.kept)
    names = [
        name
        for name in dict.fromkeys(name for room in arguments.rooms for name in ROOMS[room])
        if not arguments.sets or name in arguments.sets
    ]
    sets = {one.name: one for one in text_sets(reader, arguments.shared, names)}
    result: list[dict[str, Any]] = []
    whole = arguments.rooms if arguments.only == [""] else []
    before = measured_before(arguments.output, whole) if arguments.output else []
    for room in arguments.rooms:
        started = time.perf_counter()
        mine = [sets[name] for name in ROOMS[room] if name in sets]
        print(f"\n{room}: {', '.join(f'{one.name} ({len(one.docs)})' for one in mine)}")
        for row in measure(
            room,
            mine,
            reader.extractor.nlp,
            resamples=arguments.resamples,
            only=arguments.only,
            only_firing=arguments.firing,
            at_most=arguments.at_most,
        ):
            show(row)
            for line in row.pop("told", [])[: arguments.rows]:
                print(f"    {line[:300]}", flush=True)
            result.append({"verdict": verdict(row), **row})
            if arguments.output:  # after each: whoever ends it keeps what was measured
                keep(arguments.output, before, result)
        print(f"{room}: {time.perf_counter() - started:.0f} s")


def measured_before(path: Path, rooms: Sequence[str]) -> list[dict[str, Any]]:
    """Give the rows of a file that are of no room that is measured anew."""
    rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return [row for row in rows if row["rule"].split(".")[0] not in rooms]


def keep(path: Path, before: Sequence[dict[str, Any]], result: Sequence[dict[str, Any]]) -> None:
    """Write rows, of rules measured before too unless they were again."""
    now = {row["rule"] for row in result}
    rows = [*(row for row in before if row["rule"] not in now), *result]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
