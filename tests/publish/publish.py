#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Publish to Oxigraph, Fuseki and stand-ins on loopback: publish.py SAMPLE.txt, in an empty folder."""
import base64
import collections
import contextlib
import hashlib
import http.client
import http.server
import os
import pathlib
import re
import resource
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import traceback
import urllib.parse
import urllib.request

PROGRAM = os.environ['CLAUSEGRAPH']
PEERS = pathlib.Path(os.environ.get('CLAUSEGRAPH_PEERS', ''))
BASE = 'https://w3id.org/clausegraph/id/doc/'
START_LIMIT = 60  # seconds that a server gets to answer for the first time
SECRET = 'op3n-sesame'
failures = 0


def check(condition, what, *details):
    global failures
    if not condition:
        failures += 1
        print('FAIL:', what, *details)


def environment(**more):
    """Without credentials and proxies that this machine may have."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith('_proxy')}
    return {**kept, 'HOME': os.getcwd(), **more}


Result = collections.namedtuple('Result', 'status out error')


def clausegraph(*words, largest_file=None, **variables):
    """`largest_file`: the bytes of a file after which the disk is full."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    run = subprocess.run([PROGRAM, *words], env=environment(**variables), stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, text=True, timeout=60, preexec_fn=limit)
    return Result(run.returncode, run.stdout, run.stderr)


def publish(endpoint, *words, **variables):
    result = clausegraph('publish', '--endpoint', endpoint, *words, **variables)
    check(SECRET not in result.out + result.error, 'a password is printed', result.error)
    check('ERROR: ' not in result.error, 'a sanitizer complains', result.error)
    return result


def expect(result, status, words, what):
    check(result.status == status, f'{what}: exit status {result.status}, not {status}:', result.error)
    check(words in result.error, f'{what}: does not say "{words}":', result.error)


def text(symbol, *paragraphs):
    """A small resolution in a file."""
    file = pathlib.Path(re.sub(r'\W+', '-', symbol) + '.txt')
    acts = ''.join(f'{number}. {words};\n\n' for number, words in enumerate(paragraphs, 1))
    file.write_text(f'{symbol}\n\nThe Security Council,\n\nRecalling its resolution 1325 (2000),\n\n{acts}')
    return str(file)


def exported(*files, format='nquads'):
    result = clausegraph('export', '--format', format, '--things', 'inline', *files)
    check(result.status == 0, 'export', result.error)
    return result.out


def comparable(statement):
    """Oxigraph writes decimals in their canonical form, "0.7" for "0.70"."""
    return re.sub(r'(\.\d+?)0*("\^\^<http://www.w3.org/2001/XMLSchema#decimal>)', r'\1\2', statement)


def graph(symbol, *paragraphs):
    """Its graph in a file: no packs are read when that is published."""
    file = text(symbol, *paragraphs)
    return written(file[:-4] + '.nt', exported(file, format='ntriples'))


def written(name, content):
    pathlib.Path(name).write_text(content)
    return name


def graphs_of(nquads):
    """Sorted statements by graph, as comparable N-Triples."""
    graphs = collections.defaultdict(set)
    for line in nquads.splitlines():
        statement, graph = re.fullmatch(r'(.*) <([^>]*)> \.', line).groups()
        graphs[graph].add(comparable(statement) + ' .')
    return {graph: sorted(lines) for graph, lines in graphs.items()}


def address_of(endpoint, graph):
    return f'{endpoint}?graph={urllib.parse.quote(graph, safe="")}'


def fetched(endpoint, graph):
    request = urllib.request.Request(address_of(endpoint, graph), headers={'Accept': 'application/n-triples'})
    with urllib.request.urlopen(request) as answer:
        return sorted(comparable(line) for line in answer.read().decode().splitlines() if line)


def free_port():
    with socket.create_server(('127.0.0.1', 0)) as held:
        return held.getsockname()[1]


# --- Servers

