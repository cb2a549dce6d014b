/* cjm-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-clipboard.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-fragment.h"
#include "cjm-paste.h"
#include "cjm-picture-file.h"
#include "cjm-picture-offer.h"
#include "cjm-problem.h"

/*
 * Cut, copy and paste of the cards of one map. What is copied lies on the clipboard of the desktop as a fragment, for
 * maps in any window of any process, and as plain text, for mails. What comes back is a fragment, a file that is a picture,
 * plain lines, or the bytes of a picture, in this order: who copies a file or cells of a table has text on the clipboard
 * besides, or a picture. cjm-paste.c puts it into the document.
 */
struct _CjmClipboard
{
  GObject parent_instance;

  CjmCanvas *view;            /* borrowed */
  GCancellable *cancellable;   /* cancelled once the view is going */
};

enum
{
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmClipboard, cjm_clipboard, G_TYPE_OBJECT)

static gboolean
is_gone (CjmClipboard *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
tell (CjmClipboard *self,
      const char   *text)
{
  if (text != NULL)
    g_signal_emit (self, signals[MESSAGE], 0, text);
}

static void
paste_fragment (CjmClipboard *self,
                CjmNode      *fragment)
{
  g_autofree char *message = cjm_paste_fragment (self->view, fragment);

  tell (self, message);
}

static void
take_bytes_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmNode) fragment = NULL;

  if (is_gone (self))
    return;
  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error) < 0)
    {
      tell (self, _("The clipboard could not be read"));
      return;
    }

  fragment = cjm_fragment_read (g_memory_output_stream_get_data (memory),
                                g_memory_output_stream_get_data_size (memory), problems);
  if (fragment != NULL)
    paste_fragment (self, fragment);
  else
    tell (self, _("The cards on the clipboard cannot be read"));
}

static void
take_stream_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = NULL;

  if (is_gone (self))
    return;
  if (stream == NULL)
    {
      tell (self, _("The clipboard could not be read"));
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, self->cancellable, take_bytes_cb, g_object_ref (self));
}

static void
take_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autofree char *message = NULL;

  if (is_gone (self))
    return;

  message = text != NULL ? cjm_paste_lines (self->view, text) : g_strdup (_("The clipboard could not be read"));
  tell (self, message);
}

static void
picture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autoptr (CjmNode) picture = cjm_picture_file_load_finish (result, &told, &error);

  if (is_gone (self))
    return;

  if (picture == NULL)
    tell (self, error->message);
  else if (cjm_paste_picture (self->view, cjm_picture_file_get_node (result), picture) && told != NULL)
    g_signal_emit_by_name (self->view, "done", told);
}

/* Reads a picture for the selected episode: a file, a stream or a texture */
static void
load_picture (CjmClipboard *self,
              gpointer      from)
{
  CjmNode *episode = cjm_paste_find_episode (self->view);

  if (from == NULL)
    tell (self, _("The clipboard could not be read"));
  else if (episode == NULL)
    tell (self, _("Select the episode that the picture belongs to"));
  else
    cjm_picture_file_load (from, episode, picture_loaded_cb, g_object_ref (self));
}

static void
take_picture_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (!is_gone (self))
    load_picture (self, stream);
}

static void
take_texture_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (!is_gone (self))
    load_picture (self, texture);
}

static gboolean
has_text (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
         || gdk_content_formats_contain_mime_type (formats, "text/plain")
         || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8");
}

/* Addresses on the web, which a browser gives as files, are text for a person. */
static gboolean
are_links (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (!g_file_has_uri_scheme (g_ptr_array_index (files, i), "http")
        && !g_file_has_uri_scheme (g_ptr_array_index (files, i), "https"))
      return FALSE;

  return TRUE;
}

static void
take_files_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (CjmClipboard) self = user_data;
  GdkClipboard *clipboard = GDK_CLIPBOARD (source);
  g_autoptr (GPtrArray) files = cjm_picture_offer_read_files_finish (result, NULL);
  GFile *picture;

  if (is_gone (self))
    return;

  picture = files != NULL ? cjm_picture_offer_find_picture (files) : NULL;
  if (files != NULL && are_links (files) && has_text (gdk_clipboard_get_formats (clipboard)))
    gdk_clipboard_read_text_async (clipboard, self->cancellable, take_text_cb, g_object_ref (self));
  else if (files != NULL && picture == NULL)
    tell (self, _("Of files only pictures can be pasted"));
  else
    load_picture (self, picture);
}

