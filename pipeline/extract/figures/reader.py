"""Read one quantity in a parsed Doc: what it counts or measures, or that it is no figure at all."""

import re
from collections.abc import Sequence

from spacy.lang.lex_attrs import like_email, like_url

from pipeline.extract.annotations import FigureAnnotation, TimeAnnotation
from pipeline.extract.figures.bare_numbers import counted_elsewhere, is_stated_count
from pipeline.extract.figures.counted import CountedPhrase, counted_phrase
from pipeline.extract.figures.forms import Quantity
from pipeline.extract.figures.measure_words import (
    COUNT_OTHER,
    PEOPLE,
    MeasureWords,
    Unit,
)
from pipeline.extract.figures.measures import people_measure
from pipeline.extract.figures.numbered_names import is_age, is_age_of_named, is_behind_name
from pipeline.extract.reading.overlaps import Stretches
from pipeline.extract.reading.tree import Parse

_SMALL_VAGUE = (
    *("several", "a few", "a couple", "a handful", "a number", "a pair", "a large number"),
    *("an unknown", "an undetermined", "an unspecified", "numerous", "countless", "multiple"),
)
# What can be said of civilians only, and the measures of nouns that leave it open who is counted.
_CIVIL_MEASURES = frozenset({"displaced", "returned", "population"})
_CIVILIANS = frozenset({"people", "population", "displaced", "returned", "aid_recipients"})
_SINGLE = frozenset({"settlements", "countries", "buildings", "units"})  # "one" is a pronoun there
_LONGEST_PART = 120  # characters between a figure and its part in another place
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEAR = re.compile(r"\b(?:in|since|until|during|early|late|mid)[ -]$", re.IGNORECASE)
# Before the whole that something is a part of; "all of the 40" are no part.
_WHOLE = re.compile(
    r"\b(?:quarters?|thirds?|half|halves|fifths?|tenths?|per ?cent|percent|%|most|some|many|few"
    r"|none|part|majority|rest|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|several) of"
    r" (?:the|its|their|those|these|his|her) $",
    re.IGNORECASE,
)
# "56 killed, including 36 in Khartoum and 12 in Nyala"; "five died in Homs and one in Hama".
_PLACED = r"(?:in|at|near|from|on|around|outside) (?:[Tt]he )?[A-Z][^\W\d]*(?:[ '’-][\w’']+){0,4}?"
_PART_LEFT = re.compile(
    rf"(?:[^.;:\n]{{0,80}}?,? (?:including|among them)|[^.;:\n]{{0,40}}? {_PLACED}(?:,|,? and)) "
)
_PART_RIGHT = re.compile(rf" {_PLACED}(?!\w)")
_OF = re.compile(r"\s+of\b")
_CALIBRE = re.compile(r"[ -]?(?:mm|millimet(?:er|re)) [a-z]{3}", re.IGNORECASE)  # "155 mm shells"
_COMPARED = re.compile(
    r"\s(?:as|a|an|per|more|less|fewer|\w+er|the|that|its|his|her|their|over|daily|weekly)\b",
    re.IGNORECASE,
)


