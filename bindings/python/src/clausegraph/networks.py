# SPDX-License-Identifier: Apache-2.0
"""Who cites what, as a graph of networkx."""
from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Iterable, Set, Tuple

from .document import Document

if TYPE_CHECKING:
    import networkx


def network(documents: Iterable[Document], *, min_confidence: float = 0.0) -> "networkx.DiGraph":
    """The citation network of documents: an edge from each to all that its clauses refer to.

    Nodes are IRIs with `label` and `kind`.  Edges have `weight`, the number of acts (of clauses, where none governs the
    reference) that cite the thing, and `verbs`, by which they do so, as in "recalls; reaffirms".  Dates are no nodes.  Bodies, States and
    sessions are, which `clausegraph network` omits by default.
    """
    import networkx

    graph = networkx.DiGraph()
    for document in documents:
        graph.add_node(document.iri, label=document.symbol or document.title, kind=document.kind)
        places: Dict[str, Set[Tuple[str, object]]] = {}
        verbs: Dict[str, Set[str]] = {}
        for reference in document.references:
            if not reference.target or reference.confidence < min_confidence:
                continue
            if reference.target not in graph:
                graph.add_node(reference.target, label=reference.label, kind=reference.kind)
            places.setdefault(reference.target, set()).add((reference.clause, reference.act))
            verbs.setdefault(reference.target, set()).update([reference.verb] if reference.verb else [])
        for target, cited in places.items():
            graph.add_edge(document.iri, target, weight=len(cited), verbs="; ".join(sorted(verbs[target])))
    return graph
