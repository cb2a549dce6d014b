/* remote-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a server may do to a file that is sent to it */
typedef enum
{
  REMOTE_FAULT_NONE,
  REMOTE_FAULT_WRITE,       /* takes a part, and then no more */
  REMOTE_FAULT_CLOSE,       /* has no place for the whole, and keeps what there was */
  REMOTE_FAULT_CUT,         /* says that all is well, and keeps a part */
  REMOTE_FAULT_LOSE,        /* takes the old file away, and then fails */
} RemoteFault;

GFile *remote_file_new       (GFile      *local);
void   remote_file_set_fault (GFile      *file,
                              RemoteFault fault);

G_END_DECLS
