/* test-map-drop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-picture-bytes.h"
#include "edit-fixture.h"

static CjmDragContent *
make_content (Fixture    *self,
              const char *id)
{
  g_autofree char *card = cjm_card_id_new (find_node (self, id), CJM_CARD_WHOLE);

  return cjm_selected_cards_make_content (self->view->workspace, card);
}

/* Drops at a share of a card */
static gboolean
drop (Fixture        *self,
      CjmDragContent *content,
      const char     *on,
      float           x,
      float           y,
      gboolean        copy)
{
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;

  find_point (self, on, x, y, &point);
  g_value_init (&value, CJM_TYPE_DRAG_CONTENT);
  g_value_take_boxed (&value, content);

  return cjm_card_drop_take (self->view->drop, &value, point.x, point.y, copy);
}

static CjmDragContent *
make_thing (CjmKind kind,
            guint   member,
            guint   contact)
{
  return cjm_drag_content_new_for_type (&(CjmCardType) { .kind = kind, .member = member }, contact);
}

static void
test_drop_cards (Fixture      *self,
                 gconstpointer data)
{
  g_assert_true (drop (self, make_content (self, "t1"), "touchpoint-t3", 0.5f, 0.9f, FALSE));
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t3 t1 t4");
  g_assert_true (drop (self, make_content (self, "t1"), "touchpoint-t6", 0.5f, 0.1f, FALSE));
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t5 t1 t6 t7 t8");
  g_assert_true (drop (self, make_content (self, "e1"), "episode-e4", 0.1f, 0.5f, FALSE));
  assert_children (self, "p2", CJM_PHASE_EPISODES, "e1 e4 e5 e6");
  g_assert_true (drop (self, make_content (self, "p1"), "phase-p3", 0.9f, 0.5f, FALSE));
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "p2 p3 p1");
  g_assert_cmpuint (undo_everything (self), ==, 4);
}

static void
test_drop_where_it_is (Fixture      *self,
                       gconstpointer data)
{
  drop (self, make_content (self, "t2"), "touchpoint-t2", 0.5f, 0.1f, FALSE);
  drop (self, make_content (self, "t2"), "touchpoint-t2", 0.5f, 0.9f, FALSE);
  drop (self, make_content (self, "e2"), "episode-e2", 0.9f, 0.5f, FALSE);
  drop (self, make_content (self, "p2"), "phase-p2", 0.1f, 0.5f, FALSE);
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_SHIFT_MASK);
  drop (self, make_content (self, "t2"), "touchpoint-t1", 0.5f, 0.9f, FALSE);
  g_assert_cmpuint (undo_everything (self), ==, 0);
}

