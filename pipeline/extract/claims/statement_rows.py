"""From a clause and what fills it to the row of a statement."""

import re
from collections.abc import Collection
from dataclasses import replace

from pipeline.extract.annotations import SURE_EVENT, Offsets, StatementAnnotation
from pipeline.extract.claims.certainty import (
    hedges_in,
    levels_on_noun,
    polarity_of,
    weakest,
)
from pipeline.extract.claims.chronicle import Chronicle
from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.fillers import LEAST, Roles
from pipeline.extract.claims.roles.own_clause import dates_another
from pipeline.extract.claims.roles.things import find_things
from pipeline.extract.claims.voices import Voices
from pipeline.extract.claims.whole_clauses import whole_clause
from pipeline.extract.claims.words import Given, Words
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.negation import is_nobody
from pipeline.extract.reading.overlaps import Intervals
from pipeline.extract.reading.taken_back import OPEN, TURNED, taken_back
from pipeline.extract.reading.tense import tense_of
from pipeline.extract.reading.tree import Parse
from pipeline.extract.reading.truth import (
    is_aim_or_condition,
    is_alleged,
    is_averted,
    is_brought_about,
    is_condition,
    is_counterfactual,
    is_disapproved,
    is_hearsay,
    is_left_open,
    seeming_over,
)

# Between a statement and a figure that belongs to it.
_JOINTS = frozenset({"", "at", "of", "to", "by"})
# Types that describe how things stand rather than what happened.
_STATIVE = frozenset(
    "CONTROL_STATE FORCE_STRENGTH GEOGRAPHY CHARACTERISTIC ANALYSIS FORECAST".split()
)
# "Since the war began in" 2014: what has happened since is not of that year.
_SINCE = re.compile(r"\bsince\s+\w[^,.;:]{0,60}\s\Z", re.IGNORECASE)
_SHOULD = frozenset({"should", "must", "ought"})
# Share from which on what the model reads as past and certain is so: a hedge that stands near is of
# something else then. Rules alone hedged three such of the claims read in `make bench-readings`.
_PLAIN = 0.85
# What is wanted, feared or conditional lies ahead where it lies at all.
_AHEAD = frozenset({"future", "hypothetical"})


