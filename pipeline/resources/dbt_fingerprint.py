"""What a build of the models depends on besides schema raw, told to dbt: a plugin of its profile.

The fingerprint stands in the DuckDB variable ``project_fingerprint``. When it is not that of the
last whole build, the incremental models are built anew (``macros/incremental``).
"""

from pathlib import Path
from typing import Any

from dbt.adapters.duckdb.plugins import BasePlugin

from pipeline.resources.fingerprints import hash_files


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


class Plugin(BasePlugin):
    """Sets the variable on every cursor of dbt's; config: ``project_dir`` and ``seeds_dir``."""

    def initialize(self, config: dict[str, Any]) -> None:
        """Read the files once."""
        self._fingerprint = project_fingerprint(
            Path(config["project_dir"]), Path(config["seeds_dir"])
        )

    def configure_cursor(self, cursor: Any) -> None:
        """Set it; called for each of dbt's threads."""
        cursor.execute("set variable project_fingerprint = ?", [self._fingerprint])
