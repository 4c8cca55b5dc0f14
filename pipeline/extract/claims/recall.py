"""What a pronoun or "the attack" goes back to: speakers, subjects and events before it."""

import re

from pipeline.extract.annotations import AttributionAnnotation, RelationAnnotation
from pipeline.extract.claims.events import EventWords
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import Parse

_BACK = frozenset({"the", "that", "this", "these", "those"})
_ATTACKERS = frozenset("assailant attacker bomber gunman hijacker infiltrator raider".split())
_OWN = frozenset({"we", "our", "us", "i", "my"})


class Recall:
    """What was said so far, sentence by sentence.

    Args:
        parse: The parsed text.
        mentions: Its mentions.
        attributions: Its attributions.
        events: The curated event words.
        relations: Who speaks for or heads whom.
    """

    def __init__(
        self,
        parse: Parse,
        mentions: MentionMap,
        attributions: list[AttributionAnnotation],
        events: EventWords,
        relations: list[RelationAnnotation],
    ) -> None:
        self.parse = parse
        self.mentions = mentions
        self.attributions = attributions
        self.events = events
        self.subjects: dict[int, list[int]] = {}  # of main clauses, by sentence
        self.inner: dict[int, list[int]] = {}  # of the clauses inside them
        self.done: list[tuple[int, str, list[int]]] = []  # sentence, event type, its agents
        self.bodies = _bodies_by_surname(mentions, relations)

    def antecedents(self, clause: Clause, attributions: list[int]) -> list[int]:
        """Mentions a pronoun subject may stand for: the speaker, then subjects before it."""
        subject = clause.subject
        if subject is None:
            return []
        owner = self.parse.child(subject, "nmod:poss")
        if "PRON" not in {self.parse.pos[subject], self.parse.pos[owner or subject]}:
            return []
        found: list[int] = []
        sentence = self.parse.sent[clause.predicate]
        # A speaker named only after the pronoun is somebody else, unless it is "we".
        is_own = self.parse.lower[owner or subject] in _OWN
        for index in attributions:
            source = self.attributions[index]["source"]
            first = self.parse.start[self.parse.sents[sentence][0]]
            is_before = source is not None and first <= source[0] < self.parse.start[subject]
            if source is not None and (is_before or is_own):
                head = self.parse.head_of(*source)
                if head is not None:
                    found.extend(self.mentions.in_phrase(head))
                # "A spokesman for the coalition said its aircraft …": whom he speaks for.
                found.extend(
                    self.mentions.at[t]
                    for t in self.parse.tokens_in(*source)
                    if t in self.mentions.at
                )
        if is_own:
            bodies = [self._body_of(index) for index in attributions]
            return [*found, *(body for body in bodies if body is not None)]
        found.extend(reversed(self.subjects.get(sentence, [])))
        found.extend(reversed(self.inner.get(sentence, [])))
        found.extend(self.subjects.get(sentence - 1, []))
        return found

    def add_subjects(self, clause: Clause, subjects: list[int]) -> None:
        """Remember whose clause it was."""
        kept = self.subjects if clause.kind == "main" else self.inner
        kept.setdefault(self.parse.sent[clause.predicate], []).extend(subjects)

    def _body_of(self, index: int) -> int | None:
        """Find whom a speaker speaks for, as told earlier; "he" is the speaker before."""
        while index >= 0:
            source = self.attributions[index]["source"]
            words = _words(self.parse.text[slice(*source)]) if source else []
            if words and words != ["he"] and words != ["she"]:
                return next((self.bodies[w] for w in words if w in self.bodies), None)
            index -= 1
        return None

    def agents_before(self, clause: Clause) -> list[int]:
        """Find who did what "the attack" goes back to, in the sentence before."""
        parse, noun = self.parse, clause.subject
        if noun is None or not any(parse.lower[d] in _BACK for d in parse.children(noun, "det")):
            return []
        word = self.events.noun(parse.lemma[noun])
        # Fighting has two sides, and nobody who did it.
        if word is None or word.event_type not in {"ASSAULT", "SIEGE"}:
            return []
        return self._latest({word.event_type, "SEIZE_TERRITORY"}, parse.sent[clause.predicate])

    def agents_of_attack(self, clause: Clause, victims: list[int]) -> list[int]:
        """Find who made the attack that people died in.

        "Jets hit the camp. Nine people died." Only for deaths told barely, with no place, time or
        cause of their own, and of others than the attackers.
        """
        parse, at = self.parse, clause.predicate
        beside = parse.children(at, "obl", "obl:agent", "obl:unmarked", "advcl")
        if clause.kind != "main" or any(parse.case(k) != "of" for k in beside):
            return []
        lemmas = {self.mentions.mentions[v]["head_lemma"] for v in victims}
        agents = self._latest({"ASSAULT"}, parse.sent[at])
        attackers = {self.mentions.mentions[a]["head_lemma"] for a in agents}
        return [] if lemmas & (attackers | _ATTACKERS) or set(victims) & set(agents) else agents

    def _latest(self, kinds: set[str], sentence: int) -> list[int]:
        """Find the agents of the last event of these kinds, in this sentence or the one before."""
        for at, kind, agents in reversed(self.done):
            if at < sentence - 1:
                break
            if kind in kinds and agents:
                return agents
        return []


def _bodies_by_surname(mentions: MentionMap, relations: list[RelationAnnotation]) -> dict[str, int]:
    """Whom a named person speaks for, by the last word of the name."""
    found: dict[str, int] = {}
    for one in relations:
        if one["relation_type"] not in {"spokesman_for", "head_of"}:
            continue
        person = mentions.mentions[one["subject_index"]]
        if person["mention_type"] == "name" and person["entity_label"] == "PERSON":
            text = mentions.parse.text[person["start_char"] : person["end_char"]]
            found.setdefault(_words(text)[-1], one["object_index"])
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.lower()) or [""]
