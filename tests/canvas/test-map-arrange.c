/* test-map-arrange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-map-edit.h"
#include "map-fixture.h"

static void
click (Fixture *self, const char *id, GdkModifierType state)
{
  cjm_map_view_press_card (self->view, id, state);
  cjm_map_view_release_card (self->view, id, state);
}

static void
test_select_by_clicks (Fixture *self, gconstpointer data)
{
  click (self, "touchpoint-t1", 0);
  assert_selected (self, "t1");
  click (self, "touchpoint-t3", GDK_CONTROL_MASK);
  assert_selected (self, "t1 t3");
  g_assert_cmpstr (cjm_map_view_get_selected (self->view), ==, "touchpoint-t3");
  click (self, "touchpoint-t1", GDK_CONTROL_MASK);
  assert_selected (self, "t3");
  click (self, "touchpoint-t6", GDK_SHIFT_MASK);
  assert_selected (self, "t1 t2 t3 t4 t5 t6");
  click (self, "touchpoint-t2", 0);
  assert_selected (self, "t2");
  click (self, "touchpoint-t4", GDK_SHIFT_MASK);
  assert_selected (self, "t2 t3 t4");
  click (self, "touchpoint-t3", GDK_SHIFT_MASK);
  assert_selected (self, "t2 t3");
  click (self, "episode-e2", GDK_SHIFT_MASK);
  assert_selected (self, "t2 t3 e2");
}

/* A card that is one of several may be what the others are dragged by. */
static void
test_press_keeps_several (Fixture *self, gconstpointer data)
{
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_CONTROL_MASK);
  cjm_map_view_press_card (self->view, "touchpoint-t1", 0);
  assert_selected (self, "t1 t2");
  cjm_map_view_release_card (self->view, "touchpoint-t1", 0);
  assert_selected (self, "t1");
}

static void
test_select_all (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;

  click (self, "phase-p2", 0);
  activate (self, "map.select-all");
  assert_selected (self, "p1 p2 p3");
  activate (self, "map.select-all");
  nodes = cjm_map_view_list_selected (self->view);
  g_assert_cmpuint (nodes->len, ==, 3 + 9 + 36 + 4 + 3);
  click (self, "touchpoint-t9", 0);
  activate (self, "map.select-episode");
  assert_selected (self, "t9 t10 t11 t12 k3");
}

static void
test_select_follows_document (Fixture *self, gconstpointer data)
{
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_SHIFT_MASK);
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (find_node (self, "t2"));
  cjm_document_commit (self->document);
  assert_selected (self, "t1");
  g_assert_cmpstr (cjm_map_view_get_selected (self->view), ==, "touchpoint-t1");
  cjm_document_undo (self->document);
  assert_selected (self, "t1");
}

static void
count_cb (Fixture *self)
{
  g_object_set_data (G_OBJECT (self->view), "count",
                     GUINT_TO_POINTER (1 + GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->view), "count"))));
}

static void
test_selection_changed (Fixture *self, gconstpointer data)
{
  g_signal_connect_swapped (self->view, "selection-changed", G_CALLBACK (count_cb), self);
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_CONTROL_MASK);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->view), "count")), ==, 2);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  click (self, "touchpoint-t2", 0);
  activate (self, "map.move-down");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t3 t2 t4");
  activate (self, "map.move-up");
  activate (self, "map.move-up");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t1 t3 t4");
  activate (self, "map.move-up");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t1 t3 t4");
  activate (self, "map.move-right");
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t2 t5 t6 t7 t8");
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");
  assert_selected (self, "t2");
  g_assert_cmpuint (undo_everything (self), ==, 4);

  click (self, "episode-e3", 0);
  activate (self, "map.move-right");
  assert_children (self, "p2", CJM_PHASE_EPISODES, "e3 e4 e5 e6");
  click (self, "phase-p1", 0);
  activate (self, "map.move-right");
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "p2 p1 p3");
}

