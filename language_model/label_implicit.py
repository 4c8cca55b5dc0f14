"""What the rest of a text says of an event: roles that the sentence of a predicate leaves open.

Read by the labellers after the predicates were stored (``labelling.md``, "Roles from elsewhere").
A task shows the tokens, the stored predicates and the roles each has; an answer has a line for a
predicate to which another sentence gives more:

    17 A=3-5 L=40

The spans are kept in the labels as ``implicit`` of their predicate:

    python -m language_model.label_implicit prepare --corpora PATH/corpora --tasks TASKS
    python -m language_model.label_implicit check --tasks TASKS ANSWERS
    python -m language_model.label_implicit collect --tasks TASKS ANSWERS
    python -m language_model.label_implicit agreement --tasks TASKS ANSWERS SECOND
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import spacy

from language_model.claim_documents import LABELS_DIR, labelled_texts, span_of
from language_model.label_agreement import Span, agreed, f1_of_spans
from language_model.label_tasks import cut_sentences

OPEN = {"A": "agent", "R": "recipient", "L": "place", "W": "time"}
INDEX = "index.json"
_SPAN = re.compile(r"(\d+)(?:-(\d+))?")

Spans = list[list[int]]


def prepare(corpora: Path, out: Path, *, model: str) -> int:
    """Write the tasks and their index: tokens, sentences and predicates by number of task."""
    nlp = spacy.load(model)
    out.mkdir(parents=True, exist_ok=True)
    index = {}
    for number, (text, label) in enumerate(labelled_texts(corpora), start=1):
        if not label["predicates"]:
            continue
        doc = cut_sentences(nlp(text.text[: text.end]))
        offsets = [[token.idx, token.idx + len(token)] for token in doc]
        at = [span_of(offsets, *one["span"])[0] for one in label["predicates"]]
        lines = [
            f"# {number:03} {text.source} · {text.war} · published {text.published_at or '?'}",
            f"# title: {text.title or '?'}",
        ]
        for sentence in doc.sents:
            told = {token for token in at if sentence.start <= token < sentence.end}
            words = [
                f"[{token.text}_{token.i}]" if token.i in told else f"{token.text}_{token.i}"
                for token in sentence
                if not token.is_space
            ]
            lines.append(" ".join(words))
        lines.append("")
        for token, one in zip(at, label["predicates"], strict=True):
            given = [
                f"{role}={', '.join(text.text[a:b] for a, b in one[role])!r}"
                for role in ("agent", "recipient", "thing", "place", "from", "to", "time")
                if role in one
            ]
            left = [key for key, role in OPEN.items() if role not in one]
            lines.append(
                f"{token} {doc[token].text} ({one['kind']}) {' '.join(given)} OPEN {' '.join(left)}"
            )
        (out / f"{number:03}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        index[f"{number:03}"] = {
            "doc_id": label["doc_id"],
            "source": label["source"],
            "offsets": offsets,
            "sentences": [i for i, sentence in enumerate(doc.sents) for _ in sentence],
            "words": [token.text for token in doc],
            "open": {
                token: [key for key, role in OPEN.items() if role not in one]
                for token, one in zip(at, label["predicates"], strict=True)
            },
        }
    (out / INDEX).write_text(json.dumps(index), encoding="utf-8")
    return len(index)


def read_answer(lines: list[str], task: dict[str, Any]) -> tuple[dict[int, dict[str, Spans]], list]:
    """Read an answer: spans of tokens by predicate and role, and what is wrong with it."""
    found: dict[int, dict[str, Spans]] = {}
    problems = []
    for place, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        first, *rest = line.split()
        left = task["open"].get(first)
        if left is None:
            problems.append(f"line {place}: {first} is no predicate of this task")
            continue
        for word in rest:
            key, _, value = word.partition("=")
            spans = [_SPAN.fullmatch(part) for part in value.split(",")]
            if key not in left:
                problems.append(f"line {place}: {key} is not open for {first}")
            elif not all(spans):
                problems.append(f"line {place}: {value!r} is no span")
            else:
                read = [[int(m[1]), int(m[2] or m[1])] for m in spans if m]
                if any(not a <= b < len(task["offsets"]) or b - a > 40 for a, b in read):
                    problems.append(f"line {place}: {value} is outside of the text, or too long")
                elif key in found.get(int(first), {}):
                    problems.append(f"line {place}: {key} of {first} stands twice")
                else:
                    found.setdefault(int(first), {})[key] = read
    return found, problems


def check(tasks: Path, answers: Path, only: list[str]) -> int:
    """Print each answer in words, and what is wrong; the number of problems."""
    index = json.loads((tasks / INDEX).read_text(encoding="utf-8"))
    number = 0
    for path in sorted(answers.glob("*.txt")):
        if only and path.stem not in only:
            continue
        task = index[path.stem]
        found, problems = read_answer(path.read_text(encoding="utf-8").splitlines(), task)
        number += len(problems)
        for problem in problems:
            print(f"{path.name}: {problem}")
        for token, roles in sorted(found.items()):
            said = [
                f"{key}={' + '.join(' '.join(task['words'][a : b + 1]) for a, b in spans)}"
                for key, spans in roles.items()
            ]
            print(f"{path.stem} {token} {task['words'][token]}: {' | '.join(said)}")
    return number


def collect(tasks: Path, answers: Path, folder: Path = LABELS_DIR) -> Counter[str]:
    """Add the answers to the labels; a predicate of a read document has ``implicit``, maybe empty.

    Raises:
        ValueError: If an answer has a problem.
    """
    index = json.loads((tasks / INDEX).read_text(encoding="utf-8"))
    read: dict[tuple[str, str], dict[int, dict[str, list[list[int]]]]] = {}
    counts: Counter[str] = Counter()
    for path in sorted(answers.glob("*.txt")):
        task = index[path.stem]
        found, problems = read_answer(path.read_text(encoding="utf-8").splitlines(), task)
        if problems:
            raise ValueError(f"{path}: {problems[0]}")
        offsets = task["offsets"]
        read[task["source"], task["doc_id"]] = {
            offsets[int(token)][0]: {
                OPEN[key]: [[offsets[a][0], offsets[b][1]] for a, b in spans]
                for key, spans in found.get(int(token), {}).items()
            }
            for token in task["open"]
        }
    for file in sorted(folder.glob("*.jsonl")):
        lines = []
        for line in file.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            roles = read.get((label["source"], label["doc_id"]))
            for one in label["predicates"] if roles is not None else ():
                one["implicit"] = roles[one["span"][0]]
                counts.update(one["implicit"].keys())
            lines.append(json.dumps(label) + "\n")
        file.write_text("".join(lines), encoding="utf-8")
    return counts


def agreement(tasks: Path, first: Path, second: Path) -> dict[str, dict[str, float | int | None]]:
    """Measure every role over the documents that both folders answer.

    Giving one at all is over the open roles; spans are F1 of equal ones and of those that overlap.
    """
    index = json.loads((tasks / INDEX).read_text(encoding="utf-8"))
    given: dict[str, list[tuple[bool, bool]]] = {key: [] for key in OPEN}
    spans: dict[str, list[tuple[list[Span], list[Span]]]] = {key: [] for key in OPEN}
    numbers = sorted({p.stem for p in first.glob("*.txt")} & {p.stem for p in second.glob("*.txt")})
    for number in numbers:
        both = [
            read_answer(
                (folder / f"{number}.txt").read_text(encoding="utf-8").splitlines(), index[number]
            )[0]
            for folder in (first, second)
        ]
        for token, left in index[number]["open"].items():
            for key in left:
                a, b = ([tuple(s) for s in one.get(int(token), {}).get(key, [])] for one in both)
                given[key].append((bool(a), bool(b)))
                spans[key].append((a, b))
    return {
        role: {
            **f1_of_spans(spans[key]),
            "open": len(given[key]),
            "kappa": agreed(given[key])["kappa"],
        }
        for key, role in OPEN.items()
    }


def main() -> int:
    """Run one of the verbs; 1 where ``check`` found problems."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["prepare", "check", "collect", "agreement"])
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--tasks", type=Path, required=True)
    parser.add_argument("--model", default="en_claimhouse")
    parser.add_argument("answers", type=Path, nargs="?")
    parser.add_argument(
        "only",
        nargs="*",
        help="numbers of documents; or a second folder",
    )
    args = parser.parse_intermixed_args()
    if args.verb == "prepare":
        print(f"{prepare(args.corpora, args.tasks, model=args.model)} documents")
    elif args.verb == "check":
        return 1 if check(args.tasks, args.answers, args.only) else 0
    elif args.verb == "agreement":
        print(json.dumps(agreement(args.tasks, args.answers, Path(args.only[0])), indent=1))
    else:
        print(dict(collect(args.tasks, args.answers)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
