"""Who speaks: outer sentences, the cues in them, the phrases that speak, and the people those mean."""
