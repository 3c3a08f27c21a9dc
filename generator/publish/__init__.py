"""Edition -> views -> pages, data, packs and site. No fact is made here: what is printed stands in the edition."""
