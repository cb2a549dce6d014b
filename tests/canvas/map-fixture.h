/* map-fixture.h: a window with a map, for the tests of what is done on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-id.h"
#include "cjm-drop-site.h"
#include "cjm-canvas-private.h"
#include "cjm-navigation.h"
#include "cjm-scene-place.h"
#include "cjm-selected-cards.h"
#include "cjm-writer.h"
#include "map-maker.h"

typedef struct
{
  CjmDocument *document;
  CjmHistory *history;
  CjmCanvas *view;
  GtkWidget *window;
} Fixture;

static inline const CjmViewport *
get_viewport (Fixture *self)
{
  return cjm_workspace_get_viewport (self->view->workspace);
}

static inline CjmScroller *
get_scroller (Fixture *self)
{
  return cjm_workspace_get_scroller (self->view->workspace);
}

static inline CjmSelection *
get_selection (Fixture *self)
{
  return cjm_workspace_get_selection (self->view->workspace);
}

static inline CjmCardLayer *
get_cards (Fixture *self)
{
  return cjm_workspace_get_cards (self->view->workspace);
}

static inline CjmIndicators *
get_indicators (Fixture *self)
{
  return cjm_workspace_get_indicators (self->view->workspace);
}

static inline GtkAdjustment *
get_adjustment (Fixture *self, GtkOrientation axis)
{
  return cjm_scroller_get_adjustment (get_scroller (self), axis);
}

static inline void
wait_for_frame (CjmCanvas *view)
{
  gtk_widget_queue_draw (GTK_WIDGET (view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
}

/* Until what takes more than a frame (making cards, smooth scrolling, leaving a field) is done */
static inline void
settle (CjmCanvas *view)
{
  do
    wait_for_frame (view);
  while (!cjm_card_layer_is_bound (cjm_workspace_get_cards (view->workspace)) || cjm_scroller_is_moving (cjm_workspace_get_scroller (view->workspace)) || !cjm_scroller_is_told (cjm_workspace_get_scroller (view->workspace)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  wait_for_frame (view);
}

static inline void
open_map (Fixture *self, CjmDocument *document)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->document = document;
  self->history = cjm_document_get_history (document);
  self->view = CJM_CANVAS (cjm_canvas_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  cjm_canvas_set_journey (self->view, document, get_journey (document), NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self->view);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  settle (self->view);
  /* As many device pixels a pixel as the screen has, which is what some tests are run twice for */
  g_assert_cmpint (get_viewport (self)->scale, ==, gtk_widget_get_scale_factor (GTK_WIDGET (self->view)));
}

static inline void
set_up (Fixture *self, gconstpointer data)
{
  const guint *sizes = data;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  open_map (self, make_map (sizes[0], sizes[1], sizes[2]));
}

static inline void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->document);
}

static inline CjmNode *
find_node (Fixture *self, const char *id)
{
  CjmNode *node = cjm_document_find (self->document, id);

  g_assert_nonnull (node);

  return node;
}

/* "t1 t2 t3": what a list holds */
static inline char *
list_children (CjmNode *parent, guint member)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (parent, member); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", cjm_node_get_id (cjm_node_get_child (parent, member, i)));

  return g_string_free (ids, FALSE);
}

static inline void
assert_children (Fixture *self, const char *parent, guint member, const char *expected)
{
  g_autofree char *found = list_children (find_node (self, parent), member);

  g_assert_cmpstr (found, ==, expected);
}

static inline void
assert_selected (Fixture *self, const char *expected)
{
  g_autoptr (GPtrArray) nodes = cjm_canvas_list_selected (self->view);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", cjm_node_get_id (nodes->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

static inline CjmMapCard *
find_card (Fixture *self, const char *id)
{
  return cjm_card_layer_find (get_cards (self), id);
}

/* The card with the focus, or whose point has it */
static inline const char *
get_focus (Fixture *self)
{
  CjmMapCard *card = cjm_card_layer_get_focus_card (get_cards (self));
  GtkWidget *widget = card != NULL && cjm_map_card_is_point (card) ? cjm_map_card_get_slider (card) : GTK_WIDGET (card);

  return card != NULL && gtk_widget_is_focus (widget) ? cjm_map_card_get_id (card) : NULL;
}

static inline void
click (Fixture *self, const char *id, GdkModifierType state)
{
  cjm_card_click_press (self->view->click, id, state);
  cjm_card_click_release (self->view->click, id, state);
}

static inline char *
write_document (Fixture *self)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (self->document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline guint
undo_everything (Fixture *self)
{
  CjmHistory *history = cjm_document_get_history (self->document);
  guint n = 0;

  for (; cjm_history_get_can_undo (history); n++)
    cjm_document_undo (self->document);

  return n;
}

/* Where in the view a share of a card is */
static inline void
find_point (Fixture *self, const char *id, float x, float y, graphene_point_t *point)
{
  graphene_rect_t area;
  graphene_rect_t rect;

  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area));
  cjm_viewport_to_view (get_viewport (self), &area, &rect);
  *point = GRAPHENE_POINT_INIT (rect.origin.x + x * rect.size.width, rect.origin.y + y * rect.size.height);
}

static inline void
activate (Fixture *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
}

static inline gboolean
move (Fixture *self, CjmMove to)
{
  g_autofree char *before = g_strdup (get_focus (self));

  cjm_navigation_move (self->view->workspace, to);
  g_assert_nonnull (get_focus (self));

  return g_strcmp0 (before, get_focus (self)) != 0;
}

/* All of it, beside the headings */
static inline gboolean
is_in_view (Fixture *self, const char *id)
{
  graphene_rect_t area;
  graphene_rect_t seen;
  graphene_rect_t rect;

  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area));
  cjm_viewport_to_view (get_viewport (self), &area, &rect);
  cjm_viewport_get_uncovered (get_viewport (self), &area, &seen);

  return graphene_rect_contains_rect (&seen, &rect);
}

static inline void
remove_node (Fixture *self, const char *id)
{
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (cjm_document_find (self->document, id));
  cjm_document_commit (self->document);
}

/* Whether the map offers an action: a button has it say so. */
static inline gboolean
is_enabled (Fixture *self, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_widget_set_parent (button, GTK_WIDGET (self->view));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}
