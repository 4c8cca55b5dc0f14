"""What a pronoun goes back to: speakers and subjects before it."""

import re

from pipeline.extract.annotations import AttributionAnnotation, Offsets, RelationAnnotation
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import SUBJECTS, Parse

_OWN = frozenset({"we", "our", "us", "i", "my"})
# Cues by which one outlet or another passes on what somebody said.
_RELAYING = frozenset({"report", "according to"})
_PERSONAL = frozenset({"he", "she", "his", "her"})
_SEVERAL = frozenset({"they", "their", "them"})


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
        # Whom main clauses are about, by sentence and by the quotations whose words they are.
        self.told: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        self.sourced: dict[int, list[int]] = {}  # heads of the sources in a sentence
        for one in attributions:
            head = parse.head_of(*one["source"]) if one["source"] is not None else None
            if head is not None:
                self.sourced.setdefault(parse.sent[head], []).append(head)
        self.bodies = _bodies_by_surname(mentions, relations)

    def antecedents(
        self, clause: Clause, attributions: list[int], *, is_deed: bool, is_said: bool
    ) -> list[int]:
        """Mentions a pronoun subject may stand for: the speaker, then subjects before it.

        Args:
            clause: Whose subject it is.
            attributions: Those whose content the clause is.
            is_deed: Whether the predicate is a deed.
            is_said: Whether it is something said to somebody, as a charge is.
        """
        subject = clause.subject
        if subject is None:
            return []
        owner = self.parse.child(subject, "nmod:poss")
        if "PRON" not in {self.parse.pos[subject], self.parse.pos[owner or subject]}:
            return []
        if self.parse.lower[owner or subject] in _OWN:
            return self._speakers(attributions)
        found: list[int] = []
        if self.parse.head[owner or subject] == clause.predicate and (
            self.parse.dep[owner or subject] == "nmod:poss"
        ):
            found.extend(self._own_subjects(clause.predicate, owner or subject))
        sentence = self.parse.sent[clause.predicate]
        first = self.parse.start[self.parse.sents[sentence][0]]
        is_told = False  # by somebody named before it: then it is he, or nobody known
        for index in attributions:
            source = self.attributions[index]["source"]
            # A speaker named only after the pronoun is somebody else.
            if source is not None and first <= source[0] < self.parse.start[subject]:
                is_told = True
                head = self.parse.head_of(*source)
                if head is not None:
                    found.extend(self.mentions.in_phrase(head))
                found.extend(self._inside(source))
        nearer = [
            *reversed(self.subjects.get(sentence, [])),
            *reversed(self.inner.get(sentence, [])),
        ]
        if is_told and self.parse.lower[subject] == "they":
            # "Pupils said gunmen came in, and that they …": it can be either.
            others = [i for i in nearer if i not in found and self._is_several(i)]
            if others and any(self._is_several(i) for i in found):
                return []
        found.extend(nearer)
        if not is_told:
            voice = self._quotations(attributions)
            told = self.told.get((sentence - 1, voice), [])
            cited = [] if voice else self.sourced.get(sentence - 1, [])
            if self._goes_on(clause, owner or subject, told, cited, is_deed, is_said):
                found.extend(self._fitting(owner or subject, told))
        return found

    def _own_subjects(self, predicate: int, owner: int) -> list[int]:
        """Whose "its" is in "after the army opened its assault": first the clause's own subject."""
        parse = self.parse
        verbs = [predicate, *parse.ancestors(predicate)]
        verb = next((i for i in verbs if parse.child(i, *SUBJECTS) is not None), None)
        subject = None if verb is None else parse.child(verb, *SUBJECTS)
        if subject is None or subject >= owner or owner in parse.subtree(subject):
            return []
        return self.mentions.at_word(subject)

    def _speakers(self, attributions: list[int]) -> list[int]:
        """Whom "I" and "we" stand for: who is quoted, and the body that he speaks for."""
        parents = {self.attributions[index]["parent_index"] for index in attributions}
        found: list[int] = []
        for index in attributions:
            source = self.attributions[index]["source"]
            if (
                source is None
                or index in parents
                or self.attributions[index]["cue_lemma"] in _RELAYING
            ):
                continue  # "…, a paper reports" is not who says "we"
            head = self.parse.head_of(*source)
            if head is not None:
                found.extend(self.mentions.in_phrase(head))
            found.extend(i for i in self._inside(source) if not self.mentions.is_place(i))
        bodies = [self._body_of(index) for index in attributions if index not in parents]
        return [*found, *(body for body in bodies if body is not None)]

    def _inside(self, source: Offsets) -> list[int]:
        """Mentions in a source: "a spokesman for the coalition" has the coalition in it."""
        return [self.mentions.at[t] for t in self.parse.tokens_in(*source) if t in self.mentions.at]

    def _quotations(self, attributions: list[int]) -> tuple[int, ...]:
        return tuple(i for i in attributions if self.attributions[i]["quote_type"] == "direct")

    def _goes_on(
        self,
        clause: Clause,
        pronoun: int,
        told: list[int],
        cited: list[int],
        is_deed: bool,
        is_said: bool,
    ) -> bool:
        """Whether a main clause goes on with whom the sentence before, of one voice, is about.

        "It" and "they" need a deed: of what it is, or means, anything can be the subject. Where
        the sentence before cites somebody, "it" is he only as long as he speaks.
        """
        parse = self.parse
        if clause.kind != "main" or parse.pos[clause.predicate] not in {"VERB", "AUX"}:
            return False
        if parse.lower[pronoun] in _PERSONAL:
            return True
        if len(told) != 1 or not (is_deed or is_said):
            return False
        if parse.lower[pronoun] in _SEVERAL:  # who is cited alone is not they
            cited = [i for i in cited if parse.has_morph(i, "Number=Plur")]
        return not cited or (is_said and cited == [self.mentions.heads[told[0]]])

    def _fitting(self, pronoun: int, told: list[int]) -> list[int]:
        """Who of them a pronoun can be by number, and by being a person."""
        if self.parse.lower[pronoun] in _PERSONAL:
            persons = [i for i in told if self.mentions.mentions[i]["entity_label"] == "PERSON"]
            persons = [i for i in persons if not self._is_plural(i)]
            return persons if len(persons) == 1 else []
        if self.parse.lower[pronoun] in _SEVERAL:
            return [i for i in told if self._is_several(i)]
        return told

    def _is_several(self, index: int) -> bool:
        label = self.mentions.mentions[index]["entity_label"]
        return self._is_plural(index) or label == "MILITARY_UNIT"

    def _is_plural(self, index: int) -> bool:
        head = self.mentions.heads[index]
        return head >= 0 and self.parse.has_morph(head, "Number=Plur")

    def add_subjects(
        self, clause: Clause, subjects: list[int], attributions: list[int] | None = None
    ) -> None:
        """Remember whose clause it was.

        Args:
            clause: A clause.
            subjects: Its subjects, or what these stand for.
            attributions: Those whose content the clause is.
        """
        sentence = self.parse.sent[clause.predicate]
        if clause.subject is not None and self.parse.lower[clause.subject] in _OWN:
            return  # whoever says "I" is not "he" in the same words
        kept = self.subjects if clause.kind == "main" else self.inner
        kept.setdefault(sentence, []).extend(subjects)
        if clause.kind != "main" or clause.subject is None:
            return
        is_pronoun = self.parse.pos[clause.subject] == "PRON"
        own = {*self.parse.conjuncts(clause.subject)}
        about = [i for i in subjects if is_pronoun or self.mentions.heads[i] in own]
        told = self.told.setdefault((sentence, self._quotations(attributions or [])), [])
        told.extend(i for i in about if i not in told)

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
