/* test-portrait.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-picture-bytes.h"
#include "cjm-picture-decoder.h"
#include "cjm-picture.h"
#include "cjm-portrait-dialog.h"
#include "cjm-portrait-field.h"
#include "cjm-resources.h"
#include "offers.h"

/* How a photo becomes the portrait of a persona: upright, square, small, and without anything else that was in the file. */

#define SECRET "52.2556N 5.2547E"

static const guchar red[] = { 255, 0, 0 };
static const guchar blue[] = { 0, 0, 255 };

/* A photo whose left half is red and whose right half is blue */
static GdkPixbuf *
create_photo (int      width,
              int      height,
              gboolean alpha)
{
  GdkPixbuf *photo = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GdkPixbuf) right = gdk_pixbuf_new_subpixbuf (photo, width / 2, 0, width - width / 2, height);

  gdk_pixbuf_fill (photo, 0xff0000ff);
  gdk_pixbuf_fill (right, alpha ? 0x0000ff80 : 0x0000ffff);

  return photo;
}

/* A JPEG that says that the camera was turned, and where it was. 6: its top is at the right of the file. */
static GBytes *
create_turned_jpeg (void)
{
  static const guchar header[] = {
    0xff, 0xe1, 0, 0,                                          /* APP1 and its length */
    'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,     /* TIFF, big-endian, directory at 8 */
    0, 2,                                                      /* two entries */
    0x01, 0x0e, 0, 2, 0, 0, 0, sizeof SECRET, 0, 0, 0, 38,     /* description, at 38 */
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,                  /* orientation: 6 */
    0, 0, 0, 0,
  };
  g_autoptr (GdkPixbuf) photo = create_photo (800, 600, FALSE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *jpeg = NULL;
  guint length_at;
  gsize length;

  g_assert_true (gdk_pixbuf_save_to_buffer (photo, &jpeg, &length, "jpeg", NULL, "quality", "95", NULL));
  g_byte_array_append (bytes, (const guchar *) jpeg, 2);
  length_at = bytes->len + 2;
  g_byte_array_append (bytes, header, sizeof header);
  g_byte_array_append (bytes, (const guchar *) SECRET, sizeof SECRET);
  bytes->data[length_at] = (guchar) ((bytes->len - length_at) >> 8);
  bytes->data[length_at + 1] = (guchar) (bytes->len - length_at);
  g_byte_array_append (bytes, (const guchar *) jpeg + 2, (guint) length - 2);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
assert_color (GdkPixbuf    *pixbuf,
              int           x,
              int           y,
              const guchar *expected)
{
  const guchar *pixel = gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf)
                        + x * gdk_pixbuf_get_n_channels (pixbuf);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (ABS (pixel[i] - expected[i]), <, 24);
}

static GBytes *
get_bytes (CjmNode *picture)
{
  gsize length;
  guchar *data = g_base64_decode (cjm_node_get_text (picture, CJM_PICTURE_DATA), &length);

  return g_bytes_new_take (data, length);
}

static GdkPixbuf *
decode (CjmNode *picture)
{
  g_autoptr (GBytes) bytes = get_bytes (picture);
  GdkPixbuf *pixbuf = cjm_photo_decode (bytes, NULL);

  g_assert_nonnull (pixbuf);

  return pixbuf;
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

static void
test_turned (void)
{
  g_autoptr (GBytes) file = create_turned_jpeg ();
  g_autoptr (GdkPixbuf) photo = cjm_photo_decode (file, NULL);
  g_autoptr (CjmNode) picture = NULL;
  g_autoptr (GdkPixbuf) portrait = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* What lay at the left of the file is on top now. */
  g_assert_true (holds (file, SECRET));
  g_assert_cmpint (gdk_pixbuf_get_width (photo), ==, 600);
  g_assert_cmpint (gdk_pixbuf_get_height (photo), ==, 800);
  assert_color (photo, 300, 100, red);
  assert_color (photo, 300, 700, blue);

  picture = cjm_photo_cut (photo, &GRAPHENE_RECT_INIT (0, 100, 600, 600));
  bytes = get_bytes (picture);
  g_assert_cmpstr (cjm_picture_decoder_get_mime_type (picture), ==, "image/jpeg");
  g_assert_false (holds (bytes, SECRET));
  g_assert_false (holds (bytes, "Exif"));
  portrait = decode (picture);
  g_assert_cmpint (gdk_pixbuf_get_width (portrait), ==, CJM_PHOTO_SIDE);
  g_assert_cmpint (gdk_pixbuf_get_height (portrait), ==, CJM_PHOTO_SIDE);
  assert_color (portrait, 256, 40, red);
  assert_color (portrait, 256, 470, blue);
}

static void
test_small (void)
{
  g_autoptr (GdkPixbuf) photo = create_photo (120, 80, TRUE);
  g_autoptr (CjmNode) picture = cjm_photo_cut (photo, &GRAPHENE_RECT_INIT (90, -10, 60, 60));
  g_autoptr (GdkPixbuf) portrait = decode (picture);

  g_assert_cmpstr (cjm_picture_decoder_get_mime_type (picture), ==, "image/png");
  g_assert_cmpint (gdk_pixbuf_get_width (portrait), ==, 60);
  assert_color (portrait, 59, 30, blue);
}

static void
test_broken (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("no picture", 10);
  g_autoptr (GError) error = NULL;

  g_assert_null (cjm_photo_decode (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  CjmNode *persona;
  CjmField *field;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  self->persona = cjm_node_new (CJM_KIND_PERSONA, "p");
  cjm_node_set_text (self->persona, CJM_PERSONA_NAME, "Marieke");
  cjm_node_insert (self->root, CJM_DOCUMENT_PERSONAS, CJM_END, self->persona);
  self->document = cjm_document_new (self->root);

  self->field = cjm_field_new (CJM_KIND_PERSONA, cjm_field_info_find (CJM_KIND_PERSONA, "portrait"));
  g_ptr_array_add (nodes, g_object_ref (self->persona));
  cjm_field_set_nodes (self->field, self->document, nodes);
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (cjm_field_follow), self->field);
  self->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->field));
  gtk_window_present (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  g_signal_handlers_disconnect_by_data (self->document, self->field);
  gtk_window_destroy (self->window);
  g_object_unref (self->persona);
  g_object_unref (self->root);
  g_object_unref (self->document);
}

static CjmPortraitDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CJM_IS_PORTRAIT_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return CJM_PORTRAIT_DIALOG (window);
    }

  return NULL;
}

