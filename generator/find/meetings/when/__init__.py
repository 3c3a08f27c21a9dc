"""When a meeting was: dates (of its sentence), counted (from another time), years, ahead (still to come), firm (and fixed), lasting
(how many days), behind (the days of the news, told in later sentences), numbered (which of a series).
"""
