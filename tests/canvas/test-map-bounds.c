/* test-map-bounds.c: what a map view does where there is nothing to show, at its edges, and what its properties may hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys.h"
#include "map-fixture.h"
#include "pointer.h"

static gboolean
drop (Fixture      *self,
      GType         type,
      gconstpointer held)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  if (type == G_TYPE_STRING)
    g_value_set_string (&value, held);
  else if (type == GDK_TYPE_TEXTURE)
    g_value_set_object (&value, (gpointer) held);
  else
    g_value_set_boxed (&value, held);

  return cjm_card_drop_take (self->view->drop, &value, 300, 200, FALSE);
}

/* Nothing can be put anywhere, and what waits to be put down goes on waiting. */
static void
try_putting (Fixture *self)
{
  static const CjmCardType types[] = { { CJM_KIND_PHASE, CJM_END }, { CJM_KIND_EPISODE, CJM_END },
                                     { CJM_KIND_TOUCHPOINT, CJM_END } };
  g_autoptr (GBytes) pixel = g_bytes_new_static ("\xff\x00\x00\xff", 4);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, pixel, 4);
  graphene_rect_t line;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_type (&types[i], 0);
      CjmDropSite site;

      g_assert_false (cjm_drop_site_find (self->view->workspace, 300, 200, &types[i], &site));
      g_assert_false (cjm_drop_site_find_at_focus (self->view->workspace, &types[i], &site));
      g_assert_false (drop (self, CJM_TYPE_DRAG_CONTENT, content));
      cjm_canvas_start_placing (self->view, content);
      point_at (GTK_WIDGET (self->view), 300, 200);
      click_at (GTK_WIDGET (self->view), GDK_BUTTON_PRIMARY, 1, 300, 200);
      g_assert_true (press_key (self->window, GDK_KEY_Return, 0) == GTK_WIDGET (self->view));
      g_assert_nonnull (self->view->placing);
      g_assert_false (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_DROP_LINE, &line));
      cjm_canvas_stop_placing (self->view);
    }
  g_assert_false (drop (self, G_TYPE_STRING, "A line"));
  g_assert_false (drop (self, GDK_TYPE_TEXTURE, texture));
}

/* There is no card to be found by its id. */
static void
try_cards (Fixture *self)
{
  static const char *const ids[] = { "touchpoint-t1", "emotion-e1", "journey-j1", NULL };
  g_autoptr (GPtrArray) selected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_false (cjm_workspace_focus (self->view->workspace, ids[i], TRUE));
      g_assert_false (cjm_workspace_go_to (self->view->workspace, ids[i], FALSE));
      g_assert_false (cjm_emotion_popover_open (self->view->emotion, ids[i]));
      g_assert_null (cjm_selected_cards_make_content (self->view->workspace, ids[i]));
      cjm_canvas_set_selected (self->view, ids[i]);
      cjm_canvas_reveal (self->view, ids[i]);
      g_assert_null (cjm_workspace_require (self->view->workspace, ids[i], NULL));
      g_assert_null (cjm_canvas_get_selected (self->view));
    }
  selected = cjm_canvas_list_selected (self->view);
  g_assert_cmpuint (selected->len, ==, 0);
  g_assert_null (cjm_canvas_get_selected_node (self->view));
}

static void
try_gestures (Fixture *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  graphene_rect_t band;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      g_autoptr (GdkContentProvider) content = NULL;

      if (GTK_IS_DRAG_SOURCE (controller))
        {
          g_signal_emit_by_name (controller, "prepare", 300.0, 200.0, &content);
          g_assert_null (content);
        }
      else if (GTK_IS_GESTURE_LONG_PRESS (controller))
        g_signal_emit_by_name (controller, "pressed", 300.0, 200.0);
      else if (GTK_IS_GESTURE_DRAG (controller))
        {
          g_signal_emit_by_name (controller, "drag-begin", 300.0, 200.0);
          g_signal_emit_by_name (controller, "drag-update", 90.0, 80.0);
          g_assert_false (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_BAND, &band));
          g_signal_emit_by_name (controller, "drag-end", 90.0, 80.0);
        }
    }
  for (int n_press = 1; n_press <= 2; n_press++)
    {
      click_at (widget, GDK_BUTTON_PRIMARY, n_press, 300, 200);
      click_at (widget, GDK_BUTTON_SECONDARY, n_press, 300, 200);
    }
  tell_stopped (widget);
  point_at (widget, 310, 210);
  g_assert_null (cjm_score_tool_get_hint (self->view->score, NULL));
  leave_with_pointer (widget);
  activate (self, "map.menu");
  activate (self, "map.move-to");
  g_assert_null (cjm_card_menu_get_menu (self->view->menu));
  g_assert_null (cjm_card_menu_get_destinations (self->view->menu));
  g_assert_null (cjm_emotion_popover_get_editor (self->view->emotion));
}

