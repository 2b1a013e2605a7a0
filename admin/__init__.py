"""What staff see in a browser: the intake queue, a tip, their own account."""
