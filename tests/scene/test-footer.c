/* test-footer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-scene.h"

/* What the foot of a map says of what it is based on, and of what could not be lined up */

static CjmNode *
add (CjmNode    *parent,
     guint       member,
     const char *text)
{
  CjmKind kind = cjm_kind_get_member (cjm_node_get_kind (parent), member)->target;
  g_autoptr (CjmNode) node = cjm_node_new (kind, NULL);

  if (kind == CJM_KIND_EVIDENCE)
    cjm_node_set_choice (node, CJM_EVIDENCE_KIND, CJM_EVIDENCE_INTERVIEW);
  else
    cjm_node_set_text (node, 1, text);
  g_assert_true (cjm_node_insert (parent, member, CJM_END, node));

  return node;
}

static void
append_cb (const CjmGroup        *group,
           const graphene_rect_t *area,
           gpointer               user_data)
{
  GString *text = user_data;

  g_string_truncate (text, 0);
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type == CJM_ITEM_TEXT)
        g_string_append_len (text, pango_layout_get_text (item->layout) + item->line->start_index, item->line->length);
    }
}

/* The last that is drawn of a map of the first journey */
static char *
read_foot (CjmNode    *root,
           CjmOverlays overlays)
{
  g_autoptr (CjmDocument) document = cjm_document_new (root);
  CjmSceneOptions options;
  g_autoptr (CjmScene) scene = NULL;
  GString *text = g_string_new (NULL);

  cjm_scene_options_init (&options);
  options.overlays = overlays;
  scene = cjm_scene_new (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0), &options);
  cjm_scene_foreach (scene, NULL, append_cb, text);

  return g_string_free (text, FALSE);
}

static void
test_sources (void)
{
  static const struct { guint n_interviews; gint64 n_answers; guint n_scores; guint n_measured; const char *said; } cases[] = {
    { 0, 0, 2, 0, "All scores are assumptions" },
    { 0, 0, 2, 2, "All scores are measured" },
    { 0, 0, 3, 1, "33\u00a0% of the scores are measured, the rest are assumptions" },
    { 1, 0, 1, 0, "Based on 1 interview · All scores are assumptions" },
    { 2, 0, 1, 0, "Based on 2 interviews · All scores are assumptions" },
    { 0, 1, 1, 1, "Based on 1 survey answer · All scores are measured" },
    { 0, 1200, 1, 1, "Based on 1,200 survey answers · All scores are measured" },
    { 3, 20, 2, 1, "Based on 3 interviews and 20 survey answers · 50\u00a0% of the scores are measured, the rest are "
                   "assumptions" },
    { 3, 0, 0, 0, "Based on 3 interviews" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
      CjmNode *phase = add (add (root, CJM_DOCUMENT_JOURNEYS, "j"), CJM_JOURNEY_PHASES, "p");
      CjmNode *episode = add (phase, CJM_PHASE_EPISODES, "e");
      g_autofree char *foot = NULL;

      for (guint j = 0; j < cases[i].n_interviews; j++)
        add (episode, CJM_EPISODE_EVIDENCE, NULL);
      for (guint j = 0; j < cases[i].n_scores; j++)
        {
          CjmNode *scored = j == 0 ? episode : add (phase, CJM_PHASE_EPISODES, "e");

          cjm_node_set_number (scored, CJM_EPISODE_EMOTION_SCORE, 1);
          cjm_node_set_flag (scored, CJM_EPISODE_EMOTION_MEASURED, j < cases[i].n_measured);
          if (j == 0 && cases[i].n_answers > 0)
            cjm_node_set_whole (scored, CJM_EPISODE_EMOTION_COUNT, cases[i].n_answers);
        }
      foot = read_foot (root, CJM_OVERLAY_NONE);
      g_assert_cmpstr (foot, ==, cases[i].said);
    }
}

/* Up to four phases are named; of more, it is said how many there are. */
static void
test_left_out (void)
{
  static const char *const said[] = {
    NULL, "Not lined up: P1 (other)", NULL, NULL, "Not lined up: P1 (other), P2 (other), P3 (other), P4 (other)",
    "Not lined up: P1 (other), P2 (other), P3 (other), P4 (other), 1 more",
    "Not lined up: P1 (other), P2 (other), P3 (other), P4 (other), 2 more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
      CjmNode *own = add (add (root, CJM_DOCUMENT_JOURNEYS, "own"), CJM_JOURNEY_PHASES, "Q");
      CjmNode *other = add (root, CJM_DOCUMENT_JOURNEYS, "other");
      g_autofree char *foot = NULL;

      cjm_node_set_choice (own, CJM_PHASE_STAGE, CJM_STAGE_NEED);
      for (guint j = 0; j < i; j++)
        {
          g_autofree char *title = g_strdup_printf ("P%u", j + 1);
          CjmNode *phase = add (other, CJM_JOURNEY_PHASES, title);

          cjm_node_set_choice (phase, CJM_PHASE_STAGE, CJM_STAGE_SERVICE);
          add (phase, CJM_PHASE_EPISODES, "e");
        }
      foot = read_foot (root, CJM_OVERLAY_PERSONAS);
      if (said[i] != NULL)
        g_assert_cmpstr (foot, ==, said[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/footer/sources", test_sources);
  g_test_add_func ("/scene/footer/left-out", test_left_out);

  return g_test_run ();
}
