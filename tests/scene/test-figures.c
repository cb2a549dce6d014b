/* test-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "golden.h"

/* What pictures say in figures, of small documents that say one thing each */

static CjmDocument *
read_document (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autofree char *whole = g_strdup_printf ("{\"format\": \"journey\", \"version\": 1, %s}", text);
  CjmDocument *document = cjm_reader_read (whole, strlen (whole), problems);

  g_assert_nonnull (document);
  return document;
}

static void
append_lines_cb (const CjmGroup        *group,
                 const graphene_rect_t *area,
                 gpointer               user_data)
{
  GString *lines = user_data;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type != CJM_ITEM_TEXT)
        continue;
      g_string_append_len (lines, pango_layout_get_text (item->layout) + item->line->start_index, item->line->length);
      g_string_append_c (lines, '\n');
    }
}

/* The lines of text that a picture is written in, each with a line break behind it */
static char *
read_lines (CjmScene *scene)
{
  GString *lines = g_string_new ("\n");

  cjm_scene_foreach (scene, NULL, append_lines_cb, lines);
  return g_string_free (lines, FALSE);
}

static gboolean
has_line (const char *lines,
          const char *line)
{
  g_autofree char *whole = g_strdup_printf ("\n%s\n", line);

  return strstr (lines, whole) != NULL;
}

/* A journey of one phase whose episodes have these scores */
static CjmScene *
draw_scores (const double *scores,
             guint         n,
             const char   *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CjmDocument) document = NULL;
  CjmSceneOptions options;

  g_string_append_printf (text, "\"language\": \"%s\", \"journeys\": [{\"id\": \"j\", \"title\": \"I\", \"phases\": "
                                "[{\"id\": \"p\", \"title\": \"P\", \"episodes\": [", language);
  for (guint i = 0; i < n; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_dtostr (number, sizeof number, scores[i]);
      g_string_append_printf (text, "%s{\"id\": \"e%u\", \"title\": \"E\"%s%s%s}", i > 0 ? ", " : "", i,
                              isnan (scores[i]) ? "" : ", \"emotion\": {\"score\": ", isnan (scores[i]) ? "" : number,
                              isnan (scores[i]) ? "" : "}");
    }
  g_string_append (text, "]}]}]");
  document = read_document (text->str);
  cjm_scene_options_init (&options);
  return cjm_scene_new (document, cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0),
                        &options);
}