static void
test_move_several (Fixture *self, gconstpointer data)
{
  click (self, "touchpoint-t2", 0);
  click (self, "touchpoint-t3", GDK_SHIFT_MASK);
  activate (self, "map.move-up");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t3 t1 t4");
  activate (self, "map.move-down");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t2 t3 t4");
  click (self, "touchpoint-t5", GDK_CONTROL_MASK);
  assert_selected (self, "t2 t3 t5");
  activate (self, "map.move-right");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t4");
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t6 t2 t3 t7 t8");
  assert_children (self, "e3", CJM_EPISODE_TOUCHPOINTS, "t5 t9 t10 t11 t12");
  assert_selected (self, "t2 t3 t5");
  g_assert_cmpuint (undo_everything (self), ==, 3);
}

static void
test_duplicate (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;

  click (self, "touchpoint-t2", 0);
  activate (self, "map.duplicate");
  nodes = cjm_map_view_list_selected (self->view);
  g_assert_cmpuint (nodes->len, ==, 1);
  g_assert_true (cjm_node_get_child (find_node (self, "e1"), CJM_EPISODE_TOUCHPOINTS, 2) == nodes->pdata[0]);
  g_assert_cmpstr (get_focus (self), ==, cjm_map_view_get_selected (self->view));
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

static void
removed_cb (CjmMapView *view, guint n, gpointer user_data)
{
  *(guint *) user_data = n;
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (self->view, "removed", G_CALLBACK (removed_cb), &n);
  click (self, "touchpoint-t2", 0);
  click (self, "touchpoint-t4", GDK_SHIFT_MASK);
  activate (self, "map.delete");
  g_assert_cmpuint (n, ==, 3);
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1");
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
  assert_selected (self, "t1");

  click (self, "episode-e2", 0);
  activate (self, "map.delete");
  g_assert_cmpstr (get_focus (self), ==, "episode-e3");
  click (self, "phase-p3", 0);
  activate (self, "map.delete");
  g_assert_cmpstr (get_focus (self), ==, "phase-p2");
  g_assert_cmpuint (undo_everything (self), ==, 3);
}

static void
test_delete_everything (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;

  click (self, "phase-p1", 0);
  activate (self, "map.select-all");
  activate (self, "map.select-all");
  activate (self, "map.delete");
  settle (self->view);
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "");
  assert_selected (self, "");
  g_assert_cmpuint (undo_everything (self), ==, 1);
  after = write_document (self);
  g_assert_cmpstr (before, ==, after);
}

/* Points of the curve and scenarios go with their episode. */
static void
test_parts_stay (Fixture *self, gconstpointer data)
{
  static const char *const actions[] = { "map.move-left", "map.move-right", "map.duplicate", "map.delete" };
  static const char *const cards[] = { "emotion-e2", "scenario-e2" };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      click (self, cards[i], 0);
      for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
        activate (self, actions[j]);
    }
  g_assert_cmpuint (undo_everything (self), ==, 0);
}

static CjmCargo *
make_cargo (Fixture *self, const char *id)
{
  g_autofree char *card = cjm_map_get_card_id (find_node (self, id));

  return cjm_map_view_make_cargo (self->view, card);
}

/* Drops at a share of a card */
static gboolean
drop (Fixture *self, CjmCargo *cargo, const char *on, float x, float y, gboolean copy)
{
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;

  find_point (self, on, x, y, &point);
  g_value_init (&value, CJM_TYPE_CARGO);
  g_value_take_boxed (&value, cargo);

  return cjm_map_view_drop_value (self->view, &value, point.x, point.y, copy);
}

static CjmCargo *
make_thing (CjmKind kind, guint member, guint contact)
{
  return cjm_cargo_new_for_thing (&(CjmThing) { .kind = kind, .member = member }, contact);
}

static void
test_drop_cards (Fixture *self, gconstpointer data)
{
  g_assert_true (drop (self, make_cargo (self, "t1"), "touchpoint-t3", 0.5f, 0.9f, FALSE));
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t3 t1 t4");
  g_assert_true (drop (self, make_cargo (self, "t1"), "touchpoint-t6", 0.5f, 0.1f, FALSE));
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t5 t1 t6 t7 t8");
  g_assert_true (drop (self, make_cargo (self, "e1"), "episode-e4", 0.1f, 0.5f, FALSE));
  assert_children (self, "p2", CJM_PHASE_EPISODES, "e1 e4 e5 e6");
  g_assert_true (drop (self, make_cargo (self, "p1"), "phase-p3", 0.9f, 0.5f, FALSE));
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "p2 p3 p1");
  g_assert_cmpuint (undo_everything (self), ==, 4);
}

