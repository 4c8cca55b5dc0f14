"""Claims: search in the words of everything that anybody is cited for.

DuckDB has no full-text index here: each word asked for is looked for in every claim's words
(``contains`` on the lower-cased text), which is a scan that two cores do fast.
"""

from pipeline.explore.views import Asked, Column, Page, Row, View, filtered
from pipeline.explore.wording import EVENTS, STANCES, plain, thing_url, words_url

_MOST_WORDS = 8
_CLAIMS = """
{before} found as (
    select claims.*
    from marts.fct_claims as claims
    where claims.is_current and not claims.is_boilerplate {conditions}
    order by claims.published_date desc nulls last, claims.article_id, claims.start_char,
        claims.claim_id
    {{limit}}
)

select
    found.claim_id,
    found.published_date,
    publishers.publisher_name,
    found.publisher_id,
    sources.source_name,
    found.source_id,
    origins.source_name as origin_name,
    found.origin_id,
    relays.source_text as relayed_by,
    coalesce(attributions.stance, 'states') as stance,
    found.claim_label,
    found.claim_text,
    found.event_type,
    locations.location_name,
    found.location_id,
    found.certainty,
    found.polarity,
    found.is_attributed,
    found.is_hedged,
    found.article_id,
    articles.title,
    found.start_char,
    found.end_char
from found
inner join marts.dim_articles as articles on found.article_id = articles.article_id
left join marts.dim_publishers as publishers on found.publisher_id = publishers.publisher_id
left join marts.dim_sources as sources on found.source_id = sources.source_id
left join marts.dim_sources as origins on found.origin_id = origins.source_id
left join marts.fct_attributions as attributions
    on found.attribution_id = attributions.attribution_id
left join marts.fct_attributions as relays
    on attributions.parent_attribution_id = relays.attribution_id
left join marts.dim_locations as locations on found.location_id = locations.location_id
order by found.published_date desc nulls last, found.article_id, found.start_char, found.claim_id
"""
_PLACES = """claims.location_id in (
        select locations.location_id
        from marts.dim_locations as locations
        left join marts.dim_locations as countries
            on
                locations.country_code = countries.country_code
                and countries.feature_code like 'PCL%'
        where
            locations.location_name ilike '%' || $place || '%'
            or locations.admin1_name ilike '%' || $place || '%'
            or countries.location_name ilike '%' || $place || '%'
    )"""
_SOURCES = """claims.source_id in (
        select sources.source_id
        from marts.dim_sources as sources
        left join marts.dim_sources as origins on sources.origin_id = origins.source_id
        where
            sources.source_name ilike '%' || $source || '%'
            or origins.source_name ilike '%' || $source || '%'
    )"""
_OUTLETS = """claims.publisher_id in (
        select publisher_id from marts.dim_publishers
        where publisher_name ilike '%' || $outlet || '%'
    )"""
_ACTORS = """claims.claim_id in (
        select roles.claim_id
        from marts.fct_claim_actors as roles
        inner join marts.dim_actors as actors on roles.actor_id = actors.actor_id
        where actors.actor_name ilike '%' || $actor || '%'
    )"""
_STANCE = """claims.attribution_id in (
        select attribution_id from marts.fct_attributions where stance = $stance
    )"""
_VOICES = {
    "own": "the outlet’s own voice",
    "named": "a named source",
    "unnamed": "a source not named",
}
_VOICE_SQL = {
    "own": "not claims.is_attributed",
    "named": "claims.is_attributed and claims.source_id in"
    " (select source_id from marts.dim_sources where not is_anonymous)",
    "unnamed": "claims.is_attributed and claims.source_id in"
    " (select source_id from marts.dim_sources where is_anonymous)",
}
_STANCES = ("denies", "doubts", "accuses", "confirms", "claims", "estimates", "warns", "demands")


def listing(conditions: str, *, before: str = "with") -> str:
    """Write the SQL of claims, newest first, with who says them through whom.

    Args:
        conditions: `` and …`` on ``claims``, which is ``marts.fct_claims``.
        before: A ``with`` clause of what these read, up to its last comma.
    """
    return _CLAIMS.format(before=before, conditions=conditions)


def chain(row: Row) -> str:
    """Say who says it, for whom, and who relays it."""
    if not row["is_attributed"]:
        return f"{row['publisher_name'] or 'the outlet'}, in its own voice"
    said = row["source_name"] or "somebody not named"
    if row["origin_name"] and row["origin_name"] != row["source_name"]:
        said += f", for {row['origin_name']}"
    if row["relayed_by"]:
        said += f", relayed by {row['relayed_by']}"
    return said


COLUMNS = (
    Column("published_date", "Published", "date"),
    Column("claim_label", "In short"),
    Column("claim_text", "Words", "words", link=words_url),
    Column(
        "stance",
        "How",
        write=lambda row: plain(row["stance"], STANCES) if row["is_attributed"] else "told by",
    ),
    Column(
        "source_name", "Who", link=lambda row: thing_url("source", row["source_id"]), write=chain
    ),
    Column("publisher_name", "Through", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("event_type", "About", write=lambda row: plain(row["event_type"], EVENTS)),
    Column("location_name", "Place", link=lambda row: thing_url("place", row["location_id"])),
)


def page(asked: Asked) -> Page:
    """Search claims by their words and by who, where and when."""
    words = (asked.text("words") or "").lower().split()[:_MOST_WORDS]
    voice = asked.choice("voice", _VOICES)
    chosen = {
        **{f"word_{'abcdefgh'[i]}": word for i, word in enumerate(words)},
        "place": asked.text("place"),
        "source": asked.text("source"),
        "outlet": asked.text("outlet"),
        "actor": asked.text("actor"),
        "kind": asked.choice("kind", EVENTS),
        "stance": asked.choice("stance", _STANCES),
        "since": asked.day("since"),
        "until": asked.day("until"),
        "voice": voice,
    }
    conditions = filtered(
        chosen,
        **{
            name: f"contains(lower(claims.claim_text), ${name})"
            for name in chosen
            if name.startswith("word_")
        },
        kind="claims.event_type = $kind",
        since="claims.published_date >= $since",
        until="claims.published_date <= $until",
        place=_PLACES,
        outlet=_OUTLETS,
        source=_SOURCES,
        actor=_ACTORS,
        stance=_STANCE,
        voice=_VOICE_SQL.get(voice or "", ""),
    )
    view = View(
        "claims",
        "Claims",
        listing(conditions),
        COLUMNS,
        "No claim is like that. Words are looked for as they are written, in any order: try fewer "
        "of them, or a part of one.",
    )
    return Page(
        "claims.html",
        "Claims",
        {
            "shown": asked.show_page(view, **chosen),
            "chosen": chosen | {"words": asked.text("words")},
            "kinds": list(EVENTS.items()),
            "voices": list(_VOICES.items()),
            "stances": [(one, plain(one, STANCES)) for one in _STANCES],
        },
    )
