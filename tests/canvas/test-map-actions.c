/* test-map-actions.c: what can be done to which cards, by which name, and what clicks do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-destinations.h"
#include "cjm-operation.h"
#include "edit-fixture.h"
#include "keys.h"
#include "pointer.h"

/* The actions of a card, each with its letter */
static const struct
{
  char letter;
  const char *action;
} ACTIONS[] = {
  { 'e', "map.edit" },       { 't', "map.edit-title" }, { 's', "map.edit-scenario" }, { 'a', "map.add" },
  { 'i', "map.add-inside" }, { 'l', "map.move-left" },  { 'r', "map.move-right" },    { 'u', "map.move-up" },
  { 'd', "map.move-down" },  { 'D', "map.duplicate" },  { 'm', "map.move-to" },       { 'c', "map.copy-to" },
  { 'x', "map.delete" },     { 'A', "map.select-all" }, { 'L', "map.select-lane" },   { 'E', "map.select-episode" },
};

static char *
list_enabled (Fixture *self)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    if (is_enabled (self, ACTIONS[i].action))
      g_string_append_c (letters, ACTIONS[i].letter);

  return g_string_free (letters, FALSE);
}

/* What a card cannot do cannot be chosen either. */
static void
test_enabled (Fixture      *self,
              gconstpointer data)
{
  static const char *const cases[][2] = {
    { "journey-j1", "etALE" },          { "phase-p1", "etairDmcxALE" },       { "phase-p2", "etailrDmcxALE" },
    { "phase-p3", "etailDmcxALE" },     { "episode-e1", "etsairDmcxALE" },    { "episode-e5", "etsailrDmcxALE" },
    { "episode-e9", "etsailDmcxALE" },  { "scenario-e2", "etsaixALE" },       { "emotion-e2", "etsixALE" },
    { "emotion-e7", "etsiALE" },        { "touchpoint-t1", "etsardDmcxALE" }, { "touchpoint-t18", "etsalrudDmcxALE" },
    { "touchpoint-t36", "etsaluDmcxALE" }, { "note-q2", "etsalrDmcxALE" },    { "note-k9", "etsalDmcxALE" },
    { "improvement-i1", "etarDmcxALE" }, { "action-i1", "etaALE" },
  };
  g_autofree char *none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;

      g_assert_true (cjm_workspace_go_to (self->view->workspace, cases[i][0], TRUE));
      found = list_enabled (self);
      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
  cjm_workspace_go_to (self->view->workspace, "touchpoint-t18", TRUE);
  cjm_selection_select (get_selection (self), NULL);
  none = list_enabled (self);
  g_assert_cmpstr (none, ==, "etsaALE");
}

/* On a map without phases there is one thing to do. */
static void
test_enabled_on_nothing (Fixture      *self,
                         gconstpointer data)
{
  g_autofree char *found = list_enabled (self);

  g_assert_cmpstr (found, ==, "ta");
}

static const char *const SORTS[] = { "phase", "episode", "touchpoint", "question", "problem", "improvement" };

/* Of each kind one, and in the end two of them */
static void
list_sorts (Fixture   *self,
            guint      sort,
            GPtrArray *nodes)
{
  static const char *const ids[] = { "p1", "e1", "t1", "q2", "k3", "i1" };

  if (sort < G_N_ELEMENTS (ids))
    g_ptr_array_add (nodes, find_node (self, ids[sort]));
  else
    {
      g_ptr_array_add (nodes, find_node (self, "t1"));
      g_ptr_array_add (nodes, find_node (self, "t2"));
    }
}

/* Every operation has a name for each kind of card, and one for several. */
static void
test_labels (Fixture      *self,
             gconstpointer data)
{
  static const char *const operations[] = { "Add", "Move", "Copy", "Duplicate", "Delete" };

  for (CjmOperation operation = 0; operation < CJM_N_OPERATIONS; operation++)
    for (guint sort = 0; sort <= G_N_ELEMENTS (SORTS); sort++)
      {
        g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
        g_autofree char *expected = g_strdup_printf ("%s %s", operations[operation],
                                                     sort < G_N_ELEMENTS (SORTS) ? SORTS[sort] : "cards");

        list_sorts (self, sort, nodes);
        g_assert_cmpstr (cjm_operation_get_label (operation, nodes), ==, expected);
      }
}

