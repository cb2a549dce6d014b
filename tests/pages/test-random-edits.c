/* test-random-edits.c: curve points, texts in place and pasted fragments, at random and with seeds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "../canvas/edit-fixture.h"
#include "cjm-emotion-edit.h"
#include "cjm-fragment.h"
#include "cjm-paste.h"

#define N_SEEDS 3
#define N_EDITS 80

/* What fewer steps than that would have been lost or merged */
#define LEAST_STEPS 20

static char *
pick_card (Fixture *self,
           GRand   *random)
{
  for (guint tries = 0; tries < 200; tries++)
    {
      gint32 index = g_rand_int_range (random, 0, (gint32) cjm_card_layer_get_n_groups (get_cards (self)));
      const CjmGroup *group = cjm_card_layer_get_group (get_cards (self), index, NULL);

      if ((group->flags & CJM_GROUP_CARD) != 0 && group->id != NULL)
        return g_strdup (group->id);
    }

  return NULL;
}

static const CjmGroup *
pick_point (Fixture     *self,
            GRand       *random,
            CjmMapCard **card)
{
  for (guint tries = 0; tries < 200; tries++)
    {
      gint32 index = g_rand_int_range (random, 0, (gint32) cjm_card_layer_get_n_groups (get_cards (self)));
      const CjmGroup *group = cjm_card_layer_get_group (get_cards (self), index, card);

      if ((group->flags & CJM_GROUP_POINT) != 0 && *card != NULL)
        return group;
    }

  return NULL;
}

static void
edit_point (Fixture *self,
            GRand   *random)
{
  static const char *const words[] = { "torn", "größer ☃", "" };
  CjmMapCard *card;
  const CjmGroup *point = pick_point (self, random, &card);
  double score = g_rand_double_range (random, CJM_LOWEST_SCORE, CJM_HIGHEST_SCORE);

  if (point == NULL)
    return;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      gtk_range_set_value (GTK_RANGE (cjm_map_card_get_slider (card)), score);
      break;
    case 1:
      cjm_emotion_step_score (point->node, g_rand_boolean (random) ? CJM_SCORE_STEP : -CJM_SCORE_FINE_STEP);
      break;
    case 2:
      cjm_emotion_set_score (point->node, NAN);
      break;
    default:
      cjm_emotion_choose (point->node, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))], score);
      break;
    }
  if (g_rand_boolean (random))
    cjm_document_end_merging (self->document);
}

static void
edit_text (Fixture *self,
           GRand   *random)
{
  static const char *const texts[] = { "", " ", "a", "Größe ☃ 旅", "two\nlines" };
  static const CjmEditorEnd ends[] = {
    CJM_EDITOR_ENTER, CJM_EDITOR_NEXT, CJM_EDITOR_PREVIOUS, CJM_EDITOR_ADD, CJM_EDITOR_CANCEL, CJM_EDITOR_LEAVE,
  };
  g_autofree char *id = pick_card (self, random);

  if (id == NULL || !cjm_canvas_edit (self->view, id))
    return;

  for (guint i = 0; i < 3 && get_edited (self) != NULL; i++)
    {
      const char *text = texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];

      if (g_rand_boolean (random))
        replace_text (self, text);
      else
        type_text (self, text);
      leave (self, ends[g_rand_int_range (random, 0, G_N_ELEMENTS (ends))]);
    }
  cjm_inline_editor_end (self->view->editor, TRUE);
}

/* What is selected, or a card that is clicked, goes through the bytes of the clipboard and comes in at another card. */
static void
paste_cards (Fixture *self,
             GRand   *random)
{
  g_autofree char *source = pick_card (self, random);
  g_autofree char *target = pick_card (self, random);
  g_autofree char *complaint = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CjmNode) fragment = NULL;

  if (source == NULL || target == NULL)
    return;

  click (self, source, g_rand_boolean (random) ? GDK_CONTROL_MASK : 0);
  nodes = cjm_canvas_list_arrangeable (self->view);
  if (nodes->len == 0)
    return;

  bytes = cjm_fragment_write (nodes);
  fragment = cjm_fragment_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), problems);
  g_assert_nonnull (fragment);
  click (self, target, 0);
  complaint = cjm_paste_fragment (self->view, fragment);
}

static void
edit_at_random (Fixture *self,
                GRand   *random,
                guint64  first)
{
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
    case 1:
      edit_point (self, random);
      break;
    case 2:
    case 3:
      edit_text (self, random);
      break;
    case 4:
      paste_cards (self, random);
      break;
    default:
      activate (self, g_rand_boolean (random) ? "map.delete" : "map.move-right");
      break;
    }
  if (g_rand_int_range (random, 0, 8) == 0 && cjm_history_get_state (self->history) != first)
    cjm_document_undo (self->document);
  if (g_rand_int_range (random, 0, 12) == 0)
    gtk_adjustment_set_value (get_adjustment (self, g_rand_int_range (random, 0, 2)),
                              g_rand_double_range (random, 0, 1500));
  cjm_card_layer_bind (get_cards (self));
}

static void
assert_written (Fixture    *self,
                const char *expected)
{
  g_autofree char *written = write_document (self);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_random_edits (Fixture      *self,
                   gconstpointer data)
{
  g_autofree char *before = write_document (self);
  guint64 first = cjm_history_get_state (self->history);

  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *after = NULL;
      guint n;

      for (guint i = 0; i < N_EDITS; i++)
        edit_at_random (self, random, first);
      settle (self->view);
      after = write_document (self);
      n = count_steps (self, first);
      g_test_message ("seed %u: %u steps", seed, n);
      g_assert_cmpuint (n, >, LEAST_STEPS);
      assert_written (self, before);
      for (guint i = 0; i < n; i++)
        cjm_document_redo (self->document);
      assert_written (self, after);
      count_steps (self, first);
      settle (self->view);
    }
}

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 2, 2, 3 };

  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/pages/random-edits", Fixture, small, set_up_edit, test_random_edits, tear_down);

  return g_test_run ();
}
