/* SPDX-License-Identifier: Apache-2.0 */
/* Stubs for a library built without librdf: opening a Redland storage fails, so the other functions
   are never reached. */
#include "base/growing.h"
#include "base/try.h"

#include <clausegraph/storage.h>

cg_status cg_storage_open(const cg_environment *environment, const char *type, const char *name,
                          const char *options, cg_storage **out) {
  cg_environment chosen;
  (void)name;
  (void)options;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  const cg_messages messages = cg_environment_messages(&chosen);
  return cg_fail(&messages, CG_BAD_ARGUMENT, type, 0,
                 "clausegraph-redland was built without librdf, which Redland storages need; "
                 "install it (Debian: librdf0-dev) and build again");
}

cg_status cg_storage_close(cg_storage *storage) { return storage ? CG_BAD_ARGUMENT : CG_OK; }

cg_status cg_storage_put(cg_storage *storage, const char *name, const cg_graph *graph) {
  (void)storage;
  (void)name;
  (void)graph;
  return CG_BAD_ARGUMENT;
}

cg_status cg_storage_put_as(cg_storage *storage, const char *name, cg_slice data,
                            const char *syntax) {
  (void)storage;
  (void)name;
  (void)data;
  (void)syntax;
  return CG_BAD_ARGUMENT;
}