class FigureReader:
    """Reads the quantities of one text.

    Args:
        parse: The parsed text.
        times: Its time expressions, in text order.
        words: What is counted, and in which units.
    """

    def __init__(self, parse: Parse, times: Sequence[TimeAnnotation], words: MeasureWords) -> None:
        self.parse = parse
        self.words = words
        offsets = [(time["start_char"], time["end_char"]) for time in times]
        self.times = Stretches(offsets)
        self.time_tokens = frozenset(i for one in offsets for i in parse.tokens_in(*one))

    def read(
        self, quantity: Quantity, *, previous: FigureAnnotation | None = None
    ) -> FigureAnnotation | None:
        """Give the figure that a quantity states, or None where it states none.

        Args:
            quantity: The number as the text has it.
            previous: The figure before it, for numbers whose noun stands there.
        """
        parse = self.parse
        number = parse.tokens_in(quantity.number_start, quantity.end)
        first = parse.lower[number[0]]
        if like_url(first) or like_email(first):
            return None
        of_end = self._of_end(quantity)
        unit = self.words.unit_at(parse.text, of_end) if quantity.currency is None else None
        if self._is_in_time(quantity, unit) or is_age(quantity, parse.text):
            return None
        if is_age_of_named(parse, quantity, number):
            return None
        if is_behind_name(parse, quantity, number) and not self._counts_something(number):
            return None
        if quantity.form in ("percent", "share"):
            return self._share(quantity, number)
        if quantity.currency is not None:
            return _figure(
                quantity, end=quantity.end, measure=self.words.currency(quantity.currency)
            )
        if unit is not None:
            return self._measured(quantity, unit)
        return self._counted(quantity, number, previous)

    def _is_in_time(self, quantity: Quantity, unit: Unit | None) -> bool:
        """Say whether the number belongs to a date; a length ("the past three days") does not."""
        time = self.times.overlapping(quantity.number_start, quantity.number_end)
        if time is None:
            return False
        is_length = unit is not None and unit.measure == "duration" and unit.end_char == time[1]
        return not is_length

    def _counts_something(self, number: range) -> bool:
        """Say whether a plural or known noun, a unit or a per cent sign follows the number."""
        parse, end = self.parse, self.parse.end[number[-1]]
        if self.words.unit_at(parse.text, end) is not None or parse.text[end - 1] == "%":
            return True
        phrase = self._phrase(number)
        return phrase is not None and (
            self._is_plural(phrase.head) or self.words.counted_noun(parse, phrase.head) is not None
        )

    def _is_plural(self, i: int) -> bool:
        return self.parse.pos[i] == "NOUN" and self.parse.has_morph(i, "Number=Plur")

    def _phrase(self, number: range) -> CountedPhrase | None:
        """Read the phrase behind the number, stepping over a hyphen ("12-member")."""
        start = number.stop
        if start < len(self.parse) and self.parse.lower[start] in {"-", "‑"}:
            start += 1
        return counted_phrase(self.parse, start, stops=self.time_tokens)

    def _adjective(self, number: range) -> CountedPhrase | None:
        """Read "dead" or "wounded" behind a number as those counted."""
        i = number.stop
        if i >= len(self.parse) or self.parse.pos[i] not in {"ADJ", "VERB"}:
            return None
        if self.words.counted.get(self.parse.lower[i], ("", ""))[1] != PEOPLE:
            return None
        return CountedPhrase(first=i, head=i, last=i)

    def _share(self, quantity: Quantity, number: range) -> FigureAnnotation | None:
        """Read a percentage or fraction, of land or of something else."""
        parse, phrase = self.parse, self._phrase(number)
        follows_of = parse.text[quantity.end : quantity.end + 4].strip().startswith("of")
        is_stated = follows_of or quantity.form == "share"
        head = phrase.head if phrase and is_stated else None
        is_territory = head is not None and self.words.is_territory(parse, head)
        is_vague = quantity.form == "share" and quantity.bounds.point is None
        if is_vague and not is_territory:
            return None
        if quantity.form == "share" and head is None and quantity.approximator is None:
            return None
        measure = "territory_share" if is_territory else "share_other"
        counted = self._text(phrase) if head is not None and phrase else None
        end = quantity.end
        if quantity.form == "share" and head is not None and phrase:
            end = self._end(phrase)
        return _figure(quantity, end=end, measure=(measure, "percent"), counted_text=counted)

    def _measured(self, quantity: Quantity, unit: Unit) -> FigureAnnotation | None:
        """Read a number with a unit noun: a distance, a duration, an age, an amount."""
        text = self.parse.text
        word = text[quantity.number_start : quantity.number_end].lower()
        if unit.unit == "days" and word == "one" and quantity.approximator is None:
            return None  # "one day" in a story is some day
        measure = ("age", "years") if unit.is_age else (unit.measure, unit.unit)
        counted = None
        if text[unit.end_char : unit.end_char + 4] == " of " and unit.measure in (
            "weight",
            "volume",
            "area",
        ):
            phrase = self._phrase(self.parse.tokens_in(quantity.number_start, unit.end_char))
            counted = self._text(phrase) if phrase else None
        return _figure(quantity, end=unit.end_char, measure=measure, counted_text=counted)

    def _counted(
        self, quantity: Quantity, number: range, previous: FigureAnnotation | None
    ) -> FigureAnnotation | None:
        """Read a number with the noun it counts, or under a verb that says what happened."""
        parse = self.parse
        phrase = self._phrase(number)
        word = parse.text[quantity.number_start : quantity.number_end].lower()
        is_one_of = word == "one" and parse.text[quantity.end : quantity.end + 3] == " of"
        if is_one_of or _CALIBRE.match(parse.text, quantity.number_end):
            return None
        if phrase is not None and parse.lower[phrase.head] == "times":
            return self._frequency(quantity, phrase.head)
        phrase = phrase or self._adjective(number)
        known = self.words.counted_noun(parse, phrase.head) if phrase else None
        if phrase and known is None and (unit := self.words.unit_of(parse, phrase.head)):
            return _figure(quantity, end=self._end(phrase), measure=unit)
        if phrase and _YEAR.fullmatch(word) and not self._is_plural(phrase.head):
            return None  # "a 2014 raid"
        if _YEAR.fullmatch(word) and _BEFORE_YEAR.search(parse.text, 0, quantity.number_start):
            return None  # "in 1989 tanks rolled in"
        if phrase and known is None and not self._is_countable(quantity, word, phrase.head):
            phrase = None
        if phrase is None:
            if previous is not None and (
                _is_part_elsewhere(parse.text, quantity, previous)
                or _is_rival(parse.text, quantity, previous)
            ):
                measure = (previous["measure"], PEOPLE)
                return _figure(quantity, end=quantity.end, measure=measure)
            if word == "one" and not _is_one_victim(parse.text, quantity):
                return None
            return self._without_noun(quantity, number, previous)
        measure = known or (COUNT_OTHER[0], parse.lower[phrase.head])
        if measure[1] == PEOPLE:
            happened = people_measure(
                self.words,
                parse,
                first=self._first(quantity),
                head=phrase.head,
                last=phrase.last,
            )
            if happened is None and word == "one":
                return None  # "one man told us" counts nobody
            if happened and _WHOLE.search(parse.text[max(0, quantity.start - 60) : quantity.start]):
                happened = None  # of "the 40 hostages" only a part was freed
            if measure[0] not in _CIVILIANS and happened in _CIVIL_MEASURES:
                happened = None  # fighters who leave a town are not displaced
            measure = (happened or measure[0], PEOPLE)
        elif word == "one" and measure[0] in _SINGLE:
            return None
        return _figure(
            quantity, end=self._end(phrase), measure=measure, counted_text=self._text(phrase)
        )

    def _frequency(self, quantity: Quantity, times: int) -> FigureAnnotation | None:
        """Read "177 times"; "three times as many" compares and "five times a day" is a rate."""
        parse, end = self.parse, self.parse.end[times]
        is_next = parse.text[quantity.end : parse.start[times]].isspace()
        low = quantity.bounds.low or 0
        if not is_next or low < 3 or quantity.form == "vague" or _COMPARED.match(parse.text, end):
            return None
        return _figure(
            quantity,
            end=end,
            measure=("count_other", "times"),
            counted_text=parse.written(times),
        )

    def _is_countable(self, quantity: Quantity, word: str, head: int) -> bool:
        """Say whether a noun unknown to the table may be what the number counts."""
        parse, approximator = self.parse, quantity.approximator or ""
        if parse.lemma[head] in parse.lexicon.uncounted and parse.lower[head] != "sides":
            return False
        if _YEAR.fullmatch(word) or word == "one":
            return False
        if quantity.form == "vague" and approximator.startswith(_SMALL_VAGUE):
            return False
        is_acronym = re.fullmatch(r"[A-Z]{2,}s", parse.written(head)) is not None
        return is_acronym or self._is_plural(head)

    def _without_noun(
        self, quantity: Quantity, number: range, previous: FigureAnnotation | None
    ) -> FigureAnnotation | None:
        """Read "killed 12", "at least 30 were wounded", "put the number at 350,000"."""
        if quantity.form == "vague" and (quantity.approximator or "").startswith(_SMALL_VAGUE):
            return None
        parse, words = self.parse, self.words
        found = counted_elsewhere(words, parse, quantity=quantity, number=number, previous=previous)
        is_person = found is None or found.measure[1] == PEOPLE or found.counted_text is None
        root = parse.head_among(number)
        happened = None
        if is_person and root is not None:
            happened = people_measure(
                words, parse, first=self._first(quantity), head=root, last=number[-1]
            )
        if happened and (found is None or found.measure[0] in ("people", "count_other")):
            counted = found.counted_text if found else None
            return _figure(
                quantity, end=quantity.end, measure=(happened, PEOPLE), counted_text=counted
            )
        if found is not None:
            return _figure(
                quantity,
                end=quantity.end,
                measure=found.measure,
                counted_text=found.counted_text,
            )
        if is_stated_count(parse, quantity, number):
            return _figure(quantity, end=quantity.end, measure=COUNT_OTHER)
        return None

    def _first(self, quantity: Quantity) -> int:
        """Give the index of the figure's first token, approximators included."""
        return self.parse.tokens_in(quantity.start, quantity.end)[0]

    def _of_end(self, quantity: Quantity) -> int:
        """Give where "of" ends behind a vague number ("millions of dollars"), else its own end."""
        found = _OF.match(self.parse.text, quantity.end)
        return found.end() if found and quantity.form == "vague" else quantity.end

    def _end(self, phrase: CountedPhrase) -> int:
        return self.parse.end[phrase.last]

    def _text(self, phrase: CountedPhrase) -> str:
        return self.parse.text[self.parse.start[phrase.first] : self.parse.end[phrase.last]]


