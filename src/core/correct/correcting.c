/* SPDX-License-Identifier: Apache-2.0 */
#include "correct/correcting.h"

void cg_correct_note(const cg_correcting *c, const char *why) {
  /* A wrong reference is removed first; if the row has a target, its failure concerns the
   * replacement. */
  const char *const what = c->is_refuted ? "removes a reference and adds none" : "is skipped";
  cg_note(c->document->messages, c->document->corrections->path, "line %u %s: %s",
          (unsigned)c->row->line, what, why);
}
