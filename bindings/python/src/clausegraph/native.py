# SPDX-License-Identifier: Apache-2.0
"""Calls of the C library: texts, messages and statuses, as Python has them.  Calls run without Python's global lock."""
from __future__ import annotations

import contextlib
import os
import threading
from typing import Any, Callable, Iterator, List, Optional, Tuple, Union

from ._library import ffi, lib
from .errors import error_for


class _Said(threading.local):
    """What the library says to this thread while it waits in a call."""

    def __init__(self) -> None:
        self.errors: List[str] = []
        self.notes: List[str] = []
        self.renamed: Tuple[str, str] = ("", "")
        self.raised: Optional[BaseException] = None


_said = _Said()


def _keep(_kind: Any, value: BaseException, _traceback: Any) -> None:
    """Keep what a callback raised, which cannot pass through the library, for check()."""
    _said.raised = value


@ffi.def_extern(onerror=_keep)  # type: ignore[untyped-decorator]
def clausegraph_take_message(_handle: Any, level: int, message: Any) -> None:
    kept = _said.errors if level == lib.CG_LOG_ERROR else _said.notes
    text = ffi.string(message).decode("utf-8", "replace")
    path, name = _said.renamed
    kept.append(text.replace(path, name) if path else text)


@ffi.def_extern(error=lib.CG_INTERNAL, onerror=_keep)  # type: ignore[untyped-decorator]
def clausegraph_take_bytes(handle: Any, piece: Any) -> int:
    ffi.from_handle(handle)(ffi.buffer(piece.data, piece.length)[:])
    return int(lib.CG_OK)


@ffi.def_extern(error=lib.CG_INTERNAL, onerror=_keep)  # type: ignore[untyped-decorator]
def clausegraph_take_thing(handle: Any, thing: Any) -> int:
    ffi.from_handle(handle)(thing)
    return int(lib.CG_OK)


@contextlib.contextmanager
def listening(path: str = "", name: str = "") -> Iterator[List[str]]:
    """Collect the notes of the calls inside, in which the file `path` is called `name`."""
    _said.errors, _said.notes, _said.renamed, _said.raised = [], [], (path, name), None
    yield _said.notes


def check(status: int, path: Optional[str] = None) -> None:
    """Raise what a callback raised, or what `status` stands for, unless that is success."""
    raised, _said.raised = _said.raised, None
    if raised:
        raise raised
    if status != lib.CG_OK:
        name = ffi.string(ffi.cast("cg_status", status))
        raise error_for(name, ffi.string(lib.cg_status_text(status)).decode(), _said.errors, path)


def c_string(value: Union[str, bytes, "os.PathLike[str]"]) -> bytes:
    """`value` for the library, which would end it at a NUL."""
    string = os.fsencode(value)
    if b"\0" in string:
        raise ValueError("embedded null byte")
    return string


def text(piece: Any) -> str:
    """A slice as a string."""
    return ffi.buffer(piece.data, piece.length)[:].decode("utf-8") if piece.length else ""


def slice_of(value: bytes) -> Any:
    """`value` as a slice, and what keeps it alive."""
    kept = ffi.from_buffer(value)
    return ffi.new("cg_slice *", (kept, len(value))), kept


def written(write: Callable[[Any, Any], int]) -> bytes:
    """All that `write` gives to its sink."""
    pieces: List[bytes] = []
    handle = ffi.new_handle(pieces.append)
    check(write(lib.clausegraph_take_bytes, handle))
    return b"".join(pieces)


def views(type_name: str, get: Callable[..., int], owner: Any, span: Any) -> Iterator[Any]:
    """The views that `get` gives for the indexes of `span`; each is overwritten by the next."""
    view = ffi.new(type_name + " *")
    for index in span:
        get(owner, index, view, ffi.sizeof(type_name))
        yield view
