"""Structure: what holds rather than happens - membership, office, leadership, where something is.

Titles, appositions, names beside a body's ("Hamas member Sami Odeh") and names joined by a hyphen
("Iran-backed") say it in passing, and the article itself vouches for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from .belonging import PEOPLE, find_belonging, find_named
from .clauses import Clause
from .ends import Ends
from .frames import Bearers, Draft, match_nouns, match_verbs
from .grammar import Sentence, Word, cases, children
from .lexicon import Lexicon
from .mentions import Mention
from .taking import Taking, find_taking, is_beside, is_identity, is_over, is_unsaid, one_of, whom
from .titles import LEADER, LONGEST_TITLE, PLURAL, REACH, Office, TitleIndex

# Whoever presides over one of these is at its head; a state's president holds an office.
PRESIDED = {"company", "media", "ngo", "political_party", "armed_group"}
PRESIDING = {"president", "interim president", "acting president", "secretary-general", "secretary general"}
# "Sweden's tested leader"; "the Swedish film director" leads no country
STANDING_BESIDE = {"new", "longtime", "long-time", "current", "reclusive", "embattled", "military", "top", "'s", "’s"}
COMMANDER = "commander"
LESSER = {"a", "an", "another", "senior", "regional", "local", "provincial", "prominent"}
OWNING = {"amod", "compound", "nmod:poss", "nmod:desc"}
STATES = {"country", "igo"}
EXCLUDING = {"non", "anti", "ex", "or"}
MADE_OF_PEOPLE = {"armed_group", "company", "government_body", "media", "military", "political_party"}
JOIN = "join"
FOUNDING = {"cofounder", "founder"}
LEAD = "lead"
SERVE = "serve"
WHO = "who"
ACTING = {"against", "at", "for", "in", "into", "on", "past", "to", "with"}
PHRASES = ("obl", "advcl", "xcomp", "nmod")
WHEN = {"DATE", "TIME"}


def find_structure(
    sentence: Sentence, clauses: Sequence[Clause], ends: Ends, *, offices: Sequence[Office], lexicon: Lexicon
) -> Iterator[Draft]:
    """Yield a draft for each fact of structure in a sentence, the most specific one for a phrase."""
    told: set[tuple[str, str]] = set()
    for draft in _find_facts(sentence, clauses, ends, offices=offices, lexicon=lexicon):
        yield draft
        told.update((one.referent.id, other.referent.id) for one in draft.sources for other in draft.targets)
    for draft in find_named(sentence, ends):
        # "Volvo's chairwoman Jane Roe" leads it
        if (draft.sources[0].referent.id, draft.targets[0].referent.id) not in told:
            yield draft


def _find_facts(
    sentence: Sentence, clauses: Sequence[Clause], ends: Ends, *, offices: Sequence[Office], lexicon: Lexicon
) -> Iterator[Draft]:
    nouns = lexicon.structure_nouns
    takings = find_takings(sentence, ends, lexicon=lexicon)
    for office in offices:
        if office.holder is not None:
            yield from _held(office, office.holder)
        elif office.taking is not None:
            yield from _taken(office, office.taking, ends)
    titled = {word.i for office in offices for word in office.words}
    named = [_said_of_names(clause, ends) for clause in clauses]
    for draft in match_verbs(sentence, named, ends, frames=lexicon.structure_verbs):
        # whoever leads a delegation of Hamas does not lead Hamas, nor does who has "a plan to lead" it
        meant = all(_is_meant(mention, draft) for mention in (*draft.sources, *draft.targets))
        if meant and not is_unsaid(draft.trigger) and not _is_an_act(draft):
            yield _with_office(draft)
    bearers = bearers_by(takings)
    by_verb = {clause.verb.i: clause for clause in named}
    for draft in match_nouns(sentence, by_verb, ends, frames=nouns, bearers=bearers):
        # "the prime ministers of Norway and Chad" do not hold an office in their own selves
        itself = any(draft.trigger in mention.words for mention in draft.sources)
        # nor is whoever "joined a unit of the army" a part of it
        borne = draft.clause is None and draft.targets and not itself
        if draft.trigger.i not in titled and borne and _can_be(draft):
            yield _in_office(draft, takings, lexicon.titles)
    for draft in find_belonging(sentence, ends, frames=nouns, titled=titled, bearers=bearers):
        if _can_be(draft):
            yield _in_office(draft, takings, lexicon.titles)
    yield from _joined(sentence, ends, suffixes=lexicon.suffixes)


# --- titles -------------------------------------------------------------------------------


def _type_of(office: Office) -> str | None:
    """What a title says of a holder, by the body: the president of a company leads it, the lawmaker of a
    party is a member, and nobody leads a state but its leader."""
    body = office.body.referent.kind
    if office.type == "HOLDS_OFFICE" and body in PRESIDED:
        if office.title in PRESIDING:
            return "LEADS"
        return "MEMBER_OF" if body == "political_party" else office.type
    if office.type != "LEADS":
        return office.type
    if body == "country":
        return office.type if _is_leader_of_state(office) else None
    return "MEMBER_OF" if _is_one_of_many(office) else office.type


def _is_one_of_many(office: Office) -> bool:
    """ "A Hamas leader", "senior Hamas leader", "Hamas youth leader", "Hamas commander": not at its head."""
    words, first, last = office.body.sentence.words, office.words[0], office.words[-1]
    ahead = office.body.start < first.start
    if ahead and office.body.referent.kind == "armed_group" and last.lemma == COMMANDER:
        return True
    start = min(office.body.words[0].i, first.i) if ahead else first.i
    between = words[max(word.i for word in office.body.words if word.i < first.i) + 1 : first.i] if ahead else ()
    nouns = any(word.pos in ("NOUN", "PROPN") or (word.pos == "ADJ" and word.text[0].isupper()) for word in between)
    if last.tag in PLURAL:
        return True  # "one of the leaders of Hamas"
    return nouns or any(word.lower in LESSER for word in (*words[max(0, start - 2) : start], *between))


def _is_leader_of_state(office: Office) -> bool:
    if office.title.rpartition(" ")[2] != LEADER:
        return False
    if office.body.start > office.words[0].start:
        return True
    after = max(word.i for word in office.body.words if word.i < office.words[0].i) + 1
    return all(word.lower in STANDING_BESIDE for word in office.body.sentence.words[after : office.words[0].i])


def _held(office: Office, holder: Mention) -> Iterator[Draft]:
    last = office.words[-1]
    said = next((word for word in (last, last.head) if word is not None and children(word, "cop")), None)
    beside = said is None or (holder.words[0].i == last.i + 1 and not is_identity(said))
    # "it was not Hamas leader Jane Roe" says nothing of who leads it
    if not beside or said is None:
        yield from _titled(office, (holder,), past=said is not None and is_over(said))


def _taken(office: Office, taking: Taking, ends: Ends) -> Iterator[Draft]:
    """ "She became president of Ghana", "a lawyer who was president of Ghana"."""
    named = ends.lookup_all([whom(word) for word in taking.whom], owners=False)
    holders = tuple(each for each in named if each.referent.kind == "person" and each.origin != "title")
    if holders:
        yield from _titled(office, holders, past=taking.over, clause=taking.clause)


def _titled(
    office: Office, holders: tuple[Mention, ...], *, past: bool, clause: Clause | None = None
) -> Iterator[Draft]:
    """What a title says of its holders; `clause` is that of the verb that says so."""
    type_ = _type_of(office)
    # the non-Congress leader and the first "Norwegian or Kenyan leader" may be of another
    if type_ is None or _is_other(office):
        return
    yield Draft(
        type=type_,
        mode=None,
        rule=f"{type_}: title {office.title!r}",
        sentence=office.body.sentence,
        trigger=office.words[-1],
        predicate=f"be {office.title}",
        sources=holders,
        targets=(office.body,),
        office=office.title if type_ == "HOLDS_OFFICE" else None,
        status="historical" if office.former or past else "asserted",
        clause=clause,
    )


def _is_other(office: Office) -> bool:
    before = office.body.words[0].i
    return any(word.lower in EXCLUDING for word in office.body.sentence.words[max(0, before - 2) : before])


def _with_office(draft: Draft) -> Draft:
    """Name the office a verb speaks of: "holds the presidency of"."""
    if draft.type != "HOLDS_OFFICE":
        return draft
    return replace(draft, office=next((word.lemma for word in children(draft.trigger, "obj")), None))


def _in_office(draft: Draft, takings: Mapping[int, Taking], titles: TitleIndex) -> Draft:
    """A noun's draft with the office it names, the verb that says so, and whether somebody still is what it says."""
    words = draft.sentence.words[max(0, draft.trigger.i - REACH) : draft.trigger.i]
    taking = takings.get(draft.trigger.i)
    if draft.type == "LEADS" and one_of(draft.trigger) is not draft.trigger and draft.trigger.lemma not in FOUNDING:
        draft = replace(draft, type="MEMBER_OF")  # "one of the leaders of Hamas"
    past = (taking is not None and taking.over) or any(word.lower in titles.former for word in words)
    office = _title_of(draft.trigger, draft.sentence, titles) if draft.type == "HOLDS_OFFICE" else None
    return replace(
        draft,
        office=office,
        status="historical" if past else draft.status,
        clause=None if taking is None else taking.clause,
    )


