#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pages of words at given places, and the text that they give, which layouts.txt has: layouts.py CONVERT, in an empty folder.

Programs in place of pdftotext and pdftohtml print the words, since no PDF has all these layouts and poppler's own decisions do not matter here.
`layouts.py CONVERT --show NAME` prints the text of one case, without a name of all, as layouts.txt has it."""
import difflib
import os
import pathlib
import subprocess
import sys

WIDTH, HEIGHT = 612, 792
LEFT, RIGHT = 124, 490  # Of the text
RAISED = 0.6


class Page(list):
    """Words: (x0, y0, x1, y1, size, bold, text).  A line is placed by its upper edge.  `fonts`: more lines of pdftohtml."""

    def __init__(self):
        self.fonts = []

    def line(self, x, y, words, size=10, to=None, bold=False):
        """Words from `x` on, as wide as to `to`; "^1" is a raised mark at the end of a word."""
        own = lambda word: RAISED if word.startswith('^') else 1
        words = words.replace('^', ' ^').split()
        wide = sum((len(word) - word.startswith('^')) * own(word) + (own(word) == 1) for word in words) - 1
        step = (to - x) / wide if to else 0.5 * size
        for i, word in enumerate(words):
            raised = word.startswith('^')
            x += 0 if raised or not i else step
            width, height = (len(word) - raised) * step * own(word), own(word) * size
            above = y - 0.1 * size if raised else y
            self.append((x, above, x + width, above + 1.107 * height, height, bold, word[raised:]))
            x += width
        return self

    def full(self, y, *lines, x=LEFT, to=RIGHT, leading=12, **more):
        """Lines that fill the measure; those that end in "|" do not.  Returns the place below."""
        for line in lines:
            self.line(x, y, line.rstrip('|'), to=None if line.endswith('|') else to, **more)
            y += leading
        return y


FILLER = ('The keepers of the lamps watch the sea in all weathers and write down', 'what they saw of it: the ships that passed, the birds that flew against',
          'a pane, and the hours at which the fog came in and went out again. In', 'the winter they write less, as the ink freezes, but they count as well',
          'as they do in the summer and send their books to the harbour when the', 'boat comes.|')


def filler(page, y):
    """A paragraph of full lines, by which the program knows the measure and the distance of lines."""
    return page.full(y, *FILLER) + 8


def escape(text):
    for sign, name in zip('&<>"\'', 'amp lt gt quot apos'.split()):
        text = text.replace(sign, f'&{name};')
    return text


def markup(pages):
    lines = ['<doc>']
    for page in pages:
        lines.append(f'<page width="{WIDTH}" height="{HEIGHT}">')
        lines += [f'<word xMin="{x0:.3f}" yMin="{y0:.3f}" xMax="{x1:.3f}" yMax="{y1:.3f}">{escape(text)}</word>' for x0, y0, x1, y1, _, _, text in page]
        lines.append('</page>')
    return '\n'.join(lines + ['</doc>']) + '\n'


def fonts(pages):
    """As pdftohtml -xml -zoom 3 prints them: a font for each size, and a run for each word."""
    numbers, lines = {}, []
    for at, page in enumerate(pages, 1):
        lines.append(f'<page number="{at}" position="absolute" top="0" left="0" height="{3 * HEIGHT}" width="{3 * WIDTH}">')
        for x0, y0, x1, y1, size, bold, text in page:
            if size not in numbers:
                numbers[size] = len(numbers)
                lines.append(f'<fontspec id="{numbers[size]}" size="{3 * size:g}" family="Times" color="#000000"/>')
            text = f'<b>{escape(text)}</b>' if bold else escape(text)
            lines.append(f'<text top="{3 * y0:.0f}" left="{3 * x0:.0f}" width="{3 * (x1 - x0):.0f}" height="{3 * (y1 - y0):.0f}" font="{numbers[size]}">{text}</text>')
        lines += page.fonts + ['</page>']
    return '\n'.join(lines) + '\n'


CASES = {}


def case(function):
    CASES[function.__name__] = function
    return function


def centred(page, y, words, **more):
    return page.line((LEFT + RIGHT) / 2 - 2.5 * len(words), y, words, **more)


@case
def breaks():
    """Which lines begin a paragraph at the same distance as all others: after room, after an end, by a number, by an indent."""
    page = Page()
    y = filler(page, 130)
    y = page.full(y, 'Recalling that the lamps were lit in every winter of the last decade', 'and that the bells were rung,|', 'in fog as well as in the long nights which have no moon at all and no|')
    y = page.full(y, 'Stars that a keeper could name,|', 'Considering that ships pass,|')
    y = page.full(y + 8, 'The first of these lamps has burnt since the tower was built and has', 'never gone out.|', 'The second was lit a year later by the same keeper, who then told all', 'who asked him that it would burn as long as the first one did burn on')
    y = page.full(y + 8, 'A line that ends here|', 'Begins a line again because the one before it left more than a third', 'free, and this one is full.|')
    centred(page, y + 8, 'Lamps of the southern coast and of the')
    centred(page, y + 20, 'Northern islands')
    y = page.full(y + 40, '1. Welcomes the lamps;|', '2. Decides that they be lit before the sun is down and that they burn', 'until it is up;|', '– that the wicks be cut;|', '(a) that oil be bought;|')
    return [page]


@case
def indents():
    """Lines that go back from a hanging indent, or on below their number's text."""
    page = Page()
    y = filler(page, 130)
    page.line(LEFT, y, '1.')
    y = page.full(y, 'Requests the keepers to count the ships that pass by day and by', 'night, with the flags under which they sail, and to send the', 'count to the harbour each month.|', x=LEFT + 30)
    y = page.full(y, 'The harbour answers them in the month that follows, in words that all', 'of them read.|')
    page.line(LEFT, y, '2.')
    y = page.full(y, 'Requests the keepers to ring the bells in fog, and to ring them', 'also when it snows or when a sail is seen that comes too near to', x=LEFT + 30)
    y = page.full(y, 'Rocks of the coast, and it hopes that the bells are heard by all ships', 'in time.|')
    y = page.full(y + 8, 'The second line of this paragraph goes back from an indent, as is the', x=LEFT + 20)
    y = page.full(y, 'habit of printers, and the third', 'And the fourth do not go back any more, as a reader of them will see', 'at once.|')
    return [page]


