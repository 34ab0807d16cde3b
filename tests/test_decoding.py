from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.intake.decoding import decode, mend, without_surrogates
from whowhom.graph.errors import NotText

QUOTED = "“We will not yield,” said Luiz Inácio of São Paulo — twice. "
RUSSIAN = "Норвегия пригласила пять партий на переговоры в Осло. Швеция поддержала это предложение. "


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        pytest.param(QUOTED.encode(), "utf-8", id="plain utf-8"),
        pytest.param(QUOTED.encode("utf-8-sig"), "utf-8-sig", id="utf-8 with its mark"),
        pytest.param(QUOTED.encode("utf-16"), "utf-16", id="utf-16 with its mark"),
        pytest.param(QUOTED.encode("utf-32"), "utf-32", id="utf-32 with its mark, which begins like that of utf-16"),
        pytest.param(QUOTED.encode("utf-16-le"), "utf-16-le", id="utf-16 that lost its mark"),
        pytest.param(QUOTED.encode("utf-16-be"), "utf-16-be", id="big-endian utf-16 that lost its mark"),
        pytest.param(QUOTED.encode("cp1252"), "cp1252", id="curly quotes of Windows"),
    ],
)
def test_decode_reads_the_same_words_from_every_encoding(raw, encoding):
    assert decode(raw, name="talks.txt") == (QUOTED, encoding)


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("iso-8859-2", "Łódź i Gdańsk"),
        ("windows-1251", RUSSIAN),
        # What calls itself Latin-1 on the web holds the quotes of Windows.
        ("iso-8859-1", "“Oslo”"),
    ],
)
def test_decode_believes_the_declared_charset_where_the_bytes_are_no_utf8(declared, text):
    raw = text.encode("cp1252" if declared == "iso-8859-1" else declared)
    assert decode(raw, name="page.html", declared=declared).text == text


@pytest.mark.parametrize("declared", ["windows-1251", "no-such-charset", "utf-16", ""])
def test_decode_prefers_valid_utf8_to_what_is_declared(declared):
    assert decode(QUOTED.encode(), name="page.html", declared=declared) == (QUOTED, "utf-8")


def test_decode_reads_utf8_with_a_lost_byte_as_utf8():
    raw = (QUOTED * 20).encode() + b"\xe2\x80"
    assert decode(raw, name="cut.txt") == (QUOTED * 20 + "\ufffd", "utf-8")


def test_decode_asks_the_detector_for_text_that_is_not_latin():
    assert decode((RUSSIAN * 20).encode("cp1251"), name="talks.txt").text == RUSSIAN * 20


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"%PDF-1.7 article", "a PDF document"),
        (b"PK\x03\x04 article", "a zip archive or office document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"{\\rtf1 article}", "an RTF document"),
        (b"Norway\x00\x01\x02met Sweden", "these bytes are no text"),
        (bytes(range(1, 32)) * 9, "these bytes are no text"),
    ],
)
def test_decode_refuses_what_is_no_text_and_says_what_to_do(raw, what):
    with pytest.raises(NotText, match=rf"^scan: .*{what}.*Save the article as"):
        decode(raw, name="scan")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("â€œWe will stay,â€\x9d she said.", "“We will stay,” she said."),
        ("Luiz InÃ¡cio met SÃ£o Paulo's mayor.", "Luiz Inácio met São Paulo's mayor."),
        # Whole lines beside a broken one stay as they are, curly quotes and ligatures too.
        ("SÃ£o Paulo\r\n“ﬁsh”\r\n", "São Paulo\r\n“ﬁsh”\r\n"),
    ],
)
def test_mend_repairs_lines_decoded_wrongly(broken, mended):
    assert mend(broken) == mended


@pytest.mark.parametrize("text", [QUOTED, RUSSIAN, "‘Oslo’ … ﬁsh & ½ &amp; \u00a0x", "SÃO PAULO — Lula, “SÃO JOSÉ”"])
def test_mend_leaves_clean_text_alone(text):
    assert mend(text) == text


def test_without_surrogates_keeps_the_length():
    assert without_surrogates("Nor\ud800way \U0001f600") == "Nor\ufffdway \U0001f600"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_decode_gives_back_any_utf8_text(text):
    # The mark is put before it, since a text may begin like an archive.
    assert decode(text.encode("utf-8-sig"), name="any.txt").text == text


@given(st.binary(max_size=300))
def test_decode_reads_or_refuses_any_bytes(raw):
    with suppress(NotText):
        assert len(decode(raw, name="any").text) <= len(raw)
