"""The relation types: pattern language, seed files of ours and of the user, the PLOVER table."""

from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.graph.errors import SeedError, UnknownRelationType
from whowhom.graph.ontology import Noun, Ontology, Phrase, load_ontology, parse_pattern, parse_patterns

# By hand from the PLOVER manual and our decisions: quad, score, modes with their scores.
PLOVER = {
    "AGREE": (1, 2.5, {}),
    "CONSULT": (1, 2.5, {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5}),
    "SUPPORT": (1, 5, {}),
    "CONCEDE": (1, 4.5, {}),
    "COOPERATE": (2, 9.5, {}),
    "AID": (2, 10, {}),
    "RETREAT": (
        2,
        6.5,
        {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5},
    ),
    "REQUEST": (3, 0, {"assist": 0.5, "change": -1, "yield": -1, "meet": 0}),
    "ACCUSE": (3, -3, {"disapprove": -2, "investigate": -3.5, "allege": -3.5}),
    "REJECT": (3, -2, {"assist": -1.5, "change": -2, "yield": -2, "meet": -2}),
    "THREATEN": (
        3,
        -3.5,
        {"restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4, "violence": -3.5},
    ),
    "PROTEST": (
        4,
        -5,
        {"demo": -5, "riot": -7, "strike": -5, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5, "vandalize": -5},
    ),
    "SANCTION": (4, -6, {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6}),
    "MOBILIZE": (4, -5.5, {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6}),
    "COERCE": (
        4,
        -7,
        dict.fromkeys(("seize", "restrict", "arrest", "deport", "withhold", "cyber"), -7)
        | dict.fromkeys(("censor", "curfew", "misinformation"), -6.5)
        | {"martial-law": -7.5},
    ),
    "ASSAULT": (
        4,
        -9,
        dict.fromkeys(("targeted", "suicide-attack", "aerial", "drone", "heavy-weapons"), -9.5)
        | dict.fromkeys(("firearms", "explosives"), -9)
        | dict.fromkeys(("abduct", "torture", "sexual", "destroy"), -8.5)
        | dict.fromkeys(("beat", "crowd-control"), -7.5)
        | {"primitive": -8, "unconventional": -10},
    ),
}
STRUCTURE = {
    "MEMBER_OF",
    "LEADS",
    "HOLDS_OFFICE",
    "SPOKESPERSON_FOR",
    "PART_OF",
    "LOCATED_IN",
    "AFFILIATED_WITH",
}
BORDER_TALK = """
code = "BORDER_TALK"
family = "event"
meaning = "Neighbours talk about their border."
source = "who talks"
target = "with whom"
reads = "{source} talks borders with {target}"
inverse = "{target} talks borders with {source}"
quad = 1
score = 2.5
promised = "AGREE"
refused = "REJECT"
[modes]
survey = 3.0
[[en.verbs]]
mode = "survey"
patterns = ["survey border with TARGET"]
"""


@pytest.fixture(scope="module")
def ours() -> Ontology:
    return load_ontology([resources.files("whowhom.seeds")])


@pytest.fixture
def load_with_ours(tmp_path: Path):
    """Load our types and one file of the user's, given as text."""

    def load(toml: str) -> Ontology:
        (tmp_path / "relations").mkdir(exist_ok=True)
        (tmp_path / "relations" / "mine.toml").write_text(toml, encoding="utf-8")
        return load_ontology([resources.files("whowhom.seeds"), tmp_path])

    return load


def verb(pattern: str):
    return parse_pattern(pattern, part="verb", type="ACCUSE")


def noun(pattern: str):
    return parse_pattern(pattern, part="noun", type="ACCUSE")


def short(frame) -> list[str]:
    """Slots as one reads them: "target object", "both with|between"."""
    return [f"{slot.end} {'|'.join(slot.prepositions) or slot.role}" for slot in frame.slots]


# --- the pattern language ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "slots"),
    [
        ("resign", ["source subject"]),
        ("condemn TARGET", ["source subject", "target object"]),
        ("TARGET host SOURCE", ["target subject", "source object"]),
        ("BOTH meet", ["both subject"]),
        ("talk with|to BOTH", ["both subject", "both with|to"]),
        ("impose sanction on TARGET", ["source subject", "target on"]),
        ("TARGET receive aid from SOURCE", ["target subject", "source from"]),
        ("put TARGET on trial", ["source subject", "target object"]),
        ("base SOURCE in TARGET", ["source object", "target in"]),
    ],
)
def test_verb_patterns_say_who_stands_where(pattern, slots):
    assert short(verb(pattern)) == slots