def _title_of(word: Word, sentence: Sentence, titles: TitleIndex) -> str:
    """The longest title that ends in a word: "first vice president"."""
    for start in range(max(0, word.i - LONGEST_TITLE), word.i):
        title = " ".join(each.lower for each in sentence.words[start : word.i + 1])
        if title in titles.types:
            return title
    return word.lemma


# --- clauses and nouns --------------------------------------------------------------------


def find_takings(sentence: Sentence, ends: Ends, *, lexicon: Lexicon) -> dict[int, Taking]:
    """What verbs say of the nouns of structure in a sentence, by the noun's position."""
    nouns = (word for word in sentence.words if word.lemma in lexicon.structure_nouns)
    found = {noun.i: find_taking((one_of(noun),), sentence, ends.by_word, wording=lexicon.taking) for noun in nouns}
    return {place: taking for place, taking in found.items() if taking is not None}


def bearers_by(takings: Mapping[int, Taking]) -> Bearers:
    """Return whom each noun is said of: whoever is or becomes it, or the name it is put beside."""

    def bearers(noun: Word) -> Sequence[Word]:
        taking = takings.get(noun.i)
        if taking is not None:
            return [whom(word) for word in taking.whom]
        # "Jane Roe, an economist and member of the party,"
        noun = noun.head if noun.dep == "conj" and noun.head is not None and noun.head.pos == "NOUN" else noun
        noun = one_of(noun)
        return (noun.head,) if noun.head is not None and is_beside(noun) else ()

    return bearers