class Server:
    """A process that serves; it can be killed and started again on its port."""

    def __init__(self, name, command, address):
        self.name, self.command, self.address = name, command, address
        self.start()

    def start(self):
        with open(self.name + '.log', 'ab') as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log)

    def wait(self):
        end = time.monotonic() + START_LIMIT
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError):
                urllib.request.urlopen(self.address).close()
                return
            time.sleep(0.05)
        raise RuntimeError(f'{self.name} does not start: ' + pathlib.Path(self.name + '.log').read_text()[-1000:])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def oxigraph():
    program, port = PEERS / 'python/bin/oxigraph', free_port()
    if not program.exists():
        print('SKIP: there is no Oxigraph server (tests/peers/install)')
        return None
    server = Server('oxigraph', [program, 'serve', '--location', 'oxigraph', '--bind', f'127.0.0.1:{port}'],
                    f'http://127.0.0.1:{port}/query?query=ASK%7B%7D')
    server.endpoint = f'http://127.0.0.1:{port}/store'
    return server


def fuseki():
    jars, port = PEERS / 'fuseki', free_port()
    if not jars.is_dir() or not shutil.which('java'):
        print('SKIP: there is no Java with Fuseki (tests/peers/install)')
        return None
    server = Server('fuseki', ['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', f'{jars.resolve()}/*', 'org.apache.jena.fuseki.main.cmds.FusekiMainCmd',
                               '--localhost', '--port', str(port), '--mem', '/ds'],
                    f'http://127.0.0.1:{port}/ds/query?query=ASK%7B%7D')
    server.endpoint = f'http://127.0.0.1:{port}/ds/data'
    return server


Request = collections.namedtuple('Request', 'graph type authorization body time')


class StandIn(http.server.ThreadingHTTPServer):
    """Answers a PUT as `decide(requests so far, this one)` says: (status, headers, body); keeps all requests."""
    daemon_threads = True

    def __init__(self, decide):
        self.decide, self.requests, self.active, self.most, self.lock = decide, [], 0, 0, threading.Lock()
        super().__init__(('127.0.0.1', 0), StandInHandler)
        self.endpoint = f'http://127.0.0.1:{self.server_port}/store'
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class StandInHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def handle_expect_100(self):
        """Who has not shown credentials yet is asked before the body comes."""
        status, headers, body = self.server.decide(self.server.requests, self.request_of(b''))
        if status == 401:
            self.server.requests.append(self.request_of(b''))
            self.close_connection = True
            self.answer(status, headers, body)
            return False
        return super().handle_expect_100()

    def request_of(self, body):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        return Request(query.get('graph', [''])[0], self.headers['Content-Type'], self.headers['Authorization'], body,
                       time.monotonic())

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self):
        request = self.request_of(self.rfile.read(int(self.headers['Content-Length'])))
        with self.server.lock:
            self.server.active += 1
            self.server.most = max(self.server.most, self.server.active)
            answer = self.server.decide(self.server.requests, request)
            self.server.requests.append(request)
        if callable(answer[0]):
            answer = answer[0](), {}, b''
        with self.server.lock:
            self.server.active -= 1
        with contextlib.suppress(OSError):
            self.answer(*answer)

    def log_message(self, *_):
        pass


def always(status, headers={}, body=b''):
    return lambda *_: (status, headers, body)


def first(count, answer):
    """`answer` so many times, then 201."""
    return lambda before, _: answer if len(before) < count else (201, {}, b'')


# --- Real servers

def same_graphs(endpoint, expected, what):
    for graph, lines in expected.items():
        there = fetched(endpoint, graph)
        check(there == lines, f'{what}: <{graph}>: {len(there)} statements, not {len(lines)}; differing:',
              sorted(set(there) ^ set(lines))[:4])