/* A view that shows nothing lets be whatever is done to it, as a journey that is gone has left it and without any. */
static void
test_nothing_shown (Fixture      *self,
                    gconstpointer data)
{
  guint64 state;

  remove_node (self, "j1");
  state = cjm_history_get_state (self->history);
  for (guint i = 0; i < 2; i++)
    {
      settle (self->view);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      try_putting (self);
      try_cards (self);
      try_gestures (self);
      for (CjmSceneView view = 0; view < CJM_N_VIEWS; view++)
        cjm_canvas_set_view (self->view, view);
      activate (self, "map.zoom-in");
      activate (self, "map.zoom-fit");
      g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
      g_assert_null (cjm_canvas_get_scene (self->view));
      cjm_canvas_set_journey (self->view, NULL, NULL, NULL);
    }
  cjm_document_undo (self->document);
  cjm_canvas_set_view (self->view, CJM_VIEW_MAP);
  cjm_canvas_set_journey (self->view, self->document, get_journey (self->document), NULL);
  settle (self->view);
  g_assert_nonnull (find_card (self, "touchpoint-t1"));
}

/* What a property may hold, and what it holds before anyone sets it */
static void
test_ranges (void)
{
  static const struct
  {
    const char *name;
    double least;
    double most;
    double first;
  } cases[] = {
    { "zoom", 0.1, 4, 1 },
    { "view", 0, CJM_N_VIEWS - 1, CJM_VIEW_MAP },
    { "overlays", 0, CJM_OVERLAY_ALL, CJM_OVERLAY_IDEAL },
    { "capabilities", 0, G_MAXUINT, 0 },
    { "progress", 0, 1, 1 },
  };
  GObjectClass *klass = g_type_class_ref (CJM_TYPE_CANVAS);
  CjmCanvas *view = g_object_ref_sink (CJM_CANVAS (cjm_canvas_new ()));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GParamSpec *property = g_object_class_find_property (klass, cases[i].name);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) number = G_VALUE_INIT;

      g_value_init (&number, G_TYPE_DOUBLE);
      if (G_IS_PARAM_SPEC_DOUBLE (property))
        {
          g_assert_cmpfloat (G_PARAM_SPEC_DOUBLE (property)->minimum, ==, cases[i].least);
          g_assert_cmpfloat (G_PARAM_SPEC_DOUBLE (property)->maximum, ==, cases[i].most);
        }
      else
        {
          g_assert_cmpuint (G_PARAM_SPEC_UINT (property)->minimum, ==, (guint) cases[i].least);
          g_assert_cmpuint (G_PARAM_SPEC_UINT (property)->maximum, ==, (guint) cases[i].most);
        }
      g_value_transform (g_param_spec_get_default_value (property), &number);
      g_assert_cmpfloat (g_value_get_double (&number), ==, cases[i].first);
      g_value_init (&value, property->value_type);
      g_object_get_property (G_OBJECT (view), cases[i].name, &value);
      g_assert_cmpint (g_param_values_cmp (property, &value, g_param_spec_get_default_value (property)), ==, 0);
    }
  for (guint i = 0; i < 3; i++)
    {
      static const char *const flags[] = { "fit", "dark", "contrast" };
      gboolean flag;

      g_object_get (view, flags[i], &flag, NULL);
      g_assert_false (flag);
      g_assert_false (G_PARAM_SPEC_BOOLEAN (g_object_class_find_property (klass, flags[i]))->default_value);
    }
  g_object_unref (view);
  g_type_class_unref (klass);
}

typedef enum
{
  FROM_TAB,
  FROM_GRAB,
  FROM_POINTER,  /* which brings nothing into view */
  N_WAYS
} Way;

static gboolean
come (Fixture *self,
      Way      way)
{
  switch (way)
    {
    case FROM_TAB:
      return gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
    case FROM_GRAB:
      return gtk_widget_grab_focus (GTK_WIDGET (self->view));
    case FROM_POINTER:
    default:
      return cjm_workspace_enter (self->view->workspace, FALSE);
    }
}

/* However the focus comes to the map, it says that it has it: at the card that had it last, which is selected unless others
 * are, or at the title. Coming again by Tab goes on to what follows the map. */
