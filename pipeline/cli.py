"""Verbs for people; what they do is in ``commands``."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from pipeline.commands.consoles import plain_console
from pipeline.errors import MendableError
from pipeline.settings import DEMO_VARIABLE, EXPLORER_PORT, Settings

app = typer.Typer(
    help="A warehouse of who claims what in conflict news.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
console = plain_console()
errors = plain_console(stderr=True)
_NEXT_RUN = "; `claimhouse run` makes the tables follow"
_CURATOR = "curator"  # whose word it is where nobody is named


class Format(StrEnum):
    """How ``query`` prints."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class FileFormat(StrEnum):
    """What ``export`` writes."""

    PARQUET = "parquet"
    CSV = "csv"
    EVENTS = "events"
    GEOJSON = "geojson"
    FOLLOWTHEMONEY = "followthemoney"
    JSONLD = "jsonld"


class Kind(StrEnum):
    """What ``review`` asks about."""

    ACTORS = "actors"
    LOCATIONS = "locations"
    PAIRS = "pairs"


@app.callback()
def choose_home(
    demo: Annotated[
        bool, typer.Option("--demo", help="Use the home of `claimhouse demo`, not your own.")
    ] = False,
) -> None:
    """Choose the home, for this command and whatever it starts."""
    if demo:
        os.environ[DEMO_VARIABLE] = "1"


@app.command()
def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders and files to read; none: the inbox."),
    ] = None,
    batch: Annotated[
        str | None,
        typer.Option(help="With PATHS: the new batch's name. Without: the batch to do again."),
    ] = None,
    re_extract: Annotated[
        bool, typer.Option(help="Extract again what an older extractor did.")
    ] = False,
    processes: Annotated[int, typer.Option(min=1, help="Processes that extract.")] = 1,
    text_column: Annotated[
        str | None,
        typer.Option(help="With PATHS: the column or key of tables that holds the text."),
    ] = None,
) -> None:
    """Take in what is new, do what is pending, build the models, publish."""
    from pipeline.commands.taking_in import take_in

    take_in(
        Settings.from_environment(),
        paths or [],
        batch=batch,
        re_extract=re_extract,
        processes=processes,
        text_column=text_column,
        console=errors,
    )


@app.command()
def collect(
    sources: Annotated[
        list[str],
        typer.Argument(help="Addresses of pages, feeds or files; files that list addresses."),
    ],
    name: Annotated[str, typer.Option(help="Folder of the inbox.")] = "collected",
    delay: Annotated[float, typer.Option(min=0, help="Seconds between requests to a host.")] = 1.0,
) -> None:
    """Bring pages, feeds and remote files into the inbox; a run then takes them in."""
    from pipeline.commands.collecting import collect as bring

    bring(Settings.from_environment(), sources, name=name, delay=delay, console=errors)


@app.command()
def demo() -> None:
    """Build the invented sample articles, in a home of their own."""
    choose_home(demo=True)
    run()
    errors.print('ask it: claimhouse --demo query "select * from marts.fct_claims limit 5"')


@app.command()
def ui(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on this machine.")] = 3000,
) -> None:
    """Open Dagster at http://localhost:PORT; stop it with Ctrl-C."""
    from pipeline.commands.serving import serve

    serve(Settings.from_environment(), port)


@app.command()
def explore(
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Port on this machine.")
    ] = EXPLORER_PORT,
    host: Annotated[
        str,
        typer.Option(
            help="Address of this machine to listen at. The default is reached from this machine "
            "alone; 0.0.0.0 from wherever it can be: there is no password and no encryption."
        ),
    ] = "127.0.0.1",
    allow_edits: Annotated[
        bool,
        typer.Option(
            "--allow-edits",
            help="Add the page of review, whose answers are written into the curated tables.",
        ),
    ] = False,
    by: Annotated[str, typer.Option(help="Whose word these answers are.")] = _CURATOR,
) -> None:
    """Read the published file as a page at http://localhost:PORT; stop it with Ctrl-C."""
    from pipeline.commands.opening import connect_published
    from pipeline.commands.serving import require_free

    settings = Settings.from_environment()
    # What can go wrong at once is told before the seconds that charts take.
    require_free(port, command="explore", host=host)
    connect_published(settings).close()
    from pipeline.explore.serving import serve_explorer

    serve_explorer(
        settings,
        host=host,
        port=port,
        decided_by=by if allow_edits else None,
        console=errors,
    )


