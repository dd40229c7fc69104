#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What DOCX, ODT and HTML can hold, each construct with the text that it gives: constructs.py CONVERT, in an empty folder.
Made of parts by hand, since no word processor writes all of them."""
import io
import subprocess
import sys
import zipfile

WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
ODF = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in 'office style table text'.split()) + \
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def root(name, content):
    return f'<?xml version="1.0"?><w:{name} xmlns:w="{WORD}" xmlns:r="{RELATIONS}">{content}</w:{name}>'


def relations(parts):
    """`parts`: (id, kind, target) each; a target that begins with "http" is outside."""
    return f'<Relationships xmlns="{PACKAGE}">' + ''.join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if target.startswith("http") else ""}/>'
        for name, kind, target in parts) + '</Relationships>'


def docx(body, more=(), **parts):
    """A DOCX file with the paragraphs `body`, and the content of other parts by their names."""
    members = {'[Content_Types].xml': '<Types/>', '_rels/.rels': relations([('r1', 'officeDocument', '/word/document.xml')]), 'word/document.xml': root('document', f'<w:body>{body}</w:body>')}
    for name, content in parts.items():
        members[f'word/{name}.xml'] = root(name if name not in ('first', 'other') else 'hdr', content)
    kinds = [(name, 'header' if name in ('first', 'other') else name, f'{name}.xml') for name in parts]
    members['word/_rels/document.xml.rels'] = relations(kinds + list(more))
    return zipped(members)


def p(words, properties=''):
    return f'<w:p><w:pPr>{properties}</w:pPr>{words if words.startswith("<") else r(words)}</w:p>'


def r(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def num(number, level=0):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(number, form, pattern, more=''):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>{more}</w:lvl>'


def lists(*levels, more=''):
    """A list of each of `levels`, numbered from 1 on."""
    return ''.join(f'<w:abstractNum w:abstractNumId="{i}">{content}</w:abstractNum>' for i, content in enumerate(levels, 1)) + more + \
        ''.join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i, content in enumerate(levels, 1))


FORMS = 'decimalZero lowerLetter upperLetter lowerRoman upperRoman ordinal chicago none unheard-of'.split()
TABLE = '<w:tbl>%s</w:tbl>'


def row(*cells):
    return '<w:tr>%s</w:tr>' % ''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)


def odt(body, styles='', master=''):
    """A flat ODT file."""
    return (f'<?xml version="1.0"?><office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{styles}</office:styles>'
            f'<office:master-styles>{master}</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>').encode()


def t(words):
    return f'<text:p>{words}</text:p>'


def items(*paragraphs, style='l', more=''):
    return f'<text:list text:style-name="{style}"{more}>' + ''.join(f'<text:list-item>{t(words)}</text:list-item>' for words in paragraphs) + '</text:list>'


def list_style(*levels, name='l'):
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def number_style(level, form, more=''):
    return f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" {more}/>'


def html(body, head=''):
    return f'<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>'.encode()


LONG = 'The words of this part are long enough to be taken for the text of the page. ' * 4

# Name, file, text without its first line and its empty lines.
CASES = [
    ('forms of numbers', docx(
        ''.join(p('lamps', num(i)) + p('masts', num(i)) + p('bells', num(i)) for i in range(1, len(FORMS) + 1)),
        numbering=lists(*(level(0, form, '%1.') for form in FORMS))),
     '''01. lamps
02. masts
03. bells
a. lamps
b. masts
c. bells
A. lamps
B. masts
C. bells
i. lamps
ii. masts
iii. bells
I. lamps
II. masts
III. bells
1st. lamps
2nd. masts
3rd. bells
*. lamps
†. masts
‡. bells
. lamps
. masts
. bells
1. lamps
2. masts
3. bells'''),
    ('numbers beyond the alphabet', docx(
        ''.join(p('buoy', num(i)) for _ in range(14) for i in (1, 2, 3)),
        numbering=lists(level(0, 'lowerLetter', '%1)', '').replace('<w:start w:val="1"/>', '<w:start w:val="26"/>'),
                        level(0, 'ordinal', '%1').replace('<w:start w:val="1"/>', '<w:start w:val="10"/>'),
                        level(0, 'upperRoman', '%1.').replace('<w:start w:val="1"/>', '<w:start w:val="3998"/>'))),
     '\n'.join(f'{a}) buoy\n{b} buoy\n{c}. buoy' for a, b, c in zip(
         ['z'] + [2 * letter for letter in 'abcdefghijklm'],
         '10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd'.split(),
         ['MMMCMXCVIII', 'MMMCMXCIX'] + [str(n) for n in range(4000, 4012)]))),
    ('signs of lists', docx(
        ''.join(p('lamps', num(i)) for i in range(1, 5)),
        numbering=lists(level(0, 'bullet', '-'), level(0, 'bullet', '—'), level(0, 'bullet', '\uf0b7'), level(0, 'bullet', ''))),
     '– lamps\n– lamps\n• lamps\nlamps'),
    ('levels', docx(
        p('one', num(1)) + p('below', num(1, 1)) + p('deeper', num(1, 2)) + p('two', num(1)) + p('goes on', num(1, 2)) + p('too deep', num(1, 12)) +
        p('no such list', num(9)) + p('nowhere', num(3)) + p('anew', num(2)) + p('next', num(2)) + p('by style', '<w:pStyle w:val="second"/>'),
        numbering=lists(level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'lowerLetter', '(%3)', '<w:lvlRestart w:val="0"/>') +
                        level(11, 'decimal', '%1'),
                        more='<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="linked"/></w:abstractNum>'
                             '<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="linked"/>' + level(0, 'decimal', '%1)') +
                             level(1, 'decimal', '[%2]', '<w:pStyle w:val="second"/>') + '</w:abstractNum><w:abstractNum/>'
                             '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
                             '<w:lvlOverride w:ilvl="44"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="99"/></w:num><w:num/>'),
        styles='<w:style w:type="paragraph" w:styleId="second"><w:name w:val="Second"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
               '<w:style/>'),
     'I one\n1.1 below\n(a) deeper\nII two\n(b) goes on\ntoo deep\nno such list\nnowhere\n5) anew\n6) next\n[1] by style'),
    ('signs of fonts', docx(p(''.join(
        f'<w:r><w:sym w:font="{font}" w:char="{sign}"/></w:r>' for font, sign in
        (('Symbol', 'F0B3'), ('symbol', '00A3'), ('Symbol', 'F001'), ('Wingdings', 'F04A'), ('Arial', '00E9'), ('Arial', 'D800'), ('Arial', ''))) + r(' 5'))),
     '≥≤é 5'),
    ('a text box', docx(
        p(r('Before') + '<w:r><w:AlternateContent><w:Choice><w:drawing><w:inline><w:txbxContent>' + p('In the box') + '</w:txbxContent></w:inline></w:drawing>'
          '</w:Choice><w:Fallback><w:pict><w:txbxContent>' + p('Repeated') + '</w:txbxContent></w:pict></w:Fallback></w:AlternateContent></w:r>') +
        p('<w:r><w:pict><w:AlternateContent><w:Choice><w:txbxContent>' + p('Second box') + '</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>' +
          p('Repeated') + '</w:txbxContent></w:Fallback></w:AlternateContent></w:pict></w:r>' + r('After'))),
     'Before\nIn the box\nAfter\nSecond box'),
    ('breaks, tabs and fields', docx(
        p('<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:ptab/><w:t>three</w:t><w:br w:type="column"/><w:t>four</w:t><w:noBreakHyphen/><w:t>five</w:t></w:r>') +
        p('<w:r><w:t>Noting lamps,</w:t><w:br/><w:t>Noting masts,</w:t><w:br w:type="textWrapping"/><w:t>and bells</w:t><w:cr/><w:t>there</w:t></w:r>') +
        p('<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="begin"/><w:instrText>REF</w:instrText>'
          '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>in code</w:t></w:r><w:fldSimple><w:r><w:t>in code</w:t></w:r></w:fldSimple>'
          '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>shown</w:t><w:fldChar w:fldCharType="end"/></w:r>'
          '<w:fldSimple><w:r><w:t> too</w:t></w:r></w:fldSimple><w:ruby><w:rubyBase>' + r(' base') + '</w:rubyBase><w:rt>' + r('reading') + '</w:rt></w:ruby>')),
     'one two three four-five\nNoting lamps,\nNoting masts, and bells there\nshown too base'),
    ('tables', docx(
        TABLE % (row('Port', 'Lamps') + '<w:sdt><w:sdtContent>' + row('North', '12') + '</w:sdtContent></w:sdt>' +
                 '<w:tr><w:sdt><w:sdtContent><w:tc>' + p('South') + '</w:tc></w:sdtContent></w:sdt><w:customXml><w:tc>' + p('<w:r><w:t>1</w:t><w:br/><w:t>3</w:t></w:r>') +
                 '<w:sdt><w:sdtContent>' + p('each') + '</w:sdtContent></w:sdt></w:tc></w:customXml></w:tr>'
                 '<w:tr><w:trPr><w:del/></w:trPr><w:tc>' + p('gone') + '</w:tc></w:tr>') +
        TABLE % (row('outside', 'around') + '<w:tr><w:tc>' + TABLE % row('inside') + '</w:tc></w:tr>')),
     'Port\tLamps\nNorth\t12\nSouth\t1 3 each\noutside\naround\ninside'),
    ('notes', docx(
        p(r('Lamps') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + r(', masts') + '<w:r><w:endnoteReference w:id="1"/></w:r>' + r(', bells') +
          '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>' + r(', buoys') +
          '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>a b</w:t></w:r>' +
          '<w:r><w:footnoteReference w:id="4" w:customMarkFollows="0"/><w:footnoteReference w:id="77"/><w:footnoteReference w:id="3" w:customMarkFollows="1"/></w:r>'),
        footnotes=''.join(f'<w:footnote w:id="{i}">{content}</w:footnote>' for i, content in enumerate(
            (p('<w:r><w:t>first</w:t><w:br/><w:t>line</w:t></w:r>'), p('* starred'), '<w:sdt><w:sdtContent>' + p('third') + '</w:sdtContent></w:sdt><w:del>' + p('gone') + '</w:del>',
             p('fourth')), 1)),
        endnotes='<w:endnote w:id="1">' + p('at the end') + '</w:endnote>'),
     'Lamps[^1], masts[^i], bells[^*], buoys[^2][^3][^4]\n[^1]: first line\n[^i]: at the end\n[^*]: starred\n[^2]: third\n[^3]: fourth\n[^4]: third'),
    ('a mark that begins a paragraph', docx(
        p('<w:r><w:footnoteReference w:id="1"/><w:t>: lamps</w:t></w:r>') + p('<w:r><w:footnoteReference w:id="1"/><w:t> masts</w:t></w:r>'), footnotes='<w:footnote w:id="1">' + p('first') + '</w:footnote>'),
     '\\[^1]: lamps\n[^1]: first\n[^2] masts\n[^2]: first'),
    ('levels of headings', docx(
        p('Title', '<w:pStyle w:val="t"/>') + p('Second', '<w:pStyle w:val="h2"/>') + p('Ninth', '<w:pStyle w:val="h9"/>') + p('Own', '<w:outlineLvl w:val="2"/>') +
        p('Body', '<w:outlineLvl w:val="9"/>') + p('Contents', '<w:pStyle w:val="toc"/>') + p('<w:r><w:rPr><w:rStyle w:val="x"/></w:rPr><w:t>hidden</w:t></w:r>' + r('shown')) +
        p('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>' + r('hidden'), '<w:pStyle w:val="gone"/>'),
        styles=''.join(f'<w:style w:type="paragraph" w:styleId="{name}"{more}><w:name w:val="{words}"/>{content}</w:style>' for name, words, content, more in (
            ('t', 'Title', '', ''), ('h2', 'heading 2', '', ''), ('h9', 'heading 9', '', ''), ('toc', 'toc 1', '', ''), ('n', 'Normal', '', ' w:default="1"'),
            ('x', 'Hidden', '<w:basedOn w:val="y"/>', ''), ('y', 'Base', '<w:rPr><w:vanish/></w:rPr>', ''), ('gone', 'Gone', '<w:rPr><w:vanish w:val="on"/></w:rPr>', '')))),
     '# Title\n## Second\n###### Ninth\n### Own\nBody\nshown\nshown'),
    ('the header of the first page', docx(
        p('Text') + '<w:sectPr><w:headerReference w:type="default" r:id="other"/><w:headerReference w:type="first" r:id="first"/><w:titlePg/></w:sectPr>',
        more=[('x1', 'footer', 'https://example.org/footer.xml'), ('x2', 'footer', 'absent.xml')], first=p('A/RES/70/1'), other=p('Seventieth session')),
     '<!-- head Seventieth session -->\nA/RES/70/1\nText'),
    ('numbers of ODT', odt(
        items('one', 'two') + items('three', more=' text:continue-numbering="true"') + items('anew') + items('dash', style='d') + items('dot', style='o') +
        items('none', style='n') + '<text:list text:style-name="m"><text:list-item text:start-value="4">' + t('four') + '<text:list><text:list-item>' + t('below') +
        '<text:list><text:list-item>' + t('deepest') + '</text:list-item></text:list></text:list-item></text:list></text:list-item>'
        '<text:list-header>' + t('head') + '</text:list-header></text:list>' + items('no such style', style='absent'),
        list_style(number_style(1, 'I', 'style:num-suffix="."')) + list_style('<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>', name='d') +
        list_style('<text:list-level-style-bullet text:level="1" text:bullet-char="●"/>', name='o') + list_style(number_style(1, ''), name='n') +
        list_style(number_style(1, '1', 'style:num-prefix="("  style:num-suffix=")"'), number_style(2, 'a', 'text:display-levels="2"'),
                   number_style(3, 'A', 'text:display-levels="0"'), number_style(99, '1'), name='m')),
     'I. one\nII. two\nIII. three\nI. anew\n– dash\n• dot\nnone\n(4) four\n4.a below\nA deepest\nhead\nno such style'),
    ('text of ODT', odt(
        '<text:h text:outline-level="9">Ninth</text:h><text:h text:outline-level="0">Zero</text:h><text:p text:style-name="t">Title</text:p>' +
        t('one<text:tab/>two<text:s text:c="2"/>three<text:line-break/>four') + t('box<draw:frame><draw:text-box>' + t('In the box') + '</draw:text-box></draw:frame>') +
        t('group<draw:g><draw:frame><draw:text-box>' + t('Grouped') + '</draw:text-box></draw:frame></draw:g>') +
        t('<text:span text:style-name="x">hidden</text:span><text:span text:style-name="y">shown</text:span>') +
        '<text:section>' + t('In a section') + '</text:section>' +
        t('note<text:note><text:note-citation>*</text:note-citation><text:note-body>' + t('starred<text:line-break/>line') + '</text:note-body></text:note>') +
        t('other<text:note><text:note-citation/><text:note-body>' + t('bare') + '</text:note-body></text:note>'),
        '<style:style style:name="t" style:parent-style-name="Title"/><style:style style:name="Title"/><style:style style:name="x"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="y"><style:text-properties text:display="true"/></style:style>',
        '<style:master-page><style:header>' + t('A/70/1') + '</style:header></style:master-page>'),
     '''<!-- head A/70/1 -->
###### Ninth
# Zero
# Title
one two three four
box
In the box
group
Grouped
shown
In a section
note[^*]
[^*]: starred line
other[^*]
[^*]: bare'''),
    ('tables of ODT', odt(
        '<table:table><table:table-header-rows><table:table-row><table:table-cell>' + t('Port') + '</table:table-cell><table:table-cell>' + t('Lamps') +
        '</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>' + t('North<text:line-break/>side') + '</table:table-cell><table:covered-table-cell/>'
        '<table:table-cell>' + items('12') + '</table:table-cell></table:table-row><table:table-row><table:table-cell>' + t('South') + '</table:table-cell><table:table-cell>' + t('3') +
        '</table:table-cell></table:table-row></table:table><table:table><table:table-row><table:table-cell>' + t('around') + '</table:table-cell></table:table-row></table:table>'),
     'Port\tLamps\nNorth side\t\t12\nSouth\t3\naround'),
    ('UTF-16', '\ufeff<html><body><p>Café</p></body></html>'.encode('utf-16-le'), 'Café'),
    ('UTF-16 the other way', '\ufeff<html><body><p>Café</p></body></html>'.encode('utf-16-be'), 'Café'),
    ('a declared encoding', html('<p>Łódź</p>', '<meta charset="iso-8859-2">').decode().encode('iso-8859-2'), 'Łódź'),
    ('an encoding in old style', html('<p>Мир</p>', '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">').decode().encode('windows-1251'), 'Мир'),
    ('an encoding of XML', "<?xml version='1.0' encoding='koi8-r'?>\n<html><body><p>Мир</p></body></html>".encode('koi8-r'), 'Мир'),
    ('no encoding', html('<p>“Café”</p>').decode().encode('windows-1252'), '“Café”'),
    ('an encoding that does not exist', html('<p>“Café”</p>', '<meta charset="nonsense">').decode().encode('windows-1252'), '“Café”'),
    ('Latin-1 that is Windows-1252', html('<p>“Café”</p>', '<meta charset="ISO-8859-1">').decode().encode('windows-1252'), '“Café”'),
    ('the main part', html(f'<p>Menu</p><div role="main"><p>{LONG}</p></div><p>Foot</p>'), LONG.strip()),
    ('the only article', html(f'<p>Menu</p><article><p>{LONG}</p></article><p>Foot</p>'), LONG.strip()),
    ('two articles', html('<article><p>One</p></article><article><p>Two</p></article>'), 'One\nTwo'),
    ('a short main part', html('<p>Text</p><main><p>short</p></main>'), 'Text\nshort'),
    ('lists of HTML', html(
        '<ol type="a"><li>one</li><li>two</li></ol><ol type="I" start="4"><li>four</li><li value="9">nine</li></ol><ol style="list-style-type: lower-roman"><li>i</li></ol>'
        '<ol style="list-style: none"><li>bare</li></ol><ol><li>1. typed</li><li>(a) typed</li><li style="display:none">gone</li><p>between</p><li type="A">own</li></ol><ul><li>dot</li></ul>'),
     '(a) one\n(b) two\nIV. four\nIX. nine\n(i) i\nbare\n1. typed\n(a) typed\nbetween\nD. own\ndot'),
    ('what is hidden', html(
        '<p>shown</p><p hidden>no</p><p style="color: red; display : none">no</p><p style="visibility:hidden">no</p><p style="mso-hide:all">no</p><script>no</script><nav>no</nav>'
        '<p style="display:block">shown</p><header>no</header><footer>no</footer><div role="navigation">no</div>'), 'shown\nshown'),
    ('lines of a paragraph', html(
        '<p>S/RES/9000 (2030)<br>The Council,<br>Noting lamps<br>and masts [^2]<br>1. Asks;<br>(a) bells<br>– buoys<br>• piers<br>12) quays,<br>Noting so."<br>Next<br>said ”<br>last</p>'),
     'S/RES/9000 (2030)\nThe Council,\nNoting lamps and masts \\[^2]\n1. Asks;\n(a) bells\n– buoys\n• piers\n12) quays,\nNoting so."\nNext said ” last'),
    ('typewritten lines', html('<p>' + '<br>'.join(['The lamps at the port of Example are lit by', 'the keeper of the mast, who has the bells and', 'the buoys of the northern quay to look after,',
                                                     'Noting that they are many and that the nights', 'are long.']) + '</p>'),
     'The lamps at the port of Example are lit by the keeper of the mast, who has the bells and the buoys of the northern quay to look after, Noting that they are many and that '
     'the nights are long.'),
    ('a page of typewritten text', html('<pre>A/RES/70/1\n\nThe General Assembly,\n\n1. Asks.\n</pre><br><p>x</p>'), 'A/RES/70/1\nThe General Assembly,\n1. Asks.\nx'),
    ('a typewritten part', html(f'<p>{LONG}</p><pre>1. Asks\n   for lamps.\n2. Thanks.</pre>'), LONG.strip() + '\n1. Asks for lamps.\n2. Thanks.'),
    ('notes of HTML', html(
        '<p>Lamps<sup><a href="#f1" id="b1">1</a></sup> masts<a href="#f2">[2]</a> bells<sup><a href="#f3">*</a></sup> 5 m<sup>2</sup></p>'
        '<p id="f1"><sup>1</sup> first <a href="#b1">↑</a></p><p><a name="f2">[2]</a> second</p><div id="f3"><p>* third</p></div>'),
     'Lamps[^1] masts[^2] bells[^*] 5 m2\n[^1]: first\n[^2]: second\n[^*]: third'),
    ('tables of HTML', html(
        '<table border="1"><thead><tr><th>Port</th><th>Lamps</th></tr></thead><tbody><tr><td>North</td><td>1<br>2</td></tr><tr><td>South</td><td>3</td><td style="display:none">no</td></tr>'
        '<tr hidden><td>no</td></tr></tbody><tfoot><tr><td>All</td><td>15</td></tr></tfoot></table><table><tr><td>around<table><tr><td>inside</td></tr></table></td></tr></table>'),
     'Port\tLamps\nNorth\t1 2\nSouth\t3\nAll\t15\naround\ninside'),
    ('a menu of links', html('<p><a href="/">Home</a> | <a href="/un">UN</a> | <a href="/x">More</a></p><ul><li><a href="/a">Only a link</a></li></ul><p>The text, see <a href="/">there</a>.</p>'),
     'The text, see there.'),
    ('marks of notes in HTML', html(
        ''.join(f'<p>{word}<sup>{mark}</sup> x</p>' for word, mark in (
            ('km', '2'), ('km', '4'), ('cm', '3'), ('m', '(5)'), ('rm', '3'), ('Lamps', '¹²'), ('Masts', '*'), ('Bells', '**'), ('Buoys', '†'), ('Piers', '‡'), ('the 7', 'th'),
            ('Ships', '[8]'), ('Quays', '1234'), ('Ports', '/'), ('Nights', '#####'), ('Winds', 'and so on, at length'), ('Tides', ''), ('Sand', '&nbsp;9&nbsp;'))) +
        '<p><sup>4</sup> fourth</p><p><sup>77</sup> not met</p><p>a<br><sup>5</sup> fifth<br><sup>12</sup> twelfth</p><p><sup>8</sup></p>'),
     """km2 x
