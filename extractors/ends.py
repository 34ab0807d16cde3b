"""Ends: from a word of the sentence to the actor it stands for.

An actor may be named outright, stand behind a quantity ("dozens of protesters") or own the
thing that is spoken of ("condemned Israel's attack" is aimed at Israel).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..graph.gazetteer import Row
from .grammar import Word, cases, children, conjuncts
from .mentions import Mention, referent_of

OWNING = {"of", "by"}
INSIDE = {"in", "inside", "across"}
BINDING = {"with", "between", "among"}
GROUPS = {"armed_group", "military", "political_party", "government_body"}
NOT_THINGS = {"PRON", "VERB", "ADV"}


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The wording that leads from a phrase to its actor; see `words/ends.toml`."""

    proxies: frozenset[str]
    light_verbs: frozenset[str]
    suffering_verbs: frozenset[str]
    intending_verbs: frozenset[str]
    owning_verbs: frozenset[str]
    judging_verbs: frozenset[str]
    shares: frozenset[str]
    strangers: frozenset[str]
    instruments: frozenset[str]
    texts: frozenset[str]
    sites: frozenset[str]
    weapons: frozenset[str]
    measures: frozenset[str]
    goods: frozenset[str]
    dealings: frozenset[str]
    utterances: frozenset[str]
    suffered: frozenset[str]


def to_phrasing(table: Mapping[str, Any]) -> Phrasing:
    """Read `words/ends.toml`."""
    return Phrasing(**{name: frozenset(table[name]) for name in Phrasing.__dataclass_fields__})


