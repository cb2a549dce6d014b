/* cjm-objective-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-objective-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-figures.h"
#include "cjm-inspector-page.h"
#include "cjm-links.h"
#include "cjm-naming.h"
#include "cjm-objective-scale.h"
#include "cjm-objective.h"

/*
 * One business objective on the Goal page: what it is, how it is measured, and the way from baseline to target. It opens
 * into the fields of all that.
 */
struct _CjmObjectiveRow
{
  GtkListBoxRow parent_instance;

  GtkBox *box;
  GtkToggleButton *opener;
  GtkLabel *title;
  GtkLabel *measure;
  GtkWidget *way;
  GtkLabel *baseline;
  CjmObjectiveScale *scale;
  GtkLabel *target;
  GtkLabel *newest;
  GtkWidget *menu_button;
  CjmInspectorPage *fields;    /* NULL until it is opened first */

  CjmNode *objective;
};

static void cjm_objective_row_init_row (CjmNodeRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmObjectiveRow, cjm_objective_row, GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, cjm_objective_row_init_row))

static void
show_number (GtkLabel *label,
             double    number)
{
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *text = isnan (number) ? g_strdup ("–") : cjm_figures_format_value (words, number);

  gtk_label_set_label (label, text);
}

/* "Customer effort (CES), 1–7" */
static char *
describe_measure (CjmNode *objective)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_OBJECTIVE, CJM_OBJECTIVE_MEASURE);
  const char *word = cjm_choice_get_word (member, cjm_node_get_choice (objective, CJM_OBJECTIVE_MEASURE));
  const char *name = word != NULL ? cjm_choice_get_name (member->name, word) : NULL;
  const char *unit = cjm_node_get_text (objective, CJM_OBJECTIVE_UNIT);

  if (name == NULL && unit == NULL)
    return g_strdup (_("No measure yet"));
  if (name == NULL || unit == NULL)
    return g_strdup (name != NULL ? name : unit);

  return g_strdup_printf ("%s · %s", name, unit);
}

/* What was measured, when and of what: nobody should take one value for the whole. */
static char *
describe_newest (CjmNode *measurement)
{
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *value = cjm_figures_format_value (words, cjm_node_get_number (measurement, CJM_MEASUREMENT_VALUE));
  g_autofree char *where = cjm_links_describe (cjm_node_get_parent (measurement));
  const char *title = cjm_node_get_text (measurement, CJM_MEASUREMENT_TITLE);
  const char *date = cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE);
  g_autofree char *day = date != NULL ? cjm_figures_format_date (words, date) : NULL;
  gboolean is_own = cjm_node_get_kind (cjm_node_get_parent (measurement)) == CJM_KIND_OBJECTIVE;
  /* Translators: the newest measured value, and the episode or touchpoint of which it was measured */
  g_autofree char *text = is_own ? g_strdup_printf (_("Last measured: %s"), value)
                                 : g_strdup_printf (_("Last measured: %s, of “%s”"), value, where);

  return g_strconcat (text, title != NULL ? " · " : "", title != NULL ? title : "", day != NULL ? " · " : "",
                      day != NULL ? day : "", NULL);
}

