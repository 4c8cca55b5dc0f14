"""What span of happening a figure sums up: one incident, a stretch of time, a whole war.

A war's toll and a raid's stand in the same words; only what stands around them tells the two
apart. The first of these that is found decides: a rate behind the noun ("30 a day"), words for a
running total ("so far", "since"), a war as whoever did it or where ("a war that has killed"), a
stretch of days in the clause ("in the past six days"), a verb of what goes on ("live",
"remain"). Where a sentence holds two stretches against each other ("fewer than the 20 of the
same week"), it counts stretches. Else the measure says what its figures usually are.
"""

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.extract.annotations import FigureAnnotation, TimeAnnotation
from pipeline.extract.reading.subjects import MONTHS
from pipeline.extract.reading.taken_back import notice_over, taken_back
from pipeline.extract.reading.tree import SUBJECTS, Parse

_HEAP = 1000
_LONGEST_INCIDENT = 3  # days that one incident's toll can be told over ("over the weekend")
_RATE = re.compile(
    r"\s+(?:(?:a|an|per|each|every)\s+(?:hour|day|night|week|month|year)"
    r"|(?:dai|week|month|year)ly|annually)\b",
    re.IGNORECASE,
)
# A stretch of time that is all counted over; "in March" may be the date of one event.
_STRETCH = re.compile(
    r"\b(?:past|between|quarter|half|decades?|this (?:year|month)|(?:days|weeks|months|years)$)\b",
    re.IGNORECASE,
)
# What is summed up over a day: "in the previous 24 hours", "over the past day".
_WINDOW = re.compile(
    r"\b(?:past|previous|preceding|last)\s+(?:[\w-]+\s+)?hours\b|\b(?:past|preceding)\s+day\b",
    re.IGNORECASE,
)
# … and over weeks or years, however long: "in the past two months"; "for the past" is how long.
_LAST = r"(?:in|over|during|within) the (?:past|last|previous|preceding)"
_SPAN = re.compile(rf"\b{_LAST} (?:[\w-]+ ){{0,2}}(?:week|month|quarter|year|decade)s?\b")
_BEFORE_SPAN = re.compile(rf"\b{_LAST} $", re.IGNORECASE)
# A sentence that holds the counts of two stretches against each other is statistics.
_COMPARED = re.compile(
    r"\bsame (?:period|week|month|quarter|time)(?= (?:of|in|a|the|last)\b)"
    r"|\b(?:compared (?:with|to)|in contrast (?:with|to)|(?:up|down|fell|rose|risen|fallen) from)"
    r" (?:the |about |around |some |at least )*[\d,]+ (?:\w+ ){0,3}"
    r"(?:in|during|over|for|last|the (?:previous|preceding)|a) (?:the )?"
    r"(?:previous |preceding |same |whole |all of )*"
    rf"(?:week|month|quarter|year|period|\d{{4}}|{'|'.join(sorted(MONTHS))})\b",
    re.IGNORECASE,
)
_HARM = frozenset({"killed", "injured", "casualties"})  # measures of what an event did to people
# A rate told beside the count: "one child was killed every ten minutes".
_EVERY = re.compile(r"\bevery (?:[\w-]+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b")
# Before a count that the text itself replaces: "revised down from 40 to 31", "up from 18".
_REPLACED = re.compile(
    r"\b(?:(?:revis|lower|cut|reduc|rais|increas|updat|correct|amend)\w*|brought|rose|risen|rising"
    r"|fell|fallen|climbed|jumped|up|down)\b(?:[^.;:\n]{0,60}?\s)?from (?:the )?(?:\w+ )?$"
    r"|\b(?:initially|originally|previously|at first|first|earlier)"
    r" (?:(?:was |were |been )?(?:given|put|reported|announced|estimated|stated)"
    r"|spoke|spoken|talked|said)(?: (?:as|at|to be|of|that))? (?:the )?$",
    re.IGNORECASE,
)
# … and behind a word that says so: "three fewer than the 36 first announced".
_REPLACED_BEHIND = re.compile(
    r",? (?:which (?:was|were) )?(?:initially|originally|previously|first) "
    r"(?:given|put|reported|announced|estimated|stated)\b",
    re.IGNORECASE,
)
_SPAN_REACH = 30  # characters before a duration in which that is seen
_OBLIQUE = ("obl", "nmod", "obl:tmod")
_CLAUSES = frozenset({"ccomp", "parataxis", "conj", "acl:relcl"})
_MAX_CLIMB = 6


