/* test-walk.c: pages, sizes, panes, dialogs, views, settings and edits, one after the other at random
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * WALK_STEPS says how many steps are taken, or WALK_MINUTES for how long; WALK_SEED says which ones. After each step the
 * next frames come without a warning, and every part that should show is drawn.
 */

#include "config.h"

#include <stdlib.h>

#include "cjm-inspector.h"
#include "cjm-canvas-private.h"
#include "cjm-view.h"
#include "drawn.h"
#include "random-edits.h"

#define N_STEPS "150"
/* Under the renderer that draws on the processor what a graphics card is for */
#define N_STEPS_SLOW "50"
#define SEED "1"

/* A document that has more is made small again, since this is about the window */
#define MOST_NODES 400

typedef struct
{
  CjmWindow *window;
  GRand *random;
} Walk;

static CjmApplication *application;

static guint64
get_number (const char *variable,
            const char *otherwise)
{
  const char *text = g_getenv (variable);

  return g_ascii_strtoull (text != NULL ? text : otherwise, NULL, 10);
}

static int
pick (Walk *self,
      int   n)
{
  return g_rand_int_range (self->random, 0, n);
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

static CjmCanvas *
get_map (Walk *self)
{
  return get_map_of (self->window);
}

static void
show_page (Walk *self)
{
  static const char *const pages[] = { "goal", "personas", "map", "map", "analysis", "plan" };

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", pages[pick (self, G_N_ELEMENTS (pages))]);
}

/* By some pixels, as one who drags a border does, or to any other size */
static void
resize (Walk *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->window));
  int height = gtk_widget_get_height (GTK_WIDGET (self->window));

  if (pick (self, 2) == 0)
    gtk_window_set_default_size (GTK_WINDOW (self->window), MAX (360, width + pick (self, 40) - 20),
                                 MAX (294, height + pick (self, 40) - 20));
  else
    gtk_window_set_default_size (GTK_WINDOW (self->window), g_rand_int_range (self->random, 360, 1560),
                                 g_rand_int_range (self->random, 294, 960));
}

static void
toggle_sidebar (Walk *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-sidebar", NULL);
}

static void
toggle_inspector (Walk *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-inspector", NULL);
}

static const char *
pick_card (Walk *self)
{
  CjmCardLayer *cards = cjm_workspace_get_cards (get_map (self)->workspace);
  guint n = cjm_card_layer_get_n_groups (cards);
  const CjmGroup *group = n > 0 ? cjm_card_layer_get_group (cards, pick (self, (int) n), NULL) : NULL;

  return group != NULL && (group->flags & CJM_GROUP_CARD) != 0 ? group->id : NULL;
}

static void
select_card (Walk *self)
{
  cjm_canvas_set_selected (get_map (self), pick_card (self));
}

static void
edit_card (Walk *self)
{
  g_autofree char *id = g_strdup (pick_card (self));

  if (id == NULL || !gtk_widget_get_mapped (GTK_WIDGET (get_map (self))) || !cjm_canvas_edit (get_map (self), id))
    return;

  wait_for_frames (self->window, (guint) pick (self, 3));
  cjm_inline_editor_end (get_map (self)->editor, TRUE);
}

static void
zoom (Walk *self)
{
  static const char *const actions[] = { "win.zoom-in", "win.zoom-out", "win.zoom-normal", "win.zoom-fit" };

  gtk_widget_activate_action (GTK_WIDGET (self->window), actions[pick (self, G_N_ELEMENTS (actions))], NULL);
}

static void
scroll (Walk *self)
{
  CjmScroller *scroller = cjm_workspace_get_scroller (get_map (self)->workspace);
  GtkAdjustment *adjustment = cjm_scroller_get_adjustment (scroller, pick (self, 2));

  gtk_adjustment_set_value (adjustment, g_rand_double_range (self->random, 0, 2000));
}

static void
choose_journey (Walk *self)
{
  CjmNode *root = cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (self->window)));
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS);

  if (n == 0)
    return;

  cjm_sidebar_set_journey (cjm_document_view_get_sidebar (cjm_window_get_view (self->window)),
                           cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, (guint) pick (self, (int) n)));
}

static void
choose_view (Walk *self)
{
  CjmSceneView view = (CjmSceneView) pick (self, CJM_N_VIEWS);

  CjmNode *journey = cjm_canvas_get_journey (get_map (self));

  if (journey != NULL && cjm_view_can_show (view, journey))
    cjm_canvas_set_view (get_map (self), view);
  cjm_canvas_set_overlays (get_map (self), (guint) pick (self, CJM_OVERLAY_ALL + 1));
}

static void
change_title (Walk *self)
{
  g_autofree char *title = g_strnfill ((gsize) pick (self, 60), 'm');

  edit (self->window, title);
}

