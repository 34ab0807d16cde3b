"""Frames: a pattern of the wording laid over a clause or a noun phrase.

A frame says which words must be there and which slot holds which end. This module finds
the most specific frame that fits and who stands in its slots; what the statement is worth
(negated, planned, said by whom) is decided by later stages.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..graph.ontology import Frame, Slot
from ..graph.records import Polarity, Status
from .carriers import DEEDS, find_carrier, find_judged
from .clauses import TIMES, Clause
from .ends import Ends
from .grammar import Sentence, Word, children, participle_of
from .mentions import Mention, Referent
from .slots import has_particle, is_noun, matching_objects, phrase_words, phrases_of_noun, phrases_with

EACH_OTHER = {("each", "other"), ("one", "another"), ("other", "each"), ("another", "one")}
# What is done on somebody's ground is done to whose it is: "bombed southern Lebanon".
ON_THE_GROUND = {"AID", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT"}
# Whoever stops something stops those who do it.
STOPPING = {"ASSAULT", "COERCE", "REJECT"}
# Whoever welcomes or condemns a deal speaks of those who made it.
ABOUT_DEALINGS = {"ACCUSE", "SUPPORT", "REJECT"}
FINITE = {"VBD", "VBZ", "VBP"}
# Troops that are deployed are not whom it is aimed at.
OWN_KINDS = {"military", "government_body"}
PAIR = 2
# What several do all at once: one treaty of three. Whoever meets two need not bring them together.
AT_ONCE = {"AGREE"}
INSERTION = 15  # words between two commas that may stand between a name and its verb
FrameIndex = Mapping[str, tuple[Frame, ...]]
# Whom a noun is said of.
Bearers = Callable[[Word], Sequence[Word]]


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A statement before it is weighed: its type, its ends as mentions, and the words that carry it.

    `clause` is the one whose verb carries it: its own, or for a noun that of a light verb.
    `understood` are targets named in an earlier sentence. `ahead` marks a promise or threat,
    whose coded act is now and what it is about to come.
    """

    type: str
    mode: str | None
    rule: str
    sentence: Sentence
    trigger: Word
    predicate: str
    sources: tuple[Mention, ...]
    targets: tuple[Mention, ...]
    understood: tuple[Referent, ...] = ()
    mutual: bool = False
    office: str | None = None
    polarity: Polarity = "positive"
    status: Status = "asserted"
    ahead: bool = False
    clause: Clause | None = None

    @property
    def aims(self) -> tuple[Referent, ...]:
        """Everybody the act is aimed at, named here or understood."""
        return (*(mention.referent for mention in self.targets), *self.understood)


def match_verbs(sentence: Sentence, clauses: Sequence[Clause], ends: Ends, *, frames: FrameIndex) -> Iterator[Draft]:
    """Yield at most one draft a clause: the heaviest frame of its verb that fits."""
    present = _present(sentence)
    for clause in clauses:
        for frame in frames.get(clause.verb.lemma, ()):
            if any(need.isdisjoint(present) for need in frame.needs):
                continue
            draft = _lay_over_clause(frame, clause, sentence, ends)
            if draft is not None:
                yield draft
                break


def _present(sentence: Sentence) -> set[str]:
    """The words of a sentence, by lemma and as they stand: most frames ask for one that is not there."""
    return {form for word in sentence.words for form in (word.lemma, word.lower)}


def _lay_over_clause(frame: Frame, clause: Clause, sentence: Sentence, ends: Ends) -> Draft | None:
    objects = _demanded(frame, clause, ends)
    required = [word for phrase in frame.phrases for word in phrase_words(phrase, clause)[:1]]
    if objects is None or len(required) < len(frame.phrases):
        return None
    found: dict[str, list[Mention]] = {"source": [], "target": [], "both": [], "with": []}
    hosts = [*objects, *required]
    for slot in frame.slots:
        words = _words_in(slot, clause, hosts, sentence, ends)
        mentions = _standing_in(slot, words, frame, ends, hosts=hosts, sources=found["source"])
        if mentions is None:
            return None
        found["with" if slot.end == "both" and slot.role != "subject" else slot.end].extend(mentions)
    if all(slot.end == "source" for slot in frame.slots):
        # "seized hostages": the required object may itself be somebody, but "its forces" are one's own
        others = [word for word in objects if not children(word, "nmod:poss")]
        somebody = ends.lookup_all(others, owners=False)
        found["target"].extend(mention for mention in somebody if mention.referent.kind not in OWN_KINDS)
        if frame.type in STOPPING and not found["target"]:
            # "banned a march staged by miners"
            makers = (ends.maker(word) for word in objects)
            found["target"].extend(maker for maker in makers if maker is not None)
    return _drafted(frame, sentence, trigger=clause.verb, clause=clause, found=found, objects=objects)