static void
cjm_clipboard_dispose (GObject *object)
{
  g_cancellable_cancel (CJM_CLIPBOARD (object)->cancellable);

  G_OBJECT_CLASS (cjm_clipboard_parent_class)->dispose (object);
}

static void
cjm_clipboard_finalize (GObject *object)
{
  g_object_unref (CJM_CLIPBOARD (object)->cancellable);

  G_OBJECT_CLASS (cjm_clipboard_parent_class)->finalize (object);
}

static void
cjm_clipboard_class_init (CjmClipboardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cjm_clipboard_dispose;
  object_class->finalize = cjm_clipboard_finalize;

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cjm_clipboard_init (CjmClipboard *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * cjm_clipboard_new:
 * @view: the map; whoever owns the clipboard runs its dispose before the map goes
 *
 * Returns: (transfer full): what the map has to do with the clipboard
 */
CjmClipboard *
cjm_clipboard_new (CjmCanvas *view)
{
  CjmClipboard *self = g_object_new (CJM_TYPE_CLIPBOARD, NULL);

  self->view = view;

  return self;
}

/**
 * cjm_clipboard_copy:
 *
 * Puts what is selected on the clipboard, as it is now.
 *
 * Returns: whether there was something
 */
gboolean
cjm_clipboard_copy (CjmClipboard *self)
{
  g_autoptr (GPtrArray) nodes = cjm_canvas_list_arrangeable (self->view);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  if (nodes->len == 0)
    return FALSE;

  bytes = cjm_fragment_write (nodes);
  text = cjm_fragment_to_plain_text (nodes);
  provider = gdk_content_provider_new_union ((GdkContentProvider *[]) {
    gdk_content_provider_new_for_bytes (CJM_FRAGMENT_MIME_TYPE, bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  }, 2);

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), provider);
}

/**
 * cjm_clipboard_cut:
 *
 * Copies what is selected and removes it.
 */
void
cjm_clipboard_cut (CjmClipboard *self)
{
  g_autoptr (GPtrArray) nodes = cjm_canvas_list_arrangeable (self->view);

  if (cjm_clipboard_copy (self))
    cjm_arrange_remove (cjm_canvas_get_document (self->view), nodes, ngettext ("Cut card", "Cut cards", nodes->len));
}

/**
 * cjm_clipboard_paste:
 *
 * Puts what is on the clipboard behind what is selected once it has been read.
 */
void
cjm_clipboard_paste (CjmClipboard *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->view));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const char *fragment_types[] = { CJM_FRAGMENT_MIME_TYPE, NULL };
  const char *picture_types[] = { cjm_picture_offer_find_type (formats), NULL };

  if (cjm_canvas_get_journey (self->view) == NULL)
    return;

  if (gdk_content_formats_contain_mime_type (formats, CJM_FRAGMENT_MIME_TYPE))
    gdk_clipboard_read_async (clipboard, fragment_types, G_PRIORITY_DEFAULT, self->cancellable, take_stream_cb,
                              g_object_ref (self));
  else if (cjm_picture_offer_has_files (formats))
    cjm_picture_offer_read_files (clipboard, self->cancellable, take_files_cb, g_object_ref (self));
  else if (has_text (formats))
    gdk_clipboard_read_text_async (clipboard, self->cancellable, take_text_cb, g_object_ref (self));
  else if (picture_types[0] != NULL)
    gdk_clipboard_read_async (clipboard, picture_types, G_PRIORITY_DEFAULT, self->cancellable, take_picture_cb,
                              g_object_ref (self));
  else if (cjm_picture_offer_has_texture (formats))
    gdk_clipboard_read_texture_async (clipboard, self->cancellable, take_texture_cb, g_object_ref (self));
  else
    tell (self, _("Nothing on the clipboard fits on a map"));
}
