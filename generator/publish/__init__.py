"""Edition -> views -> pages, data, packs and site. No fact is made here: what is printed stands in the edition.

what may be     law (each fact is verbatim), published and withhold (the setting `publish`), pieces
pages           views (a folder), pages, markdown (the one escape function); pictures, pictures_time, pictures_style
data            data, facts, topic_records, topic_data, tables (CSV), schema, schema_facts, schema_words
packs           packs, packs_content, packs_parts, packs_typst
beside pages    search, explore and shards (their files), cite, feeds
the site        site (MkDocs), exchange (the new one for the old)
the terminal    explain
"""
