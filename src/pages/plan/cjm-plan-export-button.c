/* cjm-plan-export-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-export-button.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-environment.h"
#include "cjm-export-dialog.h"
#include "cjm-exported-toast.h"
#include "cjm-plain-toast.h"
#include "cjm-text-saver.h"

struct _CjmPlanExportButton
{
  AdwBin parent_instance;

  CjmDocument *document;
  CjmNode *journey;     /* NULL where the document has none */
  char *today;          /* NULL for the day that it is */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmPlanExportButton, cjm_plan_export_button, ADW_TYPE_BIN)

/* What the menu offers that is a text */
static const struct
{
  const char *action;
  CjmPlanFormat format;
  CjmCalendarItems items;
} texts[] = {
  { "plan-export.csv", CJM_PLAN_CSV, CJM_CALENDAR_EVENTS },
  { "plan-export.ics", CJM_PLAN_CALENDAR, CJM_CALENDAR_EVENTS },
  { "plan-export.tasks", CJM_PLAN_CALENDAR, CJM_CALENDAR_TASKS },
  { "plan-export.md", CJM_PLAN_MARKDOWN, CJM_CALENDAR_EVENTS },
};

/* And a picture */
static const struct
{
  const char *action;
  CjmSceneView view;
  const char *context;
  const char *title;
} pictures[] = {
  { "plan-export.picture", CJM_VIEW_PLAN, "page", NC_("page", "Action plan") },
  { "plan-export.matrix", CJM_VIEW_MATRIX, "plan", NC_("plan", "Impact against effort") },
  { "plan-export.timeline", CJM_VIEW_TIMELINE, "plan", NC_("plan", "When") },
};

/* Of the name of a file, in characters */
#define MOST_CHARACTERS 60

/**
 * cjm_plan_export_button_write:
 * @format: what the plan becomes
 * @items: what its improvements become in a calendar
 *
 * Returns: (transfer full) (nullable): the plan as it is now; %NULL where a calendar would have nothing in it
 */
GBytes *
cjm_plan_export_button_write (CjmPlanExportButton *self,
                              CjmPlanFormat        format,
                              CjmCalendarItems     items)
{
  g_autofree char *now = cjm_environment_dup_today ();
  const CjmPlanOptions options = { .today = self->today != NULL ? self->today : now,
                                   .time = g_get_real_time () / G_USEC_PER_SEC, .items = items };
  char *text = cjm_plan_to_text (self->document, format, &options);

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/* "My trip - Action plan.csv" */
static char *
suggest_name (CjmPlanExportButton *self,
              const char          *ending)
{
  const char *title = cjm_node_get_text (cjm_document_get_root (self->document), CJM_DOCUMENT_TITLE);
  g_autofree char *start = title != NULL ? g_utf8_substring (title, 0, MIN (MOST_CHARACTERS, g_utf8_strlen (title, -1)))
                                         : g_strdup ("");

  g_strstrip (g_strdelimit (start, "/\\:*?\"<>|\n\t", ' '));

  return g_strconcat (start, *start != '\0' ? " - " : "", C_("page", "Action plan"), ".", ending, NULL);
}

static void
tell (CjmPlanExportButton *self,
      const char          *message)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    cjm_plain_toast_show (ADW_TOAST_OVERLAY (overlay), message);
}

static void
text_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmPlanExportButton *self = CJM_PLAN_EXPORT_BUTTON (widget);
  g_autoptr (GBytes) text = NULL;
  g_autofree char *suggested = NULL;
  guint index = 0;

  if (self->document == NULL)
    return;

  while (!g_str_equal (texts[index].action, name))
    index++;
  text = cjm_plan_export_button_write (self, texts[index].format, texts[index].items);
  if (text == NULL)
    {
      tell (self, texts[index].items == CJM_CALENDAR_TASKS ? _("There is no improvement for a calendar yet")
                                                           : _("No improvement has a deadline for a calendar yet"));
      return;
    }

  suggested = suggest_name (self, cjm_plan_format_get_name (texts[index].format));
  cjm_text_saver_ask (widget, suggested, text);
}

static void
exported_cb (CjmExportDialog     *dialog,
             GFile               *target,
             CjmPlanExportButton *self)
{
  cjm_exported_toast_show (GTK_WIDGET (self), target);
}

static void
picture_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CjmPlanExportButton *self = CJM_PLAN_EXPORT_BUTTON (widget);
  CjmSceneOptions options;
  GtkWidget *dialog;
  guint index = 0;

  if (self->document == NULL || self->journey == NULL)
    return;

  while (!g_str_equal (pictures[index].action, name))
    index++;
  dialog = cjm_export_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->document, self->journey);
  cjm_scene_options_init (&options);
  options.view = pictures[index].view;
  cjm_export_dialog_set_chart (CJM_EXPORT_DIALOG (dialog), &options,
                               g_dpgettext2 (NULL, pictures[index].context, pictures[index].title));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
cjm_plan_export_button_get_property (GObject    *object,
                                     guint       id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CjmPlanExportButton *self = CJM_PLAN_EXPORT_BUTTON (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_TODAY:
      g_value_set_string (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_plan_export_button_set_property (GObject      *object,
                                     guint         id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  CjmPlanExportButton *self = CJM_PLAN_EXPORT_BUTTON (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_set_object (&self->document, g_value_get_object (value));
      break;
    case PROP_JOURNEY:
      g_set_object (&self->journey, g_value_get_object (value));
      for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
        gtk_widget_action_set_enabled (GTK_WIDGET (self), pictures[i].action, self->journey != NULL);
      break;
    case PROP_TODAY:
      g_free (self->today);
      self->today = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_plan_export_button_dispose (GObject *object)
{
  CjmPlanExportButton *self = CJM_PLAN_EXPORT_BUTTON (object);

  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_plan_export_button_parent_class)->dispose (object);
}

static void
cjm_plan_export_button_finalize (GObject *object)
{
  CjmPlanExportButton *self = CJM_PLAN_EXPORT_BUTTON (object);

  g_free (self->today);

  G_OBJECT_CLASS (cjm_plan_export_button_parent_class)->finalize (object);
}

static void
cjm_plan_export_button_class_init (CjmPlanExportButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_plan_export_button_get_property;
  object_class->set_property = cjm_plan_export_button_set_property;
  object_class->dispose = cjm_plan_export_button_dispose;
  object_class->finalize = cjm_plan_export_button_finalize;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-export-button.ui");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_widget_class_install_action (widget_class, texts[i].action, NULL, text_action);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    gtk_widget_class_install_action (widget_class, pictures[i].action, NULL, picture_action);
}

static void
cjm_plan_export_button_init (CjmPlanExportButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
