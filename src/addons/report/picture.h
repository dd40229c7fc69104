/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture.h  The network of one document. */
#ifndef CG_REPORT_PICTURE_H
#define CG_REPORT_PICTURE_H

#include "addons/report/page.h"

/** Write the network of the document as a picture. */
cg_status cg_page_picture(const cg_page *page, FILE *file);

#endif /* CG_REPORT_PICTURE_H */
