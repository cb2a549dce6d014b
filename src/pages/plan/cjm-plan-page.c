/* cjm-plan-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-page.h"

#include <glib/gi18n.h>

#include "cjm-chart.h"
#include "cjm-figures.h"
#include "cjm-plan-matrix.h"
#include "cjm-plan-export-button.h"
#include "cjm-plan-objectives.h"
#include "cjm-plan-table.h"
#include "cjm-plan-timeline.h"
#include "cjm-plan.h"
#include "cjm-wrap-layout.h"

/* Between what is above the parts of the page, in pixels */
#define TOOL_SPACING 12

struct _CjmPlanPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *summary;
  GtkWidget *tools;
  CjmPlanTable *table;
  CjmPlanMatrix *matrix;
  CjmChart *expected;
  gboolean linking;     /* what is selected in one of them is being selected in the other */

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;     /* NULL where the document has none */
  char *today;          /* NULL for the day that it is */
  CjmWords *words;      /* of the interface */
  guint idle;           /* source that counts anew */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_TODAY,
  N_PROPS
};

enum
{
  SELECTION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanPage, cjm_plan_page, ADW_TYPE_BIN)

static void
append_part (GString    *text,
             CjmWords   *words,
             const char *format,
             guint       n)
{
  g_autofree char *figure = cjm_figures_format_whole (words, n);
  g_autofree char *part = NULL;

  if (n == 0 && text->len > 0)
    return;

  part = g_strdup_printf (format, figure);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "9 improvements · 1 done · 3 lack an owner or a deadline · 2 overdue" */
static char *
describe_plan (CjmWords            *words,
               const CjmPlanCounts *counts)
{
  GString *text = g_string_new (NULL);

  append_part (text, words,
               cjm_words_get_context_plural (words, "plan", "%s improvement", "%s improvements", counts->improvements),
               counts->improvements);
  append_part (text, words, C_("plan", "%s done"), counts->statuses[CJM_STATUS_DONE]);
  append_part (text, words, C_("plan", "%s dropped"), counts->statuses[CJM_STATUS_DROPPED]);
  append_part (text, words, C_("plan", "%s without an owner or a deadline"), counts->no_owner_or_deadline);
  append_part (text, words, C_("plan", "%s overdue"), counts->overdue);
  append_part (text, words, C_("plan", "%s not placed"), counts->not_placed);

  return g_string_free (text, FALSE);
}

/* The focus that goes with what was shown comes to what is shown instead. */
static void
show_part (CjmPlanPage *self,
           const char  *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean has_focus = gtk_widget_get_mapped (GTK_WIDGET (self))
                       && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)));

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), name))
    return;

  gtk_stack_set_visible_child_name (self->stack, name);
  if (has_focus)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
refresh (CjmPlanPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = self->today != NULL ? g_strdup (self->today) : g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GPtrArray) rows = self->document != NULL ? cjm_plan_list (self->document, today) : g_ptr_array_new ();
  g_autofree char *summary = NULL;
  CjmPlanCounts counts;

  g_clear_handle_id (&self->idle, g_source_remove);
  cjm_plan_count (rows, &counts);
  summary = describe_plan (self->words, &counts);
  gtk_label_set_label (self->summary, summary);
  show_part (self, rows->len > 0 ? "plan" : "empty");
}

static gboolean
refresh_cb (gpointer user_data)
{
  CjmPlanPage *self = user_data;

  self->idle = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            CjmPlanPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refresh_cb, self, NULL);
}

static void
cjm_plan_page_map (GtkWidget *widget)
{
  refresh (CJM_PLAN_PAGE (widget));

  GTK_WIDGET_CLASS (cjm_plan_page_parent_class)->map (widget);
}

