"""Outlets by name, and the ids under which outlets and entities are sources."""

from urllib.parse import urlsplit

from pipeline.ids import make_id
from pipeline.names.keys import fold
from pipeline.reference import PublisherRow, Reference

_COUNTRY_ENDING = 2  # letters of a country's top-level domain
_WORLDWIDE = frozenset("AC AI CC CO EU FM GG IO LY ME SH SO SU TO TV VC WS".split())


def publisher_source_id(publisher_id: str) -> str:
    """Mint the id under which a publisher is a source, in its own articles and in others'."""
    return make_id("src", publisher_id)


def entity_source_id(entity_id: str) -> str:
    """Mint the id of a named source."""
    return make_id("src", entity_id)


def country_of_address(url: str | None) -> str | None:
    """Return the country to whose outlets an address belongs: ``GB`` of ``….co.uk``.

    None for an address without a country, and for endings that the whole world uses.
    """
    host = urlsplit(url or "").hostname or ""
    ending = host.rpartition(".")[2].upper()
    if len(ending) != _COUNTRY_ENDING or not ending.isalpha() or ending in _WORLDWIDE:
        return None
    return "GB" if ending == "UK" else ending


class Publishers:
    """Curated outlets by name."""

    def __init__(self, reference: Reference) -> None:
        self._by_id = {row.publisher_id: row for row in reference.publishers}
        self._by_name = {row.publisher_name.casefold(): row for row in reference.publishers}
        for alias in reference.publisher_aliases:
            self._by_name.setdefault(alias.alias_text.casefold(), self._by_id[alias.publisher_id])
        self._by_actor = {row.actor_id: row for row in reference.publishers if row.actor_id}

    def named(self, name: str | None) -> PublisherRow | None:
        """Return the outlet of that name or alias, whatever the case."""
        return None if name is None else self._by_name.get(name.casefold().strip())

    def country_of(self, name: str | None, url: str | None) -> str | None:
        """Return the country of an outlet, else the one that an address belongs to."""
        row = self.named(name)
        return (row.country_code or None) if row else country_of_address(url)

    def of_actor(self, actor_id: str | None) -> PublisherRow | None:
        """Return the outlet that an actor is."""
        return self._by_actor.get(actor_id or "")

    def id_of(self, name: str) -> str:
        """Return the id of an outlet, minted from its name where it is not curated."""
        row = self.named(name)
        return row.publisher_id if row else make_id("pub", fold(name) or name)
