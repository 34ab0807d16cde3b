"""Seeds: ours, a user's folder on top, and a digest that tells one set from another."""

import re
import tomllib
from importlib import resources

import pytest
from whowhom.graph.errors import SeedError
from whowhom.graph.gazetteer import ROW_HEADER
from whowhom.graph.seeds import load_seeds

PARTY = "moonlight-party,Moonlight Party,,,,NOR,,,,,,,own,2026-01-01"
TYPE = """
code     = "SERENADE"
family   = "event"
meaning  = "Somebody sings to somebody."
source   = "who sings"
target   = "who is sung to"
reads    = "{source} serenades {target}"
inverse  = "{target} is serenaded by {source}"
quad     = 1
score    = 3.0
promised = "AGREE"
refused  = "REJECT"
[modes]
[[en.verbs]]
patterns = ["SOURCE@actor serenade TARGET@actor"]
[[en.examples]]
text   = "Norway serenaded Sweden."
expect = ["Norway", "SERENADE", "Sweden"]
"""


@pytest.fixture
def party(tmp_path):
    """A folder that adds one party."""
    (tmp_path / "actors").mkdir()
    table = tmp_path / "actors" / "political_parties.csv"
    table.write_text(f"{ROW_HEADER}\n{PARTY}\n", encoding="utf-8")
    return tmp_path


def test_seeds_hold_each_word_list_under_the_name_of_its_file(seeds):
    folder = resources.files("whowhom.seeds").joinpath("words")
    files = {file.name for file in folder.iterdir() if file.name.endswith(".toml")}
    assert {f"{name}.toml" for name in seeds.words} == files
    assert seeds.words["ends"] == tomllib.loads(folder.joinpath("ends.toml").read_text(encoding="utf-8"))


def test_seeds_of_a_user_come_on_top_of_ours(seeds, party):
    rows = {row.id for row in load_seeds(party).gazetteer.rows.values()}
    assert rows - {row.id for row in seeds.gazetteer.rows.values()} == {"moonlight-party"}
    assert "russia" in rows


def test_seeds_of_a_user_add_a_relation_type(seeds, tmp_path):
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "serenade.toml").write_text(TYPE, encoding="utf-8")
    assert load_seeds(tmp_path).ontology.types.keys() - seeds.ontology.types.keys() == {"SERENADE"}


def test_seeds_loaded_twice_have_one_digest(seeds):
    assert load_seeds().digest == seeds.digest
    assert re.fullmatch("[0-9a-f]{12}", seeds.digest)


def test_seeds_with_another_row_have_another_digest(seeds, party):
    one = load_seeds(party).digest
    table = party / "actors" / "political_parties.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("Moonlight P", "Moonlit P"), encoding="utf-8")
    assert len({seeds.digest, one, load_seeds(party).digest}) == 3


def test_seeds_digest_passes_over_what_is_not_read(party):
    before = load_seeds(party).digest
    (party / "actors" / "notes.md").write_text("Ask Marit about the party.", encoding="utf-8")
    assert load_seeds(party).digest == before


def test_seeds_digest_does_not_depend_on_where_the_folder_is(party, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "actors").mkdir()
    table = party / "actors" / "political_parties.csv"
    (elsewhere / "actors" / table.name).write_bytes(table.read_bytes())
    assert load_seeds(elsewhere).digest == load_seeds(party).digest


def test_seeds_refuse_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(SeedError, match=r"nowhere: no such folder; --seeds takes a folder with actors/\*\.csv"):
        load_seeds(tmp_path / "nowhere")


def test_seeds_refuse_a_file_for_a_folder(party):
    with pytest.raises(SeedError, match="no such folder"):
        load_seeds(party / "actors" / "political_parties.csv")


def test_seeds_name_file_and_line_of_a_broken_row(party):
    table = party / "actors" / "political_parties.csv"
    table.write_text(f"{ROW_HEADER}\n{PARTY}\nhalf-a-row,Half\n", encoding="utf-8")
    with pytest.raises(SeedError, match=r"political_parties\.csv, line 3: 2 cells where the header has 14"):
        load_seeds(party)


def test_seeds_name_the_file_of_a_broken_relation_type(tmp_path):
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "serenade.toml").write_text("code = ", encoding="utf-8")
    with pytest.raises(SeedError, match=r"serenade\.toml"):
        load_seeds(tmp_path)
