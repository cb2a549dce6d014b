/* cjm-picture-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-file.h"

#include <gdk/gdk.h>
#include <glib/gi18n.h>

#include "cjm-image.h"
#include "cjm-picture-import.h"
#include "cjm-picture.h"
#include "cjm-references.h"

/*
 * How a file, or what another program gives, becomes a picture of a document: read aside, recognised by its first bytes
 * rather than by its name, decoded once to see that it can be shown, and kept as its own bytes. What is too large for a
 * document is made smaller, and that is told.
 */

#define MEGABYTE 1000000
/* What a document takes as it is */
#define MOST_MEGABYTES 10
/* What is made smaller has so many pixels a side: enough for a page in print */
#define LARGEST_SIDE 2048

static CjmNode *
create_picture (GBytes        *bytes,
                CjmPictureType type)
{
  g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  CjmNode *picture = cjm_node_new (CJM_KIND_PICTURE, key);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_base64_encode (data, length);

  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, text);

  return picture;
}

/* The bytes of a smaller picture of the same thing; of one with holes a PNG is still too large now and then. */
static GBytes *
create_smaller (GBytes  *bytes,
                char   **told,
                GError **error)
{
  for (int side = LARGEST_SIDE;; side /= 2)
    {
      g_autoptr (GdkPixbuf) pixbuf = cjm_picture_import_decode (bytes, side, error);
      g_autoptr (GBytes) smaller = pixbuf != NULL ? cjm_picture_import_encode (pixbuf) : NULL;

      if (smaller != NULL && g_bytes_get_size (smaller) > MOST_MEGABYTES * MEGABYTE)
        continue;
      if (smaller != NULL && told != NULL)
        /* Translators: width × height of a picture */
        *told = g_strdup_printf (_("The picture was too large and is now %d × %d pixels"), gdk_pixbuf_get_width (pixbuf),
                                 gdk_pixbuf_get_height (pixbuf));

      return g_steal_pointer (&smaller);
    }
}

/**
 * cjm_picture_file_read:
 * @bytes: a PNG, JPEG, SVG or WebP
 * @told: (out) (optional): what a person has to be told where it was made smaller, else %NULL
 *
 * Returns: (transfer full) (nullable): a node of kind picture in no document; %NULL with %G_IO_ERROR_INVALID_DATA where
 *   it cannot be shown, and %G_IO_ERROR_NO_SPACE where it is too large even for being made smaller
 */
CjmNode *
cjm_picture_file_read (GBytes  *bytes,
                       char   **told,
                       GError **error)
{
  CjmImage image;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) taken = NULL;
  g_autoptr (CjmNode) picture = NULL;

  if (told != NULL)
    *told = NULL;

  cjm_image_inspect (data, length, &image);
  if (image.type != CJM_PICTURE_UNKNOWN)
    {
      if (image.flaw == CJM_IMAGE_SOUND && length <= MOST_MEGABYTES * MEGABYTE)
        taken = g_bytes_ref (bytes);
      else
        taken = create_smaller (bytes, told, error);
      if (taken == NULL)
        return NULL;

      data = g_bytes_get_data (taken, &length);
      picture = create_picture (taken, cjm_image_recognise (data, length));
      if (cjm_picture_get_surface (picture) != NULL)
        return g_steal_pointer (&picture);
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("The file is no picture that can be shown: PNG, JPEG, SVG or WebP."));
  return NULL;
}

/* What is read, what it is for, and what a person has to be told */
typedef struct
{
  gpointer from;
  CjmNode *node;
  char *told;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->from);
  g_object_unref (job->node);
  g_free (job->told);
  g_free (job);
}

static GBytes *
read_bytes (gpointer      from,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GInputStream) stream = NULL;

  if (GDK_IS_TEXTURE (from))
    return gdk_texture_save_to_png_bytes (from);
  if (G_IS_FILE (from))
    stream = G_INPUT_STREAM (g_file_read (from, cancellable, error));
  else
    stream = g_object_ref (from);

  return stream != NULL ? cjm_picture_import_read_whole (stream, cancellable, error) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (job->from, cancellable, &error);
  CjmNode *picture = bytes != NULL ? cjm_picture_file_read (bytes, &job->told, &error) : NULL;

  if (picture != NULL)
    g_task_return_pointer (task, picture, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cjm_picture_file_load:
 * @from: a GFile; or what another program gives, a GInputStream of its bytes or a GdkTexture
 * @node: what the picture is for, kept alive until the end
 *
 * Reads and decodes a picture, aside.
 */
void
cjm_picture_file_load (gpointer            from,
                       CjmNode            *node,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->from = g_object_ref (from);
  job->node = g_object_ref (node);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * cjm_picture_file_get_node:
 * @result: what the callback was given
 *
 * Returns: (transfer none): what the picture is for
 */
CjmNode *
cjm_picture_file_get_node (GAsyncResult *result)
{
  return ((Job *) g_task_get_task_data (G_TASK (result)))->node;
}

/**
 * cjm_picture_file_load_finish:
 * @result: what the callback was given
 * @told: (out): as of cjm_picture_file_read()
 *
 * Returns: (transfer full) (nullable): as cjm_picture_file_read(), with its errors, or the #GIOErrorEnum of reading
 */
CjmNode *
cjm_picture_file_load_finish (GAsyncResult *result,
                              char        **told,
                              GError      **error)
{
  *told = g_steal_pointer (&((Job *) g_task_get_task_data (G_TASK (result)))->told);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cjm_picture_file_embed:
 * @member: a reference to a picture, such as %CJM_EPISODE_PICTURE
 * @picture: (transfer none) (nullable): a node of kind picture, or %NULL for none; one with the same bytes that is in the
 *   document is used instead
 * @label: what the step is called
 *
 * Makes @picture that of @node. The one that it had leaves the document where nothing else shows it.
 */
void
cjm_picture_file_embed (CjmDocument *document,
                        CjmNode     *node,
                        guint        member,
                        CjmNode     *picture,
                        const char  *label)
{
  CjmNode *root = cjm_document_get_root (document);
  g_autofree char *old = g_strdup (cjm_node_get_text (node, member));
  const char *key = picture != NULL ? cjm_node_get_id (picture) : NULL;
  CjmNode *unused = cjm_document_find_picture (document, old);

  cjm_document_begin (document, label);
  if (key != NULL && cjm_document_find_picture (document, key) == NULL)
    cjm_node_insert (root, CJM_DOCUMENT_PICTURES, CJM_END, picture);
  cjm_node_set_text (node, member, key);
  if (unused != NULL && !cjm_references_show_picture (root, old))
    cjm_node_remove (unused);
  cjm_document_commit (document);
}
