/* test-emotion-wheel.c: each word is drawn, found by the pointer and reached by keys where its feeling belongs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-emotion-sector.h"
#include "cjm-emotion-wheel.h"
#include "cjm-emotion-words.h"
#include "cjm-words.h"
#include "keys.h"
#include "pointer.h"

#define SIZE 300
#define HUB 40
#define RADIUS (SIZE / 2 - 1)
#define BREADTH (G_PI / 11)

typedef struct
{
  GtkWidget *window;
  GtkWidget *wheel;
  char *chosen;
  double score;
  guint n_chosen;
} Fixture;

static void
chosen_cb (CjmEmotionWheel *wheel,
           const char      *word,
           double           score,
           gpointer         user_data)
{
  Fixture *self = user_data;

  g_free (self->chosen);
  self->chosen = g_strdup (word);
  self->score = score;
  self->n_chosen++;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (CjmWords) words = cjm_words_new ("en");

  self->wheel = cjm_emotion_wheel_new ();
  self->window = gtk_window_new ();
  cjm_emotion_wheel_set_words (CJM_EMOTION_WHEEL (self->wheel), words);
  gtk_widget_set_size_request (self->wheel, SIZE, SIZE);
  gtk_widget_set_halign (self->wheel, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->wheel, GTK_ALIGN_CENTER);
  gtk_window_set_child (GTK_WINDOW (self->window), self->wheel);
  g_signal_connect (self->wheel, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->wheel);
  g_assert_cmpint (gtk_widget_get_width (self->wheel), ==, SIZE);
  g_assert_cmpint (gtk_widget_get_height (self->wheel), ==, SIZE);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_free (self->chosen);
}

static GtkWidget *
find (Fixture *self,
      double   score,
      gboolean intense)
{
  return cjm_emotion_wheel_find (CJM_EMOTION_WHEEL (self->wheel), score, intense);
}

/* Where a word is: the best at the top, intense ones down the right side and calm ones down the left */
static void
locate (double            score,
        gboolean          intense,
        double            aside,
        double            radius,
        graphene_point_t *point)
{
  double angle = (5 - score + 0.5 + aside) * BREADTH;

  *point = GRAPHENE_POINT_INIT ((float) (SIZE / 2 + (intense ? 1 : -1) * radius * sin (angle)),
                                (float) (SIZE / 2 - radius * cos (angle)));
}

static GtkWidget *
pick (Fixture                *self,
      const graphene_point_t *point)
{
  return gtk_widget_pick (self->wheel, point->x, point->y, GTK_PICK_DEFAULT);
}

static void
test_places (Fixture      *self,
             gconstpointer data)
{
  static const double asides[] = { -0.45, 0, 0.45 };
  static const double radii[] = { HUB + 1.5, 90, RADIUS - 2.5 };
  graphene_point_t point;

  for (guint i = 0; i < 22; i++)
    {
      double score = (int) (i / 2) - 5;
      gboolean intense = i % 2;
      GtkWidget *sector = find (self, score, intense);

      g_assert_nonnull (sector);
      for (guint j = 0; j < G_N_ELEMENTS (asides); j++)
        for (guint k = 0; k < G_N_ELEMENTS (radii); k++)
          {
            locate (score, intense, asides[j], radii[k], &point);
            g_assert_true (pick (self, &point) == sector);
          }
      locate (score, intense, 0, HUB - 2, &point);
      g_assert_false (CJM_IS_EMOTION_SECTOR (pick (self, &point)));
      locate (score, intense, 0, RADIUS + 2, &point);
      g_assert_false (CJM_IS_EMOTION_SECTOR (pick (self, &point)));
    }
}

static guchar *
take_picture (Fixture *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels = g_malloc0 (4 * SIZE * SIZE);

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  GTK_WIDGET_GET_CLASS (self->wheel)->snapshot (self->wheel, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  gdk_texture_download (texture, pixels, 4 * SIZE);
  gsk_renderer_unrealize (renderer);

  return pixels;
}

static guint32
get_pixel (const guchar *pixels,
           double        x,
           double        y)
{
  return ((const guint32 *) pixels)[(gsize) floor (y) * SIZE + (gsize) floor (x)];
}

static void
assert_color (const guchar           *pixels,
              const graphene_point_t *point,
              guint32                 expected,
              int                     bound)
{
  guint32 found = get_pixel (pixels, point->x, point->y);

  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (found >> shift & 0xff) - (int) (expected >> shift & 0xff)) > bound)
      g_error ("#%06x at %g, %g instead of #%06x", found & 0xffffff, point->x, point->y, expected);
}

/* Words at the height of the score have its colour, those beside them less of it, the others a breath. */
static double
get_expected_tint (double word,
                   double score)
{
  double distance = ABS (word - score);

  return isnan (score) ? 0.13 : distance <= 0.5 ? 1 : distance <= 1.5 ? 0.3 : 0.07;
}

