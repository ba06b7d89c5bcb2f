"""Tables: what every column means, rows, data frames, files."""
