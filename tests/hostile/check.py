#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Names, titles and quotations that attack what reads them, through every output, back by parsers of others.

usage: check.py CLAUSEGRAPH FOLDER SEED COUNT

Makes COUNT documents in FOLDER from SEED, writes them in every form, reads each form with a strict parser that is not ours, and
compares titles and clauses with what went in.  Prints what is wrong; the status says whether there was anything."""
import csv
import glob
import io
import json
import random
import re
import subprocess
import sys

import html5lib
import icalendar
import pyoxigraph
import rdflib
from lxml import etree

clausegraph, folder, seed, count = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
rdflib.NORMALIZE_LITERALS = False
TITLE, TEXT = 'http://purl.org/dc/terms/title', 'https://w3id.org/clausegraph/ontology#text'
pieces = ['a', 'Reed', ' ', '"', "'", '\\', '<', '>', '&', ']]>', '</script>', '<script>alert(1)</script>', '<!--', '-->', '{{x}}', '${x}', '%s%n',
          '&amp;', '&#0;', '\n', '\r', '\t', '\x01', '\x07', '\x1b[31m', '\x1b]0;x\x07', '\x7f', '\x85', '\x9b31m', '\u202e', '\u202c', '\u2066',
          '\u200f', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\U0001f600', '\U0010ffff', '\u00e9', 'e\u0301', '\u1e9b\u0323', '\u212b',
          '=cmd|x', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x/","y")', 'javascript:alert(1)', '" onload="alert(1)', "' onload='alert(1)", '\\u0041', '\\n',
          '%0A', '..', '/../', ';', ',', '|', '^^', '@en', '_:b', '<http://x/>', '.', '#', 'BEGIN:VEVENT', '\u00ad', '\u200b', 'x' * 300]
problems = 0


def wrong(form, what):
    global problems
    problems += 1
    if problems < 40:
        print('%s: %s' % (form, what[:400]))


def hostile(rng):
    """Some pieces, between letters: what stands at an end may be trimmed."""
    return 'T' + ''.join(rng.choice(pieces) for _ in range(rng.randint(1, 6))) + 'end'


def run(*words, status=(0, 1)):
    done = subprocess.run([clausegraph, *words], capture_output=True, cwd=folder, timeout=600)
    if done.returncode not in status:
        wrong(words[0], 'status %d: %s' % (done.returncode, done.stderr[-300:].decode('utf8', 'replace')))
    if re.search(rb'[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae\x8f]', done.stderr):
        wrong(words[0], 'messages have what terminals obey: %r' % done.stderr[:300])
    return done.stdout


def in_xml(text):
    """What our XML holds of `text`, U+FFFD for the rest: what XML 1.0 has, but not U+007F."""
    return re.sub('[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]', '\ufffd', text)


def same(form, found, wanted):
    for key in wanted.keys() | found.keys():
        if found.get(key) != wanted.get(key):
            wrong(form, '%s is %r, not %r' % (key, found.get(key), wanted.get(key)))
            return


# --- What goes in.
rng = random.Random(seed)
titles = {}
quotes = {}
with open(folder + '/in.jsonl', 'w') as out:
    for number in range(1, count + 1):
        title, quote = hostile(rng), hostile(rng)
        iri = 'https://w3id.org/clausegraph/id/doc/A/RES/70/%d' % number
        titles[iri] = title
        quotes[iri] = quote
        out.write(json.dumps({'symbol': 'A/RES/70/%d' % number, 'title': title, 'date': '2015-12-17', 'text':
            'Resolution 70/%d\n\nThe General Assembly,\n\nRecalling resolution 60/1 of 16 September 2005, entitled "%s", and the Reed Convention on %s,\n\n'
            '1. Requests the Secretary-General to submit a report entitled "%s" by 1 May 2017;\n' % (number, quote, quote.replace('\n', ' '), quote)}) + '\n')
for bad in ('\\ud800', '\\udfff', '\\u0000'):
    with open(folder + '/bad.jsonl', 'w') as out:
        out.write('{"symbol": "A/RES/70/1", "title": "a%sb", "text": "1. Requests;"}\n' % bad)
    text = run('export', '-f', 'ntriples', 'bad.jsonl', status=(0, 1, 2, 3)).decode('utf8')  # Strict: no surrogate comes out
    if '\0' in text:
        wrong('bad.jsonl', 'a NUL comes out')

# --- Graphs.
def oxigraph(data, form):
    return {(q.subject.value, q.predicate.value, q.object.value) for q in pyoxigraph.parse(data, form)}


def literals(triples, predicate):
    return {s: o for s, p, o in triples if p == predicate}


lines = run('export', '-f', 'ntriples', 'in.jsonl')
graph = oxigraph(lines, pyoxigraph.RdfFormat.N_TRIPLES)
same('ntriples', {k: v for k, v in literals(graph, TITLE).items() if k in titles}, titles)
texts = literals(graph, TEXT)
for iri, quote in quotes.items():
    if 'by 1 May 2017' not in ' '.join(text for clause, text in texts.items() if clause.startswith(iri + '#')):
        wrong('ntriples', '%s has lost its last words' % iri)
others = {
    'nquads': lambda d: oxigraph(d, pyoxigraph.RdfFormat.N_QUADS),
    'turtle': lambda d: oxigraph(d, pyoxigraph.RdfFormat.TURTLE),
    'jsonld-inline': lambda d: {(str(s), str(p), str(o)) for s, p, o in rdflib.Graph().parse(data=d, format='json-ld')},
}


for form, read in others.items():
    data = run('export', '-f', form, *(['--things', 'inline'] if form == 'nquads' else []), 'in.jsonl')
    try:
        found = read(data)
    except Exception as error:  # noqa: BLE001: any refusal of a parser is the finding
        wrong(form, 'not read: %s' % error)
        continue
    if found != graph:
        wrong(form, 'differs: only there %r; missing %r' % (sorted(found - graph)[:2], sorted(graph - found)[:2]))
for iri, title in list(titles.items())[:20]:  # RDF/XML holds one document
    with open(folder + '/one.txt', 'w', encoding='utf8', newline='') as out:
        out.write('The General Assembly,\n\nRecalling resolution 60/1, entitled "%s",\n' % quotes[iri])
    data = run('export', '-f', 'rdfxml', '--title', title.replace('\0', ''), 'one.txt')
    etree.fromstring(data, etree.XMLParser(huge_tree=True))
    wanted = oxigraph(run('export', '-f', 'ntriples', '--title', title.replace('\0', ''), 'one.txt'), pyoxigraph.RdfFormat.N_TRIPLES)
    found = oxigraph(data, pyoxigraph.RdfFormat.RDF_XML)
    if found != {(s, p, in_xml(o)) for s, p, o in wanted}:
        wrong('rdfxml', 'differs: only there %r' % sorted(found - wanted)[:2])
sample = rdflib.Graph().parse(data=run('export', '-f', 'turtle', 'in.jsonl'), format='turtle')
if {(str(s), str(p), str(o)) for s, p, o in sample} != graph:
    wrong('turtle', 'rdflib reads another graph than Oxigraph')

# --- Tables.
def table(form, data, **dialect):
    try:
        text = data.decode('utf8')
    except UnicodeDecodeError as error:
        wrong(form, str(error))
        return []
    rows = list(csv.reader(io.StringIO(text, newline=''), strict=True, **dialect))
    if len({len(row) for row in rows}) > 1:
        wrong(form, 'rows of different lengths: %r' % [row for row in rows if len(row) != len(rows[0])][:1])
    return rows


rows = table('obligations csv', run('obligations', '-f', 'csv', 'in.jsonl'))
values = [dict(zip(rows[0], row)) for row in rows[1:]]
records = [json.loads(line) for line in run('obligations', '-f', 'jsonl', 'in.jsonl').decode('utf8').splitlines()]
if len(values) != count or len(records) != count:
    wrong('obligations', '%d rows of CSV and %d of JSON Lines for %d documents' % (len(values), len(records), count))
for value, record in zip(values, records):
    for key in value:
        other = record.get(key)
        if isinstance(other, str) and other != value[key]:
            wrong('obligations', '%s is %r in CSV and %r in JSON Lines' % (key, value[key], other))
for row in table('obligations --spreadsheet', run('obligations', '-f', 'csv', '--spreadsheet', 'in.jsonl')):
    for cell in row:
        if cell[:1] in ('=', '+', '-', '@', '\t', '\r'):
            wrong('obligations --spreadsheet', 'a formula: %r' % cell)
try:
    calendar = icalendar.Calendar.from_ical(run('obligations', '-f', 'ics', 'in.jsonl'))
    if len(list(calendar.walk('VEVENT')) + list(calendar.walk('VTODO'))) != count:
        wrong('obligations ics', 'another number of entries: %d' % len(list(calendar.walk('VEVENT')) + list(calendar.walk('VTODO'))))
    if any(component.errors for component in calendar.walk()):
        wrong('obligations ics', 'errors: %s' % [c.errors for c in calendar.walk() if c.errors][0])
except ValueError as error:
    wrong('obligations ics', 'not read: %s' % error)
for words in (('explain',), ('explain', '--tsv'), ('explain', '--clauses'), ('explain', '--acts'), ('explain', '--tsv', '--acts'), ('network', 'top'), ('network', 'timeline', '--of', 'https://w3id.org/clausegraph/id/doc/A/RES/60/1'), ('publish', '--dry-run', '--endpoint', 'http://localhost:9/x')):
    data = run(*words, 'in.jsonl')
    name = ' '.join(words[:2])
    if re.search(rb'[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae\x8e\x8f]|\xe2\x81[\xa6-\xa9]', data.replace(b'\r\n', b'\n')):
        found = re.search(rb'.{0,30}([\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae\x8e\x8f]|\xe2\x81[\xa6-\xa9])', data.replace(b'\r\n', b'\n'))
        wrong(name, 'has what terminals obey: %r' % found.group(0))
    data.decode('utf8')

# --- Networks.
def xml(form, data):
    try:
        return etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False))
    except etree.XMLSyntaxError as error:
        wrong(form, 'not XML: %s' % error)
        return None


found = {node.get('title') for node in json.loads(run('network', '--json', 'in.jsonl'))['nodes']}
for title in titles.values():
    if title not in found:
        wrong('network --json', 'no node has the title %r' % title)
        break
for words in (('top',), ('measures',)):
    for line in run('network', *words, '--json', 'in.jsonl').split(b'\n')[:-1]:
        json.loads(line)
for form in ('graphml', 'gexf', 'svg', 'dot', 'pajek'):
    data = run('network', '-f', form, 'in.jsonl')
    if form in ('graphml', 'gexf', 'svg'):
        tree = xml(form, data)
        if tree is not None and form == 'graphml':
            names = {key.get('id'): key.get('attr.name') for key in tree.iter('{*}key')}
            labels = [''.join(d.itertext()) for d in tree.iter('{*}data') if names.get(d.get('key')) in ('label', 'title', 'name')]
            for title in titles.values():
                if in_xml(title).replace('\r\n', '\n') not in [label for label in labels]:
                    wrong(form, 'no node has the title %r' % title)
                    break
        if tree is not None and form == 'svg' and list(tree.iter('{*}script')):
            wrong(form, 'has a script')
    data.decode('utf8')
run('network', '-f', 'csv', '-o', 'net.csv', 'in.jsonl')
for part in ('nodes', 'edges'):
    table('network csv', open('%s/net-%s.csv' % (folder, part), 'rb').read())
run('network', '-f', 'csv', '--spreadsheet', '-o', 'sheet.csv', 'in.jsonl')
for part in ('nodes', 'edges'):
    for row in table('network --spreadsheet', open('%s/sheet-%s.csv' % (folder, part), 'rb').read()):
        for cell in row:
            if cell[:1] in ('=', '+', '-', '@', '\t', '\r'):
                wrong('network --spreadsheet', 'a formula: %r' % cell)

# --- A text as Akoma Ntoso, and pages.
for iri, title in list(titles.items())[:20]:
    with open(folder + '/one.txt', 'w', encoding='utf8', newline='') as out:
        out.write('The General Assembly,\n\nRecalling resolution 60/1, entitled "%s",\n' % quotes[iri])
    xml('akn', run('export', '-f', 'akn', '--title', title, 'one.txt'))
run('report', '-o', 'pages', 'in.jsonl')
pages = glob.glob(folder + '/pages/**/*.html', recursive=True)
if len(pages) < count:
    wrong('report', '%d pages for %d documents' % (len(pages), count))
for page in pages:
    data = open(page, 'rb').read()
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder('etree'), namespaceHTMLElements=False)
    tree = parser.parse(data, transport_encoding='utf-8')
    if parser.errors:
        wrong('report', '%s: %s' % (page, parser.errors[:2]))
    for element in tree.iter('script'):
        if 'alert(1)' in (element.text or '') and element.get('type') not in ('application/json', 'application/ld+json'):
            wrong('report', '%s: a script of the text' % page)
    for element in tree.iter():
        if any(name.startswith('on') for name in element.attrib if isinstance(name, str)):
            wrong('report', '%s: an attribute that runs: %s' % (page, element.attrib))
        if str(element.get('href', '')).startswith('javascript:'):
            wrong('report', '%s: a link that runs' % page)
    if not [m for m in tree.iter('meta') if m.get('http-equiv', '').lower() == 'content-security-policy']:
        wrong('report', '%s: no policy' % page)
print('%d documents, %d graphs in %d forms, %d pages, %d problems' % (count, count, len(others) + 2, len(pages), problems))
sys.exit(problems != 0)
