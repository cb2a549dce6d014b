/* test-emotion-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion-editor.h"
#include "cjm-emotion-own.h"
#include "cjm-emotion-score.h"
#include "cjm-emotion-wheel.h"
#include "cjm-score-scale.h"
#include "keys.h"
#include "map-fixture.h"
#include "pointer.h"

static CjmEmotionEditor *
get_editor (Fixture *self)
{
  g_assert_nonnull (cjm_emotion_popover_get_editor (self->view->emotion));

  return CJM_EMOTION_EDITOR (cjm_emotion_popover_get_editor (self->view->emotion));
}

static CjmEmotionEditor *
open_editor (Fixture    *self,
             const char *id)
{
  g_assert_true (cjm_emotion_popover_open (self->view->emotion, id));
  settle (self->view);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_editor (self))));

  return get_editor (self);
}

static void
close_editor (Fixture *self)
{
  gtk_popover_popdown (GTK_POPOVER (get_editor (self)));
  settle (self->view);
}

static GtkWidget *
get_control (Fixture *self,
             guint    member)
{
  return cjm_emotion_form_get_control (cjm_emotion_editor_get_form (get_editor (self)), member);
}

static const char *
get_typed (Fixture *self,
           guint    member)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_control (self, member)));
}

static void
type (Fixture    *self,
      guint       member,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_control (self, member)), text);
}

static GtkWidget *
find_word (Fixture *self,
           double   score,
           gboolean intense)
{
  CjmEmotionForm *form = cjm_emotion_editor_get_form (get_editor (self));

  return cjm_emotion_wheel_find (CJM_EMOTION_WHEEL (cjm_emotion_form_get_wheel (form)), score, intense);
}

static void
assert_checked (GtkWidget *word,
                gboolean   checked)
{
  gtk_test_accessible_assert_state (word, GTK_ACCESSIBLE_STATE_CHECKED,
                                    checked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
}

/* Opens at any point, shows what the episode holds, and gives the focus back. */
static void
test_open (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *before = write_document (self);

  g_assert_false (cjm_emotion_popover_open (self->view->emotion, "episode-e3"));
  open_editor (self, "emotion-e3");
  g_assert_true (cjm_emotion_editor_get_episode (get_editor (self)) == find_node (self, "e3"));
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (get_control (self, CJM_EPISODE_EMOTION_SCORE))), ==, -1);
  g_assert_cmpstr (get_typed (self, CJM_EPISODE_EMOTION_WORD), ==, "curious");
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == GTK_WIDGET (get_editor (self)));
  assert_checked (find_word (self, 1, TRUE), TRUE);
  assert_checked (find_word (self, 1, FALSE), FALSE);

  close_editor (self);
  g_assert_null (cjm_emotion_editor_get_episode (get_editor (self)));
  g_assert_cmpstr (get_focus (self), ==, "emotion-e3");
  g_assert_cmpuint (undo_everything (self), ==, 0);

  open_editor (self, "emotion-e7");
  g_assert_true (isnan (cjm_node_get_number (find_node (self, "e7"), CJM_EPISODE_EMOTION_SCORE)));
  close_editor (self);
  {
    g_autofree char *after = write_document (self);

    g_assert_cmpstr (after, ==, before);
  }
}

