# SPDX-License-Identifier: Apache-2.0
"""read.py LIBRARY FILE...: how many statements rdflib or pyoxigraph (strict) reads of each FILE, a line each.

Any warning is an error."""
import logging
import sys
import warnings


class Refuse(logging.Handler):
    def emit(self, record):
        sys.exit('warning: ' + record.getMessage())


def count_by_rdflib(name):
    import rdflib
    formats = {'ttl': 'turtle', 'nt': 'nt', 'nq': 'nquads'}
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(name, format=formats[name.rsplit('.')[-1]])
    return sum(1 for _ in dataset.quads((None, None, None, None)))


def count_by_pyoxigraph(name):
    import pyoxigraph
    return len(set(pyoxigraph.parse(path=name)))


warnings.simplefilter('error', UserWarning)
logging.getLogger().addHandler(Refuse(logging.WARNING))
count = {'rdflib': count_by_rdflib, 'pyoxigraph': count_by_pyoxigraph}[sys.argv[1]]
for path in sys.argv[2:]:
    try:
        print(path, count(path))
    except Exception as error:  # whatever it is, it is printed with the file
        sys.exit(f'{path}: {error}')
