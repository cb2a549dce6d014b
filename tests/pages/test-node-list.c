/* test-node-list.c: rows that follow the nodes of a list, in a list box and in a box, kept and used again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "cjm-node-list.h"

#define MOST 4

/* A row that keeps its node, and one that can have another */
typedef struct
{
  GtkListBoxRow parent_instance;
  CjmNode *node;
} Row;
typedef GtkListBoxRowClass RowClass;
typedef Row Other;
typedef GtkListBoxRowClass OtherClass;

static CjmNode *
get_node (CjmNodeRow *row)
{
  return ((Row *) row)->node;
}

static void
set_node (CjmNodeRow *row,
          CjmNode    *node)
{
  ((Row *) row)->node = node;
}

static void
init_row (CjmNodeRowInterface *iface)
{
  iface->get_node = get_node;
}

static void
init_other (CjmNodeRowInterface *iface)
{
  iface->get_node = get_node;
  iface->set_node = set_node;
}

static GType row_get_type (void);
static GType other_get_type (void);
G_DEFINE_TYPE_WITH_CODE (Row, row, GTK_TYPE_LIST_BOX_ROW, G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, init_row))
G_DEFINE_TYPE_WITH_CODE (Other, other, GTK_TYPE_LIST_BOX_ROW, G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, init_other))

static void
row_class_init (RowClass *klass)
{
  cjm_node_row_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
row_init (Row *self)
{
}

static void
other_class_init (OtherClass *klass)
{
}

static void
other_init (Other *self)
{
}

/* A document with objectives, and a list of them in a window; the last child of a box is a button. */
typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  GtkWidget *window;
  GtkWidget *list;
  GType type;           /* of its rows */
  guint n_made;
} Fixture;

static GtkWidget *
create_row (CjmNode *node,
            gpointer user_data)
{
  Fixture *self = user_data;
  Row *row = g_object_new (self->type, NULL);

  self->n_made++;
  if (self->type == row_get_type ())
    row->node = node;

  return GTK_WIDGET (row);
}

static void
arrange (Fixture *self)
{
  cjm_node_list_arrange (self->list, self->root, CJM_DOCUMENT_OBJECTIVES, MOST, create_row, self);
}

static void
add (Fixture    *self,
     const char *id,
     guint       index)
{
  g_autoptr (CjmNode) node = cjm_node_new (CJM_KIND_OBJECTIVE, id);

  cjm_document_begin (self->document, "Add");
  cjm_node_set_text (node, CJM_OBJECTIVE_TITLE, id);
  cjm_node_insert (self->root, CJM_DOCUMENT_OBJECTIVES, index, node);
  cjm_document_commit (self->document);
}

static void
take (Fixture    *self,
      const char *id)
{
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (cjm_document_find (self->document, id));
  cjm_document_commit (self->document);
}

static void
assert_rows (Fixture    *self,
             const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_string_append (found, CJM_IS_NODE_ROW (child) ? cjm_node_get_id (cjm_node_row_get_node (CJM_NODE_ROW (child))) : "+");
  g_assert_cmpstr (found->str, ==, ids);
}

static GtkWidget *
find (Fixture    *self,
      const char *id)
{
  return GTK_WIDGET (cjm_node_list_find (self->list, cjm_document_find (self->document, id)));
}

static void
set_up (Fixture      *self,
        gconstpointer in_list_box)
{
  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  self->document = cjm_document_new (self->root);
  self->type = row_get_type ();
  self->window = gtk_window_new ();
  self->list = in_list_box != NULL ? gtk_list_box_new () : gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_window_set_child (GTK_WINDOW (self->window), self->list);
  gtk_window_present (GTK_WINDOW (self->window));
  for (const char *id = "a\0b\0c\0"; *id != '\0'; id += 2)
    add (self, id, CJM_END);
}

static void
tear_down (Fixture      *self,
           gconstpointer in_list_box)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->document);
  g_object_unref (self->root);
}

/* What stays keeps its row wherever it goes, what comes has one, what goes has none, and there are so many and no more. */
static void
test_keep (Fixture      *self,
           gconstpointer in_list_box)
{
  GtkWidget *a, *c;

  arrange (self);
  assert_rows (self, "abc");
  a = find (self, "a");
  c = find (self, "c");
  g_assert_true (cjm_node_row_step (CJM_NODE_ROW (c), -1, "Move"));
  add (self, "d", 0);
  take (self, "b");
  arrange (self);
  assert_rows (self, "dac");
  g_assert_true (find (self, "a") == a && find (self, "c") == c);
  g_assert_cmpuint (self->n_made, ==, 4);

  add (self, "e", CJM_END);
  add (self, "f", CJM_END);
  arrange (self);
  assert_rows (self, "dace");
  g_assert_cmpuint (self->n_made, ==, 5);
  g_assert_true (cjm_node_row_step (CJM_NODE_ROW (a), -1, "Move"));
  arrange (self);
  assert_rows (self, "adce");
  g_assert_true (find (self, "a") == a);
  cjm_node_list_arrange (self->list, NULL, 0, MOST, create_row, self);
  assert_rows (self, "");
}

