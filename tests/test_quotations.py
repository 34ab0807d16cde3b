import re
import tomllib
from collections.abc import Callable, Iterator
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whowhom.extractors.grammar import Sentence, Word, read_sentences
from whowhom.extractors.language_model import load
from whowhom.extractors.mentions import Mention, Referent
from whowhom.extractors.quotations import find_quotations, voices_at
from whowhom.graph.records import MentionForm, Quotation

WORDING = tomllib.loads(resources.files("whowhom.seeds").joinpath("words", "reporting.toml").read_text("utf-8"))
# Name, kind of actor and form of the mention; the id is the name in small letters.
NAMES: dict[str, tuple[str, MentionForm]] = {
    "Reuters": ("media", "name"),
    "Kyodo": ("media", "name"),
    "NATO": ("igo", "name"),
    "Norway": ("country", "name"),
    "Chad": ("country", "name"),
    "Niger": ("country", "name"),
    "Paris": ("country", "metonym"),
    "Oslo": ("place", "name"),
    "Ana Wirth": ("person", "name"),
    "Lavrov": ("person", "name"),
    "Stoere": ("person", "name"),
    "Chadian": ("country", "demonym"),
    "rebels": ("people_group", "nominal"),
    "he": ("person", "pronoun"),
}
NAME = re.compile(rf"\b({'|'.join(sorted(NAMES, key=len, reverse=True))})\b")

Read = Callable[..., tuple[Quotation, ...]]
Told = Callable[[str], list[tuple[str, str]]]


def mentions_of(sentence: Sentence, text: str) -> Iterator[Mention]:
    for found in NAME.finditer(text, sentence.start, sentence.end):
        kind, form = NAMES[found[0]]
        words = tuple(word for word in sentence.words if found.start() <= word.start and word.end <= found.end())
        key = {"Chadian": "chad", "he": "stoere"}.get(found[0], found[0].lower().replace(" ", "-"))
        referent = Referent(key, found[0], kind, generic=form == "nominal")
        if words:
            yield Mention(sentence, words, found.start(), found.end(), form, referent, found[0])


@pytest.fixture(scope="module")
def read() -> Read:
    """Quotations of a text; paragraphs end with a blank line, a first line with "# " is the headline."""
    nlp = load()

    def quotations(text: str) -> tuple[Quotation, ...]:
        sentences: list[Sentence] = []
        for number, paragraph in enumerate(re.finditer(r"(?:# )?(\S.*)", text)):
            sentences += read_sentences(
                nlp(paragraph[1]),
                offset=paragraph.start(1),
                first=len(sentences),
                paragraph=number,
                headline=paragraph[0].startswith("# "),
            )
        mentions = [mention for sentence in sentences for mention in mentions_of(sentence, text)]
        return find_quotations(sentences, mentions, text, wording=WORDING)

    return quotations


@pytest.fixture(scope="module")
def told(read: Read) -> Told:
    """What is said and by whom: ("Chad left", "stoere < reuters"), innermost voice first."""

    def statements(text: str) -> list[tuple[str, str]]:
        return [
            (text[quotation.content.start : quotation.content.end], who(quotation, text)) for quotation in read(text)
        ]

    return statements


