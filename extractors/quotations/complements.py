"""What a reporting word says: the words behind it that are somebody's statement.

"said over the weekend that ...", "denied hiding ...", "accused Paris of ...", "rejected claims
that ...". Surface and parse are read together, because the parser often hangs the clause on
the nearest noun.
"""

from ..grammar import Word, children
from .reporting import DASHES, FINITE, VERBAL, Cues, Outline, is_open_quote

FARTHEST = 40  # words between a verb and the statement it introduces
NEAR = 8  # words between a verb and the noun it denies
CLAUSAL = ("ccomp", "parataxis")
STARTS_NOUN_PHRASE = {"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"}
WH = {"WP", "WDT", "WRB", "WP$"}
RUNS_ON = ("conj", "advcl", "parataxis")


def find_statement(verb: Word, outline: Outline, *, cues: Cues, passive: bool) -> int | None:
    """Return the word a verb's statement begins with, the number of words where it only ends in a colon, or None."""
    noun = denied_noun(verb, outline, cues=cues)
    if noun is not None:
        return clause_of_noun(noun, outline) or _matter_of_noun(noun) or bare_clause_of_noun(noun, outline)
    if verb.lemma in cues.needs_noun and cues.verbs[verb.lemma] == "deny" and not _has_that(verb, outline):
        return None
    found = _clause_behind(verb, outline, cues=cues)
    if found is not None:
        return found
    if not passive and _has_bare_clause(verb, outline, cues=cues):
        return verb.i + 1
    if verb.lemma in cues.charges:
        return _charge(verb, outline, preposition=cues.charges[verb.lemma])
    if passive and verb.lemma in cues.addressed:
        return None  # "were told to leave" is an order
    return _phrase_behind(verb, outline, cues=cues, passive=passive)


def find_end(verb: Word, start: int, outline: Outline) -> int:
    """Return where (excluded) the statement ends that begins at word `start` behind `verb`."""
    end = min(outline.stop_after(start - 1), outline.scope(verb.i)[1])
    if outline.rights[verb.i] >= start:
        end = min(end, outline.rights[verb.i] + 1)
    complement = None
    for child in verb.children:
        left = outline.lefts[child.i]
        if left <= start <= outline.rights[child.i]:
            complement = child
        elif left > start and child.dep in RUNS_ON and not _is_second_statement(left, outline):
            end = min(end, left)
    if complement is not None:
        end = min(end, _end_before_conjunct(verb, complement, outline, end))
    return end


def denied_noun(verb: Word, outline: Outline, *, cues: Cues) -> Word | None:
    """The noun of a statement that a verb denies: "rejected *claims* that", "dismissed as untrue a *report*"."""
    if cues.verbs.get(verb.lemma) != "deny":
        return None
    for word in outline.words[verb.i + 1 : verb.i + 1 + NEAR]:
        if word.tag in FINITE or word.lower == "that" or word.text in (",", ";", ":"):
            return None
        if word.pos == "NOUN" and word.lemma in cues.nouns:
            return word
    return None


def clause_of_noun(noun: Word, outline: Outline) -> int | None:
    """The first word of the clause that tells what a report, claim or rumour says."""
    words = outline.words
    for i in range(noun.i + 1, min(noun.i + 1 + NEAR, len(words))):
        if words[i].lower == "that":
            return i + 1 if is_complementizer(i, outline) else None
        if words[i].tag in FINITE or words[i].text in (",", ";", ":", "."):
            break
    for child in children(noun, "acl", "ccomp"):
        subjects = children(child, "nsubj", "nsubj:pass")
        if (
            subjects
            and subjects[0].tag not in ("WP", "WDT")
            and outline.has_finite(noun.i, outline.rights[child.i] + 1)
        ):
            return max(outline.lefts[child.i], noun.i + 1)
    return None


