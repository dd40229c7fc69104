# SPDX-License-Identifier: Apache-2.0
"""check.py FOLDER PLACE: what was exported parses as JSON and XML, and the words with odd characters came through."""
import html.parser
import json
import sys
import xml.etree.ElementTree as etree

folder, place = sys.argv[1:]
with open(f"{folder}/odd", newline="") as file:
    odd = file.read()
bad = 0


def say(what):
    global bad
    bad += 1
    print(f"{place}: {what}")


def read(syntax):
    with open(f"{folder}/{place}.{syntax}", encoding="utf-8", newline="") as file:
        return file.read()


def strings(value):
    """All strings in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def is_there(expected, found):
    return any(expected in string for string in found)


# A text loses control characters with a note, a symbol is part of an IRI: there only that all parses is asked.
exact = place in ("title", "label")
for syntax in "json", "json-triples":
    found = list(strings(json.loads(read(syntax))))
    if exact and not is_there(odd.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"), found):
        say(f"{syntax}: the characters were lost")
    if place != "symbol" and not is_there("\U0001d538", found):
        say(f"{syntax}: U+1D538 was lost")
in_xml = "".join(c if c in "\t\n" or ord(c) >= 32 and ord(c) not in (127, 0xFFFE, 0xFFFF) else "\ufffd" for c in odd)
for syntax in "rdfxml", "rdfxml-abbrev", "html":
    root = etree.fromstring(read(syntax).split("\n", 1)[1] if syntax == "html" and read(syntax).startswith("<!") else read(syntax).encode())
    found = [t for element in root.iter() for t in (element.text, *element.attrib.values()) if t]
    if exact and not is_there(in_xml, found):
        say(f"{syntax}: the characters came out otherwise")
parser = html.parser.HTMLParser()
parser.feed(read("html"))
parser.close()
sys.exit(bad > 0)
