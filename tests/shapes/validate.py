# SPDX-License-Identifier: Apache-2.0
"""validate.py SHAPES GRAPH...: what pyshacl finds, a line each: graph, path, component, focus, message.

A graph that conforms has one line: graph, conforms.  SHAPES themselves are checked as well."""
import logging
import sys

import pyshacl
import rdflib
from rdflib import SH, BNode


def path(graph, node):
    """A path as SPARQL writes it, prefixes apart."""
    if not isinstance(node, BNode):
        return str(node) if node is not None else '-'
    inverse = graph.value(node, SH.inversePath)
    if inverse is not None:
        return '^' + path(graph, inverse)
    either = graph.value(node, SH.alternativePath)
    if either is not None:
        return '|'.join(path(graph, step) for step in graph.items(either))
    return '/'.join(path(graph, step) for step in graph.items(node))


logging.getLogger('rdflib').setLevel(logging.ERROR)  # ill-formed values are for the report
shapes = rdflib.Graph().parse(sys.argv[1])
for name in sys.argv[2:]:
    data = rdflib.Graph().parse(name)
    conforms, report, text = pyshacl.validate(
        data, shacl_graph=shapes, inference='none', meta_shacl=name == sys.argv[2])
    if not isinstance(report, rdflib.Graph):
        sys.exit(text)
    if conforms:
        print(name, 'conforms', sep='\t')
    for result in report.objects(None, SH.result):
        print(name, path(report, report.value(result, SH.resultPath)),
              report.value(result, SH.sourceConstraintComponent).replace(str(SH), 'sh:'),
              report.value(result, SH.focusNode), report.value(result, SH.resultMessage), sep='\t')
    sys.stdout.flush()
