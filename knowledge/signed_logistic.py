"""Logistic regression whose weights may only point where they should."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types

from knowledge.nearness import Floats


def fit_signed(
    rows: Floats,
    labels: Floats,
    importance: Floats,
    signs: Sequence[int],
    penalty: float,
    expected: Floats | None = None,
) -> tuple[Floats, float]:
    """Weights and bias. rows: (n, features); labels 0 or 1; signs: +1 no weight below 0, -1 none above, 0 free.

    penalty: on the square of how far a weight is from the expected one (0 by default), counted for features scaled
    to unit spread. Deterministic.
    """
    spread = np.where(rows.std(axis=0) > 1e-9, rows.std(axis=0), 1.0)
    scaled, share = rows / spread, importance / importance.sum()
    size = rows.shape[1]
    prior = np.zeros(size) if expected is None else expected * spread

    def loss(at: Floats) -> tuple[float, Floats]:
        z = scaled @ at[:size] + at[size]
        error = share * (1 / (1 + np.exp(-np.clip(z, -40, 40))) - labels)
        away = at[:size] - prior
        value = share @ np.logaddexp(0, np.where(labels > 0, -z, z)) + penalty / 2 * away @ away
        return float(value), np.append(scaled.T @ error + penalty * away, error.sum())

    bounds = [(0 if sign > 0 else None, 0 if sign < 0 else None) for sign in signs] + [(None, None)]
    found = minimize(loss, np.append(prior, 0.0), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2000})
    return np.asarray(found.x[:size] / spread, np.float64), float(found.x[size])
