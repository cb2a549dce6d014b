/* cjm-emotion-sector.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion-sector.h"

/*
 * One word of the wheel of emotions as a person meets it: a radio button in the shape of its sector, which can be
 * pointed at, pressed, reached by keys and read out. It is drawn when the wheel is, since a word that lies aslant is
 * sharp only when it is drawn straight onto the screen.
 */
struct _CjmEmotionSector
{
  GtkWidget parent_instance;

  const CjmEmotionWord *word;
  char *name;
  double inner;           /* radii */
  double outer;
  gboolean chosen;
};

/* How many whole scores, and sectors on either side */
#define ROWS ((int) (CJM_HIGHEST_SCORE - CJM_LOWEST_SCORE) + 1)

/* The angle between its sides */
#define BREADTH (G_PI / ROWS)

#define GAP 0.75            /* half of what is between two sectors */
#define FONT_SCALE 0.82

/* How much of the colour of its score it has */
#define TINT_UNKNOWN 0.13
#define TINT_FAR 0.07
#define TINT_NEAR 0.3
#define TINT_POINTED 0.12   /* more, under the pointer */

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmEmotionSector, cjm_emotion_sector, GTK_TYPE_WIDGET)

/* How far its writing is turned clockwise: that of an intense word runs away from the hub, that of a calm one towards
 * it, so that both are read from left to right. */
static double
get_angle (CjmEmotionSector *self)
{
  double down = (CJM_HIGHEST_SCORE - self->word->score + 0.5) * BREADTH;

  return self->word->intense ? down - G_PI / 2 : G_PI / 2 - down;
}

static gboolean
cjm_emotion_sector_contains (GtkWidget *widget,
                             double     x,
                             double     y)
{
  CjmEmotionSector *self = CJM_EMOTION_SECTOR (widget);
  double dx = self->word->intense ? x + self->inner : self->outer - x;
  double dy = y - gtk_widget_get_height (widget) / 2.0;
  double distance = hypot (dx, dy);

  return distance >= self->inner && distance <= self->outer
         && fabs (atan2 (dy, dx)) <= BREADTH / 2;
}

static void
cjm_emotion_sector_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

/* The wheel shows the pointer and the focus. */
static void
cjm_emotion_sector_state_flags_changed (GtkWidget    *widget,
                                        GtkStateFlags before)
{
  GTK_WIDGET_CLASS (cjm_emotion_sector_parent_class)->state_flags_changed (widget, before);

  if (gtk_widget_get_parent (widget) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (widget));
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         user_data)
{
  GtkWidget *widget = user_data;

  if (!gtk_widget_contains (widget, x, y))
    return;

  gtk_widget_grab_focus (widget);
  g_signal_emit (widget, signals[CHOSEN], 0);
}

static void
cjm_emotion_sector_finalize (GObject *object)
{
  g_free (CJM_EMOTION_SECTOR (object)->name);

  G_OBJECT_CLASS (cjm_emotion_sector_parent_class)->finalize (object);
}

static void
cjm_emotion_sector_class_init (CjmEmotionSectorClass *klass)
{
  static const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_emotion_sector_finalize;
  widget_class->contains = cjm_emotion_sector_contains;
  widget_class->measure = cjm_emotion_sector_measure;
  widget_class->state_flags_changed = cjm_emotion_sector_state_flags_changed;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[CHOSEN]);

  gtk_widget_class_install_action (widget_class, "word.choose", NULL, choose_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "word.choose", NULL);
  gtk_widget_class_set_css_name (widget_class, "emotionword");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO);
}

