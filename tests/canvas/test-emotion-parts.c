/* test-emotion-parts.c: the controls of an emotion: the slider over a point, the scale, the words of one's own, and the
 * small picture of a curve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-curve-preview.h"
#include "cjm-emotion-edit.h"
#include "cjm-emotion-own.h"
#include "cjm-score-scale.h"
#include "cjm-theme.h"
#include "cjm-words.h"
#include "keys.h"
#include "map-fixture.h"

static double
get_score (Fixture    *self,
           const char *id)
{
  return cjm_node_get_number (find_node (self, id), CJM_EPISODE_EMOTION_SCORE);
}

static void
set_score (Fixture    *self,
           const char *id,
           double      score)
{
  cjm_document_begin (self->document, "Set");
  cjm_node_set_number (find_node (self, id), CJM_EPISODE_EMOTION_SCORE, score);
  cjm_document_commit (self->document);
}

static GtkWidget *
focus_point (Fixture    *self,
             const char *id)
{
  g_assert_true (cjm_workspace_go_to (self->view->workspace, id, TRUE));
  settle (self->view);

  return cjm_map_card_get_slider (find_card (self, id));
}

/* Every key of a point, from the middle and at both ends */
static void
test_keys (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    guint keys[2];
    GdkModifierType modifiers;
    double from;
    double to;
  } cases[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, 1, 1.5 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, 5, 5 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, 4.8, 5 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, NAN, 0 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, 1, 0.5 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, -5, -5 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, NAN, 0 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_SHIFT_MASK, 1, 1.1 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_SHIFT_MASK, 1, 0.9 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, 1, 2 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0, 1, 0 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, 1, -5 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 0, 1, 5 },
  };
  guint64 state = cjm_history_get_state (self->history);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < 2; j++)
      {
        GtkWidget *point;

        set_score (self, "e3", cases[i].from);
        point = focus_point (self, "emotion-e3");
        g_assert_true (press_key (self->window, cases[i].keys[j], cases[i].modifiers) == point);
        g_assert_cmpfloat (get_score (self, "e3"), ==, cases[i].to);
        while (cjm_history_get_state (self->history) != state)
          cjm_document_undo (self->document);
      }
}

static GtkEventController *
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller)
          && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE)
        return controller;
    }
  g_assert_not_reached ();
}

/* How many pixels down one score is */
static double
get_height_of_score (Fixture    *self,
                     const char *id)
{
  graphene_point_t low;
  graphene_point_t high;

  g_assert_true (cjm_scene_locate_score (cjm_canvas_get_scene (self->view), find_node (self, id), 0, &low));
  g_assert_true (cjm_scene_locate_score (cjm_canvas_get_scene (self->view), find_node (self, id), 1, &high));

  return (low.y - high.y) * cjm_canvas_get_zoom (self->view);
}

/* A point goes as far as the pointer at every zoom, by halves, and never beyond -5 and 5; one way is one step. */
static void
test_drag (Fixture      *self,
           gconstpointer data)
{
  static const double zooms[] = { 0.75, 1, 2 };
  static const struct
  {
    double way;  /* in scores */
    double to;   /* from -1 */
  } cases[] = { { 1, 0 }, { 2.2, 1 }, { 2.3, 1.5 }, { 6, 5 }, { 20, 5 }, { -1.5, -2.5 }, { -30, -5 } };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        guint64 state = cjm_history_get_state (self->history);
        GtkEventController *drag;
        double score;

        cjm_canvas_set_zoom (self->view, zooms[i]);
        settle (self->view);
        drag = find_drag (focus_point (self, "emotion-e3"));
        score = get_height_of_score (self, "e3");
        g_signal_emit_by_name (drag, "drag-begin", 0.0, 0.0);
        g_signal_emit_by_name (drag, "drag-update", 2.0, -2.0);
        g_assert_cmpfloat (get_score (self, "e3"), ==, -1);
        g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
        g_signal_emit_by_name (drag, "drag-update", 50.0, -0.5 * cases[j].way * score);
        g_signal_emit_by_name (drag, "drag-update", 0.0, -cases[j].way * score);
        g_signal_emit_by_name (drag, "drag-end", 0.0, -cases[j].way * score);
        g_assert_cmpfloat (get_score (self, "e3"), ==, cases[j].to);
        g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Change emotion");
        cjm_document_undo (self->document);
        g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
      }
}

