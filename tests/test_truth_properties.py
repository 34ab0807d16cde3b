"""What a change of wording may change in a statement, and what it must leave alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

# each act, with its form in the past and as a participle
ACTS = {
    "attack": "attacked",
    "condemn": "condemned",
    "criticise": "criticised",
    "endorse": "endorsed",
    "invade": "invaded",
    "praise": "praised",
    "support": "supported",
}
STATES = ["Brazil", "Chile", "Egypt", "France", "Iran", "Japan", "Kenya", "Norway"]
VERBS = ["said", "stated", "reported"]
CALM = settings(max_examples=20, deadline=None)
acts = st.sampled_from(sorted(ACTS))
pairs = st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True)
triples = st.lists(st.sampled_from(STATES), min_size=3, max_size=3, unique=True)


def told(relation, *, without=()):
    """What a statement tells, apart from where its words stand and the fields left out of account."""
    kept = {
        "type": relation.type,
        "modes": relation.modes,
        "sources": [end.actor for end in relation.sources],
        "targets": [end.actor for end in relation.targets],
        "mutual": relation.mutual,
        "predicate": relation.predicate,
        "polarity": relation.polarity,
        "status": relation.status,
        "voices": [(voice.actor, voice.stance) for voice in relation.attribution],
        "date": relation.date.edtf if relation.date is not None else None,
        "rule": relation.rule,
        "confidence": relation.confidence,
    }
    return {name: value for name, value in kept.items() if name not in without}


@CALM
@given(act=acts, pair=pairs)
def test_truth_properties_did_not_flips_polarity_and_nothing_else(read_article, act, pair):
    doer, undergoer = pair
    (plain,) = read_article(f"{doer} {ACTS[act]} {undergoer} on Monday.").relations
    (negated,) = read_article(f"{doer} did not {act} {undergoer} on Monday.").relations
    assert (plain.polarity, negated.polarity) == ("positive", "negative")
    assert told(plain, without=("polarity",)) == told(negated, without=("polarity",))


@CALM
@given(act=acts, three=triples, verb=st.sampled_from(VERBS))
def test_truth_properties_said_that_adds_its_speaker_and_nothing_else(read_article, act, three, verb):
    speaker, doer, undergoer = three
    (plain,) = read_article(f"{doer} {ACTS[act]} {undergoer}.").relations
    (wrapped,) = read_article(f"{speaker} {verb} that {doer} {ACTS[act]} {undergoer}.").relations
    assert told(wrapped)["voices"] == [(speaker.lower(), "say")]
    assert told(plain, without=("voices",)) == told(wrapped, without=("voices",))
    assert not plain.attribution


@CALM
@given(act=acts, pair=pairs)
def test_truth_properties_passive_and_active_give_the_same_edge(read_article, act, pair):
    doer, undergoer = pair
    (active,) = read_article(f"{doer} {ACTS[act]} {undergoer}.").relations
    (passive,) = read_article(f"{undergoer} was {ACTS[act]} by {doer}.").relations
    assert told(active) == told(passive)
