# SPDX-License-Identifier: Apache-2.0
"""Calls of the C library: texts, messages and statuses, as Python has them.  Calls run without Python's global lock."""
from __future__ import annotations

import contextlib
import threading
from typing import Any, Callable, Iterator, List, Optional

from ._library import ffi, lib
from .errors import error_for


class _Said(threading.local):
    """What the library says to this thread while it waits in a call."""

    def __init__(self) -> None:
        self.errors: List[str] = []
        self.notes: List[str] = []


_said = _Said()


@ffi.def_extern()  # type: ignore[untyped-decorator]
def clausegraph_take_message(_handle: Any, level: int, message: Any) -> None:
    kept = _said.errors if level == lib.CG_LOG_ERROR else _said.notes
    kept.append(ffi.string(message).decode("utf-8", "replace"))


@ffi.def_extern(error=lib.CG_NO_MEMORY)  # type: ignore[untyped-decorator]
def clausegraph_take_bytes(handle: Any, piece: Any) -> int:
    ffi.from_handle(handle)(ffi.buffer(piece.data, piece.length)[:])
    return int(lib.CG_OK)


@ffi.def_extern(error=lib.CG_NO_MEMORY)  # type: ignore[untyped-decorator]
def clausegraph_take_thing(handle: Any, thing: Any) -> int:
    ffi.from_handle(handle)(thing)
    return int(lib.CG_OK)


@contextlib.contextmanager
def listening() -> Iterator[List[str]]:
    """Collect the notes of the calls inside."""
    _said.errors, _said.notes = [], []
    yield _said.notes


def check(status: int, path: Optional[str] = None) -> None:
    """Raise what `status` stands for, unless that is success."""
    if status != lib.CG_OK:
        name = ffi.string(ffi.cast("cg_status", status))
        raise error_for(name, ffi.string(lib.cg_status_text(status)).decode(), _said.errors, path)


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