km[^4] x
cm3 x
m[^5] x
rm[^3] x
Lamps[^12] x
Masts[^*] x
Bells[^**] x
Buoys[^†] x
Piers[^‡] x
the 7th x
Ships[^8] x
Quays1234 x
Ports/ x
Nights##### x
Windsand so on, at length x
Tides x
Sand[^9] x
[^4]: fourth
77 not met
a
[^5]: fifth
[^12]: twelfth"""),
    ('links to notes in HTML', html(
        '<p>Lamps<a href="#_ftn1" name="_ftnref1">1</a> masts<a href="#later">2</a> bells<a href="#gone">[3]</a> buoys<a href="#_edn1">i</a> piers<a href="other.html">4</a> quays<a href="#">5</a> '
        'ships<a href="#ENDNOTE9">(9)</a> ports<sup>see <a href="#_ftn1">1</a></sup> nights<a href="page.html#fn7">7</a></p>'
        '<div id="ftn1"><p id="_ftn1"><a href="#_ftnref1">1</a> first,</p><p>on <a href="#_ftnref1">^</a></p></div><p id="later">Later</p>'
        '<p><a name="_edn1" href="#_ftnref1">[i]</a>. roman</p><ol><li id="endnote9"><span id="ENDNOTE9">9) ninth</span></li></ol><p id="fn7">seventh, of 1907</p>'
        '<table border="1"><tr><td><a name="_ftn1">x</a></td><td>1</td></tr><tr><td><sup>1</sup>y</td><td>2</td></tr></table>'),
     """Lamps[^1] masts2 bells[3] buoys[^i] piers4 quays5 ships[^9] portssee[^1] nights[^7]
