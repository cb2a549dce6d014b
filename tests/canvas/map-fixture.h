/* map-fixture.h: a window with a map, for the tests of what is done on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-map-view-private.h"
#include "cjm-writer.h"
#include "map-maker.h"

typedef struct
{
  CjmDocument *document;
  CjmMapView *view;
  GtkWidget *window;
} Fixture;

/* Until what takes more than a frame (making cards, smooth scrolling) is done */
static inline void
settle (CjmMapView *view)
{
  do
    {
      gtk_widget_queue_draw (GTK_WIDGET (view));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
    }
  while (view->bind_tick != 0 || view->motion.tick != 0 || view->zoom_notify != 0);
}

static inline void
open_map (Fixture *self, CjmDocument *document)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->document = document;
  self->view = CJM_MAP_VIEW (cjm_map_view_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  cjm_map_view_set_journey (self->view, document, get_journey (document), NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self->view);
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
  g_autoptr (GPtrArray) nodes = cjm_map_view_list_selected (self->view);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", cjm_node_get_id (nodes->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

static inline const char *
get_focus (Fixture *self)
{
  CjmMapCard *card = cjm_map_view_get_focus_card (self->view);

  return card != NULL ? cjm_map_card_get_id (card) : NULL;
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

  g_assert_nonnull (cjm_scene_find (cjm_map_view_get_scene (self->view), id, &area));
  cjm_viewport_to_view (&self->view->viewport, &area, &rect);
  *point = GRAPHENE_POINT_INIT (rect.origin.x + x * rect.size.width, rect.origin.y + y * rect.size.height);
}

static inline void
activate (Fixture *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
}
