/* test-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cjm-arrange.h"
#include "cjm-journeys.h"
#include "cjm-persona.h"
#include "cjm-reader.h"
#include "cjm-writer.h"

/* Whatever is done to a document is one step, under the name that it was given, and is undone under that name. */

#define LABEL "Do it"

static CjmDocument *
read_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "holiday.en.journey", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return cjm_reader_read (text, strlen (text), problems);
}

static CjmNode *
get (CjmNode *node,
     guint    member,
     guint    index)
{
  CjmNode *child = cjm_node_get_child (node, member, index);

  g_assert_nonnull (child);
  return child;
}

static CjmNode *
get_journey (CjmDocument *document,
             guint        index)
{
  return get (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, index);
}

static CjmNode *
get_persona (CjmDocument *document,
             guint        index)
{
  return get (cjm_document_get_root (document), CJM_DOCUMENT_PERSONAS, index);
}

static CjmNode *
get_phase (CjmDocument *document,
           guint        index)
{
  return get (get_journey (document, 0), CJM_JOURNEY_PHASES, index);
}

static CjmNode *
get_episode (CjmDocument *document)
{
  return get (get_phase (document, 0), CJM_PHASE_EPISODES, 0);
}

/* The first journey of which no ideal has been drawn yet */
static CjmNode *
find_without_ideal (CjmDocument *document)
{
  for (guint i = 0;; i++)
    {
      CjmNode *journey = get_journey (document, i);

      if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_CURRENT && cjm_journeys_find_ideal (journey) == NULL)
        return journey;
    }
}

static GPtrArray *
list_episode (CjmDocument *document)
{
  GPtrArray *nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, get_episode (document));
  return nodes;
}

static void
do_add (CjmDocument *document)
{
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "new");

  cjm_node_set_text (episode, CJM_EPISODE_TITLE, "New");
  cjm_arrange_add (document, episode, &(CjmPlace) { .parent = get_phase (document, 0), .member = CJM_PHASE_EPISODES }, LABEL);
}

static void
do_move (CjmDocument *document)
{
  g_autoptr (GPtrArray) nodes = list_episode (document);

  cjm_arrange_move (document, nodes, &(CjmPlace) { .parent = get_phase (document, 1), .member = CJM_PHASE_EPISODES }, LABEL);
}

static void
do_copy (CjmDocument *document)
{
  g_autoptr (GPtrArray) nodes = list_episode (document);
  CjmPlace place = { .parent = get_phase (document, 1), .member = CJM_PHASE_EPISODES };
  g_autoptr (GPtrArray) copies = cjm_arrange_copy (document, nodes, &place, LABEL);
}

static void
do_duplicate (CjmDocument *document)
{
  g_autoptr (GPtrArray) nodes = list_episode (document);
  g_autoptr (GPtrArray) copies = cjm_arrange_duplicate (document, nodes, LABEL);
}

static void
do_remove (CjmDocument *document)
{
  g_autoptr (GPtrArray) nodes = list_episode (document);

  cjm_arrange_remove (document, nodes, LABEL);
}

static void
do_add_journey (CjmDocument *document)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "new");

  cjm_node_set_text (journey, CJM_JOURNEY_TITLE, "New");
  cjm_journeys_add (document, journey, get_persona (document, 1), LABEL);
}

static void
do_duplicate_journey (CjmDocument *document)
{
  cjm_journeys_duplicate (document, get_journey (document, 0), get_persona (document, 1), LABEL);
}

static void
do_make_ideal (CjmDocument *document)
{
  g_assert_nonnull (cjm_journeys_make_ideal (document, find_without_ideal (document), "2026-11-30", LABEL));
}

static void
do_make_newer (CjmDocument *document)
{
  g_assert_nonnull (cjm_journeys_make_newer (document, find_without_ideal (document), "2026-11-30", LABEL));
}

static void
do_move_journey (CjmDocument *document)
{
  g_assert_true (cjm_journeys_move (document, get_journey (document, 0), get_persona (document, 1), NULL, LABEL));
}

static void
do_step_journey (CjmDocument *document)
{
  for (guint i = 0;; i++)
    for (int by = -1; by <= 1; by += 2)
      if (cjm_journeys_can_step (get_journey (document, i), by))
        {
          g_assert_true (cjm_journeys_step (document, get_journey (document, i), by, LABEL));
          return;
        }
}

static void
do_remove_journey (CjmDocument *document)
{
  cjm_journeys_remove (document, get_journey (document, 0), LABEL);
}

static void
do_duplicate_persona (CjmDocument *document)
{
  cjm_persona_duplicate (get_persona (document, 0), "Another", LABEL);
}

static void
do_remove_persona (CjmDocument *document)
{
  cjm_persona_remove (get_persona (document, 0), LABEL);
}

static void
do_become (CjmDocument *document)
{
  g_autoptr (CjmDocument) other = cjm_document_new_empty ();

  cjm_document_become (document, other, LABEL);
}

static const struct
{
  const char *name;
  void (*act) (CjmDocument *document);
} operations[] = {
  { "add", do_add },
  { "move", do_move },
  { "copy", do_copy },
  { "duplicate", do_duplicate },
  { "remove", do_remove },
  { "add-journey", do_add_journey },
  { "duplicate-journey", do_duplicate_journey },
  { "make-ideal", do_make_ideal },
  { "make-newer", do_make_newer },
  { "move-journey", do_move_journey },
  { "step-journey", do_step_journey },
  { "remove-journey", do_remove_journey },
  { "duplicate-persona", do_duplicate_persona },
  { "remove-persona", do_remove_persona },
  { "become", do_become },
};

static void
test_operation (gconstpointer data)
{
  g_autoptr (CjmDocument) document = read_example ();
  CjmHistory *history = cjm_document_get_history (document);
  g_autoptr (GBytes) before = cjm_writer_write (document);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  operations[GPOINTER_TO_UINT (data)].act (document);
  after = cjm_writer_write (document);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_cmpstr (cjm_history_get_undo_label (history), ==, LABEL);
  g_assert_null (cjm_history_get_redo_label (history));

  cjm_document_undo (document);
  undone = cjm_writer_write (document);
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_null (cjm_history_get_undo_label (history));
  g_assert_cmpstr (cjm_history_get_redo_label (history), ==, LABEL);

  cjm_document_redo (document);
  redone = cjm_writer_write (document);
  g_assert_true (g_bytes_equal (after, redone));
  g_assert_cmpstr (cjm_history_get_undo_label (history), ==, LABEL);
  g_assert_null (cjm_history_get_redo_label (history));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *path = g_strconcat ("/model/steps/", operations[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_operation);
    }
  return g_test_run ();
}
