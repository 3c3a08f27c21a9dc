"""All stages, in order, on one page: what happens to a folder of seeds.

    bytes -> read -> Seed -> strip -> Article -> find -> Findings -> reduce -> Brief -> collate -> Edition -> publish -> site

A stage is a function of records. A fault of one seed becomes a Problem and costs that seed only.
"""