static void
test_enter (Fixture      *self,
            gconstpointer data)
{
  static const struct
  {
    const char *last;      /* NULL for nothing yet */
    const char *selected;  /* NULL for nothing */
    const char *focus;
    const char *after;     /* what is selected then */
  } cases[] = {
    { NULL, NULL, "journey-j1", "j1" },
    { "touchpoint-t2", NULL, "touchpoint-t2", "t2" },
    { "touchpoint-t2", "touchpoint-t3", "touchpoint-t2", "t3" },
    { "touchpoint-gone", NULL, "journey-j1", "j1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases) * N_WAYS; i++)
    {
      guint row = i / N_WAYS;
      Way way = i % N_WAYS;
      graphene_point_t before;

      g_test_message ("row %u, way %u", row, way);
      gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      settle (self->view);
      cjm_selection_select (get_selection (self), cases[row].selected);
      cjm_selection_set_focus (get_selection (self), cases[row].last);
      cjm_canvas_set_zoom (self->view, 2);
      cjm_scroller_scroll_to (get_scroller (self), 1e6, 1e6);
      settle (self->view);
      before = GRAPHENE_POINT_INIT (get_viewport (self)->x, get_viewport (self)->y);
      g_assert_true (come (self, way));
      settle (self->view);
      g_assert_cmpstr (get_focus (self), ==, cases[row].focus);
      assert_selected (self, cases[row].after);
      if (way == FROM_POINTER)
        g_assert_true (get_viewport (self)->x == before.x && get_viewport (self)->y == before.y);
      else
        g_assert_true (is_in_view (self, cases[row].focus));
      g_assert_false (come (self, FROM_TAB));
    }
}

/* On a map without phases it comes to the button that starts one, and where nothing is shown to the view itself. */
static void
test_enter_nothing (Fixture      *self,
                    gconstpointer data)
{
  GtkWidget *lone = g_object_ref_sink (cjm_canvas_new ());

  for (Way way = 0; way < N_WAYS; way++)
    {
      gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      g_assert_true (come (self, way));
      g_assert_true (gtk_widget_is_focus (self->view->start_button));
    }
  cjm_canvas_set_journey (self->view, NULL, NULL, NULL);
  settle (self->view);
  for (Way way = 0; way < N_WAYS; way++)
    {
      gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      g_assert_true (come (self, way));
      g_assert_true (gtk_widget_is_focus (GTK_WIDGET (self->view)));
    }
  g_assert_false (gtk_widget_grab_focus (lone));
  g_object_unref (lone);
}

/* What each signal tells; a name that there is none of has no id. */
static void
test_signals (void)
{
  static const struct
  {
    const char *name;
    GType told;
  } cases[] = {
    { "card-activated", G_TYPE_STRING }, { "selection-changed", G_TYPE_NONE }, { "node-added", G_TYPE_STRING },
    { "done", G_TYPE_STRING },           { "refused", G_TYPE_STRING },
  };
  CjmCanvas *view = g_object_ref_sink (CJM_CANVAS (cjm_canvas_new ()));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint id = g_signal_lookup (cases[i].name, CJM_TYPE_CANVAS);
      GSignalQuery query;

      g_assert_cmpuint (id, !=, 0);
      g_signal_query (id, &query);
      g_assert_cmpuint (query.n_params, ==, cases[i].told != G_TYPE_NONE);
      g_assert_true (query.n_params == 0 || query.param_types[0] == cases[i].told);
      g_assert_true (query.return_type == G_TYPE_NONE);
    }
  g_object_unref (view);
}

static void
ignore_move_cb (double   x,
                double   y,
                gpointer user_data)
{
}

/* How far from an edge a pointer scrolls: of a view that is small a quarter of it */
static void
test_edge (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    double view;
    double position;
    gboolean scrolls;
  } cases[] = {
    { 800, 55, TRUE },  { 800, 56, FALSE },  { 800, 744, FALSE }, { 800, 745, TRUE },  { 800, -3, TRUE },  { 800, 803, TRUE },
    { 160, 39, TRUE },  { 160, 40, FALSE },  { 160, 120, FALSE }, { 160, 121, TRUE },  { 224, 55, TRUE },  { 224, 56, FALSE },
    { 220, 54, TRUE },  { 220, 55, FALSE },  { 1200, 55, TRUE },  { 1200, 56, FALSE }, { 1200, 1145, TRUE },
  };
  g_autoptr (CjmScroller) scroller = cjm_scroller_new (GTK_WIDGET (self->view));

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      double view = cases[i / 2].view, position = cases[i / 2].position;

      cjm_scroller_set_view_size (scroller, i % 2 == 0 ? view : 600, i % 2 == 0 ? 600 : view);
      cjm_scroller_hold_at_edge (scroller, i % 2 == 0 ? position : 300, i % 2 == 0 ? 300 : position, ignore_move_cb, NULL);
      g_assert_true (cjm_scroller_is_at_edge (scroller) == cases[i / 2].scrolls);
      cjm_scroller_let_go_of_edge (scroller);
      g_assert_false (cjm_scroller_is_at_edge (scroller));
    }
}