def who(quotation: Quotation, text: str) -> str:
    """Voices as ids; a nameless one as its words in brackets."""
    return " < ".join(
        voice.actor or (f"[{text[voice.start : voice.end]}]" if voice.start is not None else "[]")
        for voice in quotation.voices
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lavrov said that Chad had closed its port.", [("Chad had closed its port", "lavrov")]),
        ("Lavrov said Chad had closed its port.", [("Chad had closed its port", "lavrov")]),
        ("Lavrov told reporters that Chad had closed its port.", [("Chad had closed its port", "lavrov")]),
        ("Lavrov said over the weekend that Chad had left.", [("Chad had left", "lavrov")]),
        ("Lavrov said Friday Chad had left the alliance.", [("Chad had left the alliance", "lavrov")]),
        ("He said that Chad had left.", [("Chad had left", "[He]")]),
        ("Norway's foreign minister, Ana Wirth, said Chad had left.", [("Chad had left", "ana-wirth")]),
        ("A spokesman for Norway said Chad had left.", [("Chad had left", "norway")]),
        ("The Chadian ambassador said rain was near.", [("rain was near", "chad")]),
        ("Chadian farmers said rain was near.", [("rain was near", "[Chadian farmers]")]),
        ("Officials in Oslo said Chad had left.", [("Chad had left", "[Officials in Oslo]")]),
        ("The rebels said Chad had left.", [("Chad had left", "rebels")]),
        ("Lavrov said in a message that Chad had left.", [("Chad had left", "lavrov")]),
        ("Lavrov told the news agency Kyodo that Chad had left.", [("Chad had left", "lavrov")]),
        ("A report by Kyodo says Chad has left.", [("Chad has left", "kyodo")]),
        ("Norway's claim that Chad had left was false.", [("Chad had left", "norway")]),
        ("There were rumours that Chad had left.", [("Chad had left", "[]")]),
        ("Norway claims Chad sent troops into Niger.", [("Chad sent troops into Niger", "norway")]),
        ("It was reported that Chad had left.", [("Chad had left", "[]")]),
        ("Chad is said to have fired rockets.", [("to have fired rockets", "[]")]),
        ("Kyodo reported an attack on the harbour.", [("an attack on the harbour", "kyodo")]),
        ("Lavrov, who claims to have won the vote, left.", [("to have won the vote", "lavrov")]),
    ],
)
def test_quotations_read_what_stands_behind_the_verb(told: Told, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad closed its port, Lavrov said.", [("Chad closed its port", "lavrov")]),
        ("Chad closed its port, said Lavrov on Monday.", [("Chad closed its port", "lavrov")]),
        ("Chad closed its port, a police officer said.", [("Chad closed its port", "[police officer]")]),
        ("Chad closed its port, Ana Wirth, head of the bank, said.", [("Chad closed its port", "ana-wirth")]),
        ("Chad closed its port, as Lavrov said on Monday.", [("Chad closed its port", "lavrov")]),
        ("As Lavrov said on Monday, Chad has closed its port.", [("Chad has closed its port", "lavrov")]),
        ("Chad, Lavrov said, has closed its port.", [("Chad, Lavrov said, has closed its port", "lavrov")]),
        ("According to Kyodo, Chad closed its port.", [("Chad closed its port", "kyodo")]),
        ("Chad closed its port, according to Kyodo.", [("Chad closed its port", "kyodo")]),
        (
            "Chad has, according to Kyodo, closed its port.",
            [("Chad has, according to Kyodo, closed its port", "kyodo")],
        ),
        (
            "Chad has held two men since May, an aid group reports.",
            [("Chad has held two men since May", "[aid group]")],
        ),
        ("Chad may have closed its port, diplomats believe.", [("Chad may have closed its port", "[diplomats]")]),
        ("Chad left; Niger stayed, Lavrov said.", [("Niger stayed", "lavrov")]),
        (
            "Chad closed its port, Kyodo reported, adding that Niger had protested.",
            [("Chad closed its port", "kyodo"), ("Niger had protested", "kyodo")],
        ),
    ],
)
def test_quotations_read_what_stands_before_the_attribution(
    told: Told, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "innermost"),
    [
        ("Reuters reported that Lavrov said that Chad had left.", ("Chad had left", "lavrov < reuters")),
        (
            "Lavrov said that Chad would help if necessary, Kyodo reported.",
            ("Chad would help if necessary", "lavrov < kyodo"),
        ),
        ("Lavrov said that Chad had left, according to Kyodo.", ("Chad had left", "lavrov < kyodo")),
        ("Lavrov said Chad had left, Reuters reported.", ("Chad had left", "lavrov < reuters")),
        ("According to Kyodo, Lavrov said Chad had left.", ("Chad had left", "lavrov < kyodo")),
        ("Lavrov said that, according to NATO, Chad had left.", ("Chad had left", "nato < lavrov")),
        ("Reuters quoted Lavrov as saying Chad had left.", ("Chad had left", "lavrov < reuters")),
        ("Lavrov was quoted by Reuters as saying Chad had left.", ("Chad had left", "lavrov < reuters")),
        ("Chad has left, Reuters reported, citing Lavrov.", ("Chad has left", "lavrov < reuters")),
        ("Citing two diplomats, Reuters reported that Chad left.", ("Chad left", "[two diplomats] < reuters")),
        ("Citing flight records, Reuters said Chad had left.", ("Chad had left", "reuters")),
        ("Diplomats quoted by Kyodo said Chad had left.", ("Chad had left", "[Diplomats] < kyodo")),
        ("Kyodo cited a statement by NATO which said Chad had left.", ("Chad had left", "nato < kyodo")),
        ("Lavrov said NATO was accused of hiding a ship.", ("hiding a ship", "[] < lavrov")),
    ],
)
def test_quotations_give_the_whole_chain(told: Told, text: str, innermost: tuple[str, str]) -> None:
    assert told(text)[-1] == innermost


