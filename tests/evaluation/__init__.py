"""How well messages are recognised, beside what others do: python -m tests.evaluation FOLDER (see __main__)."""
