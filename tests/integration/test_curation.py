"""A curator's word, from the command to the tables: it holds on the next run, nothing read anew."""

import io
import re
import shutil
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from pipeline.commands.judging import judge
from pipeline.commands.reviewing import Review
from pipeline.ids import make_id
from pipeline.records import Mention
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.settings import Settings
from tests.integration.conftest import House, StubNlp

pytestmark = pytest.mark.slow

NORTH = "Marwa Shield took the bridge."
SOUTH = "Shield of Marwa left the bridge. Hezbolah was there."
NAMES = {"Marwa Shield": "ORG", "Shield of Marwa": "ORG", "Hezbolah": "PERSON"}
# A tagger's mistake that resolution does not follow: a name that is half a description.
LABELS = {"Hezbolah": "hezbolah"}


class NamesNlp(StubNlp):
    """The stub, which also finds three names."""

    def _extract(self, lake, batch_id, number):
        super()._extract(lake, batch_id, number)
        articles = lake.read_part("articles", batch_id, number)
        lake.write_part("mentions", batch_id, number, [m for a in articles for m in mentions(a)])


def mentions(article) -> list[Mention]:
    return [
        Mention(
            mention_id=make_id("men", article.article_id, str(match.start())),
            article_id=article.article_id,
            mention_text=match[0],
            mention_type="name",
            entity_label=NAMES[match[0]],
            head_lemma=match[0].split()[-1],
            label_text=LABELS.get(match[0]),
            toponym_role=None,
            start_char=match.start(),
            end_char=match.end(),
            sentence_index=0,
            voice="publisher",
            voice_attribution_id=None,
            is_boilerplate=False,
            extractor_version="stub-1",
        )
        for match in re.finditer("|".join(NAMES), article.body_text)
    ]


class CuratedSettings(Settings):
    """Curated tables of the test's own."""

    @property
    def reference_dir(self) -> Path:
        return self.home / "reference"


@pytest.fixture
def curated(house) -> House:
    settings = CuratedSettings(home=house.settings.home, model_name="none")
    shutil.copytree(house.settings.reference_dir, settings.reference_dir)
    return House(settings=settings, instance=house.instance, nlp=NamesNlp())


def build(house: House) -> dict[str, str | None]:
    """Run, build the curator's queue and what it rests on; return the actor of each name."""
    assert house.run().success
    project = DbtProjectFolder(
        project_dir=house.settings.dbt_dir,
        seeds_dir=house.settings.reference_dir,
        target_dir=house.settings.home / "dbt",
        warehouse_file=house.settings.warehouse_file,
    )
    project.manifest()
    with house.warehouse.locked():
        done = project.build(
            [
                "--select",
                "+unresolved_mentions",
                "+dim_actors",
                "--exclude-resource-type",
                "test",
                "unit_test",
            ]
        )
    assert done.errors == []
    return dict(house.rows("marts.fct_actor_mentions", "mention_text, actor_id"))


def say(house: House, verdict: str) -> None:
    with duckdb.connect(house.settings.warehouse_file, read_only=True) as connection:
        judge(
            connection,
            house.settings.reference_dir,
            "Marwa Shield",
            "Shield of Marwa",
            verdict=verdict,
            because="one name in two orders",
            decided_by="curator",
        )


def test_merge_split_and_review_hold_on_the_next_run_and_extract_nothing(curated, folder, calls):
    assert curated.run(folder("marwa", a=NORTH, b=SOUTH)).success
    first = build(curated)
    assert first["Marwa Shield"] != first["Shield of Marwa"]
    assert first["Hezbolah"] is None
    read = list(calls)

    say(curated, "positive")
    with duckdb.connect(curated.settings.warehouse_file, read_only=True) as connection:
        walk = Review(
            connection,
            curated.settings.reference_dir,
            console=Console(file=io.StringIO()),
            answers=io.StringIO("1\n").readline,
            decided_by="curator",
        )
        walk.run(["actors"])
    second = build(curated)
    assert (
        second["Marwa Shield"]
        == second["Shield of Marwa"]
        == min(first["Marwa Shield"], first["Shield of Marwa"])
    )
    assert second["Hezbolah"] == "hezbollah"
    assert curated.rows("analysis.unresolved_mentions") == []

    say(curated, "negative")
    assert curated.run().success
    apart = dict(curated.rows("raw.actor_clusters", "entity_id, actor_id"))
    assert apart[first["Marwa Shield"]] != apart[first["Shield of Marwa"]]
    assert calls == read
