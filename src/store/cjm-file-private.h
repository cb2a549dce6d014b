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
  gboolean saving;
};

G_END_DECLS
