"""Attendance: who was there, who was not, and who voted for whom, from lists of names."""
