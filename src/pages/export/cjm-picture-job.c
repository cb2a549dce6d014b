/* cjm-picture-job.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-job.h"

#include "cjm-scene-painter.h"
#include "cjm-reader.h"
#include "cjm-save.h"
#include "cjm-surface-texture.h"
#include "cjm-writer.h"

/*
 * Drawing in a thread. A document belongs to the thread that edits it, so the job takes its text along and reads it
 * again there: what is drawn is the document as it was when the job began, whatever a person does meanwhile.
 */
typedef struct
{
  GBytes *text;
  char *journey;
  CjmExportOptions options;
  int width;
  int height;
  GFile *target;
  char *warning;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_bytes_unref (job->text);
  g_free (job->journey);
  g_clear_object (&job->target);
  g_free (job->warning);
  g_free (job);
}

static Job *
create_job (CjmDocument            *document,
            CjmNode                *journey,
            const CjmExportOptions *options)
{
  Job *job = g_new0 (Job, 1);

  job->text = cjm_writer_write (document);
  job->journey = g_strdup (cjm_node_get_id (journey));
  job->options = *options;

  return job;
}

static CjmDocument *
read_document (Job      *job,
               CjmNode **journey,
               GError  **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = NULL;
  gsize length;
  const char *text = g_bytes_get_data (job->text, &length);

  document = cjm_reader_read (text, length, problems);
  *journey = document != NULL ? cjm_document_find (document, job->journey) : NULL;
  if (*journey == NULL)
    {
      const CjmProblem *problem = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;

      g_set_error_literal (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER,
                           problem != NULL ? problem->message : job->journey);
      return NULL;
    }

  return g_steal_pointer (&document);
}

/**
 * cjm_preview_free:
 * @self: (transfer full): a preview, not %NULL
 */
void
cjm_preview_free (CjmPreview *self)
{
  g_clear_object (&self->texture);
  g_free (self);
}

/**
 * cjm_preview_get_largest_scale:
 *
 * Returns: the largest scale at which the picture can be made, rounded down to what a person is shown; 0.1 at least
 */
double
cjm_preview_get_largest_scale (const CjmPreview *self)
{
  return MAX (0.1, (double) (int) (self->largest_scale * 10) / 10);
}

static CjmPreview *
draw_preview (Job         *job,
              CjmDocument *document,
              CjmNode     *journey)
{
  g_autoptr (CjmScene) scene = cjm_scene_new (document, journey, &job->options.scene);
  CjmPreview *preview = g_new0 (CjmPreview, 1);
  cairo_surface_t *surface;
  graphene_size_t size;
  double scale;
  cairo_t *cr;

  cjm_scene_get_size (scene, &size);
  preview->width = (double) size.width;
  preview->height = (double) size.height;
  preview->largest_scale = cjm_export_get_largest_scale (document, journey, &job->options);

  scale = MIN (job->width / MAX (preview->width, 1), job->height / MAX (preview->height, 1));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        MAX (1, (int) (preview->width * scale)),
                                        MAX (1, (int) (preview->height * scale)));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cjm_scene_paint (scene, cr, NULL, FALSE);
  cairo_destroy (cr);
  preview->texture = cjm_surface_texture_new (surface);
  cairo_surface_destroy (surface);

  return preview;
}

static void
preview_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  g_autoptr (CjmDocument) document = NULL;
  GError *error = NULL;
  CjmNode *journey;

  if (g_task_return_error_if_cancelled (task))
    return;

  document = read_document (data, &journey, &error);
  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, draw_preview (data, document, journey), (GDestroyNotify) cjm_preview_free);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  CjmNode *journey;

  document = read_document (job, &journey, &error);
  if (document != NULL)
    bytes = cjm_export_to_bytes (document, journey, &job->options, &error);

  if (bytes != NULL && cjm_save_bytes (job->target, bytes, NULL, &job->warning, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cjm_picture_job_preview_async:
 * @document: what is drawn
 * @journey: what of it
 * @options: how
 * @width: the preview's largest size in pixels
 * @height: the same
 */
void
cjm_picture_job_preview_async (CjmDocument            *document,
                               CjmNode                *journey,
                               const CjmExportOptions *options,
                               int                     width,
                               int                     height,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = create_job (document, journey, options);

  job->width = width;
  job->height = height;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, preview_in_thread);
}

/**
 * cjm_picture_job_preview_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the preview; %NULL with the error of drawing it, or %G_IO_ERROR_CANCELLED
 */
CjmPreview *
cjm_picture_job_preview_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cjm_picture_job_export_async:
 * @document: what is drawn
 * @journey: what of it
 * @options: how
 * @target: where to; it is replaced as a whole or not at all
 */
void
cjm_picture_job_export_async (CjmDocument            *document,
                              CjmNode                *journey,
                              const CjmExportOptions *options,
                              GFile                  *target,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = create_job (document, journey, options);

  job->target = g_object_ref (target);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * cjm_picture_job_export_finish:
 * @result: what the callback was given
 * @warning: (out) (nullable) (transfer full): as cjm_save_bytes() gives it
 *
 * Returns: whether the file is written; if not, the error of drawing or of saving it
 */
gboolean
cjm_picture_job_export_finish (GAsyncResult *result,
                               char        **warning,
                               GError      **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *warning = g_steal_pointer (&job->warning);

  return g_task_propagate_boolean (G_TASK (result), error);
}