static void
say_all (CjmObjectiveRow *self,
         gboolean         has_way)
{
  const char *newest = gtk_label_get_label (self->newest);
  g_autofree char *way = NULL;
  g_autofree char *all = NULL;
  g_autofree char *menu = NULL;

  /* Translators: from the baseline to the target of an objective */
  way = g_strdup_printf (_("from %s to %s"), gtk_label_get_label (self->baseline), gtk_label_get_label (self->target));
  all = g_strdup_printf ("%s, %s%s%s%s%s", gtk_label_get_label (self->title), gtk_label_get_label (self->measure),
                         has_way ? ", " : "", has_way ? way : "", *newest != '\0' ? ". " : "", newest);
  /* Translators: what else can be done with a card; %s is its text */
  menu = g_strdup_printf (_("More: %s"), gtk_label_get_label (self->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static void
update (CjmObjectiveRow *self)
{
  double baseline = cjm_node_get_number (self->objective, CJM_OBJECTIVE_BASELINE);
  double target = cjm_node_get_number (self->objective, CJM_OBJECTIVE_TARGET);
  CjmNode *newest = cjm_objective_find_newest (self->objective);
  g_autofree char *title = cjm_links_describe (self->objective);
  g_autofree char *measure = describe_measure (self->objective);
  g_autofree char *measured = newest != NULL ? describe_newest (newest) : g_strdup ("");
  gboolean has_way = !isnan (baseline) || !isnan (target);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->measure, measure);
  show_number (self->baseline, baseline);
  show_number (self->target, target);
  cjm_objective_scale_show (self->scale, self->objective);
  gtk_widget_set_visible (self->way, has_way);
  gtk_label_set_label (self->newest, measured);
  gtk_widget_set_visible (GTK_WIDGET (self->newest), newest != NULL);
  say_all (self, has_way);
}

/* Looking for the newest measurement reads the whole document: only where it may be another one. */
static gboolean
is_touched (CjmObjectiveRow *self,
            GArray          *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);
      CjmKind kind = cjm_node_get_kind (edit->node);

      if (edit->node == self->objective || kind == CJM_KIND_MEASUREMENT
          || (edit->type != CJM_EDIT_SET && kind != CJM_KIND_NOTE && kind != CJM_KIND_OBJECTIVE)
          || (edit->type == CJM_EDIT_SET && kind == CJM_KIND_JOURNEY && edit->member == CJM_JOURNEY_STATE))
        return TRUE;
    }

  return FALSE;
}

static void
opened_cb (CjmObjectiveRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->opener);

  if (open && self->fields == NULL)
    {
      g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (nodes, g_object_ref (self->objective));
      self->fields = CJM_INSPECTOR_PAGE (cjm_inspector_page_new (CJM_KIND_OBJECTIVE));
      gtk_widget_add_css_class (GTK_WIDGET (self->fields), "details");
      cjm_inspector_page_set_nodes (self->fields, cjm_document_of (self->objective), nodes);
      gtk_box_append (self->box, GTK_WIDGET (self->fields));
    }
  if (self->fields != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->fields), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static CjmNode *
cjm_objective_row_get_node (CjmNodeRow *row)
{
  return CJM_OBJECTIVE_ROW (row)->objective;
}

static void
cjm_objective_row_init_row (CjmNodeRowInterface *iface)
{
  iface->get_node = cjm_objective_row_get_node;
}

static void
cjm_objective_row_dispose (GObject *object)
{
  g_clear_object (&CJM_OBJECTIVE_ROW (object)->objective);

  G_OBJECT_CLASS (cjm_objective_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CJM_TYPE_OBJECTIVE_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-objective-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, box);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, opener);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, title);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, measure);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, way);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, baseline);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, scale);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, target);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, newest);
  gtk_widget_class_bind_template_child (widget_class, CjmObjectiveRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
cjm_objective_row_class_init (CjmObjectiveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_objective_row_dispose;

  bind_template (widget_class);
  cjm_node_row_install_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

static void
cjm_objective_row_init (CjmObjectiveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_objective_row_new:
 * @objective: in a document
 *
 * Returns: (transfer floating): a row of that objective
 */
GtkWidget *
cjm_objective_row_new (CjmNode *objective)
{
  CjmObjectiveRow *self = g_object_new (CJM_TYPE_OBJECTIVE_ROW, NULL);

  self->objective = g_object_ref (objective);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * cjm_objective_row_follow:
 * @edits: as of CjmDocument::changed
 */
void
cjm_objective_row_follow (CjmObjectiveRow *self,
                          GArray          *edits)
{
  g_return_if_fail (CJM_IS_OBJECTIVE_ROW (self));

  if (is_touched (self, edits))
    update (self);
  if (self->fields != NULL)
    cjm_inspector_page_follow (self->fields, edits);
}

/**
 * cjm_objective_row_edit:
 *
 * Opens it with the focus in its title.
 */
void
cjm_objective_row_edit (CjmObjectiveRow *self)
{
  g_return_if_fail (CJM_IS_OBJECTIVE_ROW (self));

  gtk_toggle_button_set_active (self->opener, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->fields), GTK_DIR_TAB_FORWARD);
}

/**
 * cjm_objective_row_close:
 *
 * Shows it as it is read, without its fields.
 */
void
cjm_objective_row_close (CjmObjectiveRow *self)
{
  g_return_if_fail (CJM_IS_OBJECTIVE_ROW (self));

  gtk_toggle_button_set_active (self->opener, FALSE);
}
