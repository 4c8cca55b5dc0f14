"""Article: its words with what was read out of them in layers, what stayed open, and its twins."""

from typing import Any

from markupsafe import Markup

from pipeline.commands.explained import read_spans
from pipeline.commands.explained_page import LAYERS, article_lines
from pipeline.explore.article_marks import (
    LAYER_NAMES,
    asked_for,
    in_plain_words,
    name_spans,
    reason_left_open,
)
from pipeline.explore.asked import Asked, Page
from pipeline.explore.claims import chain
from pipeline.explore.closed_lists import CERTAINTIES, EVENTS, MEASURES, STANCES
from pipeline.explore.revisions import changes
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import bounds, days, plain, thing_url, words_url

_ARTICLE = """
select articles.*, publishers.publisher_name, publishers.state_affiliation
from marts.dim_articles as articles
left join marts.dim_publishers as publishers on articles.publisher_id = publishers.publisher_id
where articles.article_id = $article
"""
_CLAIMS = """
select
    claim_id,
    article_id,
    claim_text,
    start_char,
    end_char,
    source_id,
    source_name,
    origin_name,
    publisher_name,
    relayed_by,
    stance,
    event_type,
    agent_text,
    agent_actor_id,
    recipient_text,
    recipient_actor_id,
    location_text,
    location_id,
    event_start_date,
    event_end_date,
    certainty,
    polarity,
    is_attributed,
    incident_id
from pages.page_claims
where article_id = $article and published_date is not distinct from $day
order by start_char, end_char, claim_id
"""
_FIGURES = """
select
    figure_id, article_id, measure, unit, value_low, value_high, low_is_exclusive, figure_text,
    start_char, end_char
from marts.fct_claim_figures
where article_id = $article and published_date is not distinct from $day
order by start_char
"""
_NAMED = """
select
    mentions.mention_text,
    mentions.mention_type,
    mentions.start_char,
    mentions.end_char,
    'actor' as kind,
    mentions.article_id,
    mentions.actor_id as known_id,
    actors.actor_name as known_name,
    mentions.resolution_method,
    mentions.resolution_score
from marts.fct_actor_mentions as mentions
left join marts.dim_actors as actors on mentions.actor_id = actors.actor_id
where
    mentions.article_id = $article
    and mentions.published_date is not distinct from $day
    and mentions.mention_type != 'pronoun'
union all
select
    mentions.mention_text,
    mentions.mention_type,
    mentions.start_char,
    mentions.end_char,
    'place',
    mentions.article_id,
    mentions.location_id,
    locations.location_name,
    mentions.resolution_method,
    mentions.resolution_score
from marts.fct_location_mentions as mentions
left join marts.dim_locations as locations on mentions.location_id = locations.location_id
where
    mentions.article_id = $article
    and mentions.published_date is not distinct from $day
    and mentions.mention_type = 'name'
order by start_char, kind, end_char, known_id
"""
_OPEN = f"""
with named as (
{_NAMED}
)

select article_id, mention_text, kind, resolution_method, count(*) as n_mentions,
    min(start_char) as start_char, arg_min(end_char, start_char) as end_char
from named
where mention_type = 'name'
group by article_id, mention_text, kind, resolution_method
having bool_and(known_id is null) and not bool_or(mention_text in (
    select named.mention_text from named where named.known_id is not null
))
order by start_char, kind
"""
_TWINS = """
select
    articles.article_id,
    articles.title,
    publishers.publisher_name,
    articles.published_date,
    articles.published_precision,
    case
        when articles.article_id = $duplicate_of then 'has the very same text'
        when articles.duplicate_of_article_id = $article then 'repeats this text word for word'
        when articles.article_id = $supersedes then 'is the earlier text under the same address'
        when articles.supersedes_article_id = $article
            then 'is a later text under the same address, and is read in its stead'
        else 'has nearly the same text'
    end as relation
from marts.dim_articles as articles
left join marts.dim_publishers as publishers on articles.publisher_id = publishers.publisher_id
where articles.article_id != $article and (
    articles.article_id = $duplicate_of
    or articles.duplicate_of_article_id = $article
    or articles.article_id = $supersedes
    or articles.supersedes_article_id = $article
    or articles.near_duplicate_group_id = $near_group
)
order by articles.published_date, articles.article_id
"""

