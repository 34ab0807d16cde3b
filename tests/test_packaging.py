"""What is in the repository is in the package, and the examples in docstrings are true."""

import doctest
import importlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SETTINGS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
ROOMS = {"whowhom": "src/whowhom", **{f"whowhom.{room}": room for room in ("graph", "extractors", "exports", "seeds")}}


def find_packages() -> dict[str, Path]:
    """Every folder with an `__init__.py`, by the name it is installed under."""
    packages = {}
    for name, room in ROOMS.items():
        for path in (ROOT / room).rglob("__init__.py"):
            below = path.parent.relative_to(ROOT / room).parts
            packages[".".join([name, *below])] = path.parent
    return packages


MODULES = sorted(
    name if path.stem == "__init__" else f"{name}.{path.stem}"
    for name, folder in find_packages().items()
    for path in folder.glob("*.py")
    if path.stem != "__main__"
)


def test_packaging_names_every_folder_that_holds_code() -> None:
    assert sorted(SETTINGS["packages"]) == sorted(find_packages())


def test_packaging_maps_every_room() -> None:
    assert SETTINGS["package-dir"] == ROOMS


@pytest.mark.parametrize("name", sorted(SETTINGS["package-data"]))
def test_packaging_carries_every_file_that_is_no_code(name: str) -> None:
    folder = find_packages()[name]
    inner = [other for other in find_packages().values() if folder in other.parents]
    carried = {path for pattern in SETTINGS["package-data"][name] for path in folder.glob(pattern)}
    there = {
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and not any(other in path.parents for other in inner)
    }
    assert there - carried == set()


@pytest.mark.parametrize("name", MODULES)
def test_packaging_keeps_the_promises_of_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
