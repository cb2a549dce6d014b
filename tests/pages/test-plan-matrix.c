/* test-plan-matrix.c: the action priority matrix on the page of the plan, as a person uses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-document-view.h"
#include "cjm-matrix-places.h"
#include "cjm-matrix-view.h"
#include "cjm-plan-card.h"
#include "cjm-plan-matrix.h"
#include "keys.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmHistory *history;
  CjmPlanMatrix *matrix;
  CjmCanvas *canvas;
  guint n_selected;      /* times that something else was selected */
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_selected++;
}

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  CjmDocumentView *view;
  GtkWidget *page;

  self->window = open_window (application);
  open_example (self->window, "holiday");
  self->document = cjm_file_get_document (cjm_window_get_file (self->window));
  self->history = cjm_document_get_history (self->document);
  view = cjm_window_get_view (self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (view));
  wait_until (gtk_widget_get_mapped (page));
  self->matrix = CJM_PLAN_MATRIX (find_part (page, "matrix"));
  self->canvas = cjm_plan_matrix_get_canvas (self->matrix);
  wait_until (gtk_widget_get_height (GTK_WIDGET (self->canvas)) > 100);
  g_signal_connect_swapped (self->matrix, "selection-changed", G_CALLBACK (count_cb), self);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static CjmNode *
find (Fixture    *self,
      const char *title)
{
  CjmNode *root = cjm_document_get_root (self->document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);

      if (g_strcmp0 (cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE), title) == 0)
        return improvement;
    }

  g_assert_not_reached ();
}

static void
assert_values (CjmNode *improvement,
               double   impact,
               double   effort)
{
  g_assert_cmpfloat (cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT), ==, impact);
  g_assert_cmpfloat (cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT), ==, effort);
}

static gboolean
is_unplaced (CjmNode *improvement)
{
  return isnan (cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT))
         && isnan (cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT));
}

static char *
get_card_id (CjmNode *improvement)
{
  return g_strconcat ("matrix-", cjm_node_get_id (improvement), NULL);
}

/* The middle of an area of the picture, in pixels of the canvas */
static void
get_middle (Fixture               *self,
            const graphene_rect_t *area,
            graphene_point_t      *middle)
{
  graphene_rect_t shown;

  cjm_canvas_to_view (self->canvas, area, &shown);
  graphene_rect_get_center (&shown, middle);
}

static void
get_card_middle (Fixture          *self,
                 CjmNode          *improvement,
                 graphene_point_t *middle)
{
  g_autofree char *id = get_card_id (improvement);
  graphene_rect_t area;

  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (self->canvas), id, &area));
  get_middle (self, &area, middle);
}

static void
get_area (Fixture         *self,
          const char      *id,
          graphene_rect_t *area)
{
  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (self->canvas), id, area));
}

/* In pixels of the canvas */
static void
get_place (Fixture          *self,
           double            impact,
           double            effort,
           graphene_point_t *point)
{
  graphene_rect_t plot, dot;
  graphene_point_t middle;

  get_area (self, CJM_MATRIX_PLOT, &plot);
  cjm_matrix_get_point (&plot, impact, effort, &middle);
  graphene_rect_init (&dot, middle.x, middle.y, 0, 0);
  get_middle (self, &dot, point);
}

static CjmPlanDrag *
get_drag (Fixture *self)
{
  return cjm_plan_matrix_get_drag (self->matrix);
}

static void
hold (Fixture *self,
      CjmNode *improvement)
{
  graphene_point_t from;

  get_card_middle (self, improvement, &from);
  g_assert_true (cjm_plan_drag_start (get_drag (self), from.x, from.y));
}

static void
select_all (Fixture           *self,
            const char *const *titles)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; titles[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) cjm_node_get_id (find (self, titles[i])));
  g_ptr_array_add (ids, NULL);
  cjm_plan_matrix_select (self->matrix, (const char *const *) ids->pdata);
}

static void
assert_one_step (Fixture    *self,
                 const char *label)
{
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, label);
  cjm_document_undo (self->document);
  g_assert_false (cjm_history_get_can_undo (self->history));
}

