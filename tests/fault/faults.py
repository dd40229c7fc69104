# SPDX-License-Identifier: Apache-2.0
"""Runs every command with failing memory, failing system calls, and signals, and compares what is there afterwards.

faults.py MODE WORK: MODE is memory, calls or kills; WORK an empty folder.  The tools memory.so and inject are in PATH_TOOLS, the
programs in PATH_PROGRAMS (the libtool wrappers are shell scripts).  Of the places where a command can fail, FAULT_PLACES (default 2,
with CLAUSEGRAPH_LONG_TESTS 200; 0 is all) are drawn with FAULT_SEED (default 1).  FAULT_ONLY=WORD limits the commands to those whose title has the word, as FAULT_SEED=2 FAULT_ONLY=load
tests/fault/run kills."""
import http.server
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import urllib.parse

PROGRAMS = os.environ['PATH_PROGRAMS']
CONVERT = os.environ['CLAUSEGRAPH_CONVERT']
TOOLS = os.environ['PATH_TOOLS']
IS_LONG = bool(os.environ.get('CLAUSEGRAPH_LONG_TESTS'))
PLACES = int(os.environ.get('FAULT_PLACES', '200' if IS_LONG else '2'))
SEED = int(os.environ.get('FAULT_SEED', '1'))
ONLY = os.environ.get('FAULT_ONLY', '')
STATUSES = {0, 1, 3, 4, 5, 70}  # tools/commandc/general.c; 2 is a command line that is wrong
LEFT = re.compile(r'.*\.clausegraph-\w{6}$')

TEXT = '''A/RES/91/%d

The General Assembly,

Recalling its resolution 60/1 of 16 September 2005 and the Charter of the United Nations,

Noting the "report" of the Secretary-General, and article 2 of the Charter,

1. Calls upon all States to ratify the Convention on the Rights of the Child;

2. Requests the Secretary-General to submit to it at its ninety-second session, by 31 December 2036, a report on the implementation
of the present resolution;

3. Decides to remain seized of the matter.
'''
HTML = '<!DOCTYPE html><html><head><title>t</title></head><body>%s</body></html>'
EXPORTS = ('turtle ntriples nquads rdfxml rdfxml-abbrev json json-triples html dot jsonld jsonld-inline akn').split()
RAPTOR = 'rdfxml rdfxml-abbrev json json-triples html'.split()
COUNT = 'SELECT ?s ?c { ?s a ?c } ORDER BY ?s ?c'

failures = []
tried = 0


class Command:
    """What is run, and what it writes: files and folders, or what a keeper has."""

    def __init__(self, title, program, arguments, writes=(), keeper=None):
        self.title = title
        self.program = os.path.join(PROGRAMS, program)
        self.words = [self.program] + arguments
        self.writes = list(writes)
        self.keeper = keeper


class Store:
    """A store: what it answers is as before or as after; what was cut off is completed as the message says."""

    def __init__(self, name):
        self.files = [name]

    def prepare(self, _):
        pass

    def answer(self, folder):
        """What a store answers, sorted; None where there is no store."""
        store = self.files[0]
        if not os.path.exists(f'{folder}/{store}/documents'):
            return None
        done = run([os.path.join(PROGRAMS, 'clausegraph-redland'), 'statements', '--store', store], folder)
        if done.returncode:
            words = done.stderr.decode().strip()
            return None if 'no store; make one' in words else f'status {done.returncode}: {words}'
        return sorted(done.stdout.split(b'\n'))

    def wrong(self, command, folder, states, must_be_new):
        """What is wrong with what is there, or None."""
        answer = self.answer(folder)
        if isinstance(answer, str) and 'was interrupted' in answer and not must_be_new:
            good([command.program, 'load', '--store', self.files[0]], folder)
            answer = self.answer(folder)
        if answer in [state.answer for state in states] + [[b''] if state.answer is None else None for state in states]:
            return None
        what = answer if isinstance(answer, str) else f'{len(answer)} statements' if answer else 'nothing'
        return f'the store is neither as before nor as after: {what}'


