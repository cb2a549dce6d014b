/* test-map-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys.h"
#include "map-fixture.h"

/* What the pool may hold, with some room for the card that is taken above its limit */
#define MOST_CARDS 604

static void
test_instantiation (void)
{
  CjmCanvas *view = CJM_CANVAS (g_object_ref_sink (cjm_canvas_new ()));

  g_assert_cmpfloat (cjm_canvas_get_zoom (view), ==, 1);
  g_assert_null (cjm_canvas_get_scene (view));
  g_assert_null (cjm_canvas_get_selected (view));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map");
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_object_unref (view);
  g_assert_null (view);
}

static void
test_pool_is_bounded (Fixture      *self,
                      gconstpointer data)
{
  static const double zooms[] = { 4, 2, 1, 0.75, 0.5, 0.4, 0.3, 0.25, 0.15, 0.1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      cjm_canvas_set_zoom (self->view, zooms[i]);
      settle (self->view);
      g_assert_cmpuint (cjm_card_layer_get_n_cards (get_cards (self)), <=, MOST_CARDS);
      g_assert_cmpuint (cjm_card_layer_get_n_groups (get_cards (self)), >, 0);
    }

  gtk_adjustment_set_value (get_adjustment (self, 1), 1e6);
  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (get_adjustment (self, 0), i * 700);
      settle (self->view);
      g_assert_cmpuint (cjm_card_layer_get_n_cards (get_cards (self)), <=, MOST_CARDS);
    }
}

/* At 100 % every card in view is a widget; far away none is. */
static void
test_level_of_detail (Fixture      *self,
                      gconstpointer data)
{
  guint n_cards = 0;

  for (guint i = 0; i < cjm_card_layer_get_n_groups (get_cards (self)); i++)
    {
      CjmMapCard *card;
      const CjmGroup *group = cjm_card_layer_get_group (get_cards (self), i, &card);

      if ((group->flags & CJM_GROUP_CARD) != 0)
        {
          g_assert_nonnull (card);
          g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (card)));
          n_cards++;
        }
    }
  g_assert_cmpuint (n_cards, >, 20);

  cjm_canvas_set_zoom (self->view, 0.1);
  settle (self->view);
  g_assert_cmpuint (cjm_card_layer_get_n_bound (get_cards (self)), ==, 0);
}

static void
test_zoom_keeps_point (Fixture      *self,
                       gconstpointer data)
{
  graphene_point_t before;
  graphene_rect_t after;

  cjm_canvas_set_zoom (self->view, 2);
  gtk_adjustment_set_value (get_adjustment (self, 0), 900);
  gtk_adjustment_set_value (get_adjustment (self, 1), 300);
  settle (self->view);

  cjm_viewport_to_map (get_viewport (self), 321, 234, &before);
  cjm_scroller_zoom_at (get_scroller (self), 2.7, 321, 234);
  settle (self->view);
  cjm_viewport_to_view (get_viewport (self), &GRAPHENE_RECT_INIT (before.x, before.y, 1, 1), &after);
  g_assert_cmpfloat_with_epsilon (after.origin.x, 321, 1);
  g_assert_cmpfloat_with_epsilon (after.origin.y, 234, 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (self, 0)), ==, get_viewport (self)->x);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (self, 1)), ==, get_viewport (self)->y);
}

static void
test_fit (Fixture      *self,
          gconstpointer data)
{
  graphene_rect_t visible;
  graphene_size_t size;

  cjm_canvas_set_fit (self->view, TRUE);
  settle (self->view);
  cjm_viewport_get_visible (get_viewport (self), &visible);
  cjm_scene_get_size (cjm_canvas_get_scene (self->view), &size);
  g_assert_cmpfloat (visible.size.width, >=, size.width - 1);
  g_assert_cmpfloat (visible.size.height, >=, size.height - 1);

  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-in", NULL);
  g_assert_false (cjm_canvas_get_fit (self->view));
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-normal", NULL);
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-out", NULL);
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), <, 1);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-fit", NULL);
  g_assert_true (cjm_canvas_get_fit (self->view));
}

