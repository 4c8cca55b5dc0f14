"""One visible list of what is rewritten in a parse."""

import inspect
import pkgutil
from importlib import import_module

from pipeline.extract.reading import mending
from pipeline.extract.reading.mending import rewrites
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.parsed import doc_of

TEXT = "A medic who said the road was shut fled."


def test_every_rewrite_of_the_package_is_listed_once():
    modules = [
        import_module(f"{mending.__name__}.{info.name}")
        for info in pkgutil.iter_modules(mending.__path__)
    ]
    found = [
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and [p.annotation for p in inspect.signature(function).parameters.values()] == [Parse, int]
    ]
    assert set(found) == set(rewrites.REWRITES)
    assert len(found) == len(rewrites.REWRITES)


def test_tree_is_the_parsers_own_where_no_rewrite_is_listed(monkeypatch):
    def make_shut_a_noun(parse, i):
        if parse.lower[i] == "shut":
            parse.pos[i] = "NOUN"

    monkeypatch.setattr(rewrites, "REWRITES", (make_shut_a_noun,))
    changed = rewrites.mended_parse(doc_of(TEXT))
    monkeypatch.setattr(rewrites, "REWRITES", ())
    plain = rewrites.mended_parse(doc_of(TEXT))
    assert (changed.pos[7], plain.pos[7]) == ("NOUN", Parse(doc_of(TEXT)).pos[7])
