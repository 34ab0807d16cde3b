"""What can be said to happen between actors: relation types, their meaning, direction and wording.

One TOML file a type, in the folder `relations` of every seeds folder; `seeds/relations/README.md`
tells how to write one.
"""

import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from .errors import SeedError, UnknownRelationType
from .firing import Worded, check_lemmas
from .wording import Frame, Noun, Part, Phrase, Slot, parse_pattern, parse_patterns

__all__ = [
    "Example",
    "Frame",
    "Noun",
    "Ontology",
    "Phrase",
    "RelationType",
    "Slot",
    "load_ontology",
    "parse_pattern",
    "parse_patterns",
]

Family = Literal["event", "structure"]
_ENTRY = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that proves the wording: (source, type, target) by display name, or () for a near miss.

    `where` is file and line.
    """

    text: str
    expect: tuple[str, ...]
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class RelationType:
    """One kind of relation: what it means, who stands at which end, how it is worded.

    `promised` is the type that an announced, promised or threatened act becomes; `refused` is
    "negative" (the act stays, denied) or the type it becomes. With `needs_target` an act at nobody
    is none. `score` runs from -10 (conflict) to 10 (cooperation), as in PLOVER. Structural types
    have no quad, score, promised or refused.
    """

    code: str
    family: Family
    meaning: str
    source: str
    target: str
    reads: str
    inverse: str
    quad: int | None = None
    score: float | None = None
    promised: str | None = None
    refused: str | None = None
    needs_target: bool = False
    modes: Mapping[str, float] = field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def is_event(self) -> bool:
        """Whether it happens, rather than holds as a fact of structure."""
        return self.family == "event"

    @property
    def is_hostile(self) -> bool:
        """Whether it is conflict, verbal or material (quad 3 or 4)."""
        return self.quad in (3, 4)


class Ontology:
    """All relation types, and their wording by lemma with the most specific frame first."""

    def __init__(self, types: Mapping[str, RelationType]) -> None:
        """Index the wording once; `types` is taken in the order of codes."""
        self.types: Mapping[str, RelationType] = MappingProxyType({code: types[code] for code in sorted(types)})
        self.verb_frames = _frames_by_lemma(self.types.values(), part="verb")
        self.noun_frames = _frames_by_lemma(self.types.values(), part="noun")


def _frames_by_lemma(types: Iterable[RelationType], *, part: Part) -> Mapping[str, tuple[Frame, ...]]:
    frames_of: defaultdict[str, list[Frame]] = defaultdict(list)
    frames = [frame for type_ in types for frame in type_.frames if frame.part == part]
    for frame in sorted(frames, key=lambda frame: (-frame.weight, frame.type, frame.pattern)):
        for lemma in frame.lemmas:
            frames_of[lemma].append(frame)
    return MappingProxyType({lemma: tuple(frames_of[lemma]) for lemma in sorted(frames_of)})


class _Table(BaseModel):
    """Part of a type file: a key too many is an error, not a riddle."""

    model_config = ConfigDict(extra="forbid", frozen=True)


TableT = TypeVar("TableT", bound=_Table)


class _Wording(_Table):
    """Patterns that mean the same mode, or none."""

    patterns: tuple[str, ...]
    mode: str | None = None


class _Example(_Table):
    """A sentence that proves the wording, or a near miss."""

    text: str
    expect: tuple[str, ...]


class _English(_Table):
    """How English words a type."""

    verbs: tuple[_Wording, ...] = ()
    nouns: tuple[_Wording, ...] = ()
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    examples: tuple[_Example, ...] = ()


class _MoreWording(_Table):
    """What a file holds that only adds wording to a type defined elsewhere."""

    code: str
    en: _English = _English()


class _Structure(_MoreWording):
    """A file that defines a type of structure."""

    family: Family
    meaning: str
    source: str
    target: str
    reads: str
    inverse: str


class _Event(_Structure):
    """A file that defines a type of event."""

    quad: Literal[1, 2, 3, 4]
    score: float
    promised: str
    refused: str
    needs_target: bool = False
    modes: dict[str, float]


def load_ontology(folders: Sequence[Traversable]) -> Ontology:
    """Read `relations/*.toml` of each seeds folder; later folders add types, or wording to earlier ones.

    Raises SeedError, one line, for a file that is no TOML, lacks a key or has one too many, holds a
    pattern that cannot be read or could never fire, or defines a type a second time.
    """
    types: dict[str, RelationType] = {}
    worded = Worded()
    for file in _files(folders):
        type_, frames = _read_type(_Source(file), known=types)
        worded.add(frames, is_event=type_.is_event)
        types[type_.code] = type_
    known = sorted(types)
    named = {code for type_ in types.values() for code in (type_.promised, type_.refused)}
    for code in sorted(named - {None, "negative", *known}, key=str):
        raise UnknownRelationType(str(code), known=known)
    return Ontology(types)


class _Source:
    """A type file with the lines its entries stand in."""

    def __init__(self, file: Traversable) -> None:
        """Read the file; raises SeedError where it cannot be opened or is no TOML."""
        self.file = file
        try:
            text = file.read_text(encoding="utf-8")
            self.table = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise self.error(f"cannot be read as TOML, {error}; mend that place") from error
        except OSError as error:
            raise self.error(f"cannot be opened ({error.strerror or error}); put a readable file there") from error
        self._lines: defaultdict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(text.splitlines(), start=1):
            for entry in _ENTRY.findall(line):
                self._lines[entry].append(number)

    def error(self, problem: str) -> SeedError:
        """An error that names the file."""
        return SeedError(f"{self.file}: {problem}")

    def where(self, entry: str) -> str:
        """File and line of an entry in quotation marks; one that comes again stands further down."""
        lines = self._lines[json.dumps(entry, ensure_ascii=False)]
        return f"{self.file}, line {lines.pop(0)}" if lines else str(self.file)


def _files(folders: Sequence[Traversable]) -> Iterator[Traversable]:
    """Give the type files folder by folder, by name; a folder without relations adds none."""
    for folder in folders:
        relations = folder / "relations"
        if relations.is_dir():
            files = (file for file in relations.iterdir() if file.name.endswith(".toml"))
            yield from sorted(files, key=lambda file: file.name)


def _read_type(source: _Source, *, known: Mapping[str, RelationType]) -> tuple[RelationType, tuple[Frame, ...]]:
    """Read the type a file defines, or the known type with the wording the file adds; and what it adds."""
    raw = source.table
    before = known.get(str(raw.get("code")))
    if before is None:
        table = _checked(_Event if raw.get("family") == "event" else _Structure, source)
        return _with_wording(RelationType(**table.model_dump(exclude={"en"})), table.en, source)
    second = sorted(raw.keys() - {"code", "en"})
    if second:
        raise source.error(
            f"{before.code} has its {second[0]!r} already; keep only code and wording, or take a new code"
        )
    return _with_wording(before, _checked(_MoreWording, source).en, source)


def _checked(model: type[TableT], source: _Source) -> TableT:
    try:
        return model.model_validate(source.table)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise source.error(f"{where}: {first['msg']}; compare with the type files that come with whowhom") from error


def _with_wording(type_: RelationType, english: _English, source: _Source) -> tuple[RelationType, tuple[Frame, ...]]:
    """Add patterns, titles, suffixes and examples to a type; the patterns are returned apart too."""
    groups: list[tuple[_Wording, Part]] = [*((group, "verb") for group in english.verbs)]
    groups += [(group, "noun") for group in english.nouns]
    frames = tuple(frame for group, part in groups for frame in _frames(type_, group, source, part=part))
    type_ = replace(
        type_,
        frames=(*type_.frames, *frames),
        titles=(*type_.titles, *english.titles),
        suffixes=(*type_.suffixes, *english.suffixes),
        examples=(*type_.examples, *(_example(example, source, code=type_.code) for example in english.examples)),
    )
    return type_, frames


def _frames(type_: RelationType, group: _Wording, source: _Source, *, part: Part) -> Iterator[Frame]:
    if group.mode is not None and group.mode not in type_.modes:
        modes = ", ".join(sorted(type_.modes)) or "none"
        raise source.error(f"{type_.code} has no mode {group.mode!r}; its modes: {modes}")
    for pattern in group.patterns:
        where = source.where(pattern)
        try:
            frames = list(parse_patterns(pattern, part=part, type=type_.code, mode=group.mode))
            for frame in frames:
                check_lemmas(frame)
        except SeedError as error:
            raise SeedError(f"{where}: {error}") from error
        yield from (replace(frame, where=where) for frame in frames)


def _example(example: _Example, source: _Source, *, code: str) -> Example:
    where = source.where(example.text)
    if example.expect and (len(example.expect) != 3 or example.expect[1] != code):
        raise SeedError(
            f'{where}: example {example.text!r}: expect is ["source", "{code}", "target"], or [] for a near miss'
        )
    return Example(example.text, example.expect, where)
