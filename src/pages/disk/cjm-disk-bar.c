/* cjm-disk-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-disk-bar.h"

#include <glib/gi18n.h>

#include "cjm-file-name.h"
#include "cjm-message-bar.h"
#include "cjm-problems-dialog.h"
#include "cjm-undo-toast.h"
#include "cjm-watch.h"

enum
{
  PROP_LAST_COPY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CONFLICT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * What has become of the document's file since it was opened, and what can be done about it. A document without unsaved
 * work follows its file by itself, as a step that can be undone. Nothing here writes to the file, and what the window
 * has is only replaced by a sound document: a file that is refused, half written or gone leaves the last copy in the
 * window, which asks before it closes then.
 */
struct _CjmDiskBar
{
  AdwBin parent_instance;

  CjmMessageBar *bar;
  CjmFile *file;
  CjmWatch *watch;
  GCancellable *loading;
  gboolean reloading;    /* the person has asked for what is being loaded, and gives up what is in the window */
  GPtrArray *problems;   /* of what is in the file now, where that is refused; else NULL */
  char *kept;            /* the digest of a version that the person has answered with "keep" */
  gboolean told_shared;  /* and has answered to that */
};

G_DEFINE_FINAL_TYPE (CjmDiskBar, cjm_disk_bar, ADW_TYPE_BIN)

/* What is said of each state; %s is the name of the file */
typedef struct
{
  const char *text;
  CjmMessageAnswer answers[4];
} CjmDiskMessage;

static const CjmDiskMessage changed_message = {
  N_("“%s” was changed by another program. Your own changes are not in it."),
  { { N_("_Reload"), "disk.reload" }, { N_("_Keep mine"), "disk.keep" },
    { N_("_Compare…"), "win.compare-with-disk" }, { N_("Save _as…"), "win.save-as" } },
};

static const CjmDiskMessage refused_message = {
  N_("What is in “%s” now is not a sound journey document. What is open here is kept."),
  { { N_("Show _problems"), "disk.show-problems" }, { N_("Save _as…"), "win.save-as" } },
};

static const CjmDiskMessage gone_message = {
  N_("“%s” is no longer there: it was removed, renamed or moved. What is open here is the last copy."),
  { { N_("_Save again"), "win.save" }, { N_("Save _as…"), "win.save-as" } },
};

static const CjmDiskMessage no_file_message = {
  N_("Where “%s” was there is something else now, which is no file. What is open here is the last copy."),
  { { N_("Save _as…"), "win.save-as" } },
};

static const CjmDiskMessage unreadable_message = {
  N_("“%s” can no longer be read. What is open here is kept."),
  { { N_("Save _as…"), "win.save-as" } },
};

static const CjmDiskMessage shared_message = {
  N_("“%s” is open in another window or by somebody else. Before one of you overwrites what the other has saved, you are "
     "asked."),
  { { NULL, NULL } },
};

static CjmHistory *
get_history (CjmDiskBar *self)
{
  return cjm_document_get_history (cjm_file_get_document (self->file));
}

static char *
get_name (CjmDiskBar *self)
{
  return cjm_file_name_get_display (cjm_file_get_location (self->file));
}

static void
say (CjmDiskBar           *self,
     const CjmDiskMessage *message)
{
  CjmMessageAnswer answers[G_N_ELEMENTS (message->answers)];
  g_autofree char *name = get_name (self);
  g_autoptr (GString) text = g_string_new (_(message->text));
  guint n = 0;

  g_string_replace (text, "%s", name, 1);
  for (; n < G_N_ELEMENTS (answers) && message->answers[n].label != NULL; n++)
    answers[n] = (CjmMessageAnswer) { _(message->answers[n].label), message->answers[n].action };
  cjm_message_bar_say (self->bar, text->str, answers, n, "disk.keep");
}

static void
update (CjmDiskBar *self)
{
  gboolean answered = self->kept != NULL && g_strcmp0 (self->kept, cjm_watch_get_digest (self->watch)) == 0;

  self->told_shared = self->told_shared && cjm_watch_is_shared (self->watch);
  switch (cjm_watch_get_state (self->watch))
    {
    case CJM_WATCH_CHANGED:
      if (answered)
        cjm_message_bar_hide (self->bar);
      else
        say (self, self->problems != NULL ? &refused_message : &changed_message);
      break;
    case CJM_WATCH_GONE:
      say (self, &gone_message);
      break;
    case CJM_WATCH_NO_FILE:
      say (self, &no_file_message);
      break;
    case CJM_WATCH_UNREADABLE:
      say (self, &unreadable_message);
      break;
    case CJM_WATCH_SAME:
      if (cjm_watch_is_shared (self->watch) && !self->told_shared)
        say (self, &shared_message);
      else
        cjm_message_bar_hide (self->bar);
      break;
    }
}

/* It hangs on the state of the file and on its problems. */
static void
tell_last_copy (CjmDiskBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_COPY]);
}

/* Of what is in the file now, which has been read, or is something else than what was. */
static void
set_problems (CjmDiskBar *self,
              GPtrArray  *problems)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  if (problems != NULL)
    self->problems = g_ptr_array_ref (problems);
  tell_last_copy (self);
}