static void
cjm_emotion_sector_init (CjmEmotionSector *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/**
 * cjm_emotion_sector_new:
 * @word: (transfer none): lives as long as the program
 *
 * Returns: (transfer floating): the sector of that word
 */
GtkWidget *
cjm_emotion_sector_new (const CjmEmotionWord *word)
{
  CjmEmotionSector *self = g_object_new (CJM_TYPE_EMOTION_SECTOR, NULL);

  self->word = word;

  return GTK_WIDGET (self);
}

/**
 * cjm_emotion_sector_get_word:
 *
 * Returns: (transfer none): the word that it stands for; as long-lived as the program
 */
const CjmEmotionWord *
cjm_emotion_sector_get_word (CjmEmotionSector *self)
{
  return self->word;
}

/**
 * cjm_emotion_sector_get_name:
 *
 * Returns: (nullable): the word as it is shown
 */
const char *
cjm_emotion_sector_get_name (CjmEmotionSector *self)
{
  return self->name;
}

/**
 * cjm_emotion_sector_set_name:
 * @name: translated, what a screen reader calls it
 * @description: translated, what there is to say beside that
 *
 * Names a sector in the language that the wheel is in.
 */
void
cjm_emotion_sector_set_name (CjmEmotionSector *self,
                             const char       *name,
                             const char       *description)
{
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * cjm_emotion_sector_get_chosen:
 *
 * Returns: whether it is the word of the episode
 */
gboolean
cjm_emotion_sector_get_chosen (CjmEmotionSector *self)
{
  return self->chosen;
}

/**
 * cjm_emotion_sector_set_chosen:
 * @chosen: whether it is the word of the episode
 *
 * Shows that to those who look, at the next drawing of the wheel, and to those who listen at once.
 */
void
cjm_emotion_sector_set_chosen (CjmEmotionSector *self,
                               gboolean          chosen)
{
  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/**
 * cjm_emotion_sector_allocate:
 * @hub: of the wheel, in it
 * @inner: radius of the hub
 * @outer: radius of the wheel
 */
void
cjm_emotion_sector_allocate (CjmEmotionSector       *self,
                             const graphene_point_t *hub,
                             double                  inner,
                             double                  outer)
{
  int height = (int) ceil (2 * outer * sin (BREADTH / 2));
  const graphene_point_t corner = GRAPHENE_POINT_INIT (self->word->intense ? (float) inner : (float) -outer,
                                                       -height / 2.0f);
  GskTransform *transform = gsk_transform_translate (NULL, hub);

  self->inner = inner;
  self->outer = outer;
  transform = gsk_transform_rotate (transform, (float) (get_angle (self) * 180 / G_PI));
  transform = gsk_transform_translate (transform, &corner);
  gtk_widget_allocate (GTK_WIDGET (self), (int) (outer - inner), height, -1, transform);
}

/**
 * cjm_emotion_sector_make_small:
 * @layout: (inout): the text
 * @bold: whether it stands out
 *
 * Gives a text the size of the wheel's words.
 */
void
cjm_emotion_sector_make_small (PangoLayout *layout,
                               gboolean     bold)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (FONT_SCALE));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * cjm_emotion_sector_set_color:
 * @cr: what is drawn with
 * @color: 0xrrggbb
 *
 * Takes a colour of the theme for what is drawn next.
 */
void
cjm_emotion_sector_set_color (cairo_t *cr,
                              guint32  color)
{
  cairo_set_source_rgb (cr, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
}

/**
 * cjm_emotion_sector_create_layout:
 * @bold: whether it stands out
 *
 * Returns: (transfer full): its word as it is drawn
 */
PangoLayout *
cjm_emotion_sector_create_layout (CjmEmotionSector *self,
                                  gboolean          bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->name);

  cjm_emotion_sector_make_small (layout, bold);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

/* Its outline, smaller by an inset on all sides */
static void
add_outline (CjmEmotionSector *self,
             cairo_t          *cr,
             double            inset)
{
  double middle = get_angle (self) + (self->word->intense ? 0 : G_PI);
  double inner = BREADTH / 2 - asin (inset / (self->inner + inset));
  double outer = BREADTH / 2 - asin (inset / (self->outer - inset));

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, self->outer - inset, middle - outer, middle + outer);
  cairo_arc_negative (cr, 0, 0, self->inner + inset, middle + inner, middle - inner);
  cairo_close_path (cr);
}

static void
draw_word (CjmEmotionSector *self,
           cairo_t          *cr,
           gboolean          bold)
{
  g_autoptr (PangoLayout) layout = cjm_emotion_sector_create_layout (self, bold);
  int width;
  int height;

  pango_layout_set_width (layout, (int) (self->outer - self->inner - CJM_SECTOR_PADDING - 2) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_save (cr);
  cairo_rotate (cr, get_angle (self));
  cairo_move_to (cr, self->word->intense ? self->outer - CJM_SECTOR_PADDING - width : CJM_SECTOR_PADDING - self->outer,
                 -height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static double
get_tint (CjmEmotionSector *self,
          CjmEmotionFit     fit,
          gboolean          known)
{
  gboolean pointed = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT) != 0;
  double tint = !known ? TINT_UNKNOWN : fit == CJM_FIT_CLOSE ? 1 : fit == CJM_FIT_NEAR ? TINT_NEAR : TINT_FAR;

  return MIN (1, tint + (pointed ? TINT_POINTED : 0));
}

/**
 * cjm_emotion_sector_draw:
 * @cr: with the hub of the wheel at its origin
 * @theme: whose colours it is drawn in
 * @score: at whose height words stand out; NAN for unknown
 */
void
cjm_emotion_sector_draw (CjmEmotionSector *self,
                         cairo_t          *cr,
                         const CjmTheme   *theme,
                         double            score)
{
  CjmEmotionFit fit = cjm_emotion_word_get_fit (self->word, score);
  guint32 color = self->word->score == 0 ? theme->secondary : cjm_theme_get_score_color (theme, self->word->score);

  add_outline (self, cr, GAP);
  cjm_emotion_sector_set_color (cr, cjm_theme_mix (color, theme->card, get_tint (self, fit, !isnan (score))));
  cairo_fill (cr);
  if (self->chosen)
    {
      add_outline (self, cr, GAP + 1);
      cjm_emotion_sector_set_color (cr, theme->ink);
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
    }

  cjm_emotion_sector_set_color (cr, fit == CJM_FIT_CLOSE ? theme->tag_ink
                                    : fit == CJM_FIT_NONE && !isnan (score) ? theme->secondary
                                                                            : theme->ink);
  draw_word (self, cr, fit == CJM_FIT_CLOSE || self->chosen);
}

/**
 * cjm_emotion_sector_draw_focus:
 * @cr: with the hub of the wheel at its origin
 * @theme: whose colours it is drawn in
 *
 * Draws its focus ring where it has one, over all others.
 */
void
cjm_emotion_sector_draw_focus (CjmEmotionSector *self,
                               cairo_t          *cr,
                               const CjmTheme   *theme)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA color;

  if (!gtk_widget_has_visible_focus (widget)
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "theme_selected_bg_color", &color))
    return;

  add_outline (self, cr, 0);
  cjm_emotion_sector_set_color (cr, theme->card);
  cairo_set_line_width (cr, 5);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}