def test_server(server, sample):
    server.wait()
    endpoint = server.endpoint
    small = text('S/RES/9001 (2030)', 'Welcomes the Charter of the United Nations')
    other = text('S/RES/9002 (2030)', 'Recalls resolution 217 A (III)', 'Notes the General Assembly’s « work »')
    expected = graphs_of(exported(sample, small, other))
    check(len(expected) == 3, 'three graphs are exported')
    result = publish(endpoint, sample, small, other)
    expect(result, 0, '3 sent, 0 skipped, 0 failed', f'{server.name}: publish')
    same_graphs(endpoint, expected, server.name)

    text('S/RES/9002 (2030)', 'Decides to remain seized of the matter')
    changed = graphs_of(exported(other))
    check(changed.keys() <= expected.keys() and changed != {graph: expected[graph] for graph in changed}, 'a change')
    expect(publish(endpoint, other), 0, '1 sent', f'{server.name}: publish again')
    same_graphs(endpoint, {**expected, **changed}, f'{server.name}, replaced')

    # Exported graphs give the same graphs.
    name = next(name for name in expected if 'sha256' in name)
    for ending, format in ('nq', 'nquads'), ('nt', 'ntriples'), ('ttl', 'turtle'):
        file = written('again.' + ending, exported(sample, format=format))
        urllib.request.urlopen(urllib.request.Request(address_of(endpoint, name), method='DELETE')).close()
        expect(publish(endpoint, file), 0, '1 sent', f'{server.name}: publish .{ending}')
        same_graphs(endpoint, {**expected, **changed}, f'{server.name}, from .{ending}')


def test_killed(server):
    """kill -9 while documents are being sent, and a start on the same port a second later."""
    files = [text(f'S/RES/{number} (2031)', 'Recalls resolution 1325 (2000)') for number in range(7000, 7100)]
    quads = pathlib.Path(written('many.nq', exported(*files)))
    journal = pathlib.Path('killed.journal')
    run = subprocess.Popen([PROGRAM, 'publish', '--endpoint', server.endpoint, '--journal', journal, '--jobs', '2', quads],
                           env=environment(), stderr=subprocess.PIPE, text=True)
    while run.poll() is None and (not journal.exists() or journal.read_bytes().count(b'\n') < 6):
        time.sleep(0.001)
    server.kill()
    acknowledged = journal.read_bytes().count(b'\n') - 1
    time.sleep(0.7)
    server.start()
    error = run.communicate(timeout=60)[1]
    check(5 <= acknowledged < 100, f'{acknowledged} documents were acknowledged at the kill, of 100')
    check(run.returncode == 0 and '100 sent, 0 skipped, 0 failed' in error, 'after a kill:', run.returncode, error)
    check('retrying in' in error, 'after a kill: no try is repeated', error)
    same_graphs(server.endpoint, graphs_of(quads.read_text()), 'after a kill')
    again = publish(server.endpoint, '--journal', str(journal), str(quads))
    expect(again, 0, '0 sent, 100 skipped, 0 failed', 'a second run with the journal')


# --- Stand-ins

def test_retries(small, _):
    with StandIn(first(2, (503, {}, b''))) as server:
        expect(publish(server.endpoint, '--retries', '2', small), 0, '1 sent', '503 twice')
        times = [request.time for request in server.requests]
        check(len(times) == 3 and times[1] - times[0] > 0.49 and times[2] - times[1] > 0.99,
              'tries after 0.5 s and 1 s', times)
        check(len({request.body for request in server.requests}) == 1, 'each try sends the whole body')
        check(server.requests[0].type == 'application/n-triples', 'the type', server.requests[0].type)
    with StandIn(first(1, (429, {'Retry-After': '1'}, b''))) as server:
        expect(publish(server.endpoint, small), 0, '1 sent', 'Retry-After')
        times = [request.time for request in server.requests]
        check(len(times) == 2 and times[1] - times[0] > 0.99, 'Retry-After is honoured', times)
    with StandIn(always(503, {'Retry-After': '100000'})) as server:
        expect(publish(server.endpoint, small), 4, '503', 'a Retry-After of a day')
    with StandIn(always(502, body=b'no upstream')) as server:
        expect(publish(server.endpoint, '--retries', '0', small), 4, 'the server says 502 Bad Gateway: no upstream', '--retries 0')
        check(len(server.requests) == 1, '--retries 0 tries once')
    with StandIn(lambda *_: (lambda: time.sleep(3) or 201,)) as server:
        expect(publish(server.endpoint, '--retries', '0', '--timeout', '1', small), 4, '0 sent, 0 skipped, 1 failed', '--timeout')


