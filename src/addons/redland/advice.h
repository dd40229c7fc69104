/* SPDX-License-Identifier: Apache-2.0 */
/** @file advice.h  What to do about a query that rasqal cannot run. */
#ifndef CG_REDLAND_ADVICE_H
#define CG_REDLAND_ADVICE_H

/** Rasqal tells of a property path and of a slip of the pen in the same words. */
#define CG_REDLAND_ADVICE                                                                                               \
  "; rasqal runs no property paths, EXISTS, MINUS nor updates; for these load the exported graph into Oxigraph "       \
  "(oxigraph load --location graph.db --file graph.nt) or Fuseki (tdb2.tdbloader --loc tdb2 graph.nt): docs/stores.md"

#endif /* CG_REDLAND_ADVICE_H */
