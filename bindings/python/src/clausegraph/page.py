# SPDX-License-Identifier: Apache-2.0
"""A document as notebooks show it: its paragraphs, with the words marked that refer to something."""
from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Dict, List, Tuple

if TYPE_CHECKING:
    from .document import Document
    from .model import Clause, Reference


def page(document: "Document") -> str:
    """`document` as HTML."""
    placed: Dict[str, List["Reference"]] = {}
    for reference in document.references:
        placed.setdefault(reference.stands_in, []).append(reference)
    heading = " ".join(filter(None, (document.symbol, document.date)))
    rows = "".join(_row(clause, placed.get(clause.key, [])) for clause in document.clauses)
    return (f'<div class="clausegraph"><p><b>{escape(document.title)}</b><br>{escape(heading)}</p>'
            f'<table style="text-align:left">{rows}</table></div>')


def _row(clause: "Clause", references: List["Reference"]) -> str:
    return (f'<tr><td style="vertical-align:top"><code>{escape(clause.label)}</code></td>'
            f'<td style="text-align:left">{_marked(clause.text, references)}</td></tr>')


def _marked(text: str, references: List["Reference"]) -> str:
    """`text` with its references marked."""
    pieces = []
    at = 0
    for start, end, found in _spans(references):
        title = escape("; ".join(f"{one.quote}: {one.label} ({one.kind}, {one.confidence:.2f})" for one in found))
        words = escape(text[start:end])
        link = found[0].target
        inner = f'<a href="{escape(link)}">{words}</a>' if link else words
        pieces.append(f'{escape(text[at:start])}<mark title="{title}">{inner}</mark>')
        at = end
    return "".join(pieces) + escape(text[at:])


def _spans(references: List["Reference"]) -> List[Tuple[int, int, List["Reference"]]]:
    """Spans of text with their references; those that overlap are one, with that of the outer reference first."""
    spans: List[Tuple[int, int, List["Reference"]]] = []
    for reference in sorted(references, key=lambda one: (one.start, -one.end)):
        if spans and reference.start < spans[-1][1]:
            start, end, found = spans.pop()
            spans.append((start, max(end, reference.end), found + [reference]))
        else:
            spans.append((reference.start, reference.end, [reference]))
    return spans
