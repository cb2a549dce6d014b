/* cjm-map-select.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-arrange.h"
#include "cjm-map-view-private.h"

/*
 * Selecting cards of a map by clicks and keys. Focus and selection are two things: plain arrows and clicks move both,
 * with Ctrl the selection stays, and Shift extends it from its anchor in the order in which a lane is read.
 */

static void
mark_cards (CjmMapView *self)
{
  CjmMapCard *focused = cjm_map_view_get_focus_card (self);

  for (guint i = 0; i < self->places->len; i++)
    {
      CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (place->card != NULL && cjm_map_card_get_id (place->card) != NULL)
        cjm_map_card_set_selected (place->card, cjm_map_selection_contains (self->selection,
                                                                            cjm_map_card_get_id (place->card)));
    }
  if (focused != NULL)
    cjm_map_card_set_selected (focused, cjm_map_selection_contains (self->selection, cjm_map_card_get_id (focused)));
}

static void
tell (CjmMapView *self, const char *old_lead)
{
  mark_cards (self);
  if (g_strcmp0 (old_lead, cjm_map_selection_get_lead (self->selection)) != 0)
    g_object_notify (G_OBJECT (self), "selected");
  g_signal_emit_by_name (self, "selection-changed");
}

/**
 * cjm_map_view_select:
 * @id: (nullable): what alone is selected from now on, without moving view or focus
 */
void
cjm_map_view_select (CjmMapView *self, const char *id)
{
  g_autofree char *lead = g_strdup (cjm_map_selection_get_lead (self->selection));
  g_autofree char *copy = g_strdup (id);

  if (copy != NULL && g_strcmp0 (self->focus_id, copy) != 0)
    {
      g_free (self->focus_id);
      self->focus_id = g_strdup (copy);
    }
  if (cjm_map_selection_select (self->selection, copy))
    tell (self, lead);
}

/**
 * cjm_map_view_toggle:
 *
 * Selects one card more, or one less.
 */
void
cjm_map_view_toggle (CjmMapView *self, const char *id)
{
  g_autofree char *lead = g_strdup (cjm_map_selection_get_lead (self->selection));

  if (cjm_map_selection_toggle (self->selection, id))
    tell (self, lead);
}

/**
 * cjm_map_view_select_ids:
 * @ids: of cards
 * @lead: (nullable): which of them leads
 *
 * Selects these and no others.
 */
void
cjm_map_view_select_ids (CjmMapView *self, GPtrArray *ids, const char *lead)
{
  g_autofree char *old_lead = g_strdup (cjm_map_selection_get_lead (self->selection));

  if (cjm_map_selection_replace (self->selection, ids, lead))
    tell (self, old_lead);
}

static gboolean
exists (const char *id, gpointer user_data)
{
  CjmMapView *self = user_data;

  return self->scene != NULL && cjm_scene_find (self->scene, id, NULL) != NULL;
}

/**
 * cjm_map_view_prune_selection:
 *
 * Lets go of cards that are no longer on the map.
 */
void
cjm_map_view_prune_selection (CjmMapView *self)
{
  g_autofree char *lead = g_strdup (cjm_map_selection_get_lead (self->selection));

  if (cjm_map_selection_prune (self->selection, exists, self))
    tell (self, lead);
}

/**
 * cjm_map_view_list_selected:
 *
 * Returns: (transfer container): the nodes whose cards are selected, each once, in the order of the document
 */
GPtrArray *
cjm_map_view_list_selected (CjmMapView *self)
{
  GPtrArray *nodes = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), nodes);

  ids = cjm_map_selection_list (self->selection);
  for (guint i = 0; self->scene != NULL && i < ids->len; i++)
    {
      const CjmGroup *group = cjm_scene_find (self->scene, ids->pdata[i], NULL);

      if (group != NULL && group->node != NULL && g_hash_table_add (seen, group->node))
        g_ptr_array_add (nodes, group->node);
    }
  g_ptr_array_sort (nodes, cjm_arrange_compare);

  return nodes;
}
