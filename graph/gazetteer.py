"""The gazetteer: who and what is known by name before an article is read.

It is loaded from tables: `actors/*.csv` (one a kind, the file name says which), `actors/tenures.csv`
(who held which office when) and `words/agents.csv` (nouns that make an actor of "Russian ..."). A folder
of the user's adds rows to ours. Whatever is broken in a table is a `SeedError` with file, line and remedy.
Nothing is matched here: that is the extractors' business.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from .errors import SeedError
from .records import ActorKind
from .tables import Line, read_table, split_list

RowKind = ActorKind | Literal["place"]
Scope = Literal["institution", "members", "collective", "people"]
Gender = Literal["female", "male"]

KINDS: dict[str, RowKind] = {
    "armed_groups": "armed_group",
    "companies": "company",
    "countries": "country",
    "government_bodies": "government_body",
    "igos": "igo",
    "media": "media",
    "militaries": "military",
    "ngos": "ngo",
    "people_groups": "people_group",
    "persons": "person",
    "places": "place",
    "political_parties": "political_party",
}

AGENT_KINDS: dict[str, ActorKind] = {kind: kind for kind in get_args(ActorKind)}
SCOPES: dict[str, Scope] = {scope: scope for scope in get_args(Scope)}
GENDERS: dict[str, Gender] = {gender: gender for gender in get_args(Gender)}

# PLOVER's codes for what an actor does in its country.
SECTORS = frozenset(
    {"AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP"}
    | {"PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK"}
)

ROW_HEADER = "id,name,strong,weak,demonyms,country,sectors,parent,from,to,wikipedia,wikidata,source,checked"
COUNTRY_HEADER = f"{ROW_HEADER},capital,seats"
PERSON_HEADER = f"{ROW_HEADER},gender"
HEADERS = {"countries": COUNTRY_HEADER, "persons": PERSON_HEADER}
TENURE_HEADER = "person,office,body,sectors,from,to,source,checked"
AGENT_HEADER = "noun,plural,slug,name,kind,sectors,scope"

LONGEST_NAME = 200
NAME_COLUMNS = ("name", "strong", "weak", "demonyms")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COUNTRY_CODE = re.compile(r"[A-Z]{3}")
# They stand for international bodies in event data; here such a body has no country.
NO_COUNTRY = frozenset({"EUR", "IGO", "IMG", "ISM", "MNC", "NGO", "UNO"})
# Western Sahara's row bears its claimant's code; an empty cell is nobody's.
WITHOUT_ROW = frozenset({"ESH", ""})
WIKIDATA_ID = re.compile(r"Q[1-9][0-9]*")
EDTF_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One actor or place that is known by name.

    `strong` names identify alone and start with `name` unless that is weak; `weak` names need support from
    the sentence or the article. `country` is ISO 3166 alpha-3, `parent` the id of another row, `since` and
    `until` are EDTF dates, None where open. Only countries have a `capital` and `seats`, the names that
    stand for their government; only persons have a `gender`, where it is known.
    """

    id: str
    kind: RowKind
    name: str
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    parent: str | None = None
    since: str | None = None
    until: str | None = None
    wikipedia: str | None = None
    wikidata: str | None = None
    source: str = ""
    checked: str = ""
    capital: str | None = None
    seats: tuple[str, ...] = ()
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office; `until` is None while it lasts (or where nobody wrote the end down)."""

    person: str
    office: str
    body: str
    sectors: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """A noun that makes an actor of the country or group before it: "Russian troops", "Kurdish rebels".

    An `institution` exists once a country and is known in every article (`russia-military`, from `slug`);
    its `members` ("soldiers") stand for it unless they are counted. A `collective` is whoever one article
    speaks of, and so are `people`, of whom one is a person. `plural` is empty for nouns with one form.
    """

    noun: str
    plural: str
    slug: str
    name: str
    kind: ActorKind
    sectors: tuple[str, ...]
    scope: Scope


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All rows by id, the tenures by person (oldest first), and the agent nouns in the order of the tables."""

    rows: Mapping[str, Row]
    tenures: Mapping[str, tuple[Tenure, ...]]
    agents: tuple[Agent, ...]


def load_gazetteer(folders: Sequence[Traversable]) -> Gazetteer:
    """Read the tables of all seeds folders; later folders add to the earlier ones.

    A folder need not have every table, or have any where it holds relation types. Raises SeedError for the first
    thing that is wrong.
    """
    lines = [line for folder in folders for line in _read_folder(folder)]
    rows = _gather_rows(line for line in lines if line.table in KINDS)
    tenures = _gather_tenures((line for line in lines if line.table == "tenures"), rows=rows)
    agents = _gather_agents(line for line in lines if line.table == "agents")
    return Gazetteer(rows=rows, tenures=tenures, agents=agents)


