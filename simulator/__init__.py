"""A strict stand-in for the Telegram Bot API on this machine, with a chat page. Imports no other room."""
