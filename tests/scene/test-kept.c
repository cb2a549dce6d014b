/* test-kept.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "scene-maker.h"

/* What an edit does not concern stays as it is: the very cards, not others that look the same. */

#define MARK (1 << 15)   /* no flag of a group; set on those that were there before an edit */

typedef void (*Edit) (CjmDocument *document);

static void
set_text (CjmDocument *document,
          const char  *id,
          guint        member)
{
  cjm_node_set_text (cjm_document_find (document, id), member, "Another text");
}

static void
set_score (CjmDocument *document,
           const char  *id)
{
  cjm_node_set_number (cjm_document_find (document, id), CJM_EPISODE_EMOTION_SCORE, 1.5);
}

static void
insert (CjmDocument *document,
        const char  *parent,
        guint        member)
{
  CjmNode *node = cjm_document_find (document, parent);
  CjmKind kind = cjm_kind_get_member (cjm_node_get_kind (node), member)->target;
  g_autoptr (CjmNode) child = cjm_node_new (kind, cjm_kind_has_id (kind) ? "fresh" : NULL);

  g_assert_true (cjm_node_insert (node, member, 0, child));
}

static void name_persona (CjmDocument *document) { set_text (document, "x1", CJM_PERSONA_NAME); }
static void name_document (CjmDocument *document)
{
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, "Another title");
}
static void name_journey (CjmDocument *document) { set_text (document, "j", CJM_JOURNEY_TITLE); }
static void name_phase (CjmDocument *document) { set_text (document, "p1", CJM_PHASE_TITLE); }
static void name_episode (CjmDocument *document) { set_text (document, "e5", CJM_EPISODE_TITLE); }
static void name_touchpoint (CjmDocument *document) { set_text (document, "t5001", CJM_TOUCHPOINT_TITLE); }
static void score_episode (CjmDocument *document) { set_score (document, "e5"); }
static void score_other (CjmDocument *document) { set_score (document, "oe111"); }
static void add_touchpoint (CjmDocument *document) { insert (document, "e5", CJM_EPISODE_TOUCHPOINTS); }
static void add_note (CjmDocument *document) { insert (document, "e5", CJM_EPISODE_PROBLEMS); }
static void add_episode (CjmDocument *document) { insert (document, "p1", CJM_PHASE_EPISODES); }
static void add_evidence (CjmDocument *document) { insert (document, "t5001", CJM_TOUCHPOINT_EVIDENCE); }
static void add_measure (CjmDocument *document) { insert (document, "e5", CJM_EPISODE_MEASURES); }
static void move_touchpoint (CjmDocument *document)
{
  cjm_node_move (cjm_document_find (document, "t5001"), cjm_document_find (document, "e5"), CJM_EPISODE_TOUCHPOINTS, 0);
}
static void add_objective (CjmDocument *document)
{
  g_autoptr (CjmNode) objective = cjm_node_new (CJM_KIND_OBJECTIVE, "fresh");

  cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_OBJECTIVES, 0, objective);
}

/* The cards that an edit makes anew, besides those of the whole map; a point where its curve moves is looked at apart. */
static const struct { const char *name; Edit edit; const char *anew; gboolean moves_curve; } edits[] = {
  { "name-persona", name_persona, "" },
  { "name-document", name_document, "" },
  { "name-journey", name_journey, "" },
  { "name-phase", name_phase, "phase-p1" },
  { "name-episode", name_episode, "episode-e5" },
  { "name-touchpoint", name_touchpoint, "touchpoint-t5001" },
  { "score-episode", score_episode, "", TRUE },
  { "score-other", score_other, "", TRUE },
  { "add-touchpoint", add_touchpoint, "touchpoint-fresh" },
  { "add-note", add_note, "note-fresh" },
  { "add-episode", add_episode, "episode-fresh phase-p0 phase-p1 phase-p2", TRUE },
  { "add-evidence", add_evidence, "touchpoint-t5001" },
  { "add-measure", add_measure, "episode-e5" },
  { "move-touchpoint", move_touchpoint, "" },
  { "add-objective", add_objective, "" },
};

static void
mark_cb (const CjmGroup        *group,
         const graphene_rect_t *area,
         gpointer               user_data)
{
  ((CjmGroup *) group)->flags |= MARK;
}

typedef struct
{
  GString *anew;        /* ids */
  guint n_points;       /* of the curve that are new */
} Reading;

