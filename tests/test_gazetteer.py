"""The gazetteer loads tables as they are written, and says where a table is wrong."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.graph.errors import SeedError
from whowhom.graph.gazetteer import (
    AGENT_HEADER,
    COUNTRY_HEADER,
    PERSON_HEADER,
    ROW_HEADER,
    TENURE_HEADER,
    Tenure,
    load_gazetteer,
)

HEADERS = {
    "actors/countries.csv": COUNTRY_HEADER,
    "actors/persons.csv": PERSON_HEADER,
    "actors/tenures.csv": TENURE_HEADER,
    "words/agents.csv": AGENT_HEADER,
}


def row(**cells: str) -> str:
    """Return a line of an actor table; cells that are not given are empty. `from` is written `from_`."""
    given = {name.rstrip("_"): cell for name, cell in ({"id": "norden", "name": "Norden"} | cells).items()}
    header = COUNTRY_HEADER if "capital" in given else ROW_HEADER
    return ",".join(given.get(column, "") for column in header.split(","))


def write_table(folder: Path, file: str, *lines: str, header: str | None = None) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header or HEADERS.get(file, ROW_HEADER), *lines]) + "\n", encoding="utf-8")


def test_gazetteer_reads_all_cells_of_a_country(tmp_path):
    write_table(
        tmp_path,
        "actors/countries.csv",
        row(
            strong="Kingdom of Norden|NRD",
            weak="The North",
            demonyms="Nordener|Nordeners",
            country="NRD",
            sectors="PRE",
            from_="1905-06",
            wikidata="Q1",
            capital="Havn",
            seats="Red House",
        ),
    )
    norden = load_gazetteer([tmp_path]).rows["norden"]
    assert norden.kind == "country"
    assert norden.strong == ("Norden", "Kingdom of Norden", "NRD")
    assert norden.weak == ("The North",)
    assert norden.demonyms == ("Nordener", "Nordeners")
    assert (norden.country, norden.sectors, norden.parent) == ("NRD", ("PRE",), None)
    assert (norden.since, norden.until, norden.wikidata) == ("1905-06", None, "Q1")
    assert (norden.capital, norden.seats) == ("Havn", ("Red House",))


@pytest.mark.parametrize(
    ("strong", "weak", "expected"),
    [
        ("", "", ("Norden",)),
        ("", "Norden", ()),
        ("Norden State", "Norden", ("Norden State",)),
        ("Norden State|Norden", "", ("Norden", "Norden State")),
    ],
)
def test_gazetteer_takes_the_display_name_as_strong_unless_it_is_weak(tmp_path, strong, weak, expected):
    write_table(tmp_path, "actors/places.csv", row(strong=strong, weak=weak))
    assert load_gazetteer([tmp_path]).rows["norden"].strong == expected


@pytest.mark.parametrize(
    ("file", "kind"),
    [("places.csv", "place"), ("people_groups.csv", "people_group"), ("armed_groups.csv", "armed_group")],
)
def test_gazetteer_takes_the_kind_from_the_file_name(tmp_path, file, kind):
    write_table(tmp_path, f"actors/{file}", row())
    assert load_gazetteer([tmp_path]).rows["norden"].kind == kind


def test_gazetteer_adds_a_users_rows_whose_parent_is_ours(tmp_path):
    ours, mine = tmp_path / "ours", tmp_path / "mine"
    write_table(ours, "actors/countries.csv", row(capital="Havn"))
    write_table(mine, "actors/armed_groups.csv", row(id="norden-guard", name="Norden Guard", parent="norden"))
    write_table(mine, "words/agents.csv", "skald,skalds,skalds,skalds,people_group,CVL,collective")
    gazetteer = load_gazetteer([ours, mine])
    assert list(gazetteer.rows) == ["norden", "norden-guard"]
    assert gazetteer.rows["norden-guard"].parent == "norden"
    assert [(agent.plural, agent.kind, agent.scope) for agent in gazetteer.agents] == [
        ("skalds", "people_group", "collective")
    ]


def test_gazetteer_sorts_the_tenures_of_a_person_by_time(tmp_path):
    write_table(tmp_path, "actors/countries.csv", row(capital=""))
    write_table(tmp_path, "actors/persons.csv", f"{row(id='ada-berg', name='Ada Berg')},female")
    write_table(
        tmp_path,
        "actors/tenures.csv",
        "ada-berg,president,norden,GOV,2019,,own,2026",
        "ada-berg,mayor,norden,GOV,2011,2018-05,own,2026",
    )
    assert load_gazetteer([tmp_path]).tenures == {
        "ada-berg": (
            Tenure("ada-berg", "mayor", "norden", ("GOV",), "2011", "2018-05"),
            Tenure("ada-berg", "president", "norden", ("GOV",), "2019", None),
        )
    }


def test_gazetteer_reads_what_a_spreadsheet_writes(tmp_path):
    lines = [ROW_HEADER, row(name="Å (village)"), "", row(id="b", name="B", strong='"B, town"'), ""]
    (tmp_path / "actors").mkdir()
    text = "\ufeff" + "\r\n".join(lines)
    (tmp_path / "actors/places.csv").write_bytes(text.encode())
    rows = load_gazetteer([tmp_path]).rows
    assert [rows[name].strong for name in ("norden", "b")] == [("Å (village)",), ("B", "B, town")]


PRINTABLE = st.characters(exclude_categories=["C", "Z"], exclude_characters="|")


@given(names=st.lists(st.text(PRINTABLE, min_size=1, max_size=30), min_size=1, max_size=4, unique=True))
def test_gazetteer_gives_back_any_names_that_were_written(names):
    buffer = io.StringIO()
    line = dict.fromkeys(ROW_HEADER.split(","), "") | {"id": "x", "name": names[0], "weak": "|".join(names)}
    csv.writer(buffer).writerow(line.values())
    with TemporaryDirectory() as folder:
        write_table(Path(folder), "actors/igos.csv", buffer.getvalue())
        row = load_gazetteer([Path(folder)]).rows["x"]
    assert (row.name, row.strong, row.weak) == (names[0], (), tuple(names))


@pytest.mark.parametrize("file", ["actors/places.csv", "relations/talk.toml", "words/agents.csv"])
def test_gazetteer_takes_a_folder_with_any_one_kind_of_seed(tmp_path, file):
    write_table(tmp_path, file)
    assert load_gazetteer([tmp_path]).rows == {}


@pytest.mark.parametrize("file", ["notes.csv", "actors/notes.txt", "relations/README.md", "words/agents.txt"])
def test_gazetteer_refuses_a_folder_that_holds_nothing_it_reads(tmp_path, file):
    write_table(tmp_path, file)
    with pytest.raises(SeedError, match=r"no actors/.* in it; add one, or name the folder above") as caught:
        load_gazetteer([tmp_path])
    assert str(caught.value).startswith(f"{tmp_path}: ")


@pytest.mark.parametrize("file", ["actors/places.csv", "words/agents.csv"])
def test_gazetteer_says_which_table_cannot_be_opened(tmp_path, file):
    (tmp_path / file).mkdir(parents=True)
    with pytest.raises(SeedError, match=r"cannot be opened \(Is a directory\); put a readable table there") as caught:
        load_gazetteer([tmp_path])
    assert str(caught.value).startswith(f"{tmp_path / file}: ")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ({"to": "1992"}, {"from": "1992-05-01"}),
        ({"to": "1991-12-26"}, {"from": "1991-12-26"}),
        ({"weak": "Norden"}, {}),
        ({"name": "NORDEN"}, {}),
    ],
    ids=["ended in the year", "ended on the day", "weak in one", "other letters"],
)
def test_gazetteer_lets_two_rows_share_a_name_that_never_clashes(tmp_path, earlier, later):
    write_table(tmp_path, "actors/places.csv", row(**earlier), row(id="new-norden", **later))
    assert set(load_gazetteer([tmp_path]).rows) == {"norden", "new-norden"}


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        ([row(), row(name="Other")], 3, "the id 'norden' is taken"),
        ([row(id="Norden Land")], 2, "the id 'Norden Land' is no slug"),
        ([row(name="")], 2, "the name is empty"),
        ([row(country="NO")], 2, "'NO' is no country code"),
        ([row(country="UNO")], 2, "'UNO' is no country code"),
        ([row(sectors="GOV|ARMY")], 2, "no sector 'ARMY'; known: AGR, BUS"),
        ([row(parent="atlantis")], 2, "no row has the id 'atlantis'"),
        ([row(parent="norden")], 2, "'norden' comes round to 'norden' again"),
        ([row(id="b", name="B", parent="norden"), row(parent="b")], 2, "'b' comes round to 'b' again"),
        ([row(), row(id="new-norden", from_="1992")], 3, "'Norden' is a strong name of 'norden' too"),
        ([row(to="1992"), row(id="b", from_="1991-12-31")], 3, "'Norden' is a strong name of 'norden' too"),
        ([row(strong="The North", weak="The North")], 2, "'The North' is both strong and weak"),
        ([row(from_="1992", to="1991-12-26")], 2, "the time ends (1991-12-26) before it begins (1992)"),
        ([row(from_="1992-02-30")], 2, "'1992-02-30' is no date"),
        ([row(to="26.12.1991")], 2, "'26.12.1991' is no date"),
        ([row(wikidata="159")], 2, "'159' is no Wikidata id"),
        ([row(name="N" * 201)], 2, "a name of 201 letters"),
        ([row(demonyms="N" * 201)], 2, "a name of 201 letters"),
        ([row(name="Nor\x07den")], 2, "name holds the invisible character U+0007"),
        ([row(strong="Nor\u00a0den")], 2, "strong holds the invisible character U+00A0"),
        ([row(), "norden,Norden"], 3, "2 cells where the header has 14"),
        ([row(name='"Norden"x')], 2, "check the quotation marks"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_gazetteer_names_file_line_and_remedy(tmp_path, lines, line, message):
    write_table(tmp_path, "actors/places.csv", *lines)
    with pytest.raises(SeedError) as caught:
        load_gazetteer([tmp_path])
    assert f"places.csv, line {line}: " in str(caught.value)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_gazetteer_refuses_a_code_no_country_has(tmp_path):
    write_table(tmp_path, "actors/countries.csv", row(country="NRD", capital="Norstad"))
    write_table(tmp_path, "actors/places.csv", row(id="norstad-port", name="Norstad Port", country="NRD"))
    assert load_gazetteer([tmp_path]).rows["norstad-port"].country == "NRD"
    write_table(tmp_path, "actors/places.csv", row(id="norstad-port", name="Norstad Port", country="NRX"))
    with pytest.raises(SeedError, match="line 2: no country has the code 'NRX'; write ISO"):
        load_gazetteer([tmp_path])


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        ("actors/tenures.csv", "nobody,mayor,norden,,,,,", "no person has the id 'nobody'"),
        ("actors/tenures.csv", "norden,mayor,norden,,,,,", "no person has the id 'norden'"),
        ("actors/tenures.csv", "ada-berg,mayor,atlantis,,,,,", "no row has the id 'atlantis' that stands as body"),
        ("actors/tenures.csv", "ada-berg,,norden,,,,,", "the office is empty"),
        ("actors/tenures.csv", "ada-berg,mayor,norden,,2019,2018,,", "the time ends (2018) before it begins (2019)"),
        ("words/agents.csv", ",x,x,x,other,,collective", "noun and name must both be given"),
        ("words/agents.csv", "skald,skalds,Skalds,skalds,other,,collective", "'Skalds' is no slug"),
        ("words/agents.csv", "skald,skalds,skalds,skalds,poets,,collective", "no kind 'poets'"),
        ("words/agents.csv", "skald,skalds,skalds,skalds,place,,collective", "no kind 'place'"),
        (
            "words/agents.csv",
            "skald,skalds,skalds,skalds,other,,some",
            "no scope 'some'; known: institution, members, collective, people",
        ),
        ("words/agents.csv", "skald,skalds,skalds,skalds,other,ART,collective", "no sector 'ART'"),
        ("words/agents.csv", "troops,troops,x,x,other,,collective", "'troops' is an agent noun already"),
    ],
    ids=lambda value: value if " " in value else "",
)
def test_gazetteer_names_what_is_wrong_with_tenures_and_agents(tmp_path, file, line, message):
    write_table(tmp_path, "actors/countries.csv", row(capital=""))
    write_table(tmp_path, "actors/persons.csv", f"{row(id='ada-berg', name='Ada Berg')},female")
    write_table(tmp_path, file, line)
    with pytest.raises(SeedError) as caught:
        load_gazetteer([tmp_path])
    assert f"{file}, line 2: " in str(caught.value)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("spies.csv", b"", "the file name says the kind"),
        ("Places.csv", b"", "the file name says the kind"),
        ("places.csv", b"", "empty; the first line must be id,name"),
        ("places.csv", ROW_HEADER.replace("weak,", "").encode(), "line 1: the header lacks the column 'weak'"),
        ("places.csv", f"{ROW_HEADER},colour".encode(), "line 1: the header has 'colour' in excess"),
        ("places.csv", f"{ROW_HEADER},id".encode(), "line 1: the header has 'id' in excess"),
        ("countries.csv", ROW_HEADER.encode(), "line 1: the header lacks the column 'capital'"),
        ("places.csv", ROW_HEADER.replace(",", ";").encode(), "line 1: the header lacks the column 'id'"),
        ("places.csv", ROW_HEADER.encode() + b"\nm\xe4lar", "not UTF-8 (byte"),
    ],
)
def test_gazetteer_refuses_a_file_that_is_no_such_table(tmp_path, file, content, message):
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / file).write_bytes(content)
    with pytest.raises(SeedError) as caught:
        load_gazetteer([tmp_path])
    assert str(tmp_path / "actors" / file) in str(caught.value)
    assert message in str(caught.value)


def test_gazetteer_refuses_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(SeedError, match="no such folder; give one that holds actors/"):
        load_gazetteer([tmp_path / "nowhere"])
