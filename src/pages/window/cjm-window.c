/* cjm-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-accessible-names.h"
#include "cjm-window-private.h"

#include <glib/gi18n.h>

#include "cjm-file-name.h"
#include "cjm-plain-toast.h"
#include "cjm-settings.h"
#include "cjm-start-page.h"
#include "cjm-whole-layout.h"

enum
{
  PROP_0,
  PROP_FILE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * A window on one document, or on none: then it shows the start page. It keeps no value of the document: its title and its
 * unsaved mark follow the properties of the file and of what saves it. It owns what works for the document, each of which
 * knows no window but the one that it stands over, and follows their signals.
 *
 * Which window a document comes into is in cjm-window-open.c, how it closes in cjm-window-save.c; the menu's ways to edit
 * are in cjm-window-edit.c; what is seen of the document is in cjm-window-view.c. The document itself, with its pages, is
 * a CjmDocumentView, which comes with the document.
 */
G_DEFINE_FINAL_TYPE (CjmWindow, cjm_window, ADW_TYPE_APPLICATION_WINDOW)

static CjmHistory *
get_history (CjmWindow *self)
{
  return self->file != NULL ? cjm_document_get_history (cjm_file_get_document (self->file)) : NULL;
}

static char *
describe_folder (GFile *location)
{
  g_autoptr (GFile) folder = g_file_get_parent (location);
  g_autofree char *path = folder != NULL ? cjm_file_name_get_display_path (folder) : g_strdup ("");
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (g_str_has_prefix (path, home) && (path[length] == '/' || path[length] == '\0'))
    return g_strconcat ("~", path + length, NULL);

  return g_steal_pointer (&path);
}

static void
update_title (CjmWindow *self)
{
  GFile *location = self->file != NULL ? cjm_file_get_location (self->file) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *title = NULL;
  g_autofree char *whole = NULL;

  if (self->file == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), "Klantreis");
      cjm_window_header_set_title (self->header, "Klantreis", "");
      return;
    }

  name = location != NULL ? cjm_file_name_get_display (location) : g_strdup (_("Untitled"));
  folder = location != NULL ? describe_folder (location) : g_strdup (_("not saved yet"));
  title = g_strconcat (cjm_window_is_modified (self) ? "• " : "", name, NULL);
  whole = g_strdup_printf ("%s – Klantreis", title);
  gtk_window_set_title (GTK_WINDOW (self), whole);
  cjm_window_header_set_title (self->header, title, folder);
  if (cjm_window_header_shows_pages (self->header))
    cjm_document_view_set_title (self->view, title, folder);
  else
    cjm_document_view_set_title (self->view, "", "");
}

static void
update_history (CjmWindow *self)
{
  CjmHistory *history = get_history (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", history != NULL && cjm_history_get_can_undo (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", history != NULL && cjm_history_get_can_redo (history));
}

/* What the header shows is not shown elsewhere. */
static void
arrange (CjmWindow *self)
{
  adw_view_switcher_bar_set_reveal (self->switcher_bar, self->file != NULL && !cjm_window_header_shows_pages (self->header));
  update_title (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_document_undo (cjm_file_get_document (CJM_WINDOW (widget)->file));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_document_redo (cjm_file_get_document (CJM_WINDOW (widget)->file));
}

static void
cjm_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, CJM_WINDOW (object)->file);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
remember_window (CjmWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

/* Before the children get their places, so that none gets one that it loses again */
static void
cjm_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  cjm_window_header_fit (CJM_WINDOW (widget)->header, width);
  cjm_whole_layout_prepare (widget);

  GTK_WIDGET_CLASS (cjm_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* The window is closed, though what is under way in it may keep the object alive: that comes to nothing. */
static void
cjm_window_unrealize (GtkWidget *widget)
{
  CjmWindow *self = CJM_WINDOW (widget);

  remember_window (self);
  cjm_opener_close (self->opener);
  cjm_document_chooser_close (self->chooser);
  if (self->saver != NULL)
    cjm_saver_close (self->saver);

  GTK_WIDGET_CLASS (cjm_window_parent_class)->unrealize (widget);
}

static void
cjm_window_dispose (GObject *object)
{
  CjmWindow *self = CJM_WINDOW (object);

  if (self->file != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_history (self), self);
      g_signal_handlers_disconnect_by_data (self->file, self);
      g_signal_handlers_disconnect_by_data (self->saver, self);
    }
  if (self->draft != NULL)
    cjm_draft_flush (self->draft, NULL);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  self->view = NULL;
  g_clear_object (&self->backups);
  g_clear_pointer (&self->state, g_variant_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->saver);
  g_clear_object (&self->comparer);
  g_clear_object (&self->opener);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);

  G_OBJECT_CLASS (cjm_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, disk_bar);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, stack);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
