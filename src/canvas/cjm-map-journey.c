/* cjm-map-journey.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-map-edit.h"
#include "cjm-view.h"

/*
 * Which journey a map view shows, and how it keeps up with the document: every change of the document or of the options
 * becomes a change of the scene, and only the cards that look different afterwards are painted again.
 */

/**
 * cjm_map_view_update_name:
 *
 * Says to those who cannot see it what this is a map of.
 */
void
cjm_map_view_update_name (CjmMapView *self)
{
  g_autofree char *name = NULL;

  if (self->scene != NULL)
    name = g_strdup_printf (_ ("Map of “%s”"), cjm_scene_get_title (self->scene));
  else
    name = g_strdup (_ ("Map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* After every change of the scene: its groups are new, its size may be. */
void
cjm_map_view_take_scene (CjmMapView *self)
{
  gboolean empty = self->scene == NULL
                   || cjm_scene_get_neighbour (self->scene, NULL, CJM_DIRECTION_RIGHT) == NULL;

  self->stale = TRUE;
  cjm_map_view_take_scene_size (self);
  cjm_map_view_bind_cards (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), empty);
  cjm_map_view_update_name (self);
  cjm_map_view_update_start (self);
  cjm_map_view_follow_edit (self);
  cjm_map_view_follow_emotion (self);
}

static gboolean
has_journey (CjmMapView *self)
{
  return self->document != NULL && self->journey != NULL
         && cjm_node_get_root (self->journey) == cjm_document_get_root (self->document);
}

static void
drop_scene (CjmMapView *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (self->scene == NULL)
    return;

  cjm_map_view_stop_scrolling (self);
  cjm_map_view_stop_opening (self);
  cjm_map_view_drop_edit (self);
  cjm_map_view_drop_emotion (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  if (had_focus && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
  g_clear_object (&self->scene);
  cjm_map_view_clear_cards (self);
}

static void
make_scene (CjmMapView *self)
{
  gboolean had_focus = cjm_map_view_contains_focus (self);

  drop_scene (self);
  if (has_journey (self))
    self->scene = cjm_map_view_open_scene (self);
  cjm_map_view_take_scene (self);
  if (had_focus && self->scene != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  cjm_map_view_go_on_opening (self);
  g_object_notify (G_OBJECT (self), "scene");
}

/* Whatever is set of the options, these belong to the view: its style, what it shows and which journeys over it */
static void
take_options (CjmMapView *self, const CjmSceneOptions *options)
{
  CjmSceneOptions own = self->options;

  self->options = *options;
  self->options.dark = own.dark;
  self->options.contrast = own.contrast;
  self->options.view = own.view;
  self->options.overlays = own.overlays;
  self->options.unknown_points = TRUE;
}

/* After a change of the options that moves, adds or removes cards */
static void
lay_out_anew (CjmMapView *self)
{
  g_auto (GStrv) successors = NULL;

  if (self->scene == NULL)
    return;

  successors = cjm_map_view_list_successors (self);
  cjm_scene_set_options (self->scene, &self->options);
  self->stale = TRUE;
  cjm_map_view_resume_opening (self);
  cjm_map_view_inherit_focus (self, successors);
  cjm_map_view_take_scene (self);
  cjm_map_view_prune_selection (self);
  cjm_map_view_update_actions (self);
}

/* A view that there is no more, or not of this journey, gives way to the map. */
static void
check_view (CjmMapView *self)
{
  if (self->options.view == CJM_VIEW_MAP || cjm_view_can_show (self->options.view, self->journey))
    return;

  self->options.view = CJM_VIEW_MAP;
  lay_out_anew (self);
  g_object_notify (G_OBJECT (self), "view");
}

static void
document_changed_cb (CjmDocument *document, GArray *edits, gpointer user_data)
{
  CjmMapView *self = user_data;
  g_auto (GStrv) successors = NULL;

  if (has_journey (self) != (self->scene != NULL))
    make_scene (self);
  else if (self->scene != NULL)
    {
      successors = cjm_map_view_list_successors (self);
      cjm_scene_update (self->scene, edits);
      self->stale = TRUE;
      cjm_map_view_prune_selection (self);
      cjm_map_view_inherit_focus (self, successors);
      cjm_map_view_take_scene (self);
    }
  cjm_map_view_prune_selection (self);
  cjm_map_view_update_actions (self);
  check_view (self);
}

/**
 * cjm_map_view_set_journey:
 * @document: (nullable): %NULL to show nothing
 * @journey: (nullable): one of its journeys
 * @options: (nullable): how to draw it; as before where %NULL. `dark`, `contrast`, `view` and `overlays` are the
 *   properties', not the option's
 *
 * Shows another journey, from its top left corner, and as a map where there is no such view of it. A journey that leaves
 * the document shows as nothing until it comes back.
 */
void
cjm_map_view_set_journey (CjmMapView *self, CjmDocument *document, CjmNode *journey, const CjmSceneOptions *options)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (document == self->document && journey == self->journey)
    {
      if (options != NULL)
        cjm_map_view_set_options (self, options);
      return;
    }

  cjm_map_view_end_edit (self, TRUE);
  if (options != NULL)
    take_options (self, options);
  drop_scene (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  g_set_object (&self->journey, journey);
  if (document != NULL)
    g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);

  g_clear_pointer (&self->focus_id, g_free);
  cjm_map_view_stop_placing (self);
  cjm_map_view_select (self, NULL);
  cjm_viewport_scroll_to (&self->viewport, 0, 0);
  check_view (self);
  make_scene (self);
  cjm_map_view_update_actions (self);
  g_object_notify (G_OBJECT (self), "document");
  g_object_notify (G_OBJECT (self), "journey");
}

/**
 * cjm_map_view_set_options:
 * @options: lanes, column width and so on; its `dark`, `contrast`, `view` and `overlays` are not looked at, which are
 *   properties
 */
void
cjm_map_view_set_options (CjmMapView *self, const CjmSceneOptions *options)
{
  CjmSceneOptions before = self->options;

  g_return_if_fail (CJM_IS_MAP_VIEW (self));
  g_return_if_fail (options != NULL);

  take_options (self, options);
  if (!cjm_scene_options_equal (&self->options, &before))
    lay_out_anew (self);
}

/**
 * cjm_map_view_get_view:
 *
 * Returns: which picture of the journey is shown
 */
CjmSceneView
cjm_map_view_get_view (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), CJM_VIEW_MAP);

  return self->options.view;
}

/**
 * cjm_map_view_set_view:
 * @view: which picture of the journey
 *
 * Shows the journey in another way, from its top left corner; not where cjm_view_can_show() says no. What is not on a
 * map can be looked at, selected and edited beside it, but nothing can be added or moved there.
 */
void
cjm_map_view_set_view (CjmMapView *self, CjmSceneView view)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->options.view == view || (self->journey != NULL && !cjm_view_can_show (view, self->journey)))
    return;

  cjm_map_view_end_edit (self, TRUE);
  cjm_map_view_stop_placing (self);
  self->options.view = view;
  cjm_viewport_scroll_to (&self->viewport, 0, 0);
  lay_out_anew (self);
  g_object_notify (G_OBJECT (self), "view");
}

