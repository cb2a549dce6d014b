/* poppler.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "poppler.h"

#include <string.h>

#define POINTS_A_PIXEL 0.75

/* Whether its programs are installed; the test is skipped where they are not. */
gboolean
poppler_is_there (void)
{
  static const char *const programs[] = { "pdftoppm", "pdfinfo", "pdftotext" };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_find_program_in_path (programs[i]);

      if (path == NULL)
        {
          g_test_skip ("poppler-utils is not installed");
          return FALSE;
        }
    }

  return TRUE;
}

/* Runs a program of poppler on a PDF; what it writes */
GBytes *
poppler_run (const char *const *arguments,
             GBytes            *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments,
                                                       G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                                       &error);
  GBytes *output;

  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

char *
poppler_run_for_text (const char *const *arguments,
                      GBytes            *pdf)
{
  g_autoptr (GBytes) output = poppler_run (arguments, pdf);

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

/* What it says of a PDF, such as its "Title" or its "Pages"; NULL where there is none */
char *
poppler_read_info (GBytes     *pdf,
                   const char *name)
{
  const char *const arguments[] = { "pdfinfo", "-rawdates", "-", NULL };
  g_autofree char *text = poppler_run_for_text (arguments, pdf);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gsize length = strlen (name);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][length] == ':')
      return g_strdup (g_strstrip (lines[i] + length + 1));

  return NULL;
}

/* One page, as large as a picture of so many pixels: three quarters of a point for each */
void
poppler_check_page (GBytes *pdf,
                    double  width,
                    double  height)
{
  g_autofree char *pages = poppler_read_info (pdf, "Pages");
  g_autofree char *size = poppler_read_info (pdf, "Page size");

  g_assert_cmpstr (pages, ==, "1");
  g_assert_nonnull (size);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (size, NULL), width * POINTS_A_PIXEL, 0.01);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (strstr (size, " x ") + strlen (" x "), NULL),
                                  height * POINTS_A_PIXEL, 0.01);
}
