"""What the words around an act make of it: negated, denied, planned, possible, historical - and which act that is."""

import pytest

ATTACKED = ("iran", "ASSAULT", "israel")
NOT_ATTACKED = ("iran", "not ASSAULT", "israel")
MAYBE_ATTACKED = ("iran", "possible ASSAULT", "israel")
DENIED = ("iran", "denied not ASSAULT", "israel")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran did not attack Israel.", [NOT_ATTACKED]),
        ("Iran didn't attack Israel.", [NOT_ATTACKED]),
        ("Iran didn’t attack Israel.", [NOT_ATTACKED]),
        ("Iran has never attacked Israel.", [NOT_ATTACKED]),
        ("Iran is no longer attacking Israel.", [NOT_ATTACKED]),
        ("Israel was not attacked by Iran.", [NOT_ATTACKED]),
        ("Moscow has not condemned Hamas.", [("russia", "not ACCUSE", "hamas")]),
        ("Iran did not launch an attack on Israel.", [NOT_ATTACKED]),
        ("Iran attacked Israel.", [ATTACKED]),
        ("Iran hardly condemned Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran hardly ever condemned Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran did not once attack Israel.", [NOT_ATTACKED]),
        ("At no point did Iran attack Israel.", [NOT_ATTACKED]),
        ("At one point Iran attacked Israel.", [ATTACKED]),
        (
            "Kenya neither attacked Uganda nor praised Rwanda.",
            [("kenya", "not ASSAULT", "uganda"), ("kenya", "not SUPPORT", "rwanda")],
        ),
        ("Iran no longer attacks Israel.", [NOT_ATTACKED]),
        ("Iran has yet to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran is yet to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran has yet again condemned Russia.", [("iran", "ACCUSE", "russia")]),
    ],
)
def test_truth_negates_what_did_not_happen(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran attacked Israel and did not condemn Syria.",
            [ATTACKED, ("iran", "not ACCUSE", "syria")],
        ),
        ("Iran did not attack Israel and condemned Syria.", [NOT_ATTACKED, ("iran", "ACCUSE", "syria")]),
        (
            "Iran, which did not attack Israel, condemned France.",
            [NOT_ATTACKED, ("iran", "ACCUSE", "france")],
        ),
        (
            "France condemned Iran, which did not attack Israel.",
            [("france", "ACCUSE", "iran"), NOT_ATTACKED],
        ),
        ("France said that Iran did not attack Israel.", [NOT_ATTACKED]),
        ("Iran attacked Israel, but not Egypt.", [ATTACKED]),
        ("Iran attacked Israel, not far from Egypt.", [ATTACKED]),
        ("Not surprisingly, Iran attacked Israel.", [ATTACKED]),
        ("France did not say that Iran attacked Israel.", []),
        ("France did not say whether Iran attacked Israel.", [MAYBE_ATTACKED]),
        ("Iran condemned not Russia but Ukraine.", [("iran", "ACCUSE", "ukraine")]),
        ("France did not accuse Iran of attacking Israel.", [("france", "not ACCUSE", "iran")]),
        ("France stopped short of accusing Iran of attacking Israel.", [("france", "not ACCUSE", "iran")]),
        ("Nobody has accused Iran of attacking Israel.", []),
    ],
)
def test_truth_gives_a_negation_its_scope(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran not only attacked Israel but also bombed Syria.",
            [ATTACKED, ("iran", "ASSAULT", "syria")],
        ),
        ("Iran did not just attack Israel.", [ATTACKED]),
        ("Iran condemned not only Israel but also France.", [("iran", "ACCUSE", "israel+france")]),
    ],
)
def test_truth_takes_not_only_for_a_yes(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither France nor Germany condemned Iran.", [("france+germany", "not ACCUSE", "iran")]),
        ("France condemned neither Iran nor Syria.", [("france", "not ACCUSE", "iran+syria")]),
        ("No Iranian soldier attacked Israel.", [("iran-military", "not ASSAULT", "israel")]),
        ("Not a single Iranian soldier attacked Israel.", [("iran-soldier-a", "not ASSAULT", "israel")]),
        ("No country condemned Iran.", []),
        ("Nobody condemned Iran.", []),
        ("Neither Iran nor Syria condemned Israel.", [("iran+syria", "not ACCUSE", "israel")]),
    ],
)
def test_truth_negates_what_nobody_did(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were no talks between Chile and Peru.", [("chile+peru", "not CONSULT", "")]),
        ("Chile signed no treaty with Peru.", [("chile+peru", "not SUPPORT", "")]),
        ("Talks between Chile and Peru ended.", [("chile+peru", "CONSULT", "")]),
        ("Talks between Chile and Peru never took place.", [("chile+peru", "not CONSULT", "")]),
        ("Talks between Chile and Peru were cancelled.", [("chile+peru", "not CONSULT", "")]),
        ("Talks between Chile and Peru may resume.", [("chile+peru", "possible CONSULT", "")]),
        ("Talks between Chile and Peru will resume.", [("chile+peru", "planned AGREE", "")]),
        ("Argentina opposed Chile's attack on Peru.", [("argentina", "REJECT", "chile"), ("chile", "ASSAULT", "peru")]),
    ],
)
def test_truth_weighs_acts_named_by_nouns(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway hopes for talks between Israel and Hamas.", "possible CONSULT"),
        ("Norway welcomed the talks between Israel and Hamas.", "CONSULT"),
        ("Norway will host talks between Israel and Hamas.", "planned AGREE"),
        ("Norway may host talks between Israel and Hamas.", "possible CONSULT"),
    ],
)
def test_truth_passes_from_a_verb_to_the_act_it_would_bring_about(drawn, text, expected):
    assert ("israel+hamas", expected, "") in drawn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran claimed responsibility for the attack on Israel.", [ATTACKED]),
        ("Iran had no part in the attack on Israel.", [NOT_ATTACKED]),
        ("Iran is responsible for the attack on Israel.", [ATTACKED]),
        ("Iran is not responsible for the attack on Israel.", [NOT_ATTACKED]),
        ("Iran may have been behind the attack on Israel.", [MAYBE_ATTACKED]),
        ("Iran is planning an attack on Israel.", [("iran", "planned ASSAULT", "israel")]),
        ("France foiled an attack on Israel.", []),
        ("France condemned Iran for the attack on Israel.", [("france", "ACCUSE", "iran"), ATTACKED]),
        ("France condemned Iran over its attack on Israel.", [("france", "ACCUSE", "iran"), ATTACKED]),
        ("France has not condemned Iran for the attack on Israel.", [("france", "not ACCUSE", "iran"), ATTACKED]),
        ("France blamed Iran for the attack on Israel.", [("france", "ACCUSE", "iran"), MAYBE_ATTACKED]),
        ("France thanked Iran after the attack on Israel.", [("france", "SUPPORT", "iran")]),
    ],
)
def test_truth_weighs_an_act_by_the_verb_that_tells_whose_it_is(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not condemn Iran's attack on Israel.",
        "Norway did not condemn the attack by Iran on Israel.",
        "Norway may condemn Iran's attack on Israel.",
    ],
)
def test_truth_leaves_alone_an_act_that_is_only_spoken_of(drawn, text):
    assert ATTACKED in drawn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran left Cairo without condemning Israel.", [("iran", "not ACCUSE", "israel")]),
        (
            "Instead of condemning Israel, Iran praised Egypt.",
            [("iran", "not ACCUSE", "israel"), ("iran", "SUPPORT", "egypt")],
        ),
        ("Iran failed to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran stopped attacking Israel.", [NOT_ATTACKED]),
        ("Iran ruled out attacking Israel.", [NOT_ATTACKED]),
        ("France did not fail to condemn Iran.", [("france", "ACCUSE", "iran")]),
        ("Iran almost attacked Israel.", [NOT_ATTACKED]),
        ("Iran has no plans to attack Israel.", [("iran", "planned not ASSAULT", "israel")]),
        ("Instead, Iran attacked Israel.", [ATTACKED]),
        ("Iran said it had instead attacked Israel.", [ATTACKED]),
        ("It was not Iran that attacked Israel.", [NOT_ATTACKED]),
    ],
)
def test_truth_negates_what_stayed_undone(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran denied attacking Israel.", [DENIED]),
        ("Iran denied that it attacked Israel.", [DENIED]),
        ("Iran denied having attacked Israel.", [DENIED]),
        ("Iran rejected claims that it attacked Israel.", [DENIED]),
        ("France denied reports that Iran attacked Israel.", [DENIED]),
        ("Iran denied an attack on Israel.", [DENIED]),
        ("Iran denied any role in the attack on Israel.", [DENIED]),
        ("Iran denied that it was behind the attack on Israel.", [DENIED]),
        ("Iran did not deny an attack on Israel.", [MAYBE_ATTACKED]),
        ("France denied an attack on Israel by Iran.", [DENIED]),
        ("Iran did not deny attacking Israel.", [MAYBE_ATTACKED]),
        ("Iran disputes that it attacked Israel.", [DENIED]),
        ("Iran rejected the claim that it had attacked Israel.", [DENIED]),
        ("Iran denied Syrian claims that it had attacked Israel.", [DENIED]),
        ("Iran denied that it might attack Israel.", [DENIED]),
        ("Iran rejected accusations of attacking Israel.", [DENIED]),
        ("Iran said it had nothing to do with the attack on Israel.", [DENIED]),
        ("France welcomed claims that Iran attacked Israel.", [MAYBE_ATTACKED]),
        ("France confirmed reports that Iran attacked Israel.", [ATTACKED]),
        (
            "Iran denies reports that it attacked Israel and accuses France of spying.",
            [DENIED, ("iran", "ACCUSE", "france")],
        ),
        ("Iran said it had not attacked Israel.", [DENIED]),
        ("Iran insisted that it had never attacked Israel.", [DENIED]),
        ("Iran said it was unable to help Syria.", [("iran", "not AID", "syria")]),
        ("France said Iran had not attacked Israel.", [NOT_ATTACKED]),
    ],
)
def test_truth_marks_what_is_denied(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied that it attacked Israel.",
        "Iran denied attacking Israel.",
    ],
)
def test_truth_names_who_denies(read_article, text):
    (relation,) = read_article(text).relations
    assert [(voice.actor, voice.stance) for voice in relation.attribution] == [("iran", "deny")]


