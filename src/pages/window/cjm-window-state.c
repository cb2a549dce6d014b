/* cjm-window-state.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include <math.h>

/*
 * What a window comes back with at the next start: its file, and what of it was seen. It is a dictionary, of which each
 * entry may be missing: "uri", "page", "journey" (an id), "zoom".
 */

static void
tell_change (CjmWindow *self)
{
  g_signal_emit_by_name (self, "state-changed");
}

/**
 * cjm_window_get_state:
 *
 * Returns: (transfer floating) (nullable): for cjm_window_set_state(); %NULL where there is no file to come back with
 */
GVariant *
cjm_window_get_state (CjmWindow *self)
{
  GFile *location = self->file != NULL ? cjm_file_get_location (self->file) : NULL;
  CjmNode *journey = location != NULL ? cjm_document_view_get_journey (self->view) : NULL;
  GVariantDict state;
  g_autofree char *uri = NULL;

  if (location == NULL)
    return NULL;

  uri = g_file_get_uri (location);
  g_variant_dict_init (&state, NULL);
  g_variant_dict_insert (&state, "uri", "s", uri);
  g_variant_dict_insert (&state, "page", "s",
                         adw_view_stack_get_visible_child_name (cjm_document_view_get_pages (self->view)));
  if (journey != NULL)
    g_variant_dict_insert (&state, "journey", "s", cjm_node_get_id (journey));
  g_variant_dict_insert (&state, "zoom", "d",
                         cjm_canvas_get_zoom (cjm_map_page_get_view (cjm_document_view_get_map_page (self->view))));
  return g_variant_dict_end (&state);
}

/* What is not there any more, or never was, is passed over. */
static void
show_state (CjmWindow *self)
{
  g_autoptr (GVariant) state = g_steal_pointer (&self->state);
  CjmNode *root = cjm_document_get_root (cjm_file_get_document (self->file));
  AdwViewStack *pages = cjm_document_view_get_pages (self->view);
  const char *name;
  double zoom;

  if (g_variant_lookup (state, "journey", "&s", &name))
    {
      CjmNode *journey = cjm_document_find (cjm_file_get_document (self->file), name);

      if (journey != NULL && cjm_node_get_parent (journey) == root && cjm_node_get_kind (journey) == CJM_KIND_JOURNEY)
        cjm_sidebar_set_journey (cjm_document_view_get_sidebar (self->view), journey);
    }
  if (g_variant_lookup (state, "page", "&s", &name) && adw_view_stack_get_child_by_name (pages, name) != NULL)
    adw_view_stack_set_visible_child_name (pages, name);
  if (g_variant_lookup (state, "zoom", "d", &zoom) && isfinite (zoom))
    cjm_canvas_set_zoom (cjm_map_page_get_view (cjm_document_view_get_map_page (self->view)), zoom);
}

/* The window has got a document. */
void
cjm_window_follow_state (CjmWindow *self)
{
  CjmCanvas *map = cjm_map_page_get_view (cjm_document_view_get_map_page (self->view));

  if (self->state != NULL)
    show_state (self);
  g_signal_connect_object (self->file, "notify::location", G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::journey", G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "notify::zoom", G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cjm_document_view_get_pages (self->view), "notify::visible-child", G_CALLBACK (tell_change),
                           self, G_CONNECT_SWAPPED);
  tell_change (self);
}

/**
 * cjm_window_set_state:
 * @state: as cjm_window_get_state() gave it; or of any content
 *
 * Has the next document that comes to this window, which is empty, shown as it was.
 */
void
cjm_window_set_state (CjmWindow *self,
                      GVariant  *state)
{
  g_return_if_fail (CJM_IS_WINDOW (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT));

  g_clear_pointer (&self->state, g_variant_unref);
  self->state = g_variant_ref_sink (state);
}
