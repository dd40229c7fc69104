# SPDX-License-Identifier: Apache-2.0
"""What each clause of a United Nations resolution refers to, and what it does.

>>> import clausegraph
>>> document = clausegraph.read("resolution.txt")
>>> for reference in document.references:
...     print(reference.clause, reference.quote, reference.target)
"""
from ._library import ffi as _ffi
from ._library import lib as _lib
from .context import Context
from .document import COLUMNS, Document, syntaxes, to_dataframe, to_rdf, to_rdflib
from .errors import ArgumentError, Error, InputError, PackError, ReadError
from .model import Act, Clause, Part, Reference, Thing
from .networks import network
from .reading import look_up, read, read_all, read_many

__version__ = _ffi.string(_lib.cg_version()).decode()

__all__ = [
    "COLUMNS", "Act", "ArgumentError", "Clause", "Context", "Document", "Error", "InputError", "PackError", "Part", "ReadError",
    "Reference", "Thing", "look_up", "network", "read", "read_all", "read_many", "syntaxes", "to_dataframe", "to_rdf", "to_rdflib",
]
