"""Rasa components; imported by Rasa alone (Python 3.10)."""
