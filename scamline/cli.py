"""`scamline`: every process and tool by name. Imports stay inside the commands, so that --help is instant."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from center.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
knowledge_app = typer.Typer(no_args_is_help=True, help="The knowledge base and its index.")
keys_app = typer.Typer(no_args_is_help=True, help="A new master key, step by step, while everything runs.")
staff_app = typer.Typer(no_args_is_help=True, help="Log-ins of the centre's people.")
nlu_app = typer.Typer(no_args_is_help=True, help="What citizens want: train, serve and test the parsers.")
app.add_typer(knowledge_app, name="knowledge")
app.add_typer(nlu_app, name="nlu")
app.add_typer(keys_app, name="keys")
app.add_typer(staff_app, name="staff")


@app.callback()
def about() -> None:
    """A public line against telecom and network fraud."""


@app.command()
def run() -> None:
    """Start everything under one supervisor; Ctrl-C stops it."""
    from scamline.running import run_everything

    run_everything(_settings())


@app.command()
def bot() -> None:
    """Answer citizens: take updates from Telegram or the simulator."""
    from scamline.entry import run_bot

    run_bot(_settings())


@app.command()
def sender() -> None:
    """Send what is queued for citizens."""
    from scamline.entry import run_sender

    run_sender(_settings())


@app.command()
def admin() -> None:
    """Serve the pages for staff."""
    from scamline.entry import run_admin

    run_admin(_settings())


@app.command()
def jobs() -> None:
    """Do the centre's background work."""
    from scamline.entry import run_jobs

    run_jobs(_settings())


@app.command()
def simulator() -> None:
    """Serve the stand-in for Telegram and its chat page."""
    from scamline.entry import run_simulator

    run_simulator(_settings())


@app.command()
def webhook(
    drop: Annotated[bool, typer.Option("--drop", help="End it, so that one bot may ask by long polling.")] = False,
) -> None:
    """How Telegram reaches the bots, and what went wrong with it last."""
    from scamline.entry import about_webhook

    typer.echo(about_webhook(_settings(), drop))


@app.command()
def migrate() -> None:
    """Bring the database to this version's shape."""
    from center.migrating import migrate as bring_up

    bring_up(_settings())
    typer.echo("The database is up to date.")


@app.command()
def doctor() -> None:
    """Say what is wrong with this installation, and how to mend it."""
    from scamline.doctor import examine

    raise typer.Exit(examine(_settings(), typer.echo))


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to write it; keys are not in it.")]) -> None:
    """Write all records to one file; keep a copy of the keys elsewhere."""
    from center.figures import remember_backup
    from scamline.backup import backup as write

    settings = _settings()
    rows = sum(write(settings, file).values())
    remember_backup(settings, rows)
    typer.echo(f"{rows} rows are in {file}.")
    typer.echo(f"Without the keys in {settings.home / 'keys'} nobody can read what is sealed: keep a copy apart.")


@app.command()
def restore(file: Path) -> None:
    """Fill a new, migrated, empty database from a backup."""
    from scamline.backup import restore as read

    typer.echo(f"{sum(read(_settings(), file).values())} rows are restored.")


@app.command()
def check(
    text: Annotated[str, typer.Argument(help="The message; left out: read from standard input.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"id", "text"} lines, write answers as lines.')] = False,
) -> None:
    """Which known scam script does a message follow?"""
    from scamline.entry import check_lines, check_one

    if jsonl:
        raise typer.Exit(check_lines())
    if not text and sys.stdin.isatty():
        raise typer.BadParameter("give the message as an argument, or on standard input")
    check_one(text or sys.stdin.read())


@knowledge_app.command("check")
def knowledge_check(folder: Annotated[Path | None, typer.Argument()] = None) -> None:
    """Load the knowledge base and say what is wrong with it, file and line."""
    from scamline.entry import check_base

    check_base(folder)


@knowledge_app.command("build")
def knowledge_build() -> None:
    """Build the index aside and swap it in whole; does nothing when it is up to date."""
    from scamline.entry import build_index

    build_index(_settings())


@knowledge_app.command("fit")
def knowledge_fit() -> None:
    """Rebuild the shipped head from the base alone."""
    from knowledge.fitting import main as fit

    fit()


@nlu_app.command("train")
def nlu_train() -> None:
    """Train the Rasa model for this data and configuration, unless it is there already."""
    from scamline.entry import train_nlu

    train_nlu(_settings())


@nlu_app.command("serve")
def nlu_serve() -> None:
    """Run Rasa on the loopback interface."""
    from scamline.entry import serve_nlu

    serve_nlu(_settings())


@app.command()
def alive(process: Annotated[str, typer.Argument(help="bot, sender, jobs or admin")]) -> None:
    """Ask whether this process was heard of on this host in the last half minute; for health checks."""
    from scamline.beating import is_alive

    raise typer.Exit(0 if is_alive(_settings(), process) else 1)


@keys_app.command("make")
def keys_make() -> None:
    """Make the keys of a new installation; those that are there stay as they are."""
    from scamline.keys_commands import make

    make(_settings())
    typer.echo("The keys are there. Keep a copy apart from the backups.")


@keys_app.command("add")
def keys_add() -> None:
    """First step: a new master key behind the one in use."""
    from scamline.keys_commands import add

    typer.echo(f"A new key ({add(_settings())}) stands second. Copy the folder keys to its safe place again.")
    typer.echo("Next: restart bot, sender and admin one after the other, then: scamline keys use")


@keys_app.command("use")
def keys_use() -> None:
    """Second step: the new key first, once every running process holds it."""
    from scamline.keys_commands import use

    use(_settings())
    typer.echo("The new key stands first. Next: restart each once more, then: scamline keys rewrap")


@keys_app.command("rewrap")
def keys_rewrap() -> None:
    """Third step: wrap anew what the old key wrapped; may be interrupted and repeated."""
    from scamline.keys_commands import rewrap

    count = rewrap(_settings())
    typer.echo(f"{count.other} wrapped anew, {count.first} were so already, {count.shut} no key here opens.")
    typer.echo("Next: scamline keys drop")


@keys_app.command("drop")
def keys_drop() -> None:
    """Last step: forget the old key, once nothing and nobody needs it."""
    from scamline.keys_commands import drop

    drop(_settings())
    typer.echo("Only the new key is left. Keep the old one as long as you keep backups from before.")


@nlu_app.command("test")
def nlu_test() -> None:
    """Measure both parsers on the held-out set; the last line sums up."""
    from scamline.entry import test_nlu

    raise typer.Exit(test_nlu(_settings()))


@staff_app.command("add")
def staff_add(
    login: str,
    name: str,
    role: Annotated[str, typer.Argument(help="intake, curator, outreach, auditor or administrator")],
) -> None:
    """Make an account; prints a first password, which its owner has to change."""
    from scamline.staff import add

    typer.echo(f"Password of {login}: {add(_settings(), login, name, role)}")


@staff_app.command("password")
def staff_password(login: str) -> None:
    """Give somebody who lost theirs a new first password; ends their log-ins and any lock."""
    from scamline.staff import renew

    typer.echo(f"Password of {login}: {renew(_settings(), login)}")


def _settings() -> "Settings":
    from center.settings import read_settings

    return read_settings()


def main() -> None:
    import os

    from center.errors import ScamlineError
    from scamline.dying import die_with_supervisor

    os.umask(0o077)  # records, logs and index are for this account alone
    die_with_supervisor()
    try:
        app()
    except ScamlineError as error:
        sys.exit(f"scamline: {error}")
