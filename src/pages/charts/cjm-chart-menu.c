/* cjm-chart-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart-menu.h"

#include <glib/gi18n.h>

#include "cjm-chart-output.h"
#include "cjm-export-dialog.h"
#include "cjm-exported-toast.h"
#include "cjm-plain-toast.h"
#include "cjm-subject.h"
#include "cjm-text-saver.h"
#include "cjm-view.h"

struct _CjmChartMenu
{
  AdwBin parent_instance;

  GtkWidget *button;

  CjmDocument *document;
  CjmNode *journey;     /* NULL where the document has none */
  CjmSceneOptions shown;
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmChartMenu, cjm_chart_menu, ADW_TYPE_BIN)

/* The chart as the document is now; NULL where there is none of it */
static CjmScene *
create_scene (CjmChartMenu *self)
{
  if (self->journey == NULL || cjm_document_of (self->journey) != self->document
      || !cjm_view_can_show (self->shown.view, self->journey))
    return NULL;

  return cjm_scene_new (self->document, self->journey, &self->shown);
}

static void
tell (CjmChartMenu *self,
      const char   *message)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    cjm_plain_toast_show (ADW_TOAST_OVERLAY (overlay), message);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmChartMenu *self = CJM_CHART_MENU (widget);
  g_autoptr (CjmScene) scene = create_scene (self);
  gboolean is_picture = g_str_equal (name, "chart.copy-picture");
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) offer = NULL;

  if (scene == NULL)
    return;

  offer = is_picture ? cjm_chart_output_offer_picture (scene, &error) : cjm_chart_output_offer_table (scene);
  if (offer == NULL)
    {
      /* There is none without a word but of a chart that has no table. */
      if (error != NULL)
        tell (self, error->message);
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), offer);
  tell (self, is_picture ? C_("chart", "Picture copied") : C_("chart", "Table copied"));
}

/* "My trip - Who is still there" */
static char *
suggest_name (CjmScene   *scene,
              const char *ending)
{
  g_autofree char *subject = cjm_subject_suggest_name (cjm_scene_get_subject (scene));
  g_autofree char *title = g_strdup (cjm_scene_get_title (scene));

  return g_strconcat (subject, " - ", g_strdelimit (title, "/\\:*?\"<>|\n\t", ' '), ending, NULL);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (CjmScene) scene = create_scene (CJM_CHART_MENU (widget));
  g_autoptr (GBytes) csv = NULL;
  g_autofree char *suggested = NULL;

  if (scene == NULL)
    return;

  csv = cjm_chart_output_to_csv (scene);
  suggested = suggest_name (scene, ".csv");
  cjm_text_saver_ask (widget, suggested, csv);
}

static void
exported_cb (CjmExportDialog *dialog,
             GFile           *target,
             CjmChartMenu    *self)
{
  cjm_exported_toast_show (GTK_WIDGET (self), target);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmChartMenu *self = CJM_CHART_MENU (widget);
  g_autoptr (CjmScene) scene = create_scene (self);
  GtkWidget *dialog;

  if (scene == NULL)
    return;

  dialog = cjm_export_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->document, self->journey);
  cjm_export_dialog_set_chart (CJM_EXPORT_DIALOG (dialog), &self->shown, cjm_scene_get_title (scene));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cjm_chart_menu_set_title:
 * @title: what the chart is called
 *
 * Says to those who cannot see it which chart it is of.
 */
void
cjm_chart_menu_set_title (CjmChartMenu *self,
                          const char   *title)
{
  /* Translators: what a chart is called */
  g_autofree char *name = g_strdup_printf (C_("chart", "Copy, save or export “%s”"), title);

  g_return_if_fail (CJM_IS_CHART_MENU (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * cjm_chart_menu_set_shown:
 * @shown: how the chart is shown: what leaves the window has the same rows, leaves out the same improvements, and is of the
 *   same day
 */
void
cjm_chart_menu_set_shown (CjmChartMenu          *self,
                          const CjmSceneOptions *shown)
{
  g_return_if_fail (CJM_IS_CHART_MENU (self));

  self->shown.heat_rows = shown->heat_rows;
  self->shown.left_out = shown->left_out;
  cjm_scene_options_set_today (&self->shown, shown->today);
}

static void
set_view (CjmChartMenu *self,
          const char   *name)
{
  self->shown.view = cjm_view_find (name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.copy-table", cjm_chart_output_has_table (self->shown.view));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.save-table", cjm_chart_output_has_table (self->shown.view));
}

static void
cjm_chart_menu_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CjmChartMenu *self = CJM_CHART_MENU (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_VIEW:
      g_value_set_string (value, cjm_view_get_name (self->shown.view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_chart_menu_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CjmChartMenu *self = CJM_CHART_MENU (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_set_object (&self->document, g_value_get_object (value));
      break;
    case PROP_JOURNEY:
      g_set_object (&self->journey, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_chart_menu_dispose (GObject *object)
{
  CjmChartMenu *self = CJM_CHART_MENU (object);

  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_chart_menu_parent_class)->dispose (object);
}

static void
cjm_chart_menu_class_init (CjmChartMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_chart_menu_get_property;
  object_class->set_property = cjm_chart_menu_set_property;
  object_class->dispose = cjm_chart_menu_dispose;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-chart-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmChartMenu, button);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-table", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save-table", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_action);
}

static void
cjm_chart_menu_init (CjmChartMenu *self)
{
  cjm_scene_options_init (&self->shown);
  gtk_widget_init_template (GTK_WIDGET (self));
}
