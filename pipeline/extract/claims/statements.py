"""Statements of one text: which predicates make a row, whose they are and what fills them."""

from dataclasses import replace

from pipeline.extract.annotations import StatementAnnotation
from pipeline.extract.claims.arguments import Arguments, find_arguments, noun_arguments
from pipeline.extract.claims.certainty import weakest
from pipeline.extract.claims.events import OTHER, Event, event_of
from pipeline.extract.claims.recall import Recall
from pipeline.extract.claims.statement_rows import RowMaker, take_in_figures
from pipeline.extract.claims.statement_types import StatementTypes
from pipeline.extract.claims.voices import Voices, run_around
from pipeline.extract.claims.words import Given, Words
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import Clause, find_clauses, is_question
from pipeline.extract.reading.overlaps import Intervals
from pipeline.extract.reading.tree import SUBJECTS, Parse
from pipeline.extract.reading.truth import only_weighs

# Types that a clause inside another one must have to state something beside it.
_WORTH_A_ROW = frozenset(
    "ASSAULT FIGHT SIEGE SIEGE_LIFTED SEIZE_TERRITORY LOSE_TERRITORY WITHDRAW CASUALTY"
    " DISPLACEMENT DETAIN REINFORCE AID HUMANITARIAN AGREEMENT AGREEMENT_BREAKDOWN MOVEMENT"
    " ACCUSE".split()
)
_SAID = frozenset({"ACCUSE", "STATEMENT", "DEMAND", "THREAT", "DENY"})
_WORTH_A_RELATIVE_CLAUSE = _WORTH_A_ROW | {"CONTROL_STATE", "MILITARY_SUPPORT", "COOPERATE"}
_DEEDS = _WORTH_A_RELATIVE_CLAUSE - _SAID


def find_statements(parse: Parse, found: Given, *, words: Words) -> list[StatementAnnotation]:
    """Find what the text states.

    Returns:
        Statements in text order; no two share both their span and their predicate.
    """
    return _StatementFinder(parse, found, words).statements()


