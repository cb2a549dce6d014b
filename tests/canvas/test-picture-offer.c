/* test-picture-offer.c: which files a clipboard offers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

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

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/picture-offer/files", test_files);
  g_test_add_func ("/canvas/picture-offer/find-picture", test_find_picture);

  return g_test_run ();
}
