# SPDX-License-Identifier: Apache-2.0
"""Inputs that change, exchange their documents, fail and come back, with runs that are killed and runs with other options between:
the folder is what a run from the beginning writes.

    changes.py PROGRAM LIBRARY ROUNDS OPTION...    LIBRARY is fail.so of tests/batch/run
"""
import os
import random
import shutil
import subprocess
import sys

PROGRAM, LIBRARY, ROUNDS, *OPTIONS = sys.argv[1:]
FILES = range(1, 8)


def put(file, document, version):
    with open(f'many/{file}.txt', 'w') as out:
        out.write(f'A/RES/70/{document}\n\nThe General Assembly,\n\n1. Recalls its resolution 60/{version};\n')


def change():
    file, other = random.sample(FILES, 2)
    what = random.randrange(5)
    if what < 2:
        put(file, random.randint(1, 9), random.randint(1, 9))
    elif what == 2:
        os.rename(f'many/{file}.txt', 'third')
        os.rename(f'many/{other}.txt', f'many/{file}.txt')
        os.rename('third', f'many/{other}.txt')
    elif what == 3:
        put(file, file, file)
    else:
        with open(f'many/{file}.txt', 'wb') as out:
            out.write(b'\0\1\2no text')


def export(folder, *options, **environment):
    return subprocess.run([PROGRAM, 'export', '-q', '-j2', '--output-dir', folder, '-f', 'nq', *OPTIONS, *options, 'many'],
                          env={**os.environ, **environment}, capture_output=True, text=True, timeout=60).stderr


def export_killed():
    export('done', '--resume', *random.choice([[], ['--no-text']]), LD_PRELOAD=LIBRARY, FAIL_CALL='kill', FAIL_FROM=str(random.randint(1, 5)))


def content(folder):
    return {name: open(f'{folder}/{name}').read() for name in os.listdir(folder) if not name.startswith('.')}


def check(number):
    runs = 1
    while 'once more' in export('done', '--resume'):
        runs += 1
        if runs > 6:
            sys.exit(f'round {number}: every run asks for another one')
    shutil.rmtree('wanted.d', ignore_errors=True)
    export('wanted.d')
    done, wanted = content('done'), content('wanted.d')
    fails = any(open(f'many/{file}.txt', 'rb').read(1) == b'\0' for file in FILES)  # Earlier files of such inputs are kept
    wrong = [name for name in wanted if done.get(name) != wanted[name]] + [name for name in done if name not in wanted and not fails]
    if wrong:
        sys.exit(f'round {number}: {" ".join(sorted(wrong))}')


random.seed(len(OPTIONS))
os.mkdir('many')
for file in FILES:
    put(file, file, file)
export('done')
for number in range(int(ROUNDS)):
    for _ in range(random.randint(1, 3)):
        change()
    if random.random() < 0.5:
        export_killed()
        if random.random() < 0.7:
            continue
    check(number)
