# SPDX-License-Identifier: Apache-2.0
# Put heads and feet of pages between the lines, as programs that read PDF do: after every `every` lines,
# in the style `style`; the document has `pages` pages.
{ print }
NR % every == 0 {
  page = NR / every
  symbol = "A/RES/91/52"
  if (style == "before") printf "%s\n%d36-40217\n", symbol, page + 1
  if (style == "behind") printf "%s\n36-40217%d\n", symbol, page + 1
  if (style == "fraction") printf "36-40217\n%d/%d\n\f%s\n", page, pages, symbol
  if (style == "glued") printf "36-40217%d/%d\n%s\n", page, pages, symbol
  if (style == "language") printf "/...\n%s\nEnglish\nPage\n%d\n", symbol, page + 1
}
