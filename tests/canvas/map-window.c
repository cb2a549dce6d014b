/* map-window.c: a window with one map, which says in its title what the map view does, once that is on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * map-window FILE or map-window PHASESxEPISODESxTOUCHPOINTS, then any of: dark, fit, ratings, curve, loop; or another FILE
 * or PHASESxEPISODESxTOUCHPOINTS for a second window of the same program
 */

#include "cjm-curve-preview.h"
#include "cjm-canvas-private.h"
#include "cjm-reader.h"
#include "map-maker.h"

/* How many drags are going on, from whatever window of this program */
static guint n_drags;

static CjmDocument *
open_document (const char *name)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  guint sizes[3];
  gsize length;

  if (sscanf (name, "%ux%ux%u", &sizes[0], &sizes[1], &sizes[2]) == 3)
    return make_map (sizes[0], sizes[1], sizes[2]);
  if (!g_file_get_contents (name, &text, &length, NULL))
    g_error ("Cannot read %s", name);

  return cjm_reader_read (text, length, problems);
}

/* "e1:t1,t2 e2:t3": which touchpoints stand where */
static char *
describe_order (CjmNode *journey)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      g_string_append_printf (order, " %s:", cjm_node_get_id (phase));
      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        {
          CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, j);

          g_string_append_printf (order, " %s:", cjm_node_get_id (episode));
          for (guint k = 0; k < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); k++)
            g_string_append_printf (order, "%s%s", k > 0 ? "," : "",
                                    cjm_node_get_id (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, k)));
        }
    }

  return g_string_free (order, FALSE);
}

/* Where the pointer is with what it drags over this view, as far as the drop target was told */
static char *
describe_hover (CjmCanvas *view)
{
  double x;
  double y;

  if (!cjm_card_drop_get_pointer (view->drop, &x, &y))
    return g_strdup ("-");

  return g_strdup_printf ("%d,%d", (int) x, (int) y);
}

static char *
describe_state (CjmCanvas *view)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (view)));
  CjmHistory *history = cjm_document_get_history (cjm_canvas_get_document (view));
  g_autofree char *order = describe_order (cjm_canvas_get_journey (view));
  g_autofree char *hover = describe_hover (view);
  g_autoptr (GPtrArray) selected = cjm_canvas_list_selected (view);
  CjmIndicators *indicators = cjm_workspace_get_indicators (view->workspace);
  const CjmViewport *viewport = cjm_workspace_get_viewport (view->workspace);
  CjmCardLayer *cards = cjm_workspace_get_cards (view->workspace);
  graphene_rect_t line;

  return g_strdup_printf ("n=%u placing=%d line=%d dragged=%d over=%s size=%dx%d order=%s zoom=%d x=%d y=%d fit=%d "
                          "cards=%u selected=%s undo=%s",
                          selected->len, cjm_placing_is_active (view->placing),
                          cjm_indicators_get_area (indicators, CJM_INDICATOR_DROP_LINE, &line),
                          n_drags > 0, hover, gdk_surface_get_width (surface), gdk_surface_get_height (surface), order,
                          (int) (cjm_canvas_get_zoom (view) * 1000 + 0.5),
                          (int) (viewport->x + 0.5), (int) (viewport->y + 0.5),
                          cjm_canvas_get_fit (view), cjm_card_layer_get_n_cards (cards),
                          cjm_canvas_get_selected (view) != NULL ? cjm_canvas_get_selected (view) : "",
                          cjm_history_get_can_undo (history) ? cjm_history_get_undo_label (history) : "");
}

static gboolean
is_settled (CjmCanvas *view)
{
  CjmScroller *scroller = cjm_workspace_get_scroller (view->workspace);
  CjmCardLayer *cards = cjm_workspace_get_cards (view->workspace);

  return !cjm_opening_is_going_on (cjm_workspace_get_opening (view->workspace)) && cjm_card_layer_is_bound (cards)
         && !cjm_scroller_is_moving (scroller) && cjm_scroller_is_told (scroller)
         && cjm_card_layer_get_n_cards (cards) > 0;
}

/* At the end of a frame all that the state tells of has its place, for the accessibility bus too. */
static void
after_paint_cb (GdkFrameClock *clock,
                CjmCanvas     *view)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view)));
  g_autofree char *state = NULL;

  if (!is_settled (view))
    return;

  state = describe_state (view);
  if (g_strcmp0 (gtk_window_get_title (window), state) != 0)
    gtk_window_set_title (window, state);
}

static void
drag_begin_cb (GtkEventController *source)
{
  n_drags++;
  gtk_widget_queue_draw (gtk_event_controller_get_widget (source));
}

static void
drag_end_cb (GtkEventController *source)
{
  n_drags--;
  gtk_widget_queue_draw (gtk_event_controller_get_widget (source));
}

static void
follow_drags (GtkDragSource *source)
{
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), NULL);
}

static void
card_activated_cb (CjmCanvas  *view,
                   const char *id,
                   gpointer    label)
{
  gtk_label_set_text (label, id);
}