class RowMaker:
    """Makes the rows of one text's statements.

    Args:
        parse: The parsed text.
        found: What other components found.
        words: The curated words.
        voices: Says how sure a source is.
    """

    def __init__(self, parse: Parse, found: Given, words: Words, *, voices: Voices) -> None:
        self.parse = parse
        self.found = found
        self.words = words
        self.voices = voices
        self._events = {one.token for one in found.predicates if one.score >= SURE_EVENT}
        self._chronicle = Chronicle(parse.text, found.times, found.headings)
        self._times = Intervals(
            (time["start_char"], time["end_char"], n) for n, time in enumerate(found.times)
        )

    def row(
        self,
        clause: Clause,
        predicate: Predicate,
        event_type: str | None,
        roles: Roles,
        attributions: list[int],
        whole: tuple[int, int],
        *,
        stored: Collection[int] = (),
    ) -> StatementAnnotation:
        """Make the row of one predicate, in the words of these attributions.

        A word that leads to it is part of it unless it is one of ``stored``, the predicates that
        have rows of their own. ``whole``: first and last token of what it is read in.
        """
        parse = self.parse
        polarity, certainty, is_hedged = self._truth(clause, predicate, attributions)
        if roles.is_laid and certainty == "certain":
            certainty, is_hedged = "probable", True  # no fact, whoever says that he is accused
        # Which words are present, their form says: labels call what a headline tells past.
        form = tense_of(parse, clause.predicate)
        form = "present" if form == "present" else "past"
        is_ahead = predicate.tense in _AHEAD and not is_brought_about(parse, predicate.token)
        tense = "future" if is_ahead else form
        start, end = parse.offsets(clause.tokens[0], clause.tokens[-1])
        whole_start, whole_end = parse.offsets(*whole)
        return {
            "start_char": whole_start,
            "end_char": whole_end,
            "core": [start, end],
            "predicate": parse.offsets(*predicate_words(clause, stored)),
            "predicate_lemma": parse.lemma[clause.predicate] or parse.lower[clause.predicate],
            "event_type": event_type,
            "claim_type": self._claim_type(clause, event_type, tense, start, end),
            "agent": self._span(roles.agents) or roles.agent_words,
            "recipient": self._span(roles.recipients) or roles.recipient_words,
            "location": self._span([index for index, _ in roles.places[:1]]),
            "filled": [parse.offsets(one.start, one.end - 1) for one in predicate.arguments],
            "arguments": self._in_text_order(roles),
            "things": find_things(parse, predicate, self.words.thing_types),
            "time_index": self._time_at(predicate),
            "attribution_indexes": attributions,
            "certainty": certainty,
            "polarity": polarity,
            "is_hedged": is_hedged,
            "tense": tense,
            "store_score": _rounded(predicate.score),
            "kind_score": _rounded(predicate.kind_score),
            "agent_score": _rounded(_agent_score(roles.read_from or predicate, roles)),
        }

    def whole(self, clause: Clause, attributions: list[int]) -> tuple[int, int] | None:
        """Find first and last token of what a clause is read in; None where it cannot be."""
        rows = [self.found.attributions[index] for index in attributions]
        cited = [span for row in rows for span in (row["source"], row["cue"]) if span]
        return whole_clause(self.parse, clause, [self.parse.tokens_in(*span) for span in cited])

    def _truth(
        self, clause: Clause, predicate: Predicate, attributions: list[int]
    ) -> tuple[str, str, bool]:
        """Give polarity, certainty and whether it is hedged."""
        parse = self.parse
        is_plain = _is_plain(predicate) and not self._is_hedged_itself(clause)
        levels = [] if is_plain else hedges_in(parse, clause, self.words.hedges)
        is_harm = predicate.kind in self.words.harm | {"kidnap"}
        stances = [
            ("certain", False)
            if is_harm and is_disapproved(parse, predicate.token)
            else self.voices.stance_on(predicate.token, index)
            for index in attributions
        ]
        over = self.voices.over(clause, attributions)
        polarity = polarity_of(parse, self._told_of_itself(clause))
        if parse.pos[predicate.token] == "NOUN" and is_nobody(parse, predicate.token):
            polarity = "negative"  # "he reported no casualties"
        if is_averted(parse, predicate.token):
            polarity = "negative"
        own = polarity
        led = [index for word in clause.leads for index in self.voices.cues.get(word, [])]
        if any(
            turned
            for index, (_, turned) in zip(attributions, stances, strict=True)
            if index not in led
        ):
            polarity = _turned(polarity)
        if sum(turned for _, turned in over) % 2:
            polarity = _turned(polarity)
        said = [level for level, _ in [*stances, *over]]
        is_no_fact = is_alleged(parse, predicate.token) or is_hearsay(parse, predicate.token)
        if not attributions and is_no_fact:
            said.append("probable")
        seeming = seeming_over(parse, clause.top)
        if seeming is not None:
            said.append(self.words.hedges.leads.get(parse.lemma[seeming], "certain"))
        certainty = weakest([*levels, *said])
        if is_left_open(parse, clause):
            polarity, certainty = "positive", "unknown"
        if is_counterfactual(parse, clause):
            polarity = _turned(polarity)
        if self.voices.is_presupposed_by_blame(predicate.token):
            polarity = own
        becomes = taken_back(self.parse, predicate.token)
        if becomes == TURNED:
            polarity = _turned(own)
        is_supposed = is_condition(parse, clause) and polarity == "positive"
        if becomes == OPEN or (is_supposed and certainty == "certain"):
            certainty = "unknown"
        is_open = predicate.tense == "hypothetical" or is_aim_or_condition(parse, clause)
        is_open = is_open and not is_plain and polarity == "positive"
        is_open = is_open and not is_brought_about(parse, predicate.token)
        if is_open and certainty == "certain":
            certainty = "unknown"  # what is wanted, feared or conditional is not said to be so
        return polarity, certainty, bool(levels) or any(level != "certain" for level in said)

    def _told_of_itself(self, clause: Clause) -> Clause:
        """Leave out a subject that does not do it: "no group claimed the raid", "none died in it".

        A verb that carries the noun leads to it: nobody "carried out the raid".
        """
        subject, token = clause.subject, clause.predicate
        is_led = bool(clause.leads) or self.parse.pos[token] != "NOUN"
        if subject is None or is_led or self._is_told_with(subject, token):
            return clause
        return replace(clause, subject=None)

    def _is_told_with(self, subject: int, token: int) -> bool:
        """Whether a subject is that of the event, or holds it: "no reports of casualties"."""
        return self.parse.head[subject] == token or token in self.parse.subtree(subject)

    def _is_hedged_itself(self, clause: Clause) -> bool:
        """Whether a hedge hangs on the word, or on the verb that it is told with.

        "Probably did not lose it", "may have launched the attack", "a possible attack".
        """
        parse, hedges = self.parse, self.words.hedges
        kids = [k for word in clause.chain for k in parse.children(word, "advmod", "aux")]
        return bool(levels_on_noun(parse, clause.predicate, hedges)) or any(
            parse.lower[k] in hedges.adverbs or parse.lower[k] in hedges.modals for k in kids
        )

    def _claim_type(
        self, clause: Clause, event_type: str | None, tense: str, start: int, end: int
    ) -> str:
        """Take the first that fits of forecast, opinion, event, figure and state."""
        parse = self.parse
        if tense == "future" or event_type == "FORECAST":
            return "forecast"
        helpers = {parse.lower[k] for word in clause.chain for k in parse.children(word, "aux")}
        if event_type == "ANALYSIS" or helpers & _SHOULD:
            return "opinion"
        if event_type in {None, "OTHER"}:
            is_dynamic = tense == "past" and parse.child(clause.predicate, "cop") is None
        else:
            is_dynamic = event_type not in _STATIVE
        if is_dynamic:
            return "event"
        figures = self.found.figures
        if any(start <= f["start_char"] and f["end_char"] <= end for f in figures):
            return "figure"
        return "state"

    def _time_at(self, predicate: Predicate) -> int | None:
        """Find the time expression at the words that say when.

        One with a date goes before, then one that hangs on the predicate, then the surest.
        """
        parse, token = self.parse, predicate.token
        best: list[tuple[bool, bool, float, int]] = []
        for one in predicate.arguments:
            if one.role != "time" or one.score < LEAST["time"]:
                continue
            if dates_another(parse, one.token, token, self._events):
                continue
            low, high = parse.offsets(one.start, one.end - 1)
            times = [
                i
                for i in self._times.touching(low, high)
                if not self._is_since(self.found.times[i]["start_char"], token)
            ]
            is_far = parse.head[one.token] != token
            best += [
                (self.found.times[i]["start_date"] is None, is_far, -one.score, i) for i in times
            ]
        if best:
            return min(best)[3]
        return None if predicate.tense in _AHEAD else self._day_of_its_entry(token)

    def _day_of_its_entry(self, token: int) -> int | None:
        """Find the day of the chronicle's entry, where its sentence names no other."""
        parse = self.parse
        first, end = parse.sents[parse.sent[token]]
        entry = self._chronicle.at(parse.start[token])
        named = self._times.touching(parse.start[first], parse.end[end - 1])
        dated = {i for i in named if self.found.times[i]["start_date"] is not None}
        return entry if dated <= {entry} else None

    def _is_since(self, char: int, token: int) -> bool:
        """Whether a time is when something else began, since which it has been so."""
        parse = self.parse
        first, _ = parse.sents[parse.sent[token]]
        since = _SINCE.search(parse.text, parse.start[first], char)
        return since is not None and not since.start() < parse.start[token] < char

    def _span(self, indexes: list[int]) -> Offsets | None:
        """One stretch over mentions that follow each other, else the first of them."""
        if not indexes:
            return None
        spans = sorted(
            [self.found.mentions[i]["start_char"], self.found.mentions[i]["end_char"]]
            for i in indexes
        )
        low, high = spans[0]
        for start, end in spans[1:]:
            if len(self.parse.text[high:start].split()) > 3:
                break
            high = max(high, end)
        return [low, high]

    def _in_text_order(self, roles: Roles) -> list[tuple[int, str]]:
        pairs = [(index, "agent") for index in roles.agents]
        pairs += [(index, "recipient") for index in roles.recipients]
        pairs += [(index, "supporter") for index in roles.supporters]
        pairs += roles.places
        unique = list(dict.fromkeys(pairs))
        return sorted(unique, key=lambda pair: self.found.mentions[pair[0]]["start_char"])


