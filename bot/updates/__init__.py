"""From Telegram to the handlers: polling or webhook -> inbox -> one chat after its own order -> handling."""
