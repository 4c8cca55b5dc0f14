"""What a stage's results depend on besides its input, as short hashes."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.settings import PROJECT_DIR

_CODE = PROJECT_DIR / "pipeline"
SHORT = 10  # hex digits: a clash among a million versions is one in a million


def hash_files(paths: Iterable[Path], *, root: Path | None = None) -> str:
    """Hash names and contents of files, in the order of their names.

    Args:
        paths: The files.
        root: A folder that holds them all; their names are then the paths below it.
    """
    named = [(path.relative_to(root).as_posix() if root else path.name, path) for path in paths]
    digest = hashlib.sha256()
    for name, path in sorted(named):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def hash_code(*packages: str) -> str:
    """Hash the source of packages of ours with all below them, such as ``resolve``.

    It is read once a process.

    Raises:
        ValueError: If there is no such package: its code would silently count for nothing.
    """
    paths: list[Path] = []
    for package in packages:
        found = list((_CODE / package).rglob("*.py"))
        if not found:
            raise ValueError(f"there is no code in pipeline/{package}; name a package of ours")
        paths += found
    return hash_files(paths, root=_CODE)
