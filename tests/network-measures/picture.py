# SPDX-License-Identifier: Apache-2.0
"""Check pictures: XML, a title and a description, no script, nothing outside, no two labels that overlap.

usage: picture.py LEAST-LABELS FILE.svg
"""
import re
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
root = tree.parse(sys.argv[2]).getroot()
failures = []


def check(truth, what):
    if not truth:
        failures.append(what)


def number(element, name):
    return float(element.get(name))


check(root.tag == SVG + "svg", "root")
check([child.tag for child in root][:2] == [SVG + "title", SVG + "desc"], "title and desc come first")
check(root.findtext(SVG + "title") and root.findtext(SVG + "desc"), "title and desc are empty")
check(not list(root.iter(SVG + "script")), "a script")
known = {"svg", "title", "desc", "defs", "style", "marker", "path", "pattern", "rect", "g", "line", "circle", "polygon", "text"}
check({element.tag.removeprefix(SVG) for element in root.iter()} <= known, "an element that no picture has")
width, height = number(root, "width"), number(root, "height")

boxes = []
for group in root.iter(SVG + "g"):
    if group.get("class") == "labels":
        for text in group.iter(SVG + "text"):
            left, base, size = number(text, "x"), number(text, "y"), number(text, "font-size")
            boxes.append((left, base - 0.8 * size, left + number(text, "textLength"), base + 0.2 * size, text.text))
check(len(boxes) >= int(sys.argv[1]), f"{len(boxes)} labels")
for i, a in enumerate(boxes):
    check(0 <= a[0] and a[2] <= width and 0 <= a[1] and a[3] <= height, f"{a} is outside")
    for b in boxes[:i]:
        check(not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]), f"{a} and {b} overlap")
for shape in root.iter(SVG + "circle"):
    x, y, radius = (number(shape, name) for name in ("cx", "cy", "r"))
    check(radius <= x <= width - radius and radius <= y <= height - radius, "a circle is outside")
for shape in root.iter(SVG + "polygon"):
    points = [float(value) for value in re.split("[ ,]", shape.get("points"))]
    check(all(0 <= x <= width for x in points[::2]) and all(0 <= y <= height for y in points[1::2]), "a polygon is outside")
for bar in root.iter(SVG + "rect"):
    if bar.get("x"):
        check(number(bar, "x") >= 0 and number(bar, "x") + number(bar, "width") <= width, "a bar is outside")
for failure in failures:
    print("FAIL:", failure)
sys.exit(bool(failures))
