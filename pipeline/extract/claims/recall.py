"""What a pronoun goes back to: speakers and subjects before it."""

import re

from pipeline.extract.annotations import AttributionAnnotation, RelationAnnotation
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import Parse

_OWN = frozenset({"we", "our", "us", "i", "my"})


class Recall:
    """What was said so far, sentence by sentence.

    Args:
        parse: The parsed text.
        mentions: Its mentions.
        attributions: Its attributions.
        relations: Who speaks for or heads whom.
    """

    def __init__(
        self,
        parse: Parse,
        mentions: MentionMap,
        attributions: list[AttributionAnnotation],
        relations: list[RelationAnnotation],
    ) -> None:
        self.parse = parse
        self.mentions = mentions
        self.attributions = attributions
        self.subjects: dict[int, list[int]] = {}  # of main clauses, by sentence
        self.inner: dict[int, list[int]] = {}  # of the clauses inside them
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
