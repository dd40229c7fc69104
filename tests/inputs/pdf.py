#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""pdf.py OUT [SPACE] <TEXT: a PDF of the text as a writer of documents would set it: lines of 80 characters, a space between
paragraphs, of as many points."""
import sys
import textwrap

LEFT, TOP, BOTTOM, LEADING, SIZE = 72, 770, 72, 14, 11
SPACE = int(sys.argv[2]) if len(sys.argv) > 2 else LEADING


def pages(paragraphs):
    page, y = [], TOP
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, 80):
            if y < BOTTOM:
                yield page
                page, y = [], TOP
            page.append((y, line))
            y -= LEADING
        y -= SPACE
    yield page


def stream(page):
    escaped = ((y, line.replace('\\', r'\\').replace('(', r'\(').replace(')', r'\)')) for y, line in page)
    return 'BT /F1 %d Tf %s ET' % (SIZE, ' '.join('1 0 0 1 %d %g Tm (%s) Tj' % (LEFT, y, line) for y, line in escaped))


def main():
    contents = [stream(page) for page in pages(' '.join(p.split()) for p in sys.stdin.read().split('\n\n'))]
    kids = ' '.join('%d 0 R' % (4 + 2 * i) for i in range(len(contents)))
    objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count %d /Kids [%s] >>' % (len(contents), kids),
               '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>']
    for i, content in enumerate(contents):
        objects.append('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> '
                       '/Contents %d 0 R >>' % (5 + 2 * i))
        objects.append('<< /Length %d >>\nstream\n%s\nendstream' % (len(content), content))
    out, offsets = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += ('%d 0 obj\n%s\nendobj\n' % (number, body)).encode('latin-1')
    table = ''.join('%010d 00000 n \n' % offset for offset in offsets)
    tail = 'xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, table, len(objects) + 1, len(out))
    with open(sys.argv[1], 'wb') as file:
        file.write(out + tail.encode())


main()
