"""Edition -> views: frozen records in which every fact is already worded for people. Templates only lay them out."""
