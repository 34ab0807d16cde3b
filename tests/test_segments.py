from importlib.resources import files

import pytest
import whowhom.seeds
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.segments import Furniture, find_headline, load_furniture, segment, to_left_out
from whowhom.graph.records import LeftOut

FURNITURE: Furniture = load_furniture(files(whowhom.seeds).joinpath("words"))
LEDE = "Norway has invited five rival parties to Oslo for talks on a shared plan, officials said."
SECOND = "Sweden welcomed the move on Tuesday and offered to send two mediators."
THIRD = "Denmark has not decided whether it will attend the meeting in March."
BODY = [LEDE, SECOND, THIRD]


def regions(text: str) -> list[tuple[str, str]]:
    return [(found.kind, text[found.start : found.end]) for found in segment(text, furniture=FURNITURE)]


def set_aside(*paragraphs: str, between: str = "\n\n") -> list[tuple[str, str]]:
    """The regions of an article that are not read."""
    text = between.join(paragraphs)
    found = segment(text, furniture=FURNITURE)
    return [(region.kind, text[region.start : region.end]) for region in found if not region.is_read]


ARTICLE = [
    ("headline", "Oslo Invites Rivals to Talks on a Shared Plan"),
    ("byline", "By Kari Nord and Ole Vik"),
    ("byline", "Updated 5:30 p.m. ET, Mon February 19, 2024"),
    ("caption", "Delegates Arrive At The Town Hall"),
    ("credit", "Ole Vik/Getty Images"),
    ("dateline", "OSLO, Norway (AP) —"),
    ("body", LEDE),
    ("body", "The Fjord Times reported Monday:"),
    ("body", SECOND),
    ("sub-heading", "A Long Road to March"),
    ("body", THIRD),
    ("furniture", "Read more: Denmark weighs the invitation"),
    ("biography", "Kari Nord is a senior editor at The Fjord Times. Follow her on Twitter at @karinord."),
    ("comment box", "COMMENTS"),
    ("comment box", "What nonsense this is, says one who reads the paper every day."),
]


@pytest.mark.parametrize("newline", ["\n\n", "\n", "\r\n", "\r\n\r\n", "\r", "\n \t\n"], ids=repr)
def test_segment_tells_the_regions_of_a_copied_article_apart(newline):
    text = newline.join(surface for _, surface in ARTICLE).replace(f"—{newline}", "— ")
    assert regions(text) == ARTICLE


def test_segment_sets_the_header_of_a_text_file_aside():
    header = "Title: Oslo invites rivals\r\nOutlet: The Fjord Times\r\nPublished: 2024-02-19"
    assert regions(f"{header}\r\n\r\n{LEDE}\r\n") == [("metadata", header), ("body", LEDE)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("credit", "Photo: Ole Vik/Getty Images"),
        ("credit", "Ole Vik via AP"),
        ("credit", "(AP Photo/Ole Vik, File)"),
        ("credit", "[Ole Vik/AFP]"),
        ("credit", "Image courtesy of the Town Hall"),
        ("credit", "© Reuters"),
        ("caption", "FILE - The king of Norway waves from the balcony in 2019."),
        ("caption", "The king, pictured with his son (left), waves from the balcony."),
        ("byline", "BY KARI NORD"),
        ("byline", "By Kari Nord in Oslo"),
        ("byline", "By Kari Nord, senior political correspondent"),
        ("byline", "Published: 19 February 2024 at 10:15 GMT"),
        ("byline", "3 hours ago"),
        ("byline", "5 min read"),
        ("byline", "Reporting by Kari Nord in Oslo; Editing by Ole Vik"),
        ("byline", "Additional reporting by Kari Nord, Ole Vik and Siri Dal; writing by Per Lund; editing by Ida Moe."),
        ("byline", "Kari Nord in Oslo contributed to this report."),
        ("furniture", "Share"),
        ("furniture", "Share this article on Facebook"),
        ("furniture", "ADVERTISEMENT"),
        ("furniture", "Related: Denmark weighs the invitation"),
        ("furniture", "Sign up for our daily newsletter and never miss a story."),
        ("furniture", "Subscribe to our weekly newsletter"),
        ("furniture", "We use cookies to make this site better for you."),
        ("furniture", "(c) 2024 The Fjord Times"),
        ("furniture", "© 2024 The Fjord Times. All rights reserved."),
        ("sub-heading", "A Long Road"),
        ("sub-heading", "WHAT HAPPENS NEXT?"),
    ],
)
def test_segment_sets_aside_what_is_no_news(kind, line):
    assert set_aside(LEDE, SECOND, line, THIRD) == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Photo agency Getty sued the ministry in Oslo.",
        "Photo by photo, the museum shows how Norway left the union.",
        "Comments by the minister angered Paris.",
        "He is the author of the plan that Russia rejected.",
        "Lavrov is the foreign minister of Russia.",
        "By Friday Norway had closed the border.",
        "By the time he left, Denmark had signed.",
        "Updated figures show that Sweden sold fewer arms.",
        "Share prices fell after Norway seized the tanker.",
        "Subscribe or leave, Denmark told the five parties.",
        "Related talks between Norway and Sweden failed.",
        "Copyright law was changed after France sued Norway.",
        "Advertisement bans were lifted by Denmark.",
        "Editing by the ministry angered Reuters.",
        "Reporting by Reuters showed that Sweden armed the rebels.",
        "Read more widely, the treaty binds Denmark.",
        "Reuters, AP and AFP were expelled from Oslo.",
        "Sweden sent the letter to Norway via Reuters.",
        "We will use cookies as weapons, the minister joked.",
        "The opinions expressed by the judges bind Norway.",
        "The Fjord Times reported Monday:",
        "“Norway must leave now”",
        "Denmark expelled two Norwegian diplomats",
        "Norway Backs Sweden.",
    ],
)
def test_segment_keeps_sentences_that_begin_like_furniture(sentence):
    assert set_aside(LEDE, sentence, SECOND, THIRD) == []
    assert set_aside(LEDE, SECOND, THIRD, sentence, between="\n") == []


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("MOSCOW (Reuters) - ", "MOSCOW (Reuters) -"),
        ("KYIV, Ukraine — ", "KYIV, Ukraine —"),
        ("GAZA/JERUSALEM, Feb 19 (Reuters) - ", "GAZA/JERUSALEM, Feb 19 (Reuters) -"),
        ("Oslo, 19 February (AFP) – ", "Oslo, 19 February (AFP) –"),
        ("MOSCOW, February 19. /TASS/. ", "MOSCOW, February 19. /TASS/."),
        ("(Reuters) - ", "(Reuters) -"),
        ("WASHINGTON -- ", "WASHINGTON --"),
        ("MOSCOW —\n", "MOSCOW —"),
    ],
)
def test_segment_cuts_the_dateline_off_the_first_paragraph(opening, dateline):
    assert regions(opening + LEDE)[:2] == [("dateline", dateline), ("body", LEDE)]
    assert set_aside(LEDE, opening.strip() + " " + SECOND) == []