/* What is new is called after its kind, in the member that is its name. */
static void
test_new_nodes (Fixture      *self,
                gconstpointer data)
{
  static const struct
  {
    const char *parent;
    guint member;
    CjmKind kind;
    guint title;
    const char *sort;
  } cases[] = {
    { "j1", CJM_JOURNEY_PHASES, CJM_KIND_PHASE, CJM_PHASE_TITLE, "phase" },
    { "p1", CJM_PHASE_EPISODES, CJM_KIND_EPISODE, CJM_EPISODE_TITLE, "episode" },
    { "e1", CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_TITLE, "touchpoint" },
    { "e1", CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE, CJM_NOTE_TEXT, "question" },
    { "e1", CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, CJM_NOTE_TEXT, "problem" },
    { NULL, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_TITLE, "improvement" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *parent = cases[i].parent != NULL ? find_node (self, cases[i].parent) : cjm_document_get_root (self->document);
      const CjmPlace place = { .parent = parent, .member = cases[i].member, .index = CJM_END };
      g_autoptr (CjmNode) unnamed = cjm_operation_make_node (&place, NULL);
      g_autoptr (CjmNode) named = cjm_operation_make_node (&place, "Named");
      g_autofree char *title = g_strdup_printf ("New %s", cases[i].sort);
      g_autofree char *label = g_strdup_printf ("Add %s", cases[i].sort);

      g_assert_cmpint (cjm_node_get_kind (unnamed), ==, cases[i].kind);
      g_assert_cmpuint (cjm_operation_get_title_member (cases[i].kind), ==, cases[i].title);
      g_assert_cmpstr (cjm_node_get_text (unnamed, cases[i].title), ==, title);
      g_assert_cmpstr (cjm_node_get_text (named, cases[i].title), ==, "Named");
      g_assert_cmpstr (cjm_operation_get_add_label (cases[i].kind, cases[i].member), ==, label);
      g_assert_cmpstr (cjm_operation_get_new_title (cases[i].kind, cases[i].member), ==, title);
    }
  g_assert_null (cjm_operation_get_new_title (CJM_KIND_PERSONA, CJM_END));
}

/* "Edit…=map.edit, …; Move left=map.move-left, …": the sections of a menu */
static char *
describe_menu (GMenuModel *menu)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *label = NULL;
          g_autofree char *action = NULL;
          g_autofree char *keys = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_ACTION, "s", &action);
          g_menu_model_get_item_attribute (section, j, "accel", "s", &keys);
          g_string_append_printf (text, "%s=%s%s\n", label, action, keys != NULL ? keys : "");
        }
      g_string_append (text, "\n");
    }

  return g_string_free (text, FALSE);
}

/* It opens at a card by a right click, which selects it where it was not, and by the key; nowhere else. */
static void
test_menu (Fixture      *self,
           gconstpointer data)
{
  static const char *const expected =
      "Edit…=map.edit\nEdit the scenario…=map.edit-scenario\nAdd one behind=map.add\nAdd inside=map.add-inside\n\n"
      "Move left=map.move-left\nMove right=map.move-right\nMove up=map.move-up\nMove down=map.move-down\n\n"
      "Move to…=map.move-to\nCopy to…=map.copy-to\nDuplicate=map.duplicate\n\n"
      "Cut=map.cut<Control>x\nCopy=map.copy<Control>c\nPaste=map.paste<Control>v\n\n"
      "Select all in lane=map.select-lane\nSelect all in episode=map.select-episode\n"
      "Show counterpart=document.show-other\n\nDelete=map.delete\n\n";
  g_autofree char *found = NULL;
  graphene_point_t point;

  click_at (GTK_WIDGET (self->view), GDK_BUTTON_SECONDARY, 1, 3, 3);
  g_assert_null (cjm_card_menu_get_menu (self->view->menu));
  click (self, "touchpoint-t1", 0);
  find_point (self, "touchpoint-t3", 0.5f, 0.5f, &point);
  click_at (GTK_WIDGET (self->view), GDK_BUTTON_SECONDARY, 1, point.x, point.y);
  g_assert_true (gtk_widget_get_visible (cjm_card_menu_get_menu (self->view->menu)));
  assert_selected (self, "t3");
  g_assert_cmpstr (cjm_workspace_get_focus (self->view->workspace), ==, "touchpoint-t3");
  found = describe_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (cjm_card_menu_get_menu (self->view->menu))));
  g_assert_cmpstr (found, ==, expected);
  gtk_popover_popdown (GTK_POPOVER (cjm_card_menu_get_menu (self->view->menu)));

  click (self, "touchpoint-t2", GDK_CONTROL_MASK);
  click_at (GTK_WIDGET (self->view), GDK_BUTTON_SECONDARY, 1, point.x, point.y);
  assert_selected (self, "t2 t3");
  gtk_popover_popdown (GTK_POPOVER (cjm_card_menu_get_menu (self->view->menu)));

  for (guint i = 0; i < 2; i++)
    {
      click (self, "touchpoint-t1", 0);
      cjm_workspace_focus (self->view->workspace, "touchpoint-t9", TRUE);
      g_assert_nonnull (press_key (self->window, i == 0 ? GDK_KEY_Menu : GDK_KEY_F10, i == 0 ? 0 : GDK_SHIFT_MASK));
      assert_selected (self, "t9");
      g_assert_true (gtk_widget_get_visible (cjm_card_menu_get_menu (self->view->menu)));
      gtk_popover_popdown (GTK_POPOVER (cjm_card_menu_get_menu (self->view->menu)));
      settle (self->view);
    }
}

