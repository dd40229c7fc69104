# SPDX-License-Identifier: Apache-2.0
"""usage: pages.py FOLDER [EXPLAINED GRAPH [OBLIGATIONS]]

Holds the pages of a report to what is so of all: tags in balance, each id once, links that lead somewhere, nothing from
outside, a policy with the hashes of the page's own style and scripts.  With EXPLAINED (of `clausegraph explain --tsv`) and GRAPH
(N-Triples of `clausegraph export`) index.html must show each reference once, in its place, and hold the same graph; with
OBLIGATIONS (of `clausegraph obligations -f jsonl`) it must list these, or have no such section where there are none.
"""
import base64
import hashlib
import html.parser
import json
import pathlib
import re
import sys

import rdflib

VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'}
problems = []


class Page(html.parser.HTMLParser):
    """One page: its tags in balance, its ids, links, scripts, words by clause, rows of references."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.open, self.ids, self.links, self.inline = path, [], set(), [], []
        self.policy = ''
        self.words, self.pieces, self.rows, self.quotes = {}, [], {}, {}
        self.clause = self.row = None
        self.obligations, self.own = [], []
        self.feed(path.read_text(encoding='utf-8'))
        self.close()
        if self.open:
            self.problem(f'ends inside {self.open[-1][0]}')

    def problem(self, text):
        problems.append(f'{self.path.name}:{self.getpos()[0]}: {text}')

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if len(named) != len(attributes):
            self.problem(f'{tag} has an attribute twice')
        for name in named:
            if name.startswith('on') or name in ('style', 'src', 'srcset', 'action', 'formaction'):
                self.problem(f'{tag} has {name}')
        if tag in ('link', 'iframe', 'object', 'embed', 'base', 'form', 'img'):
            self.problem(f'there is a {tag}')
        if 'id' in named:
            if named['id'] in self.ids:
                self.problem(f'id {named["id"]} comes twice')
            self.ids.add(named['id'])
        if 'href' in named:
            self.links.append(named['href'])
        if named.get('http-equiv') == 'Content-Security-Policy':
            self.policy = named['content']
        if tag not in VOID:
            self.open.append((tag, named))
        classes = named.get('class', '').split()
        is_obliging = any(n.get('id') == 'cg-obligations' for _, n in self.open)
        if is_obliging and tag == 'tr':
            self.obligations.append(['', '', '', '', '', ''])
            self.cell = -1
        if is_obliging and tag in ('td', 'th'):
            self.cell += 1
        if tag == 'a' and 'own' in classes:
            self.own.append([self.clause, '', named['href']])
        if 'clause' in classes:
            self.clause = named['id']
            self.words[self.clause] = ''
        if tag == 'tr' and named.get('id', '').startswith('cg-r'):
            self.row = int(named['id'][4:])
            self.rows[self.row] = named
            self.quotes[self.row] = ''

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.problem(f'</{tag}> closes {self.open[-1][0] if self.open else "nothing"}')
        else:
            self.open.pop()

    def handle_data(self, data):
        tag, named = self.open[-1] if self.open else ('', {})
        if tag in ('script', 'style') and 'type' not in named:
            self.inline.append((tag, data))
        if any(n.get('id') == 'cg-obligations' for _, n in self.open) and any(t in ('td', 'th') for t, _ in self.open):
            self.obligations[-1][self.cell] += data
        if 'own' in named.get('class', '').split():
            self.own[-1][1] += data
        if any(n.get('class') == 'words' for _, n in self.open):
            if 'ref' in named.get('class', '').split():
                self.pieces.append((self.clause, len(self.words[self.clause]), data, named['data-refs'].split()))
            self.words[self.clause] += data
        if named.get('class') == 'quote' and tag == 'a':
            self.quotes[self.row] += data

    def check(self, pages):
        for tag, text in self.inline:
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            if f"'sha256-{digest}'" not in self.policy:
                self.problem(f'the policy does not know a {tag}')
        if "default-src 'none'" not in self.policy or 'unsafe' in self.policy:
            self.problem('the policy is not strict')
        for link in self.links:
            if re.match(r'https?://', link):
                continue
            path, _, fragment = link.partition('#')
            target = (self.path.parent / path).resolve() if path else self.path.resolve()
            if ':' in path or target not in pages:
                self.problem(f'link {link!r} leads nowhere')
            elif fragment and fragment not in pages[target].ids:
                self.problem(f'link {link!r}: no such place')


def check_references(page, explained):
    """Each reference of `explain` has one row, and its words carry its number in the text."""
    lines = [line.split('\t') for line in explained.read_text(encoding='utf-8').splitlines()]
    wanted = [line for line in lines if line[6] != 'Omitted' and line[4] != 'own-document']
    if sorted(page.rows) != list(range(len(wanted))):
        page.problem(f'{len(page.rows)} references, not {len(wanted)}')
        return
    base = 'https://w3id.org/clausegraph/id/'
    for number, (_, kind, target, words, _, _, status, sure) in enumerate(wanted):
        row = page.rows[number]
        shown = (row['data-kind'], row['data-target'], page.quotes[number], row['data-status'], row['data-sure'])
        meant = (kind, '' if kind == 'date' else target if '://' in target else base + target, words, status, sure)
        if shown != meant:
            page.problem(f'reference {number} is {shown}, not {meant}')
        text, at = page.words[row['data-key']], -1
        for _ in range(int(row['data-nth'])):
            at = text.find(page.quotes[number], at + 1)
        covered = set()
        for clause, begin, data, refs in page.pieces:
            if clause == row['data-key'] and str(number) in refs:
                covered |= set(range(begin, begin + len(data)))
        if at < 0 or covered != set(range(at, at + len(words))):
            page.problem(f'reference {number} ({words!r}) is not marked where it stands')


def check_selves(page, explained):
    """The words of each self-reference lead to the clause that they mean, the first of several, or to the top."""
    wanted = {}
    for line in explained.read_text(encoding='utf-8').splitlines():
        _, _, target, words, rule, *_ = line.split('\t')
        if rule == 'own-document':
            key = target.partition('#')[2]
            wanted.setdefault((words, f'#{key}' if key else '#cg-main'), words)
    shown = {(words, link) for _, words, link in page.own}
    if not shown <= set(wanted) or {words for words, _ in shown} != set(wanted.values()):
        page.problem(f'self-references are {shown}, not {sorted(wanted)}')


def check_obligations(page, obligations):
    """A row for each obligation, that says what is known of it."""
    wanted = [json.loads(line) for line in obligations.read_text(encoding='utf-8').splitlines()]
    shown = page.obligations[1:]
    if len(shown) != len(wanted) or bool(wanted) != ('cg-obligations' in page.ids):
        page.problem(f'{len(shown)} obligations, not {len(wanted)}')
    for row, want in zip(shown, wanted):
        cells = (('clause', 0), ('verb', 1), ('addressees', 2), ('task', 3), ('deliverable', 3), ('recipients', 4), ('deadline', 5),
                 ('term', 5), ('session', 5), ('periodicity', 5), ('until', 5))
        for name, cell in cells:
            if want[name] not in row[cell] or (row[cell] and not any(want[n] for n, c in cells if c == cell)):
                page.problem(f'the obligation of {want["clause"]} has {row[cell]!r} where {name} is {want[name]!r}')


def check_graph(page, graph):
    block = re.search(r'<script type="application/ld\+json" id="cg-graph">(.*?)</script>',
                      page.path.read_text(encoding='utf-8'), re.S).group(1)
    here = set(rdflib.Graph().parse(data=block, format='json-ld'))
    there = set(rdflib.Graph().parse(graph, format='nt'))
    if here != there:
        page.problem(f'the graph differs from the export: {len(here - there)} more, {len(there - here)} less')


def main(folder, explained=None, graph=None, obligations=None):
    pages = {path.resolve(): Page(path) for path in sorted(pathlib.Path(folder).rglob('*.html'))}
    for page in pages.values():
        page.check(pages)
    if explained:
        first = pages[(pathlib.Path(folder) / 'index.html').resolve()]
        check_references(first, pathlib.Path(explained))
        check_graph(first, graph)
        check_selves(first, pathlib.Path(explained))
    if obligations:
        check_obligations(first, pathlib.Path(obligations))
    names = [str(path).lower() for path in pages]
    if len(set(names)) != len(names):
        problems.append('two names differ in capitals only')
    for problem in problems[:20]:
        print(problem)
    sys.exit(bool(problems))


main(*sys.argv[1:])
