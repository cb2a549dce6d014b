/* cjm-attributes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* What a file is beside its bytes: owner, permissions, extended attributes. A file that takes the place of another gets
 * those of the other, and what it could not get is told. */

/* What a file was beside its bytes, and no longer is */
typedef enum
{
  CJM_LOSS_NONE        = 0,
  CJM_LOSS_OWNER       = 1 << 0, /* its owner or its group */
  CJM_LOSS_PERMISSIONS = 1 << 1, /* fewer people may use it */
  CJM_LOSS_ATTRIBUTES  = 1 << 2, /* an extended attribute */
  CJM_LOSS_NAMES       = 1 << 3, /* its other names are of the old file */
} CjmLosses;

int   cjm_attributes_copy            (const char        *from,
                                      const struct stat *info,
                                      int                to,
                                      CjmLosses         *losses);
char *cjm_attributes_describe_losses (CjmLosses          losses);

G_END_DECLS
