"""``review``: the curator's queue, one question at a time; each answer is a row in a CSV at once.

Questions are names that resolved to nothing, most used first, and then pairs of actors that the
matcher was unsure of. Answers are lines, so that a file of them does as well as a keyboard.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

import duckdb
from rich.console import Console
from rich.text import Text

from pipeline.commands.curating import put_rows
from pipeline.commands.judging import judge
from pipeline.errors import MendableError
from pipeline.reference import (
    ActorAliasRow,
    AliasRejectionRow,
    LocationAliasRow,
    Reference,
    read_reference,
)

Kind = Literal["actors", "locations", "pairs"]

_LONGEST_EXAMPLE = 300  # characters of a sentence that are shown
_FORMS = """
select
    looked_up_as, mention_text, resolution_method, n_mentions, n_articles, example_sentences,
    nearest_candidates
from analysis.unresolved_mentions
where looked_up_as in (select unnest($kinds))
order by n_mentions desc, n_articles desc, looked_up_as, folded_text
"""
_PAIRS = """
with names as (
    select entity_id, min(entity_name) as name, count(distinct article_id) as n_articles
    from raw.entities group by entity_id
)
select
    entity_id_a, one.name, one.n_articles, entity_id_b, other.name, other.n_articles, score
from raw.actor_judgements
inner join names as one on entity_id_a = one.entity_id
inner join names as other on entity_id_b = other.entity_id
where verdict = 'unsure'
order by score desc, entity_id_a, entity_id_b
"""


@dataclass(frozen=True)
class Form:
    """A name that resolved to nothing."""

    looked_up_as: str
    text: str
    method: str | None
    n_mentions: int
    n_articles: int
    sentences: list[str]
    candidates: list[dict[str, Any]]


@dataclass(frozen=True)
class Pair:
    """Two actors that may be one; the matcher does not know."""

    ids: tuple[str, str]
    names: tuple[str, str]
    n_articles: tuple[int, int]
    score: float


@dataclass(frozen=True)
class _Outcome:
    """What an answer did, and whether the question is settled by it."""

    said: str
    is_settled: bool = True


class OtherVersionError(MendableError):
    """The published file lacks what is asked of it; the message says what to do."""


class _UnreadableAnswerError(ValueError):
    """What was typed is no answer to the question."""


class _Quit(Exception):  # noqa: N818 - no error
    """Enough for today."""


class Review:
    """A walk through the queue.

    Args:
        connection: Open on the published file.
        reference_dir: The curated tables, which answers are written into.
        console: Where questions are shown.
        answers: Gives the next line typed, with an empty string at the end of input.
        decided_by: Whose word the answers are.
        on: Day of the decisions.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        reference_dir: Path,
        *,
        console: Console,
        answers: Callable[[], str],
        decided_by: str,
        on: date | None = None,
    ) -> None:
        self._connection = connection
        self._folder = reference_dir
        self._console = console
        self._answers = answers
        self._decided_by = decided_by
        self._on = on or datetime.now(UTC).date()
        self.written: Counter[str] = Counter()  # rows by table

    def run(self, kinds: Sequence[Kind], *, limit: int | None = None) -> None:
        """Ask until the queue, the limit or the answers are at an end."""
        questions = list(self.questions(kinds))[:limit]
        for number, question in enumerate(questions, start=1):
            self._console.print(Text(f"{number} of {len(questions)}", style="bold"), end="  ")
            is_form = isinstance(question, Form)
            show = self._show_form if is_form else self._show_pair
            take = self._take_form if is_form else self._take_pair
            try:
                self._ask(show, take, question)
            except _Quit:
                break

    def questions(self, kinds: Sequence[Kind]) -> Iterator[Form | Pair]:
        """List what is open: in the published file, and not decided since it was built.

        Raises:
            OtherVersionError: If the published file lacks what is asked of it.
        """
        reference = read_reference(self._folder)
        looked_up_as = [kind.removesuffix("s") for kind in kinds]  # no form is a "pair"
        decided = _decided_forms(reference)
        try:
            forms = self._connection.execute(_FORMS, {"kinds": looked_up_as}).fetchall()
        except (duckdb.BinderException, duckdb.CatalogException):
            message = "the published file is of another version; run `claimhouse run` first"
            raise OtherVersionError(message) from None
        for values in forms:
            form = Form(*values)
            if (form.looked_up_as, form.text.lower()) not in decided:
                yield form
        if "pairs" not in kinds:
            return
        judged = {frozenset((r.entity_id_a, r.entity_id_b)) for r in reference.actor_judgements}
        for a, name_a, n_a, b, name_b, n_b, score in self._connection.execute(_PAIRS).fetchall():
            if frozenset((a, b)) not in judged:
                yield Pair((a, b), (name_a, name_b), (n_a, n_b), score)

    def answer(self, question: Form | Pair, answer: str) -> str:
        """Take an answer as it would be typed, and say which row it wrote.

        Raises:
            ValueError: If it is no answer to the question.
            MendableError: If it cannot be followed.
            CuratedTableError: If the curated tables would be wrong with it.
        """
        if isinstance(question, Form):
            return self._take_form(question, answer).said
        return self._take_pair(question, answer).said

    def _ask(
        self, show: Callable[[Any], None], take: Callable[[Any, str], _Outcome], one: Any
    ) -> None:
        show(one)
        while True:
            self._console.print("> ", end="")
            line = self._answers()
            answer = line.strip()
            if not line or answer in ("q", "quit"):
                raise _Quit
            if answer in ("", "s", "skip"):
                return
            try:
                outcome = take(one, answer)
            except (_UnreadableAnswerError, MendableError) as error:
                self._say(str(error), style="red")
                continue
            self._say(outcome.said, style="green")
            if outcome.is_settled:
                return

    # ------------------------------------------------------------ names

    def _show_form(self, form: Form) -> None:
        self._say(
            f"{form.looked_up_as} “{form.text}”: {form.n_mentions} mention(s) in "
            f"{form.n_articles} article(s), {form.method or 'unresolved'}"
        )
        for sentence in form.sentences:
            self._say(f"    {' '.join(sentence.split())[:_LONGEST_EXAMPLE]}", style="dim")
        for number, one in enumerate(form.candidates, start=1):
            score = one["similarity_score"]
            self._say(f"  {number}  {one['candidate_name']}  {one['candidate_id']}  {score:.2f}")
        choice = "NUMBER it is this one · " if form.candidates else ""
        wrong = " · n NUMBER it is not this one" if form.candidates else ""
        self._say(f"{choice}a ID it is that one · n it is none{wrong} · s skip · q quit")

    def _take_form(self, form: Form, answer: str) -> _Outcome:
        word, _, rest = answer.partition(" ")
        match word, rest.strip():
            case number, "" if number.isdecimal():
                return self._alias(form, _candidate(form, number))
            case "a", known_id if known_id:
                return self._alias(form, known_id)
            case "n", "":
                return self._reject(form, None)
            case "n", number if number.isdecimal():
                return self._reject(form, _candidate(form, number))
        raise _UnreadableAnswerError(f"{answer!r} is no answer; see the line above")

    def _alias(self, form: Form, known_id: str) -> _Outcome:
        reason = f"said by {self._decided_by} of {form.n_mentions} unresolved mention(s)"
        if form.looked_up_as == "location":
            place = LocationAliasRow(alias_text=form.text, location_id=known_id, reason=reason)
            return self._write("location_aliases", place, f"“{form.text}” is {known_id}")
        actor = ActorAliasRow(
            alias_text=form.text,
            actor_id=known_id,
            alias_type="acronym" if form.text.isupper() and " " not in form.text else "spelling",
            reason=reason,
        )
        return self._write("actor_aliases", actor, f"“{form.text}” is {known_id}")

    def _reject(self, form: Form, known_id: str | None) -> _Outcome:
        row = AliasRejectionRow(
            alias_text=form.text,
            looked_up_as=form.looked_up_as,
            known_id=known_id,
            decided_by=self._decided_by,
            decided_at=self._on,
            reason=f"of {form.n_mentions} unresolved mention(s)",
        )
        what = f"{known_id}" if known_id else f"{form.looked_up_as} that should be known"
        written = self._write("alias_rejections", row, f"“{form.text}” is not {what}")
        return replace(written, is_settled=known_id is None)

    def _write(self, table: str, row: Any, said: str) -> _Outcome:
        put_rows(self._folder, table, [row])
        self.written[table] += 1
        return _Outcome(f"{table}.csv: {said}")

    # ------------------------------------------------------------ pairs

    def _show_pair(self, pair: Pair) -> None:
        self._say(f"one actor or two? The matcher is unsure ({pair.score:.2f})")
        for name, entity_id, count in zip(pair.names, pair.ids, pair.n_articles, strict=True):
            self._say(f"    {name}  {entity_id}  in {count} article(s)")
        self._say("y one · n two · s skip · q quit")

    def _take_pair(self, pair: Pair, answer: str) -> _Outcome:
        verdict = {"y": "positive", "n": "negative"}.get(answer)
        if verdict is None:
            raise _UnreadableAnswerError(f"{answer!r} is no answer; see the line above")
        judged = judge(
            self._connection,
            self._folder,
            *pair.ids,
            verdict=verdict,
            because=f"{pair.names[0]} and {pair.names[1]}, of which the matcher was unsure",
            decided_by=self._decided_by,
            on=self._on,
        )
        self.written["actor_judgements"] += 1
        return _Outcome(f"actor_judgements.csv: {judged.told}")

    def _say(self, text: str, *, style: str = "") -> None:
        self._console.print(Text(text, style=style), soft_wrap=True)


def _decided_forms(reference: Reference) -> set[tuple[str, str]]:
    """Forms that have become aliases, or that name nothing."""
    return {
        *(("actor", row.alias_text.lower()) for row in reference.actor_aliases),
        *(("location", row.alias_text.lower()) for row in reference.location_aliases),
        *(
            (row.looked_up_as, row.alias_text.lower())
            for row in reference.alias_rejections
            if row.known_id is None
        ),
    }


def _candidate(form: Form, number: str) -> str:
    if not 1 <= int(number) <= len(form.candidates):
        raise _UnreadableAnswerError(f"no candidate {number}; there are {len(form.candidates)}")
    return form.candidates[int(number) - 1]["candidate_id"]
