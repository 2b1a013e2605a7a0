"""The Rasa project; its components run in Rasa's own environment, never in this one."""
