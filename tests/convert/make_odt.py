#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make an ODT file of a structured text (docs/formats.md) as LibreOffice saves one: words split over spans, lists in lists, notes in the text,
tracked changes, hidden words, comments, headers.  usage: make_odt.py [--flat] [--typed] TEXT ODT   --flat: one XML file; --typed: numbers as text"""
import re, sys, zipfile
from xml.sax.saxutils import escape
NAMES = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (n, n) for n in ('office', 'style', 'text', 'table'))
LEVELS = (r'(\d+)\. ', r'\(([a-h])\) ', r'\(([ivx]+)\) ')
ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
COUNT = 0

def words(text):
    """Spans of `text`, changed at every few words in a way that a reader must undo."""
    global COUNT
    out = []
    for part in re.split(r'(?<=\w)(?=\w{3}\b)|(?<=, )', text):
        COUNT += 1
        here = escape(part)
        n = COUNT % 7
        if n == 1: here = '<text:span text:style-name="T1">%s</text:span>' % here
        elif n == 2: here = '<text:change text:change-id="c1"/>' + here
        elif n == 3: here = '<text:span text:style-name="Secret">hidden S/RES/1 (1946)</text:span>' + here
        elif n == 4: here = '<text:a><text:bookmark-start text:name="b"/>%s</text:a>' % here
        elif n == 5: here = here.replace(' ', '<text:s text:c="2"/>', 1) + '<office:annotation><text:p>a comment on S/RES/2 (1946)</text:p></office:annotation>'
        elif n == 6: here = here.replace(' ', '\n   ', 1) + '<text:soft-page-break/>'
        out.append(here)
    return ''.join(out)

def inline(text, notes):
    text = re.sub(r'\\(.)', lambda m: '[\u200b' if m[1] == '[' else m[1], text)
    out = []
    for i, part in enumerate(re.split(r'\[\^([^\]]+)\]', text)):
        if not i % 2: out.append(words(part.replace('[\u200b', '[')))
        else: out.append('<text:note text:note-class="footnote"><text:note-citation%s>%s</text:note-citation><text:note-body><text:p>%s</text:p></text:note-body></text:note>' %
                         ('' if part.isdigit() else ' text:label="%s"' % part, part, words(notes[part])))
    return ''.join(out)

def main():
    flags = [a for a in sys.argv[1:] if a.startswith('--')]
    source, target = [a for a in sys.argv[1:] if not a.startswith('--')]
    lines = open(source, encoding='utf-8').read().split('\n')[1:] + ['']
    notes = dict(re.match(r'\[\^([^\]]+)\]: (.*)', line).groups() for line in lines if re.match(r'\[\^[^\]]+\]: ', line))
    body, heads, table, items, last = [], [], [], [0, 0, 0], 0
    def rows():
        if table: body.append('<table:table><table:table-column/><table:table-header-rows>%s</table:table-header-rows>%s</table:table>' % (table[0], ''.join(table[1:])))
        del table[:]
    for line in lines:
        if '\t' in line:
            table.append('<table:table-row>%s</table:table-row>' % ''.join('<table:table-cell><text:p>%s</text:p></table:table-cell>' % inline(c, notes) for c in line.split('\t')))
            continue
        rows()
        m = re.match(r'<!-- head (.*) -->$|(\[\^[^\]]+\]: )|(#+) (.*)', line)
        if not line or (m and m[2]): continue
        if m and m[1]: heads.append(m[1]); continue
        if m and m[3]:
            body.append('<text:h text:outline-level="%d">%s</text:h>' % (len(m[3]), inline(m[4], notes)))
            continue
        for level, pattern in enumerate(LEVELS):
            found = re.match(pattern, line)
            if found and '--typed' not in flags: break
        else:
            body.append('<text:p text:style-name="P1">%s</text:p>' % inline(line, notes))
            continue
        n = int(found[1]) if not level else ord(found[1]) - 96 if level == 1 else ROMAN.index(found[1]) + 1
        start = '' if n == items[level] + 1 else ' text:start-value="%d"' % n
        goes_on = ' text:continue-numbering="true"' if n > 1 or level else ''
        items[level:] = [n] + [0] * (2 - level)
        item = '<text:list-item%s><text:p>%s</text:p></text:list-item>' % (start if goes_on else '', inline(line[found.end():], notes))
        for i in range(level): item = '<text:list-item><text:list>%s</text:list></text:list-item>' % item
        body.append('<text:list text:style-name="L1"%s>%s</text:list>' % (goes_on, item))
    numbers = ''.join('<text:list-level-style-number text:level="%d" style:num-format="%s" style:num-prefix="%s" style:num-suffix="%s"/>' % (i + 1, f, p, s)
                      for i, (f, p, s) in enumerate((('1', '', '.'), ('a', '(', ')'), ('i', '(', ')'))))
    automatic = ('<office:automatic-styles><style:style style:name="P1" style:parent-style-name="P1"/><style:style style:name="T1" style:family="text"/>'
                 '<text:list-style style:name="L1">%s</text:list-style></office:automatic-styles>' % numbers)
    styles = ('<office:styles><style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style></office:styles>')
    masters = '<office:master-styles>%s</office:master-styles>' % ''.join('<style:master-page style:name="M"><style:header><text:p>%s</text:p></style:header></style:master-page>' % words(h) for h in heads)
    text = ('<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>removed resolution 1/1</text:p></text:deletion>'
            '</text:changed-region></text:tracked-changes>%s</office:text></office:body>' % '\n'.join(body))
    root = lambda name, content: '<?xml version="1.0" encoding="UTF-8"?>\n<office:%s %s>%s</office:%s>' % (name, NAMES, content, name)
    if '--flat' in flags:
        open(target, 'w', encoding='utf-8').write(root('document', styles + automatic + masters + text))
        return
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as z:
        def put(name, content): z.writestr(zipfile.ZipInfo(name), content)
        put('mimetype', 'application/vnd.oasis.opendocument.text')
        put('content.xml', root('document-content', automatic + text))
        put('styles.xml', root('document-styles', styles + masters))
        put('META-INF/manifest.xml', '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><file-entry full-path="content.xml"/></manifest>')
main()
