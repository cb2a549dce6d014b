/* cjm-persona-avatar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-avatar.h"

#include <adwaita.h>

#include "cjm-painter.h"
#include "cjm-portrait.h"

#define SIZE 32

/*
 * A persona's portrait as a disc, or a drawn head and shoulders in the persona's colour: the same as on the map, painted
 * from the same display list. It says nothing to a screen reader: the name stands beside it.
 */
struct _CjmPersonaAvatar
{
  GtkWidget parent_instance;

  CjmNode *persona;
  int size;
};

G_DEFINE_FINAL_TYPE (CjmPersonaAvatar, cjm_persona_avatar, GTK_TYPE_WIDGET)

static void
cjm_persona_avatar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CjmPersonaAvatar *self = CJM_PERSONA_AVATAR (widget);
  const CjmLayout layout = {
    .document = self->persona != NULL ? cjm_document_of (self->persona) : NULL,
    .theme = cjm_theme_get (adw_style_manager_get_dark (adw_style_manager_get_default ()), FALSE),
  };
  CjmGroup *group = cjm_group_new (NULL, NULL);
  float size = (float) MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr;

  group->width = group->height = size;
  cjm_portrait_add (&layout, group, layout.document != NULL ? self->persona : NULL, layout.theme->card, size / 2,
                    size / 2, size / 2);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size, size));
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cairo_destroy (cr);
  cjm_group_free (group);
}

static void
cjm_persona_avatar_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = CJM_PERSONA_AVATAR (widget)->size;
}

static void
cjm_persona_avatar_dispose (GObject *object)
{
  CjmPersonaAvatar *self = CJM_PERSONA_AVATAR (object);

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
  self->size = SIZE;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * cjm_persona_avatar_new:
 *
 * Returns: (transfer floating): an avatar of nobody yet
 */
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
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_persona_avatar_set_size:
 * @size: across, in pixels
 */
void
cjm_persona_avatar_set_size (CjmPersonaAvatar *self,
                             int               size)
{
  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