static void
test_colors (Fixture      *self,
             gconstpointer data)
{
  static const double scores[] = { NAN, -5, -2, 0, 1, 5 };
  const CjmTheme *themes[] = { cjm_theme_get (FALSE, FALSE), cjm_theme_get (TRUE, FALSE) };

  for (guint i = 0; i < G_N_ELEMENTS (scores) * 2; i++)
    {
      const CjmTheme *theme = themes[i % 2];
      double score = scores[i / 2];
      g_autofree guchar *pixels = NULL;

      cjm_emotion_wheel_set_theme (CJM_EMOTION_WHEEL (self->wheel), theme);
      cjm_emotion_wheel_set_score (CJM_EMOTION_WHEEL (self->wheel), score, FALSE);
      pixels = take_picture (self);
      for (guint j = 0; j < 22; j++)
        {
          double word = (int) (j / 2) - 5;
          guint32 color = word == 0 ? theme->secondary : cjm_theme_get_score_color (theme, word);
          graphene_point_t point;

          /* Beside its letters, near both ends */
          locate (word, j % 2, 0.4, RADIUS - 8, &point);
          assert_color (pixels, &point, cjm_theme_mix (color, theme->card, get_expected_tint (word, score)), 4);
          locate (word, j % 2, -0.4, RADIUS - 8, &point);
          assert_color (pixels, &point, cjm_theme_mix (color, theme->card, get_expected_tint (word, score)), 4);
        }
    }
}

static gboolean
is_painted (const guchar *pixels,
            double        radius,
            double        angle)
{
  return get_pixel (pixels, SIZE / 2 + radius * sin (angle), SIZE / 2 - radius * cos (angle)) >> 24 > 30;
}

/* The ring lies between hub and rim, the face within the hub, and between two words there is a line. */
static void
test_ring (Fixture      *self,
           gconstpointer data)
{
  g_autofree guchar *pixels = NULL;
  double farthest = 0;

  cjm_emotion_wheel_set_score (CJM_EMOTION_WHEEL (self->wheel), 3, FALSE);
  pixels = take_picture (self);
  for (guint i = 0; i < 22; i++)
    {
      double middle = (i + 0.5) * BREADTH;
      guint32 between;

      g_assert_true (is_painted (pixels, HUB + 3, middle));
      g_assert_true (is_painted (pixels, RADIUS - 3, middle));
      g_assert_false (is_painted (pixels, HUB - 2, middle));
      g_assert_false (is_painted (pixels, 33, middle));
      /* Half of what two sectors leave free falls on the line between them. */
      between = get_pixel (pixels, SIZE / 2 + 60 * sin (i * BREADTH), SIZE / 2 - 60 * cos (i * BREADTH));
      g_assert_cmpuint (between >> 24, <, 230);
    }
  for (int y = -38; y < 38; y++)
    for (int x = -38; x < 38; x++)
      if (hypot (x, y) < 38 && get_pixel (pixels, SIZE / 2 + x, SIZE / 2 + y) >> 24 > 60)
        farthest = MAX (farthest, hypot (x, y));
  g_assert_cmpfloat (farthest, >, 25);
  g_assert_cmpfloat (farthest, <, 30);
}

