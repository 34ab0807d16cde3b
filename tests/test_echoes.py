"""Echoes: an act named again leads to who did it, and a duty said by somebody is a request."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran attacked Israel. Norway condemned the attack.", ("norway", "ACCUSE", "iran")),
        ("Iran attacked Israel. Norway condemned this attack.", ("norway", "ACCUSE", "iran")),
        ("Iran attacked Israel. It rained. Norway condemned the attack.", ("norway", "ACCUSE", "iran")),
        # the last such act is meant
        ("Iran attacked Israel. Russia attacked Ukraine. Norway condemned the attack.", ("norway", "ACCUSE", "russia")),
        # an act of another sort between
        ("Iran attacked Israel. Peru met Chile. Norway condemned the attack.", ("norway", "ACCUSE", "iran")),
    ],
)
def test_echoes_lead_to_whoever_did_it(drawn, text, expected):
    assert drawn(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        # another attack
        "Iran attacked Israel. Norway condemned an attack.",
        # named before it is told
        "Norway condemned the attack. Iran attacked Israel.",
        # nobody did it
        "Iran did not attack Israel. Norway condemned the attack.",
        # no act of that sort
        "Iran met Israel. Norway condemned the attack.",
        # long ago
        "Iran attacked Israel. " + "It rained. " * 10 + "Norway condemned the attack.",
        # nobody condemns himself
        "Iran attacked Israel. Iran condemned the attack.",
    ],
    ids=lambda text: (
        text if len(text) < 100 else "Iran attacked Israel. It rained ten times. Norway condemned the attack."
    ),
)
def test_echoes_lead_nowhere_else(drawn, text):
    assert not [told for told in drawn(text) if "ACCUSE" in told[1] and told[2]]


def test_echoes_do_not_move_an_end_that_is_named(drawn):
    told = drawn("Iran attacked Israel. Norway condemned Russia for the attack.")
    assert [end for *_, end in told] == ["israel", "russia"]


def test_echoes_have_no_place_in_the_sentence(read_article):
    reading = read_article("Iran attacked Israel. Norway condemned the attack.")
    (end,) = reading.relations[-1].targets
    assert (end.actor, end.start, end.end) == ("iran", None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia must leave, Norway said.", [("norway", "REQUEST", "russia")]),
        ("Norway said that Russia must leave.", [("norway", "REQUEST", "russia")]),
        ("Norway said Russia should withdraw.", [("norway", "REQUEST", "russia")]),
        # nobody says so
        ("Russia must leave.", []),
        # what is no duty
        ("Norway said that Russia may leave.", []),
        ("Norway said that Russia left.", []),
        # one's own duty
        ("Norway said that Norway must leave.", []),
        # nobody is bound
        ("Norway said that nobody must leave.", []),
        ("Norway said that the weather should improve.", []),
        # the press tells, it does not ask
        ("Russia must leave, Reuters said.", []),
        ("Norway denied that Russia must leave.", []),
    ],
)
def test_echoes_take_a_duty_for_a_request(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norway said that Russia must leave.", "demand to leave"),
        ("Norway said that Russia must not leave.", "demand to not leave"),
    ],
)
def test_echoes_word_the_duty(read_article, text, predicate):
    (relation,) = read_article(text).relations
    assert (relation.predicate, relation.polarity) == (predicate, "positive")


def test_echoes_do_not_call_the_one_who_asks_a_voice(read_article):
    (relation,) = read_article("Norway said that Russia must leave.").relations
    assert relation.attribution == ()


def test_echoes_keep_the_voice_that_reports_the_request(read_article):
    (relation,) = read_article("Reuters reported that Norway said that Russia must leave.").relations
    assert [voice.actor for voice in relation.attribution] == ["reuters"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan must release the Iranian ship, Iran said.", [("iran", "REQUEST", "japan")]),
        ("Chad must stop attacking Mali, Niger said.", [("niger", "REQUEST", "chad")]),
        ("Chad must lift the ban and release the crew, Niger said.", [("niger", "REQUEST", "chad")]),
        (
            "Chad must end its attack on Mali, Niger said.",
            [("chad", "ASSAULT", "mali"), ("niger", "REQUEST", "chad")],
        ),
        ("Niger said it must attack Mali.", [("niger", "possible ASSAULT", "mali")]),
    ],
)
def test_echoes_draw_no_act_that_is_only_asked_for(drawn, text, expected):
    assert drawn(text) == expected
