/* cjm-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-file-private.h"

#include <glib/gi18n.h>

#include "cjm-file-name.h"
#include "cjm-readable.h"
#include "cjm-load.h"
#include "cjm-save.h"
#include "cjm-writer.h"

enum
{
  PROP_DOCUMENT = 1,
  PROP_LOCATION,
  PROP_DIGEST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * CjmFile is a document and the place on disk where it lives. It knows what the file held when it was last read or
 * written, so that it never writes over what another program has put there since, and it alone tells the document's
 * history which state is saved.
 *
 * The document belongs to the main thread: it is turned into bytes there, and only the bytes go to the thread that
 * writes. A document that is loaded is made in the thread and handed over whole.
 */
G_DEFINE_FINAL_TYPE (CjmFile, cjm_file, G_TYPE_OBJECT)

static void
cjm_file_finalize (GObject *object)
{
  CjmFile *self = CJM_FILE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->location);
  g_free (self->digest);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (cjm_file_parent_class)->finalize (object);
}

static void
cjm_file_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  CjmFile *self = CJM_FILE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_LOCATION:
      g_value_set_object (value, self->location);
      break;
    case PROP_DIGEST:
      g_value_set_string (value, self->digest);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_file_class_init (CjmFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cjm_file_finalize;
  object_class->get_property = cjm_file_get_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_LOCATION] = g_param_spec_object ("location", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_DIGEST] = g_param_spec_string ("digest", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_file_init (CjmFile *self)
{
}

/**
 * cjm_file_new:
 * @document: (transfer none): a document that is in no file yet
 *
 * Returns: (transfer full): a file without a location
 */
CjmFile *
cjm_file_new (CjmDocument *document)
{
  CjmFile *self = g_object_new (CJM_TYPE_FILE, NULL);

  self->document = g_object_ref (document);

  return self;
}

/**
 * cjm_file_new_recovered:
 * @document: (transfer none): with work that was never saved
 * @location: (nullable): where it belongs; %NULL if it was never saved
 * @digest: (nullable): of what the file held when that work was begun: saving asks where it holds something else now
 *
 * Returns: (transfer full): a file whose document is unsaved, wherever undoing leads
 */
CjmFile *
cjm_file_new_recovered (CjmDocument *document,
                        GFile       *location,
                        const char  *digest)
{
  CjmFile *self = cjm_file_new (document);

  g_set_object (&self->location, location);
  self->digest = g_strdup (digest);
  cjm_history_mark_unsaved (cjm_document_get_history (document));

  return self;
}

/**
 * cjm_file_get_document:
 *
 * Returns: (transfer none): the document, the same for as long as the file lives
 */
CjmDocument *
cjm_file_get_document (CjmFile *self)
{
  return self->document;
}

/**
 * cjm_file_get_location:
 *
 * Returns: (nullable) (transfer none): where the document was read from or last saved to; %NULL if neither
 */
GFile *
cjm_file_get_location (CjmFile *self)
{
  return self->location;
}

/**
 * cjm_file_get_digest:
 *
 * Returns: (nullable): the cjm_load_digest() of what the file at the location held when it was last read or written; %NULL
 *   for a document that was never saved
 */
const char *
cjm_file_get_digest (CjmFile *self)
{
  return self->digest;
}

/**
 * cjm_file_get_bytes:
 *
 * Returns: (nullable) (transfer none): bytes that give the document as it is now, where it is as it was read or saved
 *   last; %NULL where they would have to be written
 */
GBytes *
cjm_file_get_bytes (CjmFile *self)
{
  return cjm_history_get_state (cjm_document_get_history (self->document)) == self->state ? self->bytes : NULL;
}

/* For the ways in which a document comes to be what a file holds. */
void
cjm_file_take_bytes (CjmFile *self,
                     GBytes  *bytes,
                     guint64  state)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_bytes_ref (bytes);
  self->state = state;
}

/**
 * cjm_file_is_saving:
 *
 * Returns: whether cjm_file_save_async() is at work
 */
gboolean
cjm_file_is_saving (CjmFile *self)
{
  return self->saving;
}

static void
set_location (CjmFile *self,
              GFile   *location)
{
  if (g_set_object (&self->location, location))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCATION]);
}

static void
take_digest (CjmFile *self,
             char    *digest)
{
  g_free (self->digest);
  self->digest = digest;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIGEST]);
}

/**
 * cjm_file_follow:
 * @newer: (transfer none): what cjm_file_load() has read from the same location since
 * @label: translated, what the step is called that undoes it
 *
 * Makes the document hold what its file holds now. It counts as saved then; after undoing, as not saved.
 *
 * Returns: %FALSE, and nothing was done, while the document is being saved
 */
gboolean
cjm_file_follow (CjmFile    *self,
                 CjmFile    *newer,
                 const char *label)
{
  CjmHistory *history = cjm_document_get_history (self->document);

  g_return_val_if_fail (self->location != NULL && g_file_equal (self->location, newer->location), FALSE);

  if (self->saving)
    return FALSE;

  cjm_document_become (self->document, newer->document, label);
  cjm_file_take_bytes (self, newer->bytes, cjm_history_get_state (history));
  cjm_history_mark_saved (history, cjm_history_get_state (history));
  take_digest (self, g_strdup (newer->digest));

  return TRUE;
}

