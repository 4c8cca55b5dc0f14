"""Read one quantity in a parsed Doc: what it counts or measures, or that it is no figure at all."""

import re

from spacy.tokens import Doc, Span, Token

from pipeline.extract.annotations import FigureAnnotation
from pipeline.extract.figures.bare_numbers import counted_elsewhere, is_stated_count
from pipeline.extract.figures.counted import CountedPhrase, counted_phrase
from pipeline.extract.figures.forms import Quantity
from pipeline.extract.figures.measure_words import COUNT_OTHER, PEOPLE, MeasureWords, Unit, is_held
from pipeline.extract.figures.measures import people_measure
from pipeline.extract.figures.numbered_names import is_age, is_behind_name, is_in_name, name_starts
from pipeline.extract.reading.overlaps import Stretches

_UNCOUNTED = frozenset(
    "time way thing reason point side case hand word issue question step kind sort day one".split()
)
_SMALL_VAGUE = ("several", "a few", "a couple", "a handful", "a number", "a pair")
# What can be said of civilians only, and the measures of nouns that leave it open who is counted.
_CIVIL_MEASURES = frozenset({"displaced", "returned", "population"})
_CIVILIANS = frozenset({"people", "population", "displaced", "returned", "aid_recipients"})
_CALIBRE = re.compile(r"[ -]?(?:mm|millimet(?:er|re)) [a-z]{3}", re.IGNORECASE)  # "155 mm shells"
_COMPARED = re.compile(
    r"\s(?:as|a|an|per|more|less|fewer|\w+er|the|that|its|his|her|their|over|daily|weekly)\b",
    re.IGNORECASE,
)


