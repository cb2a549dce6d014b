/* test-map-places.c: everything on a map is where the scene says, at every zoom and wherever the map is scrolled to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-places.h"
#include "pointer.h"

/* What shows of a widget is what shows of an area of the view, but for half a pixel that it was moved by and one it was
 * widened by. */
static void
assert_at (Fixture               *self,
           GtkWidget             *widget,
           const graphene_rect_t *rect)
{
  graphene_rect_t frame;
  graphene_rect_t bounds;
  graphene_rect_t expected;

  get_frame (self, &frame);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->view), &bounds));
  g_assert_true (graphene_rect_intersection (&bounds, &frame, &bounds));
  g_assert_true (graphene_rect_intersection (rect, &frame, &expected));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, expected.origin.x, 0.51);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, expected.origin.y, 0.51);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, expected.size.width, 1.51);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, expected.size.height, 1.51);
}

typedef struct
{
  Fixture *self;
  guint n;
} Visit;

static void
check_card_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  Visit *visit = user_data;
  Fixture *self = visit->self;
  CjmMapCard *card = find_card (self, group->id != NULL ? group->id : "");
  graphene_rect_t frame;
  graphene_rect_t rect;
  graphene_rect_t seen;
  graphene_point_t middle, middle_seen;
  GtkWidget *picked;
  /* The point of a phase lies in the next one. */
  double least = (group->flags & CJM_GROUP_SLIDES) != 0 ? 20 * cjm_canvas_get_zoom (self->view) : 2;

  get_free (self, area, &frame);
  to_view (self, area, &rect);
  middle = GRAPHENE_POINT_INIT (rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
  if ((group->flags & CJM_GROUP_CARD) == 0 || !graphene_rect_intersection (&rect, &frame, &seen) || seen.size.width < least
      || seen.size.height < 2)
    return;

  g_assert_nonnull (card);
  assert_at (self, GTK_WIDGET (card), &rect);
  middle_seen = GRAPHENE_POINT_INIT (seen.origin.x + seen.size.width / 2, seen.origin.y + seen.size.height / 2);
  picked = gtk_widget_pick (GTK_WIDGET (self->view), middle_seen.x, middle_seen.y, GTK_PICK_DEFAULT);
  /* A point of which more is behind headings than is seen takes no hold of the pointer. */
  if ((group->flags & CJM_GROUP_POINT) != 0 && middle.x >= frame.origin.x && middle.y >= frame.origin.y)
    g_assert_true (picked == cjm_map_card_get_slider (card));
  else
    g_assert_true (picked == GTK_WIDGET (card));
  g_assert_true (cjm_workspace_get_card_at (self->view->workspace, middle_seen.x, middle_seen.y, NULL) == group);
  visit->n++;
}

static void
test_cards (Fixture      *self,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    {
      Visit visit = { self, 0 };

      for (guint j = 0; j < G_N_ELEMENTS (SCROLLS); j++)
        {
          look_at (self, ZOOMS[i], SCROLLS[j]);
          cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, check_card_cb, &visit);
        }
      g_assert_cmpuint (visit.n, >, 2);
    }
}

static GtkWidget *
find_indicator (Fixture     *self,
                CjmIndicator indicator)
{
  static const char *const css_names[] = { "dropline", "rubberband" };
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !g_str_equal (gtk_widget_get_css_name (child), css_names[indicator]))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);

  return child;
}

static void
assert_mark (Fixture               *self,
             CjmIndicator           mark,
             const graphene_rect_t *area,
             float                  least)
{
  graphene_rect_t bounds;
  graphene_rect_t rect;

  cjm_indicators_show (get_indicators (self), mark, area);
  wait_for_frame (self->view);
  g_assert_true (gtk_widget_compute_bounds (find_indicator (self, mark), GTK_WIDGET (self->view), &bounds));
  to_view (self, area, &rect);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, MAX (least, rect.size.width), 0.51);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, MAX (least, rect.size.height), 0.51);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2, rect.origin.x + rect.size.width / 2, 1);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height / 2, rect.origin.y + rect.size.height / 2, 1);
  g_assert_true (cjm_indicators_get_area (get_indicators (self), mark, &rect));
  g_assert_true (graphene_rect_equal (&rect, area));
}

