"""Why an item did not become an article, and what a person should know about one that did."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Notice:
    """Something worth saying about an item that was kept, or a file that is not an item."""

    reason: str
    detail: str


class Rejected(Exception):  # noqa: N818 - an outcome of an item, not an error of the program
    """An item cannot become an article.

    Args:
        reason: A word from the closed list in ``REJECTIONS``.
        detail: What was found, where, and what to do about it, in one line.
    """

    def __init__(self, reason: str, detail: str) -> None:
        if reason not in REJECTIONS:
            raise ValueError(f"unknown reason {reason!r}; add it to REJECTIONS")
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


REJECTIONS = {
    "bad_file_name": "the file's name, or its folder's, is not UTF-8, so no table can hold it",
    "binary": "holds NUL bytes or control characters, so it is not text",
    "broken_file": "the file's format is damaged",
    "broken_record": "one record inside a file is damaged",
    "empty": "no word in it: nothing, or white space",
    "encrypted": "locked with a password",
    "line_too_long": "one line of a .jsonl file, or one row of a .csv, is over the limit",
    "missing_extra": "needs a package that is not installed",
    "no_article": "an error page, or one that asks for consent or a sign-in",
    "no_text_column": "no column or key that is known to hold a text",
    "outside_folder": "a name in an archive that leads out of it",
    "symbolic_link": "a link that was found in a folder, not named: it may lead out of it",
    "too_large": "longer than any article",
    "unreadable": "the file system refused",
    "unsupported_format": "no reader for this kind of file",
    "wrong_encoding": "not UTF-8, and no other encoding is beyond doubt",
}

NOTICES = {
    "attachment": "a file attached to a message, which is not read with it",
    "cut_text": "the source gave the beginning of the text only",
    "day_in_utc": "the zones of the outlet's country disagree about the day; it is that in UTC",
    "guessed_encoding": "decoded as something other than UTF-8",
    "metadata_not_text": "a value of the metadata is no text, number, date or list of these",
    "metadata_too_long": "a value of the metadata is over the limit and was left out",
    "not_an_article": "a README, licence or the like that was found, not asked for",
    "replaced": "its file has changed, and holds another text in its place",
    "sidecar_file_missing": "a row of metadata names a file that is not there",
    "sidecar_outside_folder": "a row of metadata names a file outside the sidecar's folder",
    "sidecar_row_repeated": "a second row of metadata for one file; the first counts",
    "sidecar_row_unreadable": "a row of metadata names no file or has too many columns",
    "sidecar_unreadable": "a .csv beside a named file could not be read, nor its metadata",
    "unreadable_date": "a date was given but not understood, or is still to come",
    "unreadable_front_matter": "the front matter is not plain YAML; the text was kept",
    "unreadable_precision": "published_precision is not in the list or finer than the date",
}
