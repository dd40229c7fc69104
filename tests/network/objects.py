# SPDX-License-Identifier: Apache-2.0
"""objects.py CSV JSON: JSON Lines have what the table has.  objects.py EDGES NODES JSON: nodes and edges have what the tables have."""
import csv
import json
import sys


def rows(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def as_text(value):
    """A value as CSV has it."""
    return {None: "", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)


def check(expected, found, what):
    """Numbers may have other trailing zeros; what is unknown may be missing."""
    if len(expected) != len(found):
        sys.exit(f"{what}: {len(found)} objects, not {len(expected)}")
    for row, item in zip(expected, found):
        for name, value in row.items():
            other = item.get(name)
            number = isinstance(other, (int, float)) and not isinstance(other, bool)
            if as_text(other) != value and not (number and float(value) == other):
                sys.exit(f"{what}: {name} is {other!r}, not {value!r}")


if len(sys.argv) == 3:
    table, lines = sys.argv[1:]
    with open(lines, encoding="utf-8") as file:
        check(rows(table), [json.loads(line) for line in file], lines)
else:
    edges, nodes, whole = sys.argv[1:]
    with open(whole, encoding="utf-8") as file:
        network = json.load(file)
    directed = {row.pop("type") for row in rows(edges)}
    if directed and directed != {"Directed" if network["directed"] else "Undirected"}:
        sys.exit(f"{whole}: directed is {network['directed']}")
    check([{k: v for k, v in row.items() if k != "type"} for row in rows(edges)], network["edges"], "edges")
    check(rows(nodes), network["nodes"], "nodes")
    if not network["multigraph"] or not all({edge["source"], edge["target"]} <= {node["id"] for node in network["nodes"]} for edge in network["edges"]):
        sys.exit(f"{whole}: an edge has no node")
