# SPDX-License-Identifier: Apache-2.0
"""Read one file, or many at a time."""
from __future__ import annotations

import os
import warnings
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Deque, Iterable, Iterator, List, Optional, Union

from .context import Context, Source, default_context
from .document import Document, each_once
from .errors import Error
from .model import Thing

Paths = Union[str, "os.PathLike[str]", Iterable[Union[str, "os.PathLike[str]"]]]


def read(source: Source, *, symbol: Optional[str] = None, title: Optional[str] = None, date: Optional[str] = None) -> Document:
    """Read one document.

    `source` is the path of a file, or a text: bytes, or a string with a newline in it.  Bytes may be of any format that
    files have.  Plain and structured text is read by the library itself; PDF, DOCX, ODT, HTML and compressed
    files by the program clausegraph-convert, which is looked for where the environment variable CLAUSEGRAPH_CONVERT says, where
    clausegraph is installed, and in PATH.  `symbol`, `title` and `date` are what the text does not say about itself.

    Of several documents in one text, as in Official Records, this is the one with `symbol` or `title`, else the first; :func:`read_all`
    gives all.  Raises ReadError, InputError.
    """
    return default_context().read(source, symbol=symbol, title=title, date=date)


def read_all(source: Source, *, symbol: Optional[str] = None, title: Optional[str] = None,
             date: Optional[str] = None) -> List[Document]:
    """Read all documents of a file or text, as :func:`read` does."""
    return default_context().read_all(source, symbol=symbol, title=title, date=date)


def look_up(words: str) -> List[Thing]:
    """What a name, an abbreviation, a symbol or a short form means: `look_up("CRC")`, `look_up("article 5 of the Charter")`.  Several
    things if it can mean several, none if it is not known."""
    return default_context().look_up(words)


def read_many(paths: Paths, *, jobs: Optional[int] = None, context: Optional[Context] = None,
              errors: str = "raise") -> Iterator[Document]:
    """Read many files at a time, and give their documents in the order of the files.

    `paths` is a folder, all files of which are read, or several paths.  `jobs` threads work at a time, by default one for each
    processor; the documents of at most twice as many files, and of one more, are in memory besides those that you keep.  A file that
    cannot be read raises; with `errors="warn"` it is a
    warning, and the others go on.  If two files have the same document (one IRI), the first is given, and the other is a warning:
    read files one by one with :func:`read` to compare them.
    """
    if errors not in ("raise", "warn"):
        raise ValueError(f'errors is "raise" or "warn", not {errors!r}')
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs is at least 1, not {jobs}")
    return each_once(_read_files(_files(paths), jobs or os.cpu_count() or 1, context or default_context(), errors))


def _read_files(paths: Iterable[Path], workers: int, reader: Context, errors: str) -> Iterator[Document]:
    waiting: Deque["Future[List[Document]]"] = deque()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        try:
            for path in paths:
                waiting.append(pool.submit(reader.read_all, path))
                if len(waiting) > 2 * workers:
                    yield from _result(waiting.popleft(), errors)
            while waiting:
                yield from _result(waiting.popleft(), errors)
        finally:
            for future in waiting:
                future.cancel()


def _files(paths: Paths) -> Iterator[Path]:
    """The files that `paths` name; a folder's in the order of their names, without hidden ones, those in hidden folders, and
    what stands beside a text."""
    for path in [paths] if isinstance(paths, (str, os.PathLike)) else paths:
        if not os.path.isdir(path):
            yield Path(path)
            continue
        for found in sorted(Path(path).rglob("*")):
            is_hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
            if not is_hidden and found.suffix != ".meta" and found.is_file():
                yield found


def _result(future: "Future[List[Document]]", errors: str) -> List[Document]:
    try:
        return future.result()
    except Error as error:
        if errors == "raise":
            raise
        warnings.warn(str(error), stacklevel=3)
        return []
