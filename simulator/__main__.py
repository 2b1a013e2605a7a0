"""`python -m simulator`: the stand-in on its own, for trying things out."""

import argparse
from pathlib import Path

from simulator.serve import serve
from simulator.settings import SimulatorSettings


def main() -> None:
    defaults = SimulatorSettings()
    parser = argparse.ArgumentParser(prog="python -m simulator", description="A strict stand-in for Telegram.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=defaults.token)
    parser.add_argument("--username", default=defaults.bot_username)
    parser.add_argument("--store", type=Path, help="SQLite file; without it everything is forgotten at the end")
    parser.add_argument("--no-limits", action="store_true", help="no 429")
    args = parser.parse_args()
    settings = SimulatorSettings(
        token=args.token, bot_username=args.username, store_path=args.store, limits_on=not args.no_limits
    )
    serve(settings, args.host, args.port)


if __name__ == "__main__":
    main()