static CjmDragContent *
make_touchpoint (void)
{
  return cjm_drag_content_new_for_type (&(CjmCardType) { .kind = CJM_KIND_TOUCHPOINT, .member = CJM_END }, CJM_CONTACT_PEER);
}

static void
place_cb (GtkButton *button,
          CjmCanvas *view)
{
  g_autoptr (CjmDragContent) content = make_touchpoint ();

  cjm_canvas_start_placing (view, content);
}

static void
take_back_cb (GtkButton *button,
              CjmCanvas *view)
{
  cjm_document_undo (cjm_canvas_get_document (view));
}

static GtkWidget *
make_source (const char         *name,
             GdkContentProvider *content)
{
  GtkWidget *label = gtk_label_new (name);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_content (source, content);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  follow_drags (source);
  g_object_unref (content);

  return label;
}

/* What a palette offers, and what comes from other programs */
static void
add_tools (GtkWidget *bar,
           CjmCanvas *view)
{
  g_autoptr (CjmDragContent) content = make_touchpoint ();
  GtkWidget *place = gtk_button_new_with_label ("Place");
  GtkWidget *undo = gtk_button_new_with_label ("Take back");

  gtk_box_append (GTK_BOX (bar), make_source ("New one", gdk_content_provider_new_typed (CJM_TYPE_DRAG_CONTENT, content)));
  gtk_box_append (GTK_BOX (bar), make_source ("Lines", gdk_content_provider_new_typed (G_TYPE_STRING, "One\nTwo")));
  g_signal_connect (place, "clicked", G_CALLBACK (place_cb), view);
  g_signal_connect (undo, "clicked", G_CALLBACK (take_back_cb), view);
  gtk_widget_set_focusable (place, FALSE);
  gtk_widget_set_focusable (undo, FALSE);
  gtk_box_append (GTK_BOX (bar), place);
  gtk_box_append (GTK_BOX (bar), undo);
}

static GtkWidget *
make_window (CjmCanvas   *view,
             CjmDocument *document)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new ("");

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (bar), gtk_button_new_with_label ("Before"));
  gtk_box_append (GTK_BOX (bar), cjm_curve_preview_new (get_journey (document)));
  add_tools (bar, view);
  gtk_box_append (GTK_BOX (bar), label);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("After"));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  g_signal_connect (view, "card-activated", G_CALLBACK (card_activated_cb), label);

  return window;
}

static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   document)
{
  cjm_document_undo (document);

  return GDK_EVENT_STOP;
}

static void
add_undo (GtkWidget   *window,
          CjmDocument *document)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (undo_cb, document, NULL)));
  gtk_widget_add_controller (window, controller);
}

/* Has a frame made of everything that the state tells of, whether the map looks another way for it or not */
static void
follow (CjmCanvas   *view,
        CjmDocument *document)
{
  static const char *const signals[] = { "notify::zoom", "notify::selected", "notify::placing", "selection-changed" };
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect (view, signals[i], G_CALLBACK (gtk_widget_queue_draw), NULL);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (gtk_widget_queue_draw), view);
  g_signal_connect_swapped (cjm_document_get_history (document), "notify::undo-label", G_CALLBACK (gtk_widget_queue_draw),
                            view);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        follow_drags (GTK_DRAG_SOURCE (controller));
    }
}

static CjmCanvas *
open_window (const char *name,
             GMainLoop  *loop)
{
  g_autoptr (CjmDocument) document = open_document (name);
  CjmCanvas *view = CJM_CANVAS (cjm_canvas_new ());
  GtkWidget *window = make_window (view, document);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.empty_lanes = TRUE;
  cjm_canvas_set_journey (view, document, get_journey (document), &options);
  follow (view, document);
  add_undo (window, document);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), view);

  return view;
}

static void
set_option (CjmCanvas  *view,
            const char *name)
{
  CjmSceneOptions options = *cjm_canvas_get_options (view);

  if (g_str_equal (name, "dark"))
    {
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", TRUE, NULL);
      cjm_canvas_set_dark (view, TRUE);
    }
  else if (g_str_equal (name, "fit"))
    {
      cjm_canvas_set_fit (view, TRUE);
    }
  else if (g_str_equal (name, "loop"))
    {
      cjm_canvas_set_view (view, CJM_VIEW_LOOP);
    }
  else if (g_str_equal (name, "composite"))
    {
      cjm_canvas_set_view (view, CJM_VIEW_COMPOSITE);
    }
  else if (g_str_equal (name, "ratings"))
    {
      options.ratings = TRUE;
      cjm_canvas_set_options (view, &options);
    }
  else if (g_str_equal (name, "curve"))
    {
      cjm_scene_options_set_lanes (&options, "emotion", NULL);
      options.lanes_only = TRUE;
      cjm_canvas_set_options (view, &options);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "dark", "fit", "ratings", "curve", "loop", "composite", NULL };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  CjmCanvas *view;

  gtk_init ();
  view = open_window (argv[1], loop);
  for (int i = 2; i < argc; i++)
    if (g_strv_contains (names, argv[i]))
      set_option (view, argv[i]);
    else
      open_window (argv[i], loop);
  g_main_loop_run (loop);

  return 0;
}
