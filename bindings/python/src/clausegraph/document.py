# SPDX-License-Identifier: Apache-2.0
"""A document that was read, and its ways into other programs."""
from __future__ import annotations

import itertools
import os
import tempfile
import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, NoReturn, Optional, Tuple, Union

from . import native
from ._library import ffi, lib
from .model import Act, Clause, Part, Reference

if TYPE_CHECKING:
    import pandas
    import rdflib

    from .context import Context

_SYNTAXES = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "json-ld": "jsonld"}

#: Columns of the table of references, as `clausegraph references` writes it.
COLUMNS = ("file", "document", "clause", "quote", "start", "end", "target", "label", "kind", "rule", "method", "status",
           "confidence", "verb", "act")


class Document:
    """One resolution, decision or statement, and all that was found in it.

    `path` is the file that it came from, None for a text; `notes` has what the library wants people to know about it.
    """

    def __init__(self, context: "Context", owner: Any, pointer: Any, path: Optional[str], notes: Iterable[str]) -> None:
        self._context = context
        self._owner = owner
        self._pointer = pointer
        self.path = path
        self.notes: Tuple[str, ...] = tuple(notes)

    @property
    def iri(self) -> str:
        """IRI: by its symbol, else by its words."""
        return native.text(lib.cg_document_iri(self._pointer))

    @property
    def symbol(self) -> str:
        """Symbol, "A/RES/70/147"; empty if none is known."""
        return native.text(lib.cg_document_symbol(self._pointer))

    @property
    def title(self) -> str:
        """Title: as printed, else made from its number, its symbol or its first words."""
        return native.text(lib.cg_document_title(self._pointer))

    @property
    def date(self) -> str:
        """Day of adoption, "2015-12-17"; empty if it is not known."""
        return native.text(lib.cg_document_date(self._pointer))

    @property
    def body(self) -> str:
        """Name of the body that adopts it; empty if it is not known."""
        return native.text(lib.cg_document_body_label(self._pointer))

    @property
    def body_iri(self) -> str:
        """IRI of the body that adopts it; empty if it is not known."""
        return native.text(lib.cg_document_body(self._pointer))

    @property
    def kind(self) -> str:
        """Its class in the ontology, "Resolution"."""
        return native.text(lib.cg_kind_name(lib.cg_document_kind(self._pointer)))

    @property
    def language(self) -> str:
        """Tag of the language of the text (BCP 47), "en"; empty if it is not known."""
        return native.text(lib.cg_document_language(self._pointer))

    @property
    def doubt(self) -> str:
        """Why the result may be worth nothing; empty if nothing says so."""
        return native.text(lib.cg_document_doubt(self._pointer))

    @cached_property
    def acts(self) -> Tuple[Act, ...]:
        """What its clauses do, in the order of the text."""
        keys, own = self._keys, self.iri
        found = native.views("cg_act_view", lib.cg_document_get_act, self._pointer,
                             range(lib.cg_document_act_count(self._pointer)))
        return tuple(
            Act(f"{own}#{keys[view.clause]}/act-{view.number}", keys[view.clause], native.text(view.verb_label), native.text(view.verb),
                native.text(view.mode), native.text(view.quote), native.text(view.task), bool(view.is_negated),
                bool(view.is_obligation), self._parts(range(view.parts.begin, view.parts.end)))
            for view in found)

    def _parts(self, span: range) -> Tuple[Part, ...]:
        found = native.views("cg_act_part_view", lib.cg_document_get_act_part, self._pointer, span)
        return tuple(Part(native.text(lib.cg_act_part_role_name(view.role)), native.text(view.words), native.text(view.target), native.text(view.label))
                     for view in found)

    @cached_property
    def _keys(self) -> List[str]:
        return [native.text(view.key) for view in self._clause_views()]

    def _clause_views(self) -> Iterable[Any]:
        return native.views("cg_clause_view", lib.cg_document_get_clause, self._pointer,
                            range(lib.cg_document_clause_count(self._pointer)))

    @cached_property
    def references(self) -> Tuple[Reference, ...]:
        """What its clauses refer to, clause by clause, and within one in the order of the text."""
        acts = self.acts
        keys = self._keys
        found = native.views("cg_reference_view", lib.cg_document_get_reference, self._pointer,
                             range(lib.cg_document_reference_count(self._pointer)))
        result = []
        for index, view in enumerate(found):
            governor = lib.cg_document_reference_act(self._pointer, index)
            act = acts[governor] if governor < len(acts) else None
            result.append(Reference(
                keys[view.counts_for], keys[view.stands_in], native.text(view.quote), view.characters.begin,
                view.characters.end, native.text(view.target), native.text(view.label),
                native.text(lib.cg_kind_name(view.kind)) or "date", native.text(view.rule),
                native.text(lib.cg_method_name(view.method)), native.text(lib.cg_reference_status_name(view.status)),
                view.confidence, act.verb if act else "", act.iri if act else ""))
        return tuple(result)

    @cached_property
    def clauses(self) -> Tuple[Clause, ...]:
        """Its paragraphs in reading order, footnotes last."""
        keys = self._keys
        result = []
        for index, view in enumerate(self._clause_views()):
            references = lib.cg_document_clause_references(self._pointer, index)
            acts = lib.cg_document_clause_acts(self._pointer, index)
            result.append(Clause(
                native.text(view.label), native.text(view.key), native.text(lib.cg_clause_type_name(view.type)), native.text(view.number),
                native.text(view.words), keys[view.parent] if view.parent < len(keys) else None,
                self.references[references.begin:references.end], self.acts[acts.begin:acts.end]))
        return tuple(result)

    def clause(self, key: str) -> Clause:
        """The clause with a key, "op3-e"; KeyError if there is none."""
        for clause in self.clauses:
            if key == clause.key:
                return clause
        raise KeyError(f"{self.symbol or self.title} has no clause {key}; see .clauses")

    def to_rdf(self, syntax: str = "turtle", **options: Any) -> str:
        """Its graph as text; see :func:`clausegraph.to_rdf`."""
        return to_rdf([self], syntax, **options)

    def to_rdflib(self) -> "rdflib.Graph":
        """Its graph, for rdflib."""
        return to_rdflib([self])

    def to_dataframe(self) -> "pandas.DataFrame":
        """Its references, a row each, for pandas."""
        return to_dataframe([self])

    def rows(self) -> Iterable[Dict[str, Any]]:
        """Its references, a dictionary each, with the keys of COLUMNS; `clause` is the label of the clause."""
        own = {"file": self.path or "", "document": self.iri}
        labels = {clause.key: clause.label for clause in self.clauses}
        for reference in self.references:
            row = {**own, **vars(reference), "clause": labels[reference.clause]}
            yield {column: row[column] for column in COLUMNS}

    def _repr_html_(self) -> str:
        from .page import page

        return page(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a clausegraph.Document cannot be pickled: it is memory of the library; pass its path, or what list(document.rows()) "
                        "or document.to_rdf() give")

    def __repr__(self) -> str:
        return f"<clausegraph.Document {self.symbol or self.title!r}: {len(self._keys)} clauses, {len(self.references)} references>"


