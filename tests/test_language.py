from importlib.resources import files

import pytest
import whowhom.seeds
from whowhom.extractors.intake.language import CommonWords, is_english, load_common_words, names_english

COMMON_WORDS: CommonWords = load_common_words(files(whowhom.seeds).joinpath("words"))
TEXT = "Norway has invited Sweden to Oslo."
FRENCH = "Le gouvernement norvégien a invité les cinq partis à Oslo et la Suède est prête à envoyer des médiateurs."
SPANISH = "El gobierno de Noruega invitó a los cinco partidos a Oslo y Suecia dijo que está lista para ayudar."
GERMAN = "Die norwegische Regierung hat die fünf Parteien nach Oslo eingeladen und Schweden ist bereit zu helfen."


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Norway, Sweden sign pact",
        "Kremlin slams NATO drills, warns Finland over airspace breach, summons Helsinki ambassador Monday",
        "In La Paz, Luis Arce of the Movimiento al Socialismo told El Deber that the vote was fair to all of them.",
        "5 + 5 = 10",
        "“" + TEXT,
    ],
)
def test_is_english_says_yes(text):
    assert is_english(text, common_words=COMMON_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        SPANISH,
        GERMAN,
        "Россия пригласила",
        "俄罗斯邀请各派",
        "دعت روسيا الفصائل",
        "Norveç hükümeti beş partiyi Oslo'ya davet etti ve İsveç bir heyet için hazır olduğunu söyledi.",
        "lorem ipsum dolor sit amet " * 20,
    ],
)
def test_is_english_says_no(text):
    assert not is_english(text, common_words=COMMON_WORDS)


@pytest.mark.parametrize(
    ("language", "is_named"),
    [("en", True), ("EN-gb", True), ("eng", True), ("English", True), ("fr", False), ("enm", False), ("", False)],
)
def test_names_english_reads_tags_and_names(language, is_named):
    assert names_english(language) == is_named


def test_no_common_word_is_both_english_and_foreign():
    assert COMMON_WORDS.english & COMMON_WORDS.foreign == set()
