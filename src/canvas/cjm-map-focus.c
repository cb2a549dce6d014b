/* cjm-map-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * The keyboard's way over the map, card by card.
 *
 * Focus is an id of the scene, not a widget: the card it moves to may lie out of view, or be too small to be a widget,
 * and gets one when the focus arrives. Tab enters the map at the card that had the focus last and leaves it again.
 */

#define PAGE_SHARE 0.9

/**
 * cjm_map_view_contains_focus:
 *
 * Returns: whether the focus is on a card, or on the view itself
 */
gboolean
cjm_map_view_contains_focus (CjmMapView *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL || gtk_widget_is_focus (GTK_WIDGET (self));
}

/**
 * cjm_map_view_focus_only:
 * @reveal: whether to bring it into view
 *
 * Gives a card the focus, wherever it lies, and leaves the selection as it is.
 *
 * Returns: whether there is such a card
 */
gboolean
cjm_map_view_focus_only (CjmMapView *self, const char *id, gboolean reveal)
{
  graphene_rect_t area;
  const CjmGroup *group;
  CjmMapCard *card;

  cjm_map_view_require (self, id);
  group = self->scene != NULL && id != NULL ? cjm_scene_find (self->scene, id, &area) : NULL;
  if (group == NULL || (group->flags & CJM_GROUP_CARD) == 0)
    return FALSE;

  card = cjm_card_pool_find (self->pool, id);
  if (card == NULL)
    card = cjm_card_pool_take_anyway (self->pool, group, self->viewport.zoom);
  self->keep_selection = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (card));
  self->keep_selection = FALSE;
  cjm_map_view_bind_cards (self);
  if (reveal)
    cjm_map_view_reveal_area (self, &area);

  return TRUE;
}

/**
 * cjm_map_view_focus_id:
 * @reveal: whether to bring it into view
 *
 * Gives a card the focus, wherever it lies, and selects it alone.
 *
 * Returns: whether there is such a card
 */
gboolean
cjm_map_view_focus_id (CjmMapView *self, const char *id, gboolean reveal)
{
  g_autofree char *copy = g_strdup (id);

  if (!cjm_map_view_focus_only (self, copy, reveal))
    return FALSE;

  cjm_map_view_select (self, copy);

  return TRUE;
}

static const char *
find_furthest (CjmMapView *self, const char *id, CjmDirection direction)
{
  const CjmGroup *next;

  while ((next = cjm_scene_get_neighbour (self->scene, id, direction)) != NULL)
    id = next->id;

  return id;
}

/* The lowest card of the last column: as far right as it goes on every way down */
static const char *
find_last (CjmMapView *self, const char *id)
{
  const CjmGroup *below;

  id = find_furthest (self, id, CJM_DIRECTION_RIGHT);
  while ((below = cjm_scene_get_neighbour (self->scene, id, CJM_DIRECTION_DOWN)) != NULL)
    id = find_furthest (self, below->id, CJM_DIRECTION_RIGHT);

  return id;
}

/* The first card a page away; the last one where there is no page left. */
static const char *
find_page (CjmMapView *self, const char *id, CjmDirection direction)
{
  double page = self->viewport.view_height / self->viewport.zoom * PAGE_SHARE;
  graphene_rect_t area;
  const CjmGroup *next;
  double start;

  if (cjm_scene_find (self->scene, id, &area) == NULL)
    return id;

  start = area.origin.y;
  while (ABS (area.origin.y - start) < page
         && (next = cjm_scene_get_neighbour (self->scene, id, direction)) != NULL)
    {
      id = next->id;
      cjm_scene_find (self->scene, id, &area);
    }

  return id;
}

static const char *
find_neighbour (CjmMapView *self, const char *id, CjmDirection direction)
{
  const CjmGroup *next = cjm_scene_get_neighbour (self->scene, id, direction);

  return next != NULL ? next->id : NULL;
}

static const char *
find_target (CjmMapView *self, CjmMapMove move)
{
  const CjmGroup *first;
  const char *id = self->focus_id;

  cjm_map_view_finish_opening (self);
  first = cjm_scene_get_neighbour (self->scene, NULL, CJM_DIRECTION_RIGHT);
  if (first == NULL)
    return NULL;
  if (id == NULL || cjm_scene_find (self->scene, id, NULL) == NULL)
    return first->id;

  switch (move)
    {
    case CJM_MOVE_LEFT:
      return find_neighbour (self, id, CJM_DIRECTION_LEFT);
    case CJM_MOVE_RIGHT:
      return find_neighbour (self, id, CJM_DIRECTION_RIGHT);
    case CJM_MOVE_UP:
      return find_neighbour (self, id, CJM_DIRECTION_UP);
    case CJM_MOVE_DOWN:
      return find_neighbour (self, id, CJM_DIRECTION_DOWN);
    case CJM_MOVE_ROW_START:
      return find_furthest (self, id, CJM_DIRECTION_LEFT);
    case CJM_MOVE_ROW_END:
      return find_furthest (self, id, CJM_DIRECTION_RIGHT);
    case CJM_MOVE_START:
      return first->id;
    case CJM_MOVE_END:
      return find_last (self, first->id);
    case CJM_MOVE_PAGE_UP:
      return find_page (self, id, CJM_DIRECTION_UP);
    case CJM_MOVE_PAGE_DOWN:
      break;
    }

  return find_page (self, id, CJM_DIRECTION_DOWN);
}