/* What stands out of a curve, at its points */
static void
test_tags (void)
{
  static const struct { double scores[6]; guint n; const char *at[6]; } cases[] = {
    { { 3, -5 }, 2, { "peak", "lowest, drop −8, end" } },
    { { 0, -5, -4, -4.04 }, 4, { NULL, "lowest, drop −5", NULL, "end" } },
    { { 5, 0, 0, -1 }, 4, { "peak", "drop −5", NULL, "lowest, end" } },
    { { -4, -4.04 }, 2, { NULL, "lowest, end" } },
    { { -4, -4.05 }, 2, { NULL, "lowest, drop −0.1, end" } },
    { { 2, NAN, -1, -3 }, 4, { "peak", NULL, "drop −3", "lowest, end" } },
    { { 1, 2, 3 }, 3, { NULL, NULL, "peak, end" } },
    { { 3, 1, -1 }, 3, { "peak", "drop −2", "lowest, end" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmScene) scene = draw_scores (cases[i].scores, cases[i].n, "en");

      for (guint j = 0; j < cases[i].n; j++)
        {
          g_autofree char *id = g_strdup_printf ("emotion-e%u", j);
          const CjmGroup *point = cjm_scene_find (scene, id, NULL);
          g_auto (GStrv) parts = cases[i].at[j] != NULL ? g_strsplit (cases[i].at[j], ", ", -1) : NULL;
          g_autofree char *tag = parts != NULL ? g_strjoinv (" · ", parts) : NULL;
          g_autofree char *said = tag != NULL ? g_strconcat ("assumption, ", tag, NULL) : g_strdup ("assumption");

          g_assert_cmpstr (point != NULL ? point->description : "assumption", ==, said);
        }
    }
}

/* Every tag is there whole, in both languages, however narrow the columns are. */
static void
test_whole_tags (void)
{
  static const double scores[] = { 3, -5 };
  static const struct { const char *language; const char *marks[3]; } cases[] = {
    { "en", { "lowest", "drop −8", "end" } },
    { "nl", { "dieptepunt", "daling −8", "einde" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (float width = 120; width <= 320; width += 20)
      {
        g_autoptr (CjmScene) scene = draw_scores (scores, 2, cases[i].language);
        CjmSceneOptions options = *cjm_scene_get_options (scene);
        g_autofree char *lines = NULL;

        options.column_width = width;
        cjm_scene_set_options (scene, &options);
        lines = read_lines (scene);
        g_assert_null (strstr (lines, "…"));
        for (guint j = 0; j < 3; j++)
          g_assert_nonnull (strstr (lines, cases[i].marks[j]));
      }
}

static const char *const groups[] = {
  /* One persona travels twice; their journeys do not agree. */
  "{\"id\": \"a\", \"title\": \"I\", \"group\": \"G\", \"persona\": \"p\", \"phases\": [{\"id\": \"ap\", \"title\": \"D\", "
  "\"stage\": \"decision\", \"episodes\": [{\"id\": \"ae\", \"title\": \"E\", \"emotion\": {\"score\": 1}}]}]}, "
  "{\"id\": \"b\", \"title\": \"I\", \"group\": \"G\", \"persona\": \"p\", \"phases\": [{\"id\": \"bp\", \"title\": \"D\", "
  "\"stage\": \"decision\", \"episodes\": [{\"id\": \"be\", \"title\": \"E\", \"emotion\": {\"score\": -1}}]}]}, "
  "{\"id\": \"c\", \"title\": \"I\", \"group\": \"G\", \"persona\": \"q\", \"phases\": [{\"id\": \"cp\", \"title\": \"D\", "
  "\"stage\": \"decision\", \"episodes\": [{\"id\": \"ce\", \"title\": \"E\", \"emotion\": {\"score\": 2}}]}]}",

  /* Nobody is in the decision yet. */
  "{\"id\": \"a\", \"title\": \"I\", \"group\": \"G\", \"persona\": \"p\", \"phases\": [{\"id\": \"ap\", \"title\": \"D\", "
  "\"stage\": \"decision\"}]}",

  /* Two phases of decision: what is left with in the last of them counts. */
  "{\"id\": \"a\", \"title\": \"I\", \"group\": \"G\", \"persona\": \"p\", \"phases\": [{\"id\": \"ap\", \"title\": \"D\", "
  "\"stage\": \"decision\", \"episodes\": [{\"id\": \"ae\", \"title\": \"E\", \"emotion\": {\"score\": 1}}]}, {\"id\": \"aq\", "
  "\"title\": \"D2\", \"stage\": \"decision\", \"episodes\": [{\"id\": \"af\", \"title\": \"E\", \"emotion\": {\"score\": -1}}]}]}, "
  "{\"id\": \"b\", \"title\": \"I\", \"group\": \"G\", \"persona\": \"q\", \"phases\": [{\"id\": \"bp\", \"title\": \"D\", "
  "\"stage\": \"decision\", \"episodes\": [{\"id\": \"be\", \"title\": \"E\", \"emotion\": {\"score\": 1}}]}]}",

  /* Undecided, two of them */
  "{\"id\": \"a\", \"title\": \"I\", \"group\": \"G\", \"phases\": [{\"id\": \"ap\", \"title\": \"D\", \"stage\": \"decision\", "
  "\"episodes\": [{\"id\": \"ae\", \"title\": \"E\", \"emotion\": {\"score\": 0}}]}]}, {\"id\": \"b\", \"title\": \"I\", "
  "\"group\": \"G\", \"phases\": [{\"id\": \"bp\", \"title\": \"D\", \"stage\": \"decision\", \"episodes\": [{\"id\": \"be\", "
  "\"title\": \"E\", \"emotion\": {\"score\": 0}}]}]}",
};

static void
test_composite (void)
{
  static const struct { const char *people; const char *decision; const char *dutch; } said[] = {
    { "2 people", "joint decision: 1 for, 0 against, 1 undecided", "gezamenlijke beslissing: 1 voor, 0 tegen, 1 onbeslist" },
    { "1 person", "joint decision: nobody is involved yet", "gezamenlijke beslissing: nog niemand betrokken" },
    { "2 people", "joint decision: 1 for, 1 against", "gezamenlijke beslissing: 1 voor, 1 tegen" },
    { "2 people", "joint decision: 0 for, 0 against, 2 undecided",
      "gezamenlijke beslissing: 0 voor, 0 tegen, 2 onbeslist" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint dutch = 0; dutch < 2; dutch++)
      {
        g_autofree char *text = g_strdup_printf ("\"language\": \"%s\", \"personas\": [{\"id\": \"p\", \"name\": \"P\"}, "
                                                 "{\"id\": \"q\", \"name\": \"Q\"}], \"journeys\": [%s]",
                                                 dutch ? "nl" : "en", groups[i]);
        g_autoptr (CjmDocument) document = read_document (text);
        g_autoptr (CjmScene) scene = golden_create_composite (document);
        g_autofree char *lines = read_lines (scene);

        g_assert_true (has_line (lines, dutch ? said[i].dutch : said[i].decision));
        if (!dutch)
          g_assert_nonnull (strstr (cjm_scene_get_description (scene), said[i].people));
      }
}

/* A phase without episodes has a column, and no episode. */
static void
test_description (void)
{
  static const struct { const char *phases; const char *said; } cases[] = {
    { "", "Customer journey, 0 episodes" },
    { "{\"id\": \"p\", \"title\": \"P\"}", "Customer journey, 0 episodes" },
    { "{\"id\": \"p\", \"title\": \"P\"}, {\"id\": \"q\", \"title\": \"Q\", \"episodes\": [{\"id\": \"e\", \"title\": \"E\"}]}, "
      "{\"id\": \"r\", \"title\": \"R\"}", "Customer journey, 1 episode" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("\"language\": \"en\", \"journeys\": [{\"id\": \"j\", \"title\": \"I\", "
                                               "\"phases\": [%s]}]", cases[i].phases);
      g_autoptr (CjmDocument) document = read_document (text);
      CjmSceneOptions options;
      g_autoptr (CjmScene) scene = NULL;

      cjm_scene_options_init (&options);
      scene = cjm_scene_new (document, cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0),
                             &options);
      g_assert_cmpstr (cjm_scene_get_description (scene), ==, cases[i].said);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/figures/tags", test_tags);
  g_test_add_func ("/scene/figures/whole-tags", test_whole_tags);
  g_test_add_func ("/scene/figures/composite", test_composite);
  g_test_add_func ("/scene/figures/description", test_description);

  return g_test_run ();
}
