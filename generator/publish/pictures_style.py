"""How every picture begins: its size, its title and description for those who do not see it, and one style for both schemes."""

from __future__ import annotations

from html import escape

# A picture is 360 units wide and shown at that or a little more: its words are as large on a phone as the small ones of the page.
STYLE = (
    "text{font:12px 'Avenir Next','Segoe UI',Roboto,'Helvetica Neue','Liberation Sans','DejaVu Sans Condensed',Arial,sans-serif;"
    "fill:#1d1b18;paint-order:stroke;stroke:#fcfaf5;stroke-width:3px}.strong{font-weight:600}.small{font-size:10.5px}"
    ".soft{fill:#5c574f}.rule,.axis{stroke:#d9d3c6}.axis{stroke:#5c574f}.here{stroke:#5c574f;stroke-dasharray:2 3}"
    ".span{stroke:#8c2f1b;stroke-width:5;stroke-linecap:round}"
    ".dot,.bar{fill:#8c2f1b}.open{fill:#fcfaf5;stroke:#8c2f1b;stroke-width:2}.arrow{fill:#8c2f1b}"
    ".step{fill:none;stroke:#8c2f1b;stroke-width:2.5}.maybe{stroke-dasharray:5 4}"
    "@media (prefers-color-scheme:dark){text{fill:#ebe6dc;stroke:#15171a}.soft{fill:#aaa397}.rule{stroke:#363a40}"
    ".axis,.here{stroke:#aaa397}"
    ".span,.step{stroke:#eda489}.dot,.bar,.arrow{fill:#eda489}.open{fill:#15171a;stroke:#eda489}}"
)


def opening(width: int, height: int, title: str, told: str) -> list[str]:
    """The first lines of an SVG; `told` says in words all that the picture shows."""
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">',
        f"<title>{escape(title)}</title><desc>{escape(told)}</desc><style>{STYLE}</style>",
    ]


def width_of(words: str, size: float = 12) -> float:
    """About how wide words of a size are; wide enough for the sans serifs that the style names."""
    return len(words) * size * 0.56