def _standing_in(
    slot: Slot, words: Sequence[Word], frame: Frame, ends: Ends, *, hosts: Sequence[Word], sources: Sequence[Mention]
) -> Sequence[Mention] | None:
    """Those in a slot of a verb, nobody where nobody need be known; None where the frame does not fit.

    `hosts` are the words the frame demands, `sources` those who do it as far as they are known.
    """
    # "Israel's mediation", "the Israeli proposal": of Israel
    owners = [owner for host in hosts for owner in ends.owners(host)] if "of" in slot.prepositions else []
    if not words and not owners and slot.role != "subject":
        return None
    mentions: Sequence[Mention] = [each for each in (*_known(slot, words, frame, ends), *owners) if _fits(slot, each)]
    aimed = slot.end == "target"
    if aimed and frame.type in ON_THE_GROUND:
        # "bombed the Iranian embassy in Syria" hits Iran
        hit = ends.lookup_all(hosts) if "in" in slot.prepositions else ()
        mentions = hit or mentions or [each for each in ends.grounds(words, but=sources) if _fits(slot, each)]
    if mentions:
        return mentions
    if slot.role == "subject":
        if any(_is_weapon(word, ends) for word in words):
            return ()  # "a roadside bomb killed two soldiers": somebody's
        if any(word.lemma in ends.phrasing.texts for word in words):
            return None  # "the constitution bars foreigners"
    # an object may be a thing ("condemned the attack"), but "called on reason" calls on nobody
    return None if slot.kinds or (slot.role == "oblique" and aimed) else ()


def _demanded(frame: Frame, clause: Clause, ends: Ends) -> list[Word] | None:
    """The objects a frame asks for, none where it asks for none; None where verb and frame do not go together."""
    if frame.particle is None:
        # "called off" is not "called"
        if children(clause.verb, "compound:prt"):
            return None
    elif not has_particle(clause.verb, frame.particle):
        return None
    if frame.takes_anything:
        objects = [word for word in clause.undergoers if word.i not in ends.by_word]
    else:
        objects = matching_objects(frame.objects, clause, measures=ends.phrasing.measures)
    if frame.objects and not objects:
        return None
    # "fired questions at him" is not "fired at him"
    takes_object = frame.objects or any(slot.role == "object" for slot in frame.slots)
    if not takes_object and not clause.passive and _has_object(clause.verb):
        return None
    return objects


def _has_object(verb: Word) -> bool:
    # "retreated Tuesday" is said of no Tuesday
    return any(word.lower not in TIMES for word in children(verb, "obj"))


def _known(slot: Slot, words: Sequence[Word], frame: Frame, ends: Ends) -> tuple[Mention, ...]:
    """Those whom the words of a slot stand for, of whatever kind."""
    if slot.role == "subject":
        known = ends.doers(words)
    elif "place" in slot.kinds:
        known = ends.places(words)
    else:
        # "demanded that Iran's rivals leave" asks nothing of Iran
        known = ends.lookup_all(words, owners=slot.prepositions != ("that",))
        if not known and slot.role == "object" and slot.end == "target" and frame.type in ABOUT_DEALINGS:
            known = ends.parties(words)
    return (*known, *ends.hosts(words)) if "capital" in slot.kinds else known


def _words_in(slot: Slot, clause: Clause, objects: Sequence[Word], sentence: Sentence, ends: Ends) -> tuple[Word, ...]:
    if slot.role == "subject":
        return clause.doers or _just_before(clause, sentence, ends)
    if slot.role == "object":
        return clause.undergoers
    return tuple(phrases_with(slot.prepositions, clause, objects))