class _StatementFinder:
    """The statements of one text."""

    def __init__(self, parse: Parse, found: Given, words: Words) -> None:
        self.parse = parse
        self.found = found
        self.words = words
        self.mentions = MentionMap(parse, found.mentions)
        self.places = {
            head for head, index in self.mentions.by_head.items() if self.mentions.is_place(index)
        }
        self.skipped = Intervals((low, high, n) for n, (low, high) in enumerate(found.skipped))
        self.figures = Intervals(
            (one["start_char"], one["end_char"], n) for n, one in enumerate(found.figures)
        )
        self.voices = Voices(parse, found, words)
        self.event_nouns: set[int | None] = set()  # that a predicate has taken up
        self.recall = Recall(parse, self.mentions, found.attributions, found.relations)
        types = StatementTypes(parse, self.mentions, found.figures)
        self.maker = RowMaker(parse, found, words, types=types, voices=self.voices)

    def statements(self) -> list[StatementAnnotation]:
        clauses = [c for c in find_clauses(self.parse) if not self._is_skipped(c)]
        rows = []
        more = self.voices.clauses_without_head(clauses)
        clauses.extend(clause for clause in more if not self._is_skipped(clause))
        told = self.voices.told(clauses)
        for clause in clauses:
            row = self._statement(clause, told)
            if row is not None:
                rows.append(row)
        rows.extend(self._noun_statements(clauses))
        take_in_figures(self.parse, self.found, rows)
        rows.sort(key=lambda row: (row["start_char"], row["end_char"], row["predicate"]))
        return rows

    def _is_skipped(self, clause: Clause) -> bool:
        start = self.parse.start[clause.predicate]
        if self.skipped.holding(start, start + 1):
            return True
        return is_question(self.parse, clause.predicate)

    def _statement(self, clause: Clause, told: set[int]) -> StatementAnnotation | None:
        parse = self.parse
        attributions = self.voices.at(clause.predicate)
        clause = self.voices.cut_off(clause, attributions)
        event = event_of(
            parse,
            clause.predicate,
            subject=clause.subject,
            words=self.words.events,
            places=self.places,
        )
        self.event_nouns.add(event.noun)
        replies = self.voices.replies(clause)
        if replies:
            event = replace(event, event_type="DENY")
            attributions = self.voices.around(attributions)
        if event.event_type == OTHER and self.voices.is_speech(clause.predicate):
            event = replace(event, event_type="STATEMENT")
        states_nothing = (
            self.voices.only_reports(clause, told, attributions)
            or only_weighs(parse, clause)
            or not (replies or self._is_worth_a_row(clause, event, attributions))
            or self.maker.whole(clause, attributions) is None
        )
        speakers = self._speakers(clause)
        if states_nothing and speakers:
            self.recall.add_subjects(clause, speakers, attributions)
            return None
        antecedents = self.recall.antecedents(
            clause,
            attributions,
            is_deed=event.event_type in _DEEDS,
            is_said=event.event_type in _SAID,
        )
        arguments = find_arguments(
            parse, clause, event, found=self.mentions, antecedents=antecedents
        )
        self.recall.add_subjects(clause, speakers or arguments.agents, attributions)
        if states_nothing:
            return None
        believers = self.voices.believers(clause)
        if believers:
            clause = self.voices.behind_semicolon(clause)
            row = self._row(clause, event, arguments, [])
            levels = [row["certainty"], *(self.voices.stance(index)[0] for index in believers)]
            return {
                **row,
                "attribution_indexes": believers,
                "certainty": weakest(levels),
                "is_hedged": row["is_hedged"] or weakest(levels) != "certain",
            }
        return self._row(clause, event, arguments, attributions)

    def _speakers(self, clause: Clause) -> list[int]:
        subject = clause.subject
        return [] if subject is None else self.mentions.in_phrase(subject)

    def _is_worth_a_row(self, clause: Clause, event: Event, attributions: list[int]) -> bool:
        if clause.kind == "main":
            return True
        above = self.parse.head[clause.top]
        if any(index in self.voices.cues.get(above, []) for index in attributions):
            return True  # "P, a medic said", however P hangs on it
        if clause.kind == "adverbial" and self._counts(clause):
            return True  # "while 30 others failed to reach their targets"
        if clause.kind == "relative":
            return event.event_type in _WORTH_A_RELATIVE_CLAUSE
        return event.event_type in _WORTH_A_ROW

    def _counts(self, clause: Clause) -> bool:
        """Whether the subject of a clause beside another is counted."""
        if clause.subject is None or self.parse.child(clause.top, *SUBJECTS) is None:
            return False
        at = self.parse.start[clause.subject]
        return bool(self.figures.holding(at, at + 1))

    def _noun_statements(self, clauses: list[Clause]) -> list[StatementAnnotation]:
        """Attacks told as a noun with their attacker: "despite airstrikes by the army"."""
        parse = self.parse
        rows = []
        predicates = {c.predicate for c in clauses}
        used = {c.subject for c in clauses} | predicates | self.event_nouns
        for i, pos in enumerate(parse.pos):
            if pos != "NOUN" or i in used or parse.dep[i] not in {"obl", "nmod", "conj", "appos"}:
                continue
            word = self.words.events.noun(parse.lemma[i])
            if word is None or word.event_type not in {"ASSAULT", "SIEGE"}:
                continue
            by = [k for k in parse.children(i, "nmod", "obl:agent") if parse.case(k) == "by"]
            agents, targets = noun_arguments(parse, i, self.mentions)
            if not by or not agents:
                continue
            tokens = [t for t in parse.subtree(i) if parse.dep[t] != "case" or parse.head[t] != i]
            clause = Clause(
                top=i,
                predicate=i,
                kind="noun",
                leads=(),
                subject=None,
                tokens=run_around(tokens, i),
            )
            if self._is_skipped(clause):
                continue
            arguments = Arguments(agents=agents, recipients=targets)
            event = Event(word.event_type, noun=i)
            rows.append(self._row(clause, event, arguments, self.voices.at(i)))
        return rows

    def _row(
        self, clause: Clause, event: Event, arguments: Arguments, attributions: list[int]
    ) -> StatementAnnotation:
        return self.maker.row(clause, event, arguments, attributions)
