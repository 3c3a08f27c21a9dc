"""A folder of seeds that try to be more than text. Each has a genuine fact beside its attack, and what the attack shows as text.

The files are written when the tests run: some of their names and bytes cannot stand in a repository on every system. A script that
runs sets `window.hurt`; a request goes to `hurt.example`; a file written outside is called `hurt`.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

RUN = "window.hurt=1"
HOST = "hurt.example"


@dataclass(frozen=True, slots=True)
class Attack:
    """A seed: its name, its bytes, the figure it genuinely states, and stretches that its page must show as plain text."""

    name: str
    data: bytes
    fact: str
    shown: tuple[str, ...] = ()


_WORDS = (
    "harbour kiln barge clerk tariff meadow lantern ridge furnace ledger cargo quarry winter smelter canal orchard tunnel crane "
    "village bridge timber pump valley shaft engine convoy depot reactor crusher magnet turbine ferry summit gravel warehouse "
    "railway dredger chimney lagoon foundry"
).split()


def _aside(key: str) -> str:
    """A paragraph that no other seed has, so that they are not taken for versions of one article."""
    pick = random.Random(key)  # noqa: S311
    rows = [pick.sample(_WORDS, 5) for _ in range(4)]
    return " ".join(f"The {a} near the {b} was closed while the {c}, the {d} and the {e} stayed open." for a, b, c, d, e in rows)


def _text(title: str, attack: str, fact: str, number: int) -> str:
    """An article in which the attack stands inside cited sentences: beside its figure, and in a quote."""
    return (
        f"{title}\n\n"
        f"The mill at Caldry {attack} raised the price of samarium by {fact} in May, the Ministry of Ores said on Monday.\n\n"
        f'"We shall send {number} tonnes of dysprosium abroad {attack} this year," said Orla Penhallow, director of the mill.\n\n'
        f"{_aside(fact)}\n"
    )


_INLINE = {
    "script": f"<script>{RUN}</script>",
    "handler": f'<img src=x onerror="{RUN}">',
    "svg": f"<svg/onload={RUN}>",
    "breakout": f'"><script>{RUN}</script>',
    "closing": f"</mark></p></main></body><script>{RUN}</script>",
    "comment": f"--><script>{RUN}</script><!--",
    "iframe": f'<iframe src="https://{HOST}/f"></iframe>',
    "refresh": f'<meta http-equiv="refresh" content="0;url=https://{HOST}/">',
    "link": f"[ore](javascript:{RUN})",
    "image": f"![ore](https://{HOST}/i.png)",
    "autolink": f"<https://{HOST}/a>",
    "bare-link": f"https://{HOST}/b",
    "attributes": f'{{: onclick="{RUN}" .hurt }}',
    "attributes-pandoc": f'{{#s1 onmouseover="{RUN}"}}',
    "emphasis": "*ore* **ore** ~~ore~~ ==ore== ^ore^ `ore`",
    "footnote": "ore[^1] and [ore][s1]",
    "table": "| ore | ore |",
    "math": "$\\alpha$ $$x$$ \\(x\\)",
    "jinja": "{{ 7*7919 }} {% include '/etc/hostname' %} {# ore #}",
    "jinja-config": "{{ config.__class__.__mro__ }}",
    "typst": '#import "/etc/hostname" #read("/etc/hostname") #panic("ore")',
    "typst-marks": "#set page(width: 1pt) @ore <ore> _ore_ $ore$ \\u{41}",
    "latex": "\\input{/etc/hostname} \\write18{touch hurt} %ore",
    "entity": "&lt;script&gt; &#60;b&#62; &amp;amp;",
    "yaml": "!!python/object/apply:os.system ['touch hurt'] *ore &ore",
    "template": f"${{{RUN}}} `${{{RUN}}}`",
    "snippet": '--8<-- "/etc/hostname" [TOC] [[ore]]',
    "admonition": "!!! ore ??? ore :::ore",
    "json": f'"}}]);{RUN};([{{"',
    "script-end": f"</script><script>{RUN}//",
    "line-separator": "ore\u2028ore",
}  # fmt: skip
# The pages collapse white space, as every browser does; a line separator is white space.
_SHOWN_AS = {"line-separator": "ore ore"}
_BEGINNINGS = {
    "equals": "=1+1",
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-1+1",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "wide": "＝1+1",
    "heading": "# ore",
    "quotation": "> ore",
    "list": "* ore",
    "rule": "***",
    "html-block": f"<div onclick={RUN}>ore",
    "code": "    ore",
    "fence": "``` ore",
    "definition": ": ore",
}


def _beginning(attack: str, fact: str) -> str:
    """An article whose title, lines, quote and speaker's line begin with the attack."""
    return (
        f"{attack} Mill at Caldry lifts its price\n\n"
        f"{attack} rose by {fact} in May at the mill in Caldry, the Ministry of Ores said on Monday.\n\n"
        f'"{attack} is what we shall send abroad this year with samarium," said Orla Penhallow, the director of the mill.\n\n'
        f"{_aside(attack)}\n"
    )


