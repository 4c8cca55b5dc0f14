"""What a pronoun or "the attack" goes back to: speakers, subjects and events before it."""

from pipeline.extract.annotations import AttributionAnnotation
from pipeline.extract.clauses import Clause
from pipeline.extract.events import EventWords
from pipeline.extract.mention_map import MentionMap
from pipeline.extract.parse import Parse

_BACK = frozenset({"the", "that", "this", "these", "those"})
_OWN = frozenset({"we", "our", "us", "i", "my"})


class Recall:
    """What was said so far, sentence by sentence.

    Args:
        parse: The parsed text.
        mentions: Its mentions.
        attributions: Its attributions.
        events: The curated event words.
    """

    def __init__(
        self,
        parse: Parse,
        mentions: MentionMap,
        attributions: list[AttributionAnnotation],
        events: EventWords,
    ) -> None:
        self.parse = parse
        self.mentions = mentions
        self.attributions = attributions
        self.events = events
        self.subjects: dict[int, list[int]] = {}  # of main clauses, by sentence
        self.done: list[tuple[int, str, list[int]]] = []  # sentence, event type, its agents

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
            return found
        found.extend(reversed(self.subjects.get(sentence, [])))
        found.extend(self.subjects.get(sentence - 1, []))
        return found

    def agents_before(self, clause: Clause) -> list[int]:
        """Find who did what "the attack" goes back to, in the sentence before."""
        parse, noun = self.parse, clause.subject
        if noun is None or not any(parse.lower[d] in _BACK for d in parse.children(noun, "det")):
            return []
        word = self.events.noun(parse.lemma[noun])
        # Fighting has two sides, and nobody who did it.
        if word is None or word.event_type not in {"ASSAULT", "SIEGE"}:
            return []
        kinds = {word.event_type, "SEIZE_TERRITORY"}
        sentence = parse.sent[clause.predicate]
        for at, kind, agents in reversed(self.done):
            if at < sentence - 1:
                break
            if kind in kinds and agents:
                return agents
        return []