static void
test_drop_several_and_copies (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;

  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t3", GDK_CONTROL_MASK);
  g_assert_true (drop (self, make_content (self, "t3"), "touchpoint-t6", 0.5f, 0.9f, FALSE));
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t5 t6 t1 t3 t7 t8");
  assert_selected (self, "t1 t3");
  g_assert_true (drop (self, make_content (self, "t3"), "touchpoint-t4", 0.5f, 0.9f, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (find_node (self, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 4);
  nodes = cjm_canvas_list_selected (self->view);
  g_assert_cmpuint (nodes->len, ==, 2);
  g_assert_true (cjm_node_get_parent (nodes->pdata[0]) == find_node (self, "e1"));
  g_assert_cmpuint (undo_everything (self), ==, 2);
}

static void
added_cb (CjmCanvas  *view,
          const char *id,
          gpointer    user_data)
{
  g_free (*(char **) user_data);
  *(char **) user_data = g_strdup (id);
}

static void
test_drop_new_things (Fixture      *self,
                      gconstpointer data)
{
  g_autofree char *added = NULL;
  CjmNode *node;

  g_signal_connect (self->view, "node-added", G_CALLBACK (added_cb), &added);
  g_assert_true (drop (self, make_thing (CJM_KIND_TOUCHPOINT, CJM_END, CJM_CONTACT_PEER), "touchpoint-t1", 0.5f, 0.9f,
                       TRUE));
  node = cjm_node_get_child (find_node (self, "e1"), CJM_EPISODE_TOUCHPOINTS, 1);
  g_assert_cmpstr (cjm_node_get_text (node, CJM_TOUCHPOINT_TITLE), ==, "New touchpoint");
  g_assert_cmpuint (cjm_node_get_choice (node, CJM_TOUCHPOINT_CONTACT), ==, CJM_CONTACT_PEER);
  g_assert_cmpstr (added, ==, cjm_canvas_get_selected (self->view));
  g_assert_cmpstr (added, ==, cjm_inline_editor_get_edited (self->view->editor, NULL));

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
drop_on_ground (Fixture        *self,
                CjmDragContent *content)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CJM_TYPE_DRAG_CONTENT);
  g_value_take_boxed (&value, content);
  g_assert_true (cjm_card_drop_take (self->view->drop, &value, 600, 400, FALSE));
}

/* From nothing to a touchpoint */
static void
test_empty_journey (Fixture      *self,
                    gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;
  g_autoptr (CjmDragContent) touchpoint = make_thing (CJM_KIND_TOUCHPOINT, CJM_END, CJM_CONTACT_BRAND);
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

  cjm_canvas_start_placing (self->view, touchpoint);
  find_point (self, cjm_canvas_get_selected (self->view), 0.5f, 0.5f, &point);
  g_assert_true (cjm_placing_place_at (self->view->placing, point.x, point.y));
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 1);
  g_assert_cmpuint (undo_everything (self), ==, 2);
  after = write_document (self);
  g_assert_cmpstr (before, ==, after);
}

/* On a map without episodes there is no place for what stands in one. */
static void
test_nowhere (Fixture      *self,
              gconstpointer data)
{
  static const CjmCardType types[] = {
    { CJM_KIND_TOUCHPOINT, CJM_END },
    { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS },
    { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS },
    { CJM_KIND_IMPROVEMENT, CJM_END },
  };
  graphene_rect_t line;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_type (&types[i], 0);
      g_auto (GValue) value = G_VALUE_INIT;
      CjmDropSite site;

      g_value_init (&value, CJM_TYPE_DRAG_CONTENT);
      g_value_set_boxed (&value, content);
      for (double y = 0; y < 800; y += 100)
        {
          g_assert_false (cjm_drop_site_find (self->view->workspace, 600, y, &types[i], &site));
          g_assert_false (cjm_card_drop_take (self->view->drop, &value, 600, y, FALSE));
        }
      g_assert_false (cjm_drop_site_find_at_focus (self->view->workspace, &types[i], &site));
      cjm_canvas_start_placing (self->view, content);
      g_assert_true (cjm_placing_place_at (self->view->placing, 600, 400));
      g_assert_nonnull (self->view->placing);
      g_assert_false (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_DROP_LINE, &line));
      cjm_canvas_stop_placing (self->view);
    }
  g_assert_cmpuint (undo_everything (self), ==, 0);
}

static void
test_drop_text (Fixture      *self,
                gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;
  CjmNode *episode = find_node (self, "e1");

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "She asks a friend\r\n\n  She reads reviews \n");
  find_point (self, "touchpoint-t1", 0.5f, 0.9f, &point);
  g_assert_true (cjm_card_drop_take (self->view->drop, &value, point.x, point.y, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 6);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 2), CJM_TOUCHPOINT_TITLE),
                   ==, "She reads reviews");
  find_point (self, "emotion-e2", 0.5f, 0.5f, &point);
  g_assert_false (cjm_card_drop_take (self->view->drop, &value, point.x, point.y, TRUE));
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

/* One line is one card, with a step of its name; none is nothing. */
static void
test_drop_line (Fixture      *self,
                gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint n_touchpoints;
    const char *label;    /* NULL where nothing happens */
  } cases[] = {
    { "She asks a friend", 5, "Add touchpoint" }, { "She asks\nShe reads", 6, "Add cards" }, { " \n\r\n", 4, NULL },
    { "", 4, NULL },
  };
  CjmNode *episode = find_node (self, "e1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      graphene_point_t point;

      g_value_init (&value, G_TYPE_STRING);
      g_value_set_static_string (&value, cases[i].text);
      find_point (self, "touchpoint-t1", 0.5f, 0.9f, &point);
      g_assert_true (cjm_card_drop_take (self->view->drop, &value, point.x, point.y, TRUE) == (cases[i].label != NULL));
      g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, cases[i].n_touchpoints);
      g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, cases[i].label);
      undo_everything (self);
      settle (self->view);
    }
}

static void
refused_cb (CjmCanvas  *view,
            const char *message,
            gpointer    user_data)
{
  added_cb (view, message, user_data);
}

static void
drop_file (Fixture    *self,
           const char *data,
           gsize       length,
           const char *on,
           float       x)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "map-picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  find_point (self, on, x, 0.5f, &point);
  cjm_card_drop_take (self->view->drop, &value, point.x, point.y, TRUE);
}

