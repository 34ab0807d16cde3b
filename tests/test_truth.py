"""What the words around an act make of it: negated, denied, planned, possible, historical - and which act that is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

ATTACKED = ("iran", "ASSAULT", "israel")
NOT_ATTACKED = ("iran", "not ASSAULT", "israel")
MAYBE_ATTACKED = ("iran", "possible ASSAULT", "israel")
DENIED = ("iran", "denied not ASSAULT", "israel")


def gap(text, expected, reason):
    """A sentence that is not read right yet."""
    return pytest.param(text, expected, marks=pytest.mark.xfail(reason=reason))


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
        gap(
            "Iran hardly condemned Russia.",
            [("iran", "not ACCUSE", "russia")],
            '"hardly" stands in words/truth.toml, but no code looks it up',
        ),
        gap("Iran no longer attacks Israel.", [NOT_ATTACKED], '"attacks" is parsed as a noun'),
        gap(
            "Iran has yet to condemn Russia.",
            [("iran", "not ACCUSE", "russia")],
            '"yet" hung on the second verb is not seen',
        ),
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
        gap("Iran attacked Israel, not far from Egypt.", [ATTACKED], '"not" of any adverb counts as that of the verb'),
        gap("Not surprisingly, Iran attacked Israel.", [ATTACKED], '"not" of any adverb counts as that of the verb'),
        gap("France did not say that Iran attacked Israel.", [], "not said is not the same as not done"),
        gap(
            "Iran condemned not Russia but Ukraine.",
            [("iran", "ACCUSE", "ukraine")],
            "a negation of one object is not seen",
        ),
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
        ("No country condemned Iran.", []),
        ("Nobody condemned Iran.", []),
        gap(
            "Neither Iran nor Syria condemned Israel.",
            [("iran+syria", "not ACCUSE", "israel")],
            '"neither" parsed as the head of the sentence negates nothing',
        ),
    ],
)
def test_truth_negates_what_nobody_did(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran left Cairo without condemning Israel.", [("iran", "not ACCUSE", "israel")]),
        ("Instead of condemning Israel, Iran praised Egypt.", [("iran", "not ACCUSE", "israel"), ("iran", "SUPPORT", "egypt")]),
        ("Iran failed to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran stopped attacking Israel.", [NOT_ATTACKED]),
        ("Iran ruled out attacking Israel.", [NOT_ATTACKED]),
        ("France did not fail to condemn Iran.", [("france", "ACCUSE", "iran")]),
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
        gap("Iran denied an attack on Israel.", [DENIED], "whoever denies an act named by a noun is not taken for its doer"),
        gap("Iran did not deny attacking Israel.", [MAYBE_ATTACKED], "a denial that was not made still counts as denied"),
    ],
)
def test_truth_marks_what_is_denied(drawn, text, expected):
    assert drawn(text) == expected


def test_truth_names_who_denies(read_article):
    (relation,) = read_article("Iran denied attacking Israel.").relations
    assert [(voice.actor, voice.stance) for voice in relation.attribution] == [("iran", "deny")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran refused to attack Israel.", [NOT_ATTACKED]),
        ("Iran refused to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran declined to condemn Russia.", [("iran", "not ACCUSE", "russia")]),
        ("Iran's refusal to condemn Russia angered France.", [("iran", "not ACCUSE", "russia")]),
        ("Iran refused to meet Israel.", [("iran", "REJECT", "israel")]),
        ("Iran refused to help Syria.", [("iran", "REJECT", "syria")]),
        ("Iran refused to sign a treaty with Egypt.", [("iran", "REJECT", "egypt")]),
        ("Iran did not refuse to meet France.", [("iran", "not REJECT", "france")]),
        gap(
            "Iran is unwilling to meet France.",
            [("iran", "REJECT", "france")],
            '"unwilling" is taken for a participle of a verb "unwill": the refusal comes out as a meeting',
        ),
    ],
)
def test_truth_of_a_refusal_depends_on_what_is_refused(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran promised to help Syria.", [("iran", "AGREE", "syria")]),
        ("Iran is ready to help Syria.", [("iran", "AGREE", "syria")]),
        ("Iran offered to mediate between Russia and Ukraine.", [("iran", "AGREE", "russia+ukraine")]),
        ("Iran promised to attack Israel.", [("iran", "THREATEN", "israel")]),
        ("Iran threatened to attack Israel.", [("iran", "THREATEN", "israel")]),
        ("Iran vowed to attack Israel.", [("iran", "THREATEN", "israel")]),
        ("Iran threatened France with sanctions.", [("iran", "THREATEN", "france")]),
    ],
)
def test_truth_makes_promise_and_threat_acts_of_their_own(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran plans to visit Egypt.", [("iran", "planned CONSULT", "egypt")]),
        ("Iran plans to attack Israel.", [("iran", "planned ASSAULT", "israel")]),
        ("Iran is expected to attack Israel.", [("iran", "planned ASSAULT", "israel")]),
        ("Iran will help Syria.", [("iran", "planned AGREE", "syria")]),
        ("Iran said it would help Syria.", [("iran", "planned AGREE", "syria")]),
        ("A planned Iranian attack on Israel was foiled.", [("iran", "planned ASSAULT", "israel")]),
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
        "An alleged attack by Iran on Israel angered France.",
    ],
)
def test_truth_marks_what_is_only_possible(drawn, text):
    assert drawn(text) == [MAYBE_ATTACKED]


def test_truth_takes_cannot_have_for_a_no(drawn):
    assert drawn("Iran cannot have attacked Israel.") == [NOT_ATTACKED]


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that Iran attacked Israel.",
        "There is no evidence that Iran attacked Israel.",
        "It is untrue that Iran attacked Israel.",
    ],
)
@pytest.mark.xfail(reason="what the article says is untrue or unproven comes out as a fact")
def test_truth_believes_nothing_that_the_article_calls_untrue(drawn, text):
    assert ATTACKED not in drawn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If Iran attacks Israel, France will help Egypt.", MAYBE_ATTACKED),
        ("Israel will attack Iran if Syria falls.", ("israel", "THREATEN", "iran")),
        ("Iran would attack Israel if France left.", MAYBE_ATTACKED),
    ],
)
def test_truth_believes_no_condition(drawn, text, expected):
    assert expected in drawn(text)
    assert ATTACKED not in drawn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq invaded Kuwait in 1990.", [("iraq", "historical ASSAULT", "kuwait")]),
        ("In 1979 the Soviet Union invaded Afghanistan.", [("soviet-union", "historical ASSAULT", "afghanistan")]),
        ("During World War II, Germany invaded France.", [("germany", "historical ASSAULT", "france")]),
        ("Iran attacked Israel in the 1980s.", [("iran", "historical ASSAULT", "israel")]),
        ("Iran attacked Israel in January.", [ATTACKED]),
        ("Iran attacked Israel in 2023.", [ATTACKED]),
        gap(
            "The Soviet Union armed the PLO.",
            [("soviet-union", "historical AID", "plo")],
            "what a state did that is no more needs no date to be history",
        ),
    ],
)
def test_truth_marks_history(drawn, text, expected):
    assert drawn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is a member of NATO.", ("norway", "MEMBER_OF", "nato")),
        gap(
            "Norway is not a member of NATO.",
            ("norway", "not MEMBER_OF", "nato"),
            "a negation on a noun that says what somebody is goes unseen",
        ),
        gap(
            "Norway may become a member of NATO.",
            ("norway", "possible MEMBER_OF", "nato"),
            '"become" is no copula: the membership is not drawn at all',
        ),
    ],
)
def test_truth_weighs_what_somebody_is(drawn, text, expected):
    assert drawn(text) == [expected]


ACTS = ["criticise", "praise", "invade", "support", "help", "condemn", "attack", "endorse"]
STATES = ["Russia", "Brazil", "Iran", "Norway", "France", "Egypt", "Japan", "Mali"]


@settings(max_examples=15, deadline=None)
@given(act=st.sampled_from(ACTS), pair=st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True))
def test_truth_flips_polarity_and_nothing_else_with_did_not(read_article, act, pair):
    doer, undergoer = pair
    (plain,) = read_article(f"{doer} {act.rstrip('e')}ed {undergoer} on Monday.").relations
    (negated,) = read_article(f"{doer} did not {act} {undergoer} on Monday.").relations
    assert (plain.polarity, negated.polarity) == ("positive", "negative")
    same = ("type", "modes", "mutual", "predicate", "status", "rule", "confidence")
    assert all(getattr(plain, name) == getattr(negated, name) for name in same)
    for side in ("sources", "targets"):
        assert [end.actor for end in getattr(plain, side)] == [end.actor for end in getattr(negated, side)]
    assert plain.date is not None
    assert negated.date is not None
    assert plain.date.edtf == negated.date.edtf
