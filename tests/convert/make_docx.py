#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make a DOCX file of a structured text (docs/formats.md) as Word saves one: words split over runs, automatic numbers, footnotes, tracked
changes, hidden text, comments, fields, headers.  usage: make_docx.py [--strict] [--typed] TEXT DOCX   --typed: numbers as text"""
import re, sys, zipfile
from xml.sax.saxutils import escape, quoteattr
KINDS = {'strict': ('http://purl.oclc.org/ooxml/wordprocessingml/main', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
         'transitional': ('http://schemas.openxmlformats.org/wordprocessingml/2006/main',
                          'http://schemas.openxmlformats.org/officeDocument/2006/relationships')}
LEVELS = (r'(\d+)\. ', r'\(([a-z])\) ', r'\(([ivx]+)\) ')
ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

def run(text, properties=''):
    return '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (properties and '<w:rPr>%s</w:rPr>' % properties, escape(text)) if text else ''

class Maker:
    def __init__(self, is_typed):
        self.is_typed, self.count, self.ids = is_typed, 0, {}
        self.nums, self.next, self.num = [], [1, 1, 1], 0

    def words(self, text):
        """Runs of `text`, changed at every few words in a way that a reader must undo."""
        out = []
        for part in re.split(r'(?<=\w)(?=\w{3}\b)|(?<=, )', text):
            self.count += 1
            n = self.count % 11
            if n == 1: out.append('<w:ins w:id="1" w:author="a">%s</w:ins>' % run(part))
            elif n == 2: out.append('<w:del w:id="2" w:author="a"><w:r><w:delText>removed resolution 1/1 </w:delText></w:r></w:del>' + run(part))
            elif n == 3: out.append(run('hidden S/RES/1 (1946)', '<w:vanish/>') + run(part))
            elif n == 4: out.append('<w:proofErr w:type="spellStart"/>' + run(part, '<w:i/>') + '<w:proofErr w:type="spellEnd"/>')
            elif n == 5: out.append('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>'
                                    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>%s<w:r><w:fldChar w:fldCharType="end"/></w:r>' % run(part))
            elif n == 6: out.append('<w:hyperlink w:history="1">%s</w:hyperlink>' % run(part))
            elif n == 7: out.append('<w:moveFrom w:id="3"><w:r><w:t>moved away</w:t></w:r></w:moveFrom><w:moveTo w:id="4">%s</w:moveTo>' % run(part))
            elif n == 8 and '-' in part:
                a, b = part.split('-', 1)
                out.append(run(a) + '<w:r><w:noBreakHyphen/></w:r>' + run(b))
            elif n == 9 and len(part) > 3: out.append('<w:r><w:t xml:space="preserve">%s</w:t><w:softHyphen/><w:t xml:space="preserve">%s</w:t></w:r>' % (escape(part[:2]), escape(part[2:])))
            else: out.append(run(part) + ('<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' if n == 10 else ''))
        return ''.join(out)

    def inline(self, text):
        text = text.replace('\\\\', '\0').replace('\\[', '[\u200b').replace('\\', '').replace('\0', '\\')
        out = []
        for i, part in enumerate(re.split(r'(?<!\\)\[\^([^\]]+)\]', text)):
            if not i % 2: out.append(self.words(part).replace('[\u200b', '['))
            else:
                custom = ' w:customMarkFollows="1"' if not part.isdigit() else ''
                out.append('<w:r><w:footnoteReference%s w:id="%d"/>%s</w:r>' % (custom, self.ids.setdefault(part, len(self.ids) + 1), custom and '<w:t>%s</w:t>' % part))
        return ''.join(out)

    def number(self, text):
        """Properties of a paragraph with an automatic number, and its words."""
        for level, pattern in enumerate(LEVELS):
            m = re.match(pattern, text)
            if not m or self.is_typed or (level == 1 and m[1] == 'i' and self.next[1] != 9): continue
            n = int(m[1]) if not level else ord(m[1]) - 96 if level == 1 else ROMAN.index(m[1]) + 1
            if n != self.next[level] or not self.nums:
                self.nums.append((level, n))
            self.next[level] = n + 1
            for i in range(level + 1, 3): self.next[i] = 1
            return '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (level, len(self.nums)), text[m.end():]
        return '', text

    def paragraph(self, text, style=''):
        numbering, words = self.number(text) if not style else ('', text)
        broken = ''
        if self.count % 5 == 0 and not numbering and '[^' not in words and len(words) > 40: # a deleted paragraph mark
            broken = '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="a"/></w:rPr></w:pPr>%s</w:p>' % self.inline(words[:20])
            words = words[20:]
        return broken + '<w:p><w:pPr>%s%s</w:pPr>%s</w:p>' % (style and '<w:pStyle w:val="%s"/>' % style, numbering, self.inline(words))

def main():
    flags = [a for a in sys.argv[1:] if a.startswith('--')]
    source, target = [a for a in sys.argv[1:] if not a.startswith('--')]
    W, R = KINDS['strict' if '--strict' in flags else 'transitional']
    root = lambda name, content: '<?xml version="1.0" encoding="UTF-8"?><w:%s xmlns:w="%s" xmlns:r="%s">%s</w:%s>' % (name, W, R, content, name)
    make, body, notes, heads, table = Maker('--typed' in flags), [], {}, [], []
    for line in open(source, encoding='utf-8').read().split('\n')[1:] + ['']:
        if '\t' in line:
            table.append('<w:tr>%s</w:tr>' % ''.join('<w:tc><w:p>%s</w:p></w:tc>' % make.inline(c) for c in line.split('\t')))
            continue
        if table: body.append('<w:tbl>%s</w:tbl>' % ''.join(table)); table = []
        m = re.match(r'<!-- head (.*) -->$|\[\^([^\]]+)\]: (.*)|(#+) (.*)', line)
        if not line: continue
        if not m: body.append(make.paragraph(line))
        elif m[1]: heads.append(m[1])
        elif m[2]: notes[make.ids[m[2]]] = (m[2], m[3])
        else: body.append(make.paragraph(m[5], 'Heading%d' % len(m[4])))
    refs = ''.join('<w:headerReference w:type="%s" r:id="h%d"/>' % (('default', 'even')[i % 2], i) for i in range(len(heads)))
    note = lambda i, mark, text: ('<w:footnote w:id="%d"><w:p><w:r>%s</w:r><w:r><w:tab/></w:r>%s</w:p></w:footnote>' %
                                  (i, '<w:footnoteRef/>' if mark.isdigit() else '<w:t>%s</w:t>' % mark, make.words(text)))
    levels = ''.join('<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>' % (i, f, t)
                     for i, (f, t) in enumerate((('decimal', '%1.'), ('lowerLetter', '(%2)'), ('lowerRoman', '(%3)'))))
    nums = ''.join('<w:num w:numId="%d"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>' %
                   (i + 1, level, n) for i, (level, n) in enumerate(make.nums))
    relation = lambda id, type, name: '<Relationship Id="%s" Type="%s/%s" Target="%s"/>' % (id, R, type, name)
    relations = lambda content: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>' % content
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as z:
        def put(name, content): z.writestr(zipfile.ZipInfo(name), content)
        put('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        put('_rels/.rels', relations(relation('d', 'officeDocument', 'word/document.xml')))
        put('word/document.xml', root('document', '<w:body>%s<w:sectPr>%s</w:sectPr></w:body>' % (''.join(body), refs)))
        put('word/_rels/document.xml.rels', relations(relation('s', 'styles', 'styles.xml') + relation('n', 'numbering', 'numbering.xml') +
            relation('f', 'footnotes', 'footnotes.xml') + ''.join(relation('h%d' % i, 'header', 'header%d.xml' % i) for i in range(len(heads)))))
        put('word/styles.xml', root('styles', ''.join('<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/></w:style>' % (i, i) for i in range(1, 7))))
        put('word/numbering.xml', root('numbering', '<w:abstractNum w:abstractNumId="7">%s</w:abstractNum>%s' % (levels, nums)))
        put('word/footnotes.xml', root('footnotes', '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
            ''.join(note(i, *notes[i]) for i in sorted(notes))))
        for i, words in enumerate(heads):
            put('word/header%d.xml' % i, root('hdr', '<w:p>%s</w:p><w:p><w:r><w:t>%d/9</w:t></w:r></w:p>' % (run(words), i)))
main()
