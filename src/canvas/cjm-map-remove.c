/* cjm-map-remove.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"
#include "cjm-removal.h"

/* Deleting what is selected, in one step. Whoever had the focus leaves it to a neighbour. */

static CjmRemoval *
create_removal (CjmMapView *self)
{
  g_autoptr (GPtrArray) ids = cjm_map_view_list_selected_ids (self);

  return cjm_removal_new (self->document, ids);
}

/**
 * cjm_map_view_can_delete:
 *
 * Returns: whether Delete does anything to what is selected
 */
gboolean
cjm_map_view_can_delete (CjmMapView *self)
{
  g_autoptr (CjmRemoval) removal = self->document != NULL ? create_removal (self) : NULL;

  return removal != NULL && !cjm_removal_is_empty (removal);
}

static gboolean
stays (CjmMapView *self, const char *id, GPtrArray *leaving)
{
  const CjmGroup *group = cjm_scene_find (self->scene, id, NULL);
  CjmNode *node = group != NULL ? group->node : NULL;

  if (node == NULL)
    return FALSE;
  if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT && cjm_improvement_find_episode (node) != NULL
      && !g_ptr_array_find (leaving, node, NULL))
    node = cjm_improvement_find_episode (node);
  for (; node != NULL; node = cjm_node_get_parent (node))
    if (g_ptr_array_find (leaving, node, NULL))
      return FALSE;

  return TRUE;
}

/* The nearest in a list that stays: behind the card with the focus, else before it */
static const char *
find_successor_in (CjmMapView *self, GPtrArray *ids, GPtrArray *leaving)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (ids, self->focus_id, g_str_equal, &index))
    return NULL;

  for (guint i = index; i < ids->len; i++)
    if (stays (self, ids->pdata[i], leaving))
      return ids->pdata[i];
  for (guint i = index; i > 0; i--)
    if (stays (self, ids->pdata[i - 1], leaving))
      return ids->pdata[i - 1];

  return NULL;
}

/* Who gets the focus when cards leave: a card of the same list if there is one, else of the same episode or lane */
static char *
find_successor (CjmMapView *self, GPtrArray *leaving)
{
  g_autoptr (GPtrArray) lane = cjm_scene_list_lane (self->scene, self->focus_id);
  g_autoptr (GPtrArray) column = cjm_scene_list_column (self->scene, self->focus_id);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const char *successor;

  if (self->focus_id == NULL || stays (self, self->focus_id, leaving))
    return g_strdup (self->focus_id);

  for (guint i = 0; i < column->len; i++)
    if (g_ptr_array_find (lane, column->pdata[i], NULL))
      g_ptr_array_add (list, column->pdata[i]);

  successor = find_successor_in (self, list, leaving);
  if (successor == NULL)
    successor = find_successor_in (self, column, leaving);
  if (successor == NULL)
    successor = find_successor_in (self, lane, leaving);

  return g_strdup (successor);
}

/**
 * cjm_map_view_delete_selected:
 *
 * Deletes what is selected in one step, gives the focus to a neighbour of a card that goes and tells what went.
 */
void
cjm_map_view_delete_selected (CjmMapView *self)
{
  g_autoptr (CjmRemoval) removal = self->document != NULL ? create_removal (self) : NULL;
  g_autofree char *successor = NULL;
  g_autofree char *message = NULL;

  if (removal == NULL || cjm_removal_is_empty (removal))
    return;

  if (removal->nodes->len > 0)
    successor = find_successor (self, removal->nodes);
  message = cjm_removal_describe (removal);
  cjm_document_end_merging (self->document);
  cjm_removal_apply (removal, self->document);
  if (successor != NULL && cjm_map_view_contains_focus (self))
    cjm_map_view_focus_id (self, successor, TRUE);
  g_signal_emit_by_name (self, "done", message);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cjm_map_view_delete_selected (CJM_MAP_VIEW (widget));
}

void
cjm_map_view_class_init_remove (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "map.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "map.delete", NULL);
}
