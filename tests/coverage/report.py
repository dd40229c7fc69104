# SPDX-License-Identifier: Apache-2.0
"""Branches and lines that the tests went through, by folder of src/: report.py [--collect | --kinds] BUILD-FOLDER [FOLDER-OF-src | FILE].

Reads what a build with `--coverage` left, by gcov.  A branch counts for a line of the source, however many programs it was compiled into:
it is covered if one of them took it.  Not counted, since only a failing machine goes there, and tests/fault fails each allocation for it:
lines of CG_TRY and the like, which pass an error on, lines that look at NULL from an allocation, and curl_easy_setopt(), which fails only
without memory (UNCOUNTED below).
With a folder or file, lists the lines that have branches not taken.
With --kinds, counts the branches not taken by what their lines do, as far as the text of a line shows it (KINDS below).
With --collect, adds the counts to counts.json in the build folder and removes gcov's files, so that one that is damaged, as by a program that is
killed while it writes it, costs the counts of one test only.
"""
import collections
import json
import os
import re
import subprocess
import sys

UNCOUNTED = re.compile(r'\bCG_TRY\w*\(|status \? status :|return CG_NO_MEMORY|: CG_NO_MEMORY|\bassert\(|\bcurl_easy_setopt\(')
NULL_TEST = re.compile(r'^\s*(\} else )?if \(!.*\) \{$')
COLLECTED = 'counts.json'
# The first that matches
KINDS = (
    ('system calls', re.compile(r'\b(errno|MAP_FAILED|(pipe|fork|dup2?|open|openat|fdopen|fopen|tmpfile|mkostemp|mkdir|rename|unlink|f?stat|l?stat|lseek|fseek|fflush|fclose|fwrite'
                                r'|fread|printf|ferror|ftell|close|read|write|fcntl|fsync|fdatasync|syncfs|waitpid|poll|mmap|scandir|readdir|opendir|access|sigaction|posix_spawn\w*'
                                r'|sysconf|getrlimit|readlink)\()|\b(pid|file|count|descriptor|copy|nameless|length) <=? 0|\b(not_closed|is_written|is_closed|failed|has_failed)\b')),
    ('memory and libraries', re.compile(r'\b(malloc|calloc|strn?dup|asprintf|arena|NULL)\b|NO_MEMORY|out_of_memory|\b(librdf|raptor|rasqal|archive|curl|igraph)_|xml(Reader|Hash|Doc|Read)|is_bad\b'
                                        r'|if \(!?[a-z]+(->[a-z]+)*\) \{$|\b(path|found|archive|folded|text|name|folder)(\.data)? (\?|&&) |_new\w*\(')),
    ('errors passed on', re.compile(r'\b(status|result|is_stopped|stopped|closed)\b')),
    ('sizes that no test has', re.compile(r'MOST|LARGEST|LONGEST|LATEST|DEEPEST|_MAX\b|CG_NONE|capacity|_SIZE\b|sizeof|LIMIT|65535')),
    ('operands of && and ||', re.compile(r'&&|\|\|')),
)


def notes(build):
    """The .gcda files, in lists short enough for a command line, each list of one folder."""
    for folder, _, names in os.walk(build):
        data = [os.path.join(folder, name) for name in sorted(names) if name.endswith('.gcda')]
        for at in range(0, len(data), 50):
            yield data[at:at + 50]


def read(build, source):
    """{file: {line: ([taken or not, of each branch], run or not)}}, files as the project names them."""
    files = collections.defaultdict(dict)
    if os.path.exists(os.path.join(build, COLLECTED)):
        with open(os.path.join(build, COLLECTED), encoding='utf-8') as file:
            for name, lines in json.load(file).items():
                files[name] = {int(number): tuple(counts) for number, counts in lines.items()}
    for data in notes(build):
        out = subprocess.run(['gcov', '-b', '-j', '-t', *data], cwd=build, capture_output=True, check=False).stdout
        for text in out.splitlines():
            for file in json.loads(text)['files']:
                name = os.path.relpath(os.path.realpath(os.path.join(build, file['file'])), source)
                if name.startswith('src/') and os.path.exists(os.path.join(source, name)):
                    add(files[name], file['lines'])
    return files


def collect(build, files):
    with open(os.path.join(build, COLLECTED + '.new'), 'w', encoding='utf-8') as file:
        json.dump(files, file)
    os.replace(os.path.join(build, COLLECTED + '.new'), os.path.join(build, COLLECTED))
    for data in notes(build):
        for name in data:
            os.remove(name)


def add(lines, found):
    for line in found:
        taken = [branch['count'] > 0 for branch in line['branches']]
        before, was_run = lines.get(line['line_number'], ([], False))
        if len(before) == len(taken):
            taken = [a or b for a, b in zip(before, taken)]
        elif len(before) > len(taken):
            taken = before
        lines[line['line_number']] = (taken, was_run or line['count'] > 0)


def counted(text, number):
    """Whether the branches of line `number` count."""
    here = text[number - 1] if number <= len(text) else ''
    after = ''.join(text[number:number + 3]).split('}')[0]
    return not (UNCOUNTED.search(here) or NULL_TEST.match(here) and 'return CG_NO_MEMORY' in after)


def kind_of(line):
    return next((name for name, pattern in KINDS if pattern.search(line)), 'others')


def main():
    words = [word for word in sys.argv[1:] if not word.startswith('--')]
    build = os.path.realpath(words[0])
    source = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
    only = words[1] if len(words) > 1 else None
    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    kinds = collections.Counter()
    files = read(build, source)
    if '--collect' in sys.argv:
        collect(build, files)
        return
    for name, lines in sorted(files.items()):
        with open(os.path.join(source, name), encoding='utf-8') as file:
            text = file.read().split('\n')
        parts = name.split('/')
        places = ['/'.join(parts[:i]) for i in range(2, len(parts))]
        if only and name.startswith(only):
            places.append(name)
        for number, (taken, was_run) in sorted(lines.items()):
            taken = taken if counted(text, number) else []
            for place in places:
                total = totals[place]
                for i, value in enumerate((len(taken), sum(taken), 1, was_run)):
                    total[i] += value
            if name.startswith(only or '') and number <= len(text):
                kinds[kind_of(text[number - 1])] += len(taken) - sum(taken)
            if only and '--kinds' not in sys.argv and name.startswith(only) and not all(taken) and number <= len(text):
                print(f'{name}:{number}: {sum(taken)} of {len(taken)}: {text[number - 1].strip()}')
    if '--kinds' in sys.argv:
        for name, count in kinds.most_common():
            print(f'{name:34} {count:6}')
        return
    print(f'{"":34}  branches            lines')
    for place, (branches, taken, lines, run) in sorted(totals.items()):
        if not only or place.startswith(only):
            print(f'{place:34} {taken:6} of {branches:6} {100 * taken / max(branches, 1):5.1f} %  {100 * run / max(lines, 1):5.1f} %')


main()
