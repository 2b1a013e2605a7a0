"""Words of danger, in simplified lower case (see `nlu.writing.aligned`); tried out in tests/nlu."""