def _is_plain(predicate: Predicate) -> bool:
    is_past = predicate.certainty == "certain" and predicate.tense == "past"
    return is_past and predicate.certainty_score * predicate.tense_score >= _PLAIN


def _agent_score(predicate: Predicate, roles: Roles) -> float | None:
    """How sure the model is of the doer; None where none is given."""
    agents = [one.score for one in predicate.arguments if one.role == "agent"]
    is_given = bool(roles.agents or roles.agent_words)
    return max(agents) if is_given and agents else None


def _rounded(score: float | None) -> float | None:
    """Round to thousandths; None where the model gave none, as to a clause kept for a figure."""
    return round(score, 3) if score else None


def _turned(polarity: str) -> str:
    return "negative" if polarity == "positive" else "positive"


def take_in_figures(parse: Parse, found: Given, rows: list[StatementAnnotation]) -> None:
    """Widen a statement over a figure right beside it that stands in no other.

    A parse that loses a number leaves it at the statement's edge: "Between 30 and 40
    people" before "live in the camp".
    """
    text = parse.text
    by_sentence: dict[int, list[StatementAnnotation]] = {}
    for row in rows:
        sentence = parse.sent[parse.tokens_in(*row["predicate"])[0]]
        by_sentence.setdefault(sentence, []).append(row)
    for figure in found.figures:
        low, high = figure["start_char"], figure["end_char"]
        token = parse.token_at(low)
        near = [] if token is None else by_sentence.get(parse.sent[token], [])
        if any(row["core"][0] <= low and high <= row["core"][1] for row in near):
            continue
        for row in near:
            start, end = row["core"]
            before, after = text[high:start], text[end:low]
            is_open = not (before + after).count("\n")
            if low < start and high < end and not before.strip():
                row["core"] = [low if is_open else start, end]
            elif start < low and after.strip() in _JOINTS and is_open:
                row["core"] = [start, max(high, end)]
            else:
                continue
            row["start_char"] = min(row["start_char"], row["core"][0])
            row["end_char"] = max(row["end_char"], row["core"][1])
            break


def predicate_words(clause: Clause, stored: Collection[int] = ()) -> tuple[int, int]:
    """First and last token of the predicate, with the words that lead straight to it.

    A leading word outside the clause is left out: it may be another's ("offered to host").
    """
    first = clause.predicate
    for lead in reversed(clause.leads):
        if not 0 < first - lead <= 3 or lead < clause.tokens[0] or lead in stored:
            break
        first = lead
    return first, clause.predicate