/* A score that was measured has another face than one that is assumed, and an unknown one a third. */
static void
test_faces (Fixture      *self,
            gconstpointer data)
{
  guchar *pictures[4];
  static const double scores[] = { 3, 3, -3, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      cjm_emotion_wheel_set_score (CJM_EMOTION_WHEEL (self->wheel), scores[i], i == 1);
      pictures[i] = take_picture (self);
    }
  for (guint i = 0; i < 3; i++)
    {
      guint n = 0;

      for (int y = -30; y < 30; y++)
        for (int x = -30; x < 30; x++)
          n += get_pixel (pictures[i], SIZE / 2 + x, SIZE / 2 + y) != get_pixel (pictures[i + 1], SIZE / 2 + x, SIZE / 2 + y);
      g_assert_cmpuint (n, >, 40);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    g_free (pictures[i]);
}

static guint
count_painted (const guchar *pixels,
               int           left,
               int           right)
{
  guint n = 0;

  for (int y = SIZE - 16; y < SIZE; y++)
    for (int x = left; x < right; x++)
      n += get_pixel (pixels, x, y) >> 24 > 60;

  return n;
}

/* What the sides mean stands in the corners below. */
static void
test_sides (Fixture      *self,
            gconstpointer data)
{
  g_autofree guchar *pixels = take_picture (self);

  g_assert_cmpuint (count_painted (pixels, 1, 28), >, 20);
  g_assert_cmpuint (count_painted (pixels, SIZE - 28, SIZE - 1), >, 20);
}

static void
test_chosen_word_is_framed (Fixture      *self,
                            gconstpointer data)
{
  GtkWidget *sector = find (self, -3, TRUE);
  const CjmTheme *theme = cjm_theme_get (FALSE, FALSE);
  g_autofree guchar *before = take_picture (self);
  g_autofree guchar *after = NULL;
  graphene_point_t point;

  cjm_emotion_wheel_set_chosen (CJM_EMOTION_WHEEL (self->wheel), cjm_emotion_sector_get_word (CJM_EMOTION_SECTOR (sector)));
  after = take_picture (self);
  for (double aside = -0.2; aside < 0.3; aside += 0.2)
    {
      locate (-3, TRUE, aside, RADIUS - 1.75, &point);
      assert_color (after, &point, theme->ink, 60);
      g_assert_cmpuint (get_pixel (before, point.x, point.y), !=, get_pixel (after, point.x, point.y));
    }
  locate (-3, FALSE, 0, RADIUS - 1.75, &point);
  g_assert_cmpuint (get_pixel (before, point.x, point.y), ==, get_pixel (after, point.x, point.y));
}

/* Where Tab enters: at the chosen word, else at the intense one of the score */
static void
test_entrance (Fixture      *self,
               gconstpointer data)
{
  static const struct
  {
    double score;
    double entrance;
  } cases[] = { { NAN, 0 }, { 2.4, 2 }, { 2.6, 3 }, { -5, -5 }, { 5, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      cjm_emotion_wheel_set_score (CJM_EMOTION_WHEEL (self->wheel), cases[i].score, FALSE);
      g_assert_true (gtk_widget_child_focus (self->wheel, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_focus (find (self, cases[i].entrance, TRUE)));
      g_assert_false (gtk_widget_child_focus (self->wheel, GTK_DIR_TAB_FORWARD));
    }
  cjm_emotion_wheel_set_chosen (CJM_EMOTION_WHEEL (self->wheel),
                                cjm_emotion_sector_get_word (CJM_EMOTION_SECTOR (find (self, -2, FALSE))));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_true (gtk_widget_grab_focus (self->wheel));
  g_assert_true (gtk_widget_is_focus (find (self, -2, FALSE)));
}

static void
test_keys (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    double from;
    gboolean intense;
    guint keys[2];
    double to;
    gboolean is_intense;
  } cases[] = {
    { 2, TRUE, { GDK_KEY_Left, GDK_KEY_KP_Left }, 2, FALSE },   { 2, FALSE, { GDK_KEY_Left, GDK_KEY_KP_Left }, 2, FALSE },
    { 2, FALSE, { GDK_KEY_Right, GDK_KEY_KP_Right }, 2, TRUE }, { 2, TRUE, { GDK_KEY_Right, GDK_KEY_KP_Right }, 2, TRUE },
    { 2, FALSE, { GDK_KEY_Up, GDK_KEY_KP_Up }, 3, FALSE },      { 5, TRUE, { GDK_KEY_Up, GDK_KEY_KP_Up }, 5, TRUE },
    { 2, TRUE, { GDK_KEY_Down, GDK_KEY_KP_Down }, 1, TRUE },    { -5, FALSE, { GDK_KEY_Down, GDK_KEY_KP_Down }, -5, FALSE },
    { 2, FALSE, { GDK_KEY_Home, GDK_KEY_KP_Home }, 5, FALSE },  { 2, TRUE, { GDK_KEY_End, GDK_KEY_KP_End }, -5, TRUE },
  };
  static const guint choosing[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  g_assert_null (press_key (self->window, GDK_KEY_F5, 0));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < 2; j++)
      {
        gtk_widget_grab_focus (find (self, cases[i].from, cases[i].intense));
        g_assert_true (press_key (self->window, cases[i].keys[j], 0) == self->wheel);
        g_assert_true (gtk_widget_is_focus (find (self, cases[i].to, cases[i].is_intense)));
      }
  g_assert_cmpuint (self->n_chosen, ==, 0);

  gtk_widget_grab_focus (find (self, -3, TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (choosing); i++)
    {
      press_key (self->window, choosing[i], 0);
      g_assert_cmpuint (self->n_chosen, ==, i + 1);
    }
  g_assert_cmpstr (self->chosen, ==, "annoyed");
  g_assert_cmpfloat (self->score, ==, -3);
}

static void
test_click (Fixture      *self,
            gconstpointer data)
{
  GtkWidget *sector = find (self, 4, FALSE);

  click_at (sector, GDK_BUTTON_PRIMARY, 1, gtk_widget_get_width (sector) / 2.0, gtk_widget_get_height (sector) / 2.0);
  g_assert_cmpstr (self->chosen, ==, "grateful");
  g_assert_cmpfloat (self->score, ==, 4);
  g_assert_true (gtk_widget_is_focus (sector));
  /* Within its rectangle, but of the word beside it */
  click_at (sector, GDK_BUTTON_PRIMARY, 1, gtk_widget_get_width (sector) - 1, 1);
  g_assert_cmpuint (self->n_chosen, ==, 1);
}

#define ADD(path, test) g_test_add ("/canvas/emotion-wheel/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("places", test_places);
  ADD ("colors", test_colors);
  ADD ("ring", test_ring);
  ADD ("faces", test_faces);
  ADD ("sides", test_sides);
  ADD ("chosen-word-is-framed", test_chosen_word_is_framed);
  ADD ("entrance", test_entrance);
  ADD ("keys", test_keys);
  ADD ("click", test_click);

  return g_test_run ();
}