/* A line lies in the middle of where it says that something lands, and is never too thin to see. */
static void
test_marks (Fixture      *self,
            gconstpointer data)
{
  static const graphene_rect_t across = { { 300, 200 }, { 150, 0 } };
  static const graphene_rect_t upright = { { 300, 200 }, { 2, 90 } };
  static const graphene_rect_t band = { { 250, 150 }, { 200, 120 } };
  graphene_rect_t area;

  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    {
      look_at (self, ZOOMS[i], SCROLLS[i % 2]);
      assert_mark (self, CJM_INDICATOR_DROP_LINE, &across, 4);
      assert_mark (self, CJM_INDICATOR_DROP_LINE, &upright, 4);
      assert_mark (self, CJM_INDICATOR_BAND, &band, 1);
      assert_mark (self, CJM_INDICATOR_BAND, &GRAPHENE_RECT_INIT (250, 150, 0, 0), 1);
    }
  for (guint i = 0; i < CJM_N_INDICATORS; i++)
    {
      cjm_indicators_show (get_indicators (self), i, NULL);
      g_assert_false (cjm_indicators_get_area (get_indicators (self), i, &area));
    }
}

static void
check_field (Fixture    *self,
             double      zoom,
             const char *id)
{
  double scale = zoom >= 0.5 ? zoom : 1;  /* What is typed can be read at any zoom. */
  graphene_rect_t area;
  graphene_rect_t rect;
  graphene_rect_t bounds;
  const CjmGroup *group;

  look_at (self, zoom, SCROLLS[0]);
  g_assert_true (cjm_canvas_edit (self->view, id));
  wait_for_frame (self->view);
  group = cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area);
  to_view (self, &area, &rect);
  g_assert_true (gtk_widget_compute_bounds (cjm_inline_editor_get_field (self->view->editor), GTK_WIDGET (self->view), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.size.width, group->text.area.size.width * scale, 2 * scale);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, rect.origin.x + group->text.area.origin.x * zoom, 0.6);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, rect.origin.y + group->text.area.origin.y * zoom, 0.6);
  cjm_inline_editor_end (self->view->editor, FALSE);
}

/* The field stands on the text of its card. */
static void
test_field (Fixture      *self,
            gconstpointer data)
{
  static const char *const ids[] = { "touchpoint-t2", "episode-e2", "note-q2", "improvement-i1", "phase-p1", "scenario-e2" };

  for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
    {
      check_field (self, 0.4, ids[j]);
      check_field (self, 0.5, ids[j]);
      check_field (self, 1.37, ids[j]);
    }
}

/* Menu and editor point at the card that they are about: at what is in view of it, or into the middle. */
static void
test_menu (Fixture      *self,
           gconstpointer data)
{
  graphene_rect_t frame;
  graphene_rect_t area;
  graphene_rect_t rect;
  GdkRectangle at;

  g_assert_true (cjm_workspace_go_to (self->view->workspace, "touchpoint-t3", TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (SCROLLS); j++)
      {
        look_at (self, ZOOMS[i], SCROLLS[j]);
        activate (self, "map.menu");
        g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (cjm_card_menu_get_menu (self->view->menu)), &at));
        cjm_scene_find (cjm_canvas_get_scene (self->view), "touchpoint-t3", &area);
        get_free (self, &area, &frame);
        to_view (self, &area, &rect);
        /* From 4.18 at the latest, GTK gives the focus back at once, and the view goes to the card that has it. */
        gtk_popover_popdown (GTK_POPOVER (cjm_card_menu_get_menu (self->view->menu)));
        if (!graphene_rect_intersection (&rect, &frame, &rect))
          rect = GRAPHENE_RECT_INIT ((float) get_viewport (self)->view_width / 2, (float) get_viewport (self)->view_height / 2, 1, 1);
        g_assert_cmpfloat_with_epsilon (at.x, rect.origin.x, 1);
        g_assert_cmpfloat_with_epsilon (at.y, rect.origin.y, 1);
        g_assert_cmpfloat_with_epsilon (at.width, MAX (1, rect.size.width), 1);
        g_assert_cmpfloat_with_epsilon (at.height, MAX (1, rect.size.height), 1);
      }
}

