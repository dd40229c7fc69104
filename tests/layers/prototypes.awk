# SPDX-License-Identifier: Apache-2.0
# The functions that headers declare: "FILE NAME" a line.  Bodies of inline functions and of types are passed over.
FNR == 1 { depth = 0; comment = 0; text = "" }
/^#/ || continued { continued = /\\$/; next }
{
  line = $0
  gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
  gsub(/\/\*([^*]|\*[^\/])*\*\//, " ", line)
  if (comment) {
    if (!sub(/^.*\*\//, "", line)) next
    comment = 0
  }
  if (sub(/\/\*.*$/, "", line)) comment = 1
  for (i = 1; i <= length(line); ++i) {
    c = substr(line, i, 1)
    if (c == "{") { if (!depth++) text = text " {" }
    else if (c == "}") { if (!--depth && text !~ /typedef|^ *(struct|enum|union) /) text = "" }
    else if (depth) continue
    else if (c == ";") {
      if (text !~ /typedef|\{/ && match(text, /[A-Za-z_][A-Za-z_0-9]* *\(/)) {
        name = substr(text, RSTART, RLENGTH)
        sub(/ *\($/, "", name)
        print FILENAME, name
      }
      text = ""
    } else text = text c
  }
  text = text " "
}
