"""Cities as newspapers write them, and what only looks like one."""

from __future__ import annotations

import pytest

from generator import vocabulary
from generator.find.places import cities

WORDS = vocabulary.load().places

ROWS = [
    ("They met in Punta del Este, the ministry said.", [("Punta del Este", "UY")]),
    ("The summit at Sharm el-Sheikh ended.", [("Sharm el-Sheikh", "EG")]),
    ("Talks in Rio de Janeiro and Viña del Mar ended.", [("Rio de Janeiro", "BR"), ("Vina del Mar", "CL")]),
    ("SANTO DOMINGO DE LOS COLORADOS, Ecuador", [("Santo Domingo de los Colorados", "EC")]),
    ("HÀ NỘI and Ha Noi agree on the date; Hà Nội hosts.", [("Hanoi", "VN"), ("Hanoi", "VN"), ("Hanoi", "VN")]),
    ("The leaders gathered at Sunnylands in 2013.", [("Sunnylands", "US")]),
    ("They left Genève for Sharm El Sheikh.", [("Geneva", "CH"), ("Sharm el-Sheikh", "EG")]),
    ("A de facto ban on delays del Rey imposed.", []),
    ("An elm and a delta, not El Niño.", []),
    ("Sharma el-Sayed chaired it.", []),
    ("March talks on Delivery of magnets.", []),
    # small towns, and names that are words, where the text says in which land they lie
    ("In Clonakilty, Ireland, on Friday they met. Clonakilty hosts a fair.", [("Clonakilty", "IE"), ("Clonakilty", "IE")]),
    ("They met at a hotel in Mobile, Alabama. The Mobile talks go on.", [("Mobile", "US"), ("Mobile", "US")]),
    ("CASTLEGAR, B.C. — Bargaining in Castlegar went on.", [("Castlegar", "CA"), ("Castlegar", "CA")]),
    ("The ministers sat near Kerkvliet, the Netherlands, until dawn.", [("Kerkvliet", "NL")]),
    ("LIMA, Oct. 26 (ESNA) -- An official told ESNA so in Lima.", [("Lima", "PE"), ("Lima", "PE")]),
    ("Bargaining in Castlegar went on in a Mobile home.", []),
    ("Duties rose in March, Japan said. In June, Peru, which had met in Türkiye, Chile, on Monday, left in March.", []),
    ("Envoys from Brexit, Chile and Peru met.", []),
    ("An offer of Sidewinder, Chile's mill, stands.", []),
    ("A plant of Voltaire, Chile and Peru say, is closed.", []),
]


@pytest.mark.parametrize(("text", "found"), ROWS, ids=[t[:40] for t, _ in ROWS])
def test_cities(text: str, found: list[tuple[str, str]]) -> None:
    assert [(c.name, c.country) for c in cities(text, 0, len(text), WORDS)] == found