class Storage:
    """A storage of Redland: the next load gives the whole, or, where it is refused, one that makes the storage anew."""

    def __init__(self, kind, files, options):
        self.kind, self.files, self.options = kind, files, options

    def load(self, *inputs, new=False):
        return ['load', '--storage', self.kind, '--storage-name', 'un.' + self.kind,
                '--storage-options', ("new='yes'," if new else '') + self.options, *inputs]

    def prepare(self, _):
        pass

    def answer(self, folder):
        done = run(['rdfproc', '-q', '-s', self.kind, '-t', self.options, 'un.' + self.kind, 'serialize', 'ntriples'], folder)
        return sorted(done.stdout.split(b'\n'))

    def wrong(self, command, folder, states, must_be_new):
        is_doubtful = os.path.exists(f'{folder}/un.{self.kind}-unfinished')
        if not is_doubtful and self.answer(folder) in [state.answer for state in states]:
            return None
        if must_be_new:
            return 'the storage is not as after'
        again = run(command.words, folder)
        if again.returncode:
            if "new='yes'" not in again.stderr.decode():
                return f'the next load: status {again.returncode}: {again.stderr.decode().strip()}'
            good([command.program, *self.load(*ALL_STORED, new=True)], folder)
        return None if self.answer(folder) == states[1].answer else 'the storage is not as after the next load'


class Folder:
    """An export into a folder: files are whole, as before or as after; the same run with --resume gives those of an undisturbed run."""

    def __init__(self, name):
        self.files = [name]

    def prepare(self, _):
        pass

    def answer(self, folder):
        """All but the journal, which has the history of the runs, and an empty folder for files that are not finished."""
        files = content(f'{folder}/{self.files[0]}')
        return files and {name: value for name, value in files.items()
                          if name != '.clausegraph-journal' and (name, value) != ('.clausegraph-unfinished', {})}

    def wrong(self, command, folder, states, must_be_new):
        here = self.answer(folder)
        if must_be_new:
            return None if here == states[0].answer else f'{self.files[0]} is not as after'
        for name, value in (here or {}).items():
            known = [state.answer.get(name) for state in states if state.answer]
            if name != '.clausegraph-unfinished' and value not in known and not self.is_shard_of_others(value, states[1].answer.get(name)):
                return f'{name} is neither as before nor as after'
        return self.wrong_when_resumed(command, folder, states[1])

    def is_shard_of_others(self, value, new):
        """A shard of which an input failed has the documents of the others."""
        return self.files == ['shards'] and new is not None and set(value.splitlines(True)) <= set(new.splitlines(True))

    def wrong_when_resumed(self, command, folder, new):
        copy = f'{folder}-resumed'
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder, copy, symlinks=True)
        again = run(command.words, copy)
        if again.returncode:
            return f'--resume: status {again.returncode}: {again.stderr.decode().strip()}'
        return None if self.answer(copy) == new.answer else '--resume does not give the files of an undisturbed run'


class Server(http.server.ThreadingHTTPServer):
    """A graph store on loopback.  It has a graph whole or not at all, and the journal has only graphs that it has."""
    daemon_threads = True

    def __init__(self):
        self.graphs, self.files = {}, ['journal']
        super().__init__(('127.0.0.1', 0), ServerHandler)
        self.endpoint = f'http://127.0.0.1:{self.server_port}/data'
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        """A client that was killed is no error."""

    def prepare(self, _):
        self.graphs.clear()

    def answer(self, _):
        return self.graphs.copy()

    def wrong(self, command, folder, states, must_be_new):
        new, here = states[0 if must_be_new else 1].answer, self.answer(folder)
        journal = content(f'{folder}/journal') or b''
        digests = {line.split(b' ', 1)[1].decode() for line in journal.split(b'\n')[1:-1]}
        if not digests <= set(here):
            return f'the journal has what was not sent: {sorted(digests - set(here))}'
        if any(new.get(graph) != body for graph, body in here.items()):
            return 'a graph was sent that is not as after'
        if must_be_new and (here != new or digests != set(new)):
            return f'{len(here)} of {len(new)} graphs were sent, {len(digests)} are in the journal'
        return None


class ServerHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_PUT(self):
        length = int(self.headers['Content-Length'])
        body = self.rfile.read(length)
        if len(body) == length:
            self.server.graphs[urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)['graph'][0]] = body
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


