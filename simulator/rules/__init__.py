"""Telegram's rules as pure functions of values: no clock, no store, no HTTP."""
