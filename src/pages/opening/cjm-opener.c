/* cjm-opener.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-opener.h"

#include <glib/gi18n.h>

#include "cjm-environment.h"
#include "cjm-example-card.h"
#include "cjm-file-name.h"
#include "cjm-notice-dialog.h"
#include "cjm-problems-dialog.h"
#include "cjm-recent-list.h"
#include "cjm-words.h"

enum
{
  PROP_READING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * CjmOpener is how documents come into a window: read from a file, while the window stays usable, or begun from a
 * template. Where a file is refused it says why over the window; where the document is shown is up to whoever follows
 * it. What is under way when the window closes comes to nothing.
 */
struct _CjmOpener
{
  GObject parent_instance;

  GtkWindow *parent;   /* weak; NULL once it is closed */
  GPtrArray *opening;  /* of GFile, borrowed from what reads it */
  guint n_reading;
};

G_DEFINE_FINAL_TYPE (CjmOpener, cjm_opener, G_TYPE_OBJECT)

static gboolean
is_closed (CjmOpener *self)
{
  return self->parent == NULL;
}

static void
change_reading (CjmOpener *self,
                int        change)
{
  self->n_reading += change;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

/* Why a file was not read, with all that is wrong with it */
static void
tell_unread (CjmOpener    *self,
             GFile        *location,
             GPtrArray    *problems,
             const GError *error)
{
  g_autofree char *name = cjm_file_name_get_display (location);
  g_autofree char *heading = g_strdup_printf (_("“%s” could not be opened"), name);

  if (problems->len > 0)
    gtk_window_present (GTK_WINDOW (cjm_problems_dialog_new (self->parent, location, problems)));
  else
    cjm_notice_dialog_present (self->parent, heading, error->message);
}

/* One file on its way from the disk */
typedef struct
{
  GFile *location;
  GPtrArray *problems;  /* of one that was read; else NULL */
} Reading;

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->location);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_free (reading);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CjmOpener *self = g_task_get_source_object (task);
  Reading *reading = g_task_get_task_data (task);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmFile) file = cjm_file_load_finish (result, &problems, &error);

  change_reading (self, -1);
  if (is_closed (self))
    g_clear_object (&file);
  else if (file == NULL)
    tell_unread (self, reading->location, problems, error);
  else
    reading->problems = g_steal_pointer (&problems);
  g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

/**
 * cjm_opener_read_async:
 * @location: a file
 *
 * Reads a document, for whatever it is wanted. Where that fails the person is told so.
 */
void
cjm_opener_read_async (CjmOpener          *self,
                       GFile              *location,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->location = g_object_ref (location);
  g_task_set_task_data (task, reading, (GDestroyNotify) free_reading);
  change_reading (self, 1);
  cjm_file_load_async (location, NULL, loaded_cb, task);
}

/**
 * cjm_opener_read_finish:
 * @result: what the callback was given
 * @problems: (out) (optional) (nullable) (transfer full) (element-type CjmProblem): what does not fit in a document that
 *   was read
 *
 * Returns: (transfer full) (nullable): the document; %NULL where it was not read, or the window is closed meanwhile
 */
CjmFile *
cjm_opener_read_finish (CjmOpener    *self,
                        GAsyncResult *result,
                        GPtrArray   **problems)
{
  Reading *reading;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  reading = g_task_get_task_data (G_TASK (result));
  if (problems != NULL)
    *problems = g_steal_pointer (&reading->problems);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CjmOpener *self = CJM_OPENER (source);
  g_autoptr (GFile) location = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (CjmFile) file = cjm_opener_read_finish (self, result, &problems);

  g_ptr_array_remove (self->opening, location);
  if (file == NULL)
    return;

  cjm_recent_list_add (location, "klantreis");
  g_signal_emit (self, signals[OPENED], 0, file, problems);
}

static void
read_example_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  CjmOpener *self = CJM_OPENER (source);
  g_autoptr (GFile) location = user_data;
  g_autoptr (CjmFile) file = cjm_opener_read_finish (self, result, NULL);

  g_ptr_array_remove (self->opening, location);
  if (file != NULL)
    cjm_opener_open_copy (self, cjm_file_get_document (file));
}

