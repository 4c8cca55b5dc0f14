"""Who a cited source is and for whom it speaks, in single sentences read with the model."""

from dataclasses import dataclass

import pytest

from scoring.articles import article_of
from tests.unit.extract.phenomena import params

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Cited:
    """One source: its words, what it is, and a word of the name of its origin."""

    words: str | None
    source_type: str
    is_anonymous: bool
    origin: str | None  # a part of its name; None: it counts as no origin


CITED = {
    "head of a monitor": (
        "Rami Abdulrahman, head of the Syrian Observatory for Human Rights, said 40 people died.",
        Cited("Rami Abdulrahman", "named_person", False, "Syrian Observatory for Human Rights"),
    ),
    "unnamed spokesman of a body": (
        "A spokesman for the U.S.-led coalition said the strike hit a depot.",
        Cited("A spokesman", "unnamed", True, "US-led coalition"),
    ),
    "ministry": (
        "The Russian Defense Ministry said jets destroyed a convoy.",
        Cited("The Russian Defense Ministry", "organisation", False, "Russia"),
    ),
    "residents": (
        "Residents said the market was closed.",
        Cited("Residents", "unnamed", True, "Residents"),
    ),
    "nobody": (
        "It is believed that the group holds the dam.",
        Cited(None, "unnamed", True, None),
    ),
    "one who asked not to be named": (
        "An official who asked not to be named said talks had begun.",
        Cited("An official", "unnamed", True, "official"),
    ),
    "new person": (
        "Amal Idris, a nurse, said the clinic was full.",
        Cited("Amal Idris", "named_person", False, "Amal Idris"),
    ),
    "new body": (
        "The Nile Rights Monitor said 40 people had died.",
        Cited("The Nile Rights Monitor", "organisation", False, "Nile Rights Monitor"),
    ),
    "document": (
        "A leaked U.N. report said the group had sold oil.",
        Cited("A leaked U.N. report", "document", False, "United Nations"),
    ),
    "the outlet's own reporter": (
        "Our correspondent in Aleppo said the bridge was open.",
        Cited("Our correspondent", "unnamed", True, "Sample Wire"),
    ),
    "president of a state": (
        "Ukrainian President Volodymyr Zelenskyy said the town was free.",
        Cited("Volodymyr Zelenskyy", "named_person", False, "Ukraine"),
    ),
    "witnesses who told an agency": (
        "Two witnesses told Reuters that soldiers had fired at the crowd.",
        Cited("Two witnesses", "unnamed", True, "witnesses"),
    ),
    "state media": (
        "State news agency SANA said the army had entered the town.",
        Cited("SANA", "media", False, "Government of Syria"),
    ),
    "agency with an apposition": (
        "Jets struck a depot, according to SANA, Syria's state-run news agency.",
        Cited("SANA", "media", False, "Government of Syria"),
    ),
    "its named spokesman": (
        "The Nile Army left the town. Its spokesman, Col. Omar Haddad, said 12 men had died.",
        Cited("Omar Haddad", "named_person", False, "Nile Army"),
    ),
    "its head": (
        "The Nile Rights Monitor closed. Its head, Daoud Karim, said the toll would rise.",
        Cited("Daoud Karim", "named_person", False, "Nile Rights Monitor"),
    ),
    "owner of the spokesman": (
        "The Kremlin's spokesman said the strike had failed.",
        Cited("spokesman", "unnamed", True, "Kremlin"),
    ),
}
KNOWN = {
    "its head": "the owner of a role in the sentence before is not looked up",
}
CREDITED = {
    "agency in the dateline": (
        "BEIRUT (Reuters) - Rebels entered the town on Monday, the mayor said.",
        ("wire_credit", "Reuters"),
    ),
    "reporter below the text": (
        "Rebels entered the town on Monday, the mayor said.\n\n(Reporting by Nadia Sow in Gao)\n",
        ("contributor", "Nadia Sow"),
    ),
    "photographer": (
        "Men stand on a roof in Gao. Photo by Nadia Sow\n\nRebels entered the town on Monday, the"
        " mayor of Gao said after a meeting with elders.\n\nThe army did not comment on it.",
        ("image_credit", "Nadia Sow"),
    ),
}


def sources_of(reading):
    return {row.source_id: row for row in reading.rows["sources"]}


@pytest.mark.parametrize("name", params(CITED, KNOWN))
def test_source_has_its_type_and_its_origin(reader, name):
    text, wanted = CITED[name]
    [reading] = reader.read([article_of(text)])
    [attribution] = reading.rows["attributions"]
    source = reading.source_of_attribution()[attribution.attribution_id]
    origin = sources_of(reading).get(source.origin_id)
    assert (wanted.words or "nobody") in (attribution.source_text or "nobody")
    assert (source.source_type, source.is_anonymous) == (wanted.source_type, wanted.is_anonymous)
    assert (wanted.origin or "none") in (origin.source_name if origin else "none")


@pytest.mark.parametrize("name", CREDITED)
def test_credit_is_a_role_of_its_own_and_no_speaker(reader, name):
    text, wanted = CREDITED[name]
    [reading] = reader.read([article_of(text)])
    assert [(row.credit_type, row.name_text) for row in reading.rows["credits"]] == [wanted]
    assert not any(wanted[1] in (row.source_text or "") for row in reading.rows["attributions"])


def test_own_voice_has_the_publisher_for_its_source(reader):
    [reading] = reader.read([article_of("The army shelled the town on Monday.")])
    [claim] = reading.rows["claims"]
    assert claim.attribution_id is None
    [source] = reading.rows["sources"]
    assert (source.source_type, source.source_name) == ("publisher", "Sample Wire")
