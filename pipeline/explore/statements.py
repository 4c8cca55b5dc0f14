"""SQL with its parameters: those that it names, written into it, and the filters that are set."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

_PARAMETER = re.compile(r"\$([a-z_]+)")


def used(sql: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Of some parameters those that a statement names: DuckDB refuses any other."""
    names = set(_PARAMETER.findall(sql))
    return {name: value for name, value in parameters.items() if name in names}


def inlined(sql: str, parameters: Mapping[str, Any]) -> str:
    """Write parameters into a statement as literals."""
    return _PARAMETER.sub(lambda found: _literal(parameters[found[1]]), sql).strip()


def _literal(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case date():
            return f"date '{value}'"
        case list() | tuple():
            return f"[{', '.join(map(_literal, value))}]"
        case _:
            return "'" + str(value).replace("'", "''") + "'"


def filtered(chosen: Mapping[str, Any], **conditions: str) -> str:
    """Write the conditions of the filters that are set: `` and one and other``, or nothing.

    Args:
        chosen: Filters by name; None, an empty text and False are not set.
        **conditions: SQL by filter; it may use the filter as ``$name``.
    """
    kept = [condition for name, condition in conditions.items() if chosen.get(name)]
    return "".join(f"\n    and {condition}" for condition in kept)
