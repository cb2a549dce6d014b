/* cjm-picture-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-picture.h"
#include "cjm-references.h"

/*
 * How a file on disk becomes a picture of a document: read aside, recognised by its first bytes rather than by its name,
 * decoded once to see that it can be shown, and kept as its own bytes.
 */

#define MEGABYTE 1000000
#define MOST_MEGABYTES 10
/* In so many bytes an SVG says what it is. */
#define HEAD_LENGTH 4096

static gboolean
starts_with (GBytes     *bytes,
             gsize       offset,
             const char *magic)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= offset + strlen (magic) && memcmp (data + offset, magic, strlen (magic)) == 0;
}

static CjmPictureType
recognise (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (starts_with (bytes, 0, "\x89PNG\r\n"))
    return CJM_PICTURE_PNG;
  if (starts_with (bytes, 0, "\xff\xd8\xff"))
    return CJM_PICTURE_JPEG;
  if (starts_with (bytes, 0, "RIFF") && starts_with (bytes, 8, "WEBP"))
    return CJM_PICTURE_WEBP;
  if (length > 0 && memmem (data, MIN (length, HEAD_LENGTH), "<svg", strlen ("<svg")) != NULL)
    return CJM_PICTURE_SVG;

  return CJM_PICTURE_UNKNOWN;
}

/**
 * cjm_picture_file_read:
 * @bytes: a PNG, JPEG, SVG or WebP
 *
 * Returns: (transfer full) (nullable): a node of kind picture in no document; %NULL with %G_IO_ERROR_INVALID_DATA where
 *   it cannot be shown, and %G_IO_ERROR_NO_SPACE where it is too large
 */
CjmNode *
cjm_picture_file_read (GBytes  *bytes,
                       GError **error)
{
  CjmPictureType type = recognise (bytes);
  g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *data = NULL;
  g_autoptr (CjmNode) picture = NULL;

  if (g_bytes_get_size (bytes) > MOST_MEGABYTES * MEGABYTE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The file is larger than %d MB."), MOST_MEGABYTES);
      return NULL;
    }

  if (type != CJM_PICTURE_UNKNOWN)
    {
      picture = cjm_node_new (CJM_KIND_PICTURE, key);
      data = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      cjm_node_set_choice (picture, CJM_PICTURE_TYPE, type);
      cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
      if (cjm_picture_get_surface (picture) != NULL)
        return g_steal_pointer (&picture);
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("The file is no picture that can be shown: PNG, JPEG, SVG or WebP."));
  return NULL;
}

static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  while (stream != NULL && whole->len <= MOST_MEGABYTES * MEGABYTE)
    {
      g_autoptr (GBytes) part = g_input_stream_read_bytes (G_INPUT_STREAM (stream), MEGABYTE, cancellable, error);

      if (part == NULL)
        return NULL;
      if (g_bytes_get_size (part) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&whole));
      g_byte_array_append (whole, g_bytes_get_data (part, NULL), (guint) g_bytes_get_size (part));
    }

  return stream != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&whole)) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      file,
                gpointer      node,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, cancellable, &error);
  CjmNode *picture = bytes != NULL ? cjm_picture_file_read (bytes, &error) : NULL;

  if (picture != NULL)
    g_task_return_pointer (task, picture, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cjm_picture_file_load:
 * @node: what the picture is for; the task's data, kept alive until the end
 *
 * Reads and decodes a file, aside.
 */
void
cjm_picture_file_load (GFile               *file,
                       CjmNode             *node,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (node), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * cjm_picture_file_load_finish:
 *
 * Returns: (transfer full) (nullable): as cjm_picture_file_read()
 */
CjmNode *
cjm_picture_file_load_finish (GFile         *file,
                              GAsyncResult  *result,
                              GError       **error)
{
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
