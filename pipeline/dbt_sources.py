"""What dbt is told of the tables of schema raw: the sources, and the staging models over them.

Which tables and columns there are, and of which type, follows from the records and from what the
staging models select; what they mean is written by hand in the yml and stays.
``python -m pipeline.dbt_sources`` brings both files up to date, and with ``--check`` says whether
they are.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.records import TABLES
from pipeline.resources.schemas import duckdb_columns

_STAGING = Path(__file__).parent.parent / "dbt_project" / "models" / "staging"
_COLUMN_LIST = re.compile(r"^    select\n(.*?)\n    from ", re.MULTILINE | re.DOTALL)
_COLUMN = re.compile(r"^ (?!.*--).*?(\w+),?$", re.MULTILINE)
_GRAIN = re.compile(r"-- Grain: (.+)")
_NAME = re.compile(r" +- name: (\w+)\n")


@dataclass(frozen=True)
class _Layout:
    """How deep the entries of a yml stand.

    Args:
        indent: Spaces before a table; its columns have four more.
    """

    indent: int

    def tables(self, text: str) -> tuple[str, dict[str, str]]:
        """Cut a yml into what stands before its tables and a block for each of them."""
        head, *found = re.split(rf"^(?= {{{self.indent}}}- name: )", text, flags=re.MULTILINE)
        return head, {_name(block): block.rstrip("\n") + "\n" for block in found}

    def columns(self, block: str) -> tuple[str, dict[str, str]]:
        """Cut a table's block into what stands before its columns and a block for each."""
        head, _, columns = block.partition(self._columns)
        found = re.split(rf"^(?= {{{self.indent + 4}}}- name: )", columns, flags=re.MULTILINE)
        return head, {_name(column): column for column in found if column}

    def table(self, head: str, columns: Iterable[str]) -> str:
        """Put a table's block together."""
        return head + self._columns + "".join(columns)

    def column(self, name: str, *, kind: str | None = None) -> str:
        """Make the block of a column that is new, described where the columns are."""
        space = " " * (self.indent + 4)
        data_type = f"{space}  data_type: {kind}\n" if kind else ""
        doc = f"{space}  description: '{{{{ doc(\"{name}\") }}}}'\n"
        return f"{space}- name: {name}\n{data_type}{doc}"

    @property
    def _columns(self) -> str:
        return " " * (self.indent + 2) + "columns:\n"


_SOURCES, _MODELS = _Layout(indent=6), _Layout(indent=2)


def make_sources(text: str, tables: Mapping[str, type]) -> str:
    """Bring the yml of the sources up to date with the records.

    Args:
        text: The yml as it is.
        tables: Record of each table. Tables without a record stay as they are.
    """
    head, blocks = _SOURCES.tables(text)
    for table, record in tables.items():
        meaning = (record.__doc__ or "").split("\n")[0]
        made = (
            f'      - name: {table}\n        description: "{meaning}"\n'
            f"        config:\n          meta: {{dagster: {{asset_key: [warehouse, {table}]}}}}\n"
        )
        above, known = _SOURCES.columns(blocks.get(table, made))
        columns = []
        for name, stored in duckdb_columns(record).items():
            kind = stored.removesuffix(" NOT NULL").lower()
            column = known.get(name, _SOURCES.column(name, kind=kind))
            columns.append(re.sub(r"data_type: .*", f"data_type: {kind}", column))
        blocks[table] = _SOURCES.table(above, columns)
    return head + "\n".join(blocks.values())


def make_staging(text: str, models: Mapping[str, str]) -> str:
    """Bring the yml of the staging models up to date with what they select.

    Args:
        text: The yml as it is.
        models: SQL of each model.

    Raises:
        ValueError: If a model does not say its grain, or selects no list of columns.
    """
    head, before = _MODELS.tables(text)
    order = [name for name in before if name in models]
    blocks = []
    for model in [*order, *(name for name in models if name not in before)]:
        sql = models[model]
        grain, selected = _GRAIN.search(sql), _COLUMN_LIST.findall(sql)
        if grain is None or not selected:
            raise ValueError(f"{_STAGING / model}.sql needs `-- Grain: …` and a list of columns")
        made = f'  - name: {model}\n    description: "{grain[1]}"\n'
        above, known = _MODELS.columns(before.get(model, made))
        names = _COLUMN.findall(selected[-1])
        columns = [known.get(name, _MODELS.column(name)) for name in names]
        blocks.append(_MODELS.table(above, columns))
    return head + "\n".join(blocks)


def _name(block: str) -> str:
    named = _NAME.match(block)
    if named is None:
        raise ValueError(f"{_STAGING} has a block without a name: {block[:60]!r}; name it")
    return named[1]


def main(arguments: Sequence[str] | None = None, *, folder: Path = _STAGING) -> int:
    """Write both files, or with ``--check`` compare them; 1 if one is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether they are stale")
    check = parser.parse_args(arguments).check
    models = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}
    sources, staging = folder / "_sources.yml", folder / "_staging.yml"
    wanted = {
        sources: make_sources(sources.read_text(encoding="utf-8"), TABLES),
        staging: make_staging(staging.read_text(encoding="utf-8"), models),
    }
    stale = [page for page, text in wanted.items() if page.read_text(encoding="utf-8") != text]
    for page in stale:
        if check:
            sys.stderr.write(f"{page} is stale; run python -m pipeline.dbt_sources\n")
        else:
            page.write_text(wanted[page], encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
