/* cjm-emotion-wheel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion-sector.h"
#include "cjm-emotion-wheel.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-painter.h"
#include "cjm-theme.h"

/*
 * The wheel of emotions: a ring of words round the face of a score.
 *
 * It is Russell's circle of pleasantness and arousal (see cjm-emotion-words.c) turned so that pleasant is up, as on the
 * curve, with calm words at the left and intense ones at the right, and written in sectors as on the wheels after
 * Plutchik (1980) and Willcox (1982). The words at the height of the score stand out, those beside them less. One of them
 * is the wheel's stop for the Tab key; arrows go round.
 */
struct _CjmEmotionWheel
{
  GtkWidget parent_instance;

  double score;           /* NAN for unknown */
  gboolean measured;
  const CjmTheme *theme;
};

#define HUB 40
#define FACE 27
#define LEAST_RADIUS 118
#define MOST_RADIUS 150

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmEmotionWheel, cjm_emotion_wheel, GTK_TYPE_WIDGET)

/* As wide as its longest word asks for */
static void
cjm_emotion_wheel_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  int longest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (PangoLayout) layout = cjm_emotion_sector_create_layout (CJM_EMOTION_SECTOR (child), TRUE);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      longest = MAX (longest, width);
    }
  *natural = 2 * CLAMP (HUB + longest + 2 * CJM_SECTOR_PADDING, LEAST_RADIUS, MOST_RADIUS);
  *minimum = *natural;
}

static void
get_shape (CjmEmotionWheel  *self,
           graphene_point_t *hub,
           double           *radius)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  graphene_point_init (hub, width / 2.0f, height / 2.0f);
  *radius = MAX (HUB + 1, MIN (width, height) / 2.0 - 1);
}

static void
cjm_emotion_wheel_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  graphene_point_t hub;
  double radius;

  get_shape (CJM_EMOTION_WHEEL (widget), &hub, &radius);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cjm_emotion_sector_allocate (CJM_EMOTION_SECTOR (child), &hub, HUB, radius);
}

static void
draw_face (CjmEmotionWheel *self,
           cairo_t         *cr)
{
  const CjmTheme *theme = self->theme;
  CjmGroup *group = cjm_group_new (NULL, NULL);

  if (isnan (self->score))
    cjm_face_add_rating (group, FALSE, theme->secondary, theme->card, 0, 0, FACE);
  else
    cjm_face_add (group, self->score, self->measured, cjm_theme_get_score_color (theme, self->score), theme->card, 0, 0,
                  FACE);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cjm_group_free (group);
}

/* Under the wheel, at its sides, what left and right mean */
static void
draw_side (CjmEmotionWheel *self,
           cairo_t         *cr,
           const char      *text,
           gboolean         right,
           double           radius)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;
  int height;

  cjm_emotion_sector_make_small (layout, FALSE);
  pango_layout_get_pixel_size (layout, &width, &height);
  cjm_emotion_sector_set_color (cr, self->theme->secondary);
  cairo_move_to (cr, right ? radius - width : -radius, radius - height);
  pango_cairo_show_layout (cr, layout);
}

static void
cjm_emotion_wheel_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CjmEmotionWheel *self = CJM_EMOTION_WHEEL (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (-3, -3, gtk_widget_get_width (widget) + 6,
                                               gtk_widget_get_height (widget) + 6);
  graphene_point_t hub;
  double radius;
  GtkWidget *child;
  cairo_t *cr;

  get_shape (self, &hub, &radius);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, hub.x, hub.y);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    cjm_emotion_sector_draw (CJM_EMOTION_SECTOR (child), cr, self->theme, self->score);
  child = gtk_widget_get_focus_child (widget);
  if (child != NULL)
    cjm_emotion_sector_draw_focus (CJM_EMOTION_SECTOR (child), cr, self->theme);
  draw_face (self, cr);
  draw_side (self, cr, C_("wheel of emotions", "calm"), FALSE, radius);
  draw_side (self, cr, C_("wheel of emotions", "intense"), TRUE, radius);
  cairo_destroy (cr);
}

/* The word to begin with: the chosen one, else the intense one at the height of the score */
static GtkWidget *
find_entrance (CjmEmotionWheel *self)
{
  double score = isnan (self->score) ? 0 : round (self->score);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (cjm_emotion_sector_get_chosen (CJM_EMOTION_SECTOR (child)))
      return child;

  return cjm_emotion_wheel_find (self, score, TRUE);
}

static gboolean
cjm_emotion_wheel_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (find_entrance (CJM_EMOTION_WHEEL (widget)));
}

static gboolean
cjm_emotion_wheel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (find_entrance (CJM_EMOTION_WHEEL (widget)));
}