def below_of(page, lines):
    return page.full(72, *(line.lstrip('>') for line in lines), x=LEFT + 20 * lines[0].startswith('>')) + 8


@case
def cuts():
    """Whether the first line of a page goes on with the paragraph of the page before it."""
    pages = []
    for above, below in ((('and this paragraph does not end', 'at the foot of its page but'), ('Bells follow it with a capital, since the line above was full and not', 'yet ended here.|')),
                         (('and this one does not end, and its last line is full to the right edge of', 'the measure and goes on where the'), ('lamps are, on the next page, which begins with a small letter as it', 'should.|')),
                         (('this one is ended.|',), ('The next one begins at the left edge, as the others of this text do it', 'too.|')),
                         (('this one breaks off early|',), ('Capitals then begin a paragraph, because the first word of it would have', 'fitted above.|')),
                         (('this one is followed by an indent, although it is not ended and is full', 'to the edge as'),
                          ('>Any other word begins a paragraph.|',)),
                         (('this one is full and ended, and it is followed by one which begins at the', 'left edge, so that only the stop at its end says that it is at its end.'), ('The next one begins at once, since this text has no indents by which it', 'would show.|')),
                         (('this one ends with a day and a month, which are followed by the year that', 'begins the next page, as in the report of the keepers of the seventh of May'), ('2031. It is no number of a paragraph, as the line before it is full and', 'not ended.|')),
                         (('this one ends with a comma,|',), ('which a small letter follows.|',)),
                         (('this one ends with a dash –|',), ('as this small letter shows.|',)),
                         (('this one is followed by a number;|',), ('3. Thanks the keepers for all that they did in the year in which the', 'lamps were new.|'))):
        page = Page()
        if pages:
            y = below_of(page, pages.pop())
        else:
            y = 72
        y = filler(page, y)
        page.full(700 - 12 * len(above), *above)
        pages += [page, below]
    last = Page()
    y = below_of(last, pages.pop())
    filler(last, y)
    return pages + [last]


