/* cjm-picture-offer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-offer.h"

#include "cjm-kinds.h"

/*
 * What another program offers on the clipboard that can become a picture: files, as file managers give them, each in its
 * own way; the bytes of a picture as that program has them; or else what GTK makes of them.
 */

/* The second begins with a line that says whether the files are copied or cut. */
static const char *const file_types[] = { "text/uri-list", "x-special/gnome-copied-files", NULL };

/**
 * cjm_picture_offer_find_type:
 * @formats: what is offered
 *
 * Returns: (nullable): the type of bytes to ask for: the first that is offered and that a document can hold
 */
const char *
cjm_picture_offer_find_type (GdkContentFormats *formats)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_PICTURE, CJM_PICTURE_TYPE);
  gsize n_types;
  const char *const *types = gdk_content_formats_get_mime_types (formats, &n_types);

  for (gsize i = 0; i < n_types; i++)
    if (g_strv_contains (member->choices, types[i]))
      return types[i];

  return NULL;
}

/**
 * cjm_picture_offer_has_texture:
 * @formats: what is offered
 *
 * Returns: whether GTK can make a texture of what is offered
 */
gboolean
cjm_picture_offer_has_texture (GdkContentFormats *formats)
{
  g_autoptr (GdkContentFormats) all = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  return gdk_content_formats_contain_gtype (all, GDK_TYPE_TEXTURE);
}

/**
 * cjm_picture_offer_has_files:
 * @formats: what is offered
 *
 * Returns: whether there are files on offer
 */
gboolean
cjm_picture_offer_has_files (GdkContentFormats *formats)
{
  for (guint i = 0; file_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, file_types[i]))
      return TRUE;

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);
}

/**
 * cjm_picture_offer_is_picture:
 *
 * Returns: whether a file is a picture, by its name
 */
gboolean
cjm_picture_offer_is_picture (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *type = display != NULL ? g_content_type_guess (display, NULL, 0, NULL) : NULL;

  return type != NULL && g_content_type_is_a (type, "image/*");
}

/**
 * cjm_picture_offer_find_picture:
 * @files: (element-type GFile): some files
 *
 * Returns: (transfer none) (nullable): the first that is a picture
 */
GFile *
cjm_picture_offer_find_picture (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (cjm_picture_offer_is_picture (g_ptr_array_index (files, i)))
      return g_ptr_array_index (files, i);

  return NULL;
}

static GPtrArray *
list_files (const char *text)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#' && g_uri_peek_scheme (lines[i]) != NULL)
      g_ptr_array_add (files, g_file_new_for_uri (lines[i]));

  return files;
}

static void
take_bytes_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  GError *error = NULL;
  g_autofree char *text = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  /* NULL where the list is empty */
  text = g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
  g_task_return_pointer (task, list_files (text != NULL ? text : ""), (GDestroyNotify) g_ptr_array_unref);
}

static void
take_stream_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, g_task_get_cancellable (task), take_bytes_cb, g_object_ref (task));
}

/**
 * cjm_picture_offer_read_files:
 *
 * Asks for the files on a clipboard that has some.
 */
void
cjm_picture_offer_read_files (GdkClipboard       *clipboard,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task = g_task_new (clipboard, cancellable, callback, user_data);

  gdk_clipboard_read_async (clipboard, (const char **) file_types, G_PRIORITY_DEFAULT, cancellable, take_stream_cb, task);
}

/**
 * cjm_picture_offer_read_files_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable) (element-type GFile): the files; among them may be what is on the web; %NULL with
 *   a #GIOErrorEnum
 */
GPtrArray *
cjm_picture_offer_read_files_finish (GAsyncResult *result,
                                     GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