_CLAIM_COLUMNS = (
    Column("source_name", "Who", link=lambda r: thing_url("source", r["source_id"]), write=chain),
    Column(
        "stance",
        "How",
        write=lambda r: plain(r["stance"], STANCES) if r["is_attributed"] else "",
    ),
    Column("claim_text", "Words", "words", link=words_url),
    Column("event_type", "About", write=lambda r: plain(r["event_type"], EVENTS)),
    Column("agent_text", "Who acts", link=lambda r: thing_url("actor", r["agent_actor_id"])),
    Column("recipient_text", "On whom", link=lambda r: thing_url("actor", r["recipient_actor_id"])),
    Column("location_text", "Where", link=lambda r: thing_url("place", r["location_id"])),
    Column(
        "event_start_date",
        "When",
        write=lambda r: days(r["event_start_date"], r["event_end_date"]),
    ),
    Column("certainty", "How surely", write=lambda r: CERTAINTIES.get(r["certainty"], "")),
    Column(
        "incident_id",
        "Incident",
        link=lambda r: thing_url("incident", r["incident_id"]),
        write=lambda r: "the incident" if r["incident_id"] else "",
    ),
)
_FIGURE_COLUMNS = (
    Column("figure_text", "Words", "words", link=words_url),
    Column("measure", "What is counted", write=lambda r: plain(r["measure"], MEASURES)),
    Column(
        "value_low",
        "Number",
        "number",
        write=lambda r: bounds(
            r["value_low"], r["value_high"], is_exclusive=bool(r["low_is_exclusive"])
        ),
    ),
    Column("unit", "Counted in", write=lambda r: plain(r["unit"])),
)
_OPEN_COLUMNS = (
    Column("mention_text", "Words", link=words_url),
    Column("kind", "Looked up as"),
    Column("n_mentions", "Times", "number"),
    Column("resolution_method", "Left open because", write=lambda r: reason_left_open(r)),
)
_KNOWN_COLUMNS = (
    Column("mention_text", "Words", link=words_url),
    Column("kind", "Read as"),
    Column("known_name", "Known as", link=lambda r: _known_url(r)),
    Column("resolution_method", "By", write=lambda r: plain(r["resolution_method"])),
    Column("resolution_score", "Score", "share"),
)


def page(asked: Asked) -> Page:
    """Show one article; with ``from`` and ``to``, these characters of it marked."""
    key: dict[str, Any] = {"article": asked.key}
    row = asked.row(_ARTICLE, **key)
    # Rows lie in the file by day: with it, DuckDB skips all but a few of them.
    key["day"] = row["published_date"]
    claims = asked.show(
        View(
            "claims",
            "Claims",
            _CLAIMS,
            _CLAIM_COLUMNS,
            "No claim was read out of this article.",
        ),
        **key,
    )
    figures = asked.show(
        View("figures", "Figures", _FIGURES, _FIGURE_COLUMNS, "No figure was found in it."), **key
    )
    known = asked.show(
        View("names", "Names, and whom they were taken for", _NAMED, _KNOWN_COLUMNS), **key
    )
    left_open = asked.show(
        View(
            "open",
            "What was not resolved",
            _OPEN,
            _OPEN_COLUMNS,
            "Every name in it is known.",
        ),
        **key,
    )
    twins = asked.rows(
        _TWINS,
        **key,
        duplicate_of=row["duplicate_of_article_id"],
        supersedes=row["supersedes_article_id"],
        near_group=row["near_duplicate_group_id"],
    )
    has_names = bool(asked.text("names"))
    layers = (*LAYERS, "open", *(("actor", "place") if has_names else ()))
    spans = [
        *map(in_plain_words, read_spans(asked.cursor, asked.key, row["published_date"])),
        *name_spans(known.rows),
        *asked_for(asked, len(row["body_text"])),
    ]
    return Page(
        "article.html",
        row["title"] or "Article without a headline",
        {
            "row": row,
            # Escaped piece by piece where it is made.
            "lines": Markup("\n".join(article_lines(row["body_text"], spans, layers=layers))),
            "layers": [(kind, LAYER_NAMES[kind]) for kind in layers],
            "names_url": asked.url(names=None if has_names else 1),
            "has_names": has_names,
            "marked": asked.text("from") is not None,
            "claims": claims,
            "figures": figures,
            "known": known,
            "left_open": left_open,
            "twins": twins,
            "changes": changes(asked, row),
        },
    )


def _known_url(row: Row) -> str | None:
    return thing_url("actor" if row["kind"] == "actor" else "place", row["known_id"])
