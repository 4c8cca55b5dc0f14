"""The sources of the dbt project: the tables of schema raw, with the columns their records have.

Which tables and columns there are, and of which type, follows from the records; what they mean is
written by hand in the yml and stays. ``python -m pipeline.dbt_sources`` brings the yml up to date,
and with ``--check`` says whether it is.
"""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.records import TABLES
from pipeline.resources.schemas import duckdb_columns

_YML = Path(__file__).parent.parent / "dbt_project" / "models" / "staging" / "_sources.yml"
_TABLE = re.compile(r"^(?=      - name: )", re.MULTILINE)
_COLUMN = re.compile(r"^(?=          - name: )", re.MULTILINE)
_NAME = re.compile(r" +- name: (\w+)\n")
_COLUMNS = "        columns:\n"


def make_sources(text: str, tables: Mapping[str, type]) -> str:
    """Bring the yml up to date with the records.

    Args:
        text: The yml as it is.
        tables: Record of each table. Tables without a record stay as they are.
    """
    head, *found = _TABLE.split(text)
    blocks = {_name(block): block.rstrip("\n") + "\n" for block in found}
    for table, record in tables.items():
        blocks[table] = _table(table, record, before=blocks.get(table))
    return head + "\n".join(blocks.values())


def _table(table: str, record: type, *, before: str | None) -> str:
    meaning = (record.__doc__ or "").split("\n")[0]
    made = (
        f'      - name: {table}\n        description: "{meaning}"\n'
        f"        config:\n          meta: {{dagster: {{asset_key: [warehouse, {table}]}}}}\n"
    )
    head, _, columns = before.partition(_COLUMNS) if before else (made, "", "")
    known = {_name(block): block for block in _COLUMN.split(columns) if block}
    return (
        head
        + _COLUMNS
        + "".join(
            _column(name, kind.removesuffix(" NOT NULL").lower(), before=known.get(name))
            for name, kind in duckdb_columns(record).items()
        )
    )


def _column(name: str, kind: str, *, before: str | None) -> str:
    made = (
        f"          - name: {name}\n            data_type: {kind}\n"
        f"            description: '{{{{ doc(\"{name}\") }}}}'\n"
    )
    return re.sub(r"data_type: .*", f"data_type: {kind}", before) if before else made


def _name(block: str) -> str:
    named = _NAME.match(block)
    if named is None:
        raise ValueError(f"{_YML} has a block without a name: {block[:60]!r}; name it")
    return named[1]


def main(arguments: Sequence[str] | None = None, *, page: Path = _YML) -> int:
    """Write the yml, or with ``--check`` compare it; 1 if it is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether it is stale")
    options = parser.parse_args(arguments)
    text = page.read_text(encoding="utf-8")
    wanted = make_sources(text, TABLES)
    if not options.check:
        page.write_text(wanted, encoding="utf-8")
    elif text != wanted:
        sys.stderr.write(f"{page} is not that of the records; run python -m pipeline.dbt_sources\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
