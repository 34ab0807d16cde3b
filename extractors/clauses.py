"""Clauses: for every verb, who does it and to whom, however the sentence hides it.

Subjects are shared by coordination ("came and went"), understood in participles and
infinitives ("refusing to condemn"), taken by an object ("urged Iran to stop") and stand in
for by relative pronouns ("Hamas, which Israel accused"). Passives turn the roles round.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .grammar import Sentence, Word, cases, children, conjuncts, is_passive, subtree
from .hints import DAYS

RELATIVE = {"who", "which", "that", "whom"}
# "Jane Doe today rejected": the parser takes the day for who did it
TIMES = DAYS | {"today", "yesterday", "tonight", "tomorrow"}
CHARGING = {"for", "from", "of", "over"}
# "is to impose duties": the parser takes the subject for that of a clause about it
SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
NOUNS = {"NOUN", "PROPN", "PRON"}
# "has a plan to", "announced its decision to": the plan is the subject's; "foiled a plot to" is somebody else's
HAVING = {
    "announce",
    "declare",
    "draw",
    "express",
    "give",
    "have",
    "issue",
    "make",
    "reiterate",
    "renew",
    "repeat",
    "take",
}
SUMMING = {"act", "action", "decision", "move", "plan", "policy", "step", "tactic"}
CHARGES = {"accusation", "allegation", "charge", "claim", "report", "suggestion"}
CHARGED = {"deny", "dismiss", "dispute", "face", "refute", "reject", "repudiate"}
SPANS = {"day", "month", "morning", "night", "time", "week", "weekend", "year"}
# Whoever does this will do, or has done, himself what stands behind it.
OWN_DOING = {"guarantee", "offer", "pledge", "promise", "swear", "threaten", "vow"}
REGRETTING = {"apologise", "apologize", "regret"}
GIVING = {"give", "grant", "deny", "refuse"}
PROMISES = {"assurance", "commitment", "guarantee", "notice", "pledge", "promise", "undertaking", "vow", "word"}
# "issued a statement condemning", "staged a rally demanding": whoever issues it condemns
STATEMENTS = {
    "appeal", "bill", "campaign", "communique", "communiqué", "declaration", "decree", "demonstration", "law",
    "letter", "message", "motion", "note", "order", "petition", "post", "protest", "rally", "report", "resolution",
    "speech", "statement", "tweet",
}  # fmt: skip
VOIDING = {"block", "defeat", "oppose", "reject", "veto"}
ISSUING = HAVING | {
    "adopt", "approve", "circulate", "deliver", "hold", "launch", "organise", "organize", "pass", "post", "publish",
    "release", "send", "sign", "stage", "submit", "table", "write",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A verb with its participants as the words that head them.

    `doers` act and `undergoers` are acted upon, whichever way round the sentence puts it.
    `receivers` are indirect objects ("gave Kyiv tanks"), `obliques` all phrases with a
    preposition. `subjects` is the subject on the surface.
    """

    verb: Word
    passive: bool
    subjects: tuple[Word, ...]
    doers: tuple[Word, ...]
    undergoers: tuple[Word, ...]
    receivers: tuple[Word, ...]
    obliques: tuple[Word, ...]


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence in the order of their verbs."""
    known: dict[int, tuple[Word, ...]] = {}
    return [_clause(word, known) for word in sentence.words if _is_predicate(word)]


def _is_predicate(word: Word) -> bool:
    """A verb that is no auxiliary, or an adjective that takes a verb: "is ready to sign"."""
    if word.pos == "ADJ":
        return bool(children(word, "xcomp", "ccomp", "advcl"))
    return word.pos in ("VERB", "AUX") and word.dep not in _AUXILIARY


_AUXILIARY = {"aux", "aux:pass", "cop", "amod", "case", "mark", "compound"}


def _clause(verb: Word, known: dict[int, tuple[Word, ...]]) -> Clause:
    passive = is_passive(verb)
    surface = _subjects(verb, known)
    given = children(verb, "iobj")
    # "urged Sweden to ...": the parser wavers between the two kinds of object
    named = children(verb, "obj") or given
    if len(named) > 1:
        # "fears that Mali will attack Peru": no relative pronoun beside an object
        named = [word for word in named if word.lower not in RELATIVE]
    objects = _spread([_antecedent(word, verb) for word in named]) or _gap(verb, known)
    agents = _spread(_agents(verb)) if passive else ()
    return Clause(
        verb=verb,
        passive=passive,
        subjects=surface,
        doers=agents if passive else surface,
        undergoers=surface if passive else objects,
        receivers=_spread(given) or (objects if passive else ()),
        obliques=tuple(children(verb, "obl", "obl:agent", "nmod", "obl:unmarked")),
    )


def _agents(verb: Word) -> list[Word]:
    named = children(verb, "obl:agent")
    # "was criticised earlier by Peru", "on Monday by Peru": the parser may hang the agent on the time
    times = [phrase for phrase in children(verb, "obl", "obl:unmarked", "nmod") if cases(phrase) != ("by",)]
    hosts = (
        verb,
        *children(verb, "advmod"),
        *(phrase for phrase in times if phrase.lower in TIMES or phrase.lemma in SPANS),
    )
    return named or [phrase for host in hosts for phrase in children(host, "obl", "nmod") if cases(phrase) == ("by",)]


def _spread(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(each for word in words for each in conjuncts(word))


def _subjects(verb: Word, known: dict[int, tuple[Word, ...]]) -> tuple[Word, ...]:
    if verb.i not in known:
        known[verb.i] = ()  # a parse with a circle of clauses ends here
        known[verb.i] = _find_subjects(verb, known)
    return known[verb.i]


def _find_subjects(verb: Word, known: dict[int, tuple[Word, ...]]) -> tuple[Word, ...]:
    own = [_antecedent(word, verb) for word in children(verb, *SUBJECT) if word.lower not in TIMES]
    if own:
        return _spread(own)
    head = verb.head
    if head is None:
        return ()
    if head.pos in ("ADJ", "ADV") and verb.dep in ("acl", "advcl") and head.head is not None:
        # "stopped short of accusing", "far from expelling": whoever the sentence is about
        return _subjects(head if head.dep == "xcomp" else head.head, known)
    if verb.dep == "acl" and verb.tag == "VBG" and head.head is not None and head.head.lemma in REGRETTING:
        return _subjects(head.head, known)  # "apologized to Mali for bombing Chad": whoever is sorry bombed
    if verb.dep == "acl" and verb.tag == "VBG" and head.lemma in REGRETTING:
        return _subjects(head, known)
    if verb.dep in ("acl", "acl:relcl"):
        return _subjects_of_noun_clause(verb, head, known)
    if head.pos not in ("VERB", "AUX", "ADJ", "ADV", "NOUN"):
        return ()
    if verb.dep == "conj":
        return _subjects(head, known)
    if verb.dep == "xcomp" and head.lemma in OWN_DOING and verb.tag == "VB":
        return _subjects(head, known)  # "promised Mali to help Chad": whoever promises helps
    if verb.dep == "xcomp":
        # "urged Iran to stop", "accused Iran of hiding": the object is who stops
        return _spread(children(head, "obj", "iobj")) or _subjects(head, known)
    unmarked = not any(mark.lower in ("that", "as", "because", "if") for mark in children(verb, "mark"))
    # "condemned Iran for attacking", "kept Iran from attacking": whoever is judged or kept would do it
    if verb.tag == "VBG" and any(mark.lower in CHARGING for mark in children(verb, "mark")) and not is_passive(head):
        judged = children(head, "obj", "iobj")
        if judged:
            return _spread(judged)
    # "denied having supplied", "left without signing"
    if verb.dep in ("advcl", "ccomp") and verb.tag in ("VBG", "VBN", "VB") and unmarked:
        return _subjects(head, known)
    return ()


def _antecedent(subject: Word, verb: Word) -> Word:
    """The noun a relative pronoun stands for, else the subject itself."""
    if subject.lower in RELATIVE and verb.dep in ("acl:relcl", "acl") and verb.head is not None:
        return verb.head
    if subject.lower in ("which", "who") and verb.dep in ("conj", "advcl:relcl") and verb.head is not None:
        # "talks brokered by Qatar, which urged": the parser coordinates what is relative
        return _named_before(subject, verb.head) or subject
    return subject


def _named_before(pronoun: Word, sentence: Word) -> Word | None:
    """The noun right before ", which" in what hangs on a verb."""
    before = next((word for word in subtree(sentence) if word.i == pronoun.i - 2), None)
    while before is not None and before.dep in ("flat", "compound") and before.head is not None:
        before = before.head
    return before if before is not None and before.pos in NOUNS else None


def _subjects_of_noun_clause(verb: Word, noun: Word, known: dict[int, tuple[Word, ...]]) -> tuple[Word, ...]:
    if verb.tag == "VBG" and noun.dep == "obl:agent" and noun.head is not None and children(verb, "mark"):
        return _subjects(noun.head, known)  # "was accused by France of arming rebels"
    if verb.tag == "VBG" and noun.lemma in CHARGES and noun.dep == "obj" and noun.head is not None:
        # "rejected accusations of arming rebels", "faces allegations of": whoever is charged
        return _subjects(noun.head, known) if noun.head.lemma in CHARGED else ()
    if verb.tag == "VBG" and noun.lemma in STATEMENTS and noun.head is not None and noun.head.lemma in VOIDING:
        return ()  # "vetoed a resolution condemning Peru": it was not passed
    issued = noun.lemma in STATEMENTS and noun.dep == "obj" and noun.head is not None and noun.head.lemma in ISSUING
    if verb.tag == "VBG" and issued and noun.head is not None:
        return _subjects(noun.head, known)
    if verb.tag in ("VBG", "VBN"):
        return (noun,)
    giving = noun.head
    if giving is not None and noun.dep == "obj" and giving.lemma in GIVING and noun.lemma not in PROMISES:
        # "gave Peru permission to attack": whoever is given it
        to = [phrase for host in (giving, noun) for phrase in children(host, "obl", "nmod") if cases(phrase) == ("to",)]
        named = [name for name in children(noun, "compound") if name.pos == "PROPN"]  # as the parser sees it
        return _spread(children(giving, "iobj") or to or named)
    # "its decision to withdraw", "made a plan to attack": whoever has the noun
    owners = children(noun, "nmod:poss")
    if owners:
        return _spread(owners)
    if noun.head is not None and noun.dep == "obj" and noun.head.lemma in HAVING:
        return _subjects(noun.head, known)
    return ()


def _gap(verb: Word, known: dict[int, tuple[Word, ...]]) -> tuple[Word, ...]:
    """The object a relative clause leaves out: "the factions (that) Russia invited"."""
    if verb.dep != "acl:relcl" or verb.head is None or verb.head.pos not in NOUNS:
        return ()
    subjects = children(verb, "nsubj")
    if not subjects or subjects[0].lower in RELATIVE:
        return ()
    if children(verb, "xcomp", "ccomp", "nsubj:pass") or any(
        child.lower in ("where", "when") for child in verb.children
    ):
        return ()
    noun, above = verb.head, verb.head.head
    if noun.lemma in SUMMING and noun.dep in ("appos", "parataxis") and above is not None and above.pos == "VERB":
        # "Peru closed the camp, a move that Chad condemned": whoever made the move
        return _subjects(above, known)
    return (verb.head,)
