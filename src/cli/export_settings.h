/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_settings.h  All that decides what an export writes, besides its inputs. */
#ifndef CLI_EXPORT_SETTINGS_H
#define CLI_EXPORT_SETTINGS_H

#include "base/sha256.h"
#include "cli/export_impl.h"

#define CLI_SETTINGS_WORDS 512

/** The digest of options, program, packs and corrections, and the same in words, as far as they
 * have room.  Prints a message on failure. */
cg_status cli_export_settings(const cli_exporting *e, char digest[CG_SHA256_LENGTH],
                              char words[CLI_SETTINGS_WORDS]);

#endif /* CLI_EXPORT_SETTINGS_H */