typedef struct
{
  Fixture *self;
  gint64 time;      /* of the frame before; 0 before the first */
  double way[2];    /* that the map ought to have gone */
  guint n_frames;
  guint n_moves;
} Drive;

/* At the very edge 1400 pixels a second, half way to it the half, and after a long frame no more than in 50 milliseconds */
static gboolean
drive_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Drive *drive = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = drive->time != 0 ? MIN (now - drive->time, 50000) / 1e6 : 0;

  drive->time = now;
  drive->n_frames++;
  drive->way[0] += 1400 * seconds;
  drive->way[1] += 700 * seconds;

  return G_SOURCE_CONTINUE;
}

static void
count_move_cb (double   x,
               double   y,
               gpointer user_data)
{
  Drive *drive = user_data;

  g_assert_cmpfloat (x, ==, get_viewport (drive->self)->view_width);
  g_assert_cmpfloat (y, ==, get_viewport (drive->self)->view_height - 28);
  drive->n_moves++;
}

static void
test_edge_speed (Fixture      *self,
                 gconstpointer data)
{
  Drive drive = { self };
  guint tick;

  cjm_canvas_set_zoom (self->view, 4);
  settle (self->view);
  cjm_scroller_jump_to (get_scroller (self), 10, 20);
  cjm_scroller_hold_at_edge (get_scroller (self), get_viewport (self)->view_width, get_viewport (self)->view_height - 28,
                             count_move_cb, &drive);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), drive_cb, &drive, NULL);
  while (drive.n_frames < 5)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), tick);
  cjm_scroller_let_go_of_edge (get_scroller (self));
  g_assert_cmpuint (drive.n_moves, ==, 4);
  g_assert_cmpfloat_with_epsilon (get_viewport (self)->x, 10 + drive.way[0], 0.01);
  g_assert_cmpfloat_with_epsilon (get_viewport (self)->y, 20 + drive.way[1], 0.01);
}

static void
list_card_cb (const CjmGroup        *group,
              const graphene_rect_t *area,
              gpointer               user_data)
{
  if ((group->flags & CJM_GROUP_CARD) != 0)
    g_ptr_array_add (user_data, g_strdup (group->id));
}

/* What can be put on the map has no place on any other picture of the journey, whichever card has the focus. */
static void
test_no_place_elsewhere (Fixture      *self,
                         gconstpointer data)
{
  static const CjmCardType types[] = { { CJM_KIND_PHASE, CJM_END }, { CJM_KIND_EPISODE, CJM_END },
                                     { CJM_KIND_TOUCHPOINT, CJM_END } };
  guint n_cards = 0;

  for (CjmSceneView view = CJM_VIEW_MAP + 1; view < CJM_N_VIEWS; view++)
    {
      g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_free);

      cjm_canvas_set_view (self->view, view);
      settle (self->view);
      if (cjm_canvas_get_view (self->view) != view)
        continue;

      cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, list_card_cb, cards);
      n_cards += cards->len;
      for (guint i = 0; i < cards->len; i++)
        for (guint j = 0; j < G_N_ELEMENTS (types); j++)
          {
            CjmDropSite site;

            g_assert_true (cjm_workspace_go_to (self->view->workspace, cards->pdata[i], TRUE));
            g_assert_false (cjm_drop_site_find_at_focus (self->view->workspace, &types[j], &site));
          }
    }
  g_assert_cmpuint (n_cards, >, 0);
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-bounds/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint wide[] = { 6, 5, 4 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("nothing-shown", small, test_nothing_shown);
  ADD ("no-place-elsewhere", small, test_no_place_elsewhere);
  ADD ("enter", small, test_enter);
  ADD ("enter-nothing", none, test_enter_nothing);
  ADD ("edge", small, test_edge);
  ADD ("edge-speed", wide, test_edge_speed);
  g_test_add_func ("/canvas/map-bounds/ranges", test_ranges);
  g_test_add_func ("/canvas/map-bounds/signals", test_signals);

  return g_test_run ();
}
