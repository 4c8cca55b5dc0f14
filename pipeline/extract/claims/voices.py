"""Whose words a text gives where: the attributions that hold a token, and what they leave open.

A verb that only reports makes no statement beside what it reports; blaming and urging do.
"""

from dataclasses import replace

from pipeline.extract.annotations import Offsets
from pipeline.extract.attributions.citing import is_attitude
from pipeline.extract.attributions.words import Verb
from pipeline.extract.claims.certainty import weakest
from pipeline.extract.claims.roles.no_doer import is_taken_part_in
from pipeline.extract.claims.told_around import (
    is_added,
    is_around_the_cue,
    is_of_the_source,
    sums_up,
)
from pipeline.extract.claims.words import Given, Words
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.negation import is_negated, is_nobody, negates
from pipeline.extract.reading.overlaps import Intervals
from pipeline.extract.reading.subjects import responsibility_of, trim
from pipeline.extract.reading.tree import SUBJECTS, Parse
from pipeline.extract.reading.truth import heads_over

# Stances of words that are events of their own beside what they are about.
_ACTS = frozenset({"accuses", "demands"})
# Stances of words that are also said of a noun alone, and what their noun may be to them.
_TAKING_A_NOUN = frozenset({"accuses", "claims", "denies", "doubts", "praises"})
_OBJECTS = frozenset({"obj", "obl", "nmod", "nsubj:pass"})
_OF_WHAT_MAY_COME = frozenset({"intends", "demands", "promises", "warns", "asks", "expects"})
# Stances that leave their content open, or say that it is not so.
_NOT_OF_WHAT_IS = frozenset({"intends", "demands", "promises", "asks", "refuses", "denies"})
# What a passive cue that names nobody is said of: "were reported", "are accused of firing".
_OF_A_PASSIVE = frozenset("nsubj:pass csubj csubj:pass ccomp xcomp obj parataxis".split())
_LAID = frozenset({"of", "for", "to"})
# What opens a clause or phrase that is told beside the content of a cue, and how it hangs.
_AT_A_TIME = frozenset("after amid before despite following since".split())
_BESIDE = {
    "advcl": _AT_A_TIME | {"although", "as", "while"},
    "obl": _AT_A_TIME,
    "nmod": _AT_A_TIME,
}
_NONE: frozenset[str] = frozenset()
_SELVES = frozenset({"i", "we"})


