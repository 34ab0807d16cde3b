"""Which wording of a relation type fits a clause or noun, and who stands in its slots."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from whowhom.extractors.clauses import find_clauses
from whowhom.extractors.ends import Ends
from whowhom.extractors.frames import Draft, match_nouns, match_verbs
from whowhom.extractors.grammar import Sentence, read_sentences
from whowhom.extractors.lexicon import to_lexicon
from whowhom.extractors.mentions import Mention, Referent
from whowhom.graph.seeds import Seeds

# Everybody these sentences speak of, by kind; whoever is not listed is nobody.
KINDS = {
    "Norway": "country",
    "Sweden": "country",
    "Chad": "country",
    "Mali": "country",
    "NATO": "igo",
    "Hamas": "armed_group",
    "Equinor": "company",
    "Oslo": "place",
    "protesters": "people_group",
}

Match = Callable[[str], list[Draft]]
Told = Callable[[str], list[tuple[str, str, str]]]


def named(sentence: Sentence) -> list[Mention]:
    return [
        Mention(sentence, (word,), word.start, word.end, "name", Referent(word.lower, word.text, kind), word.text)
        for word in sentence.words
        if (kind := KINDS.get(word.text)) is not None
    ]


@pytest.fixture(scope="module")
def match(nlp: Language, seeds: Seeds) -> Match:
    """The drafts of the verbs of a sentence, or where they say nothing, of its nouns."""
    lexicon = to_lexicon(seeds)

    def drafts(text: str) -> list[Draft]:
        (sentence,) = read_sentences(nlp(text), offset=0, first=0, paragraph=0)
        clauses = find_clauses(sentence)
        ends = Ends(named(sentence), lexicon.phrasing)
        by_verb = {clause.verb.i: clause for clause in clauses}
        acts = list(match_verbs(sentence, clauses, ends, frames=lexicon.event_verbs))
        return acts or list(match_nouns(sentence, by_verb, ends, frames=lexicon.event_nouns))

    return drafts


@pytest.fixture(scope="module")
def told(match: Match) -> Told:
    """The drafts of a sentence as (sources, type, targets)."""

    def statements(text: str) -> list[tuple[str, str, str]]:
        return [
            (
                "+".join(mention.surface for mention in draft.sources),
                draft.type,
                "+".join(mention.surface for mention in draft.targets),
            )
            for draft in match(text)
        ]

    return statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway called on Sweden to resign.", [("Norway", "REQUEST", "Sweden")]),
        ("Norway called off talks with Sweden.", [("Norway", "REJECT", "Sweden")]),
        ("Norway called Sweden.", []),
        ("Norway called Sweden rich.", []),
    ],
)
def test_frames_tell_a_verb_from_the_verb_with_its_particle(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway imposed sanctions on Chad.", [("Norway", "SANCTION", "Chad")]),
        ("Norway imposed calm on Chad.", []),
        ("Norway fired rockets at Chad.", [("Norway", "ASSAULT", "Chad")]),
        ("Norway fired questions at Chad.", []),
        ("Norway recalled its ambassador from Chad.", [("Norway", "SANCTION", "Chad")]),
        ("Norway recalled a song from Chad.", []),
    ],
)
def test_frames_want_their_object(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway supplied missiles to Hamas.", [("Norway", "AID", "Hamas")]),
        ("Norway supplied rockets to Hamas.", [("Norway", "AID", "Hamas")]),
        ("Norway sent food to Chad.", [("Norway", "AID", "Chad")]),
        ("Food was sent to Chad by Norway.", [("Norway", "AID", "Chad")]),
        ("Sweden launched an attack on Norway.", [("Sweden", "ASSAULT", "Norway")]),
        ("Hamas fired rockets at Norway and Sweden.", [("Hamas", "ASSAULT", "Norway+Sweden")]),
    ],
)
def test_frames_find_ends_behind_their_prepositions(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway praised Chad.", [("Norway", "SUPPORT", "Chad")]),
        ("Norway praised the weather.", []),
        ("Norway supported Mali.", [("Norway", "SUPPORT", "Mali")]),
        ("The beam supported Mali.", []),
        ("The flood killed protesters.", []),
        ("Hamas killed protesters.", [("Hamas", "ASSAULT", "protesters")]),
    ],
)
def test_frames_want_actors_of_the_right_kind(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway met with Sweden.", "Norway+Sweden"),
        ("Norway and Sweden met.", "Norway+Sweden"),
        ("Norway, Sweden and Chad held talks.", "Norway+Sweden+Chad"),
        ("Norway and Sweden signed a treaty.", "Norway+Sweden"),
        ("Talks between Norway and Sweden ended.", "Norway+Sweden"),
    ],
)
def test_frames_put_all_parties_of_a_mutual_act_on_one_side(match, text, parties):
    (draft,) = match(text)
    assert draft.mutual
    assert "+".join(mention.surface for mention in draft.sources) == parties
    assert draft.targets == ()


@pytest.mark.parametrize(
    "text", ["Norway met.", "Norway met with Norway.", "Norway held talks.", "Norway met in Oslo."]
)
def test_frames_draw_no_mutual_act_of_one(told, text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["Norway defended itself.", "Norway attacked Norway.", "Norway praised Norway."])
def test_frames_draw_nothing_that_somebody_does_to_himself(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's attack on Chad surprised many.", [("Norway", "ASSAULT", "Chad")]),
        ("The attack on Chad by Norway lasted an hour.", [("Norway", "ASSAULT", "Chad")]),
        ("The attack on Chad lasted an hour.", []),
        ("Norway's attack lasted an hour.", []),
        ("The attack lasted an hour.", []),
    ],
)
def test_frames_of_nouns_want_both_ends(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway carried out an attack on Chad.", ("Norway", "ASSAULT", "Chad")),
        ("Chad suffered an attack by Norway.", ("Norway", "ASSAULT", "Chad")),
        ("Chad came under attack from Norway.", ("Norway", "ASSAULT", "Chad")),
        ("Norway paid a visit to Mali.", ("Norway", "CONSULT", "Mali")),
    ],
)
def test_frames_of_nouns_borrow_the_subject_of_a_light_verb(told, text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway hosted Hamas.", [("Hamas", "CONSULT", "Norway")]),
        ("Norway visited Chad.", [("Norway", "CONSULT", "Chad")]),
        ("Chad was visited by Norway.", [("Norway", "CONSULT", "Chad")]),
    ],
)
def test_frames_make_the_host_of_a_visit_its_target(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norway praised Chad.", "praise"),
        ("Norway imposed sanctions on Chad.", "impose sanction"),
        pytest.param(
            "Norway called on Sweden to resign.",
            "call on",
            marks=pytest.mark.xfail(reason="the preposition before the target is left out of the predicate"),
        ),
    ],
)
def test_frames_name_the_act_as_a_person_would(match, text, predicate):
    (draft,) = match(text)
    assert draft.predicate == predicate


def test_frames_draw_one_statement_a_verb(match):
    drafts = match("Norway supplied rockets and food to Chad and Mali.")
    assert [draft.trigger.text for draft in drafts] == ["supplied"]


def test_frames_say_by_which_wording_they_fit(match, seeds):
    (draft,) = match("Norway praised Chad.")
    assert draft.rule in {frame.rule for frame in seeds.ontology.verb_frames["praise"]}
