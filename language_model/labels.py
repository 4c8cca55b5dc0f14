"""Labels of our own: prepare texts for people to label, check and collect what they write.

How to label is in ``labelling.md``. Answers are kept (``labels/``) as offsets into documents that
are named by corpus, id and digest, without their words.
"""

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import spacy
from spacy.tokens import Doc, Token

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
from language_model.label_texts import MOST_WORDS, SHARES, Text, choose, read_texts
from pipeline.reference import Reference, read_reference

PROJECT_DIR = Path(__file__).resolve().parent.parent
LABELS_DIR = Path(__file__).parent / "labels"
INDEX = "index.jsonl"
SEED = 14
SETS = ("words", "no_start", "no_end")  # of a task, lists in the index

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves he him his himself she her hers herself "
    "it its itself they them their theirs themselves".split()
)
EVENT_ENDINGS = ("tion", "sion", "ment", "ing")
# Nouns with such an ending that name a body, thing or idea.
NO_EVENTS = frozenset(
    "government organization organisation department population nation region station building "
    "morning evening position location institution administration ammunition apartment "
    "environment equipment section condition question information faction version mission "
    "regiment television railing ceiling parliament being sibling wing spring document moment "
    "element instrument percent commission delegation generation direction option tradition "
    "constitution federation religion constituent settlement nothing anything something everything "
    "king ring thing string helping firearm foundation corporation passion function opinion "
    "sentiment situation proportion dimension portion occasion vision".split()
)
# Tags of words that no phrase of an answer starts or ends with: a slip of a number shows here.
NO_START = frozenset({"CCONJ", "SCONJ", "PUNCT", "ADP", "AUX", "PART"})
NO_END = NO_START | {"DET"}
STARTING = frozenset({"at", "up", "about", "around", "over", "under", "between", "below", "near"})
ENDING = frozenset({"all", "both", "some", "many", "several", "that", "this", "those", "these"})
NOUN_PHRASE = frozenset({"det", "amod", "compound", "flat", "nummod"})
ADJECTIVE_TYPES = frozenset({"CASUALTY", "HUMANITARIAN"})


def candidate_words(reference: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """Give the nouns and the adjectives of the lexicon that may name an event."""
    nouns = {row.word_lemma for row in reference.event_words if row.part_of_speech == "noun"}
    adjectives = {
        row.word_lemma
        for row in reference.event_words
        if row.part_of_speech == "adjective" and row.event_type in ADJECTIVE_TYPES
    }
    return frozenset(nouns), frozenset(adjectives)


def is_candidate(token: Token, nouns: frozenset[str], adjectives: frozenset[str]) -> bool:
    """Say whether a token may be a predicate: full verbs, event nouns, "dead" and its like."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        return True
    if token.pos_ == "NOUN":
        return lemma in nouns or (lemma.endswith(EVENT_ENDINGS) and lemma not in NO_EVENTS)
    return token.pos_ == "ADJ" and (lemma in adjectives or token.lower_ in adjectives)


def cut_sentences(doc: Doc) -> Doc:
    """Leave whole sentences of a passage that is a single paragraph and too long."""
    words = 0
    for sentence in doc.sents:
        words += len(sentence.text.split())
        if words > MOST_WORDS and sentence.start:
            return doc[: sentence.start].as_doc()
    return doc


def task_of(number: str, text: Text, doc: Doc, is_predicate: list[int]) -> Task:
    """Give what an answer about a parsed passage is checked against."""
    sentences = [index for index, sentence in enumerate(doc.sents) for _ in sentence]
    return Task(
        number=number,
        corpus=text.corpus,
        doc_id=text.doc_id,
        source=text.source,
        licence=text.licence,
        sha256=hashlib.sha256(text.text.encode()).hexdigest(),
        end=doc[-1].idx + len(doc[-1]),
        tokens=[(token.idx, token.idx + len(token)) for token in doc],
        words=frozenset(token.i for token in doc if not token.is_space),
        sentences=sentences,
        candidates=is_predicate,
        no_start=frozenset(t.i for t in doc if t.pos_ in NO_START and t.lower_ not in STARTING),
        no_end=frozenset(t.i for t in doc if t.pos_ in NO_END and t.lower_ not in ENDING),
        within={t.i: t.head.i for t in doc if t.dep_ in NOUN_PHRASE},
        pronouns=[token.i for token in doc if token.lower_ in PRONOUNS and token.pos_ != "PROPN"],
    )


def task_text(task: Task, text: Text, doc: Doc) -> str:
    """Write a task as a person reads it: numbered tokens, a sentence a line."""
    head = f"# {task.number} {text.source} · {text.war} · published {text.published_at or '?'}"
    lines = [head, f"# title: {text.title or '?'}"]
    marks = {**dict.fromkeys(task.pronouns, "~{}~"), **dict.fromkeys(task.candidates, "[{}]")}
    for sentence in doc.sents:
        if "\n\n" in doc[max(sentence.start - 1, 0) : sentence.start + 1].text:
            lines.append("")
        words = [
            marks.get(token.i, "{}").format(f"{token.text}_{token.i}")
            for token in sentence
            if not token.is_space
        ]
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines) + "\n"


def prepare(corpora: Path, out: Path, *, model: str, seed: int = SEED) -> list[Task]:
    """Write the task files and the index that answers are checked against."""
    nlp = spacy.load(model)
    nouns, adjectives = candidate_words(read_reference(PROJECT_DIR / "seeds" / "reference"))
    out.mkdir(parents=True, exist_ok=True)
    tasks = []
    for index, text in enumerate(choose(read_texts(corpora), shares=SHARES, seed=seed), start=1):
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
    """Write the answers as offsets, a file a source, in the order of the tasks.

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
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (out / f"{source}.jsonl").write_text(lines, encoding="utf-8")
    return {source: len(rows) for source, rows in records.items()}


def shown(answer: Answer, words: dict[int, str]) -> Iterator[str]:
    """Spell an answer out in the words of its text, for the eye of who wrote it."""
    for token, predicate in sorted(answer.predicates.items()):
        yield f"{token} {words[token]} {_fields(predicate, words)}"
    for chain in answer.chains:
        yield "@ " + " = ".join(_spelled(span, words) for span in chain)


def words_of(task_file: Path) -> dict[int, str]:
    """Read the words of a task by number."""
    words = {}
    for line in task_file.read_text(encoding="utf-8").splitlines():
        for piece in [] if line.startswith("# ") else line.split(" "):
            is_marked = piece[-1:] in ("]", "~")
            word, mark, number = (piece[1:-1] if is_marked else piece).rpartition("_")
            if mark and number.isdigit():
                words[int(number)] = word
    return words


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
