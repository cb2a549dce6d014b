/* cjm-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-export-dialog.h"

#include <glib/gi18n.h>

#include "cjm-dialog-fit.h"
#include "cjm-environment.h"
#include "cjm-figures.h"
#include "cjm-lanes-button.h"
#include "cjm-notice-dialog.h"
#include "cjm-picture-job.h"
#include "cjm-settings.h"
#include "cjm-accessible-names.h"
#include "cjm-subject.h"
#include "cjm-view.h"

/* Twice the size on screen, for sharp displays */
#define PREVIEW_WIDTH 960
#define PREVIEW_HEIGHT 400

static const char *const background_words[] = { "paper", "white", "none", NULL };

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * The choices for a picture of one journey or persona, with the picture in small. A picture that is too large to be made
 * is said so before a place is asked, with the largest scale that works. The file is drawn and written in a thread, as a
 * whole or not at all.
 */
struct _CjmExportDialog
{
  AdwWindow parent_instance;

  GtkWidget *page;
  GtkButton *export_button;
  GtkSpinner *spinner;
  GtkRevealer *trouble;
  GtkLabel *trouble_label;
  GtkButton *shrink_button;
  GtkPicture *preview;
  AdwComboRow *subject_row;
  AdwComboRow *format_row;
  AdwComboRow *background_row;
  AdwActionRow *scale_row;
  AdwActionRow *lanes_row;
  AdwActionRow *outlines_row;
  GtkAdjustment *scale_adjustment;
  CjmLanesButton *lanes_button;
  GtkSwitch *outlines_switch;

  CjmDocument *document;
  guint list;             /* what there is to export: CJM_DOCUMENT_JOURNEYS or CJM_DOCUMENT_PERSONAS */
  CjmSceneView view;     /* of journeys of which there is one; the map of others */
  CjmOverlays overlays;
  CjmHeatBy heat_rows;
  const char *left_out;   /* interned; NULL for nothing */
  char *title;            /* of a chart; NULL for what is called by its subject */
  GSettings *settings;
  CjmPreview *last_preview;
  GCancellable *cancellable;
  GtkFileChooserNative *chooser;
  char *failure;          /* why the last picture was not written, until something else is chosen; else NULL */
  guint preview_source;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (CjmExportDialog, cjm_export_dialog, ADW_TYPE_WINDOW)

/* What is exported: a journey or, in a dialog that was opened for one, a persona; NULL where none is left */
static CjmNode *
get_subject (CjmExportDialog *self)
{
  CjmNode *root = cjm_document_get_root (self->document);
  guint index = adw_combo_row_get_selected (self->subject_row);

  return index < cjm_node_get_n_children (root, self->list) ? cjm_node_get_child (root, self->list, index) : NULL;
}

static CjmSceneView
get_view (CjmExportDialog *self)
{
  return self->list == CJM_DOCUMENT_PERSONAS ? CJM_VIEW_PERSONA
         : cjm_view_can_show (self->view, get_subject (self)) ? self->view : CJM_VIEW_MAP;
}

static CjmExportFormat
get_format (CjmExportDialog *self)
{
  return MIN (adw_combo_row_get_selected (self->format_row), CJM_N_EXPORT_FORMATS - 1);
}

static const char *
get_format_name (CjmExportDialog *self)
{
  return cjm_export_format_get_info (get_format (self))->name;
}

static void
get_options (CjmExportDialog  *self,
             CjmExportOptions *options)
{
  g_autofree char *today = cjm_environment_dup_today ();
  g_autofree char *lanes = g_strjoinv (",", (char **) cjm_lanes_button_get_lanes (self->lanes_button));

  cjm_export_options_init (options);
  options->format = get_format (self);
  options->scale = gtk_adjustment_get_value (self->scale_adjustment);
  options->scene.view = get_view (self);
  options->scene.overlays = self->overlays;
  options->scene.heat_rows = self->heat_rows;
  options->scene.left_out = self->left_out;
  cjm_scene_options_set_today (&options->scene, today);
  options->outlines = cjm_export_format_get_info (options->format)->has_outlines
                      && gtk_switch_get_active (self->outlines_switch);
  options->scene.background = (CjmBackground) adw_combo_row_get_selected (self->background_row);
  if (self->settings != NULL)
    options->scene.column_width = (float) g_settings_get_double (self->settings, "column-width");

  if (*lanes == '\0')
    options->scene.n_lanes = 0;
  else
    cjm_scene_options_set_lanes (&options->scene, lanes, NULL);
}

static void
say_trouble (CjmExportDialog *self,
             const char      *text,
             gboolean         can_shrink)
{
  if (text != NULL)
    gtk_label_set_label (self->trouble_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->shrink_button), can_shrink);
  gtk_revealer_set_reveal_child (self->trouble, text != NULL);
}

