"""Which known scam script a message follows, and why."""
