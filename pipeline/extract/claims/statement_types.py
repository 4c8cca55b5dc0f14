"""Event type and claim type of a statement: its predicate's type, seen in its clause."""

from pipeline.extract.annotations import FigureAnnotation
from pipeline.extract.claims.event_verbs import STATIVE, VIOLENT
from pipeline.extract.claims.events import CHARACTERISTIC, OTHER, Event
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import Parse

_THREAT_LEADS = frozenset("prepare prepared ready threaten vow brace gear".split())
_FORCES = frozenset({"fighters", "weapons", "vehicles", "units"})
_STAYING = frozenset({"remain", "stay", "number", "total"})
_SHOULD = frozenset({"should", "must", "ought"})


class StatementTypes:
    """Types of the statements of one text."""

    def __init__(self, parse: Parse, mentions: MentionMap, figures: list[FigureAnnotation]) -> None:
        self.parse = parse
        self.mentions = mentions
        self.figures = figures

    def event_type(self, clause: Clause, event: Event, tense: str) -> str:
        """Settle the event type by what leads to the predicate and by its tense."""
        parse = self.parse
        leads = {parse.lemma[lead] for lead in clause.leads}
        if leads & _THREAT_LEADS and event.event_type in VIOLENT:
            return "THREAT"
        if event.event_type == OTHER and clause.is_passive and self._is_needed(clause):
            return "DEMAND"
        if event.event_type in {OTHER, CHARACTERISTIC} and tense == "future":
            return "FORECAST"
        if event.event_type == OTHER and parse.lemma[clause.predicate] in _STAYING:
            return self._strength(clause.subject) or OTHER
        if event.event_type == CHARACTERISTIC:
            return self._type_of_being_somewhere(clause) or CHARACTERISTIC
        return event.event_type

    def _is_needed(self, clause: Clause) -> bool:
        """Whether something "needs to be done" or "must be done"."""
        parse = self.parse
        helpers = {parse.lower[k] for word in clause.chain for k in parse.children(word, "aux")}
        return bool(helpers & _SHOULD) or any(parse.lemma[w] == "need" for w in clause.leads)

    def _type_of_being_somewhere(self, clause: Clause) -> str | None:
        """Type "2,500 fighters are in the province", "the troops are in the west"."""
        parse, predicate = self.parse, clause.predicate
        if parse.pos[predicate] == "ADJ" or not parse.case(predicate):
            return None
        subject = [] if clause.subject is None else self.mentions.in_phrase(clause.subject)
        if clause.subject is not None and self._is_counted(clause.subject):
            return self._strength(clause.subject)
        if not subject:
            place = self.mentions.at.get(clause.subject) if clause.subject is not None else None
            return "GEOGRAPHY" if place is not None else None
        return "CONTROL_STATE"

    def _is_counted(self, head: int) -> bool:
        """Whether a number stands before the noun or a figure over it."""
        if self.parse.child(head, "nummod") is not None:
            return True
        at = self.parse.start[head]
        return any(f["start_char"] <= at < f["end_char"] for f in self.figures)

    def _strength(self, subject: int | None) -> str | None:
        """Type a number of fighters or weapons that are somewhere; None for others."""
        if subject is None or not self._is_counted(subject):
            return None
        return "FORCE_STRENGTH" if self._is_force(subject) else None

    def _is_force(self, head: int) -> bool:
        """Whether fighters, units or weapons are counted."""
        at = self.parse.start[head]
        measures = {f["measure"] for f in self.figures if f["start_char"] <= at < f["end_char"]}
        return not measures or bool(measures & _FORCES)

    def claim_type(self, clause: Clause, event_type: str, tense: str, start: int, end: int) -> str:
        """Take the first that fits of forecast, opinion, event, figure and state."""
        parse = self.parse
        if tense == "future" or event_type == "FORECAST":
            return "forecast"
        helpers = {parse.lower[k] for word in clause.chain for k in parse.children(word, "aux")}
        if event_type == "ANALYSIS" or helpers & _SHOULD:
            return "opinion"
        is_dynamic = event_type not in STATIVE or (
            event_type == OTHER and tense == "past" and parse.child(clause.predicate, "cop") is None
        )
        if is_dynamic:
            return "event"
        figures = self.figures
        if any(start <= f["start_char"] and f["end_char"] <= end for f in figures):
            return "figure"
        return "state"