/* Every member is edited at once; each row of small edits is one step, and undoing all gives the first bytes again. */
static void
test_edit (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;
  CjmNode *episode = find_node (self, "e3");
  GtkTextBuffer *quote;

  open_editor (self, "emotion-e3");
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_WORD));
  type (self, CJM_EPISODE_EMOTION_WORD, "s");
  type (self, CJM_EPISODE_EMOTION_WORD, "so so");
  g_assert_cmpstr (cjm_node_get_text (episode, CJM_EPISODE_EMOTION_WORD), ==, "so so");
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_COUNT));
  type (self, CJM_EPISODE_EMOTION_COUNT, "4");
  type (self, CJM_EPISODE_EMOTION_COUNT, "42");
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_SPREAD));
  type (self, CJM_EPISODE_EMOTION_SPREAD, "1,5");
  g_assert_cmpstr (get_typed (self, CJM_EPISODE_EMOTION_SPREAD), ==, "1,5");
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_QUOTE));
  quote = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_control (self, CJM_EPISODE_EMOTION_QUOTE)));
  gtk_text_buffer_insert_at_cursor (quote, "Well,", -1);
  gtk_text_buffer_insert_at_cursor (quote, " well.", -1);
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_MEASURED));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_control (self, CJM_EPISODE_EMOTION_MEASURED)), TRUE);
  gtk_range_set_value (GTK_RANGE (get_control (self, CJM_EPISODE_EMOTION_SCORE)), 2.26);

  g_assert_cmpint (cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT), ==, 42);
  g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SPREAD), ==, 1.5);
  g_assert_cmpstr (cjm_node_get_text (episode, CJM_EPISODE_EMOTION_QUOTE), ==, "Well, well.");
  g_assert_true (cjm_node_get_flag (episode, CJM_EPISODE_EMOTION_MEASURED));
  g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE), ==, 2.3);

  g_assert_cmpuint (undo_everything (self), ==, 6);
  g_assert_cmpstr (get_typed (self, CJM_EPISODE_EMOTION_WORD), ==, "curious");
  g_assert_cmpstr (get_typed (self, CJM_EPISODE_EMOTION_COUNT), ==, "");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (get_control (self, CJM_EPISODE_EMOTION_SCORE))), ==, -1);
  after = write_document (self);
  g_assert_cmpstr (after, ==, before);
}

/* Who leaves a field and comes back begins a step anew. */
static void
test_steps_of_a_field (Fixture      *self,
                       gconstpointer data)
{
  static const guint members[] = { CJM_EPISODE_EMOTION_WORD, CJM_EPISODE_EMOTION_COUNT, CJM_EPISODE_EMOTION_SPREAD };
  static const char *const texts[] = { "1", "12", "3", "34" };

  open_editor (self, "emotion-e3");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          if (j % 2 == 0)
            gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_MEASURED));
          gtk_widget_grab_focus (get_control (self, members[i]));
          type (self, members[i], texts[j]);
        }
      g_assert_cmpuint (undo_everything (self), ==, 2);
    }
  close_editor (self);
}

/* What cannot be changes nothing, says so, and goes when it is left. */
static void
test_wrong_number (Fixture      *self,
                   gconstpointer data)
{
  GtkWidget *count;

  open_editor (self, "emotion-e3");
  count = get_control (self, CJM_EPISODE_EMOTION_COUNT);
  gtk_widget_grab_focus (count);
  type (self, CJM_EPISODE_EMOTION_COUNT, "-3");
  gtk_test_accessible_assert_state (count, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpuint (undo_everything (self), ==, 0);
  g_assert_cmpstr (get_typed (self, CJM_EPISODE_EMOTION_COUNT), ==, "-3");
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_WORD));
  g_assert_cmpstr (get_typed (self, CJM_EPISODE_EMOTION_COUNT), ==, "");
  gtk_test_accessible_assert_state (count, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
}

/* What was typed stands once the line was left: what is typed there later, and cannot be, takes nothing of it back. */
static void
test_left_number (Fixture      *self,
                  gconstpointer data)
{
  CjmNode *episode = find_node (self, "e3");
  GtkWidget *count;

  open_editor (self, "emotion-e3");
  count = get_control (self, CJM_EPISODE_EMOTION_COUNT);
  gtk_widget_grab_focus (count);
  type (self, CJM_EPISODE_EMOTION_COUNT, "7");
  type (self, CJM_EPISODE_EMOTION_COUNT, "7x");
  g_assert_cmpint (cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT), ==, CJM_WHOLE_ABSENT);
  type (self, CJM_EPISODE_EMOTION_COUNT, "7");
  gtk_widget_grab_focus (get_control (self, CJM_EPISODE_EMOTION_WORD));
  gtk_widget_grab_focus (count);
  type (self, CJM_EPISODE_EMOTION_COUNT, "7x");
  g_assert_cmpint (cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT), ==, 7);
  close_editor (self);
}

