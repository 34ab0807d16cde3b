"""Whom an act reaches that the grammar hides: compounds, owners, victims, grounds, threats; from end to end."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan miners threatened a strike unless Norway paid them.", [("kenya-miners-a", "THREATEN", "norway")]),
        ("Chad threatened to shut the border if Mali did not pay.", [("chad", "THREATEN", "mali")]),
        # who is spared if nothing happens is not threatened, nor who would only suffer
        ("Chad threatened to shut the border if Mali was attacked.", [("chad", "THREATEN", "")]),
        ("Chad said it would bomb Mali.", [("chad", "THREATEN", "mali")]),
        ("Chad said Norway would bomb Mali.", [("norway", "planned ASSAULT", "mali")]),
        ("Chad said it would not bomb Mali.", [("chad", "planned not ASSAULT", "mali")]),
    ],
)
def test_events_that_are_announced_threaten_whoever_could_avert_them(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US drone attacks killed four Taliban leaders.", [("united-states", "ASSAULT", "taliban")]),
        ("Norway condemned US drone attacks.", [("norway", "ACCUSE", "united-states")]),
        ("A US drone maker criticised Iran.", []),
        ("Kenyan border patrol agents beat Malian migrants.", [("kenya-border-guard", "ASSAULT", "mali-migrants-a")]),
        ("US and Kenyan forces bombed Mali.", [("kenya-military+united-states-military", "ASSAULT", "mali")]),
    ],
)
def test_events_see_who_acts_behind_compounds(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody's people are not he himself
        ("Norway extradited a nephew of Emmanuel Macron to Peru.", []),
        ("Norway offers citizenship to descendants of Greeks.", []),
        ("Norway denied a visa to a US skater.", []),
        ("A Cuban dissident asked Norway to help.", [("cuba-dissident-a", "REQUEST", "norway")]),
        # a name beside a noun is who the noun is
        ("Norway condemned a speech of Kenyan journalist Joe Blake.", [("norway", "ACCUSE", "joe-blake")]),
        # a text acts for its owner only
        ("The constitution bans Emmanuel Macron from the vote.", []),
        ("Kenya's constitution bans Emmanuel Macron from the vote.", [("kenya", "COERCE", "emmanuel-macron")]),
        # it takes two to do it to each other
        (
            "The rebels and the Awami National Party accused each other.",
            [("rebels-a+awami-national-party", "ACCUSE", "")],
        ),
        ("The crowd and the Awami National Party accused each other.", []),
        # whoever meets several need not bring them together
        ("Norway held talks with Chad, Mali and Niger.", [("norway", "CONSULT", "chad+mali+niger")]),
        # what one says of one's own
        (
            "President Joe Biden said in 2022 the United States must stop.",
            [("joe-biden", "HOLDS_OFFICE", "united-states")],
        ),
    ],
)
def test_events_tell_people_from_those_they_belong_to(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The delay may mean that Iran does not endorse Hamas.", [("iran", "possible not SUPPORT", "hamas")]),
        ("Norway will talk, provided Mali keeps killing Iranians.", [("mali", "possible ASSAULT", "iran")]),
        ("They committed crimes when Iran attacked Chad.", [("iran", "ASSAULT", "chad")]),
    ],
)
def test_events_hand_doubt_down_to_what_hangs_on_it(drawn, text, expected):
    assert [each for each in drawn(text) if each[2]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever suffers a deed did not do it
        ("Norway condemned the murder of two Danish nurses.", [("norway", "ACCUSE", "")]),
        ("Norway condemned the detention of Hamas leaders.", [("norway", "ACCUSE", "")]),
        ("Norway condemned the remarks of Hamas leaders.", [("norway", "ACCUSE", "hamas")]),
        (
            "Norway condemned Hamas's murder of two nurses.",
            [("norway", "ACCUSE", "hamas"), ("hamas", "ASSAULT", "nurses-a")],
        ),
        # a day is no object, and no ground to stand on
        ("Kenyan teachers marched Friday.", [("kenya-teachers-a", "PROTEST", "")]),
        ("Norway closed Gaza.", []),
    ],
)
def test_events_tell_who_did_it_from_who_suffered_it(drawn, text, expected):
    assert drawn(text) == expected


def test_events_list_the_state_in_which_something_is_done(read_article):
    reading = read_article("Russia shelled Kharkiv.")
    (target,) = reading.relations[0].targets
    assert target.actor in {actor.id for actor in reading.actors}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel mounted its invasion of southern Lebanon.", [("israel", "ASSAULT", "lebanon")]),
        ("The al-Qaeda terror network attacked Spain.", [("al-qaeda", "ASSAULT", "spain")]),
        ("The news network attacked Spain.", [("", "ASSAULT", "spain")]),
        ("Kenyan gunmen attacked a camp for Somali refugees.", [("kenya-gunmen-a", "ASSAULT", "somalia-refugees-a")]),
        ("Kenyan gunmen attacked a camp for Norway.", [("kenya-gunmen-a", "ASSAULT", "")]),
        (
            "Kenyan police banned a march staged by Ugandan students.",
            [("kenya-police", "COERCE", "uganda-students-a"), ("uganda-students-a", "PROTEST", "")],
        ),
        # what is only talked about
        (
            "Israel and Lebanon held talks on an Israeli troop withdrawal from Lebanon.",
            [("israel+lebanon", "CONSULT", ""), ("israel", "possible RETREAT", "lebanon")],
        ),
        # told twice, drawn once
        ("Iran threatened Iraq with a threat to attack Iraq.", [("iran", "THREATEN", "iraq")]),
    ],
)
def test_events_reach_who_stands_behind_the_noun(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever promises, or is sorry, does it himself
        ("Egypt promised Israel to help Jordan.", [("egypt", "AGREE", "jordan")]),
        ("Chad urged Mali to help Niger.", [("chad", "REQUEST", "mali")]),
        (
            "Kenya apologized to Somalia for attacking Ethiopia.",
            [("kenya", "CONCEDE", "somalia"), ("kenya", "ASSAULT", "ethiopia")],
        ),
        # the agent behind a time
        ("Chad was condemned on Monday by Norway.", [("norway", "ACCUSE", "chad")]),
        ("Chad was condemned by Norway on Monday.", [("norway", "ACCUSE", "chad")]),
        # cleared of it, clear that
        ("Kenya was cleared of attacking Chad.", [("kenya", "not ASSAULT", "chad")]),
        ("It is clear that Kenya attacked Chad.", [("kenya", "ASSAULT", "chad")]),
        # an arm to bear, an arm of somebody
        ("Iran armed Hezbollah.", [("iran", "AID", "hezbollah")]),
        ("Norway hosts American troops.", []),
        # whose it is, wherever it stands
        ("Israel bombed the Iranian embassy in Syria.", [("israel", "ASSAULT", "iran-embassy")]),
        ("Israel bombed an embassy in Syria.", [("israel", "ASSAULT", "syria")]),
        # a resolution that was not passed condemns nobody
        ("Norway rejected a UN resolution condemning Chad.", [("norway", "REJECT", "united-nations")]),
        ("The UN passed a resolution condemning Chad.", [("united-nations", "ACCUSE", "chad")]),
        # a verb read as a noun between two names
        ("Hungary vetoed EU sanctions on Russia.", [("european-union", "not SANCTION", "russia")]),
        ("EU sanctions on Russia came too late.", [("european-union", "SANCTION", "russia")]),
        ("Norway called for sanctions on Iran.", []),
    ],
)
def test_events_are_whose_the_verb_above_makes_them(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway met Chad and Mali.", [("norway", "CONSULT", "chad+mali")]),
        # somebody unknown met the two, and they did not meet each other
        ("He met Chad and Mali separately.", []),
    ],
)
def test_events_bring_only_those_together_who_met(drawn, text, expected):
    assert drawn(text) == expected
