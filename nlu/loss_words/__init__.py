"""What citizens say of their money, in simplified lower case (see `nlu.writing.aligned`); read by nlu.emergency."""