/* Says how large the picture will be, and whether it can be made. */
static void
check_size (CjmExportDialog *self)
{
  double scale = gtk_adjustment_get_value (self->scale_adjustment);
  gboolean too_large = self->last_preview != NULL && scale > self->last_preview->largest_scale;
  g_autofree char *size = NULL;

  if (self->last_preview != NULL)
    size = g_strdup_printf (_("%1$d × %2$d pixels"), (int) (self->last_preview->width * scale + 0.5),
                            (int) (self->last_preview->height * scale + 0.5));
  adw_action_row_set_subtitle (self->scale_row, size != NULL ? size : "");

  if (too_large)
    {
      double largest = cjm_preview_get_largest_scale (self->last_preview);
      g_autoptr (CjmWords) words = cjm_words_new_own ();
      g_autofree char *figure = cjm_figures_format_number (words, largest, 1);
      /* Translators: %s is a scale such as 1.5 */
      g_autofree char *label = g_strdup_printf (_("_Use %s"), figure);

      gtk_button_set_label (self->shrink_button, label);
      say_trouble (self, _("A picture this large cannot be made. Choose a smaller scale, fewer lanes or another format."),
                   largest <= self->last_preview->largest_scale);
    }
  else
    {
      say_trouble (self, self->failure, FALSE);
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-place",
                                 !too_large && !self->busy && get_subject (self) != NULL);
}

static void
preview_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CjmExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  CjmPreview *preview = cjm_picture_job_preview_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->preview == NULL)
    {
      g_clear_pointer (&preview, cjm_preview_free);
      return;
    }

  g_clear_pointer (&self->last_preview, cjm_preview_free);
  self->last_preview = preview;
  gtk_picture_set_paintable (self->preview, preview != NULL ? GDK_PAINTABLE (preview->texture) : NULL);
  check_size (self);
  if (error != NULL)
    say_trouble (self, error->message, FALSE);
}

static gboolean
start_preview_cb (gpointer user_data)
{
  CjmExportDialog *self = user_data;
  CjmExportOptions options;

  self->preview_source = 0;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (get_subject (self) == NULL)
    return G_SOURCE_REMOVE;

  self->cancellable = g_cancellable_new ();
  get_options (self, &options);
  cjm_picture_job_preview_async (self->document, get_subject (self), &options, PREVIEW_WIDTH, PREVIEW_HEIGHT,
                                 self->cancellable, preview_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
scale_changed_cb (CjmExportDialog *self)
{
  g_clear_pointer (&self->failure, g_free);
  check_size (self);
}

static void
options_changed_cb (CjmExportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->outlines_row), cjm_export_format_get_info (get_format (self))->has_outlines);
  gtk_widget_set_visible (GTK_WIDGET (self->lanes_row), get_view (self) == CJM_VIEW_MAP);
  g_clear_pointer (&self->failure, g_free);
  check_size (self);
  if (self->preview_source == 0)
    self->preview_source = g_idle_add (start_preview_cb, self);
}

