"""Finders of entities, one module a kind of thing: each yields candidates, `nlu.entities` chooses."""
