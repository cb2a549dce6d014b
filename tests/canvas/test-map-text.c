/* test-map-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-fixture.h"

/* A text of the drawn group and the lines of the field */
static guint
count_drawn_lines (const CjmGroup *group)
{
  guint n = 0;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      n += item->type == CJM_ITEM_TEXT && item->baseline > group->text.area.origin.y
           && item->baseline < group->text.area.origin.y + group->text.area.size.height;
    }

  return n;
}

static guint
count_field_lines (Fixture *self)
{
  GtkTextIter iter;
  guint n = 1;

  gtk_text_buffer_get_start_iter (get_buffer (self), &iter);
  while (gtk_text_view_forward_display_line (GTK_TEXT_VIEW (cjm_inline_editor_get_field (self->view->editor)), &iter))
    n++;

  return n;
}

static void
assert_over_text (Fixture    *self,
                  const char *id)
{
  double zoom = cjm_canvas_get_zoom (self->view);
  GtkWidget *editor = cjm_inline_editor_get_field (self->view->editor);
  graphene_rect_t card;
  graphene_rect_t wanted;
  graphene_rect_t found;
  const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), id, &card);

  g_assert_nonnull (group);
  wanted = group->text.area;
  graphene_rect_offset (&wanted, card.origin.x, card.origin.y);
  cjm_viewport_to_view (get_viewport (self), &wanted, &wanted);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &found));
  g_test_message ("%s at %g: %g %g %g %g, wanted %g %g %g %g", id, zoom, found.origin.x, found.origin.y,
                  found.size.width, found.size.height, wanted.origin.x, wanted.origin.y, wanted.size.width,
                  wanted.size.height);
  g_assert_cmpfloat_with_epsilon (found.origin.x, wanted.origin.x, 1);
  g_assert_cmpfloat_with_epsilon (found.origin.y, wanted.origin.y, 1);
  /* One unit for the cursor, one for rounding up */
  g_assert_cmpfloat_with_epsilon (found.size.width, wanted.size.width, 1.01 * zoom);
  g_assert_cmpfloat_with_epsilon (found.size.height, wanted.size.height, 2.01 * zoom);
  g_assert_cmpuint (count_field_lines (self), ==, count_drawn_lines (group));
}

static void
test_rectangle (Fixture      *self,
                gconstpointer data)
{
  static const char *const ids[] = { "touchpoint-t1", "touchpoint-t2", "touchpoint-t4", "touchpoint-t10", "scenario-e2", "episode-e3", "phase-p2",
                                     "note-q2", "improvement-i1", "action-i1", "journey-j1" };
  static const double zooms[] = { 0.5, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      cjm_canvas_set_zoom (self->view, zooms[i]);
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_assert_true (cjm_canvas_edit (self->view, ids[j]));
          settle (self->view);
          assert_over_text (self, ids[j]);
        }
      leave (self, CJM_EDITOR_CANCEL);
    }
}

/* A text from right to left starts at the right, in the field as on the card, whichever way the interface reads. */
static void
test_right_to_left (Fixture      *self,
                    gconstpointer data)
{
  static const char *const titles[] = { "حديث مع الزملاء", "A talk" };
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };
  GtkTextDirection before = gtk_widget_get_default_direction ();

  for (guint i = 0; i < 4; i++)
    {
      const CjmGroup *group;
      GdkRectangle place;
      GtkTextIter start;
      GtkTextView *field;
      int right;

      gtk_widget_set_default_direction (directions[i / 2]);
      g_assert_true (cjm_canvas_edit (self->view, "touchpoint-t1"));
      replace_text (self, titles[i % 2]);
      settle (self->view);
      field = GTK_TEXT_VIEW (cjm_inline_editor_get_field (self->view->editor));
      gtk_text_buffer_get_start_iter (get_buffer (self), &start);
      gtk_text_view_get_iter_location (field, &start, &place);
      right = i % 2 == 0 ? place.x : gtk_widget_get_width (GTK_WIDGET (field)) - place.x;
      group = cjm_scene_find (cjm_canvas_get_scene (self->view), "touchpoint-t1", NULL);
      g_test_message ("%s starts at %d of %g", titles[i % 2], place.x, group->text.area.size.width);
      g_assert_cmpfloat_with_epsilon (right, group->text.area.size.width, 2);
      assert_over_text (self, "touchpoint-t1");
      leave (self, CJM_EDITOR_CANCEL);
    }
  gtk_widget_set_default_direction (before);
}

