"""Write `docs/quality.md` and its summary in the README: how good claimhouse is, as measured.

`python -m bench.quality_page` writes both from `bench/results/*.json`, and with `--check` says
whether they are up to date. The words around the figures stand here.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
RESULTS = PROJECT_DIR / "bench" / "results"
PAGE = PROJECT_DIR / "docs" / "quality.md"
README = PROJECT_DIR / "README.md"
BEGIN, END = "<!-- measured -->\n", "<!-- end of what is measured -->\n"  # in the README

_HEAD = """# How good it is

Written by `python -m bench.quality_page` from `bench/results/`; no figure is typed by hand.
Articles and labels lie outside the project: only who has them can run `make bench-…` again.

*Read* means that somebody read the article and judged the row. Who judged also wrote rules here,
or is a language model: take the figures as an upper bound. In brackets, the interval of 95 %.
"""

_MEASURES = {
    "name": "names → actors",
    "nominal": "common nouns → actors",
    "pronoun": "pronouns → actors",
    "place": "common nouns → places",
    "carried": "perpetrators named in another sentence",
}

_OF_INCIDENTS = {
    "agent": "actors that did it, or are accused of it",
    "recipient": "actors that suffered it",
    "killed": "killed, from least to greatest",
    "injured": "injured, from least to greatest",
}

_MUC = {"head": "role fillers with the same head word, F1", "strict": "role fillers, CEAF-REE F1"}
_EVENT_SETS = {
    "muc_mixed": ("MUC-4, truecased", _MUC),
    "muc_upper": ("MUC-4, in capitals as distributed", _MUC),
    "police": (
        "IndiaPoliceEvents",
        {
            "sentence": "acts of police a sentence, macro F1",
            "document": "acts of police a document, macro F1",
            "calm": "articles without a claim of territory or withdrawal",
        },
    ),
    "plover": (
        "PLOVER sentences",
        {"root": "root code, macro F1", "who and whom": "who and whom in one claim"},
    ),
    "isaf": ("ISAF press releases", {"mean": "five fields, share right"}),
    "times": ("TimeBank", {"value": "values, F1", "relaxed": "extents, relaxed F1"}),
}


def page() -> str:
    """Give the whole page."""
    return "\n".join([_HEAD, *_sections()])


def with_summary(readme: str) -> str:
    """Give the README with the summary between its two marks written anew.

    Raises:
        ValueError: If a mark is missing.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the README has no {BEGIN.strip()} … {END.strip()}: write both in it")
    return f"{before}{begin}{summary()}{end}{after}"


def summary() -> str:
    """Give the table of the README."""
    readings, trust, mentions = map(_result, ("readings", "trust", "mentions"))
    polnear, files = _result("claims")["polnear"], _result("many_files")
    found, judged = trust["pairs"]["found"]["contradict"]
    rows = [
        ("claims that an analyst would keep", _judged(readings["stored"])),
        ("claims in which nothing is wrong", _judged(readings["nothing wrong"])),
        ("… and nothing left open that the text tells", _judged(readings["every field"])),
        ("verdicts *contradict* that are true", _shares(trust["verdicts"]["contradict"])),
        ("verdicts *agree* that are true", _shares(trust["verdicts"]["agree"])),
        ("known contradictions that are found", f"{found} of {judged}"),
        ("names taken for the right actor, else left open", _judged(mentions["name"]["held"])),
        (
            "who said it, where what is said is found",
            _percent(polnear["source_given_content"]["accuracy"]),
        ),
        (
            f"{files['files']:,} articles on a laptop's two cores",
            f"{files['run_s'] / 60:.0f} minutes, {files['peak_memory_mb'] / 1000:.1f} GB",
        ),
    ]
    return _table(("on real news", "measured"), rows)


def _sections() -> Iterator[str]:
    for name, section in (
        ("readings", _readings),
        ("claim_score", _claim_score),
        ("things", _things),
        ("trust", _trust),
        ("incidents", _incidents),
        ("mentions", _mentions),
        ("coreference", _coreference),
        ("claims", _claims),
        ("events", _events),
        ("language", _language),
        ("resolution", _resolution),
    ):
        yield from section(_result(name))
    yield from _scale(_result("many_files"), _result("warehouse"), _result("explorer"))


def _result(name: str) -> dict[str, Any]:
    path = RESULTS / f"{name}.json"
    if not path.exists():
        raise SystemExit(f"{path} is not there: run make bench-{name.replace('_', '-')} first")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _readings(result: dict[str, Any]) -> Iterator[str]:
    yield "## Claims, field by field\n"
    later = _result("readings_later")
    yield (
        f"{result['claims']} claims drawn from news of many wars, read, and {later['claims']} that "
        "were drawn and read later, some of them before the last corrections "
        "(`make bench-readings`).\n"
    )
    head = ("field", "right, of what is given", "given of what the article states")
    yield _table(
        (*head, "right, later", "given, later"),
        [
            (name, *_right_and_given(result[name]), *_right_and_given(later[name]))
            for name in result
            if name != "claims"
        ],
    )