@app.command()
def extract(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="doc_id and text a line.")],
    output: Annotated[Path, typer.Option(help="Where to write, one object a line.")],
) -> None:
    """Extract from texts without a warehouse; offsets are into the given text."""
    from pipeline.commands.extracting import extract_documents, read_documents, write_documents
    from pipeline.commands.progress import progress_on
    from pipeline.resources.inputs import existing
    from pipeline.resources.resolving import load_outlets

    existing([source])
    settings = Settings.from_environment()
    outlets = load_outlets(settings.reference_dir)
    documents = read_documents(source, console=errors, country_of=outlets.country_of)
    with progress_on(errors):
        found = extract_documents(settings, documents)
        count = write_documents(output, found)
    errors.print(f"{count} documents in {output}")


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="One SQL statement.")],
    output_format: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Query the published file, read-only."""
    from pipeline.commands.opening import connect_published
    from pipeline.commands.querying import run_query

    with connect_published(Settings.from_environment()) as connection:
        run_query(connection, sql, output_format=output_format.value, console=console)


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder.")],
    file_format: Annotated[
        FileFormat,
        typer.Option(
            "--format",
            help="parquet or csv: every public table, as a data package; events, geojson, "
            "followthemoney or jsonld: one file.",
        ),
    ] = FileFormat.PARQUET,
) -> None:
    """Write what is published as files that other tools read."""
    from pipeline.commands.exporting import export as write
    from pipeline.commands.opening import connect_published

    with connect_published(Settings.from_environment()) as connection:
        counts = write(connection, folder, file_format=file_format.value)
    what = "1 file" if len(counts) == 1 else f"{len(counts)} tables"
    errors.print(f"{what} with {sum(counts.values()):,} rows in {folder}")


@app.command()
def report(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", dir_okay=False, metavar="FILE", help="A .html or .md."),
    ],
    incident: Annotated[
        list[str] | None, typer.Option(help="An incident's key; may be repeated.")
    ] = None,
    place: Annotated[str | None, typer.Option(help="Of which places: a part of the name.")] = None,
    actor: Annotated[str | None, typer.Option(help="Who did or suffered it.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="From this day on.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="To this day.")] = None,
) -> None:
    """Write what is said of incidents as one file that needs no other."""
    from pipeline.commands.opening import connect_published
    from pipeline.explore.report import write_report
    from pipeline.resources.files import write_text_atomically

    asked = {"place": place, "actor": actor, "since": since, "until": until}
    with connect_published(Settings.from_environment()) as connection:
        text, count = write_report(connection, incident or [], asked, suffix=output.suffix)
    write_text_atomically(output, text)
    errors.print(f"{count} incident(s) in {output}")


@app.command()
def explain(
    article: Annotated[str, typer.Argument(help="An article's id, or a part of its title.")],
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", dir_okay=False, help="Write a page for the browser instead."),
    ] = None,
) -> None:
    """Print an article with what was found in it."""
    from pipeline.commands.explained import read_explained
    from pipeline.commands.explained_page import page
    from pipeline.commands.explaining import print_explained
    from pipeline.commands.opening import connect_published
    from pipeline.resources.files import write_text_atomically

    with connect_published(Settings.from_environment()) as connection:
        explained = read_explained(connection, article)
    if html is None:
        print_explained(explained, console)
    else:
        write_text_atomically(html, page(explained))
        errors.print(f"{explained.article_id} in {html}")


@app.command()
def doctor(
    mend: Annotated[
        bool,
        typer.Option("--mend", help="First clear up after killed runs, and mend what can be."),
    ] = False,
) -> None:
    """Check versions, model, disk, locks, files, and that lake, warehouse and published agree."""
    from pipeline.commands.doctoring import print_findings
    from pipeline.commands.mending import mend_house

    settings = Settings.from_environment()
    for done in mend_house(settings) if mend else ():
        console.print("[green]mended[/] ", end="")
        console.print(done, markup=False, highlight=False, soft_wrap=True)
    if not print_findings(settings, console):
        raise SystemExit(1)


_Actor = Annotated[str, typer.Argument(help="An id of an actor or entity, or its name.")]
_Because = Annotated[str, typer.Option(help="The reason; it stands in the row.")]
_By = Annotated[str, typer.Option(help="Whose word it is; it stands in the row.")]


@app.command()
def review(
    only: Annotated[
        list[Kind] | None, typer.Option(help="Ask about these alone; may be repeated.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Questions at most.")] = None,
    by: _By = _CURATOR,
) -> None:
    """Walk through names that resolved to nothing, and pairs that may be one actor."""
    from pipeline.commands.opening import connect_published
    from pipeline.commands.reviewing import Review

    settings = Settings.from_environment()
    with connect_published(settings) as connection:
        walk = Review(
            connection,
            settings.reference_dir,
            console=console,
            answers=sys.stdin.readline,
            decided_by=by,
        )
        walk.run([kind.value for kind in only or Kind], limit=limit)
    listed = ", ".join(f"{count} in {table}.csv" for table, count in sorted(walk.written.items()))
    errors.print(f"rows written: {listed or 'none'}{_NEXT_RUN if listed else ''}")


@app.command()
def merge(one: _Actor, other: _Actor, because: _Because, by: _By = _CURATOR) -> None:
    """Say that two actors are one, from the next run on."""
    _judge(one, other, verdict="positive", because=because, by=by)


@app.command()
def split(one: _Actor, other: _Actor, because: _Because, by: _By = _CURATOR) -> None:
    """Say that two actors are not one, from the next run on; this takes back a merge."""
    _judge(one, other, verdict="negative", because=because, by=by)


@app.command()
def forget(
    article: Annotated[
        str | None, typer.Argument(help="An article's id, or a part of its title.")
    ] = None,
    batch: Annotated[str | None, typer.Option(help="A whole batch instead.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
) -> None:
    """Take an article or a batch out of lake, warehouse and published file, for good."""
    from pipeline.commands import forgetting, sweeping
    from pipeline.commands.confirming import confirm_forgetting
    from pipeline.commands.published import tell_published
    from pipeline.resources.lake import Lake

    if (article is None) == (batch is None):
        raise SystemExit(_complain("name an article or, with --batch, a batch: one of the two"))
    settings = Settings.from_environment()
    sweeping.refuse_while_running(settings)
    forgetting.refuse_unless_rebuildable(settings, going=batch)
    lake = Lake(settings.lake_dir)
    confirm_forgetting(lake, article=article, batch=batch, yes=yes, console=errors)
    if batch:
        gone = forgetting.forget_batch(lake, batch)
    else:
        gone = [forgetting.find_article_id(lake, article or "")]
        forgetting.forget_articles(lake, gone)
    sweeping.sweep(settings)
    run_id = forgetting.rebuild(settings, gone, console=errors)
    tell_published(settings, run_id, errors)
    errors.print(
        f"{len(gone)} article(s) forgotten, with Dagster's run history and dbt's logs; the files "
        "they came from are yours to delete, and are not read again"
    )


def _judge(one: str, other: str, *, verdict: str, because: str, by: str) -> None:
    from pipeline.commands.judging import judge
    from pipeline.commands.opening import connect_published

    settings = Settings.from_environment()
    with connect_published(settings) as connection:
        judged = judge(
            connection,
            settings.reference_dir,
            one,
            other,
            verdict=verdict,
            because=because,
            decided_by=by,
        )
    if judged.refused:
        raise SystemExit(_complain(judged.told))
    errors.print(f"{judged.told}{_NEXT_RUN}")


def _complain(message: str) -> int:
    errors.print(Text.assemble(("error:", "red"), f" {message}"))
    return 1


def main() -> None:
    """Run the command line; what goes wrong is one line that says what to do."""
    try:
        app()
    except MendableError as error:
        raise SystemExit(_complain(str(error))) from None
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except Exception as error:
        from pipeline.commands.failures import told_of_disk

        if (told := told_of_disk(error, Settings.from_environment().home)) is None:
            raise
        raise SystemExit(_complain(told)) from None


if __name__ == "__main__":
    main()