static void
test_accessible (Fixture      *self,
                 gconstpointer data)
{
  guint n = 0;

  gtk_test_accessible_assert_property (self->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of “journey number 1”");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child))
        continue;
      g_assert_true (gtk_widget_get_focusable (child) != cjm_map_card_is_point (CJM_MAP_CARD (child)));
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_cmpstr (cjm_map_card_get_title (CJM_MAP_CARD (child)), !=, "");
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           cjm_map_card_get_title (CJM_MAP_CARD (child)));
      n++;
    }
  g_assert_cmpuint (n, ==, cjm_card_layer_get_n_bound (get_cards (self)));
  g_assert_cmpuint (n, >, 0);

  gtk_test_accessible_assert_relation (find_card (self, "touchpoint-t2"), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
}

/* The order in which those read who do not look is that of the map, also after scrolling there and back, and each card says
 * which of how many it is. */
static void
test_reading_order (Fixture      *self,
                    gconstpointer data)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < 5; i++)
    {
      gtk_adjustment_set_value (get_adjustment (self, 0), i % 2 == 0 ? i * 300 : 0);
      settle (self->view);
    }
  for (guint i = 0; i < cjm_card_layer_get_n_groups (get_cards (self)); i++)
    {
      CjmMapCard *card;
      const CjmGroup *group = cjm_card_layer_get_group (get_cards (self), i, &card);

      guint position, size;

      if (card == NULL)
        continue;
      g_assert_true (gtk_widget_get_prev_sibling (GTK_WIDGET (card)) == last);
      last = GTK_WIDGET (card);
      cjm_scene_get_position_in_set (cjm_canvas_get_scene (self->view), group->id, &position, &size);
      g_assert_cmpuint (position, >, 0);
      gtk_test_accessible_assert_relation (last, GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position);
      gtk_test_accessible_assert_relation (last, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) size);
    }
}

static guint
sum_paints (Fixture *self)
{
  guint sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sum += CJM_IS_MAP_CARD (child) ? cjm_map_card_get_n_paints (CJM_MAP_CARD (child)) : 0;

  return sum;
}

static void
set_title (Fixture    *self,
           const char *id,
           const char *title)
{
  cjm_document_begin (self->document, "Rename");
  cjm_node_set_text (cjm_document_find (self->document, id), CJM_TOUCHPOINT_TITLE, title);
  cjm_document_commit (self->document);
}

static void
test_edit_paints_one_card (Fixture      *self,
                           gconstpointer data)
{
  guint before = sum_paints (self);
  guint of_card = cjm_map_card_get_n_paints (find_card (self, "touchpoint-t1"));

  set_title (self, "t1", "Renamed");
  settle (self->view);

  gtk_test_accessible_assert_property (find_card (self, "touchpoint-t1"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Renamed");
  g_assert_cmpuint (cjm_map_card_get_n_paints (find_card (self, "touchpoint-t1")), ==, of_card + 1);
  g_assert_cmpuint (sum_paints (self), ==, before + 1);

  cjm_document_undo (self->document);
  settle (self->view);
  gtk_test_accessible_assert_property (find_card (self, "touchpoint-t1"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "touchpoint number 1");
  g_assert_cmpuint (sum_paints (self), ==, before + 2);
}

static void
test_scroll_paints_what_is_new (Fixture      *self,
                                gconstpointer data)
{
  guint before = sum_paints (self);

  gtk_adjustment_set_value (get_adjustment (self, 1), 7);
  wait_for_frame (self->view);
  gtk_adjustment_set_value (get_adjustment (self, 1), 0);
  settle (self->view);

  g_assert_cmpuint (sum_paints (self) - before, <, 12);
}

static void
test_removed_journey (Fixture      *self,
                      gconstpointer data)
{
  g_assert_true (cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE));
  remove_node (self, "j1");
  settle (self->view);
  g_assert_null (cjm_canvas_get_scene (self->view));
  g_assert_null (cjm_canvas_get_selected (self->view));
  g_assert_cmpuint (cjm_card_layer_get_n_bound (get_cards (self)), ==, 0);

  cjm_document_undo (self->document);
  settle (self->view);
  g_assert_nonnull (cjm_canvas_get_scene (self->view));
  g_assert_nonnull (find_card (self, "touchpoint-t1"));
}

static void
test_dark_and_options (Fixture      *self,
                       gconstpointer data)
{
  CjmSceneOptions options = *cjm_canvas_get_options (self->view);

  g_assert_true (cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE));
  cjm_canvas_set_dark (self->view, TRUE);
  cjm_canvas_set_contrast (self->view, TRUE);
  settle (self->view);
  g_assert_true (cjm_scene_get_options (cjm_canvas_get_scene (self->view))->dark);
  g_assert_true (cjm_scene_get_options (cjm_canvas_get_scene (self->view))->contrast);

  options.column_width = 300;
  options.n_lanes = 2;
  cjm_canvas_set_options (self->view, &options);
  settle (self->view);
  g_assert_true (cjm_scene_get_options (cjm_canvas_get_scene (self->view))->dark);
  g_assert_true (cjm_scene_get_options (cjm_canvas_get_scene (self->view))->contrast);
  g_assert_cmpfloat (cjm_scene_get_options (cjm_canvas_get_scene (self->view))->column_width, ==, 300);
  g_assert_null (find_card (self, "touchpoint-t1"));
  g_assert_nonnull (get_focus (self));
}

static void
test_select (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *id = g_strdup_printf ("touchpoint-t%u", ((const guint *) data)[0] * ((const guint *) data)[1]
                                                               * ((const guint *) data)[2]);

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  cjm_canvas_set_selected (self->view, id);
  settle (self->view);
  g_assert_true (is_in_view (self, id));
  g_assert_null (get_focus (self));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_card (self, id)), "selected"));
  g_assert_nonnull (cjm_canvas_get_selected_node (self->view));
  cjm_canvas_set_selected (self->view, "touchpoint-nowhere");
  g_assert_null (cjm_canvas_get_selected (self->view));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_card (self, id)), "selected"));
}

