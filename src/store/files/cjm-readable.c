/* cjm-readable.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-readable.h"

#include <glib/gi18n.h>

#include "cjm-file-error.h"
#include "cjm-load.h"
#include "cjm-reader.h"

/**
 * cjm_readable_check:
 * @bytes: a document as it is about to be written
 * @name: where to, as a person reads it
 *
 * What is written is read: a file that could not be opened again is worth less than the old one.
 *
 * Returns: whether it can be opened again; if not, %CJM_FILE_ERROR_TOO_LARGE or %CJM_FILE_ERROR_REFUSED
 */
gboolean
cjm_readable_check (GBytes     *bytes,
                    const char *name,
                    GError    **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = NULL;
  g_autofree char *place = NULL;
  const CjmProblem *problem;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > CJM_SIZE_MAX)
    {
      g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE,
                   _("Could not save “%s”: the document is larger than %s and could not be opened again"),
                   name, CJM_SIZE_MAX_TEXT);
      return FALSE;
    }

  document = cjm_reader_read (text, length, problems);
  if (document != NULL)
    return TRUE;

  problem = g_ptr_array_index (problems, 0);
  place = problem->path != NULL ? g_strconcat (problem->path, ": ", NULL) : g_strdup ("");
  /* Translators: the second %s is nothing or a place in the document, such as "journeys[0].title: ", the third what is
   * wrong there. */
  g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED,
               _("Could not save “%s”, since it could not be opened again: %s%s"), name, place, problem->message);
  return FALSE;
}
