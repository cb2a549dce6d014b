/* test-paste-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-image.h"
#include "cjm-picture.h"
#include "offers.h"
#include "waiting.h"

#define DOCUMENT \
  "{\"format\": \"journey\", \"version\": 1, \"journeys\": [{\"id\": \"j\", \"title\": \"I wait\", \"phases\": ["   \
  "{\"id\": \"p\", \"title\": \"P\", \"episodes\": [{\"id\": \"e\", \"title\": \"E\"}]}]}]}"

static CjmApplication *application;

/* What comes of an offer: a picture of these bytes; one that is smaller; a card with this text; or only words */
typedef struct
{
  const char *name;
  Offer offers[4];
  OfferThing picture;
  gboolean smaller;
  const char *card;
  const char *message;
} Case;

static const Case cases[] = {
  { "a photo", { { "image/jpeg", OFFER_JPEG } }, OFFER_JPEG, FALSE, NULL, NULL },
  { "a drawing", { { "image/svg+xml", OFFER_SVG }, { "image/png", OFFER_PNG } }, OFFER_SVG, FALSE, NULL, NULL },
  { "a photo first", { { "image/bmp", OFFER_WORDS }, { "image/jpeg", OFFER_JPEG }, { "image/png", OFFER_PNG } }, OFFER_JPEG,
    FALSE, NULL, NULL },
  { "pixels first", { { "image/png", OFFER_PNG }, { "image/jpeg", OFFER_JPEG } }, OFFER_PNG, FALSE, NULL, NULL },
  { "a picture that is too large", { { "image/png", OFFER_LARGE } }, OFFER_NOTHING, TRUE, NULL,
    "The picture was too large and is now 2048 × 1489 pixels" },
  { "a picture that is cut off", { { "image/jpeg", OFFER_CUT_OFF } }, OFFER_NOTHING, FALSE, NULL,
    "The picture is cut off." },
  { "another type than it says", { { "image/jpeg", OFFER_PNG } }, OFFER_PNG, FALSE, NULL, NULL },
  { "no picture", { { "image/png", OFFER_WORDS } }, OFFER_NOTHING, FALSE, NULL,
    "The file is no picture that can be shown: PNG, JPEG, SVG or WebP." },
  { "a file", { { "text/uri-list", OFFER_FILE } }, OFFER_PNG, FALSE, NULL, NULL },
  { "a file of GNOME", { { "x-special/gnome-copied-files", OFFER_COPIED_FILE }, { "text/plain", OFFER_PATH } }, OFFER_PNG,
    FALSE, NULL, NULL },
  { "a file in three ways", { { "text/plain;charset=utf-8", OFFER_PATH }, { "x-special/gnome-copied-files",
    OFFER_COPIED_FILE }, { "text/uri-list", OFFER_FILE } }, OFFER_PNG, FALSE, NULL, NULL },
  { "a file and its path", { { "text/uri-list", OFFER_FILE }, { "text/plain", OFFER_PATH } }, OFFER_PNG, FALSE, NULL,
    NULL },
  { "a file that is no picture", { { "text/uri-list", OFFER_DOCUMENT }, { "text/plain", OFFER_WORDS } }, OFFER_NOTHING,
    FALSE, NULL, "Of files only pictures can be pasted" },
  { "a link", { { "text/uri-list", OFFER_LINK }, { "text/plain", OFFER_WORDS } }, OFFER_NOTHING, FALSE, "words", NULL },
  { "cells of a table", { { "text/plain", OFFER_WORDS }, { "image/png", OFFER_PNG } }, OFFER_NOTHING, FALSE, "words",
    NULL },
  { "words", { { "text/plain;charset=utf-8", OFFER_WORDS } }, OFFER_NOTHING, FALSE, "words", NULL },
  { "what nobody knows", { { "application/x-other", OFFER_WORDS } }, OFFER_NOTHING, FALSE, NULL,
    "Nothing on the clipboard fits on a map" },
};

static void
note_text_cb (gpointer    source,
              const char *text,
              char      **message)
{
  g_free (*message);
  *message = g_strdup (text);
}

static CjmWindow *
open_document (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("pictures.journey", DOCUMENT);

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);

  return window;
}

