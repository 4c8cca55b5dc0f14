"""Claims: search in the words of everything that anybody is cited for.

DuckDB has no full-text index here: each word asked for is looked for in every claim's words
(``contains`` on the text in small letters), which is a scan that two cores do fast.
"""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import EVENTS, STANCES
from pipeline.explore.statements import filtered
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import plain, thing_url, words_url

_MOST_WORDS = 8
# What lies behind the rows of a page is read for those rows alone: by their number in the table.
_CLAIMS = """
{before} found as (
    select claims.rowid as number
    from pages.page_claims as claims
    where claims.is_current and not claims.is_boilerplate {conditions}
    order by {order}
    {{limit}}
)

select
    claims.claim_id,
    claims.published_date,
    claims.publisher_name,
    claims.publisher_id,
    claims.source_name,
    claims.source_id,
    claims.origin_name,
    claims.origin_id,
    claims.relayed_by,
    claims.stance,
    claims.claim_label,
    claims.claim_text,
    claims.event_type,
    claims.location_name,
    claims.location_id,
    claims.certainty,
    claims.polarity,
    claims.claim_score,
    claims.is_attributed,
    claims.is_hedged,
    claims.article_id,
    claims.title,
    claims.start_char,
    claims.end_char
from pages.page_claims as claims
where claims.rowid in (select number from found)
order by {order}
"""
_NEWEST = "claims.rowid"  # the table's own order: the newest first, as they stand in the article
_ORDERS = {"newest": _NEWEST, "surest": f"claims.claim_score desc nulls last, {_NEWEST}"}
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
_SOURCES = """(
        claims.source_name ilike '%' || $source || '%'
        or claims.origin_name ilike '%' || $source || '%'
    )"""
_OUTLETS = "claims.publisher_name ilike '%' || $outlet || '%'"
_ACTORS = """claims.claim_id in (
        select roles.claim_id
        from marts.fct_claim_actors as roles
        inner join marts.dim_actors as actors on roles.actor_id = actors.actor_id
        where actors.actor_name ilike '%' || $actor || '%'
    )"""
_VOICES = {
    "own": "the outlet’s own voice",
    "named": "a named source",
    "unnamed": "a source not named",
}
_VOICE_SQL = {
    "own": "not claims.is_attributed",
    "named": "claims.is_attributed and not claims.is_anonymous",
    "unnamed": "claims.is_attributed and claims.is_anonymous",
}
_STANCES = ("denies", "doubts", "accuses", "confirms", "claims", "estimates", "warns", "demands")


def listing(conditions: str, *, before: str = "with", order: str = _NEWEST) -> str:
    """Write the SQL of claims with who says them through whom.

    Args:
        conditions: `` and …`` on ``claims``, which is ``pages.page_claims``.
        before: A ``with`` clause of what these read, up to its last comma.
        order: Of the claims; as a rule the newest first.
    """
    return _CLAIMS.format(before=before, conditions=conditions, order=order)


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
    Column("claim_label", "In short", "label"),
    Column("claim_text", "Words", "words", link=words_url),
    Column(
        "source_name",
        "Who says so",
        link=lambda row: thing_url("source", row["source_id"]),
        write=lambda row: (
            f"{plain(row['stance'], STANCES)} {chain(row)}" if row["is_attributed"] else chain(row)
        ),
    ),
    Column("publisher_name", "Through", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("event_type", "About", write=lambda row: plain(row["event_type"], EVENTS)),
    Column("location_name", "Place", link=lambda row: thing_url("place", row["location_id"])),
)
_SCORED = (Column("claim_score", "Read surely", "share"), *COLUMNS)


def page(asked: Asked) -> Page:
    """Search claims by their words and by who, where and when."""
    words = (asked.text("words") or "").lower().split()[:_MOST_WORDS]
    voice = asked.choice("voice", _VOICES)
    order = asked.choice("order", _ORDERS) or "newest"
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
            name: f"contains(claims.folded_text, ${name})"
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
        stance="claims.is_attributed and claims.stance = $stance",
        voice=_VOICE_SQL.get(voice or "", ""),
    )
    view = View(
        "claims",
        "Claims",
        listing(conditions, order=_ORDERS[order]),
        _SCORED if order == "surest" else COLUMNS,
        "No claim is like that. Words are looked for as they are written, in any order: try fewer "
        "of them, or a part of one.",
    )
    return Page(
        "claims.html",
        "Claims",
        {
            "shown": asked.show_page(view, **chosen),
            "chosen": chosen | {"words": asked.text("words"), "order": order},
            "orders": [("surest", "surest first")],
            "kinds": list(EVENTS.items()),
            "voices": list(_VOICES.items()),
            "stances": [(one, plain(one, STANCES)) for one in _STANCES],
        },
    )
