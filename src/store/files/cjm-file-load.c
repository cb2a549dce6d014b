/* cjm-file-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-file-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "cjm-file-name.h"
#include "cjm-load.h"
#include "cjm-reader.h"
#include "cjm-temporary.h"

/* How a document comes from its file. It is made in a thread and handed over whole. */

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
}

/**
 * cjm_file_load:
 * @location: a file
 * @problems: takes a #CjmProblem for everything that is wrong with the document, warnings too
 *
 * Reads a document. May be called in any thread; see cjm_file_load_async().
 *
 * Returns: (transfer full) (nullable): the file with its document; or %NULL, with %CJM_FILE_ERROR_REFUSED,
 *   %CJM_FILE_ERROR_TOO_LARGE, or a #GIOErrorEnum where it could not be read
 */
CjmFile *
cjm_file_load (GFile        *location,
               GPtrArray    *problems,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (CjmDocument) document = NULL;
  g_autofree char *name = cjm_file_name_get_display_path (location);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CjmFile *self;
  const char *text;
  gsize length;

  bytes = cjm_load_bytes (location, cancellable, &reason);
  if (bytes == NULL)
    {
      if (g_error_matches (reason, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE))
        {
          g_ptr_array_add (problems, cjm_problem_new (CJM_PROBLEM_ERROR, 0, 0, NULL, reason->message));
          g_prefix_error (&reason, _("Could not open “%s”: "), name);
        }
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  text = g_bytes_get_data (bytes, &length);
  document = cjm_reader_read (text != NULL ? text : "", length, problems);
  if (document == NULL)
    {
      g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED,
                   _("Could not open “%s”: it is not a sound journey document"), name);
      return NULL;
    }

  self = cjm_file_new (document);
  self->location = g_object_ref (location);
  self->digest = cjm_load_digest (bytes);
  cjm_file_take_bytes (self, bytes, cjm_history_get_state (cjm_document_get_history (document)));

  return self;
}

typedef struct
{
  GFile *location;
  GPtrArray *problems;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_object_unref (load->location);
  g_clear_pointer (&load->problems, g_ptr_array_unref);
  g_free (load);
}

/* A person works in that folder: what was left behind there by a saving that was cut off goes. */
static void
sweep_around (GFile *location)
{
  const char *path = g_file_is_native (location) ? g_file_peek_path (location) : NULL;
  g_autofree char *target = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *folder = target != NULL ? g_path_get_dirname (target) : NULL;

  if (folder != NULL)
    cjm_temporary_sweep (folder);
}

static void
load_in_thread_cb (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Load *load = task_data;
  g_autoptr (GError) error = NULL;
  CjmFile *self = cjm_file_load (load->location, load->problems, cancellable, &error);

  if (self != NULL)
    sweep_around (load->location);
  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cjm_file_load_async:
 * @location: where it is
 *
 * Reads a document in a thread, for a person who works with it.
 */
void
cjm_file_load_async (GFile              *location,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  load->location = g_object_ref (location);
  load->problems = new_problems ();
  g_task_set_source_tag (task, cjm_file_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread_cb);
}

/**
 * cjm_file_load_finish:
 * @result: what the callback was given
 * @problems: (out) (optional) (transfer full): takes an array of #CjmProblem, be the document there or not
 *
 * Returns: (transfer full) (nullable): as cjm_file_load(), with its errors
 */
CjmFile *
cjm_file_load_finish (GAsyncResult *result,
                      GPtrArray   **problems,
                      GError      **error)
{
  Load *load;

  g_return_val_if_fail (g_async_result_is_tagged (result, cjm_file_load_async), NULL);

  load = g_task_get_task_data (G_TASK (result));
  if (problems != NULL)
    {
      *problems = load->problems != NULL ? g_steal_pointer (&load->problems) : new_problems ();
    }

  return g_task_propagate_pointer (G_TASK (result), error);
}