/* The focus stays in a row that moves and goes on from one that goes. */
static void
test_focus (Fixture      *self,
            gconstpointer in_list_box)
{
  arrange (self);
  gtk_widget_grab_focus (find (self, "b"));
  take (self, "b");
  arrange (self);
  g_assert_true (gtk_widget_is_focus (find (self, "c")));
  take (self, "c");
  arrange (self);
  g_assert_true (gtk_widget_is_focus (find (self, "a")));
}

/* It goes to the row itself where that takes it, and otherwise to what is in there. */
static void
test_focus_inside (Fixture      *self,
                   gconstpointer in_list_box)
{
  static const char *const ids[] = { "a", "b", "c" };

  arrange (self);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (find (self, ids[i])), gtk_button_new ());
  gtk_widget_grab_focus (find (self, "a"));
  take (self, "a");
  arrange (self);
  g_assert_true (gtk_widget_is_focus (find (self, "b")));

  gtk_widget_set_focusable (find (self, "c"), FALSE);
  take (self, "b");
  arrange (self);
  g_assert_true (gtk_widget_is_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (find (self, "c")))));
}

/* Other children stand behind the rows and are left alone. */
static void
test_others (Fixture      *self,
             gconstpointer in_list_box)
{
  gtk_box_append (GTK_BOX (self->list), gtk_button_new ());
  arrange (self);
  assert_rows (self, "abc+");
  take (self, "a");
  take (self, "b");
  take (self, "c");
  arrange (self);
  assert_rows (self, "+");
}

/* A row that can have another node is used again. */
static void
test_again (Fixture      *self,
            gconstpointer in_list_box)
{
  GtkWidget *b;

  self->type = other_get_type ();
  arrange (self);
  b = find (self, "b");
  take (self, "b");
  add (self, "d", 0);
  arrange (self);
  assert_rows (self, "dac");
  g_assert_true (find (self, "d") == b);
  g_assert_cmpuint (self->n_made, ==, 3);
}

static void
count_cb (GtkWidget *row,
          int        by,
          int       *sum)
{
  *sum = *sum * 10 + by;
}

static void
count_removal_cb (int *removals)
{
  ++*removals;
}

/* The actions of every row, and a step that there is no room for */
static void
test_steps (Fixture      *self,
            gconstpointer in_list_box)
{
  int sum = 0;
  int removals = 0;
  GtkWidget *row;

  arrange (self);
  row = find (self, "a");
  g_signal_connect (row, "move", G_CALLBACK (count_cb), &sum);
  g_signal_connect_swapped (row, "remove", G_CALLBACK (count_removal_cb), &removals);
  gtk_widget_activate_action (row, "row.move-down", NULL);
  g_assert_cmpint (sum, ==, 1);
  gtk_widget_activate_action (row, "row.move-up", NULL);
  g_assert_cmpint (sum, ==, 9);
  gtk_widget_activate_action (row, "row.remove", NULL);
  g_assert_cmpint (removals, ==, 1);

  g_assert_false (cjm_node_row_step (CJM_NODE_ROW (row), -1, "Move"));
  g_assert_true (cjm_node_row_step (CJM_NODE_ROW (row), 1, "Move"));
  g_assert_cmpuint (cjm_node_get_index (cjm_node_row_get_node (CJM_NODE_ROW (row))), ==, 1);
  g_assert_false (cjm_node_row_step (CJM_NODE_ROW (find (self, "c")), 1, "Move"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func, in_list_box) \
  g_test_add ("/node-list/" name, Fixture, GINT_TO_POINTER (in_list_box), set_up, func, tear_down)
  ADD ("keep/list-box", test_keep, TRUE);
  ADD ("keep/box", test_keep, FALSE);
  ADD ("focus", test_focus, TRUE);
  ADD ("focus-inside", test_focus_inside, TRUE);
  ADD ("others", test_others, FALSE);
  ADD ("again", test_again, FALSE);
  ADD ("steps", test_steps, TRUE);
#undef ADD

  return g_test_run ();
}