/* A hand that trembles while it clicks moves nothing, not even a score that lies between two steps of a drag. */
static void
test_tremble (Fixture      *self,
              gconstpointer data)
{
  static const double ways[][2] = { { 2, -2 }, { -2, 2 }, { 0, 3.5 }, { 0, -3.5 }, { -3, 0 }, { 0, 0 } };
  GtkEventController *drag = find_drag (focus_point (self, "emotion-e3"));
  guint64 state;

  set_score (self, "e3", -1.2);
  state = cjm_history_get_state (self->history);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_signal_emit_by_name (drag, "drag-begin", 0.0, 0.0);
      g_signal_emit_by_name (drag, "drag-update", ways[i][0], ways[i][1]);
      g_signal_emit_by_name (drag, "drag-end", ways[i][0], ways[i][1]);
      g_assert_cmpfloat (get_score (self, "e3"), ==, -1.2);
      g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
    }
}

/* Escape, or losing the pointer, takes a drag back as if it had never been; what others changed meanwhile stays. */
static void
test_drag_taken_back (Fixture      *self,
                      gconstpointer data)
{
  GtkWidget *point = focus_point (self, "emotion-e3");
  GtkEventController *drag = find_drag (point);

  g_assert_true (press_key (self->window, GDK_KEY_Escape, 0) == GTK_WIDGET (self->view));
  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (drag, "drag-begin", 0.0, 0.0);
      g_signal_emit_by_name (drag, "drag-update", 0.0, -60.0);
      g_assert_cmpfloat (get_score (self, "e3"), >, -1);
      if (i == 0)
        g_assert_true (press_key (self->window, GDK_KEY_Escape, 0) == point);
      else
        g_signal_emit_by_name (drag, "cancel", NULL);
      g_assert_cmpfloat (get_score (self, "e3"), ==, -1);
      g_assert_false (cjm_history_get_can_undo (self->history));
      g_assert_false (cjm_history_get_can_redo (self->history));
    }

  g_signal_emit_by_name (drag, "drag-begin", 0.0, 0.0);
  g_signal_emit_by_name (drag, "drag-update", 0.0, -60.0);
  set_score (self, "e3", 4.5);
  g_signal_emit_by_name (drag, "drag-update", 0.0, -80.0);
  g_assert_cmpfloat (get_score (self, "e3"), ==, 4.5);
  g_signal_emit_by_name (drag, "cancel", NULL);
  g_assert_cmpfloat (get_score (self, "e3"), ==, 4.5);
}

