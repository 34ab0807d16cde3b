"""The lexicon: the seeds in the form the stages look things up in, made once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Any

from ..graph.gazetteer import Row
from ..graph.ontology import Ontology
from ..graph.seeds import Seeds
from ..graph.wording import BY_SOURCE
from .certainty import Scale, to_scale
from .collectives import AgentIndex, index_agents
from .ends import Phrasing, to_phrasing
from .frames import FrameIndex
from .guesses import LINKS
from .hints import Hints, to_clues
from .metonyms import Wording as Metonyms
from .metonyms import to_wording
from .moods import Moods, to_moods
from .name_index import NameIndex
from .namesakes import Beside, to_beside
from .quantities import to_traits
from .references import Pointers, to_pointers
from .segments.furniture import Furniture, load_furniture
from .spellings import SpellingIndex
from .taking import TakingWords, to_taking_words
from .tenures import Tenures, index_tenures
from .titles import TitleIndex, index_titles

WordLists = Mapping[str, Mapping[str, Any]]


STATE = {"GOV", "MIL", "COP"}  # sectors of those whom states have


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One index a stage, and the seeds they were made of."""

    seeds: Seeds
    furniture: Furniture
    names: NameIndex
    spellings: SpellingIndex
    hints: Hints
    titles: TitleIndex
    tenures: Tenures
    beside: Beside
    agents: AgentIndex
    metonyms: Metonyms
    pointers: Pointers
    phrasing: Phrasing
    event_verbs: FrameIndex
    event_nouns: FrameIndex
    structure_verbs: FrameIndex
    structure_nouns: FrameIndex
    suffixes: Mapping[str, str]
    taking: TakingWords
    moods: Moods
    dates: Mapping[str, str]
    bearing: frozenset[str]
    states: Mapping[str, Row]
    scale: Scale


@lru_cache(maxsize=4)
def to_lexicon(seeds: Seeds) -> Lexicon:
    """Build the indices of some seeds; the last few are kept."""
    words, ontology = seeds.words, seeds.ontology
    titles = index_titles(ontology, words["offices"]["beside"])
    agents = index_agents(seeds.gazetteer, traits=to_traits(words["collectives"]))
    pointers = to_pointers(words["references"])
    event_verbs = _only(ontology.verb_frames, seeds, events=True)
    event_nouns = _only(ontology.noun_frames, seeds, events=True)
    return Lexicon(
        seeds=seeds,
        furniture=load_furniture(seeds.folder.joinpath("words")),
        names=NameIndex(seeds.gazetteer, ordinary=frozenset(words["capitals"]["needed"])),
        spellings=SpellingIndex(seeds.gazetteer.rows.values()),
        hints=Hints(
            titles=pointers.honorifics.keys()
            | {word for title in titles.types for word in title.split() if word not in LINKS},
            kinds={word: kind for kind, listed in words["kinds"].items() for word in listed},
            given=pointers.given,
            honorifics=pointers.honorifics.keys(),
            people=pointers.people.keys(),
            generic=_generic(words, agents),
            acts=event_verbs.keys(),
            dealings=event_nouns.keys() | set(words["ends"]["dealings"]),
            former=titles.former,
            clues=to_clues(words["clues"]),
            of_states={noun for noun, agent in agents.nouns.items() if STATE & {*agent.sectors}},
            agents={noun for noun, agent in agents.nouns.items() if agent.scope in ("institution", "members")},
        ),
        titles=titles,
        tenures=index_tenures(seeds.gazetteer, words["offices"]),
        beside=to_beside(words["offices"]["beside"]),
        agents=agents,
        metonyms=to_wording(words["metonyms"], joined=words["collectives"]["joined"]),
        pointers=pointers,
        phrasing=_with_suffered(to_phrasing(words["ends"]), event_nouns),
        event_verbs=event_verbs,
        event_nouns=event_nouns,
        structure_verbs=_only(ontology.verb_frames, seeds, events=False),
        structure_nouns=_said_of(_only(ontology.noun_frames, seeds, events=False)),
        suffixes={suffix: type_.code for type_ in ontology.types.values() for suffix in type_.suffixes},
        taking=to_taking_words(words["taking"]),
        moods=to_moods(words["truth"]),
        dates=words["dates"]["names"],
        bearing=_bearing(words, ontology, agents),
        states={
            row.country: row
            for row in seeds.gazetteer.rows.values()
            if row.kind == "country" and row.country is not None and row.until is None
        },
        scale=to_scale(words["confidence"]),
    )


def _generic(words: WordLists, agents: AgentIndex) -> frozenset[str]:
    """Words that alone make no name of one actor: kinds, agent nouns and what stands with them."""
    kinds = {word for listed in words["kinds"].values() for word in listed}
    return frozenset({*words["generic"]["words"], *kinds, *(word for noun in agents.nouns for word in noun.split())})


def _with_suffered(phrasing: Phrasing, event_nouns: FrameIndex) -> Phrasing:
    """The phrasing with the nouns whose wording has a target after "of": "the bombing of Chad"."""
    aimed = {
        noun
        for noun, frames in event_nouns.items()
        for frame in frames
        for slot in frame.slots
        if slot.end == "target" and "of" in slot.prepositions
    }
    return replace(phrasing, suffered=phrasing.suffered | aimed)


def _bearing(
    words: Mapping[str, Mapping[str, Sequence[str]]], ontology: Ontology, agents: AgentIndex
) -> frozenset[str]:
    """Nouns by which the country before them is concerned: acts, offices, agents and what states have."""
    offices = (title.split()[-1].lower() for type_ in ontology.types.values() for title in type_.titles)
    of_states = (words["metonyms"][listed] for listed in ("state_nouns", "ruling_nouns", "exchanged", "local_nouns"))
    listed = (*words["adjectives"]["bearing"], *chain(*of_states))
    return frozenset({*listed, *ontology.noun_frames, *(noun.split()[-1] for noun in agents.nouns), *offices})


def _said_of(frames: FrameIndex) -> FrameIndex:
    """Nouns of structure are said of somebody: "the German branch of Volvo" is not Germany.

    Only where the wording puts SOURCE before the noun ("SOURCE membership of TARGET") is it whose noun it is.
    """
    return {
        lemma: tuple(
            replace(frame, slots=tuple(slot for slot in frame.slots if slot.role != "possessor" and slot != BY_SOURCE))
            if BY_SOURCE in frame.slots
            else frame
            for frame in found
        )
        for lemma, found in frames.items()
    }


def _only(frames: FrameIndex, seeds: Seeds, *, events: bool) -> FrameIndex:
    types = seeds.ontology.types
    kept = {lemma: tuple(f for f in found if types[f.type].is_event == events) for lemma, found in frames.items()}
    return {lemma: found for lemma, found in kept.items() if found}
