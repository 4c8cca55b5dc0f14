"""Place names that the model left inside other names, mislabelled or did not see.

A name in a gazetteer is no place yet: "Paris Hilton", "Reading a book". A country, a division or
an adjective made of one is taken at its word unless it is a person's name; a town needs
something beside it that speaks of a place, or a place of that name elsewhere in the text. What
stands in a description of an actor ("the Manila archbishop", "Dublin City Council") becomes a
mention inside that one, as affiliation, so that nothing happens there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import MentionAnnotation, register_extensions
from pipeline.extract.mention_spans import PLACE_ENTITIES, Candidate, is_hyphened
from pipeline.extract.mention_types import toponym_role_of
from pipeline.extract.nouns import AFFILIATION_PARTICIPLES, PLACE_LABELS
from pipeline.extract.parse import Parse, require_parse
from pipeline.extract.place_names import Gazetteer, PlaceNames, Weight, is_abbreviation
from pipeline.extract.toponym_words import (
    COMMON_WORDS,
    MOTION_PREPOSITIONS,
    PERSON_TITLES,
    PERSONAL,
    PLACE_PREPOSITIONS,
    ROLES,
    STREETS,
)
from pipeline.resolve.keys import fold

_LONGEST = 5  # words in a name
_JOINERS = frozenset("of and the al el ez - ‑ ' ’ de la du es as ash ar der den on upon".split())
_INNER_JOINERS = _JOINERS - {"and"}
_SEPARATORS = frozenset({",", "'s", "’s", "'", "’", ";", "--", "—", "–"})
_CLASS_WORDS = frozenset(
    "county parish province governorate prefecture oblast district state".split()
)
_STATE_BODIES = frozenset("police government governor assembly capital".split())
_SETTLEMENTS = frozenset(
    """province region town city village district governorate county suburb municipality hamlet
    township island neighborhood neighbourhood prefecture""".split()
)
_DASHES = frozenset({"-", "--", "—", "–", "("})

Entity = tuple[int, int, str]  # first token, token after the last, label


@dataclass(frozen=True)
class _Name:
    """A stretch of tokens, first to last (included), that a place is called."""

    first: int
    last: int
    weight: Weight


def add_toponyms(
    parse: Parse,
    mentions: Sequence[MentionAnnotation],
    entities: Sequence[Entity],
    *,
    names: PlaceNames,
    speech_lemmas: frozenset[str] = frozenset(),
) -> list[MentionAnnotation]:
    """Add the place names that ``mentions`` lacks; correct the label of those it has.

    Args:
        parse: The parsed text.
        mentions: What was found so far.
        entities: The model's entities.
        names: What places are called.
        speech_lemmas: Verbs that make a place in front of them a speaker.

    Returns:
        All mentions in text order, an outer one before those inside it.
    """
    return _Finder(parse, mentions, entities, names, speech_lemmas).find()


class _Finder:
    """One text's names, looked at twice: what is a place once is one everywhere."""

    def __init__(
        self,
        parse: Parse,
        mentions: Sequence[MentionAnnotation],
        entities: Sequence[Entity],
        names: PlaceNames,
        speech_lemmas: frozenset[str],
    ) -> None:
        self.parse = parse
        self.names = names
        self.speech = speech_lemmas
        self.mentions = [MentionAnnotation(**mention) for mention in mentions]
        self.entity_at = {i: one for one in entities for i in range(one[0], one[1])}
        self.persons = {
            parse.lower[i]
            for first, end, label in entities
            if label == "PERSON" and end - first > 1
            for i in _own_names(parse, first, end)
        }
        self.persons |= self._speakers()
        self.persons -= {
            parse.lower[name.last]
            for name in self._names()
            if self._is_dateline(name) or self._has_container(name)
        }
        self._mend()
        self.mention_at: dict[int, int] = {}
        for index, mention in enumerate(self.mentions):
            for i in parse.tokens_in(mention["start_char"], mention["end_char"]):
                held = self.mention_at.get(i)
                if held is None or _length(mention) > _length(self.mentions[held]):
                    self.mention_at[i] = index
        self.known = {
            fold(self._text(m["start_char"], m["end_char"]))
            for m in self.mentions
            if m["toponym_role"] is not None and m["mention_type"] == "name"
        } - self.persons

    def find(self) -> list[MentionAnnotation]:
        found = list(self._names())
        accepted = [name for name in found if self._is_place(name)]
        self.known |= {self._folded(name) for name in accepted} - self.persons
        again = [name for name in found if name in accepted or self._is_place(name)]
        for name in again:
            self._take(name)
        return sorted(self.mentions, key=lambda m: (m["start_char"], -m["end_char"]))

    # ------------------------------------------------------------ what is there already

    def _mend(self) -> None:
        """Part place mentions that hold several places, and drop those that are none."""
        parse = self.parse
        mended = []
        for mention in self.mentions:
            tokens = list(parse.tokens_in(mention["start_char"], mention["end_char"]))
            is_name = mention["mention_type"] == "name"
            is_lone_body = is_name and mention["entity_label"] == "ORG" and len(tokens) == 1
            if is_lone_body and self._is_person(tokens[0]):
                mention["entity_label"] = "PERSON"
            if mention["entity_label"] not in PLACE_ENTITIES or not is_name:
                mended.append(mention)
                continue
            if not any(self._is_capital(i) for i in tokens):
                mention["mention_type"] = "nominal"  # "sewer main"
            elif len(tokens) == 1 and self._is_person(tokens[0]):
                mention["entity_label"], mention["toponym_role"] = "PERSON", None
            elif len(tokens) == 1 and self._is_word(tokens[0]):
                mention["mention_type"] = "nominal"
            mended.extend(self._parted(mention, tokens))
        held = {
            i
            for mention in mended
            for i in parse.tokens_in(mention["start_char"], mention["end_char"])
        }
        for first, end, label in set(self.entity_at.values()):
            if label in PLACE_ENTITIES and held.isdisjoint(range(first, end)):
                mended.extend(self._missed(first, end, label))
        self.mentions = mended

    def _is_word(self, i: int) -> bool:
        """Whether a lone capital is only that of a sentence or a title: "One", "Officer"."""
        is_word = self.parse.pos[i] not in {"PROPN", "ADJ", "X", "NOUN"}
        is_common = self.parse.lower[i] in COMMON_WORDS and (
            i == 0 or self.parse.lower[i - 1] not in PLACE_PREPOSITIONS
        )
        return is_word or is_common

    def _speakers(self) -> set[str]:
        """Lone names that say something and are too small a place to mean a government."""
        parse = self.parse
        return {
            parse.lower[i]
            for i, dep in enumerate(parse.dep)
            if dep == "nsubj"
            and parse.pos[i] == "PROPN"
            and parse.lemma[parse.head[i]] in self.speech
            and self.names.weigh(self._text(*parse.offsets(i, i))) < Weight.CITY
        }

    def _is_person(self, i: int) -> bool:
        """Whether a lone name is that of a person the text names in full."""
        if self.parse.lower[i] not in self.persons:
            return False
        name = _Name(i, i, self.names.weigh(self._text(*self.parse.offsets(i, i))))
        is_in = i > 0 and self.parse.lower[i - 1] in PLACE_PREPOSITIONS
        is_in = is_in and self._behind(name) == i + 1  # "at Smith's attempts" is no place
        return name.weight < Weight.CITY and not is_in and not self._has_container(name)

    def _parted(self, mention: MentionAnnotation, tokens: list[int]) -> list[MentionAnnotation]:
        parts: list[list[int]] = [[]]
        for i in tokens:
            if self.parse.lower[i] in _SEPARATORS:
                parts.append([])
            else:
                parts[-1].append(i)
        parts = [part for part in parts if any(self._is_capital(i) for i in part)]
        if len(parts) == 1:
            parts = self._run_together(parts[0])
        if len(parts) < 2 or self.names.weigh(self._text(*_span(mention))) != Weight.NONE:
            return [mention]
        return [self._piece(mention, part) for part in parts]

    def _run_together(self, tokens: list[int]) -> list[list[int]]:
        """Part "Maiduguri Borno State", names in a row that are none together."""
        parts, at = [], 0
        while at < len(tokens):
            name = self._name_at(tokens[at])
            if name is None or name.weight == Weight.DEMONYM or name.last > tokens[-1]:
                return [tokens]
            parts.append(list(range(name.first, name.last + 1)))
            at += len(parts[-1])
        return parts if any(self._is_area(part[0]) for part in parts[1:]) else [tokens]

    def _piece(self, mention: MentionAnnotation, tokens: list[int]) -> MentionAnnotation:
        first = next(i for i in tokens if self._is_capital(i))
        start, end = self.parse.offsets(first, tokens[-1])
        piece = MentionAnnotation(**mention)
        piece["start_char"], piece["end_char"] = start, end
        piece["head_lemma"] = self.parse.lemma[tokens[-1]] or self.parse.lower[tokens[-1]]
        return piece

    def _missed(self, first: int, end: int, label: str) -> Iterator[MentionAnnotation]:
        """Take the capitalised cores of a span: "Akuressa" of "the town of Akuressa"."""
        core: list[int] = []
        for i in range(first, end + 1):
            is_inside = i < end and (
                self._is_capital(i) or (core and self.parse.lower[i] in _INNER_JOINERS)
            )
            if is_inside:
                core.append(i)
                continue
            while core and not self._is_capital(core[-1]):
                core.pop()
            if core:
                yield self._new(core[0], core[-1], label, "literal")
            core = []

    def _new(self, first: int, last: int, label: str, role: str | None) -> MentionAnnotation:
        start, end = self.parse.offsets(first, last)
        return MentionAnnotation(
            start_char=start,
            end_char=end,
            mention_type="name",
            entity_label=label,
            head_lemma=self.parse.lemma[last] or self.parse.lower[last],
            label_text=None,
            toponym_role=role,
        )

    # ------------------------------------------------------------ candidates

    def _names(self) -> Iterator[_Name]:
        at = 0
        while at < len(self.parse):
            name = self._name_at(at)
            if name is not None:
                yield name
            at = at + 1 if name is None else name.last + 1

    def _name_at(self, first: int) -> _Name | None:
        """Find the longest name that begins at a token."""
        if not self._is_capital(first):
            return None
        limit = first
        while limit + 1 < len(self.parse) and limit + 1 < first + _LONGEST:
            if not self._goes_on(limit + 1):
                break
            limit += 1
        for last in range(limit, first - 1, -1):
            if not (self._is_capital(last) or last == first):
                continue
            weight = self._weigh(first, last)
            if last == first and self.parse.lower[first] in {"a", "an", "the", "i"}:
                return None
            if weight == Weight.DEMONYM or (weight == Weight.AREA and not self._has_class(last)):
                return _Name(first, last, weight)
            if weight != Weight.NONE:
                is_classed = self._has_class(last)
                return _Name(first, last + is_classed, Weight.CITY if is_classed else weight)
        return self._classed(first)

    def _classed(self, first: int) -> _Name | None:
        """Take "Kanawha County" for a place, whether or not a gazetteer knows it."""
        parse, last = self.parse, first
        if self._is_called_place(first):
            while last + 1 < len(parse) and self._is_word_beside(last + 1, last):
                last += 1
            return _Name(first, last, Weight.CITY)
        while last < first + 3 and last < len(self.parse) and self._is_capital(last):
            if self._has_class(last):
                return _Name(first, last + 1, Weight.CITY)
            last += 1
        return None

    def _is_called_place(self, first: int) -> bool:
        """Whether "the province of" stands before it, or before what "and" joins it to."""
        parse = self.parse
        if first > 1 and parse.lower[first - 1] == "and" and self._is_capital(first - 2):
            first -= 2
        is_of = first > 1 and parse.lower[first - 1] == "of"
        return is_of and parse.lemma[first - 2] in _SETTLEMENTS and parse.pos[first] == "PROPN"

    def _has_class(self, last: int) -> bool:
        """Whether a class word with a capital follows, as in "Osun State"."""
        parse, at = self.parse, last + 1
        if at >= len(parse) or parse.lower[at] not in _CLASS_WORDS or not self._is_capital(at):
            return False
        if parse.lower[last] in {"the", "this", "our"} or parse.pos[last] in {"DET", "NUM", "PRON"}:
            return False
        if parse.lower[at] not in {"state", "district"}:
            return True
        # "Osun State", but not "Islamic State", "Penn State University", "Ohio State".
        behind = parse.lower[at + 1] if at + 1 < len(parse) else ""
        is_body = behind in {"university", "college", "department", "attorney", "court"}
        name = self.names.weigh(self._text(*parse.offsets(last, last)))
        return behind in _STATE_BODIES or (name != Weight.NONE and not is_body)

    def _weigh(self, first: int, last: int) -> Weight:
        text = self._text(self.parse.start[first], self.parse.end[last])
        weight = self.names.weigh(text)
        if weight < Weight.AREA and text.isupper() and len(text) < 6 and text.isalpha():
            return Weight.NONE  # "SANA", "NATO": letters, not a name in capitals
        if weight == Weight.NONE and self._is_dotted(last):
            weight = self.names.weigh(f"{text}.")
        if weight == Weight.AREA and is_abbreviation(text) and text.endswith("."):
            is_state = not text.isupper() or len(text) < 4
            return weight if not is_state or self._is_behind_comma(first) else Weight.NONE
        return weight

    def _is_dotted(self, last: int) -> bool:
        return last + 1 < len(self.parse) and self.parse.lower[last + 1] == "."

    def _goes_on(self, i: int) -> bool:
        parse = self.parse
        if "\n" in parse.text[parse.end[i - 1] : parse.start[i]]:
            return False
        return self._is_capital(i) or parse.lower[i] in _JOINERS

    def _is_capital(self, i: int) -> bool:
        return self.parse.text[self.parse.start[i]].isupper()

    def _text(self, start: int, end: int) -> str:
        return self.parse.text[start:end]

    def _folded(self, name: _Name) -> str:
        return fold(self._text(self.parse.start[name.first], self.parse.end[name.last]))

    # ------------------------------------------------------------ is it a place?

    def _is_place(self, name: _Name) -> bool:
        entity = self._entity(name)
        if name.weight == Weight.DEMONYM:
            return self._is_adjective(name, entity)
        if name.first == name.last and self._is_person(name.first):
            return False
        behind = name.last + 1
        if self._is_base(name):
            return True
        is_street = behind < len(self.parse) and self._is_capital(behind)
        if is_street and self.parse.lower[behind].rstrip(".") in STREETS:
            return False
        if self._has_title_before(name):
            return False
        if entity is not None and entity[2] == "PERSON":
            return self._is_place_beside_person(name, entity)
        if self._is_inside_longer_name(name, entity):
            return False
        if entity is not None and entity[2] in {"DATE", "MONEY", "TITLE"}:
            return name.weight == Weight.AREA and entity[2] != "DATE"
        if name.weight == Weight.AREA:
            return self.parse.pos[name.last] in {"PROPN", "NOUN", "ADJ", "X"} or not (
                self._starts_sentence(name)
            )
        return self._is_town(name, entity)

    def _is_base(self, name: _Name) -> bool:
        """Whether a hyphen ties it to "based", "led", "backed"."""
        parse, at = self.parse, name.last + 2
        if at >= len(parse) or not is_hyphened(parse, at):
            return False
        return parse.lower[at] in AFFILIATION_PARTICIPLES

    def _is_adjective(self, name: _Name, entity: Entity | None) -> bool:
        """Take a demonym for one, unless it is a surname or a verb ("Polish the shoes")."""
        is_surname = (
            entity is not None
            and entity[2] == "PERSON"
            and entity[0] < name.first
            and name.last == entity[1] - 1
            and self.parse.pos[name.first - 1] == "PROPN"
        )
        return not is_surname and self.parse.pos[name.last] not in {"VERB", "AUX"}

    def _is_place_beside_person(self, name: _Name, entity: Entity) -> bool:
        """Whether a person is described by the name rather than called by it."""
        parse, (first, end, _) = self.parse, entity
        if self._is_whole(name, entity):
            if self._folded(name) in self.persons:
                return False
            is_personal = self._folded(name) in PERSONAL
            if name.weight == Weight.AREA and not is_personal:
                return True
            return self._has_evidence(name) or self._is_known(name)
        before = parse.lower[name.first - 1] if name.first > first else ""
        if before in {"of", "in", "from", "near"}:
            return name.weight >= Weight.VILLAGE and not self._is_common(name)
        behind = self._behind(name)
        if behind is not None and name.last + 1 < behind < end:
            return not self._is_common(name)  # "Russia's" before whoever it is
        if (
            name.first > first
            and parse.pos[name.first - 1] == "PROPN"
            and not self._is_dateline(name)
        ):
            return behind is not None and behind < end and parse.lower[behind].rstrip(".") in ROLES
        if behind is None or behind >= end:
            return False
        written = self._text(*parse.offsets(behind, behind))
        is_role = parse.lower[behind].rstrip(".") in ROLES or not self._is_capital(behind)
        is_role = is_role or (len(written) > 2 and written.isupper())  # "New Mexico GOP"
        return is_role and parse.lower[behind].isalpha() and not self._is_common(name)

    def _is_town(self, name: _Name, entity: Entity | None) -> bool:
        if self._is_common(name) and not (entity and entity[2] in PLACE_ENTITIES):
            return False
        label = entity[2] if entity else None
        if label in PLACE_ENTITIES or self._has_evidence(name):
            return True
        if self._is_known(name):
            return True
        if self.parse.pos[name.last] not in {"PROPN", "NOUN"} or self._is_title_case(name):
            return False
        behind = self._behind(name)
        if entity is not None and label not in {"PERSON", "EVENT", "WEAPON", "VEHICLE"}:
            if self._is_whole(name, entity):
                return name.weight == Weight.CITY
            is_role = behind is not None and self.parse.lower[behind].rstrip(".") in ROLES
            is_plain = behind is not None and not self._is_capital(behind)
            is_plain = is_plain and self.parse.pos[behind or 0] in {"NOUN", "ADJ"}
            starts = name.first == self._start_of(entity)
            return name.weight >= Weight.TOWN and starts and (is_role or is_plain)
        return name.weight == Weight.CITY and self.parse.pos[name.last] == "PROPN"

    # ------------------------------------------------------------ what stands beside it

    def _has_evidence(self, name: _Name) -> bool:
        """Whether the words around speak of a place."""
        if self._is_dateline(name) or self._has_container(name):
            return True
        if name.first == 0 or self._is_common(name):
            return False
        before = self.parse.lower[name.first - 1]
        if before in PLACE_PREPOSITIONS:
            return True
        return before in MOTION_PREPOSITIONS and name.weight >= Weight.TOWN

    def _has_container(self, name: _Name) -> bool:
        """Whether a comma ties it to a country or division: "X, Texas"."""
        at = name.last + 1
        if at + 1 >= len(self.parse) or self.parse.lower[at] != ",":
            return False
        container = self._name_at(at + 1)
        return container is not None and container.weight == Weight.AREA

    def _is_behind_comma(self, first: int) -> bool:
        return first > 1 and self.parse.lower[first - 1] in {",", "(", "-"}

    def _is_dateline(self, name: _Name) -> bool:
        """Whether it opens a sentence in capitals, before a dash or an agency in brackets."""
        parse = self.parse
        text = self._text(parse.start[name.first], parse.end[name.last])
        if not text.isupper() or len(text) < 4 or not self._starts_sentence(name):
            return False
        behind = range(name.last + 1, min(name.last + 5, len(parse)))
        return any(parse.lower[i] in _DASHES or parse.lower[i] == "," for i in behind)

    def _is_known(self, name: _Name) -> bool:
        return self._folded(name) in self.known and not self._is_common(name)

    def _is_common(self, name: _Name) -> bool:
        """Whether it is a word of English, capitalised for another reason."""
        return name.first == name.last and self.parse.lower[name.first] in COMMON_WORDS

    def _starts_sentence(self, name: _Name) -> bool:
        parse = self.parse
        start = parse.sents[parse.sent[name.first]][0]
        return all(not parse.lower[i].isalnum() for i in range(start, name.first))

    def _is_title_case(self, name: _Name) -> bool:
        """Whether nearly every word of its sentence has a capital, as in headlines."""
        first, end = self.parse.sents[self.parse.sent[name.first]]
        words = [i for i in range(first, end) if len(self.parse.lower[i]) > 3]
        return len(words) > 3 and sum(map(self._is_capital, words)) > 0.7 * len(words)

    def _has_title_before(self, name: _Name) -> bool:
        before = name.first - 1
        if before >= 0 and self.parse.lower[before] == ".":
            before -= 1
        word = self.parse.lower[before].rstrip(".") if before >= 0 else ""
        return word in PERSON_TITLES and self._is_capital(before)

    def _is_inside_longer_name(self, name: _Name, entity: Entity | None) -> bool:
        """Whether proper nouns go on beside it that the model did not bind: "Paris Hilton"."""
        parse = self.parse
        if name.weight == Weight.AREA:
            return False
        first, last = name.first - 1, name.last + 1
        inside = range(entity[0], entity[1]) if entity else range(0)
        if first >= 0 and first not in inside and self._is_word_beside(first, name.first):
            is_plain = parse.lower[first] in ROLES or self._starts_sentence_at(first)
            if not is_plain and fold(parse.lower[first]) not in self.names.demonyms:
                return True
        if last < len(parse) and last not in inside and self._is_word_beside(last, name.last):
            return parse.lower[last].rstrip(".") not in ROLES and not self._is_area(last)
        return False

    def _starts_sentence_at(self, i: int) -> bool:
        return i == self.parse.sents[self.parse.sent[i]][0]

    def _is_area(self, i: int) -> bool:
        found = self._name_at(i)
        return found is not None and found.weight == Weight.AREA

    def _is_word_beside(self, i: int, other: int) -> bool:
        low, high = min(i, other), max(i, other)
        gap = self._text(self.parse.end[low], self.parse.start[high])
        return (
            self._is_capital(i)
            and self.parse.pos[i] == "PROPN"
            and self.parse.lower[i].isalpha()
            and gap in {" ", "\u00a0"}
        )

    def _behind(self, name: _Name) -> int | None:
        """Find the word behind the name, a possessive left out."""
        at = name.last + 1
        while at < len(self.parse) and self.parse.lower[at] in {"'s", "’s", "'", "’"}:
            at += 1
        return at if at < len(self.parse) else None

    def _entity(self, name: _Name) -> Entity | None:
        return self.entity_at.get(name.first)

    def _start_of(self, entity: Entity) -> int:
        first = entity[0]
        while first < entity[1] - 1 and not self._is_capital(first):
            first += 1
        return first if self.parse.lower[first] != "the" else first + 1

    def _is_whole(self, name: _Name, entity: Entity) -> bool:
        rest = [i for i in range(entity[0], entity[1]) if not name.first <= i <= name.last]
        return all(self.parse.lower[i] in {"the", "'s", "’s", "'", "’", ".", ","} for i in rest)

    # ------------------------------------------------------------ becoming a mention

    def _take(self, name: _Name) -> None:
        parse = self.parse
        start, end = parse.offsets(name.first, name.last)
        index = self.mention_at.get(name.first, self.mention_at.get(name.last))
        outer = None if index is None else self.mentions[index]
        if outer is not None and self._stands_for(outer, name):
            self._relabel(outer, name)
            return
        if outer is not None and start <= outer["start_char"] and outer["end_char"] <= end:
            outer["start_char"], outer["end_char"] = start, end  # "Moines" of "Des Moines"
            self._relabel(outer, name)
            return
        is_name = outer is not None and outer["mention_type"] == "name"
        if outer is not None and is_name and outer["toponym_role"] not in (None, "demonym"):
            if name.weight != Weight.DEMONYM or self._has_other_name(outer, name):
                return  # a place already, by a longer name
            outer["mention_type"] = "nominal"  # "the Syrian capital": the noun means it
        is_inside = outer is not None
        label = "GPE" if is_inside or name.weight != Weight.DEMONYM else "NORP"
        one = Candidate(name.first, name.last, self._head(name), label, is_nested=is_inside)
        is_demonym = name.weight == Weight.DEMONYM
        role = "demonym" if is_demonym else self._role(one)
        if outer is not None and outer["toponym_role"] is not None and not is_demonym:
            role = "literal"  # "the provinces of X and Y": places all the same
        self.mentions.append(self._new(name.first, name.last, label, role))

    def _role(self, one: Candidate) -> str | None:
        """As for any place; "a deal between X and Y" is one of states, a border is not."""
        parse, head = self.parse, one.head
        if parse.dep[head] == "conj":
            head = parse.head[head]
        above = parse.head[head]
        is_party = parse.case(head) in {"between", "with"} and (
            parse.pos[above] == "VERB" or parse.lemma[above] not in PLACE_LABELS
        )
        role = toponym_role_of(parse, one, self.speech)
        return "metonymic" if role == "literal" and is_party else role

    def _head(self, name: _Name) -> int:
        inside = range(name.first, name.last + 1)
        return next((i for i in inside if self.parse.head[i] not in inside), name.last)

    def _stands_for(self, outer: MentionAnnotation, name: _Name) -> bool:
        """Whether the mention is the name itself, give or take its punctuation."""
        text = fold(self._text(outer["start_char"], outer["end_char"]))
        return text == self._folded(name)

    def _has_other_name(self, outer: MentionAnnotation, name: _Name) -> bool:
        """Whether the mention has a capital besides the name's."""
        tokens = self.parse.tokens_in(outer["start_char"], outer["end_char"])
        return any(self._is_capital(i) for i in tokens if not name.first <= i <= name.last)

    def _relabel(self, mention: MentionAnnotation, name: _Name) -> None:
        """Name a place that the model took for something else."""
        is_demonym = name.weight == Weight.DEMONYM
        if mention["toponym_role"] is not None and not is_demonym:
            return
        label = "NORP" if name.weight == Weight.DEMONYM else "GPE"
        one = Candidate(name.first, name.last, self._head(name), label)
        mention["entity_label"] = label
        mention["mention_type"] = "name"
        mention["label_text"] = None
        mention["toponym_role"] = self._role(one)


