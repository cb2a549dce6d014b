/* sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheet.h"

/*
 * What is meant lies in the folder `outlines`, as texts and pictures; its README.md says how they are made anew. What was
 * found instead is kept in the build folder.
 */

#define OTHER 16       /* a pixel is another one where a channel differs by more */
#define MOST_OTHERS 4  /* pixels; a bar that is moved by one has more */

/* Says why a test is skipped where GTK's widgets have other parts and other colours than those that were looked at. */
gboolean
sheet_is_known_gtk (void)
{
  if (gtk_get_major_version () == 4 && gtk_get_minor_version () == 8)
    return TRUE;

  g_test_skip ("The outlines are of the widgets of GTK 4.8.");
  return FALSE;
}

static gboolean
is_making (void)
{
  return g_getenv ("MAKE_OUTLINES") != NULL;
}

static char *
get_meant_path (const char *name,
                const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return g_test_build_filename (G_TEST_DIST, "pages", "outlines", file, NULL);
}

/* Where what was found is kept: as what is meant from now on, or beside the programs */
static char *
get_found_path (const char *name,
                const char *ending)
{
  g_autofree char *file = g_strconcat (name, is_making () ? "" : ".found", ending, NULL);

  return is_making () ? g_build_filename (g_getenv ("MAKE_OUTLINES"), file, NULL)
                      : g_test_build_filename (G_TEST_BUILT, "pages", file, NULL);
}

static void
tell_first_line (const char *name,
                 const char *found,
                 const char *meant)
{
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) meant_lines = g_strsplit (meant, "\n", -1);

  for (guint i = 0; found_lines[i] != NULL && meant_lines[i] != NULL; i++)
    if (!g_str_equal (found_lines[i], meant_lines[i]))
      {
        g_test_message ("%s: line %u is\n%s\nand should be\n%s", name, i + 1, found_lines[i], meant_lines[i]);
        return;
      }
  g_test_message ("%s: one has more lines than the other", name);
}

void
sheet_compare_text (const char *name,
                    const char *found)
{
  g_autofree char *path = get_meant_path (name, ".txt");
  g_autofree char *found_path = get_found_path (name, ".txt");
  g_autofree char *meant = NULL;

  if (!is_making ())
    g_assert_true (g_file_get_contents (path, &meant, NULL, NULL));
  if (g_strcmp0 (found, meant) == 0)
    return;

  g_assert_true (g_file_set_contents (found_path, found, -1, NULL));
  if (meant != NULL)
    {
      tell_first_line (name, found, meant);
      g_test_fail ();
    }
}

static gboolean
is_other (guint32 a,
          guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > OTHER)
      return TRUE;

  return FALSE;
}

static guint
count_others (const char      *name,
              cairo_surface_t *found,
              cairo_surface_t *meant)
{
  int width = cairo_image_surface_get_width (found), height = cairo_image_surface_get_height (found);
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (meant), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (meant), ==, height);
  for (int y = 0; y < height; y++)
    {
      const guint32 *a = (const guint32 *) (const void *) (cairo_image_surface_get_data (found)
                                                           + y * cairo_image_surface_get_stride (found));
      const guint32 *b = (const guint32 *) (const void *) (cairo_image_surface_get_data (meant)
                                                           + y * cairo_image_surface_get_stride (meant));

      for (int x = 0; x < width; x++)
        if (is_other (a[x], b[x]) && n++ == 0)
          g_test_message ("%s: the first pixel that is another one is at %d, %d", name, x, y);
    }

  return n;
}

void
sheet_compare_picture (const char      *name,
                       cairo_surface_t *found)
{
  g_autofree char *path = get_meant_path (name, ".png");
  g_autofree char *found_path = get_found_path (name, ".png");
  cairo_surface_t *meant = cairo_image_surface_create_from_png (path);
  gboolean same = !is_making () && count_others (name, found, meant) <= MOST_OTHERS;

  if (!same)
    g_assert_cmpint (cairo_surface_write_to_png (found, found_path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (meant);
  if (!same && !is_making ())
    g_test_fail ();
}
