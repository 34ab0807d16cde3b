"""Names in running text: those the gazetteer knows, and those the language model finds.

A name of the gazetteer is found by its letters, so that it does not matter how the text was
cut into words; where two overlap the longer wins. What the language model calls a person,
an organisation or a place is added where no known name says otherwise.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .grammar import Sentence, Word, head_of, is_english, lemma_of
from .guesses import LINKS, POSSESSIVE, find_guesses
from .hints import DAYS, PLACE, Guess, Hints
from .name_index import FIRST_RUN, Entry, Letters, NameIndex, unaccented

# "Inter-American", "Anglo-Irish": one word, and no mention of America or Ireland.
_HYPHENED = re.compile(r"[^\W\d_]-$")
# "anti-Israel", "pro-Russia": a stance, not somebody who acts.
_STANCE = re.compile(r"(?:^|[^\w])(?:anti|pro|non|ex|pre|post|mid|trans|un|north|south)-$", re.IGNORECASE)
EVENT_REACH = 3  # words: "the Syrian Civil War"
MOST = 0.7  # of the words of a headline set in capitals are in capitals
NOMINAL = {"PROPN", "NOUN", "ADJ", "X"}
OPENING = 10  # letters that show whether the rest is in capitals too
FEWEST = 4  # words that show how a sentence is set
FEWEST_CAPITALS = 3  # where all of them are in capitals


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name where it stands; `entries` is empty for one only the language model knows.

    `label` is the language model's opinion: PERSON, ORG, LOC, NORP or ""; `before` is the
    word in front of the name; `country` the one that stands within it; `is_respelt` says that
    the table writes it with other capitals.
    """

    words: tuple[Word, ...]
    start: int
    end: int
    surface: str
    entries: tuple[Entry, ...] = ()
    label: str = ""
    before: Word | None = None
    country: str | None = None
    is_respelt: bool = False

    @property
    def head(self) -> Word:
        """The word by which the name hangs in the sentence."""
        return head_of(self.words)


def find_names(sentence: Sentence, text: str, *, index: NameIndex, hints: Hints) -> list[Name]:
    """Return the names of a sentence in text order, none inside another.

    `text` is the whole field the sentence stands in, with plain quotes and spaces.
    """
    letters = letters_of(sentence, text)
    known = list(_known_names(sentence, text, index=index, letters=letters))
    if letters == "capitals":
        known = [name for name in known if not index.is_ordinary(name.surface) or _acts(name, known, sentence, hints)]
    # what the language model makes of "WHO WILL PAY" are no names
    guesses = () if letters == "capitals" else find_guesses(sentence, hints=hints)
    guessed = [
        name for name in (to_name(guess, sentence, text) for guess in guesses) if not _is_nobody(name, text, hints)
    ]
    settled = (name for name in _settle(known, guessed, hints) if not _names_event(name, sentence, hints))
    return sorted(settled, key=lambda name: name.start)


def _acts(name: Name, known: Sequence[Name], sentence: Sentence, hints: Hints) -> bool:
    """ "TURKEY BOMBS SYRIA", "CHINA WARNS TURKEY": an act stands beside the name, and another country near it."""
    first, last = name.words[0].i, name.words[-1].i
    beside = (*sentence.words[max(0, first - 1) : first], *sentence.words[last + 1 : last + 2])
    acts = any(lemma_of(word.lower, "VERB", word.lower) in hints.acts for word in beside)
    others = (row for other in known if other is not name for entry in other.entries for row in entry.rows)
    return acts and any(row.kind == "country" for row in others)


def _names_event(name: Name, sentence: Sentence, hints: Hints) -> bool:
    """ "The Paris Agreement", "the Russian Revolution", "the Halden Show": in the name of what is nobody.

    Countries stay: whoever fights the Ukraine War is asked about Ukraine.
    """
    known = any(entry.strength in ("strong", "weak") for entry in name.entries)
    town = all(row.kind == "place" for entry in name.entries for row in entry.rows)
    if sentence.headline or (known and not town):
        return False
    after = _is_named_after(name, sentence, hints)
    if after or known or _is_brand(name, sentence, hints):
        return after or not known
    for word in sentence.words[name.words[-1].i + 1 : name.words[-1].i + 1 + EVENT_REACH]:
        if not word.text[0].isupper():
            return False
        if hints.kinds.get(word.lower) == "":
            return True
    return False


