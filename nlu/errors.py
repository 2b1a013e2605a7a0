"""Errors of this room, by who has to do something about them."""


class NluError(Exception):
    """Anything that went wrong in nlu; the message says what to do."""


class DataError(NluError):
    """A training or held-out file is not in its format; names file and line. For whoever edits it."""


class ParserUnavailable(NluError):
    """Rasa did not answer, answered too late or nonsense. The caller uses the embedded parser instead."""


class SetupError(NluError):
    """Rasa's environment cannot be made on this machine. For whoever runs it."""


class TrainingError(NluError):
    """Rasa's training failed; carries the last lines it printed. For whoever edits the data."""
