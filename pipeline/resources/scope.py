"""What a run is about: everything pending, unless somebody narrows it."""

from pathlib import Path

import dagster as dg
from pydantic import Field

from pipeline.errors import MendableError
from pipeline.resources.inputs import BatchInput, default_inputs, inputs_from_paths
from pipeline.resources.lake import Lake
from pipeline.resources.pending import lift_quarantine, pending
from pipeline.settings import Settings


class UnknownBatchError(MendableError):
    """A named batch is not in the lake."""


class ScopeResource(dg.ConfigurableResource):
    """Narrows a run; left as it is, a run takes in what is new and does what is pending."""

    batches: list[str] = Field(
        default=[],
        description="Do these batches again, and nothing else; empty: all that are pending.",
    )
    inputs: list[str] = Field(
        default=[],
        description="Folders and files to read; empty: the inbox (and in the demo the samples).",
    )
    batch_name: str | None = Field(default=None, description="Name of the batch that inputs make.")
    text_column: str | None = Field(
        default=None, description="Column or key of tables that holds the text, for these inputs."
    )
    re_extract: bool = Field(
        default=False, description="Extract again what an earlier extractor version did."
    )

    def batch_inputs(self, settings: Settings) -> list[BatchInput]:
        """List what is to be looked at for new articles; nothing where batches are named."""
        if self.inputs:
            return inputs_from_paths(
                [Path(path) for path in self.inputs],
                name=self.batch_name,
                text_column=self.text_column,
            )
        if self.batches:
            return []
        return default_inputs(settings)

    def pending(self, lake: Lake, stage: str, *, version: str) -> list[str]:
        """List the batches a stage has to do in this run.

        A named batch is resolved and loaded again in any case; it is extracted again, like all
        others, only if ``re_extract`` is set.

        Raises:
            UnknownBatchError: If a named batch is not in the lake.
        """
        if unknown := sorted(set(self.batches) - set(lake.batch_ids())):
            raise UnknownBatchError(
                f"no batch {', '.join(unknown)}; the lake has: {', '.join(lake.batch_ids())}"
            )
        for batch_id in self.batches:
            lift_quarantine(lake, batch_id)
        redo = self.re_extract or (bool(self.batches) and stage == "resolved")
        return pending(lake, stage, version=version, named=self.batches, redo=redo)
