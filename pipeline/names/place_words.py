"""What kind of place the words at a name ask for: "province", "city of", "air base".

The lists are of English newspaper usage; the codes are GeoNames feature codes.
"""

import re

DIVISION_CODES = frozenset({"ADM1", "ADM2", "ADM3"})

# Word → kind. Kinds are coarser than feature codes: what a reader can tell from one word.
_WORDS: dict[str, str] = {
    **dict.fromkeys(
        "province governorate oblast state region muhafazah muhafaza wilaya prefecture canton"
        " republic krai emirate".split(),
        "division",
    ),
    **dict.fromkeys("district county parish raion subdistrict municipality".split(), "district"),
    **dict.fromkeys("city town village capital hamlet suburb township settlement".split(), "city"),
    **dict.fromkeys(
        ["air base", "airbase", "air field", "airfield", "airport", "military base", "base",
         "military airport", "naval base", "garrison", "camp", "refugee camp", "prison",
         "oil field", "oilfield", "gas field", "gasfield", "refinery", "dam", "crossing",
         "border crossing", "power plant", "bridge", "hospital", "university", "port"],
        "site",
    ),
    **dict.fromkeys(
        ["river", "valley", "river valley", "desert", "mountain", "mountains", "lake", "sea",
         "gulf", "strait", "island", "islands", "peninsula", "plain", "plains", "highway",
         "border", "corridor", "strip"],
        "area",
    ),
    "country": "country",
}  # fmt: skip

_ALTERNATIVES = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_AFTER = re.compile(rf"^(?:[’']s)?[ \u00a0-]+(?:provincial |regional )?({_ALTERNATIVES})\b", re.I)
_BEFORE = re.compile(
    rf"\b({_ALTERNATIVES})(?: known as| called| named)?(?: of|,)?[ \u00a0]+(?:the )?[“\"]?$", re.I
)
_INSIDE_END = re.compile(rf"[ -]+({_ALTERNATIVES})(?: and (?:{_ALTERNATIVES}))?$", re.I)
_INSIDE_START = re.compile(
    rf"^(?:[\w’'-]+ ){{0,2}}?({_ALTERNATIVES}) of +(?:the )?|"
    rf"^(?:[a-z-]+ )?({_ALTERNATIVES}) +(?=(?-i:[A-Z]|[ae][lzrs]-))|"
    rf"^(?:[\w’'-]+ ){{1,3}}(?-i:({_ALTERNATIVES})) +(?=(?-i:[A-Z]|[ae][lzrs]-))",
    re.I,
)
# "Deir ez-Zor, the capital of …", "Hama--a city that …"
_APPOSITION = re.compile(
    rf"^[ \u00a0]*(?:,|--|—|–)[ \u00a0]*(?:an?|the|its|whose)[ \u00a0]+"
    rf"(?:[\w'’-]+[ \u00a0]+){{0,2}}?({_ALTERNATIVES})\b",
    re.I,
)
_NEAR_BEFORE = re.compile(
    r"\b(?:near|outside|around|close to|towards?|outskirts of|vicinity of|suburbs? of|"
    r"countryside of|(?:north|south|east|west|northeast|northwest|southeast|southwest|"
    r"north-?east|north-?west|south-?east|south-?west)(?:ern)? of|"
    r"(?:km|kilomet(?:er|re)s?|miles?) (?:\w+ )?(?:from|of|outside))[ \u00a0]+(?:the )?"
    r"(?:city of |town of |village of )?$",
    re.I,
)
_CITY_ONLY_BEFORE = re.compile(
    r"\b(?:outskirts of|suburbs? of|streets of|mayor of|centre of|center of|downtown|"
    r"cities of|towns of|villages of|"
    r"(?:km|kilomet(?:er|re)s?|miles?) (?:\w+ )?(?:from|of))[ \u00a0]+(?:the )?$",
    re.I,
)
_DIRECTION = re.compile(
    r"^(?:(?:North|South)[- ]?(?:[Ee]ast|[Ww]est)?|East|West)(?:ern)?[ \u00a0]+(?=\S)"
    r"|^(?:Central|Downtown)[ \u00a0]+(?=\S)"
)
_QUALIFIER = re.compile(r"^,[ \u00a0]+(?:in |northern |southern |eastern |western |central )?")

# Buildings that are called after the town they stand in.
SITE_NOUNS = frozenset(
    "barracks cathedral cemetery church citadel consulate courthouse depot embassy headquarters"
    " jail market mosque museum school stadium station".split()
)

# kind → the feature codes (or class letters) that satisfy it
_CODES: dict[str, tuple[str, ...]] = {
    "division": ("ADM1",),
    "district": ("ADM2", "ADM3", "ADM4"),
    "city": ("P",),
    "site": ("S",),
    "area": ("H", "T", "L", "R", "V"),
    "country": ("PCL",),
}


def kind_asked(text: str, start: int, end: int) -> str | None:
    """Return the kind of place that the name or its neighbours ask for; None if they do not say."""
    name = text[start:end]
    inside = _INSIDE_END.search(name) or _INSIDE_START.search(name)
    after = _AFTER.search(text[end : end + 30])
    kind = _WORDS[after.group(1).casefold()] if after else None
    if inside:
        own = _WORDS[next(filter(None, inside.groups())).casefold()]
        return "city" if (own, kind) == ("area", "city") else own  # "the Black Sea city"
    after = after or _APPOSITION.search(text[end : end + 60])
    if after:
        return _WORDS[after.group(1).casefold()]
    window = text[max(0, start - 40) : start]
    before = _BEFORE.search(window)
    if before:
        return _WORDS[before.group(1).casefold()]
    return "city" if _CITY_ONLY_BEFORE.search(window) else None


def is_near(text: str, start: int) -> bool:
    """Whether the words before say near, outside or so far from the place, not in it."""
    return bool(_NEAR_BEFORE.search(text[max(0, start - 60) : start]))


def qualifier_start(text: str, end: int) -> int | None:
    """Where a container would begin that a comma ties to the name: "Tripoli, Lebanon"."""
    found = _QUALIFIER.match(text[end : end + 20])
    return end + found.end() if found else None


def without_class_words(name: str) -> str:
    """``Deir ez-Zor Governorate`` → ``Deir ez-Zor``; ``city of Hama`` → ``Hama``."""
    return _INSIDE_START.sub("", _INSIDE_END.sub("", name)) or name


def without_direction(name: str) -> str:
    """``Northeast Ruritania``, ``East Aleppo`` → the place of which it is a part."""
    return _DIRECTION.sub("", name) or name


def kind_of_noun(lemma: str) -> str | None:
    """Return the kind that a common noun by itself means: ``town`` → ``city``."""
    return _WORDS.get(lemma.casefold())


def division_base(name: str) -> str:
    """``Deir ez-Zor Governorate`` → ``Deir ez-Zor``; ``District of Columbia`` stays whole."""
    return _INSIDE_END.sub("", name) or name


def satisfies(kind: str, *, feature_class: str | None, feature_code: str | None) -> bool:
    """Whether a place is of the kind asked for."""
    code = feature_code or ""
    return any(
        feature_class == wanted if len(wanted) == 1 else code.startswith(wanted)
        for wanted in _CODES[kind]
    )