/* As many things at once as no person does */
static void
make_edits (Walk *self)
{
  CjmDocument *document = cjm_file_get_document (cjm_window_get_file (self->window));
  CjmHistory *history = cjm_document_get_history (document);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  make_random_step (document, self->random);
  collect_nodes (cjm_document_get_root (document), nodes);
  if (nodes->len > MOST_NODES)
    while (cjm_history_get_can_undo (history))
      cjm_document_undo (document);
}

static void
step_history (Walk *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), pick (self, 2) == 0 ? "win.undo" : "win.redo", NULL);
}

/* What a person sets for the whole desktop */
static void
change_settings (Walk *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  switch (pick (self, 3))
    {
    case 0:
      g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * (1 + pick (self, 2)), NULL);
      break;
    case 1:
      g_object_set (settings, "gtk-enable-animations", pick (self, 2) == 0, NULL);
      break;
    default:
      adw_style_manager_set_color_scheme (manager, pick (self, 2) == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                       : ADW_COLOR_SCHEME_FORCE_LIGHT);
      break;
    }
}

static GtkWindow *
find_window_over (Walk *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window))
        return window;
    }

  return NULL;
}

static void
open_dialog (Walk *self)
{
  GtkWindow *dialog;

  switch (pick (self, 3))
    {
    case 0:
      g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
      break;
    case 1:
      g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
      break;
    default:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.export", NULL);
      break;
    }

  dialog = find_window_over (self);
  if (dialog == NULL)
    return;

  wait_for_frames (dialog, 3);
  assert_drawn (dialog, gtk_window_get_child (dialog), "dialog");
  gtk_window_destroy (dialog);
}

static void
show_page_and_resize (Walk *self)
{
  show_page (self);
  resize (self);
}

static const struct
{
  const char *name;
  void (*take) (Walk *self);
} steps[] = {
  { "page", show_page },
  { "size", resize },
  { "page and size", show_page_and_resize },
  { "page", show_page },
  { "size", resize },
  { "sidebar", toggle_sidebar },
  { "inspector", toggle_inspector },
  { "select", select_card },
  { "edit", edit_card },
  { "zoom", zoom },
  { "scroll", scroll },
  { "journey", choose_journey },
  { "view", choose_view },
  { "title", change_title },
  { "edits", make_edits },
  { "edits", make_edits },
  { "history", step_history },
  { "settings", change_settings },
  { "dialog", open_dialog },
};

/* A pane counts while it stands still. */
static void
check_pane (Walk       *self,
            GtkWidget  *pane,
            const char *name)
{
  AdwFlap *flap = ADW_FLAP (gtk_widget_get_ancestor (pane, ADW_TYPE_FLAP));

  if (adw_flap_get_reveal_flap (flap) && adw_flap_get_reveal_progress (flap) >= 1)
    assert_drawn (self->window, pane, name);
}

static void
check_parts (Walk *self)
{
  CjmDocumentView *view = cjm_window_get_view (self->window);

  assert_drawn (self->window, find_part (self->window, "header"), "header");
  assert_drawn (self->window, adw_view_stack_get_visible_child (cjm_document_view_get_pages (view)), "page");
  check_pane (self, GTK_WIDGET (cjm_document_view_get_sidebar (view)), "sidebar");
  if (cjm_document_view_is_on_map (view))
    check_pane (self, find_type (GTK_WIDGET (view), CJM_TYPE_INSPECTOR), "inspector");
}

static void
test_walk (void)
{
  gboolean slow = g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") != 0;
  guint64 n_steps = get_number ("WALK_STEPS", slow ? N_STEPS_SLOW : N_STEPS);
  gint64 end = g_get_monotonic_time () + (gint64) get_number ("WALK_MINUTES", "0") * 60 * G_USEC_PER_SEC;
  gboolean timed = g_getenv ("WALK_MINUTES") != NULL;
  guint64 seed = get_number ("WALK_SEED", SEED);
  Walk walk = { .random = g_rand_new_with_seed ((guint32) seed) };

  /* Where this changes under a scrolled window that has been destroyed, GTK 4.8 still tells it. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", pick (&walk, 2) == 0, NULL);
  walk.window = open_window (application);
  open_example (walk.window, "holiday");
  wait_for_frames (walk.window, 3);
  for (guint64 i = 0; timed ? g_get_monotonic_time () < end : i < n_steps; i++)
    {
      guint step = (guint) pick (&walk, G_N_ELEMENTS (steps));

      g_test_message ("seed %" G_GUINT64_FORMAT ", step %" G_GUINT64_FORMAT ": %s", seed, i, steps[step].name);
      steps[step].take (&walk);
      /* The next step may come in the midst of what this one set going. */
      wait_for_frames (walk.window, 2 + (guint) pick (&walk, 4));
      check_parts (&walk);
    }
  gtk_window_destroy (GTK_WINDOW (walk.window));
  g_rand_free (walk.random);
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/walk", test_walk);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
