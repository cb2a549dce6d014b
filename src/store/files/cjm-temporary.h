/* cjm-temporary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* A file beside the one that it is to replace, which goes with the program unless it takes that place. */

typedef struct _CjmTemporary CjmTemporary;

CjmTemporary *cjm_temporary_open    (const char   *folder,
                                     mode_t        mode,
                                     int          *number);
void          cjm_temporary_sweep   (const char   *folder);
void          cjm_temporary_free    (CjmTemporary *self);
int           cjm_temporary_get_fd  (CjmTemporary *self);
int           cjm_temporary_close   (CjmTemporary *self);
int           cjm_temporary_replace (CjmTemporary *self,
                                     const char   *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmTemporary, cjm_temporary_free)

G_END_DECLS
