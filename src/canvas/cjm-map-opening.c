/* cjm-map-opening.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * How a large map comes onto the screen: its first cards at once, the others in slices between frames, those in view
 * before those elsewhere. What is looked at stays where it is while lanes get higher. What needs a card that is not there
 * yet has it laid out before its turn.
 */

/* How many cards are laid out at once: before the first frame, and in each slice after it */
#define FIRST_CARDS 200
#define SLICE_CARDS 64

/* After each slice all columns are gone through, about so many of them in the time that one card takes. */
#define COLUMNS_A_CARD 32

/**
 * cjm_map_view_open_scene:
 *
 * Returns: (transfer full): what the view shows now, with its first cards
 */
CjmScene *
cjm_map_view_open_scene (CjmMapView *self)
{
  return cjm_scene_new_gradually (self->document, self->journey, &self->options, FIRST_CARDS);
}

/* The uppermost card that is in view as a whole, or NULL where nothing lies above the view, or where the places that are
 * known are of the scene before */
static char *
find_anchor (CjmMapView *self, float *y)
{
  const CjmMapPlace *anchor = NULL;
  graphene_rect_t visible;

  if (self->stale)
    return NULL;

  cjm_viewport_get_visible (&self->viewport, &visible);
  for (guint i = 0; self->viewport.y > 0 && i < self->places->len; i++)
    {
      const CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (place->group->id != NULL && place->area.origin.y >= visible.origin.y
          && (anchor == NULL || place->area.origin.y < anchor->area.origin.y))
        anchor = place;
    }
  if (anchor == NULL)
    return NULL;

  *y = anchor->area.origin.y;
  return g_strdup (anchor->group->id);
}

/* Scrolls along with a card that a change of the scene has moved, on the way to somewhere too. */
static void
follow_anchor (CjmMapView *self, const char *anchor, float y)
{
  graphene_rect_t area;
  double moved;

  if (anchor == NULL || cjm_scene_find (self->scene, anchor, &area) == NULL)
    return;

  moved = (area.origin.y - y) * self->viewport.zoom;
  self->viewport.y += moved;
  self->motion.from[1] += moved;
  self->motion.to[1] += moved;
}

static gboolean
lay_out_cb (CjmMapView *self, gconstpointer data)
{
  graphene_rect_t visible;

  cjm_viewport_get_visible (&self->viewport, &visible);

  return cjm_scene_lay_out_more (self->scene, &visible, *(const guint *) data);
}

static gboolean
require_cb (CjmMapView *self, gconstpointer data)
{
  return cjm_scene_require (self->scene, data);
}

/* Lays something out, and shows what there is then. */
static gboolean
advance (CjmMapView *self, gboolean (*func) (CjmMapView *self, gconstpointer data), gconstpointer data)
{
  float y = 0;
  g_autofree char *anchor = find_anchor (self, &y);
  gboolean result = func (self, data);

  follow_anchor (self, anchor, y);
  cjm_map_view_take_scene (self);
  g_object_notify (G_OBJECT (self), "progress");

  return result;
}

/* More on a map of very many columns, so that it takes no more slices than a person can wait for */
static guint
get_slice (CjmMapView *self)
{
  return MAX (SLICE_CARDS, cjm_scene_get_n_columns (self->scene) / COLUMNS_A_CARD);
}

static gboolean
opening_cb (gpointer user_data)
{
  CjmMapView *self = user_data;
  guint n_cards = self->scene != NULL ? get_slice (self) : 0;

  if (n_cards > 0 && !cjm_scene_is_finished (self->scene) && advance (self, lay_out_cb, &n_cards))
    return G_SOURCE_CONTINUE;

  self->opening = 0;
  g_object_notify (G_OBJECT (self), "progress");

  return G_SOURCE_REMOVE;
}

/**
 * cjm_map_view_go_on_opening:
 *
 * Lays out what a new scene does not show yet, whenever there is nothing else to do.
 */
void
cjm_map_view_go_on_opening (CjmMapView *self)
{
  if (self->scene == NULL || cjm_scene_is_finished (self->scene) || self->opening != 0)
    return;

  self->opening = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, opening_cb, self, NULL);
  g_object_notify (G_OBJECT (self), "progress");
}

static void
require (CjmMapView *self, const char *id)
{
  if (id != NULL && cjm_scene_find (self->scene, id, NULL) == NULL)
    cjm_scene_require (self->scene, id);
}

/**
 * cjm_map_view_resume_opening:
 *
 * After a scene that was not finished has begun anew, and before the view takes it: what is in view and what a person has
 * hold of is there at once, the rest comes as before.
 */
void
cjm_map_view_resume_opening (CjmMapView *self)
{
  graphene_rect_t visible;

  if (cjm_scene_is_finished (self->scene))
    return;

  cjm_viewport_get_visible (&self->viewport, &visible);
  cjm_scene_lay_out_more (self->scene, &visible,
                          cjm_map_selection_get_size (self->selection) > 1 ? G_MAXUINT : SLICE_CARDS);
  require (self, cjm_map_selection_get_lead (self->selection));
  require (self, self->focus_id);
  cjm_map_view_go_on_opening (self);
}

void
cjm_map_view_stop_opening (CjmMapView *self)
{
  if (self->opening == 0)
    return;

  g_clear_handle_id (&self->opening, g_source_remove);
  g_object_notify (G_OBJECT (self), "progress");
}

/**
 * cjm_map_view_finish_opening:
 *
 * Lays the rest out now, for what concerns the map as a whole.
 */
void
cjm_map_view_finish_opening (CjmMapView *self)
{
  const guint n_cards = G_MAXUINT;

  if (self->scene != NULL && !cjm_scene_is_finished (self->scene))
    advance (self, lay_out_cb, &n_cards);
}

/**
 * cjm_map_view_require:
 * @id: (nullable): of a card that is wanted now
 *
 * Lays a card out that is not there yet.
 */
void
cjm_map_view_require (CjmMapView *self, const char *id)
{
  if (id != NULL && self->scene != NULL && !cjm_scene_is_finished (self->scene)
      && cjm_scene_find (self->scene, id, NULL) == NULL)
    advance (self, require_cb, id);
}

/**
 * cjm_map_view_get_progress:
 *
 * Returns: how much of the map is laid out, from 0 to 1
 */
double
cjm_map_view_get_progress (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), 1);

  return self->scene != NULL ? cjm_scene_get_progress (self->scene) : 1;
}