static void
test_animated (Fixture      *self,
               gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  move (self, CJM_MOVE_END);
  g_assert_true (cjm_scroller_is_moving (get_scroller (self)));
  settle (self->view);
  g_assert_true (is_in_view (self, get_focus (self)));
}

static void
test_empty (Fixture      *self,
            gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  g_assert_true (gtk_widget_is_focus (self->view->start_button));
  for (CjmMove to = CJM_MOVE_LEFT; to <= CJM_MOVE_PAGE_DOWN; to++)
    {
      cjm_navigation_move (self->view->workspace, CJM_MOVE_UP);
      cjm_navigation_move (self->view->workspace, to);
      if (to == CJM_MOVE_DOWN)
        g_assert_true (gtk_widget_is_focus (self->view->start_button));
      else
        g_assert_cmpstr (get_focus (self), ==, "journey-j1");
    }
  cjm_canvas_set_zoom (self->view, 0.1);
  cjm_canvas_set_journey (self->view, NULL, NULL, NULL);
  settle (self->view);
  g_assert_null (cjm_canvas_get_scene (self->view));
}

static void
count_cb (GObject    *object,
          GParamSpec *property,
          gpointer    n)
{
  ++*(guint *) n;
}

/* Each property says what the function of its name does, takes it over, and tells of a change once. */
static void
test_properties (Fixture      *self,
                 gconstpointer data)
{
  static const char *const flags[] = { "dark", "contrast", "fit" };
  GObject *object = G_OBJECT (self->view);
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (CjmNode) journey = NULL;
  g_autoptr (CjmScene) scene = NULL;
  g_autofree char *selected = NULL;
  guint n = 0;
  guint number;
  gboolean flag;
  double zoom;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", flags[i], NULL);

      n = 0;
      g_signal_connect (object, signal, G_CALLBACK (count_cb), &n);
      for (guint j = 0; j < 4; j++)
        {
          g_object_set (object, flags[i], j >= 2 ? FALSE : TRUE, NULL);
          g_object_get (object, flags[i], &flag, NULL);
          g_assert_true (flag == (j < 2));
          g_assert_cmpuint (n, ==, 1 + j / 2);
        }
    }
  g_object_set (object, "contrast", TRUE, NULL);
  g_assert_true (cjm_workspace_get_theme (self->view->workspace) == cjm_theme_get (FALSE, TRUE));
  g_object_set (object, "dark", TRUE, NULL);
  g_assert_true (cjm_workspace_get_theme (self->view->workspace) == cjm_theme_get (TRUE, TRUE));

  g_object_set (object, "zoom", 2.0, "selected", "touchpoint-t2", "overlays", CJM_OVERLAY_ALL, NULL);
  g_object_get (object, "zoom", &zoom, "selected", &selected, "overlays", &number, "document", &document, "journey",
                &journey, "scene", &scene, NULL);
  g_assert_cmpfloat (zoom, ==, 2);
  g_assert_cmpstr (selected, ==, "touchpoint-t2");
  g_assert_cmpuint (number, ==, CJM_OVERLAY_ALL);
  g_assert_cmpuint (cjm_canvas_get_overlays (self->view), ==, CJM_OVERLAY_ALL);
  g_assert_true (document == self->document && journey == get_journey (self->document));
  g_assert_true (scene == cjm_canvas_get_scene (self->view));
  g_object_set (object, "overlays", CJM_OVERLAY_NONE, NULL);
  g_assert_cmpuint (cjm_canvas_get_overlays (self->view), ==, CJM_OVERLAY_NONE);
  g_object_get (object, "capabilities", &number, "placing", &flag, "progress", &zoom, NULL);
  g_assert_cmpuint (number, ==, CJM_CANVAS_CAN_ARRANGE | CJM_CANVAS_CAN_DELETE | CJM_CANVAS_CAN_SELECT);
  g_assert_false (flag);
  g_assert_cmpfloat (zoom, ==, 1);
  g_object_get (object, "view", &number, NULL);
  g_assert_cmpuint (number, ==, CJM_VIEW_MAP);
  /* Not of a journey of which there is no such view */
  g_object_set (object, "view", CJM_VIEW_LOOP, NULL);
  g_assert_cmpuint (cjm_canvas_get_view (self->view), ==, CJM_VIEW_MAP);
}

