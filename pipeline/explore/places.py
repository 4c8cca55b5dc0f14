"""Places: what is said to have happened where, on a map, and what could not be placed."""

from pathlib import Path

from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import PRECISIONS
from pipeline.explore.place_map import PlaceMap
from pipeline.explore.statements import filtered
from pipeline.explore.views import Column, View
from pipeline.explore.wording import number, plain, thing_url

_PLACES = """
with said as (
    select
        location_id,
        geo_precision,
        sum(n_claims)::bigint as n_claims,
        sum(n_articles)::bigint as n_articles
    from pages.page_place_days
    where true {days}
    group by location_id, geo_precision
)

select
    locations.location_id,
    locations.location_name,
    locations.feature_code,
    locations.country_code,
    countries.location_name as country_name,
    countries.location_id as country_id,
    locations.latitude,
    locations.longitude,
    said.geo_precision,
    said.n_claims,
    said.n_articles
from said
inner join marts.dim_locations as locations on said.location_id = locations.location_id
left join marts.dim_locations as countries
    on locations.country_code = countries.country_code and countries.feature_code like 'PCL%'
where true {country}
order by said.n_claims desc, locations.location_name, locations.location_id, said.geo_precision
"""
_COUNTRIES = """
select countries.location_id, countries.location_name, rollups.claim_count
from marts.dim_locations as countries
inner join analysis.location_rollups as rollups on countries.location_id = rollups.location_id
where countries.feature_code like 'PCL%' and rollups.claim_count > 0
order by rollups.claim_count desc, countries.location_name
"""
_OPEN = """
select mention_text, resolution_method, n_mentions, n_articles,
    [one.candidate_name for one in nearest_candidates] as candidates,
    example_sentences[1] as sentence
from analysis.unresolved_mentions
where looked_up_as = 'location'
order by n_mentions desc, mention_text
limit 25
"""
_MOST_DRAWN = 250  # places and precisions of the map; the table has all

_COLUMNS = (
    Column("location_name", "Place", link=lambda row: thing_url("place", row["location_id"])),
    Column("country_name", "Country", link=lambda row: thing_url("place", row["country_id"])),
    Column(
        "geo_precision",
        "The words mean",
        write=lambda row: PRECISIONS.get(row["geo_precision"], "not said how exactly"),
    ),
    Column("n_claims", "Claims", "number"),
    Column("n_articles", "Articles", "number"),
)
_OPEN_COLUMNS = (
    Column("mention_text", "Name"),
    Column("n_mentions", "Times", "number"),
    Column("n_articles", "Articles", "number"),
    Column(
        "resolution_method", "Not placed because", write=lambda r: plain(r["resolution_method"])
    ),
    Column("candidates", "Spelt most alike", write=lambda r: ", ".join(r["candidates"] or [])),
    Column("sentence", "For example", "words"),
)


class Ground:
    """The map's page.

    Args:
        cache_dir: Of the house; where it has no gazetteer, maps have no ground.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._map = PlaceMap(cache_dir)

    def page(self, asked: Asked) -> Page:
        """Show where things are said to have happened."""
        countries = asked.rows(_COUNTRIES)
        chosen = {
            "country": asked.choice("country", [row["location_id"] for row in countries]),
            "since": asked.day("since"),
            "until": asked.day("until"),
        }
        view = View(
            "places",
            "Places, and how exactly the words mean them",
            _PLACES.format(
                days=filtered(
                    chosen, since="published_date >= $since", until="published_date <= $until"
                ),
                country=filtered(chosen, country="countries.location_id = $country"),
            ),
            _COLUMNS,
            "No claim names a place there. Take a filter away.",
        )
        everywhere = asked.rows(view.limited(f"limit {_MOST_DRAWN}"), **chosen)
        return Page(
            "places.html",
            "Places",
            {
                "shown": asked.show_page(view, **chosen),
                "chosen": chosen,
                "countries": [
                    (row["location_id"], f"{row['location_name']} ({number(row['claim_count'])})")
                    for row in countries
                ],
                "chart": asked.draw(drawn) if (drawn := self._map.draw(everywhere)) else None,
                "left_open": asked.show(
                    View(
                        "open",
                        "Names that could not be placed",
                        _OPEN,
                        _OPEN_COLUMNS,
                        "Every name of a place is known.",
                    )
                ),
            },
        )
