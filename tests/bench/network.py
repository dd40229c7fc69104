# SPDX-License-Identifier: Apache-2.0
"""Write a graph as clausegraph exports it, of documents that cite older ones at random: make-network DOCUMENTS CITATIONS.

The same arguments always give the same bytes.  N-Triples, a file of at most 2000 documents each, into the folder at hand."""
import random
import sys

CG = "https://w3id.org/clausegraph/ontology#"
ID = "https://w3id.org/clausegraph/id/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VERBS = ["recall", "reaffirm", "welcome", "call-upon", "request", "note"]


def iri(number):
    return "%sdoc/A/RES/%d/%d" % (ID, number // 300 + 1, number % 300 + 1)


def main(documents, citations):
    choose = random.Random(1)
    out = None
    for number in range(documents):
        if number % 2000 == 0:
            out = open("graph-%04d.nt" % (number // 2000), "w", encoding="ascii")
        write_document(out, choose, number, citations // documents)


def write_document(out, choose, number, count):
    document = iri(number)
    out.write("<%s> <%s> <%sResolution> .\n<%s> <%s> <%sDocument> .\n" % ((document, TYPE, CG) * 2))
    out.write('<%s> <http://purl.org/dc/terms/identifier> "A/RES/%d/%d" .\n' % (document, number // 300 + 1, number % 300 + 1))
    out.write('<%s> <%sadoptedOn> "%d-12-%02d"^^<http://www.w3.org/2001/XMLSchema#date> .\n'
              % (document, CG, 1000 + number // 300, number % 28 + 1))
    out.write("<%s> <%sadoptedBy> <%sbody/general-assembly> .\n" % (document, CG, ID))
    for i in range(count):
        clause = "%s#op%d" % (document, i // 3 + 1)
        reference = "%s/%d-%d" % (clause, 100 * (i % 3), 100 * (i % 3) + 20)
        if i % 3 == 0:
            out.write("<%s> <%shasClause> <%s> .\n<%s> <%s> <%sOperativeParagraph> .\n" % (document, CG, clause, clause, TYPE, CG))
            out.write('<%s> <%sclauseLabel> "op%d" .\n<%s> <%saction> <%sverb/%s> .\n'
                      % (clause, CG, i // 3 + 1, clause, CG, ID, choose.choice(VERBS)))
        out.write("<%s> <%shasReference> <%s> .\n<%s> <%starget> <%s> .\n"
                  % (clause, CG, reference, reference, CG, iri(choose.randrange(max(number, 1)))))
        out.write('<%s> <%sconfidence> "0.%d"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n'
                  % (reference, CG, choose.randrange(70, 100)))


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(int(sys.argv[1]), int(sys.argv[2]))