/* Where the face of a score is in the view, if it is all in view */
static gboolean
find_face (Fixture         *self,
           const char      *episode,
           double           score,
           graphene_rect_t *rect)
{
  graphene_point_t middle;
  graphene_rect_t frame;

  get_frame (self, &frame);
  g_assert_true (cjm_scene_locate_score (cjm_canvas_get_scene (self->view), find_node (self, episode), score, &middle));
  to_view (self, &GRAPHENE_RECT_INIT (middle.x - CJM_FACE_RADIUS, middle.y - CJM_FACE_RADIUS, 2 * CJM_FACE_RADIUS,
                                      2 * CJM_FACE_RADIUS), rect);

  return graphene_rect_contains_rect (&frame, rect);
}

static void
test_point_editor (Fixture      *self,
                   gconstpointer data)
{
  static const char *const episodes[] = { "e1", "e2", "e9" };
  static const double zooms[] = { 0.5, 1, 1.37 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (episodes); j++)
      {
        g_autofree char *id = g_strconcat ("emotion-", episodes[j], NULL);
        graphene_rect_t rect;
        GdkRectangle at;

        look_at (self, zooms[i], SCROLLS[1]);
        g_assert_true (cjm_emotion_popover_open (self->view->emotion, id));
        wait_for_frame (self->view);
        if (find_face (self, episodes[j], cjm_node_get_number (find_node (self, episodes[j]), CJM_EPISODE_EMOTION_SCORE),
                       &rect))
          {
            gtk_popover_get_pointing_to (GTK_POPOVER (cjm_emotion_popover_get_editor (self->view->emotion)), &at);
            g_assert_cmpfloat_with_epsilon (at.x, rect.origin.x, 1);
            g_assert_cmpfloat_with_epsilon (at.y, rect.origin.y, 1);
            g_assert_cmpfloat_with_epsilon (at.width, rect.size.width, 2);
            g_assert_cmpfloat_with_epsilon (at.height, rect.size.height, 2);
            n++;
          }
        gtk_popover_popdown (GTK_POPOVER (cjm_emotion_popover_get_editor (self->view->emotion)));
        wait_for_frame (self->view);
      }
  g_assert_cmpuint (n, >, 6);
}

/* The editor points to the edge that its point has gone beyond. */
static void
test_point_out_of_view (Fixture      *self,
                        gconstpointer data)
{
  const double ends[] = { 0, 1e6 };

  cjm_canvas_set_zoom (self->view, 2);
  g_assert_true (cjm_emotion_popover_open (self->view->emotion, "emotion-e5"));
  for (guint i = 0; i < 4; i++)
    {
      graphene_rect_t frame;
      graphene_rect_t rect;
      GdkRectangle at;

      gtk_adjustment_set_value (get_adjustment (self, 0), ends[i % 2]);
      gtk_adjustment_set_value (get_adjustment (self, 1), ends[i / 2]);
      wait_for_frame (self->view);
      find_face (self, "e5", cjm_node_get_number (find_node (self, "e5"), CJM_EPISODE_EMOTION_SCORE), &rect);
      get_frame (self, &frame);
      gtk_popover_get_pointing_to (GTK_POPOVER (cjm_emotion_popover_get_editor (self->view->emotion)), &at);
      g_assert_cmpint (at.x, ==, (int) floorf (CLAMP (rect.origin.x, 0, frame.size.width - rect.size.width)));
      g_assert_cmpint (at.y, ==, (int) floorf (CLAMP (rect.origin.y, 0, frame.size.height - rect.size.height)));
    }
  gtk_popover_popdown (GTK_POPOVER (cjm_emotion_popover_get_editor (self->view->emotion)));
  settle (self->view);
}

