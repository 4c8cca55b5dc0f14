"""Rows laid out as plain text: a table where it fits, else one value a line."""

from collections.abc import Sequence

from rich.cells import cell_len

_GAP = "  "  # between columns


def layout_rows(names: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> str:
    """Lay rows out as a table, or where that is too wide, or a cell has lines, as records.

    Args:
        names: Of the columns.
        rows: Cells as text; every one is printed whole.
        width: Of the widest table, in columns of a terminal.

    Returns:
        Lines without trailing blanks; the last one counts the rows.
    """
    count = f"({len(rows)} row{'' if len(rows) == 1 else 's'})"
    widths = [
        max(map(cell_len, [name, *(row[index] for row in rows)]))
        for index, name in enumerate(names)
    ]
    is_wide = sum(widths) + len(_GAP) * (len(widths) - 1) > width
    if rows and (is_wide or any(len(cell.splitlines()) > 1 for row in rows for cell in row)):
        return "\n\n".join([*(_record(names, row) for row in rows), count])
    lines = [names, ["-" * width for width in widths], *rows]
    table = [
        _GAP.join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    return "\n".join([*table, count])


def _record(names: Sequence[str], row: Sequence[str]) -> str:
    """Put one value a line, its name before it; further lines of a value stand below the first."""
    width = max(map(cell_len, names))
    lines = []
    for name, cell in zip(names, row, strict=True):
        first, *more = cell.splitlines() or [""]
        lines.append(f"{_padded(name, width)}{_GAP}{first}".rstrip())
        lines += [f"{' ' * width}{_GAP}{line}".rstrip() for line in more]
    return "\n".join(lines)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))