static CjmPortraitDialog *
wait_for_dialog (void)
{
  while (find_dialog () == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (find_dialog ()));

  return find_dialog ();
}

static void
use (CjmPortraitDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "portrait.use", NULL);
  while (find_dialog () != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GBytes *
create_wide_png (void)
{
  g_autoptr (GdkPixbuf) photo = create_photo (1600, 400, FALSE);
  char *data;
  gsize length;

  g_assert_true (gdk_pixbuf_save_to_buffer (photo, &data, &length, "png", NULL, NULL));

  return g_bytes_new_take (data, length);
}

/* A photo that is pasted is cut by the arrow keys' action and becomes the portrait, in one step. */
static void
test_paste (Fixture      *self,
            gconstpointer unused)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->field));
  g_autoptr (GBytes) png = create_wide_png ();
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes ("image/png", png);
  CjmHistory *history = cjm_document_get_history (self->document);
  g_autoptr (GdkPixbuf) portrait = NULL;
  CjmPortraitDialog *dialog;
  graphene_rect_t before, after;

  gdk_clipboard_set_content (clipboard, content);
  gtk_widget_activate_action (GTK_WIDGET (self->field), "portrait.paste", NULL);
  dialog = wait_for_dialog ();
  cjm_portrait_crop_get_square (cjm_portrait_dialog_get_crop (dialog), &before);
  g_assert_cmpfloat_with_epsilon (before.size.width, 400, 0.5);
  g_assert_cmpfloat_with_epsilon (before.origin.x, 600, 0.5);
  for (guint i = 0; i < 100; i++)
    gtk_widget_activate_action (GTK_WIDGET (cjm_portrait_dialog_get_crop (dialog)), "crop.pan", "(ii)", 20, 7);
  gtk_widget_activate_action (GTK_WIDGET (cjm_portrait_dialog_get_crop (dialog)), "crop.zoom", "i", 3);
  cjm_portrait_crop_get_square (cjm_portrait_dialog_get_crop (dialog), &after);
  g_assert_cmpfloat (after.size.width, <, before.size.width);
  g_assert_cmpfloat (after.origin.x + after.size.width, <=, 1600.5);
  g_assert_cmpfloat (after.origin.x, >=, 1200);
  use (dialog);

  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_PICTURES), ==, 1);
  portrait = decode (cjm_document_find_picture (self->document, cjm_node_get_text (self->persona, CJM_PERSONA_PORTRAIT)));
  g_assert_cmpint (gdk_pixbuf_get_width (portrait), <=, 400);
  assert_color (portrait, 5, 5, blue);
  cjm_document_undo (self->document);
  g_assert_false (cjm_history_get_can_undo (history));
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_PICTURES), ==, 0);
}

