#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ask the shipped queries of several stores and compare the answers.

ask.py [--rewrite] [--corpus] [--limit SECONDS] [--only STORE]... GRAPH EXPECTED QUERY.rq ...

GRAPH is N-Triples, or N-Quads (*.nq) with a named graph a document, of which the union is asked.  Every store's answer
is compared, as rows in any order, with EXPECTED/NAME.tsv.  --rewrite makes those files anew that Rasqal cannot make,
since their queries need property paths (tests/queries asks Rasqal, and makes the others).  --corpus compares the
stores with each other instead and prints a table of times.  Any message of a store while it loads is a failure.
"""
import argparse
import collections
import contextlib
import decimal
import io
import json
import logging
import os
import pathlib
import re
import shutil
import signal
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
PEERS = pathlib.Path(os.environ.get('CLAUSEGRAPH_PEERS', '.')).resolve()
TYPES = {'.nt': 'application/n-triples', '.nq': 'application/n-quads'}


class Missing(Exception):
    """The store is not installed; the message says what is."""


class Source:
    """A file to load, and a folder for what the store needs."""
    def __init__(self, file, folder):
        self.file, self.folder = file, pathlib.Path(folder)
        self.type = TYPES[pathlib.Path(file).suffix]
        self.quads = self.type == TYPES['.nq']


# --- Terms: equal whenever a store may write the same term in two ways

def literal(value, language='', datatype=''):
    if datatype in NUMBERS:
        return 'number', decimal.Decimal(value)
    if datatype == XSD + 'boolean':
        value = {'1': 'true', '0': 'false'}.get(value, value)
    return 'literal', value, language.lower(), '' if datatype == XSD + 'string' else datatype


def from_json(answer):
    """Rows of a SPARQL 1.1 answer in JSON, with how often each comes."""
    def term(binding):
        if binding is None:
            return None
        if binding['type'] == 'uri':
            return 'iri', binding['value']
        return literal(binding['value'], binding.get('xml:lang', ''), binding.get('datatype', ''))
    answer = json.loads(answer)
    return collections.Counter(
        tuple(term(row.get(name)) for name in answer['head']['vars']) for row in answer['results']['bindings'])


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
    return collections.Counter(tuple(map(term, line.split('\t'))) for line in text.split('\n')[1:] if line)


def to_tsv(query, rows):
    """The opposite of from_tsv(), for answers that hold nothing but IRIs and plain strings."""
    def field(term):
        return '' if term is None else f'<{term[1]}>' if term[0] == 'iri' else json.dumps(term[1])
    names = re.search(r'SELECT DISTINCT (.*)', query).group(1).split()
    lines = sorted('\t'.join(map(field, row)) for row in rows)
    return '\n'.join(['\t'.join(names), *lines, ''])


# --- Stores: each loads a source, and yields how long that took and a function from a query to its rows

@contextlib.contextmanager
def rdflib(source):
    try:
        import rdflib
    except ImportError:
        raise Missing('rdflib (Debian package python3-rdflib)')
    said = io.StringIO()
    logging.captureWarnings(True)
    logging.getLogger().addHandler(logging.StreamHandler(said))
    store = rdflib.Dataset(default_union=True) if source.quads else rdflib.Graph()
    with stopwatch() as passed:
        store.parse(source.file, format='nquads' if source.quads else 'nt')
    silent(said.getvalue())
    yield passed(), lambda query: from_json(store.query(query).serialize(format='json'))


@contextlib.contextmanager
def pyoxigraph(source):
    try:
        import pyoxigraph
    except ImportError:
        raise Missing('pyoxigraph (tests/peers/install)')
    store = pyoxigraph.Store()
    with stopwatch() as passed:
        store.bulk_load(path=source.file, format=pyoxigraph.RdfFormat.from_media_type(source.type))
    yield passed(), lambda query: from_json(
        store.query(query, use_default_graph_as_union=source.quads)
        .serialize(format=pyoxigraph.QueryResultsFormat.JSON))


@contextlib.contextmanager
def oxigraph(source):
    program = shutil.which('oxigraph', path=f'{PEERS}/python/bin:{os.environ["PATH"]}')
    if not program:
        raise Missing('oxigraph, the server (tests/peers/install)')
    with stopwatch() as passed:
        run(program, 'load', '--location', source.folder / 'db', '--file', source.file,
            expected=r'\d+ triples loaded in .*|Some files like Wikidata dumps .*|If you plan to run .*')
    port, = free_ports(1)
    command = [program, 'serve-read-only', '--location', 'db', '--bind', f'127.0.0.1:{port}']
    address = f'http://127.0.0.1:{port}/query'
    with server(command + ['--union-default-graph'] * source.quads, source.folder, f'{address}?query=ASK%7B%7D'):
        yield passed(), lambda query: over_http(address, query, {})


@contextlib.contextmanager
def virtuoso(source):
    isql = shutil.which('isql-vt') or shutil.which('isql-v')
    if not shutil.which('virtuoso-t') or not isql:
        raise Missing('virtuoso-t (Debian package virtuoso-opensource)')
    port, web = free_ports(2)
    (source.folder / 'virtuoso.ini').write_text(f"""[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {source.folder}, {pathlib.Path(source.file).parent}
NumberOfBuffers = 100000
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = {source.folder}
[SPARQL]
ResultSetMaxRows = 1000000
""")

    def sql(command):
        return run(isql, f'127.0.0.1:{port}', 'dba', 'dba', 'VERBOSE=OFF', 'BANNER=OFF', 'PROMPT=OFF', 'ERRORS=STDOUT',
                   'exec=' + command)
    with server(['virtuoso-t', '+foreground', '+configfile', 'virtuoso.ini'], source.folder,
                f'http://127.0.0.1:{web}/sparql', lambda process: sql('shutdown;')) as address:
        with stopwatch() as passed:
            # The bulk loader, since one statement that loads the whole file would be one transaction.
            silent(sql(f"ld_add('{source.file}', 'urn:graph'); rdf_loader_run(); checkpoint;"))
        silent(sql('select ll_error from DB.DBA.LOAD_LIST where ll_error is not null or ll_state <> 2;'))
        yield passed(), lambda query: once(query, over_http(
            address, query, {} if source.quads else {'default-graph-uri': 'urn:graph'}))


def once(query, rows):
    """Virtuoso 7.2.5 repeats rows in spite of DISTINCT where a column is empty in some of them; see docs/stores.md."""
    return collections.Counter(rows.keys()) if 'SELECT DISTINCT' in query else rows


@contextlib.contextmanager
def fuseki(source):
    """Apache Jena Fuseki that keeps the graph in memory; it is sent over HTTP."""
    with fuseki_on(source, '--mem') as address, open(source.file, 'rb') as data:
        with stopwatch() as passed:
            urllib.request.urlopen(urllib.request.Request(
                f'{address}/data' + '?default' * (not source.quads), data, method='POST',
                headers={'Content-Type': source.type, 'Content-Length': os.path.getsize(source.file)})).close()
        yield passed(), lambda query: over_http(f'{address}/query', query, jena_union(source))


@contextlib.contextmanager
def tdb2(source):
    """The same on disk; the folder is filled beforehand."""
    with stopwatch() as passed:
        run(*java('tdb2.tdbloader'), '--loc', source.folder / 'db', source.file, expected=r'.*INFO .*')
    with fuseki_on(source, '--tdb2', '--loc', 'db') as address:
        yield passed(), lambda query: over_http(f'{address}/query', query, jena_union(source))


@contextlib.contextmanager
def fuseki_on(source, *where):
    port, = free_ports(1)
    address = f'http://127.0.0.1:{port}/ds'
    command = java('org.apache.jena.fuseki.main.cmds.FusekiMainCmd')
    with server([*command, '--localhost', '--port', str(port), *where, '/ds'], source.folder,
                f'{address}/query?query=ASK%7B%7D'):
        yield address
        silent('\n'.join(re.findall(r'.*\b(?:WARN|ERROR)\b.*', (source.folder / 'server.log').read_text())))


def java(main):
    if not (PEERS / 'fuseki').is_dir() or not shutil.which('java'):
        raise Missing('Java with Fuseki (tests/peers/install)')
    return ['java', '-cp', f'{PEERS}/fuseki/*', main]


def jena_union(source):
    return {'default-graph-uri': 'urn:x-arq:UnionGraph'} if source.quads else {}


@contextlib.contextmanager
def clausegraph(source):
    """The embedded store, by Rasqal: tests/store holds it to the sample's answers, this to the other stores' of a corpus."""
    program = os.environ['CLAUSEGRAPH']
    with stopwatch() as passed:
        run(program, 'load', '--store', source.folder / 'store', source.file)
    yield passed(), lambda query: from_json(
        run(program, 'query', '--store', source.folder / 'store', '--format', 'json', query))


STORES = [rdflib, pyoxigraph, oxigraph, virtuoso, fuseki, tdb2, clausegraph]
SLOW = [tdb2, clausegraph]  # to start, or for each query: asked with --corpus or --only


# --- Programs and servers

def run(*command, expected=''):
    """What a program prints; lines on standard error are failures unless they look as `expected`."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise RuntimeError(f'{command[0]}: {done.stdout}{done.stderr}')
    silent('\n'.join(line for line in done.stderr.splitlines() if not re.fullmatch(expected, line)))
    return done.stdout


def silent(said):
    if said.strip():
        raise RuntimeError('a message while loading: ' + said.strip()[:1000])


@contextlib.contextmanager
def stopwatch():
    """Yields a function that returns how many seconds the block took."""
    start, end = time.monotonic(), []
    yield lambda: end[0] - start
    end.append(time.monotonic())


@contextlib.contextmanager
def time_limit(seconds):
    def ring(*_):
        raise TimeoutError
    signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def free_ports(count):
    """Ports of the loopback that are free now; all are held until all are known, so that they differ."""
    sockets = [socket.create_server(('127.0.0.1', 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


@contextlib.contextmanager
def server(command, folder, address, stop=subprocess.Popen.terminate):
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
    print(f'FAIL: {name} in {store}: {rows.total()} rows, not {expected.total()}')
    for sign, some in ('+', rows - expected), ('-', expected - rows):
        for row in sorted(some, key=str)[:3]:
            print(' ', sign, row)
    return False


def ask_all(store, queries, options, expected):
    """Ask one store.  Returns its times, None where the limit was passed, and whether all answers are as expected."""
    well = True
    with tempfile.TemporaryDirectory() as folder, store(Source(options.graph, folder)) as (load, ask):
        times = {'(load)': load}
        for name, query in queries.items():
            if store == clausegraph and PATHS in query:
                continue
            try:
                with stopwatch() as passed, time_limit(options.limit):
                    rows = ask(query)
            except TimeoutError:
                times[name] = None
                continue
            times[name] = passed()
            file = options.expected / f'{name}.tsv'
            if options.rewrite and PATHS in query:
                file.write_text(to_tsv(query, rows))
            if name not in expected:
                expected[name] = rows if options.corpus else from_tsv(file.read_text())
            well = compare(name, store.__name__, expected[name], rows) and well
    return times, well


def print_table(names, times, expected, limit):
    print('| query', *times, 'rows', '', sep=' | ')
    print('| ---', *['---:' for _ in times], '---:', '', sep=' | ')
    for name in names:
        cells = ['' if name not in each else f'> {limit}' if each[name] is None else f'{each[name]:.2f}'
                 for each in times.values()]
        print('| ' + name, *cells, expected[name].total() if name in expected else '', '', sep=' | ')
    totals = [f'{sum(each[name] or limit for name in names[1:] if name in each):.1f}' for each in times.values()]
    print('| (all queries)', *totals, '', '', sep=' | ')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--rewrite', action='store_true')
    parser.add_argument('--corpus', action='store_true')
    parser.add_argument('--limit', type=int, default=60)
    parser.add_argument('--only', action='append', choices=[each.__name__ for each in STORES])
    parser.add_argument('graph', type=os.path.abspath)
    parser.add_argument('expected', type=pathlib.Path)
    parser.add_argument('queries', nargs='+', type=pathlib.Path)
    options = parser.parse_args()
    queries = {file.stem: file.read_text() for file in options.queries}
    stores = [each for each in STORES if each.__name__ in (options.only or each.__name__)
              and (options.corpus or options.only or each not in SLOW)]
    expected, times, well = {}, {}, True
    for store in stores:
        try:
            times[store.__name__], same = ask_all(store, queries, options, expected)
            well = well and same
        except Missing as what:
            print(f'SKIP: {store.__name__}: there is no {what}')
        except RuntimeError as what:
            print(f'FAIL: {store.__name__}: {what}')
            well = False
    if options.corpus:
        print_table(['(load)', *queries], times, expected, options.limit)
    else:
        for store, each in times.items():
            print(f'{store}: {len(each) - 1} queries, {sum(each.values()):.1f} s')
    sys.exit(not well)


if __name__ == '__main__':
    main()
