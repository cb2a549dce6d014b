/* cjm-objective-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-objective-list.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-list-drag.h"
#include "cjm-node-list.h"
#include "cjm-objective-row.h"
#include "cjm-undo-toast.h"

/*
 * The business objectives of a document, to be added, opened, put in order by drag, keys or menu, and deleted. A row whose
 * objective stays stays too, open or closed, with the focus in it.
 */
struct _CjmObjectiveList
{
  AdwBin parent_instance;

  GtkListBox *list;

  CjmDocument *document;
};

enum
{
  EMPTIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmObjectiveList, cjm_objective_list, ADW_TYPE_BIN)

static CjmNode *
get_root (CjmObjectiveList *self)
{
  return cjm_document_get_root (self->document);
}

static void
move_cb (CjmNodeRow       *row,
         int               by,
         CjmObjectiveList *self)
{
  if (cjm_node_row_step (row, by, _("Move objective")))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
remove_cb (CjmNodeRow       *row,
           CjmObjectiveList *self)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *successor = cjm_node_row_get_successor (row);

  if (successor != NULL)
    gtk_widget_grab_focus (successor);
  else
    g_signal_emit (self, signals[EMPTIED], 0);

  g_ptr_array_add (nodes, g_object_ref (cjm_node_row_get_node (row)));
  cjm_arrange_remove (self->document, nodes, _("Delete objective"));
  cjm_undo_toast_show (GTK_WIDGET (self), self->document, _("Objective deleted"));
}

static GtkWidget *
create_row (CjmNode *objective,
            gpointer user_data)
{
  GtkWidget *row = cjm_objective_row_new (objective);

  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), user_data, 0);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), user_data, 0);

  return row;
}

/* Makes the rows those of the document, in its order. */
static void
arrange_rows (CjmObjectiveList *self)
{
  cjm_node_list_arrange (GTK_WIDGET (self->list), self->document != NULL ? get_root (self) : NULL,
                         CJM_DOCUMENT_OBJECTIVES, G_MAXUINT, create_row, self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

/* The row keeps the focus, wherever it goes. */
static void
drop (GtkListBox    *list,
      GtkListBoxRow *row,
      CjmNode       *objective,
      gboolean       behind)
{
  CjmObjectiveList *self = CJM_OBJECTIVE_LIST (gtk_widget_get_ancestor (GTK_WIDGET (list), CJM_TYPE_OBJECTIVE_LIST));
  guint to = cjm_node_get_index (cjm_node_row_get_node (CJM_NODE_ROW (row))) + behind;

  cjm_document_begin (self->document, _("Move objective"));
  cjm_node_move (objective, get_root (self), CJM_DOCUMENT_OBJECTIVES, to - (cjm_node_get_index (objective) < to));
  cjm_document_commit (self->document);
  gtk_widget_grab_focus (GTK_WIDGET (cjm_node_list_find (GTK_WIDGET (list), objective)));
}

static void
cjm_objective_list_dispose (GObject *object)
{
  g_clear_object (&CJM_OBJECTIVE_LIST (object)->document);

  G_OBJECT_CLASS (cjm_objective_list_parent_class)->dispose (object);
}

static void
cjm_objective_list_class_init (CjmObjectiveListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_objective_list_dispose;

  /**
   * CjmObjectiveList::emptied:
   *
   * The person deletes the last one, and the focus needs another place.
   */
  signals[EMPTIED] = g_signal_new ("emptied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cjm_objective_list_init (CjmObjectiveList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Business objectives"),
                                  -1);
  cjm_list_drag_install (self->list, drop);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * cjm_objective_list_set_document:
 * @document: (nullable): whose objectives to show
 */
void
cjm_objective_list_set_document (CjmObjectiveList *self,
                                 CjmDocument      *document)
{
  g_return_if_fail (CJM_IS_OBJECTIVE_LIST (self));

  g_set_object (&self->document, document);
  arrange_rows (self);
}

/**
 * cjm_objective_list_follow:
 * @edits: as of CjmDocument::changed
 */
void
cjm_objective_list_follow (CjmObjectiveList *self,
                           GArray           *edits)
{
  GtkListBoxRow *row;

  g_return_if_fail (CJM_IS_OBJECTIVE_LIST (self));

  arrange_rows (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    cjm_objective_row_follow (CJM_OBJECTIVE_ROW (row), edits);
}

/**
 * cjm_objective_list_add:
 *
 * Adds an objective at the end, open, with the focus in its title. The others close, so that the list stays in view.
 */
void
cjm_objective_list_add (CjmObjectiveList *self)
{
  g_autoptr (CjmNode) objective = cjm_node_new (CJM_KIND_OBJECTIVE, NULL);

  GtkListBoxRow *row;

  g_return_if_fail (CJM_IS_OBJECTIVE_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    cjm_objective_row_close (CJM_OBJECTIVE_ROW (row));
  cjm_node_set_text (objective, CJM_OBJECTIVE_TITLE, "");
  cjm_document_begin (self->document, _("Add objective"));
  cjm_node_insert (get_root (self), CJM_DOCUMENT_OBJECTIVES, CJM_END, objective);
  cjm_document_commit (self->document);
  cjm_objective_row_edit (CJM_OBJECTIVE_ROW (cjm_node_list_find (GTK_WIDGET (self->list), objective)));
}
