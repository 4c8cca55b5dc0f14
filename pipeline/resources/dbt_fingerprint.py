"""What a build of the models depends on besides schema raw, told to dbt: a plugin of its profile.

The fingerprint stands in the DuckDB variable ``project_fingerprint``. When it is not that of an
article's state, all rows of the article are built anew (``macros/incremental``).
"""

from pathlib import Path
from typing import Any

import duckdb
from dbt.adapters.duckdb.plugins import BasePlugin
from dbt.flags import get_flags

from pipeline.resources.fingerprints import hash_files

_SEEDS = Path("..", "seeds", "reference")  # as in dbt_project.yml


def project_fingerprint(project_dir: Path, seeds_dir: Path) -> str:
    """Hash the models, macros, variables and seeds; tests and descriptions change no row."""
    macros = (project_dir / "macros").rglob("*.sql")
    return hash_files(
        [
            *(project_dir / "models").rglob("*.sql"),
            *(path for path in macros if path.parent.name != "tests"),
            project_dir / "dbt_project.yml",
            *seeds_dir.glob("*.csv"),
        ]
    )


def stands_at(warehouse_file: Path, fingerprint: str) -> bool:
    """Whether some rows of a warehouse were made by this very project, and hold.

    If not, its tables may have other columns, which dbt's incremental models cannot take in.
    """
    if not warehouse_file.is_file():
        return False
    try:
        with duckdb.connect(warehouse_file, read_only=True) as connection:
            settled = connection.execute(
                "select 1 from intermediate.int_articles__states"
                " where not is_touched and project_fingerprint = ? limit 1",
                [fingerprint],
            ).fetchall()
    except duckdb.Error:  # not built yet, by a release without states, or damaged: dbt says it
        return False
    return bool(settled)


class Plugin(BasePlugin):
    """Sets the variable on every cursor of dbt's.

    Where the project lies, dbt knows: a path in the profile would have it parse a copy anew.
    """

    def initialize(self, config: dict[str, Any]) -> None:
        """Read the files once."""
        project_dir = Path(get_flags().PROJECT_DIR)
        self._fingerprint = project_fingerprint(project_dir, project_dir / _SEEDS)

    def configure_cursor(self, cursor: Any) -> None:
        """Set it; called for each of dbt's threads."""
        cursor.execute("set variable project_fingerprint = ?", [self._fingerprint])
