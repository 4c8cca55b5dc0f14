"""Hand-checked parses of the sentences that the extraction tests are written on.

One token is ``form/lemma/part of speech/relation/head``, heads counted from 1 and 0 for the
root, an empty lemma meaning the form in lower case; a sixth field is the form of a verb or a
plural. ``parsed.py`` reads them.
"""

PARSES: dict[str, str] = {
    "Two soldiers came under mortar fire near Tarn.": (
        "Two//NUM/nummod/2 soldiers/soldier/NOUN/nsubj/3/Pl came/come/VERB/ROOT/0/Fp "
        "under//ADP/case/6 mortar//NOUN/compound/6 fire//NOUN/obl/3 near//ADP/case/8 "
        "Tarn/Tarn/PROPN/obl/3 .//PUNCT/punct/3"
    ),
    "Kalmar bought two tanks.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 bought/buy/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "tanks/tank/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "The army denied the raid.": (
        "The//DET/det/2 army//NOUN/nsubj/3 denied/deny/VERB/ROOT/0/Fp the//DET/det/5 "
        "raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The army denied medics access.": (
        "The//DET/det/2 army//NOUN/nsubj/3 denied/deny/VERB/ROOT/0/Fp "
        "medics/medic/NOUN/iobj/3/Pl access//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The raid left two dead.": (
        "The//DET/det/2 raid//NOUN/nsubj/3 left/leave/VERB/ROOT/0/Fp two//NUM/obj/3 "
        "dead//ADJ/xcomp/3 .//PUNCT/punct/3"
    ),
    "Kalmar held talks with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 held/hold/VERB/ROOT/0/Fp talks/talk/NOUN/obj/2/Pl "
        "with//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "A raid took place in Tarn.": (
        "A//DET/det/2 raid//NOUN/nsubj/3 took/take/VERB/ROOT/0/Fp place//NOUN/obj/3 "
        "in//ADP/case/6 Tarn/Tarn/PROPN/obl/3 .//PUNCT/punct/3"
    ),
    "Kalmar violated the truce.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 violated/violate/VERB/ROOT/0/Fp the//DET/det/4 "
        "truce//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar broke a ceasefire with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 broke/break/VERB/ROOT/0/Fp a//DET/det/4 "
        "ceasefire//NOUN/obj/2 with//ADP/case/6 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Two died in an ambush.": (
        "Two//NUM/nsubj/2 died/die/VERB/ROOT/0/Fp in//ADP/case/5 an/a/DET/det/5 "
        "ambush//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "The rebels took their posts.": (
        "The//DET/det/2 rebels/rebel/NOUN/nsubj/3/Pl took/take/VERB/ROOT/0/Fp "
        "their//PRON/nmod:poss/5 posts/post/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "Kalmar sent troops.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 sent/send/VERB/ROOT/0/Fp troops//NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar met with surprise.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 met/meet/VERB/ROOT/0/Fp with//ADP/case/4 "
        "surprise//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar met with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 met/meet/VERB/ROOT/0/Fp with//ADP/case/4 "
        "Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Troops defended Tarn.": (
        "Troops//NOUN/nsubj/2/Pl defended/defend/VERB/ROOT/0/Fp Tarn/Tarn/PROPN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "Rebels regained territory.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl regained/regain/VERB/ROOT/0/Fp territory//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar used the law.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 used/use/VERB/ROOT/0/Fp the//DET/det/4 law//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar used missiles.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 used/use/VERB/ROOT/0/Fp missiles/missile/NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Veda violated the Tarn accords.": (
        "Veda/Veda/PROPN/nsubj/2 violated/violate/VERB/ROOT/0/Fp the//DET/det/5 "
        "Tarn/Tarn/PROPN/compound/5 accords/accord/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Two fled Veldoria-administered Tarn.": (
        "Two/two/NUM/nsubj/2 fled/flee/VERB/ROOT/0/Fp Veldoria/Veldoria/PROPN/compound/6 "
        "-//PUNCT/punct/5 administered/administer/VERB/amod/6/Pp Tarn/Tarn/PROPN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "Two fled Veldoria-wide raids.": (
        "Two/two/NUM/nsubj/2 fled/flee/VERB/ROOT/0/Fp Veldoria/Veldoria/PROPN/compound/6 "
        "-//PUNCT/punct/5 wide//ADJ/amod/6 raids/raid/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Students rallied against the killing of Ana Reyes.": (
        "Students/student/NOUN/nsubj/2/Pl rallied/rally/VERB/ROOT/0/Fp against//ADP/case/5 "
        "the//DET/det/5 killing//NOUN/obl/2 of//ADP/case/7 Ana/Ana/PROPN/nmod/5 "
        "Reyes/Reyes/PROPN/flat/7 .//PUNCT/punct/2"
    ),
    "Students dispersed quietly.": (
        "Students/student/NOUN/nsubj/2/Pl dispersed/disperse/VERB/ROOT/0/Fp "
        "quietly//ADV/advmod/2 .//PUNCT/punct/2"
    ),
    "Police dispersed students.": (
        "Police//NOUN/nsubj/2 dispersed/disperse/VERB/ROOT/0/Fp students/student/NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar will not free the men unless Veda opens the road.": (
        "Kalmar/Kalmar/PROPN/nsubj/4 will//AUX/aux/4 not//PART/advmod/4 free//VERB/ROOT/0/I "
        "the//DET/det/6 men/man/NOUN/obj/4/Pl unless//SCONJ/mark/9 Veda/Veda/PROPN/nsubj/9 "
        "opens/open/VERB/advcl/4/Fs the//DET/det/11 road//NOUN/obj/9 .//PUNCT/punct/4"
    ),
    "Kalmar will free the men when Veda opens the road.": (
        "Kalmar/Kalmar/PROPN/nsubj/3 will//AUX/aux/3 free//VERB/ROOT/0/I the//DET/det/5 "
        "men/man/NOUN/obj/3/Pl when//ADV/advmod/8 Veda/Veda/PROPN/nsubj/8 "
        "opens/open/VERB/advcl/3/Fs the//DET/det/10 road//NOUN/obj/8 .//PUNCT/punct/3"
    ),
    "Kalmar will not free the men until winter opens the road.": (
        "Kalmar/Kalmar/PROPN/nsubj/4 will//AUX/aux/4 not//PART/advmod/4 free//VERB/ROOT/0/I "
        "the//DET/det/6 men/man/NOUN/obj/4/Pl until//SCONJ/mark/9 winter//NOUN/nsubj/9 "
        "opens/open/VERB/advcl/4/Fs the//DET/det/11 road//NOUN/obj/9 .//PUNCT/punct/4"
    ),
    "Kalmar will not shell the town until Veda opens the road.": (
        "Kalmar/Kalmar/PROPN/nsubj/4 will//AUX/aux/4 not//PART/advmod/4 shell//VERB/ROOT/0/I "
        "the//DET/det/6 town//NOUN/obj/4 until//SCONJ/mark/9 Veda/Veda/PROPN/nsubj/9 "
        "opens/open/VERB/advcl/4/Fs the//DET/det/11 road//NOUN/obj/9 .//PUNCT/punct/4"
    ),
    "Kalmar said it will not free the men until Veda opens the road.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 said/say/VERB/ROOT/0/Fp it//PRON/nsubj/6 will//AUX/aux/6 "
        "not//PART/advmod/6 free//VERB/ccomp/2/I the//DET/det/8 men/man/NOUN/obj/6/Pl "
        "until//SCONJ/mark/11 Veda/Veda/PROPN/nsubj/11 opens/open/VERB/advcl/6/Fs the//DET/det/13 "
        "road//NOUN/obj/11 .//PUNCT/punct/2"
    ),
    "Crowds marched to the palace.": (
        "Crowds/crowd/NOUN/nsubj/2/Pl marched/march/VERB/ROOT/0/Fp to//ADP/case/5 the//DET/det/5 "
        "palace//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar protested to Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 protested/protest/VERB/ROOT/0/Fp to//ADP/case/4 "
        "Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Crowds protested in Veda.": (
        "Crowds/crowd/NOUN/nsubj/2/Pl protested/protest/VERB/ROOT/0/Fp in//ADP/case/4 "
        "Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar ordered battalions to the border.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ordered/order/VERB/ROOT/0/Fp "
        "battalions/battalion/NOUN/obj/2/Pl to//ADP/case/6 the//DET/det/6 border//NOUN/obl/2 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar ordered battalions to fire.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ordered/order/VERB/ROOT/0/Fp "
        "battalions/battalion/NOUN/obj/2/Pl to//PART/mark/5 fire//VERB/advcl/2 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar approved an accord with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 approved/approve/VERB/ROOT/0/Fp an/a/DET/det/4 "
        "accord//NOUN/obj/2 with//ADP/case/6 Veda/Veda/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar approved a truce accord with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 approved/approve/VERB/ROOT/0/Fp a//DET/det/5 "
        "truce//NOUN/compound/5 accord//NOUN/obj/2 with//ADP/case/7 Veda/Veda/PROPN/nmod/5 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar carried out two days of joint manoeuvres.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 carried/carry/VERB/ROOT/0/Fp out//ADP/compound:prt/2 "
        "two//NUM/nummod/5 days/day/NOUN/obj/2/Pl of//ADP/case/8 joint//ADJ/amod/8 "
        "manoeuvres/manoeuvre/NOUN/nmod/5/Pl .//PUNCT/punct/2"
    ),
    "Kalmar carried out two days of repairs.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 carried/carry/VERB/ROOT/0/Fp out//ADP/compound:prt/2 "
        "two//NUM/nummod/5 days/day/NOUN/obj/2/Pl of//ADP/case/7 repairs/repair/NOUN/nmod/5/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar pardoned two men.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 pardoned/pardon/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "men/man/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Police rounded up two men.": (
        "Police//NOUN/nsubj/2 rounded/round/VERB/ROOT/0/Fp up//ADP/compound:prt/2 "
        "two//NUM/nummod/5 men/man/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Police rounded up two cows.": (
        "Police//NOUN/nsubj/2 rounded/round/VERB/ROOT/0/Fp up//ADP/compound:prt/2 "
        "two//NUM/nummod/5 cows/cow/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Ana Reyes arrived for talks.": (
        "Ana/Ana/PROPN/nsubj/3 Reyes/Reyes/PROPN/flat/1 arrived/arrive/VERB/ROOT/0/Fp "
        "for//ADP/case/5 talks/talk/NOUN/obl/3/Pl .//PUNCT/punct/3"
    ),
    "Ana Reyes arrived for dinner.": (
        "Ana/Ana/PROPN/nsubj/3 Reyes/Reyes/PROPN/flat/1 arrived/arrive/VERB/ROOT/0/Fp "
        "for//ADP/case/5 dinner//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "Kalmar closed its embassy in Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 closed/close/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "embassy//NOUN/obj/2 in//ADP/case/6 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar closed its shops in Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 closed/close/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "shops/shop/NOUN/obj/2/Pl in//ADP/case/6 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar closed its borders.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 closed/close/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "borders/border/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar closed the crossing.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 closed/close/VERB/ROOT/0/Fp the//DET/det/4 "
        "crossing//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar bowed to the demands of students.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 bowed/bow/VERB/ROOT/0/Fp to//ADP/case/5 the//DET/det/5 "
        "demands/demand/NOUN/obl/2/Pl of//ADP/case/7 students/student/NOUN/nmod/5/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar bowed to the crowd.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 bowed/bow/VERB/ROOT/0/Fp to//ADP/case/5 the//DET/det/5 "
        "crowd//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar and Veda began exercises.": (
        "Kalmar/Kalmar/PROPN/nsubj/4 and//CCONJ/cc/3 Veda/Veda/PROPN/conj/1 "
        "began/begin/VERB/ROOT/0/Fp exercises/exercise/NOUN/obj/4/Pl .//PUNCT/punct/4"
    ),
    "Kalmar held exercises.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 held/hold/VERB/ROOT/0/Fp exercises/exercise/NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar held elections.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 held/hold/VERB/ROOT/0/Fp elections/election/NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar admitted inspectors.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 admitted/admit/VERB/ROOT/0/Fp "
        "inspectors/inspector/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar admitted tourists.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 admitted/admit/VERB/ROOT/0/Fp "
        "tourists/tourist/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar recalled its ambassador.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 recalled/recall/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "ambassador//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar recalled its history.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 recalled/recall/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "history//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Students marched against the tax.": (
        "Students/student/NOUN/nsubj/2/Pl marched/march/VERB/ROOT/0/Fp against//ADP/case/5 "
        "the//DET/det/5 tax//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Students marched along the coast.": (
        "Students/student/NOUN/nsubj/2/Pl marched/march/VERB/ROOT/0/Fp along//ADP/case/5 "
        "the//DET/det/5 coast//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar test-fired a missile.": (
        "Kalmar/Kalmar/PROPN/nsubj/4 test//NOUN/compound/4 -//PUNCT/punct/2 "
        "fired/fire/VERB/ROOT/0/Fp a//DET/det/6 missile//NOUN/obj/4 .//PUNCT/punct/4"
    ),
    "Kalmar ratified a border treaty.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ratified/ratify/VERB/ROOT/0/Fp a//DET/det/5 "
        "border//NOUN/compound/5 treaty//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar ratified a truce treaty.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ratified/ratify/VERB/ROOT/0/Fp a//DET/det/5 "
        "truce//NOUN/compound/5 treaty//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar put its army on alert.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 put//VERB/ROOT/0/Fp its//PRON/nmod:poss/4 army//NOUN/obj/2 "
        "on//ADP/case/6 alert//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar put its hospitals on alert.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 put//VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "hospitals/hospital/NOUN/obj/2/Pl on//ADP/case/6 alert//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Residents barricaded the road.": (
        "Residents/resident/NOUN/nsubj/2/Pl barricaded/barricade/VERB/ROOT/0/Fp the//DET/det/4 "
        "road//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar ratified a treaty with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ratified/ratify/VERB/ROOT/0/Fp a//DET/det/4 "
        "treaty//NOUN/obj/2 with//ADP/case/6 Veda/Veda/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar ratified a treaty in Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ratified/ratify/VERB/ROOT/0/Fp a//DET/det/4 "
        "treaty//NOUN/obj/2 in//ADP/case/6 Veda/Veda/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Ana Reyes mediated between Kalmar and Veda.": (
        "Ana/Ana/PROPN/nsubj/3 Reyes/Reyes/PROPN/flat/1 mediated/mediate/VERB/ROOT/0/Fp "
        "between//ADP/case/5 Kalmar/Kalmar/PROPN/obl/3 and//CCONJ/cc/7 Veda/Veda/PROPN/conj/5 "
        ".//PUNCT/punct/3"
    ),
    "Kalmar sought an answer from Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 sought/seek/VERB/ROOT/0/Fp an/a/DET/det/4 "
        "answer//NOUN/obj/2 from//ADP/case/6 Veda/Veda/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar sent doctors to Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 sent/send/VERB/ROOT/0/Fp doctors/doctor/NOUN/obj/2/Pl "
        "to//ADP/case/5 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar declared a state of emergency.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 declared/declare/VERB/ROOT/0/Fp a//DET/det/4 "
        "state//NOUN/obj/2 of//ADP/case/6 emergency//NOUN/nmod/4 .//PUNCT/punct/2"
    ),
    "Veda signed an accord to expand trade with Kalmar.": (
        "Veda/Veda/PROPN/nsubj/2 signed/sign/VERB/ROOT/0/Fp an/a/DET/det/4 accord//NOUN/obj/2 "
        "to//PART/mark/6 expand//VERB/acl/4 trade//NOUN/obj/6 with//ADP/case/9 "
        "Kalmar/Kalmar/PROPN/nmod/7 .//PUNCT/punct/2"
    ),
    "Veda promised Kalmar boats.": (
        "Veda/Veda/PROPN/nsubj/2 promised/promise/VERB/ROOT/0/Fp "
        "Kalmar/Kalmar/PROPN/iobj/2 boats/boat/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar called for sanctions against Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 called/call/VERB/ROOT/0/Fp for//ADP/case/4 "
        "sanctions/sanction/NOUN/obl/2/Pl against//ADP/case/6 Veda/Veda/PROPN/nmod/4 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar called for the removal of mines.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 called/call/VERB/ROOT/0/Fp for//ADP/case/5 the//DET/det/5 "
        "removal//NOUN/obl/2 of//ADP/case/7 mines/mine/NOUN/nmod/5/Pl .//PUNCT/punct/2"
    ),
    "Kalmar called for the removal of Ana Reyes.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 called/call/VERB/ROOT/0/Fp for//ADP/case/5 the//DET/det/5 "
        "removal//NOUN/obl/2 of//ADP/case/7 Ana/Ana/PROPN/nmod/5 Reyes/Reyes/PROPN/flat/7 "
        ".//PUNCT/punct/2"
    ),
    "A court ordered the arrest of Ana Reyes.": (
        "A//DET/det/2 court//NOUN/nsubj/3 ordered/order/VERB/ROOT/0/Fp the//DET/det/5 "
        "arrest//NOUN/obj/3 of//ADP/case/7 Ana/Ana/PROPN/nmod/5 Reyes/Reyes/PROPN/flat/7 "
        ".//PUNCT/punct/3"
    ),
    "Kalmar shared intelligence with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 shared/share/VERB/ROOT/0/Fp intelligence//NOUN/obj/2 "
        "with//ADP/case/5 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar shared a meal with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 shared/share/VERB/ROOT/0/Fp a//DET/det/4 meal//NOUN/obj/2 "
        "with//ADP/case/6 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar accepted refugees.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 accepted/accept/VERB/ROOT/0/Fp "
        "refugees/refugee/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar accepted parcels.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 accepted/accept/VERB/ROOT/0/Fp "
        "parcels/parcel/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Lornish and Orlan ships launched two days of war games.": (
        "Lornish/Lornish/ADJ/amod/4 and//CCONJ/cc/3 Orlan/Orlan/ADJ/conj/1 "
        "ships/ship/NOUN/nsubj/5/Pl launched/launch/VERB/ROOT/0/Fp two//NUM/nummod/7 "
        "days/day/NOUN/obj/5/Pl of//ADP/case/10 war//NOUN/compound/10 "
        "games/game/NOUN/nmod/7/Pl .//PUNCT/punct/5"
    ),
    "Lornish ships launched two days of war games.": (
        "Lornish/Lornish/ADJ/amod/2 ships/ship/NOUN/nsubj/3/Pl "
        "launched/launch/VERB/ROOT/0/Fp two//NUM/nummod/5 days/day/NOUN/obj/3/Pl "
        "of//ADP/case/8 war//NOUN/compound/8 games/game/NOUN/nmod/5/Pl .//PUNCT/punct/3"
    ),
    "Hackers attacked the bank.": (
        "Hackers/hacker/NOUN/nsubj/2/Pl attacked/attack/VERB/ROOT/0/Fp the//DET/det/4 "
        "bank//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar mobilised funds for the valley.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 mobilised/mobilise/VERB/ROOT/0/Fp "
        "funds/fund/NOUN/obj/2/Pl for//ADP/case/6 the//DET/det/6 valley//NOUN/obl/2 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar mobilised rescue teams.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 mobilised/mobilise/VERB/ROOT/0/Fp rescue//NOUN/compound/4 "
        "teams/team/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar mobilised reservists.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 mobilised/mobilise/VERB/ROOT/0/Fp "
        "reservists/reservist/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar dug shelters.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 dug/dig/VERB/ROOT/0/Fp shelters/shelter/NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Kalmar increased its troops in Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 increased/increase/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "troops//NOUN/obj/2/Pl in//ADP/case/6 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar increased its exports.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 increased/increase/VERB/ROOT/0/Fp its//PRON/nmod:poss/4 "
        "exports/export/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar suspended the tariffs on Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 suspended/suspend/VERB/ROOT/0/Fp the//DET/det/4 "
        "tariffs/tariff/NOUN/obj/2/Pl on//ADP/case/6 Veda/Veda/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Helicopters evacuated the wounded.": (
        "Helicopters/helicopter/NOUN/nsubj/2/Pl evacuated/evacuate/VERB/ROOT/0/Fp "
        "the//DET/det/4 wounded//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Helicopters evacuated the village.": (
        "Helicopters/helicopter/NOUN/nsubj/2/Pl evacuated/evacuate/VERB/ROOT/0/Fp "
        "the//DET/det/4 village//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda a deadline.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda/Veda/PROPN/obj/2 "
        "a//DET/det/5 deadline//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "A court issued a warrant.": (
        "A//DET/det/2 court//NOUN/nsubj/3 issued/issue/VERB/ROOT/0/Fp a//DET/det/5 "
        "warrant//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Kalmar imposed a curfew in Tarn.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 imposed/impose/VERB/ROOT/0/Fp a//DET/det/4 "
        "curfew//NOUN/obj/2 in//ADP/case/6 Tarn/Tarn/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar imposed a fee in Tarn.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 imposed/impose/VERB/ROOT/0/Fp a//DET/det/4 fee//NOUN/obj/2 "
        "in//ADP/case/6 Tarn/Tarn/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar lifted the state of emergency in Tarn.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 lifted/lift/VERB/ROOT/0/Fp the//DET/det/4 "
        "state//NOUN/obj/2 of//ADP/case/6 emergency//NOUN/nmod/4 in//ADP/case/8 "
        "Tarn/Tarn/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Students rallied against the Vedan army.": (
        "Students/student/NOUN/nsubj/2/Pl rallied/rally/VERB/ROOT/0/Fp against//ADP/case/6 "
        "the//DET/det/6 Vedan/Vedan/PROPN/compound/6 army//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Students rallied against the killings by Veda.": (
        "Students/student/NOUN/nsubj/2/Pl rallied/rally/VERB/ROOT/0/Fp against//ADP/case/5 "
        "the//DET/det/5 killings/killing/NOUN/obl/2/Pl by//ADP/case/7 Veda/Veda/PROPN/nmod/5 "
        ".//PUNCT/punct/2"
    ),
    "Kalmar rejected calls by Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 rejected/reject/VERB/ROOT/0/Fp calls/call/NOUN/obj/2/Pl "
        "by//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "Police broke up a rally by students.": (
        "Police//NOUN/nsubj/2 broke/break/VERB/ROOT/0/Fp up//ADP/compound:prt/2 a//DET/det/5 "
        "rally//NOUN/obj/2 by//ADP/case/7 students/student/NOUN/nmod/5/Pl .//PUNCT/punct/2"
    ),
    "Police broke up a ring of thieves.": (
        "Police//NOUN/nsubj/2/Pl broke/break/VERB/ROOT/0/Fp up//ADP/compound:prt/2 "
        "a//DET/det/5 ring//NOUN/obj/2 of//ADP/case/7 thieves/thief/NOUN/nmod/5/Pl "
        ".//PUNCT/punct/2"
    ),
    "Police opened an inquiry into a charge made against Veda.": (
        "Police//NOUN/nsubj/2/Pl opened/open/VERB/ROOT/0/Fp an/a/DET/det/4 inquiry//NOUN/obj/2 "
        "into//ADP/case/7 a//DET/det/7 charge//NOUN/nmod/4 made/make/VERB/acl/7/Pp "
        "against//ADP/case/10 Veda/Veda/PROPN/obl/8 .//PUNCT/punct/2"
    ),
    "Kalmar outlawed the Orlan Party.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 outlawed/outlaw/VERB/ROOT/0/Fp the//DET/det/5 "
        "Orlan/Orlan/PROPN/compound/5 Party/Party/PROPN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar granted an amnesty to the Orlan Party.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 granted/grant/VERB/ROOT/0/Fp an/a/DET/det/4 "
        "amnesty//NOUN/obj/2 to//ADP/case/8 the//DET/det/8 Orlan/Orlan/PROPN/compound/8 "
        "Party/Party/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar sent flour to Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 sent/send/VERB/ROOT/0/Fp flour//NOUN/obj/2 to//ADP/case/5 "
        "Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar sent troops to Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 sent/send/VERB/ROOT/0/Fp troops//NOUN/obj/2/Pl "
        "to//ADP/case/5 Veda/Veda/PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar ordered raids against Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 ordered/order/VERB/ROOT/0/Fp raids/raid/NOUN/obj/2/Pl "
        "against//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "Kalmar awaited raids against Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 awaited/await/VERB/ROOT/0/Fp raids/raid/NOUN/obj/2/Pl "
        "against//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "Kalmari protests shook the town.": (
        "Kalmari/Kalmari/ADJ/amod/2 protests/protest/NOUN/nsubj/3/Pl shook/shake/VERB/ROOT/0/Fp "
        "the//DET/det/5 town//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Anti-Lorn protests shook the town.": (
        "Anti-Lorn/Anti-Lorn/ADJ/amod/2 protests/protest/NOUN/nsubj/3/Pl "
        "shook/shake/VERB/ROOT/0/Fp the//DET/det/5 town//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Kalmar praised the efforts of Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 praised/praise/VERB/ROOT/0/Fp the//DET/det/4 "
        "efforts/effort/NOUN/obj/2/Pl of//ADP/case/6 Veda/Veda/PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "According to the Lind Council, Kalmar freed two men.": (
        "According/accord/VERB/case/5 to//ADP/fixed/1 the//DET/det/5 "
        "Lind/Lind/PROPN/compound/5 Council/Council/PROPN/nmod/7 ,//PUNCT/punct/5 "
        "Kalmar/Kalmar/PROPN/nsubj/8 freed/free/VERB/ROOT/0/Fp two//NUM/nummod/10 "
        "men/man/NOUN/obj/8/Pl .//PUNCT/punct/8"
    ),
    "Police opened fire.": (
        "Police//NOUN/nsubj/2 opened/open/VERB/ROOT/0/Fp fire//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Police opened an office.": (
        "Police//NOUN/nsubj/2 opened/open/VERB/ROOT/0/Fp an//DET/det/4 office//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "Guards fired ten rounds.": (
        "Guards/guard/NOUN/nsubj/2/Pl fired/fire/VERB/ROOT/0/Fp ten//NUM/nummod/4 "
        "rounds/round/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "The mill fired ten men.": (
        "The//DET/det/2 mill//NOUN/nsubj/3 fired/fire/VERB/ROOT/0/Fp ten//NUM/nummod/5 "
        "men/man/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "Two men were sent to prison.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj:pass/4/Pl were/be/AUX/aux:pass/4 "
        "sent/send/VERB/ROOT/0/Pp to//ADP/case/6 prison//NOUN/obl/4 .//PUNCT/punct/4"
    ),
    "Two men were sent to school.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj:pass/4/Pl were/be/AUX/aux:pass/4 "
        "sent/send/VERB/ROOT/0/Pp to//ADP/case/6 school//NOUN/obl/4 .//PUNCT/punct/4"
    ),
    "Two men were put under arrest.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj:pass/4/Pl were/be/AUX/aux:pass/4 "
        "put//VERB/ROOT/0/Pp under//ADP/case/6 arrest//NOUN/obl/4 .//PUNCT/punct/4"
    ),
    "Police booked two men.": (
        "Police//NOUN/nsubj/2 booked/book/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "men/man/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Police booked two rooms.": (
        "Police//NOUN/nsubj/2 booked/book/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "rooms/room/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar cut ties with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 cut//VERB/ROOT/0/Fp ties/tie/NOUN/obj/2/Pl "
        "with//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "Kalmar restored ties with Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 restored/restore/VERB/ROOT/0/Fp ties/tie/NOUN/obj/2/Pl "
        "with//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "Police stopped the march.": (
        "Police//NOUN/nsubj/2 stopped/stop/VERB/ROOT/0/Fp the//DET/det/4 march//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "Workers began a strike.": (
        "Workers/worker/NOUN/nsubj/2/Pl began/begin/VERB/ROOT/0/Fp a//DET/det/4 "
        "strike//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Pilots began a strike.": (
        "Pilots/pilot/NOUN/nsubj/2/Pl began/begin/VERB/ROOT/0/Fp a//DET/det/4 "
        "strike//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Planes are striking the depot.": (
        "Planes/plane/NOUN/nsubj/3/Pl are/be/AUX/aux/3 striking/strike/VERB/ROOT/0/Ps "
        "the//DET/det/5 depot//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The union sued the mayor.": (
        "The//DET/det/2 union//NOUN/nsubj/3 sued/sue/VERB/ROOT/0/Fp the//DET/det/5 "
        "mayor//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Kalmar gave Veda funding.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda/Veda/PROPN/iobj/2 "
        "funding//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Two men died in army firing.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp in//ADP/case/6 "
        "army//NOUN/compound/6 firing//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "Two men died in drone firing.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp in//ADP/case/6 "
        "drone//NOUN/compound/6 firing//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "The army shelling that left two men dead went on.": (
        "The//DET/det/3 army//NOUN/compound/3 shelling//NOUN/nsubj/9 that//PRON/nsubj/5 "
        "left/leave/VERB/acl:relcl/3/Fp two//NUM/nummod/7 men/man/NOUN/obj/5/Pl dead//ADJ/xcomp/5 "
        "went/go/VERB/ROOT/0/Fp on//ADP/compound:prt/9 .//PUNCT/punct/9"
    ),
    "The council rejected the army's demand.": (
        "The//DET/det/2 council//NOUN/nsubj/3 rejected/reject/VERB/ROOT/0/Fp the//DET/det/5 "
        "army//NOUN/nmod:poss/7 's//PART/case/5 demand//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The council rejected the army's account.": (
        "The//DET/det/2 council//NOUN/nsubj/3 rejected/reject/VERB/ROOT/0/Fp the//DET/det/5 "
        "army//NOUN/nmod:poss/7 's//PART/case/5 account//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Guards had to shoot.": (
        "Guards/guard/NOUN/nsubj/2/Pl had/have/VERB/ROOT/0/Fp to//PART/mark/4 "
        "shoot//VERB/xcomp/2/I .//PUNCT/punct/2"
    ),
    "Guards have to shoot.": (
        "Guards/guard/NOUN/nsubj/2/Pl have//VERB/ROOT/0/Fs to//PART/mark/4 "
        "shoot//VERB/xcomp/2/I .//PUNCT/punct/2"
    ),
    "Crowds forced guards to shoot.": (
        "Crowds/crowd/NOUN/nsubj/2/Pl forced/force/VERB/ROOT/0/Fp guards/guard/NOUN/obj/2/Pl "
        "to//PART/mark/5 shoot//VERB/xcomp/2/I .//PUNCT/punct/2"
    ),
    "Crowds may force guards to shoot.": (
        "Crowds/crowd/NOUN/nsubj/3/Pl may//AUX/aux/3 force//VERB/ROOT/0/I "
        "guards/guard/NOUN/obj/3/Pl to//PART/mark/6 shoot//VERB/xcomp/3/I .//PUNCT/punct/3"
    ),
    "Crowds did not force guards to shoot.": (
        "Crowds/crowd/NOUN/nsubj/4/Pl did/do/AUX/aux/4/Fp not//PART/advmod/4 force//VERB/ROOT/0/I "
        "guards/guard/NOUN/obj/4/Pl to//PART/mark/7 shoot//VERB/xcomp/4/I .//PUNCT/punct/4"
    ),
    "Chiefs urged guards to shoot.": (
        "Chiefs/chief/NOUN/nsubj/2/Pl urged/urge/VERB/ROOT/0/Fp guards/guard/NOUN/obj/2/Pl "
        "to//PART/mark/5 shoot//VERB/xcomp/2/I .//PUNCT/punct/2"
    ),
    "The king's overthrow shook the town.": (
        "The//DET/det/2 king//NOUN/nmod:poss/4 's//PART/case/2 overthrow//NOUN/nsubj/5 "
        "shook/shake/VERB/ROOT/0/Fp the//DET/det/7 town//NOUN/obj/5 .//PUNCT/punct/5"
    ),
    "The army's killing of two men went on.": (
        "The//DET/det/2 army//NOUN/nmod:poss/4 's//PART/case/2 killing//NOUN/nsubj/8 "
        "of//ADP/case/7 two//NUM/nummod/7 men/man/NOUN/nmod/4/Pl went/go/VERB/ROOT/0/Fp "
        "on//ADP/compound:prt/8 .//PUNCT/punct/8"
    ),
    "The army forbade villagers to leave the town.": (
        "The//DET/det/2 army//NOUN/nsubj/3 forbade/forbid/VERB/ROOT/0/F "
        "villagers/villager/NOUN/obj/3/Pl to//PART/mark/6 leave//VERB/xcomp/3/I "
        "the//DET/det/8 town//NOUN/obj/6 .//PUNCT/punct/3"
    ),
    "The army prevented rebels from crossing the river.": (
        "The//DET/det/2 army//NOUN/nsubj/3 prevented/prevent/VERB/ROOT/0/F "
        "rebels/rebel/NOUN/obj/3/Pl from//SCONJ/mark/6 crossing/cross/VERB/advcl/3/G "
        "the//DET/det/8 river//NOUN/obj/6 .//PUNCT/punct/3"
    ),
    "Police stopped buses to search them.": (
        "Police//NOUN/nsubj/2/Pl stopped/stop/VERB/ROOT/0/F buses/bus/NOUN/obj/2/Pl "
        "to//PART/mark/5 search//VERB/advcl/2/I them/they/PRON/obj/5 .//PUNCT/punct/2"
    ),
    "Gunmen shot at families who were fleeing the town.": (
        "Gunmen/gunman/NOUN/nsubj/2/Pl shot/shoot/VERB/ROOT/0/F at//ADP/case/4 "
        "families/family/NOUN/obl/2/Pl who//PRON/nsubj/7 were/be/AUX/aux/7/F "
        "fleeing/flee/VERB/acl:relcl/4/Ps the//DET/det/9 town//NOUN/obj/7 .//PUNCT/punct/2"
    ),
    "Reinforcements could not be delivered.": (
        "Reinforcements/reinforcement/NOUN/nsubj:pass/5/Pl could//AUX/aux/5/F "
        "not//PART/advmod/5 be//AUX/aux:pass/5/I delivered/deliver/VERB/ROOT/0/Pp "
        ".//PUNCT/punct/5"
    ),
    "Assaults on rebels went on.": (
        "Assaults/assault/NOUN/nsubj/4/Pl on//ADP/case/3 rebels/rebel/NOUN/nmod/1/Pl "
        "went/go/VERB/ROOT/0/F on//ADP/compound:prt/4 .//PUNCT/punct/4"
    ),
    "Troops blamed a raid on rebels.": (
        "Troops/troop/NOUN/nsubj/2/Pl blamed/blame/VERB/ROOT/0/F a//DET/det/4 raid//NOUN/obj/2 "
        "on//ADP/case/6 rebels/rebel/NOUN/nmod/4/Pl .//PUNCT/punct/2"
    ),
    "Each fired at the other.": (
        "Each//DET/nsubj/2 fired/fire/VERB/ROOT/0/F at//ADP/case/5 the//DET/det/5 "
        "other//ADJ/obl/2 .//PUNCT/punct/2"
    ),
    "“We hold the town,” according to the army.": (
        "“//PUNCT/punct/3 We/we/PRON/nsubj/3 hold/hold/VERB/ROOT/0/F the//DET/det/5 "
        "town//NOUN/obj/3 ,//PUNCT/punct/3 ”//PUNCT/punct/3 according/accord/VERB/case/11 "
        "to//ADP/fixed/8 the//DET/det/11 army//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "“We hold the town,” the army said.": (
        "“//PUNCT/punct/3 We/we/PRON/nsubj/3 hold/hold/VERB/ccomp/10/F the//DET/det/5 "
        "town//NOUN/obj/3 ,//PUNCT/punct/10 ”//PUNCT/punct/10 the//DET/det/9 army//NOUN/nsubj/10 "
        "said/say/VERB/ROOT/0/F .//PUNCT/punct/10"
    ),
    "Kalmar called in the envoy.": (
        "Kalmar//PROPN/nsubj/2 called/call/VERB/ROOT/0/F in//ADP/case/5 the//DET/det/5 "
        "envoy//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar called the raid useless.": (
        "Kalmar//PROPN/nsubj/2 called/call/VERB/ROOT/0/F the//DET/det/4 raid//NOUN/obj/2 "
        "useless//ADJ/xcomp/2 .//PUNCT/punct/2"
    ),
    "Kalmar called for a truce.": (
        "Kalmar//PROPN/nsubj/2 called/call/VERB/ROOT/0/F for//ADP/case/5 a//DET/det/5 "
        "truce//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "The Homs bombing went on.": (
        "The//DET/det/3 Homs//PROPN/compound/3 bombing//NOUN/nsubj/4 went/go/VERB/ROOT/0/F "
        "on//ADP/compound:prt/4 .//PUNCT/punct/4"
    ),
    "Tension exploded into war.": (
        "Tension//NOUN/nsubj/2 exploded/explode/VERB/ROOT/0/F into//ADP/case/4 war//NOUN/obl/2 "
        ".//PUNCT/punct/2"
    ),
    "The army could prevent rebels from crossing the river.": (
        "The//DET/det/2 army//NOUN/nsubj/4 could//AUX/aux/4/F prevent//VERB/ROOT/0/I "
        "rebels/rebel/NOUN/obj/4/Pl from//SCONJ/mark/7 crossing/cross/VERB/advcl/4/G "
        "the//DET/det/9 river//NOUN/obj/7 .//PUNCT/punct/4"
    ),
    "Shots could be heard.": (
        "Shots/shot/NOUN/nsubj:pass/4/Pl could//AUX/aux/4/F be//AUX/aux:pass/4/I "
        "heard/hear/VERB/ROOT/0/Pp .//PUNCT/punct/4"
    ),
    "Shots could be fired.": (
        "Shots/shot/NOUN/nsubj:pass/4/Pl could//AUX/aux/4/F be//AUX/aux:pass/4/I "
        "fired/fire/VERB/ROOT/0/Pp .//PUNCT/punct/4"
    ),
    "The band backed by an army left.": (
        "The//DET/det/2 band//NOUN/nsubj/7 backed/back/VERB/acl/2/Pp by//ADP/case/6 "
        "an//DET/det/6 army//NOUN/obl:agent/3 left/leave/VERB/ROOT/0/Fp .//PUNCT/punct/7"
    ),
    "Pupils said gunmen came in and they took a guard.": (
        "Pupils/pupil/NOUN/nsubj/2/Pl said/say/VERB/ROOT/0/Fp gunmen/gunman/NOUN/nsubj/4/Pl "
        "came/come/VERB/ccomp/2/Fp in//ADV/advmod/4 and//CCONJ/cc/8 they//PRON/nsubj/8 "
        "took/take/VERB/conj/4/Fp a//DET/det/10 guard//NOUN/obj/8 .//PUNCT/punct/2"
    ),
    "Rebels said they took a guard.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl said/say/VERB/ROOT/0/Fp they//PRON/nsubj/4 "
        "took/take/VERB/ccomp/2/Fp a//DET/det/6 guard//NOUN/obj/4 .//PUNCT/punct/2"
    ),
    "The dead included two men.": (
        "The//DET/det/2 dead//NOUN/nsubj/3/Pl included/include/VERB/ROOT/0/Fp "
        "two//NUM/nummod/5 men/man/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "Men were shot and killed by guards.": (
        "Men/man/NOUN/nsubj:pass/3/Pl were//AUX/aux:pass/3 shot/shoot/VERB/ROOT/0/Pp "
        "and//CCONJ/cc/5 killed/kill/VERB/conj/3/Pp by//ADP/case/7 "
        "guards/guard/NOUN/obl:agent/5/Pl .//PUNCT/punct/3"
    ),
    "Rebels fled a raid that troops made.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl fled/flee/VERB/ROOT/0/Fp a//DET/det/4 raid//NOUN/obj/2 "
        "that//PRON/obj/7 troops/troop/NOUN/nsubj/7/Pl made/make/VERB/acl:relcl/4/Fp "
        ".//PUNCT/punct/2"
    ),
    "Rebels struck when crowds stormed a post in Homs.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl struck/strike/VERB/ROOT/0/Fp when//ADV/advmod/5 "
        "crowds/crowd/NOUN/nsubj/5/Pl stormed/storm/VERB/advcl/2/Fp a//DET/det/7 "
        "post//NOUN/obj/5 in//ADP/case/9 Homs/Homs/PROPN/nmod/7 .//PUNCT/punct/2"
    ),
    "The raid led to marches, when crowds stormed a post in Homs.": (
        "The//DET/det/2 raid//NOUN/nsubj/3 led/lead/VERB/ROOT/0/Fp to//ADP/case/5 "
        "marches/march/NOUN/obl/3/Pl ,//PUNCT/punct/9 when//ADV/advmod/9 "
        "crowds/crowd/NOUN/nsubj/9/Pl stormed/storm/VERB/advcl/3/Fp a//DET/det/11 "
        "post//NOUN/obj/9 in//ADP/case/13 Homs/Homs/PROPN/nmod/11 .//PUNCT/punct/3"
    ),
    "Rebels who left Homs opened fire.": (
        "Rebels/rebel/NOUN/nsubj/5/Pl who//PRON/nsubj/3 left/leave/VERB/acl:relcl/1/Fp "
        "Homs/Homs/PROPN/obj/3 opened/open/VERB/ROOT/0/Fp fire//NOUN/obj/5 .//PUNCT/punct/5"
    ),
    "Three scouts killed on Monday led the band.": (
        "Three//NUM/nummod/2 scouts/scout/NOUN/nsubj/6/Pl killed/kill/VERB/acl/2/Pp "
        "on//ADP/case/5 Monday/Monday/PROPN/obl/3 led/lead/VERB/ROOT/0/Fp the//DET/det/8 "
        "band//NOUN/obj/6 .//PUNCT/punct/6"
    ),
    "The scouts who killed two men fled.": (
        "The//DET/det/2 scouts/scout/NOUN/nsubj/7/Pl who//PRON/nsubj/4 "
        "killed/kill/VERB/acl:relcl/2/Fp two//NUM/nummod/6 men/man/NOUN/obj/4/Pl "
        "fled/flee/VERB/ROOT/0/Fp .//PUNCT/punct/7"
    ),
    "The militia suffered a raid.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 suffered/suffer/VERB/ROOT/0/Fp a//DET/det/5 "
        "raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The militia reported a raid.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 reported/report/VERB/ROOT/0/Fp a//DET/det/5 "
        "raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The militia launched a raid.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 launched/launch/VERB/ROOT/0/Fp a//DET/det/5 "
        "raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The militia announced a raid.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 announced/announce/VERB/ROOT/0/Fp a//DET/det/5 "
        "raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The militia came under fire.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 came/come/VERB/ROOT/0/Fp under//ADP/case/5 "
        "fire//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "The militia came with fire.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 came/come/VERB/ROOT/0/Fp with//ADP/case/5 "
        "fire//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "The militia took up arms.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 took/take/VERB/ROOT/0/Fp up//ADP/compound:prt/3 "
        "arms/arm/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "The militia destroyed their arms.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 destroyed/destroy/VERB/ROOT/0/Fp "
        "their//PRON/nmod:poss/5 arms/arm/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "Shells hit two of the camps.": (
        "Shells/shell/NOUN/nsubj/2/Pl hit//VERB/ROOT/0/Fp two//NUM/obj/2 of//ADP/case/6 "
        "the//DET/det/6 camps/camp/NOUN/nmod/3/Pl .//PUNCT/punct/2"
    ),
    "A bomb caused one of the blasts.": (
        "A//DET/det/2 bomb//NOUN/nsubj/3 caused/cause/VERB/ROOT/0/Fp one//NUM/obj/3 "
        "of//ADP/case/7 the//DET/det/7 blasts/blast/NOUN/nmod/4/Pl .//PUNCT/punct/3"
    ),
    "The militia may have launched a raid.": (
        "The//DET/det/2 militia//NOUN/nsubj/5 may//AUX/aux/5 have//AUX/aux/5 "
        "launched/launch/VERB/ROOT/0/Pp a//DET/det/7 raid//NOUN/obj/5 .//PUNCT/punct/5"
    ),
    "The town saw a possible raid.": (
        "The//DET/det/2 town//NOUN/nsubj/3 saw/see/VERB/ROOT/0/Fp a//DET/det/6 "
        "possible//ADJ/amod/6 raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "The town saw a prepared raid.": (
        "The//DET/det/2 town//NOUN/nsubj/3 saw/see/VERB/ROOT/0/Fp a//DET/det/6 "
        "prepared//ADJ/amod/6 raid//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Two men died, while a raid in Homs killed five.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp ,//PUNCT/punct/10 "
        "while//SCONJ/mark/10 a//DET/det/7 raid//NOUN/nsubj/10 in//ADP/case/9 "
        "Homs/Homs/PROPN/nmod/7 killed/kill/VERB/advcl/3/Fp five//NUM/obj/10 .//PUNCT/punct/3"
    ),
    "Two men died when a raid in Homs hit them.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp when//SCONJ/mark/9 "
        "a//DET/det/6 raid//NOUN/nsubj/9 in//ADP/case/8 Homs/Homs/PROPN/nmod/6 "
        "hit//VERB/advcl/3/Fp them//PRON/obj/9 .//PUNCT/punct/3"
    ),
    "Rebels shelled the port after the army bombed Homs.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl shelled/shell/VERB/ROOT/0/Fp the//DET/det/4 "
        "port//NOUN/obj/2 after//SCONJ/mark/8 the//DET/det/7 army//NOUN/nsubj/8 "
        "bombed/bomb/VERB/advcl/2/Fp Homs/Homs/PROPN/obj/8 .//PUNCT/punct/2"
    ),
    "Crews shelled the port after the army bombed Homs.": (
        "Crews/crew/NOUN/nsubj/2/Pl shelled/shell/VERB/ROOT/0/Fp the//DET/det/4 "
        "port//NOUN/obj/2 after//SCONJ/mark/8 the//DET/det/7 army//NOUN/nsubj/8 "
        "bombed/bomb/VERB/advcl/2/Fp Homs/Homs/PROPN/obj/8 .//PUNCT/punct/2"
    ),
    "Troops left in the interest of Jordan.": (
        "Troops/troop/NOUN/nsubj/2/Pl left/leave/VERB/ROOT/0/Fp in//ADP/case/5 the//DET/det/5 "
        "interest//NOUN/obl/2 of//ADP/case/7 Jordan/Jordan/PROPN/nmod/5 .//PUNCT/punct/2"
    ),
    "Troops left in Jordan's interest.": (
        "Troops/troop/NOUN/nsubj/2/Pl left/leave/VERB/ROOT/0/Fp in//ADP/case/6 "
        "Jordan/Jordan/PROPN/nmod:poss/6 's//PART/case/4 interest//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Troops left in Jordan's town.": (
        "Troops/troop/NOUN/nsubj/2/Pl left/leave/VERB/ROOT/0/Fp in//ADP/case/6 "
        "Jordan/Jordan/PROPN/nmod:poss/6 's//PART/case/4 town//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Rebels fled after the army opened its assault.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl fled/flee/VERB/ROOT/0/Fp after//SCONJ/mark/6 "
        "the//DET/det/5 army//NOUN/nsubj/6 opened/open/VERB/advcl/2/Fp its//PRON/nmod:poss/8 "
        "assault//NOUN/obj/6 .//PUNCT/punct/2"
    ),
    "The army fired at men who killed a guard on Monday.": (
        "The//DET/det/2 army//NOUN/nsubj/3 fired/fire/VERB/ROOT/0/Fp at//ADP/case/5 "
        "men/man/NOUN/obl/3/Pl who//PRON/nsubj/7 killed/kill/VERB/acl:relcl/5/Fp a//DET/det/9 "
        "guard//NOUN/obj/7 on//ADP/case/11 Monday/Monday/PROPN/obl/7 .//PUNCT/punct/3"
    ),
    "Troops fled before the hill fell on Monday.": (
        "Troops/troop/NOUN/nsubj/2/Pl fled/flee/VERB/ROOT/0/Fp before//SCONJ/mark/6 "
        "the//DET/det/5 hill//NOUN/nsubj/6 fell/fall/VERB/advcl/2/Fp on//ADP/case/8 "
        "Monday/Monday/PROPN/obl/6 .//PUNCT/punct/2"
    ),
    "Troops fired, killing a guard on Monday.": (
        "Troops/troop/NOUN/nsubj/2/Pl fired/fire/VERB/ROOT/0/Fp ,//PUNCT/punct/4 "
        "killing/kill/VERB/advcl/2/Ps a//DET/det/6 guard//NOUN/obj/4 on//ADP/case/8 "
        "Monday/Monday/PROPN/obl/4 .//PUNCT/punct/2"
    ),
    "Troops shot two men on Monday and killed five on Friday.": (
        "Troops/troop/NOUN/nsubj/2/Pl shot/shoot/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "men/man/NOUN/obj/2/Pl on//ADP/case/6 Monday/Monday/PROPN/obl/2 and//CCONJ/cc/8 "
        "killed/kill/VERB/conj/2/Fp five//NUM/obj/8 on//ADP/case/11 Friday/Friday/PROPN/obl/8 "
        ".//PUNCT/punct/2"
    ),
    "Medics at a raid in Homs that killed two men.": (
        "Medics/medic/NOUN/ROOT/0/Pl at//ADP/case/4 a//DET/det/4 raid//NOUN/nmod/1 in//ADP/case/6 "
        "Homs/Homs/PROPN/nmod/4 that//PRON/nsubj/8 killed/kill/VERB/acl:relcl/1/Fp "
        "two//NUM/nummod/10 men/man/NOUN/obj/8/Pl .//PUNCT/punct/1"
    ),
    "Five men died in Homs, two in Hama.": (
        "Five//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp in//ADP/case/5 "
        "Homs/Homs/PROPN/obl/3 ,//PUNCT/punct/7 two//NUM/nsubj/3 in//ADP/case/9 "
        "Hama/Hama/PROPN/nmod/7 .//PUNCT/punct/3"
    ),
    "Two in Hama died.": (
        "Two//NUM/nsubj/4 in//ADP/case/3 Hama/Hama/PROPN/nmod/1 died/die/VERB/ROOT/0/Fp "
        ".//PUNCT/punct/4"
    ),
    "Troops seized Omar Hadi and Dana Reyes.": (
        "Troops/troop/NOUN/nsubj/2/Pl seized/seize/VERB/ROOT/0/Fp Omar/Omar/PROPN/obj/2 "
        "Hadi/Hadi/PROPN/flat/3 and//CCONJ/cc/6 Dana/Dana/PROPN/conj/3 Reyes/Reyes/PROPN/flat/6 "
        ".//PUNCT/punct/2"
    ),
    "Fighting between Omar Hadi and Dana Reyes went on.": (
        "Fighting//NOUN/nsubj/8 between//ADP/case/3 Omar/Omar/PROPN/nmod/1 "
        "Hadi/Hadi/PROPN/flat/3 and//CCONJ/cc/6 Dana/Dana/PROPN/conj/3 Reyes/Reyes/PROPN/flat/6 "
        "went/go/VERB/ROOT/0/Fp on//ADP/compound:prt/8 .//PUNCT/punct/8"
    ),
    "The general refused to deny that his troops shelled the town.": (
        "The//DET/det/2 general//NOUN/nsubj/3 refused/refuse/VERB/ROOT/0/Fp to//PART/mark/5 "
        "deny/deny/VERB/xcomp/3 that//SCONJ/mark/9 his//PRON/nmod:poss/8 "
        "troops/troop/NOUN/nsubj/9/Pl shelled/shell/VERB/ccomp/5/Fp the//DET/det/11 "
        "town//NOUN/obj/9 .//PUNCT/punct/3"
    ),
    "The mayor confirmed that troops shelled the town.": (
        "The//DET/det/2 mayor//NOUN/nsubj/3 confirmed/confirm/VERB/ROOT/0/Fp that//SCONJ/mark/6 "
        "troops/troop/NOUN/nsubj/6/Pl shelled/shell/VERB/ccomp/3/Fp the//DET/det/8 "
        "town//NOUN/obj/6 .//PUNCT/punct/3"
    ),
    "Villagers buried two men.": (
        "Villagers/villager/NOUN/nsubj/2/Pl buried/bury/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "men/man/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Villagers killed two men.": (
        "Villagers/villager/NOUN/nsubj/2/Pl killed/kill/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "men/man/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "The militia left the town. It then shelled the bridge.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 left/leave/VERB/ROOT/0/Fp the//DET/det/5 "
        "town//NOUN/obj/3 .//PUNCT/punct/3 It//PRON/nsubj/9 then//ADV/advmod/9 "
        "shelled/shell/VERB/ROOT/0/Fp the//DET/det/11 bridge//NOUN/obj/9 .//PUNCT/punct/9"
    ),
    "The militia left the town. It was a siege.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 left/leave/VERB/ROOT/0/Fp the//DET/det/5 "
        "town//NOUN/obj/3 .//PUNCT/punct/3 It//PRON/nsubj/10 was/be/AUX/cop/10/Fp "
        "a//DET/det/10 siege//NOUN/ROOT/0 .//PUNCT/punct/10"
    ),
    "The militia left the town. Medics said it shelled the bridge.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 left/leave/VERB/ROOT/0/Fp the//DET/det/5 "
        "town//NOUN/obj/3 .//PUNCT/punct/3 Medics/medic/NOUN/nsubj/8/Pl "
        "said/say/VERB/ROOT/0/Fp it//PRON/nsubj/10 shelled/shell/VERB/ccomp/8/Fp "
        "the//DET/det/12 bridge//NOUN/obj/10 .//PUNCT/punct/8"
    ),
    "The militia left the town. They shelled the bridge.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 left/leave/VERB/ROOT/0/Fp the//DET/det/5 "
        "town//NOUN/obj/3 .//PUNCT/punct/3 They//PRON/nsubj/8 shelled/shell/VERB/ROOT/0/Fp "
        "the//DET/det/10 bridge//NOUN/obj/8 .//PUNCT/punct/8"
    ),
    "The troops left the town, medics said. They shelled the bridge.": (
        "The//DET/det/2 troops/troop/NOUN/nsubj/3/Pl left/leave/VERB/ccomp/8/Fp the//DET/det/5 "
        "town//NOUN/obj/3 ,//PUNCT/punct/8 medics/medic/NOUN/nsubj/8/Pl "
        "said/say/VERB/ROOT/0/Fp .//PUNCT/punct/8 They//PRON/nsubj/11 "
        "shelled/shell/VERB/ROOT/0/Fp the//DET/det/13 bridge//NOUN/obj/11 .//PUNCT/punct/11"
    ),
    "The rebels left the town, medics said. They shelled the bridge.": (
        "The//DET/det/2 rebels/rebel/NOUN/nsubj/3/Pl left/leave/VERB/ccomp/8/Fp the//DET/det/5 "
        "town//NOUN/obj/3 ,//PUNCT/punct/8 medics/medic/NOUN/nsubj/8/Pl "
        "said/say/VERB/ROOT/0/Fp .//PUNCT/punct/8 They//PRON/nsubj/11 "
        "shelled/shell/VERB/ROOT/0/Fp the//DET/det/13 bridge//NOUN/obj/11 .//PUNCT/punct/11"
    ),
    "The rebels left the town. They shelled the bridge.": (
        "The//DET/det/2 rebels/rebel/NOUN/nsubj/3/Pl left/leave/VERB/ROOT/0/Fp the//DET/det/5 "
        "town//NOUN/obj/3 .//PUNCT/punct/3 They//PRON/nsubj/8 shelled/shell/VERB/ROOT/0/Fp "
        "the//DET/det/10 bridge//NOUN/obj/8 .//PUNCT/punct/8"
    ),
    "The mayor said that rebels had entered the town.": (
        "The//DET/det/2 mayor//NOUN/nsubj/3 said/say/VERB/ROOT/0/Fp that//SCONJ/mark/7 "
        "rebels/rebel/NOUN/nsubj/7/Pl had/have/AUX/aux/7/Fp entered/enter/VERB/ccomp/3/Pp "
        "the//DET/det/9 town//NOUN/obj/7 .//PUNCT/punct/3"
    ),
    "The army shelled the village, a medic said.": (
        "The//DET/det/2 army//NOUN/nsubj/3 shelled/shell/VERB/ccomp/9/Fp the//DET/det/5 "
        "village//NOUN/obj/3 ,//PUNCT/punct/3 a//DET/det/8 medic//NOUN/nsubj/9 "
        "said/say/VERB/ROOT/0/Fp .//PUNCT/punct/9"
    ),
    '"We have lost the bridge," said a rebel commander.': (
        '"//PUNCT/punct/4 We//PRON/nsubj/4 have//AUX/aux/4/Fs lost/lose/VERB/ccomp/9/Pp '
        'the//DET/det/6 bridge//NOUN/obj/4 ,//PUNCT/punct/4 "//PUNCT/punct/4 '
        "said/say/VERB/ROOT/0/Fp a//DET/det/12 rebel//NOUN/compound/12 commander//NOUN/nsubj/9 "
        ".//PUNCT/punct/9"
    ),
    "According to the ministry, 12 soldiers died.": (
        "According/accord/VERB/case/4/Ps to//ADP/fixed/1 the//DET/det/4 ministry//NOUN/obl/8 "
        ",//PUNCT/punct/4 12//NUM/nummod/7 soldiers/soldier/NOUN/nsubj/8/Pl "
        "died/die/VERB/ROOT/0/Fp .//PUNCT/punct/8"
    ),
    "Rebels seized the airport, according to the army.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl seized/seize/VERB/ROOT/0/Fp the//DET/det/4 "
        "airport//NOUN/obj/2 ,//PUNCT/punct/9 according/accord/VERB/case/9/Ps to//ADP/fixed/6 "
        "the//DET/det/9 army//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "A commander told reporters that the road was closed.": (
        "A//DET/det/2 commander//NOUN/nsubj/3 told/tell/VERB/ROOT/0/Fp "
        "reporters/reporter/NOUN/iobj/3/Pl that//SCONJ/mark/9 the//DET/det/7 "
        "road//NOUN/nsubj:pass/9 was/be/AUX/aux:pass/9/Fp closed/close/VERB/ccomp/3/Pp "
        ".//PUNCT/punct/3"
    ),
    "The army denied that it had bombed the clinic.": (
        "The//DET/det/2 army//NOUN/nsubj/3 denied/deny/VERB/ROOT/0/Fp that//SCONJ/mark/7 "
        "it//PRON/nsubj/7 had/have/AUX/aux/7/Fp bombed/bomb/VERB/ccomp/3/Pp the//DET/det/9 "
        "clinic//NOUN/obj/7 .//PUNCT/punct/3"
    ),
    "It is believed that the militia holds the dam.": (
        "It//PRON/expl/3 is/be/AUX/aux:pass/3/Fs believed/believe/VERB/ROOT/0/Pp "
        "that//SCONJ/mark/7 the//DET/det/6 militia//NOUN/nsubj/7 holds/hold/VERB/ccomp/3/Fs "
        "the//DET/det/9 dam//NOUN/obj/7 .//PUNCT/punct/3"
    ),
    "The convoy reportedly reached the camp.": (
        "The//DET/det/2 convoy//NOUN/nsubj/4 reportedly//ADV/advmod/4 "
        "reached/reach/VERB/ROOT/0/Fp the//DET/det/6 camp//NOUN/obj/4 .//PUNCT/punct/4"
    ),
    "The militia is thought to control the dam.": (
        "The//DET/det/2 militia//NOUN/nsubj/4 is/be/AUX/aux:pass/4/Fs "
        "thought/think/VERB/ROOT/0/Pp to//PART/mark/6 control//VERB/xcomp/4/I the//DET/det/8 "
        "dam//NOUN/obj/6 .//PUNCT/punct/4"
    ),
    "The army and the rebels said the truce had ended.": (
        "The//DET/det/2 army//NOUN/nsubj/6 and//CCONJ/cc/5 the//DET/det/5 "
        "rebels/rebel/NOUN/conj/2/Pl said/say/VERB/ROOT/0/Fp the//DET/det/8 truce//NOUN/nsubj/10 "
        "had/have/AUX/aux/10/Fp ended/end/VERB/ccomp/6/Pp .//PUNCT/punct/6"
    ),
    "The announcement that troops had left surprised nobody.": (
        "The//DET/det/2 announcement//NOUN/nsubj/7 that//SCONJ/mark/6 troops//NOUN/nsubj/6/Pl "
        "had/have/AUX/aux/6/Fp left/leave/VERB/acl/2/Pp surprised/surprise/VERB/ROOT/0/Fp "
        "nobody//PRON/obj/7 .//PUNCT/punct/7"
    ),
    "The governor did not say that troops had left.": (
        "The//DET/det/2 governor//NOUN/nsubj/5 did/do/AUX/aux/5/Fp not//PART/advmod/5 "
        "say//VERB/ROOT/0/I that//SCONJ/mark/9 troops//NOUN/nsubj/9/Pl had/have/AUX/aux/9/Fp "
        "left/leave/VERB/ccomp/5/Pp .//PUNCT/punct/5"
    ),
    "Officials do not expect that the talks will resume.": (
        "Officials/official/NOUN/nsubj/4/Pl do//AUX/aux/4/Fs not//PART/advmod/4 "
        "expect//VERB/ROOT/0/I that//SCONJ/mark/9 the//DET/det/7 talks/talk/NOUN/nsubj/9/Pl "
        "will//AUX/aux/9/F resume//VERB/ccomp/4/I .//PUNCT/punct/4"
    ),
    "The general vowed to retake the city.": (
        "The//DET/det/2 general//NOUN/nsubj/3 vowed/vow/VERB/ROOT/0/Fp to//PART/mark/5 "
        "retake//VERB/xcomp/3/I the//DET/det/7 city//NOUN/obj/5 .//PUNCT/punct/3"
    ),
    "The ministry accused the rebels of shelling the market.": (
        "The//DET/det/2 ministry//NOUN/nsubj/3 accused/accuse/VERB/ROOT/0/Fp the//DET/det/5 "
        "rebels/rebel/NOUN/obj/3/Pl of//SCONJ/mark/7 shelling/shell/VERB/advcl/3/G the//DET/det/9 "
        "market//NOUN/obj/7 .//PUNCT/punct/3"
    ),
    "The army captured the hill from the rebels.": (
        "The//DET/det/2 army//NOUN/nsubj/3 captured/capture/VERB/ROOT/0/Fp the//DET/det/5 "
        "hill//NOUN/obj/3 from//ADP/case/8 the//DET/det/8 rebels/rebel/NOUN/obl/3/Pl "
        ".//PUNCT/punct/3"
    ),
    "The hill was captured by the army.": (
        "The//DET/det/2 hill//NOUN/nsubj:pass/4 was/be/AUX/aux:pass/4/Fp "
        "captured/capture/VERB/ROOT/0/Pp by//ADP/case/7 the//DET/det/7 army//NOUN/obl:agent/4 "
        ".//PUNCT/punct/4"
    ),
    "Rebels lost the hill.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl lost/lose/VERB/ROOT/0/Fp the//DET/det/4 hill//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "The town fell to the rebels.": (
        "The//DET/det/2 town//NOUN/nsubj/3 fell/fall/VERB/ROOT/0/Fp to//ADP/case/6 the//DET/det/6 "
        "rebels/rebel/NOUN/obl/3/Pl .//PUNCT/punct/3"
    ),
    "The garrison received reinforcements.": (
        "The//DET/det/2 garrison//NOUN/nsubj/3 received/receive/VERB/ROOT/0/Fp "
        "reinforcements/reinforcement/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "Troops broke the siege of the enclave.": (
        "Troops//NOUN/nsubj/2/Pl broke/break/VERB/ROOT/0/Fp the//DET/det/4 siege//NOUN/obj/2 "
        "of//ADP/case/7 the//DET/det/7 enclave//NOUN/nmod/4 .//PUNCT/punct/2"
    ),
    "Rebels besieged the town.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl besieged/besiege/VERB/ROOT/0/Fp the//DET/det/4 "
        "town//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Militants killed and wounded dozens of civilians.": (
        "Militants/militant/NOUN/nsubj/2/Pl killed/kill/VERB/ROOT/0/Fp and//CCONJ/cc/4 "
        "wounded/wound/VERB/conj/2/Fp dozens/dozen/NOUN/obj/2/Pl of//ADP/case/7 "
        "civilians/civilian/NOUN/nmod/5/Pl .//PUNCT/punct/2"
    ),
    "The army launched an offensive against the rebels.": (
        "The//DET/det/2 army//NOUN/nsubj/3 launched/launch/VERB/ROOT/0/Fp an/a/DET/det/5 "
        "offensive//NOUN/obj/3 against//ADP/case/8 the//DET/det/8 rebels/rebel/NOUN/nmod/5/Pl "
        ".//PUNCT/punct/3"
    ),
    "Fierce fighting erupted in the suburb.": (
        "Fierce//ADJ/amod/2 fighting//NOUN/nsubj/3 erupted/erupt/VERB/ROOT/0/Fp in//ADP/case/6 "
        "the//DET/det/6 suburb//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "The army may attack the port.": (
        "The//DET/det/2 army//NOUN/nsubj/4 may//AUX/aux/4/F attack//VERB/ROOT/0/I the//DET/det/6 "
        "port//NOUN/obj/4 .//PUNCT/punct/4"
    ),
    "Troops will withdraw from the port.": (
        "Troops//NOUN/nsubj/3/Pl will//AUX/aux/3/F withdraw//VERB/ROOT/0/I from//ADP/case/6 "
        "the//DET/det/6 port//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "The army is prepared to attack the port.": (
        "The//DET/det/2 army//NOUN/nsubj:pass/4 is/be/AUX/aux:pass/4/Fs "
        "prepared/prepare/VERB/ROOT/0/Pp to//PART/mark/6 attack//VERB/xcomp/4/I the//DET/det/8 "
        "port//NOUN/obj/6 .//PUNCT/punct/4"
    ),
    "The army plans to attack the port.": (
        "The//DET/det/2 army//NOUN/nsubj/3 plans/plan/VERB/ROOT/0/Fs to//PART/mark/5 "
        "attack//VERB/xcomp/3/I the//DET/det/7 port//NOUN/obj/5 .//PUNCT/punct/3"
    ),
    "The army failed to capture the port.": (
        "The//DET/det/2 army//NOUN/nsubj/3 failed/fail/VERB/ROOT/0/Fp to//PART/mark/5 "
        "capture//VERB/xcomp/3/I the//DET/det/7 port//NOUN/obj/5 .//PUNCT/punct/3"
    ),
    "Troops were unable to reach the port.": (
        "Troops//NOUN/nsubj/3/Pl were/be/AUX/cop/3/Fp unable//ADJ/ROOT/0 to//PART/mark/5 "
        "reach//VERB/advcl/3/I the//DET/det/7 port//NOUN/obj/5 .//PUNCT/punct/3"
    ),
    "Rebels did not attack the port.": (
        "Rebels/rebel/NOUN/nsubj/4/Pl did/do/AUX/aux/4/Fp not//PART/advmod/4 "
        "attack//VERB/ROOT/0/I the//DET/det/6 port//NOUN/obj/4 .//PUNCT/punct/4"
    ),
    "No civilians were killed in the raid.": (
        "No//DET/det/2 civilians/civilian/NOUN/nsubj:pass/4/Pl were/be/AUX/aux:pass/4/Fp "
        "killed/kill/VERB/ROOT/0/Pp in//ADP/case/7 the//DET/det/7 raid//NOUN/obl/4 "
        ".//PUNCT/punct/4"
    ),
    "The army has never shelled the clinic.": (
        "The//DET/det/2 army//NOUN/nsubj/5 has/have/AUX/aux/5/Fs never//ADV/advmod/5 "
        "shelled/shell/VERB/ROOT/0/Pp the//DET/det/7 clinic//NOUN/obj/5 .//PUNCT/punct/5"
    ),
    "The army not only shelled the port but also bombed the bridge.": (
        "The//DET/det/2 army//NOUN/nsubj/5 not//PART/advmod/5 only//ADV/advmod/5 "
        "shelled/shell/VERB/ROOT/0/Pp the//DET/det/7 port//NOUN/obj/5 but//CCONJ/cc/10 "
        "also//ADV/advmod/10 bombed/bomb/VERB/conj/5/Fp the//DET/det/12 bridge//NOUN/obj/10 "
        ".//PUNCT/punct/5"
    ),
    "If rebels attack the port, the army will respond.": (
        "If//SCONJ/mark/3 rebels/rebel/NOUN/nsubj/3/Pl attack//VERB/advcl/10/Fs the//DET/det/5 "
        "port//NOUN/obj/3 ,//PUNCT/punct/10 the//DET/det/8 army//NOUN/nsubj/10 will//AUX/aux/10/F "
        "respond//VERB/ROOT/0/I .//PUNCT/punct/10"
    ),
    "Did rebels attack the port?": (
        "Did/do/AUX/aux/3/Fp rebels/rebel/NOUN/nsubj/3/Pl attack//VERB/ROOT/0/I the//DET/det/5 "
        "port//NOUN/obj/3 ?//PUNCT/punct/3"
    ),
    "Close the border.": (
        "Close//VERB/ROOT/0/Imp the//DET/det/3 border//NOUN/obj/1 .//PUNCT/punct/1"
    ),
    "The army advanced to oust the militants.": (
        "The//DET/det/2 army//NOUN/nsubj/3 advanced/advance/VERB/ROOT/0/Fp to//PART/mark/5 "
        "oust//VERB/advcl/3/I the//DET/det/7 militants/militant/NOUN/obj/5/Pl .//PUNCT/punct/3"
    ),
    "The army probably captured the port.": (
        "The//DET/det/2 army//NOUN/nsubj/4 probably//ADV/advmod/4 captured/capture/VERB/ROOT/0/Fp "
        "the//DET/det/6 port//NOUN/obj/4 .//PUNCT/punct/4"
    ),
    "Troops moved from the port to the capital.": (
        "Troops//NOUN/nsubj/2/Pl moved/move/VERB/ROOT/0/Fp from//ADP/case/5 the//DET/det/5 "
        "port//NOUN/obl/2 to//ADP/case/8 the//DET/det/8 capital//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Rebels, who captured the dam, released the prisoners.": (
        "Rebels/rebel/NOUN/nsubj/8/Pl ,//PUNCT/punct/4 who//PRON/nsubj/4 "
        "captured/capture/VERB/acl:relcl/1/Fp the//DET/det/6 dam//NOUN/obj/4 ,//PUNCT/punct/8 "
        "released/release/VERB/ROOT/0/Fp the//DET/det/10 prisoners/prisoner/NOUN/obj/8/Pl "
        ".//PUNCT/punct/8"
    ),
    "Civilians trapped in the enclave need food.": (
        "Civilians/civilian/NOUN/nsubj/6/Pl trapped/trap/VERB/acl/1/Pp in//ADP/case/5 "
        "the//DET/det/5 enclave//NOUN/obl/2 need//VERB/ROOT/0/Fs food//NOUN/obj/6 "
        ".//PUNCT/punct/6"
    ),
    "The army captured the port and shelled the town.": (
        "The//DET/det/2 army//NOUN/nsubj/3 captured/capture/VERB/ROOT/0/Fp the//DET/det/5 "
        "port//NOUN/obj/3 and//CCONJ/cc/7 shelled/shell/VERB/conj/3/Fp the//DET/det/9 "
        "town//NOUN/obj/7 .//PUNCT/punct/3"
    ),
    "Jets struck offices in Tarn.": (
        "Jets/jet/NOUN/nsubj/2/Pl struck/strike/VERB/ROOT/0/Fp offices/office/NOUN/obj/2/Pl"
        " in/in/ADP/case/5 Tarn//PROPN/nmod/3 ././PUNCT/punct/2"
    ),
    "Jets struck a port in Tarn.": (
        "Jets/jet/NOUN/nsubj/2/Pl struck/strike/VERB/ROOT/0/Fp a//DET/det/4 port//NOUN/obj/2"
        " in/in/ADP/case/6 Tarn//PROPN/nmod/4 ././PUNCT/punct/2"
    ),
    "Jets struck the port, killing six civilians.": (
        "Jets/jet/NOUN/nsubj/2/Pl struck/strike/VERB/ROOT/0/Fp the//DET/det/4 port//NOUN/obj/2 "
        ",//PUNCT/punct/6 killing/kill/VERB/advcl/2/Ps six//NUM/nummod/8 "
        "civilians/civilian/NOUN/obj/6/Pl .//PUNCT/punct/2"
    ),
    "The forces, backed by Russian jets, took the town.": (
        "The//DET/det/2 forces/force/NOUN/nsubj/9/Pl ,//PUNCT/punct/4 backed/back/VERB/acl/2/Pp "
        "by//ADP/case/7 Russian//ADJ/amod/7 jets/jet/NOUN/obl:agent/4/Pl ,//PUNCT/punct/2 "
        "took/take/VERB/ROOT/0/Fp the//DET/det/11 town//NOUN/obj/9 .//PUNCT/punct/9"
    ),
    "The coalition said it struck the depot.": (
        "The//DET/det/2 coalition//NOUN/nsubj/3 said/say/VERB/ROOT/0/Fp it//PRON/nsubj/5 "
        "struck/strike/VERB/ccomp/3/Fp the//DET/det/7 depot//NOUN/obj/5 .//PUNCT/punct/3"
    ),
    "The city is a key prize.": (
        "The//DET/det/2 city//NOUN/nsubj/6 is/be/AUX/cop/6/Fs a//DET/det/6 key//ADJ/amod/6 "
        "prize//NOUN/ROOT/0 .//PUNCT/punct/6"
    ),
    "About 300 fighters are in the town.": (
        "About//ADV/advmod/2 300//NUM/nummod/3 fighters/fighter/NOUN/nsubj/7/Pl "
        "are/be/AUX/cop/7/Fs in//ADP/case/7 the//DET/det/7 town//NOUN/ROOT/0 .//PUNCT/punct/7"
    ),
    "The highway runs from the port to the capital.": (
        "The//DET/det/2 highway//NOUN/nsubj/3 runs/run/VERB/ROOT/0/Fs from//ADP/case/6 "
        "the//DET/det/6 port//NOUN/obl/3 to//ADP/case/9 the//DET/det/9 capital//NOUN/obl/3 "
        ".//PUNCT/punct/3"
    ),
    "The possibility of an attack worries residents.": (
        "The//DET/det/2 possibility//NOUN/nsubj/6 of//ADP/case/5 an/a/DET/det/5 "
        "attack//NOUN/nmod/2 worries/worry/VERB/ROOT/0/Fs residents/resident/NOUN/obj/6/Pl "
        ".//PUNCT/punct/6"
    ),
    "Rebels continued to shell the town.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl continued/continue/VERB/ROOT/0/Fp to//PART/mark/4 "
        "shell//VERB/xcomp/2/I the//DET/det/6 town//NOUN/obj/4 .//PUNCT/punct/2"
    ),
    "The commander did not disclose a date for the assault.": (
        "The//DET/det/2 commander//NOUN/nsubj/5 did/do/AUX/aux/5/Fp not//PART/advmod/5 "
        "disclose//VERB/ROOT/0/I a//DET/det/7 date//NOUN/obj/5 for//ADP/case/10 the//DET/det/10 "
        "assault//NOUN/nmod/7 .//PUNCT/punct/5"
    ),
    "Turkey sent tanks to the border.": (
        "Turkey//PROPN/nsubj/2 sent/send/VERB/ROOT/0/Fp tanks/tank/NOUN/obj/2/Pl to//ADP/case/6 "
        "the//DET/det/6 border//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Moscow announced a truce.": (
        "Moscow//PROPN/nsubj/2 announced/announce/VERB/ROOT/0/Fp a//DET/det/4 truce//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "The U.S.-backed forces entered the town.": (
        "The//DET/det/5 U.S.//PROPN/compound/4 -//PUNCT/punct/2 backed/back/VERB/amod/5/Pp "
        "forces/force/NOUN/nsubj/6/Pl entered/enter/VERB/ROOT/0/Fp the//DET/det/8 "
        "town//NOUN/obj/6 .//PUNCT/punct/6"
    ),
    "A Turkey-based activist fled.": (
        "A//DET/det/5 Turkey//PROPN/compound/4 -//PUNCT/punct/2 based/base/VERB/amod/5/Pp "
        "activist//NOUN/nsubj/6 fled/flee/VERB/ROOT/0/Pp .//PUNCT/punct/6"
    ),
    "Lena Marsh, a spokeswoman for the coalition, resigned.": (
        "Lena//PROPN/nsubj/10 Marsh//PROPN/flat/1 ,//PUNCT/punct/5 a//DET/det/5 "
        "spokeswoman//NOUN/appos/1 for//ADP/case/8 the//DET/det/8 coalition//NOUN/nmod/5 "
        ",//PUNCT/punct/1 resigned/resign/VERB/ROOT/0/Fp .//PUNCT/punct/10"
    ),
    "Idris Hale, head of the council, resigned.": (
        "Idris//PROPN/nsubj/9 Hale//PROPN/flat/1 ,//PUNCT/punct/4 head//NOUN/appos/1 "
        "of//ADP/case/7 the//DET/det/7 council//NOUN/nmod/4 ,//PUNCT/punct/1 "
        "resigned/resign/VERB/ROOT/0/Fp .//PUNCT/punct/9"
    ),
    "The coalition fighting the militia met.": (
        "The//DET/det/2 coalition//NOUN/nsubj/6 fighting/fight/VERB/acl/2/Ps the//DET/det/5 "
        "militia//NOUN/obj/3 met/meet/VERB/ROOT/0/Fp .//PUNCT/punct/6"
    ),
    "The extremists attacked the town with the support of the militia.": (
        "The//DET/det/2 extremists/extremist/NOUN/nsubj/3/Pl attacked/attack/VERB/ROOT/0/Fp "
        "the//DET/det/5 town//NOUN/obj/3 with//ADP/case/8 the//DET/det/8 support//NOUN/obl/3 "
        "of//ADP/case/11 the//DET/det/11 militia//NOUN/nmod/8 .//PUNCT/punct/3"
    ),
    "The airstrikes by the army destroyed the depot.": (
        "The//DET/det/2 airstrikes/airstrike/NOUN/nsubj/6/Pl by//ADP/case/5 the//DET/det/5 "
        "army//NOUN/nmod/2 destroyed/destroy/VERB/ROOT/0/Fp the//DET/det/8 depot//NOUN/obj/6 "
        ".//PUNCT/punct/6"
    ),
    "Residents fled the town.": (
        "Residents/Resident/NOUN/nsubj/2/Pl fled/flee/VERB/ROOT/0/Fp the//DET/det/4 "
        "town//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "The army and its allies took the town.": (
        "The//DET/det/2 army//NOUN/nsubj/6 and//CCONJ/cc/5 its//PRON/nmod:poss/5 "
        "allies/ally/NOUN/conj/2/Pl took/take/VERB/ROOT/0/Fp the//DET/det/8 town//NOUN/obj/6 "
        ".//PUNCT/punct/6"
    ),
    "Observers said the army would probably lose the port.": (
        "Observers/Observer/NOUN/nsubj/2/Pl said/say/VERB/ROOT/0/Fp the//DET/det/4 "
        "army//NOUN/nsubj/7 would//AUX/aux/7/F probably//ADV/advmod/7 lose//VERB/ccomp/2/I "
        "the//DET/det/9 port//NOUN/obj/7 .//PUNCT/punct/2"
    ),
    "The town could be retaken by the army.": (
        "The//DET/det/2 town//NOUN/nsubj:pass/5 could//AUX/aux/5/F be//AUX/aux:pass/5/I "
        "retaken/retake/VERB/ROOT/0/Pp by//ADP/case/8 the//DET/det/8 army//NOUN/obl:agent/5 "
        ".//PUNCT/punct/5"
    ),
    "Nobody attacked the port.": (
        "Nobody//PRON/nsubj/2 attacked/attack/VERB/ROOT/0/Fp the//DET/det/4 port//NOUN/obj/2 "
        ".//PUNCT/punct/2"
    ),
    "The army stopped shelling the port.": (
        "The//DET/det/2 army//NOUN/nsubj/3 stopped/stop/VERB/ROOT/0/Fp "
        "shelling/shell/VERB/xcomp/3/G the//DET/det/6 port//NOUN/obj/4 .//PUNCT/punct/3"
    ),
    "The rebels' attack on the base killed two soldiers.": (
        "The//DET/det/2 rebels/rebel/NOUN/nmod:poss/4/Pl '/'s/PART/case/2 attack//NOUN/nsubj/8 "
        "on//ADP/case/7 the//DET/det/7 base//NOUN/nmod/4 killed/kill/VERB/ROOT/0/Fp "
        "two//NUM/nummod/10 soldiers/soldier/NOUN/obj/8/Pl .//PUNCT/punct/8"
    ),
    "The regime shelled the town despite raids by the rebels.": (
        "The//DET/det/2 regime//NOUN/nsubj/3 shelled/shell/VERB/ROOT/0/Fp the//DET/det/5 "
        "town//NOUN/obj/3 despite//ADP/case/7 raids/raid/NOUN/obl/3/Pl by//ADP/case/10 "
        "the//DET/det/10 rebels/rebel/NOUN/nmod/7/Pl .//PUNCT/punct/3"
    ),
    "Rebels were able to enter the port and break the siege.": (
        "Rebels/rebel/NOUN/nsubj/3/Pl were/be/AUX/cop/3/Fp able//ADJ/ROOT/0 to//PART/mark/5 "
        "enter//VERB/xcomp/3/I the//DET/det/7 port//NOUN/obj/5 and//CCONJ/cc/9 "
        "break//VERB/conj/5/I the//DET/det/11 siege//NOUN/obj/9 .//PUNCT/punct/3"
    ),
    "The SDF is supported by the coalition.": (
        "The//DET/det/2 SDF//NOUN/nsubj:pass/4 is/be/AUX/aux:pass/4/Fs "
        "supported/support/VERB/ROOT/0/Pp by//ADP/case/7 the//DET/det/7 "
        "coalition//NOUN/obl:agent/4 .//PUNCT/punct/4"
    ),
    "The area is under heavy shelling.": (
        "The//DET/det/2 area//NOUN/nsubj/6 is/be/AUX/cop/6/Fs under//ADP/case/6 heavy//ADJ/amod/6 "
        "shelling//NOUN/ROOT/0 .//PUNCT/punct/6"
    ),
    "Syrian troops shelled IS positions near Raqqa.": (
        "Syrian//ADJ/amod/2 troops//NOUN/nsubj/3/Pl shelled/shell/VERB/ROOT/0/Fp IS//AUX/aux/5/Fs "
        "positions/position/NOUN/obj/3/Pl near//ADP/case/7 Raqqa//PROPN/obl/3 .//PUNCT/punct/3"
    ),
    "The spokesman said the army had left. He added that it would return.": (
        "The//DET/det/2 spokesman//NOUN/nsubj/3 said/say/VERB/ROOT/0/Fp the//DET/det/5 "
        "army//NOUN/nsubj/7 had/have/AUX/aux/7/Fp left/leave/VERB/ccomp/3/Pp .//PUNCT/punct/3 "
        "He//PRON/nsubj/10 added/add/VERB/ROOT/0/Fp that//SCONJ/mark/14 it//PRON/nsubj/14 "
        "would//AUX/aux/14/F return//VERB/ccomp/10/I .//PUNCT/punct/10"
    ),
    "A minister put the toll at 40 and said that food was short.": (
        "A//DET/det/2 minister//NOUN/nsubj/3 put//VERB/ROOT/0/Fp the//DET/det/5 "
        "toll//NOUN/obj/3 at//ADP/case/7 40//NUM/obl/3 and//CCONJ/cc/9 said/say/VERB/conj/3/Fp "
        "that//SCONJ/mark/13 food//NOUN/nsubj/13 was/be/AUX/cop/13/Fp short//ADJ/ccomp/9 "
        ".//PUNCT/punct/3"
    ),
    "Doctors counted 12 dead, fewer than residents had reported.": (
        "Doctors/doctor/NOUN/nsubj/2/Pl counted/count/VERB/ROOT/0/Fp 12//NUM/nummod/4 "
        "dead//ADJ/xcomp/2 ,//PUNCT/punct/6 fewer/few/ADJ/conj/2 than//SCONJ/mark/10 "
        "residents/resident/NOUN/nsubj/10/Pl had/have/AUX/aux/10/Fp "
        "reported/report/VERB/advcl/6/Pp .//PUNCT/punct/2"
    ),
    "The militia welcomed the offer.": (
        "The//DET/det/2 militia//NOUN/nsubj/3 welcomed/welcome/VERB/ROOT/0/Fp the//DET/det/5 "
        "offer//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "He did not say whether the bridge had held.": (
        "He//PRON/nsubj/4 did/do/AUX/aux/4/Fp not//PART/advmod/4 say//VERB/ROOT/0/I "
        "whether//SCONJ/mark/9 the//DET/det/7 bridge//NOUN/nsubj/9 had/have/AUX/aux/9/Fp "
        "held/hold/VERB/ccomp/4/Pp .//PUNCT/punct/4"
    ),
    "Clashes between 30 and 40 men continued.": (
        "Clashes/clash/NOUN/nsubj/7/Pl between//ADP/case/3 30//NUM/nmod/1 and//CCONJ/cc/5 "
        "40//NUM/conj/3 men/man/NOUN/nmod/1/Pl continued/continue/VERB/ROOT/0/Fp .//PUNCT/punct/7"
    ),
    "The army had established control.": (
        "The//DET/det/2 army//NOUN/nsubj/5 had/have/AUX/aux/4/Fp "
        "established/establish/VERB/amod/5/Pp control//NOUN/ROOT/0 .//PUNCT/punct/5"
    ),
    "The government-held town burned.": (
        "The//DET/det/2 government//NOUN/nsubj/6 -//PUNCT/punct/2 held/hold/VERB/acl/2/Fp "
        "town//NOUN/obj/4 burned/burn/VERB/ROOT/0/Fp .//PUNCT/punct/6"
    ),
    "The raid contributed to the collapse of the truce.": (
        "The//DET/det/2 raid//NOUN/nsubj/3 contributed/contribute/VERB/ROOT/0/Fp to//ADP/case/6 "
        "the//DET/det/6 collapse//NOUN/obl/3 of//ADP/case/9 the//DET/det/9 truce//NOUN/nmod/6 "
        ".//PUNCT/punct/3"
    ),
    "The raid enabled rebels to enter the town.": (
        "The//DET/det/2 raid//NOUN/nsubj/3 enabled/enable/VERB/ROOT/0/Fp "
        "rebels/rebel/NOUN/nsubj/6/Pl to//PART/mark/6 enter//VERB/ccomp/3/I the//DET/det/8 "
        "town//NOUN/obj/6 .//PUNCT/punct/3"
    ),
    "The ministry denied losing the bridge.": (
        "The//DET/det/2 ministry//NOUN/nsubj/3 denied/deny/VERB/ROOT/0/Fp "
        "losing/lose/VERB/xcomp/3/G the//DET/det/6 bridge//NOUN/obj/4 .//PUNCT/punct/3"
    ),
    "The corridor must be opened.": (
        "The//DET/det/2 corridor//NOUN/nsubj:pass/5 must//AUX/aux/5/F be//AUX/aux:pass/5/I "
        "opened/open/VERB/ROOT/0/Pp .//PUNCT/punct/5"
    ),
    "Troops reached the ridge.": (
        "Troops/troops/NOUN/nsubj/2/Pl reached/reach/VERB/ROOT/0/Fp the//DET/det/4 "
        "ridge//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Ambulances reached the ridge.": (
        "Ambulances/ambulance/NOUN/nsubj/2/Pl reached/reach/VERB/ROOT/0/Fp the//DET/det/4 "
        "ridge//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "A medic who said the road was shut fled.": (
        "A//DET/det/2 medic//NOUN/nsubj/9 who//PRON/nsubj/4 said/say/VERB/acl:relcl/2/Fp "
        "the//DET/det/6 road//NOUN/nsubj/8 was/be/AUX/cop/8/Fp shut//ADJ/ccomp/4 "
        "fled/flee/VERB/ROOT/0/Fp .//PUNCT/punct/9"
    ),
    "Officials fear that the dam may collapse.": (
        "Officials/official/NOUN/nsubj/2/Pl fear//VERB/ROOT/0/Fs that//SCONJ/mark/7 "
        "the//DET/det/5 dam//NOUN/nsubj/7 may//AUX/aux/7/F collapse//VERB/ccomp/2/I "
        ".//PUNCT/punct/2"
    ),
    "The commander claimed that the rebels had fled, the newspaper reported.": (
        "The//DET/det/2 commander//NOUN/nsubj/3 claimed/claim/VERB/ccomp/12/Fp that//SCONJ/mark/8 "
        "the//DET/det/6 rebels/rebel/NOUN/nsubj/8/Pl had/have/AUX/aux/8/Fp "
        "fled/flee/VERB/ccomp/3/Pp ,//PUNCT/punct/3 the//DET/det/11 newspaper//NOUN/nsubj/12 "
        "reported/report/VERB/ROOT/0/Fp .//PUNCT/punct/12"
    ),
    "Washington said the strike was a mistake.": (
        "Washington//PROPN/nsubj/2 said/say/VERB/ROOT/0/Fp the//DET/det/4 strike//NOUN/nsubj/7 "
        "was/be/AUX/cop/7/Fp a//DET/det/7 mistake//NOUN/ccomp/2 .//PUNCT/punct/2"
    ),
    "The army reached a village near the border.": (
        "The//DET/det/2 army//NOUN/nsubj/3 reached/reach/VERB/ROOT/0/Fp a//DET/det/5 "
        "village//NOUN/obj/3 near//ADP/case/8 the//DET/det/8 border//NOUN/nmod/5 .//PUNCT/punct/3"
    ),
    "Rebels may have shelled the clinic, according to residents.": (
        "Rebels/rebel/NOUN/nsubj/4/Pl may//AUX/aux/4/F have//AUX/aux/4/I "
        "shelled/shell/VERB/ROOT/0/Pp the//DET/det/6 clinic//NOUN/obj/4 ,//PUNCT/punct/10 "
        "according/accord/VERB/case/10/Ps to//ADP/fixed/8 residents/resident/NOUN/obl/4/Pl "
        ".//PUNCT/punct/4"
    ),
    "The truce was agreed between the army and the rebels.": (
        "The//DET/det/2 truce//NOUN/nsubj:pass/4 was/be/AUX/aux:pass/4/Fp "
        "agreed/agree/VERB/ROOT/0/Pp between//ADP/case/7 the//DET/det/7 army//NOUN/obl/4 "
        "and//CCONJ/cc/10 the//DET/det/10 rebels/rebel/NOUN/conj/7/Pl .//PUNCT/punct/4"
    ),
    "The army has not yet taken the port.": (
        "The//DET/det/2 army//NOUN/nsubj/6 has/have/AUX/aux/6/Fs not//PART/advmod/6 "
        "yet//ADV/advmod/6 taken/take/VERB/ROOT/0/Pp the//DET/det/8 port//NOUN/obj/6 "
        ".//PUNCT/punct/6"
    ),
    "Troops are massing near the border in preparation for an assault.": (
        "Troops//NOUN/nsubj/3/Pl are/be/AUX/aux/3/Fs massing/mass/VERB/ROOT/0/Ps near//ADP/case/6 "
        "the//DET/det/6 border//NOUN/obl/3 in//ADP/case/8 preparation//NOUN/obl/3 "
        "for//ADP/case/11 an/a/DET/det/11 assault//NOUN/nmod/8 .//PUNCT/punct/3"
    ),
    "Every day the militia shells the suburb, residents say.": (
        "Every//DET/det/2 day//NOUN/obl:unmarked/5 the//DET/det/5 militia//NOUN/nsubj/5 "
        "shells/shell/VERB/ccomp/10/Fs the//DET/det/7 suburb//NOUN/obj/5 ,//PUNCT/punct/5 "
        "residents/resident/NOUN/nsubj/10/Pl say//VERB/ROOT/0/Fs .//PUNCT/punct/10"
    ),
    "The army shelled the port on Tuesday.": (
        "The//DET/det/2 army//NOUN/nsubj/3 shelled/shell/VERB/ROOT/0/Fp the//DET/det/5 "
        "port//NOUN/obj/3 on//ADP/case/7 Tuesday//PROPN/obl/3 .//PUNCT/punct/3"
    ),
    "The army captured 12 villages.": (
        "The//DET/det/2 army//NOUN/nsubj/3 captured/capture/VERB/ROOT/0/Fp 12//NUM/nummod/5 "
        "villages/village/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "The town is now under the control of the militia.": (
        "The//DET/det/2 town//NOUN/nsubj/7 is/be/AUX/cop/7/Fs now//ADV/advmod/7 under//ADP/case/7 "
        "the//DET/det/7 control//NOUN/ROOT/0 of//ADP/case/10 the//DET/det/10 militia//NOUN/nmod/7 "
        ".//PUNCT/punct/7"
    ),
    "The group said it had no fighters in the town.": (
        "The//DET/det/2 group//NOUN/nsubj/3 said/say/VERB/ROOT/0/Fp it//PRON/nsubj/5 "
        "had/have/VERB/ccomp/3/Fp no//DET/det/7 fighters/fighter/NOUN/obj/5/Pl in//ADP/case/10 "
        "the//DET/det/10 town//NOUN/nmod/7 .//PUNCT/punct/3"
    ),
    "The army said that it would not attack the port.": (
        "The//DET/det/2 army//NOUN/nsubj/3 said/say/VERB/ROOT/0/Fp that//SCONJ/mark/8 "
        "it//PRON/nsubj/8 would//AUX/aux/8/F not//PART/advmod/8 attack//VERB/ccomp/3/I "
        "the//DET/det/10 port//NOUN/obj/8 .//PUNCT/punct/3"
    ),
    "Without attacking the port, the army left.": (
        "Without//SCONJ/mark/2 attacking/attack/VERB/advcl/8/Ps the//DET/det/4 port//NOUN/obj/2 "
        ",//PUNCT/punct/2 the//DET/det/7 army//NOUN/nsubj/8 left/leave/VERB/ROOT/0/Fp "
        ".//PUNCT/punct/8"
    ),
    "Two men died in police shelling of the camp.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp in//ADP/case/6 "
        "police//NOUN/compound/6 shelling//NOUN/obl/3 of//ADP/case/9 the//DET/det/9 "
        "camp//NOUN/nmod/6 .//PUNCT/punct/3"
    ),
    "Three were killed and four wounded when rebels shelled the market.": (
        "Three//NUM/nsubj:pass/3 were/be/AUX/aux:pass/3/Fp killed/kill/VERB/ROOT/0/Pp "
        "and//CCONJ/cc/6 four//NUM/nsubj:pass/6 wounded/wound/VERB/conj/3/Pp "
        "when//ADV/advmod/9 rebels/rebel/NOUN/nsubj/9/Pl shelled/shell/VERB/advcl/3/Fp "
        "the//DET/det/11 market//NOUN/obj/9 .//PUNCT/punct/3"
    ),
    "Three were killed by a mine and four wounded when rebels shelled the market.": (
        "Three//NUM/nsubj:pass/3 were/be/AUX/aux:pass/3/Fp killed/kill/VERB/ROOT/0/Pp "
        "by//ADP/case/6 a//DET/det/6 mine//NOUN/obl:agent/3 and//CCONJ/cc/9 "
        "four//NUM/nsubj:pass/9 wounded/wound/VERB/conj/3/Pp when//ADV/advmod/12 "
        "rebels/rebel/NOUN/nsubj/12/Pl shelled/shell/VERB/advcl/9/Fp the//DET/det/14 "
        "market//NOUN/obj/12 .//PUNCT/punct/3"
    ),
    "Army shelling left two men dead.": (
        "Army//NOUN/compound/2 shelling//NOUN/nsubj/3 left/leave/VERB/ROOT/0/Fp "
        "two//NUM/nummod/5 men/man/NOUN/obj/3/Pl dead//ADJ/xcomp/3 .//PUNCT/punct/3"
    ),
    "Two men died in a clash with police.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp in//ADP/case/6 "
        "a//DET/det/6 clash//NOUN/obl/3 with//ADP/case/8 police//NOUN/nmod/6 .//PUNCT/punct/3"
    ),
    "Two men died after rebels shelled the camp.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp after//SCONJ/mark/6 "
        "rebels/rebel/NOUN/nsubj/6/Pl shelled/shell/VERB/advcl/3/Fp the//DET/det/8 "
        "camp//NOUN/obj/6 .//PUNCT/punct/3"
    ),
    "Two rebels died in an attack they led.": (
        "Two//NUM/nummod/2 rebels/rebel/NOUN/nsubj/3/Pl died/die/VERB/ROOT/0/Fp in//ADP/case/6 "
        "an//DET/det/6 attack//NOUN/obl/3 they//PRON/nsubj/8 led/lead/VERB/acl:relcl/6/Fp "
        ".//PUNCT/punct/3"
    ),
    "Kalmar lifted the ban on the party.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 lifted/lift/VERB/ROOT/0/Fp the//DET/det/4 ban//NOUN/obj/2 "
        "on//ADP/case/7 the//DET/det/7 party//NOUN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar imposed the ban on the party.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 imposed/impose/VERB/ROOT/0/Fp the//DET/det/4 ban//NOUN/obj/2 "
        "on//ADP/case/7 the//DET/det/7 party//NOUN/nmod/4 .//PUNCT/punct/2"
    ),
    "Sanctions on Veda were eased.": (
        "Sanctions/sanction/NOUN/nsubj:pass/5/Pl on//ADP/case/3 Veda/Veda/PROPN/nmod/1 "
        "were/be/AUX/aux:pass/5/Fp eased/ease/VERB/ROOT/0/Pp .//PUNCT/punct/5"
    ),
    "Kalmar suspended aid to Veda.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 suspended/suspend/VERB/ROOT/0/Fp aid//NOUN/obj/2 "
        "to//ADP/case/5 Veda/Veda/PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "The union called off the strike.": (
        "The//DET/det/2 union//NOUN/nsubj/3 called/call/VERB/ROOT/0/Fp off//ADP/compound:prt/3 "
        "the//DET/det/6 strike//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "Villagers blocked the road.": (
        "Villagers/villager/NOUN/nsubj/2/Pl blocked/block/VERB/ROOT/0/Fp the//DET/det/4 "
        "road//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Gunmen blocked the road.": (
        "Gunmen/gunman/NOUN/nsubj/2/Pl blocked/block/VERB/ROOT/0/Fp the//DET/det/4 "
        "road//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Police nabbed two men.": (
        "Police/police/NOUN/nsubj/2 nabbed/nab/VERB/ROOT/0/Fp two//NUM/nummod/4 "
        "men/man/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar eased the state of emergency.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 eased/ease/VERB/ROOT/0/Fp the//DET/det/4 state//NOUN/obj/2 "
        "of//ADP/case/6 emergency//NOUN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda rifles.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda/Veda/PROPN/iobj/2 "
        "rifles/rifle/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda flour.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda/Veda/PROPN/iobj/2 "
        "flour//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda hope.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda/Veda/PROPN/iobj/2 "
        "hope//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "The mayor resigned.": (
        "The//DET/det/2 mayor//NOUN/nsubj/3 resigned/resign/VERB/ROOT/0/Fp .//PUNCT/punct/3"
    ),
    "Two men were shot to death.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj:pass/4/Pl were/be/AUX/aux:pass/4/Fp "
        "shot/shoot/VERB/ROOT/0/Pp to//ADP/case/6 death//NOUN/obl/4 .//PUNCT/punct/4"
    ),
    "Rebels blew up a bridge.": (
        "Rebels/rebel/NOUN/nsubj/2/Pl blew/blow/VERB/ROOT/0/Fp up//ADP/compound:prt/2 "
        "a//DET/det/5 bridge//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar declared a state of siege.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 declared/declare/VERB/ROOT/0/Fp a//DET/det/4 "
        "state//NOUN/obj/2 of//ADP/case/6 siege//NOUN/nmod/4 .//PUNCT/punct/2"
    ),
    "The fleet held war games.": (
        "The//DET/det/2 fleet//NOUN/nsubj/3 held/hold/VERB/ROOT/0/Fp war//NOUN/compound/5 "
        "games/game/NOUN/obj/3/Pl .//PUNCT/punct/3"
    ),
    "Kalmar recovered rifles.": (
        "Kalmar/Kalmar/PROPN/nsubj/2 recovered/recover/VERB/ROOT/0/Fp rifles/rifle/NOUN/obj/2/Pl "
        ".//PUNCT/punct/2"
    ),
    "Rebels and troops accused each other of a raid.": (
        "Rebels/rebel/NOUN/nsubj/4/Pl and//CCONJ/cc/3 troops/troop/NOUN/conj/1/Pl "
        "accused/accuse/VERB/ROOT/0/Fp each//DET/obj/4 other//ADJ/fixed/5 of//ADP/case/9 "
        "a//DET/det/9 raid//NOUN/obl/4 .//PUNCT/punct/4"
    ),
    "Rebels and troops accused the guards of a raid.": (
        "Rebels/rebel/NOUN/nsubj/4/Pl and//CCONJ/cc/3 troops/troop/NOUN/conj/1/Pl "
        "accused/accuse/VERB/ROOT/0/Fp the//DET/det/6 guards/guard/NOUN/obj/4/Pl of//ADP/case/9 "
        "a//DET/det/9 raid//NOUN/obl/4 .//PUNCT/punct/4"
    ),
    "Kalmar lifted the ban on the Orlan Party.": (
        "Kalmar//PROPN/nsubj/2 lifted/lift/VERB/ROOT/0/Fp the//DET/det/4 ban//NOUN/obj/2"
        " on//ADP/case/8 the//DET/det/8 Orlan//PROPN/compound/8 Party//PROPN/nmod/4"
        " .//PUNCT/punct/2"
    ),
    "Kalmar ended its boycott of the Lind Council.": (
        "Kalmar//PROPN/nsubj/2 ended/end/VERB/ROOT/0/Fp its//PRON/nmod:poss/4"
        " boycott//NOUN/obj/2 of//ADP/case/8 the//DET/det/8 Lind//PROPN/compound/8"
        " Council//PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar lifted the ban on loud music.": (
        "Kalmar//PROPN/nsubj/2 lifted/lift/VERB/ROOT/0/Fp the//DET/det/4 ban//NOUN/obj/2"
        " on//ADP/case/7 loud//ADJ/amod/7 music//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar lifted the lid on the Orlan Party.": (
        "Kalmar//PROPN/nsubj/2 lifted/lift/VERB/ROOT/0/Fp the//DET/det/4 lid//NOUN/obj/2"
        " on//ADP/case/8 the//DET/det/8 Orlan//PROPN/compound/8 Party//PROPN/obl/2"
        " .//PUNCT/punct/2"
    ),
    "Kalmar stopped the suspension of aid to Veda.": (
        "Kalmar//PROPN/nsubj/2 stopped/stop/VERB/ROOT/0/Fp the//DET/det/4"
        " suspension//NOUN/obj/2 of//ADP/case/6 aid//NOUN/nmod/4 to//ADP/case/8"
        " Veda//PROPN/nmod/6 .//PUNCT/punct/2"
    ),
    "Veda rejected the Kalmari proposal.": (
        "Veda//PROPN/nsubj/2 rejected/reject/VERB/ROOT/0/Fp the//DET/det/5"
        " Kalmari//PROPN/compound/5 proposal//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Veda rejected a proposal by Kalmar.": (
        "Veda//PROPN/nsubj/2 rejected/reject/VERB/ROOT/0/Fp a//DET/det/4 proposal//NOUN/obj/2"
        " by//ADP/case/6 Kalmar//PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Veda rejected its own proposal.": (
        "Veda//PROPN/nsubj/2 rejected/reject/VERB/ROOT/0/Fp its//PRON/nmod:poss/5"
        " own//ADJ/amod/5 proposal//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar destroyed the Vedan plan.": (
        "Kalmar//PROPN/nsubj/2 destroyed/destroy/VERB/ROOT/0/Fp the//DET/det/5"
        " Vedan//PROPN/compound/5 plan//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Veda is opposed to the Kalmari proposal.": (
        "Veda//PROPN/nsubj:pass/3 is/be/AUX/aux:pass/3/Fs opposed/oppose/VERB/ROOT/0/Pp"
        " to//ADP/case/7 the//DET/det/7 Kalmari//PROPN/compound/7 proposal//NOUN/obl/3"
        " .//PUNCT/punct/3"
    ),
    "Veda was opposed by Kalmar.": (
        "Veda//PROPN/nsubj:pass/3 was/be/AUX/aux:pass/3/Fp opposed/oppose/VERB/ROOT/0/Pp"
        " by//ADP/case/5 Kalmar//PROPN/obl:agent/3 .//PUNCT/punct/3"
    ),
    "Kalmar declined on Monday.": (
        "Kalmar//PROPN/nsubj/2 declined/decline/VERB/ROOT/0/Fp on//ADP/case/4"
        " Monday//PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar shrank on Monday.": (
        "Kalmar//PROPN/nsubj/2 shrank/shrink/VERB/ROOT/0/Fp on//ADP/case/4 Monday//PROPN/obl/2"
        " .//PUNCT/punct/2"
    ),
    "Ana Reyes met Dana Vance.": (
        "Ana//PROPN/nsubj/3 Reyes//PROPN/flat/1 met/meet/VERB/ROOT/0/Fp Dana//PROPN/obj/3"
        " Vance//PROPN/flat/4 .//PUNCT/punct/3"
    ),
    "Ana Reyes was met.": (
        "Ana//PROPN/nsubj:pass/4 Reyes//PROPN/flat/1 was/be/AUX/aux:pass/4/Fp"
        " met/meet/VERB/ROOT/0/Pp .//PUNCT/punct/4"
    ),
    "Kalmar condemned the shelling by Veda.": (
        "Kalmar//PROPN/nsubj/2 condemned/condemn/VERB/ROOT/0/Fp the//DET/det/4"
        " shelling//NOUN/obj/2 by//ADP/case/6 Veda//PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar filmed the shelling by Veda.": (
        "Kalmar//PROPN/nsubj/2 filmed/film/VERB/ROOT/0/Fp the//DET/det/4 shelling//NOUN/obj/2"
        " by//ADP/case/6 Veda//PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Police opened an inquiry into crimes by Veda.": (
        "Police//NOUN/nsubj/2/Pl opened/open/VERB/ROOT/0/Fp an/a/DET/det/4"
        " inquiry//NOUN/obj/2 into//ADP/case/6 crimes/crime/NOUN/nmod/4/Pl by//ADP/case/8"
        " Veda//PROPN/nmod/6 .//PUNCT/punct/2"
    ),
    "Kalmar deported ninety families.": (
        "Kalmar//PROPN/nsubj/2 deported/deport/VERB/ROOT/0/Fp ninety//NUM/nummod/4"
        " families/family/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "A court indicted Ana Reyes.": (
        "A//DET/det/2 court//NOUN/nsubj/3 indicted/indict/VERB/ROOT/0/Fp Ana//PROPN/obj/3"
        " Reyes//PROPN/flat/4 .//PUNCT/punct/3"
    ),
    "A court jailed Ana Reyes.": (
        "A//DET/det/2 court//NOUN/nsubj/3 jailed/jail/VERB/ROOT/0/Fp Ana//PROPN/obj/3"
        " Reyes//PROPN/flat/4 .//PUNCT/punct/3"
    ),
    "Veda expelled some of the observers.": (
        "Veda//PROPN/nsubj/2 expelled/expel/VERB/ROOT/0/Fp some//DET/obj/2 of//ADP/case/6"
        " the//DET/det/6 observers/observer/NOUN/nmod/3/Pl .//PUNCT/punct/2"
    ),
    "Veda expelled the rebels.": (
        "Veda//PROPN/nsubj/2 expelled/expel/VERB/ROOT/0/Fp the//DET/det/4"
        " rebels/rebel/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar defended its handling of the strike.": (
        "Kalmar//PROPN/nsubj/2 defended/defend/VERB/ROOT/0/Fp its//PRON/nmod:poss/4"
        " handling//NOUN/obj/2 of//ADP/case/7 the//DET/det/7 strike//NOUN/nmod/4"
        " .//PUNCT/punct/2"
    ),
    "Kalmar defended the bridge.": (
        "Kalmar//PROPN/nsubj/2 defended/defend/VERB/ROOT/0/Fp the//DET/det/4"
        " bridge//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "The coast was hit by a storm.": (
        "The//DET/det/2 coast//NOUN/nsubj:pass/4 was/be/AUX/aux:pass/4/Fp hit//VERB/ROOT/0/Pp"
        " by//ADP/case/7 a//DET/det/7 storm//NOUN/obl:agent/4 .//PUNCT/punct/4"
    ),
    "The coast was hit by rebels.": (
        "The//DET/det/2 coast//NOUN/nsubj:pass/4 was/be/AUX/aux:pass/4/Fp hit//VERB/ROOT/0/Pp"
        " by//ADP/case/6 rebels/rebel/NOUN/obl:agent/4/Pl .//PUNCT/punct/4"
    ),
    "Kalmar gave Veda ten million dollars in aid.": (
        "Kalmar//PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda//PROPN/obj/2 ten//NUM/compound/5"
        " million//NUM/nummod/6 dollars/dollar/NOUN/obj/2/Pl in//ADP/case/8 aid//NOUN/obl/2"
        " .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda ten million dollars in military aid.": (
        "Kalmar//PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda//PROPN/obj/2 ten//NUM/compound/5"
        " million//NUM/nummod/6 dollars/dollar/NOUN/obj/2/Pl in//ADP/case/9"
        " military//ADJ/amod/9 aid//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda ten million dollars.": (
        "Kalmar//PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda//PROPN/obj/2 ten//NUM/compound/5"
        " million//NUM/nummod/6 dollars/dollar/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar provided photographs and intelligence.": (
        "Kalmar//PROPN/nsubj/2 provided/provide/VERB/ROOT/0/Fp"
        " photographs/photograph/NOUN/obj/2/Pl and//CCONJ/cc/5 intelligence//NOUN/conj/3"
        " .//PUNCT/punct/2"
    ),
    "Kalmar provided photographs and letters.": (
        "Kalmar//PROPN/nsubj/2 provided/provide/VERB/ROOT/0/Fp"
        " photographs/photograph/NOUN/obj/2/Pl and//CCONJ/cc/5 letters/letter/NOUN/conj/3/Pl"
        " .//PUNCT/punct/2"
    ),
    "Guards captured a Vedan facilitator and two men.": (
        "Guards/guard/NOUN/nsubj/2/Pl captured/capture/VERB/ROOT/0/Fp a//DET/det/5"
        " Vedan//PROPN/compound/5 facilitator//NOUN/obj/2 and//CCONJ/cc/8 two//NUM/nummod/8"
        " men/man/NOUN/conj/5/Pl .//PUNCT/punct/2"
    ),
    "Guards captured a Vedan outpost.": (
        "Guards/guard/NOUN/nsubj/2/Pl captured/capture/VERB/ROOT/0/Fp a//DET/det/5"
        " Vedan//PROPN/compound/5 outpost//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Families received flour.": (
        "Families/family/NOUN/nsubj/2/Pl received/receive/VERB/ROOT/0/Fp flour//NOUN/obj/2"
        " .//PUNCT/punct/2"
    ),
    "Families received letters.": (
        "Families/family/NOUN/nsubj/2/Pl received/receive/VERB/ROOT/0/Fp"
        " letters/letter/NOUN/obj/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar gave Veda ten million dollars to feed families.": (
        "Kalmar//PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp Veda//PROPN/obj/2 ten//NUM/compound/5"
        " million//NUM/nummod/6 dollars/dollar/NOUN/obj/2/Pl to//PART/mark/8"
        " feed//VERB/advcl/2/I families/family/NOUN/obj/8/Pl .//PUNCT/punct/2"
    ),
    "Kalmar gave permission for the flight.": (
        "Kalmar//PROPN/nsubj/2 gave/give/VERB/ROOT/0/Fp permission//NOUN/obj/2"
        " for//ADP/case/6 the//DET/det/6 flight//NOUN/nmod/3 .//PUNCT/punct/2"
    ),
    "Kalmar violated a ban by Veda.": (
        "Kalmar//PROPN/nsubj/2 violated/violat/VERB/ROOT/0/Fp a//DET/det/4 ban//NOUN/obj/2"
        " by//ADP/case/6 Veda//PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar violated the Vedan ban.": (
        "Kalmar//PROPN/nsubj/2 violated/violat/VERB/ROOT/0/Fp the//DET/det/5"
        " Vedan//PROPN/compound/5 ban//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar rejected a decision of the Lind Council.": (
        "Kalmar//PROPN/nsubj/2 rejected/reject/VERB/ROOT/0/Fp a//DET/det/4"
        " decision//NOUN/obj/2 of//ADP/case/8 the//DET/det/8 Lind//PROPN/compound/8"
        " Council//PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar rejected the recognition of Veda.": (
        "Kalmar//PROPN/nsubj/2 rejected/reject/VERB/ROOT/0/Fp the//DET/det/4"
        " recognition//NOUN/obj/2 of//ADP/case/6 Veda//PROPN/nmod/4 .//PUNCT/punct/2"
    ),
    "Kalmar telephoned Dana Vance.": (
        "Kalmar//PROPN/nsubj/2 telephoned/telephon/VERB/ROOT/0/Fp Dana//PROPN/obj/2"
        " Vance//PROPN/flat/3 .//PUNCT/punct/2"
    ),
    "Kalmar praised the weather.": (
        "Kalmar//PROPN/nsubj/2 praised/prais/VERB/ROOT/0/Fp the//DET/det/4"
        " weather//NOUN/obj/2 .//PUNCT/punct/2"
    ),
    "Veda said that Kalmar must ensure calm.": (
        "Veda//PROPN/nsubj/2 said/say/VERB/ROOT/0/Fp that//SCONJ/mark/6 Kalmar//PROPN/nsubj/6"
        " must//AUX/aux/6/F ensure//VERB/ccomp/2/I calm//NOUN/obj/6 .//PUNCT/punct/2"
    ),
    "Veda said that Kalmar must not ensure calm.": (
        "Veda//PROPN/nsubj/2 said/say/VERB/ROOT/0/Fp that//SCONJ/mark/7 Kalmar//PROPN/nsubj/7"
        " must//AUX/aux/7/F not//PART/advmod/7 ensure//VERB/ccomp/2/I calm//NOUN/obj/7"
        " .//PUNCT/punct/2"
    ),
    "Veda said that it must ensure calm.": (
        "Veda//PROPN/nsubj/2 said/say/VERB/ROOT/0/Fp that//SCONJ/mark/6 it//PRON/nsubj/6"
        " must//AUX/aux/6/F ensure//VERB/ccomp/2/I calm//NOUN/obj/6 .//PUNCT/punct/2"
    ),
    "Kalmar must ensure calm.": (
        "Kalmar//PROPN/nsubj/3 must//AUX/aux/3/F ensure//VERB/ROOT/0/I calm//ADJ/obj/3"
        " .//PUNCT/punct/3"
    ),
    "Two men were hurt and blamed the guards.": (
        "Two//NUM/nummod/2 men/man/NOUN/nsubj:pass/4/Pl were/be/AUX/aux:pass/4/Fp"
        " hurt//ADJ/ROOT/0 and//CCONJ/cc/6 blamed/blam/VERB/conj/4/Fp the//DET/det/8"
        " guards/guard/NOUN/obj/6/Pl .//PUNCT/punct/4"
    ),
    "Kalmar's raid threatens the harvest.": (
        "Kalmar//PROPN/nmod:poss/3 's//PART/case/1 raid//NOUN/nsubj/4"
        " threatens/threaten/VERB/ROOT/0/Fs the//DET/det/6 harvest//NOUN/obj/4"
        " .//PUNCT/punct/4"
    ),
    "Kalmar visited Tarn.": (
        "Kalmar//PROPN/nsubj/2 visited/visit/VERB/ROOT/0/Fp Tarn//PROPN/obj/2 .//PUNCT/punct/2"
    ),
    "Kalmar sought rifles.": (
        "Kalmar//PROPN/nsubj/2 sought/seek/VERB/ROOT/0/Fp rifles/rifle/NOUN/obj/2/Pl"
        " .//PUNCT/punct/2"
    ),
    "Kalmar received military aid from Veda.": (
        "Kalmar//PROPN/nsubj/2 received/receive/VERB/ROOT/0/Fp military//ADJ/amod/4"
        " aid//NOUN/obj/2 from//ADP/case/6 Veda//PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar called for boycotting Veda.": (
        "Kalmar//PROPN/nsubj/2 called/call/VERB/ROOT/0/Fp for//SCONJ/mark/4"
        " boycotting/boycott/VERB/advcl/2/Ps Veda//PROPN/obj/4 .//PUNCT/punct/2"
    ),
    "The resignation of Dana Vance pleased Kalmar.": (
        "The//DET/det/2 resignation//NOUN/nsubj/6 of//ADP/case/4 Dana//PROPN/nmod/2"
        " Vance//PROPN/flat/4 pleased/please/VERB/ROOT/0/Fp Kalmar//PROPN/obj/6"
        " .//PUNCT/punct/6"
    ),
    "Kalmar defended Veda's handling of the strike.": (
        "Kalmar//PROPN/nsubj/2 defended/defend/VERB/ROOT/0/Fp Veda//PROPN/nmod:poss/5"
        " 's//PART/case/3 handling//NOUN/obj/2 of//ADP/case/8 the//DET/det/8"
        " strike//NOUN/nmod/5 .//PUNCT/punct/2"
    ),
    "Kalmar grew and received military aid from Veda.": (
        "Kalmar//PROPN/nsubj/2 grew/grow/VERB/ROOT/0/Fp and//CCONJ/cc/4"
        " received/receive/VERB/conj/2/Fp military//ADJ/amod/6 aid//NOUN/obj/4"
        " from//ADP/case/8 Veda//PROPN/nmod/6 .//PUNCT/punct/2"
    ),
    "Kalmar signed a trade agreement with Veda.": (
        "Kalmar//PROPN/nsubj/2 signed/sign/VERB/ROOT/0/Fp a//DET/det/5 trade//NOUN/compound/5"
        " agreement//NOUN/obj/2 with//ADP/case/7 Veda//PROPN/nmod/5 .//PUNCT/punct/2"
    ),
    "Kalmar signed an agreement with Veda to increase trade.": (
        "Kalmar//PROPN/nsubj/2 signed/sign/VERB/ROOT/0/Fp an/a/DET/det/4"
        " agreement//NOUN/obj/2 with//ADP/case/6 Veda//PROPN/nmod/4 to//PART/mark/8"
        " increase//VERB/acl/4/I trade//NOUN/obj/8 .//PUNCT/punct/2"
    ),
    "Kalmar signed a truce agreement with Veda.": (
        "Kalmar//PROPN/nsubj/2 signed/sign/VERB/ROOT/0/Fp a//DET/det/5 truce//NOUN/compound/5"
        " agreement//NOUN/obj/2 with//ADP/case/7 Veda//PROPN/nmod/5 .//PUNCT/punct/2"
    ),
    "Kalmar broke a trade agreement with Veda.": (
        "Kalmar//PROPN/nsubj/2 broke/break/VERB/ROOT/0/Fp a//DET/det/5 trade//NOUN/compound/5"
        " agreement//NOUN/obj/2 with//ADP/case/7 Veda//PROPN/nmod/5 .//PUNCT/punct/2"
    ),
    "Kalmari jets bombed a village.": (
        "Kalmari//ADJ/amod/2 jets/jet/NOUN/nsubj/3/Pl bombed/bomb/VERB/ROOT/0/Fp a//DET/det/5"
        " village//NOUN/obj/3 .//PUNCT/punct/3"
    ),
    "A second jet bombed a village.": (
        "A//DET/det/3 second//ADJ/amod/3 jet//NOUN/nsubj/4 bombed/bomb/VERB/ROOT/0/Fp a//DET/det/6"
        " village//NOUN/obj/4 .//PUNCT/punct/4"
    ),
    "Kalmar launched raids against Veda.": (
        "Kalmar//PROPN/nsubj/2 launched/launch/VERB/ROOT/0/Fp raids/raid/NOUN/obj/2/Pl"
        " against//ADP/case/5 Veda//PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "Kalmar killed two scouts in raids.": (
        "Kalmar//PROPN/nsubj/2 killed/kill/VERB/ROOT/0/Fp two//NUM/nummod/4"
        " scouts/scout/NOUN/obj/2/Pl in//ADP/case/6 raids/raid/NOUN/obl/2/Pl .//PUNCT/punct/2"
    ),
    "Kalmar spoke in an interview.": (
        "Kalmar//PROPN/nsubj/2 spoke/speak/VERB/ROOT/0/Fp in//ADP/case/5 an//DET/det/5"
        " interview//NOUN/obl/2 .//PUNCT/punct/2"
    ),
    "Kalmar spoke with Veda.": (
        "Kalmar//PROPN/nsubj/2 spoke/speak/VERB/ROOT/0/Fp with//ADP/case/4 Veda//PROPN/obl/2"
        " .//PUNCT/punct/2"
    ),
    "Kalmar hoped to launch raids against Veda.": (
        "Kalmar//PROPN/nsubj/2 hoped/hope/VERB/ROOT/0/Fp to//PART/mark/4 launch//VERB/xcomp/2/I"
        " raids/raid/NOUN/obj/4/Pl against//ADP/case/7 Veda//PROPN/nmod/5 .//PUNCT/punct/2"
    ),
    "Kalmar suspended talks with Veda.": (
        "Kalmar//PROPN/nsubj/2 suspended/suspend/VERB/ROOT/0/Fp talks/talk/NOUN/obj/2/Pl"
        " with//ADP/case/5 Veda//PROPN/nmod/3 .//PUNCT/punct/2"
    ),
    "The raid by Veda caused 40 civilian deaths.": (
        "The//DET/det/2 raid//NOUN/nsubj/5 by//ADP/case/4 Veda//PROPN/nmod/2"
        " caused/cause/VERB/ROOT/0/Fp 40//NUM/nummod/8 civilian//ADJ/amod/8"
        " deaths/death/NOUN/obj/5/Pl .//PUNCT/punct/5"
    ),
    "Veda suffered attacks by Kalmar.": (
        "Veda//PROPN/nsubj/2 suffered/suffer/VERB/ROOT/0/Fp attacks/attack/NOUN/obj/2/Pl"
        " by//ADP/case/5 Kalmar//PROPN/obl/2 .//PUNCT/punct/2"
    ),
    "A bomb hurt six others, including two guards.": (
        "A//DET/det/2 bomb//NOUN/nsubj/3 hurt//VERB/ROOT/0 six//NUM/nummod/5"
        " others/other/NOUN/obj/3/Pl ,//PUNCT/punct/9 including/include/VERB/case/9/Ps"
        " two//NUM/nummod/9 guards/guard/NOUN/obl/3/Pl .//PUNCT/punct/3"
    ),
    "Kalmar and Veda joined forces.": (
        "Kalmar//PROPN/nsubj/4 and//CCONJ/cc/3 Veda//PROPN/conj/1"
        " joined/join/VERB/ROOT/0/Fp forces/force/NOUN/obj/4/Pl .//PUNCT/punct/4"
    ),
    "Kalmar committed crimes against humanity.": (
        "Kalmar//PROPN/nsubj/2 committed/commit/VERB/ROOT/0/Fp crimes/crime/NOUN/obj/2/Pl"
        " against//ADP/case/5 humanity//NOUN/nmod/3 .//PUNCT/punct/2"
    ),
    "Rebels burned the mill.": (
        "Rebels/rebel/NOUN/nsubj/2 burned/burn/VERB/ROOT/0/Fp the//DET/det/4 mill//NOUN/obj/2"
        " .//PUNCT/punct/2"
    ),
    "Rebels committed most of the raids.": (
        "Rebels/rebel/NOUN/nsubj/2 committed/commit/VERB/ROOT/0/Fp most//ADJ/obj/2"
        " of//ADP/case/6 the//DET/det/6 raids/raid/NOUN/nmod/3 .//PUNCT/punct/2"
    ),
    "Rebels feared most of the raids.": (
        "Rebels/rebel/NOUN/nsubj/2 feared/fear/VERB/ROOT/0/Fp most//ADJ/obj/2 of//ADP/case/6"
        " the//DET/det/6 raids/raid/NOUN/nmod/3 .//PUNCT/punct/2"
    ),
    "The war began with Kalmar's massacre.": (
        "The//DET/det/2 war//NOUN/nsubj/3 began/begin/VERB/ROOT/0/Fp with//ADP/case/7"
        " Kalmar//PROPN/nmod:poss/7 's//PART/case/5 massacre//NOUN/obl/3 .//PUNCT/punct/3"
    ),
    "The massacre of two judges by Veda began the war.": (
        "The//DET/det/2 massacre//NOUN/nsubj/8 of//ADP/case/5 two//NUM/nummod/5"
        " judges/judge/NOUN/nmod/2 by//ADP/case/7 Veda//PROPN/nmod/5"
        " began/begin/VERB/ROOT/0/Fp the//DET/det/10 war//NOUN/obj/8 .//PUNCT/punct/8"
    ),
    "The bombing of mills by Veda must end.": (
        "The//DET/det/2 bombing//NOUN/nsubj/8 of//ADP/case/4 mills/mill/NOUN/nmod/2"
        " by//ADP/case/6 Veda//PROPN/nmod/4 must//AUX/aux/8/F end//VERB/ROOT/0/I"
        " .//PUNCT/punct/8"
    ),
    "Troops were involved in six clashes.": (
        "Troops/troop/NOUN/nsubj:pass/3/Pl were/be/AUX/aux:pass/3/Fp"
        " involved/involve/VERB/ROOT/0/Pp in//ADP/case/6 six//NUM/nummod/6"
        " clashes/clash/NOUN/obl/3/Pl .//PUNCT/punct/3"
    ),
    "Troops were hurt in six clashes.": (
        "Troops/troop/NOUN/nsubj:pass/3/Pl were/be/AUX/aux:pass/3/Fp"
        " hurt/hurt/VERB/ROOT/0/Pp in//ADP/case/6 six//NUM/nummod/6"
        " clashes/clash/NOUN/obl/3/Pl .//PUNCT/punct/3"
    ),
    "Guards died in fighting between Kalmar and Veda.": (
        "Guards/guard/NOUN/nsubj/2/Pl died/die/VERB/ROOT/0/Fp in//SCONJ/mark/4"
        " fighting/fight/VERB/advcl/2/Ps between//ADP/case/6 Kalmar//PROPN/obl/4"
        " and//CCONJ/cc/8 Veda//PROPN/conj/6 .//PUNCT/punct/2"
    ),
}
