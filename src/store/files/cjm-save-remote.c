/* cjm-save-remote.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes to where GIO's daemons lead: a server, a telephone. They replace a file as safely as what is behind them can:
 * SFTP and SMB move a new file over the old one, MTP takes the old one away first. What came of it nobody promises, so
 * the file is read back, and where it is not what was sent, that is said.
 */

#include "config.h"

#include "cjm-save-remote.h"

#include <glib/gi18n.h>

#include "cjm-expectation.h"
#include "cjm-file-error.h"
#include "cjm-load.h"

static char *
read_digest (GFile   *file,
             GError **error)
{
  g_autoptr (GBytes) bytes = cjm_load_bytes (file, NULL, error);

  return bytes != NULL ? cjm_load_digest (bytes) : NULL;
}

/* Until it is closed nothing is replaced, and not at all where the closing is cancelled. */
static gboolean
send (GFile   *file,
      GBytes  *bytes,
      GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  g_autoptr (GCancellable) given_up = g_cancellable_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (stream == NULL)
    return FALSE;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error)
      && g_output_stream_flush (G_OUTPUT_STREAM (stream), NULL, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  g_cancellable_cancel (given_up);
  g_output_stream_close (G_OUTPUT_STREAM (stream), given_up, NULL);

  return FALSE;
}

static void
set_broken (GError    **error,
            const char *name,
            const char *reason)
{
  g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_BROKEN,
               _("Could not save “%s”: %s. What stands there now may not be whole: save the document elsewhere too"),
               name, reason);
}

/**
 * cjm_save_remote:
 * @expected: (nullable): as cjm_save_bytes() takes it
 *
 * As cjm_save_bytes(), for a file that is not on this machine.
 *
 * Returns: whether it holds the bytes; if not, a #GIOErrorEnum where it holds what it held, %CJM_FILE_ERROR_CHANGED, or
 *   %CJM_FILE_ERROR_BROKEN where nobody knows what it holds
 */
gboolean
cjm_save_remote (GFile      *file,
                 GBytes     *bytes,
                 const char *expected,
                 GError    **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *wanted = cjm_load_digest (bytes);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) trouble = NULL;

  if (!cjm_expectation_check (file, name, expected, &before, error))
    return FALSE;

  send (file, bytes, &reason);
  after = read_digest (file, &trouble);
  if (reason == NULL && g_strcmp0 (after, wanted) == 0)
    return TRUE;

  if (reason == NULL)
    set_broken (error, name, trouble != NULL ? trouble->message : _("something else was read back than was sent"));
  else if (g_strcmp0 (after, before) != 0)
    set_broken (error, name, reason->message);
  else
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), _("Could not save “%s”: "), name);

  return FALSE;
}
