"""What the model's labeller reads in sentences whose attributions no rule finds.

Source, cue and content as words; None where it reads none. Other sentences have no links: there
the rules find what there is.
"""

from pipeline.extract.annotations import Offsets

_Link = tuple[str | None, str | None, list[str]]

LINKS: dict[str, list[_Link]] = {
    "The party rejected the murder of the judge.": [
        ("The party", "rejected", ["the murder of the judge"]),
    ],
    "The army rejected the charge of murder.": [
        ("The army", "rejected", ["the charge of murder"]),
    ],
    "The army blamed rebels for the raid, a sign that the truce had collapsed.": [
        ("The army", "blamed", ["rebels for the raid", "that the truce had collapsed"]),
    ],
    "Rebels shelled a camp officials said housed fighters.": [
        ("officials", "said", ["Rebels shelled a camp", "housed fighters"]),
    ],
    "Nine people died in Dorlan, said a medic who fled the raid.": [
        ("a medic", "said", ["Nine people died in Dorlan", "who fled the raid"]),
    ],
    "Rebels claimed raids on Dorlan and a blast that killed nine people.": [
        ("Rebels", "claimed", ["raids on Dorlan and a blast that killed nine people"]),
    ],
    "The minister accused Veldoria of arming rebels who shelled Dorlan.": [
        ("The minister", "accused", ["Veldoria of arming rebels who shelled Dorlan"]),
    ],
    "The army opposes the raid on Dorlan.": [
        ("The army", "opposes", ["the raid on Dorlan"]),
    ],
    "Casualties were reported in the first raid on Dorlan.": [
        (None, "were reported", ["Casualties", "in the first raid on Dorlan"]),
    ],
    "The minister accused the rebels of the raid, which came as troops shelled Dorlan.": [
        (
            "The minister",
            "accused",
            ["the rebels of the raid, which came as troops shelled Dorlan"],
        ),
    ],
    "The army vowed that it would hunt fighters who had crossed the river.": [
        ("The army", "vowed", ["that it would hunt fighters who had crossed the river"]),
    ],
    "The army vowed that it would hunt fighters who would cross the river.": [
        ("The army", "vowed", ["that it would hunt fighters who would cross the river"]),
    ],
    "The general refused to deny that his troops shelled the town.": [
        ("The general", "refused", ["to deny that his troops shelled the town"]),
    ],
    "The mayor confirmed that troops shelled the town.": [
        ("The mayor", "confirmed", ["that troops shelled the town"]),
    ],
    "The army denied any role in the raid on Dorlan.": [
        ("The army", "denied", ["any role in the raid on Dorlan"]),
    ],
    "The road, said the driver, is mined.": [
        ("the driver", "said", ["The road", "is mined"]),
    ],
    "“We will stay,” the colonel said, “and we will fight.”": [
        ("the colonel", "said", ["“We will stay,”", "“and we will fight.”"]),
    ],
    "The convoy left at dawn, the agency reported, and reached Homs by noon.": [
        ("the agency", "reported", ["The convoy left at dawn", "and reached Homs by noon"]),
    ],
    "Residents complained that soldiers had looted the bakery.": [
        ("Residents", "complained", ["that soldiers had looted the bakery"]),
    ],
    "In its statement, the ministry accused the rebels of mining the harbour.": [
        ("the ministry", "accused", ["of mining the harbour"]),
    ],
    "Kyiv accused Moscow of shelling the plant.": [
        ("Kyiv", "accused", ["of shelling the plant"]),
    ],
    "The ministry accused the rebels of shelling the market.": [
        ("The ministry", "accused", ["of shelling the market"]),
    ],
    "Two officials told reporters that drones had struck the port.": [
        ("Two officials", "told", ["that drones had struck the port"]),
    ],
    "The army promised to protect the convoy.": [
        ("The army", "promised", ["to protect the convoy"]),
    ],
    "The general vowed to retake the city.": [
        ("The general", "vowed", ["to retake the city"]),
    ],
    "The militia denied shelling the camp.": [
        ("The militia", "denied", ["shelling the camp"]),
    ],
    "The ministry denied losing the bridge.": [
        ("The ministry", "denied", ["losing the bridge"]),
    ],
    "The militia's claim that it holds the dam angered the army.": [
        ("The militia", "claim", ["that it holds the dam"]),
    ],
    "The newspaper quoted a resident as saying the shops were closed.": [
        ("a resident", "saying", ["the shops were closed"]),
        ("The newspaper", "quoted", ["a resident as saying the shops were closed"]),
    ],
    "The talks are over, as the envoy put it.": [
        ("the envoy", "put it", ["The talks are over"]),
    ],
    "In the words of the mayor, the town is a graveyard.": [
        ("the mayor", "In the words of", ["the town is a graveyard"]),
    ],
    "The agency reported that the general had denied the strike killed anyone.": [
        ("The agency", "reported", ["that the general had denied the strike killed anyone"]),
        ("the general", "had denied", ["the strike killed anyone"]),
    ],
    "Analysts believe the offensive will stall.": [
        ("Analysts", "believe", ["the offensive will stall"]),
    ],
    "The commander claimed that the rebels had fled, the newspaper reported.": [
        ("The commander", "claimed", ["that the rebels had fled"]),
        ("the newspaper", "reported", ["The commander claimed that the rebels had fled"]),
    ],
    "It is feared that the dam will burst.": [
        ("It", "is feared", ["that the dam will burst"]),
    ],
    "It is believed that the militia holds the dam.": [
        ("It", "is believed", ["that the militia holds the dam"]),
    ],
    "It was reported that the envoy had left.": [
        (None, "was reported", ["that the envoy had left"]),
    ],
    "Reportedly, the general fled to Chad.": [
        (None, "Reportedly", ["the general fled to Chad"]),
    ],
    "The convoy reportedly reached the camp.": [
        (None, "reportedly", ["The convoy", "reached the camp"]),
    ],
    "The colonel is said to be in Benghazi.": [
        ("The colonel", "is said", ["The colonel", "to be in Benghazi"]),
    ],
    "The militia is thought to control the dam.": [
        ("The militia", "is thought", ["The militia", "to control the dam"]),
    ],
    "The announcement that troops had left surprised nobody.": [
        (None, "announcement", ["that troops had left"]),
    ],
    "Veldoria accused Karsonia of shelling the market in Dorlan."
    " Karsonia rejected the accusation.": [
        ("Veldoria", "accused", ["of shelling the market in Dorlan"]),
    ],
    "The army said gunmen armed by Karsonia had shelled the convoy,"
    " an allegation Karsonia rejected.": [
        ("The army", "said", ["gunmen armed by Karsonia had shelled the convoy"]),
    ],
    "Veldoria said Karsonian troops had shelled the port."
    " “We reject this claim,” a Karsonian general insisted.": [
        ("Veldoria", "said", ["Karsonian troops had shelled the port"]),
        ("a Karsonian general", "insisted", ["“We reject this claim,”"]),
    ],
    "The chief answered claims by Western envoys that a missile had hit the plane.": [
        ("The chief", "claims", ["that a missile had hit the plane"]),
    ],
    "Troops repelled an attack by rebels that killed nine people.": [
        ("Troops", "repelled", ["an attack by rebels that killed nine people"]),
    ],
    "By March envoys were told that rebels had shelled Dorlan.": [
        ("March", "were told", ["that rebels had shelled Dorlan"]),
    ],
    "The raid demonstrated that the army had lost Dorlan.": [
        ("The raid", "demonstrated", ["that the army had lost Dorlan"]),
    ],
    "The minister demonstrated that the army had lost Dorlan.": [
        ("The minister", "demonstrated", ["that the army had lost Dorlan"]),
    ],
    "A blast, which the army said hit a barracks, killed nine people.": [
        ("the army", "said", ["A blast", "hit a barracks, killed nine people"]),
    ],
    "The group announced his death and a funeral was held in Dorlan.": [
        ("The group", "announced", ["his death and a funeral was held in Dorlan"]),
    ],
    "A bomb killed nine people in Dorlan, police said, the third raid this month.": [
        ("police", "said", ["A bomb killed nine people in Dorlan", "the third raid this month"]),
    ],
    "Rebels gave estimates of the men killed in the raid.": [
        ("Rebels", "gave", ["estimates of the men killed in the raid"]),
    ],
    "The neighbours claim the valley but govern parts of it.": [
        ("The neighbours", "claim", ["the valley but govern parts of it"]),
    ],
    "Thousands fled Dorlan, raising fears of further attacks.": [
        ("Thousands", "raising fears of", ["further attacks"]),
    ],
    "The envoy raised fears of further attacks.": [
        ("The envoy", "raised fears of", ["further attacks"]),
    ],
}


def link_of(text: str, source: str | None, cue: str | None, content: list[str]) -> dict:
    """One attribution as the labeller writes it: pieces as offsets, found by their words."""

    def at(words: str | None) -> list[Offsets]:
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    return {"source": at(source), "cue": at(cue), "content": [at(words)[0] for words in content]}


def links_of(text: str) -> list[dict]:
    """All that the labeller reads in a sentence."""
    return [link_of(text, *one) for one in LINKS.get(text, [])]
