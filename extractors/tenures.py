"""Tenures: who held which office when.

Of two Bushes the title tells which: "President Bush" in 2004 is the one then in office,
"former President Bush" the one before. An office is looked up under one name whatever news
calls it: "premier" is "prime minister".
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..graph.gazetteer import Gazetteer, Row, Tenure
from .mentions import Referent, covers, referent_of

# "Secretary Clinton" was secretary of state.
SHORTENED = " of "


@dataclass(frozen=True, slots=True, eq=False)
class Tenures:
    """The tenures of a gazetteer by person, and by office and body.

    `same` leads a title to the office's name; `leading` are the offices whose holders lead a state.
    """

    gazetteer: Gazetteer
    by_office: Mapping[tuple[str, str], tuple[Tenure, ...]]
    same: Mapping[str, str]
    leading: tuple[str, ...] = ()

    def lookup_holder(self, title: str, bodies: Collection[str | None], *, day: str) -> Referent | None:
        """The one person who held an office in one of `bodies` (row ids) on an EDTF day; None where two did."""
        return self._one(self._find_holders([title], bodies, day=day), day=day)

    def lookup_leader(self, state: str, *, named: Collection[str], day: str) -> Referent | None:
        """The one person who led a state on a day; of several the one among `named` (ids), None where two are."""
        people = self._find_holders(self.leading, [state], day=day)
        return self._one(people & set(named) or people, day=day)

    def _find_holders(self, titles: Iterable[str], bodies: Collection[str | None], *, day: str) -> set[str]:
        keys = [(self.office(title), body or "") for title in titles for body in bodies]
        held = (tenure for key in keys for tenure in self.by_office.get(key, ()))
        return {tenure.person for tenure in held if covers(tenure.since, tenure.until, day)}

    def _one(self, people: Collection[str], *, day: str) -> Referent | None:
        return self.referent(self.gazetteer.rows[next(iter(people))], day=day) if len(people) == 1 else None

    def referent(self, row: Row, *, day: str) -> Referent:
        """Who a row is on a day; see `referent_of`."""
        return referent_of(row, tenures=self.gazetteer.tenures.get(row.id, ()), day=day)

    def office(self, title: str) -> str:
        """The name under which the tables know an office.

        >>> Tenures(Gazetteer({}, {}, ()), {}, {"premier": "prime minister"}).office("premier")
        'prime minister'
        """
        return self.same.get(title, title)

    def bearing(self, rows: Sequence[Row], title: str, *, former: bool, day: str) -> list[Row]:
        """Those of several namesakes whom a title before the name fits, the best fit only; all where it fits none.

        Best is who held the office on the day, or with `former` before it; next who held it once
        ("President Clinton" long after).
        """
        held = [(row, list(self.held(row, title))) for row in rows]
        now = [row for row, offices in held if any(covers(each.since, each.until, day) for each in offices)]
        past = [row for row, offices in held if row not in now and any((each.since or "") <= day for each in offices)]
        return (past or now if former else now or past) or list(rows)

    def has_held(self, row: Row, title: str) -> bool:
        """Whether somebody ever held an office under this title."""
        return any(True for _ in self.held(row, title))

    def lookup_latest(self, people: Sequence[Row], *, day: str) -> Row | None:
        """Of two Bushes the one in office on the day; after both, the later one; None where that is nobody or both."""
        begun: dict[str, str] = {}
        for person in people:
            for tenure in self.gazetteer.tenures.get(person.id, ()):
                if tenure.since is not None and tenure.since <= day:
                    begun[person.id] = max(begun.get(person.id, ""), tenure.since)
        latest = [person for person in people if begun.get(person.id) == max(begun.values(), default=None)]
        return latest[0] if len(latest) == 1 else None

    def held(self, row: Row, title: str) -> Iterator[Tenure]:
        """Somebody's times in the offices that a title can mean."""
        office = self.office(title)
        for tenure in self.gazetteer.tenures.get(row.id, ()):
            if self.office(tenure.office) == office or tenure.office.startswith(f"{title}{SHORTENED}"):
                yield tenure


def index_tenures(gazetteer: Gazetteer, wording: Mapping[str, Mapping[str, Sequence[str]]]) -> Tenures:
    """Index the tenures of a gazetteer under the names that `words/offices.toml` gives their offices."""
    same = {title: office for office, titles in wording["same"].items() for title in titles}
    by_office: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in (each for held in gazetteer.tenures.values() for each in held):
        by_office.setdefault((same.get(tenure.office, tenure.office), tenure.body), []).append(tenure)
    leading = tuple(wording["leading"]["states"])
    return Tenures(gazetteer, {key: tuple(held) for key, held in by_office.items()}, same, leading)
