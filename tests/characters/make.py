# SPDX-License-Identifier: Apache-2.0
"""make.py FOLDER: texts, a title and a pack with characters that formats have trouble with."""
import sys

folder = sys.argv[1]
codes = [*range(1, 32), 127, *range(128, 160), 0xFDD0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1D538, 0x1F30D, 0x10FFFF]
# Line ends would end the title, and are tested by every other text.
odd = "".join(f"a{chr(code)}b" for code in codes if code not in (10, 13)) + "\"\\<&>'"
with open(f"{folder}/odd", "w", newline="") as file:
    file.write(odd)
text = ("A/RES/75/900\n\n75/900. Lanterns\n\nThe General Assembly,\n\nNoting the Lamp Charter,\n\n"
        "1. Recalls its resolution 70/1{}.\n")
# A text with many control characters in few words is taken for no text.
text += "".join(f"\n{n}. Thanks the keepers of the lanterns for their patient work by night and in fog.\n" for n in range(2, 90))
for place, addition in {"text": " and " + odd, "title": "", "symbol": "", "label": ""}.items():
    with open(f"{folder}/{place}.txt", "w", newline="") as file:
        file.write(text.format(addition).replace("A/RES/75/900\n\n75/900. ", "") if place == "symbol" else text.format(addition))
escaped = "".join(f"\\U{ord(c):08X}" for c in odd)
with open(f"{folder}/odd.ttl", "w") as file:
    file.write(f"""@prefix cg: <https://w3id.org/clausegraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix pack: <https://w3id.org/clausegraph/pack#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://w3id.org/clausegraph/id/> .

<instrument/odd> a cg:Treaty ;
  skos:prefLabel "Odd {escaped}"@en ;
  skos:altLabel "Lamp Charter"@en .
""")
