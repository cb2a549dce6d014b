/* test-data-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-data-table-text.h"

#include <math.h>
#include <string.h>

/* What a clipboard takes of a table: lines with tabs, and HTML. Its CSV and JSON are held against each other in tests/cli. */

static const CjmColumn columns[] = {
  { "id", NULL, CJM_COLUMN_TEXT },
  { "name", "Episode", CJM_COLUMN_TEXT },
  { "score", "Score", CJM_COLUMN_NUMBER },
  { "done", "Measured", CJM_COLUMN_FLAG },
  { "interval", NULL, CJM_COLUMN_INTERVAL },
};

static void
add_row (CjmDataTable *table,
         const char   *name,
         double        score,
         gboolean      done,
         double        low,
         double        high)
{
  const CjmInterval interval = { score, low, high };

  cjm_data_table_add_text (table, "e1");
  cjm_data_table_add_text (table, name);
  cjm_data_table_add_number (table, score);
  cjm_data_table_add_flag (table, done);
  cjm_data_table_add_interval (table, &interval);
}

static CjmDataTable *
create_table (void)
{
  CjmDataTable *table = cjm_data_table_new (columns, G_N_ELEMENTS (columns));

  add_row (table, "Looks\tfor <ideas> & \"hints\"", -2.5, TRUE, -3.25, 1234567.5);
  add_row (table, "=1+1", NAN, FALSE, NAN, NAN);

  return table;
}

static void
test_tabs (void)
{
  g_autoptr (CjmDataTable) table = create_table ();
  g_autoptr (CjmWords) dutch = cjm_words_new ("nl");
  g_autoptr (CjmWords) english = cjm_words_new ("en");
  g_autofree char *in_dutch = cjm_data_table_to_tabs (table, dutch);
  g_autofree char *in_english = cjm_data_table_to_tabs (table, english);

  g_assert_cmpstr (in_english, ==,
                   "Episode\tScore\tMeasured\tFrom (95\u00a0%)\tTo (95\u00a0%)\n"
                   "Looks for <ideas> & \"hints\"\t-2.5\tyes\t-3.25\t1234567.5\n"
                   "'=1+1\t\tno\t\t\n");
  g_assert_cmpstr (in_dutch, ==,
                   "Episode\tScore\tGemeten\tVan (95\u00a0%)\tTot (95\u00a0%)\n"
                   "Looks for <ideas> & \"hints\"\t-2,5\tja\t-3,25\t1234567,5\n"
                   "'=1+1\t\tnee\t\t\n");
}

static void
test_html (void)
{
  g_autoptr (CjmDataTable) table = create_table ();
  g_autoptr (CjmWords) words = cjm_words_new ("nl");
  g_autofree char *html = cjm_data_table_to_html (table, words);

  g_assert_cmpstr (html, ==,
                   "<meta charset=\"utf-8\">\n<table>\n"
                   "<tr><th>Episode</th><th>Score</th><th>Gemeten</th><th>Van (95\u00a0%)</th><th>Tot (95\u00a0%)</th></tr>\n"
                   "<tr><td>Looks\tfor &lt;ideas&gt; &amp; &quot;hints&quot;</td><td sdval=\"-2.5\" sdnum=\"1033;\">-2,5</td>"
                   "<td>ja</td><td sdval=\"-3.25\" sdnum=\"1033;\">-3,25</td>"
                   "<td sdval=\"1234567.5\" sdnum=\"1033;\">1234567,5</td></tr>\n"
                   "<tr><td>&apos;=1+1</td><td></td><td>nee</td><td></td><td></td></tr>\n"
                   "</table>\n");
}

static void
test_json (void)
{
  g_autoptr (CjmDataTable) table = create_table ();
  CjmJsonText *json = cjm_json_text_new ();
  g_autofree char *text = NULL;

  cjm_json_text_begin_object (json, NULL);
  cjm_data_table_add_to_json (table, json, "rows");
  cjm_json_text_end (json);
  text = cjm_json_text_free_to_text (json);
  g_assert_nonnull (strstr (text, "\"id\": \"e1\""));
  g_assert_nonnull (strstr (text, "\"score\": -2.5"));
  g_assert_nonnull (strstr (text, "\"name\": \"=1+1\",\n      \"done\": false\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/data-table/tabs", test_tabs);
  g_test_add_func ("/exchange/data-table/html", test_html);
  g_test_add_func ("/exchange/data-table/json", test_json);

  return g_test_run ();
}
