"""Promises, refusals and threats: of acts that are known, and of acts that no wording knows."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran refused to attack Israel.", [("iran", "not ASSAULT", "israel")]),
        ("Iran refused to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran declined to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran's refusal to condemn Russia angered France.", [("iran", "not ACCUSE", "russia")]),
        ("Iran refused to meet Israel.", [("iran", "REJECT", "israel")]),
        ("Iran refused to help Syria.", [("iran", "REJECT", "syria")]),
        ("Iran refused to sign a treaty with Egypt.", [("iran", "REJECT", "egypt")]),
        ("Iran did not refuse to meet France.", [("iran", "not REJECT", "france")]),
        ("Iran is unwilling to meet France.", [("iran", "REJECT", "france")]),
        ("Iran is not willing to meet France.", [("iran", "REJECT", "france")]),
    ],
)
def test_pledges_to_refuse_come_to_what_is_refused(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran promised to help Syria.", [("iran", "AGREE", "syria")]),
        ("Iran is ready to help Syria.", [("iran", "AGREE", "syria")]),
        ("Iran said it was ready to help Syria.", [("iran", "AGREE", "syria")]),
        ("Iran said it was hard to help Syria.", []),
        ("Iran offered to mediate between Russia and Ukraine.", [("iran", "AGREE", "russia+ukraine")]),
        ("Iran promised to attack Israel.", [("iran", "THREATEN", "israel")]),
        ("Iran threatened to attack Israel.", [("iran", "THREATEN", "israel")]),
        ("Iran vowed to attack Israel.", [("iran", "THREATEN", "israel")]),
        ("The readiness to attack Israel is growing.", []),
        ("Iran threatened France with sanctions.", [("iran", "THREATEN", "france")]),
    ],
)
def test_pledges_to_do_are_acts_of_their_own(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway agreed to rebuild the bridge.", [("norway", "AGREE", "")]),
        ("Norway agreed to rebuild the bridge for Sweden.", [("norway", "AGREE", "sweden")]),
        ("France promised Iran to reopen the embassy.", [("france", "AGREE", "iran")]),
        ("Norway offered to paint the harbour.", [("norway", "AGREE", "")]),
        ("Norway pledged to work with Sweden.", [("norway", "AGREE", "sweden")]),
        ("Iran refused to leave Syria.", [("iran", "REJECT", "syria")]),
        ("Iran refused to open the archive.", [("iran", "REJECT", "")]),
        ("Iran threatened to close the strait.", [("iran", "THREATEN", "")]),
        ("Iran threatened to reply with a levy.", [("iran", "THREATEN", "")]),
    ],
)
def test_pledges_are_told_by_their_verb_alone(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway did not agree to rebuild the bridge.", [("norway", "not AGREE", "")]),
        ("Norway never offered to paint the harbour.", [("norway", "not AGREE", "")]),
        ("Iran may refuse to open the archive.", [("iran", "possible REJECT", "")]),
    ],
)
def test_pledges_are_weighed_like_any_act(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran agreed to supply missiles to Russia.", [("iran", "AGREE", "russia")]),
        ("Iran refused to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran threatened to attack Israel.", [("iran", "THREATEN", "israel")]),
    ],
)
def test_pledges_leave_known_acts_to_their_own_wording(read_article, in_short, text, expected):
    relations = read_article(text).relations
    assert [in_short(relation) for relation in relations] == expected
    assert not relations[0].rule.endswith("to do")


@pytest.mark.parametrize(
    "text",
    [
        "Iran declined to comment.",
        "Iran refused to say more.",
        "Iran refused to name the suspects.",
        "Iran declined to elaborate on Monday.",
        "Norway agreed that Sweden was right.",
        "Norway agreed.",
        "They agreed to rebuild the bridge.",
        "The weather refused to improve.",
        "The roof threatened to collapse.",
    ],
)
def test_pledges_are_no_words_about_words_and_no_figures_of_speech(drawn, text):
    assert drawn(text) == []


def test_pledges_say_what_is_promised(read_article):
    (relation,) = read_article("Norway agreed to rebuild the bridge.").relations
    assert relation.predicate == "agree to rebuild"
    assert relation.trigger.lemma == "agree"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will not help Iran.", [("norway", "REJECT", "iran")]),
        ("Norway will not meet Iran.", [("norway", "REJECT", "iran")]),
        ("Norway said it would not meet Iran.", [("norway", "REJECT", "iran")]),
        ("Norway will not accept the proposal from Iran.", [("norway", "REJECT", "iran")]),
        ("Norway did not help Iran.", [("norway", "not AID", "iran")]),
        ("Norway will not attack Iran.", [("norway", "planned not ASSAULT", "iran")]),
        ("Norway will help Iran.", [("norway", "planned AGREE", "iran")]),
        ("Norway and Iran will not meet.", [("norway+iran", "planned not AGREE", "")]),
        ("Norway says it will not accept more refugees.", [("norway", "REJECT", "")]),
        ("Norway will not tolerate delays.", [("norway", "REJECT", "")]),
        ("Norway will accept more refugees.", []),
        ("Norway did not accept more refugees.", []),
        ("Norway refused to move the border post despite pressure from Sweden.", [("norway", "REJECT", "sweden")]),
        ("Norway refused to move the border post despite praise by Sweden.", [("norway", "REJECT", "")]),
    ],
)
def test_pledges_hear_a_refusal_in_will_not(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia and Ukraine failed to reach agreement.", [("russia+ukraine", "REJECT", "")]),
        ("Russia failed to reach an agreement with Ukraine.", [("russia+ukraine", "REJECT", "")]),
        ("Russia and Ukraine reached an agreement.", [("russia+ukraine", "AGREE", "")]),
        ("Russia failed to condemn Ukraine.", [("russia", "not ACCUSE", "ukraine")]),
    ],
)
def test_pledges_take_a_failure_to_agree_for_a_refusal(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia will attack Syria unless the talks resume.", [("russia", "THREATEN", "syria")]),
        ("France will withdraw its ambassador from Chile unless the talks resume.", [("france", "THREATEN", "chile")]),
        ("Russia will withdraw its troops from Syria unless the talks resume.", [("russia", "THREATEN", "syria")]),
        ("Russia will withdraw its troops from Syria.", [("russia", "planned CONCEDE", "syria")]),
        ("Russia will help Syria.", [("russia", "planned AGREE", "syria")]),
        ("Russia warned it would attack Syria if the talks failed.", [("russia", "THREATEN", "syria")]),
        ("Russia warned Syria not to attack Israel.", [("russia", "THREATEN", "syria")]),
    ],
)
def test_pledges_hear_a_threat_in_unless(drawn, text, expected):
    assert drawn(text) == expected
