"""What an article as a whole says of where it is: the countries and divisions it names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Place, is_country
from pipeline.resolve.place_candidates import Toponym
from pipeline.resolve.place_choice import PlaceChoice


class _Votes:
    """Weights of names for codes, summed as they come."""

    def __init__(self) -> None:
        self._all = 0.0
        self._of_code: dict[str, float] = defaultdict(float)
        self._of_name: dict[str, float] = defaultdict(float)
        self._of_both: dict[tuple[str, str], float] = defaultdict(float)

    def add(self, code: str, name: str, weight: float) -> None:
        self._all += weight
        self._of_code[code] += weight
        self._of_name[name] += weight
        self._of_both[code, name] += weight

    def codes(self) -> Iterable[str]:
        return self._of_code

    def share(self, code: str, besides: str | None) -> float:
        """Return a code's share of the votes, those of one name left out.

        Votes are whole and half numbers: taking some away again is exact.
        """
        if code not in self._of_code:
            return 0.0
        name = besides or ""
        total = self._all - self._of_name.get(name, 0.0)
        own = self._of_code[code] - self._of_both.get((code, name), 0.0)
        return own / total if total else 0.0


class PlaceContext:
    """What the article as a whole speaks for; a name is no evidence for itself."""

    def __init__(self, publisher_country: str | None) -> None:
        self.publisher_country = publisher_country
        self._countries = _Votes()
        self._divisions = _Votes()

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
            context._countries.add(country.country_code or "", country.name, weights.DEMONYM_SHARE)
        for toponym in toponyms:
            choice = chosen.get(toponym.mention.mention_id)
            place = choice.place if choice else None
            named = [m.place for m in toponym.matches if is_country(m.place)]
            if len(named) == 1 and not chosen:
                place = named[0]
            if place is not None and place.country_code:
                context._countries.add(place.country_code, toponym.name, 1.0)
                if place.admin1_code:
                    code = f"{place.country_code}.{place.admin1_code}"
                    context._divisions.add(code, toponym.name, 1.0)
        return context

    @property
    def countries(self) -> dict[str, float]:
        """Share of each country, 1 in all."""
        return {code: self.country_share(code) for code in self._countries.codes()}

    def is_at_home(self, country_code: str | None) -> bool:
        """Whether a country is the publisher's, and no other has more of the article's places.

        An outlet that tells of a war abroad names the state of a town at home.
        """
        if country_code is None or country_code != self.publisher_country:
            return False
        shares = self.countries
        return shares.get(country_code, 0.0) >= max(shares.values(), default=0.0)

    def country_share(self, country_code: str | None, besides: str | None = None) -> float:
        """Share of a country, 0–1, one name left out."""
        return self._countries.share(country_code or "", besides)

    def division_share(self, place: Place, besides: str) -> float:
        """Share of a place's first-order division, 0–1, one name left out."""
        return self._divisions.share(f"{place.country_code}.{place.admin1_code}", besides)
