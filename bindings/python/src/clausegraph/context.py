# SPDX-License-Identifier: Apache-2.0
"""Settings and data packs, and the ways to read texts with them."""
from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path
from typing import Any, List, Optional, Tuple, Union

from . import native
from ._library import ffi, lib
from .document import Document
from .model import Thing

Source = Union[str, bytes, "os.PathLike[str]"]

#: What files begin with that only clausegraph-convert reads, and not the library.
_CONVERTED = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x28\xb5\x2f\xfd")


class Context:
    """Data packs and settings.  A context does not change: any number of threads may use it.

    `packs` is a folder of data packs or a file of compiled ones, by default those in the library; `corrections` a file of a curator's
    corrections; `base` what the IRIs start with.
    """

    def __init__(self, packs: Optional[Source] = None, corrections: Optional[Source] = None, base: Optional[str] = None) -> None:
        kept = {name: ffi.new("char[]", os.fsencode(value))
                for name, value in (("packs", packs), ("corrections", corrections), ("base", base)) if value is not None}
        environment = ffi.new("cg_environment *", {"size": ffi.sizeof("cg_environment"), "log": lib.clausegraph_take_message})
        options = ffi.new("cg_options *", {"size": ffi.sizeof("cg_options"), **kept})
        out = ffi.new("cg_context **")
        with native.listening() as notes:
            native.check(lib.cg_context_open(environment, options, out))
            self.notes: Tuple[str, ...] = tuple(notes)
        self.pointer = ffi.gc(out[0], lib.cg_context_close)

    def read(self, source: Source, *, symbol: Optional[str] = None, title: Optional[str] = None,
             date: Optional[str] = None) -> Document:
        """Read one document; see :func:`clausegraph.read`."""
        documents = self.read_all(source, symbol=symbol, title=title, date=date)
        for document in documents:
            if symbol and document.symbol == symbol:
                return document
        return documents[0]

    def read_all(self, source: Source, *, symbol: Optional[str] = None, title: Optional[str] = None,
                 date: Optional[str] = None) -> List[Document]:
        """Read all documents of a file or text; see :func:`clausegraph.read_all`."""
        options, kept = _document_options(symbol, title, date)
        out = ffi.new("cg_documents **")
        path, content = _content(source)
        with native.listening() as notes:
            if content is None:
                native.check(lib.cg_documents_read_file(self.pointer, os.fsencode(path or ""), options, out), path)
            elif content.startswith(_CONVERTED):
                native.check(self._read_converted(content, options, out), "the bytes given")
            else:
                data, keeper = native.slice_of(content)
                native.check(lib.cg_documents_read(self.pointer, b"text", data[0], options, out), "text")
            owner = self._owned(out[0])
            return [Document(self, owner, lib.cg_documents_at(owner, index), path, notes)
                    for index in range(lib.cg_documents_count(owner))]

    def _owned(self, documents: Any) -> Any:
        """`documents`, freed when nothing uses them; the context, which must be closed later, is kept until then."""
        pointer = self.pointer
        return ffi.gc(documents, lambda freed, _kept=pointer: lib.cg_documents_free(freed))

    def _read_converted(self, content: bytes, options: Any, out: Any) -> int:
        """Read bytes that only a program of its own reads, which takes files."""
        with tempfile.NamedTemporaryFile(prefix="clausegraph-") as file:
            file.write(content)
            file.flush()
            return int(lib.cg_documents_read_file(self.pointer, os.fsencode(file.name), options, out))

    def look_up(self, words: str) -> List[Thing]:
        """What a name, an abbreviation or a symbol means; see :func:`clausegraph.look_up`."""
        found: List[Thing] = []

        def take(view: Any) -> None:
            found.append(Thing(native.text(view.iri), native.text(view.label), native.text(lib.cg_kind_name(view.kind))))

        handle = ffi.new_handle(take)
        data, keeper = native.slice_of(words.encode("utf-8"))
        with native.listening():
            native.check(lib.cg_context_look_up(self.pointer, data[0], lib.clausegraph_take_thing, handle))
        return found


def _document_options(symbol: Optional[str], title: Optional[str], date: Optional[str]) -> Tuple[Any, List[Any]]:
    """What a text does not say about itself, and what keeps it alive."""
    given = {"symbol": symbol, "title": title, "date": date}
    kept = {name: native.slice_of(value.encode("utf-8")) for name, value in given.items() if value}
    options = ffi.new("cg_document_options *", {
        "size": ffi.sizeof("cg_document_options"), **{name: pair[0][0] for name, pair in kept.items()}})
    return options, [kept]


def _content(source: Source) -> Tuple[Optional[str], Optional[bytes]]:
    """The path that `source` is, or the bytes of the text that it is."""
    if isinstance(source, bytes):
        return None, source
    if isinstance(source, str) and "\n" in source:
        return None, source.encode("utf-8")
    return str(Path(source)), None


_default: Optional[Context] = None
_lock = threading.Lock()


def default_context() -> Context:
    """The context with the data packs in the library, made when it is first asked for."""
    global _default
    with _lock:
        if _default is None:
            _default = Context()
        return _default
