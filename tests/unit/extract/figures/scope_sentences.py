"""Sentences with the parse that the trained pipeline gave them, and the scopes of their figures.

Each row is the text, its tokens as in ``figure_sentences`` and (figure, scope, words that say so).
"""

# ruff: noqa: E501

SENTENCES = [
    (
        "The ministry counted 61 dead, a fall compared to the 84 dead in the same month a year before.",
        "The|the|DET|DT|det|1|B-ORG ministry|ministry|NOUN|NN|nsubj|2|I-ORG counted|count|VERB|VBD|ROOT|2|- 61|61|NUM|CD|obj|2|B-QUANTITY dead|dead|ADJ|JJ|xcomp|2|- ,|,|PUNCT|,|punct|7|- a|a|DET|DT|det|7|- fall|fall|NOUN|NN|nsubj|8|- compared|compare|VERB|VBN|advcl|2|- to|to|ADP|IN|case|12|- the|the|DET|DT|det|12|- 84|84|NUM|CD|nummod|12|B-QUANTITY dead|dead|ADJ|JJ|obl|8|- in|in|ADP|IN|case|16|- the|the|DET|DT|det|16|- same|same|ADJ|JJ|amod|16|- month|month|NOUN|NN|obl|8|- a|a|DET|DT|det|18|B-DATE year|year|NOUN|NN|obl:unmarked|19|I-DATE before|before|ADV|RB|advmod|16|- .|.|PUNCT|.|punct|2|-",
        [
            ("61 dead", "period", "compared to the 84 dead in the same month"),
            ("84 dead", "period", "compared to the 84 dead in the same month"),
        ],
    ),
    (
        "The monitor recorded 310 deaths in March, compared to 280 in February.",
        "The|the|DET|DT|det|1|B-ORG monitor|monitor|NOUN|NN|nsubj|2|I-ORG recorded|record|VERB|VBD|ROOT|2|- 310|310|NUM|CD|nummod|4|B-QUANTITY deaths|death|NOUN|NNS|obj|2|- in|in|ADP|IN|case|6|- March|March|PROPN|NNP|obl|2|B-DATE ,|,|PUNCT|,|punct|8|- compared|compare|VERB|VBN|advcl|2|- to|to|ADP|IN|case|10|- 280|280|NUM|CD|obl|8|B-QUANTITY in|in|ADP|IN|case|12|- February|February|PROPN|NNP|obl|8|B-DATE .|.|PUNCT|.|punct|2|-",
        [("310 deaths", "period", "compared to 280 in February")],
    ),
    (
        "At least 20 people died in the blast, compared with 12 reported earlier.",
        "At|at|ADP|IN|case|1|B-ORG least|least|ADJ|JJS|nmod|2|I-ORG 20|20|NUM|CD|nummod|3|B-QUANTITY people|people|NOUN|NNS|nsubj|4|B-ORG died|die|VERB|VBD|ROOT|4|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|- blast|blast|NOUN|NN|obl|4|- ,|,|PUNCT|,|punct|9|- compared|compare|VERB|VBN|advcl|4|- with|with|ADP|IN|case|11|- 12|12|NUM|CD|obl|9|B-QUANTITY reported|report|VERB|VBN|advcl|4|- earlier|early|ADV|RBR|advmod|12|- .|.|PUNCT|.|punct|4|-",
        [("At least 20 people", "incident", None)],
    ),
    (
        "Three guards were shot in the last four weeks.",
        "Three|three|NUM|CD|nummod|1|B-QUANTITY guards|guard|NOUN|NNS|nsubj:pass|3|- were|be|AUX|VBD|aux:pass|3|- shot|shoot|VERB|VBN|ROOT|3|- in|in|ADP|IN|case|8|- the|the|DET|DT|det|8|- last|last|ADJ|JJ|amod|8|- four|four|NUM|CD|nummod|8|B-DATE weeks|week|NOUN|NNS|obl|3|I-DATE .|.|PUNCT|.|punct|3|-",
        [("Three guards", "incident", None), ("four weeks", "period", "in the last")],
    ),
    (
        "Bandits killed at least 70 farmers in the first nine months of the year.",
        "Bandits|bandit|NOUN|NNS|nsubj|1|B-ORG killed|kill|VERB|VBD|ROOT|1|- at|at|ADP|IN|case|3|- least|least|ADJ|JJS|nmod|4|- 70|70|NUM|CD|nummod|5|B-QUANTITY farmers|farmer|NOUN|NNS|obj|1|- in|in|ADP|IN|case|10|- the|the|DET|DT|det|10|- first|first|ADJ|JJ|amod|10|- nine|nine|NUM|CD|nummod|10|B-DATE months|month|NOUN|NNS|obl|1|I-DATE of|of|ADP|IN|case|13|- the|the|DET|DT|det|13|- year|year|NOUN|NN|nmod|10|- .|.|PUNCT|.|punct|1|-",
        [("at least 70 farmers", "period", "months of the year"), ("nine months", None, None)],
    ),
    (
        "A bomb killed 12 people in the market.",
        "A|a|DET|DT|det|1|- bomb|bomb|NOUN|NN|nsubj|2|- killed|kill|VERB|VBD|ROOT|2|- 12|12|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|obj|2|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|- market|market|NOUN|NN|obl|2|- .|.|PUNCT|.|punct|2|-",
        [("12 people", "incident", None)],
    ),
    (
        "The war has killed at least 40,000 people.",
        "The|the|DET|DT|det|1|- war|war|NOUN|NN|nsubj|3|- has|have|AUX|VBZ|aux|3|- killed|kill|VERB|VBN|ROOT|3|- at|at|ADP|IN|case|5|- least|least|ADJ|JJS|nmod|6|- 40,000|40000|NUM|CD|nummod|7|B-QUANTITY people|people|NOUN|NNS|obj|3|B-ORG .|.|PUNCT|.|punct|3|-",
        [("at least 40,000 people", "running_total", "war")],
    ),
    (
        "The war has raged for two years, killing 24,000 people.",
        "The|the|DET|DT|det|1|- war|war|NOUN|NN|nsubj|3|- has|have|AUX|VBZ|aux|3|- raged|rag|VERB|VBN|ROOT|3|- for|for|ADP|IN|case|6|- two|two|NUM|CD|nummod|6|B-DATE years|year|NOUN|NNS|obl|3|- ,|,|PUNCT|,|punct|8|- killing|kill|VERB|VBG|advcl|3|- 24,000|24000|NUM|CD|nummod|10|B-QUANTITY people|people|NOUN|NNS|obj|8|- .|.|PUNCT|.|punct|3|-",
        [("two years", None, None), ("24,000 people", "running_total", "war")],
    ),
    (
        "The conflict has killed thousands of people and displaced 3 million.",
        "The|the|DET|DT|det|1|- conflict|conflict|NOUN|NN|nsubj|3|- has|have|AUX|VBZ|aux|3|- killed|kill|VERB|VBN|ROOT|3|- thousands|thousand|NOUN|NNS|obj|3|- of|of|ADP|IN|case|6|- people|people|NOUN|NNS|nmod|4|B-ORG and|and|CCONJ|CC|cc|8|- displaced|displace|VERB|VBN|conj|3|- 3|3|NUM|CD|compound|10|B-QUANTITY million|million|NUM|CD|obj|8|I-QUANTITY .|.|PUNCT|.|punct|3|-",
        [
            ("thousands of people", "running_total", "conflict"),
            ("3 million", "running_total", "conflict"),
        ],
    ),
    (
        "At least 33 people have been killed in attacks blamed on the Harbour Guard, at war with the army since 2021.",
        "At|at|ADP|IN|case|1|- least|least|ADJ|JJS|nmod|2|- 33|33|NUM|CD|nummod|3|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|6|B-ORG have|have|AUX|VBP|aux|6|- been|be|AUX|VBN|aux:pass|6|- killed|kill|VERB|VBN|ROOT|6|- in|in|ADP|IN|case|8|- attacks|attack|NOUN|NNS|obl|6|- blamed|blame|VERB|VBN|acl|8|- on|on|ADP|IN|case|13|- the|the|DET|DT|det|13|B-ORG Harbour|Harbour|PROPN|NNP|compound|13|I-ORG Guard|Guard|PROPN|NNP|obl:agent|9|I-ORG ,|,|PUNCT|,|punct|16|- at|at|ADP|IN|case|16|- war|war|NOUN|NN|obl|9|- with|with|ADP|IN|case|19|- the|the|DET|DT|det|19|B-ORG army|army|NOUN|NN|nmod|16|I-ORG since|since|ADP|IN|case|21|- 2021|2021|NUM|CD|nmod|16|B-DATE .|.|PUNCT|.|punct|6|-",
        [("At least 33 people", "incident", None)],
    ),
    (
        "Some 90 people have been killed in the valley so far.",
        "Some|some|DET|DT|det|2|B-ORG 90|90|NUM|CD|nummod|2|I-ORG people|people|NOUN|NNS|nsubj:pass|5|I-ORG have|have|AUX|VBP|aux|5|- been|be|AUX|VBN|aux:pass|5|- killed|kill|VERB|VBN|ROOT|5|- in|in|ADP|IN|case|8|- the|the|DET|DT|det|8|B-LOC valley|valley|NOUN|NN|obl|5|I-LOC so|so|ADV|RB|advmod|10|- far|far|ADV|RB|advmod|5|- .|.|PUNCT|.|punct|5|-",
        [("Some 90 people", "running_total", "so far")],
    ),
    (
        "At least 300 people have been wounded since March.",
        "At|at|ADP|IN|case|1|B-ORG least|least|ADJ|JJS|nmod|2|I-ORG 300|300|NUM|CD|nummod|3|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|6|B-ORG have|have|AUX|VBP|aux|6|- been|be|AUX|VBN|aux:pass|6|- wounded|wound|VERB|VBN|ROOT|6|- since|since|ADP|IN|case|8|- March|March|PROPN|NNP|obl|6|B-DATE .|.|PUNCT|.|punct|6|-",
        [("At least 300 people", "running_total", "since March")],
    ),
    (
        "The ministry said its units had destroyed tanks and killed up to 120 fighters in the previous 24 hours.",
        "The|the|DET|DT|det|1|B-ORG ministry|ministry|NOUN|NN|nsubj|2|I-ORG said|say|VERB|VBD|ROOT|2|- its|its|PRON|PRP$|nmod:poss|4|- units|unit|NOUN|NNS|nsubj|6|- had|have|AUX|VBD|aux|6|- destroyed|destroy|VERB|VBN|ccomp|2|- tanks|tank|NOUN|NNS|obj|6|- and|and|CCONJ|CC|cc|9|- killed|kill|VERB|VBN|conj|6|- up|up|ADV|RB|advmod|13|- to|to|ADP|IN|case|13|- 120|120|NUM|CD|nummod|13|B-QUANTITY fighters|fighter|NOUN|NNS|obj|9|B-ORG in|in|ADP|IN|case|18|- the|the|DET|DT|det|18|- previous|previous|ADJ|JJ|amod|18|- 24|24|NUM|CD|nummod|18|B-DATE hours|hour|NOUN|NNS|obl|6|I-DATE .|.|PUNCT|.|punct|2|-",
        [
            ("up to 120 fighters", "period", "in the previous 24 hours"),
            ("24 hours", "period", "in the previous"),
        ],
    ),
    (
        "The ministry said its units had killed up to 120 fighters near the river in the previous 24 hours.",
        "The|the|DET|DT|det|1|B-ORG ministry|ministry|NOUN|NN|nsubj|2|I-ORG said|say|VERB|VBD|ROOT|2|- its|its|PRON|PRP$$|nmod:poss|4|- units|unit|NOUN|NNS|nsubj|6|- had|have|AUX|VBD|aux|6|- killed|kill|VERB|VBN|ccomp|2|- up|up|ADV|RB|advmod|10|- to|to|ADP|IN|case|10|- 120|120|NUM|CD|nummod|10|B-QUANTITY fighters|fighter|NOUN|NNS|obl|6|B-ORG near|near|ADP|IN|case|13|- the|the|DET|DT|det|13|B-LOC river|river|NOUN|NN|obl|6|I-LOC in|in|ADP|IN|case|18|- the|the|DET|DT|det|18|- previous|previous|ADJ|JJ|amod|18|- 24|24|NUM|CD|nummod|18|B-DATE hours|hour|NOUN|NNS|obl|6|I-DATE .|.|PUNCT|.|punct|2|-",
        [
            ("up to 120 fighters", "period", "in the previous 24 hours"),
            ("24 hours", "period", "in the previous"),
        ],
    ),
    (
        "Snipers killed 40 civilians in the past two weeks.",
        "Snipers|sniper|NOUN|NNS|nsubj|1|B-ORG killed|kill|VERB|VBD|ROOT|1|- 40|40|NUM|CD|nummod|3|B-QUANTITY civilians|civilian|NOUN|NNS|obj|1|- in|in|ADP|IN|case|8|- the|the|DET|DT|det|8|- past|past|ADJ|JJ|amod|8|- two|two|NUM|CD|nummod|8|B-DATE weeks|week|NOUN|NNS|obl|1|I-DATE .|.|PUNCT|.|punct|1|-",
        [
            ("40 civilians", "period", "in the past two weeks"),
            ("two weeks", "period", "in the past"),
        ],
    ),
    (
        "About 30 people a day are killed on the road.",
        "About|about|ADV|RB|advmod|1|- 30|30|NUM|CD|nummod|2|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|6|B-ORG a|a|DET|DT|det|4|- day|day|NOUN|NN|nmod:unmarked|2|- are|be|AUX|VBP|aux:pass|6|- killed|kill|VERB|VBN|ROOT|6|- on|on|ADP|IN|case|9|- the|the|DET|DT|det|9|- road|road|NOUN|NN|obl|6|- .|.|PUNCT|.|punct|6|-",
        [("About 30 people", "period", "a day")],
    ),
    (
        "More than 2 million people have fled their homes.",
        "More|more|ADJ|JJR|advmod|3|- than|than|ADP|IN|fixed|0|- 2|2|NUM|CD|compound|3|B-QUANTITY million|million|NUM|CD|nummod|4|I-QUANTITY people|people|NOUN|NNS|nsubj|6|- have|have|AUX|VBP|aux|6|- fled|fle|VERB|VBN|ROOT|6|- their|their|PRON|PRP$$|nmod:poss|8|- homes|home|NOUN|NNS|obj|6|- .|.|PUNCT|.|punct|6|-",
        [("More than 2 million people", "running_total", None)],
    ),
    (
        "Some 5,000 people remain in the besieged town.",
        "Some|some|DET|DT|det|2|- 5,000|5000|NUM|CD|nummod|2|B-QUANTITY people|people|NOUN|NNS|nsubj|3|B-ORG remain|remain|VERB|VBP|ROOT|3|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|- besieged|besieged|VERB|VBN|amod|7|- town|town|NOUN|NN|obl|3|- .|.|PUNCT|.|punct|3|-",
        [("Some 5,000 people", "standing", "remain")],
    ),
    (
        "The town of 80,000 people has no water.",
        "The|the|DET|DT|det|1|- town|town|NOUN|NN|nsubj|5|- of|of|ADP|IN|case|4|- 80,000|80000|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|nmod|1|B-ORG has|have|VERB|VBZ|ROOT|5|- no|no|DET|DT|det|7|- water|water|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|5|-",
        [("80,000 people", "standing", None)],
    ),
    (
        "Rebels hold a third of the province.",
        "Rebels|Rebel|PROPN|NNPS|nsubj|1|B-ORG hold|hold|VERB|VBP|ROOT|1|- a|a|DET|DT|det|3|- third|third|NOUN|NN|obj|1|- of|of|ADP|IN|case|6|- the|the|DET|DT|det|6|B-GPE province|province|NOUN|NN|nmod|3|I-GPE .|.|PUNCT|.|punct|1|-",
        [("a third of the province", "share", None)],
    ),
    (
        "The base is 40 km from the town.",
        "The|the|DET|DT|det|1|- base|base|NOUN|NN|nsubj|4|- is|be|AUX|VBZ|cop|4|- 40|40|NUM|CD|nummod|4|B-QUANTITY km|kilometer|NOUN|NNS|ROOT|4|I-QUANTITY from|from|ADP|IN|case|7|- the|the|DET|DT|det|7|- town|town|NOUN|NN|nmod|4|- .|.|PUNCT|.|punct|4|-",
        [("40 km", None, None)],
    ),
    (
        "A raid in March killed nine guards.",
        "A|a|DET|DT|det|1|- raid|raid|NOUN|NN|nsubj|4|- in|in|ADP|IN|case|3|- March|March|PROPN|NNP|nmod|1|B-DATE killed|kill|VERB|VBD|ROOT|4|- nine|nine|NUM|CD|nummod|6|B-QUANTITY guards|guard|NOUN|NNS|obj|4|B-ORG .|.|PUNCT|.|punct|4|-",
        [("nine guards", "incident", None)],
    ),
    (
        "The clinic in Varn has received 45 wounded people.",
        "The|the|DET|DT|det|1|B-ORG clinic|clinic|NOUN|NN|nsubj|5|I-ORG in|in|ADP|IN|case|3|- Varn|Varn|PROPN|NNP|nmod|1|B-GPE has|have|AUX|VBZ|aux|5|- received|receive|VERB|VBN|ROOT|5|- 45|45|NUM|CD|nummod|8|B-QUANTITY wounded|wounded|ADJ|JJ|amod|8|- people|people|NOUN|NNS|obj|5|B-ORG .|.|PUNCT|.|punct|5|-",
        [("45 wounded people", "incident", "received")],
    ),
    (
        "The camp in Varn has received 4,500 displaced people.",
        "The|the|DET|DT|det|1|B-ORG camp|camp|NOUN|NN|nsubj|5|I-ORG in|in|ADP|IN|case|3|- Varn|Varn|PROPN|NNP|nmod|1|B-GPE has|have|AUX|VBZ|aux|5|- received|receive|VERB|VBN|ROOT|5|- 4,500|4,500|NUM|CD|nummod|8|B-QUANTITY displaced|displace|VERB|VBN|amod|8|- people|people|NOUN|NNS|obj|5|B-ORG .|.|PUNCT|.|punct|5|-",
        [("4,500 displaced people", "standing", "received")],
    ),
    (
        "Bombs killed nearly 150 people and wounded at least 20 in the harbour town that hosts a naval base.",
        "Bombs|bomb|NOUN|NNS|nsubj|1|- killed|kill|VERB|VBD|ROOT|1|- nearly|nearly|ADV|RB|advmod|3|- 150|150|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|obj|1|B-ORG and|and|CCONJ|CC|cc|6|- wounded|wound|VERB|VBN|conj|4|- at|at|ADP|IN|case|8|- least|least|ADJ|JJS|nmod|9|- 20|20|NUM|CD|nummod|4|B-QUANTITY in|in|ADP|IN|case|13|- the|the|DET|DT|det|13|B-GPE harbour|harbour|NOUN|NN|compound|13|I-GPE town|town|NOUN|NN|obl|1|I-GPE that|that|PRON|WDT|nsubj|15|- hosts|host|VERB|VBZ|acl:relcl|13|- a|a|DET|DT|det|18|- naval|naval|ADJ|JJ|amod|18|- base|base|NOUN|NN|obj|15|- .|.|PUNCT|.|punct|1|-",
        [("nearly 150 people", "incident", None), ("at least 20", "incident", None)],
    ),
    (
        "Some 112 of the injured remain in care.",
        "Some|some|DET|DT|det|1|- 112|112|NUM|CD|nsubj|5|B-QUANTITY of|of|ADP|IN|case|4|- the|the|DET|DT|det|4|- injured|injured|ADJ|JJ|amod|1|- remain|remain|VERB|VBP|ROOT|5|- in|in|ADP|IN|case|7|- care|care|NOUN|NN|obl|5|- .|.|PUNCT|.|punct|5|-",
        [("Some 112", "standing", "remain")],
    ),
    (
        "The army has lost 300 tanks since March.",
        "The|the|DET|DT|det|1|B-ORG army|army|NOUN|NN|nsubj|3|I-ORG has|have|AUX|VBZ|aux|3|- lost|lose|VERB|VBN|ROOT|3|- 300|300|NUM|CD|nummod|5|B-QUANTITY tanks|tank|NOUN|NNS|obj|3|B-VEHICLE since|since|ADP|IN|case|7|- March|March|PROPN|NNP|obl|3|B-DATE .|.|PUNCT|.|punct|3|-",
        [("300 tanks", "running_total", "since March")],
    ),
    (
        "The clinic has treated 1,200 wounded people since March.",
        "The|the|DET|DT|det|1|B-ORG clinic|clinic|NOUN|NN|nsubj|3|I-ORG has|have|AUX|VBZ|aux|3|- treated|treat|VERB|VBN|ROOT|3|- 1,200|1200|NUM|CD|nummod|6|B-QUANTITY wounded|wound|VERB|JJ|amod|6|- people|people|NOUN|NNS|obj|3|B-ORG since|since|ADP|IN|case|8|- March|March|PROPN|NNP|obl|3|B-DATE .|.|PUNCT|.|punct|3|-",
        [("1,200 wounded", "running_total", "since March")],
    ),
    (
        "The toll rose to 41 on Sunday from 29 the day before.",
        "The|the|DET|DT|det|1|- toll|toll|NOUN|NN|nsubj|2|- rose|rise|VERB|VBD|ROOT|2|- to|to|ADP|IN|case|4|- 41|41|NUM|CD|obl|2|- on|on|ADP|IN|case|6|- Sunday|Sunday|PROPN|NNP|obl|2|B-DATE from|from|ADP|IN|case|8|- 29|29|NUM|CD|obl|2|B-DATE the|the|DET|DT|det|10|- day|day|NOUN|NN|nmod:unmarked|8|- before|before|ADV|RB|advmod|8|- .|.|PUNCT|.|punct|2|-",
        [("41", "incident", None), ("29", "superseded", "rose to 41 on Sunday from")],
    ),
    (
        "The mayor initially spoke of three wounded.",
        "The|the|DET|DT|det|1|B-PERSON mayor|mayor|NOUN|NN|nsubj|3|I-PERSON initially|initially|ADV|RB|advmod|3|- spoke|speak|VERB|VBD|ROOT|3|- of|of|ADP|IN|case|6|- three|three|NUM|CD|nummod|6|B-QUANTITY wounded|wounded|ADJ|JJ|obl|3|- .|.|PUNCT|.|punct|3|-",
        [("three wounded", "superseded", "initially spoke of")],
    ),
    (
        "One child was killed every ten minutes in Dorn.",
        "One|one|NUM|CD|nummod|1|B-QUANTITY child|child|NOUN|NN|nsubj:pass|3|- was|be|AUX|VBD|aux:pass|3|- killed|kill|VERB|VBN|ROOT|3|- every|every|DET|DT|det|6|- ten|ten|NUM|CD|nummod|6|B-DATE minutes|minute|NOUN|NNS|obl:unmarked|3|I-DATE in|in|ADP|IN|case|8|- Dorn|Dorn|PROPN|NNP|obl|3|B-GPE .|.|PUNCT|.|punct|3|-",
        [("One child", "period", "every ten minutes"), ("ten minutes", None, None)],
    ),
    (
        "An earlier version of this report put the number of dead at 31.",
        "An|a|DET|DT|det|2|- earlier|early|ADJ|JJR|amod|2|- version|version|NOUN|NN|nsubj|6|- of|of|ADP|IN|case|5|- this|this|DET|DT|det|5|- report|report|NOUN|NN|nmod|2|- put|put|VERB|VBD|ROOT|6|- the|the|DET|DT|det|8|- number|number|NOUN|NN|obj|6|- of|of|ADP|IN|case|10|- dead|dead|ADJ|JJ|nmod|8|- at|at|ADP|IN|case|12|- 31|31|NUM|CD|obl|6|B-DATE .|.|PUNCT|.|punct|6|-",
        [("31", "superseded", "put")],
    ),
    (
        "A bomb killed six people who had come down from 12 villages.",
        "A|a|DET|DT|det|1|- bomb|bomb|NOUN|NN|nsubj|2|- killed|kill|VERB|VBD|ROOT|2|- six|six|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|obj|2|B-ORG who|who|PRON|WP|nsubj|7|- had|have|AUX|VBD|aux|7|- come|come|VERB|VBN|acl:relcl|4|- down|down|ADV|RB|advmod|7|- from|from|ADP|IN|case|11|- 12|12|NUM|CD|nummod|11|B-QUANTITY villages|village|NOUN|NNS|obl|7|- .|.|PUNCT|.|punct|2|-",
        [("six people", "incident", None), ("12 villages", "incident", None)],
    ),
    (
        "Police first found ten dead in the cellar.",
        "Police|police|NOUN|NNS|nsubj|2|B-ORG first|first|ADV|RB|advmod|2|- found|find|VERB|VBD|ROOT|2|- ten|ten|NUM|CD|obj|2|B-QUANTITY dead|dead|ADJ|JJ|amod|3|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|- cellar|cellar|NOUN|NN|obl|2|- .|.|PUNCT|.|punct|2|-",
        [("ten dead", "incident", None)],
    ),
    (
        "There is no evidence for the claim that forty men were killed.",
        "There|there|PRON|EX|expl|1|- is|be|VERB|VBZ|ROOT|1|- no|no|DET|DT|det|3|- evidence|evidence|NOUN|NN|nsubj|1|- for|for|ADP|IN|case|6|- the|the|DET|DT|det|6|- claim|claim|NOUN|NN|nmod|3|- that|that|SCONJ|IN|mark|11|- forty|forty|NUM|CD|nummod|9|B-QUANTITY men|man|NOUN|NNS|nsubj:pass|11|- were|be|AUX|VBD|aux:pass|11|- killed|kill|VERB|VBN|acl|6|- .|.|PUNCT|.|punct|1|-",
        [("forty men", "superseded", None)],
    ),
    (
        "The blast killed 60 people, including 20 children and 5 women.",
        "The|the|DET|DT|det|1|- blast|blast|NOUN|NN|nsubj|2|- killed|kill|VERB|VBD|ROOT|2|- 60|60|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|obj|2|- ,|,|PUNCT|,|punct|8|- including|include|VERB|VBG|case|8|- 20|20|NUM|CD|nummod|8|B-QUANTITY children|child|NOUN|NNS|nmod|4|- and|and|CCONJ|CC|cc|11|- 5|5|NUM|CD|nummod|11|B-QUANTITY women|woman|NOUN|NNS|conj|8|- .|.|PUNCT|.|punct|2|-",
        [
            ("60 people", "incident", None),
            ("20 children", "incident", None),
            ("5 women", "incident", None),
        ],
    ),
]
