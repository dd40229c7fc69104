/* SPDX-License-Identifier: Apache-2.0 */
#include "correct/correcting.h"

void cg_correct_note(const cg_correcting *c, const char *why) {
  /* A wrong reference is taken away first: what is left out then is what comes instead. */
  const char *const what = c->is_refuted ? "gives its words no reference instead" : "is left out";
  cg_note(c->document->messages, c->document->corrections->path, "line %u %s: %s", (unsigned)c->row->line, what, why);
}
