# SPDX-License-Identifier: Apache-2.0
"""Who cites what, as a graph of networkx."""
from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Dict, Iterable, Iterator, List, NamedTuple, Optional, Set, Tuple

from . import native
from ._library import lib
from .document import Document, each_once
from .model import Reference

if TYPE_CHECKING:
    import networkx


class _Level(NamedTuple):
    """What the edges of a level go from, and the classes that they go to; none: any."""

    source: str
    targets: Tuple[str, ...]


_DOCUMENTS = ("Document", "CourtDecision")
_LEVELS = {
    "document": _Level("document", _DOCUMENTS),
    "clause": _Level("clause", _DOCUMENTS),
    "instrument": _Level("document", ("Instrument",)),
    "all": _Level("document", _DOCUMENTS + ("Instrument",)),
    "thing": _Level("document", _DOCUMENTS + ("Instrument", "Body")),
    "body": _Level("body", _DOCUMENTS),
    "co-citation": _Level("document", ("Instrument",)),
}


def network(documents: Iterable[Document], *, level: Optional[str] = None,
            min_confidence: float = 0.0) -> "networkx.Graph":
    """The citation network of documents.

    `level` is one of those of `clausegraph network`: "document" (document to document or court decision), "clause" (clause to the
    same), "instrument" (document to instrument), "all" (both), "thing" (bodies too), "body" (adopting body to document or court
    decision) or "co-citation" (instrument to instrument, where a document cites both; without direction).  By default, documents are
    linked to all that their clauses refer to: States and sessions too.

    Nodes are IRIs with `label` and `kind`.  Edges have `weight`, the number of acts (of clauses, where none governs the
    reference) that cite the thing, and `verbs`, by which they do so, as in "recalls; reaffirms".  In a co-citation, `weight` is the number
    of documents that cite both, and references of the status "Conflict" do not count.  Dates are no nodes.  Of several documents with
    one IRI, the first counts; the others are a warning.
    """
    import networkx

    if level is not None and level not in _LEVELS:
        raise ValueError(f"no level {level!r}; there are {', '.join(_LEVELS)}")
    chosen = _LEVELS[level] if level else _Level("document", ())
    if level == "co-citation":
        return _cocitations(each_once(documents), chosen, min_confidence)
    graph = networkx.DiGraph()
    weights: Dict[Tuple[str, str], Set[Tuple[str, str]]] = {}
    verbs: Dict[Tuple[str, str], Set[str]] = {}
    for document in each_once(documents):
        if chosen.source == "document":
            _add_document(graph, document)
        for reference in _cited(document, chosen, min_confidence):
            source = _add_source(graph, document, reference, chosen)
            if not source or source == reference.target:
                continue
            _add_target(graph, reference)
            edge = (source, reference.target)
            weights.setdefault(edge, set()).add((document.iri, reference.act or reference.clause))
            verbs.setdefault(edge, set()).update([reference.verb] if reference.verb else [])
    for (source, target), places in weights.items():
        graph.add_edge(source, target, weight=len(places), verbs="; ".join(sorted(verbs[source, target])))
    return graph


def _cited(document: Document, level: _Level, min_confidence: float) -> Iterator[Reference]:
    """The references of a document that count at a level."""
    for reference in document.references:
        if not reference.target or reference.target == document.iri or reference.confidence < min_confidence:
            continue
        if not level.targets or any(_is_below(reference.kind, above) for above in level.targets):
            yield reference


def _kind(name: str) -> int:
    data, _keeper = native.slice_of(name.encode())
    return int(lib.cg_kind_find(data[0]))


def _is_below(kind: str, above: str) -> bool:
    """Whether a class of the ontology is another, or below it."""
    return bool(lib.cg_kind_is(_kind(kind), _kind(above)))


def _add_document(graph: "networkx.Graph", document: Document) -> None:
    graph.add_node(document.iri, label=document.symbol or document.title, kind=document.kind)


def _add_target(graph: "networkx.Graph", reference: Reference) -> None:
    if reference.target not in graph:
        graph.add_node(reference.target, label=reference.label, kind=reference.kind)


def _add_source(graph: "networkx.Graph", document: Document, reference: Reference, level: _Level) -> str:
    """The node that cites; empty if the adopting body is not known."""
    if level.source == "document":
        return document.iri
    if level.source == "body":
        if document.body_iri:
            graph.add_node(document.body_iri, label=document.body, kind="Body")
        return document.body_iri
    iri = f"{document.iri}#{reference.clause}"
    clause = document.clause(reference.clause)
    graph.add_node(iri, label=f"{document.symbol or document.title} {clause.label}", kind=clause.kind)
    return iri


def _cocitations(documents: Iterable[Document], level: _Level, min_confidence: float) -> "networkx.Graph":
    """Which instruments are cited together."""
    import networkx

    graph = networkx.Graph()
    for document in documents:
        cited: Dict[str, Reference] = {}
        for reference in _cited(document, level, min_confidence):
            if reference.status != "Conflict":
                cited.setdefault(reference.target, reference)
        together: List[str] = sorted(cited)
        for one, other in itertools.combinations(together, 2):
            _add_target(graph, cited[one])
            _add_target(graph, cited[other])
            weight = graph.edges[one, other]["weight"] if graph.has_edge(one, other) else 0
            graph.add_edge(one, other, weight=weight + 1)
    return graph