/* Cards are in place right after the map was fitted into the view. */
static void
test_fitted (Fixture      *self,
             gconstpointer data)
{
  Visit visit = { self, 0 };

  cjm_canvas_set_zoom (self->view, 4);
  gtk_adjustment_set_value (get_adjustment (self, 0), 1e6);
  settle (self->view);
  cjm_canvas_set_fit (self->view, TRUE);
  wait_for_frame (self->view);
  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, check_card_cb, &visit);
  g_assert_cmpuint (visit.n, >, 60);
}

/* Of a journey that is gone nothing is left to see. */
static void
test_nothing_left (Fixture      *self,
                   gconstpointer data)
{
  int scale = get_viewport (self)->scale;
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)) * scale;
  int height = gtk_widget_get_height (GTK_WIDGET (self->view)) * scale;
  guint32 paper = cjm_theme_get (FALSE, FALSE)->paper;
  g_autofree guchar *pixels = NULL;

  remove_node (self, "j1");
  settle (self->view);
  pixels = take_picture (self, width, height);
  for (gsize i = 0; i < (gsize) width * height; i++)
    g_assert_cmpuint (((const guint32 *) pixels)[i] & 0xffffff, ==, paper);
}

/* Whether two pixels differ by more than OpenGL rounds when it draws the same letter again */
static gboolean
differ (const guchar *one,
        const guchar *other)
{
  for (guint i = 0; i < 4; i++)
    if (ABS (one[i] - other[i]) > 2)
      return TRUE;

  return FALSE;
}

/* The first and the last row and column of pixels that are not the same */
static void
find_difference (const guchar *one,
                 const guchar *other,
                 int           width,
                 int           height,
                 GdkRectangle *rect)
{
  int left = width, top = height, right = 0, bottom = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (differ (one + 4 * ((gsize) y * width + x), other + 4 * ((gsize) y * width + x)))
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          top = MIN (top, y);
          bottom = MAX (bottom, y + 1);
        }
  *rect = (GdkRectangle) { left, top, right - left, bottom - top };
}

/* A faint face where a click would put the point: at the score under the pointer, and only where there is none yet */
static void
test_hint (Fixture      *self,
           gconstpointer data)
{
  static const double scores[] = { -5, -2.5, 0, 1.5, 5 };
  static const double zooms[] = { 0.75, 1.37 };
  int scale = get_viewport (self)->scale;
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)) * scale;
  int height = gtk_widget_get_height (GTK_WIDGET (self->view)) * scale;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (scores); j++)
      {
        g_autofree guchar *before = NULL;
        g_autofree guchar *after = NULL;
        graphene_rect_t rect;
        GdkRectangle seen;
        double hint;

        look_at (self, zooms[i], SCROLLS[2]);
        leave_with_pointer (GTK_WIDGET (self->view));
        before = take_picture (self, width, height);
        if (!find_face (self, "e7", scores[j], &rect) || rect.origin.y < get_strip (self, 1))
          continue;
        point_at (GTK_WIDGET (self->view), rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
        g_assert_true (cjm_score_tool_get_hint (self->view->score, &hint) == find_node (self, "e7"));
        g_assert_cmpfloat (hint, ==, scores[j]);
        after = take_picture (self, width, height);
        find_difference (before, after, width, height, &seen);
        g_assert_cmpfloat_with_epsilon (seen.x / (double) scale, rect.origin.x, 2);
        g_assert_cmpfloat_with_epsilon (seen.y / (double) scale, rect.origin.y, 2);
        g_assert_cmpfloat_with_epsilon (seen.width / (double) scale, rect.size.width, 4);
        g_assert_cmpfloat_with_epsilon (seen.height / (double) scale, rect.size.height, 4);
      }
}

