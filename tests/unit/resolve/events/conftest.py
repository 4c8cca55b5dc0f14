"""An article told sentence by sentence, for what its events are."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from pipeline import records
from pipeline.resolve.events.reader import EventReader
from pipeline.resolve.gazetteer import Place
from pipeline.resolve.place_choice import PlaceChoice, left_open
from tests.unit.resolve.conftest import ARTICLE_ID, VERSION, article


class Story:
    """An article whose sentences each hold one statement."""

    def __init__(self, gazetteer, *sentences: str) -> None:
        self.gazetteer = gazetteer
        self.text = " ".join(sentences)
        self.starts = [self.text.index(sentence) for sentence in sentences]
        self.ends = [s + len(one) for s, one in zip(self.starts, sentences, strict=True)]
        self.rows: dict[str, list] = {
            name: [] for name in ("statements", "mentions", "figures", "times", "text_spans")
        }
        self.rows["text_spans"] = [
            records.TextSpan(
                article_id=ARTICLE_ID,
                span_kind="sentence",
                start_char=start,
                end_char=end,
                ordinal=i,
                extractor_version=VERSION,
            )
            for i, (start, end) in enumerate(zip(self.starts, self.ends, strict=True))
        ]
        self.places: dict[str, PlaceChoice] = {}
        self.actors: dict[str, str] = {}

    def tells(self, i, event_type="CASUALTY", *, days=None, tense="past", verb=None):
        """Let a sentence hold a statement; ``verb``: the words of a second one's predicate."""
        start, end = days or (None, None)
        predicate = self.starts[i] if verb is None else self.text.index(verb, self.starts[i])
        self.rows["statements"].append(
            records.Statement(
                statement_id=f"stm_{i}" + ("" if verb is None else f"_{verb}"),
                article_id=ARTICLE_ID,
                claim_text=self.text[self.starts[i] : self.ends[i]],
                start_char=self.starts[i],
                end_char=self.ends[i],
                predicate_start_char=predicate,
                predicate_end_char=predicate + 1,
                core_start_char=self.starts[i],
                core_end_char=self.ends[i],
                sentence_index=i,
                claim_type="event",
                event_type=event_type,
                predicate_lemma=(verb or "x").removesuffix("s"),
                agent_text=None,
                recipient_text=None,
                location_text=None,
                event_time_id=None,
                event_start_date=start,
                event_end_date=end,
                time_precision="day",
                tense=tense,
                store_score=None,
                kind_score=None,
                agent_score=None,
                is_boilerplate=False,
                extractor_version=VERSION,
            )
        )
        return self

    def names(self, i, words, place=None, kind="name"):
        start = self.text.index(words, self.starts[i])
        mention = records.Mention(
            mention_id=f"mtn_{start}",
            article_id=ARTICLE_ID,
            mention_text=words,
            mention_type=kind,
            entity_label="GPE",
            head_lemma=words.casefold(),
            label_text=None,
            toponym_role="literal" if place else None,
            start_char=start,
            end_char=start + len(words),
            sentence_index=i,
            voice="publisher",
            voice_attribution_id=None,
            is_boilerplate=False,
            extractor_version=VERSION,
        )
        self.rows["mentions"].append(mention)
        if place:
            found = place if isinstance(place, Place) else self.gazetteer.place(place)
            self.places[mention.mention_id] = PlaceChoice(found, None, 1, "test", 1.0)
        return self

    def counts(self, i, words, scope, *, value=1.0, noun="people"):
        start = self.text.index(words, self.starts[i])
        self.rows["figures"].append(
            records.Figure(
                figure_id=f"fig_{start}",
                statement_id=f"stm_{i}",
                article_id=ARTICLE_ID,
                figure_text=words,
                start_char=start,
                end_char=start + len(words),
                value_low=value,
                value_high=value,
                value_point=value,
                low_is_exclusive=False,
                approximator_text=None,
                unit="people",
                measure="killed",
                counted_text=noun,
                figure_scope=scope,
                scope_text=None,
                is_boilerplate=False,
                extractor_version=VERSION,
            )
        )
        return self

    def dates(self, i, words, day, *, of=None):
        """Let words of a sentence name a day; ``of``: the statement whose time it is."""
        start = self.text.index(words, self.starts[i])
        self.rows["times"].append(
            records.TimeExpression(
                time_id=f"tim_{start}",
                statement_id=of,
                article_id=ARTICLE_ID,
                time_text=words,
                start_char=start,
                end_char=start + len(words),
                start_date=day,
                end_date=day,
                time_precision="day",
                time_value=None,
                anchor_date=day,
                null_reason=None,
                is_boilerplate=False,
                extractor_version=VERSION,
            )
        )
        if of is not None:
            self.rows["statements"] = [
                replace(one, event_time_id=f"tim_{start}") if one.statement_id == of else one
                for one in self.rows["statements"]
            ]
        return self

    def says(self, i, content):
        """Let some words of a sentence be what somebody says."""
        start = self.text.index(content, self.starts[i])
        self.rows.setdefault("attributions", []).append(
            SimpleNamespace(
                quote_type="indirect",
                content_spans=[records.Span(start_char=start, end_char=start + len(content))],
            )
        )
        return self

    def does(self, i, words, entity_id):
        self.names(i, words)
        mention_id = self.rows["mentions"][-1].mention_id
        self.actors[mention_id] = entity_id
        self.rows.setdefault("statement_arguments", []).append(
            records.StatementArgument(
                statement_id=f"stm_{i}",
                article_id=ARTICLE_ID,
                mention_id=mention_id,
                argument_role="agent",
                ordinal=0,
                extractor_version=VERSION,
            )
        )
        return self

    def where(self, i, words, place=None):
        """Let a name be where a sentence's statement happens; without a place no list has it."""
        self.names(i, words, place)
        mention_id = self.rows["mentions"][-1].mention_id
        self.places.setdefault(mention_id, left_open("no_candidate"))
        self.rows.setdefault("statement_arguments", []).append(
            records.StatementArgument(
                statement_id=f"stm_{i}",
                article_id=ARTICLE_ID,
                mention_id=mention_id,
                argument_role="where",
                ordinal=0,
                extractor_version=VERSION,
            )
        )
        return self

    def events(self, reference, published_at=None):
        rows = EventReader(self.gazetteer, reference).read(
            replace(article(self.text), published_at=published_at),
            self.rows,
            self.places,
            self.actors,
        )
        return {row.statement_id: row for row in rows}


@pytest.fixture
def story(gazetteer):
    return lambda *sentences: Story(gazetteer, *sentences)
