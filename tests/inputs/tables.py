#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tables with every kind of cell, and what their texts are, or what is said of their rows: tables.py CLAUSEGRAPH, in an empty folder."""
import subprocess
import sys

failures = 0


def read(name, content, *options):
    """Texts of the documents, messages without notes and the summary, and exit status."""
    with open(name, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    done = subprocess.run([sys.argv[1], 'explain', '--clauses', '--tsv', *options, name], capture_output=True, timeout=60, check=False)
    texts = []
    for line in done.stdout.decode('utf-8', 'replace').splitlines():  # The text is a paragraph, or what the document is called
        texts = texts[:-1] if line.startswith('op') else texts
        texts.append(line.split('\t')[-1])
    said = [line[len('clausegraph: '):] for line in done.stderr.decode('utf-8', 'replace').splitlines() if ': note: ' not in line and ' documents from ' not in line and
            ' document from ' not in line]
    return texts, said, done.returncode


def check(what, result, texts, said=(), status=0):
    global failures
    if result != (list(texts), list(said), status):
        failures += 1
        print(f'FAIL: {what}: {result}\n  not {(list(texts), list(said), status)}')


def test_csv():
    for what, rows, texts in (
            ('quotes', 'text\n"a ""b"" c, d"\n"""e"""\n', ['a "b" c, d', '"e"']),
            ('line ends', 'text,symbol\r\n"a\r\nb",A/1\r\nc,A/2\r\nd,A/3', ['a b', 'c', 'd']),
            ('a CR in a cell', 'text,symbol\na\rb,A/1\n', ['a b']),
            ('semicolons', 'symbol;text\nA/1;"a; b"\nA/2;c\n', ['a; b', 'c']),
            ('the last cell without a line end', 'symbol,text\nA/1,"a"', ['a']),
            ('a quote within a cell', 'symbol,text\nA/1,a "b" c\n', ['a "b" c']),
            ('spaces around names of columns', ' Text , symbol\na,A/1\n', ['a']),
            ('quoted names', '"text","symbol"\na,A/1\n', ['a']),
            ('a mark of byte order', b'\xef\xbb\xbftext,symbol\na,A/1\n', ['a']),
            ('rows without a cell of text', 'symbol,text\nA/1,a\n\nA/3,c\n', ['a', 'c']),
            ('more cells than columns', 'text,symbol\na,A/1,x,y\n', ['a'])):
        check(what, read('a.csv', rows), texts)
    check('an open quote', read('a.csv', 'text,symbol\na,A/1\n"b,A/2\n'), ['a'], ['a.csv:3: a quote is not closed; double the quotes inside a cell (RFC 4180)'], 1)
    check('text after a quote', read('a.csv', 'text,symbol\n"a"b,A/1\n"c",A/2\n'), [], ['a.csv:2: text after a closing quote; double the quotes inside a cell (RFC 4180)'], 3)


def test_tsv():
    for what, rows, texts in (
            ('escapes', 'number\ttext\n1\ta\\tb\\nc\\\\d\\e\\\n', ['a b c\\d\\e\\']),
            ('quotes that are closed', 'text\tsymbol\n"a ""b"""\tA/1\n"c"\tA/2\n', ['a "b"', 'c']),
            ('quotes that are not', 'text\tsymbol\n"a" b\tA/1\n"c\tA/2\n', ['"a" b', '"c']),
            ('a quote at the end', 'symbol\ttext\nA/1\t"a', ['"a']),
            ('carriage returns', 'text\tsymbol\r\na\tA/1\r\n', ['a'])):
        check(what, read('a.tsv', rows), texts)


def test_json():
    for what, line, text in (
            ('escapes', r'{"text": "a\"b\\c\/d\f\n\r\te"}', 'a"b\\c/d e'),
            ('codes', r'{"text": "\u00e9\u00C9\uD83D\uDE00\u0041"}', 'éÉ😀A'),
            ('lone halves', r'{"text": "a\uD83Db\uDE00c\uD83D\u0041d\uD83D\n"}', 'a\ufffdb\ufffdc\ufffdAd\ufffd'),
            ('other members', '{"n": 1.5e3, "t": true, "f": false, "z": null, "a": [1, "]", {"x": "}\\""}], "o": {"text": "no"}, "text": "a"}', 'a'),
            ('white space', ' \t{ "text" \t: "a" , "symbol": "A/1" } \t', 'a'),
            ('a text given twice', '{"text": "a", "text": "b"}', 'a')):
        check(what, read('a.jsonl', line + '\n'), [text])
    for what, line in (('an unknown escape', r'{"text": "\x"}'), ('too few digits', r'{"text": "\u00g0"}'), ('a cut code', r'{"text": "\u00'), ('a cut escape', '{"text": "\\'),
                       ('no name', '{1: 2}'), ('no colon', '{"text" "a"}'), ('a cut name', '{"text'), ('a name only', '{"text"'), ('a colon only', '{"text":'), ('no value', '{"text": ,}'),
                       ('a cut word', '{"text": tru'), ('a cut list', '{"text": [1, "'), ('no comma', '{"text": "a" "b"}'), ('a cut object', '{"text": "a"'), ('a comma only', '{"text": "a",'),
                       ('a list', '["text"]'), ('words after it', '{"text": "a"} b'), ('a brace', '{')):
        texts, said, status = read('a.jsonl', f'{{"text": "good"}}\n{line}\n')
        check(what, (texts, [message.split(': ', 1)[0] for message in said], status), ['good'], ['a.jsonl:2'], 1)
    for what, line in (('an empty object', '{}'), ('null', '{"text": null}')):
        texts, said, status = read('a.jsonl', f'{{"text": "good"}}\n{line}\n')
        check(what, (texts, [message.split(': ', 1)[0] for message in said], status), ['good'], ['a.jsonl:2'], 1)


test_csv()
test_tsv()
test_json()
sys.exit(failures > 0)