@case
def cut_indents():
    """The same where first lines are indented: then the left edge begins nothing, even after a stop; and below a number."""
    one, two, three = Page(), Page(), Page()
    y = 100
    for _ in range(4):
        one.line(LEFT + 20, y, FILLER[0][:-3], to=RIGHT)
        y = one.full(y + 12, *FILLER[1:])
    one.line(LEFT + 20, y, 'This paragraph has a stop at the end of its last full line on this', to=RIGHT)
    one.line(LEFT, y + 12, 'page, but goes on below, since paragraphs of this text have an indent.', to=RIGHT)
    y = two.full(90, 'It is the second sentence of it.|')
    y = two.full(y, *FILLER)
    two.line(LEFT, y + 8, '1.')
    two.full(y + 8, 'Requests the keepers to count the ships that pass by day and by', 'night, with the flags under which they sail, and to send to the', x=LEFT + 30)
    y = three.full(90, 'Harbour what they counted.|', x=LEFT + 30)
    three.full(y, *FILLER)
    return [one, two, three]


@case
def heads():
    """Heads and feet by their form: symbols, page numbers, job numbers; what recurs; a short line below them."""
    pages = []
    for number, (folio, job) in enumerate((('i', '31-00712 (E)  120531'), ('- 2 -', '*3100712*'), ('3/9', 'GE.31-10614 (E)'), ('iv', 'Please recycle'), ('12', '/...')), 1):
        page = Page()
        if number > 1:
            page.line(72, 40, 'A/RES/91/7').line(480, 40, 'English')
            page.line(72, 52, f'Page {number}')
            page.line(72, 64, 'Annex I') if number == 3 else None
        y = filler(page, 100)
        y = page.full(y, *FILLER)
        page.line(300, 745, folio, size=8).line(72, 745, job, size=8)
        page.line(72, 757, 'The lighthouses of the coast', size=8)
        pages.append(page)
    return pages


@case
def no_heads():
    """Lines at the foot of a page that recur below others are text; at its top, heads."""
    pages = []
    for number in range(3):
        page = Page()
        page.full(60, f'Ships came in {1900 + number} and left again.|' if number else 'ships/7 came in.|', 'Lamps burnt there.|')
        y = filler(page, 100)
        page.full(664, 'as they were lit in all of the years that came before the end of the', 'sea, which is far away, there was', 'a line of text close above the foot of the page that all pages have', 'and then they go on with it and with', 'a line that they all share.|')
        pages.append(page)
    return pages


@case
def marks():
    """Raised marks: numbers, asterisks, in brackets, several, letters with and without a note, units."""
    page = Page()
    y = filler(page, 130)
    y = page.full(y, 'Recalling its resolution 60/1,^1 the report^(2) of the keepers^[3] and', 'the book^4,5 of the harbour,^* in which a sea of 12 km^2 and of 7 m^6 is', 'named;^a it was no^b book of the 3^rd edition^1234 and no^7x other, as', 'the lists* show and** as no lists*** show it.|')
    y += 40
    page.line(LEFT, y, '_' * 12)
    for at, (mark, words) in enumerate((('1', 'See A/60/PV.8.'), ('2', 'Resolution 70/1.'), ('3', 'A/91/12, and'), ('', 'its annex.'), ('4', 'Ibid.'), ('5', 'Ibid., para. 7.'), ('6', 'Measured in 2030.'),
                                        ('a', 'Of the harbour.'), ('*', 'Lists of the year before.'), ('**', 'Lists of this year.'))):
        page.line(LEFT + 10, y + 14 + 10 * at, (f'^{mark} ' if mark else '') + words, size=8)
    return [page]


