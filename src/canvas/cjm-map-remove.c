/* cjm-map-remove.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-arrange.h"
#include "cjm-map-view-private.h"
#include "cjm-map-words.h"

/*
 * Deleting what is selected, in one step. Cards go. A point of the curve and a scenario are parts of an episode, which
 * stays: its score becomes unknown, its text is emptied. Whoever had the focus leaves it to a neighbour.
 */

/* What Delete does to the selected cards; none of them twice */
typedef struct
{
  GPtrArray *nodes;      /* that go, owned; in the order of the document */
  GPtrArray *points;     /* episodes whose score becomes unknown */
  GPtrArray *scenarios;  /* episodes whose scenario goes */
} Removal;

static void
clear_removal (Removal *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->scenarios);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Removal, clear_removal)

static gboolean
goes_along (CjmNode *node, GHashTable *leaving)
{
  for (; node != NULL; node = cjm_node_get_parent (node))
    if (g_hash_table_contains (leaving, node))
      return TRUE;

  return FALSE;
}

static void
add_part (Removal *self, const CjmGroup *group, GHashTable *leaving)
{
  if (group->node == NULL || cjm_node_get_kind (group->node) != CJM_KIND_EPISODE || cjm_map_can_arrange (group)
      || goes_along (group->node, leaving))
    return;

  if ((group->flags & CJM_GROUP_POINT) == 0)
    g_ptr_array_add (self->scenarios, group->node);
  else if (!isnan (cjm_node_get_number (group->node, CJM_EPISODE_EMOTION_SCORE)))
    g_ptr_array_add (self->points, group->node);
}

static Removal
list_removal (CjmMapView *self)
{
  Removal removal = { cjm_map_view_list_arrangeable (self), g_ptr_array_new (), g_ptr_array_new () };
  g_autoptr (GPtrArray) ids = cjm_map_selection_list (self->selection);
  g_autoptr (GHashTable) leaving = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < removal.nodes->len; i++)
    g_hash_table_add (leaving, removal.nodes->pdata[i]);
  for (guint i = 0; self->scene != NULL && i < ids->len; i++)
    {
      const CjmGroup *group = cjm_scene_find (self->scene, ids->pdata[i], NULL);

      if (group != NULL)
        add_part (&removal, group, leaving);
    }

  return removal;
}

/**
 * cjm_map_view_can_delete:
 *
 * Returns: whether Delete does anything to what is selected
 */
gboolean
cjm_map_view_can_delete (CjmMapView *self)
{
  g_auto (Removal) removal = list_removal (self);

  return removal.nodes->len + removal.points->len + removal.scenarios->len > 0;
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
find_heir_in (CjmMapView *self, GPtrArray *ids, GPtrArray *leaving)
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
find_heir (CjmMapView *self, GPtrArray *leaving)
{
  g_autoptr (GPtrArray) lane = cjm_scene_list_lane (self->scene, self->focus_id);
  g_autoptr (GPtrArray) column = cjm_scene_list_column (self->scene, self->focus_id);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const char *heir;

  if (self->focus_id == NULL || stays (self, self->focus_id, leaving))
    return g_strdup (self->focus_id);

  for (guint i = 0; i < column->len; i++)
    if (g_ptr_array_find (lane, column->pdata[i], NULL))
      g_ptr_array_add (list, column->pdata[i]);

  heir = find_heir_in (self, list, leaving);
  if (heir == NULL)
    heir = find_heir_in (self, column, leaving);
  if (heir == NULL)
    heir = find_heir_in (self, lane, leaving);

  return g_strdup (heir);
}

static const char *
get_label (const Removal *removal)
{
  if (removal->nodes->len > 0 && removal->points->len + removal->scenarios->len == 0)
    return cjm_map_get_deed_label (CJM_DEED_REMOVE, removal->nodes);
  if (removal->nodes->len == 0 && removal->scenarios->len == 0)
    return ngettext ("Delete score", "Delete scores", removal->points->len);
  if (removal->nodes->len == 0 && removal->points->len == 0)
    return ngettext ("Delete scenario", "Delete scenarios", removal->scenarios->len);

  return _ ("Delete cards");
}

static void
add_part_count (GStrvBuilder *parts, guint n, const char *format)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *part = g_strdup_printf (format, n);
#pragma GCC diagnostic pop

  if (n > 0)
    g_strv_builder_add (parts, part);
}

/* "3 cards deleted, 1 score unknown now" */
static char *
describe (const Removal *removal)
{
  guint n_cards = removal->nodes->len;
  guint n_points = removal->points->len;
  guint n_scenarios = removal->scenarios->len;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  add_part_count (builder, n_cards, ngettext ("%u card deleted", "%u cards deleted", n_cards));
  add_part_count (builder, n_points, ngettext ("%u score unknown now", "%u scores unknown now", n_points));
  add_part_count (builder, n_scenarios, ngettext ("%u scenario deleted", "%u scenarios deleted", n_scenarios));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (", ", parts);
}

static void
remove_all (CjmMapView *self, const Removal *removal)
{
  const char *label = get_label (removal);

  cjm_document_begin (self->document, label);
  for (guint i = 0; i < removal->points->len; i++)
    cjm_node_set_number (removal->points->pdata[i], CJM_EPISODE_EMOTION_SCORE, NAN);
  for (guint i = 0; i < removal->scenarios->len; i++)
    cjm_node_set_text (removal->scenarios->pdata[i], CJM_EPISODE_SCENARIO, NULL);
  if (removal->nodes->len > 0)
    cjm_arrange_remove (self->document, removal->nodes, label);
  cjm_document_commit (self->document);
}

/**
 * cjm_map_view_delete_selected:
 *
 * Deletes what is selected in one step, gives the focus to a neighbour of a card that goes and tells what went.
 */
void
cjm_map_view_delete_selected (CjmMapView *self)
{
  g_auto (Removal) removal = list_removal (self);
  g_autofree char *heir = NULL;
  g_autofree char *message = NULL;

  if (removal.nodes->len + removal.points->len + removal.scenarios->len == 0)
    return;

  if (removal.nodes->len > 0)
    heir = find_heir (self, removal.nodes);
  message = describe (&removal);
  cjm_document_end_merging (self->document);
  remove_all (self, &removal);
  if (heir != NULL && cjm_map_view_contains_focus (self))
    cjm_map_view_focus_id (self, heir, TRUE);
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
