"""Where the centre's records lie: tables, and one module of queries for each kind of record."""
