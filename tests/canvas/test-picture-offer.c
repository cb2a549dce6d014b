/* test-picture-offer.c: which files a clipboard offers, and the bytes of a picture from another program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

#include "cjm-picture-bytes.h"
#include "cjm-picture-offer.h"

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = cjm_picture_offer_read_files_finish (result, &error);
  g_assert_no_error (error);
}

/* A list of URIs, as a file manager writes it: a line each, but for remarks and what is none */
static void
test_files (void)
{
  static const struct
  {
    const char *text;
    const char *files[3];
  } cases[] = {
    { "# a remark: none\r\nfile:///a.png\r\nnothing\r\nfile:///b%20c.png\r\n", { "file:///a.png", "file:///b%20c.png" } },
    { "file:///a.png", { "file:///a.png" } },
    { "https://example.org/a.png\n", { "https://example.org/a.png" } },
    { "\n\n# file:///a.png\n", { NULL } },
    { "", { NULL } },
  };
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("text/uri-list", bytes);
      g_autoptr (GPtrArray) files = NULL;
      guint n = 0;

      gdk_clipboard_set_content (clipboard, provider);
      cjm_picture_offer_read_files (clipboard, NULL, finished_cb, &files);
      while (files == NULL)
        g_main_context_iteration (NULL, TRUE);
      for (; n < G_N_ELEMENTS (cases[i].files) && cases[i].files[n] != NULL; n++)
        {
          g_autofree char *uri = NULL;

          g_assert_cmpuint (n, <, files->len);
          uri = g_file_get_uri (files->pdata[n]);
          g_assert_cmpstr (uri, ==, cases[i].files[n]);
        }
      g_assert_cmpuint (files->len, ==, n);
    }
}

/* The first that is a picture by its name */
static void
test_find_picture (void)
{
  static const char *const names[] = { "/a.txt", "/b.journey", "/c.PNG", "/d.jpg" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_null (cjm_picture_offer_find_picture (files));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_ptr_array_add (files, g_file_new_for_path (names[i]));
      g_assert_true (cjm_picture_offer_find_picture (files) == (i < 2 ? NULL : files->pdata[2]));
    }
}

typedef struct
{
  GValue value;
  GError *error;
  gboolean done;
} Taken;

static void
deserialized_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Taken *taken = user_data;

  gdk_content_deserialize_finish (result, &taken->value, &taken->error);
  taken->done = TRUE;
}

static void
take (GInputStream *stream,
      const char   *type,
      Taken        *taken)
{
  *taken = (Taken) { .value = G_VALUE_INIT };
  g_value_init (&taken->value, CJM_TYPE_PICTURE_BYTES);
  gdk_content_deserialize_async (stream, type, CJM_TYPE_PICTURE_BYTES, G_PRIORITY_DEFAULT, NULL, deserialized_cb, taken);
  while (!taken->done)
    g_main_context_iteration (NULL, TRUE);
}

/* Of every type of picture another program's bytes come as they are, also where there are none; what cannot be read says why. */
static void
test_bytes (void)
{
  static const char *const types[] = { "image/svg+xml", "image/png", "image/jpeg", "image/webp" };
  static const char *const held[] = { "what is no picture is not looked at", "" };

  for (guint i = 0; i < G_N_ELEMENTS (types) * G_N_ELEMENTS (held); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (held[i % 2], strlen (held[i % 2]));
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
      Taken taken;

      take (stream, types[i / 2], &taken);
      g_assert_no_error (taken.error);
      g_assert_true (g_bytes_equal (g_value_get_boxed (&taken.value), bytes));
      g_assert_true (g_input_stream_is_closed (stream));
      g_value_unset (&taken.value);

      take (stream, types[i / 2], &taken);
      g_assert_error (taken.error, G_IO_ERROR, G_IO_ERROR_CLOSED);
      g_assert_null (g_value_get_boxed (&taken.value));
      g_error_free (taken.error);
      g_value_unset (&taken.value);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/picture-offer/files", test_files);
  g_test_add_func ("/canvas/picture-offer/find-picture", test_find_picture);
  g_test_add_func ("/canvas/picture-offer/bytes", test_bytes);

  return g_test_run ();
}
