/* test-draft-size.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "draft-fixture.h"
#include "open-files.h"

/* How large a draft is, and what an edit adds to it. */

static char *
make_large (guint n_touchpoints)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
  g_autoptr (CjmDocument) document = NULL;

  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
  cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
  for (guint i = 0; i < n_touchpoints; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%05u", i);
      g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, id);

      cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, "Mail");
      cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, CJM_END, touchpoint);
    }
  document = cjm_document_new (root);
  return draft_fixture_write_text (document);
}

static gsize
get_size (DraftFixture *fixture)
{
  g_autofree char *path = draft_fixture_find_only (fixture->drafts);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return (gsize) info.st_size;
}

/* How many bytes an edit adds to a draft that is begun: a title, a card that moves, a phase that moves */
static void
measure_costs (guint n_touchpoints,
               gsize costs[3])
{
  g_autofree char *text = make_large (n_touchpoints);
  DraftFixture fixture;
  gsize size;
  CjmNode *node;

  draft_fixture_set_up (&fixture, text);
  draft_fixture_set_title (&fixture, "Begun");
  draft_fixture_flush (&fixture);

  size = get_size (&fixture);
  cjm_document_begin (fixture.document, "Type");
  cjm_node_set_text (cjm_document_find (fixture.document, "t00000"), CJM_TOUCHPOINT_TITLE, "Letter");
  cjm_document_commit (fixture.document);
  draft_fixture_flush (&fixture);
  costs[0] = get_size (&fixture) - size;

  size = get_size (&fixture);
  node = cjm_document_find (fixture.document, "t00001");
  cjm_document_begin (fixture.document, "Move");
  cjm_node_move (node, cjm_node_get_parent (node), CJM_EPISODE_TOUCHPOINTS, 5);
  cjm_document_commit (fixture.document);
  draft_fixture_flush (&fixture);
  costs[1] = get_size (&fixture) - size;

  size = get_size (&fixture);
  cjm_document_begin (fixture.document, "Reword");
  cjm_node_set_text (cjm_document_find (fixture.document, "p"), CJM_PHASE_TITLE, "Purchase");
  cjm_document_commit (fixture.document);
  draft_fixture_flush (&fixture);
  costs[2] = get_size (&fixture) - size;
  draft_fixture_tear_down (&fixture, NULL);
}

/* An edit costs what it changes, whatever the document holds. */
static void
test_costs (void)
{
  gsize small[3], large[3];

  measure_costs (10, small);
  measure_costs (10000, large);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (small[i], ==, large[i]);
      g_assert_cmpuint (small[i], <, 300);
    }
}

/* What may be behind the document in a draft, and how much longer that is for a larger document */
#define CHANGES_MAX (1024 * 1024)
#define CHANGES_SHARE 2

static void
add_title (DraftFixture *fixture,
           guint         number,
           gsize         length)
{
  g_autofree char *filler = g_strnfill (length, 'x');
  g_autofree char *title = g_strdup_printf ("%u%s", number, filler);

  draft_fixture_set_title (fixture, title);
  draft_fixture_flush (fixture);
}

/* Edits until the draft is made smaller, which is when it is due and not before; `base` is what it began with. Returns
 * what is left of it. */
static gsize
grow (DraftFixture *fixture,
      gsize         base,
      gsize         step)
{
  gsize allowed = MAX (CHANGES_MAX, CHANGES_SHARE * base);
  gsize size = get_size (fixture);

  for (guint i = 0; ; i++)
    {
      gsize before = size;

      add_title (fixture, i, step);
      size = get_size (fixture);
      /* The heads of the records are small against a step. */
      if (size < before)
        {
          g_assert_cmpuint (before + step + 1024, >, base + allowed);
          g_assert_cmpuint (count_open_files (fixture->drafts), ==, 1);
          return size;
        }
      g_assert_cmpuint (size, <, base + allowed + 1024);
    }
}

/* It is made smaller as it grows, over and over, and costs a large document no more often than it grows. */
static void
test_due (gconstpointer data)
{
  guint n_touchpoints = GPOINTER_TO_UINT (data);
  g_autofree char *text = n_touchpoints > 0 ? make_large (n_touchpoints) : g_strdup (SOUND);
  DraftFixture fixture;
  gsize base = strlen (text);

  draft_fixture_set_up (&fixture, text);
  add_title (&fixture, 0, 1);
  for (guint i = 0; i < 2; i++)
    {
      base = grow (&fixture, base, 100 * 1024);
      g_assert_cmpuint (base, <, strlen (text) + 110 * 1024);
    }
  draft_fixture_tear_down (&fixture, NULL);
}

/* One that was recovered goes on as it was. */
static void
test_recovered (DraftFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  gsize base = strlen (SOUND);
  CjmFoundDraft *draft;
  CjmFile *file;

  add_title (fixture, 0, 900 * 1024);
  draft_fixture_let_go (fixture);
  found = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (found->len, ==, 1);
  draft = g_ptr_array_index (found, 0);
  file = cjm_found_draft_recover (draft);
  fixture->file = file;
  fixture->document = cjm_file_get_document (file);
  fixture->draft = cjm_draft_new (file, fixture->drafts, draft);
  g_assert_cmpuint (get_size (fixture), >, 900 * 1024);
  grow (fixture, base, 50 * 1024);
}

/* One that somebody has damaged is not made smaller: what can still be found in it stays. */
static void
test_damaged (DraftFixture *fixture,
              gconstpointer data)
{
  g_autofree char *path = NULL;
  FILE *file;

  add_title (fixture, 0, 300 * 1024);
  path = draft_fixture_find_only (fixture->drafts);
  file = fopen (path, "r+");
  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, -100, SEEK_END), ==, 0);
  g_assert_cmpint (fputc ('!', file), ==, '!');
  g_assert_cmpint (fclose (file), ==, 0);
  for (guint i = 1; i <= 10; i++)
    add_title (fixture, i, 100 * 1024);
  g_assert_cmpuint (get_size (fixture), >, 1300 * 1024);
}

/* A draft that has grown is made smaller, and says the same. */
static void
test_grown (DraftFixture *fixture,
            gconstpointer data)
{
  g_autofree char *filler = g_strnfill (100 * 1024, 'x');
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u%s", i, i % 2 == 0 ? filler : "");

      draft_fixture_set_title (fixture, title);
      draft_fixture_flush (fixture);
      g_assert_cmpuint (get_size (fixture), <, 1500 * 1024);
    }
  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  expected = draft_fixture_write_text (fixture->document);
  found = draft_fixture_find_now (fixture);
  text = draft_fixture_write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_file_equal (cjm_found_draft_get_location (found), fixture->location));

  cjm_draft_discard (fixture->draft);
  draft_fixture_assert_none (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/costs", test_costs);
  g_test_add_data_func ("/draft/due", NULL, test_due);
  g_test_add_data_func ("/draft/due-large", GUINT_TO_POINTER (12000), test_due);
  DRAFT_TEST ("recovered", test_recovered);
  DRAFT_TEST ("damaged", test_damaged);
  DRAFT_TEST ("grown", test_grown);

  return g_test_run ();
}
