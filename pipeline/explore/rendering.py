"""Templates with the house's words."""

import hashlib
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from pipeline.explore import closed_lists, wording


def make_environment() -> Environment:
    """Jinja with everything escaped, and the house's words as filters."""
    environment = Environment(
        loader=PackageLoader("pipeline.explore"),
        autoescape=True,
    )
    environment.globals.update(
        stylesheet=f"/static/explore.css?{_digest('explore.css')}",
        w=wording,
        lists=closed_lists,
        url=wording.thing_url,
        words_url=wording.words_url,
        svg=Markup,  # of a drawing, which is ours and cleaned
        **{
            name: getattr(wording, name)
            for name in "number share bounds spread day days month moment plural listed".split()
        },
    )
    environment.filters["plain"] = wording.plain
    return environment


@lru_cache
def _digest(name: str) -> str:
    content = files("pipeline.explore").joinpath("static", name).read_bytes()
    return hashlib.sha256(content).hexdigest()[:12]
