/* test-map-keys.c: what each key does to each kind of card, by the table in map-keys.txt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-fixture.h"
#include "keys.h"

/* The columns of the table, which stand between bars; nothing where nothing is */
enum
{
  CARD,
  KEY,
  STEP,      /* what the step of the history is called that the key made */
  SELECTED,
  FOCUS,
  EDITED,    /* in its field, or in the editor at a point */
  N_COLUMNS
};

static const struct
{
  const char *name;
  guint key;
  guint twin;  /* of the keypad */
} KEYS[] = {
  { "Left", GDK_KEY_Left, GDK_KEY_KP_Left },
  { "Right", GDK_KEY_Right, GDK_KEY_KP_Right },
  { "Up", GDK_KEY_Up, GDK_KEY_KP_Up },
  { "Down", GDK_KEY_Down, GDK_KEY_KP_Down },
  { "Home", GDK_KEY_Home, GDK_KEY_KP_Home },
  { "End", GDK_KEY_End, GDK_KEY_KP_End },
  { "PageUp", GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up },
  { "PageDown", GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down },
  { "Enter", GDK_KEY_Return, GDK_KEY_KP_Enter },
  { "Delete", GDK_KEY_Delete, GDK_KEY_KP_Delete },
  { "Escape", GDK_KEY_Escape, GDK_KEY_Escape },
  { "Space", GDK_KEY_space, GDK_KEY_KP_Space },
  { "F2", GDK_KEY_F2, GDK_KEY_F2 },
  { "A", GDK_KEY_a, GDK_KEY_a },
  { "D", GDK_KEY_d, GDK_KEY_d },
};

static guint
find_key (const char      *name,
          gboolean         twin,
          GdkModifierType *modifiers)
{
  g_auto (GStrv) parts = g_strsplit (name, "+", -1);
  guint last = g_strv_length (parts) - 1;

  *modifiers = 0;
  for (guint i = 0; i < last; i++)
    *modifiers |= g_str_equal (parts[i], "Ctrl")    ? GDK_CONTROL_MASK
                  : g_str_equal (parts[i], "Shift") ? GDK_SHIFT_MASK
                                                    : GDK_ALT_MASK;
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (g_str_equal (KEYS[i].name, parts[last]))
      return twin ? KEYS[i].twin : KEYS[i].key;
  g_assert_not_reached ();
}