_FACT_HTML = "<p>The mill at Caldry raised the price of samarium by {} in May, the Ministry of Ores said on Monday.</p>"


def _page(inside: str, fact: str, head: str = "", title: str = "A mill lifts its price") -> str:
    story = f"<h1>{title}</h1>{_FACT_HTML.format(fact)}{inside}<p>{_aside(fact)}</p>"
    return f"<html><head>{head}</head><body><article>{story}</article></body></html>"


def _plain(fact: str) -> str:
    return _text("A mill lifts its price", "slowly", fact, 777)


def attacks() -> tuple[Attack, ...]:
    """All seeds of the corpus. The figures differ, so that each can be looked for by itself."""
    out: list[Attack] = []
    number = 100
    for name, attack in _INLINE.items():
        number += 1
        shown = (_SHOWN_AS.get(name, attack),)
        text = _text(f"A mill lifts its price {name}", attack, f"{number} percent", number + 500)
        out.append(Attack(f"inline-{name}.txt", text.encode(), f"{number} percent", shown))
        marked = _text(f"A mill lifts its price {name}", attack, f"{number + 100} percent", number + 600)
        out.append(Attack(f"marked-{name}.md", marked.replace("A mill", "# A mill", 1).encode(), f"{number + 100} percent"))
    for name, attack in _BEGINNINGS.items():
        number += 1
        out.append(Attack(f"begins-{name}.txt", _beginning(attack, f"{number} percent").encode(), f"{number} percent"))
    pages = {
        "script": _page(f"<script>{RUN}</script>", "301 percent", f"<script>{RUN}</script>"),
        "handlers": _page(f'<p onclick="{RUN}" onmouseover="{RUN}">The kiln is old.</p><body onload="{RUN}">', "302 percent"),
        "svg": _page(f"<svg onload='{RUN}'><script>{RUN}</script></svg><math><mi xlink:href='javascript:{RUN}'>x</mi></math>",
                     "303 percent"),
        "frames": _page(f'<iframe src="https://{HOST}/"></iframe><object data="https://{HOST}/o"></object>', "304 percent",
                        f'<meta http-equiv="refresh" content="0;url=https://{HOST}/"><base href="https://{HOST}/">'),
        "escaped": _page(f"<p>The kiln &lt;script&gt;{RUN}&lt;/script&gt; holds 44 tonnes of terbium, it said.</p>", "305 percent"),
        "metadata": _page("", "306 percent",
                          f'<meta property="og:title" content="A mill lifts its price">'
                          f'<meta name="author" content="<script>{RUN}</script>">'
                          f'<meta property="og:site_name" content="&lt;img src=x onerror={RUN}&gt;">'
                          f'<link rel="canonical" href="javascript:{RUN}">'),
        "title": _page("", "307 percent", title=f"&lt;script&gt;{RUN}&lt;/script&gt; {{{{ 7*7919 }}}} =1+1 [a](javascript:{RUN})"),
        "ld": _page("", "308 percent", '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A mill lifts its '
                    f'price", "author": {{"name": "</i><img src=x onerror={RUN}>"}}, "url": "https://{HOST}/a\\"><b>"}}</script>'),
    }  # fmt: skip
    out += [Attack(f"page-{name}.html", text.encode(), f"{301 + n} percent") for n, (name, text) in enumerate(pages.items())]
    out += [
        Attack("null-bytes.txt", _plain("401 percent").replace("slowly", "slow\0ly").encode(), "401 percent", ("slowly",)),
        Attack("bidi.txt", _plain("402 percent").replace("slowly", "\u202eslowly\u2066 \u200bnow").encode(), "402 percent"),
        Attack("a..%2f..%2fhurt.txt", _plain("403 percent").encode(), "403 percent"),
        Attack("%2e%2e.txt", _plain("404 percent").encode(), "404 percent"),
        Attack("a 'quoted' \"name\" <b>.txt", _plain("405 percent").encode(), "405 percent"),
        Attack("a new\nline.txt", _plain("406 percent").encode(), "406 percent"),
        Attack(f"{'long-' * 48}.txt", _plain("407 percent").encode(), "407 percent"),
        Attack("{{ 7*7919 }}.txt", _plain("408 percent").encode(), "408 percent"),
        Attack("=1+1.txt", _plain("409 percent").encode(), "409 percent"),
        Attack("index.txt", _plain("410 percent").encode(), "410 percent"),
        Attack("con.txt", _plain("411 percent").encode(), "411 percent"),
        Attack("tagged.md", f"---\ntitle: A mill lifts its price\nauthor: '<script>{RUN}</script>'\n"
               f"url: 'javascript:{RUN}'\npublisher: '[ore](javascript:{RUN}) =1+1'\n---\n".encode()
               + _plain("412 percent").encode(), "412 percent"),
        Attack("noted.txt", _plain("413 percent").encode(), "413 percent"),
    ]  # fmt: skip
    return tuple(out)