def _is_named_after(name: Name, sentence: Sentence, hints: Hints) -> bool:
    """ "The Treaty of Halden", "the War of the Halden League": what is named is no more than the event's name."""
    before = [word for word in sentence.words[max(0, name.words[0].i - 3) : name.words[0].i] if word.lower != "the"]
    if len(before) < len(["Treaty", "of"]) or before[-1].lower != "of":
        return False
    return before[-2].text[0].isupper() and hints.kinds.get(before[-2].lower) == ""


def _is_brand(name: Name, sentence: Sentence, hints: Hints) -> bool:
    """ "A Moscow Mule", "the Washington Wizards", "President Washington": a capital in a longer name."""
    if not name.entries or any(entry.strength != "seat" for entry in name.entries):
        return False
    head, first, last = name.head, name.words[0].i, name.words[-1].i
    told = (DAYS, hints.titles, hints.kinds, hints.agents, hints.generic)
    before, after = sentence.words[max(0, first - 1) : first], sentence.words[last + 1 : last + 2]
    opened = (word for word in before if word.head is head or head.head is word)
    carried_on = (word for word in after if word is head.head and head.dep in ("compound", "nmod:desc"))
    titled = any(word.lower in hints.titles - hints.generic and word.text[0].isupper() for word in before)
    built = any(_is_strange(word, told) and not is_english(word.lower) for word in opened)
    return titled or built or any(_is_strange(word, (*told, hints.given)) for word in carried_on)


def _is_strange(word: Word, told: Iterable[Container[str]]) -> bool:
    return word.tag.startswith("NNP") and word.text[0].isupper() and not any(word.lower in words for words in told)


def to_name(guess: Guess, sentence: Sentence, text: str) -> Name:
    """Return a guess as a name that no row claims."""
    first, last = guess.words[0], guess.words[-1]
    return Name(
        words=guess.words,
        start=first.start,
        end=last.end,
        surface=text[first.start : last.end],
        label=guess.label,
        before=sentence.words[first.i - 1] if first.i else None,
    )


def _is_nobody(guess: Name, text: str, hints: Hints) -> bool:
    """ "Foreign Ministry" alone, which could be anybody's; the end of "anti-Israel"."""
    surface = guess.surface.lower()
    if len(guess.words) == 1 and guess.label != "PERSON" and surface in hints.generic:
        return True
    return surface in hints.agents or surface in hints.kinds or _is_stance(text, guess.start)


def _known_names(sentence: Sentence, text: str, *, index: NameIndex, letters: Letters) -> Iterator[Name]:
    words, until = sentence.words, -1
    for i, word in enumerate(words):
        if word.start < until:
            continue
        first, start = word.text, word.start
        if not first.isalnum():
            run = FIRST_RUN.search(first)
            if run is None:
                continue
            first, start = run.group(), start + run.start()
        entries, length = index.at(text, start, first, letters=letters)
        if not entries or _is_stance(text, start) or (_is_demonym(entries) and _HYPHENED.search(text[:start][-2:])):
            continue
        until = start + length
        inside = tuple(other for other in words[i:] if other.start < until)
        if letters == "small" and not any(other.pos in NOMINAL for other in inside):
            continue
        surface = text[start:until]
        yield Name(
            words=inside,
            start=start,
            end=until,
            surface=surface,
            entries=entries,
            label=_label(inside),
            is_respelt=letters != "usual" and not _is_listed(surface, entries),
        )


def _is_listed(surface: str, entries: Sequence[Entry]) -> bool:
    return any(unaccented(surface) in map(unaccented, (row.name, *row.strong)) for e in entries for row in e.rows)


def letters_of(sentence: Sentence, text: str) -> Letters:
    """How a sentence is set: "putin calls erdogan again" is all in small letters and tells no name by capitals."""
    surface = text[sentence.start : sentence.end]
    small = surface.islower()
    if surface.isupper() and len(sentence.words) >= FEWEST_CAPITALS:
        return "capitals"
    if len(sentence.words) < FEWEST or not (small or surface[:OPENING].isupper()):
        return "usual"
    letters = [word.text for word in sentence.words if word.text.isalpha()]
    if small:
        return "small" if len(letters) >= FEWEST else "usual"
    return "capitals" if sum(each.isupper() for each in letters) > max(MOST * len(letters), FEWEST - 1) else "usual"


