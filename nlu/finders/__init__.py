"""What finds entities in a text, one module a kind of thing; each yields candidates, `nlu.entities` chooses."""
