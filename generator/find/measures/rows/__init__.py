"""Several figures of several things: "exports of salt and wool rose 3 and 4 percent respectively".

respective asks the others: figure_rows (the figures), members and pairs (the things), row_told (what is put right when each has
been read), things_before (things that the sentences before name).
"""
