"""What news on a war holds and the treebanks hardly do: Arabic names, type designations, “quotes”.

Applied to some sentences of the training part only, word for word, so that trees stay valid.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language_model.convert_ud import Sentence, Word

# Our own lists: names with an article, as agencies spell them.
ARTICLE_NAMES = {
    "LOC": (
        "al-Bab al-Bukamal al-Furqan al-Ghab al-Hasakah al-Hawl al-Khalidiyah al-Mayadin al-Mazzeh "
        "al-Qaim al-Rastan al-Raqqa al-Shaddadi al-Sukhnah al-Sweida al-Tabqa al-Tanf al-Thawra "
        "al-Waer al-Wahda al-Zabadani ad-Dawr ar-Raqqah ar-Rastan as-Safira as-Suwayda "
        "ash-Shaykh az-Zawiya ez-Zor el-Fasher el-Geneina el-Obeid el-Zour"
    ).split(),
    "PERSON": (
        "al-Assad al-Baghdadi al-Jaafari al-Jubeir al-Sadr al-Zawahiri es-Sisi el-Sisi el-Arab"
    ).split(),
    "ORG": (
        "al-Nusra al-Qaeda al-Sham Al-Arabiya Al-Hayat Al-Jazeera Al-Manar Al-Monitor Al-Shabaab"
    ).split(),
}
ALL_NAMES = [name for names in ARTICLE_NAMES.values() for name in names]
DESIGNATIONS = (
    "A-10 AC-130 AH-64 AK-47 AKM-74 B-52 BGM-71 BM-21 BMP-1 BTR-80 C-130 C-17 F-15 F-16 F-18 F-35 "
    "Il-76 Ka-52 M-16 M-4 MQ-9 Mi-24 Mi-28 MiG-29 P-800 RPG-7 S-300 S-400 SA-7 Su-24 Su-25 Su-30 "
    "Su-34 T-55 T-72 T-90 Tu-22 Tu-160 U-2 UH-60"
).split()
NAME_CHANCE = 0.05  # of a proper noun, in the sentences that are varied
CURLY_CHANCE = 0.4  # of a sentence


def vary_sentence(sentence: "Sentence", rng: random.Random) -> "Sentence":
    """Give a copy with some proper nouns replaced, and perhaps curly quotation marks."""
    words = [vary_name(word, rng) for word in sentence.words]
    if rng.random() < CURLY_CHANCE:
        words = curly(words)
    return replace(sentence, words=words)


def vary_name(word: "Word", rng: random.Random) -> "Word":
    """Replace a proper noun by a name with an article, a modifying one also by a designation.

    What is known for a person, organisation or place stays one: it takes a name of its kind.
    """
    if word.tag != "NNP" or not word.form.isalpha() or rng.random() >= NAME_CHANCE:
        return word
    kind = word.name.partition("-")[2]
    if kind:
        form = rng.choice(ARTICLE_NAMES[kind])
    elif word.dep == "compound" and rng.random() < 0.5:
        form = rng.choice(DESIGNATIONS)
    elif word.name:  # known for no such name, which one with an article would be
        return word
    else:
        form = rng.choice(ALL_NAMES)
    return replace(word, form=form, lemma=form)


def curly(words: Sequence["Word"]) -> list["Word"]:
    """Set quotation marks and apostrophes as printed news does; a mark's tag tells its side."""
    varied = []
    for word in words:
        form = word.form
        if form in ('"', "``", "''"):
            form = "“" if word.tag == "``" else "”"
        elif "'" in form and len(form) > 1:
            form = form.replace("'", "’")
        varied.append(replace(word, form=form))
    return varied