/* A word of the wheel suggests a score only where there is none. */
static void
test_choose (Fixture      *self,
             gconstpointer data)
{
  CjmNode *unknown = find_node (self, "e7");

  open_editor (self, "emotion-e3");
  gtk_widget_activate_action (find_word (self, -3, TRUE), "word.choose", NULL);
  g_assert_cmpstr (cjm_node_get_text (find_node (self, "e3"), CJM_EPISODE_EMOTION_WORD), ==, "annoyed");
  g_assert_cmpfloat (cjm_node_get_number (find_node (self, "e3"), CJM_EPISODE_EMOTION_SCORE), ==, -1);
  assert_checked (find_word (self, -3, TRUE), TRUE);
  assert_checked (find_word (self, 1, TRUE), FALSE);

  open_editor (self, "emotion-e7");
  gtk_widget_activate (find_word (self, 4, FALSE));
  g_assert_cmpstr (cjm_node_get_text (unknown, CJM_EPISODE_EMOTION_WORD), ==, "grateful");
  g_assert_cmpfloat (cjm_node_get_number (unknown, CJM_EPISODE_EMOTION_SCORE), ==, 4);
  cjm_document_undo (self->document);
  g_assert_cmpstr (cjm_node_get_text (unknown, CJM_EPISODE_EMOTION_WORD), ==, "curious");
  g_assert_true (isnan (cjm_node_get_number (unknown, CJM_EPISODE_EMOTION_SCORE)));
}

/* The point moves while the editor is open, and the editor points to where it is now. */
static void
test_follow (Fixture      *self,
             gconstpointer data)
{
  GdkRectangle before;
  GdkRectangle after;

  open_editor (self, "emotion-e3");
  gtk_popover_get_pointing_to (GTK_POPOVER (get_editor (self)), &before);
  gtk_range_set_value (GTK_RANGE (get_control (self, CJM_EPISODE_EMOTION_SCORE)), 3);
  settle (self->view);
  gtk_popover_get_pointing_to (GTK_POPOVER (get_editor (self)), &after);
  g_assert_cmpint (before.x, ==, after.x);
  g_assert_cmpint (before.y - after.y, >=, 79);
  g_assert_cmpint (before.y - after.y, <=, 81);

  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (find_node (self, "e3"));
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_null (cjm_emotion_editor_get_episode (get_editor (self)));
  cjm_document_undo (self->document);
}

/* On a loop there are no lanes, but there are points. */
static void
test_loop (Fixture      *self,
           gconstpointer data)
{
  CjmSceneOptions options = *cjm_scene_get_options (cjm_canvas_get_scene (self->view));
  graphene_point_t corner;
  graphene_point_t opposite;
  GdkRectangle face;

  cjm_document_begin (self->document, "Close the loop");
  cjm_node_set_text (get_journey (self->document), CJM_JOURNEY_LOOP, "p1");
  cjm_document_commit (self->document);
  options.view = CJM_VIEW_LOOP;
  cjm_canvas_set_options (self->view, &options);
  settle (self->view);
  open_editor (self, "emotion-e3");
  gtk_widget_activate (find_word (self, -3, TRUE));
  settle (self->view);
  find_point (self, "emotion-e3", 0, 0, &corner);
  find_point (self, "emotion-e3", 1, 1, &opposite);
  gtk_popover_get_pointing_to (GTK_POPOVER (get_editor (self)), &face);
  g_assert_cmpint (face.x, >=, (int) corner.x - 2);
  g_assert_cmpint (face.y, >=, (int) corner.y - 2);
  g_assert_cmpint (face.x + face.width, <=, (int) opposite.x + 3);
  g_assert_cmpint (face.y + face.height, <=, (int) opposite.y + 3);
}

static void
assert_point_in_view (Fixture *self)
{
  const char *id = cjm_node_get_id (cjm_emotion_editor_get_episode (get_editor (self)));
  g_autofree char *point = g_strconcat ("emotion-", id, NULL);

  g_assert_true (is_in_view (self, point));
}

/* Goes on to the next episode without closing, up to the last one, and shows the point of each. */
static void
test_steps (Fixture      *self,
            gconstpointer data)
{
  gboolean sensitive = TRUE;
  guint n = 0;

  open_editor (self, "emotion-e1");
  for (; sensitive; n++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", n + 1);

      g_assert_true (cjm_emotion_editor_get_episode (get_editor (self)) == find_node (self, id));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_editor (self))));
      g_signal_emit_by_name (get_editor (self), "stepped", 1);
      settle (self->view);
      assert_point_in_view (self);
      sensitive = cjm_emotion_editor_get_episode (get_editor (self)) != find_node (self, id);
    }
  g_assert_cmpuint (n, ==, 8);
  g_signal_emit_by_name (get_editor (self), "stepped", -1);
  g_assert_true (cjm_emotion_editor_get_episode (get_editor (self)) == find_node (self, "e7"));
  assert_selected (self, "e7");
  close_editor (self);
  g_assert_cmpstr (get_focus (self), ==, "emotion-e7");

  for (guint i = 0; i < 2; i++)
    {
      open_editor (self, i == 0 ? "emotion-e1" : "emotion-e8");
      assert_point_in_view (self);
      close_editor (self);
    }
}

