"""Where the centre's records lie: tables, and sessions on them. Queries stand in the use cases that need them."""
