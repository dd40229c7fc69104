#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""links.py SRCDIR: every relative link of a page leads to a file that exists, and to a heading that the file has; and every
page of docs/ can be reached from docs/index.md or README.md."""
import os
import re
import sys

FENCE = re.compile(r'^ *(```|~~~).*?^ *\1 *$', re.M | re.S)
LINK = re.compile(r'!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)')
REFERENCE = re.compile(r'^ {0,3}\[[^\]^]+\]:\s*(\S+)', re.M)
HEADING = re.compile(r'^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$', re.M)


def pages(root):
    folders = ['', 'docs', 'docs/how-to', 'docs/reference', 'ontology', 'ontology/alignment', 'ontology/w3id', 'examples', 'bindings/python', 'cluster']
    for folder in folders:
        path = os.path.join(root, folder)
        if os.path.isdir(path):
            for name in sorted(os.listdir(path)):
                if name.endswith('.md'):
                    yield os.path.normpath(os.path.join(folder, name))


def prose(text):
    """The page without what is code."""
    return re.sub(r'(`+)[^`].*?\1', '', FENCE.sub('', text), flags=re.S)


def anchors(text):
    """The anchors that GitHub, and MkDocs with its default slugs, give to headings in ASCII; ids of HTML."""
    found, counts = set(re.findall(r'\bid="([^"]+)"', text)), {}
    for heading in HEADING.findall(FENCE.sub('', text)):
        words = re.sub(r'\[([^\]]*)\]\([^)]*\)', r'\1', heading).replace('`', '')
        slug = re.sub(r'[^\w\- ]', '', words.lower()).replace(' ', '-')
        count = counts.get(slug, 0)
        counts[slug] = count + 1
        found.add('%s-%d' % (slug, count) if count else slug)
    return found


def main():
    root = sys.argv[1]
    texts = {page: open(os.path.join(root, page), encoding='utf-8').read() for page in pages(root)}
    bad, links = [], {}
    for page, text in texts.items():
        words = prose(text)
        for target in LINK.findall(words) + REFERENCE.findall(words):
            if re.match(r'[a-z][a-z0-9+.-]*:', target):
                continue
            path, _, anchor = target.partition('#')
            to = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
            links.setdefault(page, set()).add(to)
            if to.startswith('..') or not os.path.exists(os.path.join(root, to)):
                bad.append('%s: no file for the link %s' % (page, target))
            elif anchor and to in texts and anchor not in anchors(texts[to]):
                bad.append('%s: no heading for the link %s' % (page, target))
    reached, todo = set(), [page for page in ('README.md', 'docs/index.md') if page in texts]
    while todo:
        page = todo.pop()
        if page not in reached:
            reached.add(page)
            todo += [to for to in links.get(page, ()) if to in texts]
    bad += ['%s: no page links to it' % page for page in texts if page.startswith('docs/') and page not in reached]
    for line in bad:
        print(line)
    if not texts or not any(links.values()):
        print('links.py: found no pages or no links below ' + root)
        bad.append('')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
