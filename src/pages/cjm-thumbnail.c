/* cjm-thumbnail.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-thumbnail.h"

#include "cjm-file.h"
#include "cjm-painter.h"
#include "cjm-surface-texture.h"

/* How much of the map a thumbnail is wide, in canvas units: five episodes, enough to see what it is. */
#define MAP_WIDTH 1040.0f

typedef struct
{
  GFile *location;
  int width;
  int height;
  gboolean dark;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_object_unref (drawing->location);
  g_free (drawing);
}

static GdkTexture *
draw (CjmDocument   *document,
      const Drawing *drawing)
{
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  float scale = (float) drawing->width / MAP_WIDTH;
  graphene_rect_t visible = GRAPHENE_RECT_INIT (0, 0, MAP_WIDTH, (float) drawing->height / scale);
  g_autoptr (CjmScene) scene = NULL;
  CjmSceneOptions options;
  cairo_surface_t *surface;
  GdkTexture *texture;
  cairo_t *cr;

  cjm_scene_options_init (&options);
  cjm_scene_options_set_lanes (&options, "episode,touchpoints,emotion", NULL);
  options.dark = drawing->dark;
  options.empty_lanes = FALSE;
  scene = cjm_scene_new (document, journey, &options);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, drawing->width, drawing->height);
  cr = cairo_create (surface);
  cairo_scale (cr, (double) scale, (double) scale);
  cjm_painter_paint_scene (cr, scene, &visible, FALSE);
  cairo_destroy (cr);
  texture = cjm_surface_texture_new (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Drawing *drawing = data;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) file = NULL;
  GError *error = NULL;
  CjmNode *root;

  file = cjm_file_load (drawing->location, problems, cancellable, &error);
  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  root = cjm_document_get_root (cjm_file_get_document (file));
  if (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS) == 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no journey to draw");
      return;
    }

  g_task_return_pointer (task, draw (cjm_file_get_document (file), drawing), g_object_unref);
}

/**
 * cjm_thumbnail_draw_async:
 * @location: a document
 * @width: in pixels
 * @height: in pixels
 * @dark: in the dark style's colours
 *
 * Draws the first journey of a document, its upper left corner, in a thread: opening and laying out a document takes
 * longer than a frame.
 */
void
cjm_thumbnail_draw_async (GFile               *location,
                          int                  width,
                          int                  height,
                          gboolean             dark,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Drawing *drawing = g_new0 (Drawing, 1);

  g_return_if_fail (G_IS_FILE (location));

  drawing->location = g_object_ref (location);
  drawing->width = width;
  drawing->height = height;
  drawing->dark = dark;
  g_task_set_task_data (task, drawing, free_drawing);
  g_task_run_in_thread (task, draw_in_thread);
}

GdkTexture *
cjm_thumbnail_draw_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
