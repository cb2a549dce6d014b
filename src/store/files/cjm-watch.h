/* cjm-watch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"

G_BEGIN_DECLS

/* Whether the file of a document still holds what the document was read from or saved as, whatever its time says. */

typedef enum
{
  CJM_WATCH_SAME,        /* what was read or written last, as far as was seen yet */
  CJM_WATCH_CHANGED,     /* something else */
  CJM_WATCH_GONE,        /* nothing is there */
  CJM_WATCH_NO_FILE,     /* a folder or a device is there */
  CJM_WATCH_UNREADABLE,  /* what is there may not or cannot be read */
} CjmWatchState;

#define CJM_TYPE_WATCH (cjm_watch_get_type ())
G_DECLARE_FINAL_TYPE (CjmWatch, cjm_watch, CJM, WATCH, GObject)

CjmWatch     *cjm_watch_new        (CjmFile  *file);
void          cjm_watch_look       (CjmWatch *self);
CjmWatchState cjm_watch_get_state  (CjmWatch *self);
const char   *cjm_watch_get_digest (CjmWatch *self);
const char   *cjm_watch_get_reason (CjmWatch *self);
gboolean      cjm_watch_is_shared  (CjmWatch *self);

G_END_DECLS
