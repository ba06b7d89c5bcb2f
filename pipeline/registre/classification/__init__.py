"""What an act is about: its policy domain and its @CTES subject, each with a calibrated score."""
