/* cjm-persona-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-sheet.h"

#include <adwaita.h>
#include <math.h>

#include "cjm-scene-painter.h"

#define LEAST_WIDTH 280
#define USUAL_WIDTH 560

/*
 * The sheet of a persona as it will be exported, as wide as there is room: the same scene, painted by the same painter.
 * While nobody sees it, there is none.
 */
struct _CjmPersonaSheet
{
  GtkWidget parent_instance;

  CjmDocument *document;
  CjmNode *persona;
  CjmScene *scene;        /* NULL until it is looked at */
};

G_DEFINE_FINAL_TYPE (CjmPersonaSheet, cjm_persona_sheet, GTK_TYPE_WIDGET)

static CjmScene *
get_scene (CjmPersonaSheet *self)
{
  CjmSceneOptions options;

  if (self->scene != NULL || self->persona == NULL)
    return self->scene;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_PERSONA;
  options.background = CJM_BACKGROUND_WHITE;
  options.dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  options.contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  self->scene = cjm_scene_new (self->document, self->persona, &options);

  return self->scene;
}

static void
forget_scene (CjmPersonaSheet *self)
{
  g_clear_object (&self->scene);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
get_scale (CjmScene *scene,
           int       width)
{
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);

  return width / (double) MAX (size.width, 1);
}

static GtkSizeRequestMode
cjm_persona_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cjm_persona_sheet_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  CjmScene *scene = get_scene (CJM_PERSONA_SHEET (widget));
  graphene_size_t size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  if (scene == NULL)
    return;

  cjm_scene_get_size (scene, &size);
  *minimum = *natural = (int) ceil ((double) size.height * get_scale (scene, for_size >= 0 ? for_size : USUAL_WIDTH));
}

static void
cjm_persona_sheet_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CjmScene *scene = get_scene (CJM_PERSONA_SHEET (widget));
  int width = gtk_widget_get_width (widget);
  double scale;
  cairo_t *cr;

  if (scene == NULL)
    return;

  scale = get_scale (scene, width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                                 (float) gtk_widget_get_height (widget)));
  cairo_scale (cr, scale, scale);
  /* Small letters would be put on whole pixels, and lose the blanks between them: paths are not. */
  cjm_scene_paint (scene, cr, NULL, TRUE);
  cairo_destroy (cr);
}

static void
cjm_persona_sheet_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_persona_sheet_parent_class)->unmap (widget);

  g_clear_object (&CJM_PERSONA_SHEET (widget)->scene);
}

static void
cjm_persona_sheet_dispose (GObject *object)
{
  CjmPersonaSheet *self = CJM_PERSONA_SHEET (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->persona);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_persona_sheet_parent_class)->dispose (object);
}

static void
cjm_persona_sheet_class_init (CjmPersonaSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_persona_sheet_dispose;
  widget_class->get_request_mode = cjm_persona_sheet_get_request_mode;
  widget_class->measure = cjm_persona_sheet_measure;
  widget_class->snapshot = cjm_persona_sheet_snapshot;
  widget_class->unmap = cjm_persona_sheet_unmap;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cjm_persona_sheet_init (CjmPersonaSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (forget_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (forget_scene), self,
                           G_CONNECT_SWAPPED);
}

static void
say_title (CjmPersonaSheet *self)
{
  CjmScene *scene = get_scene (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  scene != NULL ? cjm_scene_get_description (scene) : "", -1);
}

/**
 * cjm_persona_sheet_set_persona:
 * @document: where the persona is
 * @persona: (nullable): whose sheet
 */
void
cjm_persona_sheet_set_persona (CjmPersonaSheet *self,
                               CjmDocument     *document,
                               CjmNode         *persona)
{
  g_set_object (&self->document, document);
  if (!g_set_object (&self->persona, persona))
    return;

  forget_scene (self);
  say_title (self);
}

/**
 * cjm_persona_sheet_follow:
 * @edits: as of CjmDocument::changed
 */
void
cjm_persona_sheet_follow (CjmPersonaSheet *self,
                          GArray          *edits)
{
  if (self->scene == NULL)
    return;

  cjm_scene_update (self->scene, edits);
  say_title (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
