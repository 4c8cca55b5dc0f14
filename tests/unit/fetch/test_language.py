import pytest

from pipeline.fetch.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The head of the relief office said that two convoys had reached the valley.", "en"),
        ("Troops advanced on the western edge of the town, and residents fled to the hills.", "en"),
        ("Der Sprecher der Armee sagte, die Stadt sei in der Nacht gefallen und alle geflohen.",
         "und"),
        ("Le porte-parole de l'armée a dit que la ville est tombée dans la nuit de jeudi.", "und"),
        ("El portavoz del ejército dijo que la ciudad cayó en la noche y que no hay heridos.",
         "und"),
        ("De woordvoerder van het leger zei dat de stad in de nacht was gevallen, of niet.", None),
        ("Ordunun sözcüsü şehrin gece düştüğünü ve herkesin kaçtığını söyledi dün akşam.", "und"),
        ("قال المتحدث باسم الجيش إن المدينة سقطت في الليل وإن الجميع هربوا", "und"),
        ("Convoy reaches valley", None),
        ("Convoy reaches Deir el Marwa, Los Robles, Von der Mark", None),
        ("Neuf blessés lundi dans le port, selon la mairie.", "und"),
        ("Neun Verletzte nach dem Brand, die Stadt ist ruhig und dunkel.", "und"),
        ("", None),
    ],
    ids=["news", "news without the", "german", "french", "spanish", "dutch", "turkish", "arabic",
         "too short", "names", "short french", "short german", "empty"],
)  # fmt: skip
def test_only_english_prose_is_called_english(text, code):
    assert detect_language(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Colonel Ayla Tarn's Northern Brigade freed seven captive Velmar engineers Tuesday,"
         " spokesman Dov Harl says.", None),
        ("Kesh, Orlau delegates signed two Lind River water-sharing pacts in Tarn, Veda, during"
         " Monday talks.", None),
        ("Kancleris Tarnas antradienį išlaisvino septynis kalinius Velmaro mieste, pranešė"
         " atstovas Dovas Harlas, kuris atvyko vakar naktį.", "und"),
        ("De troepen onder generaal Tarn wisten zeven dagen later deze stad in, maar niet het"
         " dorp Velmar, was gisteren nieuws.", "und"),
        ("Kancleris Tarnas killed septynis kalinius Velmaro mieste, pranešė atstovas Dovas"
         " Harlas, kuris atvyko vakar naktį.", "und"),
    ],
    ids=["names fill it", "and two of them", "lithuanian", "dutch", "one word is none"],
)  # fmt: skip
def test_a_short_text_full_of_names_is_not_called_foreign(text, code):
    assert detect_language(text) == code
    assert detect_language(" ".join([text] * 5)) == "und"