/* One pixel of a colour */
static GdkTexture *
make_texture (const char *pixel)
{
  g_autoptr (GBytes) pixels = g_bytes_new_static (pixel, 4);

  return gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, pixels, 4);
}

static GBytes *
make_photo (int      side,
            gboolean noise)
{
  g_autoptr (GdkPixbuf) photo = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, side, side);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  char *data;
  gsize length;

  gdk_pixbuf_fill (photo, 0x3060a0ff);
  for (gsize i = 0; noise && i < gdk_pixbuf_get_byte_length (photo); i++)
    gdk_pixbuf_get_pixels (photo)[i] = (guchar) g_rand_int (random);
  g_assert_true (gdk_pixbuf_save_to_buffer (photo, &data, &length, noise ? "png" : "jpeg", NULL, NULL));

  return g_bytes_new_take (data, length);
}

static void
assert_picture (Fixture    *self,
                const char *episode,
                GBytes     *png,
                guint       n_pictures)
{
  CjmNode *root = cjm_document_get_root (self->document);
  g_autofree char *key = png != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, png) : NULL;

  /* It is read aside. */
  while (g_strcmp0 (cjm_node_get_text (find_node (self, episode), CJM_EPISODE_PICTURE), key) != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_PICTURES), ==, n_pictures);
  g_assert_true (key == NULL || cjm_document_find_picture (self->document, key) != NULL);
}

