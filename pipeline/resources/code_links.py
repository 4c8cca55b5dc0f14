"""Links from an asset's page to its code; that Dagster calls them beta is no news to its user."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import dagster as dg


def code_link(file: Path) -> dict[str, dg.CodeReferencesMetadataValue]:
    """Give the metadata that leads to a file."""
    with _no_warning_of_beta():
        reference = dg.LocalFileCodeReference(file_path=str(file))
        return {
            "dagster/code_references": dg.CodeReferencesMetadataValue(code_references=[reference])
        }


def linked_to_code(assets: Sequence[dg.AssetsDefinition]) -> list[dg.AssetsDefinition]:
    """Let assets lead to the functions that make them."""
    with _no_warning_of_beta():
        linked = dg.with_source_code_references(assets)
        return [one for one in linked if isinstance(one, dg.AssetsDefinition)]


@contextmanager
def _no_warning_of_beta() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", dg.BetaWarning)
        yield
