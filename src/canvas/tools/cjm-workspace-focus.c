/* cjm-workspace-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-id.h"
#include "cjm-workspace-private.h"

/* Which card has the focus, and who takes it after that one. */

/**
 * cjm_workspace_has_focus:
 *
 * Returns: whether the focus is on a card, or on the canvas itself
 */
gboolean
cjm_workspace_has_focus (CjmWorkspace *self)
{
  return gtk_widget_get_focus_child (self->widget) != NULL || gtk_widget_is_focus (self->widget);
}

/**
 * cjm_workspace_focus:
 * @id: (nullable): of a card
 * @reveal: whether to bring it into view
 *
 * Gives a card the focus, wherever it lies, and leaves the selection as it is.
 *
 * Returns: whether there is such a card
 */
gboolean
cjm_workspace_focus (CjmWorkspace *self,
                     const char   *id,
                     gboolean      reveal)
{
  graphene_rect_t area;
  const CjmGroup *group = cjm_workspace_require (self, id, &area);

  if (group == NULL || (group->flags & CJM_GROUP_CARD) == 0)
    return FALSE;

  self->keeps_selection = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (cjm_card_layer_ensure (self->cards, group)));
  self->keeps_selection = FALSE;
  cjm_card_layer_bind (self->cards);
  if (reveal)
    cjm_scroller_reveal (self->scroller, &area);

  return TRUE;
}

/**
 * cjm_workspace_go_to:
 * @id: (nullable): of a card
 * @reveal: whether to bring it into view
 *
 * Gives a card the focus, wherever it lies, and selects it alone.
 *
 * Returns: whether there is such a card
 */
gboolean
cjm_workspace_go_to (CjmWorkspace *self,
                     const char   *id,
                     gboolean      reveal)
{
  g_autofree char *copy = g_strdup (id);

  if (!cjm_workspace_focus (self, copy, reveal))
    return FALSE;

  cjm_selection_select (self->selection, copy);

  return TRUE;
}

/* Where one who comes here for the first time begins to read: at the title, which is all of the journey */
static const CjmGroup *
find_start (CjmWorkspace *self)
{
  CjmScene *scene = cjm_workspace_get_scene (self);
  g_autofree char *id = scene != NULL ? cjm_card_id_new (cjm_source_get_journey (self->source), CJM_CARD_WHOLE) : NULL;
  const CjmGroup *title = cjm_workspace_find (self, id, NULL);

  if (title != NULL && (title->flags & CJM_GROUP_CARD) != 0)
    return title;

  return scene != NULL ? cjm_scene_get_neighbour (scene, NULL, CJM_DIRECTION_RIGHT) : NULL;
}

/**
 * cjm_workspace_go_to_start:
 *
 * Gives the focus to what starts a map, where it is empty.
 *
 * Returns: whether there is such a thing
 */
gboolean
cjm_workspace_go_to_start (CjmWorkspace *self)
{
  return self->start != NULL && gtk_widget_grab_focus (self->start);
}

/**
 * cjm_workspace_enter:
 * @reveal: whether to bring the card that gets it into view: not where a pointer is at work, under which the map would
 *   move away
 *
 * Gives the focus to the card that had it last, or else to where one begins to read.
 *
 * Returns: whether anything could take it
 */
gboolean
cjm_workspace_enter (CjmWorkspace *self,
                     gboolean      reveal)
{
  const char *focus = cjm_workspace_get_focus (self);
  const CjmGroup *first;

  if (cjm_selection_get_lead (self->selection) != NULL && cjm_workspace_focus (self, focus, reveal))
    return TRUE;
  if (cjm_workspace_go_to (self, focus, reveal) || cjm_workspace_go_to_start (self))
    return TRUE;

  first = find_start (self);
  if (first != NULL)
    return cjm_workspace_go_to (self, first->id, reveal);

  if (gtk_widget_get_root (self->widget) == NULL)
    return FALSE;

  gtk_root_set_focus (gtk_widget_get_root (self->widget), self->widget);

  return TRUE;
}

/**
 * cjm_workspace_take_focus:
 * @id: of the card that has got the focus
 *
 * Remembers it for when the focus comes back, and selects it where nothing else is.
 */
void
cjm_workspace_take_focus (CjmWorkspace *self,
                          const char   *id)
{
  cjm_selection_set_focus (self->selection, id);
  if (!self->keeps_selection && cjm_selection_get_lead (self->selection) == NULL)
    cjm_selection_select (self->selection, id);
}

/**
 * cjm_workspace_find_successors:
 *
 * Before the scene changes: finds who takes the focus should the card with the focus go away, best first.
 */
void
cjm_workspace_find_successors (CjmWorkspace *self)
{
  static const CjmDirection directions[] = { CJM_DIRECTION_DOWN, CJM_DIRECTION_UP, CJM_DIRECTION_LEFT,
                                             CJM_DIRECTION_RIGHT };
  const char *focus = cjm_workspace_get_focus (self);
  g_autoptr (GStrvBuilder) successors = g_strv_builder_new ();

  if (cjm_workspace_find (self, focus, NULL) != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
      {
        const CjmGroup *next = cjm_scene_get_neighbour (cjm_workspace_get_scene (self), focus, directions[i]);

        if (next != NULL)
          g_strv_builder_add (successors, next->id);
      }

  g_strfreev (self->successors);
  self->successors = g_strv_builder_end (successors);
}

/**
 * cjm_workspace_inherit_focus:
 *
 * After the scene has changed: where the card that has or had the focus is gone, the first successor that is left takes
 * its place.
 */
void
cjm_workspace_inherit_focus (CjmWorkspace *self)
{
  g_auto (GStrv) successors = g_steal_pointer (&self->successors);
  gboolean had_focus = cjm_workspace_has_focus (self);
  const CjmGroup *successor = NULL;

  if (cjm_workspace_get_scene (self) == NULL || cjm_workspace_get_focus (self) == NULL
      || cjm_workspace_find (self, cjm_workspace_get_focus (self), NULL) != NULL)
    return;
  /* The field of a text goes by itself, and has its own successors. */
  if ((self->doing & CJM_DOING_EDIT) != 0)
    return;

  /* On an empty map what starts it comes before its title. */
  for (guint i = 0; self->start == NULL && successor == NULL && successors != NULL && successors[i] != NULL; i++)
    successor = cjm_workspace_find (self, successors[i], NULL);
  if (self->start == NULL && successor == NULL)
    successor = cjm_scene_get_neighbour (cjm_workspace_get_scene (self), NULL, CJM_DIRECTION_RIGHT);

  cjm_selection_set_focus (self->selection, successor != NULL ? successor->id : NULL);
  if (had_focus)
    gtk_widget_grab_focus (self->widget);
}