/* The button that starts an empty map is in the middle, as large as it asks to be. */
static void
test_start_button (Fixture      *self,
                   gconstpointer data)
{
  GtkRequisition size;
  graphene_rect_t bounds;
  graphene_rect_t frame;

  get_frame (self, &frame);
  g_assert_true (gtk_widget_compute_bounds (self->view->start_button, GTK_WIDGET (self->view), &bounds));
  gtk_widget_get_preferred_size (self->view->start_button, NULL, &size);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, size.width, 12);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, size.height, 12);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2, frame.size.width / 2, 1);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height / 2, frame.size.height / 2, 1);
}

static void
add_card_cb (const CjmGroup        *group,
             const graphene_rect_t *area,
             gpointer               user_data)
{
  if ((group->flags & CJM_GROUP_CARD) != 0 && group->node != NULL && cjm_node_get_kind (group->node) != CJM_KIND_JOURNEY)
    g_ptr_array_add (user_data, g_strdup (group->id));
}

typedef struct
{
  gboolean found[4];
  CjmDropSite sites[4];
} Sites;

static void
find_sites (Fixture *self,
            Sites   *sites)
{
  static const CjmCardType types[] = { { CJM_KIND_PHASE, CJM_END }, { CJM_KIND_EPISODE, CJM_END },
                                       { CJM_KIND_TOUCHPOINT, CJM_END }, { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS } };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    sites->found[i] = cjm_drop_site_find_at_focus (self->view->workspace, &types[i], &sites->sites[i]);
}

static void
assert_same_sites (const Sites *one,
                   const Sites *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (one->found); i++)
    {
      const CjmPlace *place = &one->sites[i].place;

      g_assert_true (one->found[i] == other->found[i]);
      if (!one->found[i])
        continue;
      g_assert_true (place->parent == other->sites[i].place.parent);
      g_assert_cmpuint (place->member, ==, other->sites[i].place.member);
      g_assert_cmpuint (place->index, ==, other->sites[i].place.index);
    }
}

/* What is put down with Enter lands at the same place wherever the view is: also where the card with the focus is out of
 * sight, or behind the headings. */
static void
test_placing_out_of_sight (Fixture      *self,
                           gconstpointer data)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, add_card_cb, cards);
  g_assert_cmpuint (cards->len, >, 40);
  for (guint i = 0; i < cards->len; i++)
    {
      Sites seen;
      Sites now;

      cjm_scroller_set_zoom (get_scroller (self), 1);
      g_assert_true (cjm_workspace_go_to (self->view->workspace, cards->pdata[i], TRUE));
      settle (self->view);
      find_sites (self, &seen);
      for (guint j = 0; j < 4; j++)
        {
          cjm_scroller_set_zoom (get_scroller (self), g_rand_double_range (rand, 0.5, 3));
          cjm_scroller_jump_to (get_scroller (self), g_rand_double_range (rand, 0, 3000),
                                g_rand_double_range (rand, 0, 3000));
          find_sites (self, &now);
          assert_same_sites (&now, &seen);
        }
    }
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-places/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("cards", small, test_cards);
  ADD ("marks", small, test_marks);
  ADD ("field", small, test_field);
  ADD ("menu", small, test_menu);
  ADD ("point-editor", small, test_point_editor);
  ADD ("point-out-of-view", small, test_point_out_of_view);
  ADD ("fitted", small, test_fitted);
  ADD ("nothing-left", small, test_nothing_left);
  ADD ("hint", small, test_hint);
  ADD ("start-button", none, test_start_button);
  ADD ("placing-out-of-sight", small, test_placing_out_of_sight);

  return g_test_run ();
}
