"""A list that is filtered by a name and a kind, as those of actors and of sources are."""

from collections.abc import Mapping

from pipeline.explore.asked import Asked, Page
from pipeline.explore.statements import filtered
from pipeline.explore.views import View


def list_by_kind(
    asked: Asked, view: View, *, lead: str, kinds: Mapping[str, str], name: str, kind: str
) -> Page:
    """List a view's rows.

    Args:
        asked: What the page is asked with: ``name``, a part of it, and ``kind``.
        view: Its SQL has ``{conditions}`` after a ``where true``.
        lead: What the list holds, in a sentence.
        kinds: The closed list, in plain words.
        name: SQL of the name.
        kind: SQL of the kind.
    """
    chosen = {"name": asked.text("name"), "kind": asked.choice("kind", kinds)}
    conditions = filtered(chosen, name=f"{name} ilike '%' || $name || '%'", kind=f"{kind} = $kind")
    narrowed = View(
        view.name, view.title, view.sql.format(conditions=conditions), view.columns, view.empty
    )
    return Page(
        "kinds.html",
        view.title,
        {
            "shown": asked.show_page(narrowed, **chosen),
            "lead": lead,
            "chosen": chosen,
            "kinds": list(kinds.items()),
        },
    )
