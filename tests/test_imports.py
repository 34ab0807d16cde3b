"""Imports point one way, stand at the top of files, and the front door stays light."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FRONT = "src/whowhom"
# Which rooms a room may import from, itself aside.
MAY_IMPORT = {
    "seeds": set(),
    "graph": {"seeds"},
    "extractors": {"graph", "seeds"},
    "exports": {"graph", "seeds"},
    FRONT: {"extractors", "exports", "graph", "seeds"},
}
FILES = {room: sorted((ROOT / room).rglob("*.py")) for room in MAY_IMPORT}


def module_name(path: Path) -> str:
    """`graph/records.py` is installed as `whowhom.graph.records`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    parts = parts[1:] if parts[0] == "src" else ("whowhom", *parts)
    return ".".join(part for part in parts if part != "__init__")


MODULES = {module_name(path): path for paths in FILES.values() for path in paths}


def find_imports(source: str, *, module: str, is_package: bool = False) -> Iterator[tuple[str, ast.stmt]]:
    """Yield the full name of everything imported, and the statement that does it."""
    package = module if is_package else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            origin = ".".join([*above, *filter(None, [node.module])])
            yield from ((f"{origin}.{alias.name}", node) for alias in node.names)


def find_faults(source: str, *, module: str, is_package: bool = False) -> list[str]:
    """Return what is wrong with the imports of a module outside the front door."""
    room = module.split(".")[1]
    functions = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    hidden = {node.lineno for function in functions for node in ast.walk(function) if isinstance(node, ast.stmt)}
    faults = []
    for name, node in find_imports(source, module=module, is_package=is_package):
        parts = name.split(".")
        if isinstance(node, ast.Import | ast.ImportFrom) and node.lineno in hidden:
            faults.append(f"{module}: {name} is imported inside a function")
        if parts[0] == "whowhom" and not (isinstance(node, ast.ImportFrom) and node.level):
            faults.append(f"{module}: {name} is imported by its full name; write it relative")
        if parts[0] == "whowhom" and parts[1] not in MAY_IMPORT[room] | {room}:
            faults.append(f"{module}: {name} lies upstream of {room}")
        if parts[-1] == "TYPE_CHECKING":
            faults.append(f"{module}: TYPE_CHECKING hides an import that goes the wrong way")
    return faults


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("from .errors import SeedError", ""),
        ("from ..seeds import __doc__", ""),
        ("import json", ""),
        ("from ..extractors.clauses import Clause", "whowhom.extractors.clauses.Clause lies upstream of graph"),
        ("from .. import exports", "whowhom.exports lies upstream of graph"),
        ("from ..cli import main", "whowhom.cli.main lies upstream of graph"),
        ("from whowhom.graph.errors import SeedError", "imported by its full name"),
        ("import whowhom.seeds", "imported by its full name"),
        ("def load():\n    import spacy", "spacy is imported inside a function"),
        ("class A:\n    def load(self):\n        if True:\n            import spacy", "imported inside a function"),
        ("from typing import TYPE_CHECKING", "TYPE_CHECKING hides"),
    ],
)
def test_imports_that_go_wrong_are_found(source: str, fault: str) -> None:
    faults = find_faults(source, module="whowhom.graph.records")
    assert [fault in found for found in faults] == ([True] if fault else [])


@pytest.mark.parametrize("room", [room for room in MAY_IMPORT if room != FRONT])
def test_imports_of_a_room_go_down_the_house_and_stand_at_the_top(room: str) -> None:
    faults = []
    for path in FILES[room]:
        is_package = path.name == "__init__.py"
        faults += find_faults(path.read_text("utf-8"), module=module_name(path), is_package=is_package)
    assert faults == []


def test_imports_make_no_circle() -> None:
    needs: dict[str, set[str]] = {}
    for module, path in MODULES.items():
        is_package = path.name == "__init__.py"
        names = [name for name, _ in find_imports(path.read_text("utf-8"), module=module, is_package=is_package)]
        # `from .records import Actor` names a thing in a module, `from . import records` the module.
        needs[module] = {name if name in MODULES else name.rpartition(".")[0] for name in names} & MODULES.keys()
        needs[module] -= {module}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(f"these import each other: {' -> '.join(error.args[1])}")


@pytest.mark.parametrize("module", ["whowhom", "whowhom.cli"])
def test_imports_of_the_front_door_leave_the_heavy_libraries_alone(module: str) -> None:
    heavy = "{'spacy', 'networkx', 'pyvis', 'trafilatura', 'numpy', 'rapidfuzz'}"
    code = f"import sys, {module}; print(sorted({heavy} & sys.modules.keys()))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
