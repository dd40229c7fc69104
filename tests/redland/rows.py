# SPDX-License-Identifier: Apache-2.0
"""The rows of an answer in SPARQL's JSON, sorted, one a line; Redland writes what has no value as "unbound"."""
import json
import sys

for row in sorted(json.dumps({name: value for name, value in binding.items() if value['type'] != 'unbound'}, sort_keys=True)
                  for binding in json.load(sys.stdin)['results']['bindings']):
    print(row)
