"""Environment and defaults, read once, when asked; every path absolute."""

import os
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parent.parent

# Raised when the tables of ``records`` or their meaning change so that an older lake or
# warehouse cannot be read: the warehouse is then rebuilt from the lake.
CONTRACT_VERSION = "4"
EXPLORER_PORT = 8000  # unless another is asked for; where links out of Dagster lead
DEMO_VARIABLE = "CLAIMHOUSE_DEMO"  # 1: the home of the sample articles, for dbt as well


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where things are; ``Settings.from_environment()`` is the one reader of the environment."""

    home: Path
    model_name: str
    engine: str = "local"  # where articles are extracted: local|ray
    is_demo: bool = False  # the home of the sample articles, which no other home reads

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read ``CLAIMHOUSE_HOME`` (default: ``data``) and the others of that beginning."""
        home = Path(os.environ.get("CLAIMHOUSE_HOME") or PROJECT_DIR / "data")
        settings = cls(
            home=home.expanduser().absolute(),
            model_name=os.environ.get("CLAIMHOUSE_SPACY_MODEL") or "en_claimhouse",
            engine=os.environ.get("CLAIMHOUSE_ENGINE") or "local",
        )
        return settings.demo if os.environ.get(DEMO_VARIABLE) == "1" else settings

    @property
    def demo(self) -> "Settings":
        """The same, in the demo's home, which lies in the user's own."""
        return self if self.is_demo else replace(self, home=self.home / "demo", is_demo=True)

    @property
    def environment(self) -> dict[str, str]:
        """What a child process reads the same settings from."""
        own_home = self.home.parent if self.is_demo else self.home
        return {"CLAIMHOUSE_HOME": str(own_home), DEMO_VARIABLE: "1" if self.is_demo else "0"}

    @cached_property
    def lake_dir(self) -> Path:
        """Parquet parts: ``<table>/<batch>/part-00000.parquet``."""
        return self.home / "lake"

    @cached_property
    def inbox_dir(self) -> Path:
        """Folders and files dropped here become batches by the sensor."""
        return self.home / "inbox"

    @cached_property
    def feeds_file(self) -> Path:
        """The feeds that are followed; there need not be one."""
        return self.home / "feeds.csv"

    @cached_property
    def warehouse_file(self) -> Path:
        """The file that load and dbt write."""
        return self.home / "warehouse" / "claimhouse.duckdb"

    @cached_property
    def published_file(self) -> Path:
        """The read-only copy that people query."""
        return self.home / "published" / "claimhouse.duckdb"

    @cached_property
    def failure_file(self) -> Path:
        """What went wrong in the last run that Dagster started, until one publishes."""
        return self.home / "LAST_FAILURE.md"

    @cached_property
    def dagster_home(self) -> Path:
        """The Dagster instance that the UI and the command line share."""
        return self.home / "dagster"

    @cached_property
    def dbt_target_dir(self) -> Path:
        """What dbt leaves of a build of ours: its log and the SQL it ran."""
        return self.home / "dbt"

    @cached_property
    def cache_dir(self) -> Path:
        """Things compiled once, such as the gazetteer; safe to delete."""
        return self.home / "cache"

    @property
    def reference_dir(self) -> Path:
        """The curated CSVs."""
        return PROJECT_DIR / "seeds" / "reference"

    @property
    def sample_articles_dir(self) -> Path:
        """The invented articles, which the demo reads."""
        return PROJECT_DIR / "seeds" / "articles"

    @property
    def dbt_dir(self) -> Path:
        """The dbt project and its profile."""
        return PROJECT_DIR / "dbt_project"