def _right_and_given(field: dict[str, Any]) -> tuple[str, str]:
    return _judged(field), _percent(field.get("recall"))


def _claim_score(result: dict[str, Any]) -> Iterator[str]:
    yield (
        "What `claim_score` promises, and how many of the same claims are worth keeping, with kind "
        "and doer not wrong (`make bench-claim-score`):\n"
    )
    yield _table(
        ("score", "claims", "its mean", "right"),
        [
            (
                f"{one['from']:.1f} to {one['to']:.1f}",
                one["claims"],
                _percent(one["mean_score"]),
                _percent(one["share_right"]),
            )
            for one in result["bins"]
        ],
    )


def _things(result: dict[str, Any]) -> Iterator[str]:
    yield (
        f"Weapons, things hit and things given, with their type: {_judged(result)} "
        "(`make bench-things`).\n"
    )


def _trust(result: dict[str, Any]) -> Iterator[str]:
    yield "## Verdicts between outlets\n"
    yield "On the same wars, read (`make bench-trust`).\n"
    rows = [(name, row["given"], _shares(row)) for name, row in result["verdicts"].items()]
    rows += [
        (name.replace("_", " "), row["given"], _shares(row))
        for name, row in result["origins"].items()
        if "judged" in row
    ]
    yield _table(("said of two claims", "times", "true"), rows)
    found = result["pairs"]["found"]
    yield "Of pairs that somebody had judged before:\n"
    yield _table(
        ("what they are", "said so"),
        [(name.replace("_", " "), f"{n} of {total}") for name, (n, total) in found.items()],
    )


def _incidents(result: dict[str, Any]) -> Iterator[str]:
    yield "## What happened, over all who tell of it\n"
    yield (
        f"{result['incidents']} events that two outlets or eight claims tell of, with their "
        "articles read (`make bench-incidents`).\n"
    )
    yield _table(
        ("of an event", "right, of what is given", "given of what the articles tell"),
        [
            (
                words,
                _judged(result[name] | {"precision": result[name]["share"]}),
                _percent(result[name]["recall"]),
            )
            for name, words in _OF_INCIDENTS.items()
        ],
    )


def _mentions(result: dict[str, Any]) -> Iterator[str]:
    yield "## Who and where\n"
    yield "On wars from which no rule was written, read (`make bench-mentions`).\n"
    yield _table(
        ("mentions", "right", "left open"),
        [
            (words, _judged(result[kind]["held"]), _percent(result[kind]["held"]["abstains"]))
            for kind, words in _MEASURES.items()
        ],
    )


def _coreference(result: dict[str, Any]) -> Iterator[str]:
    yield (
        "Who is who within an article, on GUM's dev documents (`make bench-coreference`). GUM "
        "groups all mentions of everybody, “I” and “you” of talks too; the house only who acts "
        "or speaks and named places, and it leaves open what it is not sure of:\n"
    )
    yield _table(
        (
            "GUM's",
            "CoNLL F1",
            "MUC: F1 (precision, recall)",
            "B³",
            "CEAF_e",
            "of GUM's mentions, found in groups",
        ),
        [
            (
                f"{what}, {genre}",
                _percent(row["conll_f1"]),
                *(_pair(row[name]) for name in ("muc", "b_cubed", "ceaf_e")),
                f"{row['shared_mentions']} of {row['labelled_mentions']}",
            )
            for what in ("actors and places", "persons", "everything")
            for genre in ("all", "news and interview", "news")
            for row in (result[genre][what],)
        ],
    )
    yield "Of labelled mentions in twelve articles of wars, of those who have a name:\n"
    yield _table(
        ("mentions", "with the answer that most of theirs get, of those answered", "of all"),
        [
            (
                words,
                f"{row['right']} of {row['answered']}",
                f"{_percent(row['recall'])} of {row['phrases']}",
            )
            for form, words in (
                ("name", "names"),
                ("nominal", "common nouns"),
                ("pronoun", "pronouns"),
            )
            for row in (result["wars"][form],)
        ],
    )


def _pair(row: dict[str, float]) -> str:
    return f"{_percent(row['f1'])} ({_percent(row['precision'])}, {_percent(row['recall'])})"


