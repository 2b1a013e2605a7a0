"""Starts Rasa's HTTP service inside its own environment: `python -m nlu.rasa.server --model F --port N`.

The token comes by environment and is put where Rasa looks for it, its argument list, only after the
process has started: the process list keeps showing what was typed.
"""

import argparse
import os
import sys


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--port", type=int, required=True)
    given = options.parse_args()
    token = os.environ.pop("SCAMLINE_NLU_TOKEN")
    where = ["--interface", "127.0.0.1", "--port", str(given.port), "--model", given.model]
    # One word with "=": a token that begins with a dash would be taken for an option.
    sys.argv = ["rasa", "run", "--enable-api", *where, f"--auth-token={token}"]

    from rasa.__main__ import main as run

    run()


if __name__ == "__main__":
    main()