# A sidecar whose every word is an attack; beside noted.txt.
SIDECAR = f"""
title: "<script>{RUN}</script> {{{{ 7*7919 }}}} [a](javascript:{RUN})"
publisher: "=1+1 <img src=x onerror={RUN}>"
author: "@SUM(1+1) #read(\\"/etc/hostname\\")"
url: "https://{HOST}/<no>"
"""
SIDECAR_KEPT = SIDECAR.replace("/<no>", "/a?b=%3Cscript%3E")
# Files that cannot be seeds: name, bytes, and the rule or word of the problem that tells of them.
FAULTS: tuple[tuple[str, bytes, str], ...] = (
    ("alias.md", b"---\ntitle: &a [x]\nauthor: *a\n---\nThe mill opened on Monday.\n", "alias"),
    ("python.md", b"---\ntitle: !!python/object/apply:os.system ['touch hurt']\n---\nThe mill opened on Monday.\n", "tag"),
    ("list.md", b"---\n- a\n- b\n---\nThe mill opened on Monday.\n", "front matter"),
    ("deep.html", b"<div>" * 3000 + b"The mill opened on Monday.", "deep"),
    ("binary.txt", bytes(range(256)) * 40, "binary"),
    ("a-twin.md", b"The mill opened on Monday.\n", "both become"),
    ("orphan.yml", b"title: x\n", "belongs to nothing"),
    ("bad.txt", b"The mill opened on Monday.\n", "web address"),
    ("outside.txt", b"", "leaves the seeds folder"),
)


def write(folder: Path, secret: Path) -> None:
    """The corpus as a folder of seeds; `secret` is a file outside that a link leads to."""
    folder.mkdir()
    for attack in attacks():
        (folder / attack.name).write_bytes(attack.data)
    for name, data, _ in FAULTS:
        if name != "outside.txt":
            (folder / name).write_bytes(data)
    (folder / "a twin.txt").write_bytes(b"The mill at Caldry opened again on Monday after nine years.\n")
    (folder / "noted.yml").write_text(SIDECAR_KEPT, "utf-8")
    (folder / "bad.yml").write_text(SIDECAR, "utf-8")
    (folder / "outside.txt").symlink_to(secret)
    (folder / "_edition.yml").write_text(f'title: "<script>{RUN}</script> {{{{ 7*7919 }}}} Ores"\n', "utf-8")