@dataclass(frozen=True)
class ScopeWords:
    """The curated words by what they tell of a figure's scope."""

    usual: Mapping[str, str]  # measure → scope that its figures usually have
    adding: frozenset[str]  # measures that add up over several events
    largest: Mapping[str, float]  # measure → figure above which it is no single event's
    phrases: Mapping[str, str]  # phrase in the clause → scope
    wars: frozenset[str]  # nouns for what lasts longer than an incident
    lasting: frozenset[str]  # verbs of what goes on
    intake: frozenset[str]  # verbs of who takes in some: of the dead and hurt they are an event's

    @classmethod
    def of(
        cls, measures: Iterable[Mapping[str, Any]], words: Iterable[Mapping[str, Any]]
    ) -> "ScopeWords":
        """Sort rows of ``measures.csv`` and ``scope_words.csv``."""
        kinds: dict[str, dict[str, str]] = {
            role: {} for role in ("phrase", "war_phrase", "war", "verb", "intake_verb", "deeds")
        }
        for row in words:
            kinds[row["word_role"]][row["scope_text"]] = row["figure_scope"]
        return cls(
            usual={row["measure"]: row["figure_scope"] for row in measures if row["figure_scope"]},
            adding=frozenset(row["measure"] for row in measures if row["adds_up"]),
            largest={
                row["measure"]: row["largest_incident"]
                for row in measures
                if row["largest_incident"]
            },
            phrases=kinds["war_phrase"] | kinds["phrase"],
            wars=frozenset(kinds["war"]),
            lasting=frozenset(kinds["verb"]),
            intake=frozenset(kinds["intake_verb"]),
        )


