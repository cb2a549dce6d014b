/* test-syntax.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-syntax.h"

#include <string.h>

typedef struct
{
  gboolean (*is_valid) (const char *text);
  const char *text;
  gboolean expected;
} Case;

static const Case cases[] = {
  { cjm_id_is_valid, "a", TRUE },
  { cjm_id_is_valid, "A-z_09", TRUE },
  { cjm_id_is_valid, "0123456789012345678901234567890123456789012345678901234567890123", TRUE },
  { cjm_id_is_valid, "01234567890123456789012345678901234567890123456789012345678901234", FALSE },
  { cjm_id_is_valid, "", FALSE },
  { cjm_id_is_valid, "a b", FALSE },
  { cjm_id_is_valid, "é", FALSE },
  { cjm_date_is_valid, "2026-12-15", TRUE },
  { cjm_date_is_valid, "2028-02-29", TRUE },
  { cjm_date_is_valid, "2026-02-29", FALSE },
  { cjm_date_is_valid, "2026-13-01", FALSE },
  { cjm_date_is_valid, "2026-00-10", FALSE },
  { cjm_date_is_valid, "2026-1-01", FALSE },
  { cjm_date_is_valid, "2026-12-15T10:00", FALSE },
  { cjm_date_is_valid, " 026-12-15", FALSE },
  { cjm_date_is_valid, "", FALSE },
  { cjm_duration_is_valid, "P5M", TRUE },
  { cjm_duration_is_valid, "PT20M", TRUE },
  { cjm_duration_is_valid, "P1Y2M3DT4H5M6S", TRUE },
  { cjm_duration_is_valid, "P1W", TRUE },
  { cjm_duration_is_valid, "PT0.5H", TRUE },
  { cjm_duration_is_valid, "P0,5Y", TRUE },
  { cjm_duration_is_valid, "P", FALSE },
  { cjm_duration_is_valid, "PT", FALSE },
  { cjm_duration_is_valid, "P1YT", FALSE },
  { cjm_duration_is_valid, "P1D2M", FALSE },
  { cjm_duration_is_valid, "P1.5Y2M", FALSE },
  { cjm_duration_is_valid, "5M", FALSE },
  { cjm_duration_is_valid, "P5", FALSE },
  { cjm_duration_is_valid, "P-5M", FALSE },
  { cjm_duration_is_valid, "P5m", FALSE },
  { cjm_duration_is_valid, "", FALSE },
  { cjm_color_is_valid, "#1a6fb0", TRUE },
  { cjm_color_is_valid, "#1A6FB0", TRUE },
  { cjm_color_is_valid, "#1a6fb", FALSE },
  { cjm_color_is_valid, "#1a6fg0", FALSE },
  { cjm_color_is_valid, "1a6fb00", FALSE },
  { cjm_color_is_valid, "", FALSE },
  { cjm_language_is_valid, "nl", TRUE },
  { cjm_language_is_valid, "nl-BE", TRUE },
  { cjm_language_is_valid, "zh-Hant-TW", TRUE },
  { cjm_language_is_valid, "x-klant", TRUE },
  { cjm_language_is_valid, "nl_NL", FALSE },
  { cjm_language_is_valid, "nl-", FALSE },
  { cjm_language_is_valid, "-nl", FALSE },
  { cjm_language_is_valid, "12", FALSE },
  { cjm_language_is_valid, "nederlands", FALSE },
  { cjm_language_is_valid, "", FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].is_valid (cases[i].text) != cases[i].expected)
        g_error ("case %u: “%s” should be %s", i, cases[i].text, cases[i].expected ? "valid" : "invalid");
    }
}

static void
test_new_ids (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      char *id = cjm_id_new ();

      g_assert_cmpuint (strlen (id), ==, 8);
      g_assert_true (cjm_id_is_valid (id));
      g_assert_true (g_hash_table_add (ids, id));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/syntax/cases", test_cases);
  g_test_add_func ("/model/syntax/new-ids", test_new_ids);

  return g_test_run ();
}
