/* cjm-plan-objective-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-objective-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-figures.h"
#include "cjm-measure-line.h"
#include "cjm-objective.h"
#include "cjm-quote.h"

/* How many improvements are named */
#define MOST_TITLES 8

struct _CjmPlanObjectiveRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *way;
  GtkLabel *serving;
  CjmMeasureLine *line;

  CjmNode *objective;
};

static void cjm_plan_objective_row_init_row (CjmNodeRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmPlanObjectiveRow, cjm_plan_objective_row, GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, cjm_plan_objective_row_init_row))

static char *
number_to_text (CjmWords *words,
                double    number)
{
  return isnan (number) ? g_strdup ("–") : cjm_figures_format_value (words, number);
}

/* "from 5,1 to 2,5 · measured last: 3,6 · 2 nov 2026" */
static char *
describe_way (CjmNode *objective)
{
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  double baseline = cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE);
  double target = cjm_node_get_number (objective, CJM_OBJECTIVE_TARGET);
  g_autofree char *from = number_to_text (words, baseline);
  g_autofree char *to = number_to_text (words, target);
  CjmNode *newest = cjm_objective_find_newest (objective);
  GString *text = g_string_new (NULL);

  if (!isnan (baseline) || !isnan (target))
    g_string_append_printf (text, _("from %s to %s"), from, to);
  if (newest != NULL)
    {
      const char *date = cjm_node_get_text (newest, CJM_MEASUREMENT_DATE);
      g_autofree char *day = date != NULL ? cjm_figures_format_date (words, date) : NULL;
      g_autofree char *value = number_to_text (words, cjm_node_get_number (newest, CJM_MEASUREMENT_VALUE));
      g_autofree char *last = g_strdup_printf (_("Last measured: %s"), value);

      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " · " : "", last, day != NULL ? " · " : "",
                              day != NULL ? day : "");
    }
  else
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", C_("plan", "not measured yet"));

  return g_string_free (text, FALSE);
}

static CjmNode *
cjm_plan_objective_row_get_node (CjmNodeRow *row)
{
  return CJM_PLAN_OBJECTIVE_ROW (row)->objective;
}

static void
cjm_plan_objective_row_init_row (CjmNodeRowInterface *iface)
{
  iface->get_node = cjm_plan_objective_row_get_node;
}

static void
cjm_plan_objective_row_dispose (GObject *object)
{
  g_clear_object (&CJM_PLAN_OBJECTIVE_ROW (object)->objective);

  G_OBJECT_CLASS (cjm_plan_objective_row_parent_class)->dispose (object);
}

static void
cjm_plan_objective_row_class_init (CjmPlanObjectiveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_plan_objective_row_dispose;

  g_type_ensure (CJM_TYPE_MEASURE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-objective-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanObjectiveRow, title);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanObjectiveRow, way);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanObjectiveRow, serving);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanObjectiveRow, line);
}

static void
cjm_plan_objective_row_init (CjmPlanObjectiveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_plan_objective_row_new:
 * @objective: in a document
 *
 * Returns: (transfer floating): a row of it that shows nothing yet
 */
GtkWidget *
cjm_plan_objective_row_new (CjmNode *objective)
{
  CjmPlanObjectiveRow *self = g_object_new (CJM_TYPE_PLAN_OBJECTIVE_ROW, NULL);

  self->objective = g_object_ref (objective);
  return GTK_WIDGET (self);
}

/* "Served by One price, all in and Trip tracker" */
static char *
describe_serving (GPtrArray *improvements)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  guint n;

  if (improvements == NULL || improvements->len == 0)
    return g_strdup (C_("plan", "Nothing is planned for it yet"));

  n = MIN (improvements->len, MOST_TITLES);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (titles, cjm_quote_shorten (cjm_node_get_text (g_ptr_array_index (improvements, i),
                                                                   CJM_IMPROVEMENT_TITLE)));
  if (improvements->len > n)
    g_ptr_array_add (titles, g_strdup_printf (ngettext ("%u more", "%u more", improvements->len - n), improvements->len - n));
  g_ptr_array_add (titles, NULL);
  all = g_strjoinv (" · ", (char **) titles->pdata);

  /* Translators: the titles of the improvements that serve an objective */
  return g_strdup_printf (C_("plan", "Served by: %s"), all);
}

/**
 * cjm_plan_objective_row_show:
 * @improvements: (nullable) (element-type CjmNode): what is planned for it
 *
 * Shows the objective as it is now.
 */
void
cjm_plan_objective_row_show (CjmPlanObjectiveRow *self,
                             GPtrArray           *improvements)
{
  g_autofree char *title = cjm_quote_put_on_a_line (cjm_node_get_text (self->objective, CJM_OBJECTIVE_TITLE));
  g_autofree char *way = describe_way (self->objective);
  g_autofree char *serving = describe_serving (improvements);
  g_autofree char *name = NULL;

  g_return_if_fail (CJM_IS_PLAN_OBJECTIVE_ROW (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->way, way);
  gtk_label_set_label (self->serving, serving);
  if (improvements == NULL || improvements->len == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->serving), "lack");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->serving), "lack");
  cjm_measure_line_show (self->line, self->objective);
  name = g_strdup_printf ("%s. %s. %s", title, way, serving);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
