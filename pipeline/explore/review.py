"""Review: the curator's queue as a page; an answer is a row in a curated table, and can be undone.

What an answer means and which row it writes is what ``claimhouse review`` does; here is only the
page, the token that a post has to carry, and the way back.
"""

import hmac
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import get_args

import duckdb

from pipeline.commands.consoles import plain_console
from pipeline.commands.judging import judge
from pipeline.commands.reviewing import Form, Kind, Pair, Review
from pipeline.errors import MendableError
from pipeline.explore.asked import Asked, Page
from pipeline.resources.files import write_text_atomically

_MOST_SHOWN = 40  # questions
_KINDS: tuple[Kind, ...] = get_args(Kind)
_VERDICTS = ("positive", "negative")


class RefusedPostError(PermissionError):
    """A post without this page's token: somebody else's page sent it."""


@dataclass(frozen=True)
class _Done:
    said: str
    file: Path
    before: str
    after: str


class ReviewDesk:
    """Takes answers, one at a time.

    Args:
        reference_dir: The curated tables, which answers are written into.
        decided_by: Whose word they are.
    """

    def __init__(self, reference_dir: Path, decided_by: str) -> None:
        self.token = secrets.token_urlsafe(32)
        self._folder = reference_dir
        self._decided_by = decided_by
        self._lock = threading.Lock()
        self._done: list[_Done] = []
        self._refused: str | None = None

    def page(self, asked: Asked) -> Page:
        """Show what is open, and what has been answered since the page was started."""
        kind = asked.choice("kind", _KINDS)
        kinds = [one for one in _KINDS if kind in (one, None)]
        questions = self._review(asked.cursor).questions(kinds)
        refused, self._refused = self._refused, None
        return Page(
            "review.html",
            "Review",
            {
                "questions": [
                    {"form": one if isinstance(one, Form) else None, "one": one}
                    for one in islice(questions, _MOST_SHOWN)
                ],
                "done": list(enumerate(self._done))[::-1],
                "refused": refused,
                "token": self.token,
                "kind": kind,
                "folder": self._folder,
            },
        )

    def take(self, cursor: duckdb.DuckDBPyConnection, posted: Mapping[str, str]) -> None:
        """Follow a post; what cannot be followed is said on the page.

        Args:
            cursor: On the published file.
            posted: ``token`` and ``action`` (``answer``, ``judge`` or ``undo``) with its fields.

        Raises:
            RefusedPostError: If the token is not this page's; nothing is done.
        """
        if not hmac.compare_digest(posted.get("token", "").encode(), self.token.encode()):
            raise RefusedPostError("this post does not come from this page; load it again")
        with self._lock:
            before = self._tables()
            try:
                said = self._follow(cursor, posted)
            except (ValueError, MendableError) as error:
                self._refused = str(error)
                return
            for file, text in self._tables().items():
                if before.get(file) != text and posted.get("action") != "undo":
                    self._done.append(_Done(said, file, before.get(file, ""), text))

    def _follow(self, cursor: duckdb.DuckDBPyConnection, posted: Mapping[str, str]) -> str:
        match posted.get("action"):
            case "undo":
                return self._undo(posted.get("number", ""))
            case "judge":
                if posted.get("verdict") not in _VERDICTS:
                    raise ValueError("say whether the two are one")
                return judge(
                    cursor,
                    self._folder,
                    posted.get("one", ""),
                    posted.get("other", ""),
                    verdict=posted["verdict"],
                    because=posted.get("because", ""),
                    decided_by=self._decided_by,
                ).told
            case "answer":
                review = self._review(cursor)
                for question in review.questions(_KINDS):
                    if _key(question) == posted.get("question"):
                        return review.answer(question, _answer(posted))
                raise ValueError("that question is not open any more")
            case other:
                raise ValueError(f"{other!r} is nothing that can be done here")

    def _undo(self, number: str) -> str:
        if not number.isdecimal() or int(number) >= len(self._done):
            raise ValueError("there is no such answer")
        done = self._done[int(number)]
        if done.file.read_bytes().decode("utf-8") != done.after:
            raise ValueError(
                f"{done.file.name} has changed since; undo later answers first, or edit the file"
            )
        write_text_atomically(done.file, done.before)
        self._done.pop(int(number))
        return f"taken back: {done.said}"

    def _tables(self) -> dict[Path, str]:
        return {
            file: file.read_bytes().decode("utf-8") for file in sorted(self._folder.glob("*.csv"))
        }

    def _review(self, cursor: duckdb.DuckDBPyConnection) -> Review:
        return Review(
            cursor,
            self._folder,
            console=plain_console(stderr=True),  # which an answer alone does not use
            answers=str,
            decided_by=self._decided_by,
        )


def _key(question: Form | Pair) -> str:
    if isinstance(question, Form):
        return f"{question.looked_up_as}:{question.text}"
    return "pair:" + ":".join(question.ids)


def _answer(posted: Mapping[str, str]) -> str:
    """Write what was clicked, or the id that was typed, as it would be typed in a terminal."""
    typed = posted.get("known_id", "").strip()
    chosen = posted.get("answer", "")
    return f"a {typed}" if chosen == "a" else chosen
