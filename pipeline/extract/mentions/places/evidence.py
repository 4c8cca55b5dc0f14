"""Whether a name that a place is called by means a place.

A country, a division or an adjective made of one is taken at its word unless it is a person's
name; a town needs something beside it that speaks of a place, or a place of that name elsewhere
in the text. "Paris Hilton" and "Reading a book" are none.
"""

from collections.abc import Iterator, Sequence

from pipeline.extract.mentions.places.occurrences import POSSESSIVES, Name, NameReader
from pipeline.extract.mentions.places.place_names import Weight
from pipeline.extract.mentions.places.words import MOTION_PREPOSITIONS, PLACE_PREPOSITIONS
from pipeline.extract.mentions.spans import is_hyphened
from pipeline.extract.reading.tree import PLACE_ENTITIES, Parse
from pipeline.names.keys import fold

Entity = tuple[int, int, str]  # first token, token after the last, label


class Evidence:
    """What one text says about its names.

    Args:
        reader: Its names.
        entities: The model's entities.
        speech_lemmas: Verbs that only persons and governments are subjects of.
    """

    def __init__(
        self, reader: NameReader, entities: Sequence[Entity], speech_lemmas: frozenset[str]
    ) -> None:
        self.parse, self.reader, self.speech = reader.parse, reader, speech_lemmas
        self.entity_at = {i: one for one in entities for i in range(one[0], one[1])}
        self.known: set[str] = set()  # folded names that are places somewhere in the text
        self.persons = {
            self.parse.lower[i]
            for first, end, label in entities
            if label == "PERSON" and end - first > 1
            for i in _own_names(self.parse, first, end)
        }
        self.persons |= self._speakers()
        self.persons -= {
            self.parse.lower[name.last]
            for name in reader.all
            if reader.is_dateline(name) or reader.has_container(name)
        }

    def add_known(self, names: set[str]) -> None:
        """Take folded names for places wherever else they stand, unless persons bear them."""
        self.known |= names - self.persons

    def is_place(self, name: Name) -> bool:
        """Tell whether the name means a place where it stands."""
        entity = self._entity(name)
        if name.weight == Weight.DEMONYM:
            return self._is_adjective(name, entity)
        if name.first == name.last and self.is_person(name.first):
            return False
        behind = name.last + 1
        if self._is_base(name):
            return True
        is_street = behind < len(self.parse) and self.reader.is_capital(behind)
        if is_street and self.parse.lower[behind].rstrip(".") in self.parse.lexicon.streets:
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
                self.reader.starts_sentence(name)
            )
        return self._is_town(name, entity)

    def _is_base(self, name: Name) -> bool:
        """Whether a hyphen ties it to "based", "led", "backed"."""
        parse, at = self.parse, name.last + 2
        if at >= len(parse) or not is_hyphened(parse, at):
            return False
        return parse.lower[at] in parse.lexicon.ties

    def _is_adjective(self, name: Name, entity: Entity | None) -> bool:
        """Take a demonym for one, unless it is a surname or a verb ("Polish the shoes")."""
        is_surname = (
            entity is not None
            and entity[2] == "PERSON"
            and entity[0] < name.first
            and name.last == entity[1] - 1
            and self.parse.pos[name.first - 1] == "PROPN"
        )
        return not is_surname and self.parse.pos[name.last] not in {"VERB", "AUX"}

    def _is_place_beside_person(self, name: Name, entity: Entity) -> bool:
        """Whether a person is described by the name rather than called by it."""
        parse, (first, end, _) = self.parse, entity
        if self._is_whole(name, entity):
            if self.reader.folded(name) in self.persons:
                return False
            is_personal = self.reader.folded(name) in self.parse.lexicon.personal
            if name.weight == Weight.AREA and not is_personal:
                return True
            return self._has_evidence(name) or self._is_known(name)
        before = parse.lower[name.first - 1] if name.first > first else ""
        if before in {"of", "in", "from", "near"}:
            return name.weight >= Weight.VILLAGE and not self.reader.is_common(name)
        behind = self.reader.behind(name)
        if behind is not None and name.last + 1 < behind < end:
            return not self.reader.is_common(name)  # "Russia's" before whoever it is
        if (
            name.first > first
            and parse.pos[name.first - 1] == "PROPN"
            and not self.reader.is_dateline(name)
        ):
            return behind is not None and behind < end and self._is_of_a_place(behind)
        if behind is None or behind >= end:
            return False
        written = self.reader.text(*parse.offsets(behind, behind))
        is_role = parse.lower[behind].rstrip(
            "."
        ) in self.parse.lexicon.of_a_place or not self.reader.is_capital(behind)
        is_role = is_role or (len(written) > 2 and written.isupper())  # "New Mexico GOP"
        return is_role and parse.lower[behind].isalpha() and not self.reader.is_common(name)

    def _is_town(self, name: Name, entity: Entity | None) -> bool:
        if self.reader.is_common(name) and not (entity and entity[2] in PLACE_ENTITIES):
            return False
        label = entity[2] if entity else None
        if label in PLACE_ENTITIES or self._has_evidence(name):
            return True
        if self._is_known(name):
            return True
        if self.parse.pos[name.last] not in {"PROPN", "NOUN"} or self._is_title_case(name):
            return False
        behind = self.reader.behind(name)
        if entity is not None and label not in {"PERSON", "EVENT", "WEAPON", "VEHICLE"}:
            if self._is_whole(name, entity):
                return name.weight == Weight.CITY
            is_role = behind is not None and self._is_of_a_place(behind)
            is_plain = behind is not None and not self.reader.is_capital(behind)
            is_plain = is_plain and self.parse.pos[behind or 0] in {"NOUN", "ADJ"}
            starts = name.first == self._start_of(entity)
            return name.weight >= Weight.TOWN and starts and (is_role or is_plain)
        return name.weight == Weight.CITY and self.parse.pos[name.last] == "PROPN"

    def _has_evidence(self, name: Name) -> bool:
        """Whether the words around speak of a place."""
        if self.reader.is_dateline(name) or self.reader.has_container(name):
            return True
        if name.first == 0 or self.reader.is_common(name):
            return False
        before = self.parse.lower[name.first - 1]
        if before in PLACE_PREPOSITIONS:
            return True
        return before in MOTION_PREPOSITIONS and name.weight >= Weight.TOWN

    def _is_known(self, name: Name) -> bool:
        return self.reader.folded(name) in self.known and not self.reader.is_common(name)

    def _is_title_case(self, name: Name) -> bool:
        """Whether nearly every word of its sentence has a capital, as in headlines."""
        first, end = self.parse.sents[self.parse.sent[name.first]]
        words = [i for i in range(first, end) if len(self.parse.lower[i]) > 3]
        return len(words) > 4 and sum(map(self.reader.is_capital, words)) > 0.7 * len(words)

    def _has_title_before(self, name: Name) -> bool:
        before = name.first - 1
        if before >= 0 and self.parse.lower[before] == ".":
            before -= 1
        word = self.parse.lower[before].rstrip(".") if before >= 0 else ""
        return word in self.parse.lexicon.titles and self.reader.is_capital(before)

    def _is_inside_longer_name(self, name: Name, entity: Entity | None) -> bool:
        """Whether proper nouns go on beside it that the model did not bind: "Paris Hilton"."""
        parse = self.parse
        if name.weight == Weight.AREA:
            return False
        first, last = name.first - 1, name.last + 1
        inside = range(entity[0], entity[1]) if entity else range(0)
        if first >= 0 and first not in inside and self.reader.is_word_beside(first, name.first):
            is_plain = parse.lower[
                first
            ] in self.parse.lexicon.of_a_place or self._starts_sentence_at(first)
            if not is_plain and fold(parse.lower[first]) not in self.reader.names.demonyms:
                return True
        if last < len(parse) and last not in inside and self.reader.is_word_beside(last, name.last):
            return parse.lower[last].rstrip(
                "."
            ) not in self.parse.lexicon.of_a_place and not self.reader.is_area(last)
        return False

    def _is_of_a_place(self, i: int) -> bool:
        """Whether a word makes the name in front of it a place's, dotted or not: "Gov."."""
        return self.parse.lower[i].rstrip(".") in self.parse.lexicon.of_a_place

    def _starts_sentence_at(self, i: int) -> bool:
        return i == self.parse.sents[self.parse.sent[i]][0]

    def _entity(self, name: Name) -> Entity | None:
        return self.entity_at.get(name.first) or self.entity_at.get(name.last)

    def _start_of(self, entity: Entity) -> int:
        first = entity[0]
        while first < entity[1] - 1 and not self.reader.is_capital(first):
            first += 1
        return first if self.parse.lower[first] != "the" else first + 1

    def _is_whole(self, name: Name, entity: Entity) -> bool:
        rest = [i for i in range(entity[0], entity[1]) if not name.first <= i <= name.last]
        return all(self.parse.lower[i] in {"the", "'s", "’s", "'", "’", ".", ","} for i in rest)

    def _speakers(self) -> set[str]:
        """Lone names that say something and are too small a place to mean a government."""
        parse = self.parse
        return {
            parse.lower[i]
            for i, dep in enumerate(parse.dep)
            if dep == "nsubj"
            and parse.pos[i] == "PROPN"
            and parse.lemma[parse.head[i]] in self.speech
            and self.reader.names.weigh(self.reader.text(*parse.offsets(i, i))) < Weight.CITY
        }

    def is_person(self, i: int) -> bool:
        """Whether a lone name is that of a person the text names in full."""
        if self.parse.lower[i] not in self.persons:
            return False
        name = Name(i, i, self.reader.names.weigh(self.reader.text(*self.parse.offsets(i, i))))
        is_in = i > 0 and self.parse.lower[i - 1] in PLACE_PREPOSITIONS
        is_in = is_in and self.reader.behind(name) == i + 1  # "at Smith's attempts" is no place
        return name.weight < Weight.CITY and not is_in and not self.reader.has_container(name)


def _own_names(parse: Parse, first: int, end: int) -> Iterator[int]:
    """Yield the tokens a person is called by: the proper nouns at the end of the span."""
    at = end - 1
    while at > first and parse.lower[at] in POSSESSIVES:
        at -= 1
    names: list[int] = []
    while at >= first and parse.pos[at] == "PROPN":
        if names and parse.lower[at].rstrip(".") in parse.lexicon.of_a_place:
            break
        names.append(at)
        at -= 1
    if len(names) > 1:
        yield from names
