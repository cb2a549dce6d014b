/* cjm-list-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-list-field.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-list-item.h"
#include "cjm-node-list.h"

/* More than this many are edited on the map. */
#define MOST_ITEMS 100

/* What is done with the nodes of each list, as the history calls it */
static const struct
{
  const char *member;
  const char *add;
  const char *move;
  const char *remove;
} steps[] = {
  { "phases", N_("Add phase"), N_("Move phase"), N_("Remove phase") },
  { "episodes", N_("Add episode"), N_("Move episode"), N_("Remove episode") },
  { "touchpoints", N_("Add touchpoint"), N_("Move touchpoint"), N_("Remove touchpoint") },
  { "questions", N_("Add question"), N_("Move question"), N_("Remove question") },
  { "problems", N_("Add problem"), N_("Move problem"), N_("Remove problem") },
  { "measures", N_("Add measured value"), N_("Move measured value"), N_("Remove measured value") },
  { "evidence", N_("Add evidence"), N_("Move evidence"), N_("Remove evidence") },
};

/*
 * A list of nodes: add, edit, move and remove. Its items follow the list; one whose node stays stays too, with the focus
 * in it.
 */
struct _CjmListField
{
  CjmField parent_instance;

  guint step;           /* of `steps` */
  GtkWidget *add;
  GtkWidget *box;
  GtkWidget *items;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (CjmListField, cjm_list_field, CJM_TYPE_FIELD)

static void
move_cb (CjmNodeRow   *item,
         int           by,
         CjmListField *self)
{
  cjm_node_row_step (item, by, _(steps[self->step].move));
}

static void
remove_cb (CjmNodeRow   *item,
           CjmListField *self)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *successor = cjm_node_row_get_successor (item);

  if (successor != NULL)
    gtk_widget_child_focus (successor, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add);

  g_ptr_array_add (nodes, g_object_ref (cjm_node_row_get_node (item)));
  cjm_arrange_remove (cjm_field_get_document (CJM_FIELD (self)), nodes, _(steps[self->step].remove));
}

static GtkWidget *
create_item (CjmNode *node,
             gpointer user_data)
{
  GtkWidget *item = cjm_list_item_new (cjm_node_get_kind (node));

  g_signal_connect_object (item, "move", G_CALLBACK (move_cb), user_data, 0);
  g_signal_connect_object (item, "remove", G_CALLBACK (remove_cb), user_data, 0);

  return item;
}

static void
cjm_list_field_update (CjmField *field)
{
  CjmListField *self = CJM_LIST_FIELD (field);
  CjmNode *parent = cjm_field_get_node (field);
  guint member = cjm_field_get_index (field);
  guint n = cjm_node_get_n_children (parent, member);

  cjm_node_list_arrange (self->items, parent, member, MOST_ITEMS, create_item, self);
  gtk_widget_set_visible (self->items, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > MOST_ITEMS);
  if (n > MOST_ITEMS)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u more on the map", "%u more on the map", n - MOST_ITEMS),
                                               n - MOST_ITEMS);

      gtk_label_set_label (self->more, text);
    }
}

static gboolean
concerns (CjmListField  *self,
          const CjmEdit *edit)
{
  CjmNode *parent = cjm_field_get_node (CJM_FIELD (self));
  guint member = cjm_field_get_index (CJM_FIELD (self));

  return (edit->parent == parent && edit->place == member) || (edit->to_parent == parent && edit->to_place == member);
}

static gboolean
cjm_list_field_is_touched (CjmField *field,
                           GArray   *edits)
{
  CjmListField *self = CJM_LIST_FIELD (field);
  gboolean touched = FALSE;

  for (guint i = 0; i < edits->len && !touched; i++)
    touched = g_array_index (edits, CjmEdit, i).type != CJM_EDIT_SET
              && concerns (self, &g_array_index (edits, CjmEdit, i));

  for (GtkWidget *child = gtk_widget_get_first_child (self->items);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (cjm_document_of (cjm_node_row_get_node (CJM_NODE_ROW (child))) != NULL)
      cjm_list_item_follow (CJM_LIST_ITEM (child), edits);

  return touched;
}

/* A node with what it cannot be without */
static CjmNode *
create_node (CjmKind kind)
{
  CjmNode *node = cjm_node_new (kind, NULL);
  const CjmKindInfo *info = cjm_kind_get_info (kind);

  for (guint i = 0; i < info->n_members; i++)
    {
      if (!info->members[i].required)
        continue;
      if (info->members[i].type == CJM_MEMBER_TEXT)
        cjm_node_set_text (node, i, "");
      else if (info->members[i].type == CJM_MEMBER_CHOICE)
        cjm_node_set_choice (node, i, 1);
      else if (info->members[i].type == CJM_MEMBER_NUMBER)
        cjm_node_set_number (node, i, 0);
    }

  return node;
}

static void
add_cb (CjmListField *self)
{
  CjmField *field = CJM_FIELD (self);
  CjmDocument *document = cjm_field_get_document (field);
  g_autoptr (CjmNode) node = create_node (cjm_field_get_member (field)->target);
  CjmNodeRow *item;

  if (cjm_field_get_node (field) == NULL)
    return;

  cjm_document_begin (document, _(steps[self->step].add));
  cjm_node_insert (cjm_field_get_node (field), cjm_field_get_index (field), CJM_END, node);
  cjm_document_commit (document);

  item = cjm_node_list_find (self->items, node);
  if (item != NULL)
    cjm_list_item_edit (CJM_LIST_ITEM (item));
}

static void
cjm_list_field_build (CjmField *field)
{
  CjmListField *self = CJM_LIST_FIELD (field);

  while (!g_str_equal (steps[self->step].member, cjm_field_get_member (field)->name))
    self->step++;

  gtk_widget_set_tooltip_text (self->add, _(steps[self->step].add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _(steps[self->step].add),
                                  -1);
  cjm_field_append_to_header (field, self->add);
  cjm_field_set_control (field, self->box, NULL);
}

static void
cjm_list_field_class_init (CjmListFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  field_class->build = cjm_list_field_build;
  field_class->update = cjm_list_field_update;
  field_class->is_touched = cjm_list_field_is_touched;
  field_class->takes_several = FALSE;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-list-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmListField, add);
  gtk_widget_class_bind_template_child (widget_class, CjmListField, box);
  gtk_widget_class_bind_template_child (widget_class, CjmListField, items);
  gtk_widget_class_bind_template_child (widget_class, CjmListField, more);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
cjm_list_field_init (CjmListField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