@pytest.mark.parametrize(
    "opening", ["NATO — long divided — ", "U.S. - China: ", "Moscow - the capital - ", "RUSSIA-backed "]
)
def test_segment_finds_no_dateline_where_a_dash_divides_the_sentence(opening):
    assert set_aside(opening + LEDE, SECOND) == []


@pytest.mark.parametrize(
    ("paragraph", "aside"),
    [
        (f"{SECOND} (Reuters)", [("credit", "(Reuters)")]),
        (f"{SECOND} (AP Photo/Ole Vik)", [("caption", SECOND), ("credit", "(AP Photo/Ole Vik)")]),
        (f"{SECOND} Photo: Ole Vik/AFP", [("caption", SECOND), ("credit", "Photo: Ole Vik/AFP")]),
        ("Norway met the Palestine Liberation Organization (PLO).", []),
        ("Sweden has told this to reporters of Reuters (AP has more).", []),
    ],
)
def test_segment_cuts_the_credit_off_the_end(paragraph, aside):
    assert set_aside(LEDE, paragraph, THIRD) == aside


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        pytest.param(["Delegates at the town hall", "Getty Images"], "Delegates at the town hall", id="no stop"),
        pytest.param(["They arrive on Monday.", "Getty Images"], "They arrive on Monday.", id="a pair by itself"),
    ],
)
def test_segment_takes_the_line_before_a_credit_for_its_caption(lines, caption):
    assert set_aside("Oslo invites rivals", "\n".join(lines), *BODY) == [
        ("caption", caption),
        ("credit", "Getty Images"),
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=repr)
def test_segment_keeps_the_sentence_before_a_credit(between):
    assert set_aside("Oslo invites rivals", LEDE, SECOND, "Getty Images", THIRD, between=between) == [
        ("credit", "Getty Images")
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Kari Nord is a correspondent in Oslo.",
        "Kari Nord, is the paper's chief foreign affairs columnist.",
        "Kari Nord covers the Nordic countries for The Fjord Times.",
        "The author is a former diplomat who lives in Bergen.",
        "Follow her on Twitter at @karinord.",
    ],
)
def test_segment_finds_the_note_on_the_author_at_the_end_only(note):
    assert set_aside(*BODY, note, "Share") == [("biography", note), ("furniture", "Share")]
    assert set_aside(LEDE, note, SECOND, THIRD) == []


def test_segment_reads_on_when_the_journalist_is_the_news():
    assert set_aside("Russia jailed Kari Nord on Monday.", SECOND, "Nord is a correspondent of The Fjord Times.") == []


