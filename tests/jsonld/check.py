# SPDX-License-Identifier: Apache-2.0
"""What tests/jsonld/run asks of Python.

check.py terms ONTOLOGY.ttl CONTEXT           list each class and property that the context lacks or defines otherwise
check.py rdflib|pyld CONTEXT FILE.jsonld FILE.nt   check whether FILE.jsonld has the statements of FILE.nt
"""
import json
import sys

from rdflib import OWL, RDF, Graph

CONTEXT = 'https://w3id.org/clausegraph/context.jsonld'
CG = 'https://w3id.org/clausegraph/ontology#'


def context_of(path):
    return json.load(open(path, encoding='utf-8'))['@context']


def lacks(ontology, context_path):
    graph, context = Graph().parse(ontology), context_of(context_path)
    for kind in OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty:
        for term in graph.subjects(RDF.type, kind):
            name = term.removeprefix(CG)
            definition = context.get(name)
            iri = definition if isinstance(definition, str) else (definition or {}).get('@id')
            if iri != 'cg:' + name:
                yield name
            elif kind == OWL.ObjectProperty and definition.get('@type') != '@id':
                yield name + ' as a link'


def with_context(path, context):
    """The data of a file, with the context in place of its IRI, as one reads it without a network."""
    data = json.load(open(path, encoding='utf-8'))
    for graph in data if isinstance(data, list) else [data]:
        graph['@context'] = [context if part == CONTEXT else part for part in graph['@context']]
    return data


def read(reader, data):
    if reader == 'rdflib':
        return Graph().parse(data=json.dumps(data), format='json-ld')
    from pyld import jsonld
    return Graph().parse(data=jsonld.to_rdf(data, {'format': 'application/n-quads'}), format='nt')


def compare(reader, context_path, path, triples):
    data = with_context(path, context_of(context_path))
    # The one statement that differs: a description says which format it is in.
    wanted = {tuple(str(t).replace('/formats/N-Triples', '/formats/JSON-LD') if 'formats' in t else t for t in s)
              for s in Graph().parse(triples, format='nt')}
    found = {tuple(str(t) if 'formats' in t else t for t in s) for s in read(reader, data)}
    for sign, statements in ('-', wanted - found), ('+', found - wanted):
        for statement in sorted(map(str, statements))[:5]:
            print(sign, statement)
    print(f'{path.rsplit("/")[-1]}, {reader}: {len(found)} statements')
    return found == wanted and len(found) > 0


if sys.argv[1] == 'terms':
    missing = list(lacks(*sys.argv[2:]))
    print('\n'.join(missing), end='\n' if missing else '')
    sys.exit(bool(missing))
sys.exit(not compare(*sys.argv[1:]))
