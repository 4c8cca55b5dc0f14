"""The closed word lists of English time expressions."""

MONTH_NAMES = tuple(
    "january february march april may june july august september october november december".split()
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
# Month names that are words too: they need a capital and something that makes them a date.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "dec", "jan", "sun", "apr", "jun"})

_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAY_NAMES)}
WEEKDAYS |= {"mon": 0, "tues": 1, "wed": 2, "thurs": 3, "fri": 4}
# "Sat" and "Sun" are left out: a verb and a newspaper; with a full stop they are rare in news.

UNITS = {
    form: unit
    for unit in "minute hour day night week weekend month quarter year decade".split()
    for form in (unit, unit + "s")
} | {"century": "century", "centuries": "century"}
PLURAL_UNITS = frozenset(unit for unit in UNITS if unit not in UNITS.values())
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter"}
DAY_PARTS = frozenset("morning afternoon evening night noon midday midnight dawn dusk".split())

COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "couple": 2, "few": 3, "several": 3, "dozen": 12, "fifteen": 15, "twenty": 20}
COUNT_PATTERN = (
    r"(?:(?:a )?(?P<few>few|couple(?: of)?|several|dozen)|(?P<number>\d{1,3}|"
    + "|".join(word for word in COUNTS if word not in ("few", "couple", "several", "dozen"))
    + r")(?: and a half| or (?:so|two|three|four))?)"
)
ORDINAL_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)}
ORDINALS |= {"twentieth": 20, "twenty-first": 21}
ORDINAL_PATTERN = r"(?:\d{1,2}(?:st|nd|rd|th)|" + "|".join(reversed(ORDINALS)) + r")"

# Days from the publication date; a day part where the word names less than a day.
DEICTIC_DAYS = {
    "today": (0, False),
    "tonight": (0, True),
    "yesterday": (-1, False),
    "tomorrow": (1, False),
    "currently": (0, False),
    "presently": (0, False),
    "now": (0, False),
}
VAGUE_ADVERBS = frozenset("recently lately nowadays".split())


def ordinal_of(text: str) -> int:
    """Read "12th" or "twelfth"."""
    return int(text[:-2]) if text[0].isdigit() else ORDINALS[text.lower()]


def count_of(few: str | None, number: str | None) -> int:
    """Read a small count; "a few" and "several" stand for three."""
    if few:
        return COUNTS[few.split()[0].lower()]
    if number is None:
        return 1
    return int(number) if number.isdigit() else COUNTS[number.lower()]
