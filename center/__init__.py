"""The centre's own records and rules. Knows no Telegram, no HTTP, no model."""