@pytest.mark.parametrize(
    ("pattern", "slots"),
    [
        ("invasion of TARGET", ["source possessor", "target of", "source by"]),
        ("talk with|between BOTH", ["both possessor", "both with|between"]),
        ("visit of SOURCE to TARGET", ["source of", "target to"]),
        ("TARGET murder by SOURCE", ["target possessor", "source by"]),
        ("riot", ["source possessor", "source by"]),
    ],
)
def test_noun_patterns_find_their_source_by_themselves(pattern, slots):
    assert short(noun(pattern)) == slots


@pytest.mark.parametrize(
    ("pattern", "part", "expected"),
    [
        ("condemn|denounce TARGET", "lemmas", ("condemn", "denounce")),
        ("call-off talk", "lemmas", ("call",)),
        ("call-off talk", "particle", "off"),
        ("impose sanction|embargo on TARGET", "objects", (Noun("sanction"), Noun("embargo"))),
        ("stage hunger-strike|walkout", "objects", (Noun("strike", "hunger"), Noun("walkout"))),
        ("put TARGET on trial", "phrases", (Phrase(("on",), (Noun("trial"),)),)),
        ("take to street", "phrases", (Phrase(("to",), (Noun("street"),)),)),
        ("take TARGET hostage", "phrases", (Phrase((), (Noun("hostage"),)),)),
        ("urge TARGET to release|free", "phrases", (Phrase(("to",), (Noun("release"), Noun("free"))),)),
        ("condemn TARGET", "rule", "ACCUSE: condemn TARGET"),
        ("condemn TARGET", "is_mutual", False),
        ("meet with BOTH", "is_mutual", True),
    ],
)
def test_verb_patterns_keep_what_must_be_there(pattern, part, expected):
    assert getattr(verb(pattern), part) == expected


def test_noun_pattern_keeps_the_modifier_of_its_noun():
    assert (noun("air-strike|air-raid on TARGET").modifier, noun("air-strike|air-raid on TARGET").lemmas) == (
        "air",
        ("strike", "raid"),
    )


def test_slot_may_ask_for_kinds_of_actors():
    assert verb("try TARGET@person|company").slots[1].kinds == ("person", "company")


def test_slot_may_ask_for_any_actor():
    assert {"country", "other"} < set(verb("fine TARGET@actor").slots[1].kinds)


@pytest.mark.parametrize(
    ("specific", "general"),
    [
        ("put TARGET on trial", "put TARGET"),
        ("take TARGET hostage", "take TARGET"),
        ("back TARGET with money", "back TARGET@actor"),
        ("fire rocket at TARGET", "fire TARGET@person"),
        ("stage hunger-strike", "stage strike"),
        ("call-off talk with TARGET", "call talk with TARGET"),
        ("SOURCE@person quit", "quit"),
        ("charge TARGET@person", "charge TARGET"),
        ("resign from TARGET", "resign"),
        ("demand apology from TARGET", "demand something from TARGET"),
    ],
)
def test_pattern_that_asks_for_more_weighs_more(specific, general):
    assert verb(specific).weight > verb(general).weight


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("TARGET", "no verb"),
        ("SOURCE TARGET hit", "2 slots before"),
        ("hit VICTIM", "no slot"),
        ("hit TARGET@dog", "no kind 'dog'"),
        ("TARGET hit TARGET", "one end twice"),
        ("BOTH hit TARGET", "mixes BOTH"),
        ("Hit TARGET", "no lemma"),
        ("hit-hard-now TARGET", "no lemma"),
        ("walk out of talk", "write verb-out"),
        ("vote against", "after a preposition"),
        ("impose sanction TARGET", "needs a preposition"),
        ("impose heavy sanction", "hangs loose"),
        ("look at|sharp TARGET", "mixes prepositions"),
        ("call-off|cancel talk", "mixes plain and hyphenated"),
        ("condemn|denounce|condemn TARGET", "names 'condemn' twice"),
        ("call-off|break-up talk", "mixes particles"),
    ],
)
def test_unclear_pattern_is_refused_by_name(pattern, complaint):
    with pytest.raises(SeedError, match=complaint) as refusal:
        verb(pattern)
    assert pattern in str(refusal.value)
    assert "\n" not in str(refusal.value)


@given(st.text(st.sampled_from("ab |-@"), max_size=12), st.sampled_from(["SOURCE", "TARGET", "on TARGET", "BOTH", ""]))
def test_any_text_is_a_frame_or_a_seed_error(text, rest):
    try:
        frame = verb(f"{text} {rest}")
    except SeedError:
        return
    assert all(lemma.isalpha() for lemma in frame.lemmas)


# --- our files --------------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(PLOVER))
def test_event_type_has_quad_score_and_modes_of_plover(ours, code):
    type_ = ours.types[code]
    assert (type_.quad, type_.score, dict(type_.modes)) == PLOVER[code]


def test_types_are_plovers_and_the_structural_ones(ours):
    assert {type_.code for type_ in ours.types.values() if type_.is_event} == set(PLOVER)
    assert {type_.code for type_ in ours.types.values() if not type_.is_event} == STRUCTURE


