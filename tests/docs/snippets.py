#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""snippets.py SRCDIR [--rewrite] [PAGE]...
snippets.py SRCDIR --list

Runs the snippets of each page in a folder of its own, in order, in one shell, and compares what comes with what is shown.
The folder has links to the checkout's folders (ontology, examples, exports, ...), as if it were the checkout.

A page marks its snippets by their language, and by comments before them:

  ```console     commands after "$ " (continued after "> "), each with its output; a line "…" stands for any lines, "…" in a
                 line for any characters.  A command must succeed, unless "$ echo $?" follows.
  ```sh          commands without their output; they must succeed
  ```python      a program that must succeed; its output is not compared
  ```turtle, ```json   must parse; prefixes of the packs need not be declared
  <!-- file: NAME -->       the next block, of any language, is written to NAME and not run
  <!-- from: COMMAND -->    the next block is what COMMAND prints; "…" as above
  <!-- setup: COMMAND -->   a command that the reader need not see
  <!-- needs: PROGRAM -->   the next block is run only where this program is; of "python NAME", where Python has this module
  <!-- not run: REASON -->  the next block is not run

--rewrite puts the output that came into the page, where none of it is left out by "…".  --list prints the pages with snippets.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

PAGES = ['README.md', 'CONTRIBUTING.md', 'docs', 'docs/how-to', 'examples', 'bindings/python', 'cluster']
TIME_LIMIT = 120
MARK = '\x1e'
BLOCK = re.compile(
    r'^<!-- *(?P<word>file|from|setup|needs|not run): *(?P<value>.*?) *-->$'
    r'|^(?P<indent> *)```(?P<language>[a-z]*)[^\n]*\n(?P<body>.*?)^(?P=indent)``` *$', re.M | re.S)


PREFIXES = '@base <https://w3id.org/clausegraph/id/> .\n' + ''.join('@prefix %s: <%s> .\n' % pair for pair in (
    ('cg', 'https://w3id.org/clausegraph/ontology#'), ('pack', 'https://w3id.org/clausegraph/pack#'),
    ('skos', 'http://www.w3.org/2004/02/skos/core#'), ('dcterms', 'http://purl.org/dc/terms/'),
    ('rdfs', 'http://www.w3.org/2000/01/rdf-schema#'), ('owl', 'http://www.w3.org/2002/07/owl#'),
    ('xsd', 'http://www.w3.org/2001/XMLSchema#')))
CHECKS = {
    'turtle': "python3 -c 'import rdflib, sys; rdflib.Graph().parse(sys.argv[1], format=\"turtle\")' %s",
    'json': 'python3 -m json.tool %s >/dev/null',
}


def is_here(needed):
    """Whether there is a program, or a module of the Python that snippets run."""
    if needed.startswith('python '):
        return subprocess.run(['python3', '-c', 'import ' + needed.split()[1]], stderr=subprocess.DEVNULL).returncode == 0
    return shutil.which(needed) is not None


class Step:
    """One command, and what is shown of it: None if it is not compared."""

    def __init__(self, line, command, shown=None, place=None, may_fail=False):
        self.line, self.command, self.shown, self.place, self.may_fail = line, command, shown, place, may_fail


def console(body, line, start):
    """The commands of a console block with the places of their output in the page."""
    steps, offset = [], start
    for row in body.splitlines(keepends=True):
        if row.startswith('$ '):
            steps.append(Step(line, row[2:], '', [offset + len(row), offset + len(row)]))
        elif row.startswith('> ') and steps and not steps[-1].shown and steps[-1].place[0] == offset:
            steps[-1].command += row[2:]
            steps[-1].place = [offset + len(row), offset + len(row)]
        elif steps:
            steps[-1].shown += row
            steps[-1].place[1] = offset + len(row)
        else:
            raise ValueError('line %d: a console block that does not begin with "$ "' % line)
        line, offset = line + 1, offset + len(row)
    for step, following in zip(steps, steps[1:]):
        step.may_fail = following.command.strip() == 'echo $?'
    return steps


def steps_of(text, folder):
    steps, pending = [], {}
    for match in BLOCK.finditer(text):
        line = text.count('\n', 0, match.start()) + 1
        if match['word'] == 'setup':
            steps.append(Step(line, match['value'] + '\n'))
            continue
        if match['word']:
            pending[match['word']] = match['value']
            continue
        marks, pending = pending, {}
        if 'file' in marks:
            name = os.path.join(folder, '.file-%d' % line)
            with open(name, 'w', encoding='utf-8') as file:
                file.write(match['body'])
            steps.append(Step(line, 'cp "$snippets_folder/.file-%d" %s\n' % (line, marks['file'])))
            continue
        if 'from' in marks:
            steps.append(Step(line, marks['from'] + '\n', match['body'], [match.start('body'), match.end('body')]))
            continue
        if 'not run' in marks or 'needs' in marks and not is_here(marks['needs']):
            continue
        if match['language'] == 'console':
            steps += console(match['body'], line + 1, match.start('body'))
        elif match['language'] == 'sh':
            steps.append(Step(line, match['body']))
        elif match['language'] in CHECKS:
            name = '.block-%d' % line
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
                file.write((PREFIXES if match['language'] == 'turtle' else '') + match['body'])
            steps.append(Step(line, CHECKS[match['language']] % ('"$snippets_folder/%s"' % name) + '\n'))
        elif match['language'] == 'python':
            steps.append(Step(line, "python3 - <<'END_OF_SNIPPET'\n%sEND_OF_SNIPPET\n" % match['body']))
    return steps


def run(steps, folder):
    """What comes of each step: its output, and its exit status."""
    script = 'exec 2>&1\nsnippets_status=0\n'
    for number, step in enumerate(steps):
        script += "printf '%s%%s\\n' %d\n(exit $snippets_status); { %s} </dev/null; snippets_status=$?\n" % (
            MARK, number, step.command)
        script += "printf '%s=%%s\\n' $snippets_status\n" % MARK
    environment = dict(os.environ, snippets_folder=folder, HOME=folder, LC_ALL='C.UTF-8', COLUMNS='100')
    with subprocess.Popen(['bash', '-c', script], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as shell:
        try:
            came = shell.communicate(timeout=TIME_LIMIT)[0]
        except subprocess.TimeoutExpired:
            os.killpg(shell.pid, signal.SIGKILL)
            came = shell.communicate()[0]
    parts = re.split(MARK + r'(\d+)\n', came.decode('utf-8', 'replace'))
    results = {}
    for number, rest in zip(parts[1::2], parts[2::2]):
        output, found, status = rest.partition(MARK + '=')
        results[int(number)] = (output, int(status.split()[0]) if found else 'none: the shell ended, or the time limit of %d s' % TIME_LIMIT)
    return results


def tidy(text):
    return [row.rstrip() for row in text.rstrip().splitlines()]


def fits(shown, came):
    pattern = ''
    for row in tidy(shown):
        if row.strip() == '…':
            pattern += r'(?:[^\n]*\n)*'
        else:
            pattern += '.*'.join(re.escape(part) for part in row.split('…')) + r'\n'
    return re.fullmatch(pattern, ''.join(row + '\n' for row in tidy(came))) is not None


def try_page(root, page, rewrite):
    path = os.path.join(root, page)
    with open(path, encoding='utf-8') as file:
        text = file.read()
    folder = tempfile.mkdtemp(prefix='snippets-')
    problems, changes, count = [], [], 0
    try:
        for name in os.listdir(root):
            if not name.startswith('.') and not name.startswith('build'):
                os.symlink(os.path.join(root, name), os.path.join(folder, name))
        steps = steps_of(text, folder)
        results = run(steps, folder)
        for number, step in enumerate(steps):
            place = '%s:%d: %s' % (page, step.line, step.command.splitlines()[0])
            output, status = results.get(number, ('', 'none: not reached'))
            count += 1
            if status != 0 and not step.may_fail:
                problems.append('%s\n  exit status %s\n  %s' % (place, status, '\n  '.join(tidy(output)[-5:])))
            if step.shown is None or fits(step.shown, output):
                continue
            if rewrite and '…' not in step.shown:
                changes.append((step.place, ''.join(row + '\n' for row in tidy(output))))
            else:
                problems.append('%s\n  shown:\n    %s\n  came:\n    %s' % (
                    place, '\n    '.join(tidy(step.shown)), '\n    '.join(tidy(output)[:40])))
    except ValueError as error:
        problems.append('%s: %s' % (page, error))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if changes:
        for (begin, end), output in reversed(changes):
            text = text[:begin] + output + text[end:]
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        print('%s: rewrote %d outputs' % (page, len(changes)))
    for problem in problems:
        print(problem)
    return count, len(problems)


def main():
    root = os.path.abspath(sys.argv[1])
    rewrite = '--rewrite' in sys.argv
    pages = [word for word in sys.argv[2:] if word not in ('--rewrite', '--list')]
    for place in [] if pages else PAGES:
        if place.endswith('.md'):
            pages.append(place)
        elif os.path.isdir(os.path.join(root, place)):
            pages += sorted(os.path.join(place, name) for name in os.listdir(os.path.join(root, place)) if name.endswith('.md'))
    if '--list' in sys.argv:
        for page in pages:
            path = os.path.join(root, page)
            if os.path.exists(path) and BLOCK.search(open(path, encoding='utf-8').read()):
                print(page)
        return 0
    counts = [try_page(root, page, rewrite) for page in pages if os.path.exists(os.path.join(root, page))]
    commands, problems = sum(count for count, _ in counts), sum(bad for _, bad in counts)
    print('%d pages, %d commands, %d problems' % (len(counts), commands, problems))
    return 1 if problems or not counts else 0


if __name__ == '__main__':
    sys.exit(main())
