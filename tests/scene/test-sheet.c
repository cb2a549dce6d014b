/* test-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "golden.h"

/* The sheet of a persona: everything that is known shows, in the document's words, inside the picture and once. */

#define LONG_NAME "Maximiliana Wilhelmina Antoinette van Oranje-Nassau tot Amersfoort"

typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  CjmNode *persona;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer language)
{
  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  self->persona = cjm_node_new (CJM_KIND_PERSONA, "p");
  cjm_node_set_text (self->root, CJM_DOCUMENT_LANGUAGE, language);
  cjm_node_set_text (self->persona, CJM_PERSONA_NAME, "Marieke");
  cjm_node_insert (self->root, CJM_DOCUMENT_PERSONAS, CJM_END, self->persona);
  self->document = cjm_document_new (self->root);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  g_object_unref (self->document);
  g_object_unref (self->persona);
  g_object_unref (self->root);
}

/* All its lines, one a line; checks that none reaches out of the picture. */
static void
note_lines_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      PangoRectangle logical;
      const char *text;

      if (item->type != CJM_ITEM_TEXT)
        continue;

      pango_layout_line_get_extents (item->line, NULL, &logical);
      g_assert_cmpfloat (area->origin.x + item->x, >=, 0);
      g_assert_cmpfloat (area->origin.x + item->x + (float) logical.width / PANGO_SCALE, <=, 760);
      text = pango_layout_get_text (item->layout) + pango_layout_line_get_start_index (item->line);
      g_string_append_printf (user_data, "%.*s\n", pango_layout_line_get_length (item->line), text);
    }
}

static char *
read_sheet (Fixture *self)
{
  g_autoptr (CjmScene) scene = golden_create_sheet (self->document);
  GString *text = g_string_new (NULL);

  cjm_scene_foreach (scene, NULL, note_lines_cb, text);

  return g_string_free (text, FALSE);
}

static float
get_height (Fixture *self)
{
  g_autoptr (CjmScene) scene = golden_create_sheet (self->document);
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);

  return size.height;
}

static void
fill (Fixture *self)
{
  const CjmKindInfo *info = cjm_kind_get_info (CJM_KIND_PERSONA);

  cjm_document_begin (self->document, "Fill");
  for (guint i = 0; i < info->n_members; i++)
    {
      g_autofree char *text = g_strdup_printf ("my %s", info->members[i].name);

      if (info->members[i].type == CJM_MEMBER_TEXT)
        cjm_node_set_text (self->persona, i, text);
      else if (info->members[i].type == CJM_MEMBER_TEXTS)
        cjm_node_set_texts (self->persona, i, (const char *const[]) { text, "and more", NULL });
    }
  cjm_node_set_number (self->persona, CJM_PERSONA_SHARE, 0.25);
  cjm_document_commit (self->document);
}

static void
test_members (Fixture      *self,
              gconstpointer unused)
{
  const CjmKindInfo *info = cjm_kind_get_info (CJM_KIND_PERSONA);
  g_autofree char *bare = read_sheet (self);
  float bare_height = get_height (self);
  g_autofree char *full = NULL;

  g_assert_cmpstr (bare, ==, "Marieke\n");
  fill (self);
  full = read_sheet (self);
  for (guint i = 0; i < info->n_members; i++)
    {
      g_autofree char *text = g_strdup_printf ("my %s", info->members[i].name);

      if (info->members[i].type == CJM_MEMBER_TEXT || info->members[i].type == CJM_MEMBER_TEXTS)
        {
          const char *first = strstr (full, text);

          g_assert_nonnull (first);
          g_assert_null (strstr (first + 1, text));
        }
    }
  g_assert_true (g_regex_match_simple ("\n25\\h?% of customers\n", full, 0, 0));
  g_assert_nonnull (strstr (full, "Frustrations\n"));
  g_assert_cmpfloat (get_height (self), >, bare_height + 300);
}

static void
test_language (Fixture      *self,
               gconstpointer unused)
{
  g_autofree char *text = NULL;

  fill (self);
  text = read_sheet (self);
  g_assert_nonnull (strstr (text, "van de klanten"));
  g_assert_nonnull (strstr (text, "Frustraties\n"));
  g_assert_null (strstr (text, "Frustrations"));
}

