"""Charts as they stand in a page, and the shapes of the map."""

import math
import re
from datetime import date

import pytest

pytest.importorskip("altair")

from pipeline.explore.charts import OTHER, PALETTE, chart, colours
from pipeline.explore.place_map import PlaceMap, _named
from pipeline.explore.shapes import circle, hatch, kilometres, mercator
from pipeline.explore.toll import claim_marks, figure_charts, narrowed, toll_over_time


def figure(low, high, point, text, origin="Medics", outlet="Wire", is_exclusive=False, on=1):
    return {
        "value_low": low,
        "value_high": high,
        "value_point": point,
        "low_is_exclusive": is_exclusive,
        "figure_text": text,
        "origin_name": origin,
        "publisher_name": outlet,
        "published_date": date(2020, 1, on),
        "article_id": "art_1",
        "start_char": 3,
        "end_char": 9,
    }


FIGURES = [
    figure(31, 31, 31, "31"),
    figure(96, None, 96, "at least 96", "Monitor", on=3),
    figure(24, 99, None, "dozens", "<b>Mayor</b>"),
]


@pytest.fixture(scope="module")
def svg() -> str:
    return chart("it", "It & more", "One mark a claim.", claim_marks(FIGURES, {})).svg


def test_a_chart_is_told_to_who_does_not_see_it(svg):
    assert svg.startswith('<svg role="group" aria-label="It &amp; more. One mark a claim."')
    titles = set(re.findall(r"<title>([^<]*)</title>", svg))
    assert "at least 96: “at least 96”, Monitor, in Wire, 3 January 2020" in titles


def test_a_chart_has_no_script_no_style_and_no_markup_of_an_article(svg):
    assert " style=" not in svg
    assert "<script" not in svg
    assert "<b>" not in svg
    assert "&lt;b&gt;Mayor" in svg


def test_every_mark_leads_to_its_words(svg):
    links = re.findall(r'<a tabindex="-1" aria-label="([^"]+)"[^>]* href="([^"]+)"', svg)
    assert links
    assert {href for _, href in links} == {"/article/art_1?from=3&amp;to=9#words"}


def test_a_figure_without_a_number_has_a_range_and_no_dot():
    [ranges, dots, *_] = claim_marks([FIGURES[2]], {}).to_dict()["layer"]
    assert "has_dot" in str(dots["transform"])
    [value] = claim_marks([FIGURES[2]], {}).to_dict()["data"]["values"]
    assert (value["is_range"], value["has_dot"]) == (True, False)
    assert ranges["mark"]["type"] == "bar"


def test_words_stand_on_the_side_of_a_mark_that_has_room():
    values = claim_marks(FIGURES, {}).to_dict()["data"]["values"]
    assert {value["words"]: value["is_far"] for value in values} == {
        "31": False,
        "at least 96": True,
        "dozens": False,  # a range: what counts is where it begins
    }
    wide = claim_marks([figure(3, 3, 3, "3"), figure(900, 900, 900, "900")], {})
    assert [value["is_far"] for value in wide.to_dict()["data"]["values"]] == [False, True]


def test_a_toll_is_drawn_by_day():
    values = toll_over_time(FIGURES, {}).to_dict()["data"]["values"]
    assert [value["published"] for value in values] == ["2020-01-01", "2020-01-03", "2020-01-01"]
    assert [value["upright"] for value in values] == ["circle", "triangle-up", "circle"]


def test_colours_go_to_the_first_and_then_to_nobody():
    given = colours([*"abcdefgh", "a"])
    assert [given[name] for name in "abcdef"] == list(PALETTE)
    assert given["g"] == given["h"] == OTHER


def test_a_circle_is_as_wide_as_it_says_at_any_latitude():
    for latitude in (0.0, 33.0, 60.0):
        ring = circle((40.0, latitude), 45.0)
        assert ring[0] == pytest.approx(ring[-1])
        assert all(
            kilometres((40.0, latitude), point) == pytest.approx(45.0, rel=0.02) for point in ring
        )


def test_hatching_stays_inside_its_ring():
    centre = (40.0, 33.0)
    lines = hatch(circle(centre, 45.0))
    assert len(lines) > 6
    for line in lines:
        for point in line:
            assert kilometres(centre, point) <= 45.5
        assert math.isclose(line[1][1] - line[0][1], line[1][0] - line[0][0], rel_tol=1e-6)


def test_names_on_the_map_do_not_run_into_one_another():
    def place(key, longitude):
        return {"location_id": key, "longitude": longitude, "latitude": 10.0}

    rows = [place("a", 10.0), place("b", 10.1), place("c", 19.0)]
    assert _named(rows, (0.0, 0.0, 30.0, 30.0)) == {"a", "c"}


def test_all_layers_of_the_map_lie_in_one_projection(tmp_path):
    def place(key, precision, latitude, feature):
        return {
            "location_id": key,
            "location_name": key,
            "feature_code": feature,
            "geo_precision": precision,
            "latitude": latitude,
            "longitude": 30.0,
            "n_claims": 3,
        }

    rows = [place("town", 1, 13.0, "PPL"), place("near", 2, 14.0, "PPL")]
    rows += [place("adm1_sd_56", 3, 15.0, "ADM1"), place("country_sd", 3, 16.0, "PCLI")]
    drawn = PlaceMap(tmp_path).draw(rows)
    assert drawn.specification["projection"]["scale"] > 0
    assert all("projection" not in layer for layer in drawn.specification["layer"])
    assert "country_sd" not in str(drawn.specification)
    dots = [v for layer in drawn.specification["layer"] for v in layer["data"]["values"]]
    assert {one["told"] for one in dots if "told" in one} == {"town, the place itself: 3 claims"}


def test_a_frame_fills_the_map():
    projection, height = mercator(
        (20.0, 10.0, 40.0, 20.0), width=900, most_height=620, point_radius=1
    )
    across, down = projection["translate"]
    left = across + projection["scale"] * math.radians(20.0)
    assert left == pytest.approx(0, abs=1e-6)
    top = math.log(math.tan(math.pi / 4 + math.radians(20.0) / 2))
    assert down - projection["scale"] * top == pytest.approx(0, abs=1e-6)
    assert 0 < height <= 620


def test_a_narrow_drawing_has_the_marks_and_no_words():
    wide = claim_marks(FIGURES, {}).to_dict()
    narrow = narrowed(wide)
    assert {layer["mark"]["type"] for layer in narrow["layer"]} == {"bar", "point"}
    assert len(wide["layer"]) == 4
    assert narrow["width"] < wide["width"]


def test_what_is_drawn_is_what_vega_lite_knows():
    import altair as alt

    rows = [{**row, "measure": "killed"} for row in FIGURES]
    drawn = figure_charts(rows, {})
    assert len(drawn) == 2
    for one in drawn:
        made = {name: part for name, part in one.specification.items() if name != "config"}
        alt.LayerChart.from_dict(made, validate=True)