def test_truth_leaves_a_claim_about_oneself_its_doer(drawn):
    ((source, _, target),) = drawn("Iran claimed to have attacked Israel.")
    assert (source, target) == ("iran", "israel")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran plans to visit Egypt.", [("iran", "planned CONSULT", "egypt")]),
        ("Iran plans to attack Israel.", [("iran", "planned ASSAULT", "israel")]),
        ("Iran is expected to attack Israel.", [("iran", "planned ASSAULT", "israel")]),
        ("Iran will help Syria.", [("iran", "planned AGREE", "syria")]),
        ("Iran said it would help Syria.", [("iran", "planned AGREE", "syria")]),
        ("Iran was about to attack Israel.", [("iran", "planned ASSAULT", "israel")]),
        ("A planned Iranian attack on Israel worried France.", [("iran", "planned ASSAULT", "israel")]),
    ],
)
def test_truth_marks_what_lies_ahead(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Iran may have attacked Israel.",
        "Iran might attack Israel.",
        "Iran could attack Israel.",
        "Iran would have attacked Israel.",
        "Iran allegedly attacked Israel.",
        "Iran reportedly attacked Israel.",
        "Iran is said to have attacked Israel.",
        "Iran is suspected of attacking Israel.",
        "Iran tried to attack Israel.",
        "Iran wants to attack Israel.",
        "Iran considered attacking Israel.",
        "Did Iran attack Israel?",
        "Iran was supposed to attack Israel.",
        "It is possible that Iran attacked Israel.",
        "Iran has not ruled out attacking Israel.",
        "Officials suspect Iran of attacking Israel.",
        "Unconfirmed reports say that Iran attacked Israel.",
        "According to unconfirmed reports, Iran attacked Israel.",
        'The "attack" by Iran on Israel angered France.',
        "An alleged attack by Iran on Israel angered France.",
    ],
)
def test_truth_marks_what_is_only_possible(drawn, text):
    assert drawn(text) == [MAYBE_ATTACKED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran would be the first to attack Israel.", [MAYBE_ATTACKED]),
        ("The raid would be the first in which Iran attacked Israel.", [MAYBE_ATTACKED]),
        ("Iran was the first to attack Israel.", [ATTACKED]),
    ],
)
def test_truth_weighs_what_would_be_the_first(drawn, text, expected):
    assert drawn(text) == expected


