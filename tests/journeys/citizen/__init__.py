"""A citizen's whole way, step by step, with everything that can go wrong on it."""