/* The marks of a small and a large map change at their zoom. */
static void
test_zoom_classes (Fixture      *self,
                   gconstpointer data)
{
  static const struct
  {
    double zoom;
    gboolean small;
    gboolean large;
  } cases[] = { { 0.3, TRUE, FALSE }, { 1, FALSE, FALSE }, { 3, FALSE, TRUE }, { 0.3, TRUE, FALSE }, { 3, FALSE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cjm_canvas_set_zoom (self->view, cases[i].zoom);
      settle (self->view);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->view), "small") == cases[i].small);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->view), "large") == cases[i].large);
    }
}

static void
release_key (Fixture *self,
             guint    key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-released", key, 0, 0);
    }
}

static void
assert_hand (Fixture    *self,
             const char *name)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (self->view));

  g_assert_cmpstr (cursor != NULL ? gdk_cursor_get_name (cursor) : NULL, ==, name);
  g_assert_true (((cjm_workspace_get_doing (self->view->workspace) & CJM_DOING_PAN) != 0) == (name != NULL));
}

/* A hand while the space bar is held, until it comes up or the keyboard goes elsewhere */
static void
test_hand (Fixture      *self,
           gconstpointer data)
{
  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  assert_hand (self, NULL);
  g_assert_true (press_key (self->window, GDK_KEY_space, 0) == GTK_WIDGET (self->view));
  assert_hand (self, "grab");
  g_assert_true (press_key (self->window, GDK_KEY_space, 0) == GTK_WIDGET (self->view));
  release_key (self, GDK_KEY_a);
  assert_hand (self, "grab");
  release_key (self, GDK_KEY_space);
  assert_hand (self, NULL);
  release_key (self, GDK_KEY_space);
  press_key (self->window, GDK_KEY_space, 0);
  assert_hand (self, "grab");
  g_assert_true (cjm_canvas_edit (self->view, "touchpoint-t1"));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  settle (self->view);
  press_key (self->window, GDK_KEY_space, GDK_ALT_MASK);
  g_assert_false (((cjm_workspace_get_doing (self->view->workspace) & CJM_DOING_PAN) != 0));
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-view/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint wide[] = { 20, 5, 4 };
  static const guint large[] = { 25, 10, 40 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/map-view/instantiation", test_instantiation);
  ADD ("pool-is-bounded", large, test_pool_is_bounded);
  ADD ("level-of-detail", small, test_level_of_detail);
  ADD ("zoom-keeps-point", wide, test_zoom_keeps_point);
  ADD ("fit", small, test_fit);
  ADD ("accessible", small, test_accessible);
  ADD ("reading-order", wide, test_reading_order);
  ADD ("edit-paints-one-card", small, test_edit_paints_one_card);
  ADD ("scroll-paints-what-is-new", wide, test_scroll_paints_what_is_new);
  ADD ("removed-journey", small, test_removed_journey);
  ADD ("dark-and-options", small, test_dark_and_options);
  ADD ("select", wide, test_select);
  ADD ("animated", wide, test_animated);
  ADD ("properties", small, test_properties);
  ADD ("zoom-classes", small, test_zoom_classes);
  ADD ("hand", small, test_hand);
  ADD ("empty", none, test_empty);

  return g_test_run ();
}