def bare_clause_of_noun(noun: Word, outline: Outline) -> int | None:
    """ "no truth in rumours she had sold the mine": a clause without "that", however it is parsed."""
    words = outline.words
    at = noun.i + 1
    if at < len(words) and words[at].pos in ("PRON", "PROPN", "DET", "NOUN", "ADJ"):
        return at if outline.has_finite(at + 1, outline.next_break(at)) else None
    return None


def is_complementizer(i: int, outline: Outline) -> bool:
    """Whether "that" at word `i` opens a statement; in "a bomb that fell" it does not, nor in "that war"."""
    words = outline.words
    word = words[i]
    if i + 1 >= len(words) or word.dep == "det" or (word.pos == "DET" and word.dep != "mark"):
        return False
    following = next((each for each in words[i + 1 : i + 4] if each.pos not in ("ADV", "PART")), None)
    if following is None or following.tag in FINITE or following.text in (".", ";"):
        return False
    # "denied that, and ..." points back; "said that, according to X, ..." goes on
    return following.text != "," or (i + 2 < len(words) and words[i + 2].pos != "CCONJ")


def _has_that(verb: Word, outline: Outline) -> bool:
    after = outline.words[verb.i + 1 : verb.i + 3]
    return any(word.lower == "that" and is_complementizer(word.i, outline) for word in after)


def _clause_behind(verb: Word, outline: Outline, *, cues: Cues) -> int | None:
    words = outline.words
    limit = min(outline.scope(verb.i)[1], verb.i + FARTHEST)
    complement = _complement(verb, outline)
    begin = outline.lefts[complement.i] if complement is not None else limit
    objects = {child.i for child in children(verb, "obj")} if verb.lemma not in cues.addressed else set()
    for i in range(verb.i + 1, limit):
        word = words[i]
        if word.text == ":":
            return i + 1
        if is_open_quote(words, i) and (i == verb.i + 1 or words[i - 1].text == ","):
            return i
        if word.lower == "that" and is_complementizer(i, outline):
            relative = word.dep != "mark" and i - 1 in objects
            return None if relative else i + 1
        if word.pos == "CCONJ" and [each.lower for each in words[i - 2 : i]] == ["that", ","]:
            return None  # "denied that, and ..."
        if word.tag == "WP":  # "reported what ministers had said: ..."
            begin = limit
        if i >= begin and word.text not in (",", *DASHES) and word.lower not in cues.days:
            return None if verb.lemma in cues.needs_that else _whole_subject(verb, i, outline, cues=cues)
        if (word.tag in FINITE and begin < limit) or word.text == ";":
            return None
    return None


def _whole_subject(verb: Word, begin: int, outline: Outline, *, cues: Cues) -> int:
    """ "said the minister, Ana Wirth, and two aides had left": all of it, though the parse begins later."""
    following = outline.words[verb.i + 1]
    if verb.lemma in cues.addressed or following.lower in cues.days or following.pos not in STARTS_NOUN_PHRASE:
        return begin
    return verb.i + 1


def _has_bare_clause(verb: Word, outline: Outline, *, cues: Cues) -> bool:
    """ "claims Abu Dhabi sent troops", where the parser takes the name for an object with a relative clause."""
    if verb.lemma in cues.addressed | cues.needs_noun | cues.needs_that or verb.lemma in cues.charges:
        return False
    words, at = outline.words, verb.i + 1
    if at >= len(words) or words[at].pos != "PROPN":
        return False
    end = outline.next_break(at)
    linking = any(word.pos in ("SCONJ", "CCONJ") or word.tag in WH for word in words[at : min(end, at + FARTHEST)])
    return outline.has_finite(at + 1, end) and not linking


def _complement(verb: Word, outline: Outline) -> Word | None:
    """The clause the parser takes for what is said; no infinitive, and no "said yes"."""
    for child in verb.children:
        left, right = outline.lefts[child.i], outline.rights[child.i] + 1
        if child.dep not in CLAUSAL or left <= verb.i or (child.dep == "parataxis" and not children(child, "nsubj")):
            continue
        infinitive = any(mark.lower == "to" for mark in children(child, "mark")) and not children(child, "nsubj")
        if not infinitive and (outline.has_finite(left, right) or child.pos in VERBAL):
            return child
    return None