/* Each member of an emotion has a step of its own name, and refuses what it may not hold. */
static void
test_values (Fixture      *self,
             gconstpointer data)
{
  CjmNode *episode = find_node (self, "e3");
  static const struct
  {
    guint member;
    CjmValue value;
    const char *label;  /* NULL where it may not be */
  } cases[] = {
    { CJM_EPISODE_EMOTION_WORD, { .text = (char *) "glad" }, "Edit emotion word" },
    { CJM_EPISODE_EMOTION_QUOTE, { .text = (char *) "Yes." }, "Edit quote" },
    { CJM_EPISODE_EMOTION_COUNT, { .whole = 7 }, "Set number of answers" },
    { CJM_EPISODE_EMOTION_COUNT, { .whole = -1 }, NULL },
    { CJM_EPISODE_EMOTION_SPREAD, { .number = 0 }, "Set spread" },
    { CJM_EPISODE_EMOTION_SPREAD, { .number = -0.1 }, NULL },
    { CJM_EPISODE_EMOTION_MEASURED, { .flag = TRUE }, "Set measured" },
    { CJM_EPISODE_EMOTION_SCORE, { .number = 5 }, "Change emotion" },
    { CJM_EPISODE_EMOTION_SCORE, { .number = -5 }, "Change emotion" },
    { CJM_EPISODE_EMOTION_SCORE, { .number = 5.001 }, NULL },
    { CJM_EPISODE_EMOTION_SCORE, { .number = -5.001 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 state = cjm_history_get_state (self->history);

      g_assert_true (cjm_emotion_set_value (episode, cases[i].member, &cases[i].value) == (cases[i].label != NULL));
      g_assert_true ((cjm_history_get_state (self->history) != state) == (cases[i].label != NULL));
      if (cases[i].label != NULL)
        g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, cases[i].label);
      cjm_document_end_merging (self->document);
    }
}

/* A word that is chosen is a step of its own, with a score where there was none and one goes with it. */
static void
test_choose (Fixture      *self,
             gconstpointer data)
{
  static const struct
  {
    const char *episode;
    double score;
    double after;
  } cases[] = { { "e3", 4, -1 }, { "e7", NAN, NAN }, { "e7", 2.3, 2.5 }, { "e7", -9, -5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cjm_emotion_choose (find_node (self, cases[i].episode), "glad", cases[i].score);
      g_assert_cmpstr (cjm_node_get_text (find_node (self, cases[i].episode), CJM_EPISODE_EMOTION_WORD), ==, "glad");
      if (isnan (cases[i].after))
        g_assert_true (isnan (get_score (self, cases[i].episode)));
      else
        g_assert_cmpfloat (get_score (self, cases[i].episode), ==, cases[i].after);
      g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Edit emotion word");
      g_assert_cmpuint (undo_everything (self), ==, 1);
    }
}

/* What a widget paints of itself */
static GskRenderNode *
take_node (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

/* Until it is laid out and drawn as it is now */
static void
wait_for_widget (GtkWidget *widget)
{
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_queue_draw (widget);
      gtk_test_widget_wait_for_draw (widget);
    }
}

static void
show_widget (Fixture   *self,
             GtkWidget *widget)
{
  gtk_window_set_child (GTK_WINDOW (self->window), widget);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  wait_for_widget (widget);
}

/* NULL where there is none */
static GskRenderNode *
find_bar (GskRenderNode *node)
{
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    node = gsk_container_node_get_child (node, 0);

  return gsk_render_node_get_node_type (node) == GSK_COLOR_NODE ? node : NULL;
}

/* The bar of a scale reaches from nought to its value, in the colour of the value. */
static void
test_scale (Fixture      *self,
            gconstpointer data)
{
  static const double values[] = { -5, -2, 0.5, 5 };
  CjmScoreScale *scale = CJM_SCORE_SCALE (cjm_score_scale_new (-5, 5));

  show_widget (self, GTK_WIDGET (scale));
  for (guint i = 0; i < G_N_ELEMENTS (values) * 2; i++)
    {
      double value = values[i / 2];
      guint32 color = cjm_theme_get_score_color (cjm_theme_get (FALSE, FALSE), value);
      g_autoptr (GskRenderNode) node = NULL;
      GskRenderNode *bar;
      const GdkRGBA *rgba;
      graphene_rect_t bounds;
      GdkRectangle area;
      double ends[2];

      gtk_widget_set_direction (GTK_WIDGET (scale), i % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      cjm_score_scale_set_value (scale, value);
      g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (scale), "unknown"));
      wait_for_widget (GTK_WIDGET (scale));
      gtk_range_get_range_rect (GTK_RANGE (scale), &area);
      node = take_node (GTK_WIDGET (scale));
      bar = find_bar (node);
      g_assert_nonnull (bar);
      gsk_render_node_get_bounds (bar, &bounds);
      ends[0] = area.x + area.width / 2.0;
      ends[1] = ends[0] + (i % 2 ? -1 : 1) * value / 10 * area.width;
      g_assert_cmpfloat_with_epsilon (bounds.origin.x, MIN (ends[0], ends[1]), 0.01);
      g_assert_cmpfloat_with_epsilon (bounds.size.width, ABS (ends[1] - ends[0]), 0.01);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height / 2, area.y + area.height / 2.0, 0.01);
      g_assert_cmpfloat (bounds.size.height, ==, 4);
      rgba = gsk_color_node_get_color (bar);
      g_assert_cmpint ((int) round (rgba->red * 255), ==, color >> 16 & 0xff);
      g_assert_cmpint ((int) round (rgba->green * 255), ==, color >> 8 & 0xff);
      g_assert_cmpint ((int) round (rgba->blue * 255), ==, color & 0xff);
    }

  {
    g_autoptr (GskRenderNode) node = NULL;

    cjm_score_scale_set_value (scale, NAN);
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (scale), "unknown"));
    g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 0);
    wait_for_widget (GTK_WIDGET (scale));
    node = take_node (GTK_WIDGET (scale));
    g_assert_null (find_bar (node));
  }
}

