/* SPDX-License-Identifier: Apache-2.0 */
/** @file journal.h  A file that records what a server has acknowledged. */
#ifndef CG_PUBLISH_JOURNAL_H
#define CG_PUBLISH_JOURNAL_H

#include "addons/publish/publisher_impl.h"

/** Read the journal, and open it for writing unless this is a dry run. */
cg_status cg_journal_open(cg_publisher *publisher);

/** Whether the server has acknowledged `parcel`. */
bool cg_journal_has(const cg_journal *journal, const cg_parcel *parcel);

/** Record that it has. */
cg_status cg_journal_add(cg_publisher *publisher, const cg_parcel *parcel);

/** Close the file. */
void cg_journal_close(cg_journal *journal);

#endif /* CG_PUBLISH_JOURNAL_H */
