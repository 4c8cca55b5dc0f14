"""GUM's documents as plain text, with who or what every phrase in them means.

Read from its CoNLL-U files: ``Entity=`` in the last column opens and closes phrases, nested, and
numbers whom they mean. Appositions, predicates and pronouns count as GUM counts them: they mean
what they are said of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_FORMS = {"PROPN": "name", "PRON": "pronoun"}  # by the tag of a phrase's head
_MARK = re.compile(r"\((?P<opens>[^()]+)(?P<closes_itself>\)?)|(?P<closes>[^()]+)\)")


@dataclass(frozen=True)
class Phrase:
    """A phrase that means somebody or something."""

    start_char: int
    end_char: int
    head: int | None  # of the document's words, counted from 0; None without a tree
    kind: str  # GUM's type: person, organization, place, …
    group: str  # whom it means: the same in one document for the same one
    form: str  # name|nominal|pronoun


@dataclass
class Document:
    """A document's text, words and phrases."""

    doc_id: str
    text: str = ""
    words: list[tuple[int, int]] = field(default_factory=list)  # first character, end
    heads: list[int] = field(default_factory=list)  # of each word in its tree; a root's is its own
    phrases: list[Phrase] = field(default_factory=list)

    @property
    def genre(self) -> str:
        """GUM's genre: "news", "interview", …."""
        return self.doc_id.split("_")[1]

    def head_of(self, start_char: int, end_char: int) -> int | None:
        """Give the word of a stretch whose head stands outside; None if no word lies in it."""
        inside = [n for n, (a, b) in enumerate(self.words) if a < end_char and start_char < b]
        for word in inside:
            if self.heads[word] == word or self.heads[word] not in inside:
                return word
        return None


def read_gum(path: Path) -> Iterator[Document]:
    """Read a CoNLL-U file document by document; a blank line parts paragraphs of the text."""
    document: Document | None = None
    opens_paragraph, rows = False, []
    with path.open(encoding="utf-8") as file:
        for line in [*file, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id ="):
                if document is not None:
                    yield document
                document, opens_paragraph = Document(line.split("=", 1)[1].strip()), False
            elif line.startswith("# newpar"):
                opens_paragraph = True
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows and document is not None:
                _add_sentence(document, rows, "\n\n" if opens_paragraph else " ")
                opens_paragraph, rows = False, []
    if document is not None:
        yield document


def _add_sentence(document: Document, rows: Sequence[Sequence[str]], between: str) -> None:
    first, marks, forms = len(document.words), [], []
    document.text = document.text.rstrip() + between if document.text else ""
    ends = dict(_spaces(rows))
    for row in rows:
        if not row[0].isdigit():
            continue
        number, above = int(row[0]), int(row[6])
        start = len(document.text)
        document.words.append((start, start + len(row[1])))
        document.heads.append(first + (above or number) - 1)
        document.text += row[1] + ends[number]
        forms.append(_FORMS.get(row[3], "nominal"))
        values = [one.removeprefix("Entity=") for one in row[9].split("|") if "Entity=" in one[:7]]
        marks.append(values[0] if values else "")
    document.text = document.text.rstrip()
    for start_word, end_word, kind, group in _phrases(marks):
        start = document.words[first + start_word][0]
        end = document.words[first + end_word][1]
        head = document.head_of(start, end)
        if head is not None:
            phrase = Phrase(start, end, head, kind, group, forms[head - first])
            document.phrases.append(phrase)


def _spaces(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Give what follows each word; inside a contraction ("do" + "n't") nothing does."""
    last, after = 0, " "
    for row in rows:
        space = "" if "SpaceAfter=No" in row[9].split("|") else " "
        if "-" in row[0]:
            last, after = int(row[0].split("-")[1]), space
        elif row[0].isdigit():
            number = int(row[0])
            yield number, space if number > last else after if number == last else ""


def _phrases(marks: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Give first word, last word, type and group of the phrases that end in their sentence."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for word, mark in enumerate(marks):
        for match in _MARK.finditer(mark):
            if match["opens"]:
                group, kind = match["opens"].split("-")[:2]
                opened.setdefault(group, []).append((word, kind))
                if not match["closes_itself"]:
                    continue
            group = (match["opens"] or match["closes"]).split("-")[0]
            if opened.get(group):
                start, kind = opened[group].pop()
                yield start, word, kind, group
