/* cjm-file-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"

G_BEGIN_DECLS

struct _CjmFile
{
  GObject parent_instance;

  CjmDocument *document;
  GFile *location;   /* NULL as long as the document was never saved */
  char *digest;      /* of what the file at `location` held when we last saw it */
  GBytes *bytes;     /* the document as it was read or saved last; NULL if neither, */
  guint64 state;     /* and the state of its history in which it was that */
  gboolean saving;
};

void cjm_file_take_bytes (CjmFile *self,
                          GBytes  *bytes,
                          guint64  state);

G_END_DECLS
