#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ask the shipped queries of several stores and compare the answers.

ask.py [--rewrite] [--corpus] GRAPH.nt EXPECTED QUERY.rq ...

Every store's answer is compared, as a set of rows, with EXPECTED/NAME.tsv.  --rewrite makes those files anew that
Rasqal cannot make, since their queries need property paths.  --corpus compares the stores with the first one instead
and prints a table of times.
"""
import argparse
import contextlib
import decimal
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

XSD = 'http://www.w3.org/2001/XMLSchema#'
NUMBERS = {XSD + name for name in ('integer', 'decimal', 'double', 'float', 'int', 'nonNegativeInteger')}
PATHS = '# needs: property paths\n'
START_LIMIT = 60  # seconds that a server gets to answer for the first time


class Missing(Exception):
    """The store is not installed; the message says what is."""


# --- Terms: equal whenever a store may write the same term in two ways

def literal(value, language='', datatype=''):
    if datatype in NUMBERS:
        return 'number', decimal.Decimal(value)
    return 'literal', value, language.lower(), '' if datatype == XSD + 'string' else datatype


def from_json(answer):
    """Rows of a SPARQL 1.1 answer in JSON."""
    def term(binding):
        if binding is None:
            return None
        if binding['type'] == 'uri':
            return 'iri', binding['value']
        return literal(binding['value'], binding.get('xml:lang', ''), binding.get('datatype', ''))
    answer = json.loads(answer)
    return {tuple(term(row.get(name)) for name in answer['head']['vars']) for row in answer['results']['bindings']}


def from_tsv(text):
    """Rows of an answer in tab-separated values, as roqet and to_tsv() write it."""
    def term(field):
        if not field:
            return None
        if field.startswith('<'):
            return 'iri', field[1:-1]
        if not field.startswith('"'):
            return 'number', decimal.Decimal(field)
        value, language, datatype = re.fullmatch(r'(".*")(?:@(\S+)|\^\^<(.*)>)?', field).groups('')
        return literal(json.loads(value), language, datatype)
    return {tuple(term(field) for field in line.split('\t')) for line in text.split('\n')[1:] if line}


def to_tsv(query, rows):
    """The opposite of from_tsv(), for answers that hold nothing but IRIs and plain strings."""
    def field(term):
        return '' if term is None else f'<{term[1]}>' if term[0] == 'iri' else json.dumps(term[1])
    names = re.search(r'SELECT DISTINCT (.*)', query).group(1).split()
    lines = sorted('\t'.join(map(field, row)) for row in rows)
    return '\n'.join(['\t'.join(names), *lines, ''])


# --- Stores: each loads a graph and yields a function from a query to its rows

@contextlib.contextmanager
def rasqal(graph, folder):
    if not shutil.which('roqet'):
        raise Missing('roqet (Debian package rasqal-utils)')

    def ask(query):
        if PATHS in query:
            return None
        file = folder / 'query.rq'
        file.write_text(query)
        return from_tsv(subprocess.run(
            ['roqet', '-q', '-W', '0', '-i', 'sparql', '-r', 'tsv', '-F', 'ntriples', '-D', graph, file],
            check=True, stdout=subprocess.PIPE, text=True).stdout)
    yield ask


@contextlib.contextmanager
def rdflib(graph, folder):
    try:
        from rdflib import Graph
    except ImportError:
        raise Missing('rdflib (Debian package python3-rdflib)')
    store = Graph()
    store.parse(graph, format='nt')
    yield lambda query: from_json(store.query(query).serialize(format='json'))


@contextlib.contextmanager
def oxigraph(graph, folder):
    try:
        import pyoxigraph
    except ImportError:
        raise Missing('pyoxigraph (tests/peers/install)')
    store = pyoxigraph.Store()
    store.bulk_load(path=graph, format=pyoxigraph.RdfFormat.N_TRIPLES)
    yield lambda query: from_json(store.query(query).serialize(format=pyoxigraph.QueryResultsFormat.JSON))


@contextlib.contextmanager
def virtuoso(graph, folder):
    isql = shutil.which('isql-vt') or shutil.which('isql-v')
    if not shutil.which('virtuoso-t') or not isql:
        raise Missing('virtuoso-t (Debian package virtuoso-opensource)')
    port, web = free_ports(2)
    (folder / 'virtuoso.ini').write_text(f"""[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {folder}, {pathlib.Path(graph).parent}
NumberOfBuffers = 100000
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
""")

    def sql(command):
        subprocess.run([isql, f'127.0.0.1:{port}', 'dba', 'dba', 'ERRORS=STDOUT', 'exec=' + command],
                       check=True, stdout=subprocess.DEVNULL)
    with server(['virtuoso-t', '+foreground', '+configfile', 'virtuoso.ini'], folder,
                f'http://127.0.0.1:{web}/sparql', lambda process: sql('shutdown;')) as address:
        # The bulk loader, since one statement that loads the whole file would be one transaction.
        sql(f"ld_add('{graph}', 'urn:graph'); rdf_loader_run(); checkpoint;")
        yield lambda query: over_http(address, query, {'default-graph-uri': 'urn:graph'})


@contextlib.contextmanager
def fuseki(graph, folder):
    jars = pathlib.Path(os.environ.get('CLAUSEGRAPH_PEERS', ''), 'fuseki')
    if not jars.is_dir() or not shutil.which('java'):
        raise Missing('Java with Fuseki (tests/peers/install)')
    port, = free_ports(1)
    command = ['java', '-cp', f'{jars.resolve()}/*', 'org.apache.jena.fuseki.main.cmds.FusekiMainCmd', '--localhost',
               '--port', str(port), '--mem', '/ds']
    with server(command, folder, f'http://127.0.0.1:{port}/ds/query?query=ASK%7B%7D',
                lambda process: process.terminate()):
        with open(graph, 'rb') as data:
            urllib.request.urlopen(urllib.request.Request(
                f'http://127.0.0.1:{port}/ds/data?default', data, method='POST',
                headers={'Content-Type': 'application/n-triples', 'Content-Length': os.path.getsize(graph)})).close()
        yield lambda query: over_http(f'http://127.0.0.1:{port}/ds/query', query, {})


def free_ports(count):
    """Ports of the loopback that are free now; all are held until all are known, so that they differ."""
    sockets = [socket.create_server(('127.0.0.1', 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


@contextlib.contextmanager
def server(command, folder, address, stop):
    """Run a server in `folder` until the block ends; enter the block once `address` answers."""
    with open(folder / 'server.log', 'wb') as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        end = time.monotonic() + START_LIMIT
        while not answers(address):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError('no start: ' + (folder / 'server.log').read_text()[-1000:])
            time.sleep(0.2)
        yield address
        stop(process)
        process.wait(START_LIMIT)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def answers(address):
    try:
        urllib.request.urlopen(address).close()
        return True
    except OSError:
        return False


def over_http(address, query, parameters):
    request = urllib.request.Request(address, urllib.parse.urlencode({'query': query, **parameters}).encode(),
                                     {'Accept': 'application/sparql-results+json'})
    try:
        with urllib.request.urlopen(request) as answer:
            return from_json(answer.read())
    except urllib.error.HTTPError as error:
        raise RuntimeError(error.read().decode(errors='replace')[:500])


# --- Comparison

def compare(name, store, expected, rows):
    """Whether `rows` are the expected ones; if not, up to three rows of each side are printed."""
    if rows == expected:
        return True
    print(f'FAIL: {name} in {store}: {len(rows)} rows, not {len(expected)}')
    for sign, some in ('+', rows - expected), ('-', expected - rows):
        for row in sorted(some, key=str)[:3]:
            print(' ', sign, row)
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--rewrite', action='store_true')
    parser.add_argument('--corpus', action='store_true')
    parser.add_argument('graph', type=os.path.abspath)
    parser.add_argument('expected', type=pathlib.Path)
    parser.add_argument('queries', nargs='+', type=pathlib.Path)
    options = parser.parse_args()
    queries = {file.stem: file.read_text() for file in options.queries}
    # roqet reads the graph anew for every query and keeps no index: hours for a corpus.
    stores = [rdflib, oxigraph, virtuoso, fuseki] if options.corpus else [rasqal, rdflib, oxigraph, virtuoso, fuseki]
    expected, times, well = {}, {}, True
    for store in stores:
        with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
            start = time.monotonic()
            try:
                ask = stack.enter_context(store(options.graph, pathlib.Path(folder)))
            except Missing as what:
                print(f'SKIP: {store.__name__}: there is no {what}')
                continue
            times[store.__name__] = {'(start and load)': time.monotonic() - start}
            for name, query in queries.items():
                start = time.monotonic()
                rows = ask(query)
                if rows is None:
                    print(f'not asked: {name} in {store.__name__}, which has no property paths')
                    continue
                times[store.__name__][name] = time.monotonic() - start
                file = options.expected / f'{name}.tsv'
                if options.rewrite and PATHS in query:
                    file.write_text(to_tsv(query, rows))
                if name not in expected:
                    expected[name] = rows if options.corpus else from_tsv(file.read_text())
                well = compare(name, store.__name__, expected[name], rows) and well
    if options.corpus:
        print('', *times, 'rows', sep=' | ')
        print('---', *['---:' for _ in times], '---:', sep=' | ')
        for name in ['(start and load)', *queries]:
            print(name, *(f'{each[name]:.2f}' for each in times.values()), len(expected.get(name, '')), sep=' | ')
    else:
        for store, each in times.items():
            print(f'{store}: {len(each) - 1} queries, {sum(each.values()):.1f} s')
    sys.exit(not well)


if __name__ == '__main__':
    main()
