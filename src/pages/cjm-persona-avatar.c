/* cjm-persona-avatar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-avatar.h"

#define SIZE 32

/* A persona with no colour of its own, and rows of journeys that belong to nobody */
#define DEFAULT_COLOR "#77767b"

/*
 * A persona's portrait as a small disc, or a drawn head and shoulders in the persona's colour. AdwAvatar picks its
 * colour from the name; a persona has one of its own, the same as on the map. It says nothing to a screen reader: the
 * name stands beside it.
 */
struct _CjmPersonaAvatar
{
  GtkWidget parent_instance;

  CjmNode *persona;
  GdkTexture *portrait;
};

G_DEFINE_FINAL_TYPE (CjmPersonaAvatar, cjm_persona_avatar, GTK_TYPE_WIDGET)

static GdkTexture *
read_portrait (CjmNode *persona)
{
  const char *key = cjm_node_get_text (persona, CJM_PERSONA_PORTRAIT);
  CjmDocument *document = cjm_document_of (persona);
  CjmNode *picture = key != NULL && document != NULL ? cjm_document_find_picture (document, key) : NULL;
  const char *data = picture != NULL ? cjm_node_get_text (picture, CJM_PICTURE_DATA) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  guchar *raw;
  gsize length;

  if (data == NULL)
    return NULL;

  raw = g_base64_decode (data, &length);
  bytes = g_bytes_new_take (raw, length);

  return gdk_texture_new_from_bytes (bytes, NULL);
}

static void
get_color (CjmPersonaAvatar *self,
           GdkRGBA          *color)
{
  const char *text = self->persona != NULL ? cjm_node_get_text (self->persona, CJM_PERSONA_COLOR) : NULL;

  if (text == NULL || !gdk_rgba_parse (color, text))
    gdk_rgba_parse (color, DEFAULT_COLOR);
}

static void
draw_figure (cairo_t *cr,
             double   size)
{
  double middle = size / 2;

  cairo_arc (cr, middle, size * 0.40, size * 0.19, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_arc (cr, middle, size * 1.0, size * 0.35, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
cjm_persona_avatar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CjmPersonaAvatar *self = CJM_PERSONA_AVATAR (widget);
  float size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, size, size);
  GskRoundedRect disc;
  GdkRGBA color;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&disc, &area, size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);

  if (self->portrait != NULL)
    {
      gtk_snapshot_append_texture (snapshot, self->portrait, &area);
    }
  else
    {
      GdkRGBA white = { 1, 1, 1, 0.92 };

      get_color (self, &color);
      gtk_snapshot_append_color (snapshot, &color, &area);
      cr = gtk_snapshot_append_cairo (snapshot, &area);
      gdk_cairo_set_source_rgba (cr, &white);
      draw_figure (cr, size);
      cairo_destroy (cr);
    }

  gtk_snapshot_pop (snapshot);
}

static void
cjm_persona_avatar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
cjm_persona_avatar_dispose (GObject *object)
{
  CjmPersonaAvatar *self = CJM_PERSONA_AVATAR (object);

  g_clear_object (&self->portrait);
  g_clear_object (&self->persona);

  G_OBJECT_CLASS (cjm_persona_avatar_parent_class)->dispose (object);
}

static void
cjm_persona_avatar_class_init (CjmPersonaAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_persona_avatar_dispose;
  widget_class->measure = cjm_persona_avatar_measure;
  widget_class->snapshot = cjm_persona_avatar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "personaavatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_persona_avatar_init (CjmPersonaAvatar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
cjm_persona_avatar_new (void)
{
  return g_object_new (CJM_TYPE_PERSONA_AVATAR, NULL);
}

/**
 * cjm_persona_avatar_set_persona:
 * @persona: (nullable): whose portrait; %NULL for a grey figure
 *
 * To be called again after the persona changed.
 */
void
cjm_persona_avatar_set_persona (CjmPersonaAvatar *self,
                                CjmNode          *persona)
{
  g_return_if_fail (CJM_IS_PERSONA_AVATAR (self));

  g_set_object (&self->persona, persona);
  g_clear_object (&self->portrait);
  if (persona != NULL)
    self->portrait = read_portrait (persona);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