static void
test_drop_where_it_is (Fixture *self, gconstpointer data)
{
  drop (self, make_cargo (self, "t2"), "touchpoint-t2", 0.5f, 0.1f, FALSE);
  drop (self, make_cargo (self, "t2"), "touchpoint-t2", 0.5f, 0.9f, FALSE);
  drop (self, make_cargo (self, "e2"), "episode-e2", 0.9f, 0.5f, FALSE);
  drop (self, make_cargo (self, "p2"), "phase-p2", 0.1f, 0.5f, FALSE);
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_SHIFT_MASK);
  drop (self, make_cargo (self, "t2"), "touchpoint-t1", 0.5f, 0.9f, FALSE);
  g_assert_cmpuint (undo_everything (self), ==, 0);
}

static void
test_drop_several_and_copies (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;

  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t3", GDK_CONTROL_MASK);
  g_assert_true (drop (self, make_cargo (self, "t3"), "touchpoint-t6", 0.5f, 0.9f, FALSE));
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t5 t6 t1 t3 t7 t8");
  assert_selected (self, "t1 t3");
  g_assert_true (drop (self, make_cargo (self, "t3"), "touchpoint-t4", 0.5f, 0.9f, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (find_node (self, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 4);
  nodes = cjm_map_view_list_selected (self->view);
  g_assert_cmpuint (nodes->len, ==, 2);
  g_assert_true (cjm_node_get_parent (nodes->pdata[0]) == find_node (self, "e1"));
  g_assert_cmpuint (undo_everything (self), ==, 2);
}

static void
added_cb (CjmMapView *view, const char *id, gpointer user_data)
{
  g_free (*(char **) user_data);
  *(char **) user_data = g_strdup (id);
}

static void
test_drop_new_things (Fixture *self, gconstpointer data)
{
  g_autofree char *added = NULL;
  CjmNode *node;

  g_signal_connect (self->view, "node-added", G_CALLBACK (added_cb), &added);
  g_assert_true (drop (self, make_thing (CJM_KIND_TOUCHPOINT, CJM_END, CJM_CONTACT_PEER), "touchpoint-t1", 0.5f, 0.9f,
                       TRUE));
  node = cjm_node_get_child (find_node (self, "e1"), CJM_EPISODE_TOUCHPOINTS, 1);
  g_assert_cmpstr (cjm_node_get_text (node, CJM_TOUCHPOINT_TITLE), ==, "New touchpoint");
  g_assert_cmpuint (cjm_node_get_choice (node, CJM_TOUCHPOINT_CONTACT), ==, CJM_CONTACT_PEER);
  g_assert_cmpstr (added, ==, cjm_map_view_get_selected (self->view));
  g_assert_cmpstr (added, ==, cjm_map_view_get_edited (self->view, NULL));

  g_assert_true (drop (self, make_thing (CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS, 0), "episode-e1", 0.5f, 0.5f, TRUE));
  node = cjm_node_get_child (find_node (self, "e1"), CJM_EPISODE_PROBLEMS, 0);
  g_assert_cmpstr (cjm_node_get_text (node, CJM_NOTE_TEXT), ==, "New problem");
  g_assert_true (drop (self, make_thing (CJM_KIND_IMPROVEMENT, CJM_END, 0), "episode-e2", 0.5f, 0.5f, TRUE));
  node = cjm_document_find (self->document, added + strlen ("improvement-"));
  g_assert_cmpstr (cjm_node_get_text (node, CJM_IMPROVEMENT_EPISODE), ==, "e2");
  g_assert_true (drop (self, make_thing (CJM_KIND_EPISODE, CJM_END, 0), "episode-e3", 0.9f, 0.5f, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (find_node (self, "p1"), CJM_PHASE_EPISODES), ==, 4);
  g_assert_true (drop (self, make_thing (CJM_KIND_PHASE, CJM_END, 0), "phase-p1", 0.1f, 0.5f, TRUE));
  g_assert_cmpuint (undo_everything (self), ==, 5);
}

static void
drop_on_ground (Fixture *self, CjmCargo *cargo)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CJM_TYPE_CARGO);
  g_value_take_boxed (&value, cargo);
  g_assert_true (cjm_map_view_drop_value (self->view, &value, 600, 400, FALSE));
}

/* From nothing to a touchpoint */
static void
test_empty_journey (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;
  g_autoptr (CjmCargo) touchpoint = make_thing (CJM_KIND_TOUCHPOINT, CJM_END, CJM_CONTACT_BRAND);
  graphene_point_t point;
  CjmNode *phase;
  CjmNode *episode;

  drop_on_ground (self, make_thing (CJM_KIND_EPISODE, CJM_END, 0));
  phase = cjm_node_get_child (find_node (self, "j1"), CJM_JOURNEY_PHASES, 0);
  episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_assert_cmpstr (cjm_node_get_text (phase, CJM_PHASE_TITLE), ==, "New phase");
  g_assert_cmpstr (cjm_node_get_text (episode, CJM_EPISODE_TITLE), ==, "New episode");
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Add episode");
  settle (self->view);

  cjm_map_view_start_placing (self->view, touchpoint);
  find_point (self, cjm_map_view_get_selected (self->view), 0.5f, 0.5f, &point);
  g_assert_true (cjm_map_view_place_at (self->view, point.x, point.y));
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 1);
  g_assert_cmpuint (undo_everything (self), ==, 2);
  after = write_document (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_drop_text (Fixture *self, gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;
  CjmNode *episode = find_node (self, "e1");

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "She asks a friend\r\n\n  She reads reviews \n");
  find_point (self, "touchpoint-t1", 0.5f, 0.9f, &point);
  g_assert_true (cjm_map_view_drop_value (self->view, &value, point.x, point.y, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 6);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 2), CJM_TOUCHPOINT_TITLE),
                   ==, "She reads reviews");
  find_point (self, "emotion-e2", 0.5f, 0.5f, &point);
  g_assert_false (cjm_map_view_drop_value (self->view, &value, point.x, point.y, TRUE));
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

static void
refused_cb (CjmMapView *view, const char *message, gpointer user_data)
{
  added_cb (view, message, user_data);
}

static void
drop_file (Fixture *self, const char *data, gsize length, const char *on, float x)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "map-picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  find_point (self, on, x, 0.5f, &point);
  cjm_map_view_drop_value (self->view, &value, point.x, point.y, TRUE);
}

