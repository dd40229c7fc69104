/* SPDX-License-Identifier: Apache-2.0 */
/* contextc: print the published JSON-LD context of graphs, ontology/context.jsonld. */
#include "rdf/jsonld_context.h"

#include <stdio.h>

static cg_status print(void *handle, cg_slice bytes) {
  return fwrite(bytes.data, 1, bytes.length, handle) == bytes.length ? CG_OK : CG_CANNOT_WRITE;
}

int main(void) {
  cg_outlet outlet = {print, stdout, CG_OK};
  cg_outlet_take(&outlet, CG_SLICE("{\n  \"@context\": "));
  cg_json_context_put(&outlet, CG_SLICE("  "));
  cg_outlet_take(&outlet, CG_SLICE("\n}\n"));
  return outlet.status || fflush(stdout);
}