static void
test_drop_pictures (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (GdkTexture) texture = make_texture ("\xff\x00\x00\xff");
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autofree char *refused = NULL;

  g_signal_connect (self->view, "refused", G_CALLBACK (refused_cb), &refused);
  drop_file (self, g_bytes_get_data (png, NULL), g_bytes_get_size (png), "episode-e2", 0.5f);
  while (cjm_node_get_text (find_node (self, "e2"), CJM_EPISODE_PICTURE) == NULL && refused == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (refused);
  assert_picture (self, "e2", png, 1);
  settle (self->view);

  drop_file (self, "no picture", 10, "episode-e1", 0.5f);
  while (refused == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (refused, ==, "The file is no picture that can be shown: PNG, JPEG, SVG or WebP.");
  g_clear_pointer (&refused, g_free);
  drop_file (self, g_bytes_get_data (png, NULL), g_bytes_get_size (png), "phase-p1", -0.1f);
  g_assert_cmpstr (refused, ==, "Drop a picture on an episode");
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

static gboolean
drop_texture (Fixture    *self,
              GdkTexture *texture,
              const char *on,
              float       x)
{
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;

  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_value_set_object (&value, texture);
  find_point (self, on, x, 0.5f, &point);

  return cjm_card_drop_take (self->view->drop, &value, point.x, point.y, TRUE);
}

/* A photo as another program has it stays as it is; one that a document cannot hold is made smaller, and that is told. */
static void
test_drop_bytes (Fixture      *self,
                 gconstpointer data)
{
  const struct
  {
    int side;
    gboolean noise;
    gboolean smaller;
  } cases[] = { { 100, FALSE, FALSE }, { 3000, FALSE, FALSE }, { 2100, TRUE, TRUE } };
  g_autofree char *done = NULL;

  g_signal_connect (self->view, "done", G_CALLBACK (refused_cb), &done);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_photo (cases[i].side, cases[i].noise);
      g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      g_auto (GValue) value = G_VALUE_INIT;
      graphene_point_t point;
      const char *picture;

      g_value_init (&value, CJM_TYPE_PICTURE_BYTES);
      g_value_set_boxed (&value, bytes);
      find_point (self, "episode-e2", 0.5f, 0.5f, &point);
      g_assert_true (cjm_card_drop_take (self->view->drop, &value, point.x, point.y, TRUE));
      while ((picture = cjm_node_get_text (find_node (self, "e2"), CJM_EPISODE_PICTURE)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_str_equal (picture, key), ==, !cases[i].smaller);
      g_assert_cmpstr (done, ==, cases[i].smaller ? "The picture was too large and is now 2048 × 2048 pixels" : NULL);
      g_assert_cmpuint (undo_everything (self), ==, 1);
      settle (self->view);
    }
}

/* A picture from another program; the one that was there goes in the same step, unless another episode shows it. */
static void
test_drop_textures (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (GdkTexture) red = make_texture ("\xff\x00\x00\xff");
  g_autoptr (GdkTexture) blue = make_texture ("\x00\x00\xff\xff");
  g_autoptr (GBytes) red_png = gdk_texture_save_to_png_bytes (red);
  g_autoptr (GBytes) blue_png = gdk_texture_save_to_png_bytes (blue);
  g_autofree char *refused = NULL;

  g_signal_connect (self->view, "refused", G_CALLBACK (refused_cb), &refused);
  g_assert_true (drop_texture (self, red, "touchpoint-t1", 0.5f));
  assert_picture (self, "e1", red_png, 1);
  g_assert_true (drop_texture (self, blue, "episode-e1", 0.5f));
  assert_picture (self, "e1", blue_png, 1);
  cjm_document_undo (self->document);
  assert_picture (self, "e1", red_png, 1);

  g_assert_true (drop_texture (self, red, "episode-e2", 0.5f));
  assert_picture (self, "e2", red_png, 1);
  g_assert_true (drop_texture (self, blue, "episode-e1", 0.5f));
  assert_picture (self, "e1", blue_png, 2);
  g_assert_null (refused);
  g_assert_false (drop_texture (self, red, "phase-p1", -0.1f));
  g_assert_cmpstr (refused, ==, "Drop a picture on an episode");

  undo_everything (self);
  assert_picture (self, "e1", NULL, 0);
}

/* Whichever card of an episode it lands on, also one that only stands in its column */
static void
test_drop_textures_anywhere (Fixture      *self,
                             gconstpointer data)
{
  static const char *const cases[][2] = {
    { "touchpoint-t6", "e2" }, { "scenario-e2", "e2" }, { "emotion-e2", "e2" },
    { "note-q2", "e2" },       { "note-k3", "e3" },     { "improvement-i1", "e1" },
  };
  g_autoptr (GdkTexture) red = make_texture ("\xff\x00\x00\xff");
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (red);
  guint64 state = cjm_history_get_state (self->history);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (drop_texture (self, red, cases[i][0], 0.5f));
      assert_picture (self, cases[i][1], png, 1);
      while (cjm_history_get_state (self->history) != state)
        cjm_document_undo (self->document);
    }
}

static gpointer
find_controller (Fixture *self,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }

  g_assert_not_reached ();
}

/* A drag that Escape ends, as the source and the target of it hear of that */
static void
test_cancel (Fixture      *self,
             gconstpointer data)
{
  GtkDragSource *source = find_controller (self, GTK_TYPE_DRAG_SOURCE);
  GtkDropTarget *target = find_controller (self, GTK_TYPE_DROP_TARGET);
  g_autoptr (GdkContentProvider) content = NULL;
  graphene_rect_t line;
  graphene_point_t point;
  gboolean taken = FALSE;

  find_point (self, "touchpoint-t1", 0.5f, 0.5f, &point);
  g_signal_emit_by_name (source, "prepare", (double) point.x, (double) point.y, &content);
  g_assert_nonnull (content);
  g_assert_cmpstr (cjm_card_drag_get_dragged (self->view->drag), ==, "touchpoint-t1");
  find_point (self, "touchpoint-t6", 0.5f, 0.1f, &point);
  cjm_scene_find (cjm_canvas_get_scene (self->view), "touchpoint-t6", &line);
  cjm_indicators_show (get_indicators (self), CJM_INDICATOR_DROP_LINE, &line);

  g_signal_emit_by_name (target, "leave");
  g_assert_false (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_DROP_LINE, &line));
  g_signal_emit_by_name (source, "drag-cancel", NULL, GDK_DRAG_CANCEL_USER_CANCELLED, &taken);
  g_assert_false (taken);
  g_signal_emit_by_name (source, "drag-end", NULL, FALSE);
  g_assert_null (cjm_card_drag_get_dragged (self->view->drag));
  g_assert_cmpuint (undo_everything (self), ==, 0);
}

/* A finger that rests on a card opens its menu. */
static void
test_long_press (Fixture      *self,
                 gconstpointer data)
{
  GtkGesture *gesture = find_controller (self, GTK_TYPE_GESTURE_LONG_PRESS);
  graphene_point_t point;

  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (gesture)));
  find_point (self, "touchpoint-t2", 0.5f, 0.5f, &point);
  g_signal_emit_by_name (gesture, "pressed", (double) point.x, (double) point.y);
  g_assert_true (gtk_widget_get_mapped (cjm_card_menu_get_menu (self->view->menu)));
  assert_selected (self, "t2");
  gtk_popover_popdown (GTK_POPOVER (cjm_card_menu_get_menu (self->view->menu)));

  find_point (self, "phase-p1", -0.1f, 0.5f, &point);
  g_signal_emit_by_name (gesture, "pressed", (double) point.x, (double) point.y);
  g_assert_false (gtk_widget_get_mapped (cjm_card_menu_get_menu (self->view->menu)));
}