static void
stop_loading (CjmDiskBar *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static gboolean
follow (CjmDiskBar *self,
        CjmFile    *newer)
{
  CjmDocument *document = cjm_file_get_document (self->file);
  g_autofree char *name = get_name (self);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("“%s” was changed by another program and loaded again"), name);

  if (!cjm_file_follow (self->file, newer, _("Reload")))
    return FALSE;

  cjm_undo_toast_show (GTK_WIDGET (self), document, text);

  return TRUE;
}

/* Returns whether the document holds it now. */
static gboolean
take_newer (CjmDiskBar *self,
            CjmFile    *newer)
{
  if (self->reloading || !cjm_history_get_modified (get_history (self)))
    return follow (self, newer);

  g_signal_emit (self, signals[CONFLICT], 0);

  return FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmDiskBar) self = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmFile) newer = cjm_file_load_finish (result, &problems, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->watch == NULL)
    return;

  g_clear_object (&self->loading);
  set_problems (self, newer == NULL && problems->len > 0 ? problems : NULL);

  if (newer == NULL || !take_newer (self, newer))
    update (self);
}

static void
load (CjmDiskBar *self,
      gboolean    reload)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  self->reloading = reload;
  cjm_file_load_async (cjm_file_get_location (self->file), self->loading, loaded_cb, g_object_ref (self));
}

static void
changed_cb (CjmDiskBar *self)
{
  gboolean reload = self->loading != NULL && self->reloading;

  stop_loading (self);

  /* What to say of it is known once it has been read; until then it is as bad as it was. A reload that was asked for
   * meanwhile is still wanted. */
  if (cjm_watch_get_state (self->watch) == CJM_WATCH_CHANGED)
    {
      load (self, reload);
      tell_last_copy (self);
    }
  else
    {
      set_problems (self, NULL);
      update (self);
    }
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  load (CJM_DISK_BAR (widget), TRUE);
}

/* Saving still asks before it overwrites that version. */
static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmDiskBar *self = CJM_DISK_BAR (widget);

  g_free (self->kept);
  self->kept = g_strdup (cjm_watch_get_digest (self->watch));
  self->told_shared = cjm_watch_is_shared (self->watch);
  cjm_message_bar_hide (self->bar);
}

static void
show_problems_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CjmDiskBar *self = CJM_DISK_BAR (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (self->problems != NULL)
    gtk_window_present (GTK_WINDOW (cjm_problems_dialog_new (window, cjm_file_get_location (self->file),
                                                             self->problems)));
}

static void
cjm_disk_bar_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LAST_COPY:
      g_value_set_boolean (value, cjm_disk_bar_is_last_copy (CJM_DISK_BAR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_disk_bar_dispose (GObject *object)
{
  CjmDiskBar *self = CJM_DISK_BAR (object);

  stop_loading (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->file);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (cjm_disk_bar_parent_class)->dispose (object);
}

static void
cjm_disk_bar_class_init (CjmDiskBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_disk_bar_get_property;
  object_class->dispose = cjm_disk_bar_dispose;

  properties[PROP_LAST_COPY] = g_param_spec_boolean ("last-copy", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CONFLICT] = g_signal_new ("conflict", CJM_TYPE_DISK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "disk.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "disk.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "disk.show-problems", NULL, show_problems_action);
}

static void
cjm_disk_bar_init (CjmDiskBar *self)
{
  self->bar = g_object_new (CJM_TYPE_MESSAGE_BAR, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
}

/**
 * cjm_disk_bar_set_file:
 * @file: the document of the window that this is in; once
 */
void
cjm_disk_bar_set_file (CjmDiskBar *self,
                       CjmFile    *file)
{
  GtkRoot *window;

  g_return_if_fail (CJM_IS_DISK_BAR (self));
  g_return_if_fail (self->file == NULL);

  self->file = g_object_ref (file);
  self->watch = cjm_watch_new (file);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  window = gtk_widget_get_root (GTK_WIDGET (self));
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (cjm_watch_look), self->watch, G_CONNECT_SWAPPED);
}

/**
 * cjm_disk_bar_is_last_copy:
 *
 * Returns: whether the document is in no file any more, so that closing its window would lose it
 */
gboolean
cjm_disk_bar_is_last_copy (CjmDiskBar *self)
{
  g_return_val_if_fail (CJM_IS_DISK_BAR (self), FALSE);

  return self->watch != NULL && cjm_watch_get_state (self->watch) != CJM_WATCH_SAME
         && (cjm_watch_get_state (self->watch) != CJM_WATCH_CHANGED || self->problems != NULL);
}

/**
 * cjm_disk_bar_get_text:
 *
 * Returns: (nullable): what it says; %NULL while it says nothing
 */
const char *
cjm_disk_bar_get_text (CjmDiskBar *self)
{
  g_return_val_if_fail (CJM_IS_DISK_BAR (self), NULL);

  return cjm_message_bar_get_text (self->bar);
}
