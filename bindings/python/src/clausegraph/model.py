# SPDX-License-Identifier: Apache-2.0
"""What a text holds.  All of this is plain data: it can be compared, hashed, pickled and sent to other processes."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple


@dataclass(frozen=True)
class Thing:
    """A thing that texts name: a treaty, a body, a State, a document.  `kind` is its class in the ontology, "Treaty"; empty for a part
    of a text, such as "article 5 of the Charter"."""

    iri: str
    label: str
    kind: str


@dataclass(frozen=True)
class Reference:
    """Words of a clause that mean a thing, or a date.

    `clause` is the key of the clause that it counts for, `stands_in` that of the clause in which the words stand: the same, or a
    footnote of it.  `start` and `end` count characters of the `text` of the latter.  `target` is an IRI, empty for a date.
    `status` is "Resolved", "Ambiguous", "Unlisted" or "Conflict".
    `act` is the IRI of the act in whose words the reference stands, and `verb` its verb, "recalls"; both are empty where there is none.
    """

    clause: str
    stands_in: str
    quote: str
    start: int
    end: int
    target: str
    label: str
    kind: str
    rule: str
    method: str
    status: str
    confidence: float
    verb: str
    act: str


@dataclass(frozen=True)
class Part:
    """A part of an act.  `role` is "addressee", "about", "consulted", "recipient", "deadline", "until", "session", "periodicity",
    "deliverable", "object" or "term"; `target` is the IRI of what the
    words mean, if they mean a thing; `label` is its name, and of a day YYYY-MM-DD."""

    role: str
    words: str
    target: str
    label: str


@dataclass(frozen=True)
class Act:
    """What the clause with the key `clause` does by one verb.  `task` has the words of what is to be done, recalled, welcomed or
    decided; `quote` the words of the verb, empty where a sub-paragraph has the verb of its chapeau."""

    iri: str
    clause: str
    verb: str
    verb_iri: str
    mode_iri: str
    quote: str
    task: str
    is_negated: bool
    is_obligation: bool
    parts: Tuple[Part, ...]

    def of(self, role: str) -> Tuple[Part, ...]:
        """The parts that have a role: `act.of("addressee")`."""
        return tuple(part for part in self.parts if part.role == role)


@dataclass(frozen=True)
class Clause:
    """A paragraph.  `kind` is its class in the ontology, "OperativeParagraph"; `number` is as printed, "(e)"; `parent` is the key of the
    clause above it, None at the top.  `label` is unique within most texts; `key` within all: it is the end of the clause's IRI,
    "op1~2" where a text has two paragraphs 1."""

    label: str
    key: str
    kind: str
    number: str
    text: str
    parent: Optional[str]
    references: Tuple[Reference, ...]
    acts: Tuple[Act, ...]