static gboolean
go_cb (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   user_data)
{
  CjmEmotionWheel *self = CJM_EMOTION_WHEEL (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  const CjmEmotionWord *word;
  double score;

  if (child == NULL)
    return GDK_EVENT_PROPAGATE;

  word = cjm_emotion_sector_get_word (CJM_EMOTION_SECTOR (child));
  score = word->score;
  switch ((GtkDirectionType) g_variant_get_int32 (arguments))
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      child = cjm_emotion_wheel_find (self, score, g_variant_get_int32 (arguments) == GTK_DIR_RIGHT);
      break;
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      score += g_variant_get_int32 (arguments) == GTK_DIR_UP ? 1 : -1;
      child = cjm_emotion_wheel_find (self, CLAMP (score, CJM_LOWEST_SCORE, CJM_HIGHEST_SCORE), word->intense);
      break;
    case GTK_DIR_TAB_BACKWARD:
      child = cjm_emotion_wheel_find (self, CJM_HIGHEST_SCORE, word->intense);
      break;
    case GTK_DIR_TAB_FORWARD:
    default:
      child = cjm_emotion_wheel_find (self, CJM_LOWEST_SCORE, word->intense);
      break;
    }
  gtk_widget_grab_focus (child);

  return GDK_EVENT_STOP;
}

static void
chosen_cb (CjmEmotionSector *sector,
           gpointer          user_data)
{
  const CjmEmotionWord *word = cjm_emotion_sector_get_word (sector);

  g_signal_emit (user_data, signals[CHOSEN], 0, cjm_emotion_sector_get_name (sector), word->score);
}

static void
cjm_emotion_wheel_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cjm_emotion_wheel_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GtkDirectionType direction;
  } bindings[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, GTK_DIR_LEFT },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, GTK_DIR_RIGHT },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GTK_DIR_UP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GTK_DIR_DOWN },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, GTK_DIR_TAB_BACKWARD },
    { { GDK_KEY_End, GDK_KEY_KP_End }, GTK_DIR_TAB_FORWARD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, bindings[i].keys[j], 0, go_cb, "i", bindings[i].direction);
}

static void
cjm_emotion_wheel_class_init (CjmEmotionWheelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_emotion_wheel_dispose;
  widget_class->measure = cjm_emotion_wheel_measure;
  widget_class->size_allocate = cjm_emotion_wheel_size_allocate;
  widget_class->snapshot = cjm_emotion_wheel_snapshot;
  widget_class->focus = cjm_emotion_wheel_focus;
  widget_class->grab_focus = cjm_emotion_wheel_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "emotionwheel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
cjm_emotion_wheel_init (CjmEmotionWheel *self)
{
  guint n_words;
  const CjmEmotionWord *words = cjm_emotion_words_list (&n_words);

  self->score = NAN;
  self->theme = cjm_theme_get (FALSE, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words for the emotion"), -1);
  for (guint i = 0; i < n_words; i++)
    {
      GtkWidget *sector = cjm_emotion_sector_new (&words[i]);

      g_signal_connect (sector, "chosen", G_CALLBACK (chosen_cb), self);
      gtk_widget_set_parent (sector, GTK_WIDGET (self));
    }
}

/**
 * cjm_emotion_wheel_new:
 *
 * Returns: (transfer floating): a wheel without words yet
 */
GtkWidget *
cjm_emotion_wheel_new (void)
{
  return g_object_new (CJM_TYPE_EMOTION_WHEEL, NULL);
}

/**
 * cjm_emotion_wheel_set_words:
 * @words: in whose language it is written
 */
void
cjm_emotion_wheel_set_words (CjmEmotionWheel *self,
                             CjmWords        *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const CjmEmotionWord *word = cjm_emotion_sector_get_word (CJM_EMOTION_SECTOR (child));
      g_autofree char *figure = cjm_figures_format_score (words, word->score);

      cjm_emotion_sector_set_name (CJM_EMOTION_SECTOR (child), cjm_emotion_word_translate (word, words), figure);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cjm_emotion_wheel_set_score:
 * @score: -5 to 5, at whose height words stand out; NAN for unknown
 * @measured: whether the face shows it as measured
 */
void
cjm_emotion_wheel_set_score (CjmEmotionWheel *self,
                             double           score,
                             gboolean         measured)
{
  self->score = score;
  self->measured = measured;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_emotion_wheel_set_chosen:
 * @word: (nullable): of the table; %NULL where none of it is the word of the episode
 */
void
cjm_emotion_wheel_set_chosen (CjmEmotionWheel      *self,
                              const CjmEmotionWord *word)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cjm_emotion_sector_set_chosen (CJM_EMOTION_SECTOR (child),
                                   cjm_emotion_sector_get_word (CJM_EMOTION_SECTOR (child)) == word);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_emotion_wheel_set_theme:
 * @theme: the colours to draw in, which are those of the light style unless told
 */
void
cjm_emotion_wheel_set_theme (CjmEmotionWheel *self,
                             const CjmTheme  *theme)
{
  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_emotion_wheel_find:
 * @score: a whole one
 * @intense: whether on the side of the intense words
 *
 * Returns: (nullable) (transfer none): the sector of that height on that side
 */
GtkWidget *
cjm_emotion_wheel_find (CjmEmotionWheel *self,
                        double           score,
                        gboolean         intense)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const CjmEmotionWord *word = cjm_emotion_sector_get_word (CJM_EMOTION_SECTOR (child));

      if (word->score == score && word->intense == intense)
        return child;
    }

  return NULL;
}