def test_truth_takes_cannot_have_for_a_no(drawn):
    assert drawn("Iran cannot have attacked Israel.") == [NOT_ATTACKED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not true that Iran attacked Israel.", [NOT_ATTACKED]),
        ("It is untrue that Iran attacked Israel.", [NOT_ATTACKED]),
        ("It is a lie that Iran attacked Israel.", [NOT_ATTACKED]),
        ("There is no evidence that Iran attacked Israel.", [MAYBE_ATTACKED]),
        ("There is no truth in the claim that Iran attacked Israel.", [DENIED]),
        ("It is true that Iran attacked Israel.", [ATTACKED]),
    ],
)
def test_truth_believes_nothing_that_the_article_calls_untrue(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If Iran attacks Israel, France will help Egypt.", MAYBE_ATTACKED),
        ("Israel will attack Iran if Syria falls.", ("israel", "THREATEN", "iran")),
        ("Iran would attack Israel if France left.", MAYBE_ATTACKED),
        ("Had Iran attacked Israel, France would have left.", MAYBE_ATTACKED),
        ("In case Iran attacks Israel, France is ready.", MAYBE_ATTACKED),
        ("Provided that Iran attacks Israel, France will help Syria.", MAYBE_ATTACKED),
        ("France will help Syria on condition that Iran attacks Israel.", MAYBE_ATTACKED),
    ],
)
def test_truth_believes_no_condition(drawn, text, expected):
    assert expected in drawn(text)
    assert ATTACKED not in drawn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Even if Oslo were to praise Mali, Chile would leave.", ("norway", "possible SUPPORT", "mali")),
        ("Should Norway recognise Mali, Chile will help Peru.", ("norway", "possible SUPPORT", "mali")),
        ("Norway is to praise Mali.", ("norway", "planned AGREE", "mali")),
    ],
)
def test_truth_hears_no_promise_in_a_condition(drawn, text, expected):
    assert expected in drawn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq invaded Kuwait in 1990.", [("iraq", "historical ASSAULT", "kuwait")]),
        ("In 1979 the Soviet Union invaded Afghanistan.", [("soviet-union", "historical ASSAULT", "afghanistan")]),
        ("During World War II, Germany invaded France.", [("germany", "historical ASSAULT", "france")]),
        ("Iran attacked Israel in the 1980s.", [("iran", "historical ASSAULT", "israel")]),
        ("Iran attacked Israel in January.", [ATTACKED]),
        ("Chile used to support Peru.", [("chile", "historical SUPPORT", "peru")]),
        ("Iran attacked Israel in 2023.", [ATTACKED]),
        ("Iran once attacked Israel.", [("iran", "historical ASSAULT", "israel")]),
        ("Iran has once again attacked Israel.", [ATTACKED]),
        ("It is eleven years since Iran attacked Israel.", [("iran", "historical ASSAULT", "israel")]),
        ("It is a year since Iran attacked Israel.", [ATTACKED]),
        ("The Soviet Union armed the PLO.", [("soviet-union", "historical AID", "plo")]),
    ],
)
def test_truth_marks_history(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is a member of NATO.", ("norway", "MEMBER_OF", "nato")),
        ("Norway is not a member of NATO.", ("norway", "not MEMBER_OF", "nato")),
        ("Norway may become a member of NATO.", ("norway", "possible MEMBER_OF", "nato")),
        ("Norway will become a member of NATO.", ("norway", "planned MEMBER_OF", "nato")),
    ],
)
def test_truth_weighs_what_somebody_is(drawn, text, expected):
    assert drawn(text) == [expected]
