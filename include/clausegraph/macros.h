/* SPDX-License-Identifier: Apache-2.0 */
/** @file macros.h  Attributes of the public functions. */
#ifndef CLAUSEGRAPH_MACROS_H
#define CLAUSEGRAPH_MACROS_H

/** @cond */
#ifdef __cplusplus
#  define CG_BEGIN_DECLS extern "C" {
#  define CG_END_DECLS }
#else
#  define CG_BEGIN_DECLS
#  define CG_END_DECLS
#endif

#if defined(__GNUC__)
#  define CG_API __attribute__((visibility("default")))
#  define CG_CHECKED CG_API __attribute__((warn_unused_result))
#else
#  define CG_API
#  define CG_CHECKED
#endif
/** @endcond */

/** A function compiled into the program, with the struct sizes of the program's headers. */
#define CG_INLINE static inline

/** Marks a pointer that may be NULL. All other pointers must not be NULL. */
#define CG_NULLABLE

#endif /* CLAUSEGRAPH_MACROS_H */