/* The field grows with its text, and follows its card where lanes above grow. */
static void
test_follows (Fixture      *self,
              gconstpointer data)
{
  graphene_rect_t before;
  graphene_rect_t after;
  GtkWidget *editor;

  cjm_canvas_edit (self->view, "scenario-e1");
  settle (self->view);
  editor = cjm_inline_editor_get_field (self->view->editor);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &before));
  type_text (self, " Then she goes on and on, and so does this text, for many lines of its lane.");
  settle (self->view);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &after));
  g_assert_cmpfloat (after.size.height, >, before.size.height + 20);
  assert_over_text (self, "scenario-e1");

  cjm_canvas_edit (self->view, "touchpoint-t1");
  settle (self->view);
  editor = cjm_inline_editor_get_field (self->view->editor);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &before));
  cjm_document_begin (self->document, "Edit scenario");
  cjm_node_set_text (cjm_document_find (self->document, "e2"), CJM_EPISODE_SCENARIO, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11");
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &after));
  g_assert_cmpfloat (after.origin.y, >, before.origin.y + 20);
  assert_over_text (self, "touchpoint-t1");
}

static void
test_far_away (Fixture      *self,
               gconstpointer data)
{
  graphene_rect_t bounds;

  cjm_canvas_set_zoom (self->view, 0.2);
  settle (self->view);
  g_assert_true (cjm_canvas_edit (self->view, "touchpoint-t36"));
  settle (self->view);
  g_assert_true (gtk_widget_compute_bounds (cjm_inline_editor_get_field (self->view->editor), GTK_WIDGET (self->view), &bounds));
  g_assert_cmpfloat (bounds.size.width, >, 80);
  g_assert_cmpfloat (bounds.size.height, >, 12);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, get_viewport (self)->view_width + 2);
}

typedef struct
{
  GHashTable *groups;
  guint n_new;
} Count;

static void
note_group_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  Count *count = user_data;

  if ((group->flags & CJM_GROUP_CARD) != 0)
    count->n_new += g_hash_table_add (count->groups, (gpointer) group);
}

/* With 10,000 touchpoints, a key lays the cards of one column out and makes no widget. */
static void
test_cost (Fixture      *self,
           gconstpointer data)
{
  const guint *sizes = data;
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  Count count = { .groups = groups };
  guint n_cards;

  cjm_canvas_edit (self->view, "touchpoint-t30");
  settle (self->view);
  n_cards = cjm_card_layer_get_n_cards (get_cards (self));
  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, note_group_cb, &count);
  g_assert_cmpuint (count.n_new, >, sizes[0] * sizes[1] * sizes[2]);

  count.n_new = 0;
  type_text (self, "x");
  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, note_group_cb, &count);
  g_assert_cmpuint (count.n_new, >, 0);
  g_assert_cmpuint (count.n_new, <=, sizes[2] + 8);

  for (guint i = 0; i < 50; i++)
    type_text (self, i % 9 == 8 ? " " : "m");
  settle (self->view);
  g_assert_cmpuint (cjm_card_layer_get_n_cards (get_cards (self)), <=, n_cards + 1);
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t31");
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-text/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint large[] = { 20, 25, 20 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("rectangle", small, test_rectangle);
  ADD ("right-to-left", small, test_right_to_left);
  ADD ("follows", small, test_follows);
  ADD ("far-away", small, test_far_away);
  ADD ("cost", large, test_cost);

  return g_test_run ();
}
