"""How the time of resolution grows with the length of an article, whatever it is full of.

The articles are written in a small markup: ``<KIND:words>`` is a mention, ``<KIND!:words>`` one
that is cited, ``#`` a word that no other piece has. Kinds are the labels of names, ``NOUN`` for
a common noun of an actor, ``SPOT`` for one of a place, and ``PRO`` for a pronoun.
"""

import re
from collections import defaultdict
from collections.abc import Callable

import pytest

from pipeline import records
from pipeline.resolve.gazetteer import Gazetteer
from pipeline.resolve.resolver import Resolver
from tests.unit.extract.growth import grows_with_length
from tests.unit.resolve.conftest import ARTICLE_ID, CITIES, VERSION, article, city

_MARK = re.compile(r"<([A-Z]+)(!?):([^>]*)>")
_SYLLABLES = "ba de fi go ku la me ni po ru sa te vi xo zu".split()
_TYPES = {"NOUN": "nominal", "SPOT": "nominal", "PRO": "pronoun"}
_LABELS = {"NOUN": "ORG", "SPOT": "GPE", "PRO": "PERSON"}
_N_CITIES = 3_000

Case = tuple[records.Article, dict[str, list]]


def invented(number: int) -> str:
    """A word for a number, and no other word for it: ``Badefi``."""
    letters = ""
    for _ in range(3):
        number, digit = divmod(number, len(_SYLLABLES))
        letters += _SYLLABLES[digit]
    return letters.capitalize()


def marked_up(piece: str) -> Callable[[int], Case]:
    """What extraction would give of a piece again and again, up to a number of characters."""

    def make(size: int) -> Case:
        rows: dict[str, list] = defaultdict(list)
        text, sentence, number = "", 0, 0
        while len(text) < size:
            source = piece.replace("#", invented(number))
            number, at = number + 1, 0
            for mark in _MARK.finditer(source):
                text += source[at : mark.start()]
                sentence += len(re.findall(r"[.] ", source[at : mark.start()]))
                at = mark.end()
                text += _add(rows, *mark.groups(), start=len(text), sentence=sentence)
            text += source[at:]
            sentence += len(re.findall(r"[.] ", source[at:]))
        return article(text), rows

    return make


def _add(rows, kind, cited, words, *, start, sentence):
    end = start + len(words)
    if kind == "CREDIT":
        rows["credits"].append(_credit(words, start, end))
        return words
    if kind == "HEADING":
        rows["text_spans"].append(_heading(start, end))
        return words
    is_place = kind in ("GPE", "SPOT")
    rows["mentions"].append(
        records.Mention(
            mention_id=f"men_{start}_{end}",
            article_id=ARTICLE_ID,
            mention_text=words,
            mention_type=_TYPES.get(kind, "name"),
            entity_label=_LABELS.get(kind, kind),
            head_lemma=words.split()[-1].casefold().removesuffix("s"),
            label_text=words.split()[-1].casefold() if kind == "NOUN" else None,
            toponym_role="literal" if is_place else None,
            start_char=start,
            end_char=end,
            sentence_index=sentence,
            voice="publisher",
            voice_attribution_id=None,
            is_boilerplate=False,
            extractor_version=VERSION,
        )
    )
    if cited:
        rows["attributions"].append(_attribution(words, start, end, sentence))
    return words


def _attribution(words, start, end, sentence):
    return records.Attribution(
        attribution_id=f"att_{start}",
        article_id=ARTICLE_ID,
        source_text=words,
        source_mention_id=f"men_{start}_{end}",
        cue_text="said",
        cue_lemma="say",
        content_text="…",
        source_start_char=start,
        source_end_char=end,
        cue_start_char=None,
        cue_end_char=None,
        content_spans=[records.Span(start_char=start, end_char=end)],
        quote_type="indirect",
        parent_attribution_id=None,
        role_text=None,
        addressee_text=None,
        is_impersonal=False,
        sentence_index=sentence,
        is_boilerplate=False,
        extractor_version=VERSION,
    )


def _credit(words, start, end):
    return records.Credit(
        credit_id=f"crd_{start}",
        article_id=ARTICLE_ID,
        credit_type="contributor",
        name_text=words,
        start_char=start,
        end_char=end,
        extractor_version=VERSION,
    )


def _heading(start, end):
    return records.TextSpan(
        article_id=ARTICLE_ID,
        span_kind="heading",
        start_char=start,
        end_char=end,
        ordinal=0,
        extractor_version=VERSION,
    )


@pytest.fixture(scope="module")
def wide_world(reference, compile_world) -> Resolver:
    """The small world with a city of every invented name."""
    cities = [
        city(1000 + number, f"{invented(number)} Sur", "SY", "07", 50_000, 35.0, 40.0)
        for number in range(_N_CITIES)
    ]
    return Resolver(reference, Gazetteer.from_tables(compile_world([*CITIES, *cities]), reference))


PIECES = {
    "one actor named again and again": "Men of <ORG:IS> fled. <NOUN:The militants> fell back. ",
    "actors that nobody named before": "Men of <ORG:# Front> fled. <NOUN:The militants> fell. ",
    "actors that are cited": "<ORG!:# Front> spoke. <NOUN!:The group> fled from <NOUN:rebels>. ",
    "actors called by a noun": "So <ORG:# Group> fled. It hit <NOUN:the group>. ",
    "acronyms and short forms": "Then <ORG:# Observatory for Aid> (AB#) met <ORG:AB#> there. ",
    "persons and their surnames": "So <PERSON:Dana #> left. There <PERSON:#> slept; <PRO:he> is. ",
    "words with a capital from their place": "<ORG:#> ended. ",
    "headings": "<HEADING:# Ended Today>\n\nThere <ORG:# Ended> fell. <NOUN:The army> left.\n\n",
    "credit lines": "Nobody saw <ORG:IS> there. Photo: <CREDIT:Dana #>. ",
    "the states of many mentions": "The <ORG:Syrian government> met <NOUN:the army> there. ",
    "places that nobody named before": "It rained in <GPE:# Sur>. Men left <SPOT:the city>. ",
    "one place named again and again": "It rained in <GPE:Mosul>. Men left <SPOT:the city>. ",
    "places that no gazetteer has": "It rained in <GPE:# town>. Men left <SPOT:the province>. ",
    "sources": "In <GPE:Mosul> <NOUN!:a # coalition spokesman> spoke for <ORG:the coalition>. ",
    "outlets' people": "Here <PERSON!:Dana #> spoke. Here <NOUN!:our reporter> spoke. ",
    "one sentence of names": "<ORG:# Front>, <PERSON:Dana #>, <NOUN:the group>, <PRO:he>, ",
    "one sentence of places": "<GPE:# Sur>, <SPOT:the city>, <GPE:MOSUL>, ",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_ten_times_the_article_takes_at_most_fifteen_times_as_long(wide_world, piece):
    def resolve(case: Case) -> None:
        wide_world.resolve_article(*case)

    assert grows_with_length(resolve, marked_up(piece), short=4_000)