class Voices:
    """The attributions of one text, asked for by token.

    Args:
        parse: The parsed text.
        found: Its attributions and figures.
        words: The reporting words.
    """

    def __init__(self, parse: Parse, found: Given, words: Words) -> None:
        self.parse = parse
        self.found = found
        self.words = words
        self._contents = Intervals(
            (low, high, index)
            for index, one in enumerate(found.attributions)
            for low, high in one["content"]
        )
        self._at: dict[int, list[int]] = {}
        self._nouns: dict[int, int | None] = {}  # by attribution: the noun its cue is said of
        self._attitudes = {
            index
            for index, one in enumerate(found.attributions)
            if one["source"] and is_attitude(parse, one, words.reporting)
        }
        self._sizes = [sum(b - a for a, b in one["content"]) for one in found.attributions]
        self.cues = self._cue_tokens()

    def _cue_tokens(self) -> dict[int, list[int]]:
        cues: dict[int, list[int]] = {}
        for index, one in enumerate(self.found.attributions):
            if one["cue"]:
                for token in self.parse.tokens_in(*one["cue"]):
                    cues.setdefault(token, []).append(index)
        return cues

    def at(self, token: int) -> list[int]:
        """Find the innermost attributions whose content holds ``token``; joint ones together."""
        known = self._at.get(token)
        if known is None:
            known = self._at[token] = self._holding(token)
        return list(known)

    def counting(self, cue: int) -> list[int]:
        """Find the attributions of a cue that tell a figure."""
        figures = self.found.figures
        return [
            index
            for index in self.cues.get(cue, [])
            if index not in self._attitudes
            and any(
                low <= figure["start_char"] < high
                for low, high in self.found.attributions[index]["content"]
                for figure in figures
            )
        ]

    def sources(self) -> list[Offsets]:
        """Give the words of those who tell something."""
        return [
            one["source"]
            for index, one in enumerate(self.found.attributions)
            if one["source"] and one["content"] and index not in self._attitudes
        ]

    def speakers(self, attributions: list[int]) -> list[int]:
        """Give the heads of those whom attributions with a verb of saying cite."""
        parse, found = self.parse, []
        for index in attributions:
            one = self.found.attributions[index]
            head = parse.head_of(*one["source"]) if one["source"] and one["cue"] else None
            if head is not None and parse.pos[head] != "PRON":
                found.append(head)
        return found

    def _holding(self, token: int) -> list[int]:
        at = self.parse.start[token]
        holding = [
            (self._sizes[i], i)
            for i in self._contents.holding(at, at + 1)
            if i not in self._attitudes
            and not self._is_presupposed(token, i)
            and not self._is_told_beside(token, i)
            and not is_around_the_cue(self.parse, self.found.attributions[i], token)
        ]
        if len(holding) < 2:
            return [index for _, index in holding]
        least, nearest = min(holding)
        content = self.found.attributions[nearest]["content"]
        return sorted(
            index
            for size, index in set(holding)
            if size == least and self.found.attributions[index]["content"] == content
        )

    def _is_told_beside(self, token: int, index: int) -> bool:
        """Whether a clause or phrase beside the content tells it, in the outlet's voice.

        Of "they vowed to fight on after the raid" they say nothing of the raid; nor of a siege in
        "urged them to leave the town, which had been besieged".
        """
        parse, one = self.parse, self.found.attributions[index]
        if one["quote_type"] == "direct" or one["cue"] is None:
            return False
        cue = parse.tokens_in(*one["cue"])
        if is_added(parse, one, token) or sums_up(parse, cue, token):
            return True
        if is_of_the_source(parse, one, token) or self._is_beyond_a_passive(token, index):
            return True
        is_of_what_may_come = self._is_of_what_may_come(index)
        for at in [token, *parse.ancestors(token)]:
            if at in cue:
                return False
            above = parse.head[at]
            # "Announced his death, and a funeral was held": with a subject of its own.
            is_of_a_noun = above in cue and parse.child(above, "obj") is not None
            if is_of_a_noun and parse.dep[at] == "conj" and parse.child(at, *SUBJECTS) is not None:
                return parse.child(above, "ccomp") is None
            is_beside = bool(_openers(parse, at) & _BESIDE.get(parse.dep[at], _NONE))
            if is_beside and (above in cue or is_of_what_may_come):
                return True
            if is_of_what_may_come and parse.dep[at] in {"acl", "acl:relcl"}:
                return above not in cue
        return False

    def _is_beyond_a_passive(self, token: int, index: int) -> bool:
        """Whether a passive that names nobody is not said of a token, but told in its clause.

        Of "shelling hit the camp, where a famine was declared" nobody declared the shelling.
        """
        parse, one = self.parse, self.found.attributions[index]
        cue = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
        verb = parse.head_among(cue)
        if one["source"] or verb is None or parse.child(verb, "aux:pass") is None:
            return False
        at = token
        while at not in cue:
            above = parse.head[at]
            if above in cue:
                return parse.dep[at] not in _OF_A_PASSIVE and _openers(parse, at).isdisjoint(_LAID)
            if above == at:
                return True
            at = above
        return False

    def _is_of_what_may_come(self, index: int) -> bool:
        """Whether a cue's content is wished, ordered or planned: "urged them to leave"."""
        one = self.found.attributions[index]
        verbs = [
            i for i in self.parse.tokens_in(*one["cue"] or [0, 0]) if self.parse.pos[i] == "VERB"
        ]
        is_open = any(
            self.parse.child(i, "xcomp") is not None and self.parse.child(i, "ccomp") is None
            for i in verbs
        )
        return is_open and self._stance_name(index) in _OF_WHAT_MAY_COME

    def _is_presupposed(self, token: int, index: int) -> bool:
        """Whether a cue takes for granted what describes its object.

        Who claims, condemns or denies "the attack that killed 17" does not say that it did; nor
        does who denies a part in it say that there was one.
        """
        parse = self.parse
        if self._is_no_part_of(token, index) or self._is_of_the_accuser(token, index):
            return True
        if index not in self._nouns:
            self._nouns[index] = self._noun_taken(index)
        head, at = self._nouns[index], token
        if head is None:
            return False
        while at != head and parse.head[at] != at:
            if parse.dep[at] in {"acl", "acl:relcl"} and parse.child(at, "mark", "case") is None:
                return head in {parse.head[at], *parse.ancestors(parse.head[at])}
            at = parse.head[at]
        return False

    def _is_no_part_of(self, token: int, index: int) -> bool:
        """Whether somebody denies a part in an event: "denied involvement in the raid"."""
        is_told = self.found.attributions[index]["quote_type"] == "indirect"
        is_denied = is_told and self._stance_name(index) == "denies"
        return is_denied and is_taken_part_in(self.parse, token)

    def _is_of_the_accuser(self, token: int, index: int) -> bool:
        """Whether a clause only describes what somebody is accused of, or whoever has a part in it.

        Of "accused the guards of the blast, which came as talks began" he says nothing of talks,
        nor of a war in "accused them of arming rebels who have fought for years".
        """
        parse, one = self.parse, self.found.attributions[index]
        if self._stance_name(index) != "accuses" or one["quote_type"] != "indirect":
            return False
        cue = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
        for at in [token, *parse.ancestors(token)]:
            if at in cue:
                return False
            if parse.dep[at] == "acl:relcl":
                noun = parse.head[at]
                return parse.head[noun] in cue or parse.lemma[noun] in parse.lexicon.actors
        return False

    def _noun_taken(self, index: int) -> int | None:
        """Find the noun that a cue is said of alone: "claimed the attack"; None for a clause."""
        parse, one = self.parse, self.found.attributions[index]
        if self._stance_name(index) not in _TAKING_A_NOUN or one["quote_type"] != "indirect":
            return None
        cue = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
        content = [i for piece in one["content"] for i in parse.tokens_in(*piece)]
        taken = [i for i in content if parse.head[i] in cue and parse.dep[i] in _OBJECTS]
        head = taken[0] if taken else parse.head_among(content)
        is_noun = head is not None and parse.pos[head] == "NOUN" and parse.dep[head] in _OBJECTS
        return head if is_noun else None

    def cut_off(self, clause: Clause, attributions: list[int]) -> Clause:
        """Cut source and cue off the ends of a statement; in its middle they stay."""
        if not attributions:
            return clause
        at = clause.predicate
        low, high = clause.tokens[0], clause.tokens[-1]
        for index in attributions:
            one = self.found.attributions[index]
            for span in (one["source"], one["cue"]):
                tokens = self.parse.tokens_in(*span) if span else range(0)
                if not tokens or tokens[0] <= at <= tokens[-1]:
                    continue
                rest = range(tokens[-1] + 1, high + 1)
                if tokens[0] > at and not any(self._in_content(t, index) for t in rest):
                    high = min(high, tokens[0] - 1)
                elif tokens[-1] < at and not any(
                    self._in_content(t, index) for t in range(low, tokens[0])
                ):
                    low = max(low, tokens[-1] + 1)
        kept = trim(self.parse, [t for t in clause.tokens if low <= t <= high])
        return replace(clause, tokens=kept) if kept else clause

    def _in_content(self, token: int, index: int) -> bool:
        at = self.parse.start[token]
        return any(low <= at < high for low, high in self.found.attributions[index]["content"])

    def only_reports(self, clause: Clause, told: set[int], held_by: list[int]) -> bool:
        """Whether the clause is a cue whose content makes rows; "vowed to fight" is both."""
        if responsibility_of(self.parse, clause.predicate):
            return False  # it tells who did it
        cues = [index for word in clause.chain for index in self.cues.get(word, [])]
        told_here = [index for index in cues if index in told and index not in held_by]
        # "Accused them of firing", "urged them to leave": blaming and urging are acts themselves.
        is_act = bool(told_here) and all(self._stance_name(i) in _ACTS for i in told_here)
        has_clause = self.parse.child(clause.predicate, "ccomp") is not None
        return bool(told_here) and not (is_act and not has_clause)

    def tells_clause(self, i: int) -> bool:
        """Whether a clause with a subject of its own is all that a cue at ``i`` is about.

        A model that takes "rule out" or "inform" for another event has read the word alone.
        """
        content = self.parse.child(i, "ccomp")
        stances = {self._stance_name(index) for index in self.cues.get(i, [])}
        is_clause = content is not None and self.parse.child(content, *SUBJECTS) is not None
        return is_clause and bool(stances) and not stances & _ACTS

    def _is_negated(self, i: int) -> bool:
        """Whether a word of saying is negated: "did not say", "no doubt that P"."""
        is_no = self.parse.pos[i] == "NOUN" and is_nobody(self.parse, i)
        return is_no or is_negated(self.parse, i)

    def replies(self, clause: Clause) -> bool:
        """Whether a clause tells that somebody denies what is told: "a charge they deny"."""
        parse, word = self.parse, self._word_of(clause.predicate)
        if word is None or word.stance != "denies" or clause.subject is None:
            return False
        obj = parse.child(clause.predicate, "obj")
        if obj is not None:
            return parse.lower[obj] == "which"
        return parse.dep[clause.top] == "acl:relcl"

    def around(self, attributions: list[int]) -> list[int]:
        """Give the attributions that these are part of; none for what the publisher tells."""
        parents = (self.found.attributions[index]["parent_index"] for index in attributions)
        return sorted({index for index in parents if index is not None})

    def beyond_we(self, attributions: list[int]) -> list[int]:
        """Give for those who speak of themselves whoever is cited for it: "we", Y said."""
        found = []
        for index in attributions:
            source = self.found.attributions[index]["source"]
            is_we = source is not None and self.parse.text[slice(*source)].lower() in _SELVES
            found += (self.around([index]) or [index]) if is_we else [index]
        return sorted(set(found))

    def _word_of(self, i: int) -> Verb | None:
        reporting = self.words.reporting
        words = reporting.nouns if self.parse.pos[i] == "NOUN" else reporting.verbs
        return words.get(self.parse.lemma[i])

    def over(self, clause: Clause, attributions: list[int]) -> list[tuple[str, bool]]:
        """Say what the words of saying over a clause leave of it that nobody is cited for.

        "Denying reports that the town had fallen" denies it; the cues of ``attributions`` are
        asked for themselves.
        """
        parse, found = self.parse, []
        at = heads_over(parse, clause)
        while at is not None:
            word = self._word_of(at)
            subject = parse.child(at, *SUBJECTS)
            if word is None:
                break
            if any(index in attributions for index in self.cues.get(at, [])):
                if parse.pos[at] != "NOUN" or parse.dep[at] != "obj":
                    break
                at = parse.head[at]  # "denied the charge that P"
                continue
            if subject is not None and is_nobody(parse, subject):
                break  # "nobody doubts that P" is read with what is true
            found.append(_stance_of(word, negated=self._is_negated(at)))
            above = parse.head[at]
            is_told = parse.dep[at] in {"obj", "obl", "nmod", "ccomp"} and above != at
            at = above if is_told else None
        return found

    def is_presupposed_by_blame(self, token: int) -> bool:
        """Whether a word is what somebody is blamed for, which is so whoever denies the blame.

        "Dismissed claims that blamed the army for the raid": there was a raid.
        """
        word = self._word_of(self.parse.head[token])
        is_for = self.parse.dep[token] in _OBJECTS and self.parse.case(token) == "for"
        return is_for and word is not None and word.stance == "accuses"

    def _stance_name(self, index: int) -> str | None:
        lemma = self.found.attributions[index]["cue_lemma"] or ""
        verb = self.words.reporting.verbs.get(lemma)
        return None if verb is None else verb.stance

    def stance(self, index: int) -> tuple[str, bool]:
        """Take what the reporting word says of its content: how sure, and whether it is turned."""
        one = self.found.attributions[index]
        lemma, cue = one["cue_lemma"], one["cue"]
        word = self.words.reporting.verbs.get(lemma or "") or self.words.reporting.nouns.get(
            lemma or ""
        )
        if word is None:
            hedged = lemma in self.words.reporting.adverbs
            return ("probable", False) if hedged else ("certain", False)
        negated = cue is not None and self._has_negation(cue)
        level, turned = _stance_of(word, negated=negated)
        level = weakest([level, *self._hedges_in(cue, lemma or "")])
        if one["is_impersonal"] and level == "certain":
            level = "probable"  # "is said to": passed on, and nobody stands by it
        return level, turned

    def stance_on(self, token: int, index: int) -> tuple[str, bool]:
        """Take what the reporting word says of one word of its content.

        Who vowed "to hunt groups that had crossed the river" is sure that they had.
        """
        one = self.found.attributions[index]
        if self._stance_name(index) in _NOT_OF_WHAT_IS and one["quote_type"] != "direct":
            parse = self.parse
            for at in [token, *parse.ancestors(token)]:
                if parse.dep[at] == "acl:relcl" and self._in_content(parse.head[at], index):
                    return ("certain", False) if _is_told(parse, at) else self.stance(index)
        return self.stance(index)

    def _hedges_in(self, cue: Offsets | None, lemma: str) -> list[str]:
        """Levels of what stands beside the word of saying in its cue: "appear to show"."""
        parse, hedges = self.parse, self.words.hedges
        tokens = parse.tokens_in(*cue) if cue else range(0)
        known = {**hedges.leads, **hedges.adverbs, **hedges.modals}
        beside = [i for i in tokens if parse.lemma[i] != lemma and parse.pos[i] != "NOUN"]
        levels = [known.get(parse.lemma[i]) or known.get(parse.lower[i]) for i in beside]
        return [level for level in levels if level]

    def _has_negation(self, cue: Offsets) -> bool:
        parse = self.parse
        return any(
            negates(parse, i)
            or (parse.pos[i] == "NOUN" and is_nobody(parse, i))  # "no doubt that P"
            for i in parse.tokens_in(*cue)
        )


def _is_told(parse: Parse, i: int) -> bool:
    """Whether a verb is told as so: no "would", "may" or "to" stands before it."""
    if any(parse.lower[k] == "to" for k in parse.children(i, "mark")):
        return False
    helpers = {parse.lower[k] for k in parse.children(i, "aux")}
    return helpers <= {"has", "have", "had", "is", "are", "was", "were", "been"}


def _openers(parse: Parse, i: int) -> set[str]:
    """Words that open a clause or phrase: "after", "as"."""
    return {parse.lower[k] for k in parse.children(i, "mark", "case", "advmod")}


def _stance_of(word: Verb, *, negated: bool) -> tuple[str, bool]:
    """Take what a reporting word, negated or not, says of its content."""
    level, turned = word.certainty, word.polarity == "negative"
    if negated:
        if word.stance in {"believes", "expects"}:
            turned = not turned  # "do not expect that P": that not-P is expected
        elif turned:
            # "Did not deny" says neither, "no doubt" that it is so.
            level, turned = "certain" if word.stance == "doubts" else "unknown", False
        elif word.stance not in {"intends", "knows"}:
            level = "unknown"  # "did not say that P" leaves P open
    return level, turned
