"""Labels of our own: prepare texts for people to label, check and collect what they write.

How to label is in ``labelling.md``. Answers are kept (``labels/``) as offsets into documents that
are named by corpus, id and digest, without their words.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import spacy

from language_model.label_agreement import agreement
from language_model.label_answers import (
    AUTHOR,
    CHOICES,
    Answer,
    Predicate,
    Span,
    Task,
    counts,
    doubts,
    read_answer,
    read_kinds,
    record_of,
)
from language_model.label_tasks import (
    candidate_words,
    cut_sentences,
    is_candidate,
    task_of,
    task_text,
    words_of,
)
from language_model.label_texts import ROUNDS, choose, read_texts

PROJECT_DIR = Path(__file__).resolve().parent.parent
LABELS_DIR = Path(__file__).parent / "labels"
INDEX = "index.jsonl"
SEED = 14
SETS = ("words", "no_start", "no_end")  # of a task, lists in the index


def prepare(corpora: Path, out: Path, *, model: str, seed: int = SEED) -> list[Task]:
    """Write the task files and the index that answers are checked against."""
    nlp = spacy.load(model)
    nouns, adjectives = candidate_words()
    out.mkdir(parents=True, exist_ok=True)
    tasks = []
    for index, text in enumerate(choose(read_texts(corpora), rounds=ROUNDS, seed=seed), start=1):
        doc = cut_sentences(nlp(text.text[: text.end]))
        found = [token.i for token in doc if is_candidate(token, nouns, adjectives)]
        task = task_of(f"{index:03}", text, doc, found)
        (out / f"{task.number}.txt").write_text(task_text(task, text, doc), encoding="utf-8")
        tasks.append(task)
    with (out / INDEX).open("w", encoding="utf-8") as file:
        for task in tasks:
            row = asdict(task) | {key: sorted(getattr(task, key)) for key in SETS}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return tasks


def read_tasks(folder: Path) -> dict[str, Task]:
    """Read the index of prepared tasks by number."""
    with (folder / INDEX).open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {
        row["number"]: Task(
            **row
            | {key: frozenset(row[key]) for key in SETS}
            | {"tokens": [(a, b) for a, b in row["tokens"]]}
            | {"within": {int(token): head for token, head in row["within"].items()}}
        )
        for row in rows
    }


def read_answers(folder: Path, tasks: dict[str, Task]) -> Iterator[tuple[Task, Answer, list[str]]]:
    """Read every answer in a folder, in order, with what is wrong with it."""
    kinds = read_kinds()
    for path in sorted(folder.glob("*.txt")):
        if path.stem not in tasks:
            raise ValueError(f"{path}: no task has the number {path.stem}")
        task = tasks[path.stem]
        yield task, *read_answer(path.read_text(encoding="utf-8"), task, kinds)


def collect(answers: Path, tasks: dict[str, Task], out: Path) -> dict[str, int]:
    """Write the answers as offsets, a file a source, behind the documents that are there already.

    A document that is answered again keeps its place.

    Raises:
        ValueError: If an answer has a problem: ``check`` lists them all.
    """
    records: dict[str, list[dict]] = defaultdict(list)
    for task, answer, problems in read_answers(answers, tasks):
        if problems:
            raise ValueError(f"{task.number}: {problems[0]}; run check on {answers}")
        records[task.source].append(record_of(answer, task))
    out.mkdir(parents=True, exist_ok=True)
    for source, rows in records.items():
        path = out / f"{source}.jsonl"
        known = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        kept = {row["doc_id"]: row for row in map(json.loads, known)}
        kept |= {row["doc_id"]: row for row in rows}
        lines = "".join(json.dumps(row) + "\n" for row in kept.values())
        path.write_text(lines, encoding="utf-8")
    return {source: len(rows) for source, rows in records.items()}


def shown(answer: Answer, words: dict[int, str]) -> Iterator[str]:
    """Spell an answer out in the words of its text, for the eye of who wrote it."""
    for token, predicate in sorted(answer.predicates.items()):
        yield f"{token} {words[token]} {_fields(predicate, words)}"
    for chain in answer.chains:
        yield "@ " + " = ".join(_spelled(span, words) for span in chain)


def _fields(predicate: Predicate, words: dict[int, str]) -> str:
    roles = [
        f"{key}=" + " + ".join(_spelled(span, words) for span in spans)
        for key, spans in predicate.roles.items()
    ]
    silent = {key: next(iter(values.values())) for key, values in CHOICES.items()}
    said = [f"{k}={v}" for k, v in predicate.choices.items() if v != silent[k]]
    return " | ".join([predicate.kind, *roles, *said])


def _shown(span: Span) -> str:
    return "-".join(map(str, dict.fromkeys(span)))


def _spelled(span: Span, words: dict[int, str]) -> str:
    if span == AUTHOR:
        return "the author"
    return " ".join(words[i] for i in range(span[0], span[1] + 1) if i in words)


def _check(answers: Path, tasks_dir: Path, *, spell: bool, only: list[str]) -> int:
    tasks = read_tasks(tasks_dir)
    if absent := [number for number in only if not (answers / f"{number}.txt").exists()]:
        print(f"{answers}: no answers for {' '.join(absent)}")
        return 1
    read, bad = [], 0
    for task, answer, problems in read_answers(answers, tasks):
        if only and task.number not in only:
            continue
        read.append(answer)
        bad += bool(problems)
        for problem in problems:
            print(f"{answers / task.number}.txt: {problem}")
        words = words_of(tasks_dir / f"{task.number}.txt")
        for span in doubts(answer, task):
            print(f"{answers / task.number}.txt: look at {_shown(span)} {_spelled(span, words)!r}")
        if spell:
            print("\n".join(shown(answer, words)))
    stored, refused = sum(counts(read).values()), sum(len(answer.refused) for answer in read)
    print(f"{len(read)} documents, {bad} with problems; {stored} stored, {refused} not stored")
    return 1 if bad else 0


def main() -> int:
    """Run one of the verbs; 1 where ``check`` found problems."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("prepare", help="choose documents and write their tasks")
    verb.add_argument("--corpora", type=Path, required=True)
    verb.add_argument("--tasks", type=Path, required=True)
    verb.add_argument("--model", default="en_claimhouse")
    verb = verbs.add_parser("check", help="say what is wrong with answers")
    verb.add_argument("--tasks", type=Path, required=True)
    verb.add_argument("--show", action="store_true", help="spell the answers out in words")
    verb.add_argument("answers", type=Path)
    verb.add_argument("only", nargs="*", help="numbers of documents; all where none is given")
    verb = verbs.add_parser("collect", help="turn answers into labels/*.jsonl")
    verb.add_argument("--tasks", type=Path, required=True)
    verb.add_argument("--out", type=Path, default=LABELS_DIR)
    verb.add_argument("answers", type=Path)
    verb = verbs.add_parser("agreement", help="compare two folders of answers")
    verb.add_argument("--tasks", type=Path, required=True)
    verb.add_argument("first", type=Path)
    verb.add_argument("second", type=Path)
    args = parser.parse_args()
    if args.verb == "prepare":
        tasks = prepare(args.corpora, args.tasks, model=args.model)
        print(f"{len(tasks)} documents, {sum(len(t.candidates) for t in tasks)} candidates")
        print(dict(Counter(task.source for task in tasks)))
    elif args.verb == "check":
        return _check(args.answers, args.tasks, spell=args.show, only=args.only)
    elif args.verb == "collect":
        print(collect(args.answers, read_tasks(args.tasks), args.out))
    else:
        tasks = read_tasks(args.tasks)
        first, second = (
            {task.number: answer for task, answer, _ in read_answers(folder, tasks)}
            for folder in (args.first, args.second)
        )
        pairs = [(first[number], second[number]) for number in sorted({*first} & {*second})]
        print(json.dumps({"documents": len(pairs), **agreement(pairs)}, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
