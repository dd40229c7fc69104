#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make PDF files for tests, of Courier, in which every character is 0.6 of the size wide.

usage: make.py NAME [ARGUMENT] >FILE.pdf       NAME: a function below
A page is a list of (x, y, size, style, words, width): y from the top, style R, B, I or H (hidden); a width justifies the words.
"""
import re
import sys
import textwrap

HEIGHT = 792


def file_of(objects):
    """The bytes of a PDF of `objects`."""
    out = b'%PDF-1.4\n'
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, start)


def pdf(pages):
    """The bytes of a PDF with `pages`."""
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'']
    names = {'R': 'Courier', 'B': 'Courier-Bold', 'I': 'Courier-Oblique'}
    for name in names.values():
        objects.append(('<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>' % name).encode())
    fonts = '/R 3 0 R /B 4 0 R /I 5 0 R'
    kids = []
    for page in pages:
        stream = b''
        for x, y, size, style, words, width in page:
            gaps = words.count(' ')
            space = (width - len(words) * 0.6 * size) / gaps if width and gaps else 0
            face, mode = ('R', 3) if style == 'H' else ('R', 0) if style == 'T' else (style, 0)
            place = '0 1 -1 0' if style == 'T' else '1 0 0 1'
            text = words.encode('cp1252').replace(b'\\', b'\\\\').replace(b'(', b'\\(').replace(b')', b'\\)')
            stream += ('BT /%s %g Tf %d Tr %g Tw %s %g %g Tm (' % (face, size, mode, space, place, x, HEIGHT - y)).encode() + text + b') Tj ET\n'
        objects.append(b'<< /Length %d >>\nstream\n%s\nendstream' % (len(stream), stream))
        objects.append(('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 %d] /Contents %d 0 R /Resources << /Font << %s >> >> >>'
                        % (HEIGHT, len(objects), fonts)).encode())
        kids.append('%d 0 R' % len(objects))
    objects[1] = ('<< /Type /Pages /Count %d /Kids [%s] >>' % (len(kids), ' '.join(kids))).encode()
    return file_of(objects)


def paragraph(page, y, text, left=124, width=366, indent=24, size=10, leading=12, style='R'):
    """Add `text`, wrapped and justified, to `page`; "^7" behind a word is a raised mark.  Returns the y of what follows."""
    words, lines, now = text.split(' '), [], []
    room = lambda: int((width - (0 if lines else indent)) / (0.6 * size))
    for word in words:
        if now and len(' '.join(now + [word]).replace('^', '')) > room():
            lines.append(now)
            now = []
        now.append(word)
    lines.append(now)
    for number, line in enumerate(lines):
        x = left + (0 if number else indent)
        last = number + 1 == len(lines)
        plain = ' '.join(w.split('^')[0] for w in line)
        gaps = plain.count(' ')
        marks = sum(len(w.split('^')[1]) for w in line if '^' in w) * 0.36 * size
        extra = 0 if last or not gaps else (left + width - x - marks - len(plain) * 0.6 * size) / gaps
        at = x
        for word in line:
            core, _, mark = word.partition('^')
            page.append((at, y, size, style, core, 0))
            at += len(core) * 0.6 * size
            if mark:
                page.append((at, y - 0.35 * size, 0.6 * size, 'R', mark, 0))
                at += len(mark) * 0.36 * size
            at += 0.6 * size + extra
        y += leading
    return y + leading / 2


def note(page, y, mark, text):
    """Add a note: a raised mark and small type."""
    page.append((114, y - 3, 5, 'R', mark, 0))
    for line in text.split('\n'):
        page.append((124, y, 8, 'R', line, 0))
        y += 10
    return y


def masthead(page, symbol, title):
    page += [(124, 60, 14, 'R', 'United Nations', 0), (482, 60, 20, 'R', symbol[0], 0), (494, 60, 8, 'R', symbol[1:], 0),
             (124, 88, 20, 'B', 'General Assembly', 0), (397, 86, 9, 'R', 'Distr.: General', 0), (397, 97, 9, 'R', '12 May 2031', 0),
             (60, 220, 9, 'B', 'Ninety-first session', 0), (60, 231, 9, 'R', 'Agenda item 7', 0),
             (124, 270, 14, 'B', 'Resolution adopted by the General Assembly', 0), (124, 286, 14, 'B', 'on 3 May 2031', 0),
             (72, 320, 12, 'B', title[0], 0), (124, 320, 12, 'B', title[1], 0), (124, 334, 12, 'B', title[2], 0)]
    return 360


def foot(page, number, count):
    if number > 1:
        page += [(60, 40, 8, 'B', 'A/RES/91/7', 0), (380, 40, 8, 'B', 'Lighthouses of the', 0), (380, 49, 8, 'B', 'southern seas', 0)]
    page += [(60, 756, 7, 'R', '31-00712 (E)', 0), (520, 756, 8, 'B', '%d/%d' % (number, count), 0)]
    if number == 1:
        page += [(60, 768, 9, 'R', '*3100712*', 0), (430, 756, 8, 'B', 'Please recycle', 0)]


def resolution():
    """Masthead, notes that go on over the page, a paragraph that does, a number in the margin, items."""
    one, two, three = [], [], []
    y = masthead(one, 'A/RES/91/7', ('91/7.', 'Lighthouses of the', 'southern seas'))
    y = paragraph(one, y, 'The General Assembly,')
    y = paragraph(one, y, 'Recalling its resolution 60/1 of 16 September 2005,^1 in which it spoke of many things that are written down here so that '
                          'the lines of this paragraph fill the measure more than once,')
    y = paragraph(one, y, 'Reaffirming the commitments of 2025^2 and 2026 that concern the well-being of keepers,')
    y = paragraph(one, y, '1. Welcomes the report of the Secretary-General on lighthouses^3 and on the men and women who keep the lamps burning there;')
    y = paragraph(one, y, '2. Requests the Secretary-General to report to the General Assembly at its ninety-second session on')
    one.append((100, 694, 8, 'R', '_' * 18, 0))
    y = note(one, 706, '1', 'See A/60/PV.8.')
    y = note(one, y, '2', 'Resolution 70/1.')
    y = note(one, y, '3', 'A/91/12, annex, and the')
    y = paragraph(two, 72, 'the state of the lamps and on the measures that Member States took to keep them lit in every season;', indent=0)
    two += [(104, y, 10, 'R', '3.', 0)]
    y = paragraph(two, y, 'Calls upon Member States:', left=148, indent=0, width=342)
    y = paragraph(two, y, '(a) To paint the towers white, as the resolution on towers foresees and as all who sail there wish;')
    y = paragraph(two, y, '(b) To ring the bells in fog—and only then—at intervals of one minute.')
    two.append((60, 400, 9, 'T', 'turned words that nobody reads', 0))
    two.append((100, 694, 8, 'R', '_' * 18, 0))
    note(two, 706, '', 'documents listed there.')
    paragraph(three, 72, '7th plenary meeting', indent=250, leading=12)
    for number, page in enumerate((one, two, three), 1):
        foot(page, number, 3)
    return pdf([one, two, three])


def columns():
    """Two columns below a heading of full width; lines break within words."""
    page = [(200, 60, 12, 'B', 'Resolutions on lighthouses', 0)]
    left = ('7 (I). The keepers of the lamps\n\nThe Council,\n\nHaving heard what the keepers told it about the con-\nditions in the towers of the coast,\n\n'
            'Noting that the conditions are hard everywhere in\nthe winter and worse on the outer islands,\n\n'
            '1. Thanks the keepers for what they told it and for\nthe care with which they told it;\n\n2. Decides to hear them again in a year and to ask')
    right = ('them then about the state of the lamps in the north\nas well as in the south.\n\n8 (I). Bells in fog\n\nThe Council,\n\n'
             'Aware that the fog is thicker than it was when the\nbells were cast and hung in the towers,\n\n'
             '1. Decides that the bells be rung in fog, whether a\nship is seen or not, until the fog has gone;\n\n'
             '2. Requests the keepers to write down the times at\nwhich they rang them.')
    for x, text in ((50, left), (344, right)):
        y = 90
        for part in text.split('\n\n'):
            for number, line in enumerate(part.split('\n')):
                page.append((x + (0 if number or line.startswith('them') else 14), y, 8, 'R', line, 0))
                y += 10
            y += 5
    return pdf([page])


def table():
    """A table below a paragraph."""
    page = []
    y = paragraph(page, 72, 'Annex', indent=140, style='B')
    y = paragraph(page, y, 'The towers have these numbers of lamps, counted by the keepers on the first day of the year:')
    for row in (('Tower', 'Lamps', 'Bells'), ('North', '12', '–'), ('South', '7', '2')):
        for x, cell in zip((124, 300, 420), row):
            page.append((x, y, 10, 'R', cell, 0))
        y += 16
    return pdf([page])


def numbers():
    """Numbers on lines of their own, above the first line of their paragraph; a glyph between words is missing."""
    page = []
    y = paragraph(page, 72, 'The Council,')
    page.append((124, y - 2, 10, 'R', '1.', 0))
    y = paragraph(page, y + 6, 'Decides that the lamps be lit before the sun is down and that they burn until the sun is up;', left=148, width=342, indent=0)
    page += [(148, y, 10, 'R', '2. Requests the keepers', 0), (310, y, 10, 'R', 'as it did before to count the', 0)]
    paragraph(page, y + 12, 'ships that pass.', indent=0)
    return pdf([page])


def hidden():
    """A scan whose words are hidden below its picture."""
    page = []
    y = paragraph(page, 72, 'The General Assembly,', style='H')
    paragraph(page, y, 'Recalling its resolution 60/1 of 16 September 2005,', style='H')
    return pdf([page])


def empty():
    return pdf([[]])


def structured(path):
    """A structured text (docs/formats.md): raised marks, and the notes of a page at its foot."""
    lines = open(path, encoding='utf-8').read().splitlines()[1:]
    notes = dict(re.match(r'\[\^(\d+)\]: (.*)', line).groups() for line in lines if line.startswith('[^'))
    pages, marks, bottom = [], [], 640
    y = bottom
    for line in lines:
        if line.startswith('[^'):
            continue
        words = re.sub(r'\[\^(\d+)\]', r'^\1', re.sub('^# ', '', line))
        face = {'style': 'B', 'size': 12} if line.startswith('# ') else {}
        if paragraph([], y, words, **face) > bottom:
            pages.append([])
            marks.append([])
            y = 72
        y = paragraph(pages[-1], y, words, **face)
        marks[-1] += re.findall(r'\[\^(\d+)\]', line)
    for page, own in zip(pages, marks):
        at = bottom + 20
        for mark in own:
            at = note(page, at, mark, '\n'.join(textwrap.wrap(notes[mark], 70)))
    return pdf(pages)


def scan(path, dots=200):
    """A page that is nothing but the picture in a JPEG file of `dots` an inch."""
    data = open(path, 'rb').read()
    body = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Count 1 /Kids [5 0 R] >>',
            b'<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream'
            % (612 * dots // 72, HEIGHT * dots // 72, len(data), data),
            b'<< /Length 32 >>\nstream\nq 612 0 0 792 0 0 cm /P Do Q    \nendstream',
            b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /P 3 0 R >> >> >>']
    return file_of(body)


sys.stdout.buffer.write(globals()[sys.argv[1]](*sys.argv[2:]))
