/* cjm-expectation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-expectation.h"

#include <glib/gi18n.h>

#include "cjm-file-error.h"
#include "cjm-load.h"

/**
 * cjm_expectation_check:
 * @file: what is about to be replaced
 * @name: what messages call it
 * @expected: (nullable): the cjm_load_digest() of what it held when it was last seen; %NULL where that does not matter
 * @found: (out) (transfer full) (nullable): that of what it holds; %NULL where there is no file, or it cannot be read
 *
 * Sees to it that nothing is replaced that nobody here has seen. A file that has gone is no change: saving brings it
 * back. One that cannot be read is no change either, and is not replaced: what it holds nobody knows.
 *
 * Returns: whether it may be replaced; if not, %CJM_FILE_ERROR_CHANGED, or the #GIOErrorEnum of reading
 */
gboolean
cjm_expectation_check (GFile      *file,
                       const char *name,
                       const char *expected,
                       char      **found,
                       GError    **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = cjm_load_bytes (file, NULL, &reason);

  *found = bytes != NULL ? cjm_load_digest (bytes) : NULL;
  if (expected == NULL || g_strcmp0 (*found, expected) == 0
      || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  if (bytes != NULL || g_error_matches (reason, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE))
    g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED,
                 _("Another program has changed “%s” since it was opened"), name);
  else
    /* Translators: %s is a sentence such as "Could not open “trip.journey”: permission denied". */
    g_set_error (error, reason->domain, reason->code,
                 _("%s. So it cannot be told whether another program has changed it, and it was not replaced"),
                 reason->message);

  return FALSE;
}
