"""What a citizen sees on Telegram."""
