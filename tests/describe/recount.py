# SPDX-License-Identifier: Apache-2.0
"""recount.py DESCRIBED PLAIN SOURCE BASE: whether the description in DESCRIBED, an export as N-Triples, is true.

PLAIN is the same export without --describe: the counts must be its, and it must be all that DESCRIBED says besides.
SOURCE is the text, whose digest and size must be those stated.  Each error is printed on a line."""
import hashlib
import sys

from rdflib import DCAT, DCTERMS, OWL, PROV, RDF, VOID, BNode, Graph, Namespace, URIRef

SPDX = Namespace('http://spdx.org/rdf/terms#')
described_path, plain_path, source_path, base = sys.argv[1:]
described = Graph().parse(described_path, format='nt')
plain = Graph().parse(plain_path, format='nt')
wrong = []


def check(what, stated, true):
    if stated != true:
        wrong.append(f'{what}: {stated}, not {true}')


def number(subject, name):
    value = described.value(subject, VOID[name])
    return None if value is None else int(value)


def partitions(link, of):
    """What each partition is of, with its IRI."""
    found = {}
    for part in described.objects(dataset, VOID[link]):
        check(f'{part} void:{of}', len(list(described.objects(part, VOID[of]))), 1)
        found[described.value(part, VOID[of])] = part
    check(f'void:{link}', len(list(described.objects(dataset, VOID[link]))), len(found))
    return found


datasets = list(described.subjects(RDF.type, DCAT.Dataset))
check('datasets', len(datasets), 1)
dataset = datasets[0]
document = URIRef(dataset.removesuffix('#dataset'))

# The description is all there is besides the graph, and takes nothing away.
check('statements of the graph that are missing', len(plain - described), 0)
for subject in set((described - plain).subjects()):
    known = subject.startswith(document + '#') or subject.startswith('https://w3id.org/clausegraph/')
    check(f'{subject} is of the description', known, True)
check('blank nodes', sum(isinstance(term, BNode) for triple in described for term in triple), 0)

# Counts.
check('triples', number(dataset, 'triples'), len(plain))
check('entities', number(dataset, 'entities'), sum(s.startswith(base) for s in set(plain.subjects())))
check('distinctSubjects', number(dataset, 'distinctSubjects'), len(set(plain.subjects())))
check('distinctObjects', number(dataset, 'distinctObjects'), len(set(plain.objects())))
check('classes', number(dataset, 'classes'), len(set(plain.objects(None, RDF.type))))
check('properties', number(dataset, 'properties'), len(set(plain.predicates())))
by_class = partitions('classPartition', 'class')
check('class partitions', set(by_class), set(plain.objects(None, RDF.type)))
for kind, part in by_class.items():
    check(f'entities of {kind}', number(part, 'entities'), len(set(plain.subjects(RDF.type, kind))))
by_property = partitions('propertyPartition', 'property')
check('property partitions', set(by_property), set(plain.predicates()))
for name, part in by_property.items():
    check(f'triples of {name}', number(part, 'triples'), len(list(plain.triples((None, name, None)))))
    check(f'subjects of {name}', number(part, 'distinctSubjects'), len(set(plain.subjects(name))))
    check(f'objects of {name}', number(part, 'distinctObjects'), len(set(plain.objects(None, name))))
used = set(plain.predicates()) | set(plain.objects(None, RDF.type))
check('vocabularies', set(map(str, described.objects(dataset, VOID.vocabulary))),
      {iri[:max(iri.rfind('#'), iri.rfind('/')) + 1] for iri in used})

# What it points to is there.
for example in described.objects(dataset, VOID.exampleResource):
    check(f'example {example}', (example, None, None) in plain, True)
check('rootResource', list(described.objects(dataset, VOID.rootResource)), [document])
check('uriSpace', str(described.value(dataset, VOID.uriSpace)), base)

# Source and provenance.
data = open(source_path, 'rb').read()
source = described.value(dataset, PROV.wasDerivedFrom)
checksum = described.value(source, SPDX.checksum)
check('SHA-256', str(described.value(checksum, SPDX.checksumValue)), hashlib.sha256(data).hexdigest())
check('byteSize', int(described.value(source, DCAT.byteSize)), len(data))
run = described.value(dataset, PROV.wasGeneratedBy)
check('the run is an activity', (run, RDF.type, PROV.Activity) in described, True)
check('the source is used', (run, PROV.used, source) in described, True)
check('things that are both', set(described.subjects(RDF.type, PROV.Entity)) & set(described.subjects(RDF.type, PROV.Activity)),
      set())
for entity in described.objects(run, PROV.used):
    versions = list(described.objects(entity, OWL.versionInfo))
    is_file = entity in (source, URIRef(document + '#corrections'))
    check(f'versions of {entity}', len(versions), 0 if is_file else 1)
    check(f'{entity} is an entity', (entity, RDF.type, PROV.Entity) in described, True)
check('standards', len(list(described.objects(dataset, DCTERMS.conformsTo))), 1)

print('\n'.join(f'{described_path}: {line}' for line in wrong), end='\n' if wrong else '')
sys.exit(1 if wrong else 0)
