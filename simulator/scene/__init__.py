"""What citizens do, and the updates it gives the bot. Functions on a World; refusals are SceneError."""