def _own_names(parse: Parse, first: int, end: int) -> Iterator[int]:
    """Yield the tokens a person is called by: the proper nouns at the end of the span."""
    at = end - 1
    while at > first and parse.lower[at] in {"'s", "’s", "'", "’"}:
        at -= 1
    names = []
    while at >= first and parse.pos[at] == "PROPN":
        if names and parse.lower[at].rstrip(".") in ROLES:
            break
        names.append(at)
        at -= 1
    if len(names) > 1:
        yield from names


def _span(mention: MentionAnnotation) -> tuple[int, int]:
    return mention["start_char"], mention["end_char"]


def _length(mention: MentionAnnotation) -> int:
    return mention["end_char"] - mention["start_char"]


@Language.factory(
    "toponyms",
    default_config={"areas": [], "sites": [], "demonyms": [], "speech_lemmas": []},
    requires=["token.dep", "token.pos", "doc._.mentions"],
    assigns=["doc._.mentions"],
)
def make_toponym_finder(
    nlp: Language,
    name: str,
    areas: list[str],
    sites: list[str],
    demonyms: list[str],
    speech_lemmas: list[str],
) -> "ToponymFinder":
    """Build the component from pipeline config; its gazetteer is set afterwards."""
    return ToponymFinder(
        name,
        names=PlaceNames.of(areas=areas, sites=sites, demonyms=demonyms),
        speech_lemmas=frozenset(speech_lemmas),
    )


class ToponymFinder:
    """Completes ``doc._.mentions`` with place names."""

    def __init__(self, name: str, *, names: PlaceNames, speech_lemmas: frozenset[str]) -> None:
        register_extensions()
        self.name = name
        self.names = names
        self.speech_lemmas = speech_lemmas

    def use_gazetteer(self, gazetteer: Gazetteer) -> None:
        """Ask ``gazetteer`` for names that the curated tables lack."""
        self.names = PlaceNames(
            areas=self.names.areas,
            sites=self.names.sites,
            abbreviations=self.names.abbreviations,
            demonyms=self.names.demonyms,
            gazetteer=gazetteer,
        )

    def __call__(self, doc: Doc) -> Doc:
        """Add the place names of ``doc`` that its mentions lack.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        require_parse(doc, self.name)
        doc._.mentions = add_toponyms(
            Parse(doc),
            doc._.mentions,
            [(span.start, span.end, span.label_) for span in doc.ents],
            names=self.names,
            speech_lemmas=self.speech_lemmas,
        )
        return doc