/* Within the plot it goes as far as the pointer does, in one step. */
static void
test_drag (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *improvement = find (self, "Community app");
  graphene_point_t from, to, start;
  g_autofree char *text = NULL;

  assert_values (improvement, 3, 9);
  get_card_middle (self, improvement, &start);
  get_place (self, 3, 9, &from);
  get_place (self, 8, 2, &to);
  hold (self, improvement);
  cjm_plan_drag_move (get_drag (self), start.x + to.x - from.x, start.y + to.y - from.y);
  text = cjm_plan_drag_describe (get_drag (self));
  g_assert_cmpstr (text, ==, "Impact 8, effort 2: quick win");
  assert_values (improvement, 3, 9);
  cjm_plan_drag_drop (get_drag (self));
  assert_values (improvement, 8, 2);
  g_assert_false (cjm_plan_drag_is_active (get_drag (self)));
  assert_one_step (self, "Place improvement");
  assert_values (improvement, 3, 9);
}

/* Onto the tray, and out of it to where the pointer is */
static void
test_tray (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *improvement = find (self, "Trip tracker");
  graphene_point_t to;
  graphene_rect_t tray;

  get_area (self, CJM_MATRIX_TRAY, &tray);
  get_middle (self, &tray, &to);
  hold (self, improvement);
  cjm_plan_drag_move (get_drag (self), to.x, to.y);
  cjm_plan_drag_drop (get_drag (self));
  g_assert_true (is_unplaced (improvement));
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Take improvement out of the matrix");

  wait_until (gtk_widget_get_height (GTK_WIDGET (self->canvas)) > 100);
  hold (self, improvement);
  get_place (self, 4, 6, &to);
  cjm_plan_drag_move (get_drag (self), to.x, to.y);
  cjm_plan_drag_drop (get_drag (self));
  assert_values (improvement, 4, 6);
  cjm_document_undo (self->document);
  g_assert_true (is_unplaced (improvement));
  assert_one_step (self, "Take improvement out of the matrix");
}

/* Beside plot and tray, with Escape, and where there is nothing to take hold of nothing happens. */
static void
test_nothing (Fixture      *self,
              gconstpointer unused)
{
  CjmNode *improvement = find (self, "Trip tracker");
  graphene_point_t to;

  g_assert_false (cjm_plan_drag_start (get_drag (self), 1, 1));
  hold (self, improvement);
  cjm_plan_drag_move (get_drag (self), 2, 2);
  cjm_plan_drag_drop (get_drag (self));
  g_assert_false (cjm_history_get_can_undo (self->history));

  hold (self, improvement);
  get_place (self, 1, 1, &to);
  cjm_plan_drag_move (get_drag (self), to.x, to.y);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Escape, 0));
  g_assert_false (cjm_plan_drag_is_active (get_drag (self)));
  cjm_plan_drag_drop (get_drag (self));
  g_assert_false (cjm_history_get_can_undo (self->history));

  /* What goes while it is held stays gone. */
  hold (self, improvement);
  cjm_plan_drag_move (get_drag (self), to.x, to.y);
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (improvement);
  cjm_document_commit (self->document);
  cjm_plan_drag_drop (get_drag (self));
  assert_one_step (self, "Remove");
}

/* Several that are selected go together; another one that is taken hold of goes alone. */
static void
test_several (Fixture      *self,
              gconstpointer unused)
{
  const char *const titles[] = { "Trip tracker", "Photo book in one tap", NULL };
  CjmNode *tracker = find (self, titles[0]), *book = find (self, titles[1]), *app = find (self, "Community app");
  g_autoptr (GPtrArray) selected = NULL;
  graphene_point_t from, to, start;

  select_all (self, titles);
  g_assert_cmpuint (self->n_selected, ==, 1);
  selected = cjm_plan_matrix_get_selection (self->matrix);
  g_assert_cmpuint (selected->len, ==, 2);
  get_card_middle (self, tracker, &start);
  get_place (self, 7.5, 8, &from);
  get_place (self, 5.5, 6, &to);
  hold (self, tracker);
  cjm_plan_drag_move (get_drag (self), start.x + to.x - from.x, start.y + to.y - from.y);
  cjm_plan_drag_drop (get_drag (self));
  assert_values (tracker, 5.5, 6);
  assert_values (book, 6, 5);
  assert_one_step (self, "Place improvements");

  hold (self, app);
  get_place (self, 1, 1, &to);
  cjm_plan_drag_move (get_drag (self), to.x, to.y);
  cjm_plan_drag_drop (get_drag (self));
  assert_values (tracker, 7.5, 8);
  assert_one_step (self, "Place improvement");
}