static void
set_busy (CjmExportDialog *self,
          gboolean         busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (self->page, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  check_size (self);
}

static void
remember_choices (CjmExportDialog *self)
{
  if (self->settings == NULL)
    return;

  g_settings_set_string (self->settings, "export-format", get_format_name (self));
  g_settings_set_string (self->settings, "export-background",
                         background_words[adw_combo_row_get_selected (self->background_row)]);
  g_settings_set_double (self->settings, "export-scale", gtk_adjustment_get_value (self->scale_adjustment));
}

/* One picture on its way to the disk. The dialog may be closed meanwhile, the window may not be there any more, and the
 * program waits for it before it ends. */
typedef struct
{
  CjmExportDialog *dialog;
  GWeakRef parent;
  GApplication *application;
  GFile *target;
} Exporting;

static Exporting *
begin_exporting (CjmExportDialog *self,
                 GFile           *target)
{
  Exporting *exporting = g_new0 (Exporting, 1);

  exporting->dialog = g_object_ref (self);
  g_weak_ref_init (&exporting->parent, gtk_window_get_transient_for (GTK_WINDOW (self)));
  exporting->target = g_object_ref (target);
  exporting->application = g_application_get_default ();
  if (exporting->application != NULL)
    g_application_mark_busy (g_object_ref (exporting->application));

  return exporting;
}

static void
end_exporting (Exporting *exporting)
{
  if (exporting->application != NULL)
    g_application_unmark_busy (exporting->application);
  g_clear_object (&exporting->application);
  g_object_unref (exporting->target);
  g_weak_ref_clear (&exporting->parent);
  g_object_unref (exporting->dialog);
  g_free (exporting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exporting, end_exporting)

/* Over the window, once there is no dialog */
static void
tell (Exporting  *exporting,
      const char *heading,
      const char *body)
{
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&exporting->parent);

  if (parent != NULL && !gtk_widget_in_destruction (GTK_WIDGET (parent)))
    cjm_notice_dialog_present (parent, heading, body);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Exporting) exporting = user_data;
  CjmExportDialog *self = exporting->dialog;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  if (!cjm_picture_job_export_finish (result, &warning, &error))
    {
      self->failure = g_strdup (error->message);
      set_busy (self, FALSE);
      if (!gtk_widget_get_visible (GTK_WIDGET (self)))
        tell (exporting, _("The picture was not exported"), self->failure);
      return;
    }

  set_busy (self, FALSE);
  remember_choices (self);
  g_signal_emit (self, signals[EXPORTED], 0, exporting->target);
  gtk_window_destroy (GTK_WINDOW (self));
  if (warning != NULL)
    tell (exporting, _("Saved, but the file is not quite as it was"), warning);
}

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     CjmExportDialog *self)
{
  g_autoptr (GFile) target = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser))
                                                             : NULL;

  g_clear_object (&self->chooser);
  if (target != NULL)
    cjm_export_dialog_export_to (self, target);
}

static char *
suggest_name (CjmExportDialog *self)
{
  g_autofree char *name = cjm_subject_suggest_name (get_subject (self));

  if (self->title != NULL && get_view (self) == self->view)
    return g_strdup_printf ("%s - %s.%s", name, self->title, get_format_name (self));

  return g_strdup_printf ("%s.%s", name, get_format_name (self));
}

static void
choose_place_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CjmExportDialog *self = CJM_EXPORT_DIALOG (widget);
  g_autofree char *name = suggest_name (self);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Export"), _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
use_largest_scale_action (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  CjmExportDialog *self = CJM_EXPORT_DIALOG (widget);

  if (self->last_preview != NULL)
    gtk_adjustment_set_value (self->scale_adjustment, cjm_preview_get_largest_scale (self->last_preview));
}

/* A picture that is still being drawn keeps a closed dialog alive, perhaps longer than the window it belongs to. */
static void
cjm_export_dialog_unrealize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_export_dialog_parent_class)->unrealize (widget);

  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
cjm_export_dialog_dispose (GObject *object)
{
  CjmExportDialog *self = CJM_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  g_clear_pointer (&self->last_preview, cjm_preview_free);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->title, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CJM_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (cjm_export_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, shrink_button);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, subject_row);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, background_row);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, outlines_row);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, lanes_row);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, scale_adjustment);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, CjmExportDialog, outlines_switch);
}

static void
cjm_export_dialog_class_init (CjmExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_export_dialog_dispose;
  widget_class->unrealize = cjm_export_dialog_unrealize;

  /**
   * CjmExportDialog::exported:
   * @target: the file that was written
   */
  signals[EXPORTED] = g_signal_new ("exported", CJM_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (CJM_TYPE_LANES_BUTTON);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "export.choose-place", NULL, choose_place_action);
  gtk_widget_class_install_action (widget_class, "export.use-largest-scale", NULL, use_largest_scale_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cjm_export_dialog_init (CjmExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));
}

static void
fill_subjects (CjmExportDialog *self,
               CjmNode         *chosen)
{
  CjmNode *root = cjm_document_get_root (self->document);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < cjm_node_get_n_children (root, self->list); i++)
    {
      CjmNode *subject = cjm_node_get_child (root, self->list, i);
      g_autofree char *name = cjm_subject_describe (subject);

      gtk_string_list_append (names, name);
      if (subject == chosen)
        selected = i;
    }

  if (self->list == CJM_DOCUMENT_PERSONAS)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->subject_row), _("_Persona"));
  adw_combo_row_set_model (self->subject_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->subject_row, selected);
}

