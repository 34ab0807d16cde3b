"""The command line: `whowhom build`, `read`, `ask`, `actors`, `explain`, `sample`, `score`, `schema`.

Only typer is loaded here, so that `--help` answers at once; each command loads the rest when it is called.
"""

import errno
import os
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from whowhom.graph.edtf import to_days
from whowhom.graph.errors import WhowhomError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}

app = typer.Typer(
    help="Read news articles: who did what to whom, when, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    # Plain help: the coloured one takes a tenth of a second longer.
    rich_markup_mode=None,
)


def _show_version(asked: bool) -> None:
    if asked:
        print(f"whowhom {version('whowhom')}")
        raise typer.Exit


def _check_day(value: str | None) -> str | None:
    days = None if value is None else to_days(value)
    if value is not None and (days is None or days[0] != days[1]):
        raise typer.BadParameter(f"{value!r} is no date; write it as 2024-02-19")
    return value


def _check_time(value: str | None) -> str | None:
    if value is not None and to_days(value) is None:
        raise typer.BadParameter(f"{value!r} is no date; write 2023, 2023-10 or 2023-10-07")
    return value


Articles = Annotated[
    list[str], typer.Argument(help="Files, folders, web addresses, or - for standard input.", metavar="ARTICLES")
]
Outputs = Annotated[list[Path], typer.Option("--output", "-o", help="Where to write; several may be given.")]
Format = Annotated[str | None, typer.Option(help="Format of the outputs, where the suffix does not say it.")]
Day = Annotated[
    str | None, typer.Option("--date", callback=_check_day, help="Day of publication, as 2024-02-19.", metavar="DAY")
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline instead of ours.", metavar="NAME")]
Seeds = Annotated[Path | None, typer.Option(help="Folder with actor and relation tables of your own.", metavar="DIR")]
Corrections = Annotated[
    Path | None, typer.Option(help="Corrections by hand (TOML): merge, split, alias, drop.", metavar="FILE")
]
Workers = Annotated[int, typer.Option(min=1, help="Processes that share the reading.")]
Name = Annotated[str | None, typer.Option(help="A name, an alias or an id.", metavar="NAME")]
Time = Annotated[
    str | None,
    typer.Option(
        callback=_check_time,
        help="2023, 2023-10 or 2023-10-07, included; leaves out statements without a date.",
        metavar="DATE",
    ),
]


@app.callback()
def _every_command(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Take what may stand before the name of a command."""


@app.command()
def build(
    articles: Articles,
    *,
    output: Outputs = [],  # noqa: B006 - typer copies it
    date: Day = None,
    model: Model = None,
    seeds: Seeds = None,
    corrections: Corrections = None,
    workers: Workers = 1,
    format: Format = None,
) -> None:
    """Draw the graph of ARTICLES, as a page (.html), for Gephi (.graphml) or as records (.jsonl)."""
    from whowhom import commands, reading

    settings = reading.Settings(published=date, model=model, seeds=seeds)
    job = commands.Job(articles, settings, corrections=corrections, workers=workers)
    commands.build(job, outputs=output, format=format)
    _finish(job.failures)


@app.command()
def read(
    articles: Articles,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="A .jsonl file, or - for standard output.")] = Path(
        "-"
    ),
    date: Day = None,
    model: Model = None,
    seeds: Seeds = None,
    corrections: Corrections = None,
    workers: Workers = 1,
) -> None:
    """Write what was read from ARTICLES as JSON lines, one article a line."""
    from whowhom import commands, reading

    settings = reading.Settings(published=date, model=model, seeds=seeds)
    job = commands.Job(articles, settings, corrections=corrections, workers=workers)
    commands.read(job, output=output)
    _finish(job.failures)


@app.command()
def ask(
    articles: Articles,
    *,
    source: Name = None,
    target: Name = None,
    actor: Name = None,
    says: Name = None,
    type: Annotated[str | None, typer.Option(help="A relation type such as ACCUSE.", metavar="CODE")] = None,
    since: Time = None,
    until: Time = None,
    seeds: Seeds = None,
    corrections: Corrections = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines instead of a table.")] = False,
) -> None:
    """Ask what was read (a .jsonl of `whowhom read`, or ARTICLES) who did what to whom."""
    from whowhom import commands, reading

    job = commands.Job(articles, reading.Settings(seeds=seeds), corrections=corrections)
    question = commands.Question(
        source=source, target=target, actor=actor, says=says, type=type, since=since, until=until
    )
    commands.ask(job, question=question, as_json=as_json)
    _finish(job.failures)


@app.command()
def actors(
    articles: Articles,
    *,
    date: Day = None,
    model: Model = None,
    seeds: Seeds = None,
    corrections: Corrections = None,
    workers: Workers = 1,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines with every mention, instead of a table.")] = False,
) -> None:
    """List who is found in ARTICLES, under which names and on what grounds, most doubtful first."""
    from whowhom import commands, reading

    settings = reading.Settings(published=date, model=model, seeds=seeds)
    job = commands.Job(articles, settings, corrections=corrections, workers=workers)
    commands.actors(job, as_json=as_json)
    _finish(job.failures)


@app.command()
def explain(
    articles: Articles,
    *,
    date: Day = None,
    model: Model = None,
    seeds: Seeds = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines, a sentence each.")] = False,
) -> None:
    """Tell sentence by sentence what is drawn from ARTICLES (+) by which rule, and why a word draws nothing (-)."""
    from whowhom import commands, reading

    job = commands.Job(articles, reading.Settings(published=date, model=model, seeds=seeds))
    commands.explain(job, as_json=as_json)
    _finish(job.failures)


@app.command()
def sample(
    readings: Annotated[
        list[str], typer.Argument(help="A .jsonl of `whowhom read`, or articles to be read.", metavar="READINGS")
    ],
    *,
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="How many statements.")] = 200,
    seed: Annotated[int, typer.Option(help="The same seed draws the same statements.")] = 1,
    output: Annotated[Path, typer.Option("--output", "-o", help="A .csv file, or - for standard output.")] = Path("-"),
    seeds: Seeds = None,
    corrections: Corrections = None,
) -> None:
    """Draw statements from READINGS, spread over the types, as a coding sheet for a human to judge."""
    from whowhom import commands, reading

    job = commands.Job(readings, reading.Settings(seeds=seeds), corrections=corrections)
    commands.sample(job, number=number, seed=seed, output=output)
    _finish(job.failures)


@app.command()
def score(
    sheet: Annotated[Path, typer.Argument(help="A sheet of `whowhom sample`, filled in.", metavar="SHEET")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines instead of a table.")] = False,
) -> None:
    """Tell how much of a judged SHEET is right, by type and overall, with 95 % intervals."""
    from whowhom import commands

    commands.score(sheet, as_json=as_json)


@app.command()
def schema(
    *, output: Annotated[Path, typer.Option("--output", "-o", help="A file, or - for standard output.")] = Path("-")
) -> None:
    """Write the JSON Schema of what `read` writes."""
    from whowhom import commands

    commands.schema(output=output)


def _finish(failures: int) -> None:
    if failures:
        raise typer.Exit(1)


def main() -> None:
    """Run the command line and leave with its exit status: 0, 1 (something could not be read or written),
    2 (misused), 130 (interrupted)."""
    try:
        app(prog_name="whowhom")
    except WhowhomError as error:
        from whowhom.terminal import complain

        complain(error)
        raise SystemExit(1) from error
    except OSError as error:
        if error.errno not in FULL:
            raise
        from whowhom.graph.errors import OutputError
        from whowhom.terminal import complain

        complain(OutputError(f"cannot write standard output: {error.strerror}; name a file with -o"))
        os._exit(1)  # what is left to write would be tried once more on the way out
