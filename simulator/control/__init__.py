"""The control API under /sim: how tests and the chat page play citizens and look behind the scenes."""