/* The wheel is written in the language of the document. */
static void
test_language (Fixture      *self,
               gconstpointer data)
{
  open_editor (self, "emotion-e3");
  gtk_test_accessible_assert_property (find_word (self, -3, FALSE), GTK_ACCESSIBLE_PROPERTY_LABEL, "disappointed");
  gtk_test_accessible_assert_role (find_word (self, -3, FALSE), GTK_ACCESSIBLE_ROLE_RADIO);
  close_editor (self);

  cjm_document_begin (self->document, "Language");
  cjm_node_set_text (cjm_document_get_root (self->document), CJM_DOCUMENT_LANGUAGE, "nl-BE");
  cjm_document_commit (self->document);
  open_editor (self, "emotion-e3");
  gtk_test_accessible_assert_property (find_word (self, -3, FALSE), GTK_ACCESSIBLE_PROPERTY_LABEL, "teleurgesteld");
  gtk_widget_activate (find_word (self, -3, FALSE));
  g_assert_cmpstr (cjm_node_get_text (find_node (self, "e3"), CJM_EPISODE_EMOTION_WORD), ==, "teleurgesteld");
}

/* Whatever its words are, it fits a narrow window. */
static void
test_narrow (Fixture      *self,
             gconstpointer data)
{
  static const char *const languages[] = { "en", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      int least;

      cjm_document_begin (self->document, "Language");
      cjm_node_set_text (cjm_document_get_root (self->document), CJM_DOCUMENT_LANGUAGE, languages[i]);
      cjm_node_set_text (find_node (self, "e2"), CJM_EPISODE_EMOTION_WORD, "een heel lang woord van onszelf");
      cjm_document_commit (self->document);
      open_editor (self, "emotion-e3");
      gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (get_editor (self))), GTK_ORIENTATION_HORIZONTAL, -1,
                          &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 320);
      close_editor (self);
    }
}

static CjmNode *
get_edited_episode (Fixture *self)
{
  return cjm_emotion_editor_get_episode (get_editor (self));
}

/* Alt and an arrow go to the next point from everywhere in it, and stay at the ends; undo and redo are the document's. */
static void
test_keys (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *from;
    const char *to;
  } cases[] = {
    { GDK_KEY_Right, GDK_ALT_MASK, "e3", "e4" },    { GDK_KEY_KP_Right, GDK_ALT_MASK, "e3", "e4" },
    { GDK_KEY_Left, GDK_ALT_MASK, "e3", "e2" },     { GDK_KEY_KP_Left, GDK_ALT_MASK, "e3", "e2" },
    { GDK_KEY_Left, GDK_ALT_MASK, "e1", "e1" },     { GDK_KEY_Right, GDK_ALT_MASK, "e8", "e8" },
    { GDK_KEY_Right, 0, "e3", "e3" },               { GDK_KEY_Left, GDK_CONTROL_MASK, "e3", "e3" },
  };
  static const guint redos[][2] = { { GDK_KEY_z, GDK_SHIFT_MASK }, { GDK_KEY_Z, GDK_SHIFT_MASK }, { GDK_KEY_y, 0 } };
  guint64 state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strconcat ("emotion-", cases[i].from, NULL);

      open_editor (self, id);
      press_key (self->window, cases[i].key, cases[i].modifiers);
      settle (self->view);
      g_assert_true (get_edited_episode (self) == find_node (self, cases[i].to));
      close_editor (self);
    }

  open_editor (self, "emotion-e3");
  type (self, CJM_EPISODE_EMOTION_WORD, "fine");
  cjm_document_end_merging (self->document);
  state = cjm_history_get_state (self->history);
  for (guint i = 0; i < G_N_ELEMENTS (redos); i++)
    {
      g_assert_nonnull (press_key (self->window, i % 2 ? GDK_KEY_Z : GDK_KEY_z, GDK_CONTROL_MASK));
      g_assert_cmpstr (cjm_node_get_text (find_node (self, "e3"), CJM_EPISODE_EMOTION_WORD), ==, "curious");
      g_assert_nonnull (press_key (self->window, redos[i][0], GDK_CONTROL_MASK | redos[i][1]));
      g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
    }
  close_editor (self);
}

