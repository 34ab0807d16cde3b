"""What a governor does to the act below it; the walk from one to the next is truth's."""

import pytest
from whowhom.extractors.governors import Weight, apply_effect, effect_of
from whowhom.extractors.grammar import read_sentences
from whowhom.extractors.lexicon import to_lexicon


@pytest.fixture(scope="module")
def moods(seeds):
    return to_lexicon(seeds).moods


@pytest.fixture(scope="module")
def find(nlp):
    """The last word of a sentence that has a lemma."""

    def word(text, lemma):
        words = read_sentences(nlp(text), offset=0, first=0, paragraph=0)[0].words
        return next(word for word in reversed(words) if word.lemma == lemma)

    return word


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Iran refused to attack Israel.", "refuse"),
        ("Iran is unwilling to attack Israel.", "refuse"),
        ("Iran ruled out attacking Israel.", "exclude"),
        ("Iran held off attacking Israel.", "fail"),
        ("Iran plans to attack Israel.", "plan"),
        ("Iran went home to attack Israel.", None),
    ],
)
def test_governors_are_known_by_lemma_particle_or_spelling(find, moods, text, effect):
    governors = [word for word in [find(text, "attack").head] if word is not None]
    found = [effect_of(word, moods) for word in governors]
    assert effect in found if effect is not None else "refuse" not in found


@pytest.mark.parametrize(
    ("effect", "text", "negative", "status"),
    [
        ("fail", "Iran failed to attack Israel.", True, "asserted"),
        ("plan", "Iran plans to attack Israel.", False, "planned"),
        ("wish", "Iran wants to attack Israel.", False, "possible"),
        ("deny", "Iran denied attacking Israel.", True, "denied"),
        ("deny", "Iran did not deny attacking Israel.", False, "possible"),
        ("true", "It is not true that Iran attacked Israel.", True, "asserted"),
        ("true", "It is true that Iran attacked Israel.", False, "asserted"),
        ("certain", "It is not certain that Iran attacked Israel.", False, "possible"),
    ],
)
def test_governors_count_into_the_weight(find, effect, text, negative, status):
    weight = Weight()
    apply_effect(effect, find(text, "attack"), weight)
    assert (weight.negative, weight.status) == (negative, status)


def test_governors_only_ever_make_an_act_less_certain():
    weight = Weight()
    weight.doubt("possible")
    weight.doubt("planned")
    assert weight.status == "possible"