def _is_part_elsewhere(text: str, quantity: Quantity, previous: FigureAnnotation) -> bool:
    """Say whether a bare number counts the same as the figure before it, in another place."""
    if previous["unit"] != PEOPLE or previous["measure"] == PEOPLE:
        return False
    between = text[previous["end_char"] : quantity.start]
    if len(between) > _LONGEST_PART or not _PART_RIGHT.match(text, quantity.end):
        return False
    return _PART_LEFT.fullmatch(between) is not None


# "Killing one and wounding six": there it is no pronoun.
_VICTIM_LEFT = re.compile(
    r"\b(?:kill|wound|injur)(?:ed|ing|s|es)\s+(?:at\s+least\s+|only\s+)?\Z", re.IGNORECASE
)
_VICTIM_RIGHT = re.compile(r"\s*(?:[.,;]|\Z|and\s+(?:kill|wound|injur|maim|hurt))", re.IGNORECASE)


def _is_one_victim(text: str, quantity: Quantity) -> bool:
    left = _VICTIM_LEFT.search(text[max(0, quantity.start - 30) : quantity.start])
    return left is not None and _VICTIM_RIGHT.match(text, quantity.end) is not None


# "The ministry put the toll at 12, but the mayor said it was 40"; "medics said 60".
_RIVAL_LEFT = re.compile(
    r"(?:[^.;:\n]{0,60}?[,;.])?(?: [^.;:\n]{0,60}?)? (?:said|says|put it at|spoke of|gave|counted"
    r"|reported|claimed|estimated)(?: that)?"
    r"(?: (?:it|they|the (?:toll|figure|number|total|real \w+)) (?:was|were|is|stood at))? "
)
_RIVAL_RIGHT = re.compile(r"[.,;]|\s*$|\s+(?:dead|were killed|had died|had been killed)\b")


def _is_rival(text: str, quantity: Quantity, previous: FigureAnnotation) -> bool:
    """Say whether a bare number is what somebody else gives for the figure before it."""
    if previous["unit"] != PEOPLE or previous["measure"] == PEOPLE:
        return False
    between = text[previous["end_char"] : quantity.start]
    if len(between) > _LONGEST_PART or not _RIVAL_RIGHT.match(text, quantity.end):
        return False
    return _RIVAL_LEFT.fullmatch(between) is not None


def _figure(
    quantity: Quantity,
    *,
    end: int,
    measure: tuple[str, str],
    counted_text: str | None = None,
) -> FigureAnnotation:
    held = quantity.bounds
    return FigureAnnotation(
        start_char=quantity.start,
        end_char=max(end, quantity.end),
        value_low=held.low,
        value_high=held.high,
        value_point=held.point,
        low_is_exclusive=held.low_is_exclusive,
        approximator_text=quantity.approximator,
        unit=measure[1],
        measure=measure[0],
        counted_text=counted_text,
        figure_scope=None,
        scope_text=None,
    )