def _charge(verb: Word, outline: Outline, *, preposition: str) -> int | None:
    """ "accused the leader of Chad of hiding": the preposition before a gerund, else the verb's own."""
    words = outline.words
    limit = min(len(words), verb.i + FARTHEST)
    own = None
    for i in range(verb.i + 1, limit - 1):
        if words[i].lower == preposition:
            if words[i + 1].tag == "VBG":
                return i + 1
            phrase = words[i].head
            if own is None and phrase is not None and phrase.head in (verb, *children(verb, "obj")):
                own = i + 1
        elif words[i].tag in FINITE or words[i].text == ";":
            break
    return own


def _phrase_behind(verb: Word, outline: Outline, *, cues: Cues, passive: bool) -> int | None:
    """ "denied hiding", "confirmed the death", "claims to have won", "is said to have fled"."""
    stance = cues.verbs[verb.lemma]
    behind = next((word for word in outline.words[verb.i + 1 :] if word.pos != "ADV"), None)
    owning = stance in ("deny", "confirm") and verb.lemma not in cues.needs_noun
    if owning and behind is not None and behind.tag == "VBG":
        return behind.i
    for child in verb.children:
        if child.i < verb.i:
            continue
        infinitive = child.dep == "xcomp" and any(mark.lower == "to" for mark in children(child, "mark"))
        if infinitive and (passive or verb.lemma == "claim"):
            return max(outline.lefts[child.i], verb.i + 1)
        if child.dep in ("obj", "iobj") and child.pos in ("PRON", "PROPN"):
            return None  # "denied him", "confirmed Lavrov": no statement
        # "denied him a visa" denies no statement, "denied shelling towns" does
        deniable = stance != "deny" or child.lemma in cues.deniable or outline.words[verb.i + 1].lower.endswith("ing")
        said = child.dep == "obj" and child.lemma not in cues.nouns and deniable
        if said and verb.lemma in cues.objects and not passive:
            return max(outline.lefts[child.i], verb.i + 1)
        if child.dep == "obj" and child.lemma == "responsibility" and verb.lemma == "claim":
            return child.i
    return None


def _matter_of_noun(noun: Word) -> int | None:
    """ "reports of secret talks": what they are about."""
    for child in children(noun, "nmod", "acl"):
        for case in children(child, "case", "mark"):
            if case.lower in ("of", "about") and case.i > noun.i:
                return case.i + 1
    return None


def _is_second_statement(left: int, outline: Outline) -> bool:
    """ "and that Chad would follow" goes on with what is said."""
    return any(word.lower in ("that", "of") for word in outline.words[left : left + 3])


def _end_before_conjunct(verb: Word, complement: Word, outline: Outline, end: int) -> int:
    """Where the speaker's own next act begins, though the parser hangs it on the statement.

    "said Chad had left and urged Niger to follow", "says Chad left and calls it a betrayal": a
    verb in the tense of the cue, not in that of the statement, is no part of what is said.
    """
    # "denies claims that it built a reactor and accuses Chad"
    for clause in (complement, *children(complement, "acl", "acl:relcl")):
        shifted = bool(_auxiliaries(clause)) or clause.tag not in (verb.tag, "VBN", "JJ", "NN", "NNS")
        for conjunct in children(clause, "conj") if shifted else ():
            left = outline.lefts[conjunct.i]
            own = children(conjunct, "nsubj", "nsubj:pass", "cop") or _auxiliaries(conjunct)
            if conjunct.tag == verb.tag and not own and left > clause.i and not _is_second_statement(left, outline):
                return min(end, left)
    return end


def _auxiliaries(verb: Word) -> list[Word]:
    return children(verb, "aux", "aux:pass")
