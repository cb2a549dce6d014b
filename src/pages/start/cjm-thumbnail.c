/* cjm-thumbnail.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-thumbnail.h"

#include <math.h>

#include "cjm-file.h"
#include "cjm-scene-painter.h"
#include "cjm-reader.h"
#include "cjm-surface-texture.h"

/* How much of the map a thumbnail is wide, in canvas units: five episodes, enough to see what it is. */
#define MAP_WIDTH 1040.0f

/* Pixels a canvas unit of a whole map, as sharp displays need them, and the most pixels a side */
#define MAP_SCALE 1.4f
#define MAP_PIXELS 4096.0f

typedef struct
{
  GFile *location; /* where the document is; NULL where these are its */
  GBytes *bytes;
  char *journey;   /* whose whole map it is; NULL for the upper left corner of the first one */
  int width;       /* of that corner */
  int height;
  gboolean dark;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_clear_object (&drawing->location);
  g_clear_pointer (&drawing->bytes, g_bytes_unref);
  g_free (drawing->journey);
  g_free (drawing);
}

static GdkTexture *
paint (CjmScene *scene,
       float     scale,
       int       width,
       int       height)
{
  graphene_rect_t visible = GRAPHENE_RECT_INIT (0, 0, (float) width / scale, (float) height / scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, (double) scale, (double) scale);
  cjm_scene_paint (scene, cr, &visible, FALSE);
  cairo_destroy (cr);
  texture = cjm_surface_texture_new (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static GdkTexture *
draw (CjmDocument   *document,
      CjmNode       *journey,
      const Drawing *drawing)
{
  g_autoptr (CjmScene) scene = NULL;
  CjmSceneOptions options;
  graphene_size_t size;
  float scale;

  cjm_scene_options_init (&options);
  options.dark = drawing->dark;
  options.empty_lanes = FALSE;
  if (drawing->journey == NULL)
    {
      cjm_scene_options_set_lanes (&options, "episode,touchpoints,emotion", NULL);
      scene = cjm_scene_new (document, journey, &options);
      return paint (scene, (float) drawing->width / MAP_WIDTH, drawing->width, drawing->height);
    }

  scene = cjm_scene_new (document, journey, &options);
  cjm_scene_get_size (scene, &size);
  scale = MIN (MAP_SCALE, MAP_PIXELS / MAX (1, MAX (size.width, size.height)));

  return paint (scene, scale, MAX (1, (int) ceilf (size.width * scale)), MAX (1, (int) ceilf (size.height * scale)));
}

static CjmNode *
find_journey (CjmDocument   *document,
              const Drawing *drawing)
{
  CjmNode *root = cjm_document_get_root (document);
  CjmNode *found = cjm_document_find (document, drawing->journey);

  if (found != NULL && cjm_node_get_kind (found) == CJM_KIND_JOURNEY)
    return found;

  return cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS) > 0 ? cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0)
                                                                   : NULL;
}

static CjmDocument *
read_document (const Drawing *drawing,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (CjmFile) file = NULL;

  if (drawing->bytes == NULL)
    {
      file = cjm_file_load (drawing->location, problems, cancellable, error);
      return file != NULL ? g_object_ref (cjm_file_get_document (file)) : NULL;
    }

  document = cjm_reader_read (g_bytes_get_data (drawing->bytes, NULL), g_bytes_get_size (drawing->bytes), problems);
  if (document == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no document to draw");

  return g_steal_pointer (&document);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Drawing *drawing = data;
  GError *error = NULL;
  g_autoptr (CjmDocument) document = read_document (drawing, cancellable, &error);
  CjmNode *journey;

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  journey = find_journey (document, drawing);
  if (journey == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no journey to draw");
      return;
    }

  g_task_return_pointer (task, draw (document, journey, drawing), g_object_unref);
}

static void
start_drawing (Drawing            *drawing,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, drawing, free_drawing);
  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * cjm_thumbnail_draw_async:
 * @location: (nullable): a document on disk; %NULL where there are
 * @bytes: (nullable): the bytes of one
 * @width: in pixels
 * @height: in pixels
 * @dark: in the dark style's colours
 *
 * Draws the first journey of a document, its upper left corner, in a thread: opening and laying out a document takes
 * longer than a frame.
 */
void
cjm_thumbnail_draw_async (GFile              *location,
                          GBytes             *bytes,
                          int                 width,
                          int                 height,
                          gboolean            dark,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Drawing *drawing = g_new0 (Drawing, 1);

  g_return_if_fail (location != NULL || bytes != NULL);

  g_set_object (&drawing->location, location);
  drawing->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  drawing->width = width;
  drawing->height = height;
  drawing->dark = dark;
  start_drawing (drawing, cancellable, callback, user_data);
}

/**
 * cjm_thumbnail_draw_map_async:
 * @location: a document
 * @journey: the id of one of its journeys; where it has none such, its first
 * @dark: in the dark style's colours
 *
 * Draws the whole map of a journey, twice as large as it is to be shown, in a thread. A very large map comes out smaller.
 */
void
cjm_thumbnail_draw_map_async (GFile              *location,
                              const char         *journey,
                              gboolean            dark,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Drawing *drawing = g_new0 (Drawing, 1);

  g_return_if_fail (G_IS_FILE (location));
  g_return_if_fail (journey != NULL);

  drawing->location = g_object_ref (location);
  drawing->journey = g_strdup (journey);
  drawing->dark = dark;
  start_drawing (drawing, cancellable, callback, user_data);
}

/**
 * cjm_thumbnail_draw_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the picture; %NULL with an error where there is none
 */
GdkTexture *
cjm_thumbnail_draw_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
