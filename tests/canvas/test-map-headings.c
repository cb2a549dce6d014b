/* test-map-headings.c: what says what a column or a row is stays in view while the map scrolls, and never hides what a
 * person is at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-places.h"

/* The least that is seen of a phase, beside its name, in canvas units: room at both sides of it */
#define ROOM 60

/* From where to where the text of a phase stands in the view */
static void
find_text (Fixture               *self,
           const CjmGroup        *group,
           const graphene_rect_t *rect,
           double                *from,
           double                *to)
{
  double zoom = cjm_canvas_get_zoom (self->view);
  float slide = cjm_map_card_get_slide (find_card (self, group->id));
  graphene_rect_t text = { 0 };

  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      cjm_item_get_extents (&g_array_index (group->items, CjmItem, i), &text);
  g_assert_cmpfloat (text.size.width, >, 0);
  *from = rect->origin.x + (text.origin.x + slide) * zoom;
  *to = *from + text.size.width * zoom;
}

static guint
check_phase (Fixture    *self,
             const char *id)
{
  double zoom = cjm_canvas_get_zoom (self->view);
  graphene_rect_t area, rect, frame, seen;
  const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area);
  double from, to;

  get_free (self, &area, &frame);
  to_view (self, &area, &rect);
  if (!graphene_rect_intersection (&rect, &frame, &seen))
    return 0;

  find_text (self, group, &rect, &from, &to);
  g_assert_cmpfloat (from, >=, rect.origin.x - 1);
  g_assert_cmpfloat (to, <=, rect.origin.x + rect.size.width + 1);
  if (seen.size.width < to - from + ROOM * zoom)
    return 0;

  g_assert_cmpfloat (from, >=, seen.origin.x);
  g_assert_cmpfloat (to, <=, seen.origin.x + seen.size.width);
  return 1;
}

/* The name of a phase can be read while there is room for it in what is in view of the phase. */
static void
test_phases (Fixture      *self,
             gconstpointer data)
{
  static const double zooms[] = { 0.5, 0.8, 1, 2 };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint n = 0;

  for (guint i = 0; i < 40; i++)
    {
      const double scroll[] = { g_rand_double_range (random, 0, 6000), g_rand_double_range (random, 0, 400) };

      look_at (self, zooms[i % G_N_ELEMENTS (zooms)], scroll);
      for (guint j = 1; j <= ((const guint *) data)[0]; j++)
        {
          g_autofree char *id = g_strdup_printf ("phase-p%u", j);

          n += check_phase (self, id);
        }
    }
  g_assert_cmpuint (n, >, 40);
}

static void
collect_card_cb (const CjmGroup        *group,
                 const graphene_rect_t *area,
                 gpointer               user_data)
{
  if ((group->flags & CJM_GROUP_CARD) != 0)
    g_ptr_array_add (user_data, g_strdup (group->id));
}

/* Wherever the focus goes, what has it is seen beside the headings, or is one of them. */
static void
test_focus (Fixture      *self,
            gconstpointer data)
{
  static const double zooms[] = { 0.6, 1, 1.7 };
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n_stayed = 0;

  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, collect_card_cb, ids);
  for (guint i = 0; i < 90; i++)
    {
      const char *id = g_ptr_array_index (ids, g_rand_int_range (random, 0, (int) ids->len));
      graphene_rect_t area, rect, frame;

      if (i % 30 == 0)
        cjm_canvas_set_zoom (self->view, zooms[i / 30]);
      g_assert_true (cjm_workspace_go_to (self->view->workspace, id, TRUE));
      settle (self->view);
      cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area);
      to_view (self, &area, &rect);
      get_free (self, &area, &frame);
      n_stayed += stays (self, &area, 1);
      g_assert_cmpfloat (rect.origin.y, >=, frame.origin.y - 1);
      g_assert_cmpfloat (rect.origin.y + MIN (rect.size.height, frame.size.height), <=, frame.origin.y + frame.size.height + 1);
      if (rect.size.width <= frame.size.width)
        {
          g_assert_cmpfloat (rect.origin.x, >=, frame.origin.x - 1);
          g_assert_cmpfloat (rect.origin.x + rect.size.width, <=, frame.origin.x + frame.size.width + 1);
        }
    }
  g_assert_cmpuint (n_stayed, >, 1);
}

/* An episode stays at the top, above its column. */
static void
test_stay (Fixture      *self,
           gconstpointer data)
{
  static const double before[] = { 300, 200 };
  static const double after[] = { 470, 320 };
  graphene_rect_t episode, moved;

  look_at (self, 1, before);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_card (self, "episode-e5")), GTK_WIDGET (self->view), &episode));
  look_at (self, 1, after);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_card (self, "episode-e5")), GTK_WIDGET (self->view), &moved));
  g_assert_cmpfloat (moved.origin.y, ==, episode.origin.y);
  g_assert_cmpfloat (moved.origin.x, ==, episode.origin.x - 170);
  g_assert_cmpfloat (moved.origin.y, >=, 0);
  g_assert_cmpfloat (moved.origin.y, <, get_strip (self, 1));
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-headings/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint wide[] = { 4, 6, 8 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("phases", wide, test_phases);
  ADD ("focus", wide, test_focus);
  ADD ("stay", wide, test_stay);

  return g_test_run ();
}