static void
read_cb (const CjmGroup        *group,
         const graphene_rect_t *area,
         gpointer               user_data)
{
  Reading *reading = user_data;

  if ((group->flags & MARK) != 0 || (group->flags & CJM_GROUP_CARD) == 0
      || cjm_node_get_kind (group->node) == CJM_KIND_PERSONA || cjm_node_get_kind (group->node) == CJM_KIND_JOURNEY)
    return;

  if ((group->flags & CJM_GROUP_POINT) != 0)
    reading->n_points++;
  else
    g_string_append_printf (reading->anew, "%s%s", reading->anew->len > 0 ? " " : "", group->id);
}

static void
changed_cb (CjmDocument *document,
            GArray      *list,
            gpointer     user_data)
{
  cjm_scene_update (user_data, list);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Whether two lists of words hold the same ones */
static gboolean
is_same_set (const char *a,
             const char *b)
{
  g_auto (GStrv) words = g_strsplit (a, " ", -1);
  g_auto (GStrv) others = g_strsplit (b, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare);
  qsort (others, g_strv_length (others), sizeof *others, compare);

  return g_strv_equal ((const char *const *) words, (const char *const *) others);
}

static void
test_kept (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_TOGETHER);
  g_autoptr (GString) anew = g_string_new (NULL);
  Reading reading = { .anew = anew };
  g_autoptr (CjmScene) scene = NULL;
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.overlays = CJM_OVERLAY_ALL;
  options.ratings = TRUE;
  scene = cjm_scene_new (document, get_journey (document, 0), &options);
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  cjm_scene_foreach (scene, NULL, mark_cb, NULL);

  cjm_document_begin (document, "Edit");
  edits[index].edit (document);
  cjm_document_commit (document);
  cjm_scene_foreach (scene, NULL, read_cb, &reading);

  if (!is_same_set (anew->str, edits[index].anew))
    g_error ("made anew: %s", anew->str);
  if (edits[index].moves_curve)
    g_assert_cmpuint (reading.n_points, >, 0);
  else
    g_assert_cmpuint (reading.n_points, ==, 0);
  g_signal_handlers_disconnect_by_data (document, scene);
}

/* The first text of a card, which no other card shares */
static PangoLayout *
get_layout (CjmScene   *scene,
            const char *id)
{
  const CjmGroup *group = cjm_scene_find (scene, id, NULL);

  g_assert_nonnull (group);
  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      return g_array_index (group->items, CjmItem, i).layout;

  g_assert_not_reached ();
}

/* What takes the place of something leaves nothing of that behind. */
static void
test_let_go (void)
{
  static const struct { const char *card; const char *node; guint member; } cases[] = {
    { "episode-e5", "e5", CJM_EPISODE_TITLE }, { "scenario-e5", "e5", CJM_EPISODE_SCENARIO },
    { "touchpoint-t5001", "t5001", CJM_TOUCHPOINT_TITLE }, { "phase-p1", "p1", CJM_PHASE_TITLE },
    { "journey-j", "j", CJM_JOURNEY_TITLE }, { "emotion-e5", "e5", CJM_EPISODE_EMOTION_WORD },
  };
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_TOGETHER);
  g_autoptr (CjmScene) scene = NULL;

  cjm_document_begin (document, "Tell");
  cjm_node_set_text (cjm_document_find (document, "e5"), CJM_EPISODE_SCENARIO, "What happens");
  cjm_document_commit (document);
  scene = make_scene (document);
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PangoLayout *layout = get_layout (scene, cases[i].card);

      g_object_add_weak_pointer (G_OBJECT (layout), (gpointer *) &layout);
      cjm_document_begin (document, "Edit");
      cjm_node_set_text (cjm_document_find (document, cases[i].node), cases[i].member, "Something else");
      cjm_document_commit (document);
      g_assert_null (layout);
    }

  cjm_document_begin (document, "Remove");
  cjm_node_set_text (cjm_document_find (document, "e5"), CJM_EPISODE_SCENARIO, NULL);
  cjm_document_commit (document);
  g_assert_null (cjm_scene_find (scene, "scenario-e5", NULL));

  /* A point goes where its score does. */
  cjm_document_begin (document, "Forget");
  cjm_node_set_number (cjm_document_find (document, "e5"), CJM_EPISODE_EMOTION_SCORE, NAN);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", 5000 + i);

      cjm_node_set_number (cjm_document_find (document, id), CJM_TOUCHPOINT_SATISFACTION_SCORE, NAN);
    }
  cjm_document_commit (document);
  g_assert_null (cjm_scene_find (scene, "emotion-e5", NULL));
  g_signal_handlers_disconnect_by_data (document, scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/kept/", edits[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kept);
    }

  g_test_add_func ("/scene/kept/let-go", test_let_go);

  return g_test_run ();
}