def each_once(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents, of several with one IRI the first; a warning names the others."""
    seen: Dict[str, str] = {}
    for document in documents:
        name = document.path or "a text"
        if document.iri in seen:
            warnings.warn(f"{name}: same document as {seen[document.iri]} ({document.iri}), which is kept", stacklevel=3)
            continue
        seen[document.iri] = name
        yield document


def to_rdf(documents: Iterable[Document], syntax: str = "turtle", *, min_confidence: float = 0.0, text: bool = True,
           annotations: bool = False, source_offsets: bool = False, file: Optional[Union[str, "os.PathLike[str]"]] = None) -> str:
    """The graph of documents, all of one context, as text.

    `syntax` is "turtle", "ntriples", "nquads" or "jsonld", or one of their short names.  References with less than `min_confidence`
    are left out, and without `text` the words of the clauses.  `annotations` adds each reference as a Web Annotation, `source_offsets` the
    bytes of the file that it came from.  `file` is a path: the text is also written there, and appears there when it is complete.
    """
    documents = list(documents)
    if not documents:
        raise ValueError("no document to write")
    chosen = _SYNTAXES.get(syntax, syntax)
    if chosen not in syntaxes():
        raise ValueError(f"no syntax {syntax!r}; there are {', '.join(syntaxes())}")
    name = ffi.new("char[]", chosen.encode())
    options = ffi.new("cg_graph_options *", {
        "size": ffi.sizeof("cg_graph_options"), "min_confidence": min_confidence, "no_text": not text, "annotations": annotations,
        "source_offsets": source_offsets, "syntax": name})
    out = ffi.new("cg_graph **")
    with native.listening():
        native.check(lib.cg_graph_new(documents[0]._context.pointer, options, out))
        with ffi.gc(out[0], lib.cg_graph_free) as graph:
            for document in documents:
                native.check(lib.cg_graph_add(graph, document._pointer))
            written = native.written(lambda sink, handle: lib.cg_graph_write(graph, name, sink, handle))
    if file is not None:
        _write_whole(os.fspath(file), written)
    return written.decode("utf-8")


def _write_whole(path: str, data: bytes) -> None:
    """Write a file that is whole or not there: a temporary file beside it is renamed."""
    descriptor, beside = tempfile.mkstemp(dir=os.path.dirname(path) or ".", prefix=f".{os.path.basename(path)}.")
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(beside, 0o666 & ~mask)
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def syntaxes() -> List[str]:
    """Names of the syntaxes that `to_rdf` writes."""
    view = ffi.new("cg_syntax_view *")
    names: List[str] = []
    for index in itertools.count():
        if not lib.cg_syntax_get(index, view, ffi.sizeof("cg_syntax_view")):
            break
        if not view.is_addon:
            names.append(ffi.string(view.name).decode())
    return names


def to_rdflib(documents: Iterable[Document]) -> "rdflib.Graph":
    """The graph of documents, for rdflib, with the prefixes of the ontology."""
    import rdflib

    graph = rdflib.Graph()
    view = ffi.new("cg_namespace_view *")
    index = 0
    while lib.cg_namespace_get(index, view, ffi.sizeof("cg_namespace_view")):
        graph.bind(ffi.string(view.name).decode(), ffi.string(view.iri).decode())
        index += 1
    return graph.parse(data=to_rdf(documents, "ntriples"), format="nt")


def to_dataframe(documents: Iterable[Document]) -> "pandas.DataFrame":
    """The references of documents, a row each, for pandas."""
    import pandas

    rows = [row for document in documents for row in document.rows()]
    frame = pandas.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({"start": "int64", "end": "int64", "confidence": "float64"})  # also where there is no row