ALL_STORED = ['1.txt', '2.txt', '3.txt']
STORAGES = [Storage('sqlite', ['un.sqlite'], "synchronous='off'"),
            Storage('hashes', ['1.txt', *('un.hashes-' + name for name in 'contexts.db po2s.db so2p.db sp2o.db unfinished'.split())],
                    "hash-type='bdb',dir='.',contexts='yes'")]


def storages():
    """Those that are installed here."""
    if not shutil.which('rdfproc'):
        return []
    said = subprocess.run(['rdfproc', '-h'], capture_output=True, check=False).stdout.decode()
    return [storage for storage in STORAGES if re.search(rf'^ *{storage.kind} ', said, re.M)]


MADE = ['made.docx', 'made.odt']
INLINE = ['-f', 'nquads', '--things', 'inline']
SHARDS = ['--shard-size', '2', '-f', 'nquads']
FOLDERS = [('export into a new folder', ('newfolder', INLINE, '1.txt', 'page.html')),
           ('export into a folder', ('documents', INLINE, *ALL_STORED)),
           ('export into a folder by threads', ('documents', ['-j', '2', *INLINE], *ALL_STORED)),
           ('export into shards', ('shards', SHARDS, *ALL_STORED))]


def export_into(folder, options, *inputs):
    return ['export', '--output-dir', folder, '--resume', *options, *inputs]


def commands():
    made = []
    for syntax in EXPORTS:
        program = 'clausegraph-redland' if syntax in RAPTOR else 'clausegraph'
        made.append(Command(f'export -f {syntax}', program, 
                            ['export', '-f', syntax, *([] if syntax == 'akn' else ['--describe']), '-o', 'out', '1.txt'], ['out']))
    core = [
        ('export of two', ['export', '-f', 'nquads', '--annotations', '-o', 'out', '1.txt', '2.txt'], ['out']),
        ('export by threads', ['export', '-j', '2', '-f', 'nquads', '-o', 'out', '1.txt', '2.txt', 'page.html'], ['out']),
        ('export of a table', ['export', '-f', 'nquads', '-o', 'out', 'table.csv'], ['out']),
        ('export of a folder', ['export', '-f', 'nquads', '-o', 'out', 'texts'], ['out']),
        ('export of HTML', ['export', '-o', 'out', 'page.html'], ['out']),
        ('export with corrections', ['export', '-o', 'out', '--corrections', 'corrections.tsv', '1.txt'], ['out']),
        ('export compressed', ['export', '-o', 'out.gz', '1.txt'], ['out.gz']),
        ('export to standard output', ['export', '1.txt'], []),
        ('stream of rows', ['stream', '--end-records'], []),
        ('stream of N-Quads', ['stream', '-f', 'nquads', '--unbuffered'], []),
        ('explain', ['explain', '1.txt'], []),
        ('obligations', ['obligations', '-o', 'out.csv', '1.txt'], ['out.csv']),
        ('obligations as calendar', ['obligations', '-o', 'out.ics', '1.txt'], ['out.ics']),
        ('iris', ['iris', '--from', '0.1', '1.txt'], []),
        ('unlisted', ['unlisted', '1.txt'], []),
        ('packs list', ['packs'], []),
        ('packs list of Turtle', ['packs', '--packs', 'packs'], []),
        ('packs check', ['packs', '--packs', 'packs', 'check'], []),
        ('packs compile', ['packs', '--packs', 'packs', 'compile', '-o', 'out.image'], ['out.image']),
        ('packs suggest', ['packs', 'suggest', '--corrections', 'corrections.tsv', '-o', 'out.ttl'], ['out.ttl']),
        ('export with packs of Turtle', ['export', '--packs', 'packs', '-o', 'out', '1.txt'], ['out']),
    ]
    for title, arguments, writes in core:
        made.append(Command(title, 'clausegraph', arguments, writes))
    for title, arguments in FOLDERS:
        made.append(Command(title, 'clausegraph', export_into(*arguments), [], Folder(arguments[0])))
    made += [Command(f'convert {name}', CONVERT, [name]) for name in ('page.html', *MADE)]
    redland = [
        ('query of a graph', ['query', '--file', 'graph.nt', '-f', 'csv', '-o', 'out', COUNT], ['out'], None),
        ('query of a store', ['query', '--store', 'store', '-f', 'csv', '-o', 'out', COUNT], ['out'], None),
        ('statements', ['statements', '--store', 'store'], [], None),
        ('load into a store', ['load', '--store', 'store', '2.txt', '3.txt'], [], Store('store')),
        ('load into a new store', ['load', '--store', 'new', '2.txt'], [], Store('new')),
        ('load of a graph', ['load', '--store', 'store', 'two.nq'], [], Store('store')),
        ('load of Turtle', ['load', '--store', 'store', 'two.ttl'], [], Store('store')),
        *((f'load into {storage.kind} of Redland', storage.load('2.txt', '3.txt'), [], storage) for storage in storages()),
    ]
    for title, arguments, writes, keeper in redland:
        made.append(Command(title, 'clausegraph-redland', arguments, writes, keeper))
    if os.path.exists(os.path.join(PROGRAMS, 'clausegraph-network')):
        for syntax in 'graphml gexf dot pajek svg'.split():
            made.append(Command(f'network -f {syntax}', 'clausegraph-network',
                                ['network', '-f', syntax, '-o', 'out', 'graph.nt'], ['out']))
        made += [
            Command('network -f csv', 'clausegraph-network', ['network', '-f', 'csv', '-o', 'out.csv', '1.txt', '2.txt'],
                    ['out-nodes.csv', 'out-edges.csv']),
            Command('network measures', 'clausegraph-network', ['network', 'measures', '-o', 'out', '1.txt', '2.txt'], ['out']),
            Command('network top', 'clausegraph-network', ['network', 'top', '-o', 'out', 'graph.nt'], ['out']),
            Command('network timeline', 'clausegraph-network', ['network', 'timeline', '--of', 'charter', '-o', 'out', 'graph.nt'], ['out']),
        ]
    if os.path.exists(os.path.join(PROGRAMS, 'clausegraph-report')):
        made += [Command('report', 'clausegraph-report', ['report', '-o', 'pages', '1.txt', '2.txt'], ['pages']),
                 Command('new report', 'clausegraph-report', ['report', '-o', 'newpages', '1.txt'], ['newpages'])]
    if os.path.exists(os.path.join(PROGRAMS, 'clausegraph-publish')):
        server = Server()
        made += [Command('publish --dry-run', 'clausegraph-publish',
                         ['publish', '--dry-run', '--endpoint', 'http://127.0.0.1:9/', '1.txt', 'two.nq'], []),
                 Command('publish with a journal', 'clausegraph-publish',
                         ['publish', '--endpoint', server.endpoint, '--journal', 'journal', '1.txt', 'two.nq'], [], server)]
    return [c for c in made if ONLY in c.title]