class FigureReader:
    """Reads the quantities of one Doc.

    Args:
        doc: A parsed Doc.
        text: Its text: spaCy joins the tokens anew each time it is asked.
        words: What is counted, and in which units.
    """

    def __init__(self, doc: Doc, text: str, words: MeasureWords) -> None:
        self.doc = doc
        self.text = text
        self.words = words
        times = [(time["start_char"], time["end_char"]) for time in doc._.times]
        self.times = Stretches(times)
        spans = (doc.char_span(*offsets, alignment_mode="expand") for offsets in times)
        self.name_starts = name_starts(doc)
        self.time_tokens = frozenset(token.i for span in spans if span for token in span)

    def read(
        self, quantity: Quantity, *, previous: FigureAnnotation | None = None
    ) -> FigureAnnotation | None:
        """Give the figure that a quantity states, or None where it states none.

        Args:
            quantity: The number as the text has it.
            previous: The figure before it, for numbers whose noun stands there.
        """
        doc = self.doc
        span = doc.char_span(quantity.number_start, quantity.end, alignment_mode="expand")
        if span is None or span[0].like_url or span[0].like_email:
            return None
        of_end = self._of_end(quantity)
        unit = self.words.unit_at(self.text, of_end) if quantity.currency is None else None
        if self._is_in_time(quantity, unit) or is_age(quantity, self.text):
            return None
        if is_in_name(span, self.name_starts):
            return None
        if is_behind_name(quantity, span) and not self._counts_something(span):
            return None
        if quantity.form == "parts":
            return _figure(quantity, end=quantity.end, measure=("count_other", "parts"))
        if quantity.form in ("percent", "share"):
            return self._share(quantity, span)
        if quantity.currency is not None:
            return _figure(
                quantity, end=quantity.end, measure=self.words.currency(quantity.currency)
            )
        if unit is not None:
            return self._measured(quantity, unit)
        return self._counted(quantity, span, previous)

    def _is_in_time(self, quantity: Quantity, unit: Unit | None) -> bool:
        """Say whether the number belongs to a date; a length ("the past three days") does not."""
        time = self.times.overlapping(quantity.number_start, quantity.number_end)
        if time is None:
            return False
        is_length = unit is not None and unit.measure == "duration" and unit.end_char == time[1]
        return not is_length

    def _counts_something(self, span: Span) -> bool:
        """Say whether a plural or known noun, a unit or a per cent sign follows the number."""
        if self.words.unit_at(self.text, span.end_char) is not None or span.text.endswith("%"):
            return True
        phrase = self._phrase(span)
        return phrase is not None and (
            self.doc[phrase.head].tag_ == "NNS"
            or self.words.counted_noun(self.doc[phrase.head]) is not None
        )

    def _phrase(self, span: Span) -> CountedPhrase | None:
        """Read the phrase behind the number, stepping over a hyphen ("12-member")."""
        start = span.end
        if start < len(self.doc) and self.doc[start].text in ("-", "‑"):
            start += 1
        return counted_phrase(self.doc, start, stops=self.time_tokens)

    def _adjective(self, span: Span) -> CountedPhrase | None:
        """Read "dead" or "wounded" behind a number as those counted."""
        if span.end >= len(self.doc) or self.doc[span.end].pos_ not in ("ADJ", "VERB"):
            return None
        token = self.doc[span.end]
        if self.words.counted.get(token.lower_, ("", ""))[1] != PEOPLE:
            return None
        return CountedPhrase(first=token.i, head=token.i, last=token.i)

    def _share(self, quantity: Quantity, span: Span) -> FigureAnnotation | None:
        """Read a percentage or fraction, of land or of something else."""
        phrase = self._phrase(span)
        follows_of = self.text[quantity.end : quantity.end + 4].strip().startswith("of")
        is_stated = follows_of or quantity.form == "share"
        head = self.doc[phrase.head] if phrase and is_stated else None
        is_territory = head is not None and (
            self.words.is_territory(head) or (head.pos_ == "PROPN" and is_held(span.root))
        )
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
        text = self.text
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
            span = self.doc.char_span(quantity.number_start, unit.end_char, alignment_mode="expand")
            phrase = self._phrase(span) if span is not None else None
            counted = self._text(phrase) if phrase else None
        return _figure(quantity, end=unit.end_char, measure=measure, counted_text=counted)

    def _counted(
        self, quantity: Quantity, span: Span, previous: FigureAnnotation | None
    ) -> FigureAnnotation | None:
        """Read a number with the noun it counts, or under a verb that says what happened."""
        phrase = self._phrase(span)
        if _CALIBRE.match(self.text, quantity.number_end):
            return None
        word = self.text[quantity.number_start : quantity.number_end].lower()
        if word == "one" and self.text[quantity.end : quantity.end + 3] == " of":
            return None
        head = self.doc[phrase.head] if phrase else None
        if head is not None and head.lower_ == "times":
            return self._frequency(quantity, head)
        if phrase is None and (phrase := self._adjective(span)) is not None:
            head = self.doc[phrase.head]
        known = self.words.counted_noun(head) if head is not None else None
        if head is not None and phrase and known is None and (unit := self.words.unit_of(head)):
            return _figure(quantity, end=self._end(phrase), measure=unit)
        if re.fullmatch(r"(?:19|20)\d\d", word) and head is not None and head.tag_ != "NNS":
            return None  # "a 2014 raid"
        if (
            head is not None
            and known is None
            and not self._is_countable(quantity, span, word, phrase)
        ):
            phrase, head = None, None
            if word == "one":
                return None
        if phrase is None and (word == "one" or quantity.form == "vague"):
            return None if word == "one" else self._without_noun(quantity, span, previous)
        if phrase is None:
            return self._without_noun(quantity, span, previous)
        assert head is not None
        measure = known or (COUNT_OTHER[0], head.lower_)
        if measure[1] == PEOPLE:
            happened = people_measure(
                self.words,
                self.doc,
                first=self._first(quantity, span),
                head=phrase.head,
                last=phrase.last,
            )
            if happened is None and word == "one":
                return None  # "one man told us" counts nobody
            if measure[0] not in _CIVILIANS and happened in _CIVIL_MEASURES:
                happened = None  # fighters who leave a town are not displaced
            measure = (happened or measure[0], PEOPLE)
        elif word == "one" and measure[0] in ("settlements", "countries", "buildings", "units"):
            return None
        return _figure(
            quantity, end=self._end(phrase), measure=measure, counted_text=self._text(phrase)
        )

    def _frequency(self, quantity: Quantity, times: Token) -> FigureAnnotation | None:
        """Read "177 times"; "three times as many" compares and "five times a day" is a rate."""
        end = times.idx + len(times)
        is_next = self.text[quantity.end : times.idx].isspace()
        low = quantity.bounds.low or 0
        if not is_next or low < 3 or quantity.form == "vague" or _COMPARED.match(self.text, end):
            return None
        return _figure(quantity, end=end, measure=("count_other", "times"), counted_text=times.text)

    def _is_countable(
        self, quantity: Quantity, span: Span, word: str, phrase: CountedPhrase | None
    ) -> bool:
        """Say whether a noun unknown to the table may be what the number counts."""
        assert phrase is not None
        head = self.doc[phrase.head]
        is_plural = head.tag_ == "NNS" or "Plur" in head.morph.get("Number", [])
        approximator = quantity.approximator or ""
        if head.lemma_.lower() in _UNCOUNTED and head.lower_ != "sides":
            return False
        if re.fullmatch(r"(?:19|20)\d\d", word):
            return False
        if quantity.form == "vague" and approximator.startswith(_SMALL_VAGUE):
            return False
        is_acronym = re.fullmatch(r"[A-Z]{2,}s", head.text) is not None
        return (is_acronym or (is_plural and head.pos_ == "NOUN")) and word != "one"

    def _without_noun(
        self, quantity: Quantity, span: Span, previous: FigureAnnotation | None
    ) -> FigureAnnotation | None:
        """Read "killed 12", "at least 30 were wounded", "put the number at 350,000"."""
        if quantity.form == "vague" and (quantity.approximator or "").startswith(_SMALL_VAGUE):
            return None
        found = counted_elsewhere(
            self.words, self.doc, text=self.text, quantity=quantity, span=span, previous=previous
        )
        is_person = found is None or found.measure[1] == PEOPLE or found.counted_text is None
        happened = is_person and people_measure(
            self.words,
            self.doc,
            first=self._first(quantity, span),
            head=span.root.i,
            last=span.end - 1,
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
        if is_stated_count(quantity, span):
            return _figure(quantity, end=quantity.end, measure=COUNT_OTHER)
        return None

    def _first(self, quantity: Quantity, span: Span) -> int:
        """Give the index of the figure's first token, approximators included."""
        whole = self.doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
        return whole.start if whole is not None else span.start

    def _of_end(self, quantity: Quantity) -> int:
        """Give where "of" ends behind a vague number ("millions of dollars"), else its own end."""
        found = re.compile(r"\s+of\b").match(self.text, quantity.end)
        return found.end() if found and quantity.form == "vague" else quantity.end

    def _end(self, phrase: CountedPhrase) -> int:
        token = self.doc[phrase.last]
        return token.idx + len(token)

    def _text(self, phrase: CountedPhrase) -> str:
        return self.doc[phrase.first : phrase.last + 1].text


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
    )
