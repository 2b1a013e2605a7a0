""" "I have already paid": what to do this minute, one tap that tells the centre, then details that are saved as they come."""