def test_refusals(small, other):
    def decide(_, request):
        return (400, {}, b'\n\033[31mbad\033[0m term at line 7\nand more') if '9001' in request.graph else (204, {}, b'')
    with StandIn(decide) as server:
        result = publish(server.endpoint, small, other)
        expect(result, 1, 'the server says 400 Bad Request: ?[31mbad?[0m term at line 7\n', '400')
        expect(result, 1, '1 sent, 0 skipped, 1 failed', '400')
        check(small + ': <' in result.error, 'the message names the file', result.error)
        check(len(server.requests) == 2, '400 is final')
    with StandIn(always(403, body=b'<!DOCTYPE html>\n<p>no')) as server:
        expect(publish(server.endpoint, small), 4, 'the server says 403 Forbidden\n', 'a page for browsers')
    if not shutil.which('openssl'):
        print('SKIP: no openssl to make a certificate with (Debian package openssl)')
        return
    subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem',
                    '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain('cert.pem', 'key.pem')
    with StandIn(always(204)) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        expect(publish(server.endpoint.replace('http', 'https'), small), 4, 'certificate', 'a certificate that nobody signed')
        check(not server.requests, 'something is sent to a server without a good certificate')


class RawServer:
    """Reads a request and sends the bytes of `answers`, one connection after the other (the last again and again); then cuts the connection,
    or resets it for None."""

    def __init__(self, *answers):
        self.answers, self.count = list(answers), 0
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.endpoint = f'http://127.0.0.1:{self.listener.getsockname()[1]}/store'
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                answer = self.answers[min(self.count, len(self.answers) - 1)]
                self.count += 1
                with connection:
                    data = b''
                    while b'\r\n\r\n' not in data:
                        data += connection.recv(65536)
                    left = int(re.search(rb'Content-Length: (\d+)', data)[1]) - len(data.partition(b'\r\n\r\n')[2])
                    while left > 0:
                        left -= len(connection.recv(65536))
                    if answer is None:
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b'\1\0\0\0\0\0\0\0')
                    else:
                        connection.sendall(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()


def test_broken_answers(small, _):
    """Connections that are cut, reset or speak something else; each is one message, and a try is repeated where that can help."""
    good = b'HTTP/1.1 204 No Content\r\n\r\n'
    for what, answers, tries in (('no answer', [b''], 2), ('a reset', [None], 2), ('a cut body', [b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut'], 2),
                                 ('a cut chunk', [b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\ncut'], 2), ('a cut header', [b'HTTP/1.1 200 OK\r\nContent-'], 1),
                                 ('no HTTP', [b'220 mail.example.org ESMTP\r\n'], 1)):
        with RawServer(*answers) as server:
            result = publish(server.endpoint, '--retries', '1', small)
            check(result.status in (0, 4) and (result.status == 0) == ('1 sent' in result.error), what, result.status, result.error)
            check(result.status == 0 or server.count == tries, f'{what}: {server.count} tries, not {tries}', result.error)
            check(result.error.count('\n') <= 3, f'{what}: more than a message, a retry and a summary', result.error)
        with RawServer(*answers, good) as server:
            if tries > 1:
                expect(publish(server.endpoint, small), 0, '1 sent', f'{what}, then a good answer')
    long = b'x' * 500
    with RawServer(b'HTTP/1.1 400 ' + long + b'\r\nContent-Length: 506\r\n\r\n\r\n\x01\x7f' + long + b'\n.') as server:
        result = publish(server.endpoint, small)
        expect(result, 4, 'the server says 400 ' + 'x' * 195 + ': ??' + 'x' * 197 + '\n', 'a long answer')
    with RawServer(b'HTTP/1.1 400\r\nContent-Length: 0\r\n\r\n') as server:
        expect(publish(server.endpoint, small), 4, 'the server says', 'a status without words')
    with RawServer(b'HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\n', ) as server:
        expect(publish(server.endpoint, '--retries', '0', small), 4, '1 failed', 'a body that does not come')


def test_credentials(small, other):
    basic = 'Basic ' + base64.b64encode(f'reader:{SECRET}'.encode()).decode()

    def guarded(wanted, challenge):
        return lambda _, request: ((204, {}, b'') if request.authorization == wanted
                                   else (401, {'WWW-Authenticate': challenge}, b'who are you?'))
    login = {'CLAUSEGRAPH_USER': 'reader', 'CLAUSEGRAPH_PASSWORD': SECRET}
    with StandIn(guarded(basic, 'Basic realm="x"')) as server:
        result = publish(server.endpoint, small, other)
        expect(result, 4, '401 Unauthorized: who are you?', 'no credentials')
        check(len(server.requests) <= 2, 'no credentials: it goes on', len(server.requests))
        server.requests.clear()
        expect(publish(server.endpoint, small, other, **login), 0, '2 sent', 'Basic')
        check([request.authorization for request in server.requests] == [None, basic, basic],
              'Basic is shown when it is asked for, then at once', server.requests)
        check(not server.requests[0].body, 'no body goes with the request that is refused')
        expect(publish(server.endpoint, small, CLAUSEGRAPH_USER='reader', CLAUSEGRAPH_PASSWORD='wrong'), 4, '401', 'a wrong password')
        pathlib.Path('netrc').write_text(f'machine 127.0.0.1 login reader password {SECRET}\n')
        expect(publish(server.endpoint, '--netrc', 'netrc', small), 0, '1 sent', '--netrc')
        os.rename('netrc', '.netrc')
        expect(publish(server.endpoint, small), 0, '1 sent', '~/.netrc')
        os.remove('.netrc')
        expect(publish(server.endpoint, '--netrc', 'netrc', small), 3, 'netrc: cannot read', 'a missing netrc file')
    with StandIn(guarded('Bearer ' + SECRET, 'Bearer')) as server:
        expect(publish(server.endpoint, small, other, CLAUSEGRAPH_TOKEN=SECRET), 0, '2 sent', 'Bearer')
        check(len(server.requests) == 2, 'Bearer is shown at once')
    with StandIn(digest) as server:
        files = [small, other, graph('S/RES/9003 (2030)', 'Notes'), graph('S/RES/9004 (2030)', 'Notes')]
        expect(publish(server.endpoint, '--jobs', '2', *files, **login), 0, '4 sent', 'Digest')
        sent = [request for request in server.requests if request.body]
        check(len(sent) == 4, f'Digest: {len(sent)} bodies are sent, not 4')
    expect(publish('http://localhost:1/', small, CLAUSEGRAPH_USER='reader'), 2, 'CLAUSEGRAPH_PASSWORD is not set', 'no password')
    expect(publish('http://localhost:1/', small, CLAUSEGRAPH_TOKEN=SECRET, **login), 2, 'both set', 'token and user')
    result = publish('http://192.0.2.1/store', '--dry-run', small, **login)
    expect(result, 0, 'plain HTTP', 'credentials over plain HTTP')
    check('plain HTTP' not in publish('http://[::1]:1/store', '--dry-run', small, **login).error, 'a warning for loopback')


def digest(_, request):
    """Digest access authentication (RFC 7616) with MD5, checked as a server does."""
    def md5(*parts):
        return hashlib.md5(':'.join(parts).encode()).hexdigest()
    given = dict(re.findall(r'(\w+)="?([^",]*)"?', request.authorization or ''))
    if (request.authorization or '').startswith('Digest'):
        expected = md5(md5('reader', 'x', SECRET), given['nonce'], given['nc'], given['cnonce'], given['qop'],
                       md5('PUT', given['uri']))
        if given['response'] == expected and given['nonce'] == 'n0nce':
            return 204, {}, b''
    return 401, {'WWW-Authenticate': 'Digest realm="x", qop="auth", nonce="n0nce"'}, b'who are you?'


def test_redirects(small, _):
    login = {'CLAUSEGRAPH_USER': 'reader', 'CLAUSEGRAPH_PASSWORD': SECRET}
    with StandIn(always(204)) as stranger:
        for variables in {}, login, {'CLAUSEGRAPH_TOKEN': SECRET}:
            with StandIn(always(307, {'Location': stranger.endpoint + '?x'})) as server:
                result = publish(server.endpoint, small, **variables)
                expect(result, 4, 'to another host or port, which is not followed', 'a redirect elsewhere')
        check(not stranger.requests, 'a redirect elsewhere is followed', stranger.requests)
    with StandIn(lambda before, _: (204, {}, b'') if before else (308, {'Location': '/elsewhere?graph=urn:moved'}, b'')) as server:
        expect(publish(server.endpoint, small), 0, '1 sent', 'a redirect within the host')
        check(server.requests[1].graph == 'urn:moved' and server.requests[0].body == server.requests[1].body, 'it is followed')
    with StandIn(always(307)) as server:
        expect(publish(server.endpoint, small), 4, 'the server says 307 Temporary Redirect', 'a redirect to nowhere')
    for place in 'https://127.0.0.1:{port}/store', 'http://localhost:{port}/store', 'http://me:pw@127.0.0.1:{port}/store', 'ftp://127.0.0.1:{port}/', 'http://127.0.0.1:1/':
        with StandIn(lambda *_: (301, {'Location': place.format(port=server.server_port)}, b'')) as server:
            result = publish(server.endpoint, small)
            check(result.status == 4 and len(server.requests) == 1, f'a redirect to {place} is followed', result.error)
    with StandIn(always(302, {'Location': '/store?again'})) as server:
        expect(publish(server.endpoint, small), 4, 'too many redirects', 'a redirect in a circle')


def test_journal(small, other):
    journal = pathlib.Path('journal')
    with StandIn(always(204)) as server:
        options = '--journal', str(journal)
        expect(publish(server.endpoint, *options, small, other), 0, '2 sent', 'a new journal')
        whole = journal.read_text()
        check(whole.startswith(f'clausegraph-journal 1 {server.endpoint}\n') and whole.count('\n') == 3, 'the journal', whole)
        for request in server.requests:
            check(f'\n{hashlib.sha256(request.body).hexdigest()} {request.graph}\n' in whole, 'digest and IRI', request.graph)
        expect(publish(server.endpoint, *options, small, other), 0, '0 sent, 2 skipped', 'the same again')
        journal.write_text(whole[:-20])
        expect(publish(server.endpoint, *options, small, other), 0, '1 sent, 1 skipped', 'a half-written line')
        check(sorted(journal.read_text().splitlines()) == sorted(whole.splitlines()), 'the journal is mended', journal.read_text())
        journal.write_text(whole[:10])
        expect(publish(server.endpoint, *options, small), 0, '1 sent', 'a half-written first line')
        graph('S/RES/9001 (2030)', 'Welcomes nothing')
        expect(publish(server.endpoint, *options, small), 0, '1 sent', 'a changed document')
        expect(publish(server.endpoint, *options, small), 0, '1 skipped', 'a changed document, again')
        before = journal.read_bytes()
        expect(publish(server.endpoint, *options, '--dry-run', small, other), 0, '1 would be sent, 1 skipped', 'a dry run')
        check(journal.read_bytes() == before, 'a dry run writes into the journal')
        expect(publish(server.endpoint + '2', *options, small), 3, 'another endpoint', "another endpoint's journal")
        expect(publish(server.endpoint, '--journal', small, small), 3, 'is not a journal', 'a text as journal')
        check('Security Council' in pathlib.Path(small).read_text(), 'a text is overwritten by a journal')
        expect(publish(server.endpoint, '--journal', '/nowhere/journal', small), 4, 'cannot open the journal', 'no folder for a journal')
    with StandIn(always(404)) as server:
        expect(publish(server.endpoint, '--journal', 'other.journal', small), 4, '404', 'what is refused')
        check(pathlib.Path('other.journal').read_text().count('\n') == 1, 'what is refused is in the journal')


def test_full_disk(*_):
    """The journal has whole lines, of documents that the server has, and no other; the next run sends the rest."""
    files = [graph(f'S/RES/{number} (2032)', 'Notes') for number in range(9200, 9206)]
    with StandIn(always(204)) as server:
        head = len(f'clausegraph-journal 1 {server.endpoint}\n')
        for bytes_left in 1, 64, 100, 300, 330:
            journal = pathlib.Path(f'full-{bytes_left}.journal')
            server.requests.clear()
            for jobs in '1', '4':
                journal.unlink(missing_ok=True)
                result = publish(server.endpoint, '--jobs', jobs, '--journal', str(journal), *files, largest_file=head + bytes_left)
                check(result.status in (1, 4) and f'{journal}: cannot write: File too large' in result.error, 'a full disk:', result.status, result.error)
                lines = journal.read_text().splitlines(keepends=True)
                check(all(re.fullmatch(r'[0-9a-f]{64} \S+\n', line) for line in lines[1:]), 'lines are cut off', lines)
            sent = {request.graph for request in server.requests}
            check(all(line[65:-1] in sent for line in lines[1:]), 'a line of what was not sent', lines)
            result = publish(server.endpoint, '--journal', str(journal), *files)
            expect(result, 0, f'{6 - len(lines[1:])} sent, {len(lines[1:])} skipped, 0 failed', 'after a full disk')
            check(journal.read_text().count('\n') == 7, 'after a full disk: the journal', journal.read_text())


def test_failure_midway(small, other):
    """One of three is no document: nothing of it is sent, the others are; the file is named."""
    bad = written('cut-off.nt', pathlib.Path(other).read_text()[:-20])
    with StandIn(always(204)) as server:
        result = publish(server.endpoint, '--jobs', '1', small, bad, other)
        expect(result, 1, '2 sent, 0 skipped, 1 failed', 'a bad file midway')
        check('cut-off.nt:' in result.error, 'the bad file is named', result.error)
        check([request.graph for request in server.requests] == [BASE + 'S/RES/9001(2030)', BASE + 'S/RES/9002(2030)'], 'what is sent',
              [request.graph for request in server.requests])


def test_order(small, _):
    """As many at a time as there are jobs; two versions of one document never at the same time, the later one last."""
    many = written('many.nq', exported(*[text(f'S/RES/{number} (2032)', 'Notes') for number in range(9100, 9112)]))
    with StandIn(lambda *_: (lambda: time.sleep(0.1) or 204,)) as server:
        expect(publish(server.endpoint, '--jobs', '3', many), 0, '12 sent', '--jobs 3')
        check(server.most == 3, f'{server.most} at a time, not 3')
    later = written('later.nt', pathlib.Path(small).read_text().replace('Welcomes', 'Deplores'))
    with StandIn(lambda before, _: (lambda: time.sleep(0 if before else 0.3) or 204,)) as server:
        expect(publish(server.endpoint, small, later), 0, '2 sent', 'one document twice')
        check(server.most == 1 and server.requests[0].body != server.requests[1].body, 'one document twice at a time')


def test_bad_input(small, other):
    with StandIn(always(204)) as server:
        def refused(name, content, words, status=3):
            expect(publish(server.endpoint, written(name, content)), status, words, name)
        both = exported('S-RES-9001-2030-.txt', 'S-RES-9002-2030-.txt').splitlines(keepends=True)
        refused('mixed.nq', ''.join(both[1:] + both[:1]), 'are not adjacent')
        refused('cut.nq', ''.join(both)[:-30], 'cut.nq:%d: ' % len(both))
        refused('odd.nq', ''.join(both[:2] + ['?' + both[2][1:]] + both[3:]), 'odd.nq:3: ')
        refused('two.nt', pathlib.Path(small).read_text() + pathlib.Path(other).read_text(), 'several documents')
        refused('none.ttl', '<http://x.org/a> <http://x.org/b> "c" .\n', 'no document')
        refused('broken.ttl', 'no RDF <\n', 'broken.ttl:1: ')
        # A graph that documents share, which a request would replace.
        shared = clausegraph('export', '--format', 'nquads', 'S-RES-9001-2030-.txt').out
        refused('shared.nq', shared, "is not that of a document; export the documents again with --things inline")
        refused('empty.nq', '', 'no document')
        refused('relative.nq', '<http://x.org/a> <http://x.org/b> "c" <g r> .\n', 'relative.nq')
        refused('graph.json', '{}', 'is not a readable syntax', 2)
        check(not server.requests, 'something of a bad file is sent', server.requests)
        result = publish(server.endpoint, small, 'missing.txt')
        expect(result, 1, '1 sent, 0 skipped, 1 failed', 'a missing file')
        result = publish(server.endpoint, '--dry-run', small, other)
        lines = [line.split('\t') for line in result.out.splitlines()]
        check(len(server.requests) == 1, 'a dry run sends')
        check([line[0] for line in lines] == list(graphs_of(''.join(both))) and
              [int(line[2]) for line in lines] == [pathlib.Path(file).read_text().count('\n') for file in (small, other)], 'a dry run lists', lines)
    for url, words in (('localhost:80/store', 'is not a URL'), ('ftp://localhost/', 'neither http nor https'), (f'http://:{SECRET}@localhost/', 'CLAUSEGRAPH_USER'), ('http://localhost/store#x', "'?' or '#'"),
                       ('nonsense', 'is not a URL'), (f'http://me:{SECRET}@localhost/', 'CLAUSEGRAPH_USER'),
                       ('http://localhost/store?graph=x', "contains '?'"), ('', 'is missing')):
        expect(publish(url, small), 2, words, f'endpoint {url!r}')
    for option, value in ('--jobs', '0'), ('--retries', 'x'), ('--timeout', '-1'):
        expect(publish('http://localhost/', option, value, small), 2, 'is not a number', option)
    expect(publish('http://localhost/'), 2, 'no file', 'no file')
    expect(clausegraph('publish', small), 2, '--endpoint', 'no endpoint')
    result = publish(f'http://127.0.0.1:{free_port()}/store', '--retries', '1', '--jobs', '1', small, other, small)
    expect(result, 4, '1 more file was not read', 'nobody at the port')
    check(result.error.count('retrying in 0.5 s (1 of 1)') == 1, 'nobody at the port: other documents are tried', result.error)


# --- Groups of tests, at the same time, each in a process and folder of its own

def run_stand_ins(*tests):
    small = graph('S/RES/9001 (2030)', 'Welcomes the Charter')
    other = graph('S/RES/9002 (2030)', 'Welcomes the Charter')
    for test in tests:
        test(small, other)


def run_server(make, *tests):
    server = make()
    try:
        for test in tests if server else ():
            test(server)
    finally:
        if server:
            server.kill()


def test_with_sample(server):
    test_server(server, sys.argv[1])


GROUPS = {
    'fuseki': lambda: run_server(fuseki, test_with_sample),
    'oxigraph': lambda: run_server(oxigraph, test_with_sample, test_killed),
    'retries': lambda: run_stand_ins(test_retries),
    'credentials': lambda: run_stand_ins(test_refusals, test_broken_answers, test_credentials, test_redirects),
    'input': lambda: run_stand_ins(test_journal, test_full_disk, test_failure_midway, test_order, test_bad_input),
}


def run_group(name):
    os.mkdir(name)
    os.chdir(name)
    start = time.monotonic()
    GROUPS[name]()
    if '--times' in sys.argv:
        print(f'{name}: {time.monotonic() - start:.1f} s')


def main():
    children = []
    for name in GROUPS:
        children.append(os.fork())
        if not children[-1]:
            try:
                run_group(name)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            sys.stdout.flush()
            os._exit(failures > 0)
    sys.exit(any([os.waitpid(child, 0)[1] for child in children]))


main()