/**
 * cjm_map_view_move_focus:
 *
 * Moves the focus over the map. At its edge the focus stays: there is nothing to fall off to.
 *
 * Returns: whether it moved
 */
gboolean
cjm_map_view_move_focus (CjmMapView *self, CjmMapMove move)
{
  g_autofree char *id = self->scene != NULL ? g_strdup (find_target (self, move)) : NULL;

  /* Below the title of an empty map there is only the button that starts it. */
  if (id == NULL && move == CJM_MOVE_DOWN && self->start_button != NULL)
    return gtk_widget_grab_focus (self->start_button);

  return cjm_map_view_focus_id (self, id, TRUE);
}

static gboolean
move_focus_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);

  if (self->scene == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_map_view_move_focus (self, g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

/* With Ctrl: the selection stays */
static gboolean
move_focus_only_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  g_autofree char *id = self->scene != NULL ? g_strdup (find_target (self, g_variant_get_int32 (arguments))) : NULL;

  cjm_map_view_focus_only (self, id, TRUE);

  return self->scene != NULL ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* With Shift: the selection goes along */
static gboolean
extend_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  g_autofree char *id = self->scene != NULL ? g_strdup (find_target (self, g_variant_get_int32 (arguments))) : NULL;

  if (cjm_map_view_focus_only (self, id, TRUE))
    cjm_map_view_extend_to (self, id);

  return self->scene != NULL ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CjmMapCard *card = cjm_map_view_get_focus_card (CJM_MAP_VIEW (widget));

  if (card == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_map_view_activate_card (CJM_MAP_VIEW (widget), cjm_map_card_get_id (card));

  return GDK_EVENT_STOP;
}

static gboolean
deselect_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (cjm_map_view_get_selected (CJM_MAP_VIEW (widget)) == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_map_view_select (CJM_MAP_VIEW (widget), NULL);

  return GDK_EVENT_STOP;
}

/**
 * cjm_map_view_list_successors:
 *
 * Returns: (transfer full): who takes the focus should the card with the focus go away, best first
 */
char **
cjm_map_view_list_successors (CjmMapView *self)
{
  static const CjmDirection directions[] = { CJM_DIRECTION_DOWN, CJM_DIRECTION_UP, CJM_DIRECTION_LEFT,
                                             CJM_DIRECTION_RIGHT };
  g_autoptr (GStrvBuilder) successors = g_strv_builder_new ();

  if (self->scene != NULL && self->focus_id != NULL && cjm_scene_find (self->scene, self->focus_id, NULL) != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
      {
        const char *id = find_neighbour (self, self->focus_id, directions[i]);

        if (id != NULL)
          g_strv_builder_add (successors, id);
      }

  return g_strv_builder_end (successors);
}

/**
 * cjm_map_view_inherit_focus:
 * @successors: from before the scene changed
 *
 * Where the card that has or had the focus is gone, lets the first successor that is left take its place.
 */
void
cjm_map_view_inherit_focus (CjmMapView *self, char **successors)
{
  gboolean had_focus = cjm_map_view_contains_focus (self);
  const CjmGroup *successor = NULL;

  if (self->scene == NULL || self->focus_id == NULL || cjm_scene_find (self->scene, self->focus_id, NULL) != NULL)
    return;
  /* The field of a text goes by itself, and has its own successors. */
  if (self->edit != NULL)
    return;

  /* On an empty map the button that starts it comes before its title. */
  cjm_map_view_update_start (self);
  for (guint i = 0; self->start_button == NULL && successor == NULL && successors != NULL && successors[i] != NULL; i++)
    successor = cjm_scene_find (self->scene, successors[i], NULL);
  if (self->start_button == NULL && successor == NULL)
    successor = cjm_scene_get_neighbour (self->scene, NULL, CJM_DIRECTION_RIGHT);

  g_free (self->focus_id);
  self->focus_id = successor != NULL ? g_strdup (successor->id) : NULL;
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Where one who comes here for the first time begins to read: at the title, which is all of the journey */
static const CjmGroup *
find_start (CjmMapView *self)
{
  g_autofree char *id = self->scene != NULL && self->journey != NULL ? cjm_card_id_new (self->journey, CJM_CARD_WHOLE) : NULL;
  const CjmGroup *title = id != NULL ? cjm_scene_find (self->scene, id, NULL) : NULL;

  if (title != NULL && (title->flags & CJM_GROUP_CARD) != 0)
    return title;

  return self->scene != NULL ? cjm_scene_get_neighbour (self->scene, NULL, CJM_DIRECTION_RIGHT) : NULL;
}

/**
 * cjm_map_view_enter:
 * @reveal: whether to bring the card that gets it into view: not where a pointer is at work, under which the map would
 *   move away
 *
 * Gives the focus to the card that had it last, or else to where one begins to read.
 *
 * Returns: whether anything could take it
 */
gboolean
cjm_map_view_enter (CjmMapView *self, gboolean reveal)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const CjmGroup *first;

  if (cjm_map_view_get_selected (self) != NULL && cjm_map_view_focus_only (self, self->focus_id, reveal))
    return TRUE;
  if (cjm_map_view_focus_id (self, self->focus_id, reveal))
    return TRUE;
  if (self->start_button != NULL && gtk_widget_grab_focus (self->start_button))
    return TRUE;

  first = find_start (self);
  if (first != NULL)
    return cjm_map_view_focus_id (self, first->id, reveal);

  if (gtk_widget_get_root (widget) == NULL)
    return FALSE;

  gtk_root_set_focus (gtk_widget_get_root (widget), widget);

  return TRUE;
}

static gboolean
cjm_map_view_grab_focus (GtkWidget *widget)
{
  return cjm_map_view_enter (CJM_MAP_VIEW (widget), TRUE);
}

static gboolean
cjm_map_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (GTK_IS_POPOVER (child))
    return gtk_widget_child_focus (child, direction);
  if (cjm_map_view_contains_focus (CJM_MAP_VIEW (widget)))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

/* What has the focus is remembered for when the focus comes back, and is selected where nothing else is. */
static void
cjm_map_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);

  GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->set_focus_child (widget, child);

  if (!CJM_IS_MAP_CARD (child) || cjm_map_card_get_id (CJM_MAP_CARD (child)) == NULL)
    return;

  if (g_strcmp0 (self->focus_id, cjm_map_card_get_id (CJM_MAP_CARD (child))) != 0)
    {
      g_free (self->focus_id);
      self->focus_id = g_strdup (cjm_map_card_get_id (CJM_MAP_CARD (child)));
      cjm_map_view_update_edit_actions (self);
    }
  if (!self->keep_selection && cjm_map_view_get_selected (self) == NULL)
    cjm_map_view_select (self, self->focus_id);
  cjm_map_view_follow_focus (self);
}

void
cjm_map_view_class_init_focus (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    CjmMapMove move;
  } keys[] = {
    { GDK_KEY_Left, 0, CJM_MOVE_LEFT },
    { GDK_KEY_KP_Left, 0, CJM_MOVE_LEFT },
    { GDK_KEY_Right, 0, CJM_MOVE_RIGHT },
    { GDK_KEY_KP_Right, 0, CJM_MOVE_RIGHT },
    { GDK_KEY_Up, 0, CJM_MOVE_UP },
    { GDK_KEY_KP_Up, 0, CJM_MOVE_UP },
    { GDK_KEY_Down, 0, CJM_MOVE_DOWN },
    { GDK_KEY_KP_Down, 0, CJM_MOVE_DOWN },
    { GDK_KEY_Home, 0, CJM_MOVE_ROW_START },
    { GDK_KEY_KP_Home, 0, CJM_MOVE_ROW_START },
    { GDK_KEY_End, 0, CJM_MOVE_ROW_END },
    { GDK_KEY_KP_End, 0, CJM_MOVE_ROW_END },
    { GDK_KEY_Home, GDK_CONTROL_MASK, CJM_MOVE_START },
    { GDK_KEY_KP_Home, GDK_CONTROL_MASK, CJM_MOVE_START },
    { GDK_KEY_End, GDK_CONTROL_MASK, CJM_MOVE_END },
    { GDK_KEY_KP_End, GDK_CONTROL_MASK, CJM_MOVE_END },
    { GDK_KEY_Page_Up, 0, CJM_MOVE_PAGE_UP },
    { GDK_KEY_KP_Page_Up, 0, CJM_MOVE_PAGE_UP },
    { GDK_KEY_Page_Down, 0, CJM_MOVE_PAGE_DOWN },
    { GDK_KEY_KP_Page_Down, 0, CJM_MOVE_PAGE_DOWN },
  };

  widget_class->grab_focus = cjm_map_view_grab_focus;
  widget_class->focus = cjm_map_view_focus;
  widget_class->set_focus_child = cjm_map_view_set_focus_child;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, move_focus_cb, "i", keys[i].move);
      gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers | GDK_SHIFT_MASK, extend_cb, "i",
                                    keys[i].move);
      if (keys[i].move <= CJM_MOVE_DOWN)
        gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_CONTROL_MASK, move_focus_only_cb, "i",
                                      keys[i].move);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, deselect_cb, NULL);
}
