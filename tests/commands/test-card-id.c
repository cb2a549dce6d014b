/* test-card-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-cards.h"
#include "fixture.h"

static void
test_names (Fixture      *self,
            gconstpointer data)
{
  static const struct
  {
    const char *node;
    CjmCardPart part;
    const char *id;
    gboolean arrangeable;
  } cases[] = {
    { "a", CJM_CARD_WHOLE, "touchpoint-a", TRUE },   { "e1", CJM_CARD_WHOLE, "episode-e1", TRUE },
    { "p1", CJM_CARD_WHOLE, "phase-p1", TRUE },      { "q", CJM_CARD_WHOLE, "note-q", TRUE },
    { "i", CJM_CARD_WHOLE, "improvement-i", TRUE },  { "j", CJM_CARD_WHOLE, "journey-j", FALSE },
    { "e1", CJM_CARD_SCENARIO, "scenario-e1", FALSE }, { "e1", CJM_CARD_EMOTION, "emotion-e1", FALSE },
    { "i", CJM_CARD_ACTION, "action-i", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *node = fixture_find (self, cases[i].node);
      g_autofree char *id = cjm_card_id_new (node, cases[i].part);
      CjmCardPart part = CJM_N_CARD_PARTS;

      g_assert_cmpstr (id, ==, cases[i].id);
      g_assert_true (cjm_card_id_find (self->document, id, &part) == node);
      g_assert_cmpuint (part, ==, cases[i].part);
      g_assert_cmpuint (cjm_card_id_get_part (id), ==, cases[i].part);
      g_assert_true (cjm_card_id_find (self->document, id, NULL) == node);
      g_assert_true (cjm_cards_can_arrange (node, id) == cases[i].arrangeable);
    }
}

/* A card that shows a node once more has that node, and is arranged as it. */
static void
test_further (Fixture      *self,
              gconstpointer data)
{
  CjmCardPart part;

  g_assert_true (cjm_card_id_find (self->document, "improvement-i.e2", &part) == fixture_find (self, "i"));
  g_assert_cmpuint (part, ==, CJM_CARD_WHOLE);
  g_assert_true (cjm_cards_can_arrange (fixture_find (self, "i"), "improvement-i.e2"));
}

static void
test_strangers (Fixture      *self,
                gconstpointer data)
{
  static const char *const ids[] = { "", "-", "touchpoint", "touchpoint-", "touchpoint-zz", "touchpointa", "episode-a",
                                     "scenario-a", "emotion-p1", "action-e1", "traveller.j", "scenarios-e1", "note-a" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      CjmCardPart part = CJM_N_CARD_PARTS;

      g_assert_null (cjm_card_id_find (self->document, ids[i], &part));
      g_assert_cmpuint (part, ==, CJM_N_CARD_PARTS);
    }
}

/* Those inside others go along with them, and all stand in the order of the document. */
static void
test_list (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    const char *ids;
    const char *expected;
  } cases[] = {
    { "touchpoint-c touchpoint-a", "a c" },
    { "touchpoint-a episode-e1 touchpoint-d", "e1 d" },
    { "scenario-e1 emotion-e1 action-i journey-j touchpoint-zz", "" },
    { "improvement-i phase-p2 note-x", "x p2 i" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ids = fixture_split (cases[i].ids);
      g_autoptr (GPtrArray) nodes = cjm_cards_list_arrangeable (self->document, ids);
      g_autoptr (GPtrArray) expected = fixture_list (self, cases[i].expected);

      g_assert_cmpuint (nodes->len, ==, expected->len);
      for (guint k = 0; k < nodes->len; k++)
        g_assert_true (nodes->pdata[k] == expected->pdata[k]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/commands/card-id/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (names);
  ADD (further);
  ADD (strangers);
  ADD (list);
#undef ADD

  return g_test_run ();
}
