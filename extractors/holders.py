"""Holders: whom a title stands for.

With a name beside it the title tells of the person named; without one ("the Turkish president") it stands for
its holder on the day that the sentence or else the article speaks of, or for the office where the tables know
no holder.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .dates import find_dates
from .grammar import Word, ancestors, head_between
from .mentions import Mention, Referent, adjective, slug
from .tenures import Tenures
from .titles import LEADER, PLURAL, Office

# Intervals and dates without a year settle nobody.
PLAIN_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
ONCE_IN_OFFICE = ("ELI",)
# Who has such a title is with somebody, and does not act for him: "an opposition leader", "an aide".
BESIDE = {"AFFILIATED_WITH"}
SECTORS = {"HOLDS_OFFICE": ("GOV",), "SPOKESPERSON_FOR": ("GOV",), "LEADS": ()}


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """What tells who is meant by a title without a name: the article's id, text and ISO date, the tenures
    and the dates that have names."""

    article: str
    text: str
    published: str | None
    tenures: Tenures
    dates: Mapping[str, str]


def name_holders(offices: Sequence[Office], mentions: Sequence[Mention], *, background: Background) -> list[Mention]:
    """Return the mentions as they stand once titles are understood.

    A person no table knows takes country and sector from the title; a title without a name
    is added as a mention of its holder or office.
    """
    described: dict[str, Referent] = {}
    title_of: dict[int, tuple[Word, ...]] = {}
    for office in offices:
        if office.holder is None:
            continue
        title_of[id(office.holder)] = office.words
        holder = office.holder.referent
        if holder.row is None and holder.country is None:
            sectors = ONCE_IN_OFFICE if office.former else _sectors(office)
            country = office.body.referent.country
            described.setdefault(holder.id, replace(holder, kind="person", country=country, sectors=sectors))
    kept = [
        replace(
            mention,
            referent=described.get(mention.referent.id, mention.referent),
            # the title may be what the name hangs in the sentence by
            words=(*title_of.get(id(mention), ()), *mention.words),
        )
        for mention in mentions
    ]
    named = {mention.referent.id for mention in mentions if mention.referent.kind == "person"}
    untold = (office for office in offices if office.holder is None and office.taking is None)
    kept.extend(_unnamed(office, background, named) for office in untold)
    return sorted(kept, key=lambda mention: (mention.start, mention.end))


def _sectors(office: Office) -> tuple[str, ...]:
    return office.body.referent.sectors or SECTORS.get(office.type, ())


def _unnamed(office: Office, background: Background, named: Collection[str]) -> Mention:
    last = office.words[-1]
    if office.former:
        referent = _somebody(office, f"former {office.title}", background.article, sectors=ONCE_IN_OFFICE)
    elif office.type in BESIDE:
        referent = _somebody(office, office.title, background.article)
    else:
        referent = _occupant(office, background, named)
    return Mention(
        sentence=office.body.sentence,
        words=office.words,
        start=office.words[0].start,
        end=last.end,
        form="nominal",
        referent=referent,
        surface=office.title,
        origin="title",
        doubts=("office",) if referent.row is not None and referent.kind == "person" else (),
    )


def _somebody(office: Office, title: str, article: str, *, sectors: tuple[str, ...] = ()) -> Referent:
    """ "A former Danish minister", "a Danish opposition leader": somebody of this article, who is not the body."""
    body = office.body.referent
    return Referent(
        id=f"{body.id}-{slug(title)}-{slug(article)}",
        name=f"{adjective(body)} {title}" if not office.former else f"former {adjective(body)} {office.title}",
        kind="people_group" if _is_plural(office) else "person",
        country=body.country,
        sectors=sectors,
    )


def _occupant(office: Office, background: Background, named: Collection[str]) -> Referent:
    """The one person the tables have in that office on that day; `named` are the people of the article.

    Where they have none or several it is the body, for its leaders and spokesmen, or else the office.
    """
    body, day = office.body.referent, _day_of(office, background)
    if day is not None:
        tenures = background.tenures
        holder = tenures.lookup_holder(office.title, (body.id, body.parent), day=day)
        if holder is None and office.title == LEADER and body.kind == "country":
            holder = tenures.lookup_leader(body.id, named=named, day=day)
        if holder is not None:
            return holder
    if _is_plural(office) or office.type != "HOLDS_OFFICE" or body.kind != "country":
        return body
    return Referent(
        id=f"{body.id}-{slug(office.title)}",
        name=f"{adjective(body)} {office.title}",
        kind="government_body",
        country=body.country,
        parent=body.id,
        sectors=("GOV",),
    )


def _is_plural(office: Office) -> bool:
    return office.words[-1].tag in PLURAL


def _day_of(office: Office, background: Background) -> str | None:
    """The day the office's verb is dated by ("in 2003 the Russian president met"), else that of the article."""
    sentence, published = office.body.sentence, background.published
    verb = next((head for head in ancestors(office.words[-1]) if head.pos == "VERB"), None)
    phrases = find_dates(
        background.text[sentence.start : sentence.end],
        start=sentence.start,
        published=None if published is None else date.fromisoformat(published),
        names=background.dates,
    )
    for phrase in phrases:
        word = head_between(sentence, phrase.start, phrase.end)
        if word is not None and word.head is verb and phrase.past is not None and PLAIN_DATE.fullmatch(phrase.past):
            return phrase.past
    return published