/* Up and down raise and lower the score from wherever it or its word is typed; sideways only the slider does, and only there
 * Delete takes it away. What is no such key is left to the control. */
static void
test_score_keys (Fixture      *self,
                 gconstpointer data)
{
  enum { SCALE, ENTRY, WORD, N_CONTROLS };
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    double scores[N_CONTROLS];  /* that it leads to from -1, in each of the controls */
  } cases[] = {
    { GDK_KEY_Up, 0, { -0.5, -0.5, -0.5 } },               { GDK_KEY_KP_Up, 0, { -0.5, -0.5, -0.5 } },
    { GDK_KEY_Down, 0, { -1.5, -1.5, -1.5 } },             { GDK_KEY_KP_Down, 0, { -1.5, -1.5, -1.5 } },
    { GDK_KEY_Up, GDK_SHIFT_MASK, { -0.9, -0.9, -0.9 } },  { GDK_KEY_Down, GDK_CONTROL_MASK, { -1.1, -1.1, -1.1 } },
    { GDK_KEY_Right, 0, { -0.5, -1, -1 } },                { GDK_KEY_KP_Right, 0, { -0.5, -1, -1 } },
    { GDK_KEY_Left, 0, { -1.5, -1, -1 } },                 { GDK_KEY_KP_Left, 0, { -1.5, -1, -1 } },
    { GDK_KEY_Right, GDK_SHIFT_MASK, { -0.9, -1, -1 } },   { GDK_KEY_Delete, 0, { NAN, -1, -1 } },
    { GDK_KEY_KP_Delete, 0, { NAN, -1, -1 } },             { GDK_KEY_BackSpace, 0, { NAN, -1, -1 } },
    { GDK_KEY_Up, GDK_ALT_MASK, { -1, -1, -1 } },          { GDK_KEY_Delete, GDK_ALT_MASK, { -1, -1, -1 } },
    { GDK_KEY_F5, 0, { -1, -1, -1 } },                     { GDK_KEY_x, 0, { -1, -1, -1 } },
  };
  guint64 state = cjm_history_get_state (self->history);
  GtkWidget *controls[N_CONTROLS];

  open_editor (self, "emotion-e3");
  controls[SCALE] = get_control (self, CJM_EPISODE_EMOTION_SCORE);
  controls[ENTRY] = gtk_widget_get_next_sibling (controls[SCALE]);
  controls[WORD] = get_control (self, CJM_EPISODE_EMOTION_WORD);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < N_CONTROLS; j++)
      {
        double expected = cases[i].scores[j];
        double score;

        g_test_message ("key %x and %x, control %u", cases[i].key, cases[i].modifiers, j);
        gtk_widget_grab_focus (controls[j]);
        g_assert_true (offer_key (controls[j], GTK_PHASE_CAPTURE, cases[i].key, cases[i].modifiers) == (expected != -1));
        score = cjm_node_get_number (find_node (self, "e3"), CJM_EPISODE_EMOTION_SCORE);
        if (isnan (expected))
          g_assert_true (isnan (score));
        else
          g_assert_cmpfloat_with_epsilon (score, expected, 1e-9);
        g_assert_true ((cjm_history_get_state (self->history) != state) == (expected != -1));
        cjm_document_end_merging (self->document);
        while (cjm_history_get_state (self->history) != state)
          cjm_document_undo (self->document);
      }
  close_editor (self);
}