@case
def plain_notes():
    """Below a rule marks need not be raised; nor with a slash or an asterisk, and small type without a rule has notes too."""
    one, two, three = Page(), Page(), Page()
    y = one.full(filler(one, 100), 'The bells^1 were cast in the year in which the harbour was opened to all', 'ships.|')
    one.line(LEFT, y + 20, '--------')
    one.full(y + 34, '1 The bells of the south.|', '2 The bells of the north, and|', 'those of the islands|', size=8)
    y = two.full(filler(two, 100), 'The lamps^3 were made in the same year, as the^* books of the towers show', 'it.|')
    two.full(y + 30, '3/ The lamps of the south.|', '* The books of the north.|', size=8)
    y = three.full(filler(three, 100), 'The wicks are changed each month.|')
    three.full(y + 30, 'Small type without a mark is no note.|', size=8)
    return [one, two, three]


@case
def rule_only():
    """A rule above text of the usual size is no rule of notes; one at the top of a page neither."""
    page = Page()
    page.line(LEFT, 110, '_____ _____')
    y = page.full(filler(page, 130), 'The bells were cast in the year in which the harbour was opened to all', 'ships.|')
    page.line(LEFT, y + 10, '_________')
    y = page.full(y + 30, 'The lamps were made in the same year, as the books of all the towers do', 'show.|')
    page.line(LEFT, y + 10, '____ – ____')
    page.full(y + 30, 'Twelve lamps were made for the north and as many for the south of all', 'the coast.|')
    last = Page()
    y = filler(last, 100)
    last.line(LEFT, y, '_________')
    last.full(y + 20, 'Small type below a rule is no note if none began before it.|', size=8)
    return [page, last]


@case
def note_goes_on():
    """The last note of a page goes on below the text of the next one, where small type has no mark."""
    one, two = Page(), Page()
    y = one.full(filler(one, 100), 'The bells^1 and the lamps^2 of the towers.|')
    one.line(LEFT, y + 20, '________')
    one.full(y + 30, '^1 The bells of the south.|', '^2 The lamps of the north, which are named in the|', size=8)
    y = filler(two, 100)
    two.full(y + 30, 'book of the harbour.|', '^3 The book of the towers.|', size=8)
    return [one, two]


@case
def joins():
    """Lines that are joined without a space: words that are broken or have a hyphen, slashes, dashes."""
    page = Page()
    y = filler(page, 130)
    y = page.full(y, 'The lighthouse is a well-known house, and the keeper of the light-', 'house keeps it; it is a well-', 'known one. Co-ordination of towers is the task of the harbour and of the co-', 'Ordination board, and the years 1990-', '1995 were its best. It is told of bells and/', 'or lamps—', 'also of the years 1920–', '1930 and of a dash –', 'between words, of one -', 'alone, and of the ship /', 'boat that all know. Some of it was re-', 'peated in the book of the har-', 'bour.|')
    return [page]


@case
def ends():
    """What ends a paragraph: a stop before a bracket, a quotation mark or a note, but no other sign."""
    page = Page()
    y = filler(page, 130)
    for last in ('lit.”', 'lit.)', "lit.'", 'lit;^1', 'lit!', 'lit', 'lit)', 'lit”', '…', '[sic]'):
        y = page.full(y + 8, 'The first word of the line below would have had enough', 'room here when the lamps of the towers on the coast were ' + last + '|', 'But it may be that the paragraph goes on, which the end decides and all', 'know it.|')
    page.line(LEFT, y + 20, '______')
    page.line(LEFT, y + 34, '^1 See the book.', size=8)
    return [page]


