"""Which places of a sentence may be those of a meeting, and what else happens there.

naming says which a sentence names, capital which of them stands for a government. only_where (of what else), things (made or sold
there), heard (where others only speak of it), forums (where many sit) and seeming (idioms, halls, what will go round) keep out
what is none.
"""