static gboolean
is_within (GtkWidget *widget,
           GtkWidget *ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

/* Tab goes on from the last control to the next episode and back from the first to the one before, as far as there is one. */
static void
test_tab (Fixture      *self,
          gconstpointer data)
{
  static const struct
  {
    const char *from;
    guint member;
    gboolean back;
    const char *to;   /* NULL where the key goes on to whoever moves the focus */
  } cases[] = {
    { "e3", CJM_EPISODE_EMOTION_MEASURED, FALSE, "e4" }, { "e3", CJM_EPISODE_EMOTION_SCORE, TRUE, "e2" },
    { "e3", CJM_EPISODE_EMOTION_MEASURED, TRUE, NULL },  { "e3", CJM_EPISODE_EMOTION_SCORE, FALSE, NULL },
    { "e3", CJM_EPISODE_EMOTION_WORD, FALSE, NULL },     { "e3", CJM_EPISODE_EMOTION_WORD, TRUE, NULL },
    { "e8", CJM_EPISODE_EMOTION_MEASURED, FALSE, NULL }, { "e1", CJM_EPISODE_EMOTION_SCORE, TRUE, NULL },
  };
  static const guint tabs[] = { GDK_KEY_Tab, GDK_KEY_KP_Tab, GDK_KEY_ISO_Left_Tab };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tabs); j++)
      {
        g_autofree char *id = g_strconcat ("emotion-", cases[i].from, NULL);
        const char *to = cases[i].to != NULL ? cases[i].to : cases[i].from;
        guint member = cases[i].to == NULL ? cases[i].member
                       : cases[i].back ? CJM_EPISODE_EMOTION_MEASURED
                                       : CJM_EPISODE_EMOTION_SCORE;

        open_editor (self, id);
        gtk_widget_grab_focus (get_control (self, cases[i].member));
        g_assert_true (offer_key (GTK_WIDGET (get_editor (self)), GTK_PHASE_CAPTURE, tabs[j],
                                  cases[i].back ? GDK_SHIFT_MASK : 0) == (cases[i].to != NULL));
        g_assert_true (get_edited_episode (self) == find_node (self, to));
        g_assert_true (is_within (gtk_root_get_focus (GTK_ROOT (self->window)), get_control (self, member)));
        g_assert_false (offer_key (GTK_WIDGET (get_editor (self)), GTK_PHASE_CAPTURE, tabs[j], GDK_CONTROL_MASK));
        close_editor (self);
      }
}

/* What the area of a widget is in the form */
static void
get_area (Fixture         *self,
          GtkWidget       *widget,
          graphene_rect_t *area)
{
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (cjm_emotion_editor_get_form (get_editor (self))), area));
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Each caption stands over its control, and what is typed has one history, which is the document's. */
static void
test_form (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    const char *caption;
    guint member;
  } cases[] = {
    { "Quote", CJM_EPISODE_EMOTION_QUOTE },
    { "Answers", CJM_EPISODE_EMOTION_COUNT },
    { "Spread", CJM_EPISODE_EMOTION_SPREAD },
  };
  static const guint order[] = { CJM_EPISODE_EMOTION_SCORE, CJM_EPISODE_EMOTION_WORD, CJM_EPISODE_EMOTION_QUOTE,
                                 CJM_EPISODE_EMOTION_COUNT, CJM_EPISODE_EMOTION_MEASURED };
  graphene_rect_t caption;
  graphene_rect_t control;
  graphene_rect_t other;

  open_editor (self, "emotion-e3");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *label = find_label (GTK_WIDGET (cjm_emotion_editor_get_form (get_editor (self))), cases[i].caption);

      g_assert_nonnull (label);
      get_area (self, label, &caption);
      get_area (self, get_control (self, cases[i].member), &control);
      g_assert_cmpfloat (caption.origin.y + caption.size.height, <=, control.origin.y);
      g_assert_cmpfloat (control.origin.y - caption.origin.y - caption.size.height, <, 14);
      g_assert_cmpfloat (ABS (control.origin.x - caption.origin.x), <, 14);
    }
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      get_area (self, get_control (self, order[i - 1]), &other);
      get_area (self, get_control (self, order[i]), &control);
      g_assert_cmpfloat (other.origin.y + other.size.height, <=, control.origin.y);
    }
  get_area (self, get_control (self, CJM_EPISODE_EMOTION_COUNT), &control);
  get_area (self, get_control (self, CJM_EPISODE_EMOTION_SPREAD), &other);
  g_assert_cmpfloat (control.origin.x + control.size.width, <, other.origin.x);
  g_assert_cmpfloat (control.origin.y, ==, other.origin.y);
  g_assert_cmpfloat (ABS (control.size.width - other.size.width), <=, 1);

  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (get_control (self, CJM_EPISODE_EMOTION_WORD))), ==, "In a word");
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (get_control (self, CJM_EPISODE_EMOTION_WORD))));
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (get_control (self, CJM_EPISODE_EMOTION_COUNT))));
  g_assert_false (gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_control (self, CJM_EPISODE_EMOTION_QUOTE)))));
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (get_control (self, CJM_EPISODE_EMOTION_QUOTE))));
  close_editor (self);
}

