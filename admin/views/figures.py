"""Numbers in words an officer can act on. Steps are ours, not the matcher's."""

URGENCY = ((80, "now"), (45, "soon"), (0, "later"))
"""From which urgency (0..100) on a tip is called what; paid and fresh begins at 80."""
LIKELIHOOD = (
    (0.95, "almost-certain"),
    (0.8, "very-likely"),
    (0.5, "likely"),
    (0.2, "possible"),
    (0.0, "little"),
)


def urgency_step(urgency: int) -> str:
    return next(step for least, step in URGENCY if urgency >= least or least == 0)


def likelihood(score: float) -> str:
    return next(step for least, step in LIKELIHOOD if score >= least or least == 0.0)
