/* cjm-sight.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CJM_SIGHT_FILE,
  CJM_SIGHT_GONE,        /* nothing is there */
  CJM_SIGHT_NO_FILE,     /* a folder or a device is there */
  CJM_SIGHT_UNREADABLE,  /* what is there may not or cannot be read */
} CjmSightKind;

/* What was seen at a place at one moment */
typedef struct
{
  CjmSightKind kind;
  char *identity;        /* by which the same bytes are known without reading them; NULL where they are to be read again */
  char *digest;          /* FILE: its cjm_load_digest(); NULL for one that is larger than a document may be */
  char *reason;          /* UNREADABLE: for a person */
} CjmSight;

CjmSight *cjm_sight_take (GFile          *file,
                          const CjmSight *before);
void      cjm_sight_free (CjmSight       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmSight, cjm_sight_free)

G_END_DECLS
