"""Rasa as a process of ours, where it can be had."""

from center.settings import Settings
from nlu.serve import rasa_command, rasa_environment
from nlu.setup_rasa import interpreter, is_ready
from nlu.training import model_file
from scamline.processes import Process, ours

MISSING = (
    "Rasa: its environment is not there (make setup says why); the embedded parser answers everything. "
    "To add Rasa, install Python 3.10 and run make setup again."
)


def rasa_training(settings: Settings) -> Process | str | None:
    """What trains the model; None when it is there already; a sentence when Rasa cannot be had."""
    if not is_ready():
        return MISSING
    if model_file(settings.home / "nlu").exists():
        return None
    return ours(settings, "rasa-training", "nlu", "train", nice=15)


def rasa_process(settings: Settings, token: str) -> Process:
    port, model = settings.rasa_port, model_file(settings.home.resolve() / "nlu")
    return Process(
        "rasa",
        rasa_command(interpreter(), model, port),
        rasa_environment(token),
        ready=f"http://127.0.0.1:{port}/",
        whole_environment=True,
    )
