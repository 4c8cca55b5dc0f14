"""Sentences that say of something that it is not so, or seem to, with their parses.

``PARSES`` are as the trained pipeline gave them, in the form of ``figure_sentences``; ``SENTENCES`` are
(what is read, text, word that it is read of, what is found)."""

# ruff: noqa: E501

SENTENCES = [
    (
        "taken_back",
        "Claims that rebels had burned the mill have been debunked by the police.",
        "burned",
        "turned",
    ),
    (
        "taken_back",
        "The ministry withdrew its statement that ten men had been killed.",
        "killed",
        "turned",
    ),
    (
        "taken_back",
        "Contrary to reports that troops had entered Velm, the town was quiet.",
        "entered",
        "turned",
    ),
    ("taken_back", "A leaflet falsely claimed that planes bombed the school.", "bombed", "turned"),
    ("taken_back", "We reported in error that the column had taken Dorn.", "taken", "turned"),
    (
        "taken_back",
        "An earlier version of this report put the number of dead at 31.",
        "dead",
        "turned",
    ),
    (
        "taken_back",
        "Correction: we wrote on Monday that gunmen had seized the port.",
        "seized",
        "turned",
    ),
    ("taken_back", "The story of forty hanged prisoners never happened.", "hanged", "turned"),
    ("taken_back", "The raid on the bank was a hoax.", "raid", "turned"),
    (
        "taken_back",
        "The editor apologised for having reported that monks had been shot.",
        "shot",
        "turned",
    ),
    ("taken_back", "The false report that the dam had burst caused panic.", "burst", "turned"),
    ("taken_back", "Early counts of 70 dead were too high.", "dead", "turned"),
    ("taken_back", "There is no evidence for the claim that soldiers used gas.", "used", "open"),
    ("taken_back", "Nothing supports the claim that guards beat the boy.", "beat", "open"),
    ("taken_back", "There are no grounds to believe that police shot the student.", "shot", "open"),
    ("taken_back", "A doctored video shows jets bombing a hospital.", "bombing", "open"),
    ("taken_back", "The video does not show tanks entering Orsa.", "entering", "open"),
    (
        "taken_back",
        "Reports that the mayor was shot have been confirmed by the police.",
        "shot",
        "",
    ),
    ("taken_back", "The report that the dam had burst caused panic.", "burst", ""),
    ("taken_back", "The report that rebels had burned the mill was not false.", "burned", ""),
    (
        "taken_back",
        "An earlier version of this report misstated the age of a man killed in Oran.",
        "killed",
        "",
    ),
    ("taken_back", "The army said the claim was false and shelled the town.", "shelled", ""),
    ("taken_back", "The attack on the school was wrong, the bishop said.", "attack", ""),
    ("taken_back", "The governor correctly said that rebels had burned the mill.", "burned", ""),
    ("taken_back", "There is evidence for the claim that soldiers used gas.", "used", ""),
    ("taken_back", "A video shows jets bombing a hospital.", "bombing", ""),
    ("taken_back", "An earlier report said that ten men were killed.", "killed", ""),
    ("taken_back", "Police shot a man who had falsely claimed that he was a priest.", "shot", ""),
    ("almost", "A shell nearly hit the bus.", "hit", True),
    ("almost", "A mine came close to killing the guide.", "killing", True),
    ("almost", "A shell hit nearly 40 houses.", "hit", False),
    ("almost", "Nearly 40 people were killed.", "killed", False),
    ("averted", "Guards foiled an attack on the palace.", "attack", True),
    ("averted", "The massacre was averted by monks.", "massacre", True),
    ("averted", "Guards repelled an attack on the palace.", "attack", False),
    ("averted", "Guards did not prevent the attack.", "attack", False),
    ("brought about", "It was the first raid to reach the coast.", "reach", True),
    ("brought about", "It will be the first raid to reach the coast.", "reach", False),
    ("brought about", "It was the first step to end the war.", "end", False),
    ("brought about", "It was a raid to free the hostages.", "free", False),
    ("averted", "The envoy ruled out talks with the militia.", "talks", True),
    ("averted", "The envoy did not rule out talks with the militia.", "talks", False),
    ("averted", "A lack of talks worried the envoy.", "talks", True),
    ("averted", "No lack of talks worried the envoy.", "talks", False),
    ("averted", "The end of talks worried the envoy.", "talks", False),
    ("alleged", "He is accused of shooting two nuns.", "shooting", True),
    ("alleged", "A man suspected of bombing the bank fled.", "bombing", True),
    ("alleged", "Prosecutors accused him of shooting two nuns.", "shooting", True),
    ("hearsay", "There were reports guards shot a nun.", "shot", True),
    ("hearsay", "There were no reports guards shot a nun.", "shot", False),
    ("hearsay", "There were claims of looting.", "looting", True),
    ("hearsay", "There were days of looting.", "looting", False),
    ("imagined", "In the novel, soldiers shot the priest.", "shot", True),
    ("imagined", "In the video game, troops bombed Oran.", "bombed", True),
    ("imagined", "The thriller ends with gunmen storming a bank.", "storming", True),
    ("imagined", "Marines captured a mock airfield.", "captured", True),
    ("imagined", "In the town, soldiers shot the priest.", "shot", False),
    ("imagined", "In a film posted by the group, gunmen shot the priest.", "shot", False),
    ("imagined", "Fans clashed with police in the second game.", "clashed", False),
    ("imagined", "Rebels captured the airfield.", "captured", False),
    ("imagined", "The actor was shot after he starred in a film.", "shot", False),
    ("drill", "Marines stormed a beach in a drill.", "stormed", True),
    ("drill", "Gunmen shot a marine during a drill.", "shot", False),
    ("figurative", "The bank killed the plan.", "killed", True),
    ("figurative", "She launched an attack on the budget.", "attack", True),
    ("figurative", "The bomb killed the guard.", "killed", False),
    ("figurative", "Rebels launched an attack on the barracks.", "attack", False),
    ("turned_over", "A court acquitted the guards of shooting the boy.", "shooting", True),
    ("turned_over", "The inquiry cleared him of burning the mill.", "burning", True),
    ("turned_over", "Police cleared the square of burning tyres.", "burning", False),
    ("turned_over", "A court convicted the guards of shooting the boy.", "shooting", False),
    ("counterfactual", "Without the wall, the shell would have killed many.", "killed", True),
    (
        "counterfactual",
        "Had the bomb hit the square, it would have killed many, police said.",
        "killed",
        True,
    ),
    ("counterfactual", "The shell would have killed nobody.", "killed", False),
    ("condition", "Unless the garrison yields, troops will storm the fort.", "yields", True),
    ("condition", "He spoke as if troops had taken the ridge.", "taken", True),
    ("condition", "He spoke when troops had taken the ridge.", "taken", False),
    ("taken_back", "He wants to disprove claims that rebels used gas.", "used", ""),
    ("taken_back", "Reports of a raid on the port were a false alarm.", "raid", "turned"),
]