static GtkWidget *
find_of_type (GtkWidget *widget,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Words of one's own fill the form from side to side; the score stands as a number too, or as a dash. */
static void
test_words_and_score (Fixture      *self,
                      gconstpointer data)
{
  GtkWidget *form;
  GtkWidget *own;
  GtkWidget *entry;
  graphene_rect_t area;

  cjm_document_begin (self->document, "Words");
  for (guint i = 1; i <= 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *word = g_strdup_printf ("own %u", i);

      cjm_node_set_text (find_node (self, id), CJM_EPISODE_EMOTION_WORD, word);
    }
  cjm_document_commit (self->document);
  open_editor (self, "emotion-e3");
  form = GTK_WIDGET (cjm_emotion_editor_get_form (get_editor (self)));
  own = find_of_type (form, CJM_TYPE_EMOTION_OWN);
  get_area (self, gtk_widget_get_first_child (own), &area);
  g_assert_cmpfloat_with_epsilon (area.origin.x, 0, 2);
  for (guint i = 0; i < 3; i++)
    {
      get_area (self, gtk_grid_get_child_at (GTK_GRID (own), (int) i, 0), &area);
      g_assert_cmpfloat_with_epsilon (area.size.width, (gtk_widget_get_width (form) - 8) / 3.0, 3);
    }
  g_assert_cmpfloat_with_epsilon (area.origin.x + area.size.width, gtk_widget_get_width (form), 3);

  entry = cjm_emotion_score_get_entry (CJM_EMOTION_SCORE (find_of_type (form, CJM_TYPE_EMOTION_SCORE)));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "−1");
  cjm_emotion_set_score (find_node (self, "e3"), 2.5);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "2.5");
  cjm_emotion_set_score (find_node (self, "e3"), NAN);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "–");
  close_editor (self);
}

/* A click on a point that alone is selected opens the editor, once no second click can follow; any other click does not. */
static void
test_click_opens (Fixture      *self,
                  gconstpointer data)
{
  static const struct
  {
    const char *selected;
    const char *more;
    const char *clicked;
    int n_press;
    gboolean opens;
  } cases[] = {
    { "emotion-e3", NULL, "emotion-e3", 1, TRUE },         { "emotion-e3", NULL, "emotion-e3", 2, FALSE },
    { "emotion-e2", NULL, "emotion-e3", 1, FALSE },        { "emotion-e3", "emotion-e2", "emotion-e3", 1, FALSE },
    { "emotion-e7", NULL, "emotion-e7", 1, FALSE },        { "episode-e3", NULL, "episode-e3", 1, FALSE },
  };
  guint64 state = cjm_history_get_state (self->history);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_point_t point;

      click (self, cases[i].selected, 0);
      if (cases[i].more != NULL)
        click (self, cases[i].more, GDK_CONTROL_MASK);
      find_point (self, cases[i].clicked, 0.5f, 0.5f, &point);
      tell_clicks (GTK_WIDGET (self->view), GTK_PHASE_CAPTURE, "pressed", GDK_BUTTON_PRIMARY, cases[i].n_press, point.x,
                   point.y);
      g_assert_null (cjm_emotion_popover_get_point (self->view->emotion));
      tell_clicks (GTK_WIDGET (self->view), GTK_PHASE_BUBBLE, "released", GDK_BUTTON_PRIMARY, cases[i].n_press, point.x,
                   point.y);
      g_assert_null (cjm_emotion_popover_get_point (self->view->emotion));
      tell_stopped (GTK_WIDGET (self->view));
      g_assert_true ((cjm_emotion_popover_get_point (self->view->emotion) != NULL) == cases[i].opens);
      if (cases[i].opens)
        {
          settle (self->view);
          close_editor (self);
        }
      while (cjm_history_get_state (self->history) != state)
        cjm_document_undo (self->document);
    }
}

