"""Judgements of verdicts, kept by what they are on: they count again when that comes back."""

import csv

import duckdb
import pytest

from bench.judging import wilson
from bench.trust import ORIGINS, VERDICTS, read_judgements, sample, shares
from pipeline.readable.reading import readable
from scoring.articles import article_of, stored_spans
from scoring.war_pairs import (
    JudgedPair,
    group_counts,
    half_counts,
    judged_pairs,
    pair_counts,
    story_counts,
)


def verdict(number, kind="contradict"):
    return dict(
        zip(VERDICTS.key, ("a.txt", str(number), "b.txt", "9", "killed", kind), strict=True)
    )


def key(row):
    return VERDICTS.key_of(row)


def test_a_judgement_counts_for_the_same_verdict_only():
    found = [verdict(1), verdict(2), verdict(3)]
    judged = {key(verdict(1)): True, key(verdict(2)): False, key(verdict(1, "agree")): True}
    share = shares(VERDICTS, found, judged)["contradict"]
    assert (share["given"], share["judged"], share["true"], share["share"]) == (3, 2, 1, 0.5)
    assert shares(VERDICTS, found, judged)["agree"]["share"] is None


def test_what_was_judged_is_not_asked_again():
    found = [verdict(number) for number in range(9)]
    judged = {key(verdict(4)): True}
    asked = sample(VERDICTS, found, judged, 9)
    assert len(asked) == 8
    assert verdict(4) not in asked


def test_the_interval_is_wilsons():
    assert wilson(9, 10) == [pytest.approx(0.596, abs=0.001), pytest.approx(0.982, abs=0.001)]


@pytest.mark.parametrize("judged", [VERDICTS, ORIGINS], ids=lambda judged: judged.name)
def test_the_judgements_have_a_reason_and_are_no_articles_words(judged):
    with judged.path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == judged.columns
    assert all(row["reason"] and row["is_true"] in ("true", "false") for row in rows)
    assert len(read_judgements(judged)) == len(rows)


def test_pairs_are_counted_both_ways():
    pairs = [
        JudgedPair("1", "figure", "contradict", "contradict", is_found=True, is_linked=True),
        JudgedPair(
            "2",
            "figure",
            "contradict",
            "not_comparable",
            is_found=False,
            is_linked=False,
            stage="no figure is read there",
        ),
        JudgedPair("3", "event", "not_comparable", "contradict", is_found=True, is_linked=True),
    ]
    counts = pair_counts(pairs)
    assert counts["found"]["contradict"] == [1, 2]
    assert counts["right of given"]["contradict"] == [1, 2]
    assert counts["linked"]["not_comparable"] == [1, 1]
    assert counts["both sides read"] == 2
    assert counts["lost"]["contradict"] == {"no figure is read there": 1}


def test_the_half_of_a_war_is_told_by_the_name_of_its_file():
    def pair(file, given):
        sides = ((file, 0), (file, 9))
        return JudgedPair("1", "figure", "agree", given, is_found=True, is_linked=True, sides=sides)

    halves = half_counts(
        [
            pair("sudan_ostra-news_2025-05-03.txt", "agree"),
            pair("south_sudan_ostra-news_2025-05-03.txt", "agree"),
            pair("syria_ostra-news_2025-05-03_b.txt", "not_comparable"),
        ]
    )
    assert halves["chosen on"]["agree"] == [1, 1]
    assert halves["only reported"]["agree"] == [1, 2]


def test_claims_that_pairs_connect_are_one_group():
    def pair(verdict, one, other, *links):
        return JudgedPair(
            "1",
            "figure",
            verdict,
            "agree",
            is_found=True,
            is_linked=True,
            sides=((one, 0), (other, 0)),
            links=tuple(frozenset(link) for link in links),
        )

    counts = group_counts(
        [
            pair("agree", "a", "b", {"i"}, {"i"}),
            pair("compatible", "b", "c", {"i"}, {"k"}),
            pair("contradict", "d", "e", {"k"}, {"k", "m"}),
            pair("agree", "f", "g", set(), {"n"}),
            pair("not_comparable", "a", "d", {"i"}, {"k"}),
        ]
    )
    assert counts == {"groups": 3, "mostly linked": 2, "wholly linked": 1}


FACETS = (
    "create table intermediate.int_claims__facets as from (values {}) as t (claim_id, figure_id,"
    " basis, basis_value, figure_scope, is_of_incident, block_id, month_index, left_out_reason,"
    " incident_id)"
)