def test_segment_takes_a_link_to_the_comments_above_the_article_for_furniture():
    assert set_aside("Oslo invites rivals", "Share", "Comments (23)", *BODY) == [
        ("furniture", "Share"),
        ("furniture", "Comments (23)"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(LEDE, [("body", LEDE)], id="one sentence"),
        pytest.param("Oslo Invites Rivals", [("body", "Oslo Invites Rivals")], id="one line without a stop"),
        pytest.param("Comments", [("body", "Comments")], id="one line that looks like furniture"),
        pytest.param(f"{SECOND}\n{LEDE}", [("body", SECOND), ("body", LEDE)], id="a first line with a stop"),
        pytest.param(" \r\n\t\n", [], id="blanks only"),
        pytest.param("Share\nOslo, then", [("furniture", "Share"), ("body", "Oslo, then")], id="half a line"),
        pytest.param(
            f"Oslo invites rivals\n{SECOND[:-1]} in writing\n{LEDE}",
            [("headline", "Oslo invites rivals"), ("dek", f"{SECOND[:-1]} in writing"), ("body", LEDE)],
            id="a standfirst without a stop",
        ),
        pytest.param(
            "Norway Backs Sweden\nDenmark Sues Norway",
            [("headline", "Norway Backs Sweden"), ("body", "Denmark Sues Norway")],
            id="headlines only",
        ),
    ],
)  # fmt: skip
def test_segment_reads_short_texts_whole(text, expected):
    assert regions(text) == expected


def test_segment_joins_lines_wrapped_at_a_fixed_width():
    caption = "The five delegations arrive at the harbour\nof the capital on Monday."
    lede = "Norway has invited five rival parties to\nOslo for talks on a plan that it says is to be\nShared, it said."
    text = f"Oslo Invites Rivals\n\n{caption}\nGetty Images\n\n{lede}\n\n{SECOND}"
    assert regions(text) == [
        ("headline", "Oslo Invites Rivals"),
        ("caption", caption),
        ("credit", "Getty Images"),
        ("body", lede),
        ("body", SECOND),
    ]


def test_segment_keeps_a_list_of_headlines():
    headlines = ["Norway backs Sweden", "Denmark sues Norway", "Finland Leaves Talks", "Iceland bans cod"]
    assert regions("\n".join(headlines)) == [("headline", headlines[0]), *(("body", line) for line in headlines[1:])]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (["World | Fish"], ["sub-heading", "headline"]),
        (
            ["Five rivals are invited to Oslo", "Kari Nord", "Nordic correspondent"],
            ["headline", "sub-heading", "byline", "body"],
        ),
    ],
)
def test_segment_finds_the_headline_among_labels(before, expected):
    text = "\n".join([*before, "Oslo invites five rivals to talks on fish", *BODY])
    kinds = [kind for kind, _ in regions(text)]
    assert kinds[: len(expected)] == expected


def test_segment_sets_links_to_other_stories_aside():
    links = ["Denmark weighs the invitation", "Sweden offers two mediators"]
    assert set_aside(*BODY, "More on this story", *links) == [
        ("furniture", line) for line in ["More on this story", *links]
    ]


@pytest.mark.parametrize("order", ["caption first", "credit first"])
def test_segment_finds_captions_on_both_sides_of_a_credit(order):
    pair = [("caption", "A view of the town hall in Oslo"), ("credit", "Getty Images")]
    expected = pair if order == "caption first" else pair[::-1]
    lines = ["Oslo invites rivals", *(line for _, line in expected), *BODY]
    assert set_aside(*lines, between="\n") == expected


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"Oslo\u00a0invites  rivals\n\n{LEDE}", "Oslo invites rivals"),
        (f"# Oslo invites rivals\n\n{LEDE}", "Oslo invites rivals"),
        (f"WORLD NEWS\n\nWill Oslo invite them?\n\n{LEDE}", "Will Oslo invite them?"),
        (f"{LEDE}\n\n{SECOND}", None),
    ],
)
def test_find_headline_gives_the_title_that_stands_in_the_text(text, headline):
    assert find_headline(text, segment(text, furniture=FURNITURE)) == headline


def test_to_left_out_says_why():
    (*_, found) = segment(f"{LEDE}\n\nShare", furniture=FURNITURE)
    assert to_left_out(found) == LeftOut(start=91, end=96, reason="site furniture")


LINES = st.sampled_from(
    [surface for _, surface in ARTICLE] + ["", " ", "MOSCOW —", "(Reuters)", "5", "Title: x", "”", "#"]
)
ANY_TEXT = st.text(max_size=200) | st.lists(LINES | st.text(max_size=30), max_size=12).map("\n".join)


@given(ANY_TEXT)
def test_segment_covers_every_character_but_blanks_once_and_in_order(text):
    end = 0
    for found in segment(text, furniture=FURNITURE):
        assert end <= found.start < found.end
        assert not text[end : found.start].strip()
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        end = found.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "line", ["Comments\n", "Getty Images\n", "Aa ", "1.", "1. 2 ", "A, ", "— ", "(", "By A and ", "x\r"]
)
def test_segment_takes_time_in_proportion_to_the_text(line):
    text = line * (200_000 // len(line))
    assert segment(text, furniture=FURNITURE)[-1].end == len(text.rstrip())
