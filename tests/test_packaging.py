"""What is in the repository is in the package, and the examples in docstrings are true."""

import doctest
import importlib
import os
import shutil
import subprocess
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


PLAIN, EDITABLE = "pip install --quiet .", "pip install --quiet --editable '.[dev]'"
# Made in this order: an older thing is made again when a newer one is asked for.
FILES = ("pyproject.toml", "src/whowhom/cli.py", ".venv/bin/python")


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize(
    ("made", "target", "installs"),
    [
        ((), "demo", [PLAIN]),
        ((), "test", [EDITABLE]),
        ((), "bench", [EDITABLE]),
        (("installed",), "demo", []),
        (("installed",), "test", [EDITABLE]),
        (("installed", "src/whowhom/cli.py"), "demo", [PLAIN]),
        (("installed-dev",), "demo", []),
        (("installed-dev",), "test", []),
        (("installed", "installed-dev", "src/whowhom/cli.py"), "demo", []),
        (("installed", "installed-dev", "src/whowhom/cli.py"), "test", []),
        (("installed", "installed-dev", "pyproject.toml"), "demo", [EDITABLE]),
    ],
)
def test_packaging_by_make_installs_what_is_needed_and_nothing_twice(
    tmp_path: Path, made: tuple[str, ...], target: str, installs: list[str]
) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    for age, name in enumerate([*FILES, *(name if "." in name else f".venv/{name}" for name in made)]):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (1000 + age, 1000 + age))
    for folder in (tmp_path / "src", tmp_path / "src" / "whowhom"):
        os.utime(folder, (999, 999))
    shown = subprocess.run(["make", "-n", target], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert [line.partition(" -m ")[2] for line in shown.stdout.splitlines() if "pip install" in line] == installs