def looked_up(tmp_path, *facets, verdict="contradict", judged="contradict"):
    labels = tmp_path / "pairs.csv"
    header = "pair_id,kind,verdict,shared_origin," + ",".join(
        f"{name}_{side}" for side in "ab" for name in ("file", "start", "text", "figure", "end")
    )
    labels.write_text(
        header
        + f"\nP1,figure,{judged},yes,a.txt,10,killed 20 men,20,23,b.txt,0,30 men died,30,11\n",
        encoding="utf-8",
    )
    is_comparable = str(verdict != "not_comparable").lower()
    with duckdb.connect() as database:
        for statement in (
            "create schema intermediate",
            FACETS.format(", ".join(facets)),
            "create schema staging",
            "create schema marts",
            "create schema analysis",
            "create table staging.stg_raw__articles as from"
            " (values ('x/a.txt', 'A'), ('x/b.txt', 'B')) as t (item, article_id)",
            "create table marts.fct_claim_figures as from (values ('f1', 'A', 17, 19, 's1'),"
            " ('f2', 'B', 0, 6, 's2'))"
            " as t (figure_id, article_id, start_char, end_char, statement_id)",
            "create table marts.fct_claims as from (values ('c1', 's1'), ('c2', 's2'))"
            " as t (claim_id, statement_id)",
            "create table analysis.incident_claims as from (values ('i', 'c1'), ('i', 'c2'))"
            " as t (incident_id, claim_id)",
            "create table analysis.claim_pairs as from (values"
            f" ('c2', 'c1', 'f2', 'f1', '{verdict}', {is_comparable}, 'they count apples')) as t"
            " (claim_id_a, claim_id_b, figure_id_a, figure_id_b, verdict, is_comparable, reason)",
            "create table analysis.named_pairs as from (values ('c2', 'c1', 'one_origin'))"
            " as t (claim_id_a, claim_id_b, origin_relation)",
        ):
            database.execute(statement)
        [pair] = judged_pairs(labels, database)
    return pair


ONE = "('c1', 'f1', 'measure', 'killed', 'incident', true, 'i', 0, null, 'i')"
OTHER = ONE.replace("1", "2")


def test_a_pair_is_looked_up_by_its_words(tmp_path):
    pair = looked_up(tmp_path, ONE, OTHER)
    assert (pair.given, pair.is_found, pair.is_linked) == ("contradict", True, True)
    assert (pair.judged_origin, pair.given_origin) == ("yes", "one_origin")
    assert pair_counts([pair])["origins of those compared"]["yes"]["one_origin"] == 1
    assert pair.stage == "found"
    assert pair.sides == (("a.txt", 17), ("b.txt", 0))
    assert pair.links == ({"i"}, {"i"})


@pytest.mark.parametrize(
    ("facets", "verdict", "stage"),
    [
        ([ONE, OTHER], "agree", "another verdict: agree"),
        ([ONE], "not_comparable", "the figure has no claim"),
        ([ONE, OTHER.replace("killed", "injured")], "not_comparable", "another measure or kind"),
        ([ONE, OTHER.replace("incident", "standing")], "not_comparable", "another scope"),
        ([ONE, OTHER.replace("null", "'no place is known'")], "not_comparable", "no place"),
        ([ONE, OTHER.replace("'i'", "'k'")], "not_comparable", "not one incident"),
        ([ONE, OTHER], "not_comparable", "they count apples"),
        # The way that leads furthest counts.
        ([ONE, OTHER, OTHER.replace("killed", "injured")], "not_comparable", "they count apples"),
    ],
)
def test_a_pair_is_lost_at_the_last_stage_it_reaches(tmp_path, facets, verdict, stage):
    assert looked_up(tmp_path, *facets, verdict=verdict).stage.startswith(stage)


def test_a_story_is_linked_where_one_incident_of_its_day_has_its_outlets(tmp_path):
    stories = tmp_path / "stories.csv"
    rows = ["raid,a", "raid,b", "raid,c", "late,a", "late,b", "alone,d"]
    stories.write_text(
        "story_id,event_date,file,publisher\n"
        + "".join(f"{row.split(',')[0]},2024-05-03,{row[-1]}.txt,{row[-1]}\n" for row in rows),
        encoding="utf-8",
    )
    with duckdb.connect() as database:
        for statement in (
            "create schema staging",
            "create schema analysis",
            "create table staging.stg_raw__articles as from (values ('x/a.txt', 'A'),"
            " ('x/b.txt', 'B'), ('x/c.txt', 'C'), ('x/d.txt', 'D')) as t (item, article_id)",
            "create table analysis.incidents as from (values ('i', date '2024-05-03',"
            " date '2024-05-03'), ('k', date '2024-05-09', date '2024-05-09'))"
            " as t (incident_id, event_start_date, event_end_date)",
            "create table analysis.incident_claims as from (values ('i', 'A'), ('i', 'B'),"
            " ('k', 'A'), ('k', 'B'), ('k', 'C')) as t (incident_id, article_id)",
        ):
            database.execute(statement)
        counts = story_counts(stories, database)
    assert counts == {"stories": 2, "mostly linked": 2, "wholly linked": 1}


def test_spans_of_a_doc_lead_to_the_stored_text():
    article = article_of("Shells hit the\nmarket &amp; the bridge.")
    read = readable(article.body_text).text
    span = [read.index("market"), read.index(".")]
    [[start, end]] = stored_spans({"content": [span]}, article)["content"]
    assert article.body_text[start:end] == "market &amp; the bridge"
    assert stored_spans({"cue": []}, article) == {"cue": []}