static guint
count_scrolls (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      n += GTK_IS_EVENT_CONTROLLER_SCROLL (controller);
    }

  return n;
}

static void
test_scale_leaves_the_wheel (Fixture      *self,
                             gconstpointer data)
{
  GtkWidget *scale = g_object_ref_sink (cjm_score_scale_new (0, 10));

  g_assert_cmpuint (count_scrolls (scale), ==, 0);
  /* Its value stands beside it, and the bar is its own. */
  g_assert_false (gtk_scale_get_draw_value (GTK_SCALE (scale)));
  g_assert_false (gtk_scale_get_has_origin (GTK_SCALE (scale)));
  g_assert_cmpfloat (gtk_adjustment_get_lower (gtk_range_get_adjustment (GTK_RANGE (scale))), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (scale))), ==, 10);
  g_object_unref (scale);
}

#define WIDTH 64
#define HEIGHT 24

static guchar *
take_picture (GtkWidget *widget)
{
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = take_node (widget);
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels = g_malloc0 (4 * WIDTH * HEIGHT);

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gdk_texture_download (texture, pixels, 4 * WIDTH);
  gsk_renderer_unrealize (renderer);

  return pixels;
}

static guint
get_alpha (const guchar *pixels,
           double        x,
           double        y)
{
  int column = CLAMP ((int) x, 0, WIDTH - 1);
  int row = CLAMP ((int) y, 0, HEIGHT - 1);

  return ((const guint32 *) pixels)[row * WIDTH + column] >> 24;
}

/* How much there is of a line in a column, in pixels, but for the one that says where nought is */
static double
sum_column (const guchar *pixels,
            int           x)
{
  double sum = 0;

  for (int y = 0; y < HEIGHT; y++)
    sum += y != HEIGHT / 2 ? get_alpha (pixels, x, y) / 255.0 : 0;

  return sum;
}

/* The curve goes through each score, from one edge to the other, and leaves a gap where one is unknown. */
static void
test_preview (Fixture      *self,
              gconstpointer data)
{
  static const double scores[] = { 5, -5, 2, NAN, -3, NAN, 4, 0 };
  GtkWidget *preview = cjm_curve_preview_new (get_journey (self->document));
  g_autofree guchar *pixels = NULL;
  guint n = G_N_ELEMENTS (scores);

  gtk_widget_set_halign (preview, GTK_ALIGN_CENTER);
  show_widget (self, preview);
  g_assert_cmpint (gtk_widget_get_width (preview), ==, WIDTH);
  g_assert_cmpint (gtk_widget_get_height (preview), ==, HEIGHT);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i + 1);

      set_score (self, id, scores[i]);
    }

  pixels = take_picture (preview);
  for (guint i = 0; i < n; i++)
    {
      double x = 1.5 + (WIDTH - 3.0) * i / (n - 1);

      if (isnan (scores[i]))
        g_assert_cmpfloat (sum_column (pixels, (int) x), ==, 0);
      else
        g_assert_cmpuint (get_alpha (pixels, x, HEIGHT / 2 - scores[i] / 5 * (HEIGHT / 2 - 1.5)), >, 120);
    }
  /* Between known ones there is a line, at the unknown neighbours of one there is none. */
  g_assert_cmpfloat (sum_column (pixels, 5), >, 1);
  g_assert_cmpfloat (sum_column (pixels, 14), >, 1);
  g_assert_cmpfloat (sum_column (pixels, 57), >, 1);
  for (int x = 23; x < 33; x++)
    g_assert_cmpfloat (sum_column (pixels, x), ==, 0);
  for (int x = 39; x < 51; x++)
    g_assert_cmpfloat (sum_column (pixels, x), ==, 0);
  g_assert_cmpfloat (sum_column (pixels, 36), <, 3.2);
  for (int x = 26; x < 32; x++)
    g_assert_cmpint ((int) get_alpha (pixels, x, HEIGHT / 2), ==, 51);
  g_assert_cmpuint (get_alpha (pixels, 28, HEIGHT / 2 - 1), ==, 0);

  /* With all of them known it goes from edge to edge. */
  g_free (pixels);
  set_score (self, "e4", 4);
  set_score (self, "e6", 3);
  pixels = take_picture (preview);
  for (int x = 2; x < WIDTH - 2; x++)
    {
      double most = 0;

      for (int y = 0; y < HEIGHT; y++)
        most = MAX (most, get_alpha (pixels, x, y) / 255.0);
      g_assert_cmpfloat (most, >, 0.5);
    }
}