def _read_folder(folder: Traversable) -> Iterator[Line]:
    if not folder.is_dir():
        raise SeedError(f"{folder}: no such folder; give one that holds actors/, relations/ or words/")
    actors = [file for file in _files(folder / "actors") if file.name.lower().endswith(".csv")]
    agents = [file for file in _files(folder / "words") if file.name == "agents.csv"]
    if not actors and not agents and not any(file.name.endswith(".toml") for file in _files(folder / "relations")):
        what = "no actors/*.csv, no relations/*.toml and no words/agents.csv in it"
        raise SeedError(f"{folder}: {what}; add one, or name the folder above")
    for file in actors:
        yield from _read_actors(file)
    for file in agents:
        yield from read_table(file, header=AGENT_HEADER)


def _files(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []


def _read_actors(file: Traversable) -> Iterator[Line]:
    table = file.name.removesuffix(".csv")
    if table == "tenures":
        return read_table(file, header=TENURE_HEADER)
    if table not in KINDS:
        known = ", ".join(f"{name}.csv" for name in (*KINDS, "tenures"))
        raise SeedError(f"{file}: the file name says the kind, and this is none; name it one of {known}")
    return read_table(file, header=HEADERS.get(table, ROW_HEADER))


def _gather_rows(lines: Iterable[Line]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    origins: dict[str, Line] = {}
    claims: dict[str, list[Row]] = {}
    for line in lines:
        row = _to_row(line)
        if row.id in rows:
            first = origins[row.id]
            raise line.error(f"the id {row.id!r} is taken ({first.file}, line {first.number}); choose another")
        for name in row.strong:
            _check_claim(name, row, claims=claims.setdefault(name, []), line=line)
        rows[row.id] = row
        origins[row.id] = line
    codes = {row.country for row in rows.values() if row.kind == "country"} | WITHOUT_ROW
    for line in origins.values():
        _check_parent(line, rows=rows)
        # a folder without countries is added to one that has them
        if codes > WITHOUT_ROW and line.cells["country"] not in codes:
            raise line.error(f"no country has the code {line.cells['country']!r}; write ISO 3166 alpha-3 such as FRA")
    return rows


def _to_row(line: Line) -> Row:
    cells = line.cells
    if SLUG.fullmatch(cells["id"]) is None:
        raise line.error(
            f"the id {cells['id']!r} is no slug; write lower-case ASCII letters, digits and single hyphens"
        )
    strong, weak = _names(line)
    _check_names(line, columns=NAME_COLUMNS)
    since, until = _dates(line)
    return Row(
        id=cells["id"],
        kind=KINDS[line.table],
        name=cells["name"],
        strong=strong,
        weak=weak,
        demonyms=split_list(cells["demonyms"]),
        country=_country(line),
        sectors=_sectors(line),
        parent=cells["parent"] or None,
        since=since,
        until=until,
        wikipedia=cells["wikipedia"] or None,
        wikidata=_wikidata(line),
        source=cells["source"],
        checked=cells["checked"],
        capital=cells.get("capital") or None,
        seats=split_list(cells.get("seats", "")),
        gender=_gender(line),
    )


def _names(line: Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the strong and the weak names; the display name is strong unless it is listed as weak."""
    name = line.cells["name"]
    if not name:
        raise line.error("the name is empty; write the name that pages and tables shall show")
    strong, weak = split_list(line.cells["strong"]), split_list(line.cells["weak"])
    both = [other for other in strong if other in weak]
    if both:
        raise line.error(f"{both[0]!r} is both strong and weak; keep one of them")
    if name not in weak:
        strong = (name, *(other for other in strong if other != name))
    return strong, weak


def _check_names(line: Line, *, columns: tuple[str, ...]) -> None:
    for column in columns:
        # Lists are taken apart only where one of their names can be too long.
        if len(line.cells[column]) > LONGEST_NAME:
            longest = max(split_list(line.cells[column]), key=len, default="")
            if len(longest) > LONGEST_NAME:
                raise line.error(f"a name of {len(longest)} letters ({longest[:20]}...); write {LONGEST_NAME} at most")


def _country(line: Line) -> str | None:
    code = line.cells["country"]
    if not code:
        return None
    if COUNTRY_CODE.fullmatch(code) is None or code in NO_COUNTRY:
        raise line.error(f"{code!r} is no country code; write ISO 3166 alpha-3 such as FRA, or nothing")
    return code


def _sectors(line: Line) -> tuple[str, ...]:
    sectors = split_list(line.cells["sectors"])
    for sector in sectors:
        if sector not in SECTORS:
            raise line.error(f"no sector {sector!r}; known: {', '.join(sorted(SECTORS))}")
    return sectors


def _wikidata(line: Line) -> str | None:
    cell = line.cells["wikidata"]
    if cell and WIKIDATA_ID.fullmatch(cell) is None:
        raise line.error(f"{cell!r} is no Wikidata id; write one such as Q159, or nothing")
    return cell or None


def _gender(line: Line) -> Gender | None:
    cell = line.cells.get("gender", "")
    if cell and cell not in GENDERS:
        raise line.error(f"no gender {cell!r}; known: {', '.join(GENDERS)}; leave it empty where it is not known")
    return GENDERS.get(cell)


def _dates(line: Line) -> tuple[str | None, str | None]:
    since, until = line.cells["from"], line.cells["to"]
    if not since and not until:
        return None, None
    for edtf in (since, until):
        if edtf and not _is_date(edtf):
            raise line.error(f"{edtf!r} is no date; write 1991, 1991-12 or 1991-12-26")
    shared = min(len(since), len(until))
    if since[:shared] > until[:shared]:
        raise line.error(f"the time ends ({until}) before it begins ({since}); exchange or mend the dates")
    return since or None, until or None


@lru_cache(maxsize=8192)
def _is_date(edtf: str) -> bool:
    parts = EDTF_DATE.fullmatch(edtf)
    if parts is None:
        return False
    year, month, day = (int(part or 1) for part in parts.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _check_claim(name: str, row: Row, *, claims: list[Row], line: Line) -> None:
    for rival in claims:
        if _starts_before_end(row, rival) and _starts_before_end(rival, row):
            raise line.error(f"{name!r} is a strong name of {rival.id!r} too; make it weak in both, or give it to one")
    claims.append(row)


def _starts_before_end(row: Row, rival: Row) -> bool:
    """Compare as far as both dates are known: a state that ends in 1992 and one that begins in 1992 do not meet."""
    if row.since is None or rival.until is None:
        return True
    shared = min(len(row.since), len(rival.until))
    return row.since[:shared] < rival.until[:shared]


def _check_parent(line: Line, *, rows: Mapping[str, Row]) -> None:
    row = rows[line.cells["id"]]
    seen = {row.id}
    parent = row.parent
    while parent is not None:
        if parent not in rows:
            raise line.error(f"no row has the id {parent!r} that stands as parent; add it, or leave the parent empty")
        if parent in seen:
            raise line.error(f"{row.id!r} comes round to {parent!r} again among its parents; cut the circle")
        seen.add(parent)
        parent = rows[parent].parent


def _gather_tenures(lines: Iterable[Line], *, rows: Mapping[str, Row]) -> dict[str, tuple[Tenure, ...]]:
    tenures: dict[str, list[Tenure]] = {}
    for line in lines:
        tenure = _to_tenure(line, rows=rows)
        tenures.setdefault(tenure.person, []).append(tenure)
    return {person: tuple(sorted(held, key=lambda tenure: tenure.since or "")) for person, held in tenures.items()}


def _to_tenure(line: Line, *, rows: Mapping[str, Row]) -> Tenure:
    person, office, body = line.cells["person"], line.cells["office"], line.cells["body"]
    if person not in rows or rows[person].kind != "person":
        raise line.error(f"no person has the id {person!r}; add the row to persons.csv")
    if body not in rows:
        raise line.error(f"no row has the id {body!r} that stands as body; add it to the table of its kind")
    if not office:
        raise line.error("the office is empty; write the title as news does, such as 'prime minister'")
    since, until = _dates(line)
    return Tenure(person=person, office=office, body=body, sectors=_sectors(line), since=since, until=until)


def _gather_agents(lines: Iterable[Line]) -> tuple[Agent, ...]:
    agents: dict[str, Agent] = {}
    for line in lines:
        agent = _to_agent(line)
        for form in filter(None, (agent.noun, agent.plural)):
            if form in agents:
                raise line.error(f"{form!r} is an agent noun already; keep one row for it")
            agents[form] = agent
    return tuple(dict.fromkeys(agents.values()))


def _to_agent(line: Line) -> Agent:
    cells = line.cells
    if not cells["noun"] or not cells["name"]:
        raise line.error("noun and name must both be given, as in 'troops' and 'military'")
    if SLUG.fullmatch(cells["slug"]) is None:
        raise line.error(f"{cells['slug']!r} is no slug; write lower-case ASCII letters, digits and single hyphens")
    if cells["kind"] not in AGENT_KINDS:
        raise line.error(f"no kind {cells['kind']!r}; known: {', '.join(AGENT_KINDS)}")
    if cells["scope"] not in SCOPES:
        raise line.error(f"no scope {cells['scope']!r}; known: {', '.join(SCOPES)}")
    _check_names(line, columns=("noun", "plural", "name"))
    return Agent(
        noun=cells["noun"],
        plural=cells["plural"],
        slug=cells["slug"],
        name=cells["name"],
        kind=AGENT_KINDS[cells["kind"]],
        sectors=_sectors(line),
        scope=SCOPES[cells["scope"]],
    )
