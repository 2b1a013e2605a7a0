"""What the simulator remembers. Every change is written through to one SQLite file."""
