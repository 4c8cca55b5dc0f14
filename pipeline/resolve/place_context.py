"""What an article as a whole says of where it is: the countries and divisions it names."""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.resolve.gazetteer import Place, is_country
from pipeline.resolve.place_choice import PlaceChoice
from pipeline.resolve.toponyms import Toponym

_DEMONYM_SHARE = 0.5  # of what a country's name counts for the article's countries

_Votes = dict[str, dict[str, float]]  # code → name → weight


class PlaceContext:
    """What the article as a whole speaks for; a name is no evidence for itself."""

    def __init__(self, publisher_country: str | None) -> None:
        self.publisher_country = publisher_country
        self._countries: _Votes = defaultdict(lambda: defaultdict(float))
        self._divisions: _Votes = defaultdict(lambda: defaultdict(float))

    @classmethod
    def of(
        cls,
        toponyms: Sequence[Toponym],
        chosen: dict[str, PlaceChoice],
        adjectives: Sequence[Place],
        publisher_country: str | None,
    ) -> "PlaceContext":
        """Count what names of one meaning, and the places chosen so far, speak for.

        Args:
            toponyms: Those of the article.
            chosen: What was chosen for them in an earlier round, by mention id.
            adjectives: Countries whose adjectives stand in the text.
            publisher_country: A weak hint.
        """
        context = cls(publisher_country)
        for country in adjectives:
            context._countries[country.country_code or ""][country.name] += _DEMONYM_SHARE
        for toponym in toponyms:
            choice = chosen.get(toponym.mention.mention_id)
            place = choice.place if choice else None
            named = [m.place for m in toponym.matches if is_country(m.place)]
            if len(named) == 1 and not chosen:
                place = named[0]
            if place is not None and place.country_code:
                context._countries[place.country_code][toponym.name] += 1.0
                if place.admin1_code:
                    code = f"{place.country_code}.{place.admin1_code}"
                    context._divisions[code][toponym.name] += 1.0
        return context

    @property
    def countries(self) -> dict[str, float]:
        """Share of each country, 1 in all."""
        return {code: self.country_share(code) for code in self._countries}

    def country_share(self, country_code: str | None, besides: str | None = None) -> float:
        """Share of a country, 0–1, one name left out."""
        return _share(self._countries, country_code or "", besides)

    def division_share(self, place: Place, besides: str) -> float:
        """Share of a place's first-order division, 0–1, one name left out."""
        return _share(self._divisions, f"{place.country_code}.{place.admin1_code}", besides)


def _share(votes: _Votes, code: str, besides: str | None) -> float:
    """Return a code's share of the votes, those of one name left out."""
    if code not in votes:
        return 0.0
    total = sum(w for names in votes.values() for name, w in names.items() if name != besides)
    own = sum(weight for name, weight in votes[code].items() if name != besides)
    return own / total if total else 0.0
