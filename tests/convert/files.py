#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Archives, compressed files, forms and command lines, each with its output, message and exit status: files.py CONVERT, in an empty folder."""
import bz2
import gzip
import io
import lzma
import os
import resource
import shutil
import signal
import subprocess
import sys
import tarfile
import zipfile

CONVERT = os.path.abspath(sys.argv[1])
failures = 0


def run(*words, data=None, largest=None, stdout=subprocess.PIPE):
    """`largest`: the bytes of a file after which the disk is full."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        if largest:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    done = subprocess.run([CONVERT, *words], input=data, stdout=stdout, stderr=subprocess.PIPE, timeout=120, check=False, preexec_fn=limit)
    return done.returncode, (done.stdout or b'').decode('utf-8', 'backslashreplace'), done.stderr.decode()


def expect(what, result, status, out, errors):
    """`out` is the whole output, `errors` the message after the program's name; without one there is none."""
    global failures
    got, printed, said = result
    wanted = f'clausegraph-convert: {errors}\n' if errors else ''
    if got != status or printed != out or said != wanted:
        failures += 1
        print(f'FAIL: {what}: status {got}, not {status}\n  {printed[:2000]!r}\n  not {out[:2000]!r}\n  {said!r}\n  not {wanted!r}')


def put(name, data):
    with open(name, 'wb') as file:
        file.write(data)
    return name