def test_refused_conflict_stays_denied_and_refused_cooperation_is_rejected(ours):
    refused = {code: ours.types[code].refused for code in PLOVER}
    assert refused == {code: "negative" if ours.types[code].is_hostile else "REJECT" for code in PLOVER}


def test_promises_of_yielding_are_concessions_and_of_harm_threats(ours):
    promised = {code: ours.types[code].promised for code in ("SUPPORT", "AID", "RETREAT", "ASSAULT", "SANCTION")}
    assert promised == {
        "SUPPORT": "AGREE",
        "AID": "AGREE",
        "RETREAT": "CONCEDE",
        "ASSAULT": "THREATEN",
        "SANCTION": "THREATEN",
    }


@pytest.mark.parametrize("code", sorted({*PLOVER, *STRUCTURE}))
def test_type_brings_four_proofs_and_three_near_misses(ours, code):
    expected = [example.expect for example in ours.types[code].examples]
    assert sum(bool(expect) for expect in expected) >= 4
    assert expected.count(()) >= 3


@pytest.mark.parametrize("code", sorted({*PLOVER, *STRUCTURE}))
def test_type_reads_with_both_ends_named(ours, code):
    type_ = ours.types[code]
    for sentence in (type_.reads, type_.inverse):
        assert sentence.format(source="Norway", target="Sweden").count("{") == 0
        assert "{source}" in sentence
        assert "{target}" in sentence


def test_most_specific_frame_comes_first(ours):
    for frames in (*ours.verb_frames.values(), *ours.noun_frames.values()):
        weights = [frame.weight for frame in frames]
        assert weights == sorted(weights, reverse=True)


def test_no_two_types_claim_the_same_wording(ours):
    claims: dict[tuple[object, ...], set[str]] = {}
    for frame in (frame for type_ in ours.types.values() for frame in type_.frames):
        for lemma in frame.lemmas:
            for object_ in frame.objects or (None,):
                needs = (lemma, frame.part, frame.particle, frame.modifier, object_, frame.slots, frame.phrases)
                claims.setdefault(needs, set()).add(frame.type)
    assert [needs for needs, types in claims.items() if len(types) > 1] == []


def test_titles_belong_to_one_type_each(ours):
    titles = [title for type_ in ours.types.values() for title in type_.titles]
    assert [title for title in titles if titles.count(title) > 1] == []


# --- a user's folder --------------------------------------------------------------------------


def test_user_adds_a_type(load_with_ours):
    ontology = load_with_ours(BORDER_TALK)
    assert [frame.rule for frame in ontology.verb_frames["survey"]] == ["BORDER_TALK: survey border with TARGET"]


def test_user_adds_wording_to_a_type_of_ours(load_with_ours, ours):
    toml = 'code = "ACCUSE"\n[[en.verbs]]\nmode = "disapprove"\npatterns = ["frown at TARGET"]'
    frame = load_with_ours(toml).verb_frames["frown"][0]
    assert (frame.type, frame.mode, "frown" in ours.verb_frames) == ("ACCUSE", "disapprove", False)


def test_folder_without_relations_adds_nothing(tmp_path, ours):
    assert load_ontology([resources.files("whowhom.seeds"), tmp_path]).types == ours.types


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("code = ", "cannot be read as TOML"),
        ('code = "NEW"', "family: Field required"),
        (BORDER_TALK.replace("quad = 1", "quad = 5"), "quad: "),
        (BORDER_TALK.replace("source =", "sauce ="), "source: Field required"),
        (BORDER_TALK.replace("survey border", "survey its Border"), "no lemma"),
        (BORDER_TALK.replace('mode = "survey"', 'mode = "walk"'), "no mode 'walk'"),
        (BORDER_TALK + '[[en.examples]]\ntext = "A."\nexpect = ["Norway"]', "near miss"),
        ('code = "ACCUSE"\nquad = 4', "keep only code and wording"),
    ],
)
def test_broken_file_is_refused_in_one_line_with_its_name(load_with_ours, toml, complaint):
    with pytest.raises(SeedError, match=complaint) as refusal:
        load_with_ours(toml)
    assert "mine.toml" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_type_promised_as_nothing_known_is_refused(load_with_ours):
    with pytest.raises(UnknownRelationType, match="'HOPE'"):
        load_with_ours(BORDER_TALK.replace('promised = "AGREE"', 'promised = "HOPE"'))


def test_noun_patterns_stand_for_each_modifier_of_their_nouns():
    frames = parse_patterns("air-strike|drone-strike|air-raid on TARGET", part="noun", type="ASSAULT")
    assert [(frame.modifier, frame.lemmas) for frame in frames] == [("air", ("strike", "raid")), ("drone", ("strike",))]