class ScopeReader:
    """Reads the scope of the figures of one text.

    Args:
        parse: The parsed text.
        times: Its time expressions.
        words: The curated words.
    """

    def __init__(self, parse: Parse, times: Sequence[TimeAnnotation], words: ScopeWords) -> None:
        self.parse = parse
        self.words = words
        self.long_times = [
            time
            for time in times
            if _is_long(time) or _WINDOW.search(parse.text, time["start_char"], time["end_char"])
        ]

    def read(self, figure: FigureAnnotation) -> tuple[str | None, str | None]:
        """Give the scope of a figure, and the words that say so (null where none do).

        A figure that is no count of what happens or is there (a distance, an age) has no scope.
        """
        usual = self.words.usual.get(figure["measure"])
        parse = self.parse
        if figure["measure"] == "duration":
            span = _BEFORE_SPAN.search(parse.text[: figure["start_char"]][-_SPAN_REACH:])
            return ("period", span.group().strip()) if span else (usual, None)
        if usual is None or usual == "share":
            return usual, None
        tokens = parse.tokens_in(figure["start_char"], figure["end_char"])
        is_toll = figure["measure"] in self.words.adding and figure["unit"] == "people"
        if is_toll and (replaced := self._replaced(figure, tokens)) is not None:
            return "superseded", replaced
        head = parse.head_among(tokens)
        if is_toll and head is not None and taken_back(parse, head):
            return "superseded", None  # "there is no evidence for the claim that 40 were killed"
        rate = _RATE.match(parse.text, figure["end_char"])
        if rate:
            return "period", rate.group().strip()
        if figure["measure"] in _HARM and (compared := self._compared(tokens)) is not None:
            return "period", compared
        clause = self._of_it(self._clause(head), head)
        verb = self._by_verb(clause, head, figure["measure"])
        if verb is not None and verb[0] == "standing":
            return verb
        if usual != "incident" or figure["measure"] not in self.words.adding:
            return usual, None
        largest = self.words.largest.get(figure["measure"], math.inf)
        value = figure["value_low"] or figure["value_point"] or figure["value_high"] or 0
        if _is_heap(figure):
            value = largest  # "thousands killed" sums up, however few they may be
        return (
            self._by_phrase(clause)
            or self._by_war(clause)
            or self._by_time(clause)
            or (("running_total", None) if value >= largest else verb or (usual, None))
        )

    def _replaced(self, figure: FigureAnnotation, tokens: Sequence[int]) -> str | None:
        """Find the words that say that a count no longer holds, for whoever tells it."""
        parse, low = self.parse, figure["start_char"]
        head = parse.head_among(tokens)
        if head is not None and (verb := notice_over(parse, head)) is not None:
            return parse.written(verb)
        first = parse.start[parse.sents[parse.sent[tokens[0]]][0]] if tokens else low
        before = _REPLACED.search(parse.text[max(first, low - 100) : low])
        behind = _REPLACED_BEHIND.match(parse.text, figure["end_char"])
        found = before or behind
        return found.group().strip(" ,") if found else None

    def _compared(self, tokens: Sequence[int]) -> str | None:
        """Find the words by which a sentence holds the counts of two stretches together."""
        if not tokens:
            return None
        start, end = self.parse.sents[self.parse.sent[tokens[0]]]
        found = _COMPARED.search(self.parse.text, self.parse.start[start], self.parse.end[end - 1])
        return found.group().strip() if found else None

    def _clause(self, head: int | None) -> list[int]:
        """Give the words of the clause a figure stands in; other clauses under it are left out.

        A participle without a subject of its own shares the clause above it ("has raged for two
        years, killing 24,000").
        """
        parse = self.parse
        if head is None:
            return []
        verb = next(
            (i for i in [head, *parse.ancestors(head)][:_MAX_CLIMB] if parse.pos[i] == "VERB"),
            None,
        )
        if verb is None:
            start, end = parse.sents[parse.sent[head]]
            return list(range(start, end))
        tops = [verb]
        if parse.dep[verb] in {"advcl", "xcomp"} and not parse.children(verb, *SUBJECTS):
            tops += [i for i in parse.ancestors(verb) if parse.pos[i] == "VERB"][:1]
        if parse.dep[verb] == "conj" and not parse.children(verb, *SUBJECTS):
            above = parse.head[verb]
            # What stands behind both is of both: "took ten and killed five in the past day".
            tops += parse.children(above, *SUBJECTS)
            tops += [kid for kid in parse.children(above, *_OBLIQUE) if kid > verb]
        if parse.dep[verb] in {"acl", "acl:relcl"}:
            tops += [next(parse.ancestors(verb), verb)]
        found: set[int] = set()
        for top in tops:
            cut = parse.children(top, *_CLAUSES)
            if top != verb and parse.pos[top] != "VERB":
                found |= {top, *parse.children(top, "det", "amod", "compound")}
            else:
                found |= set(parse.subtree_without(top, cut))
        return sorted(found)

    def _of_it(self, clause: list[int], head: int | None) -> list[int]:
        """Give the words that tell of what is counted, not of somebody who is named beside it.

        In "killed in raids by the Guard, at war with the army since 2021" the war is the Guard's.
        """
        if head is None:
            return clause
        above = {head, *self.parse.ancestors(head)}
        return [i for i in clause if self._leads_to(above, i)]

    def _leads_to(self, above: Collection[int], i: int) -> bool:
        parse = self.parse
        for at in (i, *parse.ancestors(i)):
            if at in above:
                return True
            if parse.dep[at] in {"acl", "appos"}:
                return False
        return True

    def _by_phrase(self, clause: list[int]) -> tuple[str, str] | None:
        words = f" {' '.join(self.parse.lower[i] for i in clause)} "
        found = [phrase for phrase in self.words.phrases if f" {phrase} " in words]
        if found:
            longest = max(found, key=len)
            return self.words.phrases[longest], longest
        every = _EVERY.search(words) or _SPAN.search(words)
        return ("period", every.group()) if every else None

    def _by_war(self, clause: list[int]) -> tuple[str, str] | None:
        """Read a war that does it, or in which it is done; "a war hospital" is neither."""
        parse = self.parse
        for i in clause:
            if parse.lemma[i] not in self.words.wars or parse.pos[i] != "NOUN":
                continue
            is_doer = parse.dep[i] in SUBJECTS or any(
                parse.dep[kid] in {"acl", "acl:relcl"} for kid in parse.kids[i]
            )
            is_where = parse.dep[i] in _OBLIQUE and parse.case(i) in {"in", "during", "of", "by"}
            if is_doer or is_where:
                return "running_total", parse.written(i)
        return None

    def _by_time(self, clause: list[int]) -> tuple[str, str] | None:
        parse = self.parse
        if not clause:
            return None
        for time in self.long_times:
            at = parse.tokens_in(time["start_char"], time["end_char"])
            if not set(at) & set(clause):
                continue
            before = parse.lower[at[0] - 1] if at[0] else ""
            text = parse.text[time["start_char"] : time["end_char"]]
            is_since = before == "since" or text.lower().startswith("since")
            if not is_since and not _STRETCH.search(text) and not _WINDOW.search(text):
                continue  # "in March" and "last week" may date one event
            return ("running_total" if is_since else "period"), text
        return None

    def _by_verb(self, clause: list[int], head: int | None, measure: str) -> tuple[str, str] | None:
        """Read a verb of what goes on ("remain").

        The dead and hurt are an event's also where a clinic took some of them in, and where the
        verb is somebody else's: "killed 12 in the town that hosts the base".
        """
        parse, words = self.parse, self.words
        is_harm = measure in _HARM
        if is_harm:
            clause = [] if head is None else [i for i in parse.ancestors(head) if i in clause]
        for i in clause:
            if parse.pos[i] != "VERB":
                continue
            if parse.lemma[i] in words.intake:
                return "incident" if is_harm else "standing", parse.written(i)
            if parse.lemma[i] in words.lasting:
                return "standing", parse.written(i)
        return None


def _is_heap(figure: FigureAnnotation) -> bool:
    """Whether a figure is a bare plural of thousands or more."""
    low, high = figure["value_low"], figure["value_high"]
    if figure["value_point"] is not None or low is None or high is None:
        return False
    return low >= _HEAP and high >= 3 * low


def _is_long(time: TimeAnnotation) -> bool:
    if time["start_date"] is None or time["end_date"] is None:
        return False
    length = date.fromisoformat(time["end_date"]) - date.fromisoformat(time["start_date"])
    return length.days >= _LONGEST_INCIDENT