def run(words, folder, **environment):
    with open(f'{folder}/documents.jsonl' if 'stream' in words else os.devnull, 'rb') as given:
        return subprocess.run(words, cwd=folder, stdin=given, capture_output=True, timeout=120, env={**os.environ, **environment})


def good(words, folder):
    done = run(words, folder)
    if done.returncode:
        sys.exit(f'{" ".join(words)}: status {done.returncode}: {done.stderr.decode()}')
    return done


def table_of(numbers):
    return 'symbol,text\n' + ''.join('A/RES/91/%d,"%s"\n' % (i, (TEXT % i).replace('"', '""')) for i in numbers)


def make_formats(folder):
    tests = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../convert')
    for name in MADE:
        maker = os.path.join(tests, f'make_{name.split(".")[1]}.py')
        subprocess.run([sys.executable, maker, os.path.join(tests, 'resolution.txt'), os.path.join(folder, name)], check=True)


def make_folders(program, folder):
    """Exports of before 2.txt, and so its symbol, changed; of more inputs than there are now."""
    with open(f'{folder}/2.txt', 'w') as file:
        file.write(TEXT % 12)
    good([program, *export_into('documents', INLINE, *ALL_STORED)], folder)
    good([program, *export_into('shards', SHARDS, *ALL_STORED, 'texts')], folder)
    with open(f'{folder}/2.txt', 'w') as file:
        file.write(TEXT % 2)