cjm_window_class_init (CjmWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_window_get_property;
  object_class->dispose = cjm_window_dispose;
  widget_class->unrealize = cjm_window_unrealize;
  widget_class->size_allocate = cjm_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = cjm_window_close_request;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, CJM_TYPE_FILE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[STATE_CHANGED] = g_signal_new ("state-changed", CJM_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  g_type_ensure (CJM_TYPE_DISK_BAR);
  g_type_ensure (CJM_TYPE_WINDOW_HEADER);
  g_type_ensure (CJM_TYPE_START_PAGE);
  bind_template (widget_class);
  install_actions (widget_class);
  cjm_window_install_open_actions (widget_class);
  cjm_window_install_save_actions (widget_class);
  cjm_window_install_edit_actions (widget_class);
  cjm_window_install_view_actions (widget_class);
  cjm_window_install_compare_actions (widget_class);
  cjm_window_install_backup_actions (widget_class);
}

static void
recall_window (CjmWindow *self)
{
  self->settings = cjm_settings_new ();
  if (self->settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
update (CjmWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", self->file != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", self->file != NULL);
  update_history (self);
  cjm_window_update_views (self);
  cjm_window_update_edits (self);
  cjm_window_update_compare (self);
  cjm_window_update_backups (self);
  arrange (self);
}

static void
cjm_window_init (CjmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));

  recall_window (self);
  cjm_window_init_open (self);
  g_signal_connect_object (self->header, "notify::shows-pages", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * cjm_window_new:
 * @application: whose window it is
 *
 * Returns: (transfer none): a window on no document, which shows the start page
 */
GtkWidget *
cjm_window_new (GtkApplication *application)
{
  return g_object_new (CJM_TYPE_WINDOW, "application", application, NULL);
}

/**
 * cjm_window_get_file:
 *
 * Returns: (transfer none) (nullable): the document and its place; %NULL while the window shows the start page
 */
CjmFile *
cjm_window_get_file (CjmWindow *self)
{
  g_return_val_if_fail (CJM_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * cjm_window_get_view:
 *
 * Returns: (transfer none) (nullable): the document as it is seen, with its pages; %NULL while the window shows the start
 *   page
 */
CjmDocumentView *
cjm_window_get_view (CjmWindow *self)
{
  g_return_val_if_fail (CJM_IS_WINDOW (self), NULL);

  return self->view;
}

/* `found` is the draft that the document was recovered from, if any. */
void
cjm_window_take_file (CjmWindow     *self,
                      CjmFile       *file,
                      CjmFoundDraft *found)
{
  g_return_if_fail (CJM_IS_WINDOW (self));
  g_return_if_fail (CJM_IS_FILE (file));
  g_return_if_fail (self->file == NULL);

  self->file = g_object_ref (file);
  cjm_window_show_view (self);
  g_signal_connect_object (get_history (self), "notify", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (file, "notify::location", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  cjm_disk_bar_set_file (self->disk_bar, file);
  cjm_window_start_saving (self);
  g_signal_connect_object (self->saver, "notify::modified", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  /* For how much the header has room depends on the title. */
  update_title (self);
  cjm_window_header_set_view (self->header, self->view);
  cjm_window_start_comparing (self);
  cjm_window_start_backups (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  cjm_window_keep_draft (self, found);
  cjm_window_follow_state (self);
}

/**
 * cjm_window_set_file:
 * @file: the document to show; only in a window that is empty
 */
void
cjm_window_set_file (CjmWindow *self,
                     CjmFile   *file)
{
  cjm_window_take_file (self, file, NULL);
}

/**
 * cjm_window_say:
 * @text: plain text
 *
 * Says something that needs no answer.
 */
void
cjm_window_say (CjmWindow  *self,
                const char *text)
{
  g_return_if_fail (CJM_IS_WINDOW (self));

  cjm_plain_toast_show (self->toasts, text);
}

/**
 * cjm_window_is_empty:
 *
 * Returns: whether the window has no document and opens none
 */
gboolean
cjm_window_is_empty (CjmWindow *self)
{
  g_return_val_if_fail (CJM_IS_WINDOW (self), FALSE);

  return self->file == NULL && cjm_opener_is_idle (self->opener);
}