class Ends:
    """Looks up the actors of one sentence."""

    def __init__(
        self, mentions: Iterable[Mention], phrasing: Phrasing, *, states: Mapping[str, Row] | None = None
    ) -> None:
        """`mentions` are those of the sentence, places included, `states` the rows of countries by their code."""
        self.states = states or {}
        self.by_word: dict[int, Mention] = {}
        # "Hungarian and Romanian officials": those who share one noun, by the last of them
        self.sharing: dict[Mention, list[Mention]] = {}
        self.phrasing = phrasing
        for mention in mentions:
            for word in mention.words:
                other = self.by_word.get(word.i)
                if other is not None and mention not in self.sharing and other.words[-1] is mention.words[-1]:
                    self.sharing[mention] = [*self.sharing.pop(other, [other]), mention]
                self.by_word[word.i] = mention

    def doers(self, words: Sequence[Word]) -> tuple[Mention, ...]:
        """The actors who do what these words do; a thing acts for its owner only if it is an instrument."""
        return self._all(self.lookup(word, owners=self._acts_for_another(word)) for word in words)

    def _acts_for_another(self, word: Word) -> bool:
        return word.lemma in self.phrasing.instruments or word.lemma in self.phrasing.texts

    def lookup(self, word: Word, *, owners: bool = True) -> Mention | None:
        """The actor a word stands for, itself or (with `owners`) the owner of the thing it names."""
        mention = self._named(word)
        if mention is not None:
            # "gunmen from Hamas", "its fighters" are Hamas
            behind = self._behind(word) or self._having(word) if mention.referent.generic else None
            if behind is not None and behind.referent.kind in GROUPS:
                return behind
            return mention if mention.referent.kind != "place" and _stands_alone(mention) else None
        if word.pos in NOT_THINGS:
            return None
        if word.lemma in self.phrasing.proxies or word.pos == "NUM":
            behind = self._behind(word) or self._group_before(word)
            if behind is not None:
                # "two members of NATO" are states, not NATO
                return None if behind.referent.kind == "igo" and word.lemma == "member" else behind
        if owners and word.lemma not in self.phrasing.strangers:
            return self._owner(word)
        return None

    def lookup_all(self, words: Sequence[Word], *, owners: bool = True) -> tuple[Mention, ...]:
        """The actors of several words, each once, in order."""
        return self._all(self.lookup(word, owners=owners) for word in words)

    def parties(self, nouns: Sequence[Word]) -> tuple[Mention, ...]:
        """Whose dealings these are: "the talks between Chad and Mali", "a resumption of ties with Mali"."""
        found: list[Mention] = []
        for noun in nouns:
            inner = [child for child in children(noun, "nmod") if cases(child) == ("of",)]
            named = next((each for each in (noun, *inner) if each.lemma in self.phrasing.dealings), None)
            phrases = [] if named is None else [c for c in children(named, "nmod") if set(cases(c)) & BINDING]
            found.extend(self.lookup_all([each for phrase in phrases for each in conjuncts(phrase)], owners=False))
        return _each_once(found)

    def _all(self, found: Iterable[Mention | None]) -> tuple[Mention, ...]:
        """Each actor once, with those who share a noun with one."""
        if not self.sharing:
            return _each_once(found)
        known = [mention for mention in found if mention is not None]
        sharing = [each for mention in known for each in self.sharing.get(mention, ())]
        # "US and French forces" are forces both
        forces = {each.referent.country for each in sharing if each.referent.kind != "country"}
        lone = [mention for mention in known if mention not in self.sharing]
        return _each_once(
            [
                *(each for each in lone if each.referent.kind != "country" or each.referent.country not in forces),
                *sharing,
            ]
        )

    def places(self, words: Sequence[Word]) -> tuple[Mention, ...]:
        """The places and states of several words, each once, in order."""
        return _each_once(self.by_word.get(word.i) for word in words)

    def hosts(self, words: Sequence[Word]) -> tuple[Mention, ...]:
        """The states whose capitals the words are: whoever visits Moscow visits Russia."""
        found = (self.by_word.get(word.i) for word in words)
        return tuple(
            replace(mention, referent=referent_of(mention.referent.row, day=""))
            for mention in found
            if mention is not None and mention.referent.row is not None and mention.referent.kind == "place"
            if mention.referent.row.kind == "country"
        )

    def grounds(self, words: Sequence[Word], *, but: Sequence[Mention]) -> tuple[Mention, ...]:
        """The states in which the words lie: "bombed southern Lebanon", "shelled villages near Tyre".

        Only for somebody of another state (`but`), for who acts at home does nothing to it.
        """
        home = {mention.referent.country for mention in but}
        inside = [child for word in words if word.lemma in self.phrasing.sites for child in children(word, "nmod")]
        places = (self.by_word.get(word.i) for word in (*words, *inside))
        states = (
            (place, self.states.get(place.referent.country or ""))
            for place in places
            if place is not None and place.referent.kind == "place"
        )
        return _each_once(
            replace(place, referent=referent_of(state, day=""))
            for place, state in states
            if state is not None and home and None not in home and state.country not in home
        )

    def owners(self, noun: Word) -> tuple[Mention, ...]:
        """Whose a noun is by possessive, adjective or compound: "Russia's", "Russian", "US"."""
        found = []
        own = self.by_word.get(noun.i)  # "prime minister" is not the prime's
        for child in children(noun, "nmod:poss", "amod", "compound", "nmod:desc"):
            if child.dep == "compound" and child.i > noun.i:
                continue
            for each in conjuncts(child):
                mention = self.by_word.get(each.i)
                if mention is not None and mention.referent.kind != "place" and mention is not own:
                    found.append(mention)
                elif mention is None and child.dep == "nmod:poss":
                    through = self.lookup(each)
                    found.extend([through] if through is not None else [])
                elif mention is None and child.dep == "compound":
                    found.extend(self.owners(child))  # "US drone attacks"
        return tuple(found)

    def _behind(self, word: Word) -> Mention | None:
        """ "members of Hamas": Hamas."""
        for child in children(word, "nmod", "obl"):
            if "of" in cases(child) or "from" in cases(child):
                return self.lookup(child)
        return None

    def _group_before(self, word: Word) -> Mention | None:
        """ "border police officers": the border police."""
        found = (self.by_word.get(child.i) for child in children(word, "compound"))
        return next((mention for mention in found if mention is not None and mention.referent.kind in GROUPS), None)

    def _having(self, word: Word) -> Mention | None:
        """ "their fighters": who they are."""
        return next((self.by_word.get(child.i) for child in children(word, "nmod:poss")), None)

    def _owner(self, word: Word) -> Mention | None:
        direct = self.owners(word)
        if direct:
            return direct[0]
        # "a village in Chad" is Chad's
        owning = OWNING | INSIDE if word.lemma in self.phrasing.sites else OWNING
        # "duties on steel pipes from Chad"
        coming = word.lemma in self.phrasing.goods or word.lemma in self.phrasing.utterances
        owning = owning | {"from"} if coming else owning
        # "the murder of Chadians" is not theirs
        owning = owning - {"of"} if word.lemma in self.phrasing.suffered else owning
        for child in children(word, "nmod"):
            if set(cases(child)) & owning:
                # "calls by Chad's rulers": whoever is behind the rulers
                mention = self._named(child) or (
                    None if child.pos in NOT_THINGS else next(iter(self.owners(child)), None)
                )
                if mention is not None and mention.referent.kind != "place":
                    return mention
            elif word.lemma in self.phrasing.sites and cases(child) == ("for",):
                # "a camp for Chadian refugees"
                housed = self._named(child)
                if housed is not None and housed.referent.kind == "people_group":
                    return housed
        return self.maker(word)

    def _named(self, noun: Word) -> Mention | None:
        """Whom a noun names, itself or by the name beside it: "the Chadian singer Joe Blake"."""
        beside = (noun, *children(noun, "appos", "flat"))
        return next((self.by_word[word.i] for word in beside if word.i in self.by_word), None)

    def maker(self, word: Word) -> Mention | None:
        """ "crimes committed by Chad's army": whoever did, made or said it."""
        for participle in children(word, "acl"):
            if participle.tag == "VBN":
                for agent in children(participle, "obl:agent", "obl"):
                    if cases(agent) == ("by",):
                        return self.lookup(agent, owners=self._acts_for_another(agent))
        return None


def _each_once(mentions: Iterable[Mention | None]) -> tuple[Mention, ...]:
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention is not None:
            found.setdefault(mention.referent.id, mention)
    return tuple(found.values())


def _stands_alone(mention: Mention) -> bool:
    """An adjective acts only as a noun does: "the French", not "French" in "French fries"."""
    return mention.form != "demonym" or mention.head.dep not in ("amod", "compound")