static void
open_with (CjmOpener          *self,
           GFile              *location,
           GAsyncReadyCallback callback)
{
  g_ptr_array_add (self->opening, location);
  cjm_opener_read_async (self, location, callback, g_object_ref (location));
}

/**
 * cjm_opener_open:
 * @location: a file
 *
 * Opens a file; of an example, a copy.
 */
void
cjm_opener_open (CjmOpener *self,
                 GFile     *location)
{
  g_return_if_fail (CJM_IS_OPENER (self));

  open_with (self, location, cjm_environment_is_example (location) ? read_example_cb : read_cb);
}

/**
 * cjm_opener_open_example:
 * @name: what the example is called among those that come with the program
 *
 * Opens a copy of a worked example.
 */
void
cjm_opener_open_example (CjmOpener  *self,
                         const char *name)
{
  g_autoptr (GFile) location = cjm_example_find (name);

  if (location != NULL)
    open_with (self, location, read_example_cb);
  else
    cjm_notice_dialog_present (self->parent, _("The example is not there"),
                               _("The program is not installed as a whole."));
}

static const char *
get_words (gpointer    words,
           const char *context,
           const char *text)
{
  return cjm_words_get_context (words, context, text);
}

/**
 * cjm_opener_begin:
 * @template: what the document has in it
 * @language: that of the document
 *
 * Begins a new document.
 */
void
cjm_opener_begin (CjmOpener  *self,
                  CjmTemplate template,
                  const char *language)
{
  g_autoptr (CjmWords) words = cjm_words_new (language);
  g_autoptr (CjmNode) root = cjm_template_new_root (template, language, get_words, words);
  g_autoptr (CjmDocument) document = cjm_document_new (root);

  cjm_opener_open_copy (self, document);
}

/**
 * cjm_opener_open_copy:
 * @document: one that nobody else edits
 *
 * Opens a document that is in no file yet.
 */
void
cjm_opener_open_copy (CjmOpener   *self,
                      CjmDocument *document)
{
  g_autoptr (CjmFile) file = cjm_file_new (document);

  g_signal_emit (self, signals[OPENED], 0, file, NULL);
}

/**
 * cjm_opener_is_opening:
 * @location: a file
 *
 * Returns: whether that file, by whatever name, is on its way to be shown
 */
gboolean
cjm_opener_is_opening (CjmOpener *self,
                       GFile     *location)
{
  g_return_val_if_fail (CJM_IS_OPENER (self), FALSE);

  for (guint i = 0; i < self->opening->len; i++)
    if (cjm_file_name_is_same (location, g_ptr_array_index (self->opening, i)))
      return TRUE;

  return FALSE;
}

/**
 * cjm_opener_is_idle:
 *
 * Returns: whether no file is on its way to be shown
 */
gboolean
cjm_opener_is_idle (CjmOpener *self)
{
  g_return_val_if_fail (CJM_IS_OPENER (self), TRUE);

  return self->opening->len == 0;
}

/**
 * cjm_opener_close:
 *
 * The window goes: what is under way comes to nothing.
 */
void
cjm_opener_close (CjmOpener *self)
{
  g_return_if_fail (CJM_IS_OPENER (self));

  g_clear_weak_pointer (&self->parent);
  g_ptr_array_set_size (self->opening, 0);
}

static void
cjm_opener_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_boolean (value, CJM_OPENER (object)->n_reading > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_opener_finalize (GObject *object)
{
  CjmOpener *self = CJM_OPENER (object);

  g_clear_weak_pointer (&self->parent);
  g_ptr_array_unref (self->opening);

  G_OBJECT_CLASS (cjm_opener_parent_class)->finalize (object);
}

static void
cjm_opener_class_init (CjmOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cjm_opener_get_property;
  object_class->finalize = cjm_opener_finalize;

  properties[PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened", CJM_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, CJM_TYPE_FILE, G_TYPE_PTR_ARRAY);
}

static void
cjm_opener_init (CjmOpener *self)
{
  self->opening = g_ptr_array_new ();
}

/**
 * cjm_opener_new:
 * @parent: the window for which documents are opened
 *
 * Returns: (transfer full): what opens them
 */
CjmOpener *
cjm_opener_new (GtkWindow *parent)
{
  CjmOpener *self = g_object_new (CJM_TYPE_OPENER, NULL);

  g_set_weak_pointer (&self->parent, parent);

  return self;
}
