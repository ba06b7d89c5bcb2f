"""TODO extraction/attendance."""
