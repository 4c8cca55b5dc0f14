"""Asking before what cannot be taken back."""

import sys

from rich.console import Console

from pipeline.commands.forgetting import NoSuchArticleError, find_article_id
from pipeline.errors import MendableError
from pipeline.resources.lake import Lake


class NotConfirmedError(MendableError):
    """Nobody said yes, so nothing is done."""


def confirm_forgetting(
    lake: Lake, *, article: str | None, batch: str | None, yes: bool, console: Console
) -> None:
    """Say what will be forgotten, and go on only if that is meant.

    Args:
        lake: What it is in.
        article: An article's id, or a part of its title; or
        batch: a batch's name.
        yes: It is meant; ask nobody.
        console: Where it is said.

    Raises:
        NoSuchArticleError: If there is nothing of the kind.
        NotConfirmedError: If the answer is no, or there is nobody to ask.
    """
    meant = _batch(lake, batch) if batch else _article(lake, article or "")
    if yes:
        return
    if not sys.stdin.isatty():
        raise NotConfirmedError(f"{meant} would be gone for good; --yes says that it is meant")
    console.print(f"{meant} will be gone for good, from lake, warehouse and published file.")
    console.print("Forget it? (y/n) ", end="")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise NotConfirmedError("nothing is forgotten")


def _article(lake: Lake, wanted: str) -> str:
    article_id = find_article_id(lake, wanted)
    table = lake.arrow("articles", columns=["article_id", "title", "batch_id"])
    for found, title, batch_id in zip(
        *(table[name].to_pylist() for name in table.column_names), strict=True
    ):
        if found == article_id:
            return f"article {article_id} “{title or 'without a title'}” of batch {batch_id}"
    return f"what is left of article {article_id}, forgotten before,"


def _batch(lake: Lake, batch_id: str) -> str:
    if batch_id not in lake.batch_ids():
        known = ", ".join(lake.batch_ids()) or "none"
        raise NoSuchArticleError(f"no batch {batch_id!r}; the lake has: {known}")
    count = lake.arrow("articles", [batch_id], columns=["article_id"]).num_rows
    return f"batch {batch_id} with its {count} article(s)"