PARSES = {
    "It was the first raid to reach the coast.": (
        "It|it|PRON|PRP|expl|4|- was|be|AUX|VBD|cop|4|- the|the|DET|DT|det|4|- first|first|ADJ|JJ|amod|4|- raid|raid|NOUN|NN|ROOT|4|- to|to|PART|TO|mark|6|- reach|reach|VERB|VB|acl|4|- the|the|DET|DT|det|8|- coast|coast|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|4|-"
    ),
    "It will be the first raid to reach the coast.": (
        "It|it|PRON|PRP|nsubj|5|- will|will|AUX|MD|aux|5|- be|be|AUX|VB|cop|5|- the|the|DET|DT|det|5|- first|first|ADJ|JJ|amod|5|- raid|raid|NOUN|NN|ROOT|5|- to|to|PART|TO|mark|7|- reach|reach|VERB|VB|acl|5|- the|the|DET|DT|det|9|- coast|coast|NOUN|NN|obj|7|- .|.|PUNCT|.|punct|5|-"
    ),
    "It was the first step to end the war.": (
        "It|it|PRON|PRP|nsubj|4|- was|be|AUX|VBD|cop|4|- the|the|DET|DT|det|4|- first|first|ADJ|JJ|amod|4|- step|step|NOUN|NN|ROOT|4|- to|to|PART|TO|mark|6|- end|end|VERB|VB|acl|4|- the|the|DET|DT|det|8|- war|war|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|4|-"
    ),
    "It was a raid to free the hostages.": (
        "It|it|PRON|PRP|nsubj|3|- was|be|AUX|VBD|cop|3|- a|a|DET|DT|det|3|- raid|raid|NOUN|NN|ROOT|3|- to|to|PART|TO|mark|5|- free|free|VERB|VB|acl|3|- the|the|DET|DT|det|7|- hostages|hostage|NOUN|NNS|obj|5|- .|.|PUNCT|.|punct|3|-"
    ),
    "The envoy ruled out talks with the militia.": (
        "The|the|DET|DT|det|1|B-PERSON envoy|envoy|NOUN|NN|nsubj|2|I-PERSON ruled|rule|VERB|VBD|ROOT|2|- out|out|ADP|RP|compound:prt|2|- talks|talk|NOUN|NNS|obj|2|- with|with|ADP|IN|case|7|- the|the|DET|DT|det|7|B-ORG militia|militia|NOUN|NN|nmod|4|I-ORG .|.|PUNCT|.|punct|2|-"
    ),
    "The envoy did not rule out talks with the militia.": (
        "The|the|DET|DT|det|1|B-PERSON envoy|envoy|NOUN|NN|nsubj|4|I-PERSON did|do|AUX|VBD|aux|4|- not|not|PART|RB|advmod|4|- rule|rule|VERB|VB|ROOT|4|- out|out|ADP|RP|compound:prt|4|- talks|talk|NOUN|NNS|obj|4|- with|with|ADP|IN|case|9|- the|the|DET|DT|det|9|B-ORG militia|militia|NOUN|NN|nmod|6|I-ORG .|.|PUNCT|.|punct|4|-"
    ),
    "A lack of talks worried the envoy.": (
        "A|a|DET|DT|det|1|- lack|lack|NOUN|NN|nsubj|4|- of|of|ADP|IN|case|3|- talks|talk|NOUN|NNS|nmod|1|- worried|worrie|VERB|VBD|ROOT|4|- the|the|DET|DT|det|6|B-PERSON envoy|envoy|NOUN|NN|obj|4|I-PERSON .|.|PUNCT|.|punct|4|-"
    ),
    "No lack of talks worried the envoy.": (
        "No|no|DET|DT|det|1|- lack|lack|NOUN|NN|nsubj|4|- of|of|ADP|IN|case|3|- talks|talk|NOUN|NNS|nmod|1|- worried|worrie|VERB|VBD|ROOT|4|- the|the|DET|DT|det|6|B-PERSON envoy|envoy|NOUN|NN|obj|4|I-PERSON .|.|PUNCT|.|punct|4|-"
    ),
    "The end of talks worried the envoy.": (
        "The|the|DET|DT|det|1|- end|end|NOUN|NN|nsubj|4|- of|of|ADP|IN|case|3|- talks|talk|NOUN|NNS|nmod|1|- worried|worrie|VERB|VBD|ROOT|4|- the|the|DET|DT|det|6|B-PERSON envoy|envoy|NOUN|NN|obj|4|I-PERSON .|.|PUNCT|.|punct|4|-"
    ),
    "Claims that rebels had burned the mill have been debunked by the police.": (
        "Claims|claim|NOUN|NNS|nsubj:pass|9|- that|that|SCONJ|IN|mark|4|- rebels|rebel|NOUN|NNS|nsubj|4|B-ORG had|have|AUX|VBD|aux|4|- burned|burne|VERB|VBN|acl|0|- the|the|DET|DT|det|6|B-ORG mill|mill|NOUN|NN|obj|4|I-ORG have|have|AUX|VBP|aux|9|- been|be|AUX|VBN|aux:pass|9|- debunked|debunke|VERB|VBN|ROOT|9|- by|by|ADP|IN|case|12|- the|the|DET|DT|det|12|B-ORG police|police|NOUN|NNS|obl:agent|9|I-ORG .|.|PUNCT|.|punct|9|-"
    ),
    "The ministry withdrew its statement that ten men had been killed.": (
        "The|the|DET|DT|det|1|B-ORG ministry|ministry|NOUN|NN|nsubj|2|I-ORG withdrew|withdraw|VERB|VBD|ROOT|2|- its|its|PRON|PRP$$$$$$$$|nmod:poss|4|- statement|statement|NOUN|NN|obj|2|- that|that|SCONJ|IN|mark|10|- ten|ten|NUM|CD|nummod|7|B-QUANTITY men|man|NOUN|NNS|nsubj:pass|10|B-ORG had|have|AUX|VBD|aux|10|- been|be|AUX|VBN|aux:pass|10|- killed|kill|VERB|VBN|acl|4|- .|.|PUNCT|.|punct|2|-"
    ),
    "Contrary to reports that troops had entered Velm, the town was quiet.": (
        "Contrary|contrary|ADJ|JJ|case|2|- to|to|ADP|IN|fixed|0|- reports|report|NOUN|NNS|obl|12|- that|that|SCONJ|IN|mark|6|- troops|troops|NOUN|NNS|nsubj|6|- had|have|AUX|VBD|aux|6|- entered|enter|VERB|VBN|acl|2|- Velm|Velm|PROPN|NNP|obj|6|B-GPE ,|,|PUNCT|,|punct|2|- the|the|DET|DT|det|10|- town|town|NOUN|NN|nsubj|12|- was|be|AUX|VBD|cop|12|- quiet|quiet|ADJ|JJ|ROOT|12|- .|.|PUNCT|.|punct|12|-"
    ),
    "A leaflet falsely claimed that planes bombed the school.": (
        "A|a|DET|DT|det|1|- leaflet|leaflet|NOUN|NN|nsubj|3|- falsely|falsel|ADV|RB|advmod|3|- claimed|claim|VERB|VBD|ROOT|3|- that|that|SCONJ|IN|mark|6|- planes|plane|NOUN|NNS|nsubj|6|- bombed|bomb|VERB|VBD|ccomp|3|- the|the|DET|DT|det|8|- school|school|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|3|-"
    ),
    "We reported in error that the column had taken Dorn.": (
        "We|we|PRON|PRP|nsubj|1|- reported|report|VERB|VBD|ROOT|1|- in|in|ADP|IN|case|3|- error|error|NOUN|NN|obl|1|- that|that|SCONJ|IN|mark|8|- the|the|DET|DT|det|6|- column|column|NOUN|NN|nsubj|8|- had|have|AUX|VBD|aux|8|- taken|take|VERB|VBN|ccomp|1|- Dorn|Dorn|PROPN|NNP|obj|8|B-PERSON .|.|PUNCT|.|punct|1|-"
    ),
    "An earlier version of this report put the number of dead at 31.": (
        "An|a|DET|DT|det|2|- earlier|early|ADJ|JJR|amod|2|- version|version|NOUN|NN|nsubj|6|- of|of|ADP|IN|case|5|- this|this|DET|DT|det|5|- report|report|NOUN|NN|nmod|2|- put|put|VERB|VBD|ROOT|6|- the|the|DET|DT|det|8|- number|number|NOUN|NN|obj|6|- of|of|ADP|IN|case|10|- dead|dead|ADJ|JJ|nmod|8|- at|at|ADP|IN|case|12|- 31|31|NUM|CD|obl|6|B-DATE .|.|PUNCT|.|punct|6|-"
    ),
    "Correction: we wrote on Monday that gunmen had seized the port.": (
        "Correction|correction|NOUN|NN|ROOT|0|- :|:|PUNCT|:|punct|3|- we|we|PRON|PRP|nsubj|3|- wrote|write|VERB|VBD|parataxis|0|- on|on|ADP|IN|case|5|- Monday|Monday|PROPN|NNP|obl|3|B-DATE that|that|SCONJ|IN|mark|9|- gunmen|gunman|NOUN|NNS|nsubj|9|B-ORG had|have|AUX|VBD|aux|9|- seized|seize|VERB|VBN|ccomp|3|- the|the|DET|DT|det|11|B-FAC port|port|NOUN|NN|obj|9|I-FAC .|.|PUNCT|.|punct|0|-"
    ),
    "The story of forty hanged prisoners never happened.": (
        "The|the|DET|DT|det|1|- story|story|NOUN|NN|nsubj|7|- of|of|ADP|IN|case|5|- forty|forty|NUM|CD|nummod|5|B-QUANTITY hanged|hang|VERB|VBN|amod|5|- prisoners|prisoner|NOUN|NNS|nmod|1|- never|never|ADV|RB|advmod|7|- happened|happen|VERB|VBD|ROOT|7|- .|.|PUNCT|.|punct|7|-"
    ),
    "The raid on the bank was a hoax.": (
        "The|the|DET|DT|det|1|- raid|raid|NOUN|NN|nsubj|7|- on|on|ADP|IN|case|4|- the|the|DET|DT|det|4|- bank|bank|NOUN|NN|nmod|1|- was|be|AUX|VBD|cop|7|- a|a|DET|DT|det|7|- hoax|hoax|NOUN|NN|ROOT|7|- .|.|PUNCT|.|punct|7|-"
    ),
    "The editor apologised for having reported that monks had been shot.": (
        "The|the|DET|DT|det|1|- editor|editor|NOUN|NN|nsubj|2|- apologised|apologise|VERB|VBD|ROOT|2|- for|for|SCONJ|IN|mark|5|- having|have|AUX|VBG|aux|5|- reported|report|VERB|VBN|advcl|2|- that|that|SCONJ|IN|mark|10|- monks|monk|NOUN|NNS|nsubj:pass|10|B-ORG had|have|AUX|VBD|aux|10|- been|be|AUX|VBN|aux:pass|10|- shot|shoot|VERB|VBN|ccomp|5|- .|.|PUNCT|.|punct|2|-"
    ),
    "The false report that the dam had burst caused panic.": (
        "The|the|DET|DT|det|2|- false|false|ADJ|JJ|amod|2|- report|report|NOUN|NN|nsubj|8|- that|that|PRON|WDT|mark|7|- the|the|DET|DT|det|5|- dam|dam|NOUN|NN|nsubj|7|- had|have|AUX|VBD|aux|7|- burst|burst|VERB|VBN|acl:relcl|2|- caused|cause|VERB|VBN|ROOT|8|- panic|panic|NOUN|NN|obj|8|- .|.|PUNCT|.|punct|8|-"
    ),
    "Early counts of 70 dead were too high.": (
        "Early|early|ADJ|JJ|amod|1|- counts|count|NOUN|NNS|nsubj|7|- of|of|ADP|IN|case|3|- 70|70|NUM|CD|nmod|1|B-QUANTITY dead|dead|ADJ|JJ|nmod|1|- were|be|AUX|VBD|cop|7|- too|too|ADV|RB|advmod|7|- high|high|ADJ|JJ|ROOT|7|- .|.|PUNCT|.|punct|7|-"
    ),
    "There is no evidence for the claim that soldiers used gas.": (
        "There|there|PRON|EX|expl|1|- is|be|VERB|VBZ|ROOT|1|- no|no|DET|DT|det|3|- evidence|evidence|NOUN|NN|nsubj|1|- for|for|ADP|IN|case|6|- the|the|DET|DT|det|6|- claim|claim|NOUN|NN|nmod|3|- that|that|SCONJ|IN|mark|9|- soldiers|soldier|NOUN|NNS|nsubj|9|B-ORG used|use|VERB|VBD|acl:relcl|6|- gas|gas|NOUN|NN|obj|9|- .|.|PUNCT|.|punct|1|-"
    ),
    "Nothing supports the claim that guards beat the boy.": (
        "Nothing|nothing|PRON|NN|nsubj|1|- supports|support|VERB|VBZ|ROOT|1|- the|the|DET|DT|det|3|- claim|claim|NOUN|NN|obj|1|- that|that|SCONJ|WDT|mark|6|- guards|guard|VERB|VBZ|nsubj|6|- beat|beat|VERB|VB|acl:relcl|3|- the|the|DET|DT|det|8|- boy|boy|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|1|-"
    ),
    "There are no grounds to believe that police shot the student.": (
        "There|there|PRON|EX|expl|1|- are|be|VERB|VBP|ROOT|1|- no|no|DET|DT|det|3|- grounds|ground|NOUN|NNS|nsubj|1|- to|to|PART|TO|mark|5|- believe|believe|VERB|VB|acl|3|- that|that|SCONJ|IN|mark|8|- police|police|NOUN|NN|nsubj|8|- shot|shoot|VERB|VBD|ccomp|5|- the|the|DET|DT|det|10|- student|student|NOUN|NN|obj|8|- .|.|PUNCT|.|punct|1|-"
    ),
    "A doctored video shows jets bombing a hospital.": (
        "A|a|DET|DT|det|2|- doctored|doctore|VERB|VBN|amod|2|- video|video|NOUN|NN|nsubj|3|- shows|show|VERB|VBZ|ROOT|3|- jets|jet|NOUN|NNS|obj|5|B-VEHICLE bombing|bomb|VERB|VBG|ccomp|3|- a|a|DET|DT|det|7|B-FAC hospital|hospital|NOUN|NN|obj|5|I-FAC .|.|PUNCT|.|punct|3|-"
    ),
    "The video does not show tanks entering Orsa.": (
        "The|the|DET|DT|det|1|- video|video|NOUN|NN|nsubj|4|- does|do|AUX|VBZ|aux|4|- not|not|PART|RB|advmod|4|- show|show|VERB|VB|ROOT|4|- tanks|tank|NOUN|NNS|obj|4|B-VEHICLE entering|enter|VERB|VBG|ccomp|4|- Orsa|Orsa|PROPN|NNP|obj|6|B-GPE .|.|PUNCT|.|punct|4|-"
    ),
    "Reports that the mayor was shot have been confirmed by the police.": (
        "Reports|report|NOUN|NNS|nsubj:pass|8|- that|that|SCONJ|IN|mark|5|- the|the|DET|DT|det|3|- mayor|mayor|NOUN|NN|nsubj:pass|5|- was|be|AUX|VBD|aux:pass|5|- shot|shoot|VERB|VBN|acl|0|- have|have|AUX|VBP|aux|8|- been|be|AUX|VBN|aux:pass|8|- confirmed|confirm|VERB|VBN|ROOT|8|- by|by|ADP|IN|case|11|- the|the|DET|DT|det|11|B-ORG police|police|NOUN|NNS|obl:agent|8|I-ORG .|.|PUNCT|.|punct|8|-"
    ),
    "The report that the dam had burst caused panic.": (
        "The|the|DET|DT|det|1|- report|report|NOUN|NN|nsubj|7|- that|that|PRON|WDT|obj|6|- the|the|DET|DT|det|4|- dam|dam|NOUN|NN|nsubj|6|- had|have|AUX|VBD|aux|6|- burst|burst|VERB|VBN|acl:relcl|1|- caused|cause|VERB|VBN|ROOT|7|- panic|panic|NOUN|NN|obj|7|- .|.|PUNCT|.|punct|7|-"
    ),
    "The report that rebels had burned the mill was not false.": (
        "The|the|DET|DT|det|1|- report|report|NOUN|NN|nsubj|10|- that|that|PRON|WDT|obj|5|- rebels|rebel|NOUN|NNS|nsubj|5|B-ORG had|have|AUX|VBD|aux|5|- burned|burne|VERB|VBN|acl:relcl|1|- the|the|DET|DT|det|7|- mill|mill|NOUN|NN|obj|5|- was|be|AUX|VBD|cop|10|- not|not|PART|RB|advmod|10|- false|false|ADJ|JJ|ROOT|10|- .|.|PUNCT|.|punct|10|-"
    ),
    "An earlier version of this report misstated the age of a man killed in Oran.": (
        "An|a|DET|DT|det|2|- earlier|early|ADJ|JJR|amod|2|- version|version|NOUN|NN|nsubj|6|- of|of|ADP|IN|case|5|- this|this|DET|DT|det|5|- report|report|NOUN|NN|nmod|2|- misstated|misstate|VERB|VBD|ROOT|6|- the|the|DET|DT|det|8|- age|age|NOUN|NN|obj|6|- of|of|ADP|IN|case|11|- a|a|DET|DT|det|11|- man|man|NOUN|NN|nmod|8|- killed|kill|VERB|VBN|acl|11|- in|in|ADP|IN|case|14|- Oran|Oran|PROPN|NNP|obl|12|B-GPE .|.|PUNCT|.|punct|6|-"
    ),
    "The army said the claim was false and shelled the town.": (
        "The|the|DET|DT|det|1|B-ORG army|army|NOUN|NN|nsubj|2|I-ORG said|say|VERB|VBD|ROOT|2|- the|the|DET|DT|det|4|- claim|claim|NOUN|NN|nsubj|6|- was|be|AUX|VBD|cop|6|- false|false|ADJ|JJ|ccomp|2|- and|and|CCONJ|CC|cc|8|- shelled|shell|VERB|VBD|conj|6|- the|the|DET|DT|det|10|- town|town|NOUN|NN|obj|8|- .|.|PUNCT|.|punct|2|-"
    ),
    "The attack on the school was wrong, the bishop said.": (
        "The|the|DET|DT|det|1|- attack|attack|NOUN|NN|nsubj|6|- on|on|ADP|IN|case|4|- the|the|DET|DT|det|4|- school|school|NOUN|NN|nmod|1|- was|be|AUX|VBD|cop|6|- wrong|wrong|ADJ|JJ|ccomp|10|- ,|,|PUNCT|,|punct|10|- the|the|DET|DT|det|9|B-PERSON bishop|bishop|NOUN|NN|nsubj|10|I-PERSON said|say|VERB|VBD|ROOT|10|- .|.|PUNCT|.|punct|10|-"
    ),
    "The governor correctly said that rebels had burned the mill.": (
        "The|the|DET|DT|det|1|B-ORG governor|governor|NOUN|NN|nsubj|3|I-ORG correctly|correctly|ADV|RB|advmod|3|- said|say|VERB|VBD|ROOT|3|- that|that|SCONJ|IN|mark|7|- rebels|rebel|NOUN|NNS|nsubj|7|B-ORG had|have|AUX|VBD|aux|7|- burned|burne|VERB|VBN|ccomp|3|- the|the|DET|DT|det|9|- mill|mill|NOUN|NN|obj|7|- .|.|PUNCT|.|punct|3|-"
    ),
    "There is evidence for the claim that soldiers used gas.": (
        "There|there|PRON|EX|expl|1|- is|be|VERB|VBZ|ROOT|1|- evidence|evidence|NOUN|NN|nsubj|1|- for|for|ADP|IN|case|5|- the|the|DET|DT|det|5|- claim|claim|NOUN|NN|nmod|2|- that|that|SCONJ|IN|mark|8|- soldiers|soldier|NOUN|NNS|nsubj|8|B-ORG used|use|VERB|VBD|acl:relcl|5|- gas|gas|NOUN|NN|obj|8|- .|.|PUNCT|.|punct|1|-"
    ),
    "A video shows jets bombing a hospital.": (
        "A|a|DET|DT|det|1|- video|video|NOUN|NN|nsubj|2|- shows|show|VERB|VBZ|ROOT|2|- jets|jet|NOUN|NNS|obj|4|B-VEHICLE bombing|bomb|VERB|VBG|ccomp|2|- a|a|DET|DT|det|6|B-FAC hospital|hospital|NOUN|NN|obj|4|I-FAC .|.|PUNCT|.|punct|2|-"
    ),
    "An earlier report said that ten men were killed.": (
        "An|a|DET|DT|det|2|- earlier|early|ADJ|JJR|amod|2|- report|report|NOUN|NN|nsubj|3|- said|say|VERB|VBD|ROOT|3|- that|that|SCONJ|IN|mark|8|- ten|ten|NUM|CD|nummod|6|B-QUANTITY men|man|NOUN|NNS|nsubj:pass|8|- were|be|AUX|VBD|aux:pass|8|- killed|kill|VERB|VBN|ccomp|3|- .|.|PUNCT|.|punct|3|-"
    ),
    "Police shot a man who had falsely claimed that he was a priest.": (
        "Police|police|NOUN|NN|nsubj|1|B-ORG shot|shoot|VERB|VBD|ROOT|1|- a|a|DET|DT|det|3|- man|man|NOUN|NN|obj|1|- who|who|PRON|WP|nsubj|7|- had|have|AUX|VBD|aux|7|- falsely|falsely|ADV|RB|advmod|7|- claimed|claim|VERB|VBN|acl:relcl|3|- that|that|SCONJ|IN|mark|12|- he|he|PRON|PRP|nsubj|12|- was|be|AUX|VBD|cop|12|- a|a|DET|DT|det|12|- priest|priest|NOUN|NN|ccomp|7|- .|.|PUNCT|.|punct|1|-"
    ),
    "A shell nearly hit the bus.": (
        "A|a|DET|DT|det|1|- shell|shell|NOUN|NN|nsubj|3|- nearly|nearly|ADV|RB|advmod|3|- hit|hit|VERB|VBD|ROOT|3|- the|the|DET|DT|det|5|- bus|bus|NOUN|NN|obj|3|- .|.|PUNCT|.|punct|3|-"
    ),
    "A mine came close to killing the guide.": (
        "A|a|DET|DT|det|1|- mine|mine|NOUN|NN|nsubj|2|- came|come|VERB|VBD|ROOT|2|- close|close|ADV|RB|advmod|2|- to|to|SCONJ|IN|mark|5|- killing|kill|VERB|VBG|advcl|2|- the|the|DET|DT|det|7|- guide|guide|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|2|-"
    ),
    "A shell hit nearly 40 houses.": (
        "A|a|DET|DT|det|1|- shell|shell|NOUN|NN|compound|2|- hit|hit|VERB|NN|ROOT|2|- nearly|nearly|ADV|RB|advmod|4|- 40|40|NUM|CD|nummod|5|B-QUANTITY houses|house|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-"
    ),
    "Nearly 40 people were killed.": (
        "Nearly|nearly|ADV|RB|advmod|1|- 40|40|NUM|CD|nummod|2|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|4|- were|be|AUX|VBD|aux:pass|4|- killed|kill|VERB|VBN|ROOT|4|- .|.|PUNCT|.|punct|4|-"
    ),
    "Guards foiled an attack on the palace.": (
        "Guards|guard|NOUN|NNS|nsubj|1|B-ORG foiled|foil|VERB|VBD|ROOT|1|- an|a|DET|DT|det|3|- attack|attack|NOUN|NN|obj|1|- on|on|ADP|IN|case|6|- the|the|DET|DT|det|6|B-FAC palace|palace|NOUN|NN|nmod|3|I-FAC .|.|PUNCT|.|punct|1|-"
    ),
    "The massacre was averted by monks.": (
        "The|the|DET|DT|det|1|- massacre|massacre|NOUN|NN|nsubj:pass|3|- was|be|AUX|VBD|aux:pass|3|- averted|avert|VERB|VBN|ROOT|3|- by|by|ADP|IN|case|5|- monks|monk|NOUN|NNS|obl:agent|3|B-ORG .|.|PUNCT|.|punct|3|-"
    ),
    "Guards repelled an attack on the palace.": (
        "Guards|guard|NOUN|NNS|nsubj|1|B-ORG repelled|repelle|VERB|VBD|ROOT|1|- an|a|DET|DT|det|3|- attack|attack|NOUN|NN|obj|1|- on|on|ADP|IN|case|6|- the|the|DET|DT|det|6|B-FAC palace|palace|NOUN|NN|nmod|3|I-FAC .|.|PUNCT|.|punct|1|-"
    ),
    "Guards did not prevent the attack.": (
        "Guards|guard|NOUN|NNS|nsubj|3|B-ORG did|do|AUX|VBD|aux|3|- not|not|PART|RB|advmod|3|- prevent|prevent|VERB|VB|ROOT|3|- the|the|DET|DT|det|5|- attack|attack|NOUN|NN|obj|3|- .|.|PUNCT|.|punct|3|-"
    ),
    "He is accused of shooting two nuns.": (
        "He|he|PRON|PRP|nsubj:pass|2|- is|be|AUX|VBZ|aux:pass|2|- accused|accuse|VERB|VBN|ROOT|2|- of|of|SCONJ|IN|mark|4|- shooting|shoot|VERB|VBG|advcl|2|- two|two|NUM|CD|nummod|6|B-QUANTITY nuns|nun|NOUN|NNS|obj|4|I-QUANTITY .|.|PUNCT|.|punct|2|-"
    ),
    "A man suspected of bombing the bank fled.": (
        "A|a|DET|DT|det|1|B-PERSON man|man|NOUN|NN|nsubj|7|I-PERSON suspected|suspect|VERB|VBN|acl|1|- of|of|SCONJ|IN|mark|4|- bombing|bomb|VERB|VBG|advcl|2|- the|the|DET|DT|det|6|B-ORG bank|bank|NOUN|NN|obj|4|I-ORG fled|fl|VERB|VBD|ROOT|7|- .|.|PUNCT|.|punct|7|-"
    ),
    "Prosecutors accused him of shooting two nuns.": (
        "Prosecutors|prosecutor|NOUN|NNS|nsubj|1|B-ORG accused|accuse|VERB|VBD|ROOT|1|- him|he|PRON|PRP|iobj|1|- of|of|SCONJ|IN|mark|4|- shooting|shoot|VERB|VBG|advcl|1|- two|two|NUM|CD|nummod|6|B-QUANTITY nuns|nun|NOUN|NNS|obj|4|I-QUANTITY .|.|PUNCT|.|punct|1|-"
    ),
    "There were reports guards shot a nun.": (
        "There|there|PRON|EX|expl|1|- were|be|VERB|VBD|ROOT|1|- reports|report|NOUN|NNS|nsubj|1|- guards|guard|NOUN|NNS|nsubj|4|- shot|shoot|VERB|VBD|acl|2|- a|a|DET|DT|det|6|- nun|nun|NOUN|NN|obj|4|- .|.|PUNCT|.|punct|1|-"
    ),
    "There were no reports guards shot a nun.": (
        "There|there|PRON|EX|expl|1|- were|be|VERB|VBD|ROOT|1|- no|no|DET|DT|det|3|- reports|report|NOUN|NNS|nsubj|1|- guards|guard|NOUN|NNS|nsubj|5|- shot|shoot|VERB|VBD|acl|3|- a|a|DET|DT|det|7|- nun|nun|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|1|-"
    ),
    "There were claims of looting.": (
        "There|there|PRON|EX|expl|1|- were|be|VERB|VBD|ROOT|1|- claims|claim|NOUN|NNS|nsubj|1|- of|of|ADP|IN|case|4|- looting|looting|NOUN|NN|nmod|2|- .|.|PUNCT|.|punct|1|-"
    ),
    "There were days of looting.": (
        "There|there|PRON|EX|expl|1|- were|be|VERB|VBD|ROOT|1|- days|day|NOUN|NNS|nsubj|1|- of|of|ADP|IN|case|4|- looting|looting|NOUN|NN|nmod|2|- .|.|PUNCT|.|punct|1|-"
    ),
    "In the novel, soldiers shot the priest.": (
        "In|in|ADP|IN|case|2|- the|the|DET|DT|det|2|- novel|novel|NOUN|NN|obl|5|- ,|,|PUNCT|,|punct|2|- soldiers|soldier|NOUN|NNS|nsubj|5|B-ORG shot|shoot|VERB|VBD|ROOT|5|- the|the|DET|DT|det|7|- priest|priest|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|5|-"
    ),
    "In the video game, troops bombed Oran.": (
        "In|in|ADP|IN|case|3|- the|the|DET|DT|det|3|- video|video|NOUN|NN|compound|3|- game|game|NOUN|NN|obl|6|- ,|,|PUNCT|,|punct|3|- troops|troops|NOUN|NNS|nsubj|6|- bombed|bomb|VERB|VBD|ROOT|6|- Oran|Oran|PROPN|NNP|nsubj|6|B-PERSON .|.|PUNCT|.|punct|6|-"
    ),
    "The thriller ends with gunmen storming a bank.": (
        "The|the|DET|DT|det|1|- thriller|thriller|NOUN|NN|nsubj|2|- ends|end|VERB|VBZ|ROOT|2|- with|with|SCONJ|IN|mark|5|- gunmen|gunman|NOUN|NNS|nsubj|5|- storming|storm|VERB|VBG|advcl|2|- a|a|DET|DT|det|7|- bank|bank|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|2|-"
    ),
    "Marines captured a mock airfield.": (
        "Marines|Marines|PROPN|NNPS|nsubj|1|B-ORG captured|capture|VERB|VBD|ROOT|1|- a|a|DET|DT|det|4|- mock|mock|ADJ|JJ|amod|4|- airfield|airfield|NOUN|NN|obj|1|- .|.|PUNCT|.|punct|1|-"
    ),
    "In the town, soldiers shot the priest.": (
        "In|in|ADP|IN|case|2|- the|the|DET|DT|det|2|B-GPE town|town|NOUN|NN|obl|5|I-GPE ,|,|PUNCT|,|punct|2|- soldiers|soldier|NOUN|NNS|nsubj|5|B-ORG shot|shoot|VERB|VBD|ROOT|5|- the|the|DET|DT|det|7|- priest|priest|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|5|-"
    ),
    "In a film posted by the group, gunmen shot the priest.": (
        "In|in|ADP|IN|case|2|- a|a|DET|DT|det|2|- film|film|NOUN|NN|obl|9|- posted|post|VERB|VBN|acl|2|- by|by|ADP|IN|case|6|- the|the|DET|DT|det|6|B-ORG group|group|NOUN|NN|obl:agent|3|I-ORG ,|,|PUNCT|,|punct|2|- gunmen|gunman|NOUN|NNS|nsubj|9|B-ORG shot|shoot|VERB|VBD|ROOT|9|- the|the|DET|DT|det|11|- priest|priest|NOUN|NN|obj|9|- .|.|PUNCT|.|punct|9|-"
    ),
    "Fans clashed with police in the second game.": (
        "Fans|fan|NOUN|NNS|nsubj|1|B-ORG clashed|clash|VERB|VBD|ROOT|1|- with|with|ADP|IN|case|3|- police|police|NOUN|NNS|obl|1|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|- second|second|ADJ|JJ|amod|7|- game|game|NOUN|NN|obl|1|- .|.|PUNCT|.|punct|1|-"
    ),
    "Rebels captured the airfield.": (
        "Rebels|Rebel|PROPN|NNPS|nsubj|1|B-ORG captured|capture|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|B-FAC airfield|airfield|NOUN|NN|obj|1|I-FAC .|.|PUNCT|.|punct|1|-"
    ),
    "The actor was shot after he starred in a film.": (
        "The|the|DET|DT|det|1|- actor|actor|NOUN|NN|nsubj:pass|3|- was|be|AUX|VBD|aux:pass|3|- shot|shoot|VERB|VBN|ROOT|3|- after|after|SCONJ|IN|mark|6|- he|he|PRON|PRP|nsubj|6|- starred|star|VERB|VBD|advcl|3|- in|in|ADP|IN|case|9|- a|a|DET|DT|det|9|- film|film|NOUN|NN|obl|6|- .|.|PUNCT|.|punct|3|-"
    ),
    "Marines stormed a beach in a drill.": (
        "Marines|Marines|PROPN|NNPS|nsubj|1|B-ORG stormed|storm|VERB|VBD|ROOT|1|- a|a|DET|DT|det|3|- beach|beach|NOUN|NN|obj|1|- in|in|ADP|IN|case|6|- a|a|DET|DT|det|6|- drill|drill|NOUN|NN|obl|1|- .|.|PUNCT|.|punct|1|-"
    ),
    "Gunmen shot a marine during a drill.": (
        "Gunmen|gunman|NOUN|NNS|nsubj|1|B-ORG shot|shoot|VERB|VBD|ROOT|1|- a|a|DET|DT|det|3|- marine|marine|NOUN|NN|obj|1|- during|during|ADP|IN|case|6|- a|a|DET|DT|det|6|- drill|drill|NOUN|NN|obl|1|- .|.|PUNCT|.|punct|1|-"
    ),
    "The bank killed the plan.": (
        "The|the|DET|DT|det|1|B-ORG bank|bank|NOUN|NN|nsubj|2|I-ORG killed|kill|VERB|VBD|ROOT|2|- the|the|DET|DT|det|4|- plan|plan|NOUN|NN|obj|2|- .|.|PUNCT|.|punct|2|-"
    ),
    "She launched an attack on the budget.": (
        "She|she|PRON|PRP|nsubj|1|- launched|launch|VERB|VBD|ROOT|1|- an|a|DET|DT|det|3|- attack|attack|NOUN|NN|obj|1|- on|on|ADP|IN|case|6|- the|the|DET|DT|det|6|- budget|budget|NOUN|NN|nmod|3|- .|.|PUNCT|.|punct|1|-"
    ),
    "The bomb killed the guard.": (
        "The|the|DET|DT|det|1|- bomb|bomb|NOUN|NN|nsubj|2|- killed|kill|VERB|VBD|ROOT|2|- the|the|DET|DT|det|4|- guard|guard|NOUN|NN|obj|2|- .|.|PUNCT|.|punct|2|-"
    ),
    "Rebels launched an attack on the barracks.": (
        "Rebels|rebel|NOUN|NNS|nsubj|1|B-ORG launched|launch|VERB|VBD|ROOT|1|- an|a|DET|DT|det|3|- attack|attack|NOUN|NN|obj|1|- on|on|ADP|IN|case|6|- the|the|DET|DT|det|6|B-FAC barracks|barracks|NOUN|NN|nmod|3|I-FAC .|.|PUNCT|.|punct|1|-"
    ),
    "A court acquitted the guards of shooting the boy.": (
        "A|a|DET|DT|det|1|B-ORG court|court|NOUN|NN|nsubj|2|I-ORG acquitted|acquitt|VERB|VBD|ROOT|2|- the|the|DET|DT|det|4|- guards|guard|NOUN|NNS|obj|2|- of|of|SCONJ|IN|mark|6|- shooting|shoot|VERB|VBG|acl|4|- the|the|DET|DT|det|8|- boy|boy|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|2|-"
    ),
    "The inquiry cleared him of burning the mill.": (
        "The|the|DET|DT|det|1|- inquiry|inquiry|NOUN|NN|nsubj|2|- cleared|clear|VERB|VBD|ROOT|2|- him|he|PRON|PRP|obj|2|- of|of|SCONJ|IN|mark|5|- burning|burn|VERB|VBG|advcl|2|- the|the|DET|DT|det|7|- mill|mill|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|2|-"
    ),
    "Police cleared the square of burning tyres.": (
        "Police|police|NOUN|NNS|nsubj|1|B-ORG cleared|clear|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|- square|square|NOUN|NN|obj|1|- of|of|ADP|IN|mark|5|- burning|burn|VERB|VBG|amod|6|- tyres|tyre|NOUN|NNS|nmod|3|- .|.|PUNCT|.|punct|1|-"
    ),
    "A court convicted the guards of shooting the boy.": (
        "A|a|DET|DT|det|1|B-ORG court|court|NOUN|NN|nsubj|2|I-ORG convicted|convict|VERB|VBD|ROOT|2|- the|the|DET|DT|det|4|- guards|guard|NOUN|NNS|obj|2|- of|of|SCONJ|IN|mark|6|- shooting|shoot|VERB|VBG|acl|4|- the|the|DET|DT|det|8|- boy|boy|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|2|-"
    ),
    "Without the wall, the shell would have killed many.": (
        "Without|without|ADP|IN|case|2|- the|the|DET|DT|det|2|- wall|wall|NOUN|NN|obl|8|- ,|,|PUNCT|,|punct|2|- the|the|DET|DT|det|5|- shell|shell|NOUN|NN|nsubj|8|- would|would|AUX|MD|aux|8|- have|have|AUX|VB|aux|8|- killed|kill|VERB|VBN|ROOT|8|- many|many|ADJ|JJ|obj|8|- .|.|PUNCT|.|punct|8|-"
    ),
    "Had the bomb hit the square, it would have killed many, police said.": (
        "Had|have|VERB|VBD|aux|3|- the|the|DET|DT|det|2|- bomb|bomb|NOUN|NN|nsubj|3|- hit|hit|VERB|VBN|ccomp|14|- the|the|DET|DT|det|5|- square|square|NOUN|NN|obj|3|- ,|,|PUNCT|,|punct|10|- it|it|PRON|PRP|nsubj|10|- would|would|AUX|MD|aux|10|- have|have|AUX|VB|aux|10|- killed|kill|VERB|VBN|ccomp|14|- many|many|ADJ|JJ|obj|10|- ,|,|PUNCT|,|punct|10|- police|police|NOUN|NN|nsubj|14|B-ORG said|say|VERB|VBD|ROOT|14|- .|.|PUNCT|.|punct|14|-"
    ),
    "The shell would have killed nobody.": (
        "The|the|DET|DT|det|1|B-WEAPON shell|shell|NOUN|NN|nsubj|4|I-WEAPON would|would|AUX|MD|aux|4|- have|have|AUX|VB|aux|4|- killed|kill|VERB|VBN|ROOT|4|- nobody|nobody|PRON|NN|obj|4|- .|.|PUNCT|.|punct|4|-"
    ),
    "Unless the garrison yields, troops will storm the fort.": (
        "Unless|unless|SCONJ|IN|mark|3|- the|the|DET|DT|det|2|- garrison|garrison|NOUN|NN|nsubj|3|- yields|yield|VERB|VBZ|advcl|7|- ,|,|PUNCT|,|punct|3|- troops|troops|NOUN|NNS|nsubj|7|- will|will|AUX|MD|aux|7|- storm|storm|VERB|VB|ROOT|7|- the|the|DET|DT|det|9|B-GPE fort|fort|NOUN|NN|obj|7|I-GPE .|.|PUNCT|.|punct|7|-"
    ),
    "He spoke as if troops had taken the ridge.": (
        "He|he|PRON|PRP|nsubj|1|- spoke|speak|VERB|VBD|ROOT|1|- as|as|SCONJ|IN|mark|6|- if|if|SCONJ|IN|mark|6|- troops|troops|NOUN|NNS|nsubj|6|B-ORG had|have|AUX|VBD|aux|6|- taken|take|VERB|VBN|advcl|1|- the|the|DET|DT|det|8|- ridge|ridge|NOUN|NN|obj|6|- .|.|PUNCT|.|punct|1|-"
    ),
    "He spoke when troops had taken the ridge.": (
        "He|he|PRON|PRP|nsubj|1|- spoke|speak|VERB|VBD|ROOT|1|- when|when|ADV|WRB|advmod|5|- troops|troops|NOUN|NNS|nsubj|5|- had|have|AUX|VBD|aux|5|- taken|take|VERB|VBN|advcl|1|- the|the|DET|DT|det|7|- ridge|ridge|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|1|-"
    ),
    "Tarn shelled the port, and Odek sent tanks.": (
        "Tarn|Tarn|PROPN|NNP|nsubj|1|B-PERSON shelled|shell|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|- port|port|NOUN|NN|obj|1|- ,|,|PUNCT|,|punct|7|- and|and|CCONJ|CC|cc|7|- Odek|Odek|PROPN|NNP|nsubj|7|B-PERSON sent|send|VERB|VBD|conj|1|- tanks|tank|NOUN|NNS|obj|7|- .|.|PUNCT|.|punct|1|-"
    ),
    "He wants to disprove claims that rebels used gas.": (
        "He|he|PRON|PRP|nsubj|1|- wants|want|VERB|VBZ|ROOT|1|- to|to|PART|TO|mark|3|- disprove|disprove|VERB|VB|xcomp|1|- claims|claim|NOUN|NNS|obj|3|- that|that|SCONJ|IN|mark|7|- rebels|rebel|NOUN|NNS|nsubj|7|B-ORG used|use|VERB|VBD|acl|4|- gas|gas|NOUN|NN|obj|7|- .|.|PUNCT|.|punct|1|-"
    ),
    "Reports of a raid on the port were a false alarm.": (
        "Reports|report|NOUN|NNS|nsubj|10|- of|of|ADP|IN|case|3|- a|a|DET|DT|det|3|- raid|raid|NOUN|NN|nmod|0|- on|on|ADP|IN|case|6|- the|the|DET|DT|det|6|- port|port|NOUN|NN|nmod|3|- were|be|AUX|VBD|cop|10|- a|a|DET|DT|det|10|- false|false|ADJ|JJ|amod|10|- alarm|alarm|NOUN|NN|ROOT|10|- .|.|PUNCT|.|punct|10|-"
    ),
}
