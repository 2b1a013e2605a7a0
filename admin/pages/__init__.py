"""The routes: parse, call one use case, render. Each router comes from a factory."""