/* Cards of one document dropped on the map of another are copied, whichever keys are held. */
static void
test_between_documents (Fixture      *self,
                        gconstpointer data)
{
  Fixture other = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_map (&other, make_map (1, 1, 1));
  before = write_document (&other);
  cjm_document_begin (self->document, "Link");
  cjm_node_set_text (find_node (self, "e2"), CJM_EPISODE_COUNTERPART, "e1");
  cjm_document_commit (self->document);

  g_assert_true (drop (&other, make_content (self, "e2"), "episode-e1", 0.9f, 0.5f, TRUE));
  g_assert_cmpuint (cjm_node_get_n_children (find_node (&other, "p1"), CJM_PHASE_EPISODES), ==, 2);
  g_assert_null (cjm_node_get_text (cjm_node_get_child (find_node (&other, "p1"), CJM_PHASE_EPISODES, 1),
                                    CJM_EPISODE_COUNTERPART));
  g_assert_nonnull (cjm_document_find (self->document, "e2"));
  g_assert_true (drop (&other, make_content (self, "t9"), "touchpoint-t1", 0.5f, 0.9f, FALSE));
  g_assert_cmpuint (cjm_node_get_n_children (find_node (&other, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 2);
  g_assert_nonnull (cjm_document_find (self->document, "t9"));
  g_assert_cmpuint (undo_everything (&other), ==, 2);
  g_assert_cmpuint (undo_everything (self), ==, 1);
  after = write_document (&other);
  g_assert_cmpstr (before, ==, after);
  tear_down (&other, NULL);
}

static void
test_placing (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (CjmDragContent) type = make_thing (CJM_KIND_TOUCHPOINT, CJM_END, CJM_CONTACT_BRAND);
  graphene_rect_t line;
  graphene_point_t point;
  gboolean placing;

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t2", TRUE);
  cjm_canvas_start_placing (self->view, type);
  g_object_get (self->view, "placing", &placing, NULL);
  g_assert_true (placing);
  g_assert_true (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_DROP_LINE, &line));
  cjm_canvas_stop_placing (self->view);
  g_assert_false (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_DROP_LINE, &line));
  g_assert_cmpuint (undo_everything (self), ==, 0);

  cjm_canvas_start_placing (self->view, type);
  find_point (self, "touchpoint-t3", 0.5f, 0.9f, &point);
  g_assert_true (cjm_placing_place_at (self->view->placing, point.x, point.y));
  g_object_get (self->view, "placing", &placing, NULL);
  g_assert_false (placing);
  g_assert_cmpuint (cjm_node_get_index (find_node (self, "t4")), ==, 4);
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

/* With Enter: behind the card with the focus, or in its episode, or in its phase */
static void
test_placing_at_focus (Fixture      *self,
                       gconstpointer data)
{
  static const struct
  {
    const char *focus;
    CjmCardType type;
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
      CjmDropSite site;

      cjm_workspace_go_to (self->view->workspace, cases[i].focus, TRUE);
      g_assert_true (cjm_drop_site_find_at_focus (self->view->workspace, &cases[i].type, &site));
      g_assert_cmpstr (cjm_node_get_id (site.place.parent), ==, cases[i].parent);
      g_assert_cmpuint (site.place.member, ==, cases[i].member);
      g_assert_cmpuint (MIN (site.place.index, cjm_node_get_n_children (site.place.parent, site.place.member)), ==,
                        cases[i].index);
    }
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-drop/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("drop-cards", small, test_drop_cards);
  ADD ("drop-where-it-is", small, test_drop_where_it_is);
  ADD ("drop-several-and-copies", small, test_drop_several_and_copies);
  ADD ("drop-new-things", small, test_drop_new_things);
  ADD ("drop-text", small, test_drop_text);
  ADD ("drop-line", small, test_drop_line);
  ADD ("drop-pictures", small, test_drop_pictures);
  ADD ("drop-textures", small, test_drop_textures);
  g_test_add ("/canvas/map-drop/drop-textures-anywhere", Fixture, small, set_up_edit, test_drop_textures_anywhere, tear_down);
  ADD ("drop-bytes", small, test_drop_bytes);
  ADD ("empty-journey", none, test_empty_journey);
  ADD ("nowhere", none, test_nowhere);
  ADD ("cancel", small, test_cancel);
  ADD ("long-press", small, test_long_press);
  ADD ("between-documents", small, test_between_documents);
  ADD ("placing", small, test_placing);
  ADD ("placing-at-focus", small, test_placing_at_focus);

  return g_test_run ();
}
