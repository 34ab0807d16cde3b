"""Structure: what holds rather than happens - membership, office, leadership, where something is.

Titles, appositions, names beside a body's ("Hamas member Sami Odeh") and names joined by a hyphen
("Iran-backed") say it in passing, and the article itself vouches for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from .belonging import PEOPLE, find_belonging, find_named
from .clauses import Clause
from .ends import Ends
from .frames import Draft, match_nouns, match_verbs
from .grammar import Sentence, Word, ancestors, cases, children
from .lexicon import Lexicon
from .mentions import Mention
from .titles import LEADER, LONGEST_TITLE, REACH, Office, TitleIndex, is_identity

# Whoever presides over one of these is at its head; a state's president holds an office.
PRESIDED = {"company", "media", "ngo", "political_party", "armed_group"}
PRESIDING = {"president", "interim president", "acting president", "secretary-general", "secretary general"}
# "Sweden's tested leader"; "the Swedish film director" leads no country
STANDING_BESIDE = {"new", "longtime", "long-time", "current", "reclusive", "embattled", "military", "top", "'s", "’s"}
COMMANDER = "commander"
LESSER = {"a", "an", "another", "senior", "regional", "local", "provincial", "prominent"}
OWNING = {"amod", "compound", "nmod:poss", "nmod:desc"}
EXCLUDING = {"non", "anti", "ex"}


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
    for office in offices:
        if office.holder is not None:
            yield from _held(office, office.holder)
    titled = {word.i for office in offices for word in office.words}
    named = [_said_of_names(clause) for clause in clauses]
    for draft in match_verbs(sentence, named, ends, frames=lexicon.structure_verbs):
        # whoever leads a delegation of Hamas does not lead Hamas, nor does who has "a plan to lead" it
        if all(_is_meant(mention, draft) for mention in draft.targets) and not _is_purpose(draft.trigger):
            yield from _with_office(draft, lexicon.titles)
    by_verb = {clause.verb.i: clause for clause in named}
    for draft in match_nouns(sentence, by_verb, ends, frames=nouns, bearers=True):
        # "the prime ministers of Norway and Chad" do not hold an office in their own selves
        itself = any(draft.trigger in mention.words for mention in draft.sources)
        # nor is whoever "joined a unit of the army" a part of it
        borne = draft.clause is None and draft.targets and not itself
        if draft.trigger.i not in titled and borne and _can_be(draft):
            yield _in_office(draft, lexicon.titles)
    for draft in find_belonging(sentence, ends, frames=nouns, titled=titled):
        yield _in_office(draft, lexicon.titles)
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
    words, first = office.body.sentence.words, office.words[0]
    ahead = office.body.start < first.start
    if ahead and office.body.referent.kind == "armed_group" and office.words[-1].lemma == COMMANDER:
        return True
    start = min(office.body.words[0].i, first.i) if ahead else first.i
    between = words[max(word.i for word in office.body.words if word.i < first.i) + 1 : first.i] if ahead else ()
    nouns = any(word.pos in ("NOUN", "PROPN") or (word.pos == "ADJ" and word.text[0].isupper()) for word in between)
    return nouns or any(word.lower in LESSER for word in (*words[max(0, start - 2) : start], *between))


def _is_leader_of_state(office: Office) -> bool:
    if office.title.rpartition(" ")[2] != LEADER:
        return False
    if office.body.start > office.words[0].start:
        return True
    after = max(word.i for word in office.body.words if word.i < office.words[0].i) + 1
    return all(word.lower in STANDING_BESIDE for word in office.body.sentence.words[after : office.words[0].i])


def _held(office: Office, holder: Mention) -> Iterator[Draft]:
    type_, last = _type_of(office), office.words[-1]
    said = next((word for word in (last, last.head) if word is not None and children(word, "cop")), None)
    beside = said is None or (holder.words[0].i == last.i + 1 and not is_identity(said))
    # "it was not Hamas leader Jane Roe" says nothing of who leads it; "the non-Congress leader" is of another
    if type_ is None or (beside and said is not None) or _is_other(office):
        return
    yield Draft(
        type=type_,
        mode=None,
        rule=f"{type_}: title {office.title!r}",
        sentence=office.body.sentence,
        trigger=last,
        predicate=f"be {office.title}",
        sources=(holder,),
        targets=(office.body,),
        office=office.title if type_ == "HOLDS_OFFICE" else None,
        status="historical" if office.former or (said is not None and _is_over(said)) else "asserted",
    )


def _is_other(office: Office) -> bool:
    before = office.body.words[0].i
    return any(word.lower in EXCLUDING for word in office.body.sentence.words[max(0, before - 2) : before])


def _with_office(draft: Draft, titles: TitleIndex) -> Iterator[Draft]:
    """Name the office a verb speaks of: "serves as ambassador"; it must be the target's own.

    "The emir of Kano was appointed chancellor" makes nobody chancellor of Kano.
    """
    if draft.type != "HOLDS_OFFICE":
        yield draft
        return
    verb = draft.trigger
    # "hopes to become president"
    if verb.dep in ("xcomp", "acl") and verb.tag == "VB":
        return
    named = [*children(verb, "xcomp", "obj"), *(phrase for phrase in children(verb, "obl") if "as" in cases(phrase))]
    for word in named:
        if any(word in ancestors(mention.head) for mention in draft.targets):
            yield replace(draft, office=_title_of(word, draft.sentence, titles))
            return


def _in_office(draft: Draft, titles: TitleIndex) -> Draft:
    """A noun's draft with the office it names and whether somebody still is what it says."""
    words = draft.sentence.words[max(0, draft.trigger.i - REACH) : draft.trigger.i]
    past = _is_over(draft.trigger) or any(word.lower in titles.former for word in words)
    office = _title_of(draft.trigger, draft.sentence, titles) if draft.type == "HOLDS_OFFICE" else None
    return replace(draft, office=office, status="historical" if past else draft.status)


