"""The Bot API side: what the bot calls. One module a group of methods, thin HTTP in routes.py."""