def _said_of_names(clause: Clause, ends: Ends) -> Clause:
    """The clause with whom its noun is said of: "Jane Roe is a lawyer who leads the party": Jane Roe.

    What somebody becomes is what the verb acts upon, as the parser has it half the time.
    """
    became = () if clause.passive else tuple(children(clause.verb, "xcomp"))
    # "is a company based in Oslo"
    acted_on = clause.undergoers if not clause.passive else tuple(whom(word) for word in clause.undergoers)
    return replace(
        clause,
        doers=tuple(_before_who(whom(word), ends) for word in clause.doers),
        undergoers=acted_on or tuple(word for word in became if word.pos == "NOUN"),
    )


def _before_who(word: Word, ends: Ends) -> Word:
    """The name before ", who", wherever the parser hangs the clause."""
    if word.lower != WHO or word.i in ends.by_word:
        return word
    before = ends.by_word.get(word.i - 2)
    return word if before is None or before.form != "name" else before.head


def _is_meant(mention: Mention, draft: Draft) -> bool:
    """Whether a verb speaks of a body itself, not of its people or of a thing of it: "heads a U.N. panel"."""
    if not (mention.start <= mention.head.start < mention.end or mention.referent.kind == "person"):
        return False
    if draft.type in ("HOLDS_OFFICE", "AFFILIATED_WITH", "LOCATED_IN") or draft.clause is None:
        return True
    whole = draft.type in ("LEADS", "PART_OF") or draft.trigger.lemma == JOIN
    owning = OWNING | {"nmod"} if whole else OWNING
    named = {word.i for word in (*draft.clause.undergoers, *draft.clause.doers)}
    return mention.head.i in named or mention.head.dep not in owning