def _title_of(word: Word, sentence: Sentence, titles: TitleIndex) -> str:
    """The longest title that ends in a word: "first vice president"."""
    for start in range(max(0, word.i - LONGEST_TITLE), word.i):
        title = " ".join(each.lower for each in sentence.words[start : word.i + 1])
        if title in titles.types:
            return title
    return word.lemma


# --- clauses and nouns --------------------------------------------------------------------


def _said_of_names(clause: Clause) -> Clause:
    """The clause with whom its noun is said of: "Jane Roe is a lawyer who leads the party": Jane Roe.

    What somebody becomes is what the verb acts upon, as the parser has it half the time.
    """
    became = () if clause.passive else tuple(children(clause.verb, "xcomp"))
    return replace(
        clause,
        doers=tuple(_whom(word) for word in clause.doers),
        undergoers=clause.undergoers or tuple(word for word in became if word.pos == "NOUN"),
    )


def _whom(word: Word) -> Word:
    if word.pos != "NOUN":
        return word
    # "is a lawyer and politician who"
    shared = word.head if word.dep == "conj" else None
    noun = shared if shared is not None and children(shared, "cop") else word
    # of two names before it an apposition is the second's, whatever the parser has
    if noun.dep == "appos" and noun.head is not None and not children(noun.head, "conj"):
        return noun.head
    subjects = children(noun, "nsubj")
    # the parser may give each word of a name as a subject
    one = bool(subjects) and subjects[-1].i - subjects[0].i == len(subjects) - 1
    # "could be the one that"
    return subjects[0] if one and is_identity(noun) and not children(noun, "aux") else word


def _is_meant(mention: Mention, draft: Draft) -> bool:
    """Whether a verb speaks of a body itself, not of its people or of a thing of it: "heads a U.N. panel"."""
    if not (mention.start <= mention.head.start < mention.end or mention.referent.kind == "person"):
        return False
    if draft.type in ("HOLDS_OFFICE", "AFFILIATED_WITH", "LOCATED_IN") or draft.clause is None:
        return True
    owning = OWNING if draft.type != "LEADS" else OWNING | {"nmod"}
    named = {word.i for word in (*draft.clause.undergoers, *draft.clause.doers)}
    return mention.head.i in named or mention.head.dep not in owning


def _is_purpose(verb: Word) -> bool:
    return verb.tag == "VB" and verb.dep == "acl"


def _can_be(draft: Draft) -> bool:
    """A person belongs to a team and is no part or branch of it."""
    return draft.type != "PART_OF" or all(mention.referent.kind not in PEOPLE for mention in draft.sources)


def _is_over(word: Word) -> bool:
    """Whether a sentence of its own says that somebody was something; "said he was" may be still."""
    return word.head is None and any(be.tag == "VBD" for be in children(word, "cop"))


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
    return None if head is None or head.i < word.i else ends.lookup(head, owners=False)
