/* test-typed-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-typed-date.h"

static const CjmDateOrder dutch = { "DD-MM-YYYY", FALSE };
static const CjmDateOrder british = { "YYYY-MM-DD", FALSE };
static const CjmDateOrder american = { "YYYY-MM-DD", TRUE };

typedef struct
{
  const char *date;   /* NULL where it is none, "?" where there is no such day */
  const char *other;  /* as in test-typed-number.c */
} Reading;

typedef struct
{
  const char *text;
  Reading dutch;
  Reading british;
  Reading american;
} Case;

#define ALL(...) { __VA_ARGS__ }, { __VA_ARGS__ }, { __VA_ARGS__ }

static const Case cases[] = {
  { "", ALL ("", NULL) },
  { " \u00a0", ALL ("", NULL) },

  /* The year first is the same everywhere. */
  { "2026-12-15", ALL ("2026-12-15", NULL) },
  { " 2026-12-15 ", ALL ("2026-12-15", NULL) },
  { "2026-2-3", ALL ("2026-02-03", NULL) },
  { "2026/12/15", ALL ("2026-12-15", NULL) },
  { "2026.12.15", ALL ("2026-12-15", NULL) },
  { "2026 12 15", ALL ("2026-12-15", NULL) },
  { "2026\u201312\u201315", ALL ("2026-12-15", NULL) },
  { "2024-02-29", ALL ("2024-02-29", NULL) },

  /* Day and month in the order of the language, or in the only one that gives a day */
  { "15-12-2026", { "2026-12-15", NULL }, { "2026-12-15", NULL }, { "2026-12-15", "!" } },
  { "12/15/2026", { "2026-12-15", "!" }, { "2026-12-15", "!" }, { "2026-12-15", NULL } },
  { "3-2-2026", { "2026-02-03", NULL }, { "2026-02-03", "2026-03-02" }, { "2026-03-02", "2026-02-03" } },
  { "03.02.2026", { "2026-02-03", NULL }, { "2026-02-03", "2026-03-02" }, { "2026-03-02", "2026-02-03" } },
  { "3/2/2026", { "2026-02-03", "2026-03-02" }, { "2026-02-03", "2026-03-02" }, { "2026-03-02", "2026-02-03" } },
  { "5/5/2026", ALL ("2026-05-05", NULL) },
  { "3 - 2 - 2026", { "2026-02-03", NULL }, { "2026-02-03", "2026-03-02" }, { "2026-03-02", "2026-02-03" } },

  /* A short year needs a word. */
  { "15-12-26", ALL ("2026-12-15", "!") },
  { "15-12-69", ALL ("2069-12-15", "!") },
  { "15-12-70", ALL ("1970-12-15", "!") },

  /* No such day */
  { "2026-02-30", ALL ("?", NULL) },
  { "2026-13-01", ALL ("?", NULL) },
  { "2023-02-29", ALL ("?", NULL) },
  { "31-04-2026", ALL ("?", NULL) },
  { "0-1-2026", ALL ("?", NULL) },
  { "0000-01-01", ALL ("?", NULL) },
  { "13/13/2026", ALL ("?", NULL) },

  /* No dates */
  { "15", ALL (NULL, NULL) },
  { "15-12", ALL (NULL, NULL) },
  { "15-12-", ALL (NULL, NULL) },
  { "15-12-2", ALL (NULL, NULL) },
  { "15-12-202", ALL (NULL, NULL) },
  { "15-12-20266", ALL (NULL, NULL) },
  { "15-12/2026", ALL (NULL, NULL) },
  { "15--2026", ALL (NULL, NULL) },
  { "2026-12-15-1", ALL (NULL, NULL) },
  { "2026-123-1", ALL (NULL, NULL) },
  { "155-12-2026", ALL (NULL, NULL) },
  { "15-123-2026", ALL (NULL, NULL) },
  { "155-123-26", ALL (NULL, NULL) },
  { "2026-12-15T00:00", ALL (NULL, NULL) },
  { "-15-12-2026", ALL (NULL, NULL) },
  { "20261215", ALL (NULL, NULL) },
  { "tomorrow", ALL (NULL, NULL) },
  { "15 x 2026", ALL (NULL, NULL) },
  { "99999999999999999999-1-1", ALL (NULL, NULL) },
};

static void
check (const char         *text,
       const CjmDateOrder *order,
       const Reading      *expected)
{
  gboolean should_be_usual = g_strcmp0 (expected->other, "!") != 0;
  gboolean is_usual;
  g_autofree char *other = NULL;
  g_autofree char *date = NULL;
  CjmDateReading reading = cjm_typed_date_read (text, order, &date, &is_usual, &other);
  const char *found = reading == CJM_DATE_SOUND ? date : reading == CJM_DATE_NO_DAY ? "?" : NULL;

  g_assert_true ((date != NULL) == (reading == CJM_DATE_SOUND));
  if (g_strcmp0 (found, expected->date) == 0 && g_strcmp0 (other, should_be_usual ? expected->other : NULL) == 0
      && (date == NULL || is_usual == should_be_usual))
    return;
  g_test_message ("“%s” in %s%s: %s, or %s%s", text, order->pattern, order->is_month_first ? ", month first" : "", found,
                  other, is_usual ? "" : ", unusual");
  g_test_fail ();
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (cases[i].text, &dutch, &cases[i].dutch);
      check (cases[i].text, &british, &cases[i].british);
      check (cases[i].text, &american, &cases[i].american);
    }
}

/* What is written is read as the same day, and needs no word. */
static void
test_every_day (void)
{
  const CjmDateOrder *const orders[] = { &dutch, &british, &american };
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_JANUARY, 2023);

  for (guint i = 0; i < 3 * 366; i++)
    {
      char date[16];
      g_autofree char *text = NULL;
      Reading same = { date, NULL };

      g_date_strftime (date, sizeof date, "%Y-%m-%d", day);
      text = cjm_typed_date_write (date, orders[i % 3]);
      check (text, orders[i % 3], &same);
      g_date_add_days (day, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-date/read", test_read);
  g_test_add_func ("/typed-date/every-day", test_every_day);
  return g_test_run ();
}