@pytest.mark.parametrize(
    ("text", "content", "cue", "stance"),
    [
        ("Norway said Chad had left.", "Chad had left", "say", "say"),
        ("Chad closed its port, according to Norway.", "Chad closed its port", "according to", "say"),
        ("Norway alleged that Chad had left.", "Chad had left", "allege", "claim"),
        ("Norway accused Chad of hiding weapons.", "hiding weapons", "accuse", "claim"),
        ("Norway blamed Chad for the attack on the port.", "the attack on the port", "blame", "claim"),
        ("Norway confirmed that Chad had left.", "Chad had left", "confirm", "confirm"),
        ("Norway confirmed the death of two soldiers.", "the death of two soldiers", "confirm", "confirm"),
        ("Norway denied attacking Chad.", "attacking Chad", "deny", "deny"),
        ("Norway denied having attacked Chad.", "having attacked Chad", "deny", "deny"),
        ("Norway denied any role in the attack.", "any role in the attack", "deny", "deny"),
        ("Norway denied that it had attacked Chad.", "it had attacked Chad", "deny", "deny"),
        ("Norway rejected claims that it had attacked Chad.", "it had attacked Chad", "reject", "deny"),
        ("Norway dismissed reports of secret talks with Chad.", "secret talks with Chad", "dismiss", "deny"),
        ("Norway denied a report in the press that it had left.", "it had left", "deny", "deny"),
        ("Norway said there was no truth in rumours that it had left.", "it had left", "rumour", "deny"),
        ("Norway did not deny that it had left.", "it had left", "deny", "say"),
    ],
)
def test_quotations_tell_the_stance(read: Read, text: str, content: str, cue: str, stance: str) -> None:
    quotation = read(text)[-1]
    voice = quotation.voices[0]
    assert text[quotation.content.start : quotation.content.end] == content
    assert (voice.actor, voice.cue, voice.stance, len(quotation.voices)) == ("norway", cue, stance, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov told the truth.",
        "Lavrov said goodbye to Chad.",
        "It goes without saying that Norway is cold.",
        "The report angered Paris.",
        "Ana Wirth agreed to add troops.",
        "The march went according to plan.",
        "After he arrived, Lavrov told reporters the truth.",
        "Norway rejected the offer.",
        "Norway stopped short of accusing Chad of hiding weapons.",
        "Chad fired on the port, a charge Niger denied.",
        "Lavrov declined to say whether Chad had left.",
        "Norway did not say that Chad had left.",
        "Norway told its citizens to leave Chad.",
        "Norwegians were told to leave Chad.",
        "If Lavrov says that Chad has left, prices will rise.",
        "Chad denied him entry.",
        "Chad denied a visa to Ana Wirth.",
        'The film "The Last Winter of the North" opened in Oslo.',
        'They met at the so-called "peace camp" near Oslo.',
        'She bought a 6" pipe and told nobody.',
        "Kyodo has five reporters in Chad.",
        "Colonel Deby stated his age.",
        "",
    ],
)
def test_quotations_leave_alone_what_nobody_says(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lavrov said Chad had left and urged Niger to follow.", [("Chad had left", "lavrov")]),
        ("Paris denied that, and Norway said it would stay.", [("it would stay", "norway")]),
        ("Lavrov said Chad had left, but stressed its importance.", [("Chad had left", "lavrov")]),
        (
            "Lavrov said Chad had left and that Niger would stay.",
            [("Chad had left and that Niger would stay", "lavrov")],
        ),
        ("Norway says Chad left; Chad is silent.", [("Chad left", "norway")]),
        ("Chad, which said it would stay, left.", [("it would stay", "chad")]),
    ],
)
def test_quotations_end_where_the_speakers_next_act_begins(
    told: Told, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will not pay," Lavrov said.', [("We will not pay", "lavrov")]),
        ("“We will not pay,” Lavrov said.", [("We will not pay", "lavrov")]),
        ("‘We will not pay,’ said Lavrov.", [("We will not pay", "lavrov")]),
        ('"Stop!" he said.', [("Stop!", "stoere")]),
        ('Lavrov said: "We will not pay."', [("We will not pay.", "lavrov")]),
        ('Lavrov said, "We will not pay."', [("We will not pay.", "lavrov")]),
        (
            '"We will not pay," Lavrov said. "They must leave."',
            [("We will not pay", "lavrov"), ("They must leave.", "lavrov")],
        ),
        (
            '"Chad," Lavrov said, "has left us alone in this."',
            [("Chad", "lavrov"), ("has left us alone in this.", "lavrov")],
        ),
        ('"Chad lied. It lied to all of us," said Ana Wirth.', [("Chad lied. It lied to all of us", "ana-wirth")]),
        (
            'Lavrov said he was angry. "We will not pay."',
            [("he was angry", "lavrov"), ("We will not pay.", "lavrov")],
        ),
        (
            '"We will not pay," Lavrov said.\n"They must leave the country."',
            [("We will not pay", "lavrov"), ("They must leave the country.", "lavrov")],
        ),
        (
            '"We will not pay," Lavrov said. "They know that.\n"They must leave the country."\nChad was silent.',
            [
                ("We will not pay", "lavrov"),
                ("They know that.", "lavrov"),
                ("They must leave the country.", "lavrov"),
            ],
        ),
        ('"We will not pay at all, Lavrov said.', [("We will not pay at all", "lavrov")]),
        ('"Somebody has to pay for all this."', [("Somebody has to pay for all this.", "[]")]),
        (
            'Lavrov called the raid "a cowardly act against every one of us".',
            [("a cowardly act against every one of us", "lavrov")],
        ),
        (
            '"We know that Stoere said Chad would pay," Lavrov said.',
            [("We know that Stoere said Chad would pay", "lavrov"), ("Chad would pay", "stoere < lavrov")],
        ),
    ],
)
def test_quotations_read_direct_speech(told: Told, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ('"We will not pay," Lavrov said.', True),
        ('Lavrov said Chad "will never pay" for it.', "mixed"),
        ('Chad "will never pay" for it, Lavrov said.', "mixed"),
        ("Lavrov said Chad would pay.", False),
    ],
)
def test_quotations_tell_direct_from_mixed_speech(read: Read, text: str, direct: object) -> None:
    assert [quotation.direct for quotation in read(text)] == [direct]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kyodo reported Monday:\nChad has left. Niger stayed.\nNorway is waiting.",
            [("Chad has left. Niger stayed.", "kyodo")],
        ),
        (
            "Kyodo reported Monday:\nLavrov said Chad has left.",
            [("Lavrov said Chad has left.", "kyodo"), ("Chad has left", "lavrov < kyodo")],
        ),
        ("# Lavrov: Chad has left alliance", [("Chad has left alliance", "lavrov")]),
        ("# Chad has left alliance: Lavrov", [("Chad has left alliance", "lavrov")]),
        ("# Chad leaves alliance, Lavrov says", [("Chad leaves alliance", "lavrov")]),
        ("# Lavrov: what we know about his fall", []),
        ("# Chad: Five killed in raid", []),
        ("# Talks in Oslo end", []),
    ],
)
def test_quotations_reach_over_blocks_and_headlines(told: Told, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_quotations_give_the_voices_at_a_position(read: Read) -> None:
    text = "Reuters reported that Lavrov said that Chad had left. Niger stayed."
    quotations = read(text)
    heard = {word: [voice.actor for voice in voices_at(quotations, text.index(word))] for word in text.split()}
    assert heard["left."] == ["lavrov", "reuters"]
    assert heard["Lavrov"] == ["reuters"]
    assert heard["Reuters"] == heard["Niger"] == []


def test_quotations_give_the_span_of_each_voice(read: Read) -> None:
    text = "The police chief said that Ana Wirth had told Chad that rain was near."
    spans = [text[voice.start : voice.end] for voice in read(text)[-1].voices]
    assert spans == ["Ana Wirth", "police chief"]


PIECES = ["Lavrov", "said", "that", '"', "“", "”", ",", ".", "according to", "Chad", "denied", "claims", ":", "\n", ";"]


@settings(max_examples=40, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_quotations_nest_in_any_text(read: Read, pieces: list[str]) -> None:
    text = " ".join(pieces)
    quotations = read(text)
    assert quotations == read(text)
    open_ends: list[int] = []
    for quotation in quotations:
        content = quotation.content
        assert text[content.start : content.end].strip() != ""
        assert quotation.voices
        while open_ends and open_ends[-1] <= content.start:
            open_ends.pop()
        assert not open_ends or content.end <= open_ends[-1]
        open_ends.append(content.end)


def test_quotations_take_time_in_proportion_to_a_sentence() -> None:
    """A sentence of thousands of reports, each inside the one before, ends in good time."""
    kinds = [("Chad", "chad", "PROPN", "NNP", "nsubj"), ("said", "say", "VERB", "VBD", "ccomp")]
    words = [Word(i, *kinds[i % 2], start=5 * i, end=5 * i + 4, lower=kinds[i % 2][0].lower()) for i in range(4000)]
    for word in words:
        word.head = words[word.i + 1] if word.i % 2 == 0 else (words[word.i - 2] if word.i > 1 else None)
    for word in words:
        if word.head is not None:
            word.head.children.append(word)
    text = " ".join(word.text for word in words)
    sentence = Sentence(words=tuple(words), start=0, end=len(text), index=0, paragraph=0)
    quotations = find_quotations([sentence], [], text, wording=WORDING)
    assert len(quotations) == 1999
