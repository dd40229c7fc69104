# SPDX-License-Identifier: Apache-2.0
"""Check ontology/measures.ttl as the ontology is checked, and that figures are written in its terms, all of them.

usage: vocabulary.py MEASURES.ttl CHANGES.md FIGURES.ttl FIGURES.nt OTHER.nt    (OTHER: of another network)
"""
import sys
from pathlib import Path

from rdflib import BNode, Graph, Namespace, OWL, RDF, RDFS, SKOS
from rdflib.compare import isomorphic

CGM = Namespace("https://w3id.org/clausegraph/measures#")
failures = []


def check(truth, what):
    if not truth:
        failures.append(what)


vocabulary = Graph().parse(sys.argv[1])
changes = Path(sys.argv[2]).read_text(encoding="utf-8")
ontology = vocabulary.value(predicate=RDF.type, object=OWL.Ontology)
terms = set(vocabulary.subjects()) - {ontology}
check(str(vocabulary.value(ontology, OWL.versionIRI)) == f"{ontology}/{vocabulary.value(ontology, OWL.versionInfo)}", "version IRI")
for term in terms:
    for predicate in RDFS.label, SKOS.definition:
        check([text.language for text in vocabulary.objects(term, predicate)] == ["en"], f"{term}: {predicate}")
    check(list(vocabulary.objects(term, RDFS.isDefinedBy)) == [ontology], f"{term}: isDefinedBy")
    check(list(vocabulary.objects(term, SKOS.example)), f"{term}: example")
    check(f"`{term.removeprefix(CGM)}`" in changes, f"{term}: change log")
    check(not set(vocabulary.predicates(term)) & {RDFS.domain, RDFS.range}, f"{term}: domain or range")

turtle, triples, other = (Graph().parse(name) for name in sys.argv[3:6])
check(isomorphic(turtle, triples), "Turtle and N-Triples differ")
used = {term for s, p, o in turtle + other for term in (p, o) if term in CGM}
optional = {CGM[name] for name in ("onlyVerb", "onlyKind")}  # Not asked for in this test
check(used <= terms, f"not in the vocabulary: {used - terms}")
check(terms - used <= optional, f"never written: {terms - used}")
for graph in turtle, other:
    check(not any(isinstance(node, BNode) for triple in graph for node in triple), "blank nodes")
    networks = list(graph.subjects(RDF.type, CGM.Network))
    check(len(networks) == 1 and graph.value(networks[0], CGM.level) is not None, "one network with its level")
    for measurement in graph.subjects(RDF.type, CGM.Measurement):
        check(list(graph.objects(measurement, CGM["in"])) == networks, "a measurement of no network")
    check(len(list(graph.subjects(RDF.type, CGM.Measurement))) == graph.value(networks[0], CGM.nodeCount).toPython(), "nodes")
first, second = (set(graph.subjects(RDF.type, CGM.Network)) for graph in (turtle, other))
check(first != second, "two networks have one IRI")
for failure in failures:
    print("FAIL:", failure)
sys.exit(bool(failures))
