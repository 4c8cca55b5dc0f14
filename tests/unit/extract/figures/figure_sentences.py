"""Sentences with the parse that a trained pipeline gave them, its mistakes included.

Each row is the text, its tokens as ``form|lemma|part of speech|tag|relation|head|entity`` and the
figures in it as (text, low, high, point, measure, unit).
"""

# ruff: noqa: E501

SENTENCES = [
    (
        "The shelling killed at least 40 civilians in the market.",
        "The|the|DET|DT|det|1|- shelling|shelling|NOUN|NN|nsubj|2|- killed|kill|VERB|VBN|ROOT|2|- at|at|ADP|IN|case|6|- least|least|ADJ|JJS|advmod|5|- 40|40|NUM|CD|nummod|6|B-ORG civilians|civilian|NOUN|NNS|obl|2|I-ORG in|in|ADP|IN|case|9|- the|the|DET|DT|det|9|B-GPE market|market|NOUN|NN|nmod|6|- .|.|PUNCT|.|punct|2|-",
        [("at least 40 civilians", 40, None, 40, "killed", "people")],
    ),
    (
        "Rebels captured some 120 soldiers near the dam.",
        "Rebels|rebel|NOUN|NNS|nsubj|1|B-ORG captured|captur|VERB|VBD|ROOT|1|- some|some|DET|DT|det|4|- 120|120|NUM|CD|nummod|4|B-QUANTITY soldiers|soldier|NOUN|NNS|obj|1|- near|near|ADP|IN|case|7|- the|the|DET|DT|det|7|B-FAC dam|dam|NOUN|NN|nmod|4|I-FAC .|.|PUNCT|.|punct|1|-",
        [("some 120 soldiers", 120, 120, 120, "detained", "people")],
    ),
    (
        "More than 3,000 families fled the northern suburbs.",
        "More|more|ADJ|JJR|ROOT|0|- than|than|ADP|IN|case|3|- 3,000|3000|NUM|CD|nummod|3|B-QUANTITY families|family|NOUN|NNS|obl|0|B-ORG fled|fle|VERB|VBD|acl|3|- the|the|DET|DT|det|7|B-GPE northern|northern|ADJ|JJ|amod|7|B-LOC suburbs|suburb|NOUN|NNS|obj|4|I-LOC .|.|PUNCT|.|punct|0|-",
        [("More than 3,000 families", 3000, None, 3000, "households", "count")],
    ),
    (
        "Up to 900 people were wounded in the blast.",
        "Up|Up|ADP|IN|case|2|- to|to|ADP|IN|fixed|0|- 900|900|NUM|CD|nummod|3|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|5|- were|be|AUX|VBD|aux:pass|5|- wounded|wound|VERB|VBN|ROOT|5|- in|in|ADP|IN|case|8|- the|the|DET|DT|det|8|- blast|blast|NOUN|NN|obl|5|- .|.|PUNCT|.|punct|5|-",
        [("Up to 900 people", None, 900, 900, "injured", "people")],
    ),
    (
        "Nearly 50 fighters died on Sunday.",
        "Nearly|nearly|ADV|RB|advmod|1|- 50|50|NUM|CD|nummod|2|B-QUANTITY fighters|fighter|NOUN|NNS|nsubj|3|B-ORG died|die|VERB|VBD|ROOT|3|- on|on|ADP|IN|case|5|- Sunday|Sunday|PROPN|NNP|obl|3|B-DATE .|.|PUNCT|.|punct|3|-",
        [("Nearly 50 fighters", None, 50, 50, "killed", "people")],
    ),
    (
        "Twenty-two people were killed.",
        "Twenty|twenty|NUM|CD|nsubj:pass|5|B-ORG -|-|PUNCT|HYPH|punct|0|I-ORG two|two|NUM|CD|nummod|3|I-ORG people|people|NOUN|NNS|nsubj:pass|5|I-ORG were|be|AUX|VBD|aux:pass|5|- killed|kill|VERB|VBN|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [("Twenty-two people", 22, 22, 22, "killed", "people")],
    ),
    (
        "Two hundred residents were evacuated by bus.",
        "Two|two|NUM|CD|compound|1|B-ORG hundred|hundred|NUM|CD|nummod|2|I-ORG residents|resident|NOUN|NNS|nsubj:pass|4|I-ORG were|be|AUX|VBD|aux:pass|4|- evacuated|evacuat|VERB|VBN|ROOT|4|- by|by|ADP|IN|case|6|- bus|bus|NOUN|NN|obl:agent|4|B-GPE .|.|PUNCT|.|punct|4|-",
        [("Two hundred residents", 200, 200, 200, "evacuated", "people")],
    ),
    (
        "A dozen villages fell to the army.",
        "A|a|DET|DT|det|2|B-ORG dozen|dozen|NUM|CD|nummod|2|B-QUANTITY villages|village|NOUN|NNS|nsubj|3|- fell|fall|VERB|VBD|ROOT|3|- to|to|ADP|IN|case|6|- the|the|DET|DT|det|6|B-ORG army|army|NOUN|NN|obl|3|- .|.|PUNCT|.|punct|3|-",
        [("A dozen villages", 12, 12, 12, "settlements", "count")],
    ),
    (
        "Hundreds of families remain in the camp.",
        "Hundreds|hundred|NOUN|NNS|nsubj|3|B-ORG of|of|ADP|IN|case|2|I-ORG families|family|NOUN|NNS|nmod|0|I-ORG remain|remain|VERB|VBP|ROOT|3|- in|in|ADP|IN|case|6|- the|the|DET|DT|det|6|B-GPE camp|camp|NOUN|NN|obl|3|B-FAC .|.|PUNCT|.|punct|3|-",
        [("Hundreds of families", 200, 999, None, "households", "count")],
    ),
    (
        "Thousands of refugees crossed the river.",
        "Thousands|thousand|NOUN|NNS|nsubj|3|B-ORG of|of|ADP|IN|case|2|I-ORG refugees|refugee|NOUN|NNS|nmod|0|B-ORG crossed|cross|VERB|VBD|ROOT|3|- the|the|DET|DT|det|5|B-LOC river|river|NOUN|NN|obj|3|I-LOC .|.|PUNCT|.|punct|3|-",
        [("Thousands of refugees", 2000, 9999, None, "displaced", "people")],
    ),
    (
        "Between 30 and 40 militants were killed.",
        "Between|between|ADP|IN|case|1|- 30|30|NUM|CD|ROOT|1|B-QUANTITY and|and|CCONJ|CC|cc|3|- 40|40|NUM|CD|conj|1|B-QUANTITY militants|militant|NOUN|NNS|nsubj:pass|6|B-ORG were|be|AUX|VBD|aux:pass|6|- killed|kill|VERB|VBN|acl:relcl|1|- .|.|PUNCT|.|punct|1|-",
        [("Between 30 and 40 militants", 30, 40, None, "killed", "people")],
    ),
    (
        "The raid wounded 30-40 people.",
        "The|the|DET|DT|det|1|B-ORG raid|raid|NOUN|NN|nsubj|2|I-ORG wounded|wound|VERB|VBN|ROOT|2|- 30|30|NUM|CD|nummod|6|B-QUANTITY -|-|SYM|SYM|case|5|- 40|40|NUM|CD|nmod|3|B-QUANTITY people|people|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-",
        [("30-40 people", 30, 40, None, "injured", "people")],
    ),
    (
        "From 200 to 300 fighters remain in the town.",
        "From|from|ADP|IN|case|1|- 200|200|NUM|CD|obl|5|B-QUANTITY to|to|ADP|IN|case|4|- 300|300|NUM|CD|nummod|4|B-QUANTITY fighters|fighter|NOUN|NNS|nmod|1|B-ORG remain|remain|VERB|VBP|ROOT|5|- in|in|ADP|IN|case|8|- the|the|DET|DT|det|8|B-GPE town|town|NOUN|NN|obl|5|I-GPE .|.|PUNCT|.|punct|5|-",
        [("From 200 to 300 fighters", 200, 300, None, "fighters", "people")],
    ),
    (
        "The rebels hold about 70 percent of the province.",
        "The|the|DET|DT|det|1|B-ORG rebels|rebel|NOUN|NNS|nsubj|2|I-ORG hold|hold|VERB|VBP|ROOT|2|- about|about|ADV|RB|case|5|- 70|70|NUM|CD|nummod|5|B-QUANTITY percent|percent|NOUN|NN|obl|2|- of|of|ADP|IN|case|8|- the|the|DET|DT|det|8|B-GPE province|province|NOUN|NN|nmod|5|I-GPE .|.|PUNCT|.|punct|2|-",
        [("about 70 percent", 70, 70, 70, "territory_share", "percent")],
    ),
    (
        "Government troops control two-thirds of the city.",
        "Government|government|NOUN|NN|compound|1|B-ORG troops|troops|NOUN|NNS|compound|2|- control|control|NOUN|NN|ROOT|2|- two|two|NUM|CD|nummod|5|- -|-|PUNCT|HYPH|punct|3|- thirds|thirds|NOUN|NNS|obj|2|- of|of|ADP|IN|case|8|- the|the|DET|DT|det|8|B-GPE city|city|NOUN|NN|nmod|5|I-GPE .|.|PUNCT|.|punct|2|-",
        [("two-thirds of the city", 66.67, 66.67, 66.67, "territory_share", "percent")],
    ),
    (
        "They lost nearly half of the region.",
        "They|they|PRON|PRP|nsubj|1|- lost|lose|VERB|VBD|ROOT|1|- nearly|nearly|ADV|RB|advmod|3|- half|half|NOUN|NN|obj|1|- of|of|ADP|IN|case|6|- the|the|DET|DT|det|6|B-LOC region|region|NOUN|NN|nmod|3|I-LOC .|.|PUNCT|.|punct|1|-",
        [("nearly half of the region", None, 50, 50, "territory_share", "percent")],
    ),
    (
        "A third of the children are malnourished.",
        "A|a|DET|DT|det|1|B-ORG third|third|ADJ|NN|nsubj:pass|6|- of|of|ADP|IN|case|4|- the|the|DET|DT|det|4|B-ORG children|child|NOUN|NNS|nmod|1|I-ORG are|be|AUX|VBP|aux:pass|6|- malnourished|malnourish|VERB|VBN|ROOT|6|- .|.|PUNCT|.|punct|6|-",
        [("A third of the children", 33.33, 33.33, 33.33, "share_other", "percent")],
    ),
    (
        "The front lies 12 kilometers east of the town.",
        "The|the|DET|DT|det|1|B-LOC front|front|NOUN|NN|nsubj|2|I-LOC lies|lie|VERB|VBZ|ROOT|2|- 12|12|NUM|CD|nummod|4|B-QUANTITY kilometers|kilometer|NOUN|NNS|obl:unmarked|5|B-LOC east|east|ADV|RB|advmod|2|I-LOC of|of|ADP|IN|case|8|I-LOC the|the|DET|DT|det|8|B-GPE town|town|NOUN|NN|obl|5|I-GPE .|.|PUNCT|.|punct|2|-",
        [("12 kilometers", 12, 12, 12, "distance", "km")],
    ),
    (
        "They advanced three miles.",
        "They|they|PRON|PRP|nsubj|1|- advanced|advance|VERB|VBD|ROOT|1|- three|three|NUM|CD|nummod|3|- miles|mile|NOUN|NNS|obj|1|- .|.|PUNCT|.|punct|1|-",
        [("three miles", 3, 3, 3, "distance", "miles")],
    ),
    (
        "The two-year siege ended.",
        "The|the|DET|DT|det|4|- two|two|NUM|CD|nummod|3|- -|-|PUNCT|HYPH|punct|1|- year|year|NOUN|NN|compound|4|- siege|siege|NOUN|NN|nsubj|5|- ended|end|VERB|VBD|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [("two-year", 2, 2, 2, "duration", "years")],
    ),
    (
        "It lasted for more than six months.",
        "It|it|PRON|PRP|nsubj|1|- lasted|last|VERB|VBD|ROOT|1|- for|for|ADP|IN|case|6|- more|more|ADJ|JJR|advmod|5|- than|than|ADP|IN|fixed|3|- six|six|NUM|CD|nummod|6|B-DATE months|month|NOUN|NNS|obl|1|I-DATE .|.|PUNCT|.|punct|1|-",
        [("more than six months", 6, None, 6, "duration", "months")],
    ),
    (
        "The zone covers 1,500 square kilometers.",
        "The|the|DET|DT|det|1|B-LOC zone|zone|NOUN|NN|nsubj|2|I-LOC covers|cover|VERB|VBZ|ROOT|2|- 1,500|1500|NUM|CD|nummod|5|- square|square|ADJ|JJ|amod|5|B-GPE kilometers|kilometer|NOUN|NNS|obj|2|I-GPE .|.|PUNCT|.|punct|2|-",
        [("1,500 square kilometers", 1500, 1500, 1500, "area", "sq_km")],
    ),
    (
        "The project cost $5 million.",
        "The|the|DET|DT|det|2|B-ORG project|project|NOUN|NN|compound|2|- cost|cost|NOUN|NN|ROOT|2|- $|$|SYM|$|appos|2|B-MONEY 5|5|NUM|CD|compound|5|I-MONEY million|million|NUM|CD|nummod|3|I-MONEY .|.|PUNCT|.|punct|2|-",
        [("$5 million", 5000000.0, 5000000.0, 5000000.0, "money", "usd")],
    ),
    (
        "The army lost 14 tanks and two helicopters.",
        "The|the|DET|DT|det|1|B-ORG army|army|NOUN|NN|nsubj|2|I-ORG lost|lose|VERB|VBD|ROOT|2|- 14|14|NUM|CD|nummod|4|B-QUANTITY tanks|tank|NOUN|NNS|obj|2|B-WEAPON and|and|CCONJ|CC|cc|7|- two|two|NUM|CD|nummod|7|B-QUANTITY helicopters|helicopter|NOUN|NNS|conj|4|- .|.|PUNCT|.|punct|2|-",
        [
            ("14 tanks", 14, 14, 14, "vehicles", "count"),
            ("two helicopters", 2, 2, 2, "vehicles", "count"),
        ],
    ),
    (
        "The coalition carried out 23 airstrikes.",
        "The|the|DET|DT|det|1|B-ORG coalition|coalition|NOUN|NN|nsubj|2|I-ORG carried|carry|VERB|VBD|ROOT|2|- out|out|ADV|RP|compound:prt|2|- 23|23|NUM|CD|nummod|5|B-QUANTITY airstrikes|airstrike|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-",
        [("23 airstrikes", 23, 23, 23, "airstrikes", "count")],
    ),
    (
        "A 15-year-old boy was killed.",
        "A|a|DET|DT|det|6|B-PERSON 15|15|NUM|CD|nummod|3|B-ORG -|-|PUNCT|HYPH|punct|1|I-ORG year|year|NOUN|NN|obl:unmarked|5|I-ORG -|-|PUNCT|HYPH|punct|3|I-ORG old|old|ADJ|JJ|amod|6|I-ORG boy|boy|NOUN|NN|nsubj:pass|8|I-ORG was|be|AUX|VBD|aux:pass|8|- killed|kill|VERB|VBN|ROOT|8|- .|.|PUNCT|.|punct|8|-",
        [("15-year-old", 15, 15, 15, "age", "years")],
    ),
    (
        "Half a million people live in the valley.",
        "Half|half|DET|PDT|det:predet|3|- a|a|DET|DT|det|2|B-ORG million|million|NUM|CD|nummod|3|B-ORG people|people|NOUN|NNS|nsubj|4|B-ORG live|live|VERB|VBP|ROOT|4|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|B-LOC valley|valley|NOUN|NN|obl|4|I-LOC .|.|PUNCT|.|punct|4|-",
        [("Half a million people", 500000, 500000, 500000, "population", "people")],
    ),
    (
        "An estimated 1.5 million people need aid.",
        "An|a|DET|DT|det|1|- estimated|estimate|VERB|VBN|ROOT|1|- 1.5|1.5|NUM|CD|nummod|3|- million|million|NUM|CD|nummod|4|B-ORG people|people|NOUN|NNS|nsubj|5|- need|need|VERB|VBP|conj|1|- aid|aid|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|1|-",
        [
            (
                "An estimated 1.5 million people",
                1500000.0,
                1500000.0,
                1500000.0,
                "aid_recipients",
                "people",
            )
        ],
    ),
    (
        "At least 12 were killed and 30 wounded.",
        "At|at|ADP|IN|case|1|- least|least|ADJ|JJS|nmod|2|- 12|12|NUM|CD|nsubj:pass|4|B-QUANTITY were|be|AUX|VBD|aux:pass|4|- killed|kill|VERB|VBN|ROOT|4|- and|and|CCONJ|CC|cc|7|- 30|30|NUM|CD|nummod|7|B-QUANTITY wounded|wound|VERB|VBN|conj|4|- .|.|PUNCT|.|punct|4|-",
        [
            ("At least 12", 12, None, 12, "killed", "people"),
            ("30 wounded", 30, 30, 30, "injured", "people"),
        ],
    ),
    (
        "The attack left 17 people dead.",
        "The|the|DET|DT|det|1|- attack|attack|NOUN|NN|nsubj|2|- left|leave|VERB|VBD|ROOT|2|- 17|17|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|nsubj|5|B-ORG dead|dead|ADJ|JJ|xcomp|2|- .|.|PUNCT|.|punct|2|-",
        [("17 people", 17, 17, 17, "killed", "people")],
    ),
    (
        "The attack left 17 dead and 40 injured.",
        "The|the|DET|DT|det|1|- attack|attack|NOUN|NN|nsubj|2|- left|leave|VERB|VBD|ROOT|2|- 17|17|NUM|CD|nummod|4|B-QUANTITY dead|dead|ADJ|JJ|advmod|2|- and|and|CCONJ|CC|cc|6|- 40|40|NUM|CD|conj|4|B-QUANTITY injured|injured|ADJ|JJ|conj|2|- .|.|PUNCT|.|punct|2|-",
        [
            ("17 dead", 17, 17, 17, "killed", "people"),
            ("40 injured", 40, 40, 40, "injured", "people"),
        ],
    ),
    (
        "The death toll rose to 122.",
        "The|the|DET|DT|det|2|- death|death|NOUN|NN|compound|2|- toll|toll|NOUN|NN|nsubj|3|- rose|rise|VERB|VBD|ROOT|3|- to|to|ADP|IN|case|5|- 122|122|NUM|CD|obl|3|B-DATE .|.|PUNCT|.|punct|3|-",
        [("122", 122, 122, 122, "killed", "people")],
    ),
    (
        "Several hundred militants surrendered.",
        "Several|several|ADJ|JJ|amod|1|- hundred|hundred|NUM|CD|nummod|2|B-QUANTITY militants|militant|NOUN|NNS|nsubj|3|B-ORG surrendered|surrender|VERB|VBD|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [("Several hundred militants", 300, 999, None, "surrendered", "people")],
    ),
    (
        "Dozens were wounded.",
        "Dozens|Dozens|PROPN|NNS|nsubj:pass|2|- were|be|AUX|VBD|aux:pass|2|- wounded|wound|VERB|VBN|ROOT|2|- .|.|PUNCT|.|punct|2|-",
        [("Dozens", 24, 99, None, "injured", "people")],
    ),
    (
        "Fewer than 100 troops are based there.",
        "Fewer|fewer|VERB|JJ|nsubj:pass|5|- than|than|ADP|IN|case|3|- 100|100|NUM|CD|nummod|3|B-QUANTITY troops|troops|NOUN|NNS|obl|0|- are|be|AUX|VBP|aux:pass|5|- based|base|VERB|VBN|ROOT|5|- there|there|ADV|RB|advmod|5|- .|.|PUNCT|.|punct|5|-",
        [("Fewer than 100 troops", None, 100, 100, "fighters", "people")],
    ),
    (
        "As many as 60 bodies were found.",
        "As|as|ADV|IN|mark|6|- many|many|ADJ|JJ|fixed|0|- as|as|ADP|IN|case|4|- 60|60|NUM|CD|nummod|4|B-QUANTITY bodies|body|NOUN|NNS|nsubj:pass|6|- were|be|AUX|VBD|aux:pass|6|- found|find|VERB|VBN|ROOT|6|- .|.|PUNCT|.|punct|6|-",
        [("As many as 60 bodies", None, 60, 60, "killed", "people")],
    ),
    (
        "Around 5,000 displaced people live in tents.",
        "Around|around|ADV|IN|advmod|1|- 5,000|5000|NUM|CD|nummod|3|B-QUANTITY displaced|displace|VERB|VBN|amod|3|- people|people|NOUN|NNS|nsubj|4|B-ORG live|live|VERB|VBP|ROOT|4|- in|in|ADP|IN|case|6|- tents|tent|NOUN|NNS|obl|4|B-GPE .|.|PUNCT|.|punct|4|-",
        [("Around 5,000 displaced people", 5000, 5000, 5000, "displaced", "people")],
    ),
    (
        "The militants hold 300 hostages.",
        "The|the|DET|DT|det|1|B-ORG militants|militant|NOUN|NNS|nsubj|2|I-ORG hold|hold|VERB|VBP|ROOT|2|- 300|300|NUM|CD|nummod|4|B-QUANTITY hostages|hostage|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-",
        [("300 hostages", 300, 300, 300, "detained", "people")],
    ),
    (
        "About 400,000 civilians are trapped in the enclave.",
        "About|about|ADV|RB|advmod|1|- 400,000|400000|NUM|CD|nummod|2|B-QUANTITY civilians|civilian|NOUN|NNS|nsubj:pass|4|B-ORG are|be|AUX|VBP|aux:pass|4|- trapped|trap|VERB|VBN|ROOT|4|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|B-GPE enclave|enclave|NOUN|NN|obl|4|I-GPE .|.|PUNCT|.|punct|4|-",
        [("About 400,000 civilians", 400000, 400000, 400000, "trapped", "people")],
    ),
    (
        "Some 8,000 civilians besieged in the town need food.",
        "Some|some|DET|DT|det|2|- 8,000|8000|NUM|CD|nummod|2|B-QUANTITY civilians|civilian|NOUN|NNS|nsubj|7|B-ORG besieged|besiege|VERB|VBN|acl|2|- in|in|ADP|IN|case|6|- the|the|DET|DT|det|6|B-GPE town|town|NOUN|NN|obl|3|I-GPE need|need|NOUN|NN|ROOT|7|- food|food|NOUN|NN|obj|7|- .|.|PUNCT|.|punct|7|-",
        [("Some 8,000 civilians", 8000, 8000, 8000, "trapped", "people")],
    ),
    (
        "The bombing killed or wounded 65 people.",
        "The|the|DET|DT|det|1|- bombing|bombing|NOUN|NN|nsubj|2|- killed|kill|VERB|VBN|ROOT|2|- or|or|CCONJ|CC|cc|4|- wounded|wound|VERB|VBN|conj|2|- 65|65|NUM|CD|nummod|6|B-QUANTITY people|people|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-",
        [("65 people", 65, 65, 65, "casualties", "people")],
    ),
    (
        "The army said 20 rebels had been arrested.",
        "The|the|DET|DT|det|1|B-ORG army|army|NOUN|NN|nsubj|2|I-ORG said|say|VERB|VBD|ROOT|2|- 20|20|NUM|CD|nummod|4|B-ORG rebels|rebel|NOUN|NNS|nsubj:pass|7|I-ORG had|have|AUX|VBD|aux|7|- been|be|AUX|VBN|aux:pass|7|- arrested|arrest|VERB|VBN|ccomp|2|- .|.|PUNCT|.|punct|2|-",
        [("20 rebels", 20, 20, 20, "detained", "people")],
    ),
    (
        "100+ people drowned.",
        "100|100|NUM|CD|ROOT|0|B-QUANTITY +|+|SYM|SYM|punct|0|- people|people|NOUN|NNS|nsubj|3|B-ORG drowned|drowne|VERB|VBD|parataxis|0|- .|.|PUNCT|.|punct|0|-",
        [("100+ people", 100, None, 100, "killed", "people")],
    ),
    (
        "Ten or more vehicles burned.",
        "Ten|ten|NUM|CD|nummod|3|B-QUANTITY or|or|CCONJ|CC|cc|2|- more|more|ADJ|JJR|amod|3|- vehicles|vehicle|NOUN|NNS|nsubj|4|- burned|burn|VERB|VBN|ROOT|4|- .|.|PUNCT|.|punct|4|-",
        [("Ten or more vehicles", 10, None, 10, "vehicles", "count")],
    ),
    (
        "The US has 900 soldiers in the country.",
        "The|the|DET|DT|det|1|B-ORG US|US|PROPN|NNP|nsubj|2|I-ORG has|have|VERB|VBZ|ROOT|2|- 900|900|NUM|CD|nummod|4|B-QUANTITY soldiers|soldier|NOUN|NNS|obj|2|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|B-ORG country|country|NOUN|NN|nmod|4|- .|.|PUNCT|.|punct|2|-",
        [("900 soldiers", 900, 900, 900, "fighters", "people")],
    ),
    (
        "Five hospitals were hit.",
        "Five|five|NUM|CD|nummod|1|B-QUANTITY hospitals|hospital|NOUN|NNS|nsubj|3|- were|be|AUX|VBD|aux:pass|3|- hit|hit|VERB|VBN|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [("Five hospitals", 5, 5, 5, "buildings", "count")],
    ),
    (
        "The UN delivered 60 tons of food.",
        "The|the|DET|DT|det|1|B-ORG UN|UN|PROPN|NNP|nsubj|2|I-ORG delivered|deliver|VERB|VBD|ROOT|2|- 60|60|NUM|CD|nummod|4|B-QUANTITY tons|ton|NOUN|NNS|obj|2|B-WEAPON of|of|ADP|IN|case|6|- food|food|NOUN|NN|nmod|4|- .|.|PUNCT|.|punct|2|-",
        [("60 tons", 60, 60, 60, "weight", "tons")],
    ),
    (
        "The town is less than a mile from the border.",
        "The|the|DET|DT|det|1|B-GPE town|town|NOUN|NN|nsubj|6|I-GPE is|be|AUX|VBZ|cop|6|- less|less|ADJ|JJR|advmod|6|- than|than|ADP|IN|fixed|3|- a|a|DET|DT|det|6|- mile|mile|NOUN|NN|ROOT|6|- from|from|ADP|IN|case|9|- the|the|DET|DT|det|9|B-LOC border|border|NOUN|NN|nmod|6|I-LOC .|.|PUNCT|.|punct|6|-",
        [("less than a mile", None, 1, 1, "distance", "miles")],
    ),
    (
        "They fired two or three rockets.",
        "They|they|PRON|PRP|nsubj|1|- fired|fire|VERB|VBD|ROOT|1|- two|two|NUM|CD|nummod|5|B-QUANTITY or|or|CCONJ|CC|cc|4|- three|three|NUM|CD|conj|2|B-QUANTITY rockets|rocket|NOUN|NNS|obj|1|B-WEAPON .|.|PUNCT|.|punct|1|-",
        [("two or three rockets", 2, 3, None, "weapons", "count")],
    ),
    (
        "Three of the soldiers were killed.",
        "Three|three|NUM|CD|nsubj:pass|5|B-ORG of|of|ADP|IN|case|3|I-ORG the|the|DET|DT|det|3|I-ORG soldiers|soldier|NOUN|NNS|nmod|0|I-ORG were|be|AUX|VBD|aux:pass|5|- killed|kill|VERB|VBN|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [("Three of the soldiers", 3, 3, 3, "killed", "people")],
    ),
    (
        "One civilian was killed.",
        "One|one|NUM|CD|nummod|1|B-ORG civilian|civilian|NOUN|NN|nsubj:pass|3|I-ORG was|be|AUX|VBD|aux:pass|3|- killed|kill|VERB|VBN|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [("One civilian", 1, 1, 1, "killed", "people")],
    ),
    (
        "Tens of thousands have fled their homes.",
        "Tens|ten|NOUN|NNS|nsubj|4|B-ORG of|of|ADP|IN|case|2|I-ORG thousands|thousand|NOUN|NNS|nmod|0|I-ORG have|have|AUX|VBP|aux|4|- fled|fl|VERB|VBN|ROOT|4|- their|their|PRON|PRP$|nmod:poss|6|- homes|home|NOUN|NNS|obj|4|- .|.|PUNCT|.|punct|4|-",
        [("Tens of thousands", 20000, 99999, None, "displaced", "people")],
    ),
    (
        "Syrian warplanes killed 20 militants and destroyed five vehicles.",
        "Syrian|Syrian|ADJ|JJ|amod|1|B-ORG warplanes|warplane|NOUN|NNS|nsubj|2|I-ORG killed|kill|VERB|VBD|ROOT|2|- 20|20|NUM|CD|nummod|4|B-QUANTITY militants|militant|NOUN|NNS|obj|2|B-ORG and|and|CCONJ|CC|cc|6|- destroyed|destroy|VERB|VBN|conj|2|- five|five|NUM|CD|nummod|8|B-QUANTITY vehicles|vehicle|NOUN|NNS|obj|6|- .|.|PUNCT|.|punct|2|-",
        [
            ("20 militants", 20, 20, 20, "killed", "people"),
            ("five vehicles", 5, 5, 5, "vehicles", "count"),
        ],
    ),
    (
        "Most of the province is under rebel control.",
        "Most|most|ADJ|JJS|nsubj|7|- of|of|ADP|IN|case|3|- the|the|DET|DT|det|3|B-ORG province|province|NOUN|NN|nmod|0|I-ORG is|be|AUX|VBZ|cop|7|- under|under|ADP|IN|case|7|- rebel|rebel|NOUN|NN|compound|7|- control|control|NOUN|NN|ROOT|7|- .|.|PUNCT|.|punct|7|-",
        [("Most of the province", 50, None, None, "territory_share", "percent")],
    ),
    (
        "The city of 200,000 people has no water.",
        "The|the|DET|DT|det|1|B-GPE city|city|NOUN|NN|nsubj|5|I-GPE of|of|ADP|IN|case|4|- 200,000|200000|NUM|CD|nummod|4|B-QUANTITY people|people|NOUN|NNS|nmod|1|B-ORG has|have|VERB|VBZ|ROOT|5|- no|no|DET|DT|det|7|- water|water|NOUN|NN|obj|5|- .|.|PUNCT|.|punct|5|-",
        [("200,000 people", 200000, 200000, 200000, "population", "people")],
    ),
    (
        "Some 1,200 Yazidis were abducted.",
        "Some|some|DET|DT|det|1|- 1,200|1200|NUM|CD|nsubj:pass|4|B-QUANTITY Yazidis|yazidis|PROPN|NNP|nsubj:pass|4|B-GPE were|be|AUX|VBD|aux:pass|4|- abducted|abducte|VERB|VBN|ROOT|4|- .|.|PUNCT|.|punct|4|-",
        [("Some 1,200 Yazidis", 1200, 1200, 1200, "abducted", "people")],
    ),
    (
        "It said Flight 752 was hit.",
        "It|it|PRON|PRP|nsubj|1|- said|say|VERB|VBD|ROOT|1|- Flight|flight|NOUN|NN|nsubj:pass|5|- 752|752|NUM|CD|nummod|2|- was|be|AUX|VBD|aux:pass|5|- hit|hit|VERB|VBN|ccomp|1|- .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "Armed Youth Kill 16 in Town",
        "Armed|armed|ADJ|JJ|amod|1|- Youth|youth|NOUN|NN|nsubj|2|- Kill|kill|VERB|VBP|ROOT|2|- 16|16|NUM|CD|obj|2|- in|in|ADP|IN|case|5|- Town|town|NOUN|NN|obl|2|-",
        [("16", 16, 16, 16, "killed", "people")],
    ),
    (
        "They fired on two Bangladeshis.",
        "They|they|PRON|PRP|nsubj|1|- fired|fire|VERB|VBD|ROOT|1|- on|on|ADP|IN|case|4|- two|two|NUM|CD|nummod|4|B-NORP Bangladeshis|Bangladeshis|PROPN|NNPS|obl|1|I-NORP .|.|PUNCT|.|punct|1|-",
        [("two Bangladeshis", 2, 2, 2, "people", "people")],
    ),
    (
        "The 93rd Brigade left.",
        "The|the|DET|DT|det|2|B-MILITARY_UNIT 93rd|93rd|ADJ|NNP|amod|2|I-MILITARY_UNIT Brigade|Brigade|PROPN|NNP|nsubj|3|I-MILITARY_UNIT left|leave|VERB|VBD|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "A Su-34 and a T-72 were hit by an S-400 battery.",
        "A|a|DET|DT|det|1|B-ORG Su-34|Su-34|NOUN|NNP|nsubj:pass|6|B-GPE and|and|CCONJ|CC|cc|4|- a|a|DET|DT|det|4|B-ORG T-72|T-72|PROPN|NNP|conj|1|B-GPE were|be|AUX|VBD|aux:pass|6|- hit|hit|VERB|VBN|ROOT|6|- by|by|ADP|IN|case|10|- an|a|DET|DT|det|10|B-WEAPON S-400|S-400|PROPN|JJ|compound|10|B-ORG battery|battery|NOUN|NN|obl|6|- .|.|PUNCT|.|punct|6|-",
        [],
    ),
    (
        "The F/A-18 returned.",
        "The|the|DET|DT|det|1|- F|F|PROPN|NNP|nsubj|4|- /|/|PUNCT|,|cc|3|- A-18|A-18|PROPN|NNP|conj|1|B-ORG returned|return|VERB|VBD|ROOT|4|- .|.|PUNCT|.|punct|4|-",
        [],
    ),
    (
        "Halab24 reported the raid.",
        "Halab24|Halab24|NOUN|NNS|nsubj|1|B-PERSON reported|report|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|- raid|raid|NOUN|NN|obj|1|- .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "It happened in 2014 and again in May 2016.",
        "It|it|PRON|PRP|nsubj|1|- happened|happen|VERB|VBD|ROOT|1|- in|in|ADP|IN|case|3|- 2014|2014|NUM|CD|obl|1|B-DATE and|and|CCONJ|CC|cc|5|- again|again|ADV|RB|advmod|7|- in|in|ADP|IN|case|7|- May|May|PROPN|NNP|obl|1|B-DATE 2016|2016|NUM|CD|nmod:unmarked|7|I-DATE .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "They met at 10:30 a.m. on March 3.",
        "They|they|PRON|PRP|nsubj|1|- met|meet|VERB|VBD|ROOT|1|- at|at|ADP|IN|case|3|- 10:30|10:30|NUM|CD|obl|1|B-DATE a.m.|a.m.|NOUN|NN|nmod:unmarked|3|I-DATE on|on|ADP|IN|case|7|- March|March|PROPN|NNP|nmod:unmarked|7|B-DATE 3|3|NUM|CD|obl|1|I-DATE .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "It is the second attack in the third week.",
        "It|it|PRON|PRP|nsubj|4|- is|be|AUX|VBZ|cop|4|- the|the|DET|DT|det|4|- second|second|ADJ|JJ|amod|4|- attack|attack|NOUN|NN|ROOT|4|- in|in|ADP|IN|case|8|- the|the|DET|DT|det|8|- third|third|ADJ|JJ|amod|8|B-DATE week|week|NOUN|NN|nmod|4|I-DATE .|.|PUNCT|.|punct|4|-",
        [],
    ),
    (
        "One of the men spoke.",
        "One|one|NUM|CD|nsubj|4|B-PERSON of|of|ADP|IN|case|3|- the|the|DET|DT|det|3|B-ORG men|man|NOUN|NNS|nmod|0|I-ORG spoke|speak|VERB|VBD|ROOT|4|- .|.|PUNCT|.|punct|4|-",
        [],
    ),
    (
        "No one came.",
        "No|no|DET|DT|det|1|- one|one|PRON|NN|nsubj|2|- came|come|VERB|VBD|ROOT|2|- .|.|PUNCT|.|punct|2|-",
        [],
    ),
    (
        "Call 555-1234 or visit http://example.org/2014/12.",
        "Call|call|VERB|VB|ROOT|0|- 555|555|NUM|CD|flat|0|- -|-|NUM|CD|case|3|- 1234|1234|NUM|CD|obl|0|B-PERSON or|or|CCONJ|CC|cc|5|- visit|visit|VERB|VB|conj|0|- http://example.org/2014/12|http://example.org/2014/12|PROPN|NNS|obl:unmarked|0|- .|.|PUNCT|.|punct|0|-",
        [],
    ),
    (
        "Resolution 2254 was adopted.",
        "Resolution|resolution|NOUN|NN|nsubj:pass|3|- 2254|2254|NUM|CD|flat|0|- was|be|AUX|VBD|aux:pass|3|- adopted|adopt|VERB|VBN|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "Highway 4 is closed.",
        "Highway|highway|PROPN|NNP|nsubj:pass|3|B-FAC 4|4|NUM|CD|flat|0|B-QUANTITY is|be|AUX|VBZ|aux:pass|3|- closed|close|VERB|VBN|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "The western half of the city is calm.",
        "The|the|DET|DT|det|2|B-GPE western|western|ADJ|JJ|amod|2|I-GPE half|half|NOUN|NN|nsubj|7|I-GPE of|of|ADP|IN|case|5|I-GPE the|the|DET|DT|det|5|I-GPE city|city|NOUN|NN|nmod|2|I-GPE is|be|AUX|VBZ|cop|7|- calm|calm|ADJ|JJ|ROOT|7|- .|.|PUNCT|.|punct|7|-",
        [],
    ),
    (
        "A third country was named.",
        "A|a|DET|DT|det|2|- third|third|ADJ|JJ|amod|2|- country|country|NOUN|NN|nsubj:pass|4|- was|be|AUX|VBD|aux:pass|4|- named|name|VERB|VBN|ROOT|4|- .|.|PUNCT|.|punct|4|-",
        [],
    ),
    (
        "They talked with one another.",
        "They|they|PRON|PRP|nsubj|1|- talked|talk|VERB|VBD|ROOT|1|- with|with|ADP|IN|case|3|- one|one|NUM|CD|obl|1|- another|another|DET|DT|nmod:unmarked|3|- .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "The Group of Seven met.",
        "The|the|DET|DT|det|1|- Group|Group|PROPN|NNP|nsubj|4|- of|of|ADP|IN|case|3|- Seven|Seven|PROPN|NNP|nmod|1|B-QUANTITY met|meet|VERB|VBD|ROOT|4|- .|.|PUNCT|.|punct|4|-",
        [],
    ),
    (
        "He has done it many times.",
        "He|he|PRON|PRP|nsubj|2|- has|have|AUX|VBZ|aux|2|- done|do|VERB|VBN|ROOT|2|- it|it|PRON|PRP|obj|2|- many|many|ADJ|JJ|amod|5|- times|time|NOUN|NNS|obl:unmarked|2|- .|.|PUNCT|.|punct|2|-",
        [],
    ),
    (
        "On September 9, troops advanced.",
        "On|on|ADP|IN|case|2|- September|September|PROPN|NNP|nmod:unmarked|2|B-DATE 9|9|NUM|CD|obl|5|I-DATE ,|,|PUNCT|,|punct|2|- troops|troops|NOUN|NNS|nsubj|5|- advanced|advanced|ADJ|JJ|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [],
    ),
    (
        "Article 5 was invoked by the alliance.",
        "Article|article|NOUN|NN|nsubj:pass|3|- 5|5|NUM|CD|flat|0|- was|be|AUX|VBD|aux:pass|3|- invoked|invoke|VERB|VBN|ROOT|3|- by|by|ADP|IN|case|6|- the|the|DET|DT|det|6|B-ORG alliance|alliance|NOUN|NN|obl:agent|3|I-ORG .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "A man in his 30s spoke.",
        "A|a|DET|DT|det|1|B-PERSON man|man|NOUN|NN|nsubj|5|B-PERSON in|in|ADP|IN|case|4|- his|his|PRON|PRP$|nmod:poss|4|- 30s|30s|NOUN|NNS|nmod|1|- spoke|speak|VERB|VBD|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [],
    ),
    (
        "The 9/11 attacks changed that.",
        "The|the|DET|DT|det|2|- 9/11|9/11|NUM|CD|compound|2|- attacks|attack|NOUN|NNS|nsubj|3|- changed|change|VERB|VBD|ROOT|3|- that|that|PRON|DT|obj|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "The team won 3-1.",
        "The|the|DET|DT|det|1|B-ORG team|team|NOUN|NN|nsubj|2|I-ORG won|win|VERB|VBD|ROOT|2|- 3|3|NUM|CD|obj|2|B-QUANTITY -|-|SYM|SYM|case|5|- 1|1|NUM|CD|nmod|3|- .|.|PUNCT|.|punct|2|-",
        [],
    ),
    (
        "World War II ended.",
        "World|World|PROPN|NNP|compound|1|B-ORG War|War|PROPN|NNP|nsubj|3|I-ORG II|II|NUM|CD|flat|1|I-ORG ended|end|VERB|VBD|ROOT|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "Observers put the number at 350,000.",
        "Observers|observer|NOUN|NNS|nsubj|1|B-ORG put|put|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|- number|number|NOUN|NN|obj|1|- at|at|ADP|IN|case|5|- 350,000|350000|NUM|CD|obl|1|B-QUANTITY .|.|PUNCT|.|punct|1|-",
        [("350,000", 350000, 350000, 350000, "count_other", "count")],
    ),
    (
        "He had spoken of 2,000.",
        "He|he|PRON|PRP|nsubj|2|- had|have|AUX|VBD|aux|2|- spoken|speak|VERB|VBN|ROOT|2|- of|of|ADP|IN|case|4|- 2,000|2000|NUM|CD|obl|2|B-QUANTITY .|.|PUNCT|.|punct|2|-",
        [("2,000", 2000, 2000, 2000, "count_other", "count")],
    ),
    (
        "Almost 6 million have left the country.",
        "Almost|almost|ADV|RB|advmod|1|B-ORG 6|6|NUM|CD|nummod|2|I-ORG million|million|NUM|CD|nsubj|4|I-ORG have|have|AUX|VBP|aux|4|- left|leave|VERB|VBN|ROOT|4|- the|the|DET|DT|det|6|B-GPE country|country|NOUN|NN|obj|4|I-GPE .|.|PUNCT|.|punct|4|-",
        [("Almost 6 million", None, 6000000, 6000000, "displaced", "people")],
    ),
    (
        "Some 476,000 of them crossed the border into Chad.",
        "Some|some|DET|DT|det|1|B-ORG 476,000|476,000|NUM|CD|nsubj|4|I-ORG of|of|ADP|IN|case|3|I-ORG them|they|PRON|PRP|nmod|1|I-ORG crossed|cross|VERB|VBN|ROOT|4|- the|the|DET|DT|det|6|B-LOC border|border|NOUN|NN|obj|4|I-LOC into|into|ADP|IN|case|8|- Chad|Chad|PROPN|NNP|obl|4|B-GPE .|.|PUNCT|.|punct|4|-",
        [("Some 476,000", 476000, 476000, 476000, "displaced", "people")],
    ),
    (
        "About 90,000 people are trapped, but the mayor put the number at 60,000.",
        "About|about|ADV|RB|advmod|1|- 90,000|90000|NUM|CD|nummod|2|B-ORG people|people|NOUN|NNS|nsubj:pass|4|I-ORG are|be|AUX|VBP|aux:pass|4|- trapped|trap|VERB|VBN|ROOT|4|- ,|,|PUNCT|,|punct|9|- but|but|CCONJ|CC|cc|9|- the|the|DET|DT|det|8|B-PERSON mayor|mayor|NOUN|NN|nsubj|9|I-PERSON put|put|VERB|VBD|conj|4|- the|the|DET|DT|det|11|- number|number|NOUN|NN|obj|9|- at|at|ADP|IN|case|13|- 60,000|60,000|NUM|CD|obl|9|B-QUANTITY .|.|PUNCT|.|punct|4|-",
        [
            ("About 90,000 people", 90000, 90000, 90000, "trapped", "people"),
            ("60,000", 60000, 60000, 60000, "count_other", "count"),
        ],
    ),
    (
        "The camp now holds 95,000 people, an increase of 30,000.",
        "The|the|DET|DT|det|1|B-FAC camp|camp|NOUN|NN|nsubj|3|I-FAC now|now|ADV|RB|advmod|3|- holds|hold|VERB|VBZ|ROOT|3|- 95,000|95000|NUM|CD|nummod|5|B-QUANTITY people|people|NOUN|NNS|obj|3|B-ORG ,|,|PUNCT|,|punct|8|- an|a|DET|DT|det|8|- increase|increase|NOUN|NN|appos|5|- of|of|ADP|IN|case|10|- 30,000|30000|NUM|CD|nmod|8|B-QUANTITY .|.|PUNCT|.|punct|3|-",
        [
            ("95,000 people", 95000, 95000, 95000, "population", "people"),
            ("30,000", 30000, 30000, 30000, "count_other", "count"),
        ],
    ),
    (
        "Only 20 of 160 trucks were allowed through.",
        "Only|only|ADV|RB|advmod|1|- 20|20|NUM|CD|nummod|4|B-QUANTITY of|of|ADP|IN|case|3|- 160|160|NUM|CD|nummod|4|B-QUANTITY trucks|truck|NOUN|NNS|nsubj:pass|6|B-VEHICLE were|be|AUX|VBD|aux:pass|6|- allowed|allow|VERB|VBN|ROOT|6|- through|through|ADP|IN|compound:prt|6|- .|.|PUNCT|.|punct|6|-",
        [
            ("Only 20", 20, 20, 20, "vehicles", "count"),
            ("160 trucks", 160, 160, 160, "vehicles", "count"),
        ],
    ),
    (
        "The number of wounded stood at 310.",
        "The|the|DET|DT|det|1|B-ORG number|number|NOUN|NN|ROOT|1|- of|of|ADP|IN|case|3|- wounded|wound|VERB|VBN|nmod|1|- stood|stood|VERB|VBD|acl|1|- at|at|ADP|IN|case|6|- 310|310|NUM|CD|obl|4|B-QUANTITY .|.|PUNCT|.|punct|1|-",
        [("310", 310, 310, 310, "injured", "people")],
    ),
    (
        "The number of trucks fell from 160 to 20.",
        "The|the|DET|DT|det|1|- number|number|NOUN|NN|nsubj|4|- of|of|ADP|IN|case|3|- trucks|truck|NOUN|NNS|nmod|1|- fell|fall|VERB|VBD|ROOT|4|- from|from|ADP|IN|case|6|- 160|160|NUM|CD|obl|4|B-QUANTITY to|to|ADP|IN|case|8|- 20|20|NUM|CD|nmod|6|B-QUANTITY .|.|PUNCT|.|punct|4|-",
        [("160", 160, 160, 160, "vehicles", "count"), ("20", 20, 20, 20, "vehicles", "count")],
    ),
    (
        "Of those, 12 were children.",
        "Of|of|ADP|IN|case|1|- those|that|PRON|DT|nmod|5|- ,|,|PUNCT|,|punct|1|- 12|12|NUM|CD|nsubj|5|B-QUANTITY were|be|AUX|VBD|cop|5|- children|child|NOUN|NNS|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [("12", 12, 12, 12, "people", "people")],
    ),
    (
        "The militia has about 1,200.",
        "The|the|DET|DT|det|1|B-ORG militia|militia|NOUN|NN|nsubj|2|I-ORG has|have|VERB|VBZ|ROOT|2|- about|about|ADV|RB|advmod|4|- 1,200|1200|NUM|CD|obl|2|B-QUANTITY .|.|PUNCT|.|punct|2|-",
        [("about 1,200", 1200, 1200, 1200, "count_other", "count")],
    ),
    (
        "The line has been cut 177 times.",
        "The|the|DET|DT|det|1|- line|line|NOUN|NN|nsubj:pass|4|- has|have|AUX|VBZ|aux|4|- been|be|AUX|VBN|aux:pass|4|- cut|cut|VERB|VBN|ROOT|4|- 177|177|NUM|CD|nummod|6|B-QUANTITY times|time|NOUN|NNS|obl:unmarked|4|- .|.|PUNCT|.|punct|4|-",
        [("177 times", 177, 177, 177, "count_other", "times")],
    ),
    (
        "Seven out of ten wells are dry.",
        "Seven|Seven|PROPN|NNP|nmod:unmarked|4|B-QUANTITY out|out|ADP|IN|case|4|- of|of|ADP|IN|case|4|- ten|ten|NUM|CD|nummod|4|B-QUANTITY wells|well|NOUN|NNS|nsubj|6|- are|be|AUX|VBP|cop|6|- dry|dry|ADJ|JJ|ROOT|6|- .|.|PUNCT|.|punct|6|-",
        [("Seven out of ten wells", 70, 70, 70, "share_other", "percent")],
    ),
    (
        "Twelve people were killed in the besieged town.",
        "Twelve|Twelve|PROPN|NNP|compound|1|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|3|B-ORG were|be|AUX|VBD|aux:pass|3|- killed|kill|VERB|VBN|ROOT|3|- in|in|ADP|IN|case|7|- the|the|DET|DT|det|7|B-GPE besieged|besiege|VERB|VBN|amod|7|I-GPE town|town|NOUN|NN|obl|3|I-GPE .|.|PUNCT|.|punct|3|-",
        [("Twelve people", 12, 12, 12, "killed", "people")],
    ),
    (
        "Some 80,000 people have left western Mosul.",
        "Some|some|DET|DT|det|2|B-ORG 80,000|80000|NUM|CD|nummod|2|I-ORG people|people|NOUN|NNS|nsubj|4|I-ORG have|have|AUX|VBP|aux|4|- left|leave|VERB|VBN|ROOT|4|- western|western|ADJ|JJ|amod|6|B-GPE Mosul|Mosul|PROPN|NNP|obj|4|I-GPE .|.|PUNCT|.|punct|4|-",
        [("Some 80,000 people", 80000, 80000, 80000, "displaced", "people")],
    ),
    (
        "About 300 fighters left the city on buses.",
        "About|about|ADV|RB|advmod|1|B-ORG 300|300|NUM|CD|nummod|2|I-ORG fighters|fighter|NOUN|NNS|nsubj|3|I-ORG left|leave|VERB|VBD|ROOT|3|- the|the|DET|DT|det|5|B-GPE city|city|NOUN|NN|obj|3|I-GPE on|on|ADP|IN|case|7|- buses|bus|NOUN|NNS|obl|3|B-GPE .|.|PUNCT|.|punct|3|-",
        [("About 300 fighters", 300, 300, 300, "fighters", "people")],
    ),
    (
        "Twelve people left the meeting early.",
        "Twelve|Twelve|PROPN|NNP|compound|1|B-ORG people|people|NOUN|NNS|nsubj|2|I-ORG left|leave|VERB|VBD|ROOT|2|- the|the|DET|DT|det|4|- meeting|meeting|NOUN|NN|obj|2|- early|early|ADV|RB|advmod|2|B-DATE .|.|PUNCT|.|punct|2|-",
        [("Twelve people", 12, 12, 12, "people", "people")],
    ),
    (
        "Some 200,000 civilians remain in the city.",
        "Some|some|DET|DT|det|2|B-ORG 200,000|200000|NUM|CD|nummod|2|I-ORG civilians|civilian|NOUN|NNS|nsubj|3|I-ORG remain|remain|VERB|VBP|ROOT|3|- in|in|ADP|IN|case|6|- the|the|DET|DT|det|6|B-GPE city|city|NOUN|NN|obl|3|I-GPE .|.|PUNCT|.|punct|3|-",
        [("Some 200,000 civilians", 200000, 200000, 200000, "population", "people")],
    ),
    (
        "Twelve people remain missing.",
        "Twelve|Twelve|PROPN|NNP|compound|1|B-QUANTITY people|people|NOUN|NNS|nsubj|2|B-ORG remain|remain|VERB|VBP|ROOT|2|- missing|miss|ADJ|JJ|xcomp|2|- .|.|PUNCT|.|punct|2|-",
        [("Twelve people", 12, 12, 12, "missing", "people")],
    ),
    (
        "The prison holds 400 men.",
        "The|the|DET|DT|det|1|B-FAC prison|prison|NOUN|NN|nsubj|2|I-FAC holds|hold|VERB|VBZ|ROOT|2|- 400|400|NUM|CD|nummod|4|B-QUANTITY men|man|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-",
        [("400 men", 400, 400, 400, "detained", "people")],
    ),
    (
        "The town of 80,000 is under siege.",
        "The|the|DET|DT|det|1|B-GPE town|town|NOUN|NN|nsubj|6|I-GPE of|of|ADP|IN|case|3|I-GPE 80,000|80000|NUM|CD|nmod|1|B-QUANTITY is|be|AUX|VBZ|cop|6|- under|under|ADP|IN|case|6|- siege|siege|NOUN|NN|ROOT|6|- .|.|PUNCT|.|punct|6|-",
        [("80,000", 80000, 80000, 80000, "population", "people")],
    ),
    (
        "Boys as young as 10 were recruited.",
        "Boys|Boys|PROPN|NNPS|nsubj:pass|6|B-ORG as|as|ADV|RB|advmod|2|- young|young|ADJ|JJ|amod|0|- as|as|ADP|IN|case|4|- 10|10|NUM|CD|obl|2|B-QUANTITY were|be|AUX|VBD|aux:pass|6|- recruited|recruit|VERB|VBN|ROOT|6|- .|.|PUNCT|.|punct|6|-",
        [],
    ),
    (
        "Children as young as twelve carried rifles.",
        "Children|child|NOUN|NNS|ROOT|0|B-ORG as|as|ADV|RB|advmod|2|- young|young|ADJ|JJ|amod|6|- as|as|ADP|IN|case|4|- twelve|twelve|NUM|CD|obl|2|B-QUANTITY carried|carry|VERB|VBN|amod|6|- rifles|rifle|NOUN|NNS|nmod|0|B-WEAPON .|.|PUNCT|.|punct|0|-",
        [],
    ),
    (
        "They crossed at about 10 on Sunday.",
        "They|they|PRON|PRP|nsubj|1|- crossed|cross|VERB|VBD|ROOT|1|- at|at|ADP|IN|case|4|- about|about|ADV|RB|advmod|4|- 10|10|NUM|CD|obl|1|B-QUANTITY on|on|ADP|IN|case|6|B-DATE Sunday|Sunday|PROPN|NNP|obl|1|B-DATE .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "She is about 40.",
        "She|she|PRON|PRP|nsubj|3|- is|be|AUX|VBZ|cop|3|- about|about|ADV|RB|advmod|3|- 40|40|NUM|CD|ROOT|3|B-QUANTITY .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "The children are aged between 10 and 15.",
        "The|the|DET|DT|det|1|B-ORG children|child|NOUN|NNS|nsubj|3|I-ORG are|be|AUX|VBP|cop|3|- aged|aged|ADJ|JJ|ROOT|3|- between|between|ADP|IN|case|5|- 10|10|NUM|CD|obl|3|B-QUANTITY and|and|CCONJ|CC|cc|7|- 15|15|NUM|CD|conj|5|B-QUANTITY .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "Among the injured were 15 soldiers and 10 civilians.",
        "Among|among|ADP|IN|case|2|- the|the|DET|DT|det|2|- injured|injure|VERB|VBN|nmod|5|- were|be|AUX|VBD|cop|5|- 15|15|NUM|CD|nummod|5|B-QUANTITY soldiers|soldier|NOUN|NNS|ROOT|5|B-ORG and|and|CCONJ|CC|cc|8|- 10|10|NUM|CD|nummod|8|B-QUANTITY civilians|civilian|NOUN|NNS|conj|5|- .|.|PUNCT|.|punct|5|-",
        [
            ("15 soldiers", 15, 15, 15, "injured", "people"),
            ("10 civilians", 10, 10, 10, "injured", "people"),
        ],
    ),
    (
        "The dead included nine villagers.",
        "The|the|DET|DT|det|1|- dead|dead|ADJ|JJ|nsubj|2|- included|include|VERB|VBD|ROOT|2|- nine|nine|NUM|CD|nummod|4|B-QUANTITY villagers|villager|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-",
        [("nine villagers", 9, 9, 9, "killed", "people")],
    ),
    (
        "Beside the wounded were 12 guards.",
        "Beside|beside|ADP|IN|case|2|- the|the|DET|DT|det|2|- wounded|wounded|NOUN|NNS|nmod|5|- were|be|AUX|VBD|cop|5|- 12|12|NUM|CD|nummod|5|B-QUANTITY guards|guard|NOUN|NNS|ROOT|5|- .|.|PUNCT|.|punct|5|-",
        [("12 guards", 12, 12, 12, "people", "people")],
    ),
    (
        "The hospital received 25.",
        "The|the|DET|DT|det|1|B-FAC hospital|hospital|NOUN|NN|nsubj|2|I-FAC received|receive|VERB|VBD|ROOT|2|- 25|25|NUM|CD|obj|2|B-QUANTITY .|.|PUNCT|.|punct|2|-",
        [],
    ),
    (
        "The vote was 15 to 0.",
        "The|the|DET|DT|det|1|- vote|vote|NOUN|NN|nsubj|3|- was|be|AUX|VBD|cop|3|- 15|15|NUM|CD|ROOT|3|B-QUANTITY to|to|ADP|IN|case|5|- 0|0|NUM|CD|nmod|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "The town was hit five times as hard.",
        "The|the|DET|DT|det|1|B-GPE town|town|NOUN|NN|nsubj:pass|3|I-GPE was|be|AUX|VBD|aux:pass|3|- hit|hit|VERB|VBN|ROOT|3|- five|five|NUM|CD|nummod|5|B-QUANTITY times|time|NOUN|NNS|obl:unmarked|3|- as|as|ADV|RB|advmod|7|- hard|hard|ADV|RB|advmod|3|- .|.|PUNCT|.|punct|3|-",
        [],
    ),
    (
        "It happened around 2015.",
        "It|it|PRON|PRP|nsubj|1|- happened|happen|VERB|VBD|ROOT|1|- around|around|ADP|IN|case|3|B-DATE 2015|2015|NUM|CD|obl|1|I-DATE .|.|PUNCT|.|punct|1|-",
        [],
    ),
    (
        "At least nine guards were killed and 31 others, including bakers, injured in a mail bombing on Friday.",
        "At|at|ADP|IN|case|1|B-ORG least|least|ADJ|JJS|nmod|2|I-ORG nine|nine|NUM|CD|nummod|3|I-ORG guards|guard|NOUN|NNS|nsubj:pass|5|I-ORG were|be|AUX|VBD|aux:pass|5|- killed|kill|VERB|VBN|ROOT|5|- and|and|CCONJ|CC|cc|8|- 31|31|NUM|CD|nummod|8|B-QUANTITY others|other|NOUN|NNS|nsubj:pass|13|- ,|,|PUNCT|,|punct|11|- including|include|VERB|VBG|case|11|- bakers|baker|NOUN|NNS|nmod|8|B-ORG ,|,|PUNCT|,|punct|8|- injured|injure|VERB|VBN|advcl|5|- in|in|ADP|IN|case|17|- a|a|DET|DT|det|17|- mail|mail|NOUN|NN|compound|17|- bombing|bombing|NOUN|NN|obl|13|- on|on|ADP|IN|case|19|- Friday|Friday|PROPN|NNP|obl|13|B-DATE .|.|PUNCT|.|punct|5|-",
        [
            ("At least nine guards", 9, None, 9, "killed", "people"),
            ("31 others", 31, 31, 31, "injured", "people"),
        ],
    ),
    (
        "At least nine guards were killed and 25 others, mostly traders, in a car bombing on Friday.",
        "At|at|ADP|IN|case|1|B-ORG least|least|ADJ|JJS|nmod|2|I-ORG nine|nine|NUM|CD|nummod|3|I-ORG guards|guard|NOUN|NNS|nsubj:pass|5|I-ORG were|be|AUX|VBD|aux:pass|5|- killed|kill|VERB|VBN|ROOT|5|- and|and|CCONJ|CC|cc|8|- 25|25|NUM|CD|nummod|8|B-QUANTITY others|other|NOUN|NNS|conj|5|- ,|,|PUNCT|,|punct|11|- mostly|mostly|ADV|RB|advmod|11|- traders|trader|NOUN|NNS|conj|5|- ,|,|PUNCT|,|punct|16|- in|in|ADP|IN|case|16|- a|a|DET|DT|det|16|- car|car|NOUN|NN|compound|16|- bombing|bombing|NOUN|NN|obl|5|- on|on|ADP|IN|case|18|- Friday|Friday|PROPN|NNP|nmod|16|B-DATE .|.|PUNCT|.|punct|5|-",
        [
            ("At least nine guards", 9, None, 9, "killed", "people"),
            ("25 others", 25, 25, 25, "people", "people"),
        ],
    ),
    (
        "The offensive went on, with some 12,000 forced to flee their homes.",
        "The|the|DET|DT|det|1|- offensive|offensive|NOUN|NN|nsubj|2|- went|go|VERB|VBD|ROOT|2|- on|on|ADV|RB|advmod|2|- ,|,|PUNCT|,|punct|8|- with|with|SCONJ|IN|mark|8|- some|some|DET|DT|advmod|7|- 12,000|12000|NUM|CD|nsubj:pass|8|B-QUANTITY forced|force|VERB|VBN|advcl|2|- to|to|PART|TO|mark|10|- flee|flee|VERB|VB|xcomp|8|- their|their|PRON|PRP$$$$$$$$|nmod:poss|12|- homes|home|NOUN|NNS|obj|10|- .|.|PUNCT|.|punct|2|-",
        [("some 12,000", 12000, 12000, 12000, "displaced", "people")],
    ),
    (
        "Some 12,000 forced to sell their homes came to the office.",
        "Some|some|DET|DT|det|1|- 12,000|12000|NUM|CD|nsubj:pass|2|B-QUANTITY forced|force|VERB|VBN|advcl|7|- to|to|PART|TO|mark|4|- sell|sell|VERB|VB|advcl|2|- their|their|PRON|PRP$$$$$$$$|nmod:poss|6|B-ORG homes|home|NOUN|NNS|obj|4|I-ORG came|come|VERB|VBD|ROOT|7|- to|to|ADP|IN|case|10|- the|the|DET|DT|det|10|- office|office|NOUN|NN|obl|7|- .|.|PUNCT|.|punct|7|-",
        [("Some 12,000", 12000, 12000, 12000, "count_other", "count")],
    ),
    (
        "Observers put the death toll between 300 and 400.",
        "Observers|observer|NOUN|NNS|nsubj|1|- put|put|VERB|VBD|ROOT|1|- the|the|DET|DT|det|4|- death|death|NOUN|NN|compound|4|- toll|toll|NOUN|NN|obj|1|- between|between|ADP|IN|case|6|- 300|300|NUM|CD|nmod|4|B-QUANTITY and|and|CCONJ|CC|cc|8|- 400|400|NUM|CD|conj|6|- .|.|PUNCT|.|punct|1|-",
        [("between 300 and 400", 300, 400, None, "killed", "people")],
    ),
    (
        "Troops detained the leader along with three of his associates.",
        "Troops|troops|NOUN|NNS|nsubj|1|B-ORG detained|detain|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|- leader|leader|NOUN|NN|obj|1|- along|along|ADP|IN|case|6|- with|with|ADP|IN|case|6|- three|three|NUM|CD|obl|1|B-QUANTITY of|of|ADP|IN|case|9|- his|his|PRON|PRP|nmod:poss|9|B-ORG associates|associate|NOUN|NNS|nmod|6|I-ORG .|.|PUNCT|.|punct|1|-",
        [("three of his associates", 3, 3, 3, "detained", "people")],
    ),
    (
        "Troops, along with three policemen, captured the town.",
        "Troops|troops|NOUN|NNS|nsubj|7|- ,|,|PUNCT|,|punct|0|- along|along|ADP|IN|case|5|- with|with|ADP|IN|case|5|- three|three|NUM|CD|nummod|5|B-QUANTITY policemen|policeman|NOUN|NNS|nmod|0|- ,|,|PUNCT|,|punct|0|- captured|capture|VERB|VBD|ROOT|7|- the|the|DET|DT|det|9|B-GPE town|town|NOUN|NN|obj|7|I-GPE .|.|PUNCT|.|punct|7|-",
        [("three policemen", 3, 3, 3, "people", "people")],
    ),
]