static void
test_drop_pictures (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) pixels = g_bytes_new_static ("\xff\x00\x00\xff", 4);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *key = NULL;

  g_signal_connect (self->view, "refused", G_CALLBACK (refused_cb), &refused);
  texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, pixels, 4);
  png = gdk_texture_save_to_png_bytes (texture);
  key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, png);
  drop_file (self, g_bytes_get_data (png, NULL), g_bytes_get_size (png), "episode-e2", 0.5f);
  while (cjm_node_get_text (find_node (self, "e2"), CJM_EPISODE_PICTURE) == NULL && refused == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (refused);
  g_assert_cmpstr (cjm_node_get_text (find_node (self, "e2"), CJM_EPISODE_PICTURE), ==, key);
  g_assert_nonnull (cjm_document_find_picture (self->document, key));
  settle (self->view);

  drop_file (self, "no picture", 10, "episode-e1", 0.5f);
  while (refused == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (refused, ==, "The picture cannot be read");
  g_clear_pointer (&refused, g_free);
  drop_file (self, g_bytes_get_data (png, NULL), g_bytes_get_size (png), "phase-p1", -0.1f);
  g_assert_cmpstr (refused, ==, "Drop a picture on an episode");
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

/* Cards of one document dropped on the map of another */
static void
test_between_documents (Fixture *self, gconstpointer data)
{
  Fixture other = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_map (&other, make_map (1, 1, 1));
  before = write_document (&other);
  cjm_document_begin (self->document, "Link");
  cjm_node_set_text (find_node (self, "e2"), CJM_EPISODE_COUNTERPART, "e1");
  cjm_document_commit (self->document);

  g_assert_true (drop (&other, make_cargo (self, "e2"), "episode-e1", 0.9f, 0.5f, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (find_node (&other, "p1"), CJM_PHASE_EPISODES), ==, 2);
  g_assert_null (cjm_node_get_text (cjm_node_get_child (find_node (&other, "p1"), CJM_PHASE_EPISODES, 1),
                                    CJM_EPISODE_COUNTERPART));
  g_assert_nonnull (cjm_document_find (self->document, "e2"));
  g_assert_true (drop (&other, make_cargo (self, "t9"), "touchpoint-t1", 0.5f, 0.9f, FALSE));
  g_assert_null (cjm_document_find (self->document, "t9"));
  g_assert_cmpuint (undo_everything (&other), ==, 2);
  g_assert_cmpuint (undo_everything (self), ==, 2);
  after = write_document (&other);
  g_assert_cmpstr (before, ==, after);
  tear_down (&other, NULL);
}

static void
test_placing (Fixture *self, gconstpointer data)
{
  g_autoptr (CjmCargo) thing = make_thing (CJM_KIND_TOUCHPOINT, CJM_END, CJM_CONTACT_BRAND);
  graphene_rect_t line;
  graphene_point_t point;
  gboolean placing;

  cjm_map_view_focus_id (self->view, "touchpoint-t2", TRUE);
  cjm_map_view_start_placing (self->view, thing);
  g_object_get (self->view, "placing", &placing, NULL);
  g_assert_true (placing);
  g_assert_true (cjm_map_view_get_mark (self->view, CJM_MARK_LINE, &line));
  cjm_map_view_stop_placing (self->view);
  g_assert_false (cjm_map_view_get_mark (self->view, CJM_MARK_LINE, &line));
  g_assert_cmpuint (undo_everything (self), ==, 0);

  cjm_map_view_start_placing (self->view, thing);
  find_point (self, "touchpoint-t3", 0.5f, 0.9f, &point);
  g_assert_true (cjm_map_view_place_at (self->view, point.x, point.y));
  g_object_get (self->view, "placing", &placing, NULL);
  g_assert_false (placing);
  g_assert_cmpuint (cjm_node_get_index (find_node (self, "t4")), ==, 4);
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

/* With Enter: behind the card with the focus, or in its episode, or in its phase */
static void
test_placing_at_focus (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *focus;
    CjmThing thing;
    const char *parent;
    guint member;
    guint index;
  } cases[] = {
    { "touchpoint-t2", { CJM_KIND_TOUCHPOINT, CJM_END }, "e1", CJM_EPISODE_TOUCHPOINTS, 2 },
    { "episode-e2", { CJM_KIND_TOUCHPOINT, CJM_END }, "e2", CJM_EPISODE_TOUCHPOINTS, 4 },
    { "touchpoint-t6", { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS }, "e2", CJM_EPISODE_PROBLEMS, 0 },
    { "emotion-e2", { CJM_KIND_EPISODE, CJM_END }, "p1", CJM_PHASE_EPISODES, 2 },
    { "phase-p2", { CJM_KIND_EPISODE, CJM_END }, "p2", CJM_PHASE_EPISODES, 3 },
    { "phase-p2", { CJM_KIND_PHASE, CJM_END }, "j1", CJM_JOURNEY_PHASES, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmMapSpot spot;

      cjm_map_view_focus_id (self->view, cases[i].focus, TRUE);
      g_assert_true (cjm_map_view_find_spot_at_focus (self->view, &cases[i].thing, &spot));
      g_assert_cmpstr (cjm_node_get_id (spot.place.parent), ==, cases[i].parent);
      g_assert_cmpuint (spot.place.member, ==, cases[i].member);
      g_assert_cmpuint (MIN (spot.place.index, cjm_node_get_n_children (spot.place.parent, spot.place.member)), ==,
                        cases[i].index);
    }
}

static const char *
pick_card (Fixture *self, GRand *random)
{
  guint n = self->view->places->len;

  for (guint tries = 0; tries < 200; tries++)
    {
      const CjmMapPlace *place = &g_array_index (self->view->places, CjmMapPlace, g_rand_int_range (random, 0, n));

      if ((place->group->flags & CJM_GROUP_CARD) != 0)
        return place->group->id;
    }

  return NULL;
}

static void
drop_at_random (Fixture *self, GRand *random, const char *id)
{
  static const CjmThing things[] = {
    { CJM_KIND_PHASE, CJM_END }, { CJM_KIND_EPISODE, CJM_END }, { CJM_KIND_TOUCHPOINT, CJM_END },
    { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS }, { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS }, { CJM_KIND_IMPROVEMENT, CJM_END },
  };
  CjmCargo *cargo = g_rand_boolean (random) ? cjm_map_view_make_cargo (self->view, id) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (cargo == NULL)
    cargo = cjm_cargo_new_for_thing (&things[g_rand_int_range (random, 0, G_N_ELEMENTS (things))], CJM_CONTACT_PEER);
  g_value_init (&value, CJM_TYPE_CARGO);
  g_value_take_boxed (&value, cargo);
  cjm_map_view_drop_value (self->view, &value, g_rand_double_range (random, -20, 1220),
                           g_rand_double_range (random, -20, 820), g_rand_boolean (random));
}

static void
act_at_random (Fixture *self, GRand *random)
{
  static const char *const actions[] = {
    "map.move-left", "map.move-right", "map.move-up", "map.move-down", "map.duplicate", "map.delete",
    "map.select-episode",
  };
  static const GdkModifierType states[] = { 0, 0, GDK_CONTROL_MASK, GDK_SHIFT_MASK };
  g_autofree char *id = g_strdup (pick_card (self, random));

  if (id != NULL && g_rand_int_range (random, 0, 3) > 0)
    click (self, id, states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))]);
  if (g_rand_int_range (random, 0, 3) == 0)
    drop_at_random (self, random, id);
  else
    activate (self, actions[g_rand_int_range (random, 0, G_N_ELEMENTS (actions))]);
  if (g_rand_int_range (random, 0, 8) == 0)
    cjm_document_undo (self->document);
  if (g_rand_int_range (random, 0, 12) == 0)
    gtk_adjustment_set_value (self->view->adjustments[0], g_rand_double_range (random, 0, 2000));
  cjm_map_view_bind_cards (self->view);
}

static void
test_random_actions (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  CjmHistory *history = cjm_document_get_history (self->document);
  guint n;

  for (guint seed = 1; seed <= 6; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);

      for (guint i = 0; i < 120; i++)
        {
          act_at_random (self, random);
          g_assert_cmpuint (cjm_map_view_get_n_cards (self->view), <=, 404);
        }
      settle (self->view);
      g_clear_pointer (&after, g_free);
      after = write_document (self);
      n = undo_everything (self);
      g_assert_cmpuint (n, >, 20);
      again = write_document (self);
      g_assert_cmpstr (before, ==, again);
      g_clear_pointer (&again, g_free);
      for (guint i = 0; cjm_history_get_can_redo (history) && i < n; i++)
        cjm_document_redo (self->document);
      again = write_document (self);
      g_assert_cmpstr (after, ==, again);
      g_clear_pointer (&again, g_free);
      undo_everything (self);
      settle (self->view);
    }
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-arrange/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("select-by-clicks", small, test_select_by_clicks);
  ADD ("press-keeps-several", small, test_press_keeps_several);
  ADD ("select-all", small, test_select_all);
  ADD ("select-follows-document", small, test_select_follows_document);
  ADD ("selection-changed", small, test_selection_changed);
  ADD ("move", small, test_move);
  ADD ("move-several", small, test_move_several);
  ADD ("duplicate", small, test_duplicate);
  ADD ("delete", small, test_delete);
  ADD ("delete-everything", small, test_delete_everything);
  ADD ("parts-stay", small, test_parts_stay);
  ADD ("drop-cards", small, test_drop_cards);
  ADD ("drop-where-it-is", small, test_drop_where_it_is);
  ADD ("drop-several-and-copies", small, test_drop_several_and_copies);
  ADD ("drop-new-things", small, test_drop_new_things);
  ADD ("drop-text", small, test_drop_text);
  ADD ("drop-pictures", small, test_drop_pictures);
  ADD ("empty-journey", none, test_empty_journey);
  ADD ("between-documents", small, test_between_documents);
  ADD ("placing", small, test_placing);
  ADD ("placing-at-focus", small, test_placing_at_focus);
  ADD ("random-actions", small, test_random_actions);

  return g_test_run ();
}
