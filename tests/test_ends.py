"""Ends: which actor a word stands for, by itself, behind a quantity or as the owner of a thing."""

import pytest
from whowhom.extractors.ends import Ends
from whowhom.extractors.lexicon import to_lexicon
from whowhom.extractors.segments import segment
from whowhom.extractors.sentences import parse, to_page
from whowhom.extractors.who import find_mentions
from whowhom.graph.records import Article


@pytest.fixture(scope="module")
def looked_up(nlp, seeds):
    """Ask `Ends` about one word of a sentence; answers are ids."""
    lexicon = to_lexicon(seeds)

    def ask(text, lemma, question, **options):
        article = Article(id="a", text=text, published="2024-02-19")
        page = to_page(article, headline=None)
        sentences = parse(page, segment(text, furniture=lexicon.furniture), nlp=nlp)
        mentions, _ = find_mentions(sentences, article, page, lexicon=lexicon)
        word = next(word for word in sentences[0].words if lemma in (word.lemma, word.text))
        found = getattr(Ends(mentions, lexicon.phrasing), question)(
            word if question in ("lookup", "owners") else [word], **options
        )
        if question == "lookup":
            return None if found is None else found.referent.id
        return [mention.referent.id for mention in found]

    return ask


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Members of Hamas left.", "member", "hamas"),
        ("Dozens of Iranians left.", "dozen", "iran-people-a"),
        ("A couple from Chile left.", "couple", "chile"),
        ("A house of Hamas burned.", "house", "hamas"),
        ("Members of the choir left.", "member", None),
        ("Gunmen from Hamas attacked a convoy.", "Gunmen", "hamas"),
        # whoever comes from a country is not the country
        ("Gunmen from Chad attacked a convoy.", "Gunmen", "chad-gunmen-a"),
    ],
)
def test_ends_look_behind_quantities(looked_up, text, word, expected):
    assert looked_up(text, word, "lookup") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Peru welcomed talks between Chad and Mali.", "talk", ["chad", "mali"]),
        ("Peru welcomed a resumption of ties with Chad.", "resumption", ["chad"]),
        ("Peru welcomed a match between Chad and Mali.", "match", []),
        ("Peru welcomed talks in Chad.", "talk", []),
    ],
)
def test_ends_know_whose_dealings_are_spoken_of(looked_up, text, word, expected):
    assert looked_up(text, word, "parties") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Peru condemned Israel's attack.", "attack", "israel"),
        ("Peru condemned the Israeli attack.", "attack", "israel"),
        ("Peru condemned the attack by Israel.", "attack", "israel"),
        ("Peru shelled a village in Chad.", "village", "chad"),
        ("Peru condemned crimes committed by Chad.", "crime", "chad"),
        ("Peru imposed a tariff on cars from Chad.", "car", "chad"),
        ("Peru imposed a tariff on songs from Chad.", "song", None),
        ("Peru condemned crimes committed near Chad.", "crime", None),
        # a song in Chad is not Chad's
        ("Peru praised a song in Chad.", "song", None),
        # an enemy is somebody else
        ("Peru met Israel's enemies.", "enemy", None),
        ("Peru condemned the attack.", "attack", None),
    ],
)
def test_ends_lead_from_a_thing_to_its_owner(looked_up, text, word, expected):
    assert looked_up(text, word, "lookup") == expected


def test_ends_leave_owners_out_where_they_are_not_asked_for(looked_up):
    assert looked_up("Peru condemned Israel's attack.", "attack", "lookup", owners=False) is None
    assert looked_up("Peru met members of Hamas.", "member", "lookup", owners=False) == "hamas"


def test_ends_do_not_take_members_of_an_alliance_for_the_alliance(looked_up):
    assert looked_up("Peru met two members of NATO.", "member", "lookup", owners=False) is None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Israeli jets struck.", "jet", ["israel"]),
        ("Iran's statement accused Peru.", "statement", ["iran"]),
        ("Israel struck.", "Israel", ["israel"]),
        # sheep do nothing for their country
        ("Israeli sheep grazed.", "sheep", []),
        ("Iran's economy shrank.", "economy", []),
    ],
)
def test_ends_let_instruments_act_for_their_owner(looked_up, text, word, expected):
    assert looked_up(text, word, "doers") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Peru condemned Israel and Egypt's attack.", "attack", ["israel", "egypt"]),
        ("Peru condemned the Israeli attack.", "attack", ["israel"]),
        ("Peru condemned the attack of Israel.", "attack", []),
        ("Peru condemned the attack in Geneva.", "attack", []),
    ],
)
def test_ends_name_owners_that_stand_before(looked_up, text, word, expected):
    assert looked_up(text, word, "owners") == expected


@pytest.mark.parametrize(
    ("text", "word", "lookup", "places"),
    [("Peru met in Geneva.", "Geneva", None, ["geneva"]), ("Peru met in Chad.", "Chad", "chad", ["chad"])],
)
def test_ends_take_no_place_for_an_actor(looked_up, text, word, lookup, places):
    assert looked_up(text, word, "lookup") == lookup
    assert looked_up(text, word, "places") == places


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Anna Brekke arrived in Moscow.", "Moscow", ["russia"]),
        ("Anna Brekke arrived in Geneva.", "Geneva", []),
        ("Anna Brekke arrived in Chad.", "Chad", []),
    ],
)
def test_ends_take_the_state_for_the_host_in_its_capital(looked_up, text, word, expected):
    assert looked_up(text, word, "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Peru praised the French.", "france"), ("French fries sold well.", None), ("French wine sold well.", None)],
)
def test_ends_let_an_adjective_act_only_as_a_noun(looked_up, text, expected):
    assert looked_up(text, "French", "lookup") == expected
