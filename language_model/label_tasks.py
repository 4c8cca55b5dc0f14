"""What a person reads to label a document: numbered tokens, what needs an answer marked."""

import csv
import hashlib
from pathlib import Path

from spacy.tokens import Doc, Token

from language_model.label_answers import Task
from language_model.label_texts import MOST_WORDS, Text

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
CANDIDATES_FILE = Path(__file__).parent / "labels" / "candidate_words.csv"


def candidate_words() -> tuple[frozenset[str], frozenset[str]]:
    """Give the nouns and the adjectives that may name an event."""
    with CANDIDATES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    nouns = {row["word_lemma"] for row in rows if row["part_of_speech"] == "noun"}
    return frozenset(nouns), frozenset(row["word_lemma"] for row in rows) - nouns


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