static void
choose_destination (Fixture    *self,
                    const char *card,
                    const char *action,
                    const char *to,
                    gboolean    copy)
{
  click (self, card, 0);
  activate (self, action);
  g_assert_nonnull (cjm_card_menu_get_destinations (self->view->menu));
  g_assert_true (cjm_destinations_get_copy (CJM_DESTINATIONS (cjm_card_menu_get_destinations (self->view->menu))) == copy);
  g_assert_cmpstr (cjm_destinations_get_lead (CJM_DESTINATIONS (cjm_card_menu_get_destinations (self->view->menu))), ==, card);
  g_signal_emit_by_name (cjm_card_menu_get_destinations (self->view->menu), "chosen", find_node (self, to));
  gtk_popover_popdown (GTK_POPOVER (cjm_card_menu_get_destinations (self->view->menu)));
  settle (self->view);
}

/* Into an episode, a phase or behind one, from the list of places; a copy leaves the first where it was. */
static void
test_destinations (Fixture      *self,
                   gconstpointer data)
{
  GtkWidget *destinations;

  choose_destination (self, "touchpoint-t2", "map.move-to", "e2", FALSE);
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t5 t6 t7 t8 t2");
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Move touchpoint");
  choose_destination (self, "note-k3", "map.move-to", "e1", FALSE);
  assert_children (self, "e1", CJM_EPISODE_PROBLEMS, "k3");
  assert_children (self, "e1", CJM_EPISODE_QUESTIONS, "");
  choose_destination (self, "note-q2", "map.move-to", "e1", FALSE);
  assert_children (self, "e1", CJM_EPISODE_QUESTIONS, "q2");
  choose_destination (self, "episode-e1", "map.move-to", "p3", FALSE);
  assert_children (self, "p3", CJM_PHASE_EPISODES, "e7 e8 e9 e1");
  choose_destination (self, "phase-p1", "map.move-to", "p2", FALSE);
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "p2 p1 p3");
  choose_destination (self, "touchpoint-t9", "map.copy-to", "e4", TRUE);
  g_assert_cmpuint (cjm_node_get_n_children (find_node (self, "e4"), CJM_EPISODE_TOUCHPOINTS), ==, 5);
  assert_children (self, "e3", CJM_EPISODE_TOUCHPOINTS, "t9 t10 t11 t12");
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Copy touchpoint");

  /* Points of the curve go with their episode. */
  click (self, "emotion-e5", 0);
  destinations = cjm_card_menu_get_destinations (self->view->menu);
  activate (self, "map.move-to");
  g_assert_true (cjm_card_menu_get_destinations (self->view->menu) == destinations);
  g_assert_false (gtk_widget_get_visible (destinations));
}

static GtkWidget *
find_of_type (GtkWidget *widget,
              GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_of_type (child, type);

  return found;
}

