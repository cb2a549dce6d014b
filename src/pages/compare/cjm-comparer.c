/* cjm-comparer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-comparer.h"

#include <glib/gi18n.h>

#include "cjm-compare-dialog.h"
#include "cjm-file-name.h"

enum
{
  SHOW_NODE,
  TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * CjmComparer shows the document of a window beside another state of it: the file on disk, another file, or whatever a
 * caller has. Going to a difference closes the list, which would be in the way; a toast brings it back.
 */
struct _CjmComparer
{
  GObject parent_instance;

  GtkWindow *parent;      /* weak */
  CjmFile *file;
  CjmOpener *opener;
  CjmDocumentChooser *chooser;
  AdwToast *place_toast;  /* weak: the way back from a difference to the list of them */
};

G_DEFINE_FINAL_TYPE (CjmComparer, cjm_comparer, G_TYPE_OBJECT)

/* Another state of the document, for as long as it may be compared again */
typedef struct
{
  CjmComparer *comparer;  /* borrowed: whatever holds this is in its window */
  CjmDocument *older;
  char *name;             /* in a sentence */
} State;

static State *
create_state (CjmComparer *self,
              CjmDocument *older,
              const char  *name)
{
  State *state = g_new (State, 1);

  *state = (State) { self, g_object_ref (older), g_strdup (name) };

  return state;
}

static void
free_state (gpointer  data,
            GClosure *closure)
{
  State *state = data;

  g_object_unref (state->older);
  g_free (state->name);
  g_free (state);
}

static void
compare_again_cb (AdwToast *toast,
                  State    *state)
{
  cjm_comparer_compare_with (state->comparer, state->older, state->name);
}

static void
show_node_cb (CjmCompareDialog *dialog,
              CjmNode          *node,
              State            *state)
{
  CjmComparer *self = state->comparer;
  g_autoptr (AdwToast) toast = adw_toast_new (_("This is the place"));

  adw_toast_set_button_label (toast, _("_Differences"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (compare_again_cb),
                         create_state (self, state->older, state->name), free_state, 0);
  g_set_weak_pointer (&self->place_toast, toast);
  g_signal_emit (self, signals[TOAST], 0, toast);

  g_signal_emit (self, signals[SHOW_NODE], 0, node);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* One file that is read to be compared */
typedef struct
{
  CjmComparer *comparer;
  char *name;         /* in a sentence */
} Reading;

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->comparer);
  g_free (reading->name);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, free_reading)

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (CjmFile) file = cjm_opener_read_finish (CJM_OPENER (source), result, NULL);

  if (file != NULL)
    cjm_comparer_compare_with (reading->comparer, cjm_file_get_document (file), reading->name);
}

static void
read_and_compare (CjmComparer *self,
                  GFile       *location,
                  const char  *name)
{
  Reading *reading = g_new (Reading, 1);

  *reading = (Reading) { g_object_ref (self), g_strdup (name) };
  cjm_opener_read_async (self->opener, location, read_cb, reading);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmComparer) self = user_data;
  g_autoptr (GFile) location = cjm_document_chooser_ask_finish (CJM_DOCUMENT_CHOOSER (source), result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *quoted = NULL;

  if (location == NULL)
    return;

  name = cjm_file_name_get_display (location);
  quoted = g_strdup_printf (C_("quotation", "“%s”"), name);
  read_and_compare (self, location, quoted);
}

static void
cjm_comparer_dispose (GObject *object)
{
  CjmComparer *self = CJM_COMPARER (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->place_toast);
  g_clear_object (&self->file);
  g_clear_object (&self->opener);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (cjm_comparer_parent_class)->dispose (object);
}

static void
cjm_comparer_class_init (CjmComparerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_comparer_dispose;

  signals[SHOW_NODE] = g_signal_new ("show-node", CJM_TYPE_COMPARER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, CJM_TYPE_NODE);
  signals[TOAST] = g_signal_new ("toast", CJM_TYPE_COMPARER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
cjm_comparer_init (CjmComparer *self)
{
}

/**
 * cjm_comparer_new:
 * @parent: the window over which differences are shown
 * @file: its document
 * @opener: what reads other files for it
 * @chooser: what asks which file
 *
 * Returns: (transfer full): what compares the document, while its window is there
 */
CjmComparer *
cjm_comparer_new (GtkWindow          *parent,
                  CjmFile            *file,
                  CjmOpener          *opener,
                  CjmDocumentChooser *chooser)
{
  CjmComparer *self = g_object_new (CJM_TYPE_COMPARER, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->file = g_object_ref (file);
  self->opener = g_object_ref (opener);
  self->chooser = g_object_ref (chooser);

  return self;
}

/**
 * cjm_comparer_compare_with:
 * @older: another state of the document, from before
 * @name: translated: what it is called in a sentence, "the file on disk"
 *
 * Shows what is different in the document.
 */
void
cjm_comparer_compare_with (CjmComparer *self,
                           CjmDocument *older,
                           const char  *name)
{
  GtkWidget *dialog;

  g_return_if_fail (CJM_IS_COMPARER (self));

  if (self->place_toast != NULL)
    adw_toast_dismiss (self->place_toast);
  dialog = cjm_compare_dialog_new (self->parent, older, name, cjm_file_get_document (self->file), _("this window"));
  g_signal_connect_data (dialog, "show-node", G_CALLBACK (show_node_cb), create_state (self, older, name), free_state, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cjm_comparer_compare_with_disk:
 *
 * Compares the document, which has a location, with what is in its file.
 */
void
cjm_comparer_compare_with_disk (CjmComparer *self)
{
  g_return_if_fail (CJM_IS_COMPARER (self));

  read_and_compare (self, cjm_file_get_location (self->file), _("the file on disk"));
}

/**
 * cjm_comparer_compare_with_another:
 *
 * Compares the document with a file that the person is asked for.
 */
void
cjm_comparer_compare_with_another (CjmComparer *self)
{
  g_return_if_fail (CJM_IS_COMPARER (self));

  cjm_document_chooser_ask_file_async (self->chooser, _("Compare with another file"), _("_Compare"), chosen_cb,
                                       g_object_ref (self));
}
