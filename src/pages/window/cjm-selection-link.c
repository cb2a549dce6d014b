/* cjm-selection-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-selection-link.h"

/*
 * What is selected on the page that is seen counts. It is selected on the other one when a person comes there, and not
 * before: a map has cards of one journey alone, and the table of the plan reads nothing while it cannot be seen.
 */
struct _CjmSelectionLink
{
  GObject parent_instance;

  AdwViewStack *pages;      /* borrowed, as are `map` and `plan`: they are children of the view that owns this */
  CjmCanvas *map;
  CjmPlanPage *plan;
  gboolean changed;         /* something else was selected on the page that is seen, or was last */
  GPtrArray *on_map;        /* of CjmNode, owned: the improvements that were selected on the map as it was last come to */
};

G_DEFINE_FINAL_TYPE (CjmSelectionLink, cjm_selection_link, G_TYPE_OBJECT)

static GPtrArray *
list_on_map (CjmSelectionLink *self,
             gboolean          improvements)
{
  g_autoptr (GPtrArray) selected = cjm_canvas_list_selected (self->map);
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selected->len; i++)
    if ((cjm_node_get_kind (selected->pdata[i]) == CJM_KIND_IMPROVEMENT) == improvements)
      g_ptr_array_add (nodes, g_object_ref (selected->pdata[i]));

  return nodes;
}

static gboolean
is_same (GPtrArray *one,
         GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    if (!g_ptr_array_find (other, one->pdata[i], NULL))
      return FALSE;

  return TRUE;
}

static gboolean
have_common (GPtrArray *one,
             GPtrArray *other)
{
  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_find (other, one->pdata[i], NULL))
      return TRUE;

  return FALSE;
}

/* Of improvements of which none is on the map what else is selected there stays. */
static void
select_on_map (CjmSelectionLink *self)
{
  g_autoptr (GPtrArray) wanted = cjm_plan_page_list_selected (self->plan);
  g_autoptr (GPtrArray) before = list_on_map (self, TRUE);
  g_autoptr (GPtrArray) others = list_on_map (self, FALSE);
  g_autoptr (GPtrArray) selected = NULL;

  if (is_same (wanted, before))
    return;

  cjm_canvas_select_nodes (self->map, wanted);
  selected = list_on_map (self, TRUE);
  if (before->len == 0 || have_common (selected, wanted))
    return;

  cjm_canvas_set_selected (self->map, NULL);
  cjm_canvas_select_nodes (self->map, others);
}

static void
come_to_map (CjmSelectionLink *self)
{
  if (self->changed)
    select_on_map (self);
  g_ptr_array_unref (self->on_map);
  self->on_map = list_on_map (self, TRUE);
}

static void
come_to_plan (CjmSelectionLink *self)
{
  g_autoptr (GPtrArray) nodes = list_on_map (self, TRUE);

  if (self->changed && !is_same (nodes, self->on_map))
    cjm_plan_page_select (self->plan, nodes);
}

static gboolean
is_seen (CjmSelectionLink *self,
         const char       *page)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), page) == 0;
}

static void
page_cb (CjmSelectionLink *self)
{
  if (is_seen (self, "map"))
    come_to_map (self);
  else if (is_seen (self, "plan"))
    come_to_plan (self);
  else
    return;

  self->changed = FALSE;
}

/* While a page is not seen what is selected there goes with the journey that is chosen, or with what is taken out. */
static void
map_selected_cb (CjmSelectionLink *self)
{
  if (is_seen (self, "map"))
    self->changed = TRUE;
}

static void
plan_selected_cb (CjmSelectionLink *self)
{
  if (is_seen (self, "plan"))
    self->changed = TRUE;
}

static void
cjm_selection_link_finalize (GObject *object)
{
  g_ptr_array_unref (CJM_SELECTION_LINK (object)->on_map);

  G_OBJECT_CLASS (cjm_selection_link_parent_class)->finalize (object);
}

static void
cjm_selection_link_class_init (CjmSelectionLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_selection_link_finalize;
}

static void
cjm_selection_link_init (CjmSelectionLink *self)
{
  self->on_map = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cjm_selection_link_new:
 * @pages: of which one is named map and one plan
 * @map: what shows the journey on the first
 * @plan: the second
 *
 * Returns: (transfer full): what links them as long as it lives, which is to be no longer than they do
 */
CjmSelectionLink *
cjm_selection_link_new (AdwViewStack *pages,
                        CjmCanvas    *map,
                        CjmPlanPage  *plan)
{
  CjmSelectionLink *self = g_object_new (CJM_TYPE_SELECTION_LINK, NULL);

  self->pages = pages;
  self->map = map;
  self->plan = plan;
  g_signal_connect_object (pages, "notify::visible-child", G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "selection-changed", G_CALLBACK (map_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "selection-changed", G_CALLBACK (plan_selected_cb), self, G_CONNECT_SWAPPED);

  return self;
}
