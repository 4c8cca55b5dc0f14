"""What a run reads that is told nothing: nobody's warehouse gets what is not his."""

import pytest

from pipeline.resources.inputs import (
    SAMPLES,
    NoArticlesError,
    default_inputs,
    require_articles,
)
from pipeline.resources.lake import Lake
from pipeline.settings import Settings


@pytest.fixture(params=["own", "demo"])
def settings(request, tmp_path) -> Settings:
    own = Settings(home=tmp_path, model_name="none")
    return own.demo if request.param == "demo" else own


def test_only_the_demo_reads_the_samples(settings):
    (settings.inbox_dir / "north").mkdir(parents=True)
    (settings.inbox_dir / "north" / "a.txt").write_text("Bread is sold again.")
    names = [given.name for given in default_inputs(settings)]
    assert names == [*([SAMPLES] if settings.is_demo else []), "north"]


def test_where_there_is_nothing_it_is_said_what_to_do(tmp_path):
    settings = Settings(home=tmp_path, model_name="none")
    with pytest.raises(NoArticlesError, match=r"run FOLDER.*/inbox.*claimhouse demo") as error:
        require_articles(settings, Lake(settings.lake_dir), default_inputs(settings))
    assert "\n" not in str(error.value)
    assert list(tmp_path.iterdir()) == []