static void
fill_formats (CjmExportDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < CJM_N_EXPORT_FORMATS; i++)
    gtk_string_list_append (titles, _(cjm_export_format_get_info (i)->title));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (titles));
}

static void
recall_choices (CjmExportDialog *self)
{
  g_autofree char *format = NULL;
  g_autofree char *background = NULL;
  g_auto (GStrv) lanes = NULL;
  CjmExportFormat chosen;

  if (self->settings == NULL)
    return;

  format = g_settings_get_string (self->settings, "export-format");
  background = g_settings_get_string (self->settings, "export-background");
  lanes = g_settings_get_strv (self->settings, "lanes");
  if (cjm_export_format_find (format, &chosen))
    adw_combo_row_set_selected (self->format_row, chosen);
  adw_combo_row_set_selected (self->background_row, cjm_settings_find_word (background_words, background));
  gtk_adjustment_set_value (self->scale_adjustment, g_settings_get_double (self->settings, "export-scale"));
  cjm_lanes_button_set_lanes (self->lanes_button, (const char *const *) lanes);
}

/**
 * cjm_export_dialog_new:
 * @parent: the window over which it stands
 * @document: the document
 * @subject: the journey that is chosen at first, or the persona for sheets of personas
 *
 * Returns: (transfer none): the dialog, which is GTK's until it is closed
 */
GtkWidget *
cjm_export_dialog_new (GtkWindow   *parent,
                       CjmDocument *document,
                       CjmNode     *subject)
{
  CjmExportDialog *self = g_object_new (CJM_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->overlays = CJM_OVERLAY_IDEAL;
  self->settings = cjm_settings_new ();
  cjm_dialog_fit (GTK_WINDOW (self));
  self->list = cjm_node_get_kind (subject) == CJM_KIND_PERSONA ? CJM_DOCUMENT_PERSONAS : CJM_DOCUMENT_JOURNEYS;
  fill_subjects (self, subject);
  fill_formats (self);
  recall_choices (self);

  g_signal_connect_object (self->subject_row, "notify::selected", G_CALLBACK (options_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->format_row, "notify::selected", G_CALLBACK (options_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->background_row, "notify::selected", G_CALLBACK (options_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lanes_button, "notify::lanes", G_CALLBACK (options_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale_adjustment, "value-changed", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  options_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * cjm_export_dialog_set_shown:
 * @view: of the window
 * @overlays: of the window
 *
 * Has journeys exported as they are seen in the window.
 */
void
cjm_export_dialog_set_shown (CjmExportDialog *self,
                             CjmSceneView     view,
                             CjmOverlays      overlays)
{
  self->view = view;
  self->overlays = overlays;
  options_changed_cb (self);
}

/**
 * cjm_export_dialog_set_chart:
 * @chart: how it is shown: its view, its rows, and what it leaves out
 * @title: what the chart is called, for the name of its file
 *
 * Has journeys exported as a chart.
 */
void
cjm_export_dialog_set_chart (CjmExportDialog       *self,
                             const CjmSceneOptions *chart,
                             const char            *title)
{
  self->view = chart->view;
  self->heat_rows = chart->heat_rows;
  self->left_out = chart->left_out;
  g_free (self->title);
  self->title = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n\t", ' ');
  options_changed_cb (self);
}

/**
 * cjm_export_dialog_export_to:
 * @target: the file to write
 *
 * Draws the picture as chosen and writes it. The dialog emits #CjmExportDialog::exported and closes when that is done, or
 * says what went wrong and stays. Where it was closed meanwhile that is said over its window.
 */
void
cjm_export_dialog_export_to (CjmExportDialog *self,
                             GFile           *target)
{
  CjmExportOptions options;

  g_return_if_fail (CJM_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (target));
  g_return_if_fail (!self->busy);

  get_options (self, &options);
  g_clear_pointer (&self->failure, g_free);
  set_busy (self, TRUE);
  cjm_picture_job_export_async (self->document, get_subject (self), &options, target, exported_cb,
                                begin_exporting (self, target));
}
