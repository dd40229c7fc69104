# SPDX-License-Identifier: Apache-2.0
"""Compare the answers of clausegraph with those of Oxigraph and rdflib: compare.py CLAUSEGRAPH DATA COUNT [SEED].

An answer has to be that of either: where the two differ, the query is counted as disputed if ours is neither.  A query may be
refused in words, with status 3.  The status is 1 if an answer is wrong, or anything else happens.
"""
import collections
import json
import subprocess
import sys
from decimal import Decimal

import pyoxigraph
import rdflib

import queries

XSD = 'http://www.w3.org/2001/XMLSchema#'
NUMERIC = {XSD + name for name in ('integer', 'decimal', 'double', 'float')}


def literal(value, datatype, language):
    if datatype in NUMERIC:
        if datatype in (XSD + 'integer', XSD + 'decimal'):
            return ('number', datatype, format(Decimal(value).quantize(Decimal('1e-9')).normalize(), 'f'))
        return ('number', datatype, f'{float(value):.9g}')
    return ('literal', value, '' if datatype == XSD + 'string' or language else datatype or '', (language or '').lower())


def of_oxigraph(term):
    if term is None:
        return None
    if isinstance(term, pyoxigraph.NamedNode):
        return ('iri', term.value)
    return literal(term.value, term.datatype.value, term.language)


def of_rdflib(term):
    if term is None:
        return None
    if isinstance(term, rdflib.URIRef):
        return ('iri', str(term))
    return literal(str(term), str(term.datatype) if term.datatype else '', term.language)


def of_json(term):
    if term is None:
        return None
    if term['type'] == 'uri':
        return ('iri', term['value'])
    return literal(term['value'], term.get('datatype', ''), term.get('xml:lang'))


def ask_oxigraph(store, query):
    found = store.query(query)
    if isinstance(found, pyoxigraph.QueryBoolean):
        return bool(found)
    if isinstance(found, pyoxigraph.QuerySolutions):
        return [tuple(of_oxigraph(row[v]) for v in found.variables) for row in found]
    return sorted({str((of_oxigraph(t.subject), t.predicate.value, of_oxigraph(t.object))) for t in found})


def ask_rdflib(graph, query):
    found = graph.query(query)
    if found.type == 'ASK':
        return bool(found.askAnswer)
    if found.type == 'SELECT':
        return [tuple(of_rdflib(row.get(v)) for v in found.vars) for row in found.bindings]
    return sorted({str((of_rdflib(s), str(p), of_rdflib(o))) for s, p, o in found.graph})


def ask_ours(program, data, query):
    """The answer, or the message of a refusal, which is a string."""
    form = 'table' if 'CONSTRUCT' in query else 'json'
    ended = subprocess.run([program, 'query', '--file', data, '-f', form if 'ASK' not in query else 'table', query],
                           capture_output=True, timeout=60)
    if ended.returncode:
        words = ended.stderr.decode()
        if ended.returncode != 3 or not words.startswith('clausegraph: '):
            raise RuntimeError(f'status {ended.returncode}: {words}')
        return words
    text = ended.stdout.decode()
    if 'ASK' in query:
        return text == 'yes\n'
    if 'CONSTRUCT' in query:
        made = pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
        return sorted({str((of_oxigraph(t.subject), t.predicate.value, of_oxigraph(t.object))) for t in made})
    found = json.loads(text)
    names = found['head']['vars']
    return [tuple(of_json(row.get(name)) for name in names) for row in found['results']['bindings']]


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:  # A library fails in its own ways
        return ('failed', str(error))


def is_same(one, other, is_ordered):
    if isinstance(one, list) and isinstance(other, list) and not is_ordered:
        return collections.Counter(map(str, one)) == collections.Counter(map(str, other))
    return one == other


def report(what, seed, query, ours, theirs):
    print(f'{what}, seed {seed}\n{query[len(queries.PREFIX):]}\n  ours: {ours}\n  Oxigraph: {theirs[0]}\n  rdflib: {theirs[1]}')


def main():
    program, data, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    first = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    store = pyoxigraph.Store()
    store.load(path=data, format=pyoxigraph.RdfFormat.N_TRIPLES)
    graph = rdflib.Graph()
    graph.parse(data, format='nt')
    tally = collections.Counter()
    refusals = collections.Counter()
    for seed in range(first, first + count):
        query, is_ordered = queries.make(seed)
        ours = attempt(ask_ours, program, data, query)
        if isinstance(ours, str):
            tally['refused'] += 1
            refusals[ours[:110]] += 1
            continue
        theirs = [attempt(ask_oxigraph, store, query), attempt(ask_rdflib, graph, query)]
        if any(is_same(ours, other, is_ordered) for other in theirs):
            tally['equal'] += 1
        elif not is_same(theirs[0], theirs[1], is_ordered):
            tally['disputed'] += 1
            report('disputed', seed, query, ours, theirs)
        else:
            tally['wrong'] += 1
            report('wrong', seed, query, ours, theirs)
    print(', '.join(f'{number} {what}' for what, number in sorted(tally.items())))
    for words, number in refusals.most_common():
        print(f'  {number} refused: {words.strip()}')
    return 1 if tally['wrong'] or tally['equal'] < count // 2 else 0


sys.exit(main())
