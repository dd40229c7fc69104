#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make an HTML page of a structured text (docs/formats.md).  usage: make_html.py KIND TEXT HTML
KIND: word (as a word processor saves it), old (a page of about 2000: windows-1252, layout tables, no closing tags, <br>),
new (UTF-8, lists with automatic numbers, <sup> and a section of notes), raised (notes by superscripts alone)"""
import re, sys
from xml.sax.saxutils import escape
kind, source, target = sys.argv[1:]
SCRIPT = '<script>if (1 < 2) document.write("<p>1. Decides nothing</p>")</script><style>p { color: red }</style>'
MENU = {'word': '', 'raised': '', 'new': '<header><a href="/">Home</a></header><nav><ul><li><a href="/a">Resolutions</a></ul></nav>',
        'old': '<table width="100%"><tr><td><a href="/">Home</a> | <a href="/s">Search</a> | <a href="/m">Site map</a></table>'}[kind]

def mark(m):
    i = marks.setdefault(m, len(marks) + 1)
    if kind == 'raised': return '<sup>%s</sup>' % m
    if kind == 'word': return '<a href="#_ftn%d" name="_ftnref%d"><span class=MsoFootnoteReference>[%s]</span></a>' % (i, i, m)
    if kind == 'old': return '<a href="note.htm#n%d"><sup>%s</sup></a>' % (i, m)
    return '<sup id="fnref%d"><a href="#fn%d">%s</a></sup>' % (i, i, m)

def note(m, text):
    i = marks[m]
    if kind == 'raised': return '<p><sup>%s</sup> %s</p>' % (m, inline(text))
    if kind == 'word': return '<div id=ftn%d><p class=MsoFootnoteText><a href="#_ftnref%d" name="_ftn%d"><span>[%s]</span></a> %s</p></div>' % (i, i, i, m, inline(text))
    if kind == 'old': return '<a name="n%d"></a>%s/ %s<br>' % (i, m, inline(text))
    return '<li id="fn%d"><p>%s <a href="#fnref%d">↩</a></p></li>' % (i, inline(text), i)

def inline(text):
    text = text.replace('\\\\', '\0').replace('\\[', '[\u200b').replace('\\', '').replace('\0', '\\')
    out = ''
    for i, part in enumerate(re.split(r'(?<!\\)\[\^([^\]]+)\]', text)):
        if i % 2: out += mark(part); continue
        part = escape(part).replace('[\u200b', '[')
        part = re.sub(r'\b(\w{4})(\w{4})\b', r'<i>\1</i><font size=2>\2</font>', part)
        part = re.sub(r'\b(para\.|No\.) ', r'\1&nbsp;', part)
        out += part.replace('-', '<b>-</b>') if kind == 'word' else part
    return out + '<span style="display: none">S/RES/1 (1946)</span>'

marks, body, notes, heads, table, lists = {}, [], [], [], [], []
def close(depth):
    while len(lists) > depth: body.append('</ol>'); lists.pop()
for line in open(source, encoding='utf-8').read().split('\n')[1:] + ['']:
    m = re.match(r'<!-- head (.*) -->$|\[\^([^\]]+)\]: (.*)|(#+) (.*)', line)
    if '\t' in line:
        close(0)
        table.append('<tr>%s</tr>' % ''.join('<td>%s</td>' % inline(c) for c in line.split('\t'))); continue
    if table: body.append('<table border=1>%s</table>' % '\n'.join(table)); table = []
    if not line: continue
    if m and m[1]: heads.append(m[1]); continue
    if m and m[2]: notes.append((m[2], m[3])); continue
    label = kind == 'new' and re.match(r'(\d+)\. |\(([ivx]+)\) |\(([a-z])\) ', line)
    if label and not m:
        depth = 1 if label[1] else 3 if label[2] and len(lists) > 1 else 2
        close(depth)
        while len(lists) < depth: lists.append(0); body.append('<ol type="%s">' % '1ai'[len(lists) - 1])
        n = int(label[1] or 0) or (['i', 'ii', 'iii', 'iv'].index(label[2]) + 1 if depth == 3 else ord(label[3] or 'i') - 96)
        body.append('<li value="%d">%s</li>' % (n, inline(line[label.end():]))); continue
    close(0)
    if m: body.append('<h%d>%s</h%d>' % (len(m[4]), inline(m[5]), len(m[4])))
    elif kind == 'old' and re.match(r'\d+\. |\([a-z]\) ', line):
        a, b = line.split(' ', 1)
        body.append('<table><tr valign=top><td width=30>%s<td>%s</table>' % (a, inline(b)))
    elif kind == 'old': body.append('&nbsp;&nbsp;&nbsp;' + inline(line) + '<br><br>')
    else: body.append('<p class=MsoNormal>%s</p>' % inline(line))
close(0)
notes = '\n'.join(note(*n) for n in notes)
notes = {'old': '<hr>%s', 'new': '<section class=footnotes><ol>%s</ol></section>'}.get(kind, '<hr width="33%%">%s') % notes
charset = 'windows-1252' if kind == 'old' else 'utf-8'
page = '<meta http-equiv="Content-Type" content="text/html; charset=%s"><title>%s</title>%s<body>%s<div>%s</div>%s<img src="data:image/png;base64,AAAA">' % (
    charset, escape(heads[0] if heads else ''), SCRIPT, MENU, '\n'.join(body), notes)
page = '<!DOCTYPE html>\n<html><head>' + page + '</body></html>'
if kind == 'word': page = page.replace('\n', '\r\n')
open(target, 'wb').write(page.encode(charset))