/* A file, as dropped or chosen; then away with it */
static void
test_file (Fixture      *self,
           gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "photo.jpg", NULL);
  g_autoptr (GBytes) bytes = create_turned_jpeg ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->field));
  g_autoptr (GdkPixbuf) portrait = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, gdk_file_list_new_from_array (&file, 1));
  gtk_widget_activate_action (GTK_WIDGET (self->field), "portrait.paste", NULL);
  use (wait_for_dialog ());

  portrait = decode (cjm_document_find_picture (self->document, cjm_node_get_text (self->persona, CJM_PERSONA_PORTRAIT)));
  assert_color (portrait, 256, 20, red);
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Set portrait");
}

static GtkDropTarget *
find_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkDropTarget *target = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && target == NULL;
       child = gtk_widget_get_next_sibling (child))
    target = find_target (child);

  return target;
}

static void
drop (Fixture *self,
      GBytes  *bytes)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, CJM_TYPE_PICTURE_BYTES);
  g_value_set_boxed (&value, bytes);
  g_signal_emit_by_name (find_target (GTK_WIDGET (self->field)), "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
}

/* What is dropped last is what comes, though what came before it is read sooner. */
static void
test_drops (Fixture      *self,
            gconstpointer unused)
{
  g_autoptr (GdkPixbuf) small = create_photo (6, 6, FALSE);
  g_autoptr (GBytes) last = create_wide_png ();
  g_autoptr (GBytes) first = NULL;
  graphene_rect_t square;
  char *data;
  gsize length;

  g_assert_true (gdk_pixbuf_save_to_buffer (small, &data, &length, "png", NULL, NULL));
  first = g_bytes_new_take (data, length);
  drop (self, first);
  drop (self, last);
  cjm_portrait_crop_get_square (cjm_portrait_dialog_get_crop (wait_for_dialog ()), &square);
  g_assert_cmpfloat_with_epsilon (square.size.width, 400, 0.5);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* What is dropped as pixels comes to the cutting as they are. */
static void
test_drop_of_pixels (Fixture      *self,
                     gconstpointer unused)
{
  g_autoptr (GBytes) bytes = create_wide_png ();
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_rect_t square;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_value_set_object (&value, texture);
  g_signal_emit_by_name (find_target (GTK_WIDGET (self->field)), "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  cjm_portrait_crop_get_square (cjm_portrait_dialog_get_crop (wait_for_dialog ()), &square);
  g_assert_cmpfloat_with_epsilon (square.size.width, 400, 0.5);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* However a photo is offered, it comes to the cutting; and where it does not, the field says why. */
static void
test_offers (Fixture      *self,
             gconstpointer unused)
{
  static const struct
  {
    Offer offers[3];
    int side;             /* the shorter one of what is cut from; 0 for none */
    const char *error;
  } cases[] = {
    { { { "image/jpeg", OFFER_JPEG } }, 2304, NULL },
    { { { "image/png", OFFER_PNG }, { "image/jpeg", OFFER_JPEG } }, 6, NULL },
    { { { "text/uri-list", OFFER_FILE }, { "text/plain", OFFER_PATH } }, 6, NULL },
    { { { "x-special/gnome-copied-files", OFFER_COPIED_FILE } }, 6, NULL },
    { { { "image/png", OFFER_LARGE } }, 1600, NULL },
    { { { "image/svg+xml", OFFER_SVG } }, 1024, NULL },
    { { { "image/jpeg", OFFER_CUT_OFF } }, 0, "The picture is cut off." },
    { { { "text/uri-list", OFFER_DOCUMENT } }, 0, "There is no picture on the clipboard." },
    { { { "text/plain", OFFER_WORDS } }, 0, "There is no picture on the clipboard." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t square;

      cjm_field_set_error (self->field, NULL);
      offers_put (gtk_widget_get_clipboard (GTK_WIDGET (self->field)), cases[i].offers, G_N_ELEMENTS (cases[i].offers));
      gtk_widget_activate_action (GTK_WIDGET (self->field), "portrait.paste", NULL);
      if (cases[i].side > 0)
        {
          cjm_portrait_crop_get_square (cjm_portrait_dialog_get_crop (wait_for_dialog ()), &square);
          g_assert_cmpfloat_with_epsilon (square.size.width, cases[i].side, 0.5);
          gtk_window_destroy (GTK_WINDOW (find_dialog ()));
          continue;
        }
      while (cjm_field_get_error (self->field) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (cjm_field_get_error (self->field), ==, cases[i].error);
      g_assert_null (find_dialog ());
    }
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static void
assert_square (GtkWidget *crop,
               double     x,
               double     y,
               double     side)
{
  graphene_rect_t square;

  cjm_portrait_crop_get_square (CJM_PORTRAIT_CROP (crop), &square);
  g_assert_cmpfloat_with_epsilon (square.origin.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (square.origin.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (square.size.width, side, 0.01);
  g_assert_cmpfloat_with_epsilon (square.size.height, side, 0.01);
}

/* In a crop of 320 pixels the window is 288 wide: of a photo of 600 × 300, 300 at first. */
static GtkWidget *
show_crop (Fixture *self)
{
  g_autoptr (GdkPixbuf) photo = create_photo (600, 300, FALSE);
  GtkWidget *crop = g_object_new (CJM_TYPE_PORTRAIT_CROP, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);

  adw_window_set_content (ADW_WINDOW (self->window), crop);
  cjm_portrait_crop_set_photo (CJM_PORTRAIT_CROP (crop), photo);
  while (gtk_widget_get_width (crop) != 320)
    g_main_context_iteration (NULL, TRUE);
  assert_square (crop, 150, 0, 300);

  return crop;
}

/* The photo goes with the pointer, counted from where the drag began, and no further than its edge. */
static void
test_crop_drag (Fixture      *self,
                gconstpointer unused)
{
  GtkWidget *crop = show_crop (self);
  gpointer drag = find_controller (crop, GTK_TYPE_GESTURE_DRAG);

  gtk_window_set_focus (self->window, NULL);
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  g_assert_true (gtk_window_get_focus (self->window) == crop);
  g_signal_emit_by_name (drag, "drag-update", -96.0, 20.0);
  assert_square (crop, 250, 0, 300);
  g_signal_emit_by_name (drag, "drag-update", 48.0, 0.0);
  assert_square (crop, 100, 0, 300);
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 48.0, 0.0);
  assert_square (crop, 50, 0, 300);
  g_signal_emit_by_name (drag, "drag-update", 480.0, 0.0);
  assert_square (crop, 0, 0, 300);
  g_signal_emit_by_name (drag, "drag-update", -4800.0, 0.0);
  assert_square (crop, 300, 0, 300);
}

/* Two fingers zoom from where they began, the wheel at the pointer and keys in the middle. */
static void
test_crop_zoom (Fixture      *self,
                gconstpointer unused)
{
  GtkWidget *crop = show_crop (self);
  gpointer pinch = find_controller (crop, GTK_TYPE_GESTURE_ZOOM);
  gpointer motion = find_controller (crop, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  gpointer scroll = find_controller (crop, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  gboolean kept;

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  assert_square (crop, 225, 75, 150);
  g_signal_emit_by_name (pinch, "scale-changed", 3.0);
  assert_square (crop, 250, 100, 100);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  assert_square (crop, 275, 125, 50);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  assert_square (crop, 275, 125, 50);

  /* At the right and the lower edge of the window: 325, 175 stays where it is. */
  g_signal_emit_by_name (motion, "motion", 304.0, 304.0);
  g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &kept);
  g_assert_true (kept);
  assert_square (crop, 325 - 50 / 1.1, 175 - 50 / 1.1, 50 / 1.1);
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &kept);
  assert_square (crop, 275, 125, 50);

  gtk_widget_activate_action (crop, "crop.zoom", "i", -1);
  assert_square (crop, 300 - 27.5, 150 - 27.5, 55);
  gtk_widget_activate_action (crop, "crop.zoom", "i", 1);
  gtk_widget_activate_action (crop, "crop.pan", "(ii)", 288, -144);
  assert_square (crop, 325, 100, 50);
  gtk_adjustment_set_value (cjm_portrait_crop_get_zoom (CJM_PORTRAIT_CROP (crop)), 0.5);
  assert_square (crop, 200, 0, 300);
  gtk_adjustment_set_value (cjm_portrait_crop_get_zoom (CJM_PORTRAIT_CROP (crop)), 80);
  assert_square (crop, 350 - 18.75, 150 - 18.75, 37.5);
}

/* Of an upright photo the face is in sight first; a new photo begins anew. */
static void
test_crop_upright (Fixture      *self,
                   gconstpointer unused)
{
  GtkWidget *crop = show_crop (self);
  g_autoptr (GdkPixbuf) upright = create_photo (300, 600, FALSE);
  g_autoptr (GdkPixbuf) square = create_photo (300, 300, FALSE);

  gtk_widget_activate_action (crop, "crop.zoom", "i", 5);
  cjm_portrait_crop_set_photo (CJM_PORTRAIT_CROP (crop), upright);
  assert_square (crop, 0, 90, 300);
  cjm_portrait_crop_set_photo (CJM_PORTRAIT_CROP (crop), square);
  assert_square (crop, 0, 0, 300);
}

static void
test_nothing_to_paste (Fixture      *self,
                       gconstpointer unused)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->field)), "words");
  gtk_widget_activate_action (GTK_WIDGET (self->field), "portrait.paste", NULL);
  while (cjm_field_get_error (self->field) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_dialog ());
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();

  g_test_add_func ("/pages/portrait/turned", test_turned);
  g_test_add_func ("/pages/portrait/small", test_small);
  g_test_add_func ("/pages/portrait/broken", test_broken);
#define ADD(name, func) g_test_add ("/pages/portrait/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("paste", test_paste);
  ADD ("file", test_file);
  ADD ("drops", test_drops);
  ADD ("drop-of-pixels", test_drop_of_pixels);
  ADD ("offers", test_offers);
  ADD ("nothing-to-paste", test_nothing_to_paste);
  ADD ("crop/drag", test_crop_drag);
  ADD ("crop/zoom", test_crop_zoom);
  ADD ("crop/upright", test_crop_upright);

  return g_test_run ();
}