static void
count_cb (GObject    *object,
          GParamSpec *property,
          gpointer    n)
{
  ++*(guint *) n;
}

/* Which journey it shows is told once, and it lets go of the document with it. */
static void
test_preview_follows (Fixture      *self,
                      gconstpointer data)
{
  GtkWidget *preview = g_object_ref_sink (cjm_curve_preview_new (NULL));
  guint n = 0;

  g_signal_connect (preview, "notify::journey", G_CALLBACK (count_cb), &n);
  cjm_curve_preview_set_journey (CJM_CURVE_PREVIEW (preview), NULL);
  g_assert_cmpuint (n, ==, 0);
  cjm_curve_preview_set_journey (CJM_CURVE_PREVIEW (preview), get_journey (self->document));
  cjm_curve_preview_set_journey (CJM_CURVE_PREVIEW (preview), get_journey (self->document));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (cjm_curve_preview_get_journey (CJM_CURVE_PREVIEW (preview)) == get_journey (self->document));
  g_assert_cmpuint (g_signal_handlers_disconnect_matched (self->document, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, preview),
                    ==, 1);
  cjm_curve_preview_set_journey (CJM_CURVE_PREVIEW (preview), NULL);
  cjm_curve_preview_set_journey (CJM_CURVE_PREVIEW (preview), get_journey (self->document));
  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  g_object_unref (preview);
  g_assert_null (preview);
  set_score (self, "e1", 1);
}

static void
take_word_cb (CjmEmotionOwn *own,
              const char    *word,
              double         score,
              gpointer       user_data)
{
  g_autofree char *old = *(char **) user_data;

  *(char **) user_data = g_strdup_printf ("%s %g", word, score);
}

/* Six words of the map at most, three beside each other, without the episode's own. */
static void
test_own_words (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (CjmWords) words = cjm_words_new ("en");
  CjmEmotionOwn *own = CJM_EMOTION_OWN (g_object_ref_sink (cjm_emotion_own_new ()));
  g_autofree char *chosen = NULL;
  guint n_children = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (own), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (own), GTK_ACCESSIBLE_PROPERTY_LABEL, "Words of this map");
  g_signal_connect (own, "chosen", G_CALLBACK (take_word_cb), &chosen);
  cjm_emotion_own_set_episode (own, find_node (self, "e1"), words);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (own)));

  cjm_document_begin (self->document, "Words");
  for (guint i = 1; i <= 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *word = g_strdup_printf ("word %u", i);

      cjm_node_set_text (find_node (self, id), CJM_EPISODE_EMOTION_WORD, word);
    }
  cjm_document_commit (self->document);
  for (guint round = 0; round < 2; round++)
    {
      cjm_emotion_own_set_episode (own, find_node (self, "e3"), words);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (own)));
      n_children = 0;
      for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (own)); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          int column;
          int row;

          g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (child)), !=, "word 3");
          gtk_grid_query_child (GTK_GRID (own), child, &column, &row, NULL, NULL);
          g_assert_cmpint (column, ==, n_children % 3);
          g_assert_cmpint (row, ==, n_children / 3);
          g_signal_emit_by_name (child, "clicked");
          g_assert_true (g_str_has_prefix (chosen, gtk_button_get_label (GTK_BUTTON (child))));
          n_children++;
        }
      g_assert_cmpuint (n_children, ==, 6);
    }
  g_object_unref (own);
}

#define ADD(path, test) g_test_add ("/canvas/emotion-parts/" path, Fixture, small, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 2, 4, 1 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("keys", test_keys);
  ADD ("drag", test_drag);
  ADD ("tremble", test_tremble);
  ADD ("drag-taken-back", test_drag_taken_back);
  ADD ("values", test_values);
  ADD ("choose", test_choose);
  ADD ("scale", test_scale);
  ADD ("scale-leaves-the-wheel", test_scale_leaves_the_wheel);
  ADD ("preview", test_preview);
  ADD ("preview-follows", test_preview_follows);
  ADD ("own-words", test_own_words);

  return g_test_run ();
}