def make_template(folder):
    """The inputs, and what is there before each run."""
    os.mkdir(folder)
    program = os.path.join(PROGRAMS, 'clausegraph')
    for i in (1, 2, 3):
        with open(f'{folder}/{i}.txt', 'w') as file:
            file.write(TEXT % i)
    os.mkdir(f'{folder}/texts')
    for i in (7, 8):
        with open(f'{folder}/texts/{i}.txt', 'w') as file:
            file.write(TEXT % i)
    with open(f'{folder}/page.html', 'w') as file:
        file.write(HTML % ''.join(f'<p>{p}</p>' for p in (TEXT % 4).split('\n\n')))
    with open(f'{folder}/documents.jsonl', 'w') as file:
        for name in '1.txt', '2.txt':
            with open(f'{folder}/{name}', encoding='utf-8') as text:
                print(json.dumps({'id': name, 'text': text.read()}), file=file)
    with open(f'{folder}/table.csv', 'w') as file:
        file.write(table_of((5, 6)))
    shutil.copy(os.environ['FAULT_CORRECTIONS'], f'{folder}/corrections.tsv')
    os.symlink(os.environ['FAULT_PACKS'], f'{folder}/packs')
    make_folders(program, folder)
    make_formats(folder)
    good([program, 'export', '-f', 'ntriples', '-o', 'graph.nt', '1.txt'], folder)
    good([program, 'export', '-f', 'nquads', '--things', 'inline', '-o', 'two.nq', '2.txt'], folder)
    good([program, 'export', '-o', 'two.ttl', '2.txt'], folder)
    for name in ('out', 'out.gz', 'out.csv', 'out.ics', 'out.ttl', 'out.image', 'out-nodes.csv', 'out-edges.csv'):
        with open(f'{folder}/{name}', 'w') as file:
            file.write('what was there before\n')
    good([os.path.join(PROGRAMS, 'clausegraph-redland'), 'load', '--store', 'store', '1.txt'], folder)
    for storage in storages():
        good([os.path.join(PROGRAMS, 'clausegraph-redland'), *storage.load('1.txt', new=True)], folder)
    report = os.path.join(PROGRAMS, 'clausegraph-report')
    if os.path.exists(report):
        good([report, 'report', '-o', 'pages', '3.txt'], folder)


def content(path):
    """Bytes of a file, or of all files of a folder by name; None if there is nothing."""
    if os.path.isdir(path):
        return {name: content(os.path.join(path, name)) for name in sorted(os.listdir(path)) if not LEFT.match(name)}
    if os.path.exists(path):
        with open(path, 'rb') as file:
            return file.read()
    return None


class State:
    """What a command found or left."""

    def __init__(self, command, folder):
        self.files = {name: content(f'{folder}/{name}') for name in command.writes}
        self.answer = command.keeper.answer(folder) if command.keeper else None


def new_folder(command, template, work):
    """What the command needs of the template."""
    folder = f'{work}/run'
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    if command.keeper:
        command.keeper.prepare(folder)
    for name in set(os.listdir(template)) & {*command.words, *command.writes, *kept_files(command), 'documents.jsonl'}:
        if os.path.isdir(f'{template}/{name}') and not os.path.islink(f'{template}/{name}'):
            shutil.copytree(f'{template}/{name}', f'{folder}/{name}')
        else:
            shutil.copy(f'{template}/{name}', f'{folder}/{name}', follow_symlinks=False)
    return folder


def fail(command, how, what, done=None):
    said = ''
    if done is not None:
        said = ': ' + done.stderr.decode(errors='replace').strip().replace('\n', ' | ')
    failures.append(f'{command.title}: {how}: {what}{said}')
    print('FAIL:', failures[-1], flush=True)


def kept_files(command):
    return command.keeper.files if command.keeper else []


def left_behind(command, folder, template):
    """Files that were not there before and that the command does not write."""
    here = set(os.listdir(folder)) - set(os.listdir(template)) - set(command.writes) - set(kept_files(command))
    return sorted(here)


def check_state(command, how, folder, before, must_be_new, done):
    """Each output is as before or as after; where some inputs failed, as without them."""
    states = [before.new] if must_be_new else [before.old, before.new, *before.between]
    why = 'status 0, and ' if must_be_new else ''
    for name in command.writes:
        now = content(f'{folder}/{name}')
        wanted = [state.files[name] for state in states]
        if now not in wanted and not (not must_be_new and is_mixed_report(now, wanted)):
            fail(command, how, f'{why}{name} is neither as before nor as after', done)
    if command.keeper:
        what = command.keeper.wrong(command, folder, states, must_be_new)
        if what:
            fail(command, how, why + what, done)