def _just_before(clause: Clause, sentence: Sentence, ends: Ends) -> tuple[Word, ...]:
    """The name right before a finite verb that the parser gave no subject, an insertion between commas left out.

    "Human Rights Watch sued", "Joan Roe, president of the court, said"
    """
    if clause.passive or clause.subjects or clause.verb.tag not in FINITE or clause.verb.dep == "conj":
        return ()
    place = _before_times(sentence, clause.verb.i - 1)
    if place > 0 and sentence.words[place].text == ",":
        commas = (i for i in range(place - 1, max(0, place - INSERTION), -1) if sentence.words[i].text == ",")
        place = next(commas, 0) - 1
    mention = ends.by_word.get(place)
    return (mention.head,) if mention is not None and mention.form != "demonym" else ()


def _before_times(sentence: Sentence, place: int) -> int:
    """The position before what tells when: "Jane Doe last Monday again rejected"."""
    words = sentence.words
    while place > 0:
        word, after = words[place], words[place + 1]
        leading = word.lower in ("on", "last", "this", "early", "late") and after.lower in TIMES
        if not leading and word.lower not in TIMES and word.pos != "ADV":
            break
        place -= 1
    return place


def _is_weapon(word: Word, ends: Ends) -> bool:
    """A bomb or the blast of a bomb; a blast of gas is nobody's."""
    weapons = ends.phrasing.weapons
    return word.lemma in weapons or any(child.lemma in weapons for child in children(word, "compound"))


def _fits(slot: Slot, mention: Mention) -> bool:
    return not slot.kinds or mention.referent.kind in slot.kinds


def match_nouns(
    sentence: Sentence,
    clauses: Mapping[int, Clause],
    ends: Ends,
    *,
    frames: FrameIndex,
    bearers: Bearers | None = None,
) -> Iterator[Draft]:
    """Yield at most one draft a noun that names an act: "the Russian invasion of Ukraine".

    `clauses` are those of the sentence by the position of their verb; a light verb ("launched
    an attack on") lends the noun its subject. With `bearers` the source may be whoever these are
    for the noun: "Norway is a member of NATO", "Norway, a member of NATO,".
    """
    present = _present(sentence)
    for noun in sentence.words:
        mention = ends.by_word.get(noun.i)
        if noun.pos not in ("NOUN", "PROPN") or (
            mention is not None and not (bearers is not None and mention.form == "nominal")
        ):
            continue
        fitting = (
            _lay_over_noun(frame, noun, sentence, clauses, ends, bearers=bearers)
            for frame in frames.get(noun.lemma, ())
            if not any(need.isdisjoint(present) for need in frame.needs)
        )
        # the frame that finds most ends; among equals the most specific, which comes first
        found = [draft for draft in fitting if draft is not None]
        if found:
            yield max(found, key=lambda draft: bool(draft.sources) + bool(draft.targets))


def _lay_over_noun(
    frame: Frame,
    noun: Word,
    sentence: Sentence,
    clauses: Mapping[int, Clause],
    ends: Ends,
    *,
    bearers: Bearers | None,
) -> Draft | None:
    if frame.modifier is not None and not any(frame.modifier in (child.lemma, child.lower) for child in noun.children):
        return None
    carrier = find_carrier(noun, clauses, ends, type_=frame.type)
    hosts = [noun] if carrier is None else [noun, carrier.verb]
    if bearers is not None and noun.dep == "conj" and noun.head is not None and noun.head.pos == "NOUN":
        # "an economist and member of the party": what the parser hangs on the first may be the second's
        hosts.append(noun.head)
    for phrase in frame.phrases:
        words = tuple(phrases_of_noun(noun, phrase.prepositions, [noun]))
        required = [word for word in words if any(is_noun(word, each) for each in phrase.nouns)]
        if not required:
            return None
        hosts.extend(required)
    found: dict[str, list[Mention]] = {"source": [], "target": [], "both": []}
    for slot in frame.slots:
        if slot.role == "possessor":
            mentions: Sequence[Mention] = ends.owners(noun)
        else:
            mentions = _named_in(slot, noun, hosts, ends, said=bearers is not None)
        found[slot.end].extend(mention for mention in mentions if _fits(slot, mention))
    if bearers is not None and not (found["source"] and found["target"]):
        # "YouTube is a subsidiary of Google", "Google is the parent of YouTube"
        found["target" if found["source"] else "source"].extend(ends.lookup_all(bearers(noun), owners=False))
    if carrier is not None:
        end = "both" if frame.is_mutual else "source"
        if carrier.verb.lemma in ends.phrasing.suffering_verbs and not frame.is_mutual:
            end = "target"
        if not found[end] or frame.is_mutual:
            found[end] = [*ends.doers(carrier.doers), *found[end]]
    judged = ends.lookup_all(find_judged(noun, ends.phrasing), owners=False)
    # "condemned Iran over its attack": Iran's, whoever else the pronoun could mean
    its = any(owner.tag == "PRP$" for owner in children(noun, "nmod:poss"))
    if judged and not frame.is_mutual and (its or (frame.type in DEEDS and not found["source"])):
        found["source"] = list(judged)
    if frame.type in ON_THE_GROUND and found["source"] and not found["target"]:
        found["target"].extend(_grounds_of(frame, noun, ends, but=found["source"]))
    return _drafted(frame, sentence, trigger=noun, clause=carrier, found=found, objects=())


