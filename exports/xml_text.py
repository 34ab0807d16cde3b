"""Text that XML can hold."""

import re

# What XML 1.0 leaves out: control characters but tab and line ends, half surrogates, two non-characters.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean_text(text: str) -> str:
    """Put the replacement character where a character is illegal in XML 1.0; all else stays.

    A carriage return becomes a line feed, as every XML reader would make it one.

    >>> clean_text("bell\\x07 and\\r\\nline")
    'bell� and\\nline'
    """
    return ILLEGAL.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