/* One saving: what is written where, on its way to the thread and back. */
typedef struct
{
  GFile *location;
  GBytes *bytes;
  char *digest;     /* of the bytes */
  char *expected;
  guint64 state;
  char *warning;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->location);
  g_bytes_unref (saving->bytes);
  g_free (saving->digest);
  g_free (saving->expected);
  g_free (saving->warning);
  g_free (saving);
}

static Saving *
begin_saving (CjmFile     *self,
              GFile       *location,
              CjmSaveFlags flags,
              GError     **error)
{
  Saving *saving;

  if (location == NULL)
    location = self->location;
  g_return_val_if_fail (location != NULL, NULL);

  if (self->saving)
    {
      g_autofree char *name = cjm_file_name_get_display_path (location);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PENDING, _("Could not save “%s”: it is being saved already"), name);
      return NULL;
    }

  saving = g_new0 (Saving, 1);
  saving->location = g_object_ref (location);
  saving->bytes = cjm_writer_write (self->document);
  saving->state = cjm_history_get_state (cjm_document_get_history (self->document));
  if (self->location != NULL && g_file_equal (location, self->location) && !(flags & CJM_SAVE_REPLACE))
    saving->expected = g_strdup (self->digest);

  return saving;
}

static void
save_in_thread_cb (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Saving *saving = task_data;
  g_autofree char *name = cjm_file_name_get_display_path (saving->location);
  GError *error = NULL;

  saving->digest = cjm_load_digest (saving->bytes);
  if (cjm_readable_check (saving->bytes, name, &error)
      && cjm_save_bytes (saving->location, saving->bytes, saving->expected, &saving->warning, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The state that was written is the saved one, however much was edited while the disk was at work. */
static void
take_saved (CjmFile *self,
            Saving  *saving)
{
  take_digest (self, g_steal_pointer (&saving->digest));
  set_location (self, saving->location);
  cjm_file_take_bytes (self, saving->bytes, saving->state);
  cjm_history_mark_saved (cjm_document_get_history (self->document), saving->state);
}

/* After a failure the file may hold something else than it did; that is ours then, and no change of somebody else's. */
static void
take_unsaved (CjmFile      *self,
              Saving       *saving,
              const GError *error)
{
  if (self->location == NULL || !g_file_equal (saving->location, self->location))
    return;

  if (g_error_matches (error, CJM_FILE_ERROR, CJM_FILE_ERROR_UNFLUSHED))
    take_digest (self, g_steal_pointer (&saving->digest));
  else if (g_error_matches (error, CJM_FILE_ERROR, CJM_FILE_ERROR_BROKEN))
    take_digest (self, NULL);
}

static void
save_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CjmFile *self = CJM_FILE (g_task_get_source_object (task));
  Saving *saving = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  self->saving = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      take_unsaved (self, saving, error);
      g_task_return_error (task, error);
      return;
    }

  take_saved (self, saving);
  g_task_set_task_data (task, g_steal_pointer (&saving->warning), g_free);
  g_task_return_boolean (task, TRUE);
}

/**
 * cjm_file_save_async:
 * @location: (nullable): where to; %NULL for the file's own location. A person was already asked whether a file in
 *   another location may be replaced.
 * @flags: whether it was agreed to replace what is there
 *
 * Saves the document as it is now and makes @location its own. It may be edited on meanwhile. When it fails the document
 * stays unsaved. One saving at a time: a second one fails with %G_IO_ERROR_PENDING.
 */
void
cjm_file_save_async (CjmFile            *self,
                     GFile              *location,
                     CjmSaveFlags        flags,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) work = NULL;
  GError *error = NULL;
  Saving *saving;

  g_task_set_source_tag (task, cjm_file_save_async);

  saving = begin_saving (self, location, flags, &error);
  if (saving == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->saving = TRUE;
  work = g_task_new (NULL, NULL, save_done_cb, g_steal_pointer (&task));
  g_task_set_task_data (work, saving, saving_free);
  g_task_run_in_thread (work, save_in_thread_cb);
}

/**
 * cjm_file_save_finish:
 * @result: what the callback was given
 * @warning: (out) (optional) (nullable) (transfer full): lines for a person on what the file has lost by being saved,
 *   such as its owner
 *
 * Returns: whether the document is on disk. If not, the file there is the old one, with %CJM_FILE_ERROR_CHANGED,
 *   %CJM_FILE_ERROR_TOO_LARGE, %CJM_FILE_ERROR_REFUSED where what would be written could not be opened again, or a
 *   #GIOErrorEnum; or it may be another, with %CJM_FILE_ERROR_UNFLUSHED or %CJM_FILE_ERROR_BROKEN
 */
gboolean
cjm_file_save_finish (CjmFile      *self,
                      GAsyncResult *result,
                      char        **warning,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (warning != NULL)
    *warning = g_strdup (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}
