"""A dependency parse as plain lists: what the rule layers read instead of spaCy's objects.

Reading a token's attributes through spaCy costs about ten times as much as a list look-up, and
the rules ask for them many times. Here are the data and the ways around in them; what is rewritten
in a parse before the rules read it stands in ``mending``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, MORPH, ORTH, POS, SENT_START
from spacy.tokens import Doc

from pipeline.extract.annotations import Offsets
from pipeline.extract.reading.lexicon import NO_WORDS, Lexicon

_COLUMNS = [HEAD, DEP, POS, LEMMA, MORPH, SENT_START, IDX, LENGTH, ORTH, ENT_TYPE]
SUBJECTS = frozenset("nsubj nsubj:pass nsubj:outer csubj csubj:pass".split())
PLACE_ENTITIES = frozenset("GPE LOC FAC".split())  # labels of names that are places


class Parse:
    """One Doc's tokens as parallel lists; ``i`` below is always a token index."""

    def __init__(
        self, doc: Doc, *, known_verbs: Collection[str] = (), lexicon: Lexicon = NO_WORDS
    ) -> None:
        """Read ``doc`` as the model left it; ``known_verbs`` are those of the curated tables."""
        strings = doc.vocab.strings
        # As arrays: making an object of every token costs more than all else here.
        table = doc.to_array(_COLUMNS)
        names: dict[int, str] = {0: ""}

        def texts(column: int) -> list[str]:
            keys = table[:, column].tolist() if len(doc) else []
            for key in set(keys) - names.keys():
                names[key] = strings[key]
            return [names[key] for key in keys]

        self.known_verbs = known_verbs
        self.lexicon = lexicon
        self.text = doc.text
        self.start: list[int] = table[:, 6].tolist() if len(doc) else []
        self.end: list[int] = (table[:, 6] + table[:, 7]).tolist() if len(doc) else []
        offsets = table[:, 0].astype("int32").tolist() if len(doc) else []
        self.head = [i + offset for i, offset in enumerate(offsets)]
        self.dep = [dep.lower() for dep in texts(1)]
        self.pos = texts(2)
        self.lemma = [lemma.lower() for lemma in texts(3)]
        self.lower = [word.lower() for word in texts(8)]
        self.morph = texts(4)
        self.entity = texts(9)  # label of the entity that a token is in, or empty
        for i, word in enumerate(self.lower):
            if word.isspace():
                self.pos[i] = "SPACE"  # taggers give line breaks any part of speech
        self.sent: list[int] = []
        self.sents: list[tuple[int, int]] = []
        self._number_sentences(table[:, 5].tolist() if len(doc) else [])
        self.kids: list[list[int]] = [[] for _ in self.head]
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        # What is asked for again and again.
        self._subtrees: dict[int, list[int]] = {}
        self._cases: dict[int, str] = {}
        self._has_any: dict[frozenset[str], bool] = {}

    def __len__(self) -> int:
        return len(self.head)

    def _number_sentences(self, starts: list[int]) -> None:
        firsts = [i for i, start in enumerate(starts) if i == 0 or start == 1]
        self.sents = list(pairwise([*firsts, len(starts)]))
        for number, (first, end) in enumerate(self.sents):
            self.sent.extend([number] * (end - first))

    def rehang(self, i: int, *, head: int, dep: str) -> None:
        """Hang ``i`` on another head, under another label; its own head makes it a root."""
        if self.head[i] != i:
            self.kids[self.head[i]] = [k for k in self.kids[self.head[i]] if k != i]
        self.head[i], self.dep[i] = head, dep
        if head != i:
            self.kids[head] = sorted([*self.kids[head], i])

    def forget_phrases(self) -> None:
        """Forget what was read of subtrees, prepositions and lemmas, after a change."""
        self._subtrees.clear()
        self._cases.clear()
        self._has_any.clear()

    # ------------------------------------------------------------ around a token

    def children(self, i: int, *labels: str) -> list[int]:
        """Children of ``i`` in text order, of these labels if any are given."""
        if not labels:
            return self.kids[i]
        kids, dep = self.kids[i], self.dep
        return [kid for kid in kids if dep[kid] in labels] if kids else []

    def child(self, i: int, *labels: str) -> int | None:
        """First child with one of ``labels``."""
        dep = self.dep
        for kid in self.kids[i]:
            if dep[kid] in labels:
                return kid
        return None

    def subtree(self, i: int) -> list[int]:
        """``i`` and all below it, in text order."""
        known = self._subtrees.get(i)
        if known is None:
            known, todo = [], [i]
            while todo:
                token = todo.pop()
                known.append(token)
                todo.extend(self.kids[token])
            known.sort()
            self._subtrees[i] = known
        return known

    def subtree_without(self, i: int, cut: Iterable[int]) -> list[int]:
        """``i`` and all below it but for the subtrees of ``cut``."""
        barred = set(cut)
        found, todo = [i], list(self.kids[i])
        while todo:
            token = todo.pop()
            if token not in barred:
                found.append(token)
                todo.extend(self.kids[token])
        found.sort()
        return found

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads above ``i``, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def conjuncts(self, i: int) -> list[int]:
        """``i`` and what is coordinated with it, in text order."""
        found = [i]
        for token in found:
            found.extend(self.children(token, "conj"))
        return sorted(found)

    def first_conjunct(self, i: int) -> int:
        """Give the first word of a row, which carries its relation; ``i`` where it is in none."""
        while self.dep[i] == "conj":
            i = self.head[i]
        return i

    def case(self, i: int) -> str:
        """Prepositions on ``i`` as written, lower-cased: ``in``, ``according to``."""
        known = self._cases.get(i)
        if known is None:
            known = self._cases[i] = self._case(i)
        return known

    def _case(self, i: int) -> str:
        words: list[str] = []
        for kid in self.children(i, "case"):
            if kid > i and self.pos[kid] == "ADP" and words:
                break  # that of the next phrase
            words.append(self.lower[kid])
            words.extend(self.lower[part] for part in self.children(kid, "fixed"))
        return " ".join(words)

    def written(self, i: int) -> str:
        """Give ``i`` as it is written, capitals and all."""
        return self.text[self.start[i] : self.end[i]]

    def is_first(self, i: int) -> bool:
        """Whether a sentence starts with ``i``."""
        return self.sents[self.sent[i]][0] == i

    def words_of_sentence(self, i: int) -> list[str]:
        """Give the words of the sentence of ``i``, lower-cased."""
        first, end = self.sents[self.sent[i]]
        return self.lower[first:end]

    def has_space(self, i: int) -> bool:
        """Whether a space stands behind ``i``."""
        return self.text[self.end[i] : self.end[i] + 1] == " "

    def has_morph(self, i: int, feature: str) -> bool:
        """Whether ``feature``, such as ``VerbForm=Inf``, is among the features of ``i``."""
        morph = self.morph[i]
        return feature in morph and feature in morph.split("|")

    def has_any(self, lemmas: frozenset[str]) -> bool:
        """Whether one of some lemmas stands anywhere in the text; most texts lack rare ones."""
        known = self._has_any.get(lemmas)
        if known is None:
            known = self._has_any[lemmas] = not lemmas.isdisjoint(self.lemma)
        return known

    # ------------------------------------------------------------ as characters

    def offsets(self, first: int, last: int) -> Offsets:
        """Characters from token ``first`` to token ``last``, both included."""
        return [self.start[first], self.end[last]]

    def pieces(self, tokens: Iterable[int]) -> list[Offsets]:
        """Contiguous stretches of ``tokens``; white space between two does not part them."""
        found: list[list[int]] = []
        for i in sorted(tokens):
            if self.pos[i] == "SPACE":
                continue
            if found and not self.text[self.end[found[-1][1]] : self.start[i]].strip():
                found[-1][1] = i
            else:
                found.append([i, i])
        return [self.offsets(first, last) for first, last in found]

    def token_at(self, char: int) -> int | None:
        """Find the token that covers ``char``, or else the first after it."""
        i = bisect_right(self.end, char)
        return i if i < len(self.end) else None

    def tokens_in(self, start_char: int, end_char: int) -> range:
        """Tokens that begin inside ``[start_char, end_char)`` or cover its start."""
        first = bisect_right(self.end, start_char)
        return range(first, bisect_left(self.start, end_char, first))

    def head_of(self, start_char: int, end_char: int) -> int | None:
        """Find the head word of a phrase: the token whose own head lies outside it."""
        return self.head_among(self.tokens_in(start_char, end_char))

    def head_among(self, tokens: Sequence[int]) -> int | None:
        """Find the first of some tokens whose own head is none of them."""
        for i in tokens:
            head = self.head[i]
            if head == i or head not in tokens:
                return i
        return tokens[0] if tokens else None