def tar(*members, form=tarfile.GNU_FORMAT):
    """`members`: (name, content) each, or a tarfile.TarInfo."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=form) as file:
        for member in members:
            if isinstance(member, tarfile.TarInfo):
                file.addfile(member)
            else:
                info = tarfile.TarInfo(member[0])
                info.size = len(member[1])
                file.addfile(info, io.BytesIO(member[1]))
    return out.getvalue()


def kind(name, form, target=''):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = form, target
    return info


def zipped(*members, compression=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', compression) as file:
        for name, content in members:
            file.writestr(name, content)
    return out.getvalue()


def frames(name):
    """Kind and name of each frame, and what it says unless it is a text."""
    status, out, errors = run('--frames', name)
    out = out.encode()
    lines = []
    while out:
        head, _, out = out.partition(b'\n')
        form, length, name = head.split(b' ', 2)
        body, out = out[:int(length)], out[int(length) + 1:]
        lines.append(form.decode() + ' ' + name.decode('utf-8', 'backslashreplace') + (': ' + body.decode() if body else ''))
    return status, '\n'.join(lines), errors


def test_names():
    put('names.tar', tar(('/abs/one.txt', b'1\n'), ('a//../two.txt', b'2\n'), ('new\nline\x7f.txt', b'3\n'), (('n' * 90 + '/') * 8 + 'long.txt', b'4\n'), kind('folder', tarfile.DIRTYPE),
                         kind('hard.txt', tarfile.LNKTYPE, '/abs/one.txt'), kind('soft.txt', tarfile.SYMTYPE, '/etc/passwd'), kind('pipe', tarfile.FIFOTYPE),
                         ('Thumbs.db', b'x'), ('a/desktop.ini', b'x'), ('.hidden', b'x'), ('meta', b'5\n'), ('.meta', b'x'), ('one.txt.meta', b'x'), ('__MACOSX/x', b'x')))
    expect('names of members', frames('names.tar'), 0,
           'text abs/one.txt: 1\n\ntext a/two.txt: 2\n\ntext new�line�.txt: 3\n\n'
           f'text {("n" * 90 + "/") * 8}long.txt: 4\n\ntext meta: 5\n\nend ', '')
    put('latin.tar', tar(('caf\udce9.txt', b'1\n')))
    expect('a name in Latin-1', frames('latin.tar'), 0, 'text caf�.txt: 1\n\nend ', '')
    deep = zipped(('n' * 700, zipped(('m' * 700, b'1\n'))))
    status, out, errors = frames(put('deep.zip', deep))
    expect('names that are too long together', (status, out[:1030] + out[-5:], errors), 0, ('text ' + 'n' * 700 + '/' + 'm' * 700)[:1023 + 5][:1030] + out[1028:1030] + 'end '.rjust(5, '\n'), '')


def test_compressed():
    text = b'One line of text.\n'
    for name, data in (('a.bz2', bz2.compress(text)), ('a.xz', lzma.compress(text)), ('a.gz', gzip.compress(text)), ('a.txt', zipped(('x', gzip.compress(text))))):
        expect(name, run(put(name, data)), 0, text.decode(), '')
    if shutil.which('zstd'):
        put('a.txt.zst', subprocess.run(['zstd', '-q', '-c'], input=text, capture_output=True, check=True).stdout)
        expect('zstd', run('a.txt.zst'), 0, text.decode(), '')
        put('all.tar', tar(('a.txt.zst', open('a.txt.zst', 'rb').read()), ('b.xz', lzma.compress(text)), ('.xz.bz2', bz2.compress(text)), ('xz', bz2.compress(text))))
        expect('endings', frames('all.tar'), 0, f'text a.txt: {text.decode()}\ntext b: {text.decode()}\ntext xz: {text.decode()}\nend ', '')
    within = gzip.compress(gzip.compress(text))
    expect('compressed twice', run(put('twice.gz', within)), 0, text.decode(), '')
    for depth in range(4):
        within = zipped((f'{depth}', within))
    expect('compressed within four archives', run(put('within.zip', within)), 3, '',
           'within.zip: 3/2/1/0: archives are nested more than 3 levels deep; unpack the file and pass the folder')
    put('short.gz', gzip.compress(text)[:4])
    expect('a cut header', run('short.gz'), 3, '', 'short.gz: the compressed file is damaged; download it again')
    expect('--decompress', run('--decompress', 'a.gz'), 0, text.decode(), '')
    expect('--decompress of standard input', run('--decompress', data=gzip.compress(text)), 0, text.decode(), '')
    expect('--decompress of text', run('--decompress', put('plain.txt', text)), 3, '', 'plain.txt: the compressed file is damaged; download it again')
    put('cut.gz', gzip.compress(bytes(range(256)) * 100)[:300])
    status, _, errors = run('--decompress', 'cut.gz')
    expect('--decompress of a cut file', (status, '', errors), 3, '', 'cut.gz: the compressed file is damaged; download it again')


def test_damaged():
    good = tar(('one.txt', b'1\n'), ('two.txt', b'2\n'))
    put('middle.tar', good[:1024] + b'\xff' * 512 + good[1536:])
    expect('a tar that is damaged in the middle', run('--list', 'middle.tar'), 1, 'one.txt\n', 'middle.tar: the archive is damaged; download it again')
    put('none.tar', good[:512])
    expect('a tar that is cut off', run('none.tar'), 3, '',
           'none.tar: one.txt: it is damaged; download it again\nclausegraph-convert: none.tar: the archive is damaged; download it again')
    data = bytearray(zipped(('one.txt', b'words ' * 1000), compression=zipfile.ZIP_DEFLATED))
    data[60:70] = b'\xff' * 10
    expect('a damaged member', run(put('member.zip', bytes(data))), 3, '', 'member.zip: one.txt: it is damaged; download it again')
    expect('an empty archive', run(put('empty.zip', zipped())), 3, '', 'empty.zip: the file is empty')
    expect('an archive without its end', run(put('noend.zip', b'PK\3\4' + bytes(40))), 3, '', 'noend.zip: the archive is damaged; download it again')
    members = [('[Content_Types].xml', '<Types/>')]
    for name, part, words in (('book.xlsx', 'xl/workbook.xml', 'this is a spreadsheet; export it as CSV'),
                              ('talk.pptx', 'ppt/presentation.xml', 'these are slides; convert it with: soffice --headless --convert-to pdf FILE')):
        expect(name, run(put(name, zipped(*members, (part, '<x/>')))), 3, '', f'{name}: {words}')
    for form, words in (('application/epub+zip', 'this is an EPUB book; unpack it and give its HTML files'),
                        ('application/vnd.oasis.opendocument.spreadsheet', 'this is a spreadsheet; export it as CSV'),
                        ('application/vnd.oasis.opendocument.presentation', 'these are slides; convert it with: soffice --headless --convert-to pdf FILE')):
        expect(form, run(put('by.type', zipped(('mimetype', form)))), 3, '', f'by.type: {words}')
    expect('an unknown type', run('--list', put('by.type', zipped(('mimetype', 'application/x-unknown')))), 0, 'mimetype\n', '')


def test_large():
    with open('large.txt', 'wb') as file:
        file.write(b'x' * 65536)
        file.truncate((256 << 20) + 1)
    expect('a file above the limit', run('large.txt'), 3, '', 'large.txt: the file is larger than 256 MiB; split it or convert it to plain text')
    os.remove('large.txt')
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as file:
        for i in range(100001):
            file.writestr(f'{i}/', b'')
    put('many.zip', out.getvalue())
    expect('too many members', run('many.zip'), 3, '', 'many.zip: the archive has more than 100000 members; unpack it and give the folder')
    if not os.environ.get('CLAUSEGRAPH_LONG_TESTS'):
        return
    zeros = gzip.compress(bytes(257 << 20))
    put('bombs.tar', tar(*((f'{i}.gz', zeros) for i in range(20))))
    status, out, errors = frames('bombs.tar')
    lines = out.split('\n')
    most = 'it unpacks to more than 256 MiB; unpack and split it'
    expect('bombs', (status, '\n'.join(lines[:1] + lines[-2:]), errors), 0,
           f'failed 0: {most}\nfailed : the archive unpacks to far more than its size; unpack what you trust and give the folder\nend ', '')


def test_forms():
    for name, data, words in (
            ('a.7z', b"7z\xBC\xAF\x27\x1C" + bytes(30), 'this is a 7z archive; unpack it with 7z x FILE and give the folder'),
            ('a.rar', b'Rar!\x1A\x07\0' + bytes(30), 'this is a RAR archive; unpack it with unrar x FILE and give the folder'),
            ('a.gif', b'GIF89a' + bytes(30), 'this is an image; convert it with: ocrmypdf --image-dpi 300 FILE FILE.pdf'),
            ('wide', b'\0\1' * 4, 'this is neither text nor a document in a known format')):
        expect(name, run(put(name, data)), 3, '', f'{name}: {words}')
    page = '<html><body><p>Lamps.</p></body></html>'
    written = '<!-- clausegraph-text 1 -->\nLamps.\n'
    for what, data in (('a mark before the page', b'\xef\xbb\xbf' + page.encode()), ('a comment before the page', f'\n <!-- c --> <?pi x?>\n{page}'.encode()),
                       ('a declaration', f'<!doctype HTML>{page}'.encode()), ('a fragment', b'<P>Lamps.</P>'), ('UTF-16', ('\ufeff' + page).encode('utf-16-le'))):
        expect(what, run(put('page', data)), 0, written, '')
    for what, data in (('text', 'Lamps.\n'), ('an unclosed comment', '<!-- Lamps.\n'), ('an unclosed instruction', '<? Lamps\n'), ('a tag of another language', '<pb n="1"/>Lamps.\n'),
                       ('a sign', '<'), ('white space', ' \n'), ('a short declaration', '<!doctype html'), ('a tag that ends the file', '<p'), ('less than', '< 3\n'),
                       ('structured text', '<!-- clausegraph-text 1 -->\nLamps.\n')):
        expect(what, run(put('page', data.encode())), 0, data, '')
    put('page', '\ufeffLamps é\n'.encode('utf-16-be'))
    status, out, errors = run('page')
    expect('text in UTF-16', (status, str(len(out) > 0), errors), 0, 'True', '')


def test_command_lines():
    put('one.txt', b'1\n')
    put('two.zip', zipped(('a.txt', b'a\n'), ('b.txt', b'b\n')))
    expect('two files', run('one.txt', 'one.txt'), 2, '', 'more than one file; see clausegraph-convert --help')
    for word in ('--time-limit=', '--time-limit=-1', '--time-limit=4294967296', '--time-limit=99999999999999999999', '--memory-limit=1x'):
        expect(word, run(word, 'one.txt'), 2, '', f'{word.split("=")[0]}: its value is not a whole number (0 means no limit)')
    for words in (['--nonsense'], ['--member'], ['-x']):
        status, out, errors = run(*words)
        expect(str(words), (status, out, str(words[0].strip('-') in errors)), 2, '', '') if 'clausegraph-convert' not in errors else None
        if status != 2 or out or words[0].strip('-') not in errors:
            expect(str(words), (status, out, errors), 2, '', 'names the option')
    expect('-V', run('-V')[:1] + ('', ''), 0, '', '')
    status, out, errors = run('-h')
    expect('-h', (status, out[:27], errors), 0, 'Usage: clausegraph-convert ', '')
    expect('no limits', run('--time-limit', '0', '--memory-limit', '0', 'one.txt'), 0, '1\n', '')
    expect('--ocr of a text', run('--ocr', 'one.txt'), 0, '1\n', '')
    expect('no such file', run('absent'), 3, '', 'absent: No such file or directory')
    os.mkdir('folder')
    expect('a folder', run('folder'), 3, '', 'folder: is a folder; pass it to clausegraph instead')
    expect('standard input', run('-', data=b'x\n'), 0, 'x\n', '')
    expect('--member', run('--member', 'b.txt', 'two.zip'), 0, 'b\n', '')
    expect('--member that is absent', run('--member', 'c.txt', 'two.zip'), 3, '', 'two.zip: no document was found in it')
    expect('several documents', run('two.zip'), 6, '', 'two.zip: the archive has several documents; choose one with --member NAME (--list shows them)')
    mixed = put('mixed.zip', zipped(('a.txt', b'a\n'), ('b.rtf', b'{\\rtf1 x}'), ('c.png', b'\x89PNG\r\n\x1a\n')))
    expect('one of three is read', run(mixed), 1, 'a\n',
           'mixed.zip: b.rtf: RTF is not read; convert it with: soffice --headless --convert-to docx FILE\n'
           'clausegraph-convert: note: mixed.zip: c.png: this is an image; convert it with: ocrmypdf --image-dpi 300 FILE FILE.pdf')


def test_full_disk():
    put('one.txt', b'word ' * 60000)
    put('one.zip', zipped(('one.txt', b'word ' * 60000)))
    put('one.html', b'<p>' + b'word ' * 60000)
    put('one.gz', gzip.compress(b'word ' * 60000))
    with open('/dev/full', 'wb') as full:
        for words in (['one.txt'], ['--frames', 'one.txt'], ['--list', 'one.zip'], ['--decompress', 'one.gz']):
            expect(f'a full output: {words}', run(*words, stdout=full), 4, '', 'standard output: No space left on device')
    full = 100000  # More than the counts of a build for coverage take
    expect('a full disk for the text', run('one.html', largest=full), 3, '',
           'one.html: the text is longer than 256 MiB or the disk for temporary files is full; split the file or free space in /tmp')
    expect('a full disk for a member', run('one.zip', largest=full), 3, '', 'one.zip: one.txt: it cannot be unpacked; free space in /tmp')
    expect('a full disk for standard input', run(data=b'word ' * 60000, largest=full), 3, '', '-: cannot be read or copied to /tmp')


for test in [value for name, value in list(globals().items()) if name.startswith('test_')]:
    test()
sys.exit(failures > 0)