[^1]: first, on
Later
[^i]: roman
[^9]: ninth
[^7]: seventh, of 1907
x\t1
1y\t2"""),
    ('numbers on lines of their own', html(
        '<p>1.</p><p>Asks for lamps;</p><p>(a)</p><p>(b)</p><p>Thanks.</p><p>2.</p><h2>Bells</h2><div>3.<p>Notes masts.</p></div><p>4.</p>'),
     '1. Asks for lamps;\n(a) (b)\nThanks.\n## 2. Bells\n3. Notes masts.\n4.'),
    ('menus of links', html(
        '<p><a href="/">Lamps of all ports</a> » <a href="/">Masts of them</a> » here</p><p><a href="/">Bells</a> • <a href="/">Buoys</a> • now</p><p><a href="/">Piers</a> and <a href="/">quays</a> of the port</p>'
        '<p><a href="/">One link</a></p><p><a name="x">No link</a></p><ul><li><a href="/">A link</a></li></ul><h2><a href="/">Heading</a> <a href="/">of links</a></h2>'),
     'Piers and quays of the port\nOne link\nNo link\n## Heading of links'),
    ('parts of pages by LibreOffice', html(
        '<div title="header"><h1>A/RES/70/1</h1><table border="1"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></div><p>Text</p><div title="footer"><p>Foot<sup>1</sup></p><p>7</p></div>'
        '<div title="other"><h1>First<br>line</h1><h7>No heading</h7><hr></div><xmp>A\n B</xmp><listing>C</listing>'),
     'A/RES/70/1\na\nb\nc\nd\nText\n<!-- head Foot1 -->\nFirst line\nNo heading\nA B\nC'),
    ('tables that are data, and that are not', html(
        '<table border="0"><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><table border="none"><tr><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td></tr></table>'
        '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>'
        '<table border="1"><tr><td>1.</td><td>Asks;</td></tr><tr><td>(a)</td><td>Thanks.</td></tr></table>'
        '<table border="1"><tr><td>only</td></tr><tr><td>one</td><td></td></tr></table>'
        f'<table border="1"><tr><td>{"<p>Words of a long cell. </p>" * 20}</td><td>x</td></tr><tr><td>y</td><td>z</td></tr></table>'
        f'<table border="1"><tr><td>{"A very long cell. " * 100}</td><td>x</td></tr><tr><td>y</td><td>z</td></tr></table>'
        '<table border="1"><caption>Title</caption><tr><td>g</td><td>h<table><tr><td>in</td></tr></table></td></tr><tr><td>i</td><td>k</td></tr></table>'),
     '1\n2\n3\n4\n5\n6\n7\n8\na\tb\nc\td\ne\tf\n1. Asks;\n(a) Thanks.\nonly\none\n' + '\n'.join(['Words of a long cell.'] * 20) + '\nx\ny\nz\n' + ('A very long cell. ' * 100).strip() +
     '\nx\ny\nz\nTitle\ng\nh\nin\ni\nk'),
    ('blank and dropped characters', html(
        '<p>a\u2003b\u3000c\u2028d\u2029e\u202ff\u0085g\u00adh\ufeffi\u200bj\\k [^l] [x^ \ue000m</p><p>[^1]: not a note</p><p>[^2 no</p><p># no heading</p><p>&lt;!-- no comment</p>'
        .replace('\u0085', '&#x85;'), '<meta charset="utf-8">'),
     'a b c d e f ghi\u200bj\\\\k \\[^l] [x^ \ue000m\n\\[^1]: not a note\n\\[^2 no\n\\# no heading\n\\<!-- no comment'),
    ('lines that end in quotes, brackets and notes', html(
        '<p>One [sic]<br>Two [a]b]<br>said “so.”<br>Three "<br>12<br>13.<br>A/70/1<br>a/b<br>(<br>(vii)<br>– x<br>•<br>7) y<br>7.z<br>8)</p>'),
     'One [sic] Two [a]b] said “so.”\nThree " 12 13.\nA/70/1\na/b (\n(vii)\n– x\n•\n7) y 7.z 8)'),
    ('what is hidden by a style', html(
        '<p style="display">a</p><p style="display:">b</p><p style="display:non">c</p><p style="x-display: none">no</p><p style="DISPLAY:NONE">no</p><article><header>d</header><footer>e</footer></article>'
        '<p role="x">f</p><main><footer>g</footer></main>'), 'a\nb\nc\nd\ne\nf\ng'),
    ('a title', html('<p>Text</p>', '<title>A/RES/70/1 - Lamps</title>'), '<!-- head A/RES/70/1 - Lamps -->\nText'),
]


def main():
    failures = 0
    for name, content, expected in CASES:
        with open('construct', 'wb') as file:
            file.write(content)
        done = subprocess.run([sys.argv[1], 'construct'], capture_output=True, timeout=60, check=False)
        lines = [line for line in done.stdout.decode().split('\n')[1:] if line.strip()]
        if done.returncode or lines != expected.split('\n'):
            failures += 1
            print(f'FAIL: {name}: status {done.returncode} {done.stderr.decode().strip()}')
            for got, wanted in zip(lines + [None] * len(expected), expected.split('\n') + [None] * len(lines)):
                if got != wanted:
                    print(f'  {got!r}\n  not {wanted!r}')
    print(f'{len(CASES)} constructs, {failures} wrong')
    sys.exit(bool(failures))


main()
