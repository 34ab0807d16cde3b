"""Namesakes: the article tells which of several a shared name means, or nobody is meant."""

import pytest
from whowhom.extractors.namesakes import Titles, to_beside


def ids(read_article, text, **fields):
    reading = read_article(text, **fields)
    return {record.id for record in (*reading.actors, *reading.places) if record.mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia accused Russia of shelling its border.", "georgia"),
        ("Georgia votes on Tuesday. Atlanta is the largest city of Georgia, and Alabama is next.", "georgia-us"),
        ("Tbilisi is the largest city of Georgia, and Georgia votes on Tuesday.", "georgia"),
        ("Jordan closed its border with Syria.", "jordan"),
        ("Turkey, Jordan and Iraq signed the pact.", "jordan"),
        ("Michael Jordan met reporters. Jordan smiled.", "michael-jordan"),
        ("Washington condemned the attack.", "united-states"),
        ("Peter Washington arrived. Washington smiled.", "peter-washington"),
        ("Washington state voted.", "washington-state"),
        ("Congo and Rwanda signed a pact in Kinshasa.", "democratic-republic-of-the-congo"),
        ("Congo and Gabon signed a pact in Brazzaville.", "republic-of-the-congo"),
        ("Papua New Guinea and Guinea signed the pact.", "guinea"),
        ("Niger and Nigeria signed the pact.", "niger"),
        ("Macedonia and Greece signed the pact.", "north-macedonia"),
        ("Paris Hilton arrived.", "paris-hilton"),
        ("China Airlines cancelled its flights.", "china-airlines"),
        ("Cyprus and Greece signed the pact.", "cyprus"),
        ("Kim Jong Un spoke. Kim smiled.", "kim-jong-un"),
        ("Kim Halvorsen spoke. Kim smiled.", "kim-halvorsen"),
    ],
)
def test_namesakes_are_told_by_the_article(read_article, text, expected):
    assert expected in ids(read_article, text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Michael Jordan met reporters. Jordan smiled.", "jordan"),
        ("Peter Washington arrived. Washington smiled.", "united-states"),
        ("Paris Hilton arrived.", "france"),
        ("China Airlines cancelled its flights.", "china"),
        ("He ordered a Moscow Mule.", "russia"),
        ("He ordered a Moscow Mule.", "moscow"),
        ("Kim Halvorsen spoke. Kim smiled.", "kim-jong-un"),
        ("Judge Bush ruled on the case in the United States.", "george-w-bush"),
    ],
)
def test_namesakes_are_not_taken_for_each_other(read_article, text, nobody):
    assert nobody not in ids(read_article, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a capital in a name is a person's only beside a first name or behind a title
        ("Moscow Dynamo won. Moscow accused Ukraine.", {"moscow-dynamo", "russia", "ukraine"}),
        ("Spartak Moscow lost. Moscow accused Ukraine.", {"spartak-moscow", "russia", "ukraine"}),
        ("Peter Washington lost. Washington smiled at Ukraine.", {"peter-washington", "ukraine"}),
        # the longer name that comes again, and the capital alone
        ("Real Madrid lost. In the end, real fans of Real Madrid wept.", {"real-madrid"}),
        ("Real Madrid lost. Madrid criticised Ukraine.", {"real-madrid", "spain", "ukraine"}),
        # what stands before a capital in one name with it
        ("Rurik Washington criticised Ukraine.", {"ukraine"}),
        ("President Washington criticised Ukraine.", {"ukraine"}),
        ("Yesterday Washington criticised Ukraine.", {"united-states", "ukraine"}),
    ],
)
def test_namesakes_of_capitals_are_teams_unless_they_are_called_as_people_are(read_article, text, expected):
    assert ids(read_article, text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("President Bush spoke.", "1990-05-01", "george-hw-bush"),
        ("President Bush spoke.", "2004-05-01", "george-w-bush"),
        ("George W. Bush spoke. Bush left.", "1990-05-01", "george-w-bush"),
        ("Former President Clinton spoke.", "2010-05-01", "bill-clinton"),
        ("Secretary of State Clinton spoke.", "2010-05-01", "hillary-clinton"),
        ("The Clinton administration objected.", "2010-05-01", "bill-clinton"),
        ("Hillary Clinton spoke. Clinton left.", "1996-05-01", "hillary-clinton"),
    ],
)
def test_namesakes_are_told_by_office_and_time(read_article, text, published, expected):
    assert {id_ for id_ in ids(read_article, text, published=published) if "bush" in id_ or "clinton" in id_} == {
        expected
    }


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("In Washington, Bush met the ambassador of France and a United States envoy.", "2004-05-01", True),
        # long out of office, and not named in full
        ("In Washington, Bush met the ambassador of France and a United States envoy.", "2016-05-01", False),
        # whoever it is in a town nobody knows
        ("Bush met the mayor of Halden.", "2004-05-01", False),
    ],
)
def test_namesakes_need_the_article_behind_them(read_article, text, published, expected):
    assert ("george-w-bush" in ids(read_article, text, published=published)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever heads the United Nations is at home wherever countries are spoken of
        ("Mr. Annan urged Sudan to let the convoys through.", True),
        ("Mr. Annan urged the club to sell its best player.", False),
    ],
)
def test_namesakes_of_the_worlds_officials(read_article, text, expected):
    assert ("kofi-annan" in ids(read_article, text, published="2004-05-01")) == expected


@pytest.mark.parametrize(
    ("phrase", "gender", "expected"),
    [("said mrs.", "male", True), ("said mrs.", "female", False), ("mr", "female", True), ("president", "male", False)],
)
def test_namesakes_are_told_apart_by_courtesy(seeds, phrase, gender, expected):
    beside = to_beside(seeds.words["offices"]["beside"])
    titles = Titles((phrase,), frozenset(), is_polite=False, kinds={}, beside=beside)
    assert titles.contradict(gender) == expected