/* Table and matrix have one selection. An improvement that the table filters out may be selected in the matrix alone. */
static void
table_selected_cb (CjmPlanPage *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (self->linking)
    return;

  self->linking = TRUE;
  ids = cjm_plan_table_get_selection (self->table);
  g_ptr_array_add (ids, NULL);
  cjm_plan_matrix_select (self->matrix, (const char *const *) ids->pdata);
  self->linking = FALSE;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
matrix_selected_cb (CjmPlanPage *self)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (self->linking)
    return;

  self->linking = TRUE;
  nodes = cjm_plan_matrix_get_selection (self->matrix);
  for (guint i = 0; i < nodes->len; i++)
    g_strv_builder_add (builder, cjm_node_get_id (nodes->pdata[i]));
  ids = g_strv_builder_end (builder);
  cjm_plan_table_select (self->table, (const char *const *) ids);
  self->linking = FALSE;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* What is expected is expected of the improvements that the table shows. */
static void
table_shown_cb (CjmPlanPage *self)
{
  g_autoptr (GPtrArray) shown = cjm_plan_table_list_shown (self->table);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  CjmNode *root = cjm_document_get_root (self->document);
  g_autoptr (GString) left_out = g_string_new (NULL);
  g_autofree char *before = NULL;

  for (guint i = 0; i < shown->len; i++)
    g_hash_table_add (found, shown->pdata[i]);
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);

      if (!g_hash_table_contains (found, improvement))
        g_string_append_printf (left_out, "%s%s", left_out->len > 0 ? "\n" : "", cjm_node_get_id (improvement));
    }
  g_object_get (self->expected, "left-out", &before, NULL);
  if (g_strcmp0 (before, left_out->len > 0 ? left_out->str : NULL) != 0)
    g_object_set (self->expected, "left-out", left_out->len > 0 ? left_out->str : NULL, NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CjmPlanPage *self = CJM_PLAN_PAGE (widget);

  show_part (self, "plan");
  cjm_plan_table_add (self->table);
}

static void
cjm_plan_page_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CjmPlanPage *self = CJM_PLAN_PAGE (object);

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
cjm_plan_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CjmPlanPage *self = CJM_PLAN_PAGE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_set_object (&self->document, g_value_get_object (value));
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.add", self->document != NULL);
      break;
    case PROP_JOURNEY:
      g_set_object (&self->journey, g_value_get_object (value));
      break;
    case PROP_TODAY:
      g_free (self->today);
      self->today = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  g_signal_group_set_target (self->document_signals, self->document);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
cjm_plan_page_dispose (GObject *object)
{
  CjmPlanPage *self = CJM_PLAN_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_plan_page_parent_class)->dispose (object);
}

static void
cjm_plan_page_finalize (GObject *object)
{
  CjmPlanPage *self = CJM_PLAN_PAGE (object);

  g_free (self->today);
  cjm_words_free (self->words);

  G_OBJECT_CLASS (cjm_plan_page_parent_class)->finalize (object);
}

static void
cjm_plan_page_class_init (CjmPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_plan_page_get_property;
  object_class->set_property = cjm_plan_page_set_property;
  object_class->dispose = cjm_plan_page_dispose;
  object_class->finalize = cjm_plan_page_finalize;
  widget_class->map = cjm_plan_page_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CjmPlanPage::selection-changed:
   *
   * Other improvements are selected in its table and its matrix.
   */
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", CJM_TYPE_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 0);

  g_type_ensure (CJM_TYPE_CHART);
  g_type_ensure (CJM_TYPE_PLAN_MATRIX);
  g_type_ensure (CJM_TYPE_PLAN_EXPORT_BUTTON);
  g_type_ensure (CJM_TYPE_PLAN_OBJECTIVES);
  g_type_ensure (CJM_TYPE_PLAN_TABLE);
  g_type_ensure (CJM_TYPE_PLAN_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanPage, summary);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanPage, tools);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanPage, expected);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanPage, table);
  gtk_widget_class_bind_template_callback (widget_class, table_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, matrix_selected_cb);
  gtk_widget_class_install_action (widget_class, "plan.add", NULL, add_action);
}

static void
cjm_plan_page_init (CjmPlanPage *self)
{
  self->words = cjm_words_new_own ();
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, cjm_wrap_layout_new (TOOL_SPACING));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.add", FALSE);
}

/**
 * cjm_plan_page_list_selected:
 *
 * Returns: (transfer container) (element-type CjmNode): the improvements that are selected, in the order of the document
 */
GPtrArray *
cjm_plan_page_list_selected (CjmPlanPage *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_PAGE (self), NULL);

  return cjm_plan_matrix_get_selection (self->matrix);
}

/**
 * cjm_plan_page_select:
 * @improvements: (element-type CjmNode): of its document
 *
 * Selects these and no others; the focus stays where it is.
 */
void
cjm_plan_page_select (CjmPlanPage *self,
                      GPtrArray   *improvements)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (CJM_IS_PLAN_PAGE (self));

  for (guint i = 0; i < improvements->len; i++)
    g_strv_builder_add (builder, cjm_node_get_id (improvements->pdata[i]));
  ids = g_strv_builder_end (builder);
  cjm_plan_matrix_select (self->matrix, (const char *const *) ids);
}