static void
assert_picture (CjmDocument *document,
                CjmNode     *episode,
                const Case  *row)
{
  CjmNode *picture = cjm_document_find_picture (document, cjm_node_get_text (episode, CJM_EPISODE_PICTURE));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *key = NULL;

  if (row->picture == OFFER_NOTHING && !row->smaller)
    {
      g_assert_null (picture);
      return;
    }

  g_assert_nonnull (picture);
  g_assert_true (cjm_image_can_show (picture));
  if (row->smaller)
    {
      g_assert_cmpint (cjm_image_of_picture (picture)->type, ==, CJM_PICTURE_JPEG);
      g_assert_cmpuint (strlen (cjm_node_get_text (picture, CJM_PICTURE_DATA)), <, 10000000);
      return;
    }
  bytes = offers_create_bytes (row->picture);
  key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_assert_cmpstr (cjm_node_get_id (picture), ==, key);
}

static void
test_offer (gconstpointer data)
{
  const Case *row = data;
  CjmWindow *window = open_document ();
  CjmDocument *document = cjm_file_get_document (cjm_window_get_file (window));
  CjmMapPage *page = cjm_document_view_get_map_page (cjm_window_get_view (window));
  CjmCanvas *view = cjm_map_page_get_view (page);
  CjmNode *episode = cjm_document_find (document, "e");
  CjmHistory *history = cjm_document_get_history (document);
  g_autofree char *message = NULL;
  gboolean edits = row->picture != OFFER_NOTHING || row->smaller || row->card != NULL;

  g_signal_connect (page, "message", G_CALLBACK (note_text_cb), &message);
  g_signal_connect (view, "done", G_CALLBACK (note_text_cb), &message);
  cjm_canvas_set_selected (view, "episode-e");
  offers_put (gtk_widget_get_clipboard (GTK_WIDGET (window)), row->offers, G_N_ELEMENTS (row->offers));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  wait_until (edits ? cjm_history_get_can_undo (history) : message != NULL);

  g_assert_cmpstr (message, ==, row->message);
  assert_picture (document, episode, row);
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, row->card != NULL);
  if (row->card != NULL)
    g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 0), CJM_TOUCHPOINT_TITLE),
                     ==, row->card);
  if (edits)
    cjm_document_undo (document);
  g_assert_false (cjm_history_get_can_undo (history));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether a colour is anywhere in the window, as it would be painted now */
static gboolean
shows_color (CjmWindow *window,
             guint32    color)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable), height = gdk_paintable_get_intrinsic_height (paintable);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL || renderer == NULL)
    return FALSE;

  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  pixels = g_new (guint32, (gsize) width * (gsize) height);
  gdk_texture_download (texture, (guchar *) pixels, 4 * (gsize) width);
  for (gsize i = 0; i < (gsize) width * (gsize) height; i++)
    if ((pixels[i] & 0xffffff) == color)
      return TRUE;

  return FALSE;
}

/* A picture that is decoded aside appears without anybody touching the window. */
static void
test_appears (void)
{
  CjmWindow *window = open_document ();
  CjmDocument *document = cjm_file_get_document (cjm_window_get_file (window));
  g_autoptr (GBytes) png = offers_create_bytes (OFFER_PNG);
  g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, png);
  g_autofree char *data = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, key);

  wait_until (!g_main_context_pending (NULL) && gtk_widget_get_mapped (GTK_WIDGET (window)));
  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, CJM_PICTURE_PNG);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
  cjm_document_begin (document, "Set picture");
  cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES, CJM_END, picture);
  cjm_node_set_text (cjm_document_find (document, "e"), CJM_EPISODE_PICTURE, key);
  cjm_document_commit (document);

  g_assert_true (cjm_picture_is_awaited (picture));
  wait_until (shows_color (window, 0x3060a0));
  g_assert_false (cjm_picture_is_awaited (picture));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody knows to which episode the picture would belong. */
static void
test_nothing_selected (void)
{
  static const Offer offers[] = { { "image/png", OFFER_PNG } };
  CjmWindow *window = open_document ();
  CjmMapPage *page = cjm_document_view_get_map_page (cjm_window_get_view (window));
  g_autofree char *message = NULL;

  g_signal_connect (page, "message", G_CALLBACK (note_text_cb), &message);
  cjm_canvas_set_selected (cjm_map_page_get_view (page), NULL);
  offers_put (gtk_widget_get_clipboard (GTK_WIDGET (window)), offers, G_N_ELEMENTS (offers));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  wait_until (message != NULL);
  g_assert_cmpstr (message, ==, "Select the episode that the picture belongs to");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strconcat ("/paste-picture/", cases[i].name, NULL), " ", '-');

      g_test_add_data_func (name, &cases[i], test_offer);
    }
  g_test_add_func ("/paste-picture/appears", test_appears);
  g_test_add_func ("/paste-picture/nothing-selected", test_nothing_selected);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