/* The button with that tooltip */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The buttons go to the point on their side as far as there is one, and take the focus from no control. */
static void
test_buttons (Fixture      *self,
              gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *tooltip;
    const char *to;   /* NULL where it cannot be pressed */
  } cases[] = {
    { "e3", "Next episode", "e4" }, { "e3", "Previous episode", "e2" }, { "e1", "Previous episode", NULL },
    { "e1", "Next episode", "e2" }, { "e8", "Next episode", NULL },     { "e8", "Previous episode", "e7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strconcat ("emotion-", cases[i].from, NULL);
      GtkWidget *button = find_button (GTK_WIDGET (open_editor (self, id)), cases[i].tooltip);
      GtkWidget *word = get_control (self, CJM_EPISODE_EMOTION_WORD);

      g_assert_true (gtk_widget_get_sensitive (button) == (cases[i].to != NULL));
      g_assert_false (gtk_widget_get_focusable (button));
      if (cases[i].to != NULL)
        {
          gtk_widget_grab_focus (word);
          g_signal_emit_by_name (button, "clicked");
          settle (self->view);
          g_assert_true (get_edited_episode (self) == find_node (self, cases[i].to));
          g_assert_true (is_within (gtk_root_get_focus (GTK_ROOT (self->window)), word));
        }
      close_editor (self);
    }
}

/* The slider goes by halves; assistive technology, which sets its value without asking, by tenths. */
static void
test_slider (Fixture      *self,
             gconstpointer data)
{
  static const struct
  {
    double value;
    double dragged;
    double set;
  } cases[] = { { 1.3, 1.5, 1.3 }, { -2.24, -2, -2.2 }, { 4.9, 5, 4.9 }, { 0.04, 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *episode = find_node (self, "e3");
      gboolean handled = FALSE;
      GtkWidget *scale;

      open_editor (self, "emotion-e3");
      scale = get_control (self, CJM_EPISODE_EMOTION_SCORE);
      g_signal_emit_by_name (scale, "change-value", GTK_SCROLL_JUMP, cases[i].value, &handled);
      g_assert_true (handled);
      g_assert_cmpfloat_with_epsilon (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE), cases[i].dragged, 1e-9);
      gtk_range_set_value (GTK_RANGE (scale), cases[i].value);
      g_assert_cmpfloat_with_epsilon (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE), cases[i].set, 1e-9);
      close_editor (self);
      g_assert_cmpuint (undo_everything (self), >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 2, 4, 1 };

  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas/emotion-editor/open", Fixture, small, set_up, test_open, tear_down);
  g_test_add ("/canvas/emotion-editor/edit", Fixture, small, set_up, test_edit, tear_down);
  g_test_add ("/canvas/emotion-editor/steps-of-a-field", Fixture, small, set_up, test_steps_of_a_field, tear_down);
  g_test_add ("/canvas/emotion-editor/wrong-number", Fixture, small, set_up, test_wrong_number, tear_down);
  g_test_add ("/canvas/emotion-editor/left-number", Fixture, small, set_up, test_left_number, tear_down);
  g_test_add ("/canvas/emotion-editor/choose", Fixture, small, set_up, test_choose, tear_down);
  g_test_add ("/canvas/emotion-editor/follow", Fixture, small, set_up, test_follow, tear_down);
  g_test_add ("/canvas/emotion-editor/loop", Fixture, small, set_up, test_loop, tear_down);
  g_test_add ("/canvas/emotion-editor/steps", Fixture, small, set_up, test_steps, tear_down);
  g_test_add ("/canvas/emotion-editor/buttons", Fixture, small, set_up, test_buttons, tear_down);
  g_test_add ("/canvas/emotion-editor/slider", Fixture, small, set_up, test_slider, tear_down);
  g_test_add ("/canvas/emotion-editor/language", Fixture, small, set_up, test_language, tear_down);
  g_test_add ("/canvas/emotion-editor/keys", Fixture, small, set_up, test_keys, tear_down);
  g_test_add ("/canvas/emotion-editor/score-keys", Fixture, small, set_up, test_score_keys, tear_down);
  g_test_add ("/canvas/emotion-editor/tab", Fixture, small, set_up, test_tab, tear_down);
  g_test_add ("/canvas/emotion-editor/form", Fixture, small, set_up, test_form, tear_down);
  g_test_add ("/canvas/emotion-editor/words-and-score", Fixture, small, set_up, test_words_and_score, tear_down);
  g_test_add ("/canvas/emotion-editor/click-opens", Fixture, small, set_up, test_click_opens, tear_down);
  g_test_add ("/canvas/emotion-editor/narrow", Fixture, small, set_up, test_narrow, tear_down);

  return g_test_run ();
}
