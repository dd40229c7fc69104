# SPDX-License-Identifier: Apache-2.0
"""Settings and data packs, and the ways to read texts with them."""
from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from pathlib import Path
from typing import Any, Callable, Iterator, List, Optional, Tuple, Union

from . import native
from ._library import ffi, lib
from .document import Document
from .model import Thing

Source = Union[str, bytes, "os.PathLike[str]"]


class Context:
    """Data packs and settings.  A context does not change: any number of threads may use it.

    `packs` is a folder of data packs or a file of compiled ones, by default those in the library; `corrections` a file of a curator's
    corrections; `base` what the IRIs start with.
    """

    def __init__(self, packs: Optional[Source] = None, corrections: Optional[Source] = None, base: Optional[str] = None) -> None:
        kept = {name: ffi.new("char[]", native.c_string(value))
                for name, value in (("packs", packs), ("corrections", corrections), ("base", base)) if value is not None}
        environment = ffi.new("cg_environment *", {"size": ffi.sizeof("cg_environment"), "log": lib.clausegraph_take_message})
        options = ffi.new("cg_options *", {"size": ffi.sizeof("cg_options"), **kept})
        out = ffi.new("cg_context **")
        with native.listening() as notes:
            status = lib.cg_context_open(environment, options, out)
            self.pointer = ffi.gc(out[0], lib.cg_context_close)
            unread = {lib.CG_CANNOT_READ: packs, lib.CG_BAD_INPUT: corrections}.get(status)
            native.check(status, None if unread is None else os.fsdecode(unread))
            self.notes: Tuple[str, ...] = tuple(notes)

    def read(self, source: Source, *, symbol: Optional[str] = None, title: Optional[str] = None,
             date: Optional[str] = None) -> Document:
        """Read one document; see :func:`clausegraph.read`."""
        options, kept = _document_options(symbol, title, date)
        out = ffi.new("cg_document **")
        with _file(source) as (name, path, notes):
            status = lib.cg_document_read_file(self.pointer, name, options, out)
            owner = self._owned(out[0], lib.cg_document_free)
            native.check(status, path)
            return Document(self, owner, owner, path, notes)

    def read_all(self, source: Source, *, symbol: Optional[str] = None, title: Optional[str] = None,
                 date: Optional[str] = None) -> List[Document]:
        """Read all documents of a file or text; see :func:`clausegraph.read_all`."""
        options, kept = _document_options(symbol, title, date)
        out = ffi.new("cg_documents **")
        with _file(source) as (name, path, notes):
            status = lib.cg_documents_read_file(self.pointer, name, options, out)
            owner = self._owned(out[0], lib.cg_documents_free)
            native.check(status, path)
            return [Document(self, owner, lib.cg_documents_at(owner, index), path, notes)
                    for index in range(lib.cg_documents_count(owner))]

    def _owned(self, read: Any, free: Callable[[Any], None]) -> Any:
        """What was `read`, freed when nothing uses it; the context, which must be closed later, is kept until then."""
        pointer = self.pointer
        return ffi.gc(read, lambda freed, _kept=pointer: free(freed))

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


@contextlib.contextmanager
def _file(source: Source) -> Iterator[Tuple[bytes, Optional[str], List[str]]]:
    """The file that has `source`, its path where that is `source`, and the notes of the calls inside.

    A text becomes a file too: the library looks into files for what is no plain text.
    """
    content = _content(source)
    if content is None:
        path = str(Path(source))  # type: ignore[arg-type]
        with native.listening() as notes:
            yield native.c_string(path), path, notes
        return
    with tempfile.NamedTemporaryFile(prefix="clausegraph-") as file:
        file.write(content)
        file.flush()
        with native.listening(file.name, "the bytes given") as notes:
            yield os.fsencode(file.name), None, notes


def _content(source: Source) -> Optional[bytes]:
    """The bytes of the text that `source` is; None if it is a path."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and ("\n" in source or "\r" in source):
        return source.encode("utf-8")
    if source == "":
        raise ValueError("no path and no text was given")
    return None


_default: Optional[Context] = None
_lock = threading.Lock()


def default_context() -> Context:
    """The context with the data packs in the library, made when it is first asked for."""
    global _default
    with _lock:
        if _default is None:
            _default = Context()
        return _default