@case
def numbers():
    """What numbers a paragraph, and what only looks like it."""
    page = Page()
    y = filler(page, 120)
    for number in ('1.', '12.', '(a)', '(iv)', 'II.', 'A.', 'AB.', 'a.', '(b.', 'c)', '1a.', '12345.', '(123456)', '•', '-', '—', '§', '1)', '.', '()', 'of'):
        y = page.full(y, f'{number} Then the keepers shall write down what they saw, and they shall|', 'then send their book to the boat which brings it to the harbour;')
    return [page]


@case
def rows():
    """Tables: rows by their neighbours, one that is narrower than the text, a full line with a gap that is none; cells with marks."""
    page = Page()
    y = filler(page, 130)
    for cells in (('North', '12', '3'), ('South', '7', '2^1')):
        for x, cell in zip((LEFT, LEFT + 130, LEFT + 250), cells):
            page.line(x, y, cell)
        y += 12
    y = page.full(y + 8, *FILLER)
    page.line(LEFT + 80, y + 8, 'Lamps').line(LEFT + 200, y + 8, 'Bells')
    y = page.full(y + 28, *FILLER)
    page.line(LEFT, y + 8, 'Between these words there is').line(LEFT + 200, y + 8, 'a gap that no table has, as it', to=RIGHT)
    y = page.full(y + 20, 'goes on below in a line without one and then in another line with no', 'gap.|')
    page.line(LEFT, y + 20, '^1 Of bronze.', size=8)
    other = Page()
    filler(other, 100)
    other.full(676, 'Recalling that the towers of the coast were built in the years of the')
    last = Page()
    y = last.full(100, 'Harbour, which this table lists:|')
    for cells in (('West', '2031'), ('East', '2032')):
        last.line(LEFT, y, cells[0]).line(LEFT + 130, y, cells[1])
        y += 12
    filler(last, y + 8)
    return [page, other, last]


@case
def signs():
    """Characters of XML, broken bytes, control characters, words without text, off the page, turned or without extent."""
    page = Page()
    y = filler(page, 130)
    page.line(LEFT, y, 'Lamps & bells < 3 > 2 are "lit" \x01\x02 in the keeper\'s \x7fbook &copy; here.')
    page += [(-50, y, -20, y + 11, 10, False, 'outside'), (700, y, 730, y + 11, 10, False, 'beyond'), (200, -40, 230, -20, 10, False, 'above'), (200, 900, 230, 911, 10, False, 'below'),
             (300, 500, 311, 560, 10, False, 'turned'), (300, 600, 300, 611, 10, False, 'thin'), (320, 600, 340, 601, 10, False, 'flat'), (320, 620, 340, 631, 10, False, '')]
    return [page]


@case
def sparse():
    """Few lines are full, as in a list: short lines are paragraphs of their own."""
    page = Page()
    y = page.full(130, *['Lamps of the south are lit.|', 'Bells of the north are rung,|', 'Towers of the islands|', 'Ships|', 'go on with it|', 'Keepers write it down in books that all of the harbours keep for us|'] * 4)
    return [page]


@case
def masthead():
    """A masthead of two columns, whose blocks go on in the next line, and one that is none."""
    page = Page()
    page.line(72, 60, 'United Nations', size=14).line(480, 60, 'A/91/7', size=14)
    page.line(72, 90, 'General Assembly', size=20, bold=True).line(400, 86, 'Distr.: General').line(400, 98, '12 May 2031').line(400, 110, 'Original: English')
    page.line(72, 150, 'Ninety-first session of the General Assembly', bold=True).line(72, 162, 'Items 7 and 8 of the agenda', bold=True)
    page.line(72, 174, 'Lamps')
    page.full(240, *FILLER)
    other = Page()
    other.full(72, *FILLER)
    return [page, other]