/**
 * cjm_map_view_get_overlays:
 *
 * Returns: what is shown over the journey's own curve
 */
CjmOverlays
cjm_map_view_get_overlays (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), CJM_OVERLAY_NONE);

  return self->options.overlays;
}

/**
 * cjm_map_view_set_overlays:
 * @overlays: what the map shows over the journey's own curve
 */
void
cjm_map_view_set_overlays (CjmMapView *self, CjmOverlays overlays)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->options.overlays == overlays)
    return;

  self->options.overlays = overlays;
  lay_out_anew (self);
  g_object_notify (G_OBJECT (self), "overlays");
}

/* After a change of colours */
static void
paint_anew (CjmMapView *self)
{
  if (self->scene != NULL)
    {
      cjm_scene_set_options (self->scene, &self->options);
      cjm_map_view_resume_opening (self);
      cjm_map_view_take_scene (self);
    }
  else
    cjm_map_view_bind_cards (self);
}

/**
 * cjm_map_view_set_dark:
 * @dark: whether the map is drawn in dark colours
 */
void
cjm_map_view_set_dark (CjmMapView *self, gboolean dark)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->options.dark == !!dark)
    return;

  self->options.dark = !!dark;
  paint_anew (self);
  g_object_notify (G_OBJECT (self), "dark");
}

/**
 * cjm_map_view_set_contrast:
 * @contrast: whether the desktop is in high contrast
 */
void
cjm_map_view_set_contrast (CjmMapView *self, gboolean contrast)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->options.contrast == !!contrast)
    return;

  self->options.contrast = !!contrast;
  paint_anew (self);
  g_object_notify (G_OBJECT (self), "contrast");
}

/* The colours of what is drawn beside the scene */
const CjmTheme *
cjm_map_view_get_theme (CjmMapView *self)
{
  return cjm_theme_get (self->options.dark, self->options.contrast);
}

/**
 * cjm_map_view_get_document:
 *
 * Returns: (transfer none) (nullable): the document that is shown
 */
CjmDocument *
cjm_map_view_get_document (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), NULL);

  return self->document;
}

/**
 * cjm_map_view_get_journey:
 *
 * Returns: (transfer none) (nullable): the journey that is shown
 */
CjmNode *
cjm_map_view_get_journey (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), NULL);

  return self->journey;
}

/**
 * cjm_map_view_get_scene:
 *
 * Returns: (nullable) (transfer none): what it draws; to be read only
 */
CjmScene *
cjm_map_view_get_scene (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), NULL);

  return self->scene;
}

/**
 * cjm_map_view_get_options:
 *
 * Returns: (transfer none): how it is shown; as long-lived as the view
 */
const CjmSceneOptions *
cjm_map_view_get_options (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), NULL);

  return &self->options;
}

/**
 * cjm_map_view_get_dark:
 *
 * Returns: whether the map is drawn in dark colours
 */
gboolean
cjm_map_view_get_dark (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), FALSE);

  return self->options.dark;
}
