"""Owners: whose an agent noun is.

"Russian troops", "Russia's troops" and "the troops of Russia" are Russia's; "Russian and Chinese
troops" are those of two. "US-led troops" are somebody apart, behind whom the US stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..graph.gazetteer import Agent
from .grammar import Sentence, Word, children, conjuncts
from .mentions import Mention, referent_of
from .quantities import Quantity, Traits, number_ending

NOMINAL = {"ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV"}
REACH = 5  # words between "Russian" and "troops" at most: "Russian airborne and special forces troops"
# The slug of what a person can have, and a city: "the Trump administration", "the regime in Damascus".
RULED = "government"
OWNERS = {"country", "people_group", "place"}
PLURAL = {"NNS", "NNPS"}


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody an agent noun belongs to; `joined` is the "led" of "US-led".

    `quantity` is how many are theirs where several share the noun: "two Kenyan and three Ugandan soldiers".
    """

    mention: Mention
    joined: str = ""
    quantity: Quantity | None = None


def find_owners(
    span: Sequence[Word],
    sentence: Sentence,
    by_word: Mapping[int, Mention],
    *,
    agent: Agent,
    nouns: Mapping[str, Agent],
    traits: Traits,
) -> tuple[Owner, ...]:
    """Return those an agent noun belongs to, in text order; nobody where grammar names none."""
    owner = _before(span[0], sentence, by_word, nouns=nouns, traits=traits)
    if owner is not None and owner.mention.form == "name" and _stands_bare(owner.mention, span[0], sentence):
        # "an Iran expert"; "al-Qaida in Iraq fighters", "in Iraq police were attacked"
        opens = owner.mention.words[0].i
        if agent.slug in traits.about or (opens > 0 and sentence.words[opens - 1].lower == "in"):
            return ()
    if owner is not None:
        others = () if owner.joined else tuple(_coordinated(owner.mention, sentence, by_word))
        return _parted((*others, owner), span[0], sentence, traits) if others else (owner,)
    if any(child.pos in ("PRON", "DET") for word in span for child in children(word, "nmod:poss")):
        return ()  # "its troops from Iraq": not Iraq's
    return tuple(_after(span, sentence, by_word, agent=agent, local=agent.slug in traits.local))


def _before(
    first: Word, sentence: Sentence, by_word: Mapping[int, Mention], *, nouns: Mapping[str, Agent], traits: Traits
) -> Owner | None:
    """The nearest name before the noun, if nothing but adjectives and nouns lies between."""
    words, joined, i = sentence.words, "", first.i - 1
    while i >= max(0, first.i - REACH):
        word, mention = words[i], by_word.get(i)
        if mention is not None:
            joined = joined or suffix_of(mention)
            return Owner(mention, joined) if not joined or joined in traits.joined else None
        if word.lower in traits.joined and words[i - 1].text == "-" and i > 1:
            joined, i = word.lower, i - 2
            continue
        if word.pos not in NOMINAL or word.tag == "WRB" or joined or (word.lower in nouns and not modifies(word)):
            return None
        i -= 1
    return None


def _stands_bare(mention: Mention, first: Word, sentence: Sentence) -> bool:
    """Whether a name is put before a noun without any sign of possession."""
    return not any(word.tag == "POS" for word in sentence.words[mention.words[-1].i : first.i])


def suffix_of(mention: Mention) -> str:
    """ "led" of "US-led" where that is one word; nothing of "Guinea-Bissau"."""
    word = mention.words[-1]
    return word.lower.rpartition("-")[2] if mention.end < word.end and "-" in word.text else ""


def modifies(word: Word) -> bool:
    """Whether a noun stands before another that is the one who acts: "army officers"."""
    head = word.head
    return word.dep in ("compound", "nmod", "nmod:desc") and head is not None and head.i > word.i and head.pos == "NOUN"


def is_adjective(mention: Mention) -> bool:
    """ "Romanian" and "US" can share a noun with another; "Romanians" and "Romania" stand for themselves."""
    row = mention.referent.row
    if row is None or row.kind not in OWNERS:
        return False
    if mention.form == "demonym":
        return mention.surface == row.demonyms[0] or not is_plural(mention)
    return mention.form == "name" and mention.surface.replace(".", "").isupper()


def is_plural(mention: Mention) -> bool:
    """ "Romanians", whatever the language model takes it for."""
    row = mention.referent.row
    adjective = row is not None and row.demonyms[:1] == (mention.surface,)
    return mention.words[-1].tag in PLURAL or (mention.surface.endswith("s") and not adjective)


def _coordinated(last: Mention, sentence: Sentence, by_word: Mapping[int, Mention]) -> Iterator[Owner]:
    """ "Israeli, Egyptian and Palestinian negotiators": those before the last, in text order."""
    words, found, first = sentence.words, list[Mention](), last.words[0].i
    while first > 1 and is_adjective(last):
        i, link = first - 2, words[first - 1].lower
        # "two Kenyan and three Ugandan soldiers", "Egyptian and other Arab diplomats"
        if i > 0 and (words[i + 1].pos == "NUM" or link == "other"):
            i, link = i - 1, words[i].lower
        if words[i].text == ",":
            i -= 1  # "Israeli, and Palestinian"
        mention = by_word.get(i)
        if link not in ("and", "or", "&", "/") and not (found and link == ","):
            break
        if mention is None or not is_adjective(mention):
            break
        first = mention.words[0].i
        # "between the US and British troops": one side and the other
        if mention.form == "name" and "between" in (word.lower for word in words[max(0, first - 2) : first]):
            break
        found.append(mention)
    yield from map(Owner, reversed(found))


def _parted(owners: Sequence[Owner], noun: Word, sentence: Sentence, traits: Traits) -> tuple[Owner, ...]:
    """How many are whose; of "17 African and Asian states" nobody knows."""
    words = sentence.words
    before = [owner.mention.words[0].i - 1 for owner in owners]
    numbers = [i for i in range(max(0, before[0]), noun.i) if words[i].pos == "NUM"]
    each = len(numbers) >= len(owners) and all(i in numbers for i in before)
    return tuple(
        replace(owner, quantity=(bool(numbers), number_ending(i, words, traits) if each else None))
        for owner, i in zip(owners, before, strict=True)
    )


def _after(
    span: Sequence[Word], sentence: Sentence, by_word: Mapping[int, Mention], *, agent: Agent, local: bool
) -> Iterator[Owner]:
    """ "Troops of Chad and Sudan"; of those who belong where they are also "officials in Kenya"."""
    for phrase in (phrase for word in span for phrase in children(word, "nmod")):
        if any(child.lower in ("of", "from") for child in children(phrase, "case")) and phrase.i in by_word:
            yield from (Owner(by_word[word.i]) for word in conjuncts(phrase) if word.i in by_word)
            return
    after = span[-1].i + 1
    if local and after < len(sentence.words) - 1 and sentence.words[after].lower == "in":
        mention = by_word.get(after + 1)
        if mention is not None and mention.form != "demonym" and mention.referent.kind in OWNERS:
            yield Owner(_seated(mention) if agent.slug == RULED else mention)


def _seated(mention: Mention) -> Mention:
    """The state whose capital it is: "the regime in Damascus" is Syria's."""
    row = mention.referent.row
    return mention if row is None or row.kind != "country" else replace(mention, referent=referent_of(row, day=""))
