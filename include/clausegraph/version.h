/* SPDX-License-Identifier: Apache-2.0 */
/** @file version.h  Version of these headers and of the library.
 *
 * The release ("0.1.0") and the interface have separate numbers. The interface number is in the
 * names of the shared library (libclausegraph.so.1), the pkg-config file (clausegraph-1) and the
 * header folder (clausegraph-1/clausegraph). It changes only when programs must be changed or
 * compiled again. Interfaces with different numbers can be installed side by side. */
#ifndef CLAUSEGRAPH_VERSION_H
#define CLAUSEGRAPH_VERSION_H

#include <clausegraph/macros.h>

CG_BEGIN_DECLS

#define CG_VERSION_MAJOR 0 /**< First number of the release of these headers */
#define CG_VERSION_MINOR 1 /**< Second number */
#define CG_VERSION_PATCH 0 /**< Third number */

/** Nonzero, also in the preprocessor, if these headers are of release `major`.`minor`.`patch` or
 * later. */
#define CG_VERSION_AT_LEAST(major, minor, patch)                                                   \
  (CG_VERSION_MAJOR > (major) ||                                                                   \
   (CG_VERSION_MAJOR == (major) &&                                                                 \
    (CG_VERSION_MINOR > (minor) || (CG_VERSION_MINOR == (minor) && CG_VERSION_PATCH >= (patch)))))

/** Release of the library in use, which may be later than that of the headers.
 * @return "0.1.0", static */
CG_API const char *cg_version(void);

CG_END_DECLS

#endif /* CLAUSEGRAPH_VERSION_H */
