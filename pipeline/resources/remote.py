"""Files at addresses that fsspec knows (object stores, FTP, …), copied into a folder."""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from pipeline.errors import MendableError
from pipeline.resources.addresses import without_secrets
from pipeline.resources.files import write_pieces_atomically
from pipeline.resources.web import Fetched

_PIECE = 1 << 20


class RemoteError(MendableError):
    """A store cannot be reached, or its package is not installed."""


def copy_remote(address: str, folder: Path) -> Iterator[Fetched]:
    """Copy the files that an address names, stars in it included; those that are there are not.

    Raises:
        RemoteError: If the store cannot be used; the message names the package that is missing.
    """
    try:
        import fsspec
    except ImportError:
        raise RemoteError("needs fsspec: pip install 'claimhouse[remote]'") from None
    try:
        system, path = fsspec.core.url_to_fs(address)
        found = [one for one in sorted(system.glob(path)) if not system.isdir(one)]
    except (ImportError, ValueError, OSError) as error:
        shown = without_secrets(address)
        raise RemoteError(f"{shown}: {str(error).replace(address, shown)}") from None
    if not found:
        yield Fetched(without_secrets(address), None, "refused", "no such file")
    for one in found:
        digest = hashlib.sha256(str(system.ukey(one)).encode()).hexdigest()[:8]
        name = PurePosixPath(one)
        target = folder / f"{name.name.partition('.')[0]}-{digest}{''.join(name.suffixes)}"
        if target.exists():
            yield Fetched(str(one), None, "unchanged", file=target.name)
            continue
        try:
            with system.open(one, "rb") as source:
                write_pieces_atomically(target, iter(partial(source.read, _PIECE), b""))
        except OSError as error:
            yield Fetched(str(one), None, "refused", str(error.strerror or type(error).__name__))
            continue
        yield Fetched(str(one), None, "new", file=target.name)