static void
test_ugly (Fixture      *self,
           gconstpointer unused)
{
  g_autofree char *word = g_strnfill (400, 'w');
  g_autofree char *text = NULL;

  fill (self);
  cjm_document_begin (self->document, "Spoil");
  cjm_node_set_text (self->persona, CJM_PERSONA_NAME, LONG_NAME);
  cjm_node_set_text (self->persona, CJM_PERSONA_ROLE, word);
  cjm_node_set_text (self->persona, CJM_PERSONA_QUOTE, word);
  cjm_node_set_texts (self->persona, CJM_PERSONA_GOALS, (const char *const[]) { word, "عطلة هادئة", "安静的假期", NULL });
  cjm_node_set_number (self->persona, CJM_PERSONA_SHARE, 0);
  cjm_document_commit (self->document);

  text = read_sheet (self);
  g_assert_nonnull (strstr (text, "عطلة هادئة"));
  g_assert_true (g_regex_match_simple ("\n0\\h?% of customers\n", text, 0, 0));
}

/* Adds a journey of two episodes, with a score for each or without. */
static void
add_journey (Fixture    *self,
             const char *id,
             CjmState    state,
             gboolean    known)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, id);
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, NULL);

  cjm_node_set_text (journey, CJM_JOURNEY_TITLE, id);
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, "p");
  cjm_node_set_choice (journey, CJM_JOURNEY_STATE, state);
  cjm_node_set_text (phase, CJM_PHASE_TITLE, "phase");
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, NULL);

      cjm_node_set_text (episode, CJM_EPISODE_TITLE, i == 0 ? "worst of all" : "best of all");
      if (known)
        cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, i == 0 ? -5 : 5);
      cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
    }

  cjm_document_begin (self->document, "Add");
  cjm_node_insert (self->root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  cjm_document_commit (self->document);
}

static void
test_journey (Fixture      *self,
              gconstpointer unused)
{
  g_autofree char *unknown = NULL;
  g_autofree char *ideal = NULL;
  g_autofree char *current = NULL;

  add_journey (self, "hidden", CJM_STATE_IDEAL, FALSE);
  unknown = read_sheet (self);
  g_assert_cmpstr (unknown, ==, "Marieke\n");

  cjm_document_undo (self->document);
  add_journey (self, "as hoped", CJM_STATE_IDEAL, TRUE);
  ideal = read_sheet (self);
  g_assert_cmpstr (ideal, ==, "Marieke\nThe journey\nas hoped\nworst of all\nbest of all\n");

  add_journey (self, "as it is", CJM_STATE_CURRENT, TRUE);
  current = read_sheet (self);
  g_assert_cmpstr (current, ==, "Marieke\nThe journey\nas it is\nworst of all\nbest of all\n");
}

/* Each current journey below the one before it, and of one with versions the newest */
static void
test_journeys (Fixture      *self,
               gconstpointer unused)
{
  g_autofree char *two = NULL;
  g_autofree char *newest = NULL;
  float one_height;

  add_journey (self, "in the shop", CJM_STATE_CURRENT, TRUE);
  one_height = get_height (self);
  add_journey (self, "online", CJM_STATE_CURRENT, TRUE);
  two = read_sheet (self);
  g_assert_cmpstr (two, ==, "Marieke\nThe journeys\nin the shop\nworst of all\nbest of all\n"
                            "online\nworst of all\nbest of all\n");
  g_assert_cmpfloat (get_height (self), >, one_height + 100);

  cjm_document_begin (self->document, "Order");
  cjm_node_set_text (cjm_node_get_child (self->root, CJM_DOCUMENT_JOURNEYS, 1), CJM_JOURNEY_BASIS, "in the shop");
  cjm_document_commit (self->document);
  newest = read_sheet (self);
  g_assert_cmpstr (newest, ==, "Marieke\nThe journey\nonline\nworst of all\nbest of all\n");
}

/* A live sheet is what a new one would be. */
static void
test_update (Fixture      *self,
             gconstpointer unused)
{
  g_autoptr (CjmScene) scene = golden_create_sheet (self->document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *expected = NULL;

  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (cjm_scene_update), scene);
  fill (self);
  cjm_scene_foreach (scene, NULL, note_lines_cb, text);
  expected = read_sheet (self);
  g_assert_cmpstr (text->str, ==, expected);
  g_signal_handlers_disconnect_by_data (self->document, scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, language, func) g_test_add ("/scene/sheet/" name, Fixture, language, set_up, func, tear_down)
  ADD ("members", NULL, test_members);
  ADD ("language", "nl", test_language);
  ADD ("ugly", NULL, test_ugly);
  ADD ("journey", NULL, test_journey);
  ADD ("journeys", NULL, test_journeys);
  ADD ("update", NULL, test_update);

  return g_test_run ();
}
