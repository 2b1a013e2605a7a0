"""How fast the whole product answers on this machine: `python -m tests.bench`."""
