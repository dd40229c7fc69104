# SPDX-License-Identifier: Apache-2.0
"""networks.py CLAUSEGRAPH FOLDER: network() has the edges of `clausegraph network`, at each level."""
import csv
import subprocess
import sys

import clausegraph

LEVELS = ("document", "clause", "instrument", "all", "thing", "body", "co-citation")


def edges_of_program(program, folder, level):
    """The number of acts and the verbs by edge; a conflict is an edge of its own there, and its acts are counted with the others."""
    written = subprocess.run([program, "network", "-q", "--level", level, "-f", "csv", folder], check=True, capture_output=True, text=True).stdout
    edges = {}
    for row in csv.DictReader(written.splitlines()):
        number = int(row["count" if level == "co-citation" else "acts"])
        before, verbs = edges.get((row["source"], row["target"]), (0, set()))
        edges[row["source"], row["target"]] = before + number, verbs | set(filter(None, row["verbs"].split("; ")))
    return edges


def edges_of_package(documents, level):
    graph = clausegraph.network(documents, level=level)
    ordered = (tuple(sorted(edge[:2])) if level == "co-citation" else edge[:2] for edge in graph.edges)
    return {edge: (graph.edges[edge]["weight"], set(filter(None, graph.edges[edge].get("verbs", "").split("; ")))) for edge in ordered}


program, folder = sys.argv[1:]
documents = list(clausegraph.read_many(folder))
for level in LEVELS:
    expected, found = edges_of_program(program, folder, level), edges_of_package(documents, level)
    if not expected or expected != found:
        differences = {edge: (expected.get(edge), found.get(edge)) for edge in expected.keys() | found.keys() if expected.get(edge) != found.get(edge)}
        sys.exit(f"level {level}: of {len(expected)} edges these differ: {differences or 'none, there are no edges'}")
