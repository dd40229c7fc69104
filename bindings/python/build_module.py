# SPDX-License-Identifier: Apache-2.0
"""The declarations of the public headers, as cffi takes them: without the preprocessor's lines and our macros."""
import re
from pathlib import Path

import cffi

INCLUDE = Path(__file__).resolve().parent.parent.parent / "include"
HEADERS = ["slice.h", "status.h", "kinds.h", "environment.h", "options.h", "context.h", "document.h", "clauses.h", "acts.h", "graph.h", "version.h"]

CALLBACKS = """
extern "Python" cg_status clausegraph_take_bytes(void *, cg_slice);
extern "Python" cg_status clausegraph_take_thing(void *, const cg_thing_view *);
extern "Python" void clausegraph_take_message(void *, cg_log_level, const char *);
"""


def declarations(name):
    text = (INCLUDE / "clausegraph" / name).read_text()
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"^#(?:.*\\\n)*.*$", "", text, flags=re.M)
    text = re.sub(r"^CG_INLINE .*?^}$", "", text, flags=re.M | re.S)
    return re.sub(r"\bCG_(API|CHECKED|NULLABLE|BEGIN_DECLS|END_DECLS)\b", "", text)


ffi = cffi.FFI()
ffi.cdef("".join(declarations(name) for name in HEADERS) + CALLBACKS)
ffi.set_source(
    "clausegraph._library", "#include <clausegraph/clausegraph.h>\n",
    include_dirs=[str(INCLUDE)],
    libraries=["serd-0", "utf8proc", "m"],
    extra_link_args=["-Wl,-rpath,$ORIGIN", "-Wl,--exclude-libs,ALL"],
    py_limited_api=True,
)
