"""Who is said to have said what: source, cue and content, one phenomenon a sentence."""

import pytest

from tests.unit.extract.phenomena import Attribution, Case, params
from tests.unit.extract.whole import assert_read

SAID = {
    "clause after the cue": Case(
        "The governor of Idlib said the bridge had been destroyed.",
        [Attribution("The governor of Idlib", "the bridge had been destroyed", "said")],
    ),
    "cue and source after the clause, inverted": Case(
        "Two drones hit the depot, said Omar Haddad, a port official.",
        [Attribution("Omar Haddad", "Two drones hit the depot", "said")],
    ),
    "direct quote before source and cue": Case(
        "“The road is open,” Amal Idris told the radio station.",
        [
            Attribution(
                "Amal Idris",
                "“The road is open,”",
                "told",
                addressee="the radio station",
                quote_type="direct",
            )
        ],
    ),
    "indirect content around the cue": Case(
        "The road, said the driver, is mined.",
        [Attribution("the driver", "The road … is mined", "said")],
    ),
    "direct quote around the cue": Case(
        "“We will stay,” the colonel said, “and we will fight.”",
        [
            Attribution(
                "the colonel",
                "“We will stay,” … “and we will fight.”",
                "said",
                quote_type="direct",
            )
        ],
    ),
    "report around the cue, with a second predicate": Case(
        "The convoy left at dawn, the agency reported, and reached Homs by noon.",
        [
            Attribution(
                "the agency", "The convoy left at dawn … and reached Homs by noon", "reported"
            )
        ],
    ),
    "according to, in the middle": Case(
        "The rebels, according to a medic, fled across the river.",
        [Attribution("a medic", "The rebels … fled across the river", "according to")],
    ),
    "day between cue and clause": Case(
        "The army said on Monday it had shot down a drone.",
        [Attribution("The army", "it had shot down a drone", "said")],
    ),
    "verb of complaint": Case(
        "Residents complained that soldiers had looted the bakery.",
        [Attribution("Residents", "that soldiers had looted the bakery", "complained")],
    ),
    "accused of": Case(
        "In its statement, the ministry accused the rebels of mining the harbour.",
        [Attribution("the ministry", "of mining the harbour", "accused")],
    ),
    "two told apart from one addressed": Case(
        "The general told the newspaper he would not resign.",
        [Attribution("The general", "he would not resign", "told", addressee="the newspaper")],
    ),
    "joint sources": Case(
        "Witnesses and aid workers said the market was empty.",
        [
            Attribution("Witnesses", "the market was empty"),
            Attribution("aid workers", "the market was empty"),
        ],
    ),
    "present tense": Case(
        "Medics say at least nine people died.",
        [Attribution("Medics", "at least nine people died", "say")],
    ),
    "post on the network": Case(
        "The ministry tweeted that the port was closed.",
        [Attribution("The ministry", "that the port was closed", "tweeted")],
    ),
    "promise": Case(
        "The army promised to protect the convoy.",
        [Attribution("The army", "to protect the convoy", "promised")],
    ),
    "threat": Case(
        "The rebels threatened that they would shell the port.",
        [Attribution("The rebels", "that they would shell the port", "threatened")],
    ),
    "document": Case(
        "A leaflet said the town would be bombed.",
        [Attribution("A leaflet", "the town would be bombed", "said")],
    ),
    "pronoun": Case(
        "She added that bread was scarce.",
        [Attribution("She", "that bread was scarce", "added")],
    ),
    "quote in an indirect report": Case(
        "The envoy said the strike was “a grave mistake” by the army.",
        [
            Attribution(
                "The envoy",
                "the strike was “a grave mistake” by the army",
                "said",
                quote_type="mixed",
            )
        ],
    ),
    "noun of saying with its owner": Case(
        "The militia's claim that it holds the dam angered the army.",
        [Attribution("The militia", "that it holds the dam", "claim")],
    ),
    "outlet that quotes somebody": Case(
        "The newspaper quoted a resident as saying the shops were closed.",
        [
            Attribution("a resident", "the shops were closed", "saying"),
            Attribution("The newspaper", "a resident as saying the shops were closed", "quoted"),
        ],
    ),
    "as somebody put it": Case(
        "The talks are over, as the envoy put it.",
        [Attribution("the envoy", "The talks are over")],
    ),
    "in the words of": Case(
        "In the words of the mayor, the town is a graveyard.",
        [Attribution("the mayor", "the town is a graveyard")],
    ),
    "participle that hangs from the clause": Case(
        "Shells hit the clinic, wounding two nurses, a doctor said.",
        [Attribution("a doctor", "Shells hit the clinic, wounding two nurses", "said")],
    ),
    "name with a title": Case(
        "Gen. Karim Aziz confirmed that the dam was safe.",
        [Attribution("Gen. Karim Aziz", "that the dam was safe", "confirmed")],
    ),
    "nested: the source of a source": Case(
        "The agency reported that the general had denied the strike killed anyone.",
        [
            Attribution("The agency", "that the general had denied the strike killed anyone"),
            Attribution("the general", "the strike killed anyone"),
        ],
    ),
    "belief of a named group": Case(
        "Analysts believe the offensive will stall.",
        [Attribution("Analysts", "the offensive will stall", "believe")],
    ),
}
SILENT = {
    "declined to comment": "Asked about the raid, the spokesman declined to comment.",
    "spoke at a place": "The minister spoke at the airport.",
    "a report that was written": "The report was written in Geneva.",
    "did not say who": "The mayor has not said who fired the rockets.",
    "what is unclear": "It remains unclear whether the pilot survived.",
    "wrote to": "He wrote a letter to the prisoners.",
    "act with words": "The two presidents announced a summit.",
    "an event told": "The army shelled the port and two ships sank.",
}


NOTHING_SAID = {name: Case(text, attributions=[]) for name, text in SILENT.items()}
CASES = {**SAID, **NOTHING_SAID}
KNOWN: dict[str, str] = {}


@pytest.mark.parametrize("name", params(SAID, KNOWN))
def test_source_cue_and_content_are_read(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(NOTHING_SAID, KNOWN))
def test_sentence_without_reported_words_gives_no_attribution(name):
    assert_read(CASES[name])