/* What is new has an id that nobody knows. */
static char *
name_card (const char *id)
{
  static GRegex *known;

  if (known == NULL)
    known = g_regex_new ("^[a-z]+-[a-z][0-9]+$", 0, 0, NULL);
  if (id == NULL || g_regex_match (known, id, 0, NULL))
    return g_strdup (id != NULL ? id : "");

  return g_strdup_printf ("new %.*s", (int) strcspn (id, "-"), id);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_selection (Fixture *self)
{
  g_autoptr (GPtrArray) ids = cjm_selection_list (get_selection (self));

  if (ids->len > 3)
    return g_strdup_printf ("%u cards", ids->len);
  if (ids->len <= 1)
    return name_card (cjm_canvas_get_selected (self->view));

  g_ptr_array_sort (ids, compare);
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
start_row (Fixture    *self,
           const char *card,
           guint64     state)
{
  if (cjm_emotion_popover_get_point (self->view->emotion) != NULL)
    gtk_popover_popdown (GTK_POPOVER (cjm_emotion_popover_get_editor (self->view->emotion)));
  cjm_inline_editor_end (self->view->editor, FALSE);
  count_steps (self, state);
  run_pending ();
  g_assert_true (cjm_workspace_go_to (self->view->workspace, card, TRUE));
  run_pending ();
}

static char *
describe_row (Fixture    *self,
              const char *card,
              const char *key,
              const char *step)
{
  g_autofree char *selected = describe_selection (self);
  g_autofree char *focus = name_card (cjm_workspace_get_focus (self->view->workspace));
  g_autofree char *edited = name_card (cjm_emotion_popover_get_point (self->view->emotion) != NULL ? cjm_emotion_popover_get_point (self->view->emotion) : get_edited (self));

  return g_strdup_printf ("%s|%s|%s|%s|%s|%s", card, key, step, selected, focus, edited);
}

static void
try_row (Fixture    *self,
         const char *row,
         guint64     state,
         gboolean    twin)
{
  g_auto (GStrv) columns = g_strsplit (row, "|", -1);
  g_autofree char *found = NULL;
  const char *step;
  GdkModifierType modifiers;
  guint key = find_key (columns[KEY], twin, &modifiers);

  g_assert_cmpuint (g_strv_length (columns), ==, N_COLUMNS);
  start_row (self, columns[CARD], state);
  press_key (self->window, key, modifiers);
  run_pending ();
  step = cjm_history_get_state (self->history) != state ? cjm_history_get_undo_label (self->history) : "";
  found = describe_row (self, columns[CARD], columns[KEY], step);
  g_assert_cmpstr (found, ==, row);
}

static void
test_table (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "canvas", "map-keys.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  guint64 state = cjm_history_get_state (self->history);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = g_strsplit (text, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    if (*rows[i] != '\0' && *rows[i] != '#')
      {
        try_row (self, rows[i], state, FALSE);
        /* The keys of the keypad do the same; the bar there pans no map. */
        if (g_str_has_prefix (rows[i], "touchpoint-t2|") && !g_str_has_prefix (rows[i], "touchpoint-t2|Space"))
          try_row (self, rows[i], state, TRUE);
      }
}

/* Whether a key went to something on the map; the window and what lies between has keys of its own. */
static gboolean
press (Fixture        *self,
       guint           key,
       GdkModifierType modifiers)
{
  GtkWidget *taker = press_key (self->window, key, modifiers);

  return taker != NULL && taker != self->window && taker != gtk_widget_get_parent (GTK_WIDGET (self->view));
}

static const struct
{
  guint key;
  GdkModifierType modifiers;
} CHANGES[] = {
  { GDK_KEY_Delete, 0 },
  { GDK_KEY_d, GDK_CONTROL_MASK },
  { GDK_KEY_Left, GDK_ALT_MASK },
  { GDK_KEY_Right, GDK_ALT_MASK },
  { GDK_KEY_Up, GDK_ALT_MASK },
  { GDK_KEY_Down, GDK_ALT_MASK },
  { GDK_KEY_Escape, 0 },
};

/* With the focus on a card but nothing selected there is nothing to change, or to let go of. */
static void
test_without_selection (Fixture      *self,
                        gconstpointer data)
{
  static const char *const actions[] = { "map.delete", "map.duplicate", "map.move-left", "map.move-right", "map.move-up",
                                         "map.move-down", "map.move-to", "map.copy-to" };
  guint64 state = cjm_history_get_state (self->history);

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t6", TRUE);
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_cmpint (cjm_canvas_get_capabilities (self->view), ==, CJM_CANVAS_CAN_SELECT);
  for (guint i = 0; i < G_N_ELEMENTS (CHANGES); i++)
    g_assert_false (press (self, CHANGES[i].key, CHANGES[i].modifiers));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    activate (self, actions[i]);
  run_pending ();
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t6");
  assert_selected (self, "");
  g_assert_null (cjm_card_menu_get_destinations (self->view->menu));

  g_assert_true (press (self, GDK_KEY_space, GDK_CONTROL_MASK));
  assert_selected (self, "t6");
  g_assert_cmpint (cjm_canvas_get_capabilities (self->view), ==, CJM_CANVAS_CAN_SELECT | CJM_CANVAS_CAN_ARRANGE | CJM_CANVAS_CAN_DELETE);
}

/* No key does anything to a view that shows nothing, and each may be for someone else. */
static void
test_without_journey (Fixture      *self,
                      gconstpointer data)
{
  static const GdkModifierType modifiers[] = { 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK, GDK_ALT_MASK };

  cjm_canvas_set_journey (self->view, NULL, NULL, NULL);
  settle (self->view);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  g_assert_cmpint (cjm_canvas_get_capabilities (self->view), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (modifiers); j++)
      if (KEYS[i].key != GDK_KEY_space || modifiers[j] != 0)
        g_assert_false (press (self, KEYS[i].key, modifiers[j]));
  for (CjmMove to = CJM_MOVE_LEFT; to <= CJM_MOVE_PAGE_DOWN; to++)
    g_assert_false (cjm_navigation_move (self->view->workspace, to));
  g_assert_false (cjm_canvas_add_sibling (self->view));
  g_assert_false (cjm_canvas_edit (self->view, "touchpoint-t1"));
}

/* Keys in the field of a card: which go on, which end it, and that none leaves a step where nothing was typed */
static void
test_typing (Fixture      *self,
             gconstpointer data)
{
  static const struct
  {
    const char *card;
    guint key;
    GdkModifierType modifiers;
    const char *typed;   /* before the key; NULL for nothing */
    const char *edited;  /* after it */
    const char *title;   /* of the card, afterwards */
    guint n_steps;
  } cases[] = {
    { "touchpoint-t2", GDK_KEY_Return, 0, NULL, "", "touchpoint number 2", 0 },
    { "touchpoint-t2", GDK_KEY_Return, 0, "Else", "", "Else", 1 },
    { "touchpoint-t2", GDK_KEY_Return, GDK_SHIFT_MASK, "Else", "", "Else", 1 },
    { "touchpoint-t2", GDK_KEY_Escape, 0, NULL, "", "touchpoint number 2", 0 },
    { "touchpoint-t2", GDK_KEY_Escape, 0, "Else", "", "touchpoint number 2", 0 },
    { "touchpoint-t2", GDK_KEY_Return, 0, "", "", "touchpoint number 2", 0 },
    { "touchpoint-t2", GDK_KEY_Return, GDK_CONTROL_MASK, "Else", "new touchpoint", "Else", 2 },
    { "touchpoint-t2", GDK_KEY_KP_Enter, GDK_CONTROL_MASK, NULL, "new touchpoint", "touchpoint number 2", 1 },
    { "touchpoint-t2", GDK_KEY_ISO_Enter, GDK_CONTROL_MASK, NULL, "new touchpoint", "touchpoint number 2", 1 },
    { "touchpoint-t2", GDK_KEY_Tab, 0, "Else", "touchpoint-t3", "Else", 1 },
    { "touchpoint-t2", GDK_KEY_Tab, GDK_SHIFT_MASK, "Else", "touchpoint-t1", "Else", 1 },
    { "touchpoint-t2", GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, NULL, "touchpoint-t1", "touchpoint number 2", 0 },
    { "touchpoint-t1", GDK_KEY_Tab, GDK_SHIFT_MASK, NULL, "", "touchpoint number 1", 0 },
    { "touchpoint-t36", GDK_KEY_Tab, 0, NULL, "new touchpoint", "touchpoint number 36", 1 },
    { "journey-j1", GDK_KEY_Return, GDK_CONTROL_MASK, "Trip", "", "Trip", 1 },
    { "scenario-e2", GDK_KEY_Return, GDK_CONTROL_MASK, NULL, "new episode", "episode number 2", 1 },
    { "scenario-e9", GDK_KEY_Tab, 0, NULL, "", "episode number 9", 0 },
    { "action-i1", GDK_KEY_Tab, 0, NULL, "", "An improvement with a title of two lines", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 state = cjm_history_get_state (self->history);
      g_autofree char *edited = NULL;

      g_test_message ("%s, key %x", cases[i].card, cases[i].key);
      g_assert_true (cjm_canvas_edit (self->view, cases[i].card));
      run_pending ();
      if (cases[i].typed != NULL)
        replace_text (self, cases[i].typed);
      g_assert_true (press (self, cases[i].key, cases[i].modifiers));
      run_pending ();
      edited = name_card (get_edited (self));
      g_assert_cmpstr (edited, ==, cases[i].edited);
      g_assert_cmpstr (get_title (self, strchr (cases[i].card, '-') + 1), ==, cases[i].title);
      if (g_str_has_prefix (edited, "new "))
        {
          type_text (self, "New");
          cjm_inline_editor_end (self->view->editor, TRUE);
        }
      cjm_inline_editor_end (self->view->editor, FALSE);
      run_pending ();
      g_assert_cmpuint (count_steps (self, state), ==, cases[i].n_steps);
      run_pending ();
    }
}

/* In a scenario Shift and Enter begin a line. */
static void
test_new_line (Fixture      *self,
               gconstpointer data)
{
  g_assert_true (cjm_canvas_edit (self->view, "scenario-e2"));
  run_pending ();
  replace_text (self, "One");
  g_assert_true (press (self, GDK_KEY_Return, GDK_SHIFT_MASK));
  type_text (self, "Two");
  g_assert_cmpstr (get_edited (self), ==, "scenario-e2");
  g_assert_true (press (self, GDK_KEY_Return, 0));
  g_assert_null (get_edited (self));
  g_assert_cmpstr (cjm_node_get_text (find_node (self, "e2"), CJM_EPISODE_SCENARIO), ==, "One\nTwo");
  g_assert_cmpstr (get_focus (self), ==, "scenario-e2");
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-keys/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("table", small, test_table);
  ADD ("without-selection", small, test_without_selection);
  ADD ("without-journey", small, test_without_journey);
  ADD ("typing", small, test_typing);
  ADD ("new-line", small, test_new_line);

  return g_test_run ();
}