def _claims(result: dict[str, Any]) -> Iterator[str]:
    polnear = result["polnear"]
    low, high = polnear["bootstrap_95"]["attribution F1"]
    yield "## Who said it\n"
    yield "On PolNeAR's dev articles (`make bench-claims`).\n"
    yield _table(
        ("measure", "F1"),
        [
            (
                "attributions: source, cue and content",
                f"{_percent(polnear['attribution']['f1'])} ({_percent(low)} to {_percent(high)})",
            ),
            ("that something is attributed", _percent(polnear["detection"]["f1"])),
            (
                "the source, where the content is found",
                _percent(polnear["source_given_content"]["accuracy"]),
            ),
        ],
    )


def _events(result: dict[str, Any]) -> Iterator[str]:
    yield "## Events, on public sets\n"
    yield (
        "With the sets' own labels and scorers (`make bench-events`); nothing was trained on them. "
        "Each labels something else than the house stores: what one reads as an attacker, "
        "another leaves open.\n"
    )
    rows = [
        (
            words,
            measure,
            _percent(row["value"]),
            f"{_percent(row['interval'][0])} to {_percent(row['interval'][1])}",
            _percent(row["asked"]),
        )
        for name, (words, measures) in _EVENT_SETS.items()
        for key, measure in measures.items()
        for row in (result[name][key],)
    ]
    yield _table(("set", "measure", "found", "interval", "aim"), rows)


def _language(result: dict[str, Any]) -> Iterator[str]:
    yield "## The language models\n"
    yield "On the dev parts of treebanks (`make bench-language`); more in the model card.\n"
    rows = []
    for name, model in result["models"].items():
        gum = model["syntax"]["gum"]
        speed = f"{model['cost']['words_per_second']:,}"
        rows.append((f"`{name}`", _middle(gum["upos"]), _middle(gum["las"]), speed))
    yield _table(("model", "parts of speech", "labelled attachment", "words a second"), rows)


def _resolution(result: dict[str, Any]) -> Iterator[str]:
    yield "## Places on the map\n"
    yield "Named places found and put within 161 km (`make bench-resolution`).\n"
    yield _table(
        ("corpus", "found and placed, F1", "of those found, placed right"),
        [
            (name, _percent(row["e2e161"]["f1"]), _percent(row["resolution"]["acc161"]))
            for name, row in result["corpora"].items()
        ],
    )


def _scale(
    files: dict[str, Any], warehouse: dict[str, Any], explorer: dict[str, Any]
) -> Iterator[str]:
    slowest = max(row["median_ms"] for row in explorer["pages"].values())
    yield "## Size and speed\n"
    yield (
        "On two cores, mostly beside other work: take seconds as a scale "
        "(`make bench-files`, `bench-warehouse`, `bench-explorer`).\n"
    )
    yield _table(
        ("what", "measured"),
        [
            (
                f"{files['files']:,} small files in one folder, read and published",
                f"{files['run_s']:,.0f} s, {files['peak_memory_mb']:,} MB at most",
            ),
            ("the same again, with nothing new", f"{files['run_with_nothing_new_s']:.1f} s"),
            (
                f"dbt over {warehouse['articles']:,} articles, {warehouse['claims']:,} claims",
                f"{warehouse['full_build']['wall_s']:,.0f} s",
            ),
            (
                "1 % more, against a whole build",
                f"{_percent(warehouse['ratio_cpu'])} of its processor time",
            ),
            (
                f"a page of the explorer on {explorer['claims']:,} claims, "
                f"{explorer['readers']} readers",
                f"median {explorer['median_ms']:,.0f} ms, of the slowest page {slowest:,.0f} ms",
            ),
        ],
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(str, line))} |\n" for line in lines)


def _judged(row: dict[str, Any]) -> str:
    if not row["judged"]:
        return "not judged"
    low, high = row["interval"]
    share = _percent(row["precision"])
    return f"{share} ({_percent(low)} to {_percent(high)}), {row['right']} of {row['judged']}"


def _shares(row: dict[str, Any]) -> str:
    return _judged(row | {"precision": row["share"], "right": row["true"]})


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"


def _middle(value: Sequence[float] | float) -> str:
    return f"{value[0] if isinstance(value, Sequence) else value:.1f}"


def main(
    arguments: Sequence[str] | None = None, *, path: Path = PAGE, readme: Path = README
) -> int:
    """Write the page and the summary, or with ``--check`` compare them; 1 if one is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether they are stale")
    check = parser.parse_args(arguments).check
    wanted = {path: page(), readme: with_summary(readme.read_text(encoding="utf-8"))}
    stale = [
        file
        for file, text in wanted.items()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    for file in stale:
        if check:
            print(f"{file} is not that of bench/results; run make docs", file=sys.stderr)
        else:
            file.write_text(wanted[file], encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