@case
def columns():
    """Two columns, a line across both, and a page with too few rows on one side."""
    pages = []
    for rows in 24, 6:
        page = Page()
        centred(page, 80, 'The books of the keepers in two columns', bold=True)
        for side, x in enumerate((60, 320)):
            page.full(110, *['lamps and bells of the %s tower number %d,' % (('south', 'north')[side], i) for i in range(rows if side or rows > 6 else 24)], x=x, to=x + 230)
        page.line(60, 420, 'This line crosses both of the columns and parts what is above it from what is below it', to=550, bold=True)
        for side, x in enumerate((60, 320)):
            page.full(440, *['towers and ships of the %s harbour in %d,' % (('west', 'east')[side], i) for i in range(10)], x=x, to=x + 230)
        pages.append(page)
    return pages


@case
def sizes():
    """Headings by size and weight, also too long for one; words in several sizes in a line."""
    page = Page()
    y = filler(page, 130)
    page.line(LEFT, y, 'Lamps of the coast', size=14)
    page.line(LEFT, y + 20, 'Bells of the coast', bold=True)
    y = page.full(y + 40, *FILLER)
    y = page.full(y + 8, *(FILLER[:5] * 2), bold=True)
    page.line(LEFT, y + 40, 'Lamps of the islands')
    page.fonts += ['<fontspec id="-1" size="30"/>', '<fontspec id="5000" size="30"/>', '<fontspec id="7" size="30"/>', '<text top="0" left="0" width="9" height="9" font="77">x</text>',
                   '<text top="0" left="0" width="9" height="9" font="-2">x</text>', '<text left="0">x</text>',
                   f'<text top="{3 * y + 120:.0f}" left="{3 * LEFT}" width="330" height="33" font="7"><i><b>Lamps of the islands</b></i></text>']
    page.line(LEFT, y + 60, 'Words of').line(LEFT + 45, y + 62, 'lower', size=8).line(LEFT + 70, y + 60, 'height')
    page.line(LEFT, y + 80, 'H').line(LEFT + 5, y + 84, '2', size=6).line(LEFT + 8, y + 80, 'O is wet')
    return [page]


def convert(program, pages):
    pathlib.Path('bin/pdftotext.out').write_text(markup(pages))
    pathlib.Path('bin/pdftohtml.out').write_text(fonts(pages))
    run = subprocess.run([program, 'any.pdf'], env={**os.environ, 'PATH': os.path.abspath('bin') + ':' + os.environ['PATH']}, capture_output=True, text=True, timeout=60, check=False)
    return run.returncode, run.stdout, run.stderr


FIRST = '<!-- clausegraph-text 1 -->\n'


def text_of(status, out, errors):
    """The text without its first line, or what is wrong."""
    return out[len(FIRST):] if not status and not errors and out.startswith(FIRST) else f'status {status}: {errors}{out}'


def main():
    program = os.path.abspath(sys.argv[1])
    os.makedirs('bin', exist_ok=True)
    pathlib.Path('any.pdf').write_text('%PDF-1.4\n')
    for name in 'pdftotext', 'pdftohtml':
        script = pathlib.Path('bin', name)
        script.write_text(f'#!/bin/sh\nexec cat {os.path.abspath("bin")}/{name}.out\n')
        script.chmod(0o755)
    if '--show' in sys.argv:
        for name in sys.argv[3:] or CASES:
            print(f'=== {name}: {CASES[name].__doc__}\n{text_of(*convert(program, CASES[name]()))}', end='')
        return
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'layouts.txt'), encoding='utf-8') as file:
        expected = {part.split(':', 1)[0]: part.split('\n', 1)[1] for part in file.read().split('=== ')[1:]}
    failures = 0
    for name, make in CASES.items():
        text = text_of(*convert(program, make()))
        if text != expected.get(name):
            failures += 1
            print(f'{name}: {make.__doc__}\n' + '\n'.join(difflib.unified_diff(expected.get(name, '').split('\n'), text.split('\n'), 'layouts.txt', 'now', lineterm='')))
    print(f'{len(CASES)} layouts, {failures} wrong')
    sys.exit(bool(failures))


main()
