"""Offices that are understood late: by a pronoun, or because the tables know who held what.

"The Palestinian Authority and its president, Jane Roe": whose president is known once pronouns are.
"President Jane Roe": of whichever state she was president on the day of the article.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from ..graph.gazetteer import Tenure
from .frames import Draft
from .grammar import Sentence, Word
from .mentions import Mention, covers, referent_of
from .taking import TakingWords
from .tenures import Tenures
from .titles import REACH, Office, TitleIndex, find_offices, spelling, title_before

HELD = "HOLDS_OFFICE"


def find_late_offices(
    sentence: Sentence,
    mentions: Sequence[Mention],
    text: str,
    *,
    titles: TitleIndex,
    wording: TakingWords,
    known: Container[int],
) -> Iterator[Office]:
    """Yield the titles of a sentence that lead to somebody now that pronouns and descriptions are resolved.

    `known` are the positions of words that titles account for already.
    """
    if all(mention.origin != "reference" for mention in mentions):
        return
    for office in find_offices(sentence, mentions, text, titles=titles, wording=wording):
        if office.words[0].i not in known and (office.holder is not None or office.taking is not None):
            yield office


def find_known_offices(
    by_word: Mapping[int, Mention], *, titles: TitleIndex, tenures: Tenures, day: str | None
) -> Iterator[Draft]:
    """Yield a draft for each person under a title of theirs that does not say whose it is: "President Jane Roe".

    `by_word` are the mentions of a sentence by the position of their words, `day` is the article's.
    """
    for mention in dict.fromkeys(by_word.values()):
        # a title that has its body beside it is part of the mention by now
        alone = mention.form == "name" and mention.words[0].start >= mention.start
        words = title_before(mention, titles) if alone and mention.referent.kind == "person" else ()
        if words and titles.types[spelling(words)] == HELD:
            yield from _known(mention, words, tenures, day, former=titles.former)


def _known(
    mention: Mention, words: Sequence[Word], tenures: Tenures, day: str | None, *, former: Container[str]
) -> Iterator[Draft]:
    sentence, title, row = mention.sentence, spelling(words), mention.referent.row
    over = any(word.lower in former for word in sentence.words[max(0, words[0].i - REACH) : words[0].i])
    held = [] if row is None else _held(list(tenures.held(row, title)), former=over, day=day)
    bodies = {tenure.body for tenure in held}
    if len(bodies) != 1:
        return
    past = over or (day is not None and not _is_current(held, day))
    yield Draft(
        type=HELD,
        mode=None,
        rule=f"{HELD}: title {title!r} in the tables",
        sentence=sentence,
        trigger=words[-1],
        predicate=f"be {title}",
        sources=(mention,),
        targets=(),
        understood=(referent_of(tenures.gazetteer.rows[bodies.pop()], day=""),),
        office=title,
        status="historical" if past else "asserted",
    )


def _held(tenures: Sequence[Tenure], *, former: bool, day: str | None) -> Sequence[Tenure]:
    """Those of somebody's times in an office that a title can mean: that of the day, else one before it."""
    if day is None:
        return tenures
    current = [tenure for tenure in tenures if _is_current([tenure], day)]
    return current if current and not former else [tenure for tenure in tenures if (tenure.since or "") <= day]


def _is_current(tenures: Sequence[Tenure], day: str) -> bool:
    return any(covers(tenure.since, tenure.until, day) for tenure in tenures)
