# SPDX-License-Identifier: Apache-2.0
"""What can go wrong.  Each exception says in which file, at which line and why, as far as that is known."""
from __future__ import annotations

import os
import re
from typing import List, Optional


class Error(Exception):
    """A file or text could not be read, or a graph not be written.

    `path` is the file, or "the bytes given", `line` the line in it; None where neither is known.
    """

    def __init__(self, message: str, path: Optional[str] = None, line: Optional[int] = None) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


class InputError(Error):
    """What was read is not a text, is damaged, or exceeds a limit."""


class ReadError(Error, OSError):
    """A file cannot be opened, or the program that reads its format is missing or failed.  `errno` and `filename` are those of open(),
    where it is the file that is missing."""

    def __str__(self) -> str:
        return str(self.args[0])


class PackError(Error):
    """A data pack is invalid."""


class ArgumentError(Error, ValueError):
    """The library does not take what it was given."""


#: Characters of a path that messages say in full.
LONGEST = 200

BY_STATUS = {"CG_BAD_ARGUMENT": ArgumentError, "CG_BAD_INPUT": InputError, "CG_CANNOT_READ": ReadError,
             "CG_BAD_PACK": PackError}


def _missing(message: str, path: str, why: OSError) -> ReadError:
    """The exception for a file that is not there; a name that is long or has spaces may be meant as a text."""
    if len(path) > LONGEST or " " in path:
        name = path if len(path) <= LONGEST else f"{path[:60]}…"
        message = f"{name}: {why.strerror}; a text needs a newline, or pass bytes"
    error = ReadError(message, path)
    error.errno, error.strerror, error.filename = why.errno, why.strerror, path
    return error


def error_for(status: str, text: str, messages: List[str], path: Optional[str]) -> Exception:
    """The exception for a status called `status`, about which the library said `messages`; `text` is what the status is called."""
    if status == "CG_NO_MEMORY":
        return MemoryError(text)
    message = messages[-1] if messages else f"{path}: {text}" if path else text
    place = re.match(r"(.+?):(\d+): ", message)
    kind = BY_STATUS.get(status, Error)
    if kind is ReadError and path:
        try:
            os.stat(path)
        except OSError as why:
            return _missing(message, path, why)
    return kind(message, path or (place.group(1) if place else None), int(place.group(2)) if place else None)