def is_mixed_report(now, states):
    """A report over an older one is put in place file by file: each is old or new."""
    if not isinstance(now, dict) or not all(isinstance(state, (dict, type(None))) for state in states):
        return False
    states = [state for state in states if state]
    for name, value in now.items():
        values = [state.get(name) for state in states]
        if value not in values and not is_mixed_report(value, values):
            return False
    return True


def check_words(command, how, done):
    words = done.stderr.decode(errors='replace')
    if not words.strip():
        fail(command, how, f'status {done.returncode} without a word')
    if 'Success' in words:
        fail(command, how, 'says "Success"', done)
    if len([line for line in words.splitlines() if 'note:' not in line]) > (7 if isinstance(command.keeper, Folder) else 4):
        fail(command, how, f'{len(words.splitlines())} lines', done)


def check_end(command, how, done, wanted):
    if done.returncode < 0 or done.returncode not in STATUSES:
        fail(command, how, f'status {done.returncode}', done)
    elif done.returncode:
        check_words(command, how, done)
    elif not command.writes and not command.keeper and done.stdout != wanted:
        fail(command, how, 'status 0, and another output', done)


def places(count):
    """Numbers from 1 to `count`: all, or PLACES of them, drawn."""
    if not PLACES or count <= PLACES:
        return range(1, count + 1)
    return sorted(random.Random(f'{SEED} {count}').sample(range(1, count + 1), PLACES))


class Before:
    """A command, what is there before and after it, and what it prints.  Of several inputs some may fail: then the others are done."""

    def __init__(self, command, template, work):
        self.old = State(command, template)
        folder = new_folder(command, template, work)
        self.wanted = good(command.words, folder).stdout
        self.new = State(command, folder)
        inputs = [word for word in command.words if re.fullmatch(r'\d\.txt|table\.csv|page\.html', word)]
        self.between = []
        for count in range(1, len(inputs)):
            for left_out in itertools.combinations(inputs, count):
                folder = new_folder(command, template, work)
                for name in left_out:
                    os.unlink(f'{folder}/{name}')
                run(command.words, folder)
                self.between.append(State(command, folder))
        for number in (5, 6) if inputs == ['table.csv'] else ():
            folder = new_folder(command, template, work)
            with open(f'{folder}/table.csv', 'w') as file:
                file.write(table_of([number]))
            good(command.words, folder)
            self.between.append(State(command, folder))
        for number in (7, 8) if 'texts' in command.words else ():
            folder = new_folder(command, template, work)
            os.unlink(f'{folder}/texts/{number}.txt')
            good(command.words, folder)
            self.between.append(State(command, folder))


def examine(command, how, done, before, folder, template):
    check_end(command, how, done, before.wanted)
    check_state(command, how, folder, before, done.returncode == 0, done)
    left = left_behind(command, folder, template)
    if left:
        fail(command, how, f'left behind: {left}', done)


# libarchive 3.6.2 uses memory that it did not get, while it looks for the members of a zip: the process crashes, or takes the document
# for an archive.  docs/reliability.md names this.
def is_of_libarchive(command, done):
    return command.title in [f'convert {name}' for name in MADE] and done.returncode in (-11, 6) and not done.stdout


def memory(command, template, work):
    """Each allocation fails, once and for good."""
    global tried
    before = Before(command, template, work)
    counted = f'{work}/count'
    if os.path.exists(counted):
        os.unlink(counted)
    run(command.words, new_folder(command, template, work), LD_PRELOAD=f'{TOOLS}/memory.so', FAULT_COUNT=counted)
    with open(counted) as file:
        count = int(file.read())
    for at in places(count):
        for persistent in ({}, {'FAULT_ALL': 'yes'}) if IS_LONG else ({'FAULT_ALL': 'yes'} if at % 2 else {},):
            folder = new_folder(command, template, work)
            done = run(command.words, folder, LD_PRELOAD=f'{TOOLS}/memory.so', FAULT_AT=str(at), **persistent)
            tried += 1
            if not is_of_libarchive(command, done):
                examine(command, f'allocation {at}{" and all after it" if persistent else ""} of {count}', done, before, folder, template)


