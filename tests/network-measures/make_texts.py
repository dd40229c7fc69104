# SPDX-License-Identifier: Apache-2.0
"""Write 40 small resolutions into the current folder that cite each other and some treaties; always the same ones.

Those of one day cite each other in circles.  The titles are hostile to SVG, CSV and RDF.
"""
TREATIES = ["Charter of the United Nations", "Convention on the Rights of the Child", "Universal Declaration of Human Rights",
            "International Covenant on Civil and Political Rights", "Paris Agreement"]
VERBS = ["Recalling", "Reaffirming", "Noting"]
state = 7


def chance(limit):
    """A linear congruential generator: the same numbers with every version of Python."""
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 16) % limit


for number in range(1, 41):
    year = 2030 + number // 4
    cited = {1 + chance(number) for _ in range(chance(5))} if number > 4 else {1 + number % 4}
    paragraphs = [f"{VERBS[chance(3)]} Security Council resolution {9000 + other} ({2030 + other // 4}),"
                  for other in sorted(cited - {number})]
    paragraphs += [f"{VERBS[chance(3)]} the {TREATIES[chance(5)]},", f"Reaffirming the {TREATIES[chance(2)]},"]
    with open(f"made-{number:02}.txt", "w", encoding="utf-8") as text:
        text.write(f"S/RES/{9000 + number} ({year})\n\nThe Security Council,\n\n" + "\n\n".join(paragraphs) +
                   f"\n\n1. Calls upon States to implement the {TREATIES[chance(5)]};\n\n2. Decides to remain seized.\n")
    with open(f"made-{number:02}.txt.meta", "w", encoding="utf-8") as meta:
        day = 1 if number <= 4 else 1 + number % 4 * 7
        date = "2031-01-01" if number <= 4 else f"{year + 1}-02-{day:02}"
        title = ['<script>alert("x")</script> & ]]> \'quoted\'', "The situation, of “things”\t\\N -->"][number % 2]
        meta.write(f"symbol: S/RES/{9000 + number}({year})\ndate: {date}\ntitle: {title} {chr(65 + number % 5)}\n")