/* With the keys by half a point, which is one step in each direction however often; out of the matrix and back into it */
static void
test_keys (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *improvement = find (self, "Community app");
  g_autofree char *id = get_card_id (improvement);

  cjm_canvas_set_selected (self->canvas, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  for (guint i = 0; i < 3; i++)
    g_assert_true (press_key (GTK_WIDGET (self->window), GDK_KEY_Up, GDK_ALT_MASK) == GTK_WIDGET (self->matrix));
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Left, GDK_ALT_MASK));
  assert_values (improvement, 4.5, 8.5);
  g_assert_cmpstr (cjm_canvas_get_selected (self->canvas), ==, id);
  cjm_document_undo (self->document);
  assert_values (improvement, 4.5, 9);
  assert_one_step (self, "Place improvement");
  assert_values (improvement, 3, 9);

  for (guint i = 0; i < 9; i++)
    g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Right, GDK_ALT_MASK));
  assert_values (improvement, 3, 10);
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_BackSpace, GDK_ALT_MASK));
  g_assert_true (is_unplaced (improvement));
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Down, GDK_ALT_MASK));
  assert_values (improvement, 5, 5);
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Down, GDK_ALT_MASK));
  assert_values (improvement, 4.5, 5);
}

/* Enter opens a card, in which all of it can be edited, and which follows the document. */
static void
test_card (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *improvement = find (self, "Community app");
  g_autofree char *id = get_card_id (improvement);
  GtkWidget *card;

  cjm_canvas_set_selected (self->canvas, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  g_assert_null (cjm_plan_matrix_get_card (self->matrix));
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Return, 0));
  card = cjm_plan_matrix_get_card (self->matrix);
  wait_until (gtk_widget_get_mapped (card));
  g_assert_true (cjm_plan_card_get_improvement (CJM_PLAN_CARD (card)) == improvement);
  gtk_popover_popdown (GTK_POPOVER (card));
  wait_until (!gtk_widget_get_mapped (card));
  wait_until (cjm_plan_card_get_improvement (CJM_PLAN_CARD (card)) == NULL);

  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Return, 0));
  wait_until (gtk_widget_get_mapped (card));
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (improvement);
  cjm_document_commit (self->document);
  wait_until (!gtk_widget_get_mapped (card));
}

static void
test_show (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *improvement = find (self, "Trip tracker");
  g_autofree char *id = get_card_id (improvement);

  cjm_canvas_set_selected (self->canvas, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  g_assert_nonnull (press_key (GTK_WIDGET (self->window), GDK_KEY_Return, 0));
  g_signal_emit_by_name (find_part (cjm_plan_matrix_get_card (self->matrix), "show_button"), "clicked");
  g_assert_cmpstr (get_page_of (self->window), ==, "map");
  g_assert_true (cjm_canvas_get_selected_node (get_map_of (self->window)) == improvement);
}

/* It is as high as the matrix at its width, and follows the document. */
static void
test_size (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *root = cjm_document_get_root (self->document);
  int least, before, natural;

  gtk_test_accessible_assert_property (self->matrix, GTK_ACCESSIBLE_PROPERTY_LABEL, "Impact against effort");
  gtk_test_accessible_assert_property (self->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Action priority matrix");
  gtk_widget_measure (GTK_WIDGET (self->matrix), GTK_ORIENTATION_VERTICAL, 560, &before, &natural, NULL, NULL);
  g_assert_cmpint (before, >, 600);
  gtk_widget_measure (GTK_WIDGET (self->matrix), GTK_ORIENTATION_VERTICAL, 460, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, (int) ceil (before * 460 / 560.0));
  gtk_widget_measure (GTK_WIDGET (self->matrix), GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, 360);
  g_assert_cmpint (natural, ==, 560);

  cjm_document_begin (self->document, "Take all out");
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    cjm_node_set_number (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i), CJM_IMPROVEMENT_EFFORT, NAN);
  cjm_document_commit (self->document);
  gtk_widget_measure (GTK_WIDGET (self->matrix), GTK_ORIENTATION_VERTICAL, 560, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, >, before);
}

#define ADD(name, func) g_test_add ("/pages/plan-matrix/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  ADD ("drag", test_drag);
  ADD ("tray", test_tray);
  ADD ("nothing", test_nothing);
  ADD ("several", test_several);
  ADD ("keys", test_keys);
  ADD ("card", test_card);
  ADD ("show", test_show);
  ADD ("size", test_size);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
