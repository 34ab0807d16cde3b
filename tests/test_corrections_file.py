"""Files of corrections: TOML in, entries out, and a wrong line is refused by its number."""

from collections.abc import Callable
from pathlib import Path

import pytest
from whowhom.graph.corrections import Alias, Corrections, Drop, Merge, Split
from whowhom.graph.corrections_file import load_corrections
from whowhom.graph.errors import CorrectionError

Load = Callable[[str], Corrections]
MERGE = '[[merge]]\nactors = ["a-lubanov"]\ninto = "anton-lubanov"\n'
SPLIT = '[[split]]\nactor = "john-smith"\narticles = ["a1"]\ninto = "smith-of-leeds"\n'
ALIAS = '[[alias]]\nname = "the Old Man"\nactor = "anton-lubanov"\n'
DROP = '[[drop]]\nactor = "moonlight"\n'


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load a file `my.toml` with this text, named without its folder."""
    monkeypatch.chdir(tmp_path)

    def write_and_load(text: str) -> Corrections:
        Path("my.toml").write_text(text, encoding="utf-8", newline="")
        return load_corrections(Path("my.toml"))

    return write_and_load


def test_corrections_file_come_in_the_order_of_lines_with_the_line_each_begins_on(load: Load) -> None:
    loaded = load(f"# mine\n{DROP}\n{SPLIT}{MERGE}\n\n{ALIAS}[[drop]]\nrelation = 'r1'\n")
    assert loaded.entries == (
        Drop(line=2, actor="moonlight"),
        Split(line=5, actor="john-smith", articles=frozenset({"a1"}), into="smith-of-leeds"),
        Merge(line=9, actors=("a-lubanov",), into="anton-lubanov"),
        Alias(line=14, name="the Old Man", actor="anton-lubanov"),
        Drop(line=17, relation="r1"),
    )


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("", 1),
        ("\n\n", 3),
        ("# [[drop]]\n", 2),
        ("\ufeff# saved by an editor that marks UTF-8\r\n", 2),
        ('[[alias]]\nname = "Ann"\nactor = "drop"\n', 4),
        ('[[merge]]\nactors = [\n"drop",\n"merge"\n]\ninto = "ann"\n', 7),
        ('[[drop]]\nactor = """ann\n[[drop]]\n"""\n', 5),
        ("[[drop]]\nactor = '''ann\n[[drop]]\n'''\n", 5),
        ("[[drop]]\nactor = \"ann ''' \\\" \" # it's '''\n", 3),
        ("[[drop]]\nactor = 'a\u2028nn'\n", 3),
    ],
    ids=[
        "the first line",
        "blank lines",
        "a header in a comment",
        "a byte order mark and a Windows line end",
        "an actor called drop",
        "a list over several lines",
        "a header in a long string",
        "a header in a long literal string",
        "quotes that open no long string",
        "a separator that is no line end",
    ],
)
def test_corrections_file_count_lines_as_editors_do(load: Load, before: str, line: int) -> None:
    assert load(f"{before}[[drop]]\nactor = 'moonlight'\n").entries[-1].line == line


@pytest.mark.parametrize("header", ["[[drop]]", "  [[ drop ]]  # nobody", '[["drop"]]', "[['drop']]"])
def test_corrections_file_find_the_line_however_the_header_is_written(load: Load, header: str) -> None:
    assert [entry.line for entry in load(f"{DROP}\n{header}\nactor = 'sunshine'\n").entries] == [1, 4]


def test_corrections_file_in_one_line_are_entries_too(load: Load) -> None:
    entries = load("# short\ndrop = [{actor = 'moonlight'}, {relation = 'r1'}]\n").entries
    assert entries == (Drop(line=2, actor="moonlight"), Drop(line=2, relation="r1"))


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_corrections_file_may_be_none(load: Load, text: str) -> None:
    assert load(text).entries == ()


REFUSED = {
    "an unknown correction": ("[[rename]]\n", "line 1: no correction 'rename'; known: merge, split, alias, drop"),
    "a key outside any entry": (f"\nactor = 'ann'\n{DROP}", "line 2: no correction 'actor'; known: "),
    "one pair of brackets": ("\n[merge]\ninto = 'ann'\n", "line 2: an entry begins with [[merge]]; write it so"),
    "a list of names": ("drop = ['ann']\n", "line 1: an entry begins with [[drop]]; write it so"),
    "an unknown key": (f"{DROP}why = 'so'\n", "line 3: drop has no 'why'; known: articles, actor, relation"),
    "a table in an entry": (f"{DROP}[drop.why]\na = 1\n", "line 1: drop has no 'why'; known: "),
    "the line as a key": (f"{DROP}line = 7\n", "line 3: drop has no 'line'; known: "),
    "a missing key": (f"{DROP}[[merge]]\nactors = ['ann']\n", "line 3: merge 'into': is missing; add it"),
    "a number for a name": ("[[alias]]\nname = 7\nactor = 'ann'\n", "line 2: alias 'name': is no text; put it in"),
    "a text for a list": ("[[merge]]\nactors = 'a'\ninto = 'b'\n", "line 2: merge 'actors': is no list; put it in sq"),
    "a text for articles": (f"{DROP}articles = 'a1'\n", "line 3: drop 'articles': is no list; put it in square"),
    "a number for an article": (f"{DROP}articles = [7]\n", "line 3: drop 'articles': is no text; put it in quotes"),
    "an empty list of articles": (f"{DROP}articles = []\n", "line 3: drop 'articles': is empty; name one at least"),
    "an empty list of actors": ("[[merge]]\nactors = []\ninto = 'a'\n", "line 2: merge 'actors': is empty; name one"),
    "a merge of one": ("[[merge]]\nactors = ['a']\ninto = 'a'\n", "line 1: merge: `actors` names nobody but `into`"),
    "a split everywhere": ("[[split]]\nactor = 'a'\ninto = 'b'\n", "line 1: split: `articles` is missing; name those"),
    "a split into himself": (SPLIT.replace("smith-of-leeds", "john-smith"), "line 1: split: `into` is the actor"),
    "a split without an id": (SPLIT.replace("smith-of-leeds", ""), "line 4: split 'into': '' is no id; write"),
    "an id with capitals": (ALIAS.replace("anton-l", "Anton L"), "line 3: alias 'actor': 'Anton Lubanov' is no id"),
    "an id with markup": (MERGE.replace("anton-", "<script>"), "line 3: merge 'into': '<script>lubanov' is no id"),
    "an unknown kind": (f"{SPLIT}kind = 'wizard'\n", "line 5: split 'kind': 'wizard' is none; known: country, govern"),
    "a country in words": (f"{SPLIT}country = 'Britain'\n", "line 5: split 'country': 'Britain' is no country code"),
    "a country that is none": (f"{SPLIT}country = 'IGO'\n", "line 5: split 'country': 'IGO' is no country code"),
    "a blank name": (ALIAS.replace("the Old Man", "  "), "line 2: alias 'name': '  ' is no name; write it in letters"),
    "a name of marks": (f"{SPLIT}name = '...'\n", "line 5: split 'name': '...' is no name; write it in letters"),
    "a name with an escape": (f'{SPLIT}name = "A\\u001b[2J"\n', "line 5: split 'name': 'A\\x1b[2J' is no name"),
    "a name that turns text around": (f'{SPLIT}name = "A\\u202eB"\n', "line 5: split 'name': 'A\\u202eB' is no name"),
    "a name without end": (
        f"{SPLIT}name = '{'n' * 9999}'\n",
        "line 5: split 'name': a name of 9999 letters; write 200",
    ),
    "a drop of nothing": ("[[drop]]\narticles = ['a1']\n", "line 1: drop: name either an actor or a relation, by"),
    "a drop of two things": (f"{DROP}relation = 'r1'\n", "line 1: drop: name either an actor or a relation, by its"),
    "the first of two wrong lines": ("[[drop]]\n[[alias]]\n[[drop]]\nx = 1\n", "line 1: drop: name either"),
    "a torn line": (f"{DROP}[[merge]\n", "line 3: no valid TOML (Expected ']]' at the end of an array declaration)"),
    "a torn last line": (f"{DROP}[[alias]]\nname =", "line 4: no valid TOML (Invalid value); mend that line"),
    "no quotes": ("[[drop]]\n\nactor = moonlight\n", "line 3: no valid TOML (Invalid value); mend that line"),
    "a key twice": (f"{DROP}actor = 'ann'\n", "line 3: no valid TOML (Cannot overwrite a value); mend that line"),
    "a number without end": (f"x = {'9' * 9999}\n", "no valid TOML (Exceeds the limit"),
    "brackets without end": (f"x = {'[' * 99_999}\n", "brackets within brackets without end; mend them"),
}


@pytest.mark.parametrize(("text", "problem"), REFUSED.values(), ids=REFUSED)
def test_corrections_file_refuse_a_wrong_line_by_its_number(load: Load, text: str, problem: str) -> None:
    with pytest.raises(CorrectionError) as refused:
        load(text)
    message = str(refused.value)
    assert message.removeprefix("my.toml, ").removeprefix("my.toml: ").startswith(problem)
    assert "\n" not in message


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "my.toml: cannot be opened (No such file or directory); check the name"),
        (b"[[drop]]\nactor = '\xe9'\n", "my.toml: not UTF-8 (byte 18); save the file as UTF-8"),
        ("[[drop]]".encode("utf-16"), "my.toml: not UTF-8 (byte 0); save the file as UTF-8"),
    ],
    ids=["no file", "another encoding", "UTF-16"],
)
def test_corrections_file_refuse_what_cannot_be_read(load: Load, content: bytes | None, problem: str) -> None:
    if content is not None:
        Path("my.toml").write_bytes(content)
    with pytest.raises(CorrectionError) as refused:
        load_corrections(Path("my.toml"))
    assert str(refused.value) == problem


@pytest.mark.usefixtures("load")
def test_corrections_file_refuse_a_folder() -> None:
    Path("my.toml").mkdir()
    with pytest.raises(CorrectionError, match=r"^my\.toml: cannot be opened \(.+\); check the name$"):
        load_corrections(Path("my.toml"))


@pytest.mark.parametrize(
    "entry",
    [
        lambda n: f"[[merge]]\nactors = ['a{n}']\ninto = 'a{n + 1}'\n",
        lambda n: f"[[split]]\nactor = 'a'\ninto = 'b{n}'\narticles = ['x{n}']\n",
        lambda n: f"[[alias]]\nname = 'name {n}'\nactor = 'a'\n",
        lambda n: f"[[merge]]\nactors = ['a{n}']\ninto = 'b'\narticles = ['x{n}', 'y{n}']\n",
        lambda n: "[[drop]]\nactor = 'a'\n",
    ],
    ids=["a long chain", "one actor split in each article", "names of one", "merges of few articles", "the same again"],
)
def test_corrections_file_by_the_ten_thousand_are_taken(load: Load, entry: Callable[[int], str]) -> None:
    assert len(load("".join(map(entry, range(10_000)))).entries) == 10_000
