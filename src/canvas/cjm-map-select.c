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
  cjm_map_view_update_actions (self);
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

/**
 * cjm_map_view_select_nodes:
 * @nodes: of CjmNode; those without a card on the map are passed over
 *
 * Selects the cards of these and no others, and brings the first into view. The focus goes with it if it was on the map.
 */
void
cjm_map_view_select_nodes (CjmMapView *self, GPtrArray *nodes)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *id = cjm_card_id_new (nodes->pdata[i], CJM_CARD_WHOLE);

      cjm_map_view_require (self, id);
      if (self->scene != NULL && cjm_scene_find (self->scene, id, NULL) != NULL)
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }
  if (ids->len == 0)
    return;

  cjm_map_view_set_selected (self, ids->pdata[0]);
  cjm_map_view_select_ids (self, ids, ids->pdata[0]);
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

/**
 * cjm_map_view_extend_to:
 *
 * Selects from the anchor to a card, in the order in which their lane is read. In another lane it only comes along.
 */
void
cjm_map_view_extend_to (CjmMapView *self, const char *id)
{
  const char *anchor = cjm_map_selection_get_anchor (self->selection);
  g_autoptr (GPtrArray) lane = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *copy = g_strdup (id);
  guint from;
  guint to;

  id = copy;
  cjm_map_view_finish_opening (self);
  lane = cjm_scene_list_lane (self->scene, id);
  if (!g_ptr_array_find_with_equal_func (lane, id, g_str_equal, &to))
    return;

  if (anchor == NULL || cjm_map_selection_get_size (self->selection) == 0)
    {
      cjm_map_view_select (self, id);
      return;
    }
  if (!g_ptr_array_find_with_equal_func (lane, anchor, g_str_equal, &from))
    {
      if (!cjm_map_selection_contains (self->selection, id))
        cjm_map_view_toggle (self, id);
      return;
    }

  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    g_ptr_array_add (ids, lane->pdata[i]);
  cjm_map_view_select_ids (self, ids, id);
}

/**
 * cjm_map_view_press_card:
 * @state: the modifiers that are held
 *
 * A button goes down on a card. What is selected already stays so until the button comes up, since it may be dragged.
 */
void
cjm_map_view_press_card (CjmMapView *self, const char *id, GdkModifierType state)
{
  gboolean selected = cjm_map_selection_contains (self->selection, id);

  cjm_map_view_focus_only (self, id, FALSE);
  self->collapses = selected;
  if (selected)
    return;

  if ((state & GDK_SHIFT_MASK) != 0)
    cjm_map_view_extend_to (self, id);
  else if ((state & GDK_CONTROL_MASK) != 0)
    cjm_map_view_toggle (self, id);
  else
    cjm_map_view_select (self, id);
}

/**
 * cjm_map_view_release_card:
 * @state: the modifiers that are held
 *
 * The button comes up again, and nothing was dragged.
 */
void
cjm_map_view_release_card (CjmMapView *self, const char *id, GdkModifierType state)
{
  g_autofree char *copy = g_strdup (id);

  if (!self->collapses)
    return;

  self->collapses = FALSE;
  if ((state & GDK_SHIFT_MASK) != 0)
    cjm_map_view_extend_to (self, copy);
  else if ((state & GDK_CONTROL_MASK) != 0)
    cjm_map_view_toggle (self, copy);
  else
    cjm_map_view_select (self, copy);
}

static void
collect_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  if (cjm_map_can_arrange (group))
    g_ptr_array_add (user_data, group->id);
}

static gboolean
are_selected (CjmMapView *self, GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    if (!cjm_map_selection_contains (self->selection, ids->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
select_everything (CjmMapView *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  cjm_scene_foreach (self->scene, NULL, collect_cb, ids);
  cjm_map_view_select_ids (self, ids, self->focus_id);
}

/* The lane of the card with the focus; everything where that is selected already */
static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  g_autoptr (GPtrArray) lane = NULL;

  if (self->scene == NULL)
    return;

  cjm_map_view_finish_opening (self);
  lane = cjm_scene_list_lane (self->scene, self->focus_id);
  if (lane->len == 0 || (are_selected (self, lane) && !g_str_equal (name, "map.select-lane")))
    select_everything (self);
  else
    cjm_map_view_select_ids (self, lane, self->focus_id);
}

static void
select_episode_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  g_autoptr (GPtrArray) column = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (self->scene == NULL)
    return;

  column = cjm_scene_list_column (self->scene, self->focus_id);
  for (guint i = 0; i < column->len; i++)
    {
      const CjmGroup *group = cjm_scene_find (self->scene, column->pdata[i], NULL);

      if (cjm_map_can_arrange (group) && cjm_node_get_kind (group->node) != CJM_KIND_EPISODE)
        g_ptr_array_add (ids, column->pdata[i]);
    }
  if (ids->len > 0)
    cjm_map_view_select_ids (self, ids, NULL);
}

static gboolean
toggle_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  CjmMapCard *card = cjm_map_view_get_focus_card (self);

  if (card == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_map_view_toggle (self, cjm_map_card_get_id (card));

  return GDK_EVENT_STOP;
}

void
cjm_map_view_class_init_select (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "map.select-lane", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "map.select-episode", NULL, select_episode_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "map.select-all", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, toggle_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, GDK_CONTROL_MASK, toggle_cb, NULL);
}
