"""The command line and the supervisor: the only room that knows all the others."""
