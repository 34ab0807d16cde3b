"""What is known before reading: actors, relation types and their wording, sample articles. Data only."""