def _is_an_act(draft: Draft) -> bool:
    """ "Joined NATO in condemning Iran", "led Norway to victory": what somebody did, not what they are."""
    verb = draft.trigger
    leading = verb.lemma == LEAD and any(mention.referent.kind == "country" for mention in draft.targets)
    phrases = [word for word in children(verb, *PHRASES) if not word.lower.isdigit() and word.entity not in WHEN]
    marked = ({*cases(word), *(mark.lower for mark in children(word, "mark"))} for word in phrases)
    marks = set[str]().union(*marked)
    # "served as chairman of a committee in the ministry"
    return bool((leading or verb.lemma == JOIN) and marks & ACTING) or (verb.lemma == SERVE and "as" in marks)


def _can_be(draft: Draft) -> bool:
    """A person belongs to a team and is no part or branch of it; a state belongs to what states make."""
    kinds = {mention.referent.kind for mention in draft.sources}
    if draft.type == "MEMBER_OF" and "country" in kinds:
        return all(mention.referent.kind not in MADE_OF_PEOPLE for mention in draft.targets)
    if draft.type == "PART_OF" and "country" in kinds:
        return all(mention.referent.kind in STATES for mention in draft.targets)
    return draft.type != "PART_OF" or kinds.isdisjoint(PEOPLE)


# --- hyphens ------------------------------------------------------------------------------


def _joined(sentence: Sentence, ends: Ends, *, suffixes: Mapping[str, str]) -> Iterator[Draft]:
    """ "Iran-backed fighters": the fighters are affiliated with Iran."""
    for word in sentence.words:
        suffix = word.lower.rpartition("-")[2]
        if suffix not in suffixes or word.i == 0:
            continue
        whole = word if "-" in word.text else sentence.words[word.i - 1]
        if whole is not word and (whole.text != "-" or word.i < 2):
            continue
        body = ends.by_word.get(word.i if whole is word else word.i - 2)
        bearer = _bearer(word, ends)
        if body is None or bearer is None or bearer.referent.id == body.referent.id:
            continue
        yield Draft(
            type=suffixes[suffix],
            mode=None,
            rule=f"{suffixes[suffix]}: suffix -{suffix}",
            sentence=sentence,
            trigger=word,
            predicate=f"be {suffix}",
            sources=(bearer,) if suffix != "led" else (body,),
            targets=(body,) if suffix != "led" else (bearer,),
        )


def _bearer(word: Word, ends: Ends) -> Mention | None:
    """Whoever the joined word describes: the noun it stands before."""
    head = word.head
    if head is None or head.i < word.i:
        return None
    # "Volvo, a London-based company,"
    if is_beside(head) and head.head is not None and head.i not in ends.by_word:
        head = head.head
    # "the London-based giant, Volvo": the giant is Volvo
    return ends.lookup(head, owners=False) or next(iter(ends.lookup_all(children(head, "appos"), owners=False)), None)