def _is_demonym(entries: Sequence[Entry]) -> bool:
    return all(entry.strength == "demonym" for entry in entries)


def _is_stance(text: str, start: int) -> bool:
    return _STANCE.search(text[max(0, start - 8) : start]) is not None


def _label(words: Sequence[Word]) -> str:
    return next((word.entity for word in words if word.entity), "")


def _settle(known: list[Name], guessed: list[Name], hints: Hints) -> list[Name]:
    """Known names win, but for a longer person or organisation that has one inside it; of guesses the longer.

    "Bank of Israel" is not Israel; "Vladimir Putin" found as one person is not the weak "Putin".
    """
    kept = list(known)
    for guess in sorted(guessed, key=lambda name: name.start - name.end):
        inside = [name for name in kept if name.start < guess.end and guess.start < name.end]
        if not inside:
            kept.append(guess)
        elif _holds(guess, inside) and _outgrows(guess, inside, hints):
            kept = [name for name in kept if name not in inside]
            label = "" if guess.label == "PERSON" and _may_be_team(guess, inside, hints) else guess.label
            kept.append(replace(guess, label=label, country=_country(inside)))
    return kept


def _holds(guess: Name, inside: list[Name]) -> bool:
    return all(guess.start <= name.start and name.end <= guess.end for name in inside)


def _may_be_team(guess: Name, inside: list[Name], hints: Hints) -> bool:
    """ "Spartak Moscow", with a town in it and no first name; not "Peter Washington", "Mr. Washington Okumu".

    A town that is no capital makes teams in front ("Chicago Fire") and surnames behind ("Tom Halifax").
    """
    towns = any(
        entry.strength == "seat" or (entry.is_land and (name.start == guess.start or entry.rows[0].kind == "country"))
        for name in inside
        for entry in name.entries
    )
    titled = guess.before is not None and guess.before.lower in hints.titles
    return towns and not titled and not any(word.lower in hints.given for word in guess.words)


def _country(inside: list[Name]) -> str | None:
    """The one country that the names within a name point to: "Nigerian Union of Teachers"."""
    lands = ("country", "place", "people_group")
    rows = [row for name in inside for entry in name.entries for row in entry.rows]
    countries = {row.country for row in rows if row.kind in lands}
    return countries.pop() if len(countries) == 1 else None


def _outgrows(guess: Name, inside: list[Name], hints: Hints) -> bool:
    """Whether a guess is a name of its own, and not the known names inside it with words hanging on."""
    known = [name for name in inside if name.entries]
    if not known or (guess.start, guess.end) == (inside[0].start, inside[0].end):
        return False
    first, last = guess.words[0].lower, guess.words[-1].lower
    if guess.words[0].i == 0 and guess.words[0].tag in ("NNS", "NNPS") and first in hints.generic:
        return False  # "Members of Sweden's parliament": any word opens a sentence with a capital
    if guess.label == "LOC" and hints.kinds.get(last) == PLACE and guess.words[-1].text[0].isupper():
        return True
    if any(len(name.words) > 1 and name.entries[0].strength == "strong" for name in known):
        # "University of North Carolina"; but "the United Nations Security Council" has a row or is none
        return first in hints.kinds and known[0].start > guess.start and known[0].entries[0].is_land
    if guess.label == "PERSON":
        # "Melania Trump", "Christian Wolmar"; but "Israeli Netanyahu" is no name
        adjective = known[0].entries[0].strength == "demonym" and known[0].start == guess.start
        whole = len(guess.words) > 1 and all(word.lower != "of" for word in guess.words)
        return whole and (first in hints.given or not adjective)
    if (
        guess.label != "ORG"
        or guess.words[-1].pos == "ADJ"
        or last in hints.titles - hints.generic
        or _is_owned(guess, known, hints)
    ):
        return False
    # an organisation that is merely a known name with a common noun hanging on is the known name
    return all(word.text[0].isupper() or word.lower in LINKS for word in guess.words)


def _is_owned(guess: Name, known: list[Name], hints: Hints) -> bool:
    """ "Israeli Army", "Government of Iraq": a country and an agent noun, read from their parts."""
    inside = {word.i for name in known for word in name.words}
    rest = [word.lower for word in guess.words if word.i not in inside and word.lower not in POSSESSIVE]
    while rest and rest[-1] in LINKS:
        rest.pop()
    return " ".join(rest) in hints.agents or " ".join(rest[-2:]) in hints.agents
