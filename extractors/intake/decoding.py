"""From bytes to text: which encoding it is, and the repair of text that was decoded wrongly before.

The ladder, safest step first: byte order mark, strict UTF-8, the charset the page or server
declares, UTF-8 with a few damaged bytes, Windows-1252, and a statistical detector only last:
on short English text it is wrong more often than it is right.
"""

import codecs
import re
from typing import NamedTuple

import charset_normalizer
import ftfy
from ftfy.badness import is_bad

from ...graph.errors import NotText

BYTE_ORDER_MARKS = {
    # UTF-32 first: its little-endian mark begins with the one of UTF-16.
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
MAGIC_NUMBERS = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a picture or sound",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
# What browsers do too: a page that says Latin-1 means Windows-1252.
MEANT_CHARSETS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
MAX_HIGH_BYTES = 0.1
MAX_DAMAGE = 0.1
MAX_CONTROLS = 0.01
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")


class Decoded(NamedTuple):
    """Text and the name of the encoding it was read with."""

    text: str
    encoding: str


def decode(raw: bytes, *, name: str, declared: str | None = None) -> Decoded:
    """Decode bytes by the ladder above; nothing is repaired, line ends stay as they are.

    `name` is for the message. Raises NotText for archives, pictures and other binary content.
    """
    _refuse_magic(raw, name=name)
    decoded = _by_mark(raw) or _by_ladder(raw, declared=declared)
    if decoded is None or _has_controls(decoded.text):
        raise NotText(f"{name}: these bytes are no text. Save the article as UTF-8 text or HTML")
    return decoded


def mend(text: str) -> str:
    """Repair lines that were decoded with the wrong encoding ("â€™" for a quote); others stay untouched.

    Line by line, because one pasted paragraph may be broken and the next one whole.
    The length of a repaired line changes, so this must happen before offsets are taken.
    """
    if not is_bad(text):
        return text
    return "\n".join(ftfy.fix_encoding(line) if is_bad(line) else line for line in text.split("\n"))


def without_surrogates(text: str) -> str:
    """Put U+FFFD in place of each lone surrogate, which JSON can carry and UTF-8 cannot; same length."""
    return SURROGATE.sub("\ufffd", text)


def _refuse_magic(raw: bytes, *, name: str) -> None:
    for magic, what in MAGIC_NUMBERS.items():
        if raw.startswith(magic):
            raise NotText(f"{name}: this is {what}, no text. Save the article as text or HTML")


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    return None


def _by_ladder(raw: bytes, *, declared: str | None) -> Decoded | None:
    if b"\x00" in raw:
        return _wide_without_mark(raw)
    return (
        _strictly(raw, "utf-8")
        or (_strictly(raw, _meant_charset(declared)) if declared is not None else None)
        or _damaged_utf8(raw)
        or (_strictly(raw, "cp1252") if _high_share(raw) <= MAX_HIGH_BYTES else None)
        or _detected(raw)
    )


def _strictly(raw: bytes, encoding: str) -> Decoded | None:
    """Decode without tolerance; None for bytes that do not fit and for names Python does not know."""
    try:
        return Decoded(raw.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _meant_charset(declared: str) -> str:
    try:
        known = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return declared
    return MEANT_CHARSETS.get(known, known)


def _wide_without_mark(raw: bytes) -> Decoded | None:
    """Read UTF-16 that lost its mark: in Latin text every other byte is zero."""
    half = max(len(raw) // 2, 1)
    for encoding, zeros in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[0::2])):
        if zeros.count(0) / half > 0.5:
            return _strictly(raw, encoding)
    return None


def _damaged_utf8(raw: bytes) -> Decoded | None:
    """Read UTF-8 with a few lost bytes, as cut or badly joined files have; the lost ones become U+FFFD."""
    text = raw.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - lost
    return Decoded(text, "utf-8") if lost <= whole * MAX_DAMAGE else None


def _high_share(raw: bytes) -> float:
    return sum(byte > 0x7F for byte in raw) / max(len(raw), 1)


def _detected(raw: bytes) -> Decoded | None:
    best = charset_normalizer.from_bytes(raw).best()
    return None if best is None else _strictly(raw, best.encoding)


def _has_controls(text: str) -> bool:
    return len(CONTROL.findall(text)) > MAX_CONTROLS * len(text)