FAULTS = (('write', 'ENOSPC'), ('write', 'AENOSPC'), ('write', 'EIO'), ('write', 'short'), ('write', 'EINTR'), ('sync', 'EIO'),
          ('rename', 'EACCES'), ('close', 'EIO'), ('make', 'AENOSPC'), ('list', 'EIO'), ('remove', 'EACCES'))


def count_calls(command, template, work, calls):
    folder = new_folder(command, template, work)
    counted = f'{work}/count'
    done = inject(command, folder, 'count', 0, calls, counted)
    if done.returncode == 99:
        print('SKIP: ptrace() is not allowed here')
        sys.exit(77)
    with open(counted) as file:
        return int(file.read() or 0)


def inject(command, folder, fault, at, calls, counted='/dev/null'):
    words = ['sh', '-c', 'exec 9>"$1"; shift; exec "$@"', 'sh', counted, f'{TOOLS}/inject', fault, str(at), calls] + command.words
    return run(words, folder)


def calls(command, template, work):
    """Each system call that writes fails.  Not tried: calls of Berkeley DB other than writes and syncs, whose failures librdf does not
    return; listing librdf's folder of
    storages, which librdf then takes for all there are; and removing files, unless an export into a folder does."""
    global tried
    is_redland = isinstance(command.keeper, Storage)
    faults = [fault for fault in FAULTS if not is_redland or command.keeper.kind != 'hashes' or fault[0] in ('write', 'sync')]
    before = Before(command, template, work)
    for kind, fault in faults if IS_LONG else random.Random(f'{SEED} {command.title}').sample(faults, 1):
        is_tried = kind not in (['list', 'remove'] if is_redland else [] if isinstance(command.keeper, Folder) else ['remove'])
        count = count_calls(command, template, work, kind) if is_tried else 0
        for at in places(count):
            folder = new_folder(command, template, work)
            done = inject(command, folder, fault, at, kind)
            tried += 1
            how = f'{kind} {at} of {count}: {fault}'
            if done.returncode >= 128:
                fail(command, how, f'signal {done.returncode - 128}', done)
            examine(command, how, done, before, folder, template)


SIGNALS = 'SIGKILL SIGKILL SIGKILL SIGTERM SIGINT SIGHUP SIGPIPE'.split()


def age(folder):
    """What is young is not swept: let it be old."""
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            if LEFT.match(name):
                os.utime(os.path.join(root, name), (0, 0), follow_symlinks=False)


def kills(command, template, work):
    """A signal at a call that writes, drawn by lot; then the same run again."""
    global tried
    if not command.writes and not command.keeper:
        return
    before = Before(command, template, work)
    any_call = 'write,sync,rename,close,make,remove'
    count = count_calls(command, template, work, any_call)
    drawn = random.Random(f'{SEED} {command.title}')
    for _ in range(12 if IS_LONG else drawn.randint(0, 1)):
        at, number = drawn.randint(1, count), drawn.choice(SIGNALS)
        how = f'{number} at call {at} of {count}'
        folder = new_folder(command, template, work)
        done = inject(command, folder, number, at, any_call)
        tried += 1
        if done.returncode < 128 and number != 'SIGPIPE' and done.returncode:
            fail(command, how, f'status {done.returncode}', done)
        check_state(command, how, folder, before, False, done)
        odd = [name for name in left_behind(command, folder, template) if not LEFT.match(name)]
        if odd:
            fail(command, how, f'left behind: {odd}', done)
        age(folder)
        again = run(command.words, folder)
        if again.returncode:
            fail(command, how, f'the next run: status {again.returncode}', again)
        else:
            check_state(command, how + ', the next run', folder, before, True, again)
        left = [name for root, folders, files in os.walk(folder) for name in folders + files if LEFT.match(name)]
        if left:
            fail(command, how, f'not swept: {left}', again)


def main():
    mode, work = sys.argv[1:]
    os.environ['CLAUSEGRAPH_CONVERT'] = CONVERT
    template = f'{work}/template'
    make_template(template)
    for command in commands():
        {'memory': memory, 'calls': calls, 'kills': kills}[mode](command, template, work)
    print(f'{mode}: {tried} runs of {len(commands())} commands with a fault (seed {SEED}); {len(failures)} ended as they must not')
    sys.exit(bool(failures))


main()
