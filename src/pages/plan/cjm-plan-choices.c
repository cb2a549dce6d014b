/* cjm-plan-choices.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-choices.h"

#include <glib/gi18n.h>

#include "cjm-links.h"
#include "cjm-plan-lacks.h"
#include "cjm-quote.h"

/* Of a document with more problems only those are offered that an improvement solves or that are where it takes place. */
#define MOST_PROBLEMS 50

/* The key of what a row of the list stands for */
#define TARGET "target"

/* What a row of the list is about; it goes with its popover. */
typedef struct
{
  GtkPopover *popover;
  CjmNode *improvement;     /* owned */
  CjmPlanColumn column;
} Choices;

static void
free_choices (gpointer  data,
              GClosure *closure)
{
  Choices *choices = data;

  g_object_unref (choices->improvement);
  g_free (choices);
}

static void
begin (Choices *choices)
{
  CjmDocument *document = cjm_document_of (choices->improvement);

  cjm_document_end_merging (document);
  cjm_document_begin (document, _(cjm_plan_column_get_info (choices->column)->step));
}

static void
status_cb (GtkListBox    *list,
           GtkListBoxRow *row,
           gpointer       user_data)
{
  Choices *choices = user_data;
  CjmNode *improvement = choices->improvement;
  CjmDocument *document = cjm_document_of (improvement);
  guint status = (guint) gtk_list_box_row_get_index (row) + CJM_STATUS_OPEN;

  if (document != NULL && cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS) != status)
    {
      begin (choices);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, status);
      cjm_document_commit (document);
    }
  gtk_popover_popdown (choices->popover);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
fill_with_statuses (GtkListBox       *list,
                    const CjmPlanRow *row,
                    CjmWords         *words)
{
  CjmStatus chosen = MAX (row->status, CJM_STATUS_OPEN);

  for (guint status = CJM_STATUS_OPEN; status <= CJM_STATUS_DROPPED; status++)
    gtk_list_box_append (list, create_label (cjm_status_get_title (words, status)));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, (int) (chosen - CJM_STATUS_OPEN)));
}

/* A row that links or unlinks what it stands for; the check mark follows the document. */
static void
link_cb (GtkListBox    *list,
         GtkListBoxRow *row,
         gpointer       user_data)
{
  Choices *choices = user_data;
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");
  CjmNode *target = g_object_get_data (G_OBJECT (row), TARGET);
  CjmDocument *document = cjm_document_of (choices->improvement);
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, cjm_plan_column_get_info (choices->column)->member);
  gboolean links;

  if (document == NULL || cjm_document_of (target) != document)
    return;

  links = !cjm_links_is_linked (choices->improvement, member, target);
  begin (choices);
  cjm_links_set_linked (choices->improvement, member, target, links);
  cjm_document_commit (document);
  gtk_check_button_set_active (check, links);
}

static void
show_cb (GtkButton  *button,
         GtkPopover *popover)
{
  CjmNode *target = g_object_get_data (G_OBJECT (button), TARGET);
  g_autofree char *id = g_strdup (cjm_node_get_id (target));
  g_autoptr (GtkWidget) cell = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (popover)));

  gtk_popover_popdown (popover);
  gtk_widget_activate_action (cell, "win.show-node", "s", id);
}

static GtkWidget *
create_target_row (GtkPopover *popover,
                   CjmNode    *target,
                   gboolean    is_linked)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  g_autofree char *text = cjm_links_describe (target);
  g_autofree char *line = cjm_quote_put_on_a_line (text);
  /* Translators: %s is a problem or an objective */
  g_autofree char *show = g_strdup_printf (C_("plan", "Show: %s"), line);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_linked);
  gtk_widget_set_can_target (check, FALSE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, show);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, show, -1);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), create_label (line));
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), TARGET, g_object_ref (target), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), TARGET, g_object_ref (target), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_cb), popover, 0);

  return row;
}

static gboolean
stands_near (const CjmPlanRow *row,
             CjmNode          *problem)
{
  return g_ptr_array_find (row->episodes, cjm_node_get_parent (problem), NULL);
}

/* What is linked first, then what can be, as far as that is near */
static void
fill_with_targets (GtkListBox       *list,
                   GtkPopover       *popover,
                   CjmPlanColumn     column,
                   const CjmPlanRow *row)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, cjm_plan_column_get_info (column)->member);
  GPtrArray *linked = cjm_plan_column_get_nodes (column, row);
  g_autoptr (GPtrArray) candidates = cjm_links_list_candidates (cjm_document_of (row->improvement), row->improvement, member);
  gboolean all = column == CJM_PLAN_COLUMN_SERVES || candidates->len <= MOST_PROBLEMS;

  for (guint i = 0; i < linked->len; i++)
    gtk_list_box_append (list, create_target_row (popover, g_ptr_array_index (linked, i), TRUE));
  for (guint i = 0; i < candidates->len; i++)
    {
      CjmNode *candidate = g_ptr_array_index (candidates, i);

      if (!g_ptr_array_find (linked, candidate, NULL) && (all || stands_near (row, candidate)))
        gtk_list_box_append (list, create_target_row (popover, candidate, FALSE));
    }
}

static GtkWidget *
create_placeholder (CjmPlanColumn column)
{
  GtkWidget *label = create_label (column == CJM_PLAN_COLUMN_SERVES ? _("There are no objectives yet. The Goal page has a place for them.")
                                                                    : _("There are no problems near yet. The map has a place for them."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/**
 * cjm_plan_choices_new:
 * @column: one that is edited by choosing or by linking
 * @row: of the improvement, in a document
 * @words: of the language of the interface
 *
 * Returns: (transfer floating): a popover for a widget in the table; what is chosen in it is edited at once
 */
GtkWidget *
cjm_plan_choices_new (CjmPlanColumn     column,
                      const CjmPlanRow *row,
                      CjmWords         *words)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  Choices *choices = g_new (Choices, 1);
  gboolean is_status = cjm_plan_column_get_info (column)->editing == CJM_PLAN_BY_CHOOSING;

  *choices = (Choices) { .popover = GTK_POPOVER (popover), .improvement = g_object_ref (row->improvement), .column = column };
  gtk_widget_add_css_class (GTK_WIDGET (list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cjm_words_get_context (words, "plan", cjm_plan_column_get_info (column)->title), -1);
  if (is_status)
    fill_with_statuses (list, row, words);
  else
    {
      gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
      gtk_list_box_set_placeholder (list, create_placeholder (column));
      fill_with_targets (list, GTK_POPOVER (popover), column, row);
    }
  g_signal_connect_data (list, "row-activated", G_CALLBACK (is_status ? status_cb : link_cb), choices, free_choices, 0);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (list));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "plan-choices");

  return popover;
}
