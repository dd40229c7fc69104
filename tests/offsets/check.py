# SPDX-License-Identifier: Apache-2.0
"""check.py GRAPH.nt...: the offsets of every reference are right: the characters of cg:text between cg:start and cg:end are
cg:quote, the IRI says the clause and the offsets, the clause is the one in which the words stand.  Texts have no doubled spaces."""
import re
import sys

CG = 'https://w3id.org/clausegraph/ontology#'
LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@[a-z-]+|\^\^<[^>]*>)?) \.\n')
ESCAPE = re.compile(r'\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)')
SHORT = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f'}


def plain(text):
    return ESCAPE.sub(lambda m: chr(int(m[1][1:], 16)) if m[1][0] in 'uU' else SHORT.get(m[1], m[1]), text)


def check(path):
    """Return the number of references of the graph at `path`, and what is wrong."""
    said, clauses_of, problems = {}, {}, []
    for line in open(path, encoding='utf-8'):
        subject, predicate, iri, text = LINE.fullmatch(line).groups()
        said.setdefault(subject, {}).setdefault(predicate, []).append(iri if iri is not None else plain(text))
        if predicate == CG + 'hasReference':
            clauses_of.setdefault(iri, []).append(subject)
    for subject, facts in said.items():
        for text in facts.get(CG + 'text', []):
            if '  ' in text or text != text.strip():
                problems.append(f'{path}: {subject}: white space: {text!r}')
    for reference, clauses in clauses_of.items():
        facts = said[reference]
        clause = facts.get(CG + 'inFootnote', clauses)[0]
        start, end = (int(facts[CG + term][0]) for term in ('start', 'end'))
        quote = facts[CG + 'quote'][0]
        text = said[clause][CG + 'text'][0]
        name = f'{clause}/{start}-{end}'
        if not quote or text[start:end] != quote:
            problems.append(f'{path}: {reference}: {text[start:end]!r} is not {quote!r}')
        if len(facts[CG + 'quote']) != 1 or not re.fullmatch(re.escape(name) + '(;[1-9][0-9]*)?', reference):
            problems.append(f'{path}: {reference}: not {name}')
        if quote in facts.get(CG + 'printed', []) or len(clauses) > 1:
            problems.append(f'{path}: {reference}: printed as quoted, or of several clauses')
    return len(clauses_of), problems


if __name__ == '__main__':
    counted = 0
    problems = []
    for path in sys.argv[1:]:
        count, wrong = check(path)
        counted += count
        problems += wrong
    print(*problems, f'{counted} references', sep='\n')
    sys.exit(1 if problems or not counted else 0)
