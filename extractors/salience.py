"""Salience: how much speaks for a candidate, as cues that have names and weights.

"Clause subject: 1.4" reads: that the candidate is the subject of the clause whose noun the
pronoun owns ("Mary took her bag") speaks for it by 1.4. The weights of a candidate's cues add
up; what all candidates have together is shared out among them, so that each gets a share
between 0 and 1, and so does nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from .candidates import QUOTES, REACH, SUBJECTS, Candidate, Memory, Place, Sort, clause_of, is_quoted, top_of
from .grammar import Sentence, Word, ancestors, children

Weights = Mapping[str, float]
SHARING = ("conj", "xcomp", "advcl", "acl")  # a clause without subject has that of the clause it hangs on
OBJECTS = ("obj", "iobj")
AGES = ("sentence", "last", "older", "older")
OFTEN = ((1, "named before"), (3, "named often"), (6, "named very often"))  # by mentions so far
# What a mention adds to its referent's salience by its role in the clause; other roles add the last.
ROLE = {"nsubj": 1.0, "nsubj:pass": 0.9, "obj": 0.6, "iobj": 0.5, "nmod:poss": 0.5, "obl:agent": 0.5, "obl": 0.45}
OTHER_ROLE = 0.35
COORDINATED = 0.8  # for the second of two
PARALLEL = 0.4  # for the same role as the pronoun's, in the sentence before or the same
FADING = 0.5  # what a sentence in between leaves


def shares(
    candidates: Sequence[Candidate], word: Word, sentence: Sentence, *, memory: Memory, sort: Sort, weights: Weights
) -> list[float]:
    """Return the share of each candidate; what is missing to 1 is nobody's."""
    cues = find_cues(candidates, word, sentence, memory=memory, sort=sort)
    power = [
        salience(candidate, word) ** weights["salience"] * exp(sum(weights.get(cue, 0.0) for cue in found))
        for candidate, found in zip(candidates, cues, strict=True)
    ]
    whole = sum(power) + 1.0
    return [each / whole for each in power]


def salience(candidate: Candidate, word: Word) -> float:
    """What the mentions of a candidate add up to, in the manner of Lappin and Leass (1994)."""
    total = 0.0
    for place in candidate.places:
        role = top_of(place.head).dep
        weight = ROLE.get(role, OTHER_ROLE) * (COORDINATED if place.head.dep == "conj" else 1)
        if role == word.dep or (role in SUBJECTS and word.dep in SUBJECTS):
            weight += PARALLEL * (place.age < 2)
        total += weight * FADING**place.age
    return total


def find_cues(
    candidates: Sequence[Candidate], word: Word, sentence: Sentence, *, memory: Memory, sort: Sort
) -> Iterator[list[str]]:
    """Yield the cues of each candidate for being meant by the pronoun `word`, one as often as it holds."""
    latest = min((_nearness(each) for each in candidates if each.referents), default=None)
    quoted = is_quoted(word, sentence)
    for candidate in candidates:
        near = min(candidate.places, key=_distance)
        cues = [candidate.standing, *_standings(candidate, near, word)]
        if quoted:
            cues.extend("speaker" for place in candidate.places if _speaks(place))
        if candidate.referents:
            if _nearness(candidate) == latest:
                cues.append(f"nearest, {AGES[near.age]}")
            if not near.age and is_quoted(near.head, sentence) != quoted:
                cues.append("quoted apart")
            if memory.sort_of(candidate.referents[0]) is not None:
                cues.append("gender known")
            if sort == "body" and _role(word) in ("object", "other"):
                cues.append("it as object")
            cues.extend(_history(candidate, sort, sentence, memory))
        yield cues


def _standings(candidate: Candidate, near: Place, word: Word) -> Iterator[str]:
    """Where the mentions of a candidate stand, as seen from a subject, an owner or anything else."""
    role = _role(word)
    group = "object" if role == "other" else role
    for place in candidate.places:
        yield f"{group}: {_place_cue(place, word)}"
    if _role(near.head) == role and near.age < 2:
        yield f"{group}: parallel, {AGES[near.age]}"
    if near.head.dep == "conj":
        yield "coordinated"


def _history(candidate: Candidate, sort: Sort, sentence: Sentence, memory: Memory) -> Iterator[str]:
    """How often somebody was named, and whether the last pronoun of the sort meant the same."""
    count = memory.counts.get(candidate.key, 0)
    yield from (cue for least, cue in OFTEN if count >= least)
    index, key = memory.meant.get(sort, (-1, ""))
    if key:
        yield f"{'chain' if key == candidate.key else 'off chain'}, {AGES[min(sentence.index - index, REACH)]}"


def _distance(place: Place) -> tuple[int, int]:
    return place.age, -place.head.i


def _nearness(candidate: Candidate) -> tuple[int, int]:
    return min(map(_distance, candidate.places))


def _role(word: Word) -> str:
    dep = top_of(word).dep
    if dep in SUBJECTS:
        return "subject"
    if dep in OBJECTS:
        return "object"
    return "owner" if dep == "nmod:poss" else "other"


def _place_cue(place: Place, word: Word) -> str:
    """Where a candidate stands as seen from the pronoun."""
    top = top_of(place.head)
    role = _role(place.head)
    if place.age == 0:
        return _same_sentence(place.head, top, role, word)
    if place.age == 1:
        main = role == "subject" and top.head is not None and top.head.head is None
        return "last main subject" if main else f"last {role}"
    return "older subject" if role == "subject" else "older other"


def _speaks(place: Place) -> bool:
    """The subject of a sentence that quotes: "He won," said Jones. "He is good"."""
    told = place.age == 1 and place.head.dep in SUBJECTS and any(word.text in QUOTES for word in place.sentence.words)
    return told and not is_quoted(place.head, place.sentence)


def _same_sentence(head: Word, top: Word, role: str, word: Word) -> str:
    above = list(ancestors(word))
    if head.i > word.i:
        return "following subject"
    if head in above or top in above:
        path = above[: above.index(head if head in above else top)]
        return "antecedent" if any(step.dep.startswith("acl") for step in path) else "noun above"
    if top.head in above:
        if role == "subject":
            verbs = list(shared_verbs(word))
            if top.head in verbs:
                return "clause subject"
            near = next((step for step in above if step not in verbs and children(step, *SUBJECTS)), None)
            return "governing subject" if near is top.head else "far subject"
        if role == "object":
            return "governing object"
        return "governing other"
    return f"sentence {role}"


def shared_verbs(word: Word) -> Iterator[Word]:
    """The verb a word belongs to, and those it shares its subject with: "came and took her bag"."""
    verb = clause_of(word)
    while verb is not None:
        yield verb
        if children(verb, *SUBJECTS) or verb.dep not in SHARING:
            return
        verb = verb.head