/* The list of places goes once one is typed or clicked, and with Escape; what is typed and is no place leaves it there. */
static void
test_destinations_close (Fixture      *self,
                         gconstpointer data)
{
  static const struct
  {
    const char *words;   /* typed; NULL for the first row clicked */
    const char *signal;  /* of the search */
    gboolean stays;
  } cases[] = {
    { "number 7", "activate", FALSE }, { "nowhere", "activate", TRUE }, { "number 7", "stop-search", FALSE },
    { NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *destinations, *search, *list;

      click (self, "touchpoint-t2", 0);
      activate (self, "map.move-to");
      destinations = cjm_card_menu_get_destinations (self->view->menu);
      g_assert_true (gtk_widget_get_visible (destinations));
      search = find_of_type (destinations, GTK_TYPE_SEARCH_ENTRY);
      list = find_of_type (destinations, GTK_TYPE_LIST_BOX);
      gtk_editable_set_text (GTK_EDITABLE (search), cases[i].words != NULL ? cases[i].words : "");
      if (cases[i].signal != NULL)
        g_signal_emit_by_name (search, cases[i].signal);
      else
        g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
      g_assert_cmpint (gtk_widget_get_visible (destinations), ==, cases[i].stays);
      gtk_popover_popdown (GTK_POPOVER (destinations));
    }
  assert_children (self, "e7", CJM_EPISODE_TOUCHPOINTS, "t25 t26 t27 t28");
}

/* Clicks on the lane of the curve: a score where there is none, and nothing else anywhere else */
static void
test_clicks_on_curve (Fixture      *self,
                      gconstpointer data)
{
  static const double scores[] = { -5, -2, 0.5, 5 };
  GtkWidget *view = GTK_WIDGET (self->view);
  CjmNode *episode = find_node (self, "e7");
  graphene_rect_t rect;
  graphene_point_t middle;
  guint64 state = cjm_history_get_state (self->history);

  cjm_canvas_reveal (self->view, "emotion-e7");
  settle (self->view);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_assert_true (cjm_scene_locate_score (cjm_canvas_get_scene (self->view), episode, scores[i], &middle));
      cjm_viewport_to_view (get_viewport (self), &GRAPHENE_RECT_INIT (middle.x, middle.y, 0, 0), &rect);
      click_at (view, GDK_BUTTON_PRIMARY, 2, rect.origin.x, rect.origin.y);
      g_assert_true (isnan (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE)));
      cjm_inline_editor_end (self->view->editor, FALSE);
      click_at (view, GDK_BUTTON_PRIMARY, 1, rect.origin.x, rect.origin.y);
      g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE), ==, scores[i]);
      g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Change emotion");
      assert_selected (self, "e7");
      g_assert_cmpstr (cjm_workspace_get_focus (self->view->workspace), ==, "emotion-e7");
      /* What is known is taken hold of, not clicked anew. */
      click_at (view, GDK_BUTTON_PRIMARY, 1, rect.origin.x, rect.origin.y + 60);
      g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE), ==, scores[i]);
      g_assert_cmpuint (count_steps (self, state), ==, 1);
      settle (self->view);
    }
}

/* A press on bare ground lets go of what is selected, and brings the keyboard to the map, which stays where it is. */
static void
test_click_on_ground (Fixture      *self,
                      gconstpointer data)
{
  static const char *const focused[] = { NULL, "touchpoint-t1" };

  for (guint i = 0; i < G_N_ELEMENTS (focused); i++)
    {
      if (focused[i] != NULL)
        click (self, focused[i], 0);
      gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      cjm_canvas_set_zoom (self->view, 2);
      gtk_adjustment_set_value (get_adjustment (self, 0), 700);
      gtk_adjustment_set_value (get_adjustment (self, 1), 200);
      settle (self->view);
      click_at (GTK_WIDGET (self->view), GDK_BUTTON_PRIMARY, 1, 3, 3);
      settle (self->view);
      assert_selected (self, "");
      g_assert_true (cjm_workspace_has_focus (self->view->workspace));
      g_assert_cmpfloat (get_viewport (self)->x, ==, 700);
      g_assert_cmpfloat (get_viewport (self)->y, ==, 200);
    }
}

/* Two presses on a title without a card of its own, or where a scenario is to be, start writing there. */
static void
test_double_click (Fixture      *self,
                   gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  graphene_rect_t lane;
  graphene_rect_t rect;
  graphene_point_t point;

  cjm_document_begin (self->document, "Clear");
  cjm_node_set_text (find_node (self, "e2"), CJM_EPISODE_SCENARIO, NULL);
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_true (cjm_scene_get_lane_area (cjm_canvas_get_scene (self->view), CJM_LANE_SCENARIO, &lane));
  find_point (self, "episode-e2", 0.5f, 0.5f, &point);
  cjm_viewport_to_view (get_viewport (self), &lane, &rect);
  click_at (view, GDK_BUTTON_PRIMARY, 1, point.x, rect.origin.y + rect.size.height / 2);
  g_assert_null (get_edited (self));
  click_at (view, GDK_BUTTON_PRIMARY, 2, point.x, rect.origin.y + rect.size.height / 2);
  g_assert_cmpstr (get_edited (self), ==, "scenario-e2");
  click_at (view, GDK_BUTTON_PRIMARY, 1, 3, 3);
  g_assert_null (get_edited (self));

  find_point (self, "touchpoint-t7", 0.5f, 0.5f, &point);
  click_at (view, GDK_BUTTON_PRIMARY, 2, point.x, point.y);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t7");
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-actions/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("enabled", small, test_enabled);
  ADD ("enabled-on-nothing", none, test_enabled_on_nothing);
  ADD ("labels", small, test_labels);
  ADD ("new-nodes", small, test_new_nodes);
  ADD ("menu", small, test_menu);
  ADD ("destinations", small, test_destinations);
  ADD ("destinations-close", small, test_destinations_close);
  ADD ("clicks-on-curve", small, test_clicks_on_curve);
  ADD ("click-on-ground", small, test_click_on_ground);
  ADD ("double-click", small, test_double_click);

  return g_test_run ();
}
