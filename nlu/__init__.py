"""What a citizen wants: intents and entities of what they write. Imports only center."""