def _grounds_of(frame: Frame, noun: Word, ends: Ends, *, but: Sequence[Mention]) -> Iterator[Mention]:
    """The state on whose ground a noun's act is done: "its invasion of southern Lebanon"."""
    for slot in frame.slots:
        if slot.end == "target" and slot.role == "oblique":
            words = tuple(phrases_of_noun(noun, slot.prepositions, [noun]))
            yield from (mention for mention in ends.grounds(words, but=but) if _fits(slot, mention))


def _named_in(slot: Slot, noun: Word, hosts: Sequence[Word], ends: Ends, *, said: bool) -> tuple[Mention, ...]:
    """Those in a slot of a noun; where it is `said` of somebody, those named behind it themselves.

    A member of Peru's team is no member of Peru.
    """
    words = tuple(word for word in phrases_of_noun(noun, slot.prepositions, hosts) if not said or word.i > noun.i)
    mentions = ends.places(words) if "place" in slot.kinds else ends.lookup_all(words, owners=not said)
    return (*mentions, *ends.hosts(words)) if "capital" in slot.kinds else mentions


def _drafted(
    frame: Frame,
    sentence: Sentence,
    *,
    trigger: Word,
    clause: Clause | None,
    found: Mapping[str, list[Mention]],
    objects: Sequence[Word],
) -> Draft | None:
    """A draft, if the ends found make a statement of it."""
    both, others = _once(found["both"]), _once(found.get("with", ()))
    if frame.is_mutual and others and not both and clause is not None and clause.doers:
        return None  # "he met Chad and Mali": who he is was not made out
    # "renewed its ties with Chad and Mali" says nothing of Chad and Mali
    sided = frame.type not in AT_ONCE and both and others and len({*_ids(both), *_ids(others)}) > PAIR
    mutual = frame.is_mutual and not sided
    sources, targets = (both, others) if frame.is_mutual else (_once(found["source"]), _once(found["target"]))
    if mutual:
        sources, targets = _once((*both, *others)), ()
    else:
        names = _ids(sources)
        aside = tuple(mention for mention in targets if mention.referent.id not in names)
        if targets and not aside:
            return None  # "defends itself"
        targets = aside
        # "the attack" alone says too little; it needs both ends, or a verb that carries it and nobody to look for
        aimed = any(slot.end == "target" for slot in frame.slots)
        if frame.part == "noun" and not (sources and (targets or (clause is not None and not aimed))):
            return None
    reciprocal = not targets and _is_reciprocal(clause)
    if (not sources and not targets) or ((mutual or reciprocal) and len(sources) < PAIR):
        return None
    words = [trigger.lemma, *([frame.particle] if frame.particle else []), *(word.lemma for word in objects[:1])]
    if frame.part == "verb" and any(slot.end == "target" and slot.role == "subject" for slot in frame.slots):
        # told from the source's side: the guest is received, though the host receives
        words = ["be", participle_of(trigger.lemma), *words[1:], "by"]
    return Draft(
        type=frame.type,
        mode=frame.mode,
        rule=frame.rule,
        sentence=sentence,
        trigger=trigger,
        predicate=" ".join(words),
        sources=sources,
        targets=targets,
        mutual=mutual or reciprocal,
        clause=clause,
    )


def _is_reciprocal(clause: Clause | None) -> bool:
    """Whether the doers do it to "each other" or "one another"."""
    if clause is None:
        return False
    words = (*clause.undergoers, *clause.obliques)
    return any((word.lower, child.lower) in EACH_OTHER for word in words for child in word.children)


def _ids(mentions: Sequence[Mention]) -> set[str]:
    return {mention.referent.id for mention in mentions}


def _once(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple({mention.referent.id: mention for mention in reversed(mentions)}.values())[::-1]