def meant(mentioned, text, surname):
    """Whom a surname means, mention by mention."""
    return [id_ for surface, id_ in mentioned(text, published="2004-06-06") if surface == surname]


FATHER, SON = "george-hw-bush", "george-w-bush"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each title tells of the name it stands before
        ("President Bush thanked France. Former President Bush sat by.", [SON, FATHER]),
        ("Former President Bush thanked France. President Bush sat by.", [FATHER, SON]),
        ("George W. Bush thanked France. Former President Bush sat by.", [FATHER]),
        ("Peter Bush thanked France. Former President Bush sat by.", ["peter-bush"]),
        # without a title he is whoever all that have one are
        ("President Bush thanked France. Bush sat by.", [SON, SON]),
        ("Former President Bush thanked France. Bush sat by.", [FATHER, FATHER]),
        ("Former President Bush and President Bush thanked France. Bush sat by.", [FATHER, SON]),
        ("George W. Bush thanked France. Former President Bush sat by. Bush left.", [FATHER]),
        ("President Bush thanked the United States. Judge Bush sat by. Bush left.", [SON, "bush-a"]),
    ],
)
def test_namesakes_are_told_by_the_title_before_each_name(mentioned, text, expected):
    assert meant(mentioned, text, "Bush") == expected


BOTH = "Bill Clinton met Hillary Clinton in France."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BOTH} Mrs. Clinton smiled.", ["hillary-clinton"]),
        (f"{BOTH} Mr. Clinton smiled.", ["bill-clinton"]),
        (f"{BOTH} Former President Clinton smiled.", ["bill-clinton"]),
        (f"{BOTH} Senator Clinton smiled.", ["hillary-clinton"]),
        (f"{BOTH} Clinton smiled.", []),
        (f"{BOTH} Mrs. Clinton smiled. Clinton left.", ["hillary-clinton"]),
        ("Bill Clinton met Chelsea Clinton. Ms. Clinton smiled.", ["chelsea-clinton"]),
        ("Erik Clinton met Anna Clinton. Mrs. Clinton smiled.", ["anna-clinton"]),
        # of a family that no table knows it is somebody
        ("Erik Clinton met Anna Clinton. Clinton smiled.", ["clinton-a"]),
    ],
)
def test_namesakes_named_in_full_are_told_apart_or_nobody_is_meant(mentioned, text, expected):
    assert meant(mentioned, text, "Clinton") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Trump criticised Iran.", ["donald-trump"]),
        ("Mrs. Trump criticised Iran.", []),
    ],
)
def test_namesakes_of_an_unmistakable_surname_are_contradicted_by_courtesy(mentioned, text, expected):
    assert meant(mentioned, text, "Trump") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Pinochet flew home from Spain.", "augusto-pinochet"),
        ("General Pinochet flew home from Spain.", "augusto-pinochet"),
        ("Pinochet flew home from Spain.", None),
        ("Mr. Pinochet flew home.", None),
        ("Mrs. Pinochet flew home from Spain.", None),
        ("Carla Pinochet sang in Spain. Ms. Pinochet left.", None),
        ("Police found arms of the separatist group ETA.", "eta-basque"),
        ("The plane's ETA was noon.", None),
    ],
)
def test_namesakes_are_known_by_courtesy_or_by_the_noun_before_them(read_article, text, expected):
    assert ids(read_article, text) & {"augusto-pinochet", "eta-basque"} == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hollande, who led France until 2017, criticised Iran.", True),
        ("Hollande, the former president of France, criticised Iran.", True),
        ("Hollande, a former French president, criticised Iran.", True),
        ("Hollande, who led Spain until 2017, criticised Iran and France.", False),
        ("Hollande, the former president of Spain, criticised Iran and France.", False),
        ("Hollande, who left France in 2017, criticised Iran.", False),
        ("Hollande, the former captain of France, criticised Iran.", False),
    ],
)
def test_namesakes_are_known_by_the_office_said_behind_them(read_article, text, expected):
    assert ("francois-hollande" in ids(read_article, text, published="2021-05-05")) == expected


def test_namesakes_of_an_unmistakable_surname_leave_it_to_him_in_doubt(read_article):
    text = "Trump criticised Iran. Melania Trump stayed at home."
    (trump,) = (actor for actor in read_article(text).actors if actor.id == "donald-trump")
    assert [mention.doubts for mention in trump.mentions] == [("shared",)]


def test_namesakes_are_doubtful(read_article):
    (actor,) = (actor for actor in read_article("Georgia accused Russia.").actors if actor.id == "georgia")
    assert actor.mentions[0].doubts == ("weak", "shared")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former President Bush spoke.", "george-hw-bush"),
        ("Former U.S. President Clinton spoke.", "bill-clinton"),
        ("Vice President Cheney spoke.", "dick-cheney"),
    ],
)
def test_namesakes_are_told_by_offices_held_once(read_article, text, expected):
    assert expected in ids(read_article, text, published="2004-05-05")


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Danish President Bush spoke.", "george-w-bush"),
        ("Mali's foreign minister, Powell, spoke in the United States.", "george-w-bush"),
        ("Ukraine's Labour Party objected to Britain's plan.", "labour-party-uk"),
        ("The International Cricket Council (ICC) objected. The ICC met in The Hague.", "international-criminal-court"),
    ],
)
def test_namesakes_of_other_countries_and_other_long_forms_are_not_meant(read_article, text, nobody):
    assert nobody not in ids(read_article, text, published="2004-05-05")
